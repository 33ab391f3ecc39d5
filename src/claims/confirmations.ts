import { type Document, tokenForm } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { Structure } from '../model/structure.ts'
import { UPOS_ROW } from '../model/tags.ts'

/** Answers that take over what was just said or asked. */
const CONFIRMS: readonly (readonly string[])[] = [
  ['exactly'],
  ['correct'],
  ["that's", 'right'],
  ['that', "'s", 'right'],
  ["that's", 'correct'],
  ['that', "'s", 'correct'],
  ['that', "'s", 'true'],
  ['precisely'],
  ['indeed'],
  ['yes', ',', 'exactly'],
  ['yeah', ',', 'exactly'],
  ['right', '.'],
]

/** An answer that confirms the sentence before it. */
export interface Confirmation {
  /** Row of the sentence that is confirmed: the last of the turn before. */
  readonly sentence: number
  /** Row of `Structure.speakers`. */
  readonly speaker: number
  readonly place: Span
}

/** Turns of one speaker that open by confirming what another has just said or asked, by the sentence confirmed. */
export function findConfirmations(doc: Document, structure: Structure): ReadonlyMap<number, Confirmation> {
  const found = new Map<number, Confirmation>()
  for (let row = 1; row < doc.turns.length; row++) {
    const turn = doc.turns[row]!
    const asked = doc.turns[row - 1]!
    const speaker = structure.turnSpeaker[row] ?? 0
    if (speaker === structure.turnSpeaker[row - 1] || asked.endSentence <= asked.firstSentence) continue
    const answer = doc.sentences[turn.firstSentence]
    if (answer === undefined || turn.endSentence <= turn.firstSentence) continue
    let first = answer.firstToken
    while (first < answer.endToken && doc.tokens.tag[first] === UPOS_ROW.PUNCT) first++
    if (!CONFIRMS.some((phrase) => phrase.every((form, i) => tokenForm(doc, first + i) === form))) continue
    const sentence = asked.endSentence - 1
    found.set(sentence, { sentence, speaker, place: { start: answer.start, end: answer.end } })
  }
  return found
}
