import { hashPair, hashText } from '../learn/hash.ts'
import { THING_NOUNS } from '../lexicon/thing-nouns.ts'
import { type Document, tokenForm } from '../model/document.ts'
import type { Structure } from '../model/structure.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { nameSaidToBe } from '../prose/predicates.ts'
import type { NameGroup } from './join.ts'
import {
  ANAPHORS,
  FEMALE_PHRASE,
  FIRST_PRONOUN,
  KINDS,
  MALE_PHRASE,
  NAMED_KINDS,
  PLURAL_PHRASE,
  type Place,
  PROPER_PHRASE,
  SINGULAR_PHRASE,
} from './referents.ts'

/** Rows of the table of weights; a power of two. */
export const LINK_BUCKETS = 1 << 15

/** What is known of a place by what it was joined to. */
export interface Chain {
  /** Row of `KINDS`: of its name where it has one, else of its first place; a person becomes a man by "he". */
  kind: number
  /** Row of the groups of names, or -1. */
  readonly group: number
  size: number
  /** Sentence of its latest pronoun of each class of `ANAPHORS`, or -9. */
  readonly latest: Int32Array
}

/** What features are drawn from. */
export interface LinkContext {
  readonly doc: Document
  readonly structure: Structure
  readonly groups: readonly NameGroup[]
  readonly places: readonly Place[]
  /** What the lists know a place to be; null where they do not. */
  readonly placeKind: (group: number) => 'country' | 'city' | null
  /** Nouns that the talk itself calls a group ("R1 is a reasoning model", "the DeepSeek app"). */
  readonly nounsOf: (group: number) => ReadonlySet<string>
  /** The chain of each place that has been read; grows as the text is read. */
  readonly chains: (Chain | undefined)[]
  /** For each group, how many of its like the document names oftener: 0, 1, 2 to 4 as 2, more as 3. */
  readonly prominence: Uint8Array
}

/** A place that may be meant, among the others that may. */
export interface Choice {
  /** Row of the place. */
  readonly candidate: number
  /** How many candidates are nearer. */
  readonly rank: number
  /** How many nearer candidates are of the same kind. */
  readonly alike: number
  /** How many other chains have a nearer candidate. */
  readonly between: number
  /** How many chains with a name the candidates belong to. */
  readonly rivals: number
}

/** Sentences that are looked back over: for pronouns, and for phrases such as "the company". */
const LOOK_BACK = { pronoun: 3, phrase: 8 }
const MOST_CANDIDATES = 24

const PHRASE = ANAPHORS.indexOf('phrase')
const kind = (name: (typeof KINDS)[number]): number => KINDS.indexOf(name)
const HE = ANAPHORS.indexOf('he')
const SHE = ANAPHORS.indexOf('she')
const IT = ANAPHORS.indexOf('it')
const THEY = ANAPHORS.indexOf('they')
const MAN = kind('man')
const WOMAN = kind('woman')
const PERSON = kind('person')
const GROUP = kind('GROUP')
/** Roles of `Place`. */
const SUBJECT = 1
const OBJECT = 2

/** Rows of the places that place `row` may point back to, nearest first. */
export function candidatesOf(context: LinkContext, row: number): number[] {
  const { doc, structure, places, chains, groups } = context
  const { sentence, anaphor, firstToken } = places[row]!
  const block = structure.sentenceBlock[sentence]
  const most = anaphor === PHRASE ? LOOK_BACK.phrase : LOOK_BACK.pronoun
  const voice = structure.turnSpeaker[doc.sentences[sentence]!.turn] ?? -1
  // "The second was Mr. Howard. He …": nobody named before him is meant.
  const opens = anaphor <= SHE && firstToken === doc.sentences[sentence]!.firstToken && sentence > 0
  const said = opens ? nameSaidToBe(doc, doc.sentences[sentence - 1]!) : -1
  const out: number[] = []
  for (let i = row - 1; i >= 0 && out.length < MOST_CANDIDATES; i--) {
    const place = places[i]!
    if (sentence - place.sentence > most) break
    // An advertisement and the talk around it do not speak of the same things.
    if (structure.sentenceBlock[place.sentence] !== block) break
    const chain = chains[i]
    if (chain === undefined || place.endToken > firstToken || !mayMean(anaphor, chain.kind, place.kind)) continue
    if (anaphor === PHRASE && place.kind >= FIRST_PRONOUN && chain.group < 0) continue
    if (chain.group >= 0 && anaphor <= SHE && groups[chain.group]!.speaker >= 0) {
      // Nobody calls himself "he", nor the one he speaks to.
      if (groups[chain.group]!.speaker === voice || isAddress(doc, place)) continue
    }
    if (anaphor === PHRASE && chain.group >= 0 && !mayBeCalled(context, row, chain.group)) continue
    if (isOwnSubject(doc, places[row]!, place)) continue
    out.push(i)
    if (place.firstToken <= said && said < place.endToken) break
  }
  return out
}

