import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BatchPlan, runBatch } from '../../src/batch/batch.ts'
import { openCache } from '../../src/batch/cache.ts'
import type { Pool } from '../../src/batch/pool.ts'
import type { Task, TaskResult } from '../../src/batch/task.ts'
import type { Job } from '../../src/job/job.ts'
import { AnalyzeError } from '../../src/model/error.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function jobOf(path: string): Job {
  const nothing = { from: null, sidecar: null, names: null, speakers: null, chapters: null }
  return { path, ...nothing, options: {}, view: { kind: 'transcript', format: 'text' } }
}

/** A pool that says a path's name after so many turns of the event loop, or what `fate` decides. */
function fakePool(turnsOf: (path: string) => number, fate: (path: string) => 'crash' | 'gate' | 'fine' = () => 'fine') {
  const seen = { started: 0, running: 0, most: 0, stopped: false }
  const run = async ({ job }: Task): Promise<TaskResult> => {
    seen.most = Math.max(seen.most, ++seen.running)
    for (let turn = 0; turn < turnsOf(job.path); turn++) await new Promise((resolve) => setImmediate(resolve))
    seen.running--
    if (seen.stopped || fate(job.path) === 'crash') {
      return { ok: false, failure: { code: 'INTERNAL', message: 'died', hint: '', location: null, stack: null } }
    }
    const tripped =
      fate(job.path) === 'gate' ? [{ expression: 'warnings.any', holds: true, figures: [], matches: [] }] : []
    const report = { format: 'text', encoding: 'utf-8', words: 1, title: null, durationMs: null, warnings: [], tripped }
    return { ok: true, done: { report, text: bytes(job.path) }, analysis: null }
  }
  const startPool = async (): Promise<Pool> => {
    seen.started++
    return {
      run,
      stop: async () => {
        seen.stopped = true
      },
    }
  }
  return { seen, startPool }
}

function planOf(paths: readonly string[], given: Partial<BatchPlan> & Pick<BatchPlan, 'startPool'>) {
  const written: string[] = []
  const plan: BatchPlan = {
    paths,
    load: async (path) => ({ job: jobOf(path), bytes: bytes(path) }),
    put: async (_, text) => {
      written.push(new TextDecoder().decode(text))
    },
    inOrder: true,
    gates: [],
    cache: null,
    workers: 2,
    maxFailures: null,
    signal: new AbortController().signal,
    observer: { started: () => {}, finished: () => {} },
    ...given,
  }
  return { plan, written }
}

const names = (count: number) => Array.from({ length: count }, (_, i) => `e${i}`)

