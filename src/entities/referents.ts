import { hashText } from '../learn/hash.ts'
import { clusterRow, type WordClusters } from '../learn/word-clusters.ts'
import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/name-genders.ts'
import { FEMALE_NOUNS, MALE_NOUNS } from '../lexicon/person-nouns.ts'
import { type Document, tokenForm } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { NameGroup } from './join.ts'

/** Third-person pronouns that may stand for a name, and definite phrases ("the company"). */
export const ANAPHORS = ['he', 'she', 'it', 'they', 'phrase'] as const

/** What a place may mean by its form or, once it is joined to others, by theirs. Rows are codes of features. */
export const KINDS = [
  'woman',
  'man',
  'person',
  'ORG',
  'PLACE',
  'PRODUCT',
  'EVENT',
  'WORK',
  'LAW',
  'GROUP',
  'OTHER',
  'singular phrase',
  'female phrase',
  'male phrase',
  'plural phrase',
  'proper phrase',
  'he',
  'she',
  'it',
  'they',
] as const
const KIND_ROW: ReadonlyMap<string, number> = new Map(KINDS.map((kind, row) => [kind, row]))
export const SINGULAR_PHRASE = kindRow('singular phrase')
export const FEMALE_PHRASE = kindRow('female phrase')
export const MALE_PHRASE = kindRow('male phrase')
export const PLURAL_PHRASE = kindRow('plural phrase')
export const PROPER_PHRASE = kindRow('proper phrase')
export const FIRST_PRONOUN = kindRow('he')
/** How many kinds are those of named things: the rows before the first phrase. */
export const NAMED_KINDS = kindRow('OTHER') + 1

/** A place that points at something: a name, a noun phrase without name, or a pronoun of the third person. */
export interface Place {
  readonly firstToken: number
  readonly endToken: number
  readonly head: number
  readonly sentence: number
  /** Row of `KINDS` by its own form. */
  readonly kind: number
  /** Row of the groups of names, or -1. */
  readonly group: number
  /** 0 other, 1 subject, 2 object, 3 prepositional, 4 possessive, 5 modifier. */
  readonly role: number
  /** Row of `ANAPHORS`, or -1 where it may not be resolved. */
  readonly anaphor: number
  /** Row of the group that its own sentence says it is ("his name was Whitehead", "it's called R1"), or -1. */
  readonly saidToBe: number
  /** 0 none, 1 "a", 2 "the", 3 possessive, 4 other. */
  readonly determiner: number
  /** Clusters of the head word, coarse and middle; -1 where unknown. */
  readonly coarse: number
  readonly middle: number
}

function kindRow(kind: string): number {
  return KIND_ROW.get(kind) ?? -1
}

/** Form to row of `ANAPHORS`. */
const PRONOUNS: ReadonlyMap<string, number> = new Map(
  ['he him himself his', 'she herself her hers', 'it itself its', "they them themselves 'em ’em their theirs"].flatMap(
    (forms, anaphor) => forms.split(' ').map((form) => [form, anaphor] as const),
  ),
)

