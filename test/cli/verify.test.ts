import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixture, run } from './command.ts'

const EPISODE = fixture('transcripts/deepseek-interview.txt')

function notes(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'take-analyze-')), 'notes.md')
  writeFileSync(path, text)
  return path
}

test('notes that the transcript bears out pass', () => {
  const { code, stdout } = run(['verify', notes('DeepSeek trained R1 for under $6 million, says Lena Zhou.'), EPISODE])
  expect([code, stdout]).toEqual([0, '1 borne out, 0 not, 0 with nothing specific to check.\n'])
})

test('a wrong figure is exit code 1, and is told on its line in every format', () => {
  const path = notes('# DeepSeek\n\nDeepSeek trained R1 for under $60 million.\n')
  for (const format of ['text', 'json', 'github', 'sarif']) {
    const { code, stdout } = run(['verify', path, EPISODE, '-f', format])
    expect(code).toBe(1)
    expect(stdout).toContain('$60 million')
    if (format === 'github') expect(stdout).toMatch(/^::error file=.*,line=3,col=\d+,title=/)
    if (format === 'sarif')
      expect(JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.region.startLine).toBe(3)
  }
})

test('a wrong call is exit code 2', () => {
  expect(run(['verify', EPISODE]).code).toBe(2)
  expect(run(['verify', '-', '-']).code).toBe(2)
  expect(run(['verify', 'no-such-notes.md', EPISODE]).code).toBe(2)
  expect(run(['verify', notes('x y'), EPISODE, '--ignore', '(']).code).toBe(2)
})

test('--fix writes a copy with the misspelt name put right', () => {
  const path = notes('Lena Zhuo covers technology in China.\n')
  const fixed = `${path}.fixed`
  const { code, stderr } = run(['verify', path, EPISODE, '--fix', fixed])
  expect([code, stderr]).toEqual([1, `take-analyze: put 1 name right in ${fixed}.\n`])
  expect(run(['verify', fixed, EPISODE, '--fix', path.replace('.md', '.again')]).stderr).toContain(
    'found no name to put',
  )
  expect(readFileSync(fixed, 'utf8')).toBe('Lena Zhou covers technology in China.\n')
  expect(readFileSync(path, 'utf8')).toContain('Zhuo')
})

test('the name of the notes can write no controls to the terminal through an annotation', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'take-analyze-')), 'n\u001b[31m.md')
  writeFileSync(path, 'DeepSeek trained R1 for under $60 million.\n')
  const { stdout } = run(['verify', path, EPISODE, '-f', 'github'])
  expect(stdout).toMatch(/^::error file=[^,]*n\ufffd\[31m\.md,line=1,/)
})

describe('what stands beside the transcript counts', () => {
  const TALK = `Speaker 1: Welcome to Low Tide. With me is the man who runs the harbour.

Speaker 2: Thank you. I told eefa that the harbour is a promise that you keep every single morning.

Speaker 1: And who was she, and what did she say of it?
`
  const NOTES = '“The harbour is a promise that you keep every single morning,” Tomas Abreu told Aoife.\n'

  function folder(files: Readonly<Record<string, string>> = {}): string {
    const at = mkdtempSync(join(tmpdir(), 'take-analyze-'))
    for (const [name, text] of Object.entries({ 'ep.txt': TALK, 'n.md': NOTES, ...files }))
      writeFileSync(join(at, name), text)
    return at
  }

  test('names of a sidecar, and of the call', () => {
    const meta = { speakers: { 'Speaker 2': 'Tomas Abreu' }, names: { Aoife: ['eefa'] } }
    const beside = folder({ 'ep.meta.json': JSON.stringify(meta) })
    expect(run(['verify', 'n.md', 'ep.txt'], { cwd: beside }).code).toBe(0)
    expect(run(['verify', 'n.md', 'ep.txt', '--no-sidecars'], { cwd: beside }).code).toBe(1)
    const apart = folder({ 's.json': '{"p2": "Tomas Abreu"}', 'names.txt': 'Aoife = eefa' })
    expect(run(['verify', 'n.md', 'ep.txt'], { cwd: apart }).code).toBe(1)
    expect(run(['verify', 'n.md', 'ep.txt', '--speakers', 's.json', '--names', 'names.txt'], { cwd: apart }).code).toBe(
      0,
    )
  })

  test('files that the call names must be there, and labels that are not are told', () => {
    const at = folder({ 's.json': '{"Speaker 7": "Tomas Abreu"}' })
    expect(run(['verify', 'n.md', 'ep.txt', '--chapters-file', 'no.json'], { cwd: at }).code).toBe(2)
    const { stderr } = run(['verify', 'n.md', 'ep.txt', '--speakers', 's.json'], { cwd: at })
    expect(stderr).toContain('"Speaker 7"')
    expect(stderr).toContain('"Speaker 1", "Speaker 2"')
  })
})
