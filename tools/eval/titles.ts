import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createBackground } from '../../src/learn/background.ts'
import { DEFAULTS } from '../../src/model/options.ts'
import { loadModels } from '../../src/models.ts'
import { findPhrases, spelling } from '../../src/topics/keyphrases.ts'
import { phrasesOf } from '../../src/topics/stretches.ts'
import { findTerms } from '../../src/topics/terms.ts'
import { titleSource } from '../../src/topics/title-scores.ts'
import { CHAPTER_TITLE, nameStretches, titleScorer } from '../../src/topics/titles.ts'
import { findTopics } from '../../src/topics/topics.ts'
import { SHARED } from '../data.ts'
import { readEpisodes } from '../episodes.ts'
import { createPrepare, type Prepare } from '../prepare.ts'
import { contentStems, namedStretches, stemOverlap } from '../train/titles.ts'
import { evaluateHeadings } from './headings.ts'
import type { EvalRow } from './row.ts'

interface Rouge {
  readonly rouge: (ours: string, references: readonly string[]) => Record<'rouge1' | 'rougeL', { readonly f: number }>
}

const SETS = ['podcasts-bitcoin', 'podcasts-syntax', 'podcasts-changelog-news']

interface Named {
  readonly human: string
  readonly ours: string
  readonly phrase: string
  readonly sentence: string
}

/** Our titles for people's own chapters, beside the strongest keyphrase and the first sentence. */
export async function evaluate(given?: Prepare): Promise<EvalRow[]> {
  const { rouge }: Rouge = await import(pathToFileURL(join(SHARED, 'eval', 'rouge.mjs')).href)
  const rows: EvalRow[] = []
  for (const set of SETS) {
    const titles = await namedOf(set, given)
    const mean = (score: (one: Named) => number): number =>
      titles.reduce((sum, one) => sum + score(one), 0) / Math.max(1, titles.length)
    const measures: { name: string; score: (ours: string, human: string) => number }[] = [
      { name: 'ROUGE-1 F', score: (ours, human) => rouge(ours, [human]).rouge1.f },
      { name: 'ROUGE-L F', score: (ours, human) => rouge(ours, [human]).rougeL.f },
      {
        name: 'content words shared, F1',
        score: (ours, human) => stemOverlap(contentStems(human), contentStems(ours)),
      },
    ]
    for (const { name, score } of measures) {
      for (const key of ['phrase', 'sentence'] as const) {
        rows.push({
          stage: 'titles',
          measure: name,
          data: `${set} dev, chapters as people cut them`,
          documents: titles.length,
          ours: mean(({ ours, human }) => score(ours, human)),
          baseline: mean((one) => score(one[key], one.human)),
          baselineName: key === 'phrase' ? 'strongest keyphrase' : 'first sentence',
          goal: null,
        })
      }
    }
  }
  return [...rows, ...(await evaluateHeadings())]
}

async function namedOf(set: string, given?: Prepare): Promise<Named[]> {
  const models = loadModels()
  const prepare = given ?? (await createPrepare(models))
  const background = createBackground(models('background'))
  const scorer = titleScorer(models)
  return readEpisodes(set, 'dev').flatMap((episode) => {
    if (episode.chapters.length === 0) return []
    const prepared = prepare(episode)
    const { doc, structure, entities, syntax } = prepared
    const source = titleSource(
      { doc, structure, entities, syntax, terms: findTerms(doc, background), background },
      findPhrases(doc, structure, entities, background),
    )
    const stretches = namedStretches(prepared, episode)
    const ours = nameStretches(source, scorer, stretches, CHAPTER_TITLE).map(({ title }) => title)
    return stretches.map((stretch, at) => {
      const first = doc.sentences[stretch.firstSentence]!
      const top = phrasesOf(doc, source.phrases, stretch)[0]
      const phrase = top === undefined ? '' : spelling(doc, top.places)
      return { human: stretch.title, ours: ours[at]!, phrase, sentence: doc.text.slice(first.start, first.end) }
    })
  })
}

/** Sixty titles of our own sections from the development podcasts, one a line, for reading. */
export async function showTitles(given?: Prepare): Promise<string[]> {
  const models = loadModels()
  const prepare = given ?? (await createPrepare(models))
  const lines: string[] = []
  for (const set of [...SETS, 'podcasts-virtual-coffee', 'podcasts-changelog']) {
    for (const episode of readEpisodes(set, 'dev').filter((_, at) => at % 9 === 4)) {
      const { sections } = findTopics({ ...prepare(episode), models, options: DEFAULTS })
      lines.push(...sections.map(({ title, keyphrases }) => `${set.slice(9)} | ${title} | ${keyphrases.join(', ')}`))
    }
  }
  const step = Math.max(1, Math.floor(lines.length / 60))
  return lines.filter((_, at) => at % step === 0).slice(0, 60)
}
