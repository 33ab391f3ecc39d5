import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import type { Structure } from '../../src/model/structure.ts'
import { nameSpeakers } from '../../src/notes/names.ts'
import { isOfSeveral } from '../../src/notes/voices.ts'

const talkOf = (sentences: readonly string[]): Document => {
  const text = sentences.join(' ')
  let end = -1
  const spans = sentences.map((sentence) => {
    const start = end + 1
    end = start + sentence.length
    return { start, end }
  })
  return { text, sentences: spans, tokens: { length: text.split(' ').length } } as unknown as Document
}

const structureOf = (label: string | null, people: readonly string[]): Structure =>
  ({
    speakers: [{ label, name: null, called: null, role: 'other' }],
    people: people.map((role) => ({ role })),
  }) as unknown as Structure

const ALONE = ['The yard builds ferries.', 'Right.', 'It has ten slips.', 'Okay.']
const TOGETHER = ['The yard builds ferries.', 'Yeah.', 'It has ten slips.', 'Oh, yeah, exactly.', 'Yes.']

test.each([
  ['nobody answers', ALONE, null, ['host'], false],
  ['people answer', TOGETHER, null, [], true],
  ['people answer in captions without marks', TOGETHER.map((said) => said.replace(/\.$/, '')), null, [], true],
  ['two people are named', ALONE, null, ['guest', 'guest'], true],
  ['its makers are named', ALONE, null, ['credit', 'credit'], false],
  ['the voice has a label', TOGETHER, 'Speaker 1', [], false],
] as const)(
  'a transcript that names nobody is of several where they are heard: %s',
  (_, talk, label, people, several) => {
    expect(isOfSeveral(talkOf(talk), structureOf(label, people))).toBe(several)
  },
)

test('one voice of several people is called one of them', () => {
  const structure = structureOf(null, [])
  expect((['one each', 'mixed'] as const).map((voices) => nameSpeakers(structure, voices).called(0))).toEqual([
    'the speaker',
    'one speaker',
  ])
})
