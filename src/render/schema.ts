import type { Analysis } from '../model/analysis.ts'
import type { Verification } from '../model/verification.ts'
import {
  type AnySchema,
  either,
  flag,
  list,
  named,
  number,
  object,
  oneOf,
  orNull,
  type Schema,
  share,
  text,
  whole,
} from './schema-types.ts'
import type { TranscriptDocument } from './transcript-document.ts'

/*
 * The contract as JSON Schema. `satisfies` at the end makes the compiler refuse a schema that says more or less than the
 * type that it is for: a field added in `model/analysis.ts`, `model/verification.ts` or `transcript-document.ts` is to be
 * added here.
 */

const start = whole('Offset into the decoded source, in UTF-16 code units; half-open with `end`.')
const end = whole()
const line = whole('1-based line of the source.', 1)
const notesStart = whole('Offset into the decoded notes, in UTF-16 code units; half-open with `end`.')
const notesLine = whole('1-based line of the notes.', 1)
export const time = orNull(
  whole('Whole milliseconds from the start of the episode; null where the transcript has none.'),
)
const speaker = orNull(text('Id of a speaker.', '^p[0-9]+$'))
const texts = list(text())
export const date = orNull(text('ISO 8601, as far as known.'))
export const sha256 = text('Lower-case hex.', '^[0-9a-f]{64}$')
export const tool = object({ name: oneOf(['take-analyze']), version: text() })
export const entityType = oneOf(['PERSON', 'ORG', 'PLACE', 'PRODUCT', 'EVENT', 'WORK', 'LAW', 'GROUP', 'OTHER'])
export const wikidata = orNull(text(undefined, '^Q[0-9]+$'))

const EVIDENCE = object(
  { start, end, line, atMs: time, speaker, quote: text('What was said there, markup taken out, single spaces.') },
  'Words that can be looked up in the source.',
)
const evidence = list(named('evidence', EVIDENCE))

const SENTENCE = object(
  { text: text(), kind: oneOf(['extracted', 'reported', 'generated']), evidence },
  'A sentence of the notes and the words that bear it out.',
)
const sentence = named('sentence', SENTENCE)

const PROBLEM = object({
  code: text('Stable, kebab-case.', '^[a-z0-9]+(-[a-z0-9]+)*$'),
  message: text(),
  line: orNull(whole('1-based line of the source; null for the whole file.', 1)),
})
const problems = list(named('problem', PROBLEM), 'Damage stepped over, and what to know of the findings.')

export const role = oneOf(['host', 'guest', 'correspondent', 'clip', 'credit', 'other'])

