import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { dropAsides } from '../../src/prose/asides.ts'
import { findLeftOut } from '../../src/prose/left-out.ts'
import type { Word } from '../../src/prose/words.ts'
import { documentOf } from '../document-of.ts'

/** `list`, with each look at it counted. */
function counted<T extends object>(list: T, look: () => void): T {
  return new Proxy(list, {
    get: (target, key) => {
      look()
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' && ArrayBuffer.isView(target) ? value.bind(target) : value
    },
  })
}

function looksForAsides(text: string): number {
  const words = text.split(' ').map((word, row): Word => ({ text: word, row, glued: false }))
  let looks = 0
  dropAsides(counted(words, () => looks++))
  return looks
}

function looksForWhatGoes(length: number): number {
  const doc = documentOf(Array.from({ length }, () => 'not/PART'))
  let looks = 0
  const given: Document = { ...doc, tokens: { ...doc.tokens, form: counted(doc.tokens.form, () => looks++) } }
  findLeftOut(given, 0, () => new Float32Array(length).fill(1))
  return looks
}

test.each([
  ['brackets that never close', (size: number) => looksForAsides('( '.repeat(size))],
  ['brackets that close at the end', (size: number) => looksForAsides(`${'[ x '.repeat(size)}]`)],
  ['one long run that goes', looksForWhatGoes],
])('however long, %s are read in about linear time', (_, looks) => {
  expect(looks(960)).toBeLessThanOrEqual(looks(60) * 20)
})
