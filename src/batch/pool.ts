import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Failure, Task, TaskResult } from './task.ts'

/** Threads that analyse. The first starts with the first task, none before. */
export interface Pool {
  /**
   * Does a task in a thread, in the order of calls as threads get free. Never rejects: where a thread dies, of memory or
   * otherwise, its task fails and a fresh thread takes the next. Takes the memory of `task.bytes` away from the caller.
   */
  readonly run: (task: Task) => Promise<TaskResult>
  /** Stops all threads at once, whatever they do; tasks under way fail. */
  readonly stop: () => Promise<void>
}

/** Threads unless the caller says otherwise: one a core that this process may use. */
export function usualWorkers(): number {
  return Math.max(1, availableParallelism())
}

/** Most memory of one thread, in MB: analysing a ten-hour transcript takes a tenth of it. */
const MOST_HEAP_MB = 4096

/** Share of the machine's memory that all threads together may take. */
const MEMORY_SHARE = 0.75

/** A pool of `size` threads running `file`, the built `worker.ts`; each may take `heapMb` of memory. */
export async function createPool(size: number, file: URL, heapMb: number = heapFor(size)): Promise<Pool> {
  const { default: workerpool } = await import('workerpool')
  const pool = workerpool.pool(fileURLToPath(file), {
    workerType: 'thread',
    minWorkers: 0,
    maxWorkers: size,
    workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: heapMb } },
  })
  const free = new Turns(size)
  let isStopped = false
  return {
    run: async (task) => {
      // The library's own queue stands still after a thread has died (workerpool 10.0.3): it waits for a second end of
      // that thread. So it never gets more tasks than it has threads.
      await free.take()
      try {
        // Else the library would start a thread anew for a task that waited.
        if (isStopped) return { ok: false, failure: crashOf('stopped') }
        return await pool.exec('run', [task], { transfer: transferable(task.bytes) })
      } catch (error) {
        // It takes a dead thread off its list a moment after it has said so.
        await new Promise((resolve) => setImmediate(resolve))
        return { ok: false, failure: crashOf(error) }
      } finally {
        free.give()
      }
    },
    stop: async () => {
      isStopped = true
      await pool.terminate(true)
    },
  }
}

/** So many may go at once; the others wait, first come first served. */
class Turns {
  #left: number
  readonly #waiting: (() => void)[] = []

  constructor(size: number) {
    this.#left = size
  }

  async take(): Promise<void> {
    if (this.#left > 0) this.#left--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  give(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#left++
    else next()
  }
}

/** Memory that belongs to the bytes alone can change hands; of what is shared, the thread gets a copy. */
function transferable(bytes: Uint8Array): ArrayBufferLike[] {
  return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : []
}

function heapFor(size: number): number {
  const constrained = process.constrainedMemory()
  const memory = constrained > 0 && constrained < totalmem() ? constrained : totalmem()
  return Math.max(256, Math.min(MOST_HEAP_MB, Math.floor((memory * MEMORY_SHARE) / size / 1024 / 1024)))
}

/** A thread that died says why in an error of its own, or not at all. */
function crashOf(error: unknown): Failure {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  const memory = /out of memory|memory limit/i.test(message)
  return {
    code: 'INTERNAL',
    message: memory ? 'The analysis ran out of memory.' : `The thread that analysed it died (${message}).`,
    hint: memory ? 'Use fewer --jobs, or split the file by episode.' : 'Please report it with the input.',
    location: null,
    stack: null,
  }
}
