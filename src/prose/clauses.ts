import type { Document } from '../model/document.ts'
import { awaitsSpeech } from './awaited-speech.ts'
import { JOINTS } from './clause-links.ts'
import { isElliptic } from './elliptic.ts'
import {
  clauseVerb,
  formOf,
  isFiniteVerb,
  isMark,
  isPastPerfect,
  SUBJECT_FORMS,
  SUBORDINATORS,
  xposOf,
} from './grammar.ts'
import { endsInCondition, isUnfinished, opensTwoClauses, partsComparison } from './unfinished.ts'
import { startsAsWord, tidy, type Word } from './words.ts'

/** A stretch of a sentence that is one or more whole main clauses. */
export interface Stretch {
  readonly words: readonly Word[]
  /** True where it is the sentence as it was said. */
  readonly whole: boolean
  /** How it is parted from what the sentence says before it and after it; null where there is nothing. */
  readonly before: Parting | null
  readonly after: Parting | null
  /** True where a "but" follows it. */
  readonly contrasted: boolean
}

/** Parted by a word or a mark that joins main clauses, or by a comma alone, which may as well part a clause from its own. */
export type Parting = 'joint' | 'splice'

/** More main clauses than this are no sentence but a run of talk; the rest is not looked at. */
const MOST_CLAUSES = 5

/**
 * The stretches of a sentence that can stand for themselves: the whole, each main clause, and runs of neighbours. "It
 * fell, and nobody knew why, they all sold" gives three clauses. A run in which a comma alone joins two clauses is none.
 */
export function findStretches(doc: Document, words: readonly Word[]): Stretch[] {
  const cuts = findCuts(doc, words)
  if (cuts.length === 0) return [{ words, whole: true, before: null, after: null, contrasted: false }]
  const starts = [0, ...cuts.map(({ next }) => next)]
  const ends = [...cuts.map(({ at }) => at), words.length]
  const out: Stretch[] = []
  for (let first = 0; first < starts.length; first++) {
    if (first > 0 && looksBack(doc, words, starts[first]!)) continue
    for (let last = first; last < starts.length; last++) {
      if (cuts.some(({ splice }, c) => splice && c >= first && c < last)) break
      const run = words.slice(starts[first], ends[last])
      const before = partingOf(cuts[first - 1])
      const after = partingOf(cuts[last])
      const contrasted = cuts[last]?.contrasts ?? false
      out.push({ words: tidy(run), whole: before === null && after === null, before, after, contrasted })
    }
  }
  return out
}

function partingOf(cut: Cut | undefined): Parting | null {
  return cut === undefined ? null : cut.splice ? 'splice' : 'joint'
}

/** "By the end of the day it had fallen, and it had lost a fifth": only the clause before says by when. */
function looksBack(doc: Document, words: readonly Word[], at: number): boolean {
  const verb = words[clauseVerb(doc, words, at)]
  return verb !== undefined && isPastPerfect(doc, verb.row)
}

interface Cut {
  /** Index after the last word of the clause before, and of the first word of the next. */
  readonly at: number
  readonly next: number
  /** True where a comma alone joins the two. */
  readonly splice: boolean
  /** True where a "but" does. */
  readonly contrasts: boolean
}

