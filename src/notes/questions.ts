import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, isQuestion, tokenForm } from '../model/document.ts'
import type { Question } from '../model/notes.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import { countWords, formOf, isFiniteVerb, xposOf } from '../prose/grammar.ts'
import { pointsOutside } from '../prose/pointers.ts'
import { speechFault } from '../prose/publishable.ts'
import { sentenceText, type Word } from '../prose/words.ts'
import { QUESTION_WORDS, questionWords } from './asking.ts'
import { contentLemmas } from './content.ts'

/** Most questions of an episode: as many as a producer lists. */
const MOST_QUESTIONS = 12
const LEAST_WORDS = 5
const MOST_WORDS = 26
const MOST_COMMAS = 2

/** Fewest words that answer: "Mhm." does not. */
const LEAST_ANSWER = 20
/** Whoever asks and goes on for as many words answers themselves. */
const OWN_ANSWER = 40
/** A question for yes or no, or one that points at what was said before, has at least as many nouns that tell. */
const LEAST_TELLING = 2
/** Turns behind the question in which the answer begins. */
const ANSWER_TURNS = 4

/** What a question is worth that asks for more than yes or no, and what any other is worth at least. */
const OPEN_QUESTION = 1.3
const LEAST_OF_CLOSED = 0.1
/** Words by which the length of a question is weighed against what it asks about. */
const WORDS_AT_REST = 8

