import { UPOS_ROW } from '../model/tags.ts'
import {
  CLITIC,
  COMMA,
  CUT_OFF,
  DASH,
  ELLIPSIS,
  FILLED_PAUSE,
  FILLER,
  HEDGING,
  isMark,
  LEANING,
  LIKE,
  type Marking,
  OPENER,
  PARENTHETICAL,
  PAUSED_DOUBLE,
  PROMISING,
  REPETITION,
  RESTART,
  SORTING,
  SUBJECT,
  UNDOUBLED,
  UNFINISHED,
} from './disfluency-marking.ts'
import { clippedLength, isClauseHead, type Place, putBetter } from './disfluency-restarts.ts'

/** Longest stretch that is looked for said twice, in words. */
const LONGEST_REPETITION = 5

/** How far before a pause a speaker starts anew, in words: with the same word, and with another clause. */
const LONGEST_RESTART = 6
const LONGEST_BROKEN = 9

/**
 * The function that marks words said twice, and words taken back before a pause, in a sentence. It looks at what earlier
 * marks have left standing.
 */
export function createRepairMarker(marking: Marking): (first: number, end: number) => void {
  const { tokens, classes, fluency } = marking
  const { form } = tokens
  let rows = new Int32Array(256)
  return (first, end) => {
    if (rows.length < end - first) rows = new Int32Array(2 * (end - first))
    let count = 0
    for (let i = first; i < end; i++) if (fluency[i] === 0 || fluency[i] === RESTART) rows[count++] = i
    const place: Place = { rows, count, last: 0, at: 0, pause: 0 }
    for (let at = 1; at < count; at++) {
      const repair = rows[at]!
      if (isMark(marking, repair)) continue
      let last = at - 1
      let pause = 0
      let parted = false
      // A word broken off parts as a dash does: "I s- I met".
      while (last >= 0 && (isMark(marking, rows[last]!) || isCutOff(marking, rows[last]!))) {
        const mark = isCutOff(marking, rows[last]!) ? DASH : classes[form[rows[last]!]!]!
        // A quote, a colon or a bracket parts the two for a reason.
        if ((mark & (COMMA | DASH)) === 0) parted = true
        pause |= mark
        last--
      }
      if (last < 0 || parted) continue
      // A filled pause between the two counts as a pause; "like" alone does not.
      if (repair - rows[last]! > at - last) pause |= pauseBetween(marking, rows[last]!, repair)
      place.last = last
      place.at = at
      place.pause = pause
      const repeated = repeatedLength(marking, place) || putBetter(marking, place)
      const back = repeated || lessOfIt(marking, place)
      if (back === 0) continue
      const from = rows[last - back + 1]!
      // A filled pause or an aside inside a repair is still what it is.
      for (let i = from; i < repair; i++) {
        if ((classes[form[i]!]! & FILLED_PAUSE) !== 0) fluency[i] = FILLER
        else if (fluency[i] !== PARENTHETICAL) fluency[i] = repeated > 0 ? REPETITION : RESTART
      }
    }
  }
}

/** True for a word broken off ("th-"), which the marks before have taken out. */
function isCutOff({ tokens: { form }, classes, fluency }: Marking, row: number): boolean {
  return fluency[row] === RESTART && (classes[form[row]!]! & CUT_OFF) !== 0
}

/** `FILLED_PAUSE` where tokens between `from` and `to` hold one. */
function pauseBetween({ fluency }: Marking, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (fluency[i] === FILLER) return FILLED_PAUSE
  return 0
}

/** How many words before the restart are taken back, where none are said again; 0 where none are. */
function lessOfIt(marking: Marking, place: Place): number {
  return place.pause === 0 ? clippedLength(marking, place) : takenBack(marking, place)
}

