import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DEFAULTS } from '../../src/model/options.ts'
import type { Segment } from '../../src/model/topic.ts'
import { loadModels } from '../../src/models.ts'
import { createBackground } from '../../src/topics/background.ts'
import { wordsBefore } from '../../src/topics/boundaries.ts'
import { findTerms } from '../../src/topics/terms.ts'
import { findTopics } from '../../src/topics/topics.ts'
import { SHARED } from '../data.ts'
import { readEpisodes, sentenceOf } from '../episodes.ts'
import { createPrepare, type Prepare } from '../prepare.ts'
import type { EvalRow } from './row.ts'
import { evenCuts, randomCuts, textTilingCuts } from './segment-baselines.ts'

interface Scorer {
  readonly matched: (gold: readonly number[], ours: readonly number[], tolerance: number) => number
  readonly f1: (hits: number, gold: number, ours: number) => number
  readonly windowErrors: (
    n: number,
    gold: readonly number[],
    ours: readonly number[],
  ) => { pk: number; windowDiff: number } | null
}

/** Sets and the goals for F1; the texts' times are too coarse or absent, so places are counted in words. */
const SETS: readonly { readonly name: string; readonly goal: number | null }[] = [
  { name: 'podcasts-bitcoin', goal: 0.5 },
  { name: 'podcasts-syntax', goal: 0.45 },
  { name: 'podcasts-changelog-news', goal: null },
  { name: 'qmsum', goal: null },
]

/** A cut counts as found within this many words, about 25 seconds. */
const TOLERANCE = 60

/** Words of the units over which Pk and WindowDiff are reckoned. */
const UNIT = 15

interface Cuts {
  readonly words: number
  readonly gold: readonly number[]
  readonly by: ReadonlyMap<string, readonly number[]>
}

/** F1 of chapter cuts, Pk, WindowDiff and how many cuts we make, beside no, even and random cuts and TextTiling. */
export async function evaluate(given?: Prepare): Promise<EvalRow[]> {
  const models = loadModels()
  const prepare = given ?? (await createPrepare(models))
  const scorer: Scorer = await import(pathToFileURL(join(SHARED, 'eval', 'score-segments.mjs')).href)
  const background = createBackground(models('background'))
  return SETS.flatMap(({ name, goal }) => {
    const docs = readEpisodes(name, 'dev').flatMap((episode): Cuts[] => {
      if (episode.chapters.length === 0) return []
      const prepared = prepare(episode)
      const { doc } = prepared
      const starts = wordsBefore(doc)
      const rows = new Set(episode.chapters.flatMap((chapter) => sentenceOf(doc, chapter) ?? []))
      const gold = [...rows].map((row) => starts[row]!).sort((a, b) => a - b)
      const words = starts[starts.length - 1]!
      const { chapters } = findTopics({ ...prepared, models, options: DEFAULTS })
      const by = new Map<string, readonly number[]>([
        ['ours', subjectStarts(chapters).map((row) => starts[row]!)],
        ['ours, wrapping too', chapters.slice(1).map(({ firstSentence }) => starts[firstSentence]!)],
        ['no cuts', []],
        ['even cuts, told the number', evenCuts(words, gold.length)],
        ['random cuts, told the number', randomCuts(starts, gold.length, 1)],
        [
          'TextTiling at turns, told the number',
          textTilingCuts(prepared, findTerms(doc, background), starts, gold.length),
        ],
      ])
      return [{ words, gold, by }]
    })
    return rowsFor(`${name} dev`, docs, goal, scorer)
  })
}

function rowsFor(data: string, docs: readonly Cuts[], goal: number | null, scorer: Scorer): EvalRow[] {
  const mean = (score: (doc: Cuts) => number | null): number => {
    const values = docs.flatMap((doc) => score(doc) ?? [])
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  }
  const f1 = (system: string) => (doc: Cuts) => {
    const cuts = doc.by.get(system) ?? []
    return scorer.f1(scorer.matched(doc.gold, cuts, TOLERANCE), doc.gold.length, cuts.length)
  }
  const units = (cuts: readonly number[]): number[] => cuts.map((word) => Math.round(word / UNIT))
  const errors = (system: string, key: 'pk' | 'windowDiff') => (doc: Cuts) =>
    scorer.windowErrors(Math.ceil(doc.words / UNIT), units(doc.gold), units(doc.by.get(system) ?? []))?.[key] ?? null
  const row = { stage: 'segments', data, documents: docs.length }
  const lower = { lowerIsBetter: true }
  const none = mean(errors('no cuts', 'pk'))
  const ratio =
    sum(docs, 'ours') /
    Math.max(
      1,
      docs.reduce((total, { gold }) => total + gold.length, 0),
    )
  return [
    ...['TextTiling at turns, told the number', 'even cuts, told the number', 'random cuts, told the number'].map(
      (system): EvalRow => ({
        ...row,
        measure: `F1 within ${TOLERANCE} words`,
        ours: mean(f1('ours')),
        baseline: mean(f1(system)),
        baselineName: system,
        goal,
      }),
    ),
    {
      ...row,
      measure: `F1 within ${TOLERANCE} words, starts of sponsors, opening and credits too`,
      ours: mean(f1('ours, wrapping too')),
      baseline: mean(f1('TextTiling at turns, told the number')),
      baselineName: 'TextTiling at turns, told the number',
      goal: null,
    },
    {
      ...row,
      ...lower,
      measure: 'Pk',
      ours: mean(errors('ours', 'pk')),
      baseline: none,
      baselineName: 'no cuts',
      goal: goal === null ? null : 0.85 * none,
    },
    {
      ...row,
      ...lower,
      measure: 'WindowDiff',
      ours: mean(errors('ours', 'windowDiff')),
      baseline: mean(errors('no cuts', 'windowDiff')),
      baselineName: 'no cuts',
      goal: null,
    },
    {
      ...row,
      measure: 'cuts against human ones (0.7 to 1.5)',
      ours: ratio,
      baseline: 1,
      baselineName: 'people',
      goal: null,
    },
  ]
}

/**
 * Where our chapters of talk start, but for the first: what people's chapters mark in these sets. That a sponsor read
 * or the credits begin, or the opening ends, we mark as well, and people mostly do not.
 */
function subjectStarts(chapters: readonly Segment[]): number[] {
  return chapters
    .filter(({ kind }) => kind === 'content')
    .slice(1)
    .map(({ firstSentence }) => firstSentence)
}

function sum(docs: readonly Cuts[], system: string): number {
  return docs.reduce((total, { by }) => total + (by.get(system)?.length ?? 0), 0)
}
