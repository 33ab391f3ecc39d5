import type { Document } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { putNames } from '../prose/put-names.ts'
import type { Referent } from '../prose/resolve.ts'
import { joinWords, lowerFirst, tidy, type Word } from '../prose/words.ts'

/** Who a claim comes from, and where the talk says who that is. */
export interface Source {
  readonly name: string
  readonly evidence: readonly Span[]
}

const SELVES = new Set([
  'himself',
  'herself',
  'itself',
  'themselves',
  'also',
  'even',
  'too',
  'then',
  'now',
  'still',
  'just',
  'actually',
  'basically',
])
const PRONOUNS = new Set([
  'he',
  'she',
  'it',
  'they',
  'him',
  'her',
  'them',
  'his',
  'their',
  'its',
  'one',
  'this',
  'that',
  'those',
  'these',
  'somebody',
  'someone',
  'everybody',
  'everyone',
  'who',
  'which',
  'you',
  'some',
  'others',
  'many',
])
const LONGEST = 9

/**
 * The name of a source: the entity's where the words begin with one of its names and go on to nothing else, else the
 * words themselves without what is added to them; null for a pronoun that could not be read.
 */
export function sourceName(
  doc: Document,
  words: readonly Word[],
  referents: readonly Referent[],
  names: readonly { readonly entity: Entity; readonly start: number; readonly end: number }[],
): Source | null {
  const bare = tidy(nameOfOwn(doc, cutTail(doc, words)))
  const first = bare[0]
  if (first === undefined || first.row < 0) return null
  if (isNoSource(doc, bare)) return null
  // "We all write down": who speaks is no source.
  if (bare.some(({ text }) => /^(?:I|we|me|us)$/i.test(text))) return null
  const begins = names.find((place) => place.start === doc.tokens.start[first.row]!)
  if (begins !== undefined && isWhole(doc, bare, begins.end)) return { name: begins.entity.name, evidence: [] }
  // "Most miners, 95 percent in most cases, indicated that": a figure says nothing.
  if (bare.length > LONGEST || /^\d/.test(first.text)) return null
  const put = putNames(doc, bare, referents)
  if (put.evidence.length > 0) {
    const name = joinWords(put.words).replace(/['’]s?$/, '')
    return PRONOUNS.has(name.toLowerCase()) ? null : { name, evidence: put.evidence }
  }
  if (bare.length === 1 && PRONOUNS.has(first.text.toLowerCase()))
    return GENERIC.has(first.text.toLowerCase()) ? { name: first.text.toLowerCase(), evidence: [] } : null
  const text = joinWords(bare)
  // "Chip", "Nationwide": a word alone is a name that the tagger does not know.
  const isAlone = bare.length === 1 && LONE_NAMES.has(doc.tokens.xposTags[doc.tokens.xpos[first.row]!] ?? '')
  const keeps =
    isAlone || doc.tokens.tag[first.row] === UPOS_ROW.PROPN || begins !== undefined || /^\p{Lu}\p{Lu}/u.test(text)
  return { name: keeps ? text : lowerFirst(text), evidence: [] }
}

const POINTING = new Set(['this', 'that', 'these', 'those', 'another'])

/** "UTXO and", "it if somebody", "this diagram": what was read wrongly, or only pointed at. */
function isNoSource(doc: Document, words: readonly Word[]): boolean {
  const first = words[0]!.text.toLowerCase()
  if (words.length === 1) return doc.tokens.tag[words[0]!.row] === UPOS_ROW.ADP || /^['’]/.test(first)
  const last = words[words.length - 1]!
  const isCut = last.row >= 0 && doc.tokens.tag[last.row] === UPOS_ROW.CCONJ
  return isCut || POINTING.has(first) || (PRONOUNS.has(first) && doc.tokens.tag[words[1]!.row] === UPOS_ROW.SCONJ)
}

/** Of "my colleague Anna Berg" the name: only the speaker can call her so. */
function nameOfOwn(doc: Document, words: readonly Word[]): readonly Word[] {
  const own = words[0]?.text.toLowerCase() ?? ''
  if (own !== 'my' && own !== 'our') return words
  let first = words.length
  while (first > 1 && doc.tokens.tag[words[first - 1]!.row] === UPOS_ROW.PROPN) first--
  return first < words.length ? words.slice(first) : words
}

const GENERIC = new Set(['some', 'others', 'many', 'everybody', 'everyone', 'somebody', 'someone'])

const LONE_NAMES = new Set(['NN', 'RB', 'UH'])

/** Without what only adds to the name: an apposition after a comma or in brackets, "himself". */
function cutTail(doc: Document, words: readonly Word[]): Word[] {
  const added = words.findIndex(({ text }, i) => i > 0 && /^[,([]$/.test(text))
  const out = added < 0 ? [...words] : words.slice(0, added)
  while (out.length > 1) {
    const last = out[out.length - 1]!
    const form = last.text.toLowerCase()
    if (!SELVES.has(form) && doc.tokens.tag[last.row] !== UPOS_ROW.PUNCT) break
    out.pop()
  }
  return out
}

const PLACING = new Set(['from', 'at', 'of', 'in', 'on', 'with', 'regarding', 'over', 'here'])

/** True where the name is all of the words, or only a place or a post follows ("Sam Altman from OpenAI"). */
function isWhole(doc: Document, words: readonly Word[], end: number): boolean {
  const next = words.find(({ row }) => row >= 0 && doc.tokens.start[row]! >= end)
  if (next === undefined) return true
  return PLACING.has(next.text.toLowerCase())
}
