import { expect, test } from 'vitest'
import type { PersonPronoun } from '../../src/model/entity.ts'
import { asOther } from '../../src/prose/other-person.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { sentence } from './sentence.ts'

const told = (tagged: string, other: PersonPronoun | null): string | null => {
  const { doc, words } = sentence(tagged)
  const out = asOther(doc, words, other)
  return out === null ? null : sentenceText(out).replace(/\.$/, '')
}

test.each<[string, PersonPronoun, string]>([
  ['how/WRB you/PRP came/VBD to/TO paint/VB your/PRP$ boats/NNS', 'she', 'How she came to paint her boats'],
  ['where/WRB you/PRP have/VBP been/VBN', 'he', 'Where he has been'],
  ['where/WRB you/PRP have/VBP been/VBN', 'they', 'Where they have been'],
  ['what/WP you/PRP guys/NNS do/VBP yourselves/PRP', 'he', 'What they do themselves'],
])('%s of %s: %s', (tagged, other, wanted) => {
  expect(told(tagged, other)).toBe(wanted)
})

test('one of whom nothing is known, whoever may be meant by "you", and another "she" are not told', () => {
  expect(told('how/WRB you/PRP came/VBD here/RB', null)).toBeNull()
  expect(told('how/WRB you/PRP would/MD run/VB a/DT harbour/NN', 'she')).toBeNull()
  expect(told('what/WP you/PRP told/VBD her/PRP', 'she')).toBeNull()
  expect(told('how/WRB boats/NNS float/VBP', null)).toBe('How boats float')
})
