import { expect, test } from 'vitest'
import { IRREGULAR_VERBS } from '../../src/lexicon/irregular-forms.ts'
import { simplePast } from '../../src/prose/past-tense.ts'

test.each([
  ['come', 'came'],
  ['get', 'got'],
  ['put', 'put'],
  ['read', 'read'],
  ['begin', 'began'],
  ['do', 'did'],
  ['have', 'had'],
  ['show', 'showed'],
  ['prove', 'proved'],
  ['die', 'died'],
  ['decide', 'decided'],
  ['try', 'tried'],
  ['play', 'played'],
  ['stop', 'stopped'],
  ['plan', 'planned'],
  ['ship', 'shipped'],
  ['use', 'used'],
  ['help', 'helped'],
  ['need', 'needed'],
  ['fix', 'fixed'],
  ['prefer', 'preferred'],
  ['offer', 'offered'],
  ['open', 'opened'],
  ['visit', 'visited'],
  ['commit', 'committed'],
])('the past of "%s" is "%s"', (infinitive, past) => {
  expect(simplePast(infinitive)).toBe(past)
})

test('"be" has no past without its subject', () => {
  expect(simplePast('be')).toBeNull()
})

test('no verb has a participle or an "-ing" form for its past', () => {
  for (const verb of new Set(IRREGULAR_VERBS.values())) expect(simplePast(verb) ?? '').not.toMatch(/(?:ing|wn|en|s)$/)
})
