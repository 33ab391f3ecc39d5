/**
 * What a place of the analysis document holds, as far as a gate must know to refuse what makes no sense before any
 * work is done. `any` compares with everything.
 */
export type FieldType =
  | { readonly kind: 'number' | 'string' | 'boolean' | 'any' }
  | { readonly kind: 'list'; readonly item: FieldType }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, FieldType>> }

const NUMBER: FieldType = { kind: 'number' }
const STRING: FieldType = { kind: 'string' }
const BOOLEAN: FieldType = { kind: 'boolean' }
const ANY: FieldType = { kind: 'any' }
const STRINGS: FieldType = { kind: 'list', item: STRING }

const object = (fields: Readonly<Record<string, FieldType>>): FieldType => ({ kind: 'object', fields })
const listOf = (fields: Readonly<Record<string, FieldType>>): FieldType => ({ kind: 'list', item: object(fields) })

const SPAN = { start: NUMBER, end: NUMBER }
const STRETCH = { ...SPAN, startMs: NUMBER, endMs: NUMBER }
const EVIDENCE = listOf({ ...SPAN, line: NUMBER, atMs: NUMBER, speaker: STRING, quote: STRING })
const SENTENCES = listOf({ text: STRING, kind: STRING, evidence: EVIDENCE })
const PLACE = { ...SPAN, text: STRING, line: NUMBER, atMs: NUMBER, speaker: STRING }

/** The fields of the analysis document that a gate may name; the contract's own names. A test holds them to it. */
export const ANALYSIS_FIELDS: FieldType = object({
  schema: STRING,
  tool: object({ name: STRING, version: STRING }),
  source: object({
    path: STRING,
    format: STRING,
    bytes: NUMBER,
    sha256: STRING,
    encoding: STRING,
    words: NUMBER,
    sentences: NUMBER,
    turns: NUMBER,
    durationMs: NUMBER,
    language: STRING,
  }),
  episode: object({
    title: STRING,
    show: STRING,
    date: STRING,
    people: listOf({
      name: STRING,
      role: STRING,
      title: STRING,
      affiliation: STRING,
      handle: STRING,
      speaker: STRING,
      evidence: EVIDENCE,
    }),
    credits: listOf({ role: STRING, names: STRINGS, evidence: EVIDENCE }),
  }),
  speakers: listOf({
    id: STRING,
    label: STRING,
    name: STRING,
    role: STRING,
    words: NUMBER,
    turns: NUMBER,
    talkMs: NUMBER,
    share: NUMBER,
    questions: NUMBER,
  }),
  summary: object({ text: STRING, sentences: SENTENCES }),
  takeaways: SENTENCES,
  sections: listOf({
    id: STRING,
    title: STRING,
    ...STRETCH,
    timeEstimated: BOOLEAN,
    text: STRING,
    sentences: SENTENCES,
    keyphrases: STRINGS,
    entities: STRINGS,
    claims: STRINGS,
  }),
  chapters: listOf({ title: STRING, kind: STRING, ...STRETCH, timeEstimated: BOOLEAN }),
  blocks: listOf({ kind: STRING, ...STRETCH }),
  entities: listOf({
    id: STRING,
    name: STRING,
    type: STRING,
    aliases: STRINGS,
    salience: NUMBER,
    count: NUMBER,
    description: STRING,
    wikidata: STRING,
    mentions: listOf({ ...PLACE, form: STRING }),
  }),
  quantities: listOf({ id: STRING, type: STRING, value: ANY, unit: STRING, modifier: STRING, ...PLACE }),
  claims: listOf({
    id: STRING,
    text: STRING,
    said: STRING,
    speaker: STRING,
    attributedTo: STRING,
    kind: STRING,
    checkWorthiness: NUMBER,
    certainty: STRING,
    negated: BOOLEAN,
    entities: STRINGS,
    quantities: STRINGS,
    section: STRING,
    evidence: EVIDENCE,
  }),
  topics: listOf({ id: STRING, label: STRING, keyphrases: STRINGS, share: NUMBER, sections: STRINGS }),
  keyphrases: listOf({ phrase: STRING, score: NUMBER, count: NUMBER, mentions: listOf(SPAN) }),
  questions: listOf({ text: STRING, speaker: STRING, answeredBy: STRING, evidence: EVIDENCE }),
  quotes: listOf({ text: STRING, speaker: STRING, score: NUMBER, evidence: EVIDENCE }),
  warnings: listOf({ code: STRING, message: STRING, line: NUMBER }),
})

/**
 * What may be asked of a list beside the fields of its rows. With a condition in parentheses: of the rows it holds for;
 * `min`, `max` and `sum` take the number to look at instead.
 */
export const LIST_MEASURES = ['count', 'any', 'none', 'all', 'unnamed', 'min', 'max', 'sum'] as const

export type ListMeasure = (typeof LIST_MEASURES)[number]
