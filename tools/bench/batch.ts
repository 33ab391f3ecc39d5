import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundlePrograms, ROOT } from '../bundle.ts'
import { hasShared } from '../data.ts'
import { readEpisodes } from '../episodes.ts'

/*
 * Many episodes at once: episodes and words a second with one and two threads, what two gain, peak memory, and a run in
 * which nothing changed; beside the same loop written over wink-nlp and over natural (npm ci --prefix tools/bench). Two
 * processes that share nothing and do half each show what the machine allows: one thread already has helpers that clear up
 * and compile beside it, so that two cores never do twice as much.
 */

interface Measured {
  readonly wallMs: number
  readonly cpuMs: number
  /** Most memory held at a time in the first half of the run and in the second: memory that grows shows as a difference. */
  readonly firstMb: number
  readonly secondMb: number
}

const USAGE = 'usage: npm run bench -- batch [--episodes N (1000)] [--words N, of each (1500)]'

/** Runs the bench and prints a table; 2 where the arguments are no good. */
export async function benchBatch(args: readonly string[]): Promise<number> {
  const episodes = numberOf(args, '--episodes', 1000)
  const words = numberOf(args, '--words', 1500)
  if (episodes === null || words === null) {
    console.error(USAGE)
    return 2
  }
  if (!hasShared()) {
    console.error('bench: skipped, because ../shared (the development data) is not here.')
    return 0
  }
  await bundlePrograms()
  const at = mkdtempSync(join(tmpdir(), 'bench-batch-'))
  try {
    const total = writeTexts(join(at, 'episodes'), episodes, words)
    console.log(`${episodes} episodes, ${total} words, one JSON file each`)
    const run = (name: string, options: readonly string[]) => ours(at, name, options)
    const rows: (readonly [string, Measured | null])[] = [
      ['one thread', await run('one', ['-j', '1', '--no-cache'])],
      ['two threads', await run('two', ['-j', '2', '--no-cache'])],
      ['two processes, half each', await halves(at)],
      ['two threads, keeping results', await run('two', ['-j', '2'])],
      ['nothing changed', await run('two', ['-j', '2'])],
      ['nothing changed, outputs gone', await run('other', ['-j', '2'])],
      ['wink-nlp, same loop', await peer(at, 'wink-nlp')],
      ['natural, same loop', await peer(at, 'natural')],
    ]
    for (const [name, measured] of rows) console.log(lineOf(name, measured, episodes, total))
    const [one, two, apart] = [rows[0]![1], rows[1]![1], rows[2]![1]]
    if (one !== null && two !== null) console.log(`efficiency of two threads: ${efficiency(one, two)}`)
    if (one !== null && apart !== null) console.log(`of two processes, half each: ${efficiency(one, apart)}`)
    return 0
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}

function efficiency(one: Measured, two: Measured): string {
  const gain = one.wallMs / two.wallMs / 2
  return `${gain.toFixed(2)} by the clock, ${(one.cpuMs / two.cpuMs).toFixed(2)} by work done`
}

function numberOf(args: readonly string[], name: string, usual: number): number | null {
  const at = args.indexOf(name)
  if (at < 0) return usual
  const value = Number(args[at + 1])
  return Number.isInteger(value) && value > 0 ? value : null
}

/** Stretches of real episodes, no two alike, as "NAME: words", a turn a line. Gives the number of words. */
function writeTexts(folder: string, episodes: number, words: number): number {
  mkdirSync(folder, { recursive: true })
  const turns = ['podcasts-syntax', 'podcasts-bitcoin'].flatMap((set) =>
    readEpisodes(set, 'train').flatMap(({ transcript }) => transcript.turns),
  )
  let next = 0
  let total = 0
  for (let nth = 0; nth < episodes; nth++) {
    const lines: string[] = []
    for (let count = 0; count < words; next++) {
      const { speaker, text } = turns[next % turns.length]!
      lines.push(`${speaker ?? 'Speaker'}: ${text}`)
      count += text.split(' ').length
      total += text.split(' ').length
    }
    // So that a second round through the talk is no copy of the first.
    lines.push(`Speaker: That was episode ${nth}.`)
    writeFileSync(join(folder, `e${String(nth).padStart(5, '0')}.txt`), `${lines.join('\n')}\n`)
  }
  return total
}

async function ours(at: string, out: string, options: readonly string[]): Promise<Measured | null> {
  const args = [join(ROOT, 'bin', 'take-analyze.js'), 'episodes', '-o', `${out}/`, '-f', 'json', '-q', ...options]
  return await measure(args, at)
}

/** Two processes at once, a shard each; memory is that of both. */
async function halves(at: string): Promise<Measured | null> {
  const run = (shard: string) => ours(at, shard[0]!, ['-j', '1', '--no-cache', '--shard', shard])
  const [first, second] = await Promise.all([run('1/2'), run('2/2')])
  if (first === null || second === null) return null
  return {
    wallMs: Math.max(first.wallMs, second.wallMs),
    cpuMs: first.cpuMs + second.cpuMs,
    firstMb: first.firstMb + second.firstMb,
    secondMb: first.secondMb + second.secondMb,
  }
}

async function peer(at: string, name: string): Promise<Measured | null> {
  const here = join(ROOT, 'tools', 'bench')
  if (!existsSync(join(here, 'node_modules', name))) return null
  return await measure([join(here, 'batch-peer.mjs'), name, join(at, 'episodes'), join(at, name)], at)
}

/** Runs Node and looks at its time and memory in /proc as it goes; null where the run fails. */
async function measure(args: readonly string[], cwd: string): Promise<Measured | null> {
  const started = performance.now()
  const env = { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: join(cwd, 'cache') }
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'close')
  const held: number[] = []
  let cpuMs = 0
  const timer = setInterval(() => {
    const seen = child.pid === undefined ? null : look(child.pid)
    if (seen === null) return
    // At its end the process has no memory left to tell of.
    if (Number.isFinite(seen.heldMb)) held.push(seen.heldMb)
    cpuMs = seen.cpuMs
  }, 20)
  const [code] = await ended
  clearInterval(timer)
  if (code !== 0) return null
  const wallMs = performance.now() - started
  const half = Math.ceil(held.length / 2)
  return { wallMs, cpuMs, firstMb: most(held.slice(0, half)), secondMb: most(held.slice(half)) }
}

/** Clock ticks a second of Linux's /proc, the same on every common build. */
const TICKS = 100

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0)
}

function look(pid: number): { readonly heldMb: number; readonly cpuMs: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const heldKb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1])
    // proc(5): utime and stime are fields 14 and 15; the first two stand before what is cut off.
    return { heldMb: heldKb / 1024, cpuMs: ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000 }
  } catch {
    return null
  }
}

function lineOf(name: string, measured: Measured | null, episodes: number, words: number): string {
  if (measured === null) return `${name.padEnd(32)} not here: npm ci --prefix tools/bench`
  const { wallMs, cpuMs, firstMb, secondMb } = measured
  const seconds = wallMs / 1000
  const cells = [
    `${seconds.toFixed(2)} s`,
    `${(cpuMs / 1000).toFixed(2)} s CPU`,
    `${(episodes / seconds).toFixed(1)} episodes/s`,
    `${Math.round(words / seconds)} words/s`,
    `${Math.round(firstMb)} then ${Math.round(secondMb)} MB`,
  ]
  return name.padEnd(32) + cells.map((cell) => cell.padStart(20)).join('')
}
