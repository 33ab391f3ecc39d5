import { hashRange } from '../learn/hash.ts'
import { type Weights, weightsArray } from '../learn/weights.ts'
import { clustersOf } from '../learn/word-clusters.ts'
import { letterPattern } from '../lexicon/letters.ts'
import type { Restoration } from '../model/document.ts'
import {
  addWord,
  CASE_FEATURES,
  caseFeatures,
  closeRun,
  createWordRun,
  MARK_FEATURES,
  markFeatures,
  type WordRun,
} from './restoration-features.ts'
import type { WordTable } from './words.ts'

/** Rows of `Restoration.mark`. */
export const MARK = { none: 0, comma: 1, stop: 2, question: 3 } as const

/** Rows of `Restoration.letterCase`. */
export const LETTER_CASE = { written: 0, lower: 1, capital: 2, capitals: 3 } as const

/** Weights a slot of either table. */
export const RESTORATION_WIDTH = 4

/** Fewer full stops and question marks a word than this, and a text counts as unpunctuated. Talk has 1 in 8 to 25. */
const LEAST_STOPS = 1 / 80

/** Texts of fewer words are taken as they are. */
const LEAST_WORDS = 30

/** What a text lacks. */
export interface RestorationNeeds {
  readonly marks: boolean
  readonly letterCase: boolean
}

/** Rows `[firstToken, endToken)` of one turn. */
interface Run {
  readonly firstToken: number
  readonly endToken: number
}

/** What the words of a text lack: marks, where it has hardly a full stop; case, where `hasCase` is false. */
export function restorationNeeds(table: WordTable, hasCase: boolean): RestorationNeeds {
  const kinds = wordKinds(table.words)
  let words = 0
  let stops = 0
  for (const form of table.form) {
    const kind = kinds[form]!
    if (kind === WORD) words++
    else if (kind === MARK.stop || kind === MARK.question) stops++
  }
  const enough = words >= LEAST_WORDS
  return { marks: enough && stops < words * LEAST_STOPS, letterCase: enough && !hasCase }
}

/**
 * Marks and case for the tokens of the turns, from left to right, in linear time; where only one is needed, the other
 * stays as written. Marks that are written count as such. The last word of a turn always ends a sentence.
 */
export function restore(
  weights: Weights,
  clusterWeights: Weights,
  table: WordTable,
  turns: readonly Run[],
  needs: RestorationNeeds,
): Restoration {
  const clusters = clustersOf(clusterWeights)
  const tokens = table.form.length
  const restoration = { letterCase: new Uint8Array(tokens), mark: new Uint8Array(tokens) }
  const kinds = wordKinds(table.words)
  const suffixes = Uint32Array.from(table.words, suffixOf)
  const longest = turns.reduce((most, { firstToken, endToken }) => Math.max(most, endToken - firstToken), 0)
  const run = createWordRun(longest)
  const rows = new Uint32Array(longest)
  const marks = new Uint8Array(longest)
  const cases = new Uint8Array(longest)
  const decide = createRestorer(weights)
  for (const { firstToken, endToken } of turns) {
    run.length = 0
    marks.fill(0)
    for (let i = firstToken; i < endToken; i++) {
      const form = table.form[i]!
      const kind = kinds[form]!
      if (kind === WORD) {
        rows[run.length] = i
        addWord(run, table.hashes[form]!, suffixes[form]!, clusters)
      } else if (run.length > 0 && kind > marks[run.length - 1]!) marks[run.length - 1] = kind
    }
    closeRun(run)
    decide(run, needs, marks, cases)
    for (let k = 0; k < run.length; k++) {
      const row = rows[k]!
      // A mark that is written stands there as a token of its own.
      const written = row + 1 < endToken && kinds[table.form[row + 1]!]! !== WORD
      if (needs.marks && !written) restoration.mark[row] = marks[k]!
      if (needs.letterCase) restoration.letterCase[row] = cases[k]!
    }
  }
  return restoration
}

