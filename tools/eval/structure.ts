import { readFileSync } from 'node:fs'
import { findStructure } from '../../src/structure/structure.ts'
import { talk } from '../../test/structure/talk.ts'
import { readRows } from '../data.ts'
import type { EvalRow } from './row.ts'
import { type Counts, countBlocks, f1, readGoldBlocks } from './structure-blocks.ts'
import { buildEpisodes, buildRow, type PodcastRow } from './structure-episodes.ts'
import { addCounts, foldsByEpisode, foldsByShow, judgeLeftOut } from './structure-folds.ts'
import { attribute, countRoles, type GoldRoles } from './structure-speakers.ts'

const NO_BASELINE = { baseline: null, baselineName: '' }

/** Speakers, roles, blocks and credits against what was marked by hand or what the data says. */
export function evaluate(): EvalRow[] {
  return [...evaluateBlocks(), ...evaluateSpeakers(), ...evaluateRoles(), ...evaluateCredits()]
}

function evaluateBlocks(): EvalRow[] {
  const gold = readGoldBlocks()
  const fitted = buildEpisodes(gold.filter(({ split }) => split === 'fit'))
  const blind = buildEpisodes(gold.filter(({ split }) => split === 'blind'))
  const score = (episodes: typeof fitted, kind: 'sponsor' | 'credits'): Counts => {
    const sum: Counts = { found: 0, wrong: 0, missed: 0 }
    for (const { doc, transcript, gold: marked } of episodes) {
      const counts = countBlocks(doc, findStructure(doc, transcript), marked, kind)
      sum.found += counts.found
      sum.wrong += counts.wrong
      sum.missed += counts.missed
    }
    return sum
  }
  const row = (measure: string, data: string, documents: number, ours: number, goal: number | null): EvalRow => ({
    stage: 'structure',
    measure,
    data,
    documents,
    ours,
    ...NO_BASELINE,
    goal,
  })
  const folds = foldsByEpisode(fitted).map((fold) => judgeLeftOut(fold, fitted))
  const shows = [...foldsByShow([...fitted, ...blind])].map(([show, fold]) => {
    return { show, documents: fold.length, counts: judgeLeftOut(fold, [...fitted, ...blind]) }
  })
  const isWithout = ({ counts }: (typeof shows)[number]): boolean => counts.found + counts.missed === 0
  const without = shows.filter(isWithout)
  return [
    row('sponsor F1 by words', 'marked episodes, 5-fold by episode', fitted.length, f1(addCounts(folds)), 0.85),
    ...shows
      .filter((each) => !isWithout(each))
      .map(({ show, documents, counts }) => {
        return row('sponsor F1 by words', `${show}, show left out of training`, documents, f1(counts), null)
      }),
    row(
      'words of talk taken for a read',
      'shows without reads, each left out',
      without.reduce((sum, { documents }) => sum + documents, 0),
      addCounts(without.map(({ counts }) => counts)).wrong,
      null,
    ),
    row('sponsor F1 by words', 'marked episodes, blind', blind.length, f1(score(blind, 'sponsor')), 0.85),
    row('closing words F1', 'marked episodes', gold.length, f1(score([...fitted, ...blind], 'credits')), null),
  ]
}

const SPEAKER_SETS = [
  ['podcasts-virtual-coffee/dev.jsonl.gz', 'virtual-coffee'],
  ['podcasts-bitcoin/dev.jsonl.gz', 'bitcoin'],
  ['podcasts-changelog/dev.jsonl.gz', 'changelog'],
  ['podcasts-syntax/dev.jsonl.gz', 'syntax'],
] as const

/** Episodes of each set that are read; enough for a figure, few enough to wait for. */
const EPISODES = 40

function evaluateSpeakers(): EvalRow[] {
  return SPEAKER_SETS.flatMap(([file, data]) => {
    const rows = readRows<PodcastRow>(file).slice(0, EPISODES)
    const sum = { voices: 0, named: 0, right: 0, misheard: 0 }
    for (const each of rows.map(attribute)) {
      sum.voices += each.voices
      sum.named += each.named
      sum.right += each.right
      sum.misheard += each.misheard
    }
    const row = (measure: string, ours: number): EvalRow => ({
      stage: 'structure',
      measure,
      data: `${data}, labels taken away`,
      documents: rows.length,
      ours,
      ...NO_BASELINE,
      goal: null,
    })
    return [
      row('names given that are right', sum.right / sum.named),
      row('names given that are right, misheard surnames allowed', sum.misheard / sum.named),
      row('voices named right', sum.right / sum.voices),
    ]
  })
}

function evaluateRoles(): EvalRow[] {
  const gold: readonly GoldRoles[] = JSON.parse(
    readFileSync(new URL('./gold/speakers.json', import.meta.url), 'utf8'),
  ).episodes
  const files = new Map<string, readonly PodcastRow[]>()
  for (const { file } of gold) if (!files.has(file)) files.set(file, readRows<PodcastRow>(file))
  let right = 0
  let total = 0
  for (const episode of gold) {
    const row = files.get(episode.file)?.find(({ id }) => id === episode.id)
    if (row === undefined) continue
    const { doc, transcript } = buildRow(row)
    const counts = countRoles(findStructure(doc, transcript), episode)
    right += counts.right
    total += counts.total
  }
  return [
    {
      stage: 'structure',
      measure: 'host or guest right',
      data: `${total} voices of five shows`,
      documents: gold.length,
      ours: right / total,
      ...NO_BASELINE,
      goal: null,
    },
  ]
}

interface CreditCase {
  readonly said: string
  readonly speaker: string | null
  readonly credits: Readonly<Record<string, readonly string[]>>
}

function evaluateCredits(): EvalRow[] {
  const cases: readonly CreditCase[] = JSON.parse(
    readFileSync(new URL('./gold/credits.json', import.meta.url), 'utf8'),
  ).cases
  const sum: Counts = { found: 0, wrong: 0, missed: 0 }
  for (const { said, speaker, credits } of cases) {
    const { doc, transcript } = talk([
      ['Guest Person', 'And that is what we learned.'],
      [speaker ?? 'Host', said],
    ])
    const ours = new Set(
      findStructure(doc, transcript).credits.flatMap(({ role, names }) => names.map((name) => `${role}: ${name}`)),
    )
    const wanted = new Set(Object.entries(credits).flatMap(([role, names]) => names.map((name) => `${role}: ${name}`)))
    for (const each of ours) if (wanted.has(each)) sum.found++
    sum.wrong += ours.size - [...ours].filter((each) => wanted.has(each)).length
    sum.missed += [...wanted].filter((each) => !ours.has(each)).length
  }
  return [
    {
      stage: 'structure',
      measure: 'credit names with their role, F1',
      data: 'spoken credits written for the project',
      documents: cases.length,
      ours: f1(sum),
      ...NO_BASELINE,
      goal: 0.95,
    },
  ]
}
