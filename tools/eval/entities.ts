import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadModels } from '../../src/models.ts'
import { readRows, SHARED } from '../data.ts'
import { type GumDocument, readGum } from '../train/names-corpora.ts'
import { countLinks } from './coreference.ts'
import { type AnalysedText, analyseText, lowerText } from './entity-documents.ts'
import { evaluateListedNames } from './listed-names.ts'
import type { EvalRow } from './row.ts'
import { averagePrecisions } from './salience.ts'

/** Genres that are talk, as `../shared/data/README-ner.md` lists them. */
export const SPOKEN: readonly string[] = ['podcast', 'interview', 'conversation', 'vlog', 'speech', 'court', 'news']

export interface Score {
  readonly f1: number
}
export interface Report {
  readonly docs: number
  readonly strict: Score
  readonly entitySet: Score
  readonly perType: Readonly<Record<string, Score>>
  readonly salient: { readonly recallAt10: number; readonly precisionAt10: number } | null
}
export interface Found {
  readonly id: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[]
  readonly salient?: readonly string[]
}
export interface Scorer {
  readonly score: (gold: readonly unknown[], found: readonly Found[], options?: Record<string, unknown>) => Report
  readonly sentenceToDoc: (sentence: unknown, row: number) => { readonly id: string; readonly text: string }
}

/** Figures published for compromise 14.17 on the same texts and scorer (`../shared/data/README-ner.md`). */
const COMPROMISE = { all: 0.557, spoken: 0.602, spokenOrg: 0.163, spokenSet: 0.638, salient: 0.719 }

/** Names, joined names and salience, from raw text with our own tokens. */
export async function evaluate(): Promise<EvalRow[]> {
  const scorer: Scorer = await import(pathToFileURL(join(SHARED, 'eval', 'score-ner.mjs')).href)
  const gold = readGum('gum/dev.jsonl')
  const analysed = gold.map(({ text }) => analyseText(text))
  const found = gold.map(({ id }, i) => foundIn(id, analysed[i]!))
  const row = rowOf('gum dev')
  const all = scorer.score(gold, found)
  const spoken = scorer.score(gold, found, { genres: SPOKEN })
  const byFrequency = scorer.score(
    gold,
    found.map(({ id, entities }) => ({ id, entities })),
    { genres: SPOKEN },
  )
  const rows = [
    row('names F1', 'all', all.docs, all.strict.f1, 0.81, COMPROMISE.all),
    row('names F1', 'spoken', spoken.docs, spoken.strict.f1, 0.84, COMPROMISE.spoken),
    row('organisations F1', 'spoken', spoken.docs, spoken.perType['ORG']?.f1 ?? 0, 0.72, COMPROMISE.spokenOrg),
    row('entity set F1', 'spoken', spoken.docs, spoken.entitySet.f1, 0.84, COMPROMISE.spokenSet),
    row('salient R@10', 'spoken', spoken.docs, spoken.salient?.recallAt10 ?? 0, null, COMPROMISE.salient),
    {
      ...row(
        'salient P@10',
        'spoken',
        spoken.docs,
        spoken.salient?.precisionAt10 ?? 0,
        null,
        byFrequency.salient?.precisionAt10 ?? null,
      ),
      baselineName: 'frequency',
    },
    row('name links F1', 'all', gold.length, linkF1(gold, analysed), null, null),
    ...salienceRows(gold, analysed, row),
    ...pronounRows(gold, row),
  ]
  for (const genre of [...new Set(gold.map((doc) => doc.genre))].sort()) {
    const one = scorer.score(gold, found, { genres: [genre] })
    rows.push(row('names F1', genre, one.docs, one.strict.f1, null, null))
  }
  const lowered = gold.map(({ id, text }) => foundLowered(id, text))
  rows.push(
    row('names F1, lower case, no marks', 'all', gold.length, scorer.score(gold, lowered).strict.f1, 0.65, null),
  )
  for (const [name, file] of [
    ['uner-ewt dev (trained on)', 'ner/uner-ewt/dev.jsonl'],
    ['wikigold dev (train split trained on)', 'ner/wikigold/dev.jsonl'],
  ] as const) {
    const sentences = readRows<object>(file)
    const docs = sentences.map((sentence, i) => scorer.sentenceToDoc(sentence, i))
    const report = scorer.score(
      sentences,
      docs.map(({ id, text }) => foundIn(id, analyseText(text))),
    )
    rows.push({ ...row('names F1', 'all', docs.length, report.strict.f1, 0.78, null), data: name })
  }
  return [...rows, ...evaluateListedNames()]
}

