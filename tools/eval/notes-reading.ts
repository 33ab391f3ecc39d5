import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { readEpisodes } from '../episodes.ts'
import { seededRandom, shuffle } from '../train/random.ts'

const SETS = [
  'podcasts-syntax',
  'podcasts-virtual-coffee',
  'podcasts-bitcoin',
  'podcasts-changelog',
  'podcasts-changelog-news',
]
const EPISODES = 20
const DIVES = 40

/**
 * Deep dives to be read and graded by a person, drawn by chance from development episodes: `seed` gives other ones.
 * Each sentence is numbered, with what was said below it, so that grammar, truth and use can be told of it.
 */
export function drawDeepDives(seed: number): string[] {
  const models = loadModels()
  const random = seededRandom(seed)
  const all = SETS.flatMap((set) => shuffle(readEpisodes(set, 'dev'), random).slice(0, EPISODES / SETS.length))
  const dives = all.flatMap(({ id, transcript }) =>
    analyze(transcript, models)
      .sections.filter(({ sentences }) => sentences.length > 0)
      .map(({ title, sentences }) => ({ id, title, sentences })),
  )
  return shuffle(dives, random)
    .slice(0, DIVES)
    .flatMap(({ id, title, sentences }, i) => [
      `${i + 1}. ${title}  [${id}]`,
      ...sentences.flatMap(({ text, evidence }, k) => [
        `   ${i + 1}.${k + 1} ${text}`,
        `         ${evidence.map(({ quote }) => quote).join(' | ')}`,
      ]),
    ])
}
