import { letterPattern } from '../lexicon/letters.ts'
import { MONTHS } from '../lexicon/units.ts'
import { isMark } from './grammar.ts'
import { tidy, type Word } from './words.ts'

const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
])

/**
 * The words without what a writer put in brackets that the sentence can do without: years, short forms, numbers of notes
 * ("(1925 – 2013)", "(P2P)", "[7]"). Remarks stay, words that an editor put in ("[the team] won"), and what is never closed.
 */
export function dropAsides(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text }) => CLOSED_BY.has(text))) return words
  const kept: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const close = CLOSED_BY.get(words[i]!.text)
    const end = close === undefined ? -1 : words.findIndex(({ text }, k) => k > i && text === close)
    if (end > i && isAside(words.slice(i, end))) i = end
    else kept.push(words[i]!)
  }
  return tidy(kept)
}

function isAside([open, ...inside]: readonly Word[]): boolean {
  const said = inside.filter((word) => !isMark(word))
  if (open?.text === '[') return said.every(({ text }) => /^\d+$/.test(text))
  if (said.length === 0) return true
  if (said.length === 1) return SHORT_FORM.test(said[0]!.text) && !DENIALS.test(said[0]!.text)
  return said.some(({ text }) => YEAR.test(text)) && said.every(({ text }) => isDateWord(text.toLowerCase()))
}

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
