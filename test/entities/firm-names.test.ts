import { expect, test } from 'vitest'
import { firmsOf } from '../../src/entities/firm-names.ts'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../../tools/episodes.ts'

const models = loadModels()

const firms = (text: string): string[] =>
  firmsOf(buildDocument(transcriptOf('-', [{ speaker: null, text, startMs: null, endMs: null }]), models)).map(
    (firm) => firm.text,
  )

test.each([
  ['The auditors, Hallam and Pryce, said no.', ['Hallam and Pryce']],
  [
    'There is James Penrose and Company, there is Pike, Fleming and Sons, and they lent money.',
    ['James Penrose and Company', 'Pike, Fleming and Sons'],
  ],
  ['In London, Fleming and Company lent money.', ['Fleming and Company']],
  ['The strike was called by the Harbour Deck and Crane Workers, and they won.', ['Harbour Deck and Crane Workers']],
  ['This show is supported by Heron and Tarn. Heron and Tarn make rope.', ['Heron and Tarn', 'Heron and Tarn']],
  ['So this one is Heron and Tarn, they make rope. I love Heron and Tarn.', ['Heron and Tarn', 'Heron and Tarn']],
] as const)('%s', (text, expected) => {
  expect(firms(text)).toEqual(expected)
})

test.each([
  'This show is supported by Heron and Tarn. Heron makes rope, and Heron and Tarn pay us.',
  'This show is supported by Heron and Tarn.',
  'I met Heron and Tarn. Then Heron and Tarn went home.',
  'He was in it with Pike and Sons of Anarchy.',
])('no firm: %s', (text) => {
  expect(firms(text)).toEqual([])
})
