import { REASONS } from '../lexicon/reasons.ts'
import { type Document, surfaceText } from '../model/document.ts'
import type { Entity, Mention } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import { clauseVerb, formOf, isFiniteVerb, xposOf } from '../prose/grammar.ts'
import { isNamedBehind } from '../prose/named-behind.ts'
import { isSaidToBeOther } from '../prose/predicates.ts'
import type { NameCheck } from '../prose/sure-names.ts'
import type { Word } from '../prose/words.ts'

/** What a pronoun stands for, and where it was named. */
export interface Antecedent {
  /** Null for "the privacy policy", a thing without a name. */
  readonly entity: Entity | null
  /** What to write in place of the pronoun. */
  readonly text: string
  readonly span: Span
}

interface Named {
  readonly entity: Entity
  readonly mention: Mention
  /** Where the talk says the name as the entity has it; else its first mention. */
  readonly nameSpan: Span
}

/** Where the entities stand, by the start of the mention in `Document.text`. */
export interface MentionIndex {
  at(start: number): Named | null
}

/** Looks mentions up by where they start. */
export function indexMentions(doc: Document, entities: readonly Entity[]): MentionIndex {
  const by = new Map<number, Named>()
  for (const entity of entities) {
    const { mentions, name } = entity
    const { start, end } =
      mentions.find((mention) => doc.text.slice(mention.start, mention.end) === name) ?? mentions[0]!
    for (const mention of mentions) {
      if (!by.has(mention.start)) by.set(mention.start, { entity, mention, nameSpan: { start, end } })
    }
  }
  return { at: (start) => by.get(start) ?? null }
}

/** The discourse so far, as far as pronouns need it. Centering: Grosz, Joshi and Weinstein, 1995. */
export interface Discourse {
  turn: number
  /** The subject of the clause before, where it has a name. */
  subject: Antecedent | null
  /** True where that clause has an object too, or tells what was said: "it is" may then mean either. */
  open: boolean
}

/** A fresh discourse. */
export function startDiscourse(): Discourse {
  return { turn: -1, subject: null, open: false }
}

/**
 * What the pronoun that opens the clause stands for, where that is sure, and the discourse moved on by the clause. Null
 * for a clause that opens with no pronoun, or with one that could mean several things.
 */
export function followClause(
  doc: Document,
  words: readonly Word[],
  turn: number,
  index: MentionIndex,
  isSure: NameCheck,
  discourse: Discourse,
): Antecedent | null {
  if (turn !== discourse.turn) {
    discourse.turn = turn
    discourse.subject = null
  }
  const at = subjectStart(doc, words)
  const form = formOf(doc, words[at])
  let found: Antecedent | null = null
  const start = words[at] === undefined || words[at].row < 0 ? -1 : doc.tokens.start[words[at].row]!
  const marked = index.at(start)
  if (/^(?:he|she|it|they)$/.test(form)) {
    if (marked?.mention.form === 'pronoun') {
      const { sentence } = marked.mention
      const isRight = !isNaming(doc, words, at) && isSure(marked.entity, words[at]!.row, sentence, null)
      found = isRight ? antecedentOf(marked) : null
    } else if (form === 'it' && discourse.subject !== null && !isEmptyIt(doc, words, at)) {
      const unsure = discourse.open && isCopula(doc, words, at)
      const isMeant = isThing(discourse.subject) && !unsure && !isNaming(doc, words, at)
      found = isMeant ? discourse.subject : null
    } else if (form === 'they' && discourse.subject?.entity?.type === 'ORG') found = discourse.subject
    if (form === 'it' && found !== null && !mayBe(doc, words, at, found)) found = null
    if (found !== null && words[at]!.row >= 0 && isEntityNamedBehind(doc, words[at]!.row, index, found)) found = null
    discourse.subject = form === 'it' && isEmptyIt(doc, words, at) ? discourse.subject : found
  } else {
    const verb = at < 0 ? -1 : clauseVerb(doc, words, at)
    discourse.subject = at < 0 || verb < 0 ? null : nameOfPhrase(doc, words, at, verb, index)
  }
  discourse.open = hasObject(doc, words, at)
  return found
}

function isCopula(doc: Document, words: readonly Word[], at: number): boolean {
  const verb = clauseVerb(doc, words, at)
  return verb >= 0 && /^(?:is|'s|are|'re|was|were|has|had|will|would|can)$/.test(formOf(doc, words[verb]))
}

/** False for "it was a limit" after the name of an organisation. */
function mayBe(doc: Document, words: readonly Word[], at: number, { entity }: Antecedent): boolean {
  const row = words[at]!.row
  const end = words[words.length - 1]!.row + 1
  return entity === null || row < 0 || !isSaidToBeOther(doc, row, end, entity.type)
}

function isEntityNamedBehind(doc: Document, row: number, index: MentionIndex, { entity }: Antecedent): boolean {
  if (entity === null) return false
  return isNamedBehind(doc, row, (start) => {
    const named = index.at(start)
    return named?.entity === entity && named.mention.form !== 'pronoun'
  })
}

/** "It's called …" gives its name to what was made, not to who made it. */
function isNaming(doc: Document, words: readonly Word[], at: number): boolean {
  return words.slice(at + 1, at + 4).some((word) => /^(?:called|named|known)$/.test(formOf(doc, word)))
}