function salienceRows(
  gold: readonly GumDocument[],
  analysed: readonly AnalysedText[],
  row: ReturnType<typeof rowOf>,
): EvalRow[] {
  const isSpoken = gold.map(({ genre }) => SPOKEN.includes(genre))
  return (['all', 'spoken'] as const).flatMap((part) => {
    const kept = (_: unknown, i: number): boolean => part === 'all' || isSpoken[i]!
    const { documents, ours, frequency, position } = averagePrecisions(gold.filter(kept), analysed.filter(kept))
    const one = row('salience, average precision', part, documents, ours, null, frequency)
    return [
      { ...one, baselineName: 'frequency' },
      { ...one, baseline: position, baselineName: 'first mention' },
    ]
  })
}

/** Precision and recall of links from pronouns and phrases to things with a name. */
function pronounRows(gold: readonly GumDocument[], row: ReturnType<typeof rowOf>): EvalRow[] {
  const total = { made: 0, right: 0, wanted: 0 }
  const rows = [...countLinks(gold, loadModels())].flatMap(([form, { made, right, wanted }]) => {
    total.made += made
    total.right += right
    total.wanted += wanted
    return made === 0
      ? []
      : [row(`links of "${form}", precision`, `all, ${made} made`, gold.length, right / made, null, null)]
  })
  return [
    row(
      'links of pronouns and phrases, precision',
      `all, ${total.made} made`,
      gold.length,
      total.right / total.made,
      0.9,
      null,
    ),
    row(
      'links of pronouns and phrases, recall',
      `all, ${total.wanted} to make`,
      gold.length,
      total.right / total.wanted,
      null,
      null,
    ),
    ...rows,
  ]
}

const rowOf =
  (data: string) =>
  (
    measure: string,
    part: string,
    documents: number,
    ours: number,
    goal: number | null,
    baseline: number | null,
  ): EvalRow => ({
    stage: 'entities',
    measure,
    data: `${data}, ${part}`,
    documents,
    ours,
    baseline,
    baselineName: 'compromise',
    goal,
  })

export function foundIn(id: string, { entities, origin }: AnalysedText): Found {
  return {
    id,
    // The scorer's "group" is a band or a team; ours is a people or a religion, which it does not score.
    entities: entities
      .filter(({ type }) => type !== 'GROUP')
      .flatMap(({ type, mentions }) =>
        mentions
          .filter(({ form }) => form === 'name' || form === 'alias')
          .map(({ start, end }) => ({ start: origin(start), end: origin(end - 1) + 1, type })),
      ),
    salient: entities
      .filter(({ type }) => type === 'PERSON' || type === 'ORG' || type === 'PLACE')
      .map(({ name }) => name),
  }
}

function foundLowered(id: string, text: string): Found {
  const low = lowerText(text)
  const found = foundIn(id, analyseText(low.text))
  const entities = found.entities.map(({ start, end, type }) => ({
    start: low.offsets[start]!,
    end: low.offsets[end - 1]! + 1,
    type,
  }))
  return { id, entities }
}

/** F1 over pairs of names that mean the same thing, among the names that both the annotators and we marked. */
function linkF1(gold: readonly GumDocument[], analysed: readonly AnalysedText[]): number {
  let right = 0
  let ours = 0
  let theirs = 0
  gold.forEach(({ entities }, row) => {
    const clusters = new Map<string, string>()
    for (const { named, nameStart, nameEnd, corefId } of entities)
      if (named) clusters.set(`${nameStart}:${nameEnd}`, corefId)
    const { entities: found, origin } = analysed[row]!
    const both = found.flatMap(({ id, mentions }) =>
      mentions.flatMap(({ start, end }) => {
        const cluster = clusters.get(`${origin(start)}:${origin(end - 1) + 1}`)
        return cluster === undefined ? [] : [{ id, cluster }]
      }),
    )
    for (let a = 0; a < both.length; a++) {
      for (let b = a + 1; b < both.length; b++) {
        const us = both[a]!.id === both[b]!.id
        const them = both[a]!.cluster === both[b]!.cluster
        right += us && them ? 1 : 0
        ours += us ? 1 : 0
        theirs += them ? 1 : 0
      }
    }
  })
  return (2 * right) / Math.max(1, ours + theirs)
}
