import type { Document } from '../model/document.ts'
import type { EntityType, Quantity } from '../model/entity.ts'
import type { NoteBlock } from '../model/note-blocks.ts'
import { namedTimes, SPONSOR_BREAK } from '../model/own-words.ts'
import { countBefore } from '../model/search.ts'
import type { Span } from '../model/span.ts'
import type { IssueKind, IssueReason } from '../model/verification.ts'

/** A name that the tagger sees in the notes; the span is of `doc.text`. */
export interface NoteName extends Span {
  readonly type: EntityType
}

/** The notes, read by the same language core as the talk. */
export interface NotesInput {
  readonly doc: Document
  /** One a turn of `doc`. */
  readonly blocks: readonly NoteBlock[]
  /** In order, not overlapping. */
  readonly names: readonly NoteName[]
  readonly quantities: readonly Quantity[]
}

/** What a checker found; `at` spans the notes' text, `places` the talk's. */
export interface Finding {
  readonly kind: IssueKind
  readonly level: 'error' | 'note'
  readonly reason: IssueReason
  readonly at: Span
  readonly message: string
  readonly nearest: string | null
  readonly fix: string | null
  readonly places: readonly Span[]
}

/** What a checker makes of one sentence: what is amiss, and where the talk bears the rest out. */
export interface Checked {
  readonly findings: readonly Finding[]
  readonly places: readonly Span[]
}

/** Nothing was found to check. */
export const NOTHING: Checked = { findings: [], places: [] }

/** Where in the notes a sentence stands: what it may be expected to name. */
export interface Setting {
  readonly block: NoteBlock
  /** True in lists of links, credits, sponsors and pleas: what stands there need not be said aloud. */
  readonly isOutside: boolean
  /** True where most words have capitals for being a title. */
  readonly isTitle: boolean
  /** True for a heading or an entry of a list that states nothing: it has no verb. */
  readonly isFragment: boolean
}

/** Headings of lists whose entries need not be named in the talk. */
const OUTSIDE_HEADING =
  /\b(?:links?|resources?|references?|reading|credits?|sponsors?|sponsored|supporters?|follow|connect|contact|find (?:us|me|them|him|her)|socials?|subscribe|support|mentioned|mentions|shows? notes?|further|related|see also|more (?:from|about|info)|learn more|music|produced|staff|team|tags?|transcript|downloads?|episodes?|plugs?|picks?|tweet|shameless|where to|featuring|things|people|extras?|bonus|discuss(?:ed)? (?:in|on)|books?|tools?|guests?|voices|topics)\b/i

/** Sentences that speak of the show and not of the talk. */
const OUTSIDE_SENTENCE =
  /\b(?:subscribe|sign up|follow us|follow me|tweet us|patreon|newsletter|join our|leave (?:us )?a review|rate and review|sponsor(?:s|ed)?|brought to you by|promo code|coupon|discount|% off|free trial|produced by|edited by|hosted by|music by|sound design|engineered by|all rights reserved|copyright|transcri(?:pt|bed)|click here|check out the|thanks to|privacy policy|terms of)\b|[©·]/i

/** What row `sentence` of the notes may be expected to name. `outside` spans links and addresses. */
export function settingOf(notes: NotesInput, sentence: number, outside: readonly Span[]): Setting {
  const { doc } = notes
  const span = doc.sentences[sentence]!
  const block = notes.blocks[span.turn]!
  const text = doc.text.slice(span.start, span.end)
  const isListed = block.kind === 'item' || block.kind === 'field'
  const isOpenEnded = block.kind === 'heading' || !/[.!?]['"”’)]*$/.test(text)
  const isShort = block.kind !== 'paragraph' || span.endToken - span.firstToken <= SHORT_LINE
  const isBroken = block.kind === 'paragraph' && /^\p{Ll}/u.test(textAfter(doc, sentence))
  const isFragment = block.kind !== 'quote' && isOpenEnded && isShort && !isBroken && !hasVerb(doc, sentence)
  const under = block.heading !== null && OUTSIDE_HEADING.test(block.heading)
  const isLinked = (isListed || isFragment) && touches(outside, span)
  const isOutside =
    isLinked || OUTSIDE_SENTENCE.test(text) || (under && (isFragment || (isListed && block.atMs === null)))
  return {
    block,
    isOutside,
    isFragment,
    isTitle: block.kind === 'heading' || block.kind === 'field' || isTitleCase(text),
  }
}

/** The sentence behind row `sentence` in the same block; "" at its end. */
function textAfter({ sentences, text }: Document, sentence: number): string {
  const next = sentences[sentence + 1]
  return next === undefined || next.turn !== sentences[sentence]!.turn ? '' : text.slice(next.start, next.end)
}

/** A paragraph of more tokens than this is no label, whatever the tagger makes of its verbs. */
const SHORT_LINE = 9

/** Penn tags of verbs that a clause can stand on. */
const FINITE = new Set(['VBZ', 'VBD', 'VBP', 'MD'])

function hasVerb({ sentences, tokens }: Document, sentence: number): boolean {
  const { firstToken, endToken } = sentences[sentence]!
  for (let i = firstToken; i < endToken; i++) if (FINITE.has(tokens.xposTags[tokens.xpos[i]!] ?? '')) return true
  return false
}

/** Share of the longer words of a title that begin with a capital. */
const TITLE_SHARE = 0.8

function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? []
  if (words.length < 3) return false
  return words.filter((word) => /^\p{Lu}/u.test(word)).length >= TITLE_SHARE * words.length
}

