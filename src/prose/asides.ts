import { letterPattern } from '../lexicon/letters.ts'
import { MONTHS } from '../lexicon/units.ts'
import { isMark } from './grammar.ts'
import { tidy, type Word } from './words.ts'

const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
])

const CLOSING: ReadonlySet<string> = new Set(CLOSED_BY.values())

/**
 * The words without what a writer put in brackets that the sentence can do without: years, short forms, numbers of notes
 * ("(1925 – 2013)", "(P2P)", "[7]"). Remarks stay, words that an editor put in ("[the team] won"), and what is never closed.
 */
export function dropAsides(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text }) => CLOSED_BY.has(text))) return words
  const closedAt = closingMarks(words)
  const kept: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const end = closedAt[i]!
    if (end > i && end - i <= MOST_WORDS && isAside(words.slice(i, end))) i = end
    else kept.push(words[i]!)
  }
  return tidy(kept)
}

/** No year, short form or number of a note is longer. */
const MOST_WORDS = 40

/** For each word that opens a bracket, where the next one of its kind closes; -1 for all else and for what is never closed. */
function closingMarks(words: readonly Word[]): Int32Array {
  const closedAt = new Int32Array(words.length).fill(-1)
  const next = new Map<string, number>()
  for (let i = words.length - 1; i >= 0; i--) {
    const { text } = words[i]!
    const close = CLOSED_BY.get(text)
    if (close !== undefined) closedAt[i] = next.get(close) ?? -1
    else if (CLOSING.has(text)) next.set(text, i)
  }
  return closedAt
}

function isAside([open, ...inside]: readonly Word[]): boolean {
  const said = inside.filter((word) => !isMark(word))
  if (open?.text === '[') return said.every(({ text }) => /^\d+$/.test(text))
  if (said.length === 0) return true
  if (tellsOfWording(said)) return true
  if (said.length === 1) return SHORT_FORM.test(said[0]!.text) && !DENIALS.test(said[0]!.text)
  return said.some(({ text }) => YEAR.test(text)) && said.every(({ text }) => isDateWord(text.toLowerCase()))
}

/** "(as we call it)", "(I keep saying boats)": how it is put, and nothing of what; "(we think not)" takes back. */
function tellsOfWording(said: readonly Word[]): boolean {
  if (said.length > LONGEST_REMARK || said.some(({ text }) => DENIALS.test(text) || /\d|n['’]t$/.test(text)))
    return false
  return said.some(({ text }) => /^(?:I|we|you)$/i.test(text)) && said.some(({ text }) => PUTS.test(text))
}

const PUTS = /^(?:say|saying|said|call|calling|called|know|put|mean|guess|think)$/
const LONGEST_REMARK = 6

/** "P2P", "BBC", "2013"; "using (3) or (4)" speaks of items by their numbers. */
const SHORT_FORM = letterPattern(String.raw`^(?:\d{4,}|\p{Lu}[\p{Lu}\d.&/-]+s?)$`)
const DENIALS = /^(?:not|no|never)$/i
const YEAR = /^1\d{3}$|^20\d{2}$/

function isDateWord(form: string): boolean {
  return (
    /^(?:\d+(?:st|nd|rd|th)?|born|died|c|ca|circa|in|from|since|to|until|and|of|present)\.?$/.test(form) ||
    MONTHS.has(form)
  )
}
