import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixture, run } from './command.ts'

const PANEL = fixture('transcripts/panel.vtt')
const CHAT = fixture('transcripts/tech-chat.srt')

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'take-analyze-'))
}

describe('a file', () => {
  test('gives show notes, and nothing but them on standard output', () => {
    const { code, stdout, stderr } = run([PANEL, '--quiet'])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    for (const heading of ['Summary', 'Key takeaways', 'Deep dives']) {
      expect(stdout).toContain(`\n${heading}\n`)
    }
  })

  test('gives the document of the contract as JSON', () => {
    const { stdout } = run([PANEL, '--format', 'json'])
    const document = JSON.parse(stdout)
    expect(document.schema).toBe('take-analyze/analysis/1')
    expect(document.source.path).toBe(PANEL)
    expect(document.episode.title).toContain('The Four-Day Week')
  })

  test('may come through standard input', () => {
    const { code, stdout } = run(['-', '-f', 'ndjson'], { input: readFileSync(PANEL) })
    expect(code).toBe(0)
    expect(stdout.trimEnd()).not.toContain('\n')
    expect(JSON.parse(stdout).source.path).toBe('-')
  })
})

describe('several files', () => {
  test('give an array, and a broken one among them does not hold up the others', () => {
    const { code, stdout, stderr } = run([PANEL, 'missing.vtt', CHAT, '-f', 'json', '-q'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).map((each: { source: { path: string } }) => each.source.path)).toEqual([PANEL, CHAT])
    expect(stderr).toMatch(/^take-analyze: missing\.vtt does not exist\. .+\n$/)
  })

  test('go into a folder, a file each', () => {
    const at = folder()
    expect(run([PANEL, CHAT, '-f', 'markdown', '-o', `${at}/notes/`]).code).toBe(0)
    expect(readdirSync(join(at, 'notes')).sort()).toEqual(['panel.md', 'tech-chat.md'])
    expect(readFileSync(join(at, 'notes', 'panel.md'), 'utf8')).toMatch(/^# .+\n/)
  })

  test('that would become one file are refused before any work', () => {
    const at = folder()
    writeFileSync(join(at, 'a.txt'), 'HOST: Hello there, and welcome.\n')
    writeFileSync(join(at, 'a.srt'), '1\n00:00:00,000 --> 00:00:02,000\nHello there.\n')
    const { code, stderr } = run(['a.txt', 'a.srt', '-o', 'out/', '-f', 'json'], { cwd: at })
    expect(code).toBe(2)
    expect(stderr).toContain('a.txt and a.srt would both be written to out/a.json')
    expect(readdirSync(at).sort()).toEqual(['a.srt', 'a.txt'])
  })
})
