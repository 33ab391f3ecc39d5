import { DULL_VERBS } from '../lexicon/dull-verbs.ts'
import { PRONOUNS } from '../lexicon/pronouns.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, isQuestion, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { startsAsWord } from '../prose/words.ts'
import type { Phrase } from './phrases.ts'
import { DENIALS, isDenied, isInName, isNaming, PERFECT } from './title-verbs.ts'
import { isArticle, isDefinite, isFluent, wordsOf } from './title-words.ts'

/** Own by the subject of the clause itself: "How DeepSeek Trained Its Model". */
const OWN = new Set(['its', 'their'])

/** "How DeepSeek trained the model": subject phrase, one finite past verb, object phrase. */
export function clauseFrom(doc: Document, phrase: Phrase, next: Phrase | undefined): string[] | null {
  if (next === undefined) return null
  const { tokens } = doc
  let verb = phrase.end
  // "has actually blocked": what stands before the verb says nothing of its own.
  while (verb < next.first && (tokens.tag[verb] === UPOS_ROW.ADV || PERFECT.has(tokenForm(doc, verb)))) verb++
  const isPerfect = verb > phrase.end && PERFECT.has(tokenForm(doc, verb - 1))
  const form = tokenForm(doc, verb)
  const gap = next.first - verb
  if (isNaming(doc, verb)) return null
  if (tokens.tag[verb] !== UPOS_ROW.VERB || tokens.fluency[verb] !== 0 || DULL_VERBS.has(tokenLemma(doc, verb)))
    return null
  const mayGo = gap === 1 || (gap === 2 && (isArticle(doc, verb + 1) || OWN.has(tokenForm(doc, verb + 1))))
  if (!mayGo || isInName(doc, verb) || isDenied(doc, verb) || !isFluent(doc, phrase.end, next.first)) return null
  const xpos = tokenXpos(doc, verb)
  const isPast = xpos === 'VBD' || (xpos === 'VBN' && isPerfect && form.endsWith('ed'))
  if (!isPast && xpos !== 'VBZ') return null
  if (tokens.tag[phrase.first - 1] === UPOS_ROW.ADP) return null
  // "If Apple had created a foundation": nobody did.
  if (/^(?:if|unless|whether)$/.test(tokenForm(doc, phrase.first - (isArticle(doc, phrase.first - 1) ? 2 : 1))))
    return null
  const subject = wordsOf(doc, phrase)
  const determiner = isDefinite(doc, phrase.first) ? ['the'] : []
  const isName = tokens.tag[phrase.first] === UPOS_ROW.PROPN
  const isMany = /S$/.test(tokenXpos(doc, phrase.end - 1))
  if (isMany && xpos === 'VBZ') return null
  // "This system reduced the rate", "it is Ruby flavored with": a thing among others, and no subject.
  if ((!isName && determiner.length === 0 && !isMany) || isPredicate(doc, phrase.first - 1 - determiner.length))
    return null
  return ['How', ...determiner, ...subject, ...wordsOf(doc, { first: verb, end: next.first }), ...wordsOf(doc, next)]
}

/** Longest question in words. */
const MOST_WORDS = 8

const ASKING = new Set(['what', 'why', 'how', 'who', 'when', 'where', 'which'])

/** A whole question about something named: opens with a question word, ends with its mark, has no pronoun in it. */
export function questionOf(doc: Document, row: number): string[] | null {
  const sentence = doc.sentences[row]
  if (sentence === undefined || !isQuestion(doc, row)) return null
  const { firstToken, endToken } = sentence
  let first = firstToken
  while (first < endToken && /^(so|and|but|okay|ok|well|now|then|right|,)$/.test(tokenForm(doc, first))) first++
  const end = tokenForm(doc, endToken - 1) === '?' ? endToken - 1 : endToken
  if (!ASKING.has(tokenForm(doc, first)) || end - first < 3 || end - first > MOST_WORDS) return null
  let hasVerb = false
  for (let i = first; i < end; i++) {
    const form = tokenForm(doc, i)
    if (doc.tokens.tag[i] === UPOS_ROW.VERB || doc.tokens.tag[i] === UPOS_ROW.AUX) hasVerb = true
    if (doc.tokens.fluency[i] !== 0 || PRONOUNS.has(form) || DENIALS.has(form)) return null
    if (!startsAsWord(form) && /^[\p{P}]+$/u.test(form)) return null
  }
  if (!hasVerb) return null
  const words = wordsOf(doc, { first, end })
  const last = words.at(-1)?.toLowerCase() ?? ''
  return VAGUE_NOUNS.has(last) || (STOP_WORDS.has(last) && last !== 'work') ? null : words
}

/** True where token `i`, or the adverbs that end with it, stand behind "be". */
function isPredicate(doc: Document, i: number): boolean {
  let at = i
  while (doc.tokens.tag[at] === UPOS_ROW.ADV) at--
  return tokenLemma(doc, at) === 'be'
}
