import { decodeHTML } from 'entities'
import { type Run, runOf } from './reading.ts'

/** Where Markdown may have marks. A text without any is its own words. */
const MARKS = /[\\*_[\]<&`~!]/

/** One mark at a time; every repetition is bounded, so that no text costs more than its length. */
const TOKEN =
  /\\(?=[!-/:-@[-`{-~])|\*{1,3}|_{1,3}|`{1,3}|~~|!?\[(?=[^[\]\n]{0,300}\]\([^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\))|\]\([^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\)|<\/?[A-Za-z][^<>\n]{0,200}>|<!--|&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[A-Za-z]\w{1,30});/g

/**
 * The words of `[start, end)`: escapes, emphasis, link targets, inline HTML and entities taken off. A star or underscore
 * inside a word ("snake_case", "2*3") stays.
 */
export function readMarkdownText(text: string, start: number, end: number): Run[] {
  const slice = text.slice(start, end)
  if (!MARKS.test(slice)) return [runOf(text, start, end)]
  const runs: Run[] = []
  let from = 0
  let escaped = -1
  let comments = true
  const push = (to: number): void => {
    if (to > from) runs.push(runOf(text, start + from, start + to))
  }
  for (const match of slice.matchAll(TOKEN)) {
    const at = match.index
    const mark = match[0]
    if (at < from || at === escaped) continue
    if (/^[*_]/.test(mark) && isInside(slice, at, at + mark.length)) continue
    if (mark === '*' && isSpaced(slice, at)) continue
    push(at)
    from = at + mark.length
    if (mark === '\\') escaped = at + 1
    else if (mark.startsWith('&')) {
      const decoded = decodeHTML(mark)
      runs.push({ ...runOf(text, start + at, start + from), text: decoded === mark ? mark : decoded })
    } else if (/^<br/i.test(mark)) runs.push({ ...runOf(text, start + at, start + from), text: ' ' })
    else if (mark === '<!--' && comments) {
      const close = slice.indexOf('-->', at)
      // Searched once only: without an end no later comment has one either.
      if (close < 0) comments = false
      else from = close + 3
    }
  }
  push(slice.length)
  return runs
}

/** Plain words written so that `readMarkdownText` gives them back: a backslash before all that it would take for a mark. */
export function escapeMarkdown(words: string): string {
  const escaped = MARKS.test(words)
    ? words.replace(TOKEN, (mark, at: number) =>
        /^[*_]/.test(mark) && isInside(words, at, at + mark.length) ? mark : `\\${mark}`,
      )
    : words
  return escaped.replace(/^([^\S\r\n\u2028\u2029]{0,40})(?=#{1,6}\s)/gm, '$1\\')
}

function isInside(text: string, at: number, end: number): boolean {
  return /[\p{L}\d]/u.test(text.charAt(at - 1)) && /[\p{L}\d]/u.test(text.charAt(end))
}

function isSpaced(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + 1))
}
