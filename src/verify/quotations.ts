import { sentenceAt } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { type Checked, type Finding, NOTHING, type NotesInput, type Setting } from './notes.ts'
import { type Alignment, alignQuote, saidAlsoBy } from './quote-alignment.ts'
import { quotedWords } from './quoted-words.ts'
import { attributionOf } from './speakers.ts'
import { type Talk, textOf } from './talk.ts'
import type { Voice } from './voices.ts'

/** Fewer words in quotation marks are a term or a title, not what somebody said. */
const LEAST_WORDS = 4
/** Least share of the words that must be said together for a place to be the nearest wording. */
const LEAST_MATCHED = 0.5
/** Small words that may differ, as a share of all: people tidy what they quote. */
const TIDIED = 0.12

/** For each turn of the notes the spans of its quotations. */
export function quotationsOf(notes: NotesInput): Span[][] {
  return notes.doc.turns.map((_, turn) => quotedSpans(notes, turn))
}

/** Spans of the words in quotation marks in a turn of the notes, marks left out; a block of kind "quote" is one. */
function quotedSpans(notes: NotesInput, turn: number): Span[] {
  const { start, end, text } = notes.doc.turns[turn]!
  const spans: Span[] = []
  for (const match of text.matchAll(
    /“([^“”]{3,2000})”|"([^"]{3,2000})"|«([^«»]{3,2000})»|(?<![\p{L}\p{N}])‘([^‘]{12,2000}?)’(?![\p{L}\p{N}])/gu,
  )) {
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    spans.push({ start: start + match.index + 1, end: start + match.index + 1 + inner.length })
  }
  if (spans.length === 0 && notes.blocks[turn]!.kind === 'quote') spans.push({ start, end })
  return spans
}

/** The quotations that begin in row `sentence` of the notes, laid on the talk. */
export function checkQuotations(
  talk: Talk,
  notes: NotesInput,
  voices: readonly Voice[],
  quotes: readonly (readonly Span[])[],
  sentence: number,
  setting: Setting,
): Checked {
  const { turn } = notes.doc.sentences[sentence]!
  const findings: Finding[] = []
  const places: Span[] = []
  for (const span of quotes[turn] ?? []) {
    if (sentenceAt(notes.doc, span.start) !== sentence) continue
    const checked = checkQuotation(talk, notes, voices, span, setting)
    findings.push(...checked.findings)
    places.push(...checked.places)
  }
  return { findings, places }
}

function checkQuotation(
  talk: Talk,
  notes: NotesInput,
  voices: readonly Voice[],
  span: Span,
  setting: Setting,
): Checked {
  const words = quotedWords(notes.doc, span)
  if (words.filter(({ key }) => key !== '').length < LEAST_WORDS || isTitle(notes.doc.text.slice(span.start, span.end)))
    return NOTHING
  const found = alignQuote(talk, words)
  const text = notes.doc.text.slice(span.start, span.end)
  const base = { kind: 'quote', at: span, fix: null } as const
  if (found === null || found.matched < LEAST_MATCHED) {
    const message = 'Nobody says these words in the transcript.'
    const level = setting.isOutside ? 'note' : 'error'
    return { findings: [{ ...base, level, reason: 'not-found', message, nearest: null, places: [] }], places: [] }
  }
  const nearest = textOf(talk.doc, found)
  const place = placeOf(talk, found)
  if (found.changed.length > 0 || found.negationDiffers) {
    const message = `The transcript has these words otherwise: "${nearest}".`
    return { findings: [{ ...base, level: 'error', reason: 'differs', message, nearest, places: [place] }], places: [] }
  }
  const findings: Finding[] = []
  if (found.cost > TIDIED * words.length + 0.6) {
    const message = `The transcript has these words a little otherwise: "${nearest}".`
    findings.push({ ...base, level: 'note', reason: 'approximate', message, nearest, places: [place] })
  }
  const speaker = attributionOf(notes, voices, span)
  const said = talk.speakerOf[talk.sentenceOf[found.first]!]
  if (
    speaker !== null &&
    said !== undefined &&
    speaker.voice.row !== said &&
    !saidAlsoBy(talk, words, speaker.voice.row)
  ) {
    const who = talk.structure.speakers[said]?.name ?? talk.structure.speakers[said]?.label ?? null
    const message = `In the transcript ${who ?? 'another voice'} says this, not ${speaker.voice.name}.`
    findings.push({
      kind: 'speaker',
      level: 'error',
      reason: 'elsewhere',
      at: speaker.at ?? span,
      message,
      nearest: who,
      fix: null,
      places: [place],
    })
  }
  return { findings, places: text === '' ? [] : [place] }
}

const placeOf = ({ doc }: Talk, { first, end }: Alignment): Span => ({
  start: doc.tokens.start[first]!,
  end: doc.tokens.end[end - 1]!,
})

/** A title of a book or a talk: all longer words with capitals, no stop at the end. */
function isTitle(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? []
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word))
}
