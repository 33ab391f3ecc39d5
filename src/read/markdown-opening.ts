import { readMarkdownText } from './markdown-text.ts'
import { HEAD_CHARS, type Opening, openingOf } from './opening.ts'

/** What Markdown sets names and times in, and pictures that stand before them. */
const DRESSED = /[*_`<]|\]\(|\p{Extended_Pictographic}/u
const PICTURES = /^(\s*)(?:\p{Extended_Pictographic}[\ufe0f\u200d]*\s*)+/u
/** The number of an item in a list. */
const NUMBER = /^\s*\d{1,3}[.)] /
const OPENS_BOLD = /^\s*(?:[>*-] |\d{1,3}[.)] )?\s*(?:\*\*|__|<b>|<strong>)/i
/** Marks that close what was taken off, before the words. */
const CLOSING = /^(?:\*{1,3}|_{1,3}|`+|<\/[a-z]{1,10}>)+[ \t]*/i
const CLOSING_CHARS = 20

/**
 * Reads the opening of the line `[start, end)` of a text that may be Markdown: first as it is written, then without the
 * marks around names and times ("**Mara** *(0:12)*: words", "`[00:12]` words"). Offsets are those of the line as written.
 */
export function openingWithin(text: string, start: number, end: number): Opening {
  const own = openingOf(text, start, end)
  if (own.label !== null && own.sure !== 'alone' && own.sure !== 'dashed') return own
  const stop = Math.min(end, start + HEAD_CHARS)
  const head = text.slice(start, stop)
  if (!DRESSED.test(head)) return own
  let plain = ''
  const places: number[] = []
  for (const run of readMarkdownText(text, start, stop)) {
    const isSame = run.text.length === run.sourceEnd - run.sourceStart
    for (let i = 0; i < run.text.length; i++) places.push(isSame ? run.sourceStart + i : run.sourceStart)
    plain += run.text
  }
  places.push(stop)
  const bold = OPENS_BOLD.test(head)
  const bare = plain.replace(bold ? NUMBER : PICTURES, (all) => ' '.repeat(all.length))
  // A line that goes on must not look as if it ended where its head does.
  const line = stop < end ? bare + 'x'.repeat(HEAD_CHARS) : bare
  const found = openingOf(line, 0, line.length)
  if (found.label === null && (own.time !== null || found.time === null)) return own
  const placeOf = (offset: number): number => {
    if (offset >= plain.length && stop === end) return end
    const place = places[Math.min(offset, places.length - 1)]!
    const closing = CLOSING.exec(text.slice(place, place + CLOSING_CHARS))?.[0].length ?? 0
    return Math.min(place + closing, end)
  }
  return {
    ...found,
    bold,
    sure: bold && found.sure === 'colon' ? 'marked' : found.sure,
    heading: own.heading,
    textStart: placeOf(found.textStart),
    withoutLabel: placeOf(found.withoutLabel),
    withoutTime: placeOf(found.withoutTime),
  }
}
