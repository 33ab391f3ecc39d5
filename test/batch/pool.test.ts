import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPool } from '../../src/batch/pool.ts'
import type { Task } from '../../src/batch/task.ts'

/** A worker that does what the name of its episode says. */
const WORKER = `
const { worker } = require(${JSON.stringify(createRequire(import.meta.url).resolve('workerpool'))})
worker({ run: ({ job, bytes }) => {
  if (job.path === 'exit') process.exit(3)
  if (job.path === 'throw') throw new Error('a slip')
  if (job.path === 'memory') { const held = []; for (;;) held.push(new Array(1e6).fill(Math.random())) }
  if (job.path === 'forever') for (;;);
  return { ok: true, size: bytes.length }
} })
`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pool-'))
  writeFileSync(join(folder, 'worker.cjs'), WORKER)
})
afterAll(() => rmSync(folder, { recursive: true }))

function task(path: string): Task {
  const nothing = { from: null, sidecar: null, names: null, speakers: null, chapters: null }
  const job = { path, ...nothing, options: {}, view: { kind: 'transcript', format: 'text' } } as const
  return { job, bytes: new Uint8Array(100), gates: [], keepAnalysis: false }
}

const start = (size: number) => createPool(size, pathToFileURL(join(folder, 'worker.cjs')), 64)

test.each([
  ['exit', 'The thread that analysed it died'],
  ['throw', 'a slip'],
  ['memory', 'The analysis ran out of memory.'],
])('a thread that ends by %s fails its own episode and no other', async (path, message) => {
  const pool = await start(1)
  const results = await Promise.all(['one', path, 'two', 'three'].map((each) => pool.run(task(each))))
  await pool.stop()
  expect(results.map(({ ok }) => ok)).toEqual([true, false, true, true])
  const failure = results[1]
  expect(failure?.ok === false ? failure.failure.message : '').toContain(message)
})

test('stopping ends threads that would run for ever', async () => {
  const pool = await start(2)
  const running = pool.run(task('forever'))
  await pool.run(task('one'))
  // More than there are threads: what waits must not start one anew.
  const others = [task('forever'), task('forever'), task('one')].map(pool.run)
  await pool.stop()
  expect((await Promise.all([running, ...others])).map(({ ok }) => ok)).toEqual([false, false, false, false])
})
