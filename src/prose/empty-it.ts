import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'

const IMPERSONAL = new Set([
  'seem',
  'appear',
  'turn',
  'happen',
  'take',
  'rain',
  'snow',
  'mean',
  'depend',
  'look',
  'feel',
  'sound',
  'remind',
  'matter',
  'occur',
  'help',
  'go',
  'get',
  'come',
])
const TURNS = new Set([
  'like',
  'just',
  'all',
  'only',
  'more',
  'been',
  'about',
  'not',
  "n't",
  'so',
  'really',
  'kind',
  'sort',
  'also',
  'still',
])
const JUDGEMENTS = new Set([
  'shame',
  'question',
  'problem',
  'story',
  'pity',
  'matter',
  'example',
  'fact',
  'fun',
  'luck',
  'honor',
  'honour',
  'challenge',
  'joke',
  'mistake',
  'trade-off',
  'tradeoff',
])

/**
 * True where "it" at token `i` need not stand for a thing: "it seems that", "it is hard to", "it was Whitehead who", "it
 * is Thursday". Rather too often than too seldom.
 */
export function isEmptyIt(doc: Document, i: number, end: number): boolean {
  let at = i + 1
  while (at < end && doc.tokens.tag[at] === UPOS_ROW.ADV) at++
  if (at >= end) return true
  const lemma = tokenLemma(doc, at).toLowerCase()
  if (IMPERSONAL.has(lemma)) return true
  let be = false
  while (at < end && (doc.tokens.tag[at] === UPOS_ROW.AUX || TURNS.has(tokenForm(doc, at)))) {
    const word = tokenLemma(doc, at).toLowerCase()
    if (word === 'be') be = true
    else if (word === 'like' || (word === 'about' && be)) return true
    at++
  }
  if (at >= end || IMPERSONAL.has(tokenLemma(doc, at).toLowerCase())) return true
  if (!be) return false
  return isEmptyAfterBe(doc, at, end)
}

/** What follows "it is", from token `at`. */
function isEmptyAfterBe(doc: Document, at: number, end: number): boolean {
  const tag = doc.tokens.tag[at]
  if (tag === UPOS_ROW.PROPN || tag === UPOS_ROW.NUM || tag === UPOS_ROW.PRON || tag === UPOS_ROW.ADV) return true
  if (tag === UPOS_ROW.SCONJ || tag === UPOS_ROW.PUNCT) return true
  // "It was decided that".
  if (tokenXpos(doc, at) === 'VBN' && tokenForm(doc, at + 1) === 'that') return true
  let noun = -1
  for (let k = at; k < Math.min(end, at + 9); k++) {
    const form = tokenForm(doc, k)
    // A clause that says what "it" is follows: "it is clear that", "it was the fund that".
    // What follows an article is a noun, whatever the tagger thinks: "it was the mould that".
    const said = doc.tokens.tag[k - 1] === UPOS_ROW.VERB && doc.tokens.tag[k - 2] !== UPOS_ROW.DET
    if ((form === 'that' || form === 'who') && !said) return true
    if (form === 'to' && doc.tokens.tag[k - 1] === UPOS_ROW.ADJ) return true
    if (noun < 0 && doc.tokens.tag[k] === UPOS_ROW.NOUN && doc.tokens.tag[k + 1] !== UPOS_ROW.NOUN) noun = k
  }
  if (tag === UPOS_ROW.ADJ && noun < 0) return false
  return noun >= 0 && (VAGUE_NOUNS.has(tokenForm(doc, noun)) || JUDGEMENTS.has(tokenForm(doc, noun)))
}
