import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findInputs, type InputOptions, readFileList } from '../../src/batch/inputs.ts'

const FILES = [
  'episodes/2023/b.vtt',
  'episodes/2023/a.vtt',
  'episodes/2024/c.srt',
  'episodes/2024/c.meta.json',
  'episodes/2024/c.chapters.json',
  'episodes/2024/[live] d.txt',
  'episodes/README.md',
  'episodes/cover.png',
  'episodes/packed.srt.gz',
  'episodes/drafts/e.vtt',
  'episodes/notes/a.md',
  'episodes/.hidden/f.vtt',
  'episodes/~$open.docx',
]

const here = process.cwd()
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-'))
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), file)
  }
  symlinkSync(join(folder, 'episodes'), join(folder, 'episodes', 'loop'))
  symlinkSync(join(folder, 'episodes', '2023', 'a.vtt'), join(folder, 'episodes', '2023', 'linked.vtt'))
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(here)
  rmSync(folder, { recursive: true })
})

const find = async (named: readonly string[], options: Partial<InputOptions> = {}) =>
  await findInputs(named, [], { exclude: [], base: null, output: null, ...options })
const paths = async (named: readonly string[], options: Partial<InputOptions> = {}) =>
  (await find(named, options)).map(({ path }) => path)

describe('inputs', () => {
  test('of a folder are the transcripts in it and below, without sidecars, hidden ones and what is none', async () => {
    expect(await paths(['episodes'], { output: 'episodes/notes' })).toEqual([
      'episodes/2023/a.vtt',
      'episodes/2023/b.vtt',
      'episodes/2023/linked.vtt',
      'episodes/2024/[live] d.txt',
      'episodes/2024/c.srt',
      'episodes/drafts/e.vtt',
      'episodes/packed.srt.gz',
    ])
  })

  test('of a pattern are the files that it matches, by path', async () => {
    expect(await paths(['episodes/20*/**/*.{vtt,srt}'])).toEqual([
      'episodes/2023/a.vtt',
      'episodes/2023/b.vtt',
      'episodes/2023/linked.vtt',
      'episodes/2024/c.srt',
    ])
  })

  test('are taken as they are where a file has that very name, brackets or not', async () => {
    expect(await paths(['episodes/2024/[live] d.txt'])).toEqual(['episodes/2024/[live] d.txt'])
    expect(await paths(['missing.vtt'])).toEqual(['missing.vtt'])
  })

  test('come once each, in the order of the call', async () => {
    expect(await paths(['episodes/2024/c.srt', './episodes/2024/*.srt', 'episodes/2023/a.vtt', '-'])).toEqual([
      'episodes/2024/c.srt',
      'episodes/2023/a.vtt',
      '-',
    ])
  })

  test.each([
    ['drafts', 'episodes/drafts/e.vtt'],
    ['*.srt', 'episodes/2024/c.srt'],
    ['episodes/2023/', 'episodes/2023/a.vtt'],
    ['./episodes/2023/b.vtt', 'episodes/2023/b.vtt'],
    ['**/a.*', 'episodes/2023/a.vtt'],
  ])('are left out by --exclude %s', async (pattern, path) => {
    expect(await paths(['episodes/**/*.{vtt,srt}'])).toContain(path)
    expect(await paths(['episodes/**/*.{vtt,srt}'], { exclude: [pattern] })).not.toContain(path)
  })

  test('keep their place below the folder or the fixed part of the pattern, or below the base', async () => {
    const within = async (named: string, options: Partial<InputOptions> = {}) =>
      (await find([named], options)).map((input) => input.within)
    expect(await within('episodes/2024/*.srt')).toEqual(['c.srt'])
    expect(await within('episodes/**/c.srt')).toEqual(['2024/c.srt'])
    expect(await within('episodes/2024/c.srt')).toEqual(['c.srt'])
    expect(await within('episodes/2024/c.srt', { base: 'episodes' })).toEqual(['2024/c.srt'])
    expect(await within('episodes/2024/c.srt', { base: 'elsewhere' })).toEqual(['c.srt'])
    expect((await find(['episodes'])).find(({ path }) => path.endsWith('c.srt'))?.within).toBe('2024/c.srt')
  })

  test('of a list are files as they are written, with their folders', async () => {
    const options = { exclude: ['b.vtt'], base: null, output: null }
    const listed = ['episodes/2023/b.vtt', './episodes/2024/[live] d.txt', '/elsewhere/x.vtt']
    expect((await findInputs([], listed, options)).map(({ path, within }) => [path, within])).toEqual([
      ['./episodes/2024/[live] d.txt', 'episodes/2024/[live] d.txt'],
      ['/elsewhere/x.vtt', 'x.vtt'],
    ])
  })

  test('have the size of their files', async () => {
    expect((await find(['episodes/2023/a.vtt', 'missing']))?.map(({ bytes }) => bytes)).toEqual([19, 0])
  })

  test.each([
    [['episodes/2023/a.vtt', 'episodes/2023/b.vtt'], 'episodes/2023/'],
    [['episodes/2023'], 'episodes/2023'],
    [['episodes/2023'], './'],
    [['episodes/2023/*'], 'episodes/2023/'],
    [['episodes/2023/**/*.vtt'], '..'],
  ])('%j are done where the outputs go to %s, at or above their folder', async (named, output) => {
    expect(await paths(named, { output })).toEqual(expect.arrayContaining(['episodes/2023/a.vtt']))
    expect(await paths(named, { output })).toEqual(await paths(named))
  })

  test('that the call or a list names are done, though they lie in the folder of outputs', async () => {
    expect(await paths(['episodes/notes/a.md'], { output: 'episodes/notes' })).toEqual(['episodes/notes/a.md'])
    const options = { exclude: [], base: null, output: 'episodes' }
    expect((await findInputs([], ['episodes/2023/a.vtt'], options)).map(({ path }) => path)).toEqual([
      'episodes/2023/a.vtt',
    ])
    await expect(find(['episodes/n*/*'], { output: 'episodes/notes' })).rejects.toThrow('folder of outputs')
  })

  test('of a folder or pattern are no analyses of ours, alone, in a list or a line each', async () => {
    mkdirSync('own', { recursive: true })
    writeFileSync('own/a.vtt', 'WEBVTT')
    writeFileSync('own/a.json', '{\n  "schema": "take-analyze/analysis/1"}')
    writeFileSync('own/all.json', '[\n{"schema":"take-analyze/analysis/1"}]')
    writeFileSync('own/talk.json', '{"schema":"take-analyze/transcript/1"}')
    expect(await paths(['own'])).toEqual(['own/a.vtt', 'own/talk.json'])
    expect(await paths(['own/*'])).toEqual(['own/a.vtt', 'own/talk.json'])
    expect(await paths(['own/a.json'])).toEqual(['own/a.json'])
    await expect(find(['own/a*.json'])).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test.each(['episodes/**/*.nope', 'episodes/2024/x*'])('%s matches nothing, and says so', async (pattern) => {
    await expect(find([pattern])).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test.each(['episodes/**/*.nope', 'empty'])('%s among others is said in its turn, and they are done', async (name) => {
    mkdirSync('empty', { recursive: true })
    const found = await findInputs([name, 'episodes/2023/a.vtt'], [], { exclude: [], base: null, output: null })
    expect(found.map(({ path, fault }) => [path, fault?.code ?? null])).toEqual([
      [name, 'NOT_FOUND'],
      ['episodes/2023/a.vtt', null],
    ])
  })
})

test('a list of files is read by line or by NUL', () => {
  writeFileSync('list', '\uFEFFa b.vtt\r\n\n  c.srt\n')
  expect(readFileList('list')).toEqual(['a b.vtt', '  c.srt'])
  writeFileSync('list', 'a\nb.vtt\0c.srt\0')
  expect(readFileList('list')).toEqual(['a\nb.vtt', 'c.srt'])
  expect(() => readFileList('none')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  expect(() => readFileList('.')).toThrow(expect.objectContaining({ code: 'NOT_A_FILE' }))
})
