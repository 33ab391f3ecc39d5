import { createPlaces } from './assemble/places.ts'
import { listedWords } from './entities/common-words.ts'
import { findEntities } from './entities/entities.ts'
import { buildDocument } from './language/language.ts'
import type { Evidence } from './model/analysis.ts'
import type { Document } from './model/document.ts'
import type { NotesFile } from './model/note-blocks.ts'
import { type AnalyzeOptions, DEFAULTS } from './model/options.ts'
import type { Span } from './model/span.ts'
import type { Structure } from './model/structure.ts'
import type { Transcript } from './model/transcript.ts'
import {
  type CheckedSentence,
  VERIFY_DEFAULTS,
  type Verdict,
  type Verification,
  type VerificationIssue,
  type VerifyOptions,
} from './model/verification.ts'
import { VERSION } from './model/version.ts'
import type { Models } from './models.ts'
import { correctTranscript, keepLetters, putRightIn } from './structure/put-right.ts'
import { findStructure } from './structure/structure.ts'
import type { Finding } from './verify/notes.ts'
import { createCheck } from './verify/verify.ts'

/**
 * Holds show notes against the transcript of their episode, sentence by sentence. Pure: the same notes, transcript,
 * weights and options give the same findings. Throws only where the weights are missing or damaged.
 */
export function verify(
  notes: NotesFile,
  transcript: Transcript,
  models: Models,
  given: Partial<VerifyOptions & EpisodeOptions> = {},
): Verification {
  return createVerifier(transcript, models, given)(notes, given)
}

/** What the caller knows better than the transcript, as in an analysis of it. */
export type EpisodeOptions = Pick<AnalyzeOptions, 'names' | 'speakers' | 'title' | 'show'>

/** Reads the transcript once, to hold any number of notes against it. */
export function createVerifier(
  source: Transcript,
  models: Models,
  episode: Partial<EpisodeOptions> = {},
): (notes: NotesFile, given?: Partial<VerifyOptions>) => Verification {
  const { names, speakers, title, show } = { ...DEFAULTS, ...episode }
  const { transcript, corrections } = correctTranscript(source, names)
  const heard = buildDocument(transcript, models)
  const doc = keepLetters(heard, putRightIn(heard, source.turns, corrections))
  const structure = findStructure(doc, transcript, { names, speakers, title, show })
  const places = createPlaces(doc, transcript)
  const check = createCheck({
    doc,
    structure,
    ...findEntities({ doc, structure, transcript, models }),
    facts: transcript.facts,
    timeAt: (offset) => knownTime(places, offset),
    durationMs: transcript.durationMs,
  })
  const quote = evidenceOf(doc, structure, places)
  return (notes, given = {}) => {
    const options = { ...VERIFY_DEFAULTS, ...given }
    const read = readNotesDocument(notes, models)
    const checked = check({ ...read, blocks: notes.blocks }, listedWords(models('gazetteer')))
    const at = createPlaces(read.doc, notes.transcript)
    const sentences = read.doc.sentences.map((sentence, row): CheckedSentence => {
      const { findings, places: borneOut } = checked[row]!
      const issues = findings
        .map((finding) => issueOf(finding, options, at, notes.transcript.source.text, read.doc, quote))
        .filter(({ text }) => !options.ignore.some((pattern) => pattern.test(text)))
      const span = at.source(sentence)
      const verdict = verdictOf(issues, borneOut.length)
      return {
        text: at.quote(sentence),
        ...span,
        line: at.line(span.start),
        verdict,
        issues,
        evidence: borneOut.map(quote),
      }
    })
    const count = (verdict: Verdict): number => sentences.filter((one) => one.verdict === verdict).length
    return {
      schema: 'take-analyze/verification/1',
      tool: { name: 'take-analyze', version: VERSION },
      notes: { path: notes.transcript.source.path, format: notes.format, sha256: notes.transcript.source.sha256 },
      transcript: {
        path: transcript.source.path,
        format: transcript.source.format,
        sha256: transcript.source.sha256,
      },
      counts: { supported: count('supported'), unsupported: count('unsupported'), unchecked: count('unchecked') },
      sentences,
    }
  }
}

/** The notes through the language core, with the names and figures that the tagger sees in them. */
export function readNotesDocument({ transcript }: NotesFile, models: Models) {
  const doc = buildDocument(transcript, models)
  const { entities, quantities } = findEntities({
    doc,
    structure: findStructure(doc, transcript, DEFAULTS),
    transcript,
    models,
  })
  const names = entities
    .flatMap(({ type, mentions }) =>
      mentions
        .filter(({ form }) => form === 'name' || form === 'alias')
        .map(({ start, end }) => ({ type, start, end })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return { doc, names, quantities }
}

/** When the word at an offset is said; null where that is told by pace alone, which is too rough to hold notes against. */
function knownTime({ clock }: ReturnType<typeof createPlaces>, offset: number): number | null {
  const time = clock.time(offset)
  return time === null || time.outside ? null : time.ms
}

function evidenceOf(
  doc: Document,
  structure: Structure,
  places: ReturnType<typeof createPlaces>,
): (span: Span) => Evidence {
  return (span) => {
    const { start, end } = places.source(span)
    const speaker = structure.turnSpeaker[places.turn(span.start)] ?? -1
    return {
      start,
      end,
      line: places.line(start),
      atMs: knownTime(places, span.start),
      speaker: structure.speakers[speaker]?.id ?? null,
      quote: places.quote({ start: span.start, end: Math.min(span.end, doc.text.length) }),
    }
  }
}

function issueOf(
  finding: Finding,
  { strict }: VerifyOptions,
  at: ReturnType<typeof createPlaces>,
  source: string,
  doc: Document,
  quote: (span: Span) => Evidence,
): VerificationIssue {
  const { kind, reason, message, nearest, fix } = finding
  const span = at.source(finding.at)
  const line = at.line(span.start)
  const lineStart = Math.max(source.lastIndexOf('\n', span.start - 1), source.lastIndexOf('\r', span.start - 1)) + 1
  return {
    kind,
    level: strict && reason !== 'approximate' ? 'error' : finding.level,
    reason,
    text: doc.text.slice(finding.at.start, finding.at.end).replace(/\s+/g, ' '),
    ...span,
    line,
    column: span.start - lineStart + 1,
    message,
    nearest,
    fix,
    evidence: finding.places.map(quote),
  }
}

function verdictOf(issues: readonly VerificationIssue[], places: number): Verdict {
  if (issues.some(({ level }) => level === 'error')) return 'unsupported'
  return places > 0 ? 'supported' : 'unchecked'
}
