import { createBackground } from '../../src/learn/background.ts'
import { stem } from '../../src/lexicon/stems.ts'
import { STOP_WORDS } from '../../src/lexicon/stop-words.ts'
import { loadModels } from '../../src/models.ts'
import { findPhrases } from '../../src/topics/keyphrases.ts'
import type { Stretch } from '../../src/topics/stretches.ts'
import { findTerms } from '../../src/topics/terms.ts'
import { stretchTitles, TITLE_FEATURES, titleSource } from '../../src/topics/title-scores.ts'
import { type Episode, type Prepared, readEpisodes, sentenceOf } from '../episodes.ts'
import { createPrepare, type Prepare } from '../prepare.ts'
import { writeTrees } from './graded.ts'
import { fitTrees, type TreeOptions } from './trees.ts'

/** Sets whose human chapter titles may be learnt from. */
const TITLE_SETS = ['podcasts-bitcoin', 'podcasts-syntax', 'podcasts-changelog-news', 'qmsum']

const TREES: TreeOptions = { trees: 100, depth: 4, rate: 0.08, leastLeaf: 5, ridge: 4 }

/** Longer human titles are whole questions of listeners, not headings. */
const MOST_TITLE_WORDS = 12

/** Every how many candidates of a stretch one is taken that shares nothing with the human title. */
const EVERY_MISS = 3

/** A stretch and what a person called it. */
export interface NamedStretch extends Stretch {
  readonly title: string
}

/** Fits boosted trees to how far each candidate shares its words with the human title and writes `titles.bin`. */
export async function train(given?: Prepare): Promise<void> {
  const models = loadModels()
  const prepare = given ?? (await createPrepare(models))
  const background = createBackground(models('background'))
  const values: number[] = []
  const labels: number[] = []
  for (const set of TITLE_SETS) {
    for (const episode of readEpisodes(set, 'train')) {
      if (episode.chapters.length === 0) continue
      const prepared = prepare(episode)
      const { doc, structure, entities, syntax } = prepared
      const source = titleSource(
        { doc, structure, entities, syntax, terms: findTerms(doc, background), background },
        findPhrases(doc, structure, entities, background),
      )
      for (const stretch of namedStretches(prepared, episode)) {
        const gold = wordsOf(stretch.title)
        if (contentStems(stretch.title).length === 0) continue
        const { candidates, features } = stretchTitles(source, stretch)
        for (const [at, { title }] of candidates.entries()) {
          const label = stemOverlap(gold, wordsOf(title.text))
          if (label === 0 && at % EVERY_MISS !== 0) continue
          labels.push(label)
          for (const value of features(at)) values.push(value)
        }
      }
    }
  }
  console.error(`  ${labels.length} candidates`)
  const trees = fitTrees(
    {
      width: TITLE_FEATURES.length,
      values: Float32Array.from(values),
      labels: Float32Array.from(labels),
      weights: new Float32Array(labels.length).fill(1),
    },
    TREES,
  )
  writeTrees('titles', trees, TITLE_FEATURES)
}

/** The stretches of an episode that people named in a dozen words at most. */
export function namedStretches({ doc }: Prepared, { chapters }: Episode): NamedStretch[] {
  const starts = chapters.map((chapter) => ({ title: chapter.title, row: sentenceOf(doc, chapter) ?? 0 }))
  return starts.flatMap(({ title, row }, at) => {
    const endSentence = starts[at + 1]?.row ?? doc.sentences.length
    if (title === null || endSentence <= row || title.split(/\s+/).length > MOST_TITLE_WORDS) return []
    return [{ title, firstSentence: row, endSentence }]
  })
}

/** Stems of all words of a title, each once: those of ROUGE-1. */
function wordsOf(title: string): string[] {
  return [...new Set((title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem))]
}

/** Stems of a title's content words, each once. */
export function contentStems(title: string): string[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.'’&+#-]*[\p{L}\p{N}+#]|[\p{L}\p{N}]/gu) ?? []
  return [...new Set(words.filter((word) => !STOP_WORDS.has(word)).map(stem))]
}

/** F1 of the distinct stems of two titles, in [0, 1]. */
export function stemOverlap(gold: readonly string[], ours: readonly string[]): number {
  const shared = ours.filter((word) => gold.includes(word)).length
  return gold.length + ours.length === 0 ? 0 : (2 * shared) / (gold.length + ours.length)
}