function findCuts(doc: Document, words: readonly Word[]): Cut[] {
  const cuts: Cut[] = []
  let start = 0
  let quotes = 0
  for (let i = 1; i < words.length - 2 && cuts.length < MOST_CLAUSES - 1; i++) {
    if (/["“”]/.test(words[i]!.text)) quotes++
    if (quotes % 2 === 1) continue
    const cut = cutAt(doc, words, i)
    if (cut === null || !isComplete(doc, words, start, cut.at)) continue
    // "If it fails, they sell, it falls": on what hangs all that follows a bare comma.
    if (cut.splice && SUBORDINATORS.has(formOf(doc, words[start]))) continue
    // "I'd ask you, if you row and you like it": a bare "and" goes on with the condition.
    const isBare = words[cut.at]!.text !== ',' && formOf(doc, words[cut.at]) === 'and'
    if ((cut.splice || isBare) && endsInCondition(doc, words, start, cut.at)) continue
    cuts.push(cut)
    start = cut.next
    i = cut.next
  }
  return cuts
}

function cutAt(doc: Document, words: readonly Word[], i: number): Cut | null {
  const word = words[i]!
  if (startsAsWord(word.text)) return cutAtJoint(doc, words, i)
  // "first-round": a hyphen inside a word parts nothing.
  if (word.text === '-' && word.glued && words[i + 1]?.glued === true) return null
  // "We don't ask because it's right; we ask because it's good": half of a contrast says the contrary.
  if (word.text === ';' && setsApart(doc, words, i)) return null
  if (word.text === ';' || word.text === ':' || /^(?:-{1,3}|–|—)$/.test(word.text)) {
    const next = isJoint(doc, words[i + 1]) ? i + 2 : i + 1
    return clauseVerb(doc, words, next) >= 0 ? cut(doc, words, i, next, word.text !== ';') : null
  }
  if (word.text === ',') {
    let next = i + 1
    const joined =
      isJoint(doc, words[next]) || (formOf(doc, words[next]) === 'because' && opensTwoClauses(doc, words, next + 1))
    if (joined) next++
    if (formOf(doc, words[i + 1]) === 'but' && isTakingBack(doc, words, next)) return null
    if (words[next]?.text === ',') next++
    while (formOf(doc, words[next]) === 'then' || formOf(doc, words[next]) === 'also') next++
    if (!joined && (isAside(doc, words, next) || partsComparison(doc, words, i))) return null
    // "We see it with pictures, looking for near copies of them": what is done with them, whatever the tags say.
    if (!joined && looksAround(doc, words, next)) return null
    const opens = clauseVerb(doc, words, next) >= 0 || (joined && opensLate(doc, words, next))
    return opens ? cut(doc, words, i, next, !joined) : null
  }
  return cutAtJoint(doc, words, i)
}

function cut(doc: Document, words: readonly Word[], at: number, next: number, splice: boolean): Cut {
  const contrasts = words.slice(at, next).some((joint) => formOf(doc, joint) === 'but')
  return { at, next, splice, contrasts }
}

/** Without a comma only before a pronoun or a phrase: "you type a question and it answers". */
function cutAtJoint(doc: Document, words: readonly Word[], i: number): Cut | null {
  const word = words[i]!
  if (!isJoint(doc, word)) return null
  if (formOf(doc, word) === 'but' && isTakingBack(doc, words, i + 1)) return null
  // "So closely with them": how closely.
  if (formOf(doc, word) === 'so' && xposOf(doc, words[i + 1]) === 'RB') return null
  const isSubject = SUBJECT_FORMS.has(formOf(doc, words[i + 1])) && clauseVerb(doc, words, i + 1) >= 0
  return isSubject || opensPhrase(doc, words, i + 1) ? cut(doc, words, i, i + 1, false) : null
}

/** "Looking for copies": a participle with its preposition, of which no clause opens behind a bare comma. */
function looksAround(doc: Document, words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return xposOf(doc, words[at]) === 'VBG' && xposOf(doc, next) === 'IN' && !SUBORDINATORS.has(formOf(doc, next))
}

/** "It is not public, but it is if you look": the half behind "but" takes back what the other says, and cannot be left. */
function isTakingBack(doc: Document, words: readonly Word[], at: number): boolean {
  return isElliptic(
    (i) => formOf(doc, words[i]),
    (i) => xposOf(doc, words[i]),
    at,
  )
}

function setsApart(doc: Document, words: readonly Word[], to: number): boolean {
  const forms = words.slice(0, to).map((word) => formOf(doc, word))
  const denied = forms.findIndex((form) => /^(?:not|n't)$/.test(form))
  return denied >= 0 && forms.slice(denied).some((form) => /^(?:because|just|only|merely|mainly|simply)$/.test(form))
}

/** True where a clause opens at `at` behind another or a phrase: "if it fails, it ends", "in this case, it ends". */
function opensLate(doc: Document, words: readonly Word[], at: number): boolean {
  return opensTwoClauses(doc, words, at) || opensPhrase(doc, words, at)
}

/** Longest phrase before the comma of its clause, in words. */
const LONGEST_PHRASE = 10

function opensPhrase(doc: Document, words: readonly Word[], at: number): boolean {
  if (!/^(?:IN|RB)$/.test(xposOf(doc, words[at])) || SUBORDINATORS.has(formOf(doc, words[at]))) return false
  for (let i = at + 1; i < Math.min(words.length, at + LONGEST_PHRASE + 1); i++) {
    if (words[i]!.text === ',' && xposOf(doc, words[i + 1]) !== 'IN') return clauseVerb(doc, words, i + 1) >= 0
    if (isFiniteVerb(doc, words[i])) return false
  }
  return false
}

/** Longest remark between a subject and its verb, in words. */
const LONGEST_ASIDE = 6

/** "Froissart, I'm afraid, made things up": what opens at `at` ends at a comma behind which the verb of the clause before stands. */
function isAside(doc: Document, words: readonly Word[], at: number): boolean {
  const end = words.findIndex((word, i) => i > at && word.text === ',')
  if (end < 0 || end - at > LONGEST_ASIDE) return false
  return isFiniteVerb(doc, words[xposOf(doc, words[end + 1]) === 'RB' ? end + 2 : end + 1])
}

function isJoint(doc: Document, word: Word | undefined): boolean {
  return word !== undefined && JOINTS.has(formOf(doc, word)) && !word.glued
}

/** True where words `[from, to)` hold a main clause: a subject with its verb that no "if" or "because" opens. */
function isComplete(doc: Document, words: readonly Word[], from: number, to: number): boolean {
  if (isUnfinished(doc, words.slice(from, to)) || awaitsSpeech(doc, words.slice(from, to))) return false
  let at = from
  while (at < to && (isMark(words[at]) || /^(?:and|but|so|then|or)$/.test(formOf(doc, words[at])))) at++
  const opening = formOf(doc, words[at])
  if (SUBORDINATORS.has(opening) || /^(?:IN|TO|VBG|WRB|WP|WDT)$/.test(xposOf(doc, words[at]))) {
    // The clause after "if …," belongs to it: it is complete once a main clause has followed.
    for (let i = at + 1; i < to - 1; i++) {
      const isBreak = words[i]!.text === ',' || (xposOf(doc, words[i]) === 'NN' && !SUBORDINATORS.has(opening))
      if (isBreak && clauseVerb(doc, words, i + 1) >= 0 && clauseVerb(doc, words, i + 1) < to) return true
    }
    return false
  }
  const verb = clauseVerb(doc, words, at)
  if (verb >= 0) return verb < to
  for (let i = at; i < to; i++) if (isFiniteVerb(doc, words[i])) return i > at
  return false
}
