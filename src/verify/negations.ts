import type { Span } from '../model/span.ts'
import { type Checked, NOTHING, type NotesInput, type Setting } from './notes.ts'
import { alignQuote, isNegation, type QuotedWord } from './quote-alignment.ts'
import { quotedWords } from './quoted-words.ts'
import { stemOf, type Talk, textOf } from './talk.ts'

/** Words that deny without a negation: with one of them beside, polarity is left alone. */
const DENIES =
  /\b(?:without|fail(?:s|ed|ing|ure)?|lack(?:s|ed|ing)?|unable|unlike(?:ly)?|refus(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|den(?:y|ies|ied)|prevent(?:s|ed|ing)?|instead|rather than|hardly|barely|rarely|seldom|few|stop(?:s|ped)?|doubt(?:s|ed|ful)?|skeptical|impossible|reject(?:s|ed)?|wrong|misconception|myth|no longer|whether|anything but|other than|far from|un(?:able|clear|happy|necessary|known|important|certain|willing|safe|fair|common|usual|related)|dis(?:agree|like|trust|miss)\w*|in(?:correct|sufficient|ability|accurate|complete))\b/i

/** Tokens before the first word that the notes have: a subject and its negation, where the notes name the subject. */
const BEFORE = 4

/** A longer sentence does not follow one place of the talk. */
const MOST_TOKENS = 100

/** Least share of a sentence's content words that must lie on one place of the talk, in order. */
const LEAST_MATCHED = 0.66
/** And of all its words. */
const LEAST_IN_ALL = 0.6
const LEAST_CONTENT = 3
/** With fewer content words, so many words must lie there nearly all. */
const LEAST_WORDS = 6
const NEARLY_ALL = 0.75

/** Checks that row `sentence` of the notes denies where the talk does, if it says what one place of the talk says. */
export function checkNegation(
  talk: Talk,
  notes: NotesInput,
  quotes: readonly (readonly Span[])[],
  sentence: number,
  { isFragment }: Setting,
): Checked {
  const { doc } = notes
  const span = doc.sentences[sentence]!
  const text = doc.text.slice(span.start, span.end)
  if (text.endsWith('?') || (quotes[span.turn] ?? []).some(({ start, end }) => start < span.end && end > span.start))
    return NOTHING
  if (isFragment || span.endToken - span.firstToken > MOST_TOKENS) return NOTHING
  const words = quotedWords(doc, span)
  const content = words.flatMap(({ key }, i) => (stemOf(key) === '' ? [] : [i]))
  if (content.length < LEAST_CONTENT && words.length < LEAST_WORDS) return NOTHING
  const found = alignQuote(talk, words)
  if (found === null || found.end - found.first > 3 * words.length) return NOTHING
  if (found.matched < (content.length < LEAST_CONTENT ? NEARLY_ALL : LEAST_IN_ALL)) return NOTHING
  const matched = content.filter((i) => found.tokens[i]! >= 0).length
  if (matched < LEAST_MATCHED * content.length) return NOTHING
  const aligned = new Set([...found.tokens].filter((token) => token >= 0))
  const said = deniedTokens(talk, Math.max(0, found.first - BEFORE), found.end, aligned)
  const denied = words.flatMap(({ key }, i) => (isNegation(key) && deniesMatched(words, i, found.tokens) ? [i] : []))
  const some = words.some(({ key }) => isNegation(key))
  const place: Span = { start: talk.doc.tokens.start[found.first]!, end: talk.doc.tokens.end[found.end - 1]! }
  const whole = talk.doc.text.slice(place.start, place.end)
  const lost = said.length > 0 && !some && !DENIES.test(text)
  const added =
    denied.length > 0 && said.length === 0 && !hasNegation(talk, found.first - 6, found.end + 2) && !DENIES.test(whole)
  if (!lost && !added) return NOTHING
  const nearest = textOf(talk.doc, { first: Math.min(found.first, said[0] ?? found.first), end: found.end })
  const message = lost
    ? `The transcript denies this: "${nearest}".`
    : `The transcript does not deny this: "${nearest}".`
  return {
    findings: [
      { kind: 'negation', level: 'error', reason: 'differs', at: span, message, nearest, fix: null, places: [place] },
    ],
    places: [],
  }
}

/** Negations between two tokens of the talk that deny a word which the notes have too. */
function deniedTokens(talk: Talk, first: number, end: number, aligned: ReadonlySet<number>): number[] {
  const out: number[] = []
  const { keys, doc } = talk
  for (let i = first; i < end; i++) {
    if (!isNegation(keys[i]!) || doc.tokens.fluency[i] !== 0) continue
    // "No, …" answers, and "not only" adds.
    if (keys[i] === 'no' && keys[i + 1] === '') continue
    if (/^(?:only|just|necessarily|sure|really)$/.test(keys[i + 1] ?? '') && !aligned.has(i + 1)) continue
    let next = i + 1
    while (next < end && (keys[next] === '' || talk.stems[next] === '') && next < i + 5) next++
    if (aligned.has(next) && talk.sentenceOf[next] === talk.sentenceOf[i]) out.push(i)
  }
  return out
}

function deniesMatched(words: readonly QuotedWord[], i: number, tokens: Int32Array): boolean {
  let next = i + 1
  while (next < words.length && stemOf(words[next]!.key) === '' && next < i + 5) next++
  return next < words.length && tokens[next]! >= 0
}

function hasNegation(talk: Talk, first: number, end: number): boolean {
  return talk.keys.slice(Math.max(0, first), end).some(isNegation)
}
