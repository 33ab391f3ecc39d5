import { expect, test } from 'vitest'
import { createSyntax } from '../../src/language/syntax.ts'
import { createBackground } from '../../src/learn/background.ts'
import { BLOCK_KINDS, type Structure } from '../../src/model/structure.ts'
import { loadModels } from '../../src/models.ts'
import { findPhrases } from '../../src/topics/keyphrases.ts'
import { findTerms } from '../../src/topics/terms.ts'
import { TITLE_FEATURES, titleSource } from '../../src/topics/title-scores.ts'
import { CHAPTER_TITLE, nameStretches, SECTION_TITLE, type TitleStyle } from '../../src/topics/titles.ts'
import { documentOf } from '../document-of.ts'

const models = loadModels()
const RECURRING = TITLE_FEATURES.indexOf('recurring')
const COUNT = TITLE_FEATURES.indexOf('countMean')
const JOINED = TITLE_FEATURES.indexOf('joined')
const NAMES = TITLE_FEATURES.indexOf('names')

const OFTEN = ['the/DET/DT', 'brass/NOUN/NN', 'anchor/NOUN/NN', 'held/VERB/VBD/hold', '+./PUNCT']
const ONCE = ['the/DET/DT', 'velvet/NOUN/NN', 'curtain/NOUN/NN', 'tore/VERB/VBD/tear', '+./PUNCT']

/** The titles of the stretches that end at the given sentences, by what a scorer's readers think of them. */
function titlesOf(
  sentences: readonly (readonly string[])[],
  ends: readonly number[],
  style: TitleStyle,
  readers: (features: Float32Array) => number,
): string[] {
  const doc = documentOf(...sentences)
  const count = doc.sentences.length
  const structure: Structure = {
    speakers: [],
    turnSpeaker: Uint16Array.of(0),
    people: [],
    credits: [],
    blocks: [{ kind: 'content', firstSentence: 0, endSentence: count }],
    sentenceBlock: new Uint8Array(count).fill(BLOCK_KINDS.indexOf('content')),
    letters: new Uint8Array(count),
    facts: { title: null, show: null, date: null },
  }
  const background = createBackground(models('background'))
  const syntax = createSyntax(doc, models('parser'), models('clusters'))
  const source = titleSource(
    { doc, structure, entities: [], syntax, terms: findTerms(doc, background), background },
    findPhrases(doc, structure, [], background),
  )
  const stretches = ends.map((endSentence, at) => ({ firstSentence: ends[at - 1] ?? 0, endSentence }))
  return nameStretches(source, { readers, people: () => 0.5 }, stretches, style).map(({ title }) => title)
}

test('a section is called after what it says more than once; a chapter may be after what it says once', () => {
  const likesOnce = (features: Float32Array): number => (features[RECURRING] === 0 ? 0.9 : 0.65)
  const titleBy = (style: TitleStyle): string[] => titlesOf([ONCE, OFTEN, OFTEN], [3], style, likesOnce)
  expect(titleBy(SECTION_TITLE).join()).toContain('Brass Anchor')
  expect(titleBy(CHAPTER_TITLE).join()).toContain('Velvet Curtain')
})

test('a title of several words may share one with another where an everyday word would stand alone', () => {
  const held = ['the/DET/DT', 'anchor/NOUN/NN', 'chain/NOUN/NN', 'held/VERB/VBD/hold', '+./PUNCT']
  const called = (noun: string): string | undefined =>
    titlesOf([OFTEN, OFTEN, held, [`${noun}/NOUN/NN`, 'rusted/VERB/VBD/rust']], [2, 4], CHAPTER_TITLE, () => 0.5)[1]
  expect(called('paper')).toBe('Anchor Chain')
  expect(called('barnacle')).toBe('Barnacle')
})

test('a section is not called after what is said in one moment, nor two things of which one is', () => {
  const often = Array.from({ length: 30 }, () => OFTEN)
  const likesRare = (features: Float32Array): number => (features[COUNT]! < 2 ? 0.9 : 0.65)
  expect(titlesOf([ONCE, ONCE, ...often], [32], SECTION_TITLE, likesRare)).toEqual(['Brass Anchor'])
  const chain = ['the/DET/DT', 'anchor/NOUN/NN', 'in/ADP/IN', 'Orsk/PROPN/NNP', 'held/VERB/VBD/hold', '+./PUNCT']
  const likesJoined = (features: Float32Array): number => (features[JOINED] === 1 ? 0.9 : 0.75)
  expect(titlesOf([chain, chain, ...often], [32], SECTION_TITLE, likesJoined)).toEqual(['Brass Anchor'])
})

test('a chapter is not called by a lone name that is said more elsewhere', () => {
  const named = ['Orsk/PROPN/NNP', 'held/VERB/VBD/hold', '+./PUNCT']
  const likesNames = (features: Float32Array): number => (features[NAMES] === 1 ? 0.9 : 0.4)
  const first = (style: TitleStyle, elsewhere: readonly string[][]): string | undefined =>
    titlesOf([named, OFTEN, named, ...elsewhere], [3], style, likesNames)[0]
  const often = [named, named, named]
  expect(first(CHAPTER_TITLE, [OFTEN])).toBe('Orsk')
  expect(first(CHAPTER_TITLE, often)).not.toBe('Orsk')
  expect(first({ ...CHAPTER_TITLE, ofElsewhere: 1 }, often)).toBe('Orsk')
})