describe('a run over many inputs', () => {
  test('writes results in the order of the inputs, whatever finishes first, and never holds many', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5), { maxLength: 120 }),
        fc.integer({ min: 1, max: 4 }),
        async (turns, workers) => {
          const paths = names(turns.length)
          const { seen, startPool } = fakePool((path) => turns[paths.indexOf(path)]!)
          const { plan, written } = planOf(paths, { startPool, workers })
          const rows = await runBatch(plan)
          expect(written).toEqual(paths)
          expect(rows.map(({ path, status }) => `${path} ${status}`)).toEqual(paths.map((path) => `${path} done`))
          expect(seen.most).toBeLessThanOrEqual(workers * 3)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('waits for one slow episode with a bounded number of results held back', async () => {
    let loaded = 0
    let slowIsDone = false
    let aheadOfSlow = 0
    const { startPool } = fakePool((path) => (path === 'e0' ? 400 : 0))
    const { plan, written } = planOf(names(500), {
      startPool,
      load: async (path) => {
        loaded++
        if (!slowIsDone) aheadOfSlow = loaded
        return { job: jobOf(path), bytes: bytes(path) }
      },
      put: async (path, text) => {
        if (path === 'e0') slowIsDone = true
        written.push(new TextDecoder().decode(text))
      },
    })
    await runBatch(plan)
    expect(written).toEqual(names(500))
    expect(aheadOfSlow).toBeLessThan(50)
  })

  test('goes on past inputs that cannot be read, analysed or written, and says which', async () => {
    const fail = (code: 'NOT_FOUND' | 'NOT_WRITABLE') => new AnalyzeError(code, 'no', 'try')
    for (const inOrder of [true, false]) {
      const { startPool } = fakePool(
        () => 1,
        (path) => (path === 'e1' ? 'crash' : path === 'e2' ? 'gate' : 'fine'),
      )
      const { plan } = planOf(names(6), {
        startPool,
        inOrder,
        load: async (path) => {
          if (path === 'e0') throw fail('NOT_FOUND')
          return { job: jobOf(path), bytes: bytes(path) }
        },
        put: async (path) => {
          if (path === 'e3') throw fail('NOT_WRITABLE')
        },
      })
      const rows = await runBatch(plan)
      expect(rows.map(({ status }) => status)).toEqual(['failed', 'failed', 'gated', 'failed', 'done', 'done'])
      expect(rows.map(({ failure }) => failure?.code ?? null)).toEqual([
        'NOT_FOUND',
        'INTERNAL',
        null,
        'NOT_WRITABLE',
        null,
        null,
      ])
    }
  })

  test('ends after as many failures as it may have, and what it did not try is left', async () => {
    const { startPool } = fakePool(
      () => 0,
      () => 'crash',
    )
    const { plan } = planOf(names(50), { startPool, maxFailures: 2, workers: 1 })
    const statuses = (await runBatch(plan)).map(({ status }) => status)
    expect(statuses).toEqual(['failed', 'failed', ...names(48).map(() => 'left')])
  })

  test('ends after a failure with what was under way done, or left where it fails too', async () => {
    for (const inOrder of [true, false]) {
      const { startPool } = fakePool(
        () => 1,
        (path) => (path === 'e0' ? 'crash' : path === 'e2' ? 'gate' : 'fine'),
      )
      const { plan, written } = planOf(names(9), { startPool, inOrder, maxFailures: 1, workers: 1 })
      const statuses = (await runBatch(plan)).map(({ status }) => status)
      expect(statuses.slice(0, 3)).toEqual(['failed', 'done', 'left'])
      expect(written).toEqual(['e1'])
    }
  })

  test('stops when it is told to: what is under way is left, what is written stays', async () => {
    const stop = new AbortController()
    const { seen, startPool } = fakePool((path) => (path === 'e3' ? 1e9 : 0))
    const { plan, written } = planOf(names(20), {
      startPool: async () => {
        const pool = await startPool()
        return {
          run: (task) =>
            Promise.race([
              pool.run(task),
              new Promise<TaskResult>((resolve) => {
                stop.signal.addEventListener('abort', () =>
                  resolve({
                    ok: false,
                    failure: { code: 'INTERNAL', message: 'stopped', hint: '', location: null, stack: null },
                  }),
                )
              }),
            ]),
          stop: pool.stop,
        }
      },
      signal: stop.signal,
      put: async (path) => {
        written.push(path)
        if (path === 'e2') stop.abort()
      },
    })
    const rows = await runBatch(plan)
    seen.stopped = true
    expect(written).toEqual(['e0', 'e1', 'e2'])
    expect(rows.map(({ status }) => status)).toEqual([...Array(3).fill('done'), ...Array(17).fill('left')])
  })

  test('ends at once where the reader of its output has gone', async () => {
    class Gone extends Error {}
    const { startPool } = fakePool(() => 1)
    const { plan } = planOf(names(50), {
      startPool,
      put: async (path) => {
        if (path === 'e4') throw new Gone()
      },
    })
    await expect(runBatch(plan)).rejects.toBeInstanceOf(Gone)
  })

  test('asks the cache first, and starts no thread where all is known', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'batch-'))
    const first = fakePool(() => 0)
    const again = fakePool(() => 0)
    await runBatch(planOf(names(5), { startPool: first.startPool, cache: openCache(folder) }).plan)
    const { plan, written } = planOf(names(5), { startPool: again.startPool, cache: openCache(folder) })
    const rows = await runBatch(plan)
    expect([first.seen.started, again.seen.started]).toEqual([1, 0])
    expect(rows.map(({ status }) => status)).toEqual(Array(5).fill('cached'))
    expect(written).toEqual(names(5))
    const other = planOf(names(5), { startPool: again.startPool, cache: openCache(folder), gates: ['speakers.none'] })
    await runBatch(other.plan)
    expect(again.seen.started).toBe(1)
    rmSync(folder, { recursive: true })
  })
})
