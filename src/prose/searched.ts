import type { Document } from '../model/document.ts'
import { clauseVerb, formOf, isMark, xposOf } from './grammar.ts'
import { tidy, type Word } from './words.ts'

/**
 * The words without what a speaker says while looking for a figure or a place: "he has sailed for, it's twenty-two years" to
 * "he has sailed for twenty-two years", "it paid, what, ten pounds" to "it paid ten pounds". A repair that goes on where the
 * phrase was left open: Levelt, "Monitoring and self-repair in speech", Cognition 14, 1983. An "I think" of it stays
 * between commas.
 */
export function mendSearches(doc: Document, given: readonly Word[]): readonly Word[] {
  let words = given
  for (let i = 1; i < words.length - 2; i++) {
    if (words[i]!.text !== ',') continue
    const found = searchAt(doc, words, i)
    if (found === null) continue
    words = [...words.slice(0, found.from), ...found.kept, ...words.slice(found.to)]
  }
  return words === given ? given : tidy(words)
}

/** Words `[from, to)` that go, and what stays of them. */
interface Search {
  readonly from: number
  readonly to: number
  readonly kept: readonly Word[]
}

function searchAt(doc: Document, words: readonly Word[], comma: number): Search | null {
  // "About, what, ten miles".
  if (formOf(doc, words[comma + 1]) === 'what' && words[comma + 2]?.text === ',' && isAmount(doc, words, comma + 3))
    return { from: comma, to: comma + 3, kept: [] }
  const thought = isThought(doc, words, comma + 1) ? 2 : 0
  const verb = comma + thought + 2
  if (!/^(?:it|that)$/.test(formOf(doc, words[verb - 1])) || !/^(?:'s|is|was|were)$/.test(formOf(doc, words[verb])))
    return null
  const to = verb + 1
  const open = formOf(doc, words[comma - 1])
  const isPreposition = PREPOSITIONS.has(open) && /^(?:IN|TO|RB)$/.test(xposOf(doc, words[comma - 1]))
  // "A railway in, it's in Racine": the preposition is said again.
  if (isPreposition && thought === 0 && formOf(doc, words[to]) === open && words[to + 1] !== undefined)
    return { from: comma - 1, to, kept: [] }
  if (!isAmount(doc, words, to)) return null
  const isCopula = /^(?:is|was|are|were|'s|'re)$/.test(open) && comma > 1 && awaits(doc, words, comma - 1)
  if (!isCopula && !(isPreposition && isLeftOpen(doc, words, comma) && !isMeasured(doc, words, to))) return null
  const aside = thought === 0 ? [] : [...words.slice(comma, comma + 1 + thought), words[comma]!]
  return { from: comma, to, kept: aside }
}

function isThought(doc: Document, words: readonly Word[], at: number): boolean {
  return formOf(doc, words[at]) === 'i' && /^(?:think|guess|believe|suppose)$/.test(formOf(doc, words[at + 1]))
}

/** False for "this is where the fight is", "there you are": nothing is owed behind the copula. */
function awaits(doc: Document, words: readonly Word[], copula: number): boolean {
  let start = copula
  while (start > 0 && !isMark(words[start - 1])) start--
  if (/^(?:there|here)$/.test(formOf(doc, words[start])) && xposOf(doc, words[start + 1]) === 'PRP') return false
  return !words.slice(start + 1, copula).some((word) => xposOf(doc, word).startsWith('W'))
}

/** Prepositions behind which amounts and times stand. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'for about of at to from in than after until since over by between into on under around'.split(' '),
)

/** "Ten", "about three and a half thousand", "a few", "a hundred". */
function isAmount(doc: Document, words: readonly Word[], from: number): boolean {
  let at = from
  if (/^(?:about|around|roughly|nearly|almost|over|under|maybe|probably|like)$/.test(formOf(doc, words[at]))) at++
  if (xposOf(doc, words[at]) === 'CD') return true
  return (
    formOf(doc, words[at]) === 'a' &&
    /^(?:few|couple|dozen|hundred|thousand|million|billion|quarter|third)$/.test(formOf(doc, words[at + 1]))
  )
}

/** "It's two hundred years old", "two miles away": what is said of a thing, and no phrase of a preposition. */
function isMeasured(doc: Document, words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && !isMark(words[at]); at++) {
    if (/^(?:old|long|high|wide|deep|tall|away|down|up|off|late|early|thick)$/.test(formOf(doc, words[at]))) return true
    if (/^(?:VB|MD|PRP$|W)/.test(xposOf(doc, words[at]))) return false
  }
  return false
}

/** True where the preposition before the comma waits for its noun; not in "the club I row for, it's two miles". */
function isLeftOpen(doc: Document, words: readonly Word[], comma: number): boolean {
  let start = comma - 1
  while (start > 0 && !isMark(words[start - 1]) && !/^(?:CC|W.*)$/.test(xposOf(doc, words[start - 1]))) start--
  if (start > 0 && xposOf(doc, words[start - 1]).startsWith('W')) return false
  while (start < comma - 1 && /^(?:RB|CC)$/.test(xposOf(doc, words[start]))) start++
  if (start === comma - 1) return true
  const verb = clauseVerb(doc, words, start)
  return verb >= 0 && verb < comma
}
