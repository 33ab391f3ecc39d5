import { hashPair, hashText } from '../learn/hash.ts'
import { linearWeights, type Weights, weightsArray } from '../learn/weights.ts'
import type { Document } from '../model/document.ts'
import { wordingSymbols } from '../prose/symbols.ts'
import type { Candidate } from './candidates.ts'

/** Weights of wordings, a power of two. */
export const WORDING_SLOTS = 1 << 15

/**
 * Slots, each once, of the runs of two and three symbols of a candidate, its edges included; those of two also with its
 * form, since what a quotation may say a statement may not.
 */
export function wordingSlots(doc: Document, { printed, form }: Candidate): Uint32Array {
  const row = ['<', ...wordingSymbols(doc, printed), '>'].map((symbol) => hashText(symbol))
  const formHash = hashText(form)
  const seen = new Set<number>()
  const slots = new Uint32Array(3 * row.length)
  let count = 0
  const add = (hash: number): void => {
    const slot = hash & (WORDING_SLOTS - 1)
    if (seen.has(slot)) return
    seen.add(slot)
    slots[count++] = slot
  }
  for (let i = 1; i < row.length; i++) {
    const two = hashPair(row[i - 1]!, row[i]!)
    add(two)
    add(hashPair(two, formHash))
    if (i + 1 < row.length) add(hashPair(two, row[i + 1]!))
  }
  return slots.slice(0, count)
}

/**
 * A logistic regression over plain values and wordings, as the training scripts write it: gives the log-odds of a
 * candidate whose values stand in `values` from `from` on, one for each of `features`.
 */
export function wordingModel(
  model: Weights,
  features: readonly string[],
): (doc: Document, candidate: Candidate, values: Float64Array, from?: number) => number {
  const weights = linearWeights(model, features)
  const wording = weightsArray(model, 'wording', 'i8')
  const [step = 0] = weightsArray(model, 'step', 'f32')
  return (doc, candidate, values, from = 0) => {
    let sum = 0
    for (let j = 0; j < features.length; j++) sum += weights[j]! * values[from + j]!
    let steps = 0
    const slots = wordingSlots(doc, candidate)
    for (let i = 0; i < slots.length; i++) steps += wording[slots[i]!]!
    return sum + steps * step
  }
}
