import { NICKNAMES } from '../../src/lexicon/nicknames.ts'
import { STOP_WORDS } from '../../src/lexicon/stop-words.ts'
import type { EntityType } from '../../src/model/entity.ts'
import type { Verification } from '../../src/model/verification.ts'

/** Kinds of errors that are planted. */
export type ErrorKind = 'swapped name' | 'misspelt name' | 'figure' | 'quote' | 'speaker' | 'negation' | 'time'

/** A change of notes: the words of `[start, end)` give way to `text`. */
export interface PlantedError {
  readonly kind: ErrorKind
  readonly start: number
  readonly end: number
  readonly text: string
  /** The words that stood there. */
  readonly was: string
}

/** What planting looks at: notes as text, names and figures in them with their spans, and who speaks. */
export interface PlantInput {
  readonly notes: string
  readonly sentences: Verification['sentences']
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: EntityType }[]
  readonly figures: readonly { readonly start: number; readonly end: number }[]
  readonly speakers: readonly string[]
  /** Lower-cased words of the transcript. */
  readonly said: ReadonlySet<string>
  /** Names of other episodes by type, to swap in. */
  readonly strangers: ReadonlyMap<EntityType, readonly string[]>
}

const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  )

/** Every change that could be made, in order of the notes and of no promised number. Links, code and addresses are left alone. */
export function possibleErrors(input: PlantInput, random: () => number): PlantedError[] {
  const out: PlantedError[] = []
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const add = (kind: ErrorKind, start: number, end: number, text: string): void => {
    const was = input.notes.slice(start, end)
    if (was !== text) out.push({ kind, start, end, text, was })
  }
  for (const { start, end, type } of input.names) {
    const name = input.notes.slice(start, end)
    const words = name
      .toLowerCase()
      .split(/[\s-]+/)
      .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    // Only names that are said, and stand in running text, can be seen to be wrong.
    if (
      !/^\p{Lu}/u.test(name) ||
      /[_*|[\]()/\n]/.test(name) ||
      isLinked(input.notes, start) ||
      isList(input.notes, start) ||
      !words.every((word) => input.said.has(word))
    )
      continue
    const strangers = (input.strangers.get(type) ?? []).filter(
      (one) =>
        !one
          .toLowerCase()
          .split(' ')
          .some((word) => input.said.has(word)),
    )
    if (strangers.length > 0) add('swapped name', start, end, any(strangers))
    const wrong = misspell(name, random)
    if (
      wrong !== null &&
      !wrong
        .toLowerCase()
        .split(' ')
        .every((word) => input.said.has(word))
    )
      add('misspelt name', start, end, wrong)
  }
  for (const { start, end } of input.figures) {
    const text = input.notes.slice(start, end)
    // Times of the recording, cells of tables, numbers of lists and counts of our own are no figures of the talk.
    if (/\d:\d|:$/.test(input.notes.slice(start - 1, end + 3)) || isStatistic(input.notes, start, end)) continue
    if (isNumbering(input.notes, start, end) || /^['’]?\p{L}/u.test(input.notes.slice(end)) || /\d['’]?s$/.test(text))
      continue
    const wrong = otherFigure(text, random)
    if (
      wrong !== null &&
      !isLinked(input.notes, start) &&
      !isList(input.notes, start) &&
      !input.said.has(wrong.replace(/[^\d]/g, ''))
    )
      add('figure', start, end, wrong)
  }
  for (const match of input.notes.matchAll(/“([^”\n]{25,})”|"([^"\n]{25,})"/g)) {
    const inner = match[1] ?? match[2] ?? ''
    const words = [...inner.matchAll(/[\p{L}'’]{5,}/gu)].filter(
      ([word]) => !STOP_WORDS.has(word.toLowerCase()) && /^\p{Ll}/u.test(word),
    )
    if (words.length === 0 || inner.split(' ').length < 6) continue
    const word = any(words)
    const at = match.index + 1 + word.index
    const others = [...input.said].filter(
      (one) =>
        one.length > 4 &&
        /^\p{Ll}+$/u.test(one) &&
        !STOP_WORDS.has(one) &&
        one.slice(0, 4) !== word[0].toLowerCase().slice(0, 4),
    )
    if (others.length > 0) add('quote', at, at + word[0].length, any(others))
  }
  const voices = input.speakers.filter((name) => /^\p{Lu}\S* \p{Lu}/u.test(name))
  for (const { text, start } of input.sentences) {
    for (const name of voices) {
      const others = voices.filter((one) => one !== name)
      const parts = [name, ...name.split(' ').filter((part) => part.length > 2)]
      const part = parts.find((one) =>
        new RegExp(
          `(?:^|[^\\p{L}])${escaped(one)} (?:says|argues|explains|thinks|believes|notes|adds|recalls|suspects|expects|describes)\\b`,
          'u',
        ).test(text),
      )
      if (part === undefined || others.length === 0) continue
      const at = input.notes.indexOf(part, start)
      if (at >= 0 && at < start + text.length) add('speaker', at, at + part.length, any(others))
    }
    const negation =
      / (?:not|never)\b|(?<=\b(?:do|does|did|is|are|was|were|would|could|should|has|have|had))n[’']t\b/.exec(text)
    // "Isn't it …?" asks the same without its negation.
    if (negation !== null && !/\?["”')]*$/.test(text) && input.notes.slice(start, start + text.length) === text)
      add('negation', start + negation.index, start + negation.index + negation[0].length, '')
  }
  for (const match of input.notes.matchAll(/^(\d\d):(\d\d):(\d\d)(?= - )/gm)) {
    const minutes = Number(match[1]) * 60 + Number(match[2])
    const moved = minutes > 25 ? minutes - 15 - Math.floor(random() * 8) : minutes + 15 + Math.floor(random() * 8)
    add(
      'time',
      match.index,
      match.index + match[0].length,
      `${String(Math.floor(moved / 60)).padStart(2, '0')}:${String(moved % 60).padStart(2, '0')}:${match[3]}`,
    )
  }
  return out
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** True in tables, headings, lists of names and lines of facts: nothing is stated there. */
function isList(notes: string, at: number): boolean {
  const line = lineAt(notes, at)
  if (/^\||^#| · |\d+% \(|\(\d+%\)$|^[\d,]+ words/.test(line)) return true
  if (/[.!?]["”')]*$/.test(line)) return false
  const words = line.match(/\p{L}+/gu) ?? []
  return words.length < 6 || words.filter((word) => /^\p{Ll}/u.test(word)).length < 0.6 * words.length
}

/** True in a table, and where a count of ours stands in brackets or in a line of facts. */
function isStatistic(notes: string, start: number, end: number): boolean {
  const line = lineAt(notes, start)
  return (
    /^\||^# | · /.test(line) ||
    (notes[start - 1] === '(' && /^(?: words)?\)/.test(notes.slice(end))) ||
    /: \d+% \(/.test(line)
  )
}

/** True for the number of an entry: "3." at the start of a line. */
function isNumbering(notes: string, start: number, end: number): boolean {
  const line = notes.slice(notes.lastIndexOf('\n', start - 1) + 1, start)
  return /^[\s>*+-]*$/.test(line) && /^[.):]/.test(notes.slice(end))
}

function lineAt(notes: string, at: number): string {
  return notes.slice(notes.lastIndexOf('\n', at) + 1, notes.indexOf('\n', at) < 0 ? undefined : notes.indexOf('\n', at))
}

/** True where the words stand in the text of a link or in an address. */
function isLinked(notes: string, at: number): boolean {
  const line = notes.slice(
    notes.lastIndexOf('\n', at) + 1,
    notes.indexOf('\n', at) < 0 ? undefined : notes.indexOf('\n', at),
  )
  return /\]\(|:\/\/|@/.test(line)
}

/** A name with one or two letters wrong, as people and recognisers get them wrong; null for short names. */
function misspell(name: string, random: () => number): string | null {
  const words = name.split(' ')
  const row = words.reduce((best, word, i) => (word.length > words[best]!.length ? i : best), 0)
  const word = words[row]!
  if (!/^\p{Lu}\p{Ll}{4,}$/u.test(word) || NICKNAMES.has(word.toLowerCase())) return null
  const at = 1 + Math.floor(random() * (word.length - 2))
  const letter = word[at]!
  const kinds = [
    word.slice(0, at) + word[at + 1] + letter + word.slice(at + 2),
    word.slice(0, at) +
      ('aeiou'.includes(letter) ? 'aeiou'[('aeiou'.indexOf(letter) + 1) % 5] : letter + letter) +
      word.slice(at + 1),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + 'bdfglmnprst'[Math.floor(random() * 11)] + word.slice(at + 1),
  ]
  words[row] = kinds[Math.floor(random() * kinds.length)]!
  const wrong = words.join(' ')
  return wrong === name ? null : wrong
}

/** The figure with another value: digits changed, or another number word. */
function otherFigure(text: string, random: () => number): string | null {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)
  if (digits !== null) {
    const value = Number(digits[0].replaceAll(',', ''))
    const isYear = /^(?:19|20)\d\d$/.test(digits[0])
    // Another hour of the day stays one of the clock.
    const isHour = /\d\s*[ap]\.?m\b/i.test(text) && value <= 12
    const other = isHour
      ? (value + 2 + Math.floor(random() * 8)) % 12 || 12
      : isYear
        ? value + [-7, -3, 4, 6][Math.floor(random() * 4)]!
        : Math.round(value * [0.4, 1.7, 3, 5][Math.floor(random() * 4)]!) + 1
    return text.replace(digits[0], String(other === value ? value + 7 : other))
  }
  const word = NUMBER_WORDS.find((one) => new RegExp(`\\b${one}\\b`, 'i').test(text))
  if (word === undefined) return null
  const others = NUMBER_WORDS.filter((one) => one !== word)
  return text.replace(new RegExp(`\\b${word}\\b`, 'i'), others[Math.floor(random() * others.length)]!)
}
