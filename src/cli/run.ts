import { type Job, type JobResult, runJob, type View } from '../job/job.ts'
import { AnalyzeError } from '../model/error.ts'
import { loadModels } from '../models.ts'
import { counted } from '../render/clock.ts'
import { parseCorrections } from '../structure/corrections.ts'
import { parseSpeakerMap } from '../structure/speaker-map.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readInput, STDIN } from './inputs.ts'
import { type Loudness, say, sayError } from './messages.ts'
import { type AnalysisOptions, loudnessOf, plainOptions } from './options.ts'
import { makeFolder, planOutputs } from './outputs.ts'
import { findSidecars, load, NO_SIDECARS } from './sidecars.ts'
import { createSink, type Joints } from './sink.ts'
import { ClosedPipe } from './streams.ts'

/** One call: some inputs, and what to make of each. */
export interface Run {
  readonly inputs: readonly string[]
  readonly options: AnalysisOptions
  readonly view: View
  /** Ending of the files that `-o FOLDER` gets, with the dot. */
  readonly extension: string
  /** What joins several documents into one output. */
  readonly joints: Joints
  /** The document itself shows the warnings, so they need not be told beside it. */
  readonly showsWarnings: boolean
}

/**
 * Does each input in turn and says what went wrong on standard error; one that fails does not hold up the others.
 * Throws `AnalyzeError` where the call itself is wrong, before any work.
 */
export async function runInputs(run: Run): Promise<ExitCode> {
  const { inputs, options } = run
  const loudness = loudnessOf(options)
  const base = prepare(run)
  const plan = planOutputs(inputs, options.output, run.extension)
  let failed = 0
  const attempt = async (path: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (error instanceof ClosedPipe) throw error
      sayError(error, path, loudness)
      failed++
    }
  }
  const sink = createSink(plan, inputs.length > 1 ? run.joints : null)
  const models = loadModels()
  if (plan.kind === 'folder') makeFolder(plan.folder)
  for (const path of inputs) {
    await attempt(path, async () => {
      const started = performance.now()
      const beside = options.sidecars ? findSidecars(path) : NO_SIDECARS
      const job = { ...base, path, sidecar: beside.meta, chapters: base.chapters ?? beside.chapters }
      const result = runJob(job, await readInput(path, options.maxSize), models)
      await sink.put(path, result.text)
      report(path, result, run, loudness, performance.now() - started)
    })
  }
  await attempt(options.output ?? STDIN, sink.end)
  if (inputs.length > 1 && failed > 0 && loudness !== 'quiet') {
    say(`take-analyze: ${counted(inputs.length, 'input')}, ${failed} failed.`)
  }
  return failed === 0 ? EXIT.done : EXIT.failed
}

/** What the jobs of a run have in common. Throws `AnalyzeError` where the call or a table that it names is no good. */
function prepare({ inputs, options, view }: Run): Omit<Job, 'path'> {
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

function report(path: string, result: JobResult, { showsWarnings }: Run, loudness: Loudness, ms: number): void {
  const { format, encoding, words, warnings } = result
  if (loudness === 'quiet') return
  if (loudness === 'verbose') {
    say(`take-analyze: ${path}: ${format}, ${encoding}, ${counted(words, 'word')}, ${Math.round(ms)} ms.`)
    for (const warning of warnings)
      say(`take-analyze: ${path}${warning.line === null ? '' : `:${warning.line}`}: ${warning.message}`)
    return
  }
  const [first] = warnings
  if (first === undefined || showsWarnings) return
  const place = first.line === null ? path : `${path}:${first.line}`
  const more =
    warnings.length === 1 ? '' : ` And ${counted(warnings.length - 1, 'warning')} more; --verbose lists them.`
  say(`take-analyze: ${place}: warning: ${first.message}${more}`)
}
