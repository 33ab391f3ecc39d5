import { CAPITAL_START } from '../lexicon/letters.ts'
import { type Document, tokenForm, tokenXpos } from '../model/document.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import type { Stretch } from '../prose/clauses.ts'
import { wholeVerb } from '../prose/contractions.ts'
import { isElliptic } from '../prose/elliptic.ts'
import { clauseVerb, formOf, xposOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'
import type { Candidate } from './candidates.ts'

/** True where sentence `row` breaks off, or leads on to what it does not say, as what ends in a colon does. */
export function breaksOff(doc: Document, row: number): boolean {
  const { sentences, text } = doc
  const { start, end } = sentences[row]!
  const isOpen = /(?:[–—:-]|(?:…|\.\.\.)[.,]?)["'”’]?\s*$/.test(text.slice(Math.max(start, end - LONGEST_END), end))
  return isOpen || isCutInTwo(doc, row)
}

/**
 * "You cannot draw a flag hmm." before "in the terminal": the next sentence goes on in small letters with what ends a phrase,
 * though the transcript opens its sentences with capitals.
 */
function isCutInTwo({ sentences, text, restoration }: Document, row: number): boolean {
  const next = sentences[row + 1]
  const { start, turn } = sentences[row]!
  if (restoration !== null || next?.turn !== turn || !CAPITAL_START.test(text.charAt(start))) return false
  return GOES_ON.test(text.slice(next.start, Math.min(next.end, next.start + FIRST_WORDS)))
}

/** What ends the phrase of a sentence, and opens none in small letters. */
const GOES_ON = /^(?:in|of|for|to|with|from|at|by|than) /

/** Characters in which a sentence ends. */
const LONGEST_END = 6

/** True where sentence `row` is half of a choice ("Or you get it on the screen"), or holds by what stands before it. */
export function isOwed(doc: Document, structure: Structure, row: number): boolean {
  const { start } = doc.sentences[row]!
  const isChoice = OR.test(doc.text.slice(start, start + FIRST_WORDS))
  return isChoice || opensBehindCondition(doc, row) || leadsToSponsor(doc, structure, row)
}

/** "And if the node is silent. Then it falls back": what holds under a condition that the sentence before gives. */
function opensBehindCondition({ sentences, text }: Document, row: number): boolean {
  const before = sentences[row - 1]
  const { start, end, turn } = sentences[row]!
  if (
    before?.turn !== turn ||
    !/^(?:(?:so|and|well),? )?then\b/i.test(text.slice(start, Math.min(end, start + FIRST_WORDS)))
  )
    return false
  const last = text.slice(Math.max(before.start, before.end - LONGEST_CONDITION), before.end)
  return /(?:^|[.,;?!] )(?:(?:and|but|so|or|well|like),? )*(?:if|when|unless|once)\b[^,;]*$/i.test(last)
}

/** "Speaking of depth, …" right before a sponsor's read is on its way there. */
function leadsToSponsor({ sentences, text }: Document, { sentenceBlock }: Structure, row: number): boolean {
  const { start, end } = sentences[row]!
  const opens = /^(?:(?:and|so|well|now|hey),? )*speaking of\b/i.test(
    text.slice(start, Math.min(end, start + FIRST_WORDS)),
  )
  return opens && sentenceBlock.subarray(row, row + SEGUE).some((kind) => BLOCK_KINDS[kind] === 'sponsor')
}

/** Sentences from the start of a segue to what it leads to. */
const SEGUE = 6

/** Longest condition that is looked for, in characters. */
const LONGEST_CONDITION = 160

/** Characters in which a sentence opens, and an opening that makes what follows one of two things. */
const FIRST_WORDS = 40
const OR = /^(?:(?:um+|uh+|so|and|well|yeah|like),? )*or(?: else)?\b/i

/** ", I don't know the exact number", "I don't remember exactly.": right behind the words their speaker says that they may be wrong. */
export function isUnsureOf(doc: Document, words: readonly Word[]): boolean {
  const { row } = words.findLast((word) => word.row >= 0) ?? { row: -1 }
  if (row < 0) return false
  const end = doc.tokens.end[row]!
  return UNSURE.test(doc.text.slice(end, end + LONGEST_UNSURE).toLowerCase())
}

/** "I don't know." by itself fills a pause as often. */
const UNSURE =
  /^[\s,.;–—-]*(?:(?:and|but|well|or),? )?i(?: don['’]t| do not|['’]m not) (?:(?:know|remember|recall|sure|certain) (?:of )?(?:the exact|exactly|how many|how much|what year|which year)\b|(?:remember|recall|sure|certain)[,.])/
/** Characters behind the words that are looked at. */
const LONGEST_UNSURE = 60

/** "I'd be able to read it" behind a bare comma: what would be, where what it hangs on may have been cut off. */
export function isSupposed(doc: Document, words: readonly Word[]): boolean {
  const would = words.findIndex((word) => formOf(doc, word) === 'would' || isWould(doc, word))
  if (would < 0 || would > LATEST_WOULD || WISHES.test(formOf(doc, words[would + 1]))) return false
  return !words.some((word) => /^(?:if|when|unless)$/.test(formOf(doc, word)))
}

function isWould(doc: Document, { row }: Word): boolean {
  return row >= 0 && tokenForm(doc, row) === "'d" && wholeVerb(doc, row) === 'would'
}

/** Words before "would", at most. */
const LATEST_WOULD = 3
/** "I would say": a way to say it, and nothing that only would be. */
const WISHES = /^(?:like|love|say|argue|prefer|recommend|suggest|call|want|think|guess|hope)$/

/**
 * True where "but" follows the candidate in its sentence and says the contrary of it: a verdict, an opinion, or what one of
 * `others` tells with its "but" and as little against it.
 */
export function isHalfOfContrast(candidate: Candidate, others: readonly Candidate[]): boolean {
  const { contrasted, form, text, evidence, doubts, follows } = candidate
  if (contrasted !== 'clause') return false
  const { start, end } = evidence[0]!
  const isTold = others.some(({ evidence: [said], ...other }) => {
    const isLonger = said!.start <= start && said!.end > end
    return isLonger && other.doubts.length <= doubts.length && (follows || !other.follows)
  })
  return isTold || form === 'opinion' || VERDICT.test(text.toLowerCase())
}

/** "It is good": granted alone. */
const VERDICT =
  /\b(?:is|are|was|were|['’](?:s|re)|looks?|sounds?|seems?) (?:\S+ )?(?:good|great|nice|fine|okay|ok|true|cool|fair|possible|easy|simple|useful|helpful|important|interesting|hard|right|correct)\W*$/

/**
 * True where the words, cut off from what follows them in the talk, tell what their speaker was doing when something
 * happened: "I was looking into fares, and I came across a letter".
 */
export function isSetting(doc: Document, words: readonly Word[]): boolean {
  const verb = clauseVerb(doc, words, 0)
  if (verb < 0 || !/^(?:was|were)$/.test(formOf(doc, words[verb]))) return false
  let at = verb + 1
  while (xposOf(doc, words[at]) === 'RB') at++
  if (xposOf(doc, words[at]) !== 'VBG' || formOf(doc, words[at]) === 'going') return false
  let next = (words.findLast(({ row }) => row >= 0)?.row ?? -1) + 1
  while (/^(?:,|and|when|then|suddenly|so)$/.test(tokenForm(doc, next))) next++
  const isSame = tokenForm(doc, next) === formOf(doc, words[0])
  return isSame && tokenXpos(doc, next + 1) === 'VBD' && HAPPENS.test(tokenForm(doc, next + 1))
}

const HAPPENS =
  /^(?:came|found|saw|heard|got|ran|met|noticed|reali[sz]ed|thought|stumbled|discovered|read|said|asked|decided)$/

/** True where the words are half of what the sentence says, and the other half must be told with it. */
export function isHalf(doc: Document, stretch: Stretch): boolean {
  return isHalfOfThere(doc, stretch) || leavesVerbOut(doc, stretch)
}

/** "…, and I didn't because it rained": what was not done stands in the other half. */
function leavesVerbOut(doc: Document, { words, before }: Stretch): boolean {
  return (
    before !== null &&
    isElliptic(
      (at) => formOf(doc, words[at]),
      (at) => xposOf(doc, words[at]),
      0,
    )
  )
}

/**
 * True where the words are one half of what the talk says in two: "there are core parts" before ", and then there are", and
 * "there are only rafts" behind "there are no boats,".
 */
function isHalfOfThere(doc: Document, { words, before, after }: Stretch): boolean {
  if (xposOf(doc, words[0]) !== 'EX') return false
  const last = words.findLast(({ row }) => row >= 0)?.row ?? -1
  if (after !== null && last >= 0) {
    let next = last + 1
    while (/^(?:,|and|then|also)$/.test(tokenForm(doc, next))) next++
    if (next > last + 1 && isThere(doc, next)) return true
  }
  if (before !== 'splice' || !/^(?:only|just)$/.test(formOf(doc, words[2]))) return false
  const first = words[0]!.row
  for (let at = first - 1; at >= Math.max(0, first - FAR_DENIAL); at--)
    if (isThere(doc, at)) return /^(?:no|not|n't)$/.test(tokenForm(doc, at + 2))
  return false
}

/** Farthest that "there are no" stands before "there are only", in tokens. */
const FAR_DENIAL = 16

function isThere(doc: Document, token: number): boolean {
  return tokenXpos(doc, token) === 'EX' && /^(?:is|are|was|were|'s|'re)$/.test(tokenForm(doc, token + 1))
}

/** True for "it shows not when you build one": what it does instead must follow. A verb that is denied is whole. */
export function isDeniedCase(doc: Document, words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (formOf(doc, word) !== 'not' || !/^(?:when|because|by|if|where)$/.test(formOf(doc, words[i + 1]))) return false
    let at = i - 1
    while (xposOf(doc, words[at]) === 'RB') at--
    if (at < 1 || !/^(?:JJ|NN|VB|RP)/.test(xposOf(doc, words[at])) || AUXILIARY.test(formOf(doc, words[at])))
      return false
    return !words.slice(i + 2).some((after) => /^(?:but|rather)$/.test(formOf(doc, after)))
  })
}

const AUXILIARY =
  /^(?:am|is|are|was|were|be|been|being|'(?:s|re|m|ve|d|ll)|do|does|did|have|has|had|can|could|will|would|may|might|shall|should|must)$/
