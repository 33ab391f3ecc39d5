import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { BIN, fixture, run } from './command.ts'

const PANEL = fixture('transcripts/panel.vtt')
const ESCAPES = '\u001b['

/** An analysis as JSON. */
const ANALYSIS = join(mkdtempSync(join(tmpdir(), 'take-analyze-')), 'panel.json')
beforeAll(() => void run([PANEL, '-q', '-o', ANALYSIS]))

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'take-analyze-'))
}

describe('standard output', () => {
  test('closed early is no error', () => {
    const script = `"${process.execPath}" "${BIN}" "${PANEL}" -f json | head -c 1; echo " $" + \${PIPESTATUS[0]}`
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
    expect(stdout).toBe('{ $ + 0\n')
    expect(stderr).not.toMatch(/EPIPE|Error/)
  })

  test('holds the document alone, and the working folder changes nothing', () => {
    const at = folder()
    writeFileSync(join(at, '.env'), 'TAKE_ANALYZE_PLANTED=1\nNODE_OPTIONS=--no-such-flag\nFORCE_COLOR=1\n')
    const { code, stdout, stderr } = run([PANEL, '-f', 'ndjson', '-q'], { cwd: at })
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toBe(run([PANEL, '-f', 'ndjson', '-q']).stdout)
    expect(readdirSync(at)).toEqual(['.env'])
  })

  test('the environment is left as it was, a planted .env and all', () => {
    const at = folder()
    writeFileSync(join(at, '.env'), 'TAKE_ANALYZE_PLANTED=1\n')
    const script = `
      const before = JSON.stringify(process.env)
      require(${JSON.stringify(join(BIN, '..', 'program.js'))}).loadProgram().program.main([${JSON.stringify(PANEL)}, '-q']).then(() => {
        process.stderr.write(String(before === JSON.stringify(process.env)))
      })`
    const { stderr } = spawnSync(process.execPath, ['-e', script], { cwd: at, encoding: 'utf8' })
    expect(stderr).toBe('true')
  })
})

test.skipIf(!existsSync('/proc/self'))('a folder that cannot be made is told of, and not tried for ever', () => {
  const call = [BIN, PANEL, '-q', '-o', '/proc/take-analyze/notes.md']
  const { status, stderr } = spawnSync(process.execPath, call, { encoding: 'utf8', timeout: 30_000 })
  expect(status).toBe(1)
  expect(stderr).toMatch(/notes\.md cannot be written/)
})

describe('colours', () => {
  test.each([
    ['a pipe', [], {}, false],
    ['a pipe under FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR', ['--format', 'terminal'], { NO_COLOR: '1' }, false],
    ['--no-color against FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['--color against NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
  ])('%s', (_, args, env, colored) => {
    const { stdout } = run([PANEL, ...args], { env })
    expect(stdout.includes(ESCAPES)).toBe(colored)
  })

  test('a terminal gets them, at its width', () => {
    const command = `stty cols 60; "${process.execPath}" "${BIN}" "${PANEL}"`
    const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color' },
    })
    if (status === null) return
    expect(stdout).toContain(ESCAPES)
    const lines = stdout.replace(/\u001b\[[0-9;]*m/g, '').split(/\r?\n/)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60)
  })

  test('a file gets none', () => {
    const at = folder()
    run([PANEL, '-o', join(at, 'notes.txt')], { env: { FORCE_COLOR: '1' } })
    expect(readFileSync(join(at, 'notes.txt'), 'utf8')).not.toContain(ESCAPES)
  })
})

