import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixture, run } from './command.ts'

const PANEL = fixture('transcripts/panel.vtt')
const CHAT = fixture('transcripts/tech-chat.srt')

describe('several episodes in one document', () => {
  test.each([
    ['html', []],
    ['vtt', ['chapters']],
    ['ffmpeg', ['chapters']],
    ['podlove', ['chapters']],
    ['srt', ['transcript']],
    ['vtt', ['transcript']],
  ])('of the format %s are refused (%j), and go to a folder', (format, command) => {
    const at = mkdtempSync(join(tmpdir(), 'take-analyze-'))
    const args = [...command, PANEL, CHAT, '-f', format]
    for (const place of [[], ['-o', 'all.out']]) {
      const { code, stdout, stderr } = run([...args, ...place], { cwd: at })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`format ${format} cannot hold several episodes. Write to a folder: -o out/`)
    }
    expect(readdirSync(at)).toEqual([])
    expect(run([...args, '-o', 'out/'], { cwd: at }).code).toBe(0)
    expect(readdirSync(join(at, 'out'))).toHaveLength(2)
  })

  test('keep their names in lists of JSON, where one fails too', () => {
    const rows = (...args: readonly string[]) => JSON.parse(run([...args, PANEL, 'missing.vtt', CHAT, '-q']).stdout)
    const paths = [PANEL, CHAT]
    for (const [field, ...args] of [
      ['claims', 'claims', '-f', 'json'],
      ['document', 'chapters'],
      ['document', 'transcript', '-f', 'podcast'],
    ] as const) {
      const list: Record<string, unknown>[] = rows(...args)
      expect(list.map(({ path }) => path)).toEqual(paths)
      expect(list[1]?.[field]).toEqual(JSON.parse(run([...args, CHAT, '-q']).stdout))
    }
  })

  test('have their path above the lines for a description', () => {
    const alone = run(['chapters', CHAT, '-f', 'youtube', '-q']).stdout
    expect(alone).toMatch(/^0:00 /)
    expect(run(['chapters', PANEL, CHAT, '-f', 'youtube', '-q']).stdout).toMatch(
      new RegExp(`^${PANEL}\\n0:00 [^]+\\n\\n${CHAT}\\n0:00 `),
    )
  })
})

test('merge makes no page of several episodes', () => {
  const at = mkdtempSync(join(tmpdir(), 'take-analyze-'))
  expect(run([PANEL, CHAT, '-f', 'ndjson', '-o', 'all.ndjson', '-q'], { cwd: at }).code).toBe(0)
  const { code, stderr } = run(['merge', 'all.ndjson', '-f', 'html'], { cwd: at })
  expect([code, stderr]).toEqual([2, expect.stringContaining('cannot hold several episodes. Choose another format')])
})
