import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { analyze } from '../../src/analyze.ts'
import { buildDocument } from '../../src/language/language.ts'
import type { Analysis } from '../../src/model/analysis.ts'
import type { AnalyzeOptions } from '../../src/model/options.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { SHARED } from '../data.ts'
import { readEpisodes } from '../episodes.ts'
import { readGumSummarised, readSummarised, type Summarised } from '../summaries.ts'
import { evaluateDives } from './dives.ts'
import { evaluateFollowing } from './following.ts'
import { countFaults, PROSE_CHECKS, type ProseCount, ungrounded } from './notes-prose.ts'
import { evaluatePassages } from './passages.ts'
import { evaluatePrintable } from './printable.ts'
import { evaluateQuotes } from './quotes.ts'
import type { EvalRow } from './row.ts'
import { leadThree, leadWords, lexRank, oracle, randomSummary, textRank } from './summary-baselines.ts'
import { evaluateTakeaways } from './takeaways.ts'
import { evaluateThemes } from './themes.ts'

interface Score {
  readonly f: number
}
interface Rouge {
  readonly rouge: (text: string, references: readonly string[]) => Record<string, Score>
}

const MEASURES = ['rouge1', 'rouge2', 'rougeL'] as const
/** How far above the best baseline we want to be. */
const AHEAD = 1.2
/** Faults in a thousand sentences that we allow ourselves. */
const MOST_FAULTS = 5
/** Episodes without a human summary whose prose is checked too. */
const MORE_EPISODES = 20

/** Every how many documents one is scored; 1 is all. For a quick look set `NOTES_EVERY`. */
const EVERY = Math.max(1, Number(process.env['NOTES_EVERY'] ?? 1))

/** ROUGE of our summaries beside simple ones, names of the human summary that the notes have, and faults of prose. */
export async function evaluate(): Promise<EvalRow[]> {
  const models = loadModels()
  const { rouge }: Rouge = await import(pathToFileURL(join(SHARED, 'eval', 'rouge.mjs')).href)
  const rows: EvalRow[] = []
  const prose: ProseCount = { sentences: 0, faults: new Map(), ungrounded: 0 }
  for (const { name, texts, length } of dataSets()) {
    const few = texts.filter((_, i) => i % EVERY === 0)
    const systems = new Map<string, Record<string, number>>()
    let covered = 0
    for (const text of few) {
      const analysis = analyze(text.transcript, models, { length })
      countFaults(analysis, prose)
      covered += nameCoverage(analysis, text.reference)
      for (const [system, summary] of summariesOf(text, analysis, models, rouge)) {
        const scores = rouge(summary, [text.reference])
        const sums = systems.get(system) ?? {}
        for (const measure of MEASURES) sums[measure] = (sums[measure] ?? 0) + (scores[measure]?.f ?? 0)
        systems.set(system, sums)
      }
    }
    for (const measure of MEASURES) rows.push(rougeRow(measure, name, few.length, systems))
    rows.push({
      stage: 'notes',
      measure: 'names of the summary that the notes have',
      data: name,
      documents: few.length,
      ours: covered / Math.max(1, few.length),
      baseline: null,
      baselineName: '',
      goal: null,
    })
  }
  for (const set of ['podcasts-bitcoin', 'podcasts-changelog']) {
    for (const { transcript } of readEpisodes(set, 'dev').slice(0, Math.ceil(MORE_EPISODES / EVERY))) {
      countFaults(analyze(transcript, models), prose)
    }
  }
  rows.push(
    ...evaluatePrintable(),
    ...evaluateFollowing(),
    ...evaluatePassages(),
    ...evaluateQuotes(),
    ...evaluateThemes(),
    ...evaluateTakeaways(),
    ...evaluateDives(),
    ...proseRows(prose),
  )
  return rows
}

/** `length` as the references have it: those of QMSum are minutes of some 110 words, the others paragraphs of 24 to 50. */
function dataSets(): { name: string; texts: readonly Summarised[]; length: AnalyzeOptions['length'] }[] {
  return [
    { name: 'qmsum dev', texts: readSummarised('qmsum', 'dev'), length: 'long' },
    { name: 'podcasts-syntax dev', texts: readSummarised('podcasts-syntax', 'dev'), length: 'medium' },
    { name: 'podcasts-virtual-coffee dev', texts: readSummarised('podcasts-virtual-coffee', 'dev'), length: 'medium' },
    { name: 'gum dev', texts: readGumSummarised('dev'), length: 'medium' },
  ]
}

function summariesOf(
  { transcript, reference }: Summarised,
  analysis: Analysis,
  models: Models,
  rouge: Rouge['rouge'],
): [string, string][] {
  const doc = buildDocument(transcript, models)
  const sentences = doc.sentences.map(({ start, end }) => doc.text.slice(start, end))
  const words = reference.split(/\s+/).length
  return [
    ['ours', analysis.summary.text],
    ['lead-3', leadThree(sentences)],
    ['lead of the length', leadWords(sentences, words)],
    ['TextRank', textRank(sentences)],
    ['LexRank', lexRank(sentences)],
    ['random', randomSummary(sentences, 1)],
    [
      'oracle',
      oracle(
        sentences.filter((text) => text.length > 40).slice(0, 400),
        (text) => rouge(text, [reference])['rouge1']?.f ?? 0,
      ),
    ],
  ]
}

function rougeRow(
  measure: string,
  data: string,
  documents: number,
  systems: ReadonlyMap<string, Record<string, number>>,
): EvalRow {
  const mean = (system: string): number => (systems.get(system)?.[measure] ?? 0) / Math.max(1, documents)
  const rivals = [...systems.keys()].filter((name) => name !== 'ours' && name !== 'oracle')
  const best = rivals.reduce((a, b) => (mean(b) > mean(a) ? b : a), rivals[0] ?? 'lead-3')
  const ceiling = mean('oracle').toFixed(3)
  return {
    stage: 'notes',
    measure: `${measure} F1 of the summary (ceiling ${ceiling})`,
    data,
    documents,
    ours: mean('ours'),
    baseline: mean(best),
    baselineName: `${best}, best of ${rivals.length}`,
    goal: AHEAD * mean(best),
  }
}

/** Share of the capitalised words inside the reference's sentences that stand anywhere in the notes. */
function nameCoverage(analysis: Analysis, reference: string): number {
  const names = new Set<string>()
  for (const match of reference.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{N}.-]+/gu))
    names.add(match[0].toLowerCase().replace(/[.-]+$/, ''))
  if (names.size === 0) return 1
  const { summary, takeaways, sections } = analysis
  const text = [summary.text, ...takeaways.map((s) => s.text), ...sections.map((s) => s.text)].join(' ').toLowerCase()
  return [...names].filter((name) => text.includes(name)).length / names.size
}

function proseRows({ sentences, faults, ungrounded: strays }: ProseCount): EvalRow[] {
  const row = (measure: string, count: number, goal: number): EvalRow => ({
    stage: 'notes',
    measure: `${measure}, per 1,000 sentences`,
    data: 'notes of the sets above and two more',
    documents: sentences,
    ours: (1000 * count) / Math.max(1, sentences),
    baseline: null,
    baselineName: '',
    goal,
    lowerIsBetter: true,
  })
  return [...PROSE_CHECKS.map(({ name }) => row(name, faults.get(name) ?? 0, MOST_FAULTS)), row(ungrounded, strays, 0)]
}
