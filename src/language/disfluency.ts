import {
  AFTER_KNOWING,
  BEFORE_KNOWING,
  FILLED_PAUSES,
  OWNING_VERBS,
  PAUSED_DOUBLES,
  SUBJECT_PRONOUNS,
  UNDOUBLED_WORDS,
  UNFINISHED_WORDS,
} from '../lexicon/disfluency-cues.ts'
import type { Sentence, Tokens } from '../model/document.ts'
import { FLUENCY, UPOS_ROW } from '../model/tags.ts'

/** Longest stretch that is looked for said twice, in words. */
const LONGEST_REPETITION = 5

/** How far before a pause a speaker starts anew, in words. */
const LONGEST_RESTART = 5

const FILLER = FLUENCY.indexOf('filler')
const REPETITION = FLUENCY.indexOf('repetition')
const RESTART = FLUENCY.indexOf('restart')
const PARENTHETICAL = FLUENCY.indexOf('parenthetical')

/** What `findDisfluencies` reads of the tokens. */
export type SpokenTokens = Pick<Tokens, 'length' | 'tag' | 'form' | 'words'>

/** A document being marked. Word classes are bit sets, a row a distinct word. */
interface Marking {
  readonly tokens: SpokenTokens
  readonly classes: Uint16Array
  readonly fluency: Uint8Array
}

const FILLED_PAUSE = 1
const UNDOUBLED = 2
const PAUSED_DOUBLE = 4
const UNFINISHED = 8
const SUBJECT = 16
const BEFORE_KNOW = 32
const AFTER_KNOW = 64
const COMMA = 128
const DASH = 256
const CUT_OFF = 512
/** One to three consonants: no word of its own. */
const FRAGMENT = 1024
const OWNING = 2048

const CLASSES: readonly (readonly [ReadonlySet<string>, number])[] = [
  [FILLED_PAUSES, FILLED_PAUSE],
  [UNDOUBLED_WORDS, UNDOUBLED],
  [PAUSED_DOUBLES, PAUSED_DOUBLE],
  [UNFINISHED_WORDS, UNFINISHED],
  [SUBJECT_PRONOUNS, SUBJECT],
  [BEFORE_KNOWING, BEFORE_KNOW],
  [AFTER_KNOWING, AFTER_KNOW],
  [OWNING_VERBS, OWNING],
  [new Set([',']), COMMA],
  [new Set(['-', '--', '---', '–', '—', '...', '…']), DASH],
]

/**
 * The column `Tokens.fluency`: rows of `FLUENCY` that say which words only keep talk going. Marked are filled pauses,
 * the first of two copies, what a speaker takes back (with the pause after it), and "you know", "I mean", "like",
 * "sort of" where nothing hangs on them. Rather too few than too many: later stages leave the marked words out. Linear
 * in the number of tokens.
 */
export function findDisfluencies(
  tokens: SpokenTokens,
  sentences: readonly Pick<Sentence, 'firstToken' | 'endToken'>[],
): Uint8Array {
  const fluency = new Uint8Array(tokens.length)
  const marking: Marking = { tokens, classes: classify(tokens.words), fluency }
  for (const { firstToken, endToken } of sentences) {
    markWords(marking, firstToken, endToken)
    markPhrases(marking, firstToken, endToken)
    markRepairs(marking, firstToken, endToken)
  }
  return fluency
}

function classify(words: readonly string[]): Uint16Array {
  return Uint16Array.from(words, (word) => {
    let bits = /^\p{L}+-$/u.test(word) ? CUT_OFF : 0
    if (/^[bcdfghjklmnpqrstvwxz]{1,3}$/.test(word)) bits |= FRAGMENT
    for (const [set, bit] of CLASSES) if (set.has(word)) bits |= bit
    return bits
  })
}

