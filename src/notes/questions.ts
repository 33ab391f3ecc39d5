import { type Document, isQuestion } from '../model/document.ts'
import type { Question } from '../model/notes.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import { cleanWords } from '../prose/clean.ts'
import { sentenceText } from '../prose/words.ts'

/** Shortest question that asks something: "Really?" and "You think so?" do not. */
const LEAST_WORDS = 5
/** Shortest turn that answers: "Mhm." does not. */
const LEAST_ANSWER_CHARACTERS = 40

/** Every question of the talk, in order, with who asked and whose turn answers it. */
export function findQuestions(doc: Document, structure: Structure): Question[] {
  const out: Question[] = []
  for (let row = 0; row < doc.sentences.length; row++) {
    const sentence = doc.sentences[row]!
    if (!isQuestion(doc, row)) continue
    if (BLOCK_KINDS[structure.sentenceBlock[row]!] !== 'content') continue
    if (sentence.endToken - sentence.firstToken < LEAST_WORDS) continue
    const text = sentenceText(cleanWords(doc, sentence))
    if (text.split(' ').length < LEAST_WORDS || !text.endsWith('?')) continue
    const speaker = structure.turnSpeaker[sentence.turn]!
    out.push({
      text,
      speaker,
      answeredBy: findAnswerer(doc, structure, sentence.turn, speaker),
      evidence: [{ start: sentence.start, end: sentence.end }],
    })
  }
  return out
}

function findAnswerer(doc: Document, structure: Structure, turn: number, asker: number): number | null {
  for (let next = turn + 1; next <= turn + 3 && next < doc.turns.length; next++) {
    const speaker = structure.turnSpeaker[next]!
    if (speaker !== asker && doc.turns[next]!.text.length >= LEAST_ANSWER_CHARACTERS) return speaker
  }
  return null
}
