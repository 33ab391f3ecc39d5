import type { Document } from '../model/document.ts'
import { EMPTY_ADVERBS } from './fillers.ts'
import { clauseVerb, formOf, isFiniteVerb, SUBJECT_FORMS, xposOf } from './grammar.ts'
import { tidy, upperFirst, type Word } from './words.ts'

/** Longest phrase between the name and its "that", in words. */
const LONGEST_APPOSITION = 14

/**
 * "It was actually Ann Hill, the head of the bank, that said so" to "Ann Hill, the head of the bank, said so": an
 * it-cleft (Quirk et al., "A Comprehensive Grammar of the English Language", 1985, 18.25) on a name. The words as they are
 * where there is none.
 */
export function mendCleft(doc: Document, words: readonly Word[]): readonly Word[] {
  if (formOf(doc, words[0]) !== 'it' || !/^(?:is|was|'s)$/.test(formOf(doc, words[1]))) return words
  const first = EMPTY_ADVERBS.has(formOf(doc, words[2])) ? 3 : 2
  let end = first
  while (xposOf(doc, words[end]).startsWith('NNP')) end++
  if (end === first) return words
  let link = end
  if (words[end]?.text === ',') {
    link = end + 1
    while (link < end + LONGEST_APPOSITION && words[link] !== undefined && words[link]!.text !== ',') {
      if (isFiniteVerb(doc, words[link])) return words
      link++
    }
    if (words[link]?.text !== ',') return words
    link++
  }
  if (!/^(?:that|who)$/.test(formOf(doc, words[link])) || !isFiniteVerb(doc, words[link + 1])) return words
  return tidy([...words.slice(first, link), ...words.slice(link + 1)])
}

/** Longest "in December" of "what happened in December", in words. */
const LONGEST_WHEN = 6

/**
 * "What happened in May was the mill closed" to "In May, the mill closed", "what the mill did was it closed" to "the mill
 * closed": a wh-cleft (Quirk et al. 1985, 18.29) of which a whole clause is the other half. The words as they are where
 * there is none, or where somebody speaks of "I", who may be quoted.
 */
export function mendWhatCleft(doc: Document, words: readonly Word[]): readonly Word[] {
  if (formOf(doc, words[0]) !== 'what') return words
  if (words.some((word) => /^(?:i|we|you|my|our|your|me|us)$/.test(formOf(doc, word)))) return words
  return whatHappened(doc, words) ?? whatWasDone(doc, words) ?? words
}

function whatHappened(doc: Document, words: readonly Word[]): readonly Word[] | null {
  if (!/^(?:happened|happens)$/.test(formOf(doc, words[1]))) return null
  const copula = copulaFrom(doc, words, 2)
  if (copula < 0 || (copula > 2 && xposOf(doc, words[2]) !== 'IN')) return null
  const clause = clauseStart(doc, words, copula)
  if (clauseVerb(doc, words, clause) < 0) return null
  if (copula === 2) return opened(words.slice(clause))
  return tidy([...opened(words.slice(2, copula)), COMMA, ...words.slice(clause)])
}

function whatWasDone(doc: Document, words: readonly Word[]): readonly Word[] | null {
  const verb = clauseVerb(doc, words, 1)
  if (verb < 2 || !/^(?:did|does|do)$/.test(formOf(doc, words[verb]))) return null
  if (!/^(?:was|is)$/.test(formOf(doc, words[verb + 1]))) return null
  const clause = clauseStart(doc, words, verb + 1)
  if (!SUBJECT_FORMS.has(formOf(doc, words[clause])) || clauseVerb(doc, words, clause) < 0) return null
  // "What they did was he sang": two subjects.
  const subject = formOf(doc, words[1])
  if (SUBJECT_FORMS.has(subject) && subject !== formOf(doc, words[clause])) return null
  return opened([...words.slice(1, verb), ...words.slice(clause + 1)])
}

/** Index of the copula from `from` on, behind no verb and no mark; -1 where none comes. */
function copulaFrom(doc: Document, words: readonly Word[], from: number): number {
  for (let i = from; i <= from + LONGEST_WHEN; i++) {
    if (/^(?:was|is)$/.test(formOf(doc, words[i]))) return i
    if (words[i] === undefined || words[i]!.text === ',' || isFiniteVerb(doc, words[i])) return -1
  }
  return -1
}

/** Where what the copula tells opens, behind its comma and "that". */
function clauseStart(doc: Document, words: readonly Word[], copula: number): number {
  let at = copula + 1
  if (words[at]?.text === ',') at++
  return formOf(doc, words[at]) === 'that' && clauseVerb(doc, words, at + 1) >= 0 ? at + 1 : at
}

const COMMA: Word = { text: ',', row: -1, glued: true }

function opened([first, ...rest]: readonly Word[]): Word[] {
  return first === undefined ? [] : [{ ...first, text: upperFirst(first.text) }, ...rest]
}
