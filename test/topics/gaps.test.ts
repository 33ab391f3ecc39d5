import { expect, test } from 'vitest'
import { createBackground } from '../../src/learn/background.ts'
import type { Structure } from '../../src/model/structure.ts'
import { loadModels } from '../../src/models.ts'
import { GAP_FEATURES, gapFeatures } from '../../src/topics/gaps.ts'
import { findTerms } from '../../src/topics/terms.ts'
import { documentOf } from '../document-of.ts'

const background = createBackground(loadModels()('background'))

const SENTENCES = [
  'Budget/NOUN/NN talks/NOUN/NNS failed/VERB/VBD',
  'Ministers/NOUN/NNS fear/VERB/VBP budget/NOUN/NN cuts/NOUN/NNS',
  'Really/ADV/RB +?/PUNCT',
  'Dolphins/NOUN/NNS sleep/VERB/VBP with/ADP/IN half/DET/DT a/DET/DT brain/NOUN/NN',
  'Whales/NOUN/NNS sleep/VERB/VBP too/ADV/RB',
]

/** The named feature of each sentence of one voice's talk. */
function columnOf(name: (typeof GAP_FEATURES)[number], sentences: readonly string[]): number[] {
  const doc = documentOf(...sentences.map((sentence) => sentence.split(' ')))
  const structure: Structure = {
    speakers: [],
    turnSpeaker: Uint16Array.of(0),
    people: [],
    credits: [],
    blocks: [],
    sentenceBlock: new Uint8Array(sentences.length),
    letters: new Uint8Array(sentences.length),
    facts: { title: null, show: null, date: null },
  }
  const values = gapFeatures({ doc, structure, entities: [], terms: findTerms(doc, background) })
  return sentences.map((_, row) => values[row * GAP_FEATURES.length + GAP_FEATURES.indexOf(name)]!)
}

test('lengths are ranks, and sentences of one length share their middle', () => {
  expect(columnOf('wordsInSentence', SENTENCES)).toEqual([0.375, 0.75, 0, 1, 0.375])
  expect(columnOf('previousSentenceWords', SENTENCES)).toEqual([0, 0.5, 0.75, 0.25, 1])
})

test('what is true or false stays so', () => {
  expect(columnOf('question', SENTENCES)).toEqual([0, 0, 1, 0, 0])
  expect(columnOf('questionBefore', SENTENCES)).toEqual([0, 0, 0, 1, 0])
  expect(columnOf('turnStart', SENTENCES)).toEqual([1, 0, 0, 0, 0])
})

test('a talk that is said at twice the length has the same ranks', () => {
  const twice = SENTENCES.map((sentence) =>
    sentence
      .replace(/[^ +]+( |$)/g, '$& $&')
      .replace(/ +/g, ' ')
      .trim(),
  )
  expect(columnOf('wordsInSentence', twice)).toEqual(columnOf('wordsInSentence', SENTENCES))
})

test('a sentence knows how long the turns around its own are', () => {
  const words = ['Budget talks failed', 'Ministers fear budget cuts now', 'Dolphins sleep']
  const doc = documentOf(...words.map((text) => text.split(' ').map((word) => `${word}/NOUN/NN`)))
  const turns = doc.sentences.map((sentence, row) => ({
    ...doc.turns[0]!,
    start: sentence.start,
    end: sentence.end,
    firstSentence: row,
    endSentence: row + 1,
  }))
  const talk = { ...doc, turns, sentences: doc.sentences.map((sentence, turn) => ({ ...sentence, turn })) }
  const structure: Structure = {
    speakers: [],
    turnSpeaker: Uint16Array.of(0, 1, 0),
    people: [],
    credits: [],
    blocks: [],
    sentenceBlock: new Uint8Array(3),
    letters: new Uint8Array(3),
    facts: { title: null, show: null, date: null },
  }
  const values = gapFeatures({ doc: talk, structure, entities: [], terms: findTerms(talk, background) })
  const column = (name: (typeof GAP_FEATURES)[number]): number[] =>
    words.map((_, row) => values[row * GAP_FEATURES.length + GAP_FEATURES.indexOf(name)]!)
  expect(column('wordsInTurnBefore')).toEqual([0, 0.5, 1])
  expect(column('wordsInTurnAfter')).toEqual([1, 0.5, 0])
})
