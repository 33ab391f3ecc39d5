import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clearPartials, writeWhole } from '../../src/batch/files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('writing a file whole', () => {
  test('makes its folders and leaves nothing else behind', () => {
    const path = join(folder, 'a', 'b', 'notes.md')
    expect(writeWhole(path, bytes('# Notes'))).toBe('written')
    expect(readFileSync(path, 'utf8')).toBe('# Notes')
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['notes.md'])
  })

  test('leaves a file alone that holds the same already', () => {
    const path = join(folder, 'notes.md')
    writeWhole(path, bytes('same'))
    utimesSync(path, 1000, 1000)
    expect(writeWhole(path, bytes('same'))).toBe('unchanged')
    expect(statSync(path).mtimeMs).toBe(1_000_000)
    expect(writeWhole(path, bytes('else'))).toBe('written')
    expect(readFileSync(path, 'utf8')).toBe('else')
  })

  test('keeps the mode of the file and follows a link', () => {
    const path = join(folder, 'real.md')
    writeFileSync(path, 'old')
    chmodSync(path, 0o640)
    symlinkSync(path, join(folder, 'link.md'))
    writeWhole(join(folder, 'link.md'), bytes('new'))
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })

  test.each([
    ['a folder has its name', 'taken'],
    ['a part of its path is a file', 'file/notes.md'],
    ['its name is too long', `${'x'.repeat(300)}.md`],
  ])('says so where %s, and leaves nothing behind', (_, name) => {
    mkdirSync(join(folder, 'taken'))
    writeFileSync(join(folder, 'file'), '')
    expect(() => writeWhole(join(folder, name), bytes('x'))).toThrow(expect.objectContaining({ code: 'NOT_WRITABLE' }))
    expect(readdirSync(folder).sort()).toEqual(['file', 'taken'])
  })
})

describe('what a killed run left', () => {
  const left = (host: string, pid: number) => join(folder, `.take-analyze-${host}-${pid}-0123456789ab.part`)
  test('is cleared where its process is gone or it is old; what is under way elsewhere stays', () => {
    const elsewhere = left('ffffff', 1)
    writeFileSync(elsewhere, 'half')
    writeFileSync(join(folder, 'notes.md'), 'whole')
    clearPartials(folder)
    expect(existsSync(elsewhere)).toBe(true)
    utimesSync(elsewhere, 1000, 1000)
    clearPartials(folder)
    expect(existsSync(elsewhere)).toBe(false)
    expect(readdirSync(folder).sort()).toEqual(['notes.md'])
  })

  test('is nothing in a folder that is not there', () => clearPartials(join(folder, 'none')))
})
