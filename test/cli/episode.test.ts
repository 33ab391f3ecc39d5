import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixture, run } from './command.ts'

const TALK = `1
00:00:01,000 --> 00:00:06,000
Speaker 1: Welcome to the show. With me is eefa nolan, who runs a mill in Galway.

2
00:00:07,000 --> 00:00:15,000
Speaker 2: Thank you. I am eefa nolan, and the mill has made flour since 1890.

3
00:00:16,000 --> 00:00:24,000
Speaker 1: How many people work at the mill these days?

4
00:00:25,000 --> 00:00:40,000
Speaker 2: Forty people work there, and we sell most of the flour to bakers in Dublin and Cork.
`

function episode(files: Readonly<Record<string, string>> = {}): string {
  const at = mkdtempSync(join(tmpdir(), 'take-analyze-'))
  for (const [name, text] of Object.entries({ 'mill.srt': TALK, ...files })) writeFileSync(join(at, name), text)
  return at
}

interface Told {
  readonly episode: { readonly title: string | null; readonly show: string | null; readonly date: string | null }
  readonly speakers: readonly { readonly label: string; readonly name: string | null; readonly role: string }[]
  readonly chapters: readonly { readonly title: string; readonly startMs: number }[]
}

function analyze(cwd: string, ...args: string[]): Told {
  const { code, stdout, stderr } = run(['mill.srt', '-f', 'json', '-q', ...args], { cwd })
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const META = JSON.stringify({
  title: 'The Mill',
  show: 'Makers',
  date: '2025-03-01',
  speakers: { 'Speaker 1': { name: 'Brid Daly', role: 'host' } },
  names: { 'Aoife Nolan': ['eefa nolan'] },
})

test('captions of a talk without times say that theirs are estimated', () => {
  const at = episode({ 'talk.txt': 'Ana: Who built the mill?\n\nBo: My aunt did, in 1890.\n' })
  for (const [format, isTold] of [
    ['srt', true],
    ['vtt', true],
    ['podcast', true],
    ['text', false],
  ] as const) {
    const { code, stderr } = run(['transcript', 'talk.txt', '-f', format], { cwd: at })
    expect([code, stderr.includes('estimated')]).toEqual([0, isTold])
  }
  expect(run(['transcript', 'mill.srt', '-f', 'vtt'], { cwd: at }).stderr).toBe('')
})

describe('what the user knows better', () => {
  test('title, show, speakers and names on the command line', () => {
    const at = episode({ 'map.json': '{"Speaker 2": "Aoife Nolan"}', 'names.txt': 'Aoife Nolan = eefa nolan\n' })
    const told = analyze(at, '--title', 'Flour', '--show', 'Makers', '--speakers', 'map.json', '--names', 'names.txt')
    expect(told.episode).toMatchObject({ title: 'Flour', show: 'Makers' })
    expect(told.speakers.map(({ name }) => name)).toContain('Aoife Nolan')
  })

  test('a transcript has the names of the sidecar and the call, and its own words otherwise', () => {
    const at = episode({ 'mill.meta.json': META, 'map.json': '{"p2": "Aoife Nolan"}' })
    const { stdout } = run(['transcript', 'mill.srt', '-q', '--speakers', 'map.json'], { cwd: at })
    expect(stdout).toContain('Brid Daly: Welcome to the show. With me is Aoife Nolan, who')
    expect(stdout).toContain('Aoife Nolan: Thank you.')
    expect(run(['transcript', 'mill.srt', '-q', '--no-sidecars'], { cwd: at }).stdout).toContain('Speaker 1: Welcome')
  })

  test('a sidecar says the same, and what the call says wins', () => {
    const told = analyze(episode({ 'mill.meta.json': META }), '--title', 'Flour')
    expect(told.episode).toMatchObject({ title: 'Flour', show: 'Makers', date: '2025-03-01' })
    expect(told.speakers.find(({ name }) => name === 'Brid Daly')?.role).toBe('host')
    expect(told.speakers.map(({ name }) => name)).toContain('Aoife Nolan')
  })

  test('--no-sidecars passes it over', () => {
    expect(analyze(episode({ 'mill.meta.json': META }), '--no-sidecars').episode.show).toBeNull()
  })

  test('a sidecar that is no good fails its episode, with a reason', () => {
    const at = episode({ 'mill.meta.json': '{"titel": "The Mill"}' })
    const { code, stderr } = run(['mill.srt'], { cwd: at })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^take-analyze: mill\.meta\.json: The sidecar has an unknown field "titel"\. .+\n$/)
  })

  test("the creator's chapters win, from a sidecar or a named file", () => {
    const list = '00:00 Welcome\n00:16 The people\n'
    const titles = ['Welcome', 'The people']
    expect(analyze(episode({ 'mill.chapters.txt': list })).chapters.map(({ title }) => title)).toEqual(titles)
    const named = analyze(episode({ 'list.txt': list }), '--chapters-file', 'list.txt')
    expect(named.chapters.map(({ title }) => title)).toEqual(titles)
  })
})

describe('explain', () => {
  const talk = fixture('transcripts/deepseek-interview.txt')

  test('says why a claim ranks where it does; the reasons add up to it', () => {
    const { code, stdout } = run(['explain', talk, 'c1', '-f', 'json'])
    expect(code).toBe(0)
    const told = JSON.parse(stdout)
    const odds = told.reasons.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(told.checkWorthiness, 2)
    expect(run(['explain', talk, 'c1']).stdout).toContain(told.text.split(' ').slice(0, 5).join(' '))
    expect(run(['explain', talk, '1']).stdout).toBe(run(['explain', talk, 'c1']).stdout)
  })

  test('a claim that is not there is told', () => {
    const { code, stderr } = run(['explain', talk, 'c999'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/has no claim "c999"\. It has c1 to c\d+\. take-analyze claims \S+ /)
  })
})