const ANALYSIS = object({
  schema: oneOf(['take-analyze/analysis/1']),
  tool,
  source: object({
    path: text('As given; "-" for standard input.'),
    format: text('Name of the reader; take-analyze formats lists them.'),
    bytes: whole(),
    sha256,
    encoding: text(),
    words: whole(),
    sentences: whole(),
    turns: whole(),
    durationMs: time,
    timesFromMs: orNull(whole('First time that the transcript gives; earlier ones are estimated by its pace.')),
    timesToMs: orNull(whole('Last time that the transcript gives; later ones are estimated by its pace.')),
    language: text('ISO 639-1, or "und".'),
  }),
  episode: object({
    title: orNull(text()),
    show: orNull(text()),
    date,
    category: orNull(text('"Technology and Computing": coarse, null where it is not sure.')),
    people: list(
      object({
        name: text(),
        role,
        title: orNull(text('"reporter"')),
        affiliation: orNull(text()),
        handle: orNull(text('"@name"')),
        speaker,
        evidence,
      }),
    ),
    credits: list(object({ role: text('Singular, lower case.'), names: texts, evidence })),
  }),
  speakers: list(
    object({
      id: text(undefined, '^p[0-9]+$'),
      label: orNull(text('As the file writes it.')),
      name: orNull(text()),
      role,
      words: whole(),
      turns: whole(),
      talkMs: time,
      share: share('Of all words.'),
      questions: whole(),
    }),
  ),
  summary: object({ text: text(), sentences: list(sentence) }),
  takeaways: list(sentence),
  sections: list(
    object({
      id: text(undefined, '^s[0-9]+$'),
      title: text(),
      start,
      end,
      startMs: time,
      endMs: time,
      timeEstimated: flag('True where a time lies between two known ones.'),
      text: text(),
      sentences: list(sentence),
      keyphrases: texts,
      entities: list(text(undefined, '^e[0-9]+$')),
      claims: list(text(undefined, '^c[0-9]+$')),
    }),
    'The deep dives, in order of time.',
  ),
  chapters: list(
    object({
      title: text(),
      shortTitle: text('Four words at most.'),
      kind: oneOf(['content', 'sponsor', 'intro', 'credits']),
      start,
      end,
      startMs: time,
      endMs: time,
      timeEstimated: flag(),
    }),
    'They tile the episode.',
  ),
  blocks: list(
    object({
      kind: oneOf(['sponsor', 'teaser', 'intro', 'clip', 'music', 'credits', 'content']),
      start,
      end,
      startMs: time,
      endMs: time,
    }),
    'They tile the transcript.',
  ),
  entities: list(
    object({
      id: text(undefined, '^e[0-9]+$'),
      name: text(),
      type: entityType,
      aliases: texts,
      salience: share('How far the episode is about it.'),
      count: whole(),
      description: orNull(text('What the episode says it is.')),
      wikidata,
      geonames: orNull(whole('GeoNames id of a big city.')),
      mentions: list(
        object({
          start,
          end,
          text: text(),
          line,
          atMs: time,
          speaker,
          form: oneOf(['name', 'alias', 'nominal', 'pronoun']),
        }),
      ),
    }),
    'By salience.',
  ),
  quantities: list(
    object({
      id: text(undefined, '^q[0-9]+$'),
      type: oneOf(['money', 'percent', 'duration', 'date', 'time', 'number', 'measure', 'ordinal']),
      value: orNull(either(number(), text('ISO 8601, as far as known.'))),
      unit: orNull(text('ISO 4217 for money, "%", or a singular noun.')),
      modifier: orNull(oneOf(['about', 'less-than', 'more-than', 'at-least', 'at-most', 'range'])),
      text: text(),
      start,
      end,
      line,
      atMs: time,
      speaker,
    }),
    'In order of the text.',
  ),
  claims: list(
    object({
      id: text(undefined, '^c[0-9]+$'),
      text: text('A clean sentence that stands alone.'),
      said: text("The speaker's own words."),
      speaker,
      attributedTo: orNull(text('Whom the speaker names as the source.')),
      kind: oneOf(['quantity', 'event', 'causal', 'comparison', 'prediction', 'definition', 'quote', 'opinion']),
      checkWorthiness: share('Chance that a fact checker would pick it.'),
      certainty: oneOf(['asserted', 'hedged', 'reported', 'denied']),
      negated: flag(),
      entities: list(text(undefined, '^e[0-9]+$')),
      quantities: list(text(undefined, '^q[0-9]+$')),
      disputedBy: list(text(undefined, '^c[0-9]+$'), 'Claims of other speakers that contradict it.'),
      section: orNull(text(undefined, '^s[0-9]+$')),
      evidence,
    }),
    'By check-worthiness.',
  ),
  topics: list(
    object({
      id: text(undefined, '^t[0-9]+$'),
      label: text(),
      category: orNull(text('As of the episode, of this part of the talk.')),
      keyphrases: texts,
      share: share('Of the talk.'),
      sections: list(text(undefined, '^s[0-9]+$')),
    }),
  ),
  keyphrases: list(
    object({ phrase: text(), score: number(), count: whole(), mentions: list(object({ start, end })) }),
    'By score.',
  ),
  questions: list(object({ text: text(), speaker, answeredBy: speaker, evidence })),
  quotes: list(object({ text: text(), speaker, score: number(), evidence }), 'By score.'),
  warnings: problems,
})

