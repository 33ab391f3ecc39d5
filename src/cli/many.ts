import { type Observer, type Row, runBatch } from '../batch/batch.ts'
import { type Cache, openCache } from '../batch/cache.ts'
import { cacheFolder } from '../batch/cache-folder.ts'
import { statOf } from '../batch/files.ts'
import { readGate } from '../batch/gate/gate.ts'
import { findInputs, type Input, readFileList } from '../batch/inputs.ts'
import { createPool, usualWorkers } from '../batch/pool.ts'
import { createProgress, type Progress } from '../batch/progress.ts'
import { shardOf } from '../batch/shard.ts'
import type { Failure } from '../batch/task.ts'
import { AnalyzeError } from '../model/error.ts'
import { counted } from '../render/clock.ts'
import type { BatchOptions } from './batch-options.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { optionUses } from './file-uses.ts'
import { STDIN } from './inputs.ts'
import { onInterrupt } from './interrupt.ts'
import { cannotJoin } from './joints.ts'
import { inputName, type Loudness, say, sayError } from './messages.ts'
import { loudnessOf } from './options.ts'
import { planOutputs } from './outputs.ts'
import { sayCacheProblem, sayCacheStats, sayOutcome, writeReports } from './reporting.ts'
import { type CommonJob, isOneFile, loadInput, type Run, report } from './run.ts'
import { createSink } from './sink.ts'

/** What runs in each thread: beside the built program, or as it is written. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../batch/worker.ts' : './worker.cjs', import.meta.url)

/**
 * Does many inputs: opened up from folders, patterns and lists, in threads, what is known from before out of the cache.
 * Throws `AnalyzeError` where the call itself is wrong, before any work.
 */
export async function runMany(run: Run, common: CommonJob): Promise<ExitCode> {
  const { options } = run
  const gates = gatesOf(options)
  const cache = cacheOf(options)
  const inputs = await inputsOf(run)
  if (inputs.length === 0) return nothingToDo(run, cache)
  const output = options.output
  const sound = inputs.filter(({ fault }) => fault === null)
  const plan = planOutputs(sound, output, run.extension, !isSingle(run), optionUses(options))
  if (plan.kind !== 'folder' && run.joints === null && sound.length > 1) throw cannotJoin(run.format)
  const mine = options.shard === undefined ? inputs : shardOf(inputs, options.shard)
  const faults = new Map(mine.flatMap(({ path, fault }) => (fault === null ? [] : [[path, fault] as const])))
  const sink = createSink(plan, isSingle(run) ? null : run.joints)
  const reportsOnly = options.reporter?.some(({ kind, file }) => kind !== 'github' && file === null) === true
  const loudness: Loudness = reportsOnly ? 'silent' : loudnessOf(options)
  if (options.shard !== undefined && mine.length === 0 && loudness !== 'silent' && loudness !== 'quiet') {
    const { index, count } = options.shard
    say(`take-analyze: part ${index} of ${count} has nothing to do: there are only ${counted(inputs.length, 'input')}.`)
  }
  const progress = progressOf(mine.length, loudness)
  const startedMs = performance.now()
  const interrupt = onInterrupt()
  try {
    const rows = await runBatch({
      paths: mine.map(({ path }) => path),
      load: async (path) => {
        const fault = faults.get(path)
        if (fault !== undefined) throw fault
        return await loadInput(path, run, common, interrupt.signal)
      },
      put: sink.put,
      inOrder: plan.kind !== 'folder',
      gates,
      cache,
      workers: options.jobs ?? usualWorkers(),
      startPool: (workers) => createPool(workers, WORKER),
      maxFailures: options.maxFailures ?? null,
      signal: interrupt.signal,
      observer: observe(progress, run, loudness),
    })
    progress?.end()
    const brokenOff = interrupt.signal.aborted
    const isWhole = brokenOff ? false : await endSink(sink, output ?? '-', loudness)
    if (brokenOff) sink.abandon()
    sayOutcome(rows, {
      ms: performance.now() - startedMs,
      loudness,
      brokenOff,
      maxFailures: options.maxFailures ?? null,
      isKept: (cache !== null && cache.problem() === null) || plan.kind === 'folder',
    })
    // The usual folder may be closed to us, as in containers; one that was asked for should not be.
    if (typeof options.cache === 'string' && loudness !== 'silent' && loudness !== 'quiet') sayCacheProblem(cache)
    const isReported = writeReports(rows, options, loudness)
    if (options.cacheStats === true && cache !== null) sayCacheStats(cache.stats())
    if (brokenOff) return interrupt.exitCode()
    const isGood = rows.every(({ status }) => status === 'done' || status === 'cached')
    return isGood && isWhole && isReported ? EXIT.done : EXIT.failed
  } catch (error) {
    progress?.end()
    sink.abandon()
    throw error
  } finally {
    interrupt.release()
  }
}

