import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { PLACE_NOUNS, THING_NOUNS } from '../lexicon/thing-nouns.ts'
import { type Document, type Sentence, tokenForm, tokenLemma } from '../model/document.ts'
import type { EntityType } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'

/** What stands between "was" and the name in "was the principal of the school, Mr. Howard". */
const BETWEEN: ReadonlySet<number> = new Set([
  UPOS_ROW.DET,
  UPOS_ROW.ADJ,
  UPOS_ROW.NUM,
  UPOS_ROW.NOUN,
  UPOS_ROW.PROPN,
  UPOS_ROW.ADP,
  UPOS_ROW.ADV,
  UPOS_ROW.PUNCT,
])
/** Who speaks or is spoken to: "I'm Danny" says nothing of a third. */
const TALKING: ReadonlySet<string> = new Set(['i', 'you', 'we'])
const NAMING: ReadonlySet<string> = new Set(['called', 'named'])

/**
 * Row of the first token of the name that a sentence says its subject is ("the second was the principal, Mr. Howard"):
 * who is meant by "he" in the next one. -1 where it says no such thing.
 */
export function nameSaidToBe(
  doc: Document,
  { firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>,
): number {
  const { tag } = doc.tokens
  let verb = firstToken
  while (verb < endToken && tag[verb] !== UPOS_ROW.AUX && tag[verb] !== UPOS_ROW.VERB) {
    if (tag[verb] === UPOS_ROW.PROPN || TALKING.has(tokenForm(doc, verb))) return -1
    verb++
  }
  if (verb === firstToken || tokenLemma(doc, verb).toLowerCase() !== 'be') return -1
  let end = endToken
  while (end > verb && tag[end - 1] === UPOS_ROW.PUNCT) end--
  let first = end
  while (first > verb + 1 && tag[first - 1] === UPOS_ROW.PROPN) first--
  if (first === end || tag[first - 1] === UPOS_ROW.ADP) return -1
  let isPerson = false
  for (let i = verb + 1; i < first; i++) {
    const form = tokenForm(doc, i)
    if (!BETWEEN.has(tag[i]!) && !NAMING.has(form)) return -1
    isPerson ||= PERSON_NOUNS.has(form) || JOB_TITLES.has(form)
  }
  // "This is the end, Marcus": only after somebody's part in life is the name no call.
  return tokenForm(doc, first - 1) === ',' && !isPerson ? -1 : first
}

/**
 * True where the "it" at token `i` is said to be something that no thing of that type is: an organisation is "a company"
 * or "the leader", but no "limit" and no "production".
 */
export function isSaidToBeOther(doc: Document, i: number, end: number, type: EntityType): boolean {
  const { tag } = doc.tokens
  let at = i + 1
  while (at < end && tag[at] === UPOS_ROW.ADV) at++
  if (tokenLemma(doc, at).toLowerCase() !== 'be') return false
  do at++
  while (at < end && tag[at] === UPOS_ROW.ADV)
  if (at >= end || tag[at] !== UPOS_ROW.DET) return false
  let noun = -1
  for (; at < end; at++) {
    if (tag[at] === UPOS_ROW.NOUN) noun = at
    else if (noun >= 0 || tag[at] === UPOS_ROW.ADP || tag[at] === UPOS_ROW.VERB) break
  }
  if (noun < 0) return false
  const form = tokenForm(doc, noun)
  const known = THING_NOUNS.get(form)
  if (known !== undefined) return known !== type && known !== 'PERSON'
  if (type === 'PLACE') return !PLACE_NOUNS.has(form)
  return type === 'ORG' && !PERSON_NOUNS.has(form) && !JOB_TITLES.has(form)
}
