import { statOf } from '../batch/files.ts'
import { type Job, type JobResult, runJob, type View } from '../job/job.ts'
import { AnalyzeError } from '../model/error.ts'
import { loadModels } from '../models.ts'
import { counted } from '../render/clock.ts'
import { parseCorrections } from '../structure/corrections.ts'
import { parseSpeakerMap } from '../structure/speaker-map.ts'
import { type BatchOptions, batchFlags, isBatch } from './batch-options.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { optionUses, refuseEmpty } from './file-uses.ts'
import { readInput, STDIN } from './inputs.ts'
import type { LlmCallOptions } from './llm-options.ts'
import { inputName, type Loudness, say, sayError } from './messages.ts'
import { type AnalysisOptions, loudnessOf, plainOptions } from './options.ts'
import { planOutputs } from './outputs.ts'
import { findSidecars, load, NO_SIDECARS } from './sidecars.ts'
import { createSink, type Joints } from './sink.ts'
import { ClosedPipe } from './streams.ts'

/** One call: some inputs, and what to make of each. */
export interface Run {
  readonly inputs: readonly string[]
  readonly options: AnalysisOptions & BatchOptions
  readonly view: View
  /** Ending of the files that `-o FOLDER` gets, with the dot. */
  readonly extension: string
  /** What joins several documents into one output; null for a form whose documents hold one episode. */
  readonly joints: Joints | null
  /** The form that is written, for messages. */
  readonly format: string
  /** The document itself shows the warnings, so they need not be told beside it. */
  readonly showsWarnings: boolean
  /** What language model rewrites the notes, if any. */
  readonly llm?: LlmCallOptions
}

/** What all jobs of a run have in common. */
export type CommonJob = Omit<Job, 'path'>

/**
 * Does each input and says what went wrong on standard error; one that fails does not hold up the others. Throws
 * `AnalyzeError` where the call itself is wrong, before any work.
 */
export async function runInputs(run: Run): Promise<ExitCode> {
  const common = prepare(run)
  if (run.llm !== undefined && (run.llm.llm !== undefined || run.llm.llmUrl !== undefined)) {
    const [flag] = batchFlags(run.options)
    if (flag !== undefined)
      throw misuse(`--llm does not go with ${flag}.`, 'Give the transcripts by name, and gate in a run without it.')
    const several = run.inputs.find((input) => !isOneFile(input))
    if (several !== undefined)
      throw misuse(`--llm takes files, and ${several} is a folder or pattern.`, 'Give the transcripts by name.')
    const { runWithModel } = await import('./with-model.ts')
    return await runWithModel(run, common, run.llm)
  }
  const [only] = run.inputs
  if (only !== undefined && run.inputs.length === 1 && !isBatch(run.options) && isOneFile(only)) {
    return await runOne(only, run, common)
  }
  // Threads, patterns, cache and reports are loaded for those who use them.
  const { runMany } = await import('./many.ts')
  return await runMany(run, common)
}

/** False for a folder, and for what may be a pattern: both stand for any number of files. */
export function isOneFile(input: string): boolean {
  if (input === STDIN) return true
  const stats = statOf(input)
  return stats === undefined ? !/[*?[\]{}]/.test(input) : !stats.isDirectory()
}

async function runOne(path: string, run: Run, common: CommonJob): Promise<ExitCode> {
  const { options, extension } = run
  const loudness = loudnessOf(options)
  const within = path === STDIN ? 'stdin' : path.replace(/^.*[\\/]/, '')
  const input = { path, bytes: 0, within }
  const sink = createSink(planOutputs([input], options.output, extension, false, optionUses(options)), null)
  try {
    const started = performance.now()
    const { job, bytes } = await loadInput(path, run, common)
    const result = runJob(job, bytes, loadModels())
    await sink.put(path, new TextEncoder().encode(result.text))
    report(path, result, run, loudness, performance.now() - started)
    await sink.end()
    return EXIT.done
  } catch (error) {
    if (error instanceof ClosedPipe) throw error
    sink.abandon()
    sayError(error, path, loudness)
    return EXIT.failed
  }
}

/**
 * The job of one input, and its bytes. Throws `AnalyzeError` where it or what stands beside it cannot be read, or where
 * `signal` is aborted while a pipe is waited for.
 */
export async function loadInput(
  path: string,
  { options }: Run,
  common: CommonJob,
  signal?: AbortSignal,
): Promise<{ readonly job: Job; readonly bytes: Uint8Array }> {
  const beside = options.sidecars ? findSidecars(path) : NO_SIDECARS
  const job = { ...common, path, sidecar: beside.meta, chapters: common.chapters ?? beside.chapters }
  return { job, bytes: await readInput(path, options.maxSize, signal) }
}

/** Throws `AnalyzeError` where the call or a table that it names is no good. */
function prepare({ inputs, options, view }: Run): CommonJob {
  refuseEmpty(inputs)
  const again = inputs.find((path, row) => inputs.indexOf(path) < row)
  if (again !== undefined) throw misuse(`${again} is given twice.`, 'Give each input once.')
  if (inputs.length > 1 && options.title !== undefined) {
    throw misuse('--title is for one episode.', 'Put titles into episode.meta.json beside each.')
  }
  if (inputs.length > 1 && options.chaptersFile !== undefined) {
    throw misuse('--chapters-file is for one episode.', 'Put chapters into episode.chapters.json beside each.')
  }
  const names = options.names === undefined ? null : load(options.names)
  const speakers = options.speakers === undefined ? null : load(options.speakers)
  // A table that is no good would fail every input: better said once, before any.
  if (names !== null) parseCorrections(names.text, names.file)
  if (speakers !== null) parseSpeakerMap(speakers.text, speakers.file)
  return {
    from: options.from ?? null,
    sidecar: null,
    names,
    speakers,
    chapters: options.chaptersFile === undefined ? null : load(options.chaptersFile),
    options: plainOptions(options),
    view,
  }
}

function misuse(message: string, hint: string): AnalyzeError {
  return new AnalyzeError('USAGE', message, hint)
}

/** Says how an input went: a line and all warnings where that was asked for, else the first warning. */
export function report(
  input: string,
  result: Pick<JobResult, 'format' | 'encoding' | 'words' | 'warnings'>,
  { showsWarnings }: Pick<Run, 'showsWarnings'>,
  loudness: Loudness,
  ms: number,
): void {
  const { format, encoding, words, warnings } = result
  const path = inputName(input)
  if (loudness === 'quiet') return
  if (loudness === 'verbose') {
    say(`take-analyze: ${path}: ${format}, ${encoding}, ${counted(words, 'word')}, ${Math.round(ms)} ms.`)
    for (const warning of warnings)
      say(`take-analyze: ${path}${warning.line === null ? '' : `:${warning.line}`}: warning: ${warning.message}`)
    return
  }
  const [first] = warnings
  if (first === undefined || showsWarnings) return
  const place = first.line === null ? path : `${path}:${first.line}`
  const more =
    warnings.length === 1 ? '' : ` And ${counted(warnings.length - 1, 'warning')} more; --verbose lists them.`
  say(`take-analyze: ${place}: warning: ${first.message}${more}`)
}
