/*
 * The public API: read a transcript, analyse it, render what was found. Everything else is internal.
 *
 *   const models = loadModels()
 *   const analysis = analyze(read(bytes, 'episode.vtt'), models)
 *   console.log(render(analysis, 'markdown'))
 */
export { analyze } from './analyze.ts'
export type {
  Analysis,
  AnalysisClaim,
  AnalysisEntity,
  AnalysisPerson,
  AnalysisSection,
  Evidence,
  NoteSentence,
} from './model/analysis.ts'
export type { CorrectionTable, CorrectionVariant } from './model/correction.ts'
export { AnalyzeError, type ErrorCode, type Location, type Problem } from './model/error.ts'
export type { NotesFile } from './model/note-blocks.ts'
export { type AnalyzeOptions, DEFAULTS } from './model/options.ts'
export type { SpeakerMap, SpeakerOverride } from './model/speaker-map.ts'
export type {
  GivenChapter,
  Piece,
  Source,
  Transcript,
  TranscriptEvent,
  TranscriptFacts,
  Turn,
} from './model/transcript.ts'
export type { CheckedSentence, Verification, VerificationIssue, VerifyOptions } from './model/verification.ts'
export { VERSION } from './model/version.ts'
export { loadModels, type Models } from './models.ts'
export { FORMATS, type FormatName } from './read/formats.ts'
export { readNotes } from './read/notes.ts'
export { type ReadOptions, read } from './read/read.ts'
export type { ChapterOptions } from './render/chapter-times.ts'
export { CHAPTER_FORMATS, type ChapterFormat, renderChapters } from './render/chapters.ts'
export { CLAIMS_FORMATS, type ClaimsFormat, renderClaims } from './render/claims.ts'
export { ALL_CLAIMS, type ClaimFilter, selectClaims } from './render/claims-select.ts'
export { OUTPUT_FORMATS, type OutputFormat, type RenderOptions } from './render/formats.ts'
export { render } from './render/render.ts'
export { jsonSchema, SCHEMAS, type SchemaRow } from './render/schema.ts'
export { renderTranscript, TRANSCRIPT_FORMATS, type TranscriptFormat } from './render/transcript.ts'
export { parseCorrections } from './structure/corrections.ts'
export { parseSpeakerMap } from './structure/speaker-map.ts'
export { createVerifier, verify } from './verify.ts'