describe('-o', () => {
  test.each([
    ['notes.json', /^\{\n/],
    ['notes.md', /^# /],
    ['notes.ndjson', /^\{"schema"/],
    ['notes.txt', /^.+\n=+\n/],
  ])('%s is written in the format of its ending', (name, start) => {
    const at = folder()
    expect(run([PANEL, '-o', name], { cwd: at }).code).toBe(0)
    expect(readFileSync(join(at, name), 'utf8')).toMatch(start)
    expect(readdirSync(at)).toEqual([name])
  })

  test.each([
    ['transcript ep.vtt', 'x.srt', /^1\n00:00:\d\d,\d{3} --> /],
    ['transcript ep.vtt', 'x.vtt', /^WEBVTT/],
    ['transcript ep.vtt', 'x.json', /"take-analyze\/transcript\/1"/],
    ['claims ep.vtt', 'x.csv', /^file,id,claim,/],
    ['claims ep.vtt', 'x.JSONLD', /"@context"/],
    ['chapters ep.vtt', 'x.psc', /<psc:chapters|<chapters/],
    ['chapters ep.vtt', 'x.ffmeta', /^;FFMETADATA1/],
    ['explain ep.vtt c1', 'x.json', /^\{\n/],
    ['verify n.md ep.vtt', 'x.sarif', /"version": "2\.1\.0"/],
    ['verify n.md ep.vtt', 'x.sarif.json', /"version": "2\.1\.0"/],
    ['archive ep.json', 'x.json', /"take-analyze\/archive\/1"/],
    ['merge ep.json', 'x.ndjson', /^\{"schema":/],
    ['merge ep.json', 'x.html', /^<!doctype html>/i],
    ['diff ep.json ep.json', 'x.json', /"take-analyze\/diff\/1"/],
    ['transcript ep.vtt', 'x.log', /^\[00:0/m],
    ['transcript ep.vtt -f srt', 'x.csv', /^1\n00:00:/],
  ])('%s -o %s is written in the format of its ending, where -f does not say', (line, name, start) => {
    const at = folder()
    copyFileSync(PANEL, join(at, 'ep.vtt'))
    copyFileSync(ANALYSIS, join(at, 'ep.json'))
    writeFileSync(join(at, 'n.md'), 'The panel met.\n')
    const { code, stderr } = run([...line.split(' '), '-o', name], { cwd: at })
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')])
    expect(readFileSync(join(at, name), 'utf8')).toMatch(start)
  })

  test.each([
    ['ep.vtt', 'x.csv'],
    ['ep.vtt', 'x.PDF'],
    ['transcript ep.vtt', 'x.ndjson'],
    ['claims ep.vtt', 'x.srt'],
    ['chapters ep.vtt', 'x.md'],
    ['verify n.md ep.vtt', 'x.html'],
  ])('%s -o %s is refused: the file would not be what its name says', (line, name) => {
    const at = folder()
    copyFileSync(PANEL, join(at, 'ep.vtt'))
    const { code, stderr } = run([...line.split(' '), '-o', name], { cwd: at })
    expect([code, stderr]).toEqual([2, expect.stringContaining('this command writes no .')])
    expect(readdirSync(at)).toEqual(['ep.vtt'])
  })

  test('a folder with an ending in its name is a folder', () => {
    const at = folder()
    expect(run([PANEL, '-o', 'notes.csv/'], { cwd: at }).code).toBe(0)
    expect(readdirSync(join(at, 'notes.csv'))).toEqual(['panel.txt'])
  })

  test('a file that is there stays as it is where the input fails', () => {
    const at = folder()
    writeFileSync(join(at, 'notes.md'), 'kept')
    expect(run(['missing.vtt', '-o', 'notes.md'], { cwd: at }).code).toBe(1)
    expect(readFileSync(join(at, 'notes.md'), 'utf8')).toBe('kept')
    expect(readdirSync(at)).toEqual(['notes.md'])
  })

  test('keeps the rights of a file that it replaces, and follows a link', () => {
    const at = folder()
    writeFileSync(join(at, 'real.md'), 'old')
    chmodSync(join(at, 'real.md'), 0o640)
    symlinkSync('real.md', join(at, 'link.md'))
    expect(run([PANEL, '-o', 'link.md'], { cwd: at }).code).toBe(0)
    expect(readFileSync(join(at, 'real.md'), 'utf8')).toMatch(/^# /)
    expect(statSync(join(at, 'real.md')).mode & 0o777).toBe(0o640)
  })

  test('where nothing can be written is told', () => {
    const at = folder()
    writeFileSync(join(at, 'a-file'), '')
    const { code, stderr } = run([PANEL, '-o', 'a-file/notes.md'], { cwd: at })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^take-analyze: .*a-file.+\.\n$/)
  })

  test('a device is written straight away', () => {
    expect(run([PANEL, '-o', '/dev/null', '-f', 'json']).code).toBe(0)
  })
})
