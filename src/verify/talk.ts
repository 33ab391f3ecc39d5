import { porterStem } from '../lexicon/natural.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import type { Document } from '../model/document.ts'
import type { Entity, Quantity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import type { TranscriptFacts } from '../model/transcript.ts'
import { keyOf } from './keys.ts'

/** What is known of the transcript before any notes are read. */
export interface TalkInput {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly quantities: readonly Quantity[]
  readonly facts: TranscriptFacts
  /** Milliseconds at an offset of `doc.text`; null where the transcript has no times around it. */
  readonly timeAt: (offset: number) => number | null
  readonly durationMs: number | null
}

/** The talk, ready to be asked what was said where. Rows are tokens or sentences of `doc`. */
export interface Talk extends TalkInput {
  /** What each token is compared by; "" for punctuation. */
  readonly keys: readonly string[]
  /** The stem of each token that is a content word, else "". */
  readonly stems: readonly string[]
  /** Tokens of each key, rising. */
  readonly positions: ReadonlyMap<string, readonly number[]>
  /** Sentences of each stem of a content word, rising, none twice. */
  readonly sentencesOf: ReadonlyMap<string, readonly number[]>
  /** Row of the sentence of each token. */
  readonly sentenceOf: Uint32Array
  /** Row of `structure.speakers` of each sentence. */
  readonly speakerOf: Uint16Array
}

/** Indexes the talk, in one pass over its tokens. */
export function indexTalk(input: TalkInput): Talk {
  const { doc, structure } = input
  const { tokens } = doc
  const keyOfForm = tokens.words.map(keyOf)
  const keys = Array.from(tokens.form, (form) => keyOfForm[form] ?? '')
  const stems = stemsOf(doc)
  const positions = new Map<string, number[]>()
  const sentencesOf = new Map<string, number[]>()
  const sentenceOf = new Uint32Array(tokens.length)
  const speakerOf = new Uint16Array(doc.sentences.length)
  doc.sentences.forEach(({ firstToken, endToken, turn }, row) => {
    speakerOf[row] = structure.turnSpeaker[turn] ?? 0
    for (let i = firstToken; i < endToken; i++) {
      sentenceOf[i] = row
      if (keys[i] !== '') pushTo(positions, keys[i]!, i)
      const stem = stems[i]!
      if (stem !== '' && sentencesOf.get(stem)?.at(-1) !== row) pushTo(sentencesOf, stem, row)
    }
  })
  return { ...input, keys, stems, positions, sentencesOf, sentenceOf, speakerOf }
}

function pushTo(map: Map<string, number[]>, key: string, row: number): void {
  const rows = map.get(key)
  if (rows === undefined) map.set(key, [row])
  else rows.push(row)
}

/** The stem that content words are compared by; "" for words that tell nothing of a subject. */
export function stemOf(form: string): string {
  const lower = form.toLowerCase()
  if (STOP_WORDS.has(lower) || lower.startsWith("'")) return ''
  const key = keyOf(lower)
  return key.length < 2 || STOP_WORDS.has(key) ? '' : porterStem(key)
}

const STEMS = new WeakMap<Document, readonly string[]>()

/** The stem of each token of a document by {@link stemOf}, worked out once: stemming is most of a long check otherwise. */
export function stemsOf(doc: Document): readonly string[] {
  let stems = STEMS.get(doc)
  if (stems === undefined) {
    const ofForm = doc.tokens.words.map(stemOf)
    stems = Array.from(doc.tokens.form, (form) => ofForm[form] ?? '')
    STEMS.set(doc, stems)
  }
  return stems
}

/** Tokens `[first, end)` of the talk. */
export interface Run {
  readonly first: number
  readonly end: number
}

/** Most places of one name that are looked at. */
const MOST_PLACES = 400

/** Every place where the talk says `key`, in one token or in several that make it up; in order. */
export function placesOf(talk: Talk, key: string): Run[] {
  const runs: Run[] = []
  for (let length = 1; length <= key.length && runs.length < MOST_PLACES; length++) {
    for (const first of talk.positions.get(key.slice(0, length)) ?? []) {
      const end = spells(talk, first, key)
      if (end >= 0) runs.push({ first, end })
      if (runs.length >= MOST_PLACES) break
    }
  }
  return runs.sort((a, b) => a.first - b.first)
}

/** Words that no name begins with when it is written in one. */
const GLUE = new Set('and or but so oh ah uh um the a an i is it in of to on at as if we he my no by'.split(' '))

/** End of the tokens from `first` on that spell `key` together; -1 where they do not. */
function spells(talk: Talk, first: number, key: string): number {
  // "And oh" is no "Andoh".
  if (GLUE.has(talk.keys[first]!) && talk.keys[first] !== key) return -1
  let at = 0
  for (let i = first; i < talk.keys.length; i++) {
    const own = talk.keys[i]!
    if (own === '') continue
    if (!key.startsWith(own, at)) return -1
    at += own.length
    if (at === key.length) return i + 1
  }
  return -1
}

/** The words of a run as they stand in the text. */
export function textOf(doc: Document, { first, end }: Run): string {
  return doc.text.slice(doc.tokens.start[first], doc.tokens.end[end - 1]).replace(/\s+/g, ' ')
}
