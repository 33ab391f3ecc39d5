/** Bits of a character's class; `classOf` joins them. */
export const LOWER = 1
export const UPPER = 2
/** A letter that has no case, or a mark on the letter before it. */
const OTHER_LETTER = 4
export const DIGIT = 8
export const LETTER = LOWER | UPPER | OTHER_LETTER
export const ALNUM = LETTER | DIGIT

/** Straight and typographic apostrophes, as char codes. */
export const APOSTROPHE: ReadonlySet<number> = new Set([0x27, 0x2019, 0x02bc])

/** Class of each code unit; `UNKNOWN` until it is asked for, since most of the plane never is. */
const UNKNOWN = 0xff
const CLASSES = new Uint8Array(65_536).fill(UNKNOWN)

/** Class of one UTF-16 code unit: 0 for punctuation, symbols, white space and halves of a surrogate pair. */
export function classOf(code: number): number {
  const known = CLASSES[code]!
  return known === UNKNOWN ? learnClass(code) : known
}

function learnClass(code: number): number {
  const learnt = code < 128 ? asciiClass(code) : wideClass(code)
  CLASSES[code] = learnt
  return learnt
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

function asciiClass(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return LOWER
  if (code >= 0x41 && code <= 0x5a) return UPPER
  return code >= 0x30 && code <= 0x39 ? DIGIT : 0
}

/** The class that a pattern tells. */
function wideClass(code: number): number {
  const character = String.fromCharCode(code)
  if (/\p{Ll}/u.test(character)) return LOWER
  if (/\p{Lu}/u.test(character)) return UPPER
  if (/[\p{L}\p{M}]/u.test(character)) return OTHER_LETTER
  return /\p{Nd}/u.test(character) ? DIGIT : 0
}