/** Whose turn it is, what was just said, where to find the show: asked of the room, not of the subject. */
const OF_THE_ROOM =
  /\b(?:(?:do|does|would) (?:you|we|any\w+) (?:want|mind|mean|remember)|who wants|why (?:don['’]t|do not) (?:you|we)|what['’]s up|who else|what else|any\w+ else|introduce|guess what|where can (?:people|folks|listeners|we))\b/i

/** Another sentence begins within: "What's new How are you?" */
const TWO_SENTENCES = /[a-z,] (?:How|What|Who|Why|When|Where|And|But|So) /

/** "Do you think it's …", "about that feature": the subject of what is asked was named before. */
const POINTS_BACK =
  /\b(?:think|say|know|guess) (?:that )?(?:it|this|that|they|he|she)\b|\b(?:about|of|on|for|with|in|to) (?:that|those|these)\b/i

/** "Can you tell us how it works?" asks for more than yes. */
const TELL = /^(?:can|could|would|will) you \w+ (?:(?:us|me|to|about|through) )*(?:how|what|why|about)\b/i
const POINTER = /^(?:it|this|that|these|those|they|he|she)$/
const SPEAKER = /^(?:i|me|my|mine|myself)$/

/**
 * The questions worth listing, in the order of the talk: each asks as a sentence does, can be understood alone, asks about
 * something and is answered at length by another voice. Of more than `MOST_QUESTIONS` the weightiest of each part of
 * the talk; `lemmaWeight` tells how far the episode is about a word.
 */
export function findQuestions(
  doc: Document,
  structure: Structure,
  lemmaWeight: ReadonlyMap<string, number>,
): Question[] {
  const best = new Map<number, { readonly question: Question; readonly row: number; readonly value: number }>()
  for (let row = 0; row < doc.sentences.length; row++) {
    if (!isQuestion(doc, row) || BLOCK_KINDS[structure.sentenceBlock[row]!] !== 'content') continue
    const words = questionWords(doc, row)
    if (words === null || !standsAlone(doc, words, structure.letters[row] === 1)) continue
    const answeredBy = findAnswerer(doc, structure, row)
    if (answeredBy === null && structure.speakers.length > 1) continue
    const { start, end, turn } = doc.sentences[row]!
    const value = worth(doc, words, lemmaWeight)
    // Of several asked in one breath one is listed.
    if (value <= (best.get(turn)?.value ?? 0)) continue
    const text = `${sentenceText(words).replace(/[.?!]+$/, '')}?`
    const evidence = [{ start, end }]
    best.set(turn, { row, value, question: { text, speaker: structure.turnSpeaker[turn]!, answeredBy, evidence } })
  }
  return spread([...best.values()], doc.sentences.length).map(({ question }) => question)
}

/** True where the words ask about something, of nobody's own affairs, and need nothing that was said before. */
function standsAlone(doc: Document, words: readonly Word[], ofLetter: boolean): boolean {
  const count = countWords(words)
  if (count < LEAST_WORDS || count > MOST_WORDS) return false
  if (words.filter((word) => word.text === ',').length > MOST_COMMAS) return false
  if (!ofLetter && words.some((word) => SPEAKER.test(formOf(doc, word)))) return false
  const telling = words.filter((word) => isTelling(doc, word)).length
  if (telling === 0 || isAboutPronoun(doc, words)) return false
  if (
    telling < LEAST_TELLING &&
    (!isOpen(doc, words) || (!isNamedFirst(doc, words) && pointsOutside(doc, words, () => true)))
  )
    return false
  const text = sentenceText(words).replace(/[.?!]+$/, '')
  return (
    !/["“”]/.test(text) &&
    ![OF_THE_ROOM, TWO_SENTENCES, POINTS_BACK].some((fault) => fault.test(text)) &&
    speechFault(text) === null
  )
}

/** "Is that …", "What was it that …": the subject is a pronoun for what stood before. */
function isAboutPronoun(doc: Document, words: readonly Word[]): boolean {
  const at = words.findIndex((word) => isFiniteVerb(doc, word))
  const subject = words[at + 1]
  return POINTER.test(formOf(doc, subject)) && !/^NN|^JJ/.test(xposOf(doc, words[at + 2]))
}

/** "How ready is Houdini, can people use it": a pronoun may mean the name before it. */
function isNamedFirst(doc: Document, words: readonly Word[]): boolean {
  const first = words.find((word) => POINTER.test(formOf(doc, word)) || xposOf(doc, word).startsWith('NNP'))
  return xposOf(doc, first).startsWith('NNP')
}

function isTelling(doc: Document, word: Word): boolean {
  return /^NN/.test(xposOf(doc, word)) && !VAGUE_NOUNS.has(formOf(doc, word))
}

/**
 * The voice that answers question `row` at length before anybody asks again; null where none does, or whoever asks goes on
 * to answer. A letter's question may be answered by whoever reads it.
 */
function findAnswerer(doc: Document, structure: Structure, row: number): number | null {
  const asking = doc.sentences[row]!.turn
  const asker = structure.turnSpeaker[asking]!
  let own = 0
  for (let at = row + 1; at < doc.turns[asking]!.endSentence; at++) {
    if (!isQuestion(doc, at) && structure.letters[at] !== 1) own += wordsOf(doc, at)
  }
  if (own >= OWN_ANSWER) return structure.letters[row] === 1 ? asker : null
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
  for (let i = firstToken; i < endToken; i++) if (/[\p{L}\p{N}]/u.test(tokenForm(doc, i))) count++
  return count
}

/** True where yes or no is no answer. */
function isOpen(doc: Document, words: readonly Word[]): boolean {
  return QUESTION_WORDS.test(formOf(doc, words[0])) || TELL.test(sentenceText(words))
}

/** How far the episode is about what is asked; 0 for yes or no of what it hardly touches. */
function worth(doc: Document, words: readonly Word[], lemmaWeight: ReadonlyMap<string, number>): number {
  let weight = 0
  for (const lemma of contentLemmas(doc, words)) weight += lemmaWeight.get(lemma) ?? 0
  const value = weight / Math.sqrt(countWords(words) + WORDS_AT_REST)
  if (isOpen(doc, words)) return OPEN_QUESTION * value
  return value < LEAST_OF_CLOSED ? 0 : value
}

/** At most `MOST_QUESTIONS`, in order: the best of each of as many equal parts of the talk, then the best of what is left. */
function spread<T extends { readonly row: number; readonly value: number }>(all: readonly T[], sentences: number): T[] {
  const ranked = [...all].sort((a, b) => b.value - a.value || a.row - b.row)
  const part = ({ row }: T): number => Math.floor((row * MOST_QUESTIONS) / sentences)
  const firsts = ranked.filter((one, i) => !ranked.slice(0, i).some((other) => part(other) === part(one)))
  const rest = ranked.filter((one) => !firsts.includes(one))
  return [...firsts, ...rest].slice(0, MOST_QUESTIONS).sort((a, b) => a.row - b.row)
}
