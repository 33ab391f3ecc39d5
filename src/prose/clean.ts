import { CLOSING_TAGS, OPENERS, OPENING_PHRASES } from '../lexicon/openers.ts'
import type { DropChances } from '../model/disfluency.ts'
import type { Document, Sentence } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { mendCleft } from './clefts.ts'
import { dropSubjectComma } from './dislocation.ts'
import { clauseVerb, formOf, isFiniteVerb, SUBJECT_FORMS, SUBORDINATORS, xposOf } from './grammar.ts'
import { findLeftOut } from './left-out.ts'
import { phraseAt, phraseBefore, phrasesByFirst, phrasesByLast } from './phrases.ts'
import { opensTwoClauses, openTail } from './unfinished.ts'
import { fluentWords, lowerFirst, tidy, type Word } from './words.ts'

/** Words `[firstToken, endToken)` of a sentence without what only keeps talk going, as `Cleaner` says. */
function cleanWords(doc: Document, { firstToken, endToken }: Stretch, isLeftOut: (token: number) => boolean): Word[] {
  const words = dropBegunArticle(fluentWords(doc, firstToken, endToken, isLeftOut), doc)
  const front = dropFront(dropTail(dropTags(dropOpeners(lowerStray(words, doc), doc), doc), doc), doc)
  return [...mendCleft(doc, dropSubjectComma(doc, front))]
}

/** "An old, um, a leaky boat": of two beginnings of a noun the second counts. "A few a day", "a little the worse" are whole. */
function dropBegunArticle(words: Word[], doc: Document): Word[] {
  const at = words.findIndex((word, i) => {
    if (!/^an?$/.test(formOf(doc, word)) || xposOf(doc, words[i + 1]) !== 'JJ' || xposOf(doc, words[i + 2]) !== 'DT')
      return false
    return /^an?$/.test(formOf(doc, words[i + 2])) && !/^(?:few|little|many|such|half)$/.test(formOf(doc, words[i + 1]))
  })
  return at < 0 ? words : words.toSpliced(at, 2)
}

/** "A farm, Which was sold": a capital that no sentence opens with. */
function lowerStray(words: Word[], doc: Document): Word[] {
  if (!words.some(isComma)) return words
  return words.map((word, i) =>
    isComma(words[i - 1]) && /^(?:W|CC$)/.test(xposOf(doc, word)) ? { ...word, text: lowerFirst(word.text) } : word,
  )
}

type Stretch = Pick<Sentence, 'firstToken' | 'endToken'>

/**
 * The words of the sentence of a row, or of a clause of it, without what only keeps talk going: fillers and restarts,
 * openers ("So, yeah, …"), and tags (", right?"); an it-cleft on a name is told straight. What is said stays: hedges,
 * negation, figures. Empty where nothing else was there. Throws a `RangeError` for a sentence that is not there.
 */
export type Cleaner = (sentence: number, clause?: Stretch) => readonly Word[]

/** Cleans the sentences of a document, each when first asked for and then remembered. */
export function createCleaner(doc: Document, chances: DropChances): Cleaner {
  const cleaned: (readonly Word[] | undefined)[] = new Array(doc.sentences.length)
  const leftOuts: (Uint8Array | undefined)[] = new Array(doc.sentences.length)
  return (row, clause) => {
    const known = cleaned[row]
    if (clause === undefined && known !== undefined) return known
    const sentence = doc.sentences[row]
    if (sentence === undefined) throw new RangeError(`no sentence ${row}`)
    const leftOut = leftOuts[row] ?? findLeftOut(doc, row, chances)
    leftOuts[row] = leftOut
    const words = cleanWords(doc, clause ?? sentence, (token) => leftOut[token - sentence.firstToken] === 1)
    if (clause === undefined) cleaned[row] = words
    return words
  }
}

/** The words without what was begun behind them and given up, and their last mark. */
function dropTail(words: Word[], doc: Document): Word[] {
  const last = words[words.length - 1]
  if (last === undefined || last.text === '?') return words
  const tail = openTail(doc, words)
  if (tail >= words.length) return words
  return [...words.slice(0, tail), ...(/^[.!?…]+$/.test(last.text) ? [last] : [])]
}

/** More openers than this in a row are no speech, and each costs a pass over the sentence. */
const MOST_OPENERS = 12

/** Cuts openers as long as there are any and something is left. */
function dropOpeners(given: Word[], doc: Document): Word[] {
  let words = given
  for (let openers = 0; openers < MOST_OPENERS; openers++) {
    const length = openerLength(words, doc)
    if (length === 0 || length >= words.length) return words
    words = tidy(words.slice(length))
  }
  return words
}

const PHRASES = phrasesByFirst(OPENING_PHRASES)

function openerLength(words: readonly Word[], doc: Document): number {
  const phrase = phraseAt(doc, PHRASES, words, 0)
  if (phrase !== null && isComma(words[phrase.length])) return phrase.length
  const first = formOf(doc, words[0])
  if (!OPENERS.has(first)) return 0
  if (isComma(words[1])) return 1
  // Without a comma only words that cannot begin the statement itself: "so they built", never "so much of it".
  if (first === 'and' || first === 'but') return 1
  const next = words[1]
  // "Now that the sails are up, it moves": one word with "that".
  if (first === 'now' && formOf(doc, next) === 'that' && !isFiniteVerb(doc, words[2])) return 0
  if (first === 'so' && /^(?:if|when|once)$/.test(formOf(doc, next))) return 1
  const startsClause = next !== undefined && next.row >= 0 && CLAUSE_STARTS.has(doc.tokens.tag[next.row] ?? -1)
  return BARE_OPENERS.has(first) && startsClause ? 1 : 0
}

