import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../tools/train/random.ts'
import { BIN } from '../cli/command.ts'
import { tree, writeEpisodes } from './episodes.ts'

/** Kills for each kind of output; `npm run faults` so makes 51. */
const KILLS = 17

/** Enough for two threads to be at it when the blow falls. */
const EPISODES = 6

let at = ''
beforeAll(() => {
  at = mkdtempSync(join(tmpdir(), 'kill-'))
  writeEpisodes(at, EPISODES)
})
afterAll(() => rmSync(at, { recursive: true, force: true }))

/** Starts the command; where `afterMs` is given, kills it with what no process can catch. Gives how it ended. */
async function start(args: readonly string[], afterMs: number | null): Promise<number | string | null> {
  const env = { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: join(at, 'cache') }
  const child = spawn(process.execPath, [BIN, ...args], { cwd: at, env, stdio: 'ignore' })
  const ended = once(child, 'close')
  const timer = afterMs === null ? null : setTimeout(() => child.kill('SIGKILL'), afterMs)
  const [code, signal] = await ended
  if (timer !== null) clearTimeout(timer)
  return code ?? signal
}

test.each([
  ['a file an episode', ['-o', 'out/', '-f', 'json']],
  ['a file an episode, nothing kept', ['-o', 'out/', '-f', 'markdown', '--no-cache']],
  ['one file for all', ['-o', 'out/all.ndjson', '-f', 'ndjson']],
])(
  'a run killed at any point leaves nothing half written, and the next makes the same tree: %s',
  async (_, options) => {
    const args = ['episodes', '-j', '2', ...options]
    const started = performance.now()
    expect(await start(args, null)).toBe(0)
    const lastsMs = performance.now() - started
    const expected = tree(join(at, 'out'))
    const random = seededRandom(7)
    let killed = 0
    for (let nth = 0; nth < KILLS; nth++) {
      rmSync(join(at, 'out'), { recursive: true, force: true })
      // Every third time what was kept is gone too; else the blow falls on a run that finds half of it.
      if (nth % 3 === 0) rmSync(join(at, 'cache'), { recursive: true, force: true })
      if ((await start(args, random() * lastsMs)) === 'SIGKILL') killed++
      for (const [name, text] of Object.entries(tree(join(at, 'out')))) {
        if (!name.endsWith('.part')) expect(text, `${name} after kill ${nth}`).toBe(expected[name])
      }
      expect(await start(args, null)).toBe(0)
      expect(tree(join(at, 'out'))).toEqual(expected)
    }
    // A test that never hit would prove nothing.
    expect(killed).toBeGreaterThan(KILLS / 4)
    rmSync(join(at, 'out'), { recursive: true, force: true })
  },
)