/** Filled pauses and words broken off ("th-"). */
function markWords({ tokens, classes, fluency }: Marking, first: number, end: number): void {
  for (let i = first; i < end; i++) {
    const bits = classes[tokens.form[i]!]!
    // "ER" is a place, not a pause.
    if ((bits & FILLED_PAUSE) !== 0 && tokens.tag[i] !== UPOS_ROW.PROPN) fluency[i] = FILLER
    else if (i + 1 >= end) continue
    else if ((bits & CUT_OFF) !== 0) fluency[i] = RESTART
    else if ((bits & FRAGMENT) !== 0 && begins(tokens, i, i + 1)) fluency[i] = RESTART
  }
}

/** "Th the": whether the word of token `a` is the beginning of the word of token `b`. */
function begins({ words, form }: SpokenTokens, a: number, b: number): boolean {
  const part = words[form[a]!] ?? ''
  const whole = words[form[b]!] ?? ''
  return whole.length > part.length && whole.startsWith(part)
}

/** "You know", "I mean", "like", "sort of". */
function markPhrases(marking: Marking, first: number, end: number): void {
  const { tokens, fluency } = marking
  const form = (i: number): string => (i >= first && i < end ? (tokens.words[tokens.form[i]!] ?? '') : '')
  for (let i = first; i < end; i++) {
    switch (form(i)) {
      case 'know':
        if (form(i - 1) === 'you' && saysNothing(marking, i - 1, i + 1, first, end))
          fluency.fill(PARENTHETICAL, i - 1, i + 1)
        break
      case 'mean':
        if (form(i - 1) === 'i' && isAside(marking, i - 1, i + 1, first, end)) fluency.fill(PARENTHETICAL, i - 1, i + 1)
        break
      case 'like':
        if (isLooseLike(marking, i, first, end)) fluency[i] = PARENTHETICAL
        break
      case 'of':
        if ((form(i - 1) === 'sort' || form(i - 1) === 'kind') && isLooseDegree(marking, i - 1, first, end)) {
          fluency.fill(PARENTHETICAL, i - 1, i + 1)
        }
        break
    }
  }
}

/** The classes of token `i`; a comma for what lies outside the sentence, and for its closing mark. */
function classAt({ tokens, classes }: Marking, i: number, first: number, end: number): number {
  if (i < first || i >= end) return COMMA
  const bits = classes[tokens.form[i]!]!
  return tokens.tag[i] === UPOS_ROW.PUNCT && (bits & DASH) === 0 ? bits | COMMA : bits
}

/** "You know" over tokens `[from, to)`: no question about knowing, nothing known named. */
function saysNothing(marking: Marking, from: number, to: number, first: number, end: number): boolean {
  const before = classAt(marking, from - 1, first, end)
  const after = classAt(marking, to, first, end)
  const pause = COMMA | DASH | FILLED_PAUSE
  // "You know?" and "you know." alone are not asides of anything.
  if (from <= first && to >= end - 1) return false
  if ((before & pause) !== 0 && (after & pause) !== 0) return true
  if ((before & BEFORE_KNOW) !== 0) return false
  if ((after & pause) !== 0) return true
  if ((after & AFTER_KNOW) !== 0) return false
  const tag = marking.tokens.tag[from - 1]
  return (before & pause) !== 0 || tag !== UPOS_ROW.AUX
}

/** "I mean" over tokens `[from, to)`: at the head of what it puts another way. */
function isAside(marking: Marking, from: number, to: number, first: number, end: number): boolean {
  const { tokens, fluency } = marking
  const before = classAt(marking, from - 1, first, end)
  const after = classAt(marking, to, first, end)
  const pause = COMMA | DASH | FILLED_PAUSE
  if (from <= first && to >= end - 1) return false
  const tag = from > first ? tokens.tag[from - 1] : UPOS_ROW.PUNCT
  const opens =
    (before & pause) !== 0 ||
    tag === UPOS_ROW.CCONJ ||
    tag === UPOS_ROW.INTJ ||
    (from > first && fluency[from - 1] !== 0) ||
    (from === first + 1 && tag === UPOS_ROW.ADV)
  if (!opens) return false
  if ((after & pause) !== 0) return true
  // "I mean it", "I mean that." are statements; "I mean it is" is not.
  const next = tokens.words[tokens.form[to]!] ?? ''
  const last = (classAt(marking, to + 1, first, end) & pause) !== 0
  return !last && next !== 'by' && next !== 'to' && tokens.tag[to] !== UPOS_ROW.NOUN
}