/** How many words before the pause are said again behind it, by mistake; 0 where none are. */
function repeatedLength(marking: Marking, { rows, count, last, at, pause }: Place): number {
  const { tokens, classes } = marking
  const { form, words } = tokens
  const start = form[rows[at]!]!
  for (let n = Math.min(LONGEST_REPETITION, last + 1, count - at); n > 0; n--) {
    if (form[rows[last - n + 1]!] !== start) continue
    let same = true
    for (let k = 1; k < n && same; k++) {
      same = form[rows[last - n + 1 + k]!] === form[rows[at + k]!] && !isMark(marking, rows[at + k]!)
    }
    if (!same) continue
    if (n === 1) {
      const bits = classes[start]!
      if ((bits & UNDOUBLED) !== 0) return endsAndBegins(marking, { rows, count, last, at, pause }) ? 0 : 1
      if ((pause & (DASH | FILLED_PAUSE)) === 0) return pause === 0 && isIsAgain(marking, rows, last) ? 1 : 0
      return (bits & PAUSED_DOUBLE) !== 0 || !isEmphatic(tokens.tag[rows[at]!]!) ? 1 : 0
    }
    // "Over and over and over" is said on purpose, and so is "New York, New York".
    if (at + n < count && form[rows[at + n]!] === start && pause === 0) return 0
    if (last >= n && form[rows[last - n]!] === form[rows[last]!] && pause === 0) return 0
    // "A key, or a script, or a script wrapped in another": a list, whose last item says more.
    if (n > 1 && words[start] === 'or' && last >= n && isMark(marking, rows[last - n]!)) return 0
    if (isTakenUp(marking, { rows, count, last, at, pause }, n)) return 0
    for (let k = 0; k < n; k++) if ((classes[form[rows[at + k]!]!]! & UNDOUBLED) !== 0) return n
  }
  return 0
}

/** "If you connect to the server, the server can send": the phrase of `n` words ends one clause, and is the subject of the next. */
function isTakenUp({ tokens: { tag } }: Marking, { rows, count, last, at, pause }: Place, n: number): boolean {
  if ((pause & COMMA) === 0 || last < n || at + n >= count) return false
  const before = tag[rows[last - n]!]
  const end = tag[rows[last]!]
  const next = tag[rows[at + n]!]
  const isObject = before === UPOS_ROW.ADP || before === UPOS_ROW.VERB
  return (
    isObject && (end === UPOS_ROW.NOUN || end === UPOS_ROW.PROPN) && (next === UPOS_ROW.AUX || next === UPOS_ROW.VERB)
  )
}

/** "I measured it, it was high": an object before the comma, and the subject behind it. */
function endsAndBegins({ tokens: { tag, form }, classes }: Marking, { rows, count, last, at, pause }: Place): boolean {
  if ((pause & COMMA) === 0 || (classes[form[rows[at]!]!]! & SUBJECT) === 0 || last === 0 || at + 1 >= count)
    return false
  const before = tag[rows[last - 1]!]
  const takes =
    before === UPOS_ROW.ADP || (before === UPOS_ROW.VERB && (classes[form[rows[last - 1]!]!]! & HEDGING) === 0)
  const next = tag[rows[at + 1]!]
  return takes && (next === UPOS_ROW.AUX || next === UPOS_ROW.VERB)
}

