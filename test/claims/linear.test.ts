import { expect, test } from 'vitest'
import { clausesOf } from '../../src/claims/candidates.ts'
import { buildDocument } from '../../src/language/language.ts'
import { createSyntax } from '../../src/language/syntax.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()

/** Tags looked at to cut the sentences of `talk` into clauses. */
function looks(talk: string): number {
  const doc = buildDocument(read(new TextEncoder().encode(`Ann: Hello there.\n\nBob: ${talk}`), 'talk.txt'), models)
  let asked = 0
  const tag = new Proxy(doc.tokens.tag, {
    get: (tags, key) => {
      asked++
      return Reflect.get(tags, key)
    },
  })
  const counted = { ...doc, tokens: { ...doc.tokens, tag } }
  const syntax = createSyntax(doc, models('parser'), models('clusters'))
  for (let row = 0; row < doc.sentences.length; row++) clausesOf(counted, syntax, row)
  return asked
}

test.each(['A:', 'a:b:c:d ', 'I-I-I ', '(((', 'Ann: ', 'and he said, ', '"he '])(
  'however long a sentence of %j is, clauses are looked for in about linear time',
  (shape) => {
    const few = looks(shape.repeat(60))
    const many = looks(shape.repeat(960))
    expect(many).toBeLessThanOrEqual(few * 20)
  },
)
