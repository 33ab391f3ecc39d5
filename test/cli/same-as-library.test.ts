import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyze, loadModels, read, render } from '../../src/index.ts'
import { fixture, run } from './command.ts'

const TRANSCRIPTS = readdirSync(fixture('transcripts')).filter((name) => name !== 'README.md')

test.each(TRANSCRIPTS)('the built command says of %s what the library says', (name) => {
  const path = fixture(join('transcripts', name))
  const library = render(analyze(read(readFileSync(path), path), loadModels()), 'json')
  expect(run([path, '-f', 'json', '--no-cache']).stdout.trim()).toBe(library.trim())
})

test('the built command is written in ASCII, which is how it is read', () => {
  const program = readFileSync(fixture('../dist/cli.cjs'))
  expect(program.findIndex((byte) => byte > 0x7f)).toBe(-1)
})
