import type { Document } from '../model/document.ts'
import { LINKS, TAKES_CLAUSE } from './clause-links.ts'
import { clauseVerb, formOf, isFiniteVerb, isMark, SUBJECT_FORMS, xposOf } from './grammar.ts'
import type { Word } from './words.ts'

const BE: ReadonlySet<string> = new Set("is are was were am be 's 're 'm".split(' '))
/** Plain verbs that no form of "be" stands before: "was love to have them". */
const WISHES = /^(?:love|hate|want|prefer)$/
/** What no infinitive opens with: "was to for a control". */
const PREPOSITIONS = /^(?:for|of|at|from|by|to|with)$/
/** How far behind itself a noun is said again where a clause was begun anew. */
const FAR = 6
/** Nouns that take a clause without a joint: "by the time it was a habit". */
const TIMES = /^(?:time|day|moment|way|reason|point|year|week|month|thing|place|fact|minute|second)s?$/

/**
 * Slips that no reader passes over: words of two beginnings that run into each other, as "was love to have", "was to for a
 * control", "case you wanted one", "what it is if you stand", "plans are made plans have to be made".
 */
export function hasSlip(doc: Document, words: readonly Word[]): boolean {
  if (opensWithOwned(doc, words) || isEmptyQuestion(doc, words)) return true
  if (followsFromNothing(doc, words) || leadsToNothing(doc, words)) return true
  return words.some((word, i) => {
    const form = formOf(doc, word)
    const tag = xposOf(doc, word)
    if (BE.has(form) && WISHES.test(formOf(doc, words[i + 1])) && xposOf(doc, words[i + 2]) === 'TO') return true
    if (tag === 'TO' && PREPOSITIONS.test(formOf(doc, words[i + 1]))) return true
    // "The format itself it works": its subject is said twice.
    if (ITSELF.has(form) && /^(?:it|they)$/.test(formOf(doc, words[i + 1])) && isFiniteVerb(doc, words[i + 2]))
      return true
    return (tag.startsWith('NN') && beginsAnew(doc, words, i)) || (SUBJECT_FORMS.has(form) && saysAgain(doc, words, i))
  })
}

const ITSELF: ReadonlySet<string> = new Set(['itself', 'itselves', 'themself', 'themselves'])

/** "Case you wanted one": the only verb is that of what the noun is. */
function opensWithOwned(doc: Document, words: readonly Word[]): boolean {
  return (
    xposOf(doc, words[0]) === 'NN' &&
    /^(?:you|we|i|they|he|she)$/.test(formOf(doc, words[1])) &&
    isFiniteVerb(doc, words[2]) &&
    !words.slice(3).some((word) => isFiniteVerb(doc, word))
  )
}

/** "What horse stance is if people stand", "what the one benefit is that it works": the opening clause has no verb but the one that should follow it. */
function isEmptyQuestion(doc: Document, words: readonly Word[]): boolean {
  if (!/^(?:what|which|who)$/.test(formOf(doc, words[0]))) return false
  const verb = words.findIndex((word) => isFiniteVerb(doc, word))
  return (
    verb > 1 && /^(?:is|was)$/.test(formOf(doc, words[verb])) && /^(?:if|when|that)$/.test(formOf(doc, words[verb + 1]))
  )
}

/** "Slower moving chain so your pool is full": what comes before "so" says nothing. */
function followsFromNothing(doc: Document, words: readonly Word[]): boolean {
  const so = words.findIndex((word, i) => formOf(doc, word) === 'so' && clauseVerb(doc, words, i + 1) >= 0)
  if (so < LEAST_BEFORE_SO || !/^(?:PRP|PRP\$|DT|NNS?)$/.test(xposOf(doc, words[so + 1]))) return false
  return !words.slice(0, so).some((word) => /^(?:VB[DPZ]?|MD|W.*|POS)$/.test(xposOf(doc, word)) || word.row < 0)
}

/** "It takes an hour, so best case.": what comes behind the only "so" says nothing. */
function leadsToNothing(doc: Document, words: readonly Word[]): boolean {
  const so = words.findIndex((word) => formOf(doc, word) === 'so')
  const rest = words.slice(so + 1).filter((word) => !isMark(word))
  if (so < 1 || words[so - 1]!.text !== ',' || rest.length > MOST_BEHIND_SO) return false
  return rest.every((word) => /^(?:JJ[RS]?|NNS?|DT|CD)$/.test(xposOf(doc, word)))
}

/** Words behind such a "so" at most. */
const MOST_BEHIND_SO = 3

/** Words before "so" at least: "just so you know", "even more so". */
const LEAST_BEFORE_SO = 3

/** True where a clause begins with the noun at `at` and its verb, and soon begins so again with nothing to join the two. */
function beginsAnew(doc: Document, words: readonly Word[], at: number): boolean {
  if (!isFiniteVerb(doc, words[at + 1])) return false
  for (let k = at + 2; k <= at + FAR && k < words.length; k++) {
    if (LINKS.has(formOf(doc, words[k]))) return false
    if (k > at + 2 && formOf(doc, words[k]) === formOf(doc, words[at]) && isFiniteVerb(doc, words[k + 1])) return true
  }
  return false
}

/** "I've been doing that I've done I've been doing": a pronoun and its two verbs, and soon all three again. */
function saysAgain(doc: Document, words: readonly Word[], at: number): boolean {
  if (!isFiniteVerb(doc, words[at + 1])) return false
  if (!/^VB/.test(xposOf(doc, words[at + 2]))) return false
  for (let k = at + 3; k <= at + FAR_AGAIN && k < words.length; k++) {
    const form = formOf(doc, words[k])
    if (form !== 'that' && LINKS.has(form)) return false
    if ([0, 1, 2].every((n) => words[k + n] !== undefined && formOf(doc, words[k + n]) === formOf(doc, words[at + n])))
      return true
  }
  return false
}

/** How far behind itself a pronoun with its verbs is said again, in words. */
const FAR_AGAIN = 9

/** True where "it was a milestone" or "I care" follows a whole clause with nothing between them. */
export function hasTwoInOne(doc: Document, words: readonly Word[]): boolean {
  let verb = -1
  for (let i = 1; i < words.length - 2; i++) {
    const form = formOf(doc, words[i])
    if (LINKS.has(form)) verb = -1
    else if (isFiniteVerb(doc, words[i])) verb = i
    if (verb < 0 || i - verb < 2 || !/^(?:it|he|she|they)$/.test(form)) continue
    const before = words[i - 1]
    const isSaid =
      /^(?:is|was|are|were)$/.test(formOf(doc, words[i + 1])) && /^(?:an?|the)$/.test(formOf(doc, words[i + 2]))
    const takes = words.slice(verb, i).some((word) => TAKES_CLAUSE.has(formOf(doc, word)))
    if (isSaid && !takes && /^NNP?S?$/.test(xposOf(doc, before)) && !TIMES.test(formOf(doc, before))) return true
  }
  return words.some((word, i) => asksAndGoesOn(doc, words, i, word))
}

/** "I don't care who he is I care": a question inside a clause, and a clause straight behind it. */
function asksAndGoesOn(doc: Document, words: readonly Word[], at: number, word: Word): boolean {
  if (!BE.has(formOf(doc, word)) || formOf(doc, words[at + 1]) !== 'i' || !isFiniteVerb(doc, words[at + 2]))
    return false
  const from = Math.max(1, at - 4)
  return words.slice(from, at).some((before) => /^(?:who|what|where)$/.test(formOf(doc, before)))
}
