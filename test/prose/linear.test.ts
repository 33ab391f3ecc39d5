import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { FLUENCY } from '../../src/model/tags.ts'
import { dropAsides } from '../../src/prose/asides.ts'
import { fluentWords, type Word } from '../../src/prose/words.ts'
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

function looksForRestarts(length: number): number {
  const doc = documentOf(Array.from({ length }, () => 'the/DET'))
  let looks = 0
  const fluency = counted(new Uint8Array(length).fill(FLUENCY.indexOf('restart')), () => looks++)
  const given: Document = { ...doc, tokens: { ...doc.tokens, fluency } }
  fluentWords(given, 0, length)
  return looks
}

test.each([
  ['brackets that never close', (size: number) => looksForAsides('( '.repeat(size))],
  ['brackets that close at the end', (size: number) => looksForAsides(`${'[ x '.repeat(size)}]`)],
  ['one long restart', looksForRestarts],
])('however long, %s are read in about linear time', (_, looks) => {
  expect(looks(960)).toBeLessThanOrEqual(looks(60) * 20)
})
