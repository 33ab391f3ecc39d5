import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { type Document, tokenAt, tokenForm, tokenXpos } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { nameSaidToBe } from './predicates.ts'

/** A place where an entity is called by a name. */
export interface NamedPlace extends Span {
  readonly entity: Entity
  /** True where the name only calls somebody: "People like free things, Marcus." */
  readonly vocative: boolean
}

/** For each sentence the places that name something, in order. */
export function namedPlaces(doc: Document, entities: readonly Entity[]): readonly (readonly NamedPlace[])[] {
  const places: NamedPlace[][] = doc.sentences.map(() => [])
  for (const entity of entities) {
    for (const { start, end, sentence, form } of entity.mentions) {
      if (form !== 'name' && form !== 'alias') continue
      const vocative =
        entity.type === 'PERSON' && (isCall(doc, sentence, start, end) || callsVoice(doc, entity, start, end))
      places[sentence]?.push({ entity, start, end, vocative })
    }
  }
  for (const row of places) row.sort((a, b) => a.start - b.start || b.end - a.end)
  return places
}

/** Set off by commas at either end of the sentence, or the whole of it. */
function isCall(doc: Document, row: number, start: number, end: number): boolean {
  const sentence = doc.sentences[row]
  if (sentence === undefined) return false
  const first = tokenAt(doc, start)
  const after = tokenAt(doc, end)
  // "With Josie, I've been": who a preposition goes with is spoken of.
  if (first > sentence.firstToken && tokenXpos(doc, first - 1) === 'IN') return false
  const isSetOff = tokenForm(doc, first - 1) === ','
  // "The founder, Marcus, is": only at the start does any word but "you" go on to somebody.
  const words = first <= sentence.firstToken + 2 ? ADDRESSING : isSetOff ? SECOND_PERSON : NOBODY
  const goesOn = tokenForm(doc, after) === ',' && after < sentence.endToken
  const closes = isSetOff && after >= sentence.endToken - 1 && nameSaidToBe(doc, sentence) < 0
  return closes || (goesOn && after + 1 < sentence.endToken && words.has(tokenForm(doc, after + 1)))
}

/** "What I saw, Chris, was the release": the first name of a voice, set off in the middle, and no apposition or list. */
function callsVoice(doc: Document, { speaker }: Entity, start: number, end: number): boolean {
  const at = tokenAt(doc, start)
  if (speaker === null || tokenAt(doc, end) !== at + 1) return false
  if (tokenForm(doc, at - 1) !== ',' || tokenForm(doc, at + 1) !== ',') return false
  const { tag } = doc.tokens
  const isListed = tag[at - 2] === UPOS_ROW.PROPN || tag[at + 2] === UPOS_ROW.PROPN || tag[at + 2] === UPOS_ROW.CCONJ
  return !isListed && !PERSON_NOUNS.has(tokenForm(doc, at - 2))
}

const ADDRESSING = new Set(
  "you you're your thanks thank welcome what how why is are do does did can could would will let so tell i i'm we with there there's that that's this today it it's which where".split(
    ' ',
  ),
)
const SECOND_PERSON = new Set(['you', 'your', "you're"])
const NOBODY: ReadonlySet<string> = new Set()
