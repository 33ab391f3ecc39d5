import type { Job } from '../job/job.ts'
import { AnalyzeError } from '../model/error.ts'
import type { Cache } from './cache.ts'
import { type Kept, keptIn } from './keep.ts'
import type { Pool } from './pool.ts'
import { programDigest } from './program-digest.ts'
import { type EpisodeReport, type Failure, failureOf } from './task.ts'

/** How one input fared. */
export interface Row {
  readonly path: string
  /**
   * `done`: analysed now. `cached`: known from before. `failed`: see `failure`. `gated`: done, and a gate holds.
   * `left`: not tried or not finished, since the run ended before.
   */
  readonly status: 'done' | 'cached' | 'failed' | 'gated' | 'left'
  /** Null where there is none to give: failed or left. */
  readonly report: EpisodeReport | null
  readonly failure: Failure | null
}

/** What a run needs of the world around it. */
export interface BatchPlan {
  /** In the order in which results are wanted. */
  readonly paths: readonly string[]
  /** The job and the bytes of one input. May throw `AnalyzeError`, which fails that input; must when `signal` is aborted. */
  readonly load: (path: string) => Promise<{ readonly job: Job; readonly bytes: Uint8Array }>
  /** Takes the text of one input. Called in the order of `paths` where `inOrder`, else as they come. May throw. */
  readonly put: (path: string, text: Uint8Array) => Promise<void>
  readonly inOrder: boolean
  /** Gate expressions, each known to be sound; an episode fails where one holds. */
  readonly gates: readonly string[]
  /** Null for none. */
  readonly cache: Cache | null
  /** Threads; inputs under way at once are a few times as many, whatever the number of inputs. */
  readonly workers: number
  /** Makes the pool; called once, when the first input is not known from before. */
  readonly startPool: (workers: number) => Promise<Pool>
  /** So many failures end the run; null for no limit. */
  readonly maxFailures: number | null
  /** Aborted by Ctrl-C: threads are stopped at once, the rest is left. */
  readonly signal: AbortSignal
  readonly observer: Observer
}

/** Told of a run as it goes; `finished` in whatever order inputs finish. */
export interface Observer {
  readonly started: (path: string) => void
  readonly finished: (row: Row, ms: number) => void
}

/** Inputs loaded ahead of those being analysed, for each thread, so that none waits for the disk. */
const READ_AHEAD = 2

/** Results that wait for an earlier one, for each thread: bounds memory where one episode takes very long. */
const HELD_BACK = 16

/** A run gives way to signals and to the progress line after so long, even where every input is known from before. */
const SLICE_MS = 30

/**
 * Does every input: from the cache, or in a thread of the pool. One that fails never holds up the others. Gives a row
 * for each input, in the order of `paths`. Throws only what `put` throws and is no `AnalyzeError`: the reader of our
 * output has gone.
 */
export async function runBatch(plan: BatchPlan): Promise<Row[]> {
  const run = new Run(plan)
  try {
    return await run.all()
  } finally {
    await run.close()
  }
}

/** A result that waits for an earlier one. */
interface Held {
  readonly input: Pick<Loaded, 'at' | 'path' | 'startedMs'>
  readonly row: Row
  /** Null for an input that gave none. */
  readonly text: Uint8Array | null
}

/** An input that has been loaded and looked up. */
interface Loaded {
  readonly at: number
  readonly path: string
  readonly startedMs: number
  readonly job: Job
  readonly kept: Kept | null
}

class Run {
  readonly #plan: BatchPlan
  readonly #program: string
  readonly #rows: (Row | null)[]
  readonly #underWay = new Set<Promise<void>>()
  readonly #heldBack = new Map<number, Held>()
  #pool: Promise<Pool> | null = null
  #outNext = 0
  #out: Promise<void> = Promise.resolve()
  #failures = 0
  #fatal: unknown = null
  #sliceEndsMs = 0

