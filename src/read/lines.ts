/** Offsets of the lines of a text, line breaks (LF, CRLF, lone CR, and those of word processors: VT, LS, PS) left out. Row
 *  `i` is line `i + 1`. */
export interface Lines {
  readonly count: number
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
  /** The line of each row, 1-based, where rows are no lines of the text. */
  readonly line?: ArrayLike<number>
}

/** 1-based line of the text in which `row` begins. */
export function lineOf(lines: Lines, row: number): number {
  return lines.line?.[row] ?? row + 1
}

/** Splits without making strings, in one pass. A text that ends in a line break has no empty last line. */
export function splitLines(text: string): Lines {
  const start: number[] = []
  const end: number[] = []
  const length = text.length
  let from = 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code > 13 && code < 0x2028) continue
    if (code !== 10 && code !== 13 && code !== 11 && code !== 0x2028 && code !== 0x2029) continue
    start.push(from)
    end.push(i)
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++
    from = i + 1
  }
  if (from < length) {
    start.push(from)
    end.push(length)
  }
  return { count: start.length, start, end }
}

/** True where the range holds nothing but spaces, tabs and characters that do not show. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (!isSpace(code) && !isHidden(code)) return false
  }
  return true
}

/** 1-based line of an offset, counted from the start of the text or of the line that `from` is in. */
export function lineAt(text: string, offset: number, from = 0): number {
  let line = 1
  for (let i = from; i < offset && i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) line++
  }
  return line
}

/** White space of any script, line breaks included (Unicode property White_Space). */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0x85) return false
  if (code < 0x1680) return code === 0x85 || code === 0xa0
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Characters that show nothing: controls, zero-width marks, direction marks, soft hyphens, byte-order marks. */
export function isHidden(code: number): boolean {
  if (code < 32) return !(code >= 9 && code <= 13)
  if (code < 0x7f) return false
  if (code < 0x200b) return (code >= 0x7f && code <= 0x9f && code !== 0x85) || code === 0xad
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  )
}