/** All places of the document in order. `mayResolve` says of which nouns "the …" may point back. */
export function placesOf(
  doc: Document,
  groups: readonly NameGroup[],
  clusters: WordClusters,
  mayResolve: (noun: string) => boolean,
): Place[] {
  const { tokens } = doc
  const nameAt = new Map<number, { group: number; end: number }>()
  groups.forEach(({ mentions }, group) => {
    for (const { firstToken, endToken } of mentions) nameAt.set(firstToken, { group, end: endToken })
  })
  const starts = new Uint8Array(tokens.length + NAMED_AFTER)
  for (const at of nameAt.keys()) starts[at] = 1
  const kinds = groups.map((group) => kindOfGroup(doc, group))
  const out: Place[] = []
  const add = (
    firstToken: number,
    endToken: number,
    head: number,
    sentence: number,
    kind: number,
    group: number,
    anaphor: number,
    determiner: number,
  ): void => {
    // Most places have no name so near behind them.
    let near = false
    if (group < 0) for (let i = endToken + 1; i < endToken + NAMED_AFTER; i++) if (starts[i] === 1) near = true
    const saidToBe = (near ? namedBy(doc, firstToken, endToken, nameAt)?.group : undefined) ?? -1
    const role = roleOf(doc, firstToken, endToken, sentence)
    const row = group >= 0 ? -1 : clusterRow(clusters, hashText(tokenForm(doc, head)))
    const coarse = row < 0 ? -1 : clusters.coarse[row]!
    const middle = row < 0 ? -1 : clusters.middle[row]!
    out.push({ firstToken, endToken, head, sentence, kind, group, role, anaphor, saidToBe, determiner, coarse, middle })
  }
  doc.sentences.forEach(({ firstToken: first, endToken: end }, sentence) => {
    for (let i = first; i < end; i++) {
      const name = nameAt.get(i)
      if (name !== undefined) {
        add(i, name.end, name.end - 1, sentence, kinds[name.group]!, name.group, -1, 0)
        i = name.end - 1
        // "the DeepSeek app": the phrase goes on after the name and is a thing of its own.
        const last = phraseEnd(doc, i + 1, end, nameAt)
        if (last > i + 1 && tokens.tag[i + 1] !== UPOS_ROW.PROPN) {
          add(i + 1, last, last - 1, sentence, numberOf(doc, last - 1), -1, -1, 4)
          i = last - 1
        }
        continue
      }
      const tag = tokens.tag[i]
      if (tag === UPOS_ROW.PRON || tag === UPOS_ROW.DET) {
        const pronoun = PRONOUNS.get(tokenForm(doc, i))
        // "What's his name" asks for someone whom nobody has named.
        if (pronoun !== undefined && !(tokenForm(doc, i + 1) === 'name' && tokenForm(doc, i - 2) === 'what')) {
          add(i, i + 1, i, sentence, FIRST_PRONOUN + pronoun, -1, pronoun, 0)
        }
      }
      const last = phraseEnd(doc, i, end, nameAt)
      if (last <= i) continue
      const determiner = determinerOf(doc, i)
      const isAnaphor =
        determiner === 2 && last === i + 2 && mayResolve(tokenForm(doc, i + 1)) && !isModified(doc, last, end)
      add(
        i,
        last,
        last - 1,
        sentence,
        numberOf(doc, last - 1),
        -1,
        isAnaphor ? ANAPHORS.indexOf('phrase') : -1,
        determiner,
      )
      i = last - 1
    }
  })
  return out
}

/** Where a name must begin at the latest, in tokens after a place, for `namedBy` to find it. */
const NAMED_AFTER = 4

