import { join } from 'node:path'
import { PRINTABLE_FEATURES } from '../../src/notes/printable-features.ts'
import { WEIGHTS } from '../data.ts'
import { type MarkedSentence, readMarked } from '../eval/printable.ts'
import { solve } from './solve.ts'
import { writeWeights } from './weights-file.ts'

/** Ridge on weights of features of unit variance, chosen over 50 to 1,000 by cross-validation. */
const L2 = 200
/** A broken sentence in print is worse than a good one that is missed. */
const BROKEN_WEIGHT = 2
const STEPS = 12
const FOLDS = 8

/** Fits the weights that tell a printable sentence by logistic regression and writes `printable.bin`. */
export function train(): void {
  const { sentences, marks } = readMarked()
  console.error(`  ${sentences.length} of ${marks} marked sentences are made today`)
  const episodes = [...new Set(sentences.map(({ episode }) => episode))].sort()
  const fold = new Map(episodes.map((episode, i) => [episode, i % FOLDS]))
  const scores = new Float64Array(sentences.length)
  for (let k = 0; k < FOLDS; k++) {
    const w = fit(sentences.filter(({ episode }) => fold.get(episode) !== k))
    sentences.forEach(({ episode, features }, i) => {
      if (fold.get(episode) === k) scores[i] = dot(w, features)
    })
  }
  report(sentences, scores)
  const w = fit(sentences)
  PRINTABLE_FEATURES.forEach((name, j) => {
    console.error(`  ${w[j]!.toFixed(3).padStart(7)} ${name}`)
  })
  writeWeights(join(WEIGHTS, 'printable.bin'), { features: PRINTABLE_FEATURES }, { weights: Float32Array.from(w) })
}

/** Area under the curve, and what stands among the best by the scores of other folds. */
function report(sentences: readonly MarkedSentence[], scores: Float64Array): void {
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!)
  let good = 0
  let pairs = 0
  for (const i of order) {
    if (sentences[i]!.mark === 'good') good++
    else pairs += good
  }
  console.error(`  area under the curve ${(pairs / (good * (sentences.length - good))).toFixed(3)}`)
  for (const share of [0.05, 0.1, 0.2, 0.3, 0.5, 1]) {
    const best = order.slice(0, Math.round(share * order.length)).map((i) => sentences[i]!.mark)
    const part = (mark: string): string => (best.filter((one) => one === mark).length / best.length).toFixed(2)
    const at = scores[order[best.length - 1]!]!.toFixed(2)
    console.error(`  best ${share}: good ${part('good')}, empty ${part('empty')}, broken ${part('broken')}, from ${at}`)
  }
}

function dot(w: Float64Array, x: Float64Array): number {
  let sum = 0
  for (let j = 0; j < w.length; j++) sum += w[j]! * x[j]!
  return sum
}

/** Logistic regression by Newton's method; the first feature is the bias and goes unpunished. */
function fit(sentences: readonly MarkedSentence[]): Float64Array {
  const width = PRINTABLE_FEATURES.length
  const n = sentences.length
  const mean = new Float64Array(width)
  const deviation = new Float64Array(width)
  for (const { features } of sentences) for (let j = 1; j < width; j++) mean[j]! += features[j]! / n
  for (const { features } of sentences)
    for (let j = 1; j < width; j++) deviation[j]! += (features[j]! - mean[j]!) ** 2 / n
  const scale = deviation.map((value) => (value > 1e-9 ? 1 / Math.sqrt(value) : 0))
  const rows = sentences.map(({ features }) =>
    features.map((value, j) => (j === 0 ? 1 : (value - mean[j]!) * scale[j]!)),
  )
  const w = new Float64Array(width)
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((value, j) => (j === 0 ? 0 : -L2 * value))
    const hessian = Array.from({ length: width }, (_, j) => {
      const row = new Float64Array(width)
      row[j] = j === 0 ? 1e-9 : L2
      return row
    })
    rows.forEach((x, i) => {
      const { mark } = sentences[i]!
      const p = 1 / (1 + Math.exp(-dot(w, x)))
      const weight = mark === 'broken' ? BROKEN_WEIGHT : 1
      const error = weight * ((mark === 'good' ? 1 : 0) - p)
      const curve = weight * p * (1 - p)
      for (let j = 0; j < width; j++) {
        const value = x[j]!
        if (value === 0) continue
        gradient[j]! += error * value
        const into = hessian[j]!
        for (let k = 0; k < width; k++) into[k]! += curve * value * x[k]!
      }
    })
    const move = solve(hessian, gradient)
    for (let j = 0; j < width; j++) w[j]! += move[j]!
  }
  const out = w.map((value, j) => value * (j === 0 ? 1 : scale[j]!))
  for (let j = 1; j < width; j++) out[0]! -= out[j]! * mean[j]!
  return out
}
