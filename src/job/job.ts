import { analyze, explain } from '../analyze.ts'
import type { Analysis } from '../model/analysis.ts'
import { AnalyzeError } from '../model/error.ts'
import { type AnalyzeOptions, DEFAULTS } from '../model/options.ts'
import type { SpeakerMap } from '../model/speaker-map.ts'
import type { Transcript } from '../model/transcript.ts'
import type { Models } from '../models.ts'
import type { FormatName } from '../read/formats.ts'
import { read } from '../read/read.ts'
import type { ChapterOptions } from '../render/chapter-times.ts'
import { type ChapterFormat, renderChapters } from '../render/chapters.ts'
import { type ClaimsFormat, renderClaims } from '../render/claims.ts'
import { type ClaimFilter, selectClaims } from '../render/claims-select.ts'
import { type ExplanationFormat, renderExplanation } from '../render/explanation.ts'
import type { OutputFormat, RenderOptions } from '../render/formats.ts'
import { render } from '../render/render.ts'
import { estimatedTimes, renderTranscript, type TranscriptFormat } from '../render/transcript.ts'
import { parseCorrections } from '../structure/corrections.ts'
import { correctNames } from '../structure/put-right.ts'
import { nameSpeakers } from '../structure/renaming.ts'
import { parseSpeakerMap } from '../structure/speaker-map.ts'
import { joinCorrections, type NamedText, NO_SIDECAR, parseSidecar } from './sidecar.ts'

/** Options of the analysis that are plain data; the two tables travel as text. */
export type PlainOptions = Omit<AnalyzeOptions, 'names' | 'speakers'>

/** What to write of a transcript or its analysis. */
export type View =
  | {
      readonly kind: 'notes'
      readonly format: OutputFormat
      readonly options: RenderOptions
      readonly claims: ClaimFilter
    }
  | {
      readonly kind: 'claims'
      readonly format: ClaimsFormat
      readonly options: RenderOptions
      readonly claims: ClaimFilter
    }
  | {
      readonly kind: 'explanation'
      /** Id of the claim. */
      readonly claim: string
      readonly format: ExplanationFormat
      readonly width: number
    }
  | { readonly kind: 'transcript'; readonly format: TranscriptFormat }
  | { readonly kind: 'chapters'; readonly format: ChapterFormat; readonly options: ChapterOptions }

/**
 * All that decides what one input becomes, beside its bytes and the version of the program: plain JSON data, so that it
 * can be sent to a worker and be part of a cache's key.
 */
export interface Job {
  /** As the user gave it; "-" for standard input. */
  readonly path: string
  /** Format to read it as; null to detect. */
  readonly from: FormatName | null
  /** Text of `episode.meta.json`, of a correction table, of a speaker map, of the creator's chapters. */
  readonly sidecar: NamedText | null
  readonly names: NamedText | null
  readonly speakers: NamedText | null
  readonly chapters: NamedText | null
  readonly options: Partial<PlainOptions>
  readonly view: View
}

/** What a job gave: the text to write, and what there is to say of it. */
export interface JobResult {
  readonly text: string
  readonly format: string
  readonly encoding: string
  readonly words: number
  /** Damage stepped over. */
  readonly warnings: Analysis['warnings']
}

/** Carries out a job on the bytes of its input. Pure. Throws `AnalyzeError` where input, sidecar or table is no good. */
export function runJob(job: Job, bytes: Uint8Array, models: Models): JobResult {
  if (job.view.kind === 'transcript') {
    const transcript = readNamed(job, bytes)
    const { format, encoding } = transcript.source
    const text = renderTranscript(transcript, job.view.format)
    const warnings = [...transcript.warnings, ...estimatedTimes(transcript, job.view.format)]
    return { text, format, encoding, words: wordCount(transcript), warnings }
  }
  if (job.view.kind === 'explanation') return explainInput(job, job.view, bytes, models)
  const analysis = analyzeInput(job, bytes, models)
  const { format, encoding, words } = analysis.source
  // What the notes leave out is no news to whoever asked for chapters.
  const warnings = analysis.warnings.filter(({ code }) => job.view.kind === 'notes' || code !== 'ungrounded-dropped')
  return { text: renderView(analysis, job.view), format, encoding, words, warnings }
}

