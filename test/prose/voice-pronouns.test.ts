import { expect, test } from 'vitest'
import type { Entity } from '../../src/model/entity.ts'
import type { Role, Structure } from '../../src/model/structure.ts'
import { voicePronouns } from '../../src/prose/voice-pronouns.ts'
import { documentOf } from '../document-of.ts'

/** What the pronouns in a talk of one turn by another voice than the one meant say of that one. */
function pronounOf(words: string, { role = 'guest' as Role, by = 1, told = '' } = {}): string | undefined {
  const tagged = words.split(' ').map((word) => `${word}/PRON/PRP`)
  const doc = documentOf(tagged)
  const turns = [{ ...doc.turns[0]!, text: `${doc.turns[0]!.text} ${told}` }]
  const structure = { speakers: [{ role }, { role: 'host' }], turnSpeaker: Uint16Array.of(by) } as unknown as Structure
  const mentions = tagged.map((_, token) => ({
    start: doc.tokens.start[token]!,
    end: doc.tokens.end[token]!,
    sentence: 0,
    form: 'pronoun' as const,
    probability: 1,
  }))
  const entity = { speaker: 0, mentions } as unknown as Entity
  return voicePronouns({ ...doc, turns }, structure, [entity])[0]
}

test('a voice is spoken of as others speak of it, if they do so often and alike', () => {
  expect(pronounOf('she her')).toBe('she')
  expect(pronounOf('he his him')).toBe('he')
  expect(pronounOf('she')).toBe('they')
  expect(pronounOf('she her he')).toBe('they')
  expect(pronounOf('they their')).toBe('they')
})

test('of a host it must be said oftener', () => {
  expect(pronounOf('he him', { role: 'host' })).toBe('they')
  expect(pronounOf('he him he', { role: 'host' })).toBe('he')
})

test('what a voice says of others does not count, and who names their pronouns is taken at their word', () => {
  expect(pronounOf('she her', { by: 0 })).toBe('they')
  expect(pronounOf('she her', { by: 0, told: 'My pronouns are they and them.' })).toBe('they')
})
