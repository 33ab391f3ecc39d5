import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { kindOf, setOfWord } from '../../src/language/tag-sets.ts'
import { openTagger } from '../../src/language/tags.ts'
import { hashText } from '../../src/learn/hash.ts'
import { tokenText } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'

const models = loadModels()

function tags(text: string): string {
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  return Array.from(doc.tokens.xpos, (tag, i) => `${tokenText(doc, i)}/${doc.tokens.xposTags[tag]}`).join(' ')
}

test.each([
  ['They record the record.', 'They/PRP record/VBP the/DT record/NN ./.'],
  ['She has left her left shoe.', 'She/PRP has/VBZ left/VBN her/PRP$ left/JJ shoe/NN ./.'],
  ['Kubernetes ran on Zorblax.', 'Kubernetes/NNP ran/VBD on/IN Zorblax/NNP ./.'],
  ['WE WANT TO GO THERE .', 'WE/PRP WANT/VBP TO/TO GO/VB THERE/RB ./.'],
])('%s', (text, tagged) => {
  expect(tags(text)).toBe(tagged)
})

test('no token has a label that its word may not have', () => {
  const tagger = openTagger(models('tagger'), models('clusters'))
  const text = 'The plan that we like is to record 20 talks by Ada Lovelace, because she knows it well.'
  const doc = buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)
  for (let i = 0; i < doc.tokens.length; i++) {
    const word = tokenText(doc, i).toLowerCase()
    const set = setOfWord(tagger.sets, word, hashText(word))
    const listed = tagger.sets.labels.subarray(tagger.sets.offsets[2 * set], tagger.sets.offsets[2 * set + 2])
    expect([...listed].map((label) => tagger.xposOf[label])).toContain(doc.tokens.xpos[i])
  }
})

test.each([
  ['19', 5],
  ['1999', 4],
  ['3.5', 3],
  ['20th', 2],
  ['th-', 7],
  ['co-host', 8],
  ['@ada', 1],
])('the kind of %s', (word, kind) => {
  expect(kindOf(word)).toBe(kind)
})
