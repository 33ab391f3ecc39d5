import { dot } from '../train/logistic.ts'
import { fitPrintable } from '../train/printable.ts'
import { type MarkedSentence, readMarked } from './marked-sentences.ts'
import type { EvalRow } from './row.ts'

const FOLDS = 8
/** Shares of the sentences, best first, whose marks are counted. */
const BEST = [0.05, 0.1, 0.2]

/**
 * How well sentences that can be printed are told, each episode by weights fitted to the others; beside it what the
 * marks are like as they come.
 */
export function evaluatePrintable(): EvalRow[] {
  const { sentences } = readMarked()
  const scores = foldScores(sentences)
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!)
  const marks = order.map((row) => sentences[row]!.mark)
  const shareOf = (mark: MarkedSentence['mark'], list: readonly string[]): number =>
    list.filter((one) => one === mark).length / Math.max(1, list.length)
  const row = (measure: string, ours: number, baseline: number, lowerIsBetter = false): EvalRow => ({
    stage: 'notes',
    measure,
    data: `marked sentences, ${FOLDS}-fold by episode`,
    documents: sentences.length,
    ours,
    baseline,
    baselineName: 'as they come',
    goal: null,
    lowerIsBetter,
  })
  return [
    row('sentences to print, area under the curve', areaUnderCurve(marks), 0.5),
    ...BEST.flatMap((part) => {
      const best = marks.slice(0, Math.round(part * marks.length))
      return [
        row(`good of the best ${part}`, shareOf('good', best), shareOf('good', marks)),
        row(`broken of the best ${part}`, shareOf('broken', best), shareOf('broken', marks), true),
      ]
    }),
  ]
}

function foldScores(sentences: readonly MarkedSentence[]): Float64Array {
  const episodes = [...new Set(sentences.map(({ episode }) => episode))].sort()
  const fold = new Map(episodes.map((episode, i) => [episode, i % FOLDS]))
  const scores = new Float64Array(sentences.length)
  for (let k = 0; k < FOLDS; k++) {
    const w = fitPrintable(sentences.filter(({ episode }) => fold.get(episode) !== k))
    sentences.forEach(({ episode, features }, i) => {
      if (fold.get(episode) === k) scores[i] = dot(w, features)
    })
  }
  return scores
}

/** Of all pairs of a good mark and another, the share with the good one first. */
function areaUnderCurve(marks: readonly string[]): number {
  let good = 0
  let pairs = 0
  for (const mark of marks) {
    if (mark === 'good') good++
    else pairs += good
  }
  return pairs / Math.max(1, good * (marks.length - good))
}