/** What stands between a subject and the object of its verb. */
const VERBAL: ReadonlySet<number> = new Set([UPOS_ROW.VERB, UPOS_ROW.AUX, UPOS_ROW.ADV, UPOS_ROW.PART])

/** "Congress raised it": the object of a verb is not its subject, but for "itself". */
function isOwnSubject(doc: Document, { firstToken, role }: Place, { endToken, role: other }: Place): boolean {
  if (role !== OBJECT || other !== SUBJECT || tokenForm(doc, firstToken).includes('self')) return false
  for (let i = endToken; i < firstToken; i++) if (!VERBAL.has(doc.tokens.tag[i]!)) return false
  const next = doc.tokens.tag[firstToken + 1]
  // "Congress said it would": a subject of its own.
  return next !== UPOS_ROW.VERB && next !== UPOS_ROW.AUX
}

/** "Samir, is he right?": a voice that is spoken to. */
function isAddress(doc: Document, { sentence, firstToken, endToken }: Place): boolean {
  const { firstToken: first, endToken: end } = doc.sentences[sentence]!
  const isMark = (i: number): boolean => doc.tokens.tag[i] === UPOS_ROW.PUNCT
  return (endToken >= end || isMark(endToken)) && (firstToken <= first || isMark(firstToken - 1))
}

/** Nouns that come back to anything of their kind; other things must have been called so. */
const OPEN_NOUNS: ReadonlySet<string> = new Set(
  'company firm startup start-up corporation organization organisation island state region province man woman'.split(
    ' ',
  ),
)

/** "The country" is no city, and "the app" only what the talk has called an app. */
function mayBeCalled({ doc, places, placeKind, nounsOf }: LinkContext, row: number, group: number): boolean {
  const noun = tokenForm(doc, places[row]!.head)
  if (noun === 'country' || noun === 'nation') return placeKind(group) === 'country'
  if (noun === 'city' || noun === 'town' || noun === 'village') return placeKind(group) === 'city'
  return OPEN_NOUNS.has(noun) || nounsOf(group).has(noun)
}

/** False where number or gender forbid it. */
function mayMean(anaphor: number, chain: number, own: number): boolean {
  if (chain === GROUP) return anaphor === THEY
  if (anaphor === HE || anaphor === SHE) {
    const [person, phrase] = anaphor === HE ? [WOMAN, FEMALE_PHRASE] : [MAN, MALE_PHRASE]
    if (chain === person || chain === phrase || own === phrase || own === PLURAL_PHRASE) return false
    if (own === FIRST_PRONOUN + (anaphor === HE ? SHE : HE) || own >= FIRST_PRONOUN + IT) return false
    if (chain === FEMALE_PHRASE || chain === MALE_PHRASE) return true
    return chain <= PERSON || chain === SINGULAR_PHRASE || chain === PROPER_PHRASE || chain === FIRST_PRONOUN + anaphor
  }
  if (anaphor === IT) {
    if (chain <= PERSON || chain === FEMALE_PHRASE || chain === MALE_PHRASE) return false
    if (own === PLURAL_PHRASE || own === FIRST_PRONOUN + HE || own === FIRST_PRONOUN + SHE) return false
    return chain !== FIRST_PRONOUN + HE && chain !== FIRST_PRONOUN + SHE && chain !== PLURAL_PHRASE
  }
  if (anaphor === THEY) return chain > PERSON && own !== FIRST_PRONOUN + HE && own !== FIRST_PRONOUN + SHE
  return own !== PLURAL_PHRASE
}

const put = (a: number, b: number, family: number, out: number[]): void => {
  out.push(hashPair(hashPair(a, b), 300 + family) & (LINK_BUCKETS - 1))
}

