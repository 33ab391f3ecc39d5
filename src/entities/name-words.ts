import { type Gazetteer, LISTED, lookUp } from '../learn/gazetteer.ts'
import { hashText } from '../learn/hash.ts'
import { rowOf } from '../learn/sorted.ts'
import { type Document, tokenForm, tokenSurface } from '../model/document.ts'
import { type Clusters, describeWord, FAR_WORD, OFFSETS, type Word } from './name-features.ts'
import { hasCapital, isConnector, linkCandidates } from './name-runs.ts'

/** What the words of a document are looked up in. */
export interface WordLists {
  /** Hashes of words that are hardly ever in names, rising. */
  readonly never: Uint32Array
  readonly gazetteer: Gazetteer
  readonly clusters: Clusters
}

/** The words of a document as the tagger of names looks at them. */
export interface ReadWords {
  /** One a token; words that no candidate sees are all one empty word. */
  readonly words: readonly Word[]
  /** The distinct words, by their `row`. */
  readonly distinct: readonly Word[]
  /** 1 where a name may stand. */
  readonly candidates: Uint8Array
  /** How often a word that may be a name elsewhere stands in small letters outside all candidates. */
  readonly small: ReadonlyMap<string, number>
  /** How often a word opens a sentence that is hardly ever a name, so that nobody need ask: "And", "So". */
  readonly starters: ReadonlyMap<string, number>
}

/** Least share of sentences that start with a capital in text that has capitals at all. */
const CASED_SHARE = 0.3

/** Finds where names may stand, and looks up the words there and around. */
export function readWords(doc: Document, lists: WordLists): ReadWords {
  const { tokens } = doc
  const cased = isCased(doc)
  const candidates = cased ? byCapital(doc) : byWord(doc, lists.never)
  const isLink = (i: number): boolean => isConnector(tokenForm(doc, i))
  const isFigure = (i: number): boolean => {
    const code = doc.text.charCodeAt(tokens.start[i]!)
    return code >= 48 && code <= 57
  }
  for (const { firstToken, endToken } of doc.sentences) {
    const first = candidates.indexOf(1, firstToken)
    if (first >= 0 && first < endToken) linkCandidates(candidates, first, endToken, isLink, isFigure)
  }
  const starters = cased ? dropStarters(doc, candidates, lists) : new Map<string, number>()
  const known = new Map<string, Word>()
  const distinct: Word[] = []
  const named = new Uint8Array(tokens.words.length)
  const words: Word[] = new Array(tokens.length).fill(FAR_WORD)
  for (let i = candidates.indexOf(1); i >= 0; i = candidates.indexOf(1, i + 1)) {
    named[tokens.form[i]!] = 1
    for (const offset of OFFSETS) {
      const at = i + offset
      if (at < 0 || at >= tokens.length || words[at] !== FAR_WORD) continue
      const surface = tokenSurface(doc, at)
      let word = known.get(surface)
      if (word === undefined) {
        word = describeWord(surface, cased, lists.gazetteer, lists.clusters, distinct.length)
        known.set(surface, word)
        distinct.push(word)
      }
      words[at] = word
    }
  }
  return { words, distinct, candidates, small: countSmall(doc, candidates, named), starters }
}

/** Places outside all candidates where a word of `named` is written as its own lower-cased form. */
function countSmall(doc: Document, candidates: Uint8Array, named: Uint8Array): Map<string, number> {
  const { tokens } = doc
  const small = new Map<string, number>()
  for (let i = 0; i < tokens.length; i++) {
    if (named[tokens.form[i]!] === 0 || candidates[i] === 1) continue
    const form = tokenForm(doc, i)
    if (tokenSurface(doc, i) === form) small.set(form, (small.get(form) ?? 0) + 1)
  }
  return small
}

/**
 * Takes out candidates that stand alone and are, but for their first letter, words that the training texts hardly ever had
 * in a name and that no list knows: more than half of all in talk. How often each form was taken out.
 */
function dropStarters(doc: Document, candidates: Uint8Array, { never, gazetteer }: WordLists): Map<string, number> {
  const { sentences } = doc
  const out = new Map<string, number>()
  const plain = new Map<string, boolean>()
  let sentence = 0
  for (let i = candidates.indexOf(1); i >= 0; i = candidates.indexOf(1, i + 1)) {
    while (sentences[sentence]!.endToken <= i) sentence++
    const { firstToken, endToken } = sentences[sentence]!
    if ((i > firstToken && candidates[i - 1] === 1) || (i + 1 < endToken && candidates[i + 1] === 1)) continue
    const form = tokenForm(doc, i)
    let isPlain = plain.get(form)
    if (isPlain === undefined) {
      const hash = hashText(form)
      isPlain = rowOf(never, hash) >= 0 && (lookUp(gazetteer, form) & LISTED) === 0
      plain.set(form, isPlain)
    }
    if (!isPlain) continue
    const surface = tokenSurface(doc, i)
    if (hasCapital(surface, 1, surface.length)) continue
    candidates[i] = 0
    out.set(form, (out.get(form) ?? 0) + 1)
  }
  return out
}

function byCapital(doc: Document): Uint8Array {
  const { tokens, text, restoration } = doc
  const { start, end } = tokens
  const out = new Uint8Array(tokens.length)
  if (restoration === null) {
    for (let i = 0; i < out.length; i++) if (hasCapital(text, start[i]!, end[i]!)) out[i] = 1
    return out
  }
  for (let i = 0; i < out.length; i++) {
    const surface = tokenSurface(doc, i)
    if (hasCapital(surface, 0, surface.length)) out[i] = 1
  }
  return out
}

function byWord({ tokens }: Document, never: Uint32Array): Uint8Array {
  const plausible = Uint8Array.from(tokens.words, (form) => (rowOf(never, hashText(form)) < 0 ? 1 : 0))
  return Uint8Array.from(tokens.form, (form) => plausible[form]!)
}

/** By the text itself: capitals that were put back are a guess, and the model does better without them. */
function isCased({ text, sentences }: Document): boolean {
  let capital = 0
  for (const { start, end } of sentences) {
    let at = start
    // The first letter, behind quotation marks and brackets.
    while (at < end - 1 && text[at]!.toLowerCase() === text[at]!.toUpperCase()) at++
    if (text[at] !== text[at]!.toLowerCase()) capital++
  }
  return capital >= CASED_SHARE * sentences.length
}
