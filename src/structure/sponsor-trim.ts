import { letterPattern, matchesOf } from '../lexicon/letters.ts'
import { NOT_NAMES } from '../lexicon/name-words.ts'
import type { Document } from '../model/document.ts'

/** A word with a capital of four letters or more. */
const NAME = letterPattern(String.raw`(?<!\p{L})\p{Lu}[\p{L}\p{N}]{3,}`, 'g')
const WORD = letterPattern(String.raw`[\p{L}\p{N}]{4,}`, 'g')

/** What a sentence shows of a read, by its row. */
export interface ReadCues {
  /** By itself, not by what stands around it. */
  readonly isCue: (row: number) => boolean
  /** That a read begins with it: "time for sponsored news". */
  readonly announces: (row: number) => boolean
  /** Who pays, what is offered or where. */
  readonly pays: (row: number) => boolean
  /** What to do or where: a read that has come to this may be over. */
  readonly calls: (row: number) => boolean
  /** "Thank you to Acme for sponsoring." */
  readonly thanks: (row: number) => boolean
  /** The host's own words, such as a greeting. */
  readonly isTalk: (row: number) => boolean
  /** That a read goes on: an offer, a call, another sponsor. */
  readonly goesOn: (row: number) => boolean
}

/**
 * `sponsored` with each run cut to what is read: from the paragraph of its first cue, or the one that announces a read, to
 * the paragraph of its last, or the one that thanks who pays. What stands around it is talk.
 */
export function trimReads(doc: Document, sponsored: boolean[], cues: ReadCues): boolean[] {
  let reaches: Reaches | null = null
  for (let start = 0; start < sponsored.length; ) {
    if (sponsored[start] !== true) {
      start++
      continue
    }
    let end = start
    while (end < sponsored.length && sponsored[end] === true) end++
    let first = start
    while (first < end && !cues.isCue(first)) first++
    let last = end - 1
    while (last > first && !cues.isCue(last)) last--
    if (first < end) {
      first = announcedRow(doc, first, end, cues)
      last = lastThanked(doc, first, last, cues)
    }
    const from = doc.sentences[Math.min(first, end - 1)]!.paragraph
    const to = doc.sentences[last]!.paragraph
    for (let i = start; i < end; i++) {
      const { paragraph } = doc.sentences[i]!
      if (first === end || paragraph < from || paragraph > to) sponsored[i] = false
    }
    if (first < end) {
      reaches ??= reachOfWords(doc)
      sponsored.fill(true, leadInRow(doc, sponsored, cues, reaches, first, last), first)
    }
    start = end
  }
  return sponsored
}

/** Where the read is announced, at the head of a paragraph, and what stands before is none by itself; else `first`. */
function announcedRow(doc: Document, first: number, end: number, { announces, pays }: ReadCues): number {
  for (let row = first; row < end; row++) {
    const opens = doc.sentences[row]!.paragraph !== doc.sentences[row - 1]?.paragraph
    if (opens && announces(row)) return row
    if (pays(row)) return first
  }
  return first
}

/** The last row of the paragraph that thanks who pays, where the read has made its call and the next goes on with none. */
function lastThanked(doc: Document, first: number, last: number, { thanks, calls, goesOn }: ReadCues): number {
  let thanked = last
  while (thanked > first && !thanks(thanked)) thanked--
  let called = thanked
  while (called >= first && !calls(called)) called--
  if (!thanks(thanked) || called < first) return last
  let end = thanked + 1
  while (end <= last && doc.sentences[end]!.paragraph === doc.sentences[thanked]!.paragraph) end++
  if (end > last) return last
  let next = end
  while (next <= last && doc.sentences[next]!.paragraph === doc.sentences[end]!.paragraph)
    if (goesOn(next++)) return last
  const named = namesIn(doc, first, end)
  for (const name of namesIn(doc, end, next)) if (named.has(name)) return last
  return end - 1
}

/** Words with a capital in sentences `[first, end)`, in small letters. */
function namesIn(doc: Document, first: number, end: number): Set<string> {
  const names = new Set<string>()
  for (const { start, end: stop } of doc.sentences.slice(first, end)) {
    for (const [word] of matchesOf(NAME, doc.text.slice(start, stop))) {
      const lower = word.toLowerCase()
      if (!NOT_NAMES.has(lower)) names.add(lower)
    }
  }
  return names
}

/** First and last sentence of each word, in small letters. */
type Reaches = ReadonlyMap<string, readonly [first: number, last: number]>

function reachOfWords(doc: Document): Reaches {
  const out = new Map<string, [number, number]>()
  doc.sentences.forEach(({ start, end }, row) => {
    for (const [word] of matchesOf(WORD, doc.text.slice(start, end).toLowerCase())) {
      const known = out.get(word)
      if (known === undefined) out.set(word, [row, row])
      else known[1] = row
    }
  })
  return out
}

function startOfParagraph(doc: Document, least: number, row: number): number {
  let first = row
  while (first > least && doc.sentences[first - 1]!.paragraph === doc.sentences[row]!.paragraph) first--
  return first
}

/**
 * Where a read that was found from `first` to `last` begins with what leads up to it: paragraphs of the same voice before
 * it that share a name with it which stands nowhere else in the episode.
 */
function leadInRow(
  doc: Document,
  sponsored: readonly boolean[],
  { isTalk }: ReadCues,
  reaches: Reaches,
  first: number,
  last: number,
): number {
  let from = startOfParagraph(doc, 0, first)
  let found = first
  const voice = doc.turns[doc.sentences[first]!.turn]!.speaker
  for (let grown = 0; grown < LONGEST_LEAD_IN && from > 0 && voice !== null; grown++) {
    const before = startOfParagraph(doc, 0, from - 1)
    const isOther = sponsored[before] === true || doc.turns[doc.sentences[before]!.turn]!.speaker !== voice
    for (let row = before; row < from; row++) if (isTalk(row)) return found
    if (isOther || !sharesName(doc, reaches, before, from, last)) break
    from = before
    found = before
  }
  return found
}

/** Most paragraphs that lead up to a read. */
const LONGEST_LEAD_IN = 3

/** True where a name within sentences `[before, from)` stands again up to `last`, and nowhere else. */
function sharesName(doc: Document, reaches: Reaches, before: number, from: number, last: number): boolean {
  for (const { start, end } of doc.sentences.slice(before, from)) {
    for (const { 0: word, index } of matchesOf(NAME, doc.text.slice(start, end))) {
      const lower = word.toLowerCase()
      const reach = reaches.get(lower)
      if (index < 2 || NOT_NAMES.has(lower) || reach === undefined) continue
      if (reach[0] >= before && reach[1] >= from && reach[1] <= last) return true
    }
  }
  return false
}