/** One plain file gives one document; a pattern or folder gives a list, were it of one. */
function isSingle({ inputs, options }: Run): boolean {
  const [only] = inputs
  return only !== undefined && inputs.length === 1 && options.filesFrom === undefined && isOneFile(only)
}

function gatesOf({ failOn, failOnWarning }: BatchOptions): string[] {
  const gates = [...(failOn ?? []), ...(failOnWarning === true ? ['warnings.any'] : [])]
  for (const expression of gates) readGate(expression)
  return gates
}

function cacheOf({ cache, cacheSize }: BatchOptions): Cache | null {
  if (cache === false) return null
  const folder = cache ?? cacheFolder(process.env, process.platform)
  return openCache(folder, cacheSize === undefined ? undefined : cacheSize * 1024 * 1024)
}

async function inputsOf({ inputs, options }: Run): Promise<Input[]> {
  if (options.filesFrom === STDIN && inputs.includes(STDIN)) {
    throw new AnalyzeError('USAGE', 'Standard input cannot be both list and transcript.', 'Put the list into a file.')
  }
  if (options.base !== undefined && statOf(options.base)?.isDirectory() !== true) {
    throw new AnalyzeError('USAGE', `${options.base} is no folder.`, 'Give --base one that the inputs lie in.')
  }
  const listed = options.filesFrom === undefined ? [] : readFileList(options.filesFrom)
  return await findInputs(inputs, listed, {
    exclude: options.exclude ?? [],
    base: options.base ?? null,
    output: options.output ?? null,
  })
}

function nothingToDo({ inputs, options }: Run, cache: Cache | null): ExitCode {
  if (options.cacheStats === true && cache !== null) {
    sayCacheStats(cache.stats())
    return EXIT.done
  }
  if (inputs.length === 0 && options.filesFrom === undefined) {
    throw new AnalyzeError('USAGE', 'No transcript is given.', 'Try: take-analyze episode.vtt, or take-analyze --help')
  }
  if (inputs.length > 0) {
    throw new AnalyzeError('USAGE', 'All of the inputs are left out by --exclude.', 'Leave out less.')
  }
  // A list may well be empty: a pull request that changes no transcript.
  if (options.quiet !== true) say('take-analyze: the list names no transcripts to do.')
  return EXIT.done
}

function progressOf(total: number, loudness: Loudness): Progress | null {
  const { stderr } = process
  if (loudness === 'quiet' || loudness === 'silent' || total === 1) return null
  const screen = {
    write: (text: string) => void stderr.write(text),
    columns: () => (stderr.isTTY ? stderr.columns || 80 : null),
  }
  return createProgress(total, screen, () => performance.now())
}

function observe(progress: Progress | null, run: Run, loudness: Loudness): Observer {
  return {
    started: (path) => progress?.started(path),
    finished: (row, ms) => {
      progress?.clear()
      sayRow(row, run, loudness, ms)
      progress?.finished(row)
    },
  }
}

/** What went wrong is said at once; warnings only where they were asked for, since a thousand episodes have thousands. */
function sayRow({ path, report: episode, failure }: Row, run: Run, loudness: Loudness, ms: number): void {
  if (loudness === 'silent') return
  if (failure !== null) sayError(errorOf(failure, path), path, loudness)
  if (episode === null) return
  for (const { expression, figures } of episode.tripped) {
    const why = figures.length === 0 ? '' : ` (${figures.join(', ')})`
    say(`take-analyze: ${inputName(path)}: gate: ${expression}${why}`)
  }
  if (loudness === 'verbose') report(path, episode, run, loudness, ms)
}

function errorOf({ code, message, hint, location, stack }: Failure, path: string): Error {
  const error = new AnalyzeError(code, message, hint, location ?? { file: path, line: null, column: null })
  if (stack !== null) error.stack = stack
  return error
}

async function endSink(sink: ReturnType<typeof createSink>, output: string, loudness: Loudness): Promise<boolean> {
  try {
    await sink.end()
    return true
  } catch (error) {
    if (!(error instanceof AnalyzeError)) throw error
    sayError(error, output, loudness)
    return false
  }
}
