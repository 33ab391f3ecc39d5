import { appendFileSync } from 'node:fs'
import type { Row } from '../batch/batch.ts'
import type { Cache, CacheStats } from '../batch/cache.ts'
import { notWritable, writeWhole } from '../batch/files.ts'
import { findingsOf } from '../batch/reports/findings.ts'
import { renderGithub } from '../batch/reports/github.ts'
import { renderJunit } from '../batch/reports/junit.ts'
import { renderSarif } from '../batch/reports/sarif.ts'
import { headline, renderSummary, tally } from '../batch/reports/summary.ts'
import { renderTable } from '../batch/reports/table.ts'
import { AnalyzeError } from '../model/error.ts'
import { counted, grouped } from '../render/clock.ts'
import type { BatchOptions, ReporterKind } from './batch-options.ts'
import { type Loudness, say, sayError } from './messages.ts'

/** How a run ended, for the words at its end. */
export interface Ending {
  readonly ms: number
  readonly loudness: Loudness
  /** By Ctrl-C. */
  readonly brokenOff: boolean
  /** What `--max-failures` says; null for no limit. */
  readonly maxFailures: number | null
  /** What is done need not be done again by the same call. */
  readonly isKept: boolean
}

/** The last words of a run over many inputs: how many were done, what failed, and how to go on. */
export function sayOutcome(rows: readonly Row[], { ms, loudness, brokenOff, maxFailures, isKept }: Ending): void {
  const left = rows.filter(({ status }) => status === 'left').length
  if (loudness === 'silent') return
  if (loudness !== 'quiet' && rows.length > 1) {
    const table = renderTable(rows, loudness === 'verbose')
    if (table !== '') say(table)
    const words = rows.reduce((sum, { report }) => sum + (report?.words ?? 0), 0)
    const seconds = Math.max(ms, 1) / 1000
    const rate = `${counted(words, 'word')} in ${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
    say(`take-analyze: ${headline(rows)} (${rate}): ${tally(rows)}`)
  }
  if (left === 0 || (loudness === 'quiet' && !brokenOff)) return
  const done = rows.filter(({ status }) => status === 'done' || status === 'cached').length
  const failed = rows.length - left - done
  const why =
    brokenOff || maxFailures === null ? 'stopped' : `stopped after ${counted(failed, 'failure')} (--max-failures)`
  const kept = isKept ? ' What is done is kept: run the same command again to go on.' : ' Nothing is kept (--no-cache).'
  say(`take-analyze: ${why} with ${grouped(done)} of ${grouped(rows.length)} done.${done === 0 ? '' : kept}`)
}

/** Writes what `--reporter` and `--job-summary` ask for. False where one could not be written, which is said. */
export function writeReports(rows: readonly Row[], options: BatchOptions, loudness: Loudness): boolean {
  let isWritten = true
  const attempt = (place: string, work: () => void) => {
    try {
      work()
    } catch (error) {
      sayError(error instanceof AnalyzeError ? error : notWritable(place, error), place, loudness)
      isWritten = false
    }
  }
  for (const { kind, file } of options.reporter ?? []) {
    const text = renderReport(kind, rows)
    if (file === null) process.stderr.write(text)
    else attempt(file, () => void writeWhole(file, Buffer.from(text)))
  }
  const summary = options.jobSummary ?? stepSummary(options)
  if (summary !== null) attempt(summary, () => appendFileSync(summary, renderSummary(rows)))
  return isWritten
}

/** The page of the job, where GitHub Actions runs us and we report to it. */
function stepSummary({ reporter }: BatchOptions): string | null {
  const file = process.env['GITHUB_STEP_SUMMARY'] ?? ''
  return file !== '' && reporter?.some(({ kind }) => kind === 'github') === true ? file : null
}

function renderReport(kind: ReporterKind, rows: readonly Row[]): string {
  switch (kind) {
    case 'github':
      return renderGithub(findingsOf(rows))
    case 'junit':
      return renderJunit(rows)
    case 'sarif':
      return renderSarif(findingsOf(rows), process.env['GITHUB_WORKSPACE'] ?? process.cwd())
  }
}

/** Says where results could not be kept. */
export function sayCacheProblem(cache: Cache | null): void {
  const problem = cache?.problem() ?? null
  if (problem !== null) say(`take-analyze: warning: results are not kept: ${problem}`)
}

/** What `--cache-stats` says. */
export function sayCacheStats({ folder, hits, misses, damaged, entries, bytes, mostBytes }: CacheStats): void {
  const megabytes = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`
  const files = counted(entries, 'file')
  const broken = damaged === 0 ? '' : `, ${counted(damaged, 'damaged file')} made anew`
  const use =
    hits + misses === 0 ? '' : ` This run: ${counted(hits, 'episode')} found, ${grouped(misses)} not${broken}.`
  say(`take-analyze: cache ${folder}: ${files}, ${megabytes(bytes)} of ${megabytes(mostBytes)}.${use}`)
}
