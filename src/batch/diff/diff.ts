import type { Analysis } from '../../model/analysis.ts'
import { pairUp, sharedWords } from './pair.ts'

/** One thing that is not as it was. */
export interface Change {
  readonly change: 'added' | 'removed' | 'changed'
  /** The thing: its name, title or sentence; where that itself changed, as it is now. */
  readonly what: string
  /** What differs, by field of the contract; empty where it came or went whole. */
  readonly fields: readonly {
    readonly field: string
    readonly before: string | number | boolean | null
    readonly after: string | number | boolean | null
  }[]
  /** Where to look, in the newer transcript; in the older for what is gone. Null where it has no place. */
  readonly line: number | null
  readonly atMs: number | null
}

/** The parts of an analysis that are compared, in the order in which they are told. */
export const DIFF_PARTS = [
  'source',
  'episode',
  'people',
  'speakers',
  'summary',
  'takeaways',
  'sections',
  'chapters',
  'entities',
  'quantities',
  'claims',
  'topics',
  'warnings',
] as const

/** One of `DIFF_PARTS`. */
export type DiffPart = (typeof DIFF_PARTS)[number]

/** What changed between two analyses. `same` is true where no part has a change. */
export interface Difference {
  readonly schema: 'take-analyze/diff/1'
  readonly before: { readonly path: string; readonly sha256: string; readonly version: string }
  readonly after: { readonly path: string; readonly sha256: string; readonly version: string }
  readonly same: boolean
  readonly changes: Readonly<Record<DiffPart, readonly Change[]>>
}

/** Figures that move by less are told by nobody. */
const LEAST_SHARE = 0.01
const LEAST_SCORE = 0.05

/** Two sentences are one that was reworded where they share half their words. */
const SAME_SENTENCE = 0.5

/** What changed from one analysis of an episode to another: of a corrected transcript, or by another version. Pure. */
export function diffAnalyses(before: Analysis, after: Analysis): Difference {
  const changes = {
    source: source(before, after),
    episode: episode(before, after),
    people: people(before, after),
    speakers: speakers(before, after),
    summary: sentences(before.summary.sentences, after.summary.sentences),
    takeaways: sentences(before.takeaways, after.takeaways),
    sections: sections(before, after),
    chapters: chapters(before, after),
    entities: entities(before, after),
    quantities: quantities(before, after),
    claims: claims(before, after),
    topics: topics(before, after),
    warnings: warnings(before, after),
  }
  const side = ({ source: { path, sha256 }, tool }: Analysis) => ({ path, sha256, version: tool.version })
  return {
    schema: 'take-analyze/diff/1',
    before: side(before),
    after: side(after),
    same: Object.values(changes).every((list) => list.length === 0),
    changes,
  }
}

type Value = string | number | boolean | null

interface Place {
  readonly line: number | null
  readonly atMs: number | null
}

const NOWHERE: Place = { line: null, atMs: null }

/** How the rows of one list are told apart and compared. */
interface Kind<T> {
  readonly key: (item: T) => string
  /** How alike two rows of different keys are, in [0, 1]; 0 where keys decide alone. */
  readonly likeness: (a: T, b: T) => number
  readonly least: number
  readonly what: (item: T) => string
  readonly fields: (item: T) => Readonly<Record<string, Value>>
  /** Least move of a number that counts, by field. */
  readonly steps?: Readonly<Record<string, number>>
  readonly place?: (item: T) => Place
}

function compare<T>(before: readonly T[], after: readonly T[], kind: Kind<T>): Change[] {
  const { both, removed, added } = pairUp(before, after, kind.key, kind.likeness, kind.least)
  const whole = (change: 'added' | 'removed') => (item: T) => {
    return { change, what: kind.what(item), fields: [], ...(kind.place?.(item) ?? NOWHERE) }
  }
  const changed = both.flatMap(([a, b]): Change[] => {
    const fields = differing(kind.fields(a), kind.fields(b), kind.steps ?? {})
    return fields.length === 0
      ? []
      : [{ change: 'changed', what: kind.what(b), fields, ...(kind.place?.(b) ?? NOWHERE) }]
  })
  return [...removed.map(whole('removed')), ...added.map(whole('added')), ...changed]
}