/** "Like" between pauses, or tagged as an interjection; never after "be", where it brings on a quote. */
function isLooseLike(marking: Marking, i: number, first: number, end: number): boolean {
  const { tokens } = marking
  if (i + 1 >= end - 1 || /^["“'‘]$/.test(tokens.words[tokens.form[i + 1]!] ?? '')) return false
  const prior = classAt(marking, i - 1, first, end)
  // "We have like a dozen"; but "I like apples".
  if ((prior & OWNING) !== 0 && tokens.tag[i + 1] === UPOS_ROW.DET) return true
  if ((prior & SUBJECT) !== 0) return false
  if (i > first && (tokens.tag[i - 1] === UPOS_ROW.AUX || tokens.tag[i - 1] === UPOS_ROW.VERB)) return false
  const pause = COMMA | DASH | FILLED_PAUSE
  const before = prior
  const after = classAt(marking, i + 1, first, end)
  return (before & pause) !== 0 && (after & pause) !== 0 ? true : tokens.tag[i] === UPOS_ROW.INTJ
}

/** "Sort of" from token `at`: softening what follows, not naming a sort of thing. */
function isLooseDegree({ tokens, classes }: Marking, at: number, first: number, end: number): boolean {
  if (at <= first || at + 2 >= end) return false
  const before = tokens.tag[at - 1]
  const after = tokens.tag[at + 2]
  const softens = before === UPOS_ROW.PRON || before === UPOS_ROW.AUX || before === UPOS_ROW.ADV
  const word = tokens.words[tokens.form[at - 1]!] ?? ''
  const names = word === 'this' || word === 'that' || word === 'what' || word === 'these' || word === 'some'
  if (((classes[tokens.form[at - 1]!] ?? 0) & SUBJECT) !== 0 && after !== UPOS_ROW.DET) return true
  return softens && !names && (after === UPOS_ROW.VERB || after === UPOS_ROW.ADJ || after === UPOS_ROW.ADV)
}

/** Words said twice, and words taken back before a pause. Looks at what earlier marks have left standing. */
function markRepairs(marking: Marking, first: number, end: number): void {
  const { tokens, classes, fluency } = marking
  // Rows of words still standing; marks stay, to be stepped over.
  const rows: number[] = []
  for (let i = first; i < end; i++) if (fluency[i] === 0 || fluency[i] === RESTART) rows.push(i)
  for (let at = 1; at < rows.length; at++) {
    const repair = rows[at]!
    if (isMark(marking, repair)) continue
    let last = at - 1
    let pause = 0
    let parted = false
    while (last >= 0 && isMark(marking, rows[last]!)) {
      const mark = classes[tokens.form[rows[last]!]!]!
      // A quote, a colon or a bracket parts the two for a reason.
      if ((mark & (COMMA | DASH)) === 0) parted = true
      pause |= mark
      last--
    }
    if (last < 0 || parted) continue
    const before = rows[last]!
    // Filled pauses between the two count as a pause.
    if (repair - before > at - last) pause |= FILLED_PAUSE
    const length = repeatedLength(marking, rows, last, at, pause)
    if (length > 0) {
      fluency.fill(REPETITION, rows[last - length + 1], repair)
      keepFillers(marking, rows[last - length + 1]!, repair)
      continue
    }
    const back = restartLength(marking, rows, last, at, pause)
    if (back > 0) {
      fluency.fill(RESTART, rows[last - back + 1], repair)
      keepFillers(marking, rows[last - back + 1]!, repair)
    }
  }
}

/** A filled pause inside a repair is still a filled pause. */
function keepFillers({ tokens, classes, fluency }: Marking, from: number, to: number): void {
  for (let i = from; i < to; i++) if ((classes[tokens.form[i]!]! & FILLED_PAUSE) !== 0) fluency[i] = FILLER
}

function isMark({ tokens, classes }: Marking, i: number): boolean {
  return tokens.tag[i] === UPOS_ROW.PUNCT || (classes[tokens.form[i]!]! & (COMMA | DASH)) !== 0
}

/** How many words up to `rows[last]` are said again from `rows[at]` on, by mistake; 0 where none are. */
function repeatedLength(marking: Marking, rows: readonly number[], last: number, at: number, pause: number): number {
  const { tokens, classes } = marking
  const form = (k: number): number => tokens.form[rows[k]!]!
  for (let n = Math.min(LONGEST_REPETITION, last + 1, rows.length - at); n > 0; n--) {
    let same = true
    for (let k = 0; k < n && same; k++)
      same = form(last - n + 1 + k) === form(at + k) && !isMark(marking, rows[at + k]!)
    if (!same) continue
    if (n === 1) {
      const bits = classes[form(at)]!
      if ((bits & UNDOUBLED) !== 0) return 1
      if ((bits & PAUSED_DOUBLE) !== 0) return (pause & (DASH | FILLED_PAUSE)) !== 0 ? 1 : 0
      return (pause & (DASH | FILLED_PAUSE)) !== 0 && !isEmphatic(tokens.tag[rows[at]!]!) ? 1 : 0
    }
    // "Over and over and over" is said on purpose, and so is "New York, New York".
    if (at + n < rows.length && form(at + n) === form(at) && pause === 0) return 0
    if (last >= n && form(last - n) === form(last) && pause === 0) return 0
    for (let k = 0; k < n; k++) if ((classes[form(at + k)]! & UNDOUBLED) !== 0) return n
  }
  return 0
}

/** Words of these classes are doubled for emphasis or in lists. */
function isEmphatic(tag: number): boolean {
  return (
    tag === UPOS_ROW.ADJ ||
    tag === UPOS_ROW.ADV ||
    tag === UPOS_ROW.INTJ ||
    tag === UPOS_ROW.NUM ||
    tag === UPOS_ROW.PROPN ||
    tag === UPOS_ROW.X ||
    tag === UPOS_ROW.SYM
  )
}

/** How many words up to `rows[last]` the speaker takes back by starting anew at `rows[at]`; 0 where none are. */
function restartLength(marking: Marking, rows: readonly number[], last: number, at: number, pause: number): number {
  const { tokens, classes } = marking
  const bits = (k: number): number => classes[tokens.form[rows[k]!]!]!
  const broken = (bits(last) & UNFINISHED) !== 0
  if (!broken) return 0
  const clitic = (tokens.words[tokens.form[rows[last]!]!] ?? '').startsWith("'")
  if (pause === 0) {
    // "It's it was": without a pause only a subject said again right behind its verb.
    return clitic && last > 0 && (bits(at) & SUBJECT) !== 0 && tokens.form[rows[last - 1]!] === tokens.form[rows[at]!]
      ? 2
      : 0
  }
  for (let n = 2; n <= Math.min(LONGEST_RESTART, last + 1); n++) {
    const start = rows[last - n + 1]!
    if (isMark(marking, start)) return 0
    if (tokens.form[start] === tokens.form[rows[at]!] && (classes[tokens.form[start]!]! & UNDOUBLED) !== 0) return n
  }
  // "I -- we": one subject for another, after a clear break only.
  return (pause & DASH) !== 0 && (bits(last) & SUBJECT) !== 0 && (bits(at) & SUBJECT) !== 0 ? 1 : 0
}
