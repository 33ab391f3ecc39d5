import { anyCue } from '../lexicon/cue-set.ts'
import {
  LETTER_ANSWERS,
  LETTER_ASKING,
  LETTER_CLOSINGS,
  LETTER_ENDS,
  LETTER_MENTIONS,
  LETTER_OPENINGS,
  LETTER_SELVES,
  LETTER_SIGNS,
} from '../lexicon/letter-cues.ts'
import type { WordIndex } from '../lexicon/word-index.ts'
import type { Document } from '../model/document.ts'

const OPENINGS = anyCue(LETTER_OPENINGS)
const MENTIONS = anyCue(LETTER_MENTIONS)
const SELVES = anyCue(LETTER_SELVES)
const SIGNS = anyCue(LETTER_SIGNS)
const ASKING = anyCue(LETTER_ASKING)
const CLOSINGS = anyCue(LETTER_CLOSINGS)
const ENDS = anyCue(LETTER_ENDS)
const ANSWERS = anyCue(LETTER_ANSWERS)

/** Most sentences of a letter, and most before its first question where it does not speak to the show near its start. */
const MOST_SENTENCES = 32
const MOST_UNSIGNED = 8
/** How near to the sentence that brings a letter on its first words to the show stand. */
const NEAR = 8
/** Most sentences between a question of a letter and the next, or its close: who goes on for longer answers. */
const GOING_ON = 5
/** A letter whose question stands among so many first sentences may tell of its writer behind it. */
const ASKS_FIRST = 3
/** Most words with which another voice breaks in without ending the letter, and most times. */
const LONGEST_INTERRUPTION = 12
const MOST_INTERRUPTIONS = 2

/**
 * For each sentence, 1 where it belongs to a listener's letter that is read out, so that "I" is not who speaks: from the
 * sentence that brings the letter on to its last question or thanks. `said` has the sentences.
 */
export function findLetters(doc: Document, turnVoice: ArrayLike<number>, said: WordIndex): Uint8Array {
  const out = new Uint8Array(doc.sentences.length)
  const opening = said.has(OPENINGS)
  const mention = said.has(MENTIONS)
  for (let row = 0; row < out.length; row++) {
    if (opening[row] === 0 && mention[row] === 0) continue
    const signed = said.lower.slice(row, row + NEAR).some((text) => SIGNS.pattern.test(text))
    if (opening[row] === 0 && !signed) continue
    for (const at of letterFrom(doc, turnVoice, said, row, signed)) out[at] = 1
  }
  return out
}

/** Rows of the letter that sentence `first` brings on; `signed` where it is sure that one is read out. */
function letterFrom(
  doc: Document,
  turnVoice: ArrayLike<number>,
  { lower }: WordIndex,
  first: number,
  signed: boolean,
): number[] {
  const voiceOf = (row: number): number => turnVoice[doc.sentences[row]!.turn]!
  const most = signed ? MOST_SENTENCES : MOST_UNSIGNED
  const rows = [first]
  // How many rows stand up to the last question: what goes on behind it may be the answer.
  let asked = ASKING.pattern.test(lower[first]!) ? 1 : 0
  let interruptions = 0
  for (let row = first + 1; row < lower.length && rows.length < (asked > 0 ? MOST_SENTENCES : most); row++) {
    if (voiceOf(row) !== voiceOf(first)) {
      const { text, endSentence } = doc.turns[doc.sentences[row]!.turn]!
      if (++interruptions > MOST_INTERRUPTIONS || text.split(' ').length > LONGEST_INTERRUPTION) break
      row = endSentence - 1
      continue
    }
    const text = lower[row]!
    const closes = CLOSINGS.pattern.test(text)
    const asks = ASKING.pattern.test(text)
    if (OPENINGS.pattern.test(text)) break
    if (ENDS.pattern.test(text) && !(asks && asked === 0)) {
      if (signed) asked ||= rows.length
      break
    }
    if (asked > 0 && ((!closes && ANSWERS.pattern.test(text)) || rows.length - asked > GOING_ON)) break
    const tells = asked === rows.length && asked <= ASKS_FIRST && SELVES.pattern.test(text)
    rows.push(row)
    if (closes && asked > 0) return rows
    if (asks || tells) asked = rows.length
  }
  return rows.slice(0, Math.max(1, asked))
}
