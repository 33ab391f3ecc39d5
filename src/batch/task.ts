import { analyzeInput, type Job, renderView, runJob } from '../job/job.ts'
import type { Analysis } from '../model/analysis.ts'
import { AnalyzeError, type ErrorCode, type Location, type Problem } from '../model/error.ts'
import type { Models } from '../models.ts'
import type { Outcome } from './gate/evaluate.ts'
import { readGate } from './gate/gate.ts'

/** What a worker is asked to do: plain data, which can be sent to a thread. */
export interface Task {
  readonly job: Job
  readonly bytes: Uint8Array
  /** Gate expressions, each known to be sound. */
  readonly gates: readonly string[]
  /** Send the analysis back too, for the cache. */
  readonly keepAnalysis: boolean
}

/** What there is to say of one episode, without its text: plain data and small, so that a thousand are no burden. */
export interface EpisodeReport {
  readonly format: string
  readonly encoding: string
  readonly words: number
  readonly title: string | null
  readonly durationMs: number | null
  readonly warnings: readonly Problem[]
  /** The gates that hold, and so fail the episode, in the order given. */
  readonly tripped: readonly (Outcome & { readonly expression: string })[]
}

/** An episode done: what to say of it and what to write. */
export interface Done {
  readonly report: EpisodeReport
  /** UTF-8. */
  readonly text: Uint8Array
}

/** Why an episode could not be done, as data. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly hint: string
  readonly location: Location | null
  /** For errors that are nobody's fault but ours; null for those thrown on purpose. */
  readonly stack: string | null
}

/** How a task ended: with its result, or with why there is none. */
export type TaskResult =
  | { readonly ok: true; readonly done: Done; readonly analysis: Uint8Array | null }
  | { readonly ok: false; readonly failure: Failure }

const UTF8 = new TextEncoder()

/** Carries out a task. Never throws: what goes wrong with an episode is part of its result. */
export function doTask(task: Task, models: Models): TaskResult {
  const { job, bytes, gates, keepAnalysis } = task
  try {
    if (job.view.kind === 'transcript' || job.view.kind === 'explanation') {
      const { text, format, encoding, words, warnings } = runJob(job, bytes, models)
      const report = { format, encoding, words, title: null, durationMs: null, warnings, tripped: [] }
      return { ok: true, done: { report, text: UTF8.encode(text) }, analysis: null }
    }
    const analysis = analyzeInput(job, bytes, models)
    const done = drawAnalysis(analysis, job, gates)
    return { ok: true, done, analysis: keepAnalysis ? UTF8.encode(JSON.stringify(analysis)) : null }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

/** What a task gives, from its analysis. Throws `AnalyzeError` where the view cannot be drawn of it. */
export function drawAnalysis(analysis: Analysis, job: Job, gates: readonly string[]): Done {
  if (job.view.kind === 'transcript' || job.view.kind === 'explanation') {
    throw new Error('nothing of this kind is drawn from an analysis')
  }
  const { source, episode, warnings } = analysis
  const tripped = gates.flatMap((expression) => {
    const outcome = readGate(expression).test(analysis)
    return outcome.holds ? [{ expression, ...outcome }] : []
  })
  const { format, encoding, words, durationMs } = source
  return {
    report: { format, encoding, words, title: episode.title, durationMs, warnings, tripped },
    text: UTF8.encode(renderView(analysis, job.view)),
  }
}

/** Any error as data. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AnalyzeError) {
    const { code, message, hint, location } = error
    return { code, message, hint, location, stack: null }
  }
  const message = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error ? (error.stack ?? null) : null
  return { code: 'INTERNAL', message, hint: 'Please report it with the input.', location: null, stack }
}
