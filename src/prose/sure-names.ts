import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { type Document, sentenceAt, tokenAt, tokenForm, tokenSurface, tokenXpos } from '../model/document.ts'
import type { Entity, Mention } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { isEmptyIt } from './empty-it.ts'
import { mayBe, PERSON_FORMS } from './given-names.ts'
import { lastPhrase, openingPhrase } from './subject.ts'

/**
 * Whether the name of an entity may be printed in the place of the pronoun or phrase at token `i` of sentence `row`;
 * `named` is where it is named before, as far as that is known.
 */
export type NameCheck = (entity: Entity, i: number, row: number, named: Span | null) => boolean

/** Least probability of a link that alone gives a name: of 10 below it that were read 7 were right. */
const LEAST_ALONE = 0.65

/** How many sentences back the name of somebody may stand whom the coreference does not link the pronoun to. */
const REACH_UNLINKED = 2

const OFFICES: ReadonlySet<string> = new Set([...PERSON_NOUNS, ...JOB_TITLES])
const OWNED: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN, UPOS_ROW.ADJ, UPOS_ROW.NUM])

/**
 * A name in the place of a pronoun must be the right one, so more is asked of it than of a link: what the coreference
 * says of the pronoun may not be another thing, and the name must stand where a pronoun goes on from it. Each rule is
 * set by what it lets through in GUM (`docs/decisions/0034-pronouns-by-a-ranker-over-tags.md`).
 */
export function createNameCheck(doc: Document, entities: readonly Entity[]): NameCheck {
  const { tokens } = doc
  const linked = new Map<number, { readonly entity: Entity; readonly probability: number }>()
  const genders = new Map<Entity, Set<string>>()
  for (const entity of entities) {
    for (const { start, end, form, probability } of entity.mentions) {
      if (isName(form)) continue
      linked.set(start, { entity, probability })
      const gender = PERSON_FORMS.get(doc.text.slice(start, end).toLowerCase())
      if (gender === undefined) continue
      const known = genders.get(entity)
      if (known === undefined) genders.set(entity, new Set([gender]))
      else known.add(gender)
    }
  }

  return (entity, i, row, named) => {
    const at = tokens.start[i]!
    // "Mr. Chair" is what somebody is called to their face.
    if (OFFICES.has(entity.name.toLowerCase()) || isNoPronoun(i)) return false
    const link = linked.get(at)
    if (link !== undefined && link.entity.id !== entity.id) return false
    if (named === null && (link?.probability ?? 0) < LEAST_ALONE) return false
    const form = tokenForm(doc, i)
    if (form === 'the') return link !== undefined
    if (form === 'it' && (entity.type === 'GROUP' || isEmptyIt(doc, i, doc.sentences[row]!.endToken))) return false
    const gender = PERSON_FORMS.get(form)
    if (gender === undefined) return true
    // Whom the talk calls "she" elsewhere is no "he".
    for (const other of genders.get(entity) ?? []) if (other !== gender) return false
    const name = later(lastName(entity, at), named)
    // "[Dan laughs]" names nobody to the listener.
    if (name === null || doc.text[name.start - 1] === '[') return link !== undefined
    const first = sentenceAt(doc, name.start)
    if (link === undefined && row - first > REACH_UNLINKED) return false
    if (isOwner(name, first)) return false
    return isSubject(name, first) || !isOtherNamed(entity, gender, first, row, at)
  }

  /** "HE" is higher education, and "he or she" is anybody. */
  function isNoPronoun(i: number): boolean {
    const said = tokenSurface(doc, i)
    const isCapital = said.length > 1 && said === said.toUpperCase()
    return isCapital || (tokenForm(doc, i + 1) === 'or' && PERSON_FORMS.has(tokenForm(doc, i + 2)))
  }

  function isSubject({ start, end }: Span, row: number): boolean {
    const spoken = doc.sentences[row]!
    return [openingPhrase(doc, spoken), lastPhrase(doc, spoken)].some((phrase) => {
      if (phrase === null) return false
      const head = tokens.start[phrase.head]!
      // "Peter Goadsby at King's College" begins with its name.
      return (start <= head && head < end) || tokens.start[phrase.firstToken] === start
    })
  }

  /**
   * "General Washington's staff", "Lafayette saw a portrait of Washington": a pronoun seldom goes on from whose a thing
   * is. "Darnell's gonna be mad" is no owner.
   */
  function isOwner({ start, end }: Span, row: number): boolean {
    const mark = tokenAt(doc, end)
    if (tokens.start[mark] === end && tokenXpos(doc, mark) === 'POS' && OWNED.has(tokens.tag[mark + 1]!)) return true
    const first = tokenAt(doc, start)
    return (
      tokenForm(doc, first - 1) === 'of' &&
      tokens.tag.subarray(doc.sentences[row]!.firstToken, first).includes(UPOS_ROW.PROPN)
    )
  }

  /** True where a sentence from `first` to `last` opens with another name before the place `at`: it may be meant as well. */
  function isOtherNamed({ mentions }: Entity, gender: string, first: number, last: number, at: number): boolean {
    for (let row = first; row <= last; row++) {
      const phrase = openingPhrase(doc, doc.sentences[row]!)
      if (phrase === null || tokens.tag[phrase.head] !== UPOS_ROW.PROPN) continue
      if (!mayBe(tokenForm(doc, phrase.firstToken), gender)) continue
      const head = tokens.start[phrase.head]!
      if (head < at && !mentions.some(({ start, end }) => start <= head && head < end)) return true
    }
    return false
  }
}

function isName(form: Mention['form']): boolean {
  return form === 'name' || form === 'alias'
}

/** The last place before `at` that names the entity; null for none. */
function lastName({ mentions }: Entity, at: number): Span | null {
  let last: Span | null = null
  for (const mention of mentions) {
    if (mention.start >= at) break
    if (isName(mention.form)) last = mention
  }
  return last
}

function later(one: Span | null, other: Span | null): Span | null {
  if (one === null || other === null) return one ?? other
  return other.start > one.start ? other : one
}