/** Addresses, handles and file names: what nobody says letter by letter. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}|(?<![\w@])[@#][\w.-]+|\b[\w-]{1,64}(?:\.[\w-]{1,64}){0,4}\.(?:com|org|net|io|dev|fm|fyi|tv|co|gov|edu|me|app|info|us|uk|de|ai|sh|xyz|tech|so|gg|ly|page|blog|html?|pdf)\b(?:\/\S*)?/gi

/** Places of a recording ("12:30", "1:02:03–1:10:00"), which are no times of day. */
const STAMP = /(?<![\d:])\d{1,3}:[0-5]\d(?::[0-5]\d)?(?![\d:])(?!\s*(?:[ap]\.?m\b|o['’]clock))/gi

/** Spans of the notes' text that are times of the recording, sorted. */
export function stampSpans(notes: NotesInput): Span[] {
  return [...notes.doc.text.matchAll(STAMP)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }))
}

/** What notes of ours say beside what was said: length, shares of voices, how often someone is named, breaks. */
const OWN: readonly { readonly heading: RegExp | null; readonly pattern: RegExp }[] = [
  { heading: null, pattern: /(?<=^|[·|] )[\d,]+ words?$/ },
  { heading: null, pattern: /\b\d{1,3}% \([\d,]+ words?\)$/ },
  { heading: null, pattern: new RegExp(String.raw`\b${namedTimes(String.raw`\d+`, '[x×]')}$`) },
  { heading: /^chapters$/i, pattern: new RegExp(String.raw`\b${SPONSOR_BREAK}$`) },
]

/** A line that is a topic with its keyphrases and its share of the talk, as `topicLine` has it. */
const TOPIC_LINE = /(?<=^[^.!?;:]{2,200} )\(\d{1,3}%\)$/

/** Spans of the notes' text that are such words, sorted. */
export function ownSpans({ doc, blocks }: NotesInput): Span[] {
  return doc.turns.flatMap(({ start, text, firstSentence, endSentence }, row) => {
    const under = blocks[row]!.heading ?? ''
    const spanOf = (pattern: RegExp): Span[] => {
      const match = pattern.exec(text)
      return match === null ? [] : [{ start: start + match.index, end: start + match.index + match[0].length }]
    }
    // "Costs rose (77%)" states something, whatever it stands under.
    const isTopic = /^topics$/i.test(under) && endSentence === firstSentence + 1 && !hasVerb(doc, firstSentence)
    return [
      ...(isTopic ? spanOf(TOPIC_LINE) : []),
      ...OWN.flatMap(({ heading, pattern }) => (heading === null || heading.test(under) ? spanOf(pattern) : [])),
    ]
  })
}

/** Spans of the notes' text that are addresses or the words of links, sorted. */
export function outsideSpans(notes: NotesInput): Span[] {
  const spans: Span[] = []
  for (const match of notes.doc.text.matchAll(ADDRESS))
    spans.push({ start: match.index, end: match.index + match[0].length })
  notes.blocks.forEach(({ links }, row) => {
    const { start } = notes.doc.turns[row]!
    for (const link of links) spans.push({ start: start + link.start, end: start + link.end })
  })
  return spans.sort((a, b) => a.start - b.start)
}

/** True where `span` touches one of `spans`. */
export function touches(spans: readonly Span[], span: Span): boolean {
  return spans.some(({ start, end }) => start < span.end && span.start < end)
}

/** Those of `items`, in order of the text, that reach into `[start, end)`; found by halving, for notes of any length. */
export function within<T extends Span>(items: readonly T[], { start, end }: Span): T[] {
  const first = countBefore(items.length, (row) => items[row]!.end <= start)
  const out: T[] = []
  for (let i = first; i < items.length && items[i]!.start < end; i++) out.push(items[i]!)
  return out
}
