import { type Background, LEAST_BITS, MOST_BITS } from '../learn/background.ts'
import { nameStems } from '../lexicon/name-words.ts'
import { stem } from '../lexicon/stems.ts'
import { type Document, tokenSurface } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Keyphrase } from '../model/topic.ts'
import { endsIdiom, type Phrase, type PhrasesOf, phraseKeys, phraseReader } from './phrases.ts'

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
  /** Mean rarity of its words, at most `MOST_BITS`. */
  readonly bits: number
}

/** A phrase of the talk before it is scored. */
export interface Gathered extends Omit<Term, 'score'> {
  readonly sentences: number
  /** Letters in its stems, on average. */
  readonly letters: number
  /** True where it stands somewhere as it is, and not only at the end of longer ones. */
  readonly whole: boolean
  /** Its first place in the talk, in [0, 1]. */
  readonly at: number
}

/** Rarity under which a single word is everyday English, for a subject to hang a title on and for a keyphrase. */
const EVERYDAY_BITS = 5
const EVERYDAY_KEY_BITS = 4

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
const LEAST_KEY_ALONE = 0.1

/** Phrases of the episode that may name a stretch of it, strongest first; see `strongPhrases`. */
export function findPhrases(
  doc: Document,
  structure: Structure,
  entities: readonly Entity[],
  background: Background,
  phrasesOf: PhrasesOf = phraseReader(doc),
): Term[] {
  return strongPhrases(gatherPhrases(doc, structure, entities, background, phrasesOf))
}

/** Noun phrases and names of the talk, with what their scores are made from. */
export function gatherPhrases(
  doc: Document,
  structure: Structure,
  entities: readonly Entity[],
  background: Background,
  phrasesOf: PhrasesOf = phraseReader(doc),
): Gathered[] {
  const found = collect(doc, structure, phrasesOf)
  const homes = sentenceRows(doc)
  const named = namedPhrases(entities)
  const own = voiceWords(structure, entities)
  const nested = nestedCounts(found)
  const rarity = new Map<string, number>()
  const rarityOf = (stem: string): number => {
    const known = rarity.get(stem) ?? Math.min(MOST_BITS, background.rarity(stem))
    rarity.set(stem, known)
    return known
  }
  const out: Gathered[] = []
  for (const [key, { places, whole }] of found) {
    const stems = key.split(' ')
    if (stems.every((one) => own.has(one))) continue
    out.push({
      key,
      words: stems.length,
      places,
      alone: places.length - (nested.get(key) ?? 0),
      entity: named.get(key) ?? null,
      bits: stems.reduce((sum, one) => sum + rarityOf(one), 0) / stems.length,
      sentences: sentencesOf(homes, places),
      letters: (key.length - stems.length + 1) / stems.length,
      whole,
      at: (places[0]?.first ?? 0) / Math.max(1, doc.tokens.length),
    })
  }
  return out
}

/** Subjects, strongest first: by how often and how specially they are said, several words before one. */
export function strongPhrases(gathered: readonly Gathered[]): Term[] {
  const terms: Term[] = []
  for (const one of gathered) {
    const { words, places, bits, sentences, entity } = one
    // "fund" says less than "hedge fund" where it hardly stands without it.
    if (one.alone < LEAST_ALONE * places.length) continue
    const mean = Math.max(LEAST_BITS + 0.1, bits)
    if (words === 1 && mean < EVERYDAY_BITS && entity === null) continue
    const early = 1 + EARLY * (1 - one.at)
    const length = 1 + LENGTH * (words - 1)
    const lift = entity === null ? 1 : NAMED
    const spread = Math.log2(1 + sentences) ** SPREAD_POWER
    const once = words > 1 && places.length === 1 ? ONCE : 1
    const score = places.length ** COUNT_POWER * spread * (mean - LEAST_BITS) * length * early * lift * once
    terms.push({ ...one, score })
  }
  return terms.sort(byScore)
}

function byScore(a: Term, b: Term): number {
  return b.score - a.score || (a.places[0]?.first ?? 0) - (b.places[0]?.first ?? 0)
}

/*
 * Weights of the score of keyphrases, which are searched and tagged by: there single words do well, and long ones tell
 * more than short ones (S. Piantadosi, H. Tily and E. Gibson, "Word lengths are optimized for efficient
 * communication", PNAS 108(9), 2011).
 */
const KEY_EARLY = 3
const KEY_LENGTH = -0.2
const KEY_ONCE = 0.3
const LETTER_POWER = 0.8
const MOST_LETTERS = 12

/** What a name counts: products, works and the like are what people tag by. Types that are not listed count 1.5. */
const KEY_NAMED: Readonly<Partial<Record<Entity['type'], number>>> = { PERSON: 0.8, ORG: 1, PLACE: 1 }
const KEY_THING = 1.5

/** A word said this many times as often as a chosen phrase that holds it is a keyphrase beside it. */
const BESIDE = 3

