import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BIN, type Ran, run as runCommand } from '../cli/command.ts'
import { tree, write, writeEpisodes } from './episodes.ts'

let at = ''
beforeEach(() => {
  at = mkdtempSync(join(tmpdir(), 'disk-'))
})
afterEach(() => rmSync(at, { recursive: true, force: true }))

const env = () => ({ XDG_CACHE_HOME: join(at, 'cache') })
const run = (args: readonly string[]) => runCommand(args, { cwd: at, env: env() })

/** Runs the command in a mount namespace of its own, with a small disk at `out`; null where this system lets us not. */
function runOnDisk(options: string, args: readonly string[]): Ran | null {
  mkdirSync(join(at, 'out'), { recursive: true })
  const script = `mount -t tmpfs -o ${options} none out || exit 99; "$@"; code=$?; find out -type f | sort; exit $code`
  const command = ['-Urm', 'sh', '-c', script, 'sh', process.execPath, BIN, ...args]
  const { status, stdout, stderr } = spawnSync('unshare', command, {
    cwd: at,
    env: { PATH: process.env['PATH'] ?? '', ...env() },
    encoding: 'utf8',
  })
  return status === 99 || status === null || /unshare|not permitted/.test(stderr)
    ? null
    : { code: status, stdout, stderr }
}

describe('a disk that is full', () => {
  test('fails the episodes that have no room, whole, and no other', ({ skip }) => {
    writeEpisodes(at, 6)
    const ran = runOnDisk('size=64k', ['episodes', '-o', 'out/', '-f', 'json', '-j', '1'])
    if (ran === null) return skip('no mounts here')
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('cannot be written: the disk is full. Make room and run again')
    expect(ran.stdout).not.toContain('.part')
    const written = ran.stdout
      .trim()
      .split('\n')
      .filter((name) => name.endsWith('.json'))
    expect(written.length).toBeGreaterThan(0)
    expect(ran.stderr).toContain(`${written.length} of 6 episodes done`)
  })

  test('is said where it is the one output', () => {
    writeEpisodes(at, 2)
    for (const args of [['episodes'], ['episodes/a/e0.txt']]) {
      const { code, stderr } = run([...args, '-o', '/dev/full', '-f', 'json'])
      expect(code).toBe(1)
      expect(stderr).toContain('/dev/full cannot be written: the disk is full.')
    }
  })

  test('costs no episode where only the cache is on it', ({ skip }) => {
    writeEpisodes(at, 3)
    const ran = runOnDisk('size=8k', ['episodes', '-o', 'notes/', '-f', 'json', '--cache', 'out/cache'])
    if (ran === null) return skip('no mounts here')
    expect(ran.code).toBe(0)
    expect(Object.keys(tree(join(at, 'notes')))).toHaveLength(3)
  })
})

test('a disk that is read-only is said for each episode, and nothing else breaks', ({ skip }) => {
  writeEpisodes(at, 2)
  const ran = runOnDisk('ro', ['episodes', '-o', 'out/', '-f', 'json'])
  if (ran === null) return skip('no mounts here')
  expect(ran.code).toBe(1)
  expect(ran.stderr.match(/^take-analyze: .* cannot be written: the disk is read-only\. /gm)).toHaveLength(2)
})

test('a folder that may not be written is said, and the other episodes are done', ({ skip }) => {
  if (process.getuid?.() === 0) skip('the rights of folders bind everyone but root')
  writeEpisodes(at, 4)
  mkdirSync(join(at, 'out', 'a'), { recursive: true })
  chmodSync(join(at, 'out', 'a'), 0o555)
  const { code, stderr } = run(['episodes', '-o', 'out/', '-f', 'json'])
  expect(code).toBe(1)
  expect(stderr).toContain('you may not write there')
  expect(readdirSync(join(at, 'out', 'b'))).toHaveLength(2)
})

test('a file in the place of a folder of outputs fails its episodes only', () => {
  writeEpisodes(at, 4)
  write(join(at, 'out', 'a'), 'in the way')
  const { code, stderr } = run(['episodes', '-o', 'out/', '-f', 'json'])
  expect(code).toBe(1)
  expect(stderr).toContain('out/a/e0.json cannot be written: a part of its path is a file.')
  expect(Object.keys(tree(join(at, 'out')))).toEqual(['a', 'b/e1.json', 'b/e3.json'])
})

test('an episode that is gone when its turn comes fails alone', () => {
  const paths = writeEpisodes(at, 3)
  write(join(at, 'list'), [...paths, 'episodes/gone.txt'].join('\n'))
  const { code, stderr } = run(['--files-from', 'list', '-o', 'out/', '-f', 'json'])
  expect(code).toBe(1)
  expect(stderr).toContain('episodes/gone.txt does not exist.')
  expect(Object.keys(tree(join(at, 'out')))).toHaveLength(3)
})

test('an episode that is written to while it is read fails alone: half of two versions is no episode', async () => {
  writeEpisodes(at, 2)
  const growing = join(at, 'episodes', 'growing.txt')
  write(growing, 'HOST: One more line of talk about the harbour.\n'.repeat(1_500_000))
  const writer = spawn(process.execPath, [
    '-e',
    `const fs = require('fs'); const f = fs.openSync(${JSON.stringify(growing)}, 'a'); for (;;) fs.writeSync(f, 'x')`,
  ])
  const ran = run(['episodes', '-o', 'out/', '-f', 'json', '--max-size', '2000'])
  writer.kill('SIGKILL')
  appendFileSync(growing, '')
  expect(ran.code).toBe(1)
  expect(ran.stderr).toContain('episodes/growing.txt changed while it was read.')
  expect(Object.keys(tree(join(at, 'out')))).toHaveLength(2)
})
