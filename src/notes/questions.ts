import { LETTER_OR_DIGIT } from '../lexicon/letters.ts'
import { type Document, isQuestion, tokenForm } from '../model/document.ts'
import type { Question } from '../model/notes.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import type { Cleaner } from '../prose/clean.ts'
import { countWords, formOf, isFiniteVerb } from '../prose/grammar.ts'
import { sentenceText, type Word } from '../prose/words.ts'
import { questionWords } from './asking.ts'

/** Longer ones are talk with a mark behind it. */
const MOST_WORDS = 40
/** Fewest words that answer: "Mhm." does not. */
const LEAST_ANSWER = 12
/** Whoever asks and goes on for as many words answers themselves. */
const OWN_ANSWER = 40
/** Turns behind the question in which the answer begins. */
const ANSWER_TURNS = 4

/** Whose turn it is, how somebody does, what was just said: asked of the room, not of the subject. */
const OF_THE_ROOM =
  /\b(?:(?:do|does|would) (?:you|we|any\w+) (?:want to|mind|mean)|who wants|why (?:don['’]t|do not) (?:you|we)|what['’]s up|who else|what else|any\w+ else|introduce|guess what|where can (?:people|folks|(?:our )?listeners|we)|(?:does|did) that make sense)\b|^how(?: are|['’]re| is|['’]s) (?:you|everybody|everyone|it)(?: (?:doing|going|today|all))*$/i

/** Another sentence begins within ("What's new How are you?"), or the words hang on the sentence before. */
const TWO_SENTENCES = /[a-z,] (?:How|What|Who|Why|When|Where|And|But|So) |^Which (?:means|is (?:like|why|what|we|you)) /

/**
 * The questions that one voice asks another, in the order of the talk, from where they ask on: no statement with a mark
 * behind it, nothing that is asked of the room, of oneself, or only to go on. The question of a letter may be answered
 * by whoever reads it.
 */
export function findQuestions(doc: Document, structure: Structure, clean: Cleaner): Question[] {
  const out: Question[] = []
  for (let row = 0; row < doc.sentences.length; row++) {
    if (!isQuestion(doc, row) || BLOCK_KINDS[structure.sentenceBlock[row]!] !== 'content') continue
    const words = questionWords(doc, row, clean)
    if (words === null || countWords(words) > MOST_WORDS) continue
    const isOfLetter = structure.letters[row] === 1
    const text = sentenceText(words).replace(/[.?!]+$/, '')
    if (/["“”]/.test(text) || OF_THE_ROOM.test(text) || TWO_SENTENCES.test(text)) continue
    if (!isOfLetter && asksOneself(doc, words)) continue
    const goesOn = ownWords(doc, structure, row) >= OWN_ANSWER
    if (goesOn && !isOfLetter) continue
    const { start, end, turn } = doc.sentences[row]!
    const speaker = structure.turnSpeaker[turn]!
    const answeredBy = goesOn ? speaker : findAnswerer(doc, structure, turn)
    out.push({ text: `${text}?`, speaker, answeredBy, evidence: [{ start, end }] })
  }
  return out
}

/** "How did I end up here": what somebody repeats, or answers next. */
function asksOneself(doc: Document, words: readonly Word[]): boolean {
  return formOf(doc, words[words.findIndex((word) => isFiniteVerb(doc, word)) + 1]) === 'i'
}

/** Words with which whoever asks question `row` goes on in the same turn, more questions and letters apart. */
function ownWords(doc: Document, structure: Structure, row: number): number {
  let own = 0
  for (let at = row + 1; at < doc.turns[doc.sentences[row]!.turn]!.endSentence; at++) {
    if (!isQuestion(doc, at) && structure.letters[at] !== 1) own += wordsOf(doc, at)
  }
  return own
}

/** The voice that answers what turn `asking` asks before anybody asks back; null where none does. */
function findAnswerer(doc: Document, structure: Structure, asking: number): number | null {
  const asker = structure.turnSpeaker[asking]!
  for (let turn = asking + 1; turn <= asking + ANSWER_TURNS && turn < doc.turns.length; turn++) {
    const speaker = structure.turnSpeaker[turn]!
    const { firstSentence, endSentence } = doc.turns[turn]!
    let said = 0
    for (let at = firstSentence; at < endSentence; at++) said += wordsOf(doc, at)
    if (speaker !== asker && said >= LEAST_ANSWER) return speaker
    if (speaker !== asker && isQuestion(doc, endSentence - 1)) return null
  }
  return null
}

function wordsOf(doc: Document, row: number): number {
  const { firstToken, endToken } = doc.sentences[row]!
  let count = 0
  for (let i = firstToken; i < endToken; i++) if (LETTER_OR_DIGIT.test(tokenForm(doc, i))) count++
  return count
}
