import { type Document, tokenSurface } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Keyphrase } from '../model/topic.ts'
import type { Background } from './background.ts'
import { type Phrase, type PhrasesOf, phraseKeys, phraseReader } from './phrases.ts'
import { stem } from './stems.ts'

/** A phrase that recurs, and all its places. */
export interface Term {
  readonly key: string
  readonly words: number
  readonly places: readonly Phrase[]
  /** Places that lie in no longer phrase that recurs. */
  readonly alone: number
  readonly score: number
  /** The entity that it names, where it names one. */
  readonly entity: Entity | null
}

/** Cap on rarity, in bits: past it words are so rare that more says nothing, and misheard words are the rarest. */
const MOST_BITS = 12

/** Rarity under which a single word is everyday English. */
const EVERYDAY_BITS = 5

/** Rarity that counts for nothing. */
const LEAST_BITS = 2

/*
 * Weights of the score, fitted by search on tags and chapter titles of the training podcasts (docs/decisions/0036): how
 * much the first place, each further word and a name add, what is left of a phrase of several words that is said once,
 * how far repetition counts, and how far its spread over sentences.
 */
const EARLY = 2
const LENGTH = 0.1
const NAMED = 1.2
const ONCE = 0.7
const COUNT_POWER = 0.5
const SPREAD_POWER = 1.5

/** Least share of a phrase's places that lie outside the longer phrases that hold it. */
const LEAST_ALONE = 0.5

/** Phrases of the episode, strongest first: noun phrases and names, by how often and how specially they are said. */
export function findPhrases(
  doc: Document,
  structure: Structure,
  entities: readonly Entity[],
  background: Background,
  phrasesOf: PhrasesOf = phraseReader(doc),
): Term[] {
  const places = collect(doc, structure, phrasesOf)
  const homes = sentenceRows(doc)
  const named = namedPhrases(entities)
  const own = voiceWords(structure)
  const words = doc.tokens.length
  const nested = nestedCounts(places)
  const terms: Term[] = []
  for (const [key, list] of places) {
    const stems = key.split(' ')
    if (stems.every((one) => own.has(one))) continue
    const entity = named.get(key) ?? null
    const alone = list.length - (nested.get(key) ?? 0)
    // "fund" says less than "hedge fund" where it hardly stands without it.
    if (alone < LEAST_ALONE * list.length) continue
    const bits = stems.map((one) => Math.min(MOST_BITS, background.rarity(one)))
    const mean = Math.max(LEAST_BITS + 0.1, bits.reduce((sum, one) => sum + one, 0) / bits.length)
    if (stems.length === 1 && mean < EVERYDAY_BITS && entity === null) continue
    const start = list[0]?.first ?? 0
    const early = 1 + EARLY * (1 - start / words)
    const length = 1 + LENGTH * (stems.length - 1)
    const lift = entity === null ? 1 : NAMED
    const spread = Math.log2(1 + sentencesOf(homes, list)) ** SPREAD_POWER
    const once = stems.length > 1 && list.length === 1 ? ONCE : 1
    const score = list.length ** COUNT_POWER * spread * (mean - LEAST_BITS) * length * early * lift * once
    terms.push({ key, words: stems.length, places: list, alone, score, entity })
  }
  return terms.sort((a, b) => b.score - a.score || (a.places[0]?.first ?? 0) - (b.places[0]?.first ?? 0))
}

/** The strongest `most` phrases that say different things, spelled as in the talk; scores against the best. */
export function pickKeyphrases(doc: Document, terms: readonly Term[], most: number): Keyphrase[] {
  const chosen = distinctTerms(terms, most)
  const top = chosen[0]?.score ?? 1
  return chosen.map(({ places, score, entity }) => ({
    phrase: entity?.name ?? spelling(doc, places),
    score: Math.max(0.001, Math.round((score / top) * 1000) / 1000),
    count: places.length,
    mentions: places.map(({ first, end }) => ({ start: doc.tokens.start[first]!, end: doc.tokens.end[end - 1]! })),
  }))
}

/** The first `most` of a ranked list of which none holds another's words. */
export function distinctTerms(terms: readonly Term[], most: number): Term[] {
  const chosen: Term[] = []
  for (const term of terms) {
    if (chosen.length >= most) break
    const padded = ` ${term.key} `
    if (chosen.some(({ key }) => padded.includes(` ${key} `) || ` ${key} `.includes(padded))) continue
    chosen.push(term)
  }
  return chosen
}

