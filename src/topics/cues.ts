import type { Background } from '../learn/background.ts'
import { hashPair, hashText } from '../learn/hash.ts'
import { stem } from '../lexicon/stems.ts'
import type { Document } from '../model/document.ts'
import { startsAsWord } from '../prose/words.ts'

/** Size of the table of cue weights; a power of two. */
export const CUE_BUCKETS = 1 << 16

/** Words of a sentence that are looked at, from its start. */
const OPENING_WORDS = 24

/** A word rarer than this names a subject, so it is no cue of a turn of subject in general. In bits. */
const CUE_BITS = 9

/** Kinds of cue, mixed into its hash. */
const KIND = {
  word: 1,
  pair: 2,
  open1: 3,
  open2: 4,
  open3: 5,
  close1: 6,
  close2: 7,
  next1: 8,
  next2: 9,
  triple: 10,
} as const

/**
 * The cues of each sentence as rows of the weights' table: its opening words, words and pairs near its start, how the
 * sentence before ends and how the next one opens. Subject words are left out: "let 's talk about X".
 */
export function cueRows(doc: Document, background: Background): Int32Array[] {
  const rows: Int32Array[] = []
  visitCues(doc, background, (cues, count) => rows.push(cues.slice(0, count)))
  return rows
}

/** Sum of the weights of each sentence's cues, with the bias: log odds that a segment starts there. */
export function cueScores(
  doc: Document,
  background: Background,
  weights: Int8Array | Float32Array,
  scale: number,
  bias: number,
): Float64Array {
  const scores = new Float64Array(doc.sentences.length)
  visitCues(doc, background, (cues, count, sentence) => {
    let sum = 0
    for (let i = 0; i < count; i++) sum += weights[cues[i]!]!
    scores[sentence] = sum * scale + bias
  })
  return scores
}

/** Most cues of one sentence: its words, pairs and triples, and the seven of its edges. */
const MOST_CUES = 3 * OPENING_WORDS + 7

/** Calls `visit` with the distinct cues of each sentence in order, in a buffer that is used again. */
function visitCues(
  doc: Document,
  background: Background,
  visit: (cues: Int32Array, count: number, sentence: number) => void,
): void {
  const { words, first } = cueWords(doc, background)
  const cues = new Int32Array(MOST_CUES)
  const seen = new Int32Array(CUE_BUCKETS).fill(-1)
  for (let row = 0; row < doc.sentences.length; row++) {
    let count = 0
    const add = (kind: number, hash: number): void => {
      const cue = hashPair(hash, kind) & (CUE_BUCKETS - 1)
      if (seen[cue] === row) return
      seen[cue] = row
      cues[count++] = cue
    }
    const from = first[row]!
    const to = first[row + 1]!
    const at = (i: number, end: number, start: number): number => (i >= start && i < end ? words[i]! : 0)
    const a = at(from, to, from)
    const b = at(from + 1, to, from)
    add(KIND.open1, a)
    add(KIND.open2, join(a, b))
    add(KIND.open3, join(join(a, b), at(from + 2, to, from)))
    const end = Math.min(to, from + OPENING_WORDS)
    for (let i = from; i < end; i++) {
      add(KIND.word, words[i]!)
      if (i > from) add(KIND.pair, join(words[i - 1]!, words[i]!))
      if (i > from + 1) add(KIND.triple, join(join(words[i - 2]!, words[i - 1]!), words[i]!))
    }
    const before = row === 0 ? from : first[row - 1]!
    const last = at(from - 1, from, before)
    add(KIND.close1, last)
    add(KIND.close2, join(at(from - 2, from, before), last))
    const after = row + 2 < first.length ? first[row + 2]! : to
    const next = at(to, after, to)
    add(KIND.next1, next)
    add(KIND.next2, join(next, at(to + 1, after, to)))
    visit(cues, count, row)
  }
}

/** Hashes of the fluent words of the text, one after another, and where those of each sentence start. */
function cueWords(doc: Document, background: Background): { words: Uint32Array; first: Uint32Array } {
  const { tokens } = doc
  const subject = hashText('*')
  const common = tokens.words.map((word) => {
    const form = word.toLowerCase()
    if (!startsAsWord(form) && isOfMarks(form)) return form === '?' || form === ',' ? hashText(form) : 0
    return background.rarity(stem(form)) <= CUE_BITS ? hashText(form) : subject
  })
  const words = new Uint32Array(tokens.length)
  const first = new Uint32Array(doc.sentences.length + 1)
  let count = 0
  for (let row = 0; row < doc.sentences.length; row++) {
    const { firstToken, endToken } = doc.sentences[row]!
    first[row] = count
    for (let i = firstToken; i < endToken; i++) {
      const hash = tokens.fluency[i] === 0 ? common[tokens.form[i]!]! : 0
      if (hash !== 0) words[count++] = hash
    }
  }
  first[doc.sentences.length] = count
  return { words, first }
}

/** True where the form is made of marks and signs alone. */
function isOfMarks(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code > 126) return MARKS.test(form)
    if (code < 33 || startsAsWord(form.charAt(i))) return false
  }
  return form !== ''
}

const MARKS = /^[\p{P}\p{S}]+$/u

function join(a: number, b: number): number {
  return hashPair(a, b & 0xffff)
}
