import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { type Document, isQuestion, surfaceText, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import type { Entity, EntityType } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import type { Structure } from '../model/structure.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { isEmptyIt } from './empty-it.ts'
import { isPerson, mayBe, PERSON_FORMS } from './given-names.ts'
import { isNamedBehind } from './named-behind.ts'
import { type NamedPlace, namedPlaces } from './named-places.ts'
import { holdsNameless } from './nameless.ts'
import { isSaidToBeOther, nameSaidToBe } from './predicates.ts'
import { bringsInThing, hasNoun, hasVerb, isOwnSubject, isSubjectSlot, SAYING } from './slots.ts'
import { isTakenUp, lastPhrase, openingPhrase, type Phrase } from './subject.ts'
import { createNameCheck } from './sure-names.ts'

/** Words that point at something said before, and what may stand in their place. */
export interface Referent {
  /** Rows of tokens, half-open: "it", "its", "the company". */
  readonly firstToken: number
  readonly endToken: number
  /** "DeepSeek", "the figure in the paper"; without the ending of a possessive. */
  readonly text: string
  readonly possessive: boolean
  /** Where the talk names it: a span of `Document.text`. */
  readonly antecedent: Span
  /** Id of the entity; null for a thing without a name. */
  readonly entity: string | null
}

/** For the row of a sentence: what its pronouns stand for, in order of the words. Only those that are sure. */
export type Resolver = (sentence: number) => readonly Referent[]

/** What pronouns are read with. */
export interface ResolverInput {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
}

/** What a pronoun may take up. */
interface Center {
  readonly text: string
  readonly entity: string | null
  readonly type: EntityType | null
  readonly kind: 'person' | 'organisation' | 'thing'
  readonly antecedent: Span
}

interface Reading {
  readonly referents: readonly Referent[]
  /** The subject; null where it is none that a pronoun could be put for. */
  readonly center: Center | null
  /** The last subject that was a person: a rival of whoever is named since. */
  readonly person: Center | null
  /** Pronouns, "he" or "she", that nobody could be found for, and nobody named since. */
  readonly open: ReadonlySet<string>
}

/** How many sentences back a name may stand that "she" or "the company" takes up. */
const REACH = 3

/** Longest remark of somebody else after which a speaker goes on with the same things, in tokens. */
const LONGEST_REMARK = 12

const SUBJECT_FORMS = new Set(['he', 'she', 'it', 'they'])
const POSSESSIVES = new Set(['his', 'its', 'their'])
const COMPANY_NOUNS = new Set(['company', 'firm', 'startup', 'corporation', 'organization', 'organisation'])

/**
 * Reads the pronouns of a document, each sentence when first asked for. Conservative, after the centering rules of
 * Grosz, Joshi and Weinstein ("Centering", Computational Linguistics 21(2), 1995): a subject pronoun goes on with the
 * subject of the same speaker's sentence before, where number and kind agree; "she" and "the company" take up the
 * one name near them that they can mean. Where two things fit, nothing is put in the place of the pronoun.
 */
export function createResolver({ doc, structure, entities }: ResolverInput): Resolver {
  const { tokens } = doc
  const places = namedPlaces(doc, entities)
  const isSure = createNameCheck(doc, entities)
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const byName = new Map<string, Entity>()
  for (const entity of entities)
    for (const name of [entity.name, ...entity.aliases]) if (!byName.has(name)) byName.set(name, entity)
  const readings: (Reading | undefined)[] = new Array(doc.sentences.length)

  function read(row: number): Reading {
    const sentence = doc.sentences[row]
    if (sentence === undefined) throw new RangeError(`no sentence ${row}`)
    const chain: number[] = []
    for (let at = row; at >= 0 && readings[at] === undefined; at = before(at)) chain.push(at)
    for (const at of chain.reverse()) {
      const last = before(at)
      readings[at] = readSentence(at, last < 0 ? undefined : readings[last])
    }
    return readings[row]!
  }

  /** Row of the sentence that a speaker goes on from: the one before, or the one before a short remark; -1 for none. */
  function before(row: number): number {
    const turn = doc.sentences[row]!.turn
    if (row > doc.turns[turn]!.firstSentence) return row - 1
    const remark = doc.turns[turn - 1]
    const own = doc.turns[turn - 2]
    if (remark === undefined || own === undefined || own.endSentence <= own.firstSentence) return -1
    if (structure.turnSpeaker[turn] !== structure.turnSpeaker[turn - 2]) return -1
    let words = 0
    for (let at = remark.firstSentence; at < remark.endSentence; at++) {
      if (places[at]!.length > 0 || isQuestion(doc, at)) return -1
      words += doc.sentences[at]!.endToken - doc.sentences[at]!.firstToken
    }
    return words <= LONGEST_REMARK ? own.endSentence - 1 : -1
  }

  /** Rows of sentence `row` and of those before it that a name may reach it from, the nearest first. */
  function reach(row: number): number[] {
    const rows = [row]
    for (let at = before(row); at >= 0 && rows.length <= REACH; at = before(at)) rows.push(at)
    return rows
  }

  function readSentence(row: number, last: Reading | undefined): Reading {
    const sentence = doc.sentences[row]!
    const going = last?.center ?? null
    const speaker = structure.turnSpeaker[sentence.turn] ?? -1
    const referents: Referent[] = []
    const subject = openingPhrase(doc, sentence)
    // What "he" and "she" stand for in this sentence: one person each, once read.
    const people = new Map<string, Center | null>()
    for (const gender of last?.open ?? []) people.set(gender, null)
    const later = lastPhrase(doc, sentence)
    let center: Center | null = null
    let next: Center | null = null
    let it: Center | null = null
    if (subject !== null && tokens.tag[subject.head] === UPOS_ROW.PROPN) people.clear()
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const form = tokenForm(doc, i)
      const gender = PERSON_FORMS.get(form)
      let found: Center | null = null
      let width = 1
      if (tokens.fluency[i] !== 0) found = null
      else if (gender !== undefined) {
        if (isNaming(i)) continue
        if (!people.has(gender)) people.set(gender, personAt(row, i, gender, last, speaker))
        found = people.get(gender) ?? null
      } else if (form === 'it' || form === 'its') {
        found = said(subject, center, i, sentence.endToken) ?? (form === 'it' ? thingAt(row, i, going) : null)
        // "It opened in 1932, and it cost …": the subject of the clause before goes on.
        if (i === later?.head && !isEmptyIt(doc, i, sentence.endToken)) found ??= it
      } else if (form === 'they') found = manyAt(row, i, going)
      else if (form === 'the' && COMPANY_NOUNS.has(tokenForm(doc, i + 1)) && tokens.tag[i + 2] !== UPOS_ROW.NOUN) {
        found = companyAt(row, i)
        width = 2
      }
      const entity = byId.get(found?.entity ?? '')
      const isOther = SUBJECT_FORMS.has(form) && entity !== undefined && isEntityNamedBehind(row, i, entity)
      if (found !== null && entity !== undefined && (isOther || !isSure(entity, i, row, found.antecedent))) {
        found = null
        if (gender !== undefined) people.set(gender, null)
      }
      if (found !== null) {
        if (form === 'it' || form === 'its') it = found
        referents.push(referentOf(i, width, found))
      }
      if (subject !== null && i === subject.endToken - 1) center = centerOf(row, subject, found)
      if (later !== null && i === later.endToken - 1) next = centerOf(row, later, found)
    }
    const open = new Set<string>()
    for (const [gender, person] of people) if (person === null) open.add(gender)
    center = namedNow(row, sentence.firstToken) ?? next ?? (later === null ? center : null)
    const person = center?.kind === 'person' ? center : (last?.person ?? null)
    return { referents, center, person, open }
  }

  function isEntityNamedBehind(row: number, i: number, entity: Entity): boolean {
    const starts = new Set(places[row]!.filter((place) => place.entity === entity).map(({ start }) => start))
    return starts.size > 0 && isNamedBehind(doc, i, (start) => starts.has(start))
  }

  /** "His name was Henry": the pronoun points ahead. */
  function isNaming(i: number): boolean {
    return tokenForm(doc, i + 1) === 'name' && tokenLemma(doc, i + 2).toLowerCase() === 'be'
  }

  /** Who is named in "his name was Henry", "the second was Mr. Howard". */
  function namedNow(row: number, first: number): Center | null {
    const people = places[row]!.filter(({ entity }) => entity.type === 'PERSON')
    const [name] = people
    if (name === undefined) return null
    const saidToBe = nameSaidToBe(doc, doc.sentences[row]!)
    const at = saidToBe < 0 ? -1 : tokens.start[saidToBe]!
    const said = people.find(({ start, end }) => start <= at && at < end)
    if (said !== undefined) return nameCenter(said)
    for (let i = first; i < Math.min(first + 4, tokens.length); i++) {
      if (PERSON_FORMS.has(tokenForm(doc, i)) && isNaming(i) && name.start > tokens.start[i]!) return nameCenter(name)
    }
    return null
  }

  function referentOf(firstToken: number, width: number, { text, antecedent, entity }: Center): Referent {
    const form = tokenForm(doc, firstToken)
    // "Ask her first" has nobody's first.
    let next = firstToken + width
    while (tokens.tag[next] === UPOS_ROW.ADJ || tokens.tag[next] === UPOS_ROW.NUM || isHyphenated(doc, next)) next++
    const ownsNext = tokens.tag[next] === UPOS_ROW.NOUN || tokens.tag[next] === UPOS_ROW.PROPN
    const possessive = POSSESSIVES.has(form) || (form === 'her' && ownsNext)
    return { firstToken, endToken: firstToken + width, text, possessive, antecedent, entity }
  }

  /** What the opening phrase is about; `found` is what its last word was read as. */
  function centerOf(row: number, phrase: Phrase, found: Center | null): Center | null {
    const { firstToken, endToken, head } = phrase
    if (endToken - firstToken === 1 && SUBJECT_FORMS.has(tokenForm(doc, head))) return found
    const start = tokens.start[firstToken]!
    const end = tokens.end[endToken - 1]!
    const name = places[row]!.find((place) => place.start === start && place.end === end)
    if (name !== undefined) return nameCenter(name)
    const called = byName.get(doc.text.slice(start, end))
    if (called !== undefined) return nameCenter({ entity: called, start, end, vocative: false })
    return isTakenUp(doc, phrase) ? phraseCenter(phrase) : null
  }

  function phraseCenter({ firstToken, endToken }: Phrase): Center {
    const text = surfaceText(doc, firstToken, endToken).replace(/\s+/g, ' ').replace(/^The /, 'the ')
    const antecedent = { start: tokens.start[firstToken]!, end: tokens.end[endToken - 1]! }
    return { text, entity: null, type: null, kind: 'thing', antecedent }
  }

  function personAt(row: number, i: number, gender: string, last: Reading | undefined, speaker: number): Center | null {
    const at = tokens.start[i]!
    const subject = last?.center ?? null
    const found = new Map<string, Center>()
    let latest = subject?.antecedent.end ?? -1
    const rows = reach(row)
    for (const back of rows) {
      for (const place of places[back]!) {
        const { entity } = place
        if (!isPerson(entity) || place.start >= at || place.vocative || !mayBe(entity.name, gender)) continue
        if (entity.speaker !== null && entity.speaker === speaker) continue
        if (isOwnSubject(doc, place, i)) continue
        if (!found.has(entity.id)) found.set(entity.id, nameCenter(place))
        latest = Math.max(latest, place.end)
      }
    }
    const going = subject?.kind === 'person' && mayBe(subject.text, gender) ? subject : null
    const rival = going ?? (found.size > 0 ? (last?.person ?? null) : null)
    if (rival !== null && rival.entity !== null && mayBe(rival.text, gender)) found.set(rival.entity, rival)
    const [only] = found.values()
    if (only !== undefined && rows.some((back) => holdsStranger(back, i, gender, only.text))) return null
    if (found.size === 1 && only !== undefined) {
      const from = doc.sentences[rows[1] ?? row]!.firstToken
      return holdsNameless(doc, from, i, latest, gender) ? null : only
    }
    const isSubject = SUBJECT_FORMS.has(tokenForm(doc, i)) && isSubjectSlot(doc, i)
    const rivals = places[row]!.some(({ entity, start }) => isPerson(entity) && start < at)
    return going !== null && isSubject && !rivals ? going : null
  }

  /** Somebody other than `name` who is called by a given name and is no person of the episode: "Alice pays Bob". */
  function holdsStranger(row: number, to: number, gender: string, name: string): boolean {
    const { firstToken, endToken } = doc.sentences[row]!
    const own = name.toLowerCase().split(' ')
    for (let i = firstToken; i < Math.min(to, endToken); i++) {
      if (tokens.tag[i] !== UPOS_ROW.PROPN) continue
      const form = tokenForm(doc, i)
      if (!FIRST_NAMES.has(form) || !mayBe(form, gender) || own.includes(form)) continue
      const at = tokens.start[i]!
      if (!places[row]!.some(({ start, end }) => start <= at && at < end)) return true
    }
    return false
  }

  /** "DeepSeek says that it trained …": the subject of the saying. */
  function said(subject: Phrase | null, center: Center | null, i: number, end: number): Center | null {
    if (subject === null || center === null || center.kind === 'person') return null
    const gap = i - subject.endToken
    if (gap < 1 || gap > 4) return null
    let says = false
    for (let k = subject.endToken; k < i; k++) says ||= SAYING.has(tokenLemma(doc, k).toLowerCase())
    if (!says) return null
    return tokenForm(doc, i) === 'its' || (isSubjectSlot(doc, i, SAYING) && !isEmptyIt(doc, i, end)) ? center : null
  }

  function thingAt(row: number, i: number, going: Center | null): Center | null {
    const sentence = doc.sentences[row]!
    if (going === null || going.kind === 'person' || !isSubjectSlot(doc, i) || isEmptyIt(doc, i, sentence.endToken))
      return null
    // "This is the way it works", "not that it is wrong": what stands before may say what is meant.
    if (tokenForm(doc, i - 1) === 'that') return null
    if (hasNoun(doc, sentence.firstToken, i) || hasVerb(doc, sentence.firstToken, i)) return null
    const fits = (type: EntityType | null): boolean =>
      type === null || !isSaidToBeOther(doc, i, sentence.endToken, type)
    const last = doc.sentences[before(row)]
    return (last !== undefined && bringsInThing(doc, last)) || !fits(going.type) ? null : going
  }

  function manyAt(row: number, i: number, going: Center | null): Center | null {
    if (going?.kind !== 'organisation' || !isSubjectSlot(doc, i)) return null
    if (hasNoun(doc, doc.sentences[row]!.firstToken, i)) return null
    const others = places[before(row)]!.some(({ entity }) => entity.type === 'ORG' && entity.id !== going.entity)
    if (others) return null
    const last = doc.sentences[before(row)]!
    for (let k = last.firstToken; k < last.endToken; k++) {
      const xpos = tokenXpos(doc, k)
      if (xpos === 'NNS' || xpos === 'NNPS') return null
    }
    return going
  }

  function companyAt(row: number, i: number): Center | null {
    const at = tokens.start[i]!
    const found = new Map<string, NamedPlace>()
    for (const back of reach(row)) {
      for (const place of places[back]!) {
        if (place.entity.type === 'ORG' && place.start < at && !found.has(place.entity.id)) {
          found.set(place.entity.id, place)
        }
      }
    }
    const [only] = found.values()
    return found.size === 1 && only !== undefined ? nameCenter(only) : null
  }

  return (row) => read(row).referents
}

function nameCenter({ entity, start, end }: NamedPlace): Center {
  const kind = isPerson(entity) ? 'person' : entity.type === 'ORG' ? 'organisation' : 'thing'
  return { text: entity.name, entity: entity.id, type: entity.type, kind, antecedent: { start, end } }
}

/** True for a hyphen within a word that is written in parts, and what it binds: "her 11-year-old son". */
function isHyphenated(doc: Document, token: number): boolean {
  const { start, end } = doc.tokens
  const isGlued = token > 0 && end[token - 1] === start[token]
  return isGlued && (tokenForm(doc, token) === '-' || tokenForm(doc, token - 1) === '-')
}