/** The commonest spelling of a phrase; the first of several. A word that is a capital only at a sentence start is not. */
export function spelling(doc: Document, places: readonly Phrase[]): string {
  const counts = new Map<string, number>()
  for (const place of places) {
    const text = surfaceOf(doc, place)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  let best = ''
  for (const [text, count] of counts) if (best === '' || count > counts.get(best)!) best = text
  return best
}

function surfaceOf(doc: Document, { first, end }: Phrase): string {
  let out = ''
  for (let i = first; i < end; i++) {
    const text = tokenSurface(doc, i)
    const isCapital = i === first && doc.tokens.tag[i] !== UPOS_ROW.PROPN && opensSentence(doc, i)
    if (i > first && doc.tokens.start[i]! > doc.tokens.end[i - 1]!) out += ' '
    out += isCapital && text.slice(1) === text.slice(1).toLowerCase() ? text.toLowerCase() : text
  }
  return out
}

function opensSentence(doc: Document, i: number): boolean {
  const start = doc.tokens.start[i]!
  return i === 0 || doc.text[start - 1] === '\n' || /[.?!"“]/.test(doc.text[doc.tokens.end[i - 1]! - 1] ?? '')
}

/** Every phrase and every shorter phrase that ends with it, by key, where sponsors and credits are not talking. */
function collect(doc: Document, structure: Structure, phrasesOf: PhrasesOf): Map<string, Phrase[]> {
  const keyOf = phraseKeys(doc)
  const places = new Map<string, Phrase[]>()
  const add = (phrase: Phrase): void => {
    const key = keyOf(phrase)
    const list = places.get(key)
    if (list === undefined) places.set(key, [phrase])
    else list.push(phrase)
  }
  for (let row = 0; row < doc.sentences.length; row++) {
    if (isWrapping(structure, row)) continue
    for (const { first, end } of phrasesOf(row)) for (let at = first; at < end; at++) add({ first: at, end })
  }
  return places
}

/** True where sentence `row` is no talk of the episode itself. */
export function isWrapping(structure: Structure, row: number): boolean {
  const kind = BLOCK_KINDS[structure.sentenceBlock[row] ?? 0]
  return kind === 'sponsor' || kind === 'credits' || kind === 'music'
}

/** For each key, how many of its places lie in a longer phrase that recurs. */
function nestedCounts(places: ReadonlyMap<string, readonly Phrase[]>): Map<string, number> {
  const nested = new Map<string, number>()
  for (const [key, list] of places) {
    if (list.length < 2) continue
    for (let cut = key.indexOf(' '); cut >= 0; cut = key.indexOf(' ', cut + 1)) {
      const tail = key.slice(cut + 1)
      nested.set(tail, Math.max(nested.get(tail) ?? 0, list.length))
    }
  }
  return nested
}

/** Entities by the stems of their name and of each other spelling. People who speak in the episode are left out. */
function namedPhrases(entities: readonly Entity[]): Map<string, Entity> {
  const named = new Map<string, Entity>()
  for (const entity of entities) {
    if (entity.speaker !== null) continue
    for (const form of [entity.name, ...entity.aliases]) {
      const key = form.toLowerCase().split(/\s+/).map(stem).join(' ')
      if (!named.has(key)) named.set(key, entity)
    }
  }
  return named
}

/** Stems of the names of those who speak: no subject of the talk. */
export function voiceWords(structure: Structure): Set<string> {
  const hosts = structure.people.filter(({ role, speaker }) => role === 'host' || speaker !== null)
  const names = [
    ...structure.speakers.flatMap(({ name, label }) => [name ?? '', label ?? '']),
    ...hosts.map((one) => one.name),
  ]
  const words = names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  return new Set(words.filter((word) => word !== '').map(stem))
}

/** The sentence of each token. */
export function sentenceRows(doc: Document): Int32Array {
  const rows = new Int32Array(doc.tokens.length)
  for (const [row, { firstToken, endToken }] of doc.sentences.entries()) rows.fill(row, firstToken, endToken)
  return rows
}

function sentencesOf(homes: Int32Array, places: readonly Phrase[]): number {
  let count = 0
  let last = -1
  for (const { first } of places) {
    const row = homes[first]!
    if (row !== last) count++
    last = row
  }
  return count
}
