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
  // "Using (3) or (4)" speaks of items by their numbers.
  const isItem = said.length === 1 && /^\d{1,3}$/.test(said[0]!.text)
  return !isItem && (said.length <= 1 || said.some(({ text }) => /^\d{4}$/.test(text)))
}
