import { ORDINALS } from '../lexicon/number-words.ts'
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts'
import { sentenceAt, tokenAt, tokenForm, tokenLemma } from '../model/document.ts'
import type { Quantity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { compare } from './figure-values.ts'
import { keyOf } from './keys.ts'
import { type Checked, type Finding, type NotesInput, type Setting, touches, within } from './notes.ts'
import { bestPassage, contentOf, distanceTo, type Passage } from './passages.ts'
import { stemOf, stemsOf, type Talk } from './talk.ts'

/** Up to here people count for themselves ("three reasons"), so a bare number says little. */
const SMALL = 12
/** Figures of another value that are looked at for being of the same thing. */
const MOST_OTHERS = 1500
/** Sentences around a figure of the talk that may say what it is of. */
const REACH = 2

/** The figures of row `sentence` of the notes, looked up in the talk by value and unit. */
export function checkFigures(
  talk: Talk,
  notes: NotesInput,
  sentence: number,
  setting: Setting,
  passage: Passage,
  outside: readonly Span[],
): Checked {
  const findings: Finding[] = []
  const places: Span[] = []
  for (const quantity of within(notes.quantities, notes.doc.sentences[sentence]!)) {
    if (quantity.sentence !== sentence || !isJudged(notes, quantity, setting) || touches(outside, quantity)) continue
    if (numbersVoice(talk, notes, quantity)) continue
    const found = findFigure(talk, notes, quantity, passage, isRunning(notes, sentence, setting))
    if (found.place !== null) places.push(found.place)
    if (found.finding !== null) {
      const isLoose =
        setting.isOutside || (setting.isFragment && (setting.isTitle || setting.block.kind === 'paragraph'))
      findings.push(isLoose ? { ...found.finding, level: 'note', reason: 'outside' } : found.finding)
    }
  }
  return { findings, places }
}

/** "Speaker 2": the figure is the last of what a voice is called. */
function numbersVoice({ structure }: Talk, { doc }: NotesInput, { end }: Quantity): boolean {
  return structure.speakers.some(({ label, called }) =>
    [label, called].some(
      (name) =>
        name !== null && doc.text.slice(Math.max(0, end - name.length), end).toLowerCase() === name.toLowerCase(),
    ),
  )
}

/** Figures that say something of their own: no "today", no "several", no "first". */
function isJudged(notes: NotesInput, { type, value, unit, start, end, modifier }: Quantity, setting: Setting): boolean {
  if (value === null) return false
  const text = notes.doc.text.slice(start, end)
  const before = notes.doc.text.slice(Math.max(0, start - 2), start)
  const after = notes.doc.text.slice(end, end + 2)
  // Versions, numbers of tickets, and entries that are a figure alone, as in a table.
  if (/[\d.#/\\_-]$/.test(before) || /^(?:\.\d|[/_]|-\d)/.test(after)) return false
  if (setting.isFragment && notes.doc.turns.some((turn) => turn.start === start && turn.end === end)) return false
  if (type === 'ordinal') return typeof value === 'number' && value > 3
  if (type === 'date') return !/^(?:today|tonight|yesterday|tomorrow|now)$|\b(?:last|next|this)\b/i.test(text)
  if (type === 'number' && modifier === null && unit === null && typeof value === 'number' && value <= 1) return false
  return !(type === 'duration' && /^(?:an?|one)\b/i.test(text) && value === 1)
}

interface Found {
  readonly place: Span | null
  readonly finding: Finding | null
}

function findFigure(talk: Talk, notes: NotesInput, quantity: Quantity, passage: Passage, isStated: boolean): Found {
  const topic = topicOf(notes, quantity)
  const isOwnCount = isCommonCount(quantity) && !/^an?\b/i.test(notes.doc.text.slice(quantity.start, quantity.end))
  let others = 0
  let best: { quantity: Quantity; score: number; exact: boolean } | null = null
  let rival: { quantity: Quantity; score: number } | null = null
  for (const other of talk.quantities) {
    const likeness = compare(quantity, other)
    if (likeness === 'other-kind') continue
    if (likeness === 'differs' && ++others > MOST_OTHERS) continue
    const near = nearness(talk, other, topic, passage)
    // "Nexus 7" bears out no seven years.
    if (likeness !== 'differs' && quantity.unit !== null && other.type === 'number' && near < 1) continue
    if (likeness === 'differs') {
      // What a bare number is of is not known: eleven weeks are nearer to 35 weeks than a three.
      const score = quantity.unit !== null && other.type === 'number' ? near / 2 : near
      if (rival === null || score > rival.score) rival = { quantity: other, score }
      continue
    }
    const score = near + (likeness === 'same' ? 2 : 0)
    if (best === null || score > best.score) best = { quantity: other, score, exact: likeness === 'same' }
  }
  const digits = best === null ? digitsPlace(talk, notes, quantity, passage) : null
  if (best === null && digits !== null) return { place: digits, finding: null }
  if (best !== null) {
    // A small number is said in every talk: only beside what it counts does it bear the notes out.
    const isUncounted = isStated && isOwnCount && isNotCounted(talk, quantity, topic, passage)
    const counts = !isUncounted && (!isSmall(quantity) || best.score - (best.exact ? 2 : 0) > 0)
    const isThere = isSaidThere(talk, notes, quantity, best.quantity, passage)
    const displacer = isThere ? null : displacerOf(talk, quantity, best.quantity, topic, passage)
    const away = isStated && !isThere && displacer === null ? awayFrom(talk, notes, quantity, topic) : null
    if (away !== null) return { place: null, finding: missing(talk, notes, quantity, away) }
    if (displacer !== null) return { place: null, finding: missing(talk, notes, quantity, displacer) }
    const beaten = !isThere && rival !== null && rival.score > best.score && rival.score >= STRONG
    if (counts && !beaten) {
      return { place: best.quantity, finding: best.exact ? null : approximate(talk, notes, quantity, best.quantity) }
    }
    if (!counts && !isUncounted && !(rival !== null && rival.score >= STRONG)) return { place: null, finding: null }
  } else if (isSmall(quantity) && !(rival !== null && rival.score >= STRONG)) {
    if (!isStated || !isOwnCount || !isNotCounted(talk, quantity, topic, passage)) return { place: null, finding: null }
  }
  return {
    place: null,
    finding: missing(talk, notes, quantity, rival !== null && rival.score > 0 ? rival.quantity : null),
  }
}

/** True where the very sentence of the figure has the other words as well as the passage that they point to: none can win over it. */
function isSaidThere(talk: Talk, notes: NotesInput, own: Quantity, best: Quantity, passage: Passage): boolean {
  const { firstToken, endToken } = notes.doc.sentences[own.sentence]!
  const content = contentOf(talk, notes.doc, firstToken, endToken)
  const { coverage } = bestPassage(talk, content, (row) => row === best.sentence)
  return coverage > 0 && coverage >= passage.coverage
}

/**
 * The figure of the passage that the sentence follows, where it is of the same unit or counts the same and the notes'
 * own figure is said far from there; null where there is none.
 */
function displacerOf(talk: Talk, own: Quantity, best: Quantity, topic: Topic, passage: Passage): Quantity | null {
  if (passage.coverage < FOLLOWED || distanceTo(passage, best.sentence) <= FAR) return null
  const isLike = (other: Quantity): boolean => {
    if (other.type !== own.type || compare(own, other) !== 'differs') return false
    if (own.unit !== null) return own.unit === other.unit
    return topic.noun !== '' && nounAfter(talk.doc, other, talk.doc.sentences[other.sentence]!.endToken) === topic.noun
  }
  return talk.quantities.find((other) => distanceTo(passage, other.sentence) === 0 && isLike(other)) ?? null
}

/**
 * The like figure where the other words of the sentence are said, if the notes' own figure is said only where most of
 * them are not; null where there is none.
 */
function awayFrom(talk: Talk, notes: NotesInput, own: Quantity, topic: Topic): Quantity | null {
  const { firstToken, endToken } = notes.doc.sentences[own.sentence]!
  const leave = new Set<string>()
  for (let i = tokenAt(notes.doc, own.start); i < endToken && notes.doc.tokens.start[i]! < own.end; i++)
    leave.add(stemsOf(notes.doc)[i]!)
  // Who says it, and that it is said, is the notes' own.
  for (let i = firstToken; i < endToken; i++)
    if (REPORTING_VERBS.has(tokenLemma(notes.doc, i))) leave.add(stemsOf(notes.doc)[i]!)
  for (const { name, label } of talk.structure.speakers)
    for (const word of (name ?? label ?? '').split(/\s+/)) leave.add(stemOf(word))
  const content = contentOf(talk, notes.doc, firstToken, endToken, leave)
  const whole = bestPassage(talk, content)
  if (whole.coverage < FOLLOWED || whole.shared < LEAST_FOLLOWED) return null
  const like = talk.quantities.filter((other) => {
    const likeness = compare(own, other)
    if (likeness === 'other-kind') return false
    if (likeness !== 'differs') return true
    if (own.unit !== null) return own.type === other.type && own.unit === other.unit
    return topic.noun !== '' && nounAfter(talk.doc, other, talk.doc.sentences[other.sentence]!.endToken) === topic.noun
  })
  const isSame = (other: Quantity): boolean => compare(own, other) !== 'differs'
  const there = like.filter((other) => distanceTo(whole, other.sentence) <= 1)
  const instead = there.find((other) => !isSame(other))
  if (instead === undefined || there.some(isSame)) return null
  const rows = new Set<number>()
  for (const { sentence } of like.filter(isSame))
    for (let row = sentence - FAR; row <= sentence + FAR; row++) rows.add(row)
  return bestPassage(talk, content, (row) => rows.has(row)).coverage < AWAY * whole.coverage ? instead : null
}

/** Fewest words to follow a passage by, and the share of its coverage that a place of the figure must reach. */
const LEAST_FOLLOWED = 3
const AWAY = 0.7

/** Least coverage for a sentence to follow a passage, and sentences from it that are far. */
const FOLLOWED = 0.6
const FAR = 4

/** Words around a figure and what it counts: with this much in common two figures are of one thing. */
const STRONG = 2

function isSmall({ type, value }: Quantity): boolean {
  return (
    (type === 'number' || type === 'ordinal') && typeof value === 'number' && Number.isInteger(value) && value <= SMALL
  )
}

/** Also nouns that tell nothing of a subject ("people", "years") tell what is counted. */
const nounKey = (form: string): string =>
  form
    .toLowerCase()
    .replace(/(?<=\w{2})(?:ies|y)$/, 'i')
    .replace(/(?<=\w{2})e?s$/, '')

/** True in a sentence that states something, where a count is somebody's and no number of a list or heading. */
function isRunning({ doc }: NotesInput, sentence: number, setting: Setting): boolean {
  const { start, end, firstToken, endToken } = doc.sentences[sentence]!
  return (
    endToken - firstToken <= MOST_TOKENS &&
    !setting.isOutside &&
    !setting.isFragment &&
    !setting.isTitle &&
    setting.block.kind !== 'heading' &&
    !/[:?]$/.test(doc.text.slice(start, end))
  )
}

/** What stands in a longer sentence follows no one passage. */
const MOST_TOKENS = 120
/** Up to here a whole number is said of many things in one talk. */
const COMMON = 100
/** Least coverage for the talk to be about what the sentence is about. */
const ABOUT = 0.4
/** Sentences from the passage within which a number said may be the one that is meant. */
const BESIDE = 6
/** What notes count of themselves and the show. */
const OWN_COUNTS = new Set(
  'episode part season guest host question topic tip segment series minute'.split(' ').map(nounKey),
)

function isCommonCount({ type, value, modifier }: Quantity): boolean {
  return (
    modifier === null &&
    (type === 'number' || type === 'ordinal') &&
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value <= COMMON
  )
}

const isOrdinal = (form: string): boolean => ORDINALS.has(form) || /^\d+(?:st|nd|rd|th)$/.test(form)

/**
 * True where the talk has what is counted but never with this number: not before the same noun, and not beside the
 * passage that the sentence follows.
 */
function isNotCounted(talk: Talk, { type, value }: Quantity, topic: Topic, passage: Passage): boolean {
  const noun = topic.noun === '' ? topic.label : topic.noun
  if (noun === '' || OWN_COUNTS.has(noun) || passage.coverage < ABOUT || passage.shared < 2) return false
  const { doc, keys, sentenceOf } = talk
  // A figure of several words ("eighty-four") stands under none of them.
  const inWords = talk.quantities.filter((other) => other.value === value).map(({ end }) => tokenAt(doc, end - 1))
  const said = [...(talk.positions.get(String(value)) ?? []), ...inWords]
  return !said.some((at) => {
    // A fourth pull request is no four of them.
    if ((type === 'ordinal') !== isOrdinal(tokenForm(doc, at))) return false
    if (distanceTo(passage, sentenceOf[at]!) <= BESIDE) return true
    for (let i = Math.max(0, at - 4); i < Math.min(keys.length, at + 6); i++)
      if (i !== at && nounKey(tokenForm(doc, i)) === noun) return true
    return false
  })
}

interface Topic {
  /** The stem of the noun that the figure counts; "" where none follows. */
  readonly noun: string
  /** The noun before it that it numbers, as in "stage 3"; "" where none is. */
  readonly label: string
  readonly around: ReadonlySet<string>
}

/** What a figure of the notes is of: the noun after it, and the other content words of its sentence. */
function topicOf(notes: NotesInput, quantity: Quantity): Topic {
  const { doc } = notes
  const { firstToken, endToken } = doc.sentences[quantity.sentence]!
  const around = new Set<string>()
  const at = tokenAt(doc, quantity.start)
  for (let i = Math.max(firstToken, at - MOST_TOKENS); i < Math.min(endToken, at + MOST_TOKENS); i++) {
    const inside = doc.tokens.start[i]! < quantity.end && doc.tokens.end[i]! > quantity.start
    const stem = inside ? '' : stemsOf(doc)[i]!
    if (stem !== '') around.add(stem)
  }
  const before = at - 1
  const isLabel = before >= firstToken && doc.tokens.tag[before] === UPOS_ROW.NOUN
  return { noun: nounAfter(doc, quantity, endToken), label: isLabel ? nounKey(tokenForm(doc, before)) : '', around }
}

/** The stem of the first noun within three tokens behind a figure. */
function nounAfter(doc: NotesInput['doc'], quantity: Span, end: number): string {
  const from = tokenAt(doc, quantity.end)
  for (let i = from; i < Math.min(end, from + 4); i++) {
    if (doc.tokens.tag[i] === UPOS_ROW.PUNCT && doc.text[doc.tokens.start[i]!] !== '-') break
    if (doc.tokens.tag[i] === UPOS_ROW.NOUN || doc.tokens.tag[i] === UPOS_ROW.PROPN) return nounKey(tokenForm(doc, i))
  }
  return ''
}

/** How surely a figure of the talk is of the same thing: 2 for the same noun, up to 2 for words in common around it. */
function nearness(talk: Talk, other: Quantity, topic: Topic, passage: Passage): number {
  const { doc } = talk
  const row = sentenceAt(doc, other.start)
  const { turn } = doc.sentences[row]!
  let shared = 0
  const seen = new Set<string>()
  for (let at = Math.max(0, row - REACH); at < Math.min(doc.sentences.length, row + REACH + 1); at++) {
    const { firstToken, endToken } = doc.sentences[at]!
    if (Math.abs(doc.sentences[at]!.turn - turn) > 1) continue
    for (let i = firstToken; i < endToken; i++) {
      const stem = talk.stems[i]!
      if (stem !== '' && topic.around.has(stem) && !seen.has(stem)) {
        seen.add(stem)
        shared++
      }
    }
  }
  const noun = nounAfter(doc, other, doc.sentences[row]!.endToken)
  const same = topic.noun !== '' && noun === topic.noun ? 2 : 0
  const inside = passage.coverage >= 0.5 && distanceTo(passage, row) === 0 ? 0.5 : 0
  return same + Math.min(2, shared * 0.5) + inside
}

/** Where the talk says the very digits, in whatever sense: "React 16" for a figure of sixteen, not for 16 minutes. */
function digitsPlace(
  talk: Talk,
  notes: NotesInput,
  { start, end, value, unit }: Quantity,
  passage: Passage,
): Span | null {
  if (typeof value !== 'number') return null
  const written = /\d[\d,.]*\d|\d/.exec(notes.doc.text.slice(start, end))?.[0].replaceAll(',', '')
  if (written === undefined || written.length < 2) return null
  const { tokens } = talk.doc
  const first = talk.positions
    .get(keyOf(written))
    ?.find(
      (at) =>
        tokenForm(talk.doc, at).replaceAll(',', '').startsWith(written) &&
        (unit === null || distanceTo(passage, talk.sentenceOf[at]!) <= 1),
    )
  return first === undefined ? null : { start: tokens.start[first]!, end: tokens.end[first]! }
}

function approximate(talk: Talk, notes: NotesInput, quantity: Quantity, other: Quantity): Finding {
  const nearest = talk.doc.text.slice(other.start, other.end)
  const text = notes.doc.text.slice(quantity.start, quantity.end)
  const message = `"${text}" is rounded: the transcript has "${nearest}".`
  return {
    kind: kindOf(quantity),
    level: 'note',
    reason: 'approximate',
    at: quantity,
    message,
    nearest,
    fix: null,
    places: [other],
  }
}

function missing(talk: Talk, notes: NotesInput, quantity: Quantity, rival: Quantity | null): Finding {
  const text = notes.doc.text.slice(quantity.start, quantity.end)
  const nearest = rival === null ? null : talk.doc.text.slice(rival.start, rival.end)
  const tail = nearest === null ? '.' : `, which has "${nearest}".`
  return {
    kind: kindOf(quantity),
    level: 'error',
    reason: nearest === null ? 'not-found' : 'differs',
    at: quantity,
    message: `"${text}" is not in the transcript${tail}`,
    nearest,
    fix: null,
    places: rival === null ? [] : [rival],
  }
}

const kindOf = ({ type }: Quantity): 'date' | 'number' => (type === 'date' || type === 'time' ? 'date' : 'number')

/** The passage that the words around the figures point to. */
export function passageOf(talk: Talk, notes: NotesInput, sentence: number): Passage {
  const { firstToken, endToken } = notes.doc.sentences[sentence]!
  return bestPassage(talk, contentOf(talk, notes.doc, firstToken, endToken))
}