const BARE_OPENERS = new Set(
  'so yeah yes okay ok well oh um uh basically or now obviously honestly frankly actually essentially'.split(' '),
)
const CLAUSE_STARTS = new Set<number>([UPOS_ROW.PRON, UPOS_ROW.PROPN, UPOS_ROW.DET, UPOS_ROW.NOUN, UPOS_ROW.NUM])

/** Longest phrase that is cut off the front, in words. */
const LONGEST_FRONT = 8
const PHRASE = /^(?:IN|DT|PDT|CD|JJ[RS]?|NNP?S?|PRP\$|POS|RB[RS]?|HYPH|CC)$/

/** The words without what stands before the clause and is none: a label, a phrase before "but", a start taken back. */
function dropFront(words: Word[], doc: Document): Word[] {
  const length = labelLength(words, doc) || phraseLength(words, doc) || begunLength(words, doc)
  return length === 0 ? words : tidy(words.slice(length))
}

/** "Side note:", "fun fact:", "spoiler alert:". */
const REMARKS: ReadonlySet<string> = new Set(['note', 'fact', 'tip', 'disclaimer', 'alert', 'reminder', 'bonus'])

/** The words without a start that was taken back, where what stood before it is gone. */
export function dropBegun(doc: Document, words: readonly Word[]): readonly Word[] {
  const length = begunLength(words, doc)
  return length === 0 ? words : tidy(words.slice(length))
}

/** "Roasbeef: Neutrino is a client": who speaks, or what sort of remark follows. */
function labelLength(words: readonly Word[], doc: Document): number {
  const mark = words[1]?.text === ':' ? 1 : 2
  if (words[mark]?.text !== ':') return 0
  if (REMARKS.has(formOf(doc, words[mark - 1]))) return mark + 1
  if (!words.slice(0, mark).every((word) => xposOf(doc, word).startsWith('NN'))) return 0
  const isName = words.slice(0, mark).every((word) => xposOf(doc, word) === 'NNP')
  return isName || clauseVerb(doc, words, mark + 1) >= 0 ? mark + 1 : 0
}

/** "More efficient, but people will see it", "fishing areas, and if you get one, you win": a phrase before a sentence. */
function phraseLength(words: readonly Word[], doc: Document): number {
  const comma = words.findIndex(isComma)
  if (comma < 1 || comma > LONGEST_FRONT) return 0
  const next = comma + 2
  const link = formOf(doc, words[comma + 1])
  const opens = link === 'but' ? clauseVerb(doc, words, next) >= 0 : link === 'and' && opensTwoClauses(doc, words, next)
  if (!opens) return 0
  const isPhrase = words
    .slice(0, comma)
    .every(
      (word, i) =>
        (PHRASE.test(xposOf(doc, word)) || (i > 0 && xposOf(doc, word) === 'VBG')) &&
        formOf(doc, word) !== 'not' &&
        !SUBORDINATORS.has(formOf(doc, word)),
    )
  return isPhrase ? next : 0
}

/** Longest start that is said again, in words. */
const LONGEST_START = 4

/** "If you open, if you create several", "there is that there is one", "where if it fails, it ends": the second start counts. */
function begunLength(words: readonly Word[], doc: Document): number {
  const isAgain = (at: number): boolean =>
    [0, 1].every((k) => words[at + k] !== undefined && formOf(doc, words[at + k]) === formOf(doc, words[k]))
  if (xposOf(doc, words[0]) === 'EX') {
    if (formOf(doc, words[2]) === 'that' && isAgain(3)) return 3
    return opensTwoClauses(doc, words, 2) ? 2 : 0
  }
  if (formOf(doc, words[0]) === 'where') return opensTwoClauses(doc, words, 1) ? 1 : 0
  if (!SUBORDINATORS.has(formOf(doc, words[0])) || !SUBJECT_FORMS.has(formOf(doc, words[1]))) return 0
  const comma = words.findIndex(isComma)
  return comma > 1 && comma <= LONGEST_START && isAgain(comma + 1) ? comma + 1 : 0
}

const TAGS = phrasesByLast(CLOSING_TAGS)
const LONGEST_TAG = Math.max(...CLOSING_TAGS.map((forms) => forms.length))

/** Cuts a tag that follows the last comma: ", right?" is no question about what was said before it. */
function dropTags(given: Word[], doc: Document): Word[] {
  let words = given
  for (;;) {
    const last = words[words.length - 1]
    const end = last !== undefined && /^[.!?…]+$/.test(last.text) ? words.length - 1 : words.length
    let hasComma = false
    for (let k = Math.max(0, end - LONGEST_TAG - 1); k < end; k++) hasComma ||= isComma(words[k])
    if (!hasComma) return words
    const tag = phraseBefore(doc, TAGS, words, end)
    if (tag === null || end <= tag.length + 1 || !isComma(words[end - tag.length - 1])) return words
    words = words.slice(0, end - tag.length - 1)
  }
}

function isComma(word: Word | undefined): boolean {
  return word?.text === ','
}
