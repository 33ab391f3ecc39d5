import { checkModel, createCheckRater } from '../../src/claims/check-worthiness.ts'
import { clustersOf } from '../../src/learn/word-clusters.ts'
import type { Models } from '../../src/models.ts'
import { documentOf, readCheckThat, readClaimBuster, type Statement } from '../train/check-statements.ts'
import type { EvalRow } from './row.ts'

/** Figures of a ranking of statements, those worth a check being the right ones. */
export interface RankFigures {
  /** Average precision; null where nothing is worth a check. */
  readonly average: number | null
  readonly atTen: number
  readonly atTwenty: number
  /** Precision among as many as are worth a check. */
  readonly atAll: number
}

/** Ties keep the order of the statements, as in the CheckThat! lab. */
export function rankFigures(labels: readonly number[], scores: readonly number[]): RankFigures {
  const order = labels.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b)
  let seen = 0
  let sum = 0
  for (const [rank, i] of order.entries()) {
    if (labels[i] !== 1) continue
    seen++
    sum += seen / (rank + 1)
  }
  const at = (k: number): number => order.slice(0, k).reduce((hits, i) => hits + labels[i]!, 0) / Math.max(1, k)
  return { average: seen === 0 ? null : sum / seen, atTen: at(10), atTwenty: at(20), atAll: at(seen) }
}

interface Ranked {
  readonly name: string
  readonly scores: readonly number[]
}

/** A TF-IDF logistic regression on the same train split, measured once with scikit-learn: see the decision note. */
const TFIDF_MAP = 0.077
const TFIDF_AP = 0.8

/** How debates' sentences are ranked by the model alone: average precision, P@k, calibration, beside baselines. */
export function evaluateRanking(models: Models): EvalRow[] {
  const model = checkModel(models('check-worthiness'))
  const clusters = clustersOf(models('clusters'))
  const rankers = (statements: readonly Statement[]): Ranked[] => {
    const { doc, rows } = documentOf(statements, models)
    const rater = createCheckRater(doc, model, clusters)
    return [
      { name: 'ours', scores: rows.map((own) => rater.rate(own)) },
      { name: 'chance', scores: statements.map((_, i) => ((i * 2654435761) >>> 0) % 1000003) },
      { name: 'position', scores: statements.map((_, i) => -i) },
      { name: 'length', scores: statements.map(({ text }) => text.length) },
    ]
  }
  const debates = readCheckThat('dev').map(({ sentences }) => ({
    labels: sentences.map(({ label }) => label),
    ranked: rankers(sentences),
  }))
  const mean = (name: string, of: keyof RankFigures): number => {
    const figures = debates.flatMap(({ labels, ranked }) => {
      const own = rankFigures(labels, ranked.find((one) => one.name === name)?.scores ?? [])
      return own.average === null ? [] : [own[of] ?? 0]
    })
    return figures.reduce((sum, value) => sum + value, 0) / figures.length
  }
  const row = { stage: 'claims', data: 'CheckThat dev', documents: debates.length, goal: null }
  const rows: EvalRow[] = (['average', 'atTen', 'atTwenty', 'atAll'] as const).map((of) => ({
    ...row,
    measure: { average: 'mean average precision', atTen: 'P@10', atTwenty: 'P@20', atAll: 'R-precision' }[of],
    ours: mean('ours', of),
    baseline: of === 'average' ? TFIDF_MAP : mean('length', of),
    baselineName: of === 'average' ? 'TF-IDF regression' : 'length',
    goal: of === 'average' ? 0.12 : null,
  }))
  for (const name of ['chance', 'position', 'length']) {
    rows.push({
      ...row,
      measure: `mean average precision of ${name}`,
      ours: mean(name, 'average'),
      baseline: null,
      baselineName: '',
    })
  }
  const sentences = readClaimBuster('dev')
  const labels = sentences.map(({ label }) => label)
  const own = rankers(sentences)[0]?.scores ?? []
  const single = { stage: 'claims', data: 'ClaimBuster dev', documents: sentences.length }
  const chances = own.map((score) => 1 / (1 + Math.exp(-score)))
  const base = labels.reduce((sum, label) => sum + label, 0) / labels.length
  rows.push({
    ...single,
    measure: 'average precision',
    ours: rankFigures(labels, own).average,
    baseline: TFIDF_AP,
    baselineName: 'TF-IDF regression',
    goal: 0.88,
  })
  rows.push({
    ...single,
    measure: 'Brier score',
    ours: brier(labels, chances),
    baseline: base * (1 - base),
    baselineName: 'share of all',
    goal: null,
    lowerIsBetter: true,
  })
  rows.push({
    ...single,
    measure: 'gap to what was promised, by tenths',
    ours: calibrationGap(labels, chances),
    baseline: null,
    baselineName: '',
    goal: null,
    lowerIsBetter: true,
  })
  return rows
}

function brier(labels: readonly number[], chances: readonly number[]): number {
  return labels.reduce((sum, label, i) => sum + (chances[i]! - label) ** 2, 0) / labels.length
}

/** Expected calibration error: mean distance of promise and share, over bins of a tenth, weighed by their size. */
function calibrationGap(labels: readonly number[], chances: readonly number[]): number {
  let gap = 0
  for (let bin = 0; bin < 10; bin++) {
    const rows = labels.flatMap((_, i) => (Math.min(9, Math.floor(chances[i]! * 10)) === bin ? [i] : []))
    gap += Math.abs(rows.reduce((sum, i) => sum + chances[i]! - labels[i]!, 0))
  }
  return gap / labels.length
}