/** The name in "his name was …", "it's called …", "a man called …" from the pronoun or phrase on. */
function namedBy<T>(doc: Document, first: number, end: number, nameAt: ReadonlyMap<number, T>): T | undefined {
  const form = tokenForm(doc, end)
  let at = -1
  if (/^(called|named)$/.test(form)) at = end + 1
  else if (form === 'name' && end === first + 1 && /^(is|was|['’]s)$/.test(tokenForm(doc, end + 1))) at = end + 2
  else if (/^(is|was|['’]s)$/.test(form) && /^(called|named)$/.test(tokenForm(doc, end + 1))) at = end + 2
  if (at < 0) return undefined
  return nameAt.get(at) ?? (/^(the|a|an)$/.test(tokenForm(doc, at)) ? nameAt.get(at + 1) : undefined)
}

/** "the company that …", "the president of …": what follows says which, so the phrase need not look back. */
function isModified(doc: Document, i: number, end: number): boolean {
  return (
    i < end && /^(of|that|which|who|whose|where|called|named|for|in|behind|from|with|at|on)$/.test(tokenForm(doc, i))
  )
}

/** Titles that tell a man from a woman. */
const TITLES: ReadonlyMap<string, 'man' | 'woman'> = new Map([
  ...'mr mister sir lord king prince duke father brother uncle grandpa dad emperor congressman chairman'
    .split(' ')
    .map((title) => [title, 'man'] as const),
  ...'mrs ms miss dame lady queen princess duchess mother sister aunt grandma mom mum madam congresswoman'
    .split(' ')
    .map((title) => [title, 'woman'] as const),
])

/** Row of `KINDS` for the thing; a person's gender is told by title or given name. */
export function kindOfGroup(doc: Document, { type, mentions }: NameGroup): number {
  if (type !== 'PERSON') return kindRow(type)
  for (const { firstToken, words } of mentions) {
    const gender = TITLES.get(tokenForm(doc, firstToken).replace(/\.$/, '')) ?? genderOf(words[0] ?? '')
    if (gender !== null) return kindRow(gender)
  }
  return kindRow('person')
}

function genderOf(name: string): 'woman' | 'man' | null {
  return FEMALE_NAMES.has(name) ? 'woman' : MALE_NAMES.has(name) ? 'man' : null
}

function numberOf(doc: Document, head: number): number {
  const xpos = doc.tokens.xposTags[doc.tokens.xpos[head]!] ?? ''
  if (xpos === 'NNP') return PROPER_PHRASE
  if (xpos === 'NNS' || xpos === 'NNPS') return PLURAL_PHRASE
  const noun = tokenForm(doc, head)
  return FEMALE_NOUNS.has(noun) ? FEMALE_PHRASE : MALE_NOUNS.has(noun) ? MALE_PHRASE : SINGULAR_PHRASE
}

function determinerOf(doc: Document, i: number): number {
  const form = tokenForm(doc, i)
  if (form === 'a' || form === 'an') return 1
  if (form === 'the' || form === 'this') return 2
  if (doc.tokens.tag[i] === UPOS_ROW.PRON) return 3
  return doc.tokens.tag[i] === UPOS_ROW.DET ? 4 : 0
}

/** Longest base noun phrase, in tokens: ten times what anyone says; a list of ten thousand numbers is none. */
const LONGEST_PHRASE = 60

/** Row after the base noun phrase that opens at `i`, whose last word is a noun; `i` where none does. */
function phraseEnd(doc: Document, i: number, end: number, nameAt: ReadonlyMap<number, unknown>): number {
  const { tag } = doc.tokens
  let last = i
  const limit = Math.min(end, i + LONGEST_PHRASE)
  for (let j = i; j < limit; j++) {
    if (j > i && nameAt.has(j)) break
    const one = tag[j]
    if (one === UPOS_ROW.NOUN || one === UPOS_ROW.PROPN) last = j + 1
    else if (one === UPOS_ROW.DET || one === UPOS_ROW.PRON) {
      if (j > i) break
    } else if (one !== UPOS_ROW.ADJ && one !== UPOS_ROW.NUM && !(one === UPOS_ROW.ADV && j > i)) break
  }
  return last
}

/** The role of tokens `[first, end)` of a sentence, by the words around them. */
function roleOf(doc: Document, first: number, end: number, sentence: number): number {
  const { firstToken, endToken } = doc.sentences[sentence]!
  const { tag } = doc.tokens
  const form = end < endToken ? tokenForm(doc, end) : ''
  if (form === "'s" || form === '’s') {
    const xpos = doc.tokens.xposTags[doc.tokens.xpos[end]!]
    if (xpos === 'POS') return 4
  }
  const own = doc.tokens.xposTags[doc.tokens.xpos[first]!]
  if (own === 'PRP$' && end === first + 1) return 4
  if (end < endToken && (tag[end] === UPOS_ROW.NOUN || tag[end] === UPOS_ROW.PROPN)) return 5
  let next = end
  while (next < endToken && tag[next] === UPOS_ROW.ADV) next++
  const before = first > firstToken ? tag[first - 1] : UPOS_ROW.PUNCT
  if (before === UPOS_ROW.ADP) return 3
  if (next < endToken && (tag[next] === UPOS_ROW.VERB || tag[next] === UPOS_ROW.AUX)) {
    if (before !== UPOS_ROW.VERB) return 1
  }
  return before === UPOS_ROW.VERB || before === UPOS_ROW.AUX ? 2 : 0
}