/** Adds the rows for "place `row` means what the place of the choice means". */
export function addLinkFeatures(
  context: LinkContext,
  row: number,
  { candidate, rank, alike: nearerAlike, between, rivals }: Choice,
  out: number[],
): void {
  const { doc, structure, groups, places, chains, prominence } = context
  const a = places[row]!
  const c = places[candidate]!
  const chain = chains[candidate]!
  const form = a.anaphor
  const cased = form * 8 + a.role
  const level = c.kind < NAMED_KINDS ? 0 : c.kind < FIRST_PRONOUN ? 1 : 2
  const meaning = chain.kind * 4 + level
  const far = Math.min(3, a.sentence - c.sentence)
  const turnA = doc.sentences[a.sentence]!.turn
  const turnC = doc.sentences[c.sentence]!.turn
  const voices =
    turnA === turnC
      ? 0
      : structure.turnSpeaker[turnA] === structure.turnSpeaker[turnC]
        ? 1
        : turnA - turnC === 1
          ? 2
          : 3
  put(form, meaning, 0, out)
  put(cased, level * 4 + far, 1, out)
  put(form * 32 + chain.kind, far, 2, out)
  put(cased * 8 + c.role, Math.min(2, far), 3, out)
  put(form * 32 + chain.kind, Math.min(5, rank), 4, out)
  put(form * 4 + level, Math.min(3, nearerAlike), 5, out)
  put(form * 32 + chain.kind, sizeBin(chain.size), 6, out)
  put(form * 4 + far, voices, 7, out)
  const opens = c.firstToken - doc.sentences[c.sentence]!.firstToken <= 1 ? 1 : 0
  put(form * 4 + far, opens * 8 + c.role, 9, out)
  if (far === 0) put(cased * 8 + c.role, clauseBreak(doc, c.endToken, a.firstToken), 10, out)
  if (level === 1) {
    put(form, c.coarse, 11, out)
    put(form, c.middle, 12, out)
    put(form * 8 + c.determiner, far, 13, out)
  }
  if (form < PHRASE) put(form * 4 + level, Math.min(3, Math.max(0, a.sentence - chain.latest[form]!)), 14, out)
  else put(form, Math.min(3, Math.max(0, a.sentence - Math.max(...chain.latest))), 14, out)
  put(form * 32 + chain.kind, c.role, 15, out)
  const speaks = chain.group >= 0 && groups[chain.group]!.speaker >= 0 ? 1 : 0
  if (speaks === 1) put(form, voices, 16, out)
  const standing = chain.group < 0 ? 4 : prominence[chain.group]!
  put(form * 8 + standing, level, 21, out)
  put(form * 8 + standing, Math.min(3, rivals), 22, out)
  put(form * 32 + chain.kind, Math.min(3, between), 23, out)
  put(cased * 4 + level, Math.min(3, between) * 4 + far, 24, out)
  put(form * 8 + standing, Math.min(3, between), 25, out)
  if (form !== PHRASE) return
  const noun = tokenForm(doc, a.head)
  const hash = hashText(noun)
  const type = THING_NOUNS.get(noun) ?? 'OTHER'
  const fits = KINDS[chain.kind] === type || (type === 'PERSON' && chain.kind <= PERSON) ? 1 : 0
  put(hash, chain.kind, 17, out)
  put(fits * 4 + level, Math.min(3, nearerAlike), 18, out)
  const same =
    level === 1 ? (tokenForm(doc, c.head) === noun ? 1 : 0) : level === 0 ? (namedSo(doc, c, noun) ? 2 : 0) : 3
  put(same, fits * 4 + far, 19, out)
  put(same, level, 20, out)
}

function namedSo(doc: Document, { firstToken, endToken }: Place, noun: string): boolean {
  for (let i = firstToken; i < endToken; i++) if (tokenForm(doc, i) === noun) return true
  return false
}

/** Adds the rows for "place `row` means nothing that stands before it". */
export function addNullFeatures(
  { doc, places }: LinkContext,
  row: number,
  candidates: number,
  named: number,
  out: number[],
): void {
  const a = places[row]!
  const { firstToken, endToken } = doc.sentences[a.sentence]!
  const form = a.anaphor
  const next = a.endToken < endToken ? hashText(tokenForm(doc, a.endToken)) : 1
  const third = a.endToken + 2 < endToken ? doc.tokens.xpos[a.endToken + 2]! : 0
  const before = a.firstToken > firstToken ? hashText(tokenForm(doc, a.firstToken - 1)) : 1
  const nextTag = a.endToken < endToken ? doc.tokens.xpos[a.endToken]! : 0
  const secondTag = a.endToken + 1 < endToken ? doc.tokens.xpos[a.endToken + 1]! : 0
  put(form, a.role, 40, out)
  put(form, next, 41, out)
  put(form, before, 42, out)
  put(form * 64 + nextTag, secondTag, 43, out)
  put(form * 2 + (a.firstToken === firstToken ? 1 : 0), 0, 44, out)
  put(form, Math.min(6, candidates), 45, out)
  put(form, Math.min(3, named), 46, out)
  put(form * 64 + secondTag, third, 48, out)
  if (form === PHRASE) put(form, hashText(tokenForm(doc, a.head)), 49, out)
}

function sizeBin(size: number): number {
  return size < 4 ? size : size < 8 ? 4 : size < 16 ? 5 : 6
}

/** How much lies between two places of a sentence: 0 nothing that breaks it, 1 a verb, 2 a comma or conjunction, 3 both. */
function clauseBreak(doc: Document, from: number, to: number): number {
  let out = 0
  for (let i = from; i < to; i++) {
    const tag = doc.tokens.tag[i]
    if (tag === UPOS_ROW.VERB) out |= 1
    else if (tag === UPOS_ROW.CCONJ || tag === UPOS_ROW.SCONJ || tag === UPOS_ROW.PUNCT) out |= 2
  }
  return out
}
