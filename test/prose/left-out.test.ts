import { expect, test } from 'vitest'
import { FLUENCY } from '../../src/model/tags.ts'
import { findLeftOut } from '../../src/prose/left-out.ts'
import { documentOf } from '../document-of.ts'

/** The words that stay of `word/TAG=chance` or, marked by the rules, `word/TAG=chance=label`. */
function staying(...specs: string[]): string {
  const parts = specs.map((spec) => spec.split('='))
  const plain = documentOf(parts.map(([word]) => word!))
  const fluency = Uint8Array.from(parts, ([, , label]) => Math.max(0, FLUENCY.indexOf((label ?? '') as 'filler')))
  const doc = { ...plain, tokens: { ...plain.tokens, fluency } }
  const out = findLeftOut(doc, 0, () => Float32Array.from(parts, ([, chance]) => Number(chance ?? 0)))
  return parts.flatMap(([word], i) => (out[i] === 1 ? [] : [word!.split('/')[0]!.replace('+', '')])).join(' ')
}

test('what an editor would surely leave out goes, and beside it what they likely would', () => {
  expect(staying('we/PRON=.9', 'had/AUX=.8', '+,/PUNCT', 'we/PRON', 'built/VERB', 'it/PRON')).toBe(', we built it')
  expect(staying('we/PRON=.8', 'had/AUX=.8', '+,/PUNCT', 'we/PRON', 'built/VERB', 'it/PRON')).toBe(
    'we had , we built it',
  )
})

test('a name, a figure, a denial or a doubt goes only where it is said again', () => {
  expect(staying('Acme/PROPN=.9', '+,/PUNCT', 'they/PRON', 'sold/VERB')).toBe('Acme , they sold')
  expect(staying('Acme/PROPN=.9', '+,/PUNCT', 'Acme/PROPN', 'sold/VERB')).toBe(', Acme sold')
  expect(staying('it/PRON=.9', 'is/AUX=.9', 'not/PART=.9', 'it/PRON', 'works/VERB')).toBe('it is not it works')
  expect(staying('I/PRON=.9', 'think/VERB=.9', 'it/PRON', 'works/VERB')).toBe('I think it works')
})

test('the first half of a year is no figure said twice', () => {
  expect(staying('in/ADP', 'twenty/NUM=.9', 'twenty/NUM', '+-/PUNCT', '+four/NUM')).toBe('in twenty twenty - four')
})

test('what the rules mark goes whatever its chance, but an aside only where the chance agrees', () => {
  expect(staying('uh/INTJ=.1=filler', 'it/PRON', 'works/VERB')).toBe('it works')
  expect(staying('kind/NOUN=.3=parenthetical', 'of/ADP=.3=parenthetical', 'paper/NOUN')).toBe('kind of paper')
  expect(staying('kind/NOUN=.7=parenthetical', 'of/ADP=.7=parenthetical', 'late/ADJ')).toBe('late')
  expect(staying('not/PART=.9', 'uh/INTJ=.9=filler', 'today/NOUN')).toBe('not today')
})

test('two words that are talk together go together or stay together', () => {
  expect(staying('I/PRON', 'kind/NOUN=.9', 'of/ADP=.9', 'ran/VERB')).toBe('I ran')
  expect(staying('I/PRON', 'kind/NOUN=.9', 'of/ADP=.6', 'ran/VERB')).toBe('I kind of ran')
  expect(staying('I/PRON', 'kind/NOUN=.58=parenthetical', 'of/ADP=.61=parenthetical', 'ran/VERB')).toBe('I kind of ran')
})

test('what somebody knows is told', () => {
  expect(staying('as/SCONJ', 'you/PRON=.9', 'know/VERB=.9', '+,/PUNCT', 'it/PRON', 'rains/VERB')).toBe(
    'as you know , it rains',
  )
  expect(staying('you/PRON=.9', 'know/VERB=.9', '+,/PUNCT', 'it/PRON', 'rains/VERB')).toBe(', it rains')
})