/** The `most` strongest keyphrases of the episode, spelled as in the talk; scores against the best. */
export function rankKeyphrases(doc: Document, gathered: readonly Gathered[], most: number): Keyphrase[] {
  const terms: Term[] = []
  for (const one of gathered) {
    const { words, places, bits, sentences, entity } = one
    if (one.alone < LEAST_KEY_ALONE * places.length) continue
    if (words === 1 ? bits < EVERYDAY_KEY_BITS && entity === null : places.length === 1 && !one.whole) continue
    const early = 1 + KEY_EARLY * (1 - one.at)
    const length = 1 + KEY_LENGTH * (words - 1)
    const lift = entity === null ? 1 : (KEY_NAMED[entity.type] ?? KEY_THING)
    const once = words > 1 && places.length === 1 ? KEY_ONCE : 1
    const telling = Math.max(0.1, bits) * Math.min(MOST_LETTERS, one.letters) ** LETTER_POWER
    const score = places.length * Math.sqrt(Math.log2(1 + sentences)) * telling * length * early * lift * once
    terms.push({ ...one, score })
  }
  const chosen: Term[] = []
  for (const term of terms.sort(byScore)) {
    if (chosen.length >= most) break
    const isPart = chosen.some(
      ({ key, places }) => ` ${key} `.includes(` ${term.key} `) && term.places.length < BESIDE * places.length,
    )
    // Two spellings of one thing ("Bitcoin Core", "Core") are one keyphrase.
    const isSame = term.entity !== null && chosen.some(({ entity }) => entity === term.entity)
    if (!isPart && !isSame) chosen.push(term)
  }
  return spelled(doc, chosen)
}

/** The strongest `most` phrases that say different things, spelled as in the talk; scores against the best. */
export function pickKeyphrases(doc: Document, terms: readonly Term[], most: number): Keyphrase[] {
  return spelled(doc, distinctTerms(terms, most))
}

function spelled(doc: Document, chosen: readonly Term[]): Keyphrase[] {
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

/** Least share of the mentions of a lone noun that are in the plural, for the plural to stand for all of them. */
const PLURAL_SHARE = 0.08

/** What a phrase is called in a heading: its entity's name, "fees" where the talk says that too, else as it is spelled. */
export function headingName(doc: Document, { words, entity, places }: Term): string {
  if (entity !== null) return entity.name
  const many = places.filter(({ end }) => doc.tokens.xposTags[doc.tokens.xpos[end - 1]!] === 'NNS')
  const isCommon = doc.tokens.tag[places[0]?.first ?? 0] === UPOS_ROW.NOUN
  return words === 1 && isCommon && many.length > PLURAL_SHARE * places.length
    ? spelling(doc, many)
    : spelling(doc, places)
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

/** Where a phrase is said, and whether it stands by itself somewhere. */
interface Found {
  readonly places: Phrase[]
  whole: boolean
}

/** Every phrase and every shorter phrase that ends with it, by key, where sponsors and credits are not talking. */
function collect(doc: Document, structure: Structure, phrasesOf: PhrasesOf): Map<string, Found> {
  const keyOf = phraseKeys(doc)
  const found = new Map<string, Found>()
  for (let row = 0; row < doc.sentences.length; row++) {
    if (isWrapping(structure, row)) continue
    for (const { first, end } of phrasesOf(row)) {
      if (endsIdiom(doc, end)) continue
      for (let at = first; at < end; at++) {
        const phrase = { first: at, end }
        const key = keyOf(phrase)
        const known = found.get(key)
        if (known === undefined) found.set(key, { places: [phrase], whole: at === first })
        else {
          known.places.push(phrase)
          known.whole ||= at === first
        }
      }
    }
  }
  return found
}

/** True where sentence `row` is no talk of the episode itself. */
export function isWrapping(structure: Structure, row: number): boolean {
  const kind = BLOCK_KINDS[structure.sentenceBlock[row] ?? 0]
  return kind === 'sponsor' || kind === 'credits' || kind === 'music'
}

/** For each key, how many of its places lie in a longer phrase that recurs. */
function nestedCounts(found: ReadonlyMap<string, Found>): Map<string, number> {
  const nested = new Map<string, number>()
  for (const [key, { places: list }] of found) {
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

/** Stems of the names of those who speak, with their forms of address, and of people made up for an example: no subject. */
export function voiceWords(structure: Structure, entities: readonly Entity[]): Set<string> {
  const hosts = structure.people.filter(({ role, speaker }) => role === 'host' || speaker !== null)
  return nameStems([
    ...structure.speakers.flatMap(({ name, label }) => [name ?? '', label ?? '']),
    ...hosts.map((one) => one.name),
    ...entities.flatMap(({ name, madeUp }) => (madeUp ? [name] : [])),
  ])
}

/** The sentence of each token. */
function sentenceRows(doc: Document): Int32Array {
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
