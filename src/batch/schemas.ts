import { date, entityType, role, SCHEMAS, type SchemaRow, sha256, time, tool, wikidata } from '../render/schema.ts'
import {
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
  tuple,
  whole,
} from '../render/schema-types.ts'
import type { Archive } from './archive/model.ts'
import type { Difference } from './diff/diff.ts'

/*
 * The JSON that commands over several analyses print, as JSON Schema. As in `render/schema.ts`, `satisfies` makes the
 * compiler refuse a schema that says more or less than the type.
 */

const line = orNull(whole('1-based line of the transcript.', 1))
const episode = text('Id of an episode.', '^ep[0-9]+$')
const place = { episode, line, atMs: time }

const appearances = list(
  object({ ...place, count: whole('Mentions in the episode.'), role: orNull(role) }),
  'First mention in each episode.',
)
const thing = {
  name: text(),
  type: entityType,
  aliases: list(text(), 'By how often they occur.'),
  wikidata,
  count: whole('Mentions in all episodes.'),
  episodes: appearances,
}
const things = list(object(thing), 'By number of episodes, then of mentions.')

const claimFields = {
  ...place,
  text: text(),
  speaker: orNull(text('Name of the voice.')),
  certainty: text(),
  negated: flag(),
  checkWorthiness: share(),
}
const CLAIM = object(claimFields, 'A claim and where it is made.')
const claim = named('claim', CLAIM)

const ARCHIVE = object({
  schema: oneOf(['take-analyze/archive/1']),
  tool,
  episodes: list(
    object({
      id: episode,
      path: text(),
      title: orNull(text()),
      show: orNull(text()),
      date,
      words: whole(),
      durationMs: time,
    }),
    'By date where all have one, else by path.',
  ),
  people: list(
    object({
      ...thing,
      roles: list(object({ role, episodes: whole() })),
      with: list(object({ name: text(), episodes: whole() }), 'Who else appears in the same episodes.'),
    }),
  ),
  organizations: things,
  others: things,
  topics: list(object({ label: text(), episodes: list(object({ ...place, share: share('Of the talk.') })) })),
  figures: list(
    object({
      kind: oneOf(['recurs', 'changed']),
      type: text(),
      unit: orNull(text()),
      values: list(object({ ...claimFields, value: number(), figure: text() }), 'In order of episodes.'),
    }),
  ),
  conflicts: list(
    object({
      kind: oneOf(['negation', 'figure']),
      claims: tuple(claim, claim),
      likeness: share('Of their words, what both have.'),
    }),
    'Two claims that cannot both be right as they stand.',
  ),
  repeated: list(list(claim), 'Said in several episodes in nearly the same words.'),
  claims: list(claim, 'The claims most worth checking of each episode.'),
})

const value: Schema<string | number | boolean | null> = { json: { type: ['string', 'number', 'boolean', 'null'] } }

const CHANGE = object(
  {
    change: oneOf(['added', 'removed', 'changed']),
    what: text('The thing: its name, title or sentence, as it is now.'),
    fields: list(
      object({ field: text(), before: value, after: value }),
      'By field of the contract; empty where it came or went whole.',
    ),
    line,
    atMs: time,
  },
  'One thing that is not as it was.',
)
const changes = list(named('change', CHANGE))
const version = object({ path: text(), sha256, version: text() })

const DIFFERENCE = object({
  schema: oneOf(['take-analyze/diff/1']),
  before: version,
  after: version,
  same: flag('True where no part has a change.'),
  changes: object({
    source: changes,
    episode: changes,
    people: changes,
    speakers: changes,
    summary: changes,
    takeaways: changes,
    sections: changes,
    chapters: changes,
    entities: changes,
    quantities: changes,
    claims: changes,
    topics: changes,
    warnings: changes,
  }),
})

/** The registry of all documents, in the order in which help lists it. */
export const ALL_SCHEMAS = [
  ...SCHEMAS,
  {
    name: 'archive',
    description: 'take-analyze archive FOLDER --format json',
    schema: ARCHIVE satisfies Schema<Archive>,
    definitions: { claim: CLAIM },
  },
  {
    name: 'diff',
    description: 'take-analyze diff OLD NEW --format json',
    schema: DIFFERENCE satisfies Schema<Difference>,
    definitions: { change: CHANGE },
  },
] as const satisfies readonly SchemaRow[]
