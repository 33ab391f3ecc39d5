import { ABBREVIATIONS_EITHER, ABBREVIATIONS_INSIDE } from '../lexicon/abbreviations.ts'
import { BOUND_PREFIXES } from '../lexicon/bound-prefixes.ts'
import { CLIPPED_WORDS } from '../lexicon/clipped-words.ts'
import { ALNUM, APOSTROPHE, classOf, DIGIT, isSpace, LETTER, LOWER, UPPER } from './characters.ts'

/** Where tokens begin and end, filled token by token and cut to length by `tokenSpans`. */
export interface SpanList {
  start: Uint32Array
  end: Uint32Array
  length: number
}

/** An empty list with room for `room` tokens; it grows as needed. */
export function spanList(room: number): SpanList {
  return { start: new Uint32Array(room), end: new Uint32Array(room), length: 0 }
}

/**
 * Appends the tokens of `text[from, to)`, splitting as the English treebanks of Universal Dependencies do. Every
 * character that is no white space is in exactly one token. Linear in the length of the text.
 */
export function tokenize(text: string, from: number, to: number, out: SpanList): void {
  let at = from
  while (at < to) {
    while (at < to && isSpace(text.charCodeAt(at))) at++
    if (at >= to) return
    let end = at
    let plain = true
    while (end < to) {
      const code = text.charCodeAt(end)
      if (isSpace(code)) break
      if ((classOf(code) & LETTER) === 0) plain = false
      end++
    }
    if (plain) addWord(text, at, end, out)
    else splitChunk(text, at, end, to, out)
    at = end
  }
}

function add(start: number, end: number, out: SpanList): void {
  if (out.length === out.start.length) {
    const room = Math.max(64, out.length * 2)
    const grown = spanList(room)
    grown.start.set(out.start)
    grown.end.set(out.end)
    out.start = grown.start
    out.end = grown.end
  }
  out.start[out.length] = start
  out.end[out.length] = end
  out.length++
}

const SHORTEST_CLIPPED = 5
const LONGEST_CLIPPED = 6

/** A word of letters only, cut in two where speech ran two words together. */
function addWord(text: string, start: number, end: number, out: SpanList): void {
  const length = end - start
  if (length >= SHORTEST_CLIPPED && length <= LONGEST_CLIPPED) {
    // All the clipped words end in one of these letters.
    const last = text.charCodeAt(end - 1) | 0x20
    if (last === 0x61 || last === 0x6f || last === 0x65 || last === 0x74) {
      const cut = CLIPPED_WORDS.get(text.slice(start, end).toLowerCase())
      if (cut !== undefined) {
        add(start, start + cut, out)
        add(start + cut, end, out)
        return
      }
    }
  }
  add(start, end, out)
}

/** Characters that may be looked at in vain for an address, for each character of a chunk: one of 500,000 ends in time. */
const MOST_LOOKS = 64

/** A run without white space that holds more than letters. */
function splitChunk(text: string, from: number, to: number, limit: number, out: SpanList): void {
  let at = from
  // No address begins before this.
  let none = from
  let looks = MOST_LOOKS * (to - from)
  while (at < to) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind & ALNUM) {
      if (at >= none && looks > 0 && (at === from || !(classOf(text.charCodeAt(at - 1)) & ALNUM))) {
        const { address, seen, vain } = addressAt(text, at, to)
        if (address > 0) {
          add(at, address, out)
          at = address
          continue
        }
        if (vain) none = seen
        looks -= seen - at
      }
      at = addPart(text, at, to, limit, out)
    } else at = addMark(text, at, to, out)
  }
}

/** A look for an address: where it ends, or 0; how far was looked; and true where none begins up to there either. */
interface Look {
  readonly address: number
  readonly seen: number
  readonly vain: boolean
}

/** Looks for a web or mail address that starts at `at`; its end is without closing punctuation. */
function addressAt(text: string, at: number, to: number): Look {
  let dots = 0
  let mail = false
  let scheme = false
  let slash = false
  let end = at
  for (; end < to; end++) {
    const code = text.charCodeAt(end)
    if (classOf(code) & ALNUM || code === 0x2d || code === 0x5f || code === 0x25) continue
    if (code === 0x2e) {
      dots++
      continue
    }
    if (code === 0x40) mail = !slash
    else if (code === 0x3a && text.startsWith('://', end)) scheme = true
    else if (code === 0x2f) slash = true
    else if (!(slash || scheme) || !isAddressMark(code)) break
  }
  const seen = end
  while (end > at && !(classOf(text.charCodeAt(end - 1)) & ALNUM) && text.charCodeAt(end - 1) !== 0x2f) end--
  const isAddress = scheme || (dots > 0 && (mail || isWebName(text, at, end, slash)))
  // Every address has a full stop or "://" in it, so without them its tail is none either.
  return { address: isAddress ? end : 0, seen, vain: dots === 0 && !scheme }
}

