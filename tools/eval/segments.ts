import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createBackground } from '../../src/learn/background.ts'
import { DEFAULTS } from '../../src/model/options.ts'
import type { Segment } from '../../src/model/topic.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { wordsBefore } from '../../src/topics/boundaries.ts'
import { findTerms } from '../../src/topics/terms.ts'
import { findTopics } from '../../src/topics/topics.ts'
import { SHARED } from '../data.ts'
import { type Episode, readEpisodes, sentenceOf } from '../episodes.ts'
import { createPrepare, type Prepare } from '../prepare.ts'
import type { EvalRow } from './row.ts'
import { evenCuts, randomCuts, textTilingCuts } from './segment-baselines.ts'

/** The measures of `score-segments.mjs`. */
export interface SegmentScorer {
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

/** Where people and systems cut an episode, in words. */
export interface Cuts {
  readonly words: number
  readonly gold: readonly number[]
  readonly by: ReadonlyMap<string, readonly number[]>
}

/** F1 of chapter cuts, Pk, WindowDiff and how many cuts we make, beside no, even and random cuts and TextTiling. */
export async function evaluate(given?: Prepare): Promise<EvalRow[]> {
  const models = loadModels()
  const prepare = given ?? (await createPrepare(models))
  const scorer = await loadScorer()
  return SETS.flatMap(({ name, goal }) =>
    rowsFor(`${name} dev`, cutsOf(readEpisodes(name, 'dev'), prepare, models), goal, scorer),
  )
}

/** The scorer beside the data. */
export function loadScorer(): Promise<SegmentScorer> {
  return import(pathToFileURL(join(SHARED, 'eval', 'score-segments.mjs')).href)
}

/** The cuts of people, of ours and of the baselines in the episodes that people made chapters of. */
export function cutsOf(episodes: readonly Episode[], prepare: Prepare, models: Models): Cuts[] {
  const background = createBackground(models('background'))
  return episodes
    .filter(({ chapters }) => chapters.length > 0)
    .map((episode): Cuts => {
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
      return { words, gold, by }
    })
}

/** How well a system cuts: means over the episodes, and its cuts against those of people in all. */
export interface CutScores {
  readonly f1: number
  readonly pk: number
  readonly windowDiff: number
  readonly ratio: number
}

/** The scores of one of the systems of `cutsOf`. */
export function scoreCuts(docs: readonly Cuts[], system: string, scorer: SegmentScorer): CutScores {
  const cutsIn = (doc: Cuts): readonly number[] => doc.by.get(system) ?? []
  const units = (cuts: readonly number[]): number[] => cuts.map((word) => Math.round(word / UNIT))
  const f1 = docs.map((doc) =>
    scorer.f1(scorer.matched(doc.gold, cutsIn(doc), TOLERANCE), doc.gold.length, cutsIn(doc).length),
  )
  const errors = docs.flatMap(
    (doc) => scorer.windowErrors(Math.ceil(doc.words / UNIT), units(doc.gold), units(cutsIn(doc))) ?? [],
  )
  return {
    f1: mean(f1),
    pk: mean(errors.map(({ pk }) => pk)),
    windowDiff: mean(errors.map(({ windowDiff }) => windowDiff)),
    ratio: sum(docs.map((doc) => cutsIn(doc).length)) / Math.max(1, sum(docs.map(({ gold }) => gold.length))),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length)
}

function rowsFor(data: string, docs: readonly Cuts[], goal: number | null, scorer: SegmentScorer): EvalRow[] {
  const of = (system: string): CutScores => scoreCuts(docs, system, scorer)
  const ours = of('ours')
  const none = of('no cuts')
  const row = { stage: 'segments', data, documents: docs.length }
  const lower = { lowerIsBetter: true }
  return [
    ...['TextTiling at turns, told the number', 'even cuts, told the number', 'random cuts, told the number'].map(
      (system): EvalRow => ({
        ...row,
        measure: `F1 within ${TOLERANCE} words`,
        ours: ours.f1,
        baseline: of(system).f1,
        baselineName: system,
        goal,
      }),
    ),
    {
      ...row,
      measure: `F1 within ${TOLERANCE} words, starts of sponsors, opening and credits too`,
      ours: of('ours, wrapping too').f1,
      baseline: of('TextTiling at turns, told the number').f1,
      baselineName: 'TextTiling at turns, told the number',
      goal: null,
    },
    {
      ...row,
      ...lower,
      measure: 'Pk',
      ours: ours.pk,
      baseline: none.pk,
      baselineName: 'no cuts',
      goal: goal === null ? null : 0.85 * none.pk,
    },
    {
      ...row,
      ...lower,
      measure: 'WindowDiff',
      ours: ours.windowDiff,
      baseline: none.windowDiff,
      baselineName: 'no cuts',
      goal: null,
    },
    {
      ...row,
      measure: 'cuts against human ones (0.7 to 1.5)',
      ours: ours.ratio,
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