/** The analysis that a job's text is drawn from. Throws as `runJob`. */
export function analyzeInput(job: Job, bytes: Uint8Array, models: Models): Analysis {
  const { transcript, options } = openInput(job, bytes)
  return analyze(transcript, models, options)
}

/** The transcript with the names and titles that the user knows better. */
function readNamed(job: Job, bytes: Uint8Array): Transcript {
  const { transcript, options } = openInput(job, bytes)
  const { facts } = transcript
  const told = { ...facts, title: options.title ?? facts.title, show: options.show ?? facts.show }
  return correctNames(nameSpeakers({ ...transcript, facts: told }, options.speakers), options.names)
}

/**
 * The transcript of a job's input and the options of its analysis, what stands beside the input taken in. Throws as
 * `runJob`.
 */
export function openInput(
  job: Omit<Job, 'view'>,
  bytes: Uint8Array,
): { readonly transcript: Transcript; readonly options: AnalyzeOptions } {
  const sidecar = job.sidecar === null ? NO_SIDECAR : parseSidecar(job.sidecar)
  const names = job.names === null ? new Map() : parseCorrections(job.names.text, job.names.file)
  const given: SpeakerMap = job.speakers === null ? new Map() : parseSpeakerMap(job.speakers.text, job.speakers.file)
  const options: AnalyzeOptions = {
    ...DEFAULTS,
    ...job.options,
    title: job.options.title ?? sidecar.title,
    show: job.options.show ?? sidecar.show,
    names: joinCorrections(names, sidecar.names),
    speakers: new Map([...sidecar.speakers, ...given]),
  }
  const transcript = readInput(job, bytes)
  const facts = { ...transcript.facts, date: sidecar.date ?? transcript.facts.date }
  return { transcript: { ...transcript, facts }, options }
}

function explainInput(
  job: Job,
  { claim, format, width }: Extract<View, { kind: 'explanation' }>,
  bytes: Uint8Array,
  models: Models,
): JobResult {
  const { transcript, options } = openInput(job, bytes)
  const explanation = explain(transcript, models, claim, options)
  const { source } = transcript
  if (explanation === null) {
    const { length } = analyze(transcript, models, options).claims
    const ids =
      length === 0 ? 'No claims were found in it.' : length === 1 ? 'It has c1 only.' : `It has c1 to c${length}.`
    const hint = `${ids} take-analyze claims ${source.path} lists them.`
    throw new AnalyzeError('USAGE', `${source.path} has no claim "${claim}".`, hint, {
      file: source.path,
      line: null,
      column: null,
    })
  }
  const text = renderExplanation(explanation, format, { width })
  return { text, format: source.format, encoding: source.encoding, words: wordCount(transcript), warnings: [] }
}

function wordCount({ turns }: Transcript): number {
  return turns.reduce((sum, turn) => sum + turn.text.split(' ').length, 0)
}

/** An analysis as the view wants it. */
export function renderView(analysis: Analysis, view: Exclude<View, { kind: 'transcript' | 'explanation' }>): string {
  switch (view.kind) {
    case 'notes':
      return render(selectClaims(analysis, view.claims), view.format, view.options)
    case 'claims':
      return renderClaims(selectClaims(analysis, view.claims), view.format, view.options, analysis.claims.length)
    case 'chapters':
      return renderChapters(analysis, view.format, view.options)
  }
}

function readInput({ path, from, chapters }: Omit<Job, 'view'>, bytes: Uint8Array): Transcript {
  return read(bytes, path, {
    ...(from === null ? {} : { format: from }),
    ...(chapters === null ? {} : { chapters: chapters.text, chaptersPath: chapters.file }),
  })
}