function differing(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  steps: Readonly<Record<string, number>>,
): Change['fields'] {
  return Object.entries(b).flatMap(([field, after]) => {
    const before = a[field] ?? null
    const step = steps[field]
    const near =
      step !== undefined && typeof before === 'number' && typeof after === 'number' && Math.abs(after - before) < step
    return before === after || near ? [] : [{ field, before, after }]
  })
}

const squashed = (text: string | null) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const never = () => 0

function source(a: Analysis, b: Analysis): Change[] {
  const fields = ({ source: { words, turns, durationMs, format, language }, tool }: Analysis) => {
    return { words, turns, durationMs, format, language, version: tool.version }
  }
  return whole('transcript', fields(a), fields(b))
}

function episode(a: Analysis, b: Analysis): Change[] {
  const fields = ({ episode: { title, show, date } }: Analysis) => ({ title, show, date })
  return whole('episode', fields(a), fields(b))
}

function whole(what: string, a: Readonly<Record<string, Value>>, b: Readonly<Record<string, Value>>): Change[] {
  const fields = differing(a, b, {})
  return fields.length === 0 ? [] : [{ change: 'changed', what, fields, ...NOWHERE }]
}

function firstPlace(evidence: readonly Place[]): Place {
  const [first] = evidence
  return first === undefined ? NOWHERE : { line: first.line, atMs: first.atMs }
}

function people(a: Analysis, b: Analysis): Change[] {
  return compare(a.episode.people, b.episode.people, {
    key: ({ name }) => squashed(name),
    likeness: (x, y) => sharedWords(x.name, y.name),
    least: SAME_SENTENCE,
    what: ({ name }) => name,
    fields: ({ name, role, title, affiliation, handle }) => ({ name, role, title, affiliation, handle }),
    place: ({ evidence }) => firstPlace(evidence),
  })
}

function speakers(a: Analysis, b: Analysis): Change[] {
  return compare(a.speakers, b.speakers, {
    key: ({ label, id }) => label ?? id,
    likeness: (x, y) => (x.name !== null && x.name === y.name ? 1 : 0),
    least: 1,
    what: ({ name, label, id }) => name ?? label ?? id,
    fields: ({ name, role, share }) => ({ name, role, share }),
    steps: { share: LEAST_SHARE },
  })
}

function sentences(a: Analysis['takeaways'], b: Analysis['takeaways']): Change[] {
  return compare(a, b, {
    key: ({ text }) => text,
    likeness: (x, y) => sharedWords(x.text, y.text),
    least: SAME_SENTENCE,
    what: ({ text }) => text,
    fields: ({ text }) => ({ text }),
    place: ({ evidence }) => firstPlace(evidence),
  })
}

/** How far a time must move to be told: transcripts of one recording differ by a breath. */
const LEAST_MOVE_MS = 1000

function sections(a: Analysis, b: Analysis): Change[] {
  const firstOf = (item: Analysis['sections'][number]) => firstPlace(item.sentences.flatMap(({ evidence }) => evidence))
  return compare(a.sections, b.sections, {
    key: ({ title }) => squashed(title),
    likeness: (x, y) => sharedWords(x.text, y.text),
    least: SAME_SENTENCE,
    what: ({ title }) => title,
    fields: ({ title, startMs, text }) => ({ title, startMs, text }),
    steps: { startMs: LEAST_MOVE_MS },
    place: (item) => ({ line: firstOf(item).line, atMs: item.startMs }),
  })
}

