import { sentenceAt, tokenAt, tokenForm } from '../model/document.ts'
import type { Quantity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { type Checked, type Finding, type NotesInput, type Setting, touches } from './notes.ts'
import { bestPassage, contentOf, distanceTo, type Passage } from './passages.ts'
import { stemOf, type Talk } from './talk.ts'

/** Relative difference up to which one figure is the other, rounded. */
const ROUNDED = 0.05
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
  for (const quantity of notes.quantities) {
    if (quantity.sentence !== sentence || !isJudged(notes, quantity, setting) || touches(outside, quantity)) continue
    const found = findFigure(talk, notes, quantity, passage)
    if (found.place !== null) places.push(found.place)
    if (found.finding !== null) {
      const isLoose =
        setting.isOutside || (setting.isFragment && (setting.isTitle || setting.block.kind === 'paragraph'))
      findings.push(isLoose ? { ...found.finding, level: 'note', reason: 'outside' } : found.finding)
    }
  }
  return { findings, places }
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

function findFigure(talk: Talk, notes: NotesInput, quantity: Quantity, passage: Passage): Found {
  const topic = topicOf(notes, quantity)
  let others = 0
  let best: { quantity: Quantity; score: number; exact: boolean } | null = null
  let rival: { quantity: Quantity; score: number } | null = null
  for (const other of talk.quantities) {
    const likeness = compare(quantity, other)
    if (likeness === 'other-kind') continue
    if (likeness === 'differs' && ++others > MOST_OTHERS) continue
    const near = nearness(talk, other, topic, passage)
    if (likeness === 'differs') {
      if (rival === null || near > rival.score) rival = { quantity: other, score: near }
      continue
    }
    const score = near + (likeness === 'same' ? 2 : 0)
    if (best === null || score > best.score) best = { quantity: other, score, exact: likeness === 'same' }
  }
  const digits = best === null ? digitsPlace(talk, notes, quantity) : null
  if (best === null && digits !== null) return { place: digits, finding: null }
  if (best !== null) {
    // A small number is said in every talk: only beside what it counts does it bear the notes out.
    const counts = !isSmall(quantity) || best.score - (best.exact ? 2 : 0) > 0
    const displacer = displacerOf(talk, quantity, best.quantity, topic, passage)
    if (displacer !== null) return { place: null, finding: missing(talk, notes, quantity, displacer) }
    const beaten = rival !== null && rival.score > best.score && rival.score >= STRONG
    if (counts && !beaten) {
      return { place: best.quantity, finding: best.exact ? null : approximate(talk, notes, quantity, best.quantity) }
    }
    if (!counts && !(rival !== null && rival.score >= STRONG)) return { place: null, finding: null }
  } else if (isSmall(quantity) && !(rival !== null && rival.score >= STRONG)) return { place: null, finding: null }
  return {
    place: null,
    finding: missing(talk, notes, quantity, rival !== null && rival.score > 0 ? rival.quantity : null),
  }
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

interface Topic {
  /** The stem of the noun that the figure counts; "" where none follows. */
  readonly noun: string
  readonly around: ReadonlySet<string>
}

/** What a figure of the notes is of: the noun after it, and the other content words of its sentence. */
function topicOf(notes: NotesInput, quantity: Quantity): Topic {
  const { doc } = notes
  const { firstToken, endToken } = doc.sentences[quantity.sentence]!
  const around = new Set<string>()
  for (let i = firstToken; i < endToken; i++) {
    const inside = doc.tokens.start[i]! < quantity.end && doc.tokens.end[i]! > quantity.start
    const stem = inside ? '' : stemOf(tokenForm(doc, i))
    if (stem !== '') around.add(stem)
  }
  return { noun: nounAfter(doc, quantity, endToken), around }
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

/** Also nouns that tell nothing of a subject ("people", "years") tell what is counted. */
const nounKey = (form: string): string =>
  form
    .toLowerCase()
    .replace(/(?<=\w{2})(?:ies|y)$/, 'i')
    .replace(/(?<=\w{2})e?s$/, '')

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
      const stem = stemOf(tokenForm(doc, i))
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

type Likeness = 'same' | 'near' | 'differs' | 'other-kind'

/** Whether two figures are of one kind, and how their values compare. */
function compare(a: Quantity, b: Quantity): Likeness {
  if (a.type === 'date' || b.type === 'date')
    return a.type === b.type ? compareDates(a.value, b.value) : yearAsNumber(a, b)
  if (a.type === 'time' || b.type === 'time')
    return a.type !== b.type ? 'other-kind' : a.value === b.value ? 'same' : 'differs'
  const bare = a.type === 'number' || b.type === 'number'
  if (!bare && (a.type !== b.type || (a.unit !== b.unit && !sameMeasure(a, b)))) return 'other-kind'
  if (a.type === 'ordinal' && b.type !== 'ordinal' && !bare) return 'other-kind'
  const ends = (value: Quantity['value'], unit: string | null): number[] =>
    typeof value === 'number' ? [scaled(value, unit)] : (value ?? '').split('/').map((end) => scaled(Number(end), unit))
  const [unitA, unitB] = bare ? [null, null] : [a.unit, b.unit]
  const left = ends(a.value, unitA)
  const right = ends(b.value, unitB)
  if (left.some(Number.isNaN) || right.some(Number.isNaN) || b.value === null) return 'other-kind'
  if (left.every((x) => right.some((y) => equal(x, y)))) return 'same'
  const [low = 0, high = low] = right
  if (left.length === 1 && left.every((x) => x >= low && x <= high)) return 'same'
  if (left.length === 1 && right.length === 1 && isRounded(left[0]!, right[0]!)) return 'near'
  return 'differs'
}

const equal = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y), 1)

/** True where one is the other with fewer digits: 600 for 589, never 19 for 20. */
function isRounded(x: number, y: number): boolean {
  if (Math.abs(x - y) > ROUNDED * Math.max(Math.abs(x), Math.abs(y))) return false
  const [rounder, finer] = digitsOf(x) <= digitsOf(y) ? [x, y] : [y, x]
  if (digitsOf(rounder) === digitsOf(finer)) return false
  return equal(Number(finer.toPrecision(digitsOf(rounder))), rounder)
}

/** Digits that matter: 1 for 600, 3 for 589. */
function digitsOf(x: number): number {
  return (
    Math.abs(x)
      .toPrecision(12)
      .replace('.', '')
      .replace(/e.*/, '')
      .replace(/^0+|0+$/g, '').length || 1
  )
}

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['year', 31_536_000],
  ['month', 2_628_000],
  ['decade', 315_360_000],
])

