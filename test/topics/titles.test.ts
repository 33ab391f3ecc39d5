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

const OFTEN = ['the/DET/DT', 'brass/NOUN/NN', 'anchor/NOUN/NN', 'held/VERB/VBD/hold', '+./PUNCT']
const ONCE = ['the/DET/DT', 'velvet/NOUN/NN', 'curtain/NOUN/NN', 'tore/VERB/VBD/tear', '+./PUNCT']

/** The title of a talk by a scorer that likes best what is said once. */
function titleBy(style: TitleStyle): string | undefined {
  const doc = documentOf(ONCE, OFTEN, OFTEN)
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
  const scorer = {
    readers: (features: Float32Array): number => (features[RECURRING] === 0 ? 0.9 : 0.65),
    people: (): number => 0.5,
  }
  return nameStretches(source, scorer, [{ firstSentence: 0, endSentence: count }], style)[0]?.title
}

test('a section is called after what it says more than once; a chapter may be after what it says once', () => {
  expect(titleBy(SECTION_TITLE)).toContain('Brass Anchor')
  expect(titleBy(CHAPTER_TITLE)).toContain('Velvet Curtain')
})