const TRANSCRIPT = object({
  schema: oneOf(['take-analyze/transcript/1']),
  format: text('Name of the reader; take-analyze formats lists them.'),
  facts: object({
    title: orNull(text()),
    show: orNull(text()),
    date,
    description: orNull(text()),
    people: list(object({ name: text(), role: orNull(oneOf(['host', 'guest'])) })),
  }),
  durationMs: time,
  turns: list(
    object({
      speaker: orNull(text('As the file writes it.')),
      startMs: time,
      endMs: time,
      text: text(),
      start,
      end,
      line,
    }),
    'In the order of the file.',
  ),
  events: list(
    object({
      kind: oneOf(['music', 'clip', 'laughter', 'applause', 'pause', 'inaudible', 'crosstalk', 'other']),
      text: text('As written, brackets taken off.'),
      turn: whole('Row of the turn that it stands before or in.'),
      at: whole("Offset in that turn's text."),
      startMs: time,
      start,
      end,
      line,
    }),
  ),
  chapters: list(object({ title: text(), turn: whole(), at: whole(), startMs: time }), "The creator's own."),
  warnings: problems,
})

const VERIFICATION = object({
  schema: oneOf(['take-analyze/verification/1']),
  tool,
  notes: object({
    path: text(),
    format: oneOf(['markdown', 'text', 'html', 'json', 'analysis']),
    sha256,
  }),
  transcript: object({ path: text(), format: text(), sha256 }),
  counts: object({ supported: whole(), unsupported: whole(), unchecked: whole() }),
  sentences: list(
    object({
      text: text(),
      start: notesStart,
      end,
      line: notesLine,
      verdict: oneOf(['supported', 'unsupported', 'unchecked']),
      issues: list(
        object({
          kind: oneOf(['name', 'number', 'date', 'quote', 'speaker', 'time', 'negation']),
          level: oneOf(['error', 'note'], 'Only an error makes its sentence unsupported.'),
          reason: oneOf(['not-found', 'differs', 'elsewhere', 'approximate', 'outside']),
          text: text('The words of the notes that it is about.'),
          start: notesStart,
          end,
          line: notesLine,
          column: whole('1-based.', 1),
          message: text(),
          nearest: orNull(text('What the transcript has that is most like it.')),
          fix: orNull(text('What --fix puts in its place.')),
          evidence,
        }),
      ),
      evidence,
    }),
    'In order of the notes.',
  ),
})

/** A document that the command prints as JSON. */
export interface SchemaRow {
  readonly name: string
  /** The call that prints it. */
  readonly description: string
  readonly schema: AnySchema
  /** What it refers to by name. */
  readonly definitions: Readonly<Record<string, AnySchema>>
}

/** The registry, in the order in which help lists it. */
export const SCHEMAS = [
  {
    name: 'analysis',
    description: 'take-analyze FILE --format json',
    schema: ANALYSIS satisfies Schema<Analysis>,
    definitions: { evidence: EVIDENCE, sentence: SENTENCE, problem: PROBLEM },
  },
  {
    name: 'transcript',
    description: 'take-analyze transcript FILE --format json',
    schema: TRANSCRIPT satisfies Schema<TranscriptDocument>,
    definitions: { problem: PROBLEM },
  },
  {
    name: 'verification',
    description: 'take-analyze verify NOTES FILE --format json',
    schema: VERIFICATION satisfies Schema<Verification>,
    definitions: { evidence: EVIDENCE },
  },
] as const satisfies readonly SchemaRow[]

/** The JSON Schema (draft 2020-12) of one document, as plain data. */
export function jsonSchema({ name, schema, definitions }: SchemaRow): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:take-analyze:${name}:1`,
    title: `take-analyze ${name}, version 1`,
    ...schema.json,
    $defs: Object.fromEntries(Object.entries(definitions).map(([key, { json }]) => [key, json])),
  }
}
