import { labelsOfType, OUTSIDE, type SpanType } from '../../src/entities/name-labels.ts'
import { isNationality } from '../../src/lexicon/nationalities.ts'
import { PERSON_TITLES } from '../../src/lexicon/person-titles.ts'
import { readRows } from '../data.ts'

/** A sentence to learn names from. */
export interface NameSentence {
  readonly tokens: readonly string[]
  /** A bit set of labels for each token: those that the annotators may have meant. */
  readonly allowed: Uint32Array
}

/** Sentences of one text, in order; a set of stray sentences is a document of its own for each. */
export interface NameDocument {
  readonly corpus: string
  readonly sentences: NameSentence[]
  /** False for sets of stray sentences, where counting over the document tells nothing. */
  readonly coherent: boolean
}

export interface GumDocument {
  readonly id: string
  readonly genre: string
  readonly title: string
  readonly text: string
  readonly tokens: readonly { readonly start: number; readonly end: number }[]
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly speaker?: string }[]
  readonly entities: readonly GumEntity[]
  readonly salientEntities: readonly { readonly corefId: string; readonly score: number }[]
}

export interface GumEntity {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly corefId: string
  /** Row of `tokens`. */
  readonly head: number
  readonly headXpos: string
  readonly named: boolean
  readonly nameStart?: number
  readonly nameEnd?: number
}

interface TaggedSentence {
  readonly tokens: readonly string[]
  readonly tags: readonly string[]
}

interface Gold {
  readonly start: number
  readonly end: number
  /** Null where corpora disagree whether it is a name: anything goes. */
  readonly type: SpanType | null
}

/** Genres of GUM whose text is not for commercial use. */
export const NON_COMMERCIAL: ReadonlySet<string> = new Set(['podcast', 'letter', 'essay', 'fiction', 'whow'])

const GUM_TYPES: ReadonlyMap<string, SpanType | null> = new Map<string, SpanType | null>([
  ['person', 'PERSON'],
  ['organization', 'ORG'],
  ['place', 'PLACE'],
  ['abstract', 'MISC'],
  ['event', 'MISC'],
  ['object', 'MISC'],
  ['substance', 'MISC'],
  ['animal', 'MISC'],
  ['plant', 'MISC'],
])

/** Types of the sentence sets. Null: some annotators would call it a name, others would not. */
const TAG_TYPES: ReadonlyMap<string, SpanType | null> = new Map<string, SpanType | null>([
  ...['PER', 'person', 'politician', 'writer', 'musicalartist', 'researcher', 'scientist'].map(
    (tag) => [tag, 'PERSON'] as const,
  ),
  ...['ORG', 'organisation', 'corporation', 'group', 'politicalparty', 'band', 'university'].map(
    (tag) => [tag, 'ORG'] as const,
  ),
  ...['LOC', 'location', 'country'].map((tag) => [tag, 'PLACE'] as const),
  ...['MISC', 'product', 'creative-work', 'programlang', 'book', 'album', 'song', 'poem', 'award', 'election'].map(
    (tag) => [tag, 'MISC'] as const,
  ),
  ...['event', 'conference', 'magazine', 'academicjournal'].map((tag) => [tag, 'MISC'] as const),
])

/** Corpora that mark nothing but persons, organisations and places: a name of another kind counts as no name there. */
const THREE_TYPES: ReadonlySet<string> = new Set(['ewt', 'btc'])

/** Sets of sentences with their files; all may be used commercially (`../shared/data/README-ner.md`). */
export const SENTENCE_SETS: Readonly<Record<string, readonly string[]>> = {
  ewt: ['ner/uner-ewt/dev.jsonl'],
  wikigold: ['ner/wikigold/train.jsonl'],
  crossner: ['ner/crossner/train.jsonl', 'ner/crossner/dev.jsonl'],
  btc: ['ner/btc/train.jsonl.gz', 'ner/btc/dev.jsonl'],
  wnut: ['ner/wnut17/train.jsonl'],
  'wikigold-dev': ['ner/wikigold/dev.jsonl'],
}

/** The documents of GUM that may be trained on. */
export function readGum(path = 'gum/train.jsonl.gz'): GumDocument[] {
  return readRows<GumDocument>(path)
}

/** Reads a training set by name: "gum" or a row of `SENTENCE_SETS`. */
export function readNames(corpus: string): NameDocument[] {
  if (corpus === 'gum') {
    return readGum()
      .filter(({ genre }) => !NON_COMMERCIAL.has(genre))
      .map(documentOfGum)
  }
  const sentences = (SENTENCE_SETS[corpus] ?? []).flatMap((file) => readRows<TaggedSentence>(file))
  return sentences
    .filter(({ tokens }) => !tokens.includes('@'))
    .map(({ tokens, tags }) => {
      const gold = spansOfTags(tags)
      const free = THREE_TYPES.has(corpus) ? labelsOfType('MISC') : 0
      return { corpus, coherent: false, sentences: [sentenceOf(tokens, gold, free, false)] }
    })
}

