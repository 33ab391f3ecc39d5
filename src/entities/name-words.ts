import { hashText } from '../learn/hash.ts'
import { type Document, tokenForm, tokenSurface, tokenText } from '../model/document.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type Clusters, describeWord, OFFSETS, type Word } from './name-features.ts'
import { hasCapital, isConnector, linkCandidates } from './name-runs.ts'

/** What the words of a document are looked up in. */
export interface WordLists {
  /** Hashes of words that are hardly ever in names, rising. */
  readonly never: Uint32Array
  readonly gazetteer: Gazetteer
  readonly clusters: Clusters
}

export interface ReadWords {
  /** One a token; words that no candidate sees are all one empty word. */
  readonly words: readonly Word[]
  /** 1 where a name may stand. */
  readonly candidates: Uint8Array
  /** How often a word that may be a name elsewhere stands in small letters outside all candidates. */
  readonly small: ReadonlyMap<string, number>
}

/** Least share of sentences that start with a capital in text that has capitals at all. */
const CASED_SHARE = 0.3

/** Stands for words that no candidate sees, so that they need not be looked up. */
const FAR_WORD: Word = {
  form: '',
  shape: '',
  known: 0,
  kind: 0,
  cluster: -1,
  near: new Uint32Array(0),
  far: new Uint32Array(0),
  hash: 0,
  shapeHash: 0,
}

/** Finds where names may stand, and looks up the words there and around. */
export function readWords(doc: Document, lists: WordLists): ReadWords {
  const { tokens } = doc
  const cased = isCased(doc)
  const candidates = cased ? byCapital(doc) : byWord(doc, lists.never)
  const links = Uint8Array.from(tokens.words, (form) => (isConnector(form) ? 1 : 0))
  const isLink = (i: number): boolean => links[tokens.form[i]!] === 1
  const isFigure = (i: number): boolean => {
    const code = doc.text.charCodeAt(tokens.start[i]!)
    return code >= 48 && code <= 57
  }
  for (const { firstToken, endToken } of doc.sentences)
    linkCandidates(candidates, firstToken, endToken, isLink, isFigure)
  const known = new Map<string, Word>()
  const named = new Uint8Array(tokens.words.length)
  const words: Word[] = new Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    if (!isNear(candidates, i)) {
      words[i] = FAR_WORD
      continue
    }
    if (candidates[i] === 1) named[tokens.form[i]!] = 1
    const surface = tokenSurface(doc, i)
    let word = known.get(surface)
    if (word === undefined) {
      word = describeWord(surface, cased, lists.gazetteer, lists.clusters)
      known.set(surface, word)
    }
    words[i] = word
  }
  const small = new Map<string, number>()
  for (let i = 0; i < tokens.length; i++) {
    if (candidates[i] === 1 || named[tokens.form[i]!] === 0) continue
    const form = tokenForm(doc, i)
    if (tokenSurface(doc, i) === form) small.set(form, (small.get(form) ?? 0) + 1)
  }
  return { words, candidates, small }
}

function byCapital(doc: Document): Uint8Array {
  const { tokens, text, restoration } = doc
  const out = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    // Most words are plain small letters: one look at the first letter, and the word itself only where that is not enough.
    const code = text.charCodeAt(tokens.start[i]!)
    const plain = restoration === null && code >= 97 && code <= 122 && tokens.end[i]! - tokens.start[i]! < 3
    if (!plain && hasCapital(tokenSurface(doc, i))) out[i] = 1
  }
  return out
}

function byWord({ tokens }: Document, never: Uint32Array): Uint8Array {
  const plausible = Uint8Array.from(tokens.words, (form) => (holds(never, hashText(form)) ? 0 : 1))
  return Uint8Array.from(tokens.form, (form) => plausible[form]!)
}

/** True where the rising `list` has `value`. O(log n). */
function holds(list: Uint32Array, value: number): boolean {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]! < value) low = middle + 1
    else high = middle
  }
  return list[low] === value
}

/** True where token `i` is a candidate or within sight of one. */
function isNear(candidates: Uint8Array, i: number): boolean {
  for (const offset of OFFSETS) if (candidates[i + offset] === 1) return true
  return false
}

/** By the text itself: capitals that were put back are a guess, and the model does better without them. */
function isCased(doc: Document): boolean {
  let capital = 0
  for (const { firstToken } of doc.sentences) if (/^\P{L}*\p{Lu}/u.test(tokenText(doc, firstToken))) capital++
  return capital >= CASED_SHARE * doc.sentences.length
}
