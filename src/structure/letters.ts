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
  OWN_WORDS,
  STORIES_SENT,
  STORIES_TOLD,
  STORY_OPENINGS,
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
const SENT = anyCue(STORIES_SENT)
const TOLD = anyCue(STORIES_TOLD)
const STORIES = anyCue(STORY_OPENINGS)
const OWN = anyCue(OWN_WORDS)

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
/** First sentences of an episode, among which it is said that listeners sent stories; and most sentences of a story. */
const START = 40
const LONGEST_STORY = 80

/**
 * For each sentence, 1 where it belongs to a listener's letter that is read out, so that "I" is not who speaks: from the
 * sentence that brings the letter on to its last question or thanks. Of a story that a listener sent in it is 1 where the
 * teller speaks of themselves. `said` has the sentences.
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
  for (const at of storyRows(doc, turnVoice, said)) out[at] = 1
  return out
}

/** Rows in which a story that was sent in says "I": it is nobody of the room. None where no stories were sent. */
function storyRows(doc: Document, turnVoice: ArrayLike<number>, said: WordIndex): number[] {
  const sent = said.has(SENT).subarray(0, START)
  if (!sent.includes(1) || !said.has(TOLD).subarray(0, START).includes(1)) return []
  const own = said.has(OWN)
  const opening = said.has(STORIES)
  const rows: number[] = []
  for (let row = 0; row < opening.length; row++) {
    if (opening[row] === 0) continue
    // The next story, and whoever reads it, end this one.
    const end = storyEnd(doc, turnVoice, opening, row)
    const voice = turnVoice[doc.sentences[row]!.turn]
    for (let at = row + 1; at < end; at++) {
      if (own[at] === 1 && turnVoice[doc.sentences[at]!.turn] === voice) rows.push(at)
    }
    row = end - 1
  }
  return rows
}

/** Row behind the story that sentence `first` brings on: where another voice goes on for longer than to break in. */
function storyEnd(doc: Document, turnVoice: ArrayLike<number>, opening: Uint8Array, first: number): number {
  const voiceOf = (row: number): number => turnVoice[doc.sentences[row]!.turn]!
  const most = Math.min(opening.length, first + LONGEST_STORY)
  let interruptions = 0
  let row = first + 1
  while (row < most && opening[row] === 0) {
    if (voiceOf(row) === voiceOf(first)) row++
    else {
      if (breaksOff(doc, row, ++interruptions)) return row
      row = doc.turns[doc.sentences[row]!.turn]!.endSentence
    }
  }
  return Math.min(row, most)
}

/** True where another voice, at sentence `row` for the `times`th time, does more than break in. */
function breaksOff(doc: Document, row: number, times: number): boolean {
  const { text } = doc.turns[doc.sentences[row]!.turn]!
  return times > MOST_INTERRUPTIONS || text.split(' ').length > LONGEST_INTERRUPTION
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
      if (breaksOff(doc, row, ++interruptions)) break
      row = doc.turns[doc.sentences[row]!.turn]!.endSentence - 1
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