function isAddressMark(code: number): boolean {
  // ? = & # : ~ + % , @ !
  return '?=&#:~+%@!'.includes(String.fromCharCode(code))
}

/** Ends of web names that are hardly ever a sentence run into the next. */
const TOP_DOMAINS: ReadonlySet<string> = new Set(
  'com org net io dev ai co fm tv edu gov uk us ca de fr app xyz info me gg js py rs md txt html json'.split(' '),
)

/** "www.…", or parts joined by full stops of which the last before any slash is a known ending. */
function isWebName(text: string, at: number, end: number, slash: boolean): boolean {
  const stop = slash ? text.indexOf('/', at) : end
  const host = text.slice(at, stop > at && stop <= end ? stop : end).toLowerCase()
  if (host.startsWith('www.')) return true
  const dot = host.lastIndexOf('.')
  return dot > 1 && TOP_DOMAINS.has(host.slice(dot + 1)) && /[a-z]/.test(host.slice(0, dot))
}

/** Adds the word or number that starts at `at`; returns where the next token may start. */
function addPart(text: string, at: number, to: number, limit: number, out: SpanList): number {
  let end = at
  while (end < to) {
    const code = text.charCodeAt(end)
    if (classOf(code) & ALNUM) {
      end++
      continue
    }
    const next = end + 1 < to ? classOf(text.charCodeAt(end + 1)) : 0
    const last = classOf(text.charCodeAt(end - 1))
    if (APOSTROPHE.has(code)) {
      const cut = contractionCut(text, at, end, to)
      if (cut >= 0) {
        if (cut > at) addWord(text, at, cut, out)
        const stop = contractionEnd(text, end, to)
        add(cut, stop, out)
        return stop
      }
      if (!(next & LETTER && last & LETTER)) break
      end++
    } else if (code === 0x2e) {
      if (last & DIGIT && next & DIGIT) end++
      else if (isAbbreviation(text, at, end, to, limit)) {
        end++
        if (!(next & LETTER)) break
      } else break
    } else if (code === 0x2c) {
      if (!(last & DIGIT && isThousands(text, end + 1, to))) break
      end++
    } else if (code === 0x3a || code === 0x2f) {
      if (!(last & DIGIT && next & DIGIT)) break
      end++
    } else if (code === 0x26) {
      if (!(last & UPPER && next & UPPER)) break
      end++
    } else if (code === 0x5f) end++
    else if (code === 0x2b) {
      // "C++", "Disney+"
      if (next & ALNUM) break
      end++
    } else if (code === 0x23) {
      // "C#", "F#"
      if (!(end === at + 1 && last & UPPER) || next & ALNUM) break
      end++
      break
    } else if (code === 0x2d) {
      if (next & ALNUM) {
        if (!isJoined(text, at, end, to)) break
        end++
      } else {
        // A word broken off: "th- the".
        if (end + 1 < to && text.charCodeAt(end + 1) === 0x2d) break
        if (last & LETTER) end++
        break
      }
    } else break
  }
  addWord(text, at, end, out)
  return end
}

/** Start of the contraction whose apostrophe is at `mark`, or -1. "don't": the n; "it's": the apostrophe. */
function contractionCut(text: string, at: number, mark: number, to: number): number {
  const a = mark + 1 < to ? text.charCodeAt(mark + 1) | 0x20 : 0
  const b = mark + 2 < to ? text.charCodeAt(mark + 2) : 0
  if (!(classOf(b) & ALNUM)) {
    if (a === 0x74 && mark > at && (text.charCodeAt(mark - 1) | 0x20) === 0x6e) return mark - 1
    // 's 'm 'd
    if ((a === 0x73 || a === 0x6d || a === 0x64) && classOf(text.charCodeAt(mark + 1)) & LETTER) return mark
    return -1
  }
  const c = mark + 3 < to ? text.charCodeAt(mark + 3) : 0
  if (classOf(c) & ALNUM) return -1
  const pair = (a << 8) | (b | 0x20)
  // 're 've 'll
  return pair === 0x7265 || pair === 0x7665 || pair === 0x6c6c ? mark : -1
}

function contractionEnd(text: string, mark: number, to: number): number {
  let end = mark + 1
  while (end < to && classOf(text.charCodeAt(end)) & ALNUM) end++
  return end
}

/** Three digits and no fourth at `at`. */
function isThousands(text: string, at: number, to: number): boolean {
  for (let i = at; i < at + 3; i++) if (i >= to || !(classOf(text.charCodeAt(i)) & DIGIT)) return false
  return at + 3 >= to || !(classOf(text.charCodeAt(at + 3)) & DIGIT)
}

/** Longest abbreviation that we know, in characters. */
const LONGEST_ABBREVIATION = 8