/** One document of GUM as training sentences, by its own tokens. */
export function documentOfGum(doc: GumDocument): NameDocument {
  const names = goldNames(doc)
  let next = 0
  const sentences = doc.sentences.map(({ start, end }) => {
    const tokens: string[] = []
    const places: { start: number; end: number }[] = []
    while (next < doc.tokens.length && doc.tokens[next]!.start < end) {
      const token = doc.tokens[next++]!
      if (token.start < start) continue
      tokens.push(doc.text.slice(token.start, token.end))
      places.push(token)
    }
    return sentenceOf(tokens, alignSpans(places, names), 0, true)
  })
  return { corpus: 'gum', coherent: true, sentences }
}

/** Outermost proper names of a document of GUM; type null where the scorer ignores them. */
export function goldNames(doc: GumDocument): Gold[] {
  const spans = doc.entities
    .filter(({ named }) => named)
    .map((entity) => ({
      start: entity.nameStart ?? entity.start,
      end: entity.nameEnd ?? entity.end,
      full: entity.end - entity.start,
      type: entity.headXpos === 'NNPS' && entity.type === 'person' ? null : (GUM_TYPES.get(entity.type) ?? null),
      time: entity.type === 'time',
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.full - b.full)
  const out: typeof spans = []
  for (const span of spans) {
    const last = out[out.length - 1]
    if (last === undefined || span.start >= last.end) out.push(span)
  }
  return out
    .filter(({ time }) => !time)
    .map((span) => {
      const words = doc.text.slice(span.start, span.end).toLowerCase().split(/\s+/)
      return words.every((word) => PERSON_TITLES.has(word.replace(/\.$/, ''))) ? { ...span, type: null } : span
    })
}

/** Spans of characters as rows of tokens; those that cut a token in two are left out. */
function alignSpans(tokens: readonly { start: number; end: number }[], spans: readonly Gold[]): Gold[] {
  const starts = new Map(tokens.map((token, i) => [token.start, i]))
  const ends = new Map(tokens.map((token, i) => [token.end, i + 1]))
  return spans.flatMap(({ start, end, type }) => {
    const first = starts.get(start)
    const last = ends.get(end)
    return first === undefined || last === undefined || last <= first ? [] : [{ start: first, end: last, type }]
  })
}

function spansOfTags(tags: readonly string[]): Gold[] {
  const out: { start: number; end: number; tag: string }[] = []
  tags.forEach((tag, i) => {
    const last = out[out.length - 1]
    if (tag === 'O') return
    if (tag.startsWith('I-') && last !== undefined && last.end === i && last.tag === tag.slice(2)) last.end = i + 1
    else out.push({ start: i, end: i + 1, tag: tag.slice(2) })
  })
  return out.map(({ start, end, tag }) => ({ start, end, type: TAG_TYPES.get(tag) ?? null }))
}

function sentenceOf(tokens: readonly string[], gold: readonly Gold[], free: number, titles: boolean): NameSentence {
  const allowed = new Uint32Array(tokens.length).fill((1 << OUTSIDE) | free)
  for (const { start, end, type } of gold) {
    if (type === null) {
      for (let i = start; i < end; i++) allowed[i] = 0xffffffff
      continue
    }
    const [b, i, l, u] = labelBits(type)
    if (end - start === 1) allowed[start] = u
    else {
      allowed[start] = b
      for (let at = start + 1; at < end - 1; at++) allowed[at] = i
      allowed[end - 1] = l
    }
    // GUM takes a person's title into the name, the other sets leave it out: let the model follow GUM.
    const title = tokens[start - 1]?.toLowerCase().replace(/\.$/, '') ?? ''
    if (!titles && type === 'PERSON' && PERSON_TITLES.has(title) && /^\p{Lu}/u.test(tokens[start - 1]!)) {
      allowed[start - 1] = b
      allowed[start] = end - start === 1 ? l : i
    }
  }
  tokens.forEach((token, i) => {
    if (allowed[i]! & (1 << OUTSIDE) && isNationality(token.toLowerCase())) allowed[i]! |= labelsOfType('MISC')
  })
  return { tokens, allowed }
}

function labelBits(type: SpanType): [begin: number, inside: number, last: number, unit: number] {
  const bits = labelsOfType(type)
  const begin = bits & -bits
  return [begin, begin << 1, begin << 2, begin << 3]
}
