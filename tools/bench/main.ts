import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DIST, ROOT } from '../bundle.ts'
import { hasShared } from '../data.ts'
import { benchBatch } from './batch.ts'
import { type BenchText, writeTexts } from './texts.ts'

const BENCH = join(ROOT, 'tools', 'bench')
const PEERS = ['take-analyze', 'wink-nlp', 'natural', 'compromise'] as const
const SIZES = [10_000, 100_000, 1_000_000]

/** Longest that one measurement may take; compromise needs it for a million words. */
const LIMIT_MS = 240_000

const USAGE = `usage: npm run bench [-- --most WORDS], or npm run bench -- batch [--episodes N] [--words N]
Time (of the processor), words a second and peak memory beside wink-nlp, natural and compromise, over real talk.
--most WORDS  leaves out larger texts, such as 100000`

function main(args: readonly string[]): number {
  const most = args[0] === '--most' ? Number(args[1]) : args.length === 0 ? Number.POSITIVE_INFINITY : Number.NaN
  if (Number.isNaN(most)) {
    console.error(USAGE)
    return 2
  }
  if (!hasShared()) {
    console.error('bench: skipped, because ../shared (the development data) is not here.')
    return 0
  }
  if (!existsSync(join(DIST, 'index.js'))) {
    console.error('bench: there is no build. Run npm run build first.')
    return 2
  }
  const peers = existsSync(join(BENCH, 'node_modules')) ? PEERS : PEERS.slice(0, 1)
  if (peers.length === 1)
    console.error('bench: the peers are not installed (npm ci --prefix tools/bench), so it is ours alone.')
  const folder = mkdtempSync(join(tmpdir(), 'take-analyze-bench-'))
  try {
    const texts = writeTexts(
      SIZES.filter((size) => size <= most),
      folder,
    )
    printCold(texts[0]!, peers)
    for (const text of texts) printWarm(text, peers)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return 0
}

/** Whole processes, each started anew, over the smallest text. */
function printCold({ path, words }: BenchText, peers: readonly string[]): void {
  console.log(`\nWhole process, cold, ${words} words (median of 5)`)
  console.log(row(['', 'wall ms', 'CPU ms', 'x bare node']))
  const calls: readonly (readonly [string, readonly string[]])[] = [
    ['bare node', ['-e', '0']],
    ['take-analyze', [join(ROOT, 'bin', 'take-analyze.js'), path, '--format', 'json', '--quiet']],
    ...peers.slice(1).map((peer): [string, string[]] => [peer, [join(BENCH, 'measure.mjs'), peer, path, '1']]),
  ]
  let bare = 0
  for (const [name, args] of calls) {
    const runs = Array.from({ length: 5 }, () => timeProcess(args))
    const cpu = median(runs.map((run) => run.cpu))
    if (bare === 0) bare = cpu
    console.log(row([name, whole(median(runs.map((run) => run.wall))), whole(cpu), (cpu / bare).toFixed(1)]))
  }
}

/** The shell counts the processor time of the process that it starts. */
function timeProcess(args: readonly string[]): { readonly wall: number; readonly cpu: number } {
  const script = 'TIMEFORMAT="%R %U %S"; time "$0" "$@" >/dev/null 2>&1'
  const { stderr } = spawnSync('bash', ['-c', script, process.execPath, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const [wall = 0, user = 0, system = 0] = stderr
    .trim()
    .split(' ')
    .map((seconds) => Number(seconds) * 1000)
  return { wall, cpu: user + system }
}

function printWarm({ path, words }: BenchText, peers: readonly string[]): void {
  console.log(`\n${words} words, one process each`)
  console.log(row(['', 'first s', 'warm s', 'words/s', 'peak MiB']))
  for (const peer of peers) {
    const runs = words > 500_000 ? 1 : words > 50_000 ? 3 : 7
    const { status, stdout } = spawnSync(process.execPath, [join(BENCH, 'measure.mjs'), peer, path, String(runs)], {
      encoding: 'utf8',
      timeout: LIMIT_MS,
    })
    if (status !== 0) {
      console.log(row([peer, 'did not finish', '', '', '']))
      continue
    }
    const { first, median: warm, peak } = JSON.parse(stdout)
    const perSecond = Math.round(words / (warm / 1000) / 1000)
    console.log(row([peer, (first / 1000).toFixed(2), (warm / 1000).toFixed(2), `${perSecond}k`, whole(peak)]))
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function whole(value: number): string {
  return String(Math.round(value))
}

function row(cells: readonly string[]): string {
  return cells.map((cell, c) => (c === 0 ? cell.padEnd(16) : cell.padStart(14))).join('')
}

const args = process.argv.slice(2)
process.exitCode = args[0] === 'batch' ? await benchBatch(args.slice(1)) : main(args)
