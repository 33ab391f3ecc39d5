import type { Sentence } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { markAsides } from './disfluency-asides.ts'
import {
  COMMA,
  CUT_OFF,
  FILLED_PAUSE,
  FILLER,
  FRAGMENT,
  LETTERS,
  type Marking,
  openMarking,
  RESTART,
  SET_OFF,
  type SpokenTokens,
} from './disfluency-marking.ts'
import { createRepairMarker } from './disfluency-repairs.ts'

/**
 * The column `Tokens.fluency`: rows of `FLUENCY` that say which words only keep talk going. Marked are filled pauses,
 * the first of two copies, what a speaker takes back (with the pause after it), and "you know", "I mean", "like",
 * "sort of" where nothing hangs on them. Rather too few than too many: later stages leave the marked words out, an
 * aside only where its chance (`DropChances`) says so as well. `isWord`
 * tells whether a token is in the dictionary, or a name by its capitals. Linear in the number of tokens.
 */
export function findDisfluencies(
  tokens: SpokenTokens,
  sentences: readonly Pick<Sentence, 'firstToken' | 'endToken'>[],
  isWord: (token: number) => boolean,
): Uint8Array {
  const marking = openMarking(tokens)
  const markRepairs = createRepairMarker(marking)
  for (const { firstToken, endToken } of sentences) {
    markWords(marking, firstToken, endToken, isWord)
    markAsides(marking, firstToken, endToken)
    markRepairs(firstToken, endToken)
  }
  return marking.fluency
}

/** Filled pauses and words broken off ("th-"). */
function markWords(
  { tokens, classes, fluency }: Marking,
  first: number,
  end: number,
  isWord: (token: number) => boolean,
): void {
  const { form, tag } = tokens
  for (let i = first; i < end; i++) {
    const bits = classes[form[i]!]!
    if (stammers(tokens, i, first, end)) {
      fluency[i] = RESTART
      fluency[i + 1] = RESTART
      continue
    }
    if (i === first && (bits & SET_OFF) !== 0 && i + 1 < end && (classes[form[i + 1]!]! & COMMA) !== 0) {
      fluency[i] = FILLER
      continue
    }
    if ((bits & (FILLED_PAUSE | CUT_OFF | FRAGMENT)) === 0) {
      // "Wha what", "im implement": the beginning of the next word, and no word itself.
      if ((bits & LETTERS) !== 0 && i + 1 < end && (classes[form[i + 1]!]! & LETTERS) !== 0) {
        if (begins(tokens, i, i + 1) && !isWord(i)) fluency[i] = RESTART
      }
      continue
    }
    // "ER" is a place, not a pause, and "Nikki T" a name.
    if (tag[i] === UPOS_ROW.PROPN) continue
    if ((bits & FILLED_PAUSE) !== 0) fluency[i] = FILLER
    else if (i + 1 >= end) continue
    else if ((bits & CUT_OFF) !== 0) fluency[i] = RESTART
    else if ((bits & FRAGMENT) !== 0 && begins(tokens, i, i + 1)) fluency[i] = RESTART
  }
}

/** Longest beginning of a word that is said before it, in letters. */
const LONGEST_STAMMER = 3
/** "T-test", "b-boy", "S-shaped": words whose first letter stands before them for its own sake. */
const LETTERED = new Set('test tests testing boy boys clamp tail shape shaped series'.split(' '))

/** "Cu-currently", "a-and": a hyphen that joins the beginning of a word to the whole of it. */
function stammers(tokens: SpokenTokens, i: number, first: number, last: number): boolean {
  const { start, end, words, form } = tokens
  if (i + 2 >= last || words[form[i + 1]!] !== '-' || words[form[i]!]!.length > LONGEST_STAMMER) return false
  if (end[i] !== start[i + 1] || end[i + 1] !== start[i + 2] || !begins(tokens, i, i + 2)) return false
  // "One-on-one", but "a-a-and".
  const isJoined = i > first + 1 && end[i - 1] === start[i] && words[form[i - 1]!] === '-' && form[i - 2] !== form[i]
  return !isJoined && !LETTERED.has(words[form[i + 2]!]!)
}

/** "Th the": whether the word of token `a` is the beginning of the word of token `b`. */
function begins({ words, form }: SpokenTokens, a: number, b: number): boolean {
  const part = words[form[a]!] ?? ''
  const whole = words[form[b]!] ?? ''
  return whole.length > part.length && whole.startsWith(part)
}