/** Rows of the first tokens of sentences that restored marks make in tokens `[first, end)`, merged into `starts`. */
export function restoredStarts({ mark }: Restoration, first: number, end: number, starts: readonly number[]): number[] {
  const merged = new Set(starts)
  for (let i = first; i + 1 < end; i++) if (mark[i]! >= MARK.stop) merged.add(i + 1)
  return [...merged].sort((a, b) => a - b)
}

/** The function that fills `marks` (where needed; else they are read) and `cases` for a run. */
function createRestorer(
  weights: Weights,
): (run: WordRun, needs: RestorationNeeds, marks: Uint8Array, cases: Uint8Array) => void {
  const markTable = weightsArray(weights, 'marks', 'i8')
  const caseTable = weightsArray(weights, 'cases', 'i8')
  const lean = weightsArray(weights, 'lean', 'i16')
  const even = new Int16Array(RESTORATION_WIDTH)
  const features = new Int32Array(Math.max(MARK_FEATURES, CASE_FEATURES))
  return (run, needs, marks, cases) => {
    if (needs.marks) decideMarks(run, { table: markTable, lean }, features, marks)
    if (needs.letterCase) decideCases(run, { table: caseTable, lean: even }, features, marks, cases)
  }
}

/** A table of weights, and what each class has before any feature is seen. */
interface Scorer {
  readonly table: Int8Array
  readonly lean: Int16Array
}

function decideMarks(run: WordRun, scorer: Scorer, features: Int32Array, marks: Uint8Array): void {
  let sinceStop = 0
  let sinceMark = 0
  for (let i = 0; i < run.length; i++) {
    sinceStop++
    sinceMark++
    markFeatures(run, i, sinceStop, sinceMark, features)
    const last = i === run.length - 1
    const mark = bestOf(scorer, features, MARK_FEATURES, last ? MARK.stop : MARK.none)
    if (mark > marks[i]!) marks[i] = mark
    if (marks[i] !== MARK.none) sinceMark = 0
    if (marks[i]! >= MARK.stop) sinceStop = 0
  }
}

function decideCases(run: WordRun, scorer: Scorer, features: Int32Array, marks: Uint8Array, cases: Uint8Array): void {
  let before = 0
  for (let i = 0; i < run.length; i++) {
    const starts = i === 0 || marks[i - 1]! >= MARK.stop
    caseFeatures(run, i, starts ? 1 : 0, before, features)
    cases[i] = bestOf(scorer, features, CASE_FEATURES, starts ? LETTER_CASE.capital : LETTER_CASE.lower)
    before = cases[i]!
  }
}

/** The class of the highest score among `least` to 3; the lowest of equals. */
function bestOf({ table, lean }: Scorer, features: Int32Array, count: number, least: number): number {
  const mask = table.length / RESTORATION_WIDTH - 1
  let a = lean[0]!
  let b = lean[1]!
  let c = lean[2]!
  let d = lean[3]!
  for (let k = 0; k < count; k++) {
    const at = (features[k]! & mask) << 2
    a += table[at]!
    b += table[at + 1]!
    c += table[at + 2]!
    d += table[at + 3]!
  }
  let best = least
  let most = least === 0 ? a : least === 1 ? b : c
  if (least < 1 && b > most) {
    best = 1
    most = b
  }
  if (least < 2 && c > most) {
    best = 2
    most = c
  }
  return d > most ? 3 : best
}

/** Kind of a token that is a word. */
const WORD = 255
/** What tells a word from a mark. */
const WORD_SIGN = letterPattern(String.raw`[\p{L}\p{N}%$€£+&@#]`)

/** For each distinct word `WORD`, or the row of `MARK` that it stands for. */
export function wordKinds(words: readonly string[]): Uint8Array {
  return Uint8Array.from(words, (word) => {
    if (WORD_SIGN.test(word)) return WORD
    if (word.includes('?')) return MARK.question
    if (/[.!…]/.test(word)) return MARK.stop
    return word === ',' || word === ';' || word === ':' ? MARK.comma : MARK.none
  })
}

/** Hash of the last three letters of a word. */
export function suffixOf(word: string): number {
  return hashRange(word, Math.max(0, word.length - 3), word.length)
}