function chapters(a: Analysis, b: Analysis): Change[] {
  return compare(a.chapters, b.chapters, {
    key: ({ title, kind }) => `${kind} ${squashed(title)}`,
    likeness: (x, y) => (x.startMs !== null && x.startMs === y.startMs ? 1 : sharedWords(x.title, y.title)),
    least: SAME_SENTENCE,
    what: ({ title }) => title,
    fields: ({ title, kind, startMs }) => ({ title, kind, startMs }),
    steps: { startMs: LEAST_MOVE_MS },
    place: ({ startMs }) => ({ line: null, atMs: startMs }),
  })
}

function entities(a: Analysis, b: Analysis): Change[] {
  return compare(a.entities, b.entities, {
    key: ({ name }) => squashed(name),
    // "Kevin Howe" that became "Kevin Hou", or a name that is now an alias of the fuller one.
    likeness: (x, y) => {
      const known = new Set([x.name, ...x.aliases].map(squashed))
      return [y.name, ...y.aliases].some((name) => known.has(squashed(name))) ? 1 : samePlaces(x, y)
    },
    least: SAME_SENTENCE,
    what: ({ name }) => name,
    fields: ({ name, type, count, salience, aliases }) => {
      return { name, type, count, salience, aliases: [...aliases].sort().join(', ') }
    },
    steps: { salience: LEAST_SCORE },
    place: ({ mentions }) => firstPlace(mentions),
  })
}

/** Share of the lines of either that both are named on: a name put right stands where the wrong one stood. */
function samePlaces(x: Analysis['entities'][number], y: Analysis['entities'][number]): number {
  if (x.type !== y.type) return 0
  const lines = new Set(x.mentions.map(({ line }) => line))
  const both = new Set(y.mentions.map(({ line }) => line).filter((line) => lines.has(line))).size
  return both / new Set([...lines, ...y.mentions.map(({ line }) => line)]).size
}

function quantities(a: Analysis, b: Analysis): Change[] {
  return compare(a.quantities, b.quantities, {
    key: ({ type, value, unit, modifier }) => JSON.stringify([type, value, unit, modifier]),
    likeness: (x, y) => (x.type === y.type && x.line === y.line && x.unit === y.unit ? 1 : 0),
    least: 1,
    what: ({ text }) => text,
    // Not the words: a figure said in other words is the same figure.
    fields: ({ value, unit, modifier }) => ({ value, unit, modifier }),
    place: ({ line, atMs }) => ({ line, atMs }),
  })
}

function claims(a: Analysis, b: Analysis): Change[] {
  const nameIn = (analysis: Analysis) => {
    const names = new Map(analysis.speakers.map(({ id, name, label }) => [id, name ?? label]))
    return (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  }
  const named = (analysis: Analysis) => {
    const nameOf = nameIn(analysis)
    return analysis.claims.map((claim) => ({ ...claim, by: nameOf(claim.speaker) }))
  }
  return compare(named(a), named(b), {
    key: ({ text }) => text,
    likeness: (x, y) => sharedWords(x.text, y.text),
    least: SAME_SENTENCE,
    what: ({ text }) => text,
    fields: ({ text, by, attributedTo, kind, certainty, negated, checkWorthiness }) => {
      return { text, speaker: by, attributedTo, kind, certainty, negated, checkWorthiness }
    },
    steps: { checkWorthiness: LEAST_SCORE },
    place: ({ evidence }) => firstPlace(evidence),
  })
}

function topics(a: Analysis, b: Analysis): Change[] {
  return compare(a.topics, b.topics, {
    key: ({ label }) => squashed(label),
    likeness: (x, y) => sharedWords(x.keyphrases.join(' '), y.keyphrases.join(' ')),
    least: SAME_SENTENCE,
    what: ({ label }) => label,
    fields: ({ label, share }) => ({ label, share }),
    steps: { share: LEAST_SHARE },
  })
}

function warnings(a: Analysis, b: Analysis): Change[] {
  return compare(a.warnings, b.warnings, {
    key: ({ code, message }) => JSON.stringify([code, message]),
    likeness: never,
    least: 1,
    what: ({ code, message }) => `${code}: ${message}`,
    fields: () => ({}),
    place: ({ line }) => ({ line, atMs: null }),
  })
}
