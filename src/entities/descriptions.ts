import { type Document, surfaceText, tokenForm, tokenText } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { NameGroup } from './join.ts'

type Description = NonNullable<Entity['description']>

/** Fewest and most words of a description: shorter ones say nothing, longer ones are no longer about the name. */
const LEAST_WORDS = 2
const MOST_WORDS = 14

/** Words that open a noun phrase which says what something is. */
const OPENERS: ReadonlySet<string> = new Set(['a', 'an', 'the', 'our', 'my', 'one'])
const COPULAS: ReadonlySet<string> = new Set(['is', 'was', "'s", '’s', 'are', 'were'])
const BREAKS: ReadonlySet<string> = new Set(['and', 'but', 'so', 'because', 'or', 'when', 'while', 'if', 'then'])
const PLACE_HEADS: ReadonlySet<string> = new Set(
  'capital city town village country state province region county island river lake mountain district neighborhood neighbourhood suburb port street building park site'.split(
    ' ',
  ),
)
/** Head words that describe nothing: "the best", "a lot", "one of them". */
const EMPTY: ReadonlySet<string> = new Set([
  'lot',
  'bit',
  'thing',
  'kind',
  'sort',
  'one',
  'best',
  'same',
  'way',
  'reason',
  'first',
  'problem',
  'question',
  'most',
  'other',
])

/**
 * What the talk itself says a thing is, from the first place that says so: "DeepSeek, a Chinese AI company," or "Vite
 * is a build tool", or "who covers technology in China" after a person's name. Null where nobody says.
 */
export function describe(doc: Document, group: NameGroup): Description | null {
  for (const { endToken, sentence } of group.mentions) {
    const last = doc.sentences[sentence]!.endToken
    const found =
      apposition(doc, group, endToken, last) ?? copula(doc, endToken, last) ?? relative(doc, group, endToken, last)
    if (found !== null) return found
  }
  return null
}

function apposition(doc: Document, { type }: NameGroup, i: number, last: number): Description | null {
  if (i >= last || tokenText(doc, i) !== ',') return null
  const first = tokenForm(doc, i + 1)
  if (i + 1 >= last || !(first === 'a' || first === 'an' || first === 'the')) return null
  const end = phraseEnd(doc, i + 1, last)
  // An apposition ends with a comma or the sentence; else it opens the next clause ("In China, the company said").
  if (end >= last || !/^[,.;?!]$|^[—–-]+$/.test(tokenText(doc, end))) return null
  // "In Calcutta, the German doctor …": after a place the phrase is mostly the next subject.
  if (type === 'PLACE' && !says(doc, i + 1, end, PLACE_HEADS)) return null
  return phrase(doc, i + 1, end)
}

function says(doc: Document, first: number, end: number, words: ReadonlySet<string>): boolean {
  for (let i = first; i < end; i++) if (words.has(tokenForm(doc, i))) return true
  return false
}

function copula(doc: Document, i: number, last: number): Description | null {
  if (i + 1 >= last || !COPULAS.has(tokenForm(doc, i)) || !OPENERS.has(tokenForm(doc, i + 1))) return null
  // The possessive "'s" is followed by no article.
  return phrase(doc, i + 1, phraseEnd(doc, i + 1, last))
}

function relative(doc: Document, { type }: NameGroup, i: number, last: number): Description | null {
  if (type !== 'PERSON' || i + 2 >= last || tokenText(doc, i) !== ',' || tokenForm(doc, i + 1) !== 'who') return null
  if (
    !/^(covers|runs|leads|works|teaches|studies|wrote|founded|heads|directs|writes|hosts|created|co-founded)$/.test(
      tokenForm(doc, i + 2),
    )
  ) {
    return null
  }
  return phrase(doc, i + 1, phraseEnd(doc, i + 2, last))
}

/** Row of the first token after the noun phrase from `first`: a mark, a conjunction or a new clause ends it. */
function phraseEnd(doc: Document, first: number, last: number): number {
  let i = first
  while (i < last) {
    const form = tokenForm(doc, i)
    if (i > first && (BREAKS.has(form) || /^[,.;:?!]$|^[—–-]{1,3}$/.test(form))) break
    i++
  }
  return i
}

function phrase(doc: Document, first: number, end: number): Description | null {
  const words = end - first
  if (words < LEAST_WORDS + 1 || words > MOST_WORDS) return null
  const from = /^(a|an|the)$/.test(tokenForm(doc, first)) ? first + 1 : first
  for (let i = from; i < Math.min(end, from + 2); i++) if (EMPTY.has(tokenForm(doc, i))) return null
  // A finite verb before any "that" or "who" means that a sentence was read, not a noun phrase.
  for (let i = from; i < end; i++) {
    if (/^(that|who|which|where|whose)$/.test(tokenForm(doc, i))) break
    const tag = doc.tokens.tag[i]
    if (i > from && (tag === UPOS_ROW.AUX || doc.tokens.xposTags[doc.tokens.xpos[i]!]?.match(/^VB[DPZ]$/))) return null
  }
  if (doc.tokens.tag[from] === UPOS_ROW.PRON && tokenForm(doc, from) !== 'who') return null
  const evidence = { start: doc.tokens.start[first]!, end: doc.tokens.end[end - 1]! }
  return { text: surfaceText(doc, from, end), evidence }
}