  constructor(plan: BatchPlan) {
    this.#plan = plan
    this.#program = plan.cache === null ? '' : programDigest()
    this.#rows = plan.paths.map(() => null)
    plan.signal.addEventListener('abort', () => void this.#stopPool(), { once: true })
  }

  async all(): Promise<Row[]> {
    const { paths, workers, inOrder } = this.#plan
    for (const [at, path] of paths.entries()) {
      while (
        !this.#isOver() &&
        (this.#underWay.size >= workers + workers * READ_AHEAD ||
          (inOrder && at - this.#outNext >= workers * HELD_BACK))
      ) {
        await Promise.race(this.#underWay)
      }
      await this.#breathe()
      if (this.#isOver()) break
      await this.#begin(at, path)
    }
    await Promise.all(this.#underWay)
    await this.#out
    if (this.#fatal !== null) throw this.#fatal
    return paths.map((path, at) => this.#rows[at] ?? { path, status: 'left', report: null, failure: null })
  }

  async close(): Promise<void> {
    await this.#stopPool()
    this.#plan.cache?.trim()
  }

  #isOver(): boolean {
    return this.#fatal !== null || this.#plan.signal.aborted || this.#hasFailed()
  }

  /** True where no more failures are wanted. */
  #hasFailed(): boolean {
    const { maxFailures } = this.#plan
    return maxFailures !== null && this.#failures >= maxFailures
  }

  async #begin(at: number, path: string): Promise<void> {
    const { load, cache, gates, observer } = this.#plan
    const startedMs = performance.now()
    observer.started(path)
    let loaded: Loaded
    let bytes: Uint8Array
    let known: ReturnType<Kept['find']>
    try {
      const input = await load(path)
      bytes = input.bytes
      const kept = cache === null ? null : keptIn(cache, this.#program, input.job, gates, bytes)
      loaded = { at, path, startedMs, job: input.job, kept }
      known = kept?.find() ?? null
    } catch (error) {
      // Stopped while a pipe was waited for: that is no fault of the episode.
      if (this.#plan.signal.aborted) return
      await this.#finish({ at, path, startedMs }, failedRow(path, failureOf(error)), null)
      return
    }
    if (known !== null) await this.#finish(loaded, rowOf(path, known.report, 'cached'), known.text)
    else this.#track(this.#analyse(loaded, bytes))
  }

  #track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => {
        this.#fatal ??= error
      })
      .finally(() => this.#underWay.delete(tracked))
    this.#underWay.add(tracked)
  }

  async #analyse(loaded: Loaded, bytes: Uint8Array): Promise<void> {
    const { startPool, workers, gates, paths, signal } = this.#plan
    const { path, job, kept } = loaded
    this.#pool ??= startPool(Math.min(workers, paths.length))
    const result = await (await this.#pool).run({ job, bytes, gates, keepAnalysis: kept !== null })
    // Stopped in the midst of it: that is no fault of the episode.
    if (!result.ok && (signal.aborted || this.#fatal !== null)) return
    if (!result.ok) {
      await this.#finish(loaded, failedRow(path, result.failure), null)
      return
    }
    kept?.keep(result.done, result.analysis)
    await this.#finish(loaded, rowOf(path, result.done.report, 'done'), result.done.text)
  }

  /** Writes the text, in its turn where order matters, and notes how the input fared. */
  async #finish(input: Pick<Loaded, 'at' | 'path' | 'startedMs'>, row: Row, text: Uint8Array | null): Promise<void> {
    if (!this.#plan.inOrder) {
      await this.#emit(input, row, text)
      return
    }
    this.#heldBack.set(input.at, { input, row, text })
    this.#out = this.#out.then(() => this.#drain())
    await this.#out
  }

  async #drain(): Promise<void> {
    for (let held = this.#heldBack.get(this.#outNext); held !== undefined; held = this.#heldBack.get(this.#outNext)) {
      this.#heldBack.delete(this.#outNext)
      await this.#emit(held.input, held.row, held.text)
      this.#outNext++
    }
  }

  async #emit(
    { at, path, startedMs }: Pick<Loaded, 'at' | 'path' | 'startedMs'>,
    row: Row,
    text: Uint8Array | null,
  ): Promise<void> {
    // What was under way when the last failure came in is done, or left for the next run where it fails too.
    if (isFailure(row) && this.#hasFailed()) return
    let final = row
    if (text !== null) {
      try {
        await this.#plan.put(path, text)
      } catch (error) {
        if (!(error instanceof AnalyzeError)) throw error
        if (this.#hasFailed()) return
        final = failedRow(path, failureOf(error))
      }
    }
    if (isFailure(final)) this.#failures++
    this.#rows[at] = final
    this.#plan.observer.finished(final, performance.now() - startedMs)
  }

  async #breathe(): Promise<void> {
    const now = performance.now()
    if (now < this.#sliceEndsMs) return
    await new Promise((resolve) => setImmediate(resolve))
    this.#sliceEndsMs = performance.now() + SLICE_MS
  }

  async #stopPool(): Promise<void> {
    const pool = this.#pool
    if (pool !== null) await (await pool).stop()
  }
}

function rowOf(path: string, report: EpisodeReport, status: 'done' | 'cached'): Row {
  return { path, status: report.tripped.length > 0 ? 'gated' : status, report, failure: null }
}

function isFailure({ status }: Row): boolean {
  return status === 'failed' || status === 'gated'
}

function failedRow(path: string, failure: Failure): Row {
  return { path, status: 'failed', report: null, failure }
}
