import { assemble } from './assemble/assemble.ts'
import { explainClaim, findClaims } from './claims/claims.ts'
import type { ClaimsInput } from './claims/collect.ts'
import { findEntities } from './entities/entities.ts'
import { createDropChances } from './language/drop-chances.ts'
import { buildDocument } from './language/language.ts'
import { createSyntax } from './language/syntax.ts'
import type { Analysis } from './model/analysis.ts'
import type { ClaimExplanation } from './model/claim.ts'
import type { PutRight } from './model/correction.ts'
import type { DropChances } from './model/disfluency.ts'
import type { Document } from './model/document.ts'
import type { Problem } from './model/error.ts'
import type { Notes } from './model/notes.ts'
import { type AnalyzeOptions, completeOptions } from './model/options.ts'
import type { Structure } from './model/structure.ts'
import type { Topics } from './model/topic.ts'
import type { Transcript } from './model/transcript.ts'
import type { Models } from './models.ts'
import { writeNotes } from './notes/notes.ts'
import { createCleaner } from './prose/clean.ts'
import { createResolver } from './prose/resolve.ts'
import { correctTranscript, keepLetters, putRightIn } from './structure/put-right.ts'
import { findUnknownSpeakers } from './structure/renaming.ts'
import { findStructure } from './structure/structure.ts'
import { lostChapters } from './topics/given.ts'
import { findTopics } from './topics/topics.ts'

/**
 * Everything that is to be said of one transcript. Pure: the same transcript, weights and options give the same
 * analysis. Throws `USAGE` for options out of range, else only where the weights are missing or damaged.
 */
export function analyze(source: Transcript, models: Models, given: Partial<AnalyzeOptions> = {}): Analysis {
  const options = completeOptions(given)
  const { transcript, putRight, ...input } = toClaims(source, models, options)
  const { doc, structure, entities, syntax } = input
  const topics = findTopics({ doc, structure, entities, syntax, transcript, models, options })
  const claims = findClaims(input)
  const notes = writeNotes({ ...input, claims, topics })
  const share = englishShare(doc)
  const language = share >= ENGLISH_SHARE ? 'en' : 'und'
  const isForeign = share < ENGLISH_SHARE && doc.tokens.length >= LEAST_TOKENS
  const unknown = findUnknownSpeakers(transcript, options.speakers)
  const warnings = [
    ...unknown,
    ...lostChapters(doc, transcript),
    ...findMissedCounts(notes.topics, options),
    // Whoever says who the one voice is knows that it has no label.
    ...(options.speakers.size > 0 && unknown.length === 0 ? [] : findUnlabelled(structure)),
    ...findWarnings(notes, isForeign),
  ]
  return assemble({
    transcript,
    doc,
    putRight,
    structure,
    entities,
    quantities: input.quantities,
    claims,
    topics: notes.topics,
    notes,
    language,
    warnings,
  })
}

/** Why claim `id` ("c3") of that analysis ranks where it does; null where there is no such claim. Throws as `analyze`. */
export function explain(
  transcript: Transcript,
  models: Models,
  id: string,
  given: Partial<AnalyzeOptions> = {},
): ClaimExplanation | null {
  return explainClaim(toClaims(transcript, models, completeOptions(given)), id)
}

/** The stages before the claims, over the transcript with the user's names put right. */
function toClaims(
  source: Transcript,
  models: Models,
  options: AnalyzeOptions,
): ClaimsInput & {
  readonly transcript: Transcript
  readonly putRight: readonly PutRight[]
  readonly chances: DropChances
} {
  const { transcript, corrections } = correctTranscript(source, options.names)
  const plain = buildDocument(transcript, models)
  const putRight = putRightIn(plain, source.turns, corrections)
  const doc = keepLetters(plain, putRight)
  const syntax = createSyntax(doc, models('parser'), models('clusters'))
  const structure = findStructure(doc, transcript, options)
  const { entities, quantities } = findEntities({ doc, structure, transcript, models, syntax })
  // Claims and notes read the same sentences.
  const resolve = createResolver({ doc, structure, entities })
  const chances = createDropChances(doc, models('disfluency'), models('clusters'))
  const clean = createCleaner(doc, chances)
  const read = { doc, structure, entities, quantities, syntax, resolve, clean, chances }
  return { transcript, putRight, ...read, models, options }
}

/** Words that no running English text goes without, and that hardly any other language writes. */
const ENGLISH = new Set([
  'the',
  'and',
  'of',
  'to',
  'that',
  'it',
  'you',
  'is',
  'was',
  'for',
  'this',
  'with',
  'we',
  'they',
])

/** Least share of such words: English talk has 15% to 30% of them, other languages under 3%. */
const ENGLISH_SHARE = 0.06

/** Of fewer tokens nothing is said: a greeting of English people may have none of these words. */
const LEAST_TOKENS = 60

function englishShare({ tokens }: Document): number {
  let hits = 0
  for (let i = 0; i < tokens.length; i++) if (ENGLISH.has(tokens.words[tokens.form[i]!] ?? '')) hits++
  return hits / tokens.length
}

/** A warning for chapters and deep dives each where there are more or fewer than were asked for. */
function findMissedCounts({ chapters, sections }: Topics, options: AnalyzeOptions): Problem[] {
  const isGiven = chapters.some(({ given }) => given)
  const counts = [
    { wanted: options.chapters, found: chapters.length, what: isGiven ? 'chapters of its creator' : 'chapters' },
    { wanted: options.sections, found: sections.length, what: 'deep dives' },
  ]
  return counts.flatMap(({ wanted, found, what }): Problem[] => {
    if (wanted === 'auto' || wanted === found) return []
    const message = `The episode has ${found} ${what}, and ${wanted} were asked for.`
    return [{ code: 'count-not-met', message, line: null }]
  })
}

function findUnlabelled({ speakers }: Structure): Problem[] {
  if (speakers.some(({ label }) => label !== null)) return []
  const message = 'The transcript names no speakers: all words count as one voice.'
  return [{ code: 'no-speakers', message, line: null }]
}

function findWarnings(notes: Notes, isForeign: boolean): Problem[] {
  const warnings: Problem[] = []
  if (isForeign) {
    warnings.push({
      code: 'not-english',
      message: 'The words do not look like English, so the findings are poor.',
      line: null,
    })
  }
  if (notes.dropped > 0) {
    const message = `Left out ${notes.dropped} sentence(s) of the notes that the transcript did not bear out.`
    warnings.push({ code: 'ungrounded-dropped', message, line: null })
  }
  return warnings
}
