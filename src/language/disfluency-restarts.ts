import { UPOS_ROW } from '../model/tags.ts'
import {
  CLITIC,
  COMMA,
  DASH,
  HEDGING,
  isMark,
  type Marking,
  OPENER,
  PROMISING,
  SOFTENING,
  SUBJECT,
} from './disfluency-marking.ts'

/** Longest clause that is put better, in words. */
const LONGEST_CLAUSE = 9

/** Where a repair may be: the word that starts anew, the last word before the pause, and what the pause is made of. */
export interface Place {
  /** Rows of words and marks still standing; those marked before are left out. */
  readonly rows: Int32Array
  readonly count: number
  /** Places in `rows`: the last word before the pause, and the word that starts anew. */
  last: number
  at: number
  /** Bits of the classes of what stands between. */
  pause: number
}

/** Words in which a clause that is put better begins as it did before: "I haven't lived in town well I haven't lived …". */
const SAME_START = 3

/** How many words "well" takes back where the clause behind it begins as the one before; 0 where it does not. */
export function putBetter(marking: Marking, { rows, count, last, at }: Place): number {
  const { tokens, classes } = marking
  const { form, words } = tokens
  const start = form[rows[at]!]!
  if ((classes[start]! & (SUBJECT | OPENER)) === 0 || at + SAME_START > count) return 0
  // It stands there still, or has been marked as a filler.
  const own = words[form[rows[last]!]!] === 'well' ? 1 : 0
  if (own === 0 && words[form[rows[at]! - 1]!] !== 'well') return 0
  for (let n = SAME_START; n <= Math.min(LONGEST_CLAUSE, last + 1 - own); n++) {
    const row = last + 1 - own - n
    if (isMark(marking, rows[row]!)) return 0
    let same = true
    for (let k = 0; k < SAME_START && same; k++) same = form[rows[row + k]!] === form[rows[at + k]!]
    if (same) return n + own
  }
  return 0
}

const HAVING: ReadonlySet<string> = new Set(['has', 'have', 'had'])
/** Shortest word that is taken for the beginning of the one that is said in its place, in letters. */
const SHORTEST_CUT = 4

/** How many words are taken back where no pause is written: only a subject or a determiner that is said again tells. */
export function clippedLength(marking: Marking, place: Place): number {
  const { tokens, classes } = marking
  const { rows, count, last, at } = place
  const { form, tag, words } = tokens
  const row = rows[last]!
  const start = form[rows[at]!]!
  const bits = classes[form[row]!]!
  // "My the": two determiners beside each other; but "your A records" has a letter.
  if ((bits & classes[start]! & PROMISING) !== 0) {
    return words[start] !== 'a' &&
      words[form[row]!] !== 'its' &&
      isDeterminer(tag[row]!) &&
      isDeterminer(tag[rows[at]!]!)
      ? 1
      : 0
  }
  if (last > 0 && last + 2 < count) {
    const before = form[rows[last - 1]!]!
    const next = form[rows[at + 1]!]!
    // "The TVs has to have to be".
    const isVerb = HAVING.has(words[before]!) && HAVING.has(words[start]!)
    if (isVerb && words[form[row]!] === 'to' && words[next] === 'to') return 2
    // "The joyst the joystick".
    const broken = words[form[row]!]!
    const isCut = broken.length >= SHORTEST_CUT && words[next] !== broken && words[next]!.startsWith(broken)
    if (before === start && (classes[start]! & PROMISING) !== 0 && isCut && !words[next]!.startsWith(`${broken}s`))
      return 2
  }
  // "We I was thinking".
  const isAnew = (bits & classes[start]! & SUBJECT) !== 0 && form[row] !== start && isClauseHead(marking, rows, last)
  if (isAnew && words[form[row]!] !== 'it' && goesOn(marking, rows, count, at)) return 1
  if ((classes[start]! & SUBJECT) === 0 || last === 0) return 0
  // "It was just it was".
  if (
    (bits & SOFTENING) !== 0 &&
    last > 1 &&
    form[rows[last - 2]!] === start &&
    tag[rows[last - 1]!] === UPOS_ROW.AUX
  ) {
    return goesOn(marking, rows, count, at) && isClauseHead(marking, rows, last - 2) ? 3 : 0
  }
  if (form[rows[last - 1]!] !== start) return 0
  // "It's it was".
  if ((bits & CLITIC) !== 0) return 2
  // "I had I think five of them" has an aside, "it does it for you" an object.
  if (!goesOn(marking, rows, count, at) || (classes[form[rows[at + 1]!]!]! & HEDGING) !== 0) return 0
  // "I just I don't"; "I was I am", but not "what I am I am".
  if ((bits & SOFTENING) !== 0) return 2
  return tag[row] === UPOS_ROW.AUX && isClauseHead(marking, rows, last - 1) ? 2 : 0
}

/** Whether a verb follows the subject at place `at`, or an adverb and a verb. */
function goesOn({ tokens: { tag } }: Marking, rows: Int32Array, count: number, at: number): boolean {
  for (let k = at + 1; k < Math.min(count, at + 3); k++) {
    const kind = tag[rows[k]!]
    if (kind === UPOS_ROW.AUX || kind === UPOS_ROW.VERB) return true
    if (kind !== UPOS_ROW.ADV) return false
  }
  return false
}

function isDeterminer(tag: number): boolean {
  return tag === UPOS_ROW.DET || tag === UPOS_ROW.PRON
}

/** Whether a main clause begins at place `row`: at the head of the sentence, behind a mark, "and", "but" or "so". */
export function isClauseHead({ tokens, classes }: Marking, rows: Int32Array, row: number): boolean {
  if (row === 0) return true
  const before = rows[row - 1]!
  const so = tokens.words[tokens.form[before]!] === 'so' && row === 1
  return so || tokens.tag[before] === UPOS_ROW.CCONJ || (classes[tokens.form[before]!]! & (COMMA | DASH)) !== 0
}