const scaled = (value: number, unit: string | null): number => value * (SECONDS.get(unit ?? '') ?? 1)

function sameMeasure(a: Quantity, b: Quantity): boolean {
  return a.type === 'duration' && b.type === 'duration' && SECONDS.has(a.unit ?? '') && SECONDS.has(b.unit ?? '')
}

/** Dates agree where neither says what the other denies: "2022-10" and "--10-05", a year and its decade. */
function compareDates(a: Quantity['value'], b: Quantity['value']): Likeness {
  if (typeof a !== 'string' || typeof b !== 'string') return 'other-kind'
  const [left, right] = [a.split('/'), b.split('/')]
  const agree = (x: string, y: string): boolean => {
    const [xs, ys] = [partsOf(x), partsOf(y)]
    let shared = 0
    for (let i = 0; i < 3; i++) {
      if (xs[i] === '' || ys[i] === '') continue
      if (xs[i] !== ys[i] && !decadeOf(xs[i]!, ys[i]!) && !decadeOf(ys[i]!, xs[i]!)) return false
      shared++
    }
    return shared > 0
  }
  if (left.every((x) => right.some((y) => agree(x, y)))) return 'same'
  const comparable = left.some((x) =>
    right.some((y) => partsOf(x).some((part, i) => part !== '' && partsOf(y)[i] !== '')),
  )
  return comparable ? 'differs' : 'other-kind'
}

/** Year, month and day of "2022-10-05", "--10-05" or "-10"; "" for what is not known. */
function partsOf(value: string): readonly [string, string, string] {
  const [, year = '', month = '', day = ''] = /^(\d{3}[\dX]|\d\d(?=$)|-)?(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? []
  return [year === '-' ? '' : year, month, day]
}

const decadeOf = (decade: string, year: string): boolean => decade.endsWith('X') && year.startsWith(decade.slice(0, -1))

/** "2020" may be read as a number on one side. */
function yearAsNumber(a: Quantity, b: Quantity): Likeness {
  const [date, other] = a.type === 'date' ? [a, b] : [b, a]
  if (other.type !== 'number' || typeof other.value !== 'number') return 'other-kind'
  return partsOf(String(date.value))[0] === String(other.value) ? 'same' : 'other-kind'
}

/** Where the talk says the very digits, in whatever sense: "React 16" for a figure of sixteen. */
function digitsPlace(talk: Talk, notes: NotesInput, { start, end, value }: Quantity): Span | null {
  if (typeof value !== 'number') return null
  const written = /\d[\d,.]*\d|\d/.exec(notes.doc.text.slice(start, end))?.[0].replace(/[,.]/g, '')
  const first = written === undefined || written.length < 2 ? undefined : talk.positions.get(written)?.[0]
  return first === undefined ? null : { start: talk.doc.tokens.start[first]!, end: talk.doc.tokens.end[first]! }
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
