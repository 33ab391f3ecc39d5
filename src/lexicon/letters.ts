/*
 * Patterns over letters without V8's Unicode classes: those take it up to a millisecond each to compile, and a run of one
 * episode has a hundred of them. Latin, Greek, Cyrillic and Armenian letters have their case here; those of other scripts
 * have none, and signs beyond the first plane are no letters.
 */

const CASED = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xb5, 0xb5],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f],
  [0x370, 0x587],
  [0x1e00, 0x1fff],
] as const

const UNCASED = String.raw`\xAA\xBA\u0250-\u02AF\u05D0-\u064A\u0660-\u1DFF\u2C00-\u2DFF\u3040-\uD7FF\uF900-\uFDCF\uFDF0-\uFDFF\uFE70-\uFEFE\uFF21-\uFF3A\uFF41-\uFFDC`

/** Ranges of a character class, without its brackets, by the name of the Unicode class that they stand for. */
const RANGES: ReadonlyMap<string, string> = new Map([
  ['L', rangesOf((letter) => letter.toLowerCase() !== letter.toUpperCase()) + UNCASED],
  ['Lu', rangesOf((letter) => letter.toLowerCase() !== letter)],
  ['Ll', rangesOf((letter) => letter.toUpperCase() !== letter)],
  ['N', String.raw`0-9\xB2\xB3\xB9\xBC-\xBE\u0660-\u0669\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2189`],
  ['M', String.raw`\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u064B-\u065F\u0900-\u0903\u093A-\u094D\u20D0-\u20F0`],
])

/**
 * The pattern of `source`, in which `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{N}` and `\p{M}` are read as above. `flags` must not
 * have "u". Throws on a class that is not listed.
 */
export function letterPattern(source: string, flags = ''): RegExp {
  return new RegExp(plainClasses(source), flags)
}

/** A text with a letter. */
export const LETTER = letterPattern(String.raw`\p{L}`)

/** A text with a letter or a digit. */
export const LETTER_OR_DIGIT = letterPattern(String.raw`[\p{L}\p{N}]`)

/** A text that begins with a capital. */
export const CAPITAL_START = letterPattern(String.raw`^\p{Lu}`)

/**
 * All matches of a pattern with the flag "g", in order. `matchAll` makes a copy of the pattern at each call, which takes
 * longer than the matching of a sentence where its classes are written out.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const out: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    out.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return out
}

/** `source` with the classes written out. */
export function plainClasses(source: string): string {
  if (!/\\p/i.test(source)) return source
  let out = ''
  let inClass = false
  for (let i = 0; i < source.length; i++) {
    const sign = source[i]!
    if (sign !== '\\') {
      if (sign === '[') inClass = true
      else if (sign === ']') inClass = false
      out += sign
      continue
    }
    const named =
      source[i + 1] === 'p' || source[i + 1] === 'P' ? /^\\([pP])\{(\w+)\}/.exec(source.slice(i, i + 14)) : null
    if (named === null) {
      out += sign + (source[++i] ?? '')
      continue
    }
    const ranges = RANGES.get(named[2] ?? '')
    if (ranges === undefined || (inClass && named[1] === 'P')) throw new Error(`no ranges for ${named[0]} in ${source}`)
    out += inClass ? ranges : `[${named[1] === 'P' ? '^' : ''}${ranges}]`
    i += named[0].length - 1
  }
  return out
}

function rangesOf(holds: (letter: string) => boolean): string {
  let out = ''
  let start = -1
  const close = (end: number): void => {
    if (start >= 0) out += end === start ? codeUnit(start) : `${codeUnit(start)}-${codeUnit(end)}`
    start = -1
  }
  for (const [from, to] of CASED) {
    for (let code = from; code <= to; code++) {
      if (!holds(String.fromCharCode(code))) close(code - 1)
      else if (start < 0) start = code
    }
    close(to)
  }
  return out
}

function codeUnit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}
