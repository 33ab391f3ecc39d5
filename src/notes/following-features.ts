import type { Document } from '../model/document.ts'
import { formOf, xposOf } from '../prose/grammar.ts'
import { nounAfter } from '../prose/pointers.ts'
import type { Candidate } from './candidates.ts'

/** Words that a sentence behind another opens with. */
const OPENINGS = 'it they this that these those he she there we i you the a if when one'.split(' ')

/** What tells whether a sentence reads well right behind the one that was said before it. */
export const FOLLOWING_FEATURES: readonly string[] = [
  'bias',
  'log-odds that it can be printed',
  'log-odds of the one before',
  'leans on the one before',
  'has a link',
  'the link is "Then"',
  'told',
  'opinion',
  'quotation',
  'quotation behind a quotation',
  'quotation behind a statement',
  'statement behind a quotation',
  ...OPENINGS.map((word) => `opens with "${word}"`),
  'opens with a name',
  'opens with "this" or the like before a noun',
  'and the noun was said before',
  '"they" and nothing of many before it',
  '"it" and nothing of one before it',
  'pronouns behind its subject',
  'nouns with a bare "the"',
  'and the noun was said before it',
  'lemmas of the one before',
  'share of its lemmas that are new',
  'names of the one before',
  'new names',
  'content words',
  'words short of eight',
  'words beyond twenty',
  'words of the one before',
  'the one before is cut off after',
  'cut off after it',
  'at a comma alone',
  'opens as the one before',
  'place in the chain',
]

/** Two sentences of the talk, one right behind the other. */
export interface Succession {
  readonly before: Candidate
  readonly after: Candidate
  /** Log-odds that the first can be printed, and that the second can behind it. */
  readonly oddsBefore: number
  readonly oddsAfter: number
  /** 1 for the first sentence behind one that stands alone. */
  readonly place: number
}

const POINTING = /^(?:this|that|these|those|such)$/
const PRONOUN = /^(?:it|they|them|its|their|he|she|him|her|his|this|that|these|those)$/

/** `FOLLOWING_FEATURES.length` values, each about in [0, 1]. */
export function followingFeatures(doc: Document, succession: Succession): Float64Array {
  const { before, after, oddsBefore, oddsAfter, place } = succession
  const words = after.printed
  const opening = formOf(doc, words[0])
  const noun = POINTING.test(opening) ? nounAfter(doc, words, 0) : null
  const said = new Set(before.printed.map((word) => formOf(doc, word).replace(/s$/, '')))
  const lemmas = new Set(before.lemmas)
  const shared = after.lemmas.filter((lemma) => lemmas.has(lemma)).length
  const names = new Set(before.entities)
  const sharedNames = after.entities.filter((id) => names.has(id)).length
  const tags = before.printed.map((word) => xposOf(doc, word))
  const hasMany = tags.some((tag) => /^(?:NNS|NNPS|CC|CD)$/.test(tag))
  const hasOne = tags.some((tag) => /^(?:NN|NNP)$/.test(tag))
  const pronouns = words
    .slice(1)
    .filter((word) => /^(?:PRP|DT|PRP\$)$/.test(xposOf(doc, word)) && PRONOUN.test(formOf(doc, word)))
  const definites = words.flatMap((word, i) => {
    const next = formOf(doc, word) === 'the' ? nounAfter(doc, words, i) : null
    return next === null ? [] : [next]
  })
  const isQuote = after.form === 'quote'
  const wasQuote = before.form === 'quote'
  return Float64Array.from(
    [
      1,
      clamp(oddsAfter) / 3,
      clamp(oddsBefore) / 3,
      after.leans,
      after.link !== null,
      after.link?.text === 'Then',
      after.form === 'told',
      after.form === 'opinion',
      isQuote,
      isQuote && wasQuote,
      isQuote && !wasQuote,
      !isQuote && wasQuote,
      ...OPENINGS.map((word) => word === opening),
      xposOf(doc, words[0]).startsWith('NNP'),
      noun !== null,
      noun !== null && said.has(noun),
      opening === 'they' && !hasMany,
      opening === 'it' && !hasOne,
      Math.min(3, pronouns.length) / 2,
      Math.min(3, after.bareDefinites) / 2,
      Math.min(2, definites.filter((one) => said.has(one)).length) / 2,
      Math.min(3, shared) / 2,
      after.lemmas.length === 0 ? 0 : 1 - shared / after.lemmas.length,
      Math.min(2, sharedNames) / 2,
      Math.min(2, after.entities.length - sharedNames) / 2,
      Math.min(10, after.lemmas.length) / 6,
      Math.max(0, 8 - after.words) / 4,
      Math.max(0, after.words - 20) / 10,
      before.words / 20,
      before.after !== null,
      after.after !== null,
      after.after === 'splice',
      opening === formOf(doc, before.printed[0]),
      (place - 1) / 2,
    ].map(Number),
  )
}

function clamp(odds: number): number {
  return Math.max(-5, Math.min(5, odds))
}