/** Whether the full stop at `dot` belongs to the word `text[at, dot)`. */
function isAbbreviation(text: string, at: number, dot: number, to: number, limit: number): boolean {
  const next = dot + 1 < to ? classOf(text.charCodeAt(dot + 1)) : 0
  const length = dot - at
  const one = classOf(text.charCodeAt(dot - 1))
  if (!(one & LETTER)) return false
  if (next & LETTER) {
    // "U.S", "e.g": single letters with a stop between.
    const single = length === 1 || text.charCodeAt(dot - 2) === 0x2e
    if (single) return dot + 2 >= to || !(classOf(text.charCodeAt(dot + 2)) & LOWER) || (next & LOWER) === 0
    return length === 2 && text.charCodeAt(at) === 0x50 && text.charCodeAt(at + 1) === 0x68
  }
  if (next & DIGIT || length > LONGEST_ABBREVIATION) return false
  if (length > 2 && text.charCodeAt(dot - 2) === 0x2e) return true
  // An initial before a name: "George W. Bush". "I." ends a sentence.
  if (length === 1) {
    // "c. 1871", "p. 12".
    if (one & LOWER) return (classAfterSpace(text, dot + 1, limit) & DIGIT) !== 0
    return !!(one & UPPER) && text.charCodeAt(at) !== 0x49 && !!(classAfterSpace(text, dot + 1, limit) & UPPER)
  }
  const word = text.slice(at, dot).toLowerCase()
  if (ABBREVIATIONS_INSIDE.has(word)) return word !== 'no' || !!(classAfterSpace(text, dot + 1, limit) & DIGIT)
  if (!ABBREVIATIONS_EITHER.has(word)) return false
  // Words in their own right ("sun", "mar", "max") count only with a capital and before a number or a small letter.
  if (word === 'etc' || word === 'inc' || word === 'jr' || word === 'sr') return true
  const after = classAfterSpace(text, dot + 1, limit)
  return (after & (DIGIT | LOWER)) !== 0 && (classOf(text.charCodeAt(at)) & UPPER) !== 0
}

/** Class of the first character after the white space at `at`; 0 where there is no white space or nothing more. */
function classAfterSpace(text: string, at: number, limit: number): number {
  if (at >= limit || !isSpace(text.charCodeAt(at))) return 0
  let i = at
  while (i < limit && isSpace(text.charCodeAt(i))) i++
  return i < limit ? classOf(text.charCodeAt(i)) : 0
}

const LONGEST_PREFIX = 7

/** Whether the hyphen at `mark` joins its two halves to one token. */
function isJoined(text: string, at: number, mark: number, to: number): boolean {
  if (mark - at > LONGEST_PREFIX) return false
  const before = text.slice(at, mark).toLowerCase()
  if (!BOUND_PREFIXES.has(before)) return false
  // "x-y-z" beyond the prefix is split as usual.
  return mark + 1 < to
}

/** Adds the punctuation or symbol at `at`, with what belongs to it; returns where the next token may start. */
function addMark(text: string, at: number, to: number, out: SpanList): number {
  const code = text.charCodeAt(at)
  const next = at + 1 < to ? classOf(text.charCodeAt(at + 1)) : 0
  let end = at + 1
  // A run of one mark: "...", "--", "!!!", "***".
  if (isRun(code)) while (end < to && text.charCodeAt(end) === code) end++
  else if ((code === 0x23 || code === 0x40) && next & ALNUM) end = wordEnd(text, end, to)
  else if (code === 0x2e && next & DIGIT) end = wordEnd(text, end, to)
  else if (APOSTROPHE.has(code) && next & ALNUM) end = elisionEnd(text, at, to)
  else if ((code & 0xfc00) === 0xd800 && end < to) end++
  if (code === 0x2e && end === at + 1 && next & DIGIT) end = wordEnd(text, end, to)
  // What modifies the sign before it stays with it: variation selectors, joiners, skin tones.
  while (end < to && isModifier(text, end)) end++
  add(at, end, out)
  return end
}

function isRun(code: number): boolean {
  return code === 0x2e || code === 0x2d || code === 0x21 || code === 0x3f || code === 0x2a || code === 0x3d
}

function wordEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to && (classOf(text.charCodeAt(end)) & ALNUM || text.charCodeAt(end) === 0x5f)) end++
  return end
}

/** "'em", "'cause", "'90s" and a contraction that lost its word ("'s"); else the apostrophe is a quotation mark. */
function elisionEnd(text: string, at: number, to: number): number {
  const end = wordEnd(text, at + 1, to)
  const word = text.slice(at + 1, Math.min(end, at + 8)).toLowerCase()
  if (ELISIONS.has(word) || /^\d0?s?$|^\d\ds?$/.test(word)) return end
  return at + 1
}

const ELISIONS: ReadonlySet<string> = new Set('s re ve ll d m t em cause cuz til tis twas bout round nother'.split(' '))

function isModifier(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0xfe0f || code === 0xfe0e || code === 0x200d || code === 0x20e3 || (code & 0xfc00) === 0xdc00
}
