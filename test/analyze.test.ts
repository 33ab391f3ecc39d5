import { expect, test } from 'vitest'
import { analyze } from '../src/analyze.ts'
import { loadModels } from '../src/models.ts'
import { read } from '../src/read/read.ts'

const models = loadModels()
const codes = (text: string): string[] =>
  analyze(read(Buffer.from(text), 'talk.txt'), models).warnings.map(({ code }) => code)

test('a few words are not called foreign, many are', () => {
  expect(codes('Alice: Hello everyone.\n\nBob: Hello Alice, thanks.\n')).not.toContain('not-english')
  const german = 'Das Wasser im Hafen war damals sehr tief, und die Schiffe kamen jeden Morgen aus dem Norden herein. '
  expect(codes(`Anna: ${german.repeat(4)}\n\nPeter: ${german.repeat(2)}\n`)).toContain('not-english')
})