/** "The display is is three euros"; not "what it is is" nor "the thing that matters is is". */
function isIsAgain({ tokens: { form, words, tag } }: Marking, rows: Int32Array, last: number): boolean {
  if (words[form[rows[last]!]!] !== 'is' || last === 0) return false
  const before = tag[rows[last - 1]!]
  if (before !== UPOS_ROW.NOUN && before !== UPOS_ROW.PROPN) return false
  for (let i = 0; i < last; i++) if (/^(?:what|that|which)$/.test(words[form[rows[i]!]!]!)) return false
  return true
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

/** How many words before the pause the speaker takes back; 0 where none are. */
function takenBack(marking: Marking, place: Place): number {
  const { tokens, classes } = marking
  const bits = classes[tokens.form[place.rows[place.last]!]!]!
  // "You can if you have to, …", "because, well, …": only a dash says that these broke off.
  if ((bits & LEANING) !== 0 && (place.pause & DASH) === 0) return 0
  return (
    determinerBack(marking, place) ||
    sameStart(marking, place) ||
    brokenClause(marking, place) ||
    brokenVerb(marking, place)
  )
}

/** "My, the primary use": a determiner whose noun never came, before another. One word. */
function determinerBack(marking: Marking, { rows, count, last, at }: Place): number {
  const { tokens, classes } = marking
  if ((classes[tokens.form[rows[last]!]!]! & PROMISING) === 0) return 0
  if ((classes[tokens.form[rows[at]!]!]! & PROMISING) === 0) return 0
  // "His" may stand alone, and "a" be a letter, where a mark follows the second as well.
  return at + 1 < count && !isMark(marking, rows[at + 1]!) ? 1 : 0
}

/** "There's no, uh, there are …": what began with the word that it begins anew with, and was not finished. */
function sameStart(marking: Marking, place: Place): number {
  const { rows, count, last, at } = place
  const { tokens, classes } = marking
  const { form } = tokens
  const start = form[rows[at]!]!
  const bits = classes[start]!
  if ((bits & (UNDOUBLED | OPENER)) === 0 || !isUnfinished(marking, rows, last)) return 0
  // "It is, it seems, true" is finished behind the second comma.
  for (let k = 1; k <= 2; k++) if (at + k < count && isMark(marking, rows[at + k]!)) return 0
  for (let n = 2; n <= Math.min(LONGEST_RESTART, last + 1); n++) {
    const row = last - n + 1
    if (isMark(marking, rows[row]!)) return 0
    if (form[rows[row]!] !== start) continue
    if (isListed(marking, place, n) || isElliptic(marking, rows, row, last)) return 0
    const plain = (classes[form[rows[last]!]!]! & UNFINISHED) !== 0 && (bits & UNDOUBLED) !== 0
    return plain || ((bits & (SUBJECT | OPENER)) !== 0 && isClauseStart(marking, rows, row)) ? n : 0
  }
  return 0
}

/** "Do thing A, do thing B": two that differ in their last word, with a mark behind each, are a list. */
function isListed(marking: Marking, { rows, count, last, at }: Place, n: number): boolean {
  const { form } = marking.tokens
  if (at + n >= count || !isMark(marking, rows[at + n]!)) return false
  for (let k = 0; k < n - 1; k++) if (form[rows[last - n + 1 + k]!] !== form[rows[at + k]!]) return false
  return true
}

/** "If you're not, you should": what a condition leaves out is not taken back. */
function isElliptic({ tokens }: Marking, rows: Int32Array, row: number, last: number): boolean {
  if (tokens.tag[rows[last]!] !== UPOS_ROW.PART || row === 0) return false
  const before = rows[row - 1]!
  return tokens.tag[before] === UPOS_ROW.SCONJ && tokens.words[tokens.form[before]!] !== 'because'
}

/** "It's, if you look": a clitic verb before a comma, and another clause begun. How many words are taken back, or 0. */
function brokenVerb(marking: Marking, { rows, count, last, at, pause }: Place): number {
  const { tokens, classes } = marking
  const { form, tag, words } = tokens
  if ((pause & ELLIPSIS) !== 0 || last === 0) return 0
  if (tag[rows[last]!] !== UPOS_ROW.AUX || (classes[form[rows[last]!]!]! & CLITIC) === 0) return 0
  const subject = rows[last - 1]!
  if (subject !== rows[last]! - 1 || (classes[form[subject]!]! & (SUBJECT | OPENER)) === 0) return 0
  if (!isClauseHead(marking, rows, last - 1) || !opensClause(marking, rows, count, at)) return 0
  // "It's, I think, true" goes on behind the second comma; and "it's, I guess it's true" is one thought.
  for (let k = at; k < Math.min(count, at + 5); k++) {
    if (isMark(marking, rows[k]!) || (classes[form[rows[k]!]!]! & HEDGING) !== 0) return 0
  }
  return words[form[rows[at]!]!] === 'there' ? 0 : 2
}

/** "And so they have a custom -- I don't know": a clause broken off at a dash, and another one begun. */
function brokenClause(marking: Marking, { rows, count, last, at, pause }: Place): number {
  const { tokens, classes } = marking
  const { form, tag } = tokens
  const bits = classes[form[rows[last]!]!]!
  if ((pause & DASH) === 0 || (pause & ELLIPSIS) !== 0 || !opensClause(marking, rows, count, at)) return 0
  // "I -- we": one subject for another.
  if ((bits & SUBJECT) !== 0 && isClauseStart(marking, rows, last)) return 1
  if (!isUnfinished(marking, rows, last) && !isAdverbOfVerb(marking, rows, last) && !leadsOn(marking, rows, last))
    return 0
  const conjunction = tag[rows[last]!] === UPOS_ROW.SCONJ
  if (conjunction && tag[rows[at]!] === UPOS_ROW.ADV && tokens.words[form[rows[at]!]!] !== 'so') return 0
  for (let n = 2; n <= Math.min(LONGEST_BROKEN, last + 1); n++) {
    const row = last - n + 1
    if (isMark(marking, rows[row]!)) return 0
    // "I think that -- it works" says what is thought.
    if (conjunction && (classes[form[rows[row]!]!]! & HEDGING) !== 0) return 0
    if (!isClauseStart(marking, rows, row)) continue
    const kind = tag[rows[row]!]
    const subject = (classes[form[rows[row]!]!]! & (SUBJECT | OPENER | PROMISING)) !== 0
    return subject || kind === UPOS_ROW.DET ? n : 0
  }
  return 0
}

/** Whether a clause begins at a word: a subject pronoun, or "there" and the like with a verb. */
function opensClause(marking: Marking, rows: Int32Array, count: number, at: number): boolean {
  const { tokens, classes } = marking
  // "So I think".
  const from = tokens.tag[rows[at]!] === UPOS_ROW.ADV && at + 1 < count ? at + 1 : at
  const bits = classes[tokens.form[rows[from]!]!]!
  if (from + 1 >= count) return false
  const next = tokens.tag[rows[from + 1]!]
  const verb = next === UPOS_ROW.AUX || next === UPOS_ROW.VERB
  if ((bits & OPENER) !== 0) return verb
  return (bits & SUBJECT) !== 0 && (verb || next === UPOS_ROW.ADV)
}

/** Whether a clause may start at place `row`: at the head of the sentence, behind a mark, "and", "so" or the like. */
function isClauseStart(marking: Marking, rows: Int32Array, row: number): boolean {
  if (row === 0) return true
  const { tag, form, words } = marking.tokens
  const before = rows[row - 1]!
  if (isMark(marking, before) || tag[before] === UPOS_ROW.CCONJ || tag[before] === UPOS_ROW.SCONJ) return true
  // A word that was marked and so left out parts the two as well.
  return rows[row]! - before > 1 || (row <= 2 && words[form[before]!] === 'so')
}

/** Whether nothing can end with the word at place `last`. */
function isUnfinished(marking: Marking, rows: Int32Array, last: number): boolean {
  const { tokens, classes } = marking
  const { tag, form } = tokens
  const at = rows[last]!
  const kind = tag[at]
  const bits = classes[form[at]!]!
  // "Type A" ends with a letter.
  if ((bits & PROMISING) !== 0) return kind !== UPOS_ROW.NOUN && kind !== UPOS_ROW.PROPN && kind !== UPOS_ROW.X
  if ((bits & UNFINISHED) !== 0) return true
  if (kind === UPOS_ROW.DET || kind === UPOS_ROW.PART) return true
  // "A custom", but not "each other".
  if ((bits & SORTING) !== 0) return false
  return (
    (kind === UPOS_ROW.ADJ || kind === UPOS_ROW.VERB) &&
    last > 0 &&
    rows[last - 1] === at - 1 &&
    tag[at - 1] === UPOS_ROW.DET
  )
}

/** Before a dash only: "I'm hoping that --", "because the underlying --". */
function leadsOn({ tokens, classes }: Marking, rows: Int32Array, last: number): boolean {
  const at = rows[last]!
  const kind = tokens.tag[at]
  if (kind === UPOS_ROW.SCONJ) return (classes[tokens.form[at]!]! & LIKE) === 0
  return kind === UPOS_ROW.VERB && last > 0 && tokens.tag[at - 1] === UPOS_ROW.DET
}

/** "I've definitely": an adverb right behind a clitic verb. */
function isAdverbOfVerb({ tokens, classes }: Marking, rows: Int32Array, last: number): boolean {
  const at = rows[last]!
  if (tokens.tag[at] !== UPOS_ROW.ADV || last === 0 || rows[last - 1] !== at - 1) return false
  return (classes[tokens.form[at - 1]!]! & CLITIC) !== 0
}
