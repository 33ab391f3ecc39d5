import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The checkout, with a slash at its end. */
const ROOT = join(import.meta.dirname, '..', '..')

/** The command as users start it. */
export const BIN = join(ROOT, 'bin', 'take-analyze.js')

/** A transcript written for the tests. */
export function fixture(name: string): string {
  return join(ROOT, 'fixtures', name)
}

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command. `env` is all the environment that it gets beside the path. */
export function run(
  args: readonly string[],
  { cwd, input, env = {} }: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    input: input ?? '',
    // Not the cache of whoever runs the tests.
    env: { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: join(tmpdir(), `take-analyze-${process.pid}`), ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: status, stdout, stderr }
}