/** True where a thing follows the verb of the clause, or the verb tells what someone says. */
function hasObject(doc: Document, words: readonly Word[], at: number): boolean {
  const verb = at < 0 ? -1 : clauseVerb(doc, words, at)
  if (verb < 0) return false
  if (/^(?:say|says|said|think|thinks|thought|told|tells)$/.test(formOf(doc, words[verb]))) return true
  if (/^(?:is|'s|are|'re|was|were)$/.test(formOf(doc, words[verb]))) return false
  for (let i = verb + 1; i < Math.min(words.length, verb + 4); i++) {
    const tag = xposOf(doc, words[i])
    if (/^(?:IN|TO)$/.test(tag) || words[i]!.text === ',') return false
    if (/^(?:DT|NN|NNS|NNP|PRP|PRP\$|CD|JJ)$/.test(tag)) return true
  }
  return false
}

function antecedentOf({ entity, nameSpan }: Named): Antecedent {
  return { entity, text: entity.name, span: nameSpan }
}

/** Index of the subject of the main clause: at the start, or behind an opening phrase and its comma; -1 if none. */
export function subjectStart(doc: Document, words: readonly Word[]): number {
  const first = REASONS.has(formOf(doc, words[0])) ? 1 : 0
  if (clauseVerb(doc, words, first) >= 0) return first
  for (let i = 1; i < words.length - 1; i++) {
    if (isFiniteVerb(doc, words[i])) return -1
    const joined = words[i - 2]?.text === ',' && /^(?:and|but|so)$/.test(formOf(doc, words[i - 1]))
    const opensHere = joined || words[i - 1]!.text === ',' || /^(?:NN|CD|RB)/.test(xposOf(doc, words[i - 1]))
    if (opensHere && clauseVerb(doc, words, i) >= 0 && /^(?:PRP|DT|NNP)/.test(xposOf(doc, words[i]))) return i
  }
  return -1
}

function isThing({ entity }: Antecedent): boolean {
  return entity === null || /^(?:ORG|PRODUCT|PLACE|WORK|EVENT|LAW|OTHER)$/.test(entity.type)
}

/** "It's hard to say", "it takes years": nothing is meant. */
function isEmptyIt(doc: Document, words: readonly Word[], at: number): boolean {
  const rest = words.slice(at + 1, at + 8).map((word) => formOf(doc, word))
  if (/^(?:takes?|took|turns?|turned|seems?|seemed|looks?|depends|feels|felt|happens|happened)$/.test(rest[0] ?? ''))
    return true
  const copula = /^(?:is|'s|was|would|will|could|might)$/.test(rest[0] ?? '')
  return copula && rest.slice(1).some((form, i) => /^(?:to|that|when|if|because|like|time|who)$/.test(form) && i > 0)
}

/** Longest "the privacy policy" that stands for a pronoun, in words. */
const LONGEST_PHRASE = 6

/** What the noun phrase `[at, end)` names: a name, or a thing with "the"; null for any other. */
function nameOfPhrase(
  doc: Document,
  words: readonly Word[],
  at: number,
  end: number,
  index: MentionIndex,
): Antecedent | null {
  let stop = end
  while (stop > at && /^(?:RB|MD|,)$/.test(xposOf(doc, words[stop - 1]))) stop--
  for (let i = at; i < stop; i++) {
    const row = words[i]!.row
    if (row < 0) continue
    const here = index.at(doc.tokens.start[row]!)
    if (here === null || here.mention.form === 'pronoun') continue
    // The name must be the whole phrase but for an article: "OpenAI's board" is no OpenAI.
    const rest = words.slice(i, stop).filter((word) => word.row >= 0 && doc.tokens.start[word.row]! >= here.mention.end)
    const isAlone = words.slice(at, i).every((word) => /^(?:DT|RB)$/.test(xposOf(doc, word)))
    if (rest.length === 0 && isAlone) {
      return antecedentOf(here)
    }
    break
  }
  return definitePhrase(doc, words, at, stop)
}

/** "The figure in the paper": one thing that the talk treats as known, in at least three words. */
function definitePhrase(doc: Document, words: readonly Word[], at: number, stop: number): Antecedent | null {
  const length = stop - at
  const first = words[at]?.row ?? -1
  const last = words[stop - 1]?.row ?? -1
  if (length < 3 || length > LONGEST_PHRASE || first < 0 || last - first !== length - 1) return null
  const head = words.slice(at, stop).findIndex((word) => xposOf(doc, word) === 'IN')
  const noun = words[head < 0 ? stop - 1 : at + head - 1]
  if (formOf(doc, words[at]) !== 'the' || xposOf(doc, noun) !== 'NN') return null
  const text = surfaceText(doc, first, last + 1)
  const span = { start: doc.tokens.start[first]!, end: doc.tokens.end[last]! }
  return { entity: null, text: `the${text.slice(3)}`, span }
}

/** True for "They were started within a year of each other": no one thing. */
export function areSeveral(doc: Document, words: readonly Word[]): boolean {
  return words.some((word, i) => {
    const form = formOf(doc, word)
    if (form === 'each') return formOf(doc, words[i + 1]) === 'other'
    return form === 'one' && formOf(doc, words[i + 1]) === 'another'
  })
}
