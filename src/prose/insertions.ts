import type { Word } from './words.ts'

/** What an editor puts in leads on to what was said: "(much like in)". */
const LEADS_ON = /^(?:that|in|of|to|is)$/i
/** Most words that an editor puts in. */
const MOST_WORDS = 12

/**
 * The words with what an editor put in between them ("banned as (it was in) China") as part of the sentence: between square
 * brackets where the words are quoted, else without brackets. Other brackets stay.
 */
export function showInsertions(words: readonly Word[], quoted: boolean): readonly Word[] {
  if (!words.some(({ text }) => text === '(')) return words
  const out: Word[] = []
  let end = -1
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.text === '(' && i > end) {
      const close = words.slice(i, i + MOST_WORDS).findIndex(({ text }) => text === ')')
      if (close > 1 && LEADS_ON.test(words[i + close - 1]!.text)) end = i + close
    }
    const isInside = i <= end
    const mark = isInside && /^[()]$/.test(word.text)
    if (mark && quoted) out.push({ ...word, text: word.text === '(' ? '[' : ']' })
    else if (!mark) out.push(isInside && words[i - 1]?.text === '(' ? { ...word, glued: false } : word)
  }
  return out
}
