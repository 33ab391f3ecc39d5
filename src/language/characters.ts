/** Bits of a character's class; `classOf` joins them. */
export const LOWER = 1
export const UPPER = 2
/** A letter that has no case, or a mark on the letter before it. */
export const OTHER_LETTER = 4
export const DIGIT = 8
export const LETTER = LOWER | UPPER | OTHER_LETTER
export const ALNUM = LETTER | DIGIT

/** Straight and typographic apostrophes, as char codes. */
export const APOSTROPHE: ReadonlySet<number> = new Set([0x27, 0x2019, 0x02bc])

const CLASSES = buildClasses()

/** Class of one UTF-16 code unit: 0 for punctuation, symbols, white space and halves of a surrogate pair. */
export function classOf(code: number): number {
  return CLASSES[code]!
}

/** White space as the tokenizer sees it: what `String.prototype.trim` takes off. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    (code >= 0xa0 &&
      (code === 0xa0 ||
        code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff))
  )
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(65_536)
  for (let code = 0; code < 128; code++) classes[code] = asciiClass(code)
  // Beyond ASCII a pattern decides; one pass over the plane in runs, at start.
  for (let code = 128; code < 0x3000; code++) classes[code] = slowClass(code)
  classes.fill(OTHER_LETTER, 0x3040, 0xa4d0)
  classes.fill(OTHER_LETTER, 0xac00, 0xd7a4)
  for (let code = 0xf900; code < 0xffff; code++) classes[code] = slowClass(code)
  return classes
}

function asciiClass(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return LOWER
  if (code >= 0x41 && code <= 0x5a) return UPPER
  return code >= 0x30 && code <= 0x39 ? DIGIT : 0
}

function slowClass(code: number): number {
  const character = String.fromCharCode(code)
  if (/\p{Ll}/u.test(character)) return LOWER
  if (/\p{Lu}/u.test(character)) return UPPER
  if (/[\p{L}\p{M}]/u.test(character)) return OTHER_LETTER
  return /\p{Nd}/u.test(character) ? DIGIT : 0
}
