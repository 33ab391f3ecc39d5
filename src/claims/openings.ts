import { REASONS } from '../lexicon/reasons.ts'
import { REMARKS } from '../lexicon/remarks.ts'
import { REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { phrasesByFirst } from '../prose/phrases.ts'
import { tidy, type Word } from '../prose/words.ts'
import { announcedLength } from './announced.ts'
import { begunAnewLength } from './begun-anew.ts'
import { hearersLength } from './to-hearers.ts'
import {
  holdsClause,
  isDashAt,
  isFiniteAt,
  isNegationAt,
  isQuoteMark,
  opensClause,
  SUBORDINATORS,
  standsAt,
  type View,
  type Views,
} from './view.ts'

/** More openers than this in a row are no speech. */
const MOST_OPENERS = 6

/**
 * The words without what stands before a whole statement and says nothing of it: "Because, um, so …", "No, …", a start
 * that was given up. `callNames` are those that speakers are called by, whole and given, in lower case. What the statement itself says stays, and so do words after which no clause would be left.
 */
export function dropOpenings(words: readonly Word[], views: Views, callNames: ReadonlySet<string>): readonly Word[] {
  let left = words
  for (let openers = 0; openers < MOST_OPENERS; openers++) {
    const view = views(left)
    const length =
      marksLength(view) ||
      callLength(view, callNames) ||
      chairLength(view) ||
      quoteLength(view) ||
      (openers > 0 ? joinLength(view) : 0) ||
      reasonLength(view) ||
      orLength(view) ||
      whereasLength(view) ||
      soLength(view) ||
      answerLength(view) ||
      hearersLength(view) ||
      backLength(view) ||
      givenUpLength(view) ||
      begunAnewLength(view) ||
      asSaidLength(view) ||
      thatLength(view) ||
      announcedLength(view) ||
      orderLength(view) ||
      thenLength(view) ||
      linkLength(view)
    if (length === 0 || length >= left.length) return left
    left = tidy(left.slice(length))
  }
  return left
}

/** Marks of quoted text in Markdown, and those of questions and answers: "Q - The fee is high", "A: The fee is high". */
function marksLength(view: View): number {
  if (/^[QA]$/.test(view.words[0]?.text ?? '') && (isDashAt(view, 1) || view.form(1) === ':')) return 2
  let k = 0
  while (/^(?:[>*•#~|]+|-{1,2})$/.test(view.words[k]?.text ?? '')) k++
  return k
}

/** "Sjors, this bug was found in March", "Sjors: The bug …": the name in front only says who is spoken to, or speaks. */
function callLength(view: View, names: ReadonlySet<string>): number {
  const mark = /^[,:]$/.test(view.form(1)) ? 1 : 2
  const called = mark === 1 ? view.form(0) : `${view.form(0)} ${view.form(1)}`
  if (!names.has(called)) return 0
  if (view.form(mark) === ':') return mark + 1
  if (view.form(mark) !== ',') return 0
  const next = mark + (view.tag(mark + 1) === UPOS_ROW.ADV ? 2 : 1)
  const opens = opensClause(view, view.form(next) === ',' ? next + 1 : next)
  return opens || (view.tag(next) === UPOS_ROW.ADP && !goesOn(view, next)) ? mark + 1 : 0
}

/** "Ann, in her book, says …": after the comma that ends the phrase the name's own verb follows. */
function goesOn(view: View, from: number): boolean {
  for (let k = from; k < view.length; k++) {
    if (view.form(k) !== ',') continue
    const verb = view.tag(k + 1) === UPOS_ROW.ADV ? k + 2 : k + 1
    if (isFiniteAt(view, verb)) return true
  }
  return false
}

const CHAIR = /^(?:mr|madam|mister|ms)\.? ?(?:chair|speaker|president)\b/

/** "Mr. Chair, …" */
function chairLength(view: View): number {
  if (!/^m[rsai]/.test(view.form(0)) || !CHAIR.test(`${view.form(0)} ${view.form(1)} ${view.form(2)}`)) return 0
  let k = 0
  while (k < 4 && view.form(k) !== ',') k++
  return k + 1
}

/** A quotation mark that is not closed before the end. */
function quoteLength(view: View): number {
  if (!isQuoteMark(view.words[0]?.text)) return 0
  const closing = view.length - (/^[.!]$/.test(view.words[view.length - 1]?.text ?? '') ? 2 : 1)
  for (let k = 1; k < closing; k++) if (isQuoteMark(view.words[k]?.text)) return 0
  return 1
}

/** "And" that now stands in front. */
function joinLength(view: View): number {
  return view.form(0) === 'and' || view.form(0) === 'but' ? 1 : 0
}

/**
 * "Because they were tired", "although it rained": the whole sentence is the reason, so it states it. So does "because
 * they had customers, and those wanted it"; "because it rained, we left" has its own main clause.
 */
function reasonLength(view: View): number {
  if (!REASONS.has(view.form(0)) && !/^(?:al)?though$/.test(view.form(0))) return 0
  let k = 1
  while (view.form(k) === ',' || view.form(k) === 'so') k++
  if (k > 1) return holdsClause(view, k, view.length) ? k : 0
  if (REASONS.has(view.form(0)) && opensCase(view, 1)) return 1
  for (let at = 2; at < view.length; at++) {
    if (!isBreak(view, at) || !holdsClause(view, at + 1, view.length)) continue
    // "Because a sailor once said, you have to …": what is said belongs to the clause.
    if (view.xpos(at - 1).startsWith('V') && REPORT_VERBS.has(view.lemma(at - 1))) continue
    // "Because in Node, you have to …", "because again, you can …": what the comma ends is a phrase of the clause.
    if (!holdsFinite(view, 1, at)) return REASONS.has(view.form(0)) && view.form(1) !== 'of' ? 1 : 0
    // "Because boats are slow, where they are old" has no main clause either.
    if (view.tag(at + 1) !== UPOS_ROW.CCONJ && !SUBORDINATORS.has(view.form(at + 1))) return 0
  }
  return opensClause(view, 1) ? 1 : 0
}

const CASES = /^(?:if|when|whenever|once)$/

/** "If it rains, the boats stay", "what they found is …": a whole statement that a case or a "what" opens. */
function opensCase(view: View, from: number): boolean {
  if (view.form(from) === 'what') return !isFiniteAt(view, from + 1) && view.tag(from + 1) !== UPOS_ROW.AUX
  if (!CASES.test(view.form(from))) return false
  for (let at = from + 2; at < view.length; at++)
    if (isBreak(view, at) && holdsFinite(view, from, at)) return opensClause(view, at + 1)
  return false
}

/** "Or the boats stay", "or if it rains, they stay": beside what was said before. */
function orLength(view: View): number {
  return view.form(0) === 'or' && view.xpos(1) !== 'VBG' && (opensClause(view, 1) || opensCase(view, 1)) ? 1 : 0
}

/** "Whereas the boats are red": what it is set against was said before; "whereas they sail, we row" has both. */
function whereasLength(view: View): number {
  if (view.form(0) !== 'whereas') return 0
  let k = 1
  if (view.form(k) === ',') k++
  if (view.form(k) === 'of' && view.form(k + 1) === 'course') k += 2
  if (view.form(k) === ',') k++
  for (let at = k; at < view.length; at++) if (isBreak(view, at) && opensClause(view, at + 1)) return 0
  return opensClause(view, k) ? k : 0
}

function holdsFinite(view: View, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isFiniteAt(view, k)) return true
  return false
}

/** After these "so" belongs to the word: "so far", "so that", "so much of it". */
const BOUND_TO_SO = new Set('that to far much many long few little too does did do is was will would can'.split(' '))
const AFTER_SO: ReadonlySet<number> = new Set([UPOS_ROW.ADP, UPOS_ROW.SCONJ, UPOS_ROW.ADV, UPOS_ROW.NUM])

/** "So maybe …", "so in fact …", "so managing that …" */
function soLength(view: View): number {
  if (view.form(0) !== 'so') return 0
  const next = view.form(1)
  if (next === 'so' || next === ',') return 1
  if (BOUND_TO_SO.has(next) || (next === 'as' && view.form(2) === 'to')) return 0
  const opens = AFTER_SO.has(view.tag(1)) || view.xpos(1) === 'VBG' || opensClause(view, 1)
  // "So good" is one thing, "so current models …" another.
  const isGraded = view.tag(1) === UPOS_ROW.ADJ && view.tag(2) !== UPOS_ROW.NOUN && view.tag(2) !== UPOS_ROW.PROPN
  return opens && !isGraded ? 1 : 0
}

const ANSWERS: readonly (readonly string[])[] = [
  ['no', ','],
  ['nope', ','],
  ['not', 'quite', ','],
  ['not', 'really', ','],
  ['not', 'exactly', ','],
  ['all', 'right', ','],
  ['all', 'right', 'so'],
  ['as', 'in', ','],
  ['i', 'do', "n't", 'know', ','],
]

/** "No, …", "not quite, …" before a clause that says what is so. */
function answerLength(view: View): number {
  const first = view.form(0)
  if (!ANSWERS.some(([word]) => word === first)) return 0
  for (const answer of ANSWERS) {
    if (standsAt(view, answer) && holdsClause(view, answer.length, view.length)) return answer.length
  }
  return 0
}

/** Most words of what the talk comes back to. */
const LONGEST_BACK = 9

/** "Back to the harbour, …", "going back to your question, …": of what the talk goes on; "going back to 1932" says when. */
function backLength(view: View): number {
  const back = /^(?:going|coming|getting)$/.test(view.form(0)) ? 1 : 0
  if (view.form(back) !== 'back' || view.form(back + 1) !== 'to') return 0
  for (let k = back + 2; k < back + LONGEST_BACK; k++) {
    if (view.tag(k) === UPOS_ROW.NUM || isFiniteAt(view, k)) return 0
    if (isBreak(view, k)) return opensClause(view, k + 1) ? k + 1 : 0
  }
  return 0
}

/** Most words of a start that is given up. */
const LONGEST_START = 5

/** "It's like -- people said …": what stands before the dash says nothing, a whole clause follows it. */
function givenUpLength(view: View): number {
  // "It's there's a list": another start.
  const isBegun = /^(?:it|that)$/.test(view.form(0)) && /^(?:'s|is)$/.test(view.form(1))
  if (isBegun && /^(?:there|it|we|they|he|she)$/.test(view.form(2)) && isFiniteAt(view, 3)) return 2
  for (let k = 1; k <= LONGEST_START; k++) {
    // "He has a, there's only …": no phrase ends in an article.
    const torn = view.form(k) === ',' && /^(?:a|an|the|my|of|with)$/.test(view.form(k - 1))
    if (torn) return opensClause(view, k + 1) ? k + 1 : 0
    if (!isDashAt(view, k)) continue
    const next = view.tag(k + 1) === UPOS_ROW.CCONJ ? k + 2 : k + 1
    for (let at = 0; at < k; at++) if (/^N/.test(view.xpos(at))) return 0
    return opensClause(view, next) ? next : 0
  }
  return 0
}

/** "As our survey says that …": no more than a source before the claim. Without "that" it is an aside. */
function asSaidLength(view: View): number {
  if (view.form(0) !== 'as') return 0
  for (let k = 2; k < 7; k++) {
    if (!view.xpos(k).startsWith('V')) continue
    if (!REPORT_VERBS.has(view.lemma(k)) || isNegationAt(view, k + 1)) return 0
    return view.form(k + 1) === 'that' ? 1 : 0
  }
  return 0
}

/** "That JS is a language": what was said or thought before is stated. */
function thatLength(view: View): number {
  // "That thing": a noun in the singular may be pointed at, whatever the tagger thinks.
  return view.form(0) === 'that' && view.xpos(0) === 'IN' && view.xpos(1) !== 'NN' && opensClause(view, 1) ? 1 : 0
}

const ORDER: readonly (readonly string[])[] = phrases(
  'one|two|three|four|number one|number two|number three|first|next|next up|next one|finally|last|last one|again|once again|sorry',
)
/** How whoever speaks takes it. "Apparently" and "hopefully" weaken what is said, and stay. */
const TAKEN: readonly (readonly string[])[] = phrases(
  'unfortunately|fortunately|luckily|thankfully|sadly|clearly|granted|of course|that said|on one hand|on the one hand',
)

function phrases(list: string): string[][] {
  return list.split('|').map((phrase) => phrase.split(' '))
}

/** "Two, the boats are red", "unfortunately, the boats are red": where it stands in the talk, and how it is taken. */
function orderLength(view: View): number {
  for (const words of [...ORDER, ...TAKEN]) {
    if (view.form(words.length) !== ',' || !standsAt(view, words)) continue
    // "One, two and three are red".
    return view.tag(words.length + 1) !== UPOS_ROW.NUM && opensClause(view, words.length + 1) ? words.length + 1 : 0
  }
  return 0
}

/** "Then R1 came out", "then finally, the price fell": the order is that of the talk. "Then a year later …" says when. */
function thenLength(view: View): number {
  if ((view.form(0) !== 'then' && view.form(0) !== 'also') || view.form(1) === 'that') return 0
  let k = 1
  while (AFTER_THEN.has(view.form(k))) k++
  if (view.form(k) === ',') k++
  const tag = view.tag(k)
  const isPronoun = tag === UPOS_ROW.PRON && !view.xpos(k).startsWith('W')
  const names = tag === UPOS_ROW.PROPN || isPronoun || /^(?:the|some|people)$/.test(view.form(k))
  return names && (isFiniteAt(view, k + 1) || opensClause(view, k)) ? k : 0
}

const AFTER_THEN = new Set(['finally', 'also', 'again', 'basically', 'actually'])

const LINKS: readonly (readonly string[])[] = [
  ['therefore'],
  ['by', 'the', 'way'],
  ['at', 'the', 'same', 'time', ','],
  ['in', 'other', 'words'],
  ['on', 'the', 'other', 'hand'],
  ['having', 'said', 'that'],
  ['in', 'fact'],
  ['of', 'course'],
  ['for', 'example'],
  ['for', 'instance'],
  ['more', 'importantly'],
  ['basically'],
  ['essentially'],
  ['actually'],
]

/** The same, where a comma follows: then all that is behind it is the statement. */
const SET_OFF = phrasesByFirst([
  ['for', 'example', ','],
  ['for', 'instance', ','],
  ['however', ','],
  ['in', 'fact', ','],
  ['basically', ','],
  ['essentially', ','],
  ['actually', ','],
  ...REMARKS.map((remark) => [...remark, ',']),
])

/** "Therefore the last soft forks …", "by the way …": said of the talk, not of the matter. */
function linkLength(view: View): number {
  const off = SET_OFF.get(view.form(0))?.find((link) => standsAt(view, link))
  if (off !== undefined && holdsFinite(view, off.length, view.length)) return off.length
  for (const link of LINKS) {
    if (!standsAt(view, link)) continue
    const next = view.form(link.length) === ',' ? link.length + 1 : link.length
    return opensClause(view, next) ? next : 0
  }
  return 0
}

/** A comma or a dash. */
function isBreak(view: View, k: number): boolean {
  return view.form(k) === ',' || isDashAt(view, k)
}
