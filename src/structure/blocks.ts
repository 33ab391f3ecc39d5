import { anyCue } from '../lexicon/cue-set.ts'
import { CREDITS_CUES, GREETING_CUES, START_CUES, TOPIC_CUES } from '../lexicon/episode-cues.ts'
import { SHOW_PLEAS } from '../lexicon/sponsor-cues.ts'
import type { WordIndex } from '../lexicon/word-index.ts'
import type { Document } from '../model/document.ts'
import { BLOCK_KINDS, type Block, type BlockKind, type Credit, type Role } from '../model/structure.ts'
import type { Voice, Voices } from './voices.ts'

/** Farthest that a greeting stands from the start, and the closing words from the end, as a share of the sentences. */
const OPENING_SHARE = 0.12
const CLOSING_SHARE = 0.15
/** The same where that would be less than a minute of talk. */
const SHORT_OPENING_SHARE = 0.4
/** In short episodes, so many sentences at least. */
const OPENING_SENTENCES = 40
const CLOSING_SENTENCES = 30
/** Closing words are no more of a talk than this, however short it is. */
const LONGEST_CLOSING_SHARE = 0.6
/** Most sentences of a greeting, and most that the host may go on for after its last cue before that is the talk itself. */
const LONGEST_GREETING = 30
const LONGEST_REST = 8

const GREETING = anyCue(GREETING_CUES)
const OPENING = anyCue([...GREETING_CUES, ...TOPIC_CUES, ...START_CUES])
const CLOSING = anyCue(CREDITS_CUES)
const FAREWELL = anyCue([...CREDITS_CUES, ...SHOW_PLEAS])

/** The kind of each sentence as a row of `BLOCK_KINDS`, and the blocks that tile them. */
export function findBlocks(given: {
  readonly doc: Document
  readonly surface: string
  /** The sentences of `surface`. */
  readonly said: WordIndex
  readonly voices: Voices
  readonly roles: readonly Role[]
  readonly credits: readonly Credit[]
  /** For each sentence, whether it belongs to a sponsor read. */
  readonly sponsored: readonly boolean[]
}): { readonly blocks: readonly Block[]; readonly sentenceBlock: Uint8Array } {
  const { doc, surface, said, voices, roles, credits } = given
  const n = doc.sentences.length
  const kinds: BlockKind[] = new Array(n).fill('content')
  const opening = findOpening(doc, surface, said, voices, roles)
  for (let i = 0; i < opening.greeting; i++) kinds[i] = opening.isTeaser ? 'teaser' : 'intro'
  for (let i = opening.greeting; i < opening.end; i++) kinds[i] = 'intro'
  for (let i = findClosing(doc, said, credits); i < n; i++) kinds[i] = 'credits'
  const farewells = said.has(FAREWELL)
  const isFarewell = (row: number): boolean => {
    const { start, end } = doc.sentences[row]!
    if (credits.some(({ evidence }) => evidence.some((span) => span.start < end && span.end > start))) return true
    return farewells[row] === 1
  }
  given.sponsored.forEach((sponsored, i) => {
    if (sponsored && !(kinds[i] === 'credits' && isFarewell(i))) kinds[i] = 'sponsor'
  })
  const jingles = voices.list.map((voice) => isJingle(doc, voice))
  doc.sentences.forEach((sentence, i) => {
    const voice = voices.ofTurn[sentence.turn]!
    const label = voices.list[voice]?.labels.find(({ block }) => block !== null)
    if (label?.block != null) kinds[i] = label.block
    else if (jingles[voice] === true && kinds[i] !== 'sponsor') kinds[i] = 'music'
    else if (roles[voice] === 'clip' && kinds[i] === 'content') kinds[i] = 'clip'
  })
  const sentenceBlock = Uint8Array.from(kinds, (kind) => BLOCK_KINDS.indexOf(kind))
  const blocks: Block[] = []
  for (let i = 0; i < n; ) {
    let end = i + 1
    while (end < n && kinds[end] === kinds[i]) end++
    blocks.push({ kind: kinds[i]!, firstSentence: i, endSentence: end })
    i = end
  }
  return { blocks, sentenceBlock }
}

/** Share of the text that the announcer of a show has, at most. */
const JINGLE_SHARE = 0.03
const ANNOUNCER = /^(?:announcer|voice[ -]?over)$/i

/** True for the voice that only announces a show, as at the start of each episode. */
function isJingle(doc: Document, { labels, turns }: Voice): boolean {
  if (labels.length === 0 || !labels.every(({ raw }) => ANNOUNCER.test(raw.trim()))) return false
  return turns.reduce((sum, row) => sum + doc.turns[row]!.text.length, 0) <= JINGLE_SHARE * doc.text.length
}

/** Where the show greets its listeners, and where that ends: at the first words of someone else, or the next turn. */
function findOpening(
  doc: Document,
  surface: string,
  said: WordIndex,
  voices: Voices,
  roles: readonly Role[],
): { readonly greeting: number; readonly end: number; readonly isTeaser: boolean } {
  const n = doc.sentences.length
  const limit = Math.ceil(Math.max(n * OPENING_SHARE, Math.min(OPENING_SENTENCES, n * SHORT_OPENING_SHARE)))
  const greetings = said.has(GREETING)
  let greeting = -1
  for (let i = 0; i < limit && greeting < 0; i++) {
    if (greetings[i] === 1) greeting = i
  }
  if (greeting < 0) return { greeting: 0, end: 0, isTeaser: false }
  const turn = doc.sentences[greeting]!.turn
  const host = voices.ofTurn[turn]
  let end = greeting
  while (end < n && end < greeting + LONGEST_GREETING && voices.ofTurn[doc.sentences[end]!.turn] === host) end++
  // A greeting in a turn that goes on for long is followed by the talk itself: the intro ends with the first question.
  for (let i = greeting + 1; i < end; i++) {
    const sentence = doc.sentences[i]!
    if (/\?\s*$/.test(surface.slice(sentence.start, sentence.end))) {
      end = i
      break
    }
  }
  // Who speaks alone goes on from the greeting to the talk without a break.
  const openings = said.has(OPENING)
  let last = greeting
  for (let i = greeting + 1; i < end; i++) if (openings[i] === 1) last = i
  if (end - last > LONGEST_REST) end = last + 1
  const others = new Set<number>()
  for (let i = 0; i < greeting; i++) others.add(voices.ofTurn[doc.sentences[i]!.turn]!)
  others.delete(host ?? -1)
  const isTeaser = [...others].some((voice) => roles[voice] !== 'host')
  return { greeting, end: Math.min(end, n), isTeaser }
}

/** The first sentence of the closing words; the number of sentences where there are none. */
function findClosing(doc: Document, said: WordIndex, credits: readonly Credit[]): number {
  const n = doc.sentences.length
  // "This show is recorded in Riga" in the greeting of a short talk closes nothing.
  const late = Math.floor(n * (1 - LONGEST_CLOSING_SHARE))
  const from = Math.max(late, Math.min(Math.floor(n * (1 - CLOSING_SHARE)), n - CLOSING_SENTENCES))
  const creditStart = Math.min(
    ...credits.flatMap(({ evidence }) => evidence.map(({ start }) => start)),
    Number.POSITIVE_INFINITY,
  )
  const closings = said.has(CLOSING)
  for (let i = Math.max(from, 1); i < n; i++) {
    const sentence = doc.sentences[i]!
    if (sentence.end > creditStart && sentence.start >= (doc.sentences[from]?.start ?? 0)) return i
    if (closings[i] === 1) return i
  }
  return n
}
