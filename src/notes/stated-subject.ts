import { anyCue } from '../lexicon/cue-set.ts'
import { SUBJECT_CUES } from '../lexicon/episode-cues.ts'
import { LETTER_OR_DIGIT, matchesOf } from '../lexicon/letters.ts'
import { EMPTY_SUBJECTS, GENERAL_SUBJECTS, SUBJECT_ENDS, SUBJECT_POINTERS } from '../lexicon/subject-words.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import type { Cleaner } from '../prose/clean.ts'
import { clauseVerb, formOf, isMark, xposOf } from '../prose/grammar.ts'
import { joinWords, lowerFirst, spanOfWords, straightened, type Word } from '../prose/words.ts'
import { createVoiceCheck } from './names.ts'
import { stemsOf } from './phrases.ts'

/** What the episode is about as its host says it: "how to email busy people". */
export interface StatedSubject {
  /** Fits behind "talk about". */
  readonly text: string
  readonly span: Span
}

/** Where a host says what the episode is about: among so many sentences at its start. */
const OPENING = 40
/** The same without "today" or "this episode" in the sentence: later on it is mostly of a part of the talk. */
const OPENING_UNSAID = 16
/** Words of a subject, at most, and words that tell something, at least: one alone is a theme as others are. */
const MOST_WORDS = 16
const LEAST_STEMS = 2
/** A pair of so many words needs no comma. */
const SHORT_PAIR = 7
/** Share of its telling words that the talk must say again, at least. */
const LEAST_AGAIN = 0.5
/** How often the talk says a word that it says again. */
const AGAIN = 3
/** Letters of a stem the last of which may have changed. */
const LONG_STEM = 4

const CUES = anyCue(SUBJECT_CUES, 'g')

/** Says that the statement is of this episode. */
const OF_THIS =
  /\b(?:today|tonight|this (?:episode|show|week|one|monday|wednesday|friday|conversation)|episode|topic|subject|theme)\b/

/** Of a sponsor, of another day, or of what the talk came to. */
const NOT_NOW =
  /\b(?:sponsors?|sponsored|partway|later|next (?:week|time|episode)|last (?:week|time|episode|month|year)|(?:first|other|last|previous|earlier|another) (?:episode|show)|previous(?:ly)?|in a (?:bit|minute|moment|second)|another (?:day|time|episode))\b/
const IN_PASSING =
  /\b(?:since|when|whenever|while|if|as|because|every time|until|before|after|thought|had|have been|been)[ ,]*$/
/** Before it in its clause: denied, only thought of, a habit, said of other people or of an episode among many. */
const NOT_SO =
  /(?:n't\b|\b(?:if|why|when|unless|not|never|nobody|no one|nothing|rarely|hardly|instead|without|would|supposed|tired|people|anyone|anybody|someone|somebody|every|always|usually|often|in episode)\b)[^,]*$/
/** "Today, the mayor opened the wall": only where nothing is told of the thing that stands behind. */
const OF_TODAY = /^(?:so )?today,? $/

/** "How the pictures got their sound": theirs who are named before. */
const OWNERS: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her'])
const ALSO = /\balso\b/
const QUESTION = /^(?:how|why|what|when|where|whether)$/

/**
 * What a host says at the start that the episode is about, as it was said: the first statement that can be printed, what
 * was "also" talked about last; null where there is none.
 */
export function findStatedSubject(
  doc: Document,
  structure: Structure,
  clean: Cleaner,
  lower: string,
): StatedSubject | null {
  const end = Math.min(doc.sentences.length, OPENING)
  const isVoice = createVoiceCheck(structure)
  const isLoneGuest = structure.people.filter(({ role }) => role === 'guest').length === 1
  const tells = (text: string, least: number): boolean => {
    const stems = [...new Set(stemsOf({ text }))]
    const again = stems.filter((stem) => isAgain(lower, stem)).length
    const telling = stems.filter((stem) => !GENERAL_SUBJECTS.has(stem)).length
    return !isVoice(text) && telling >= least && again >= LEAST_AGAIN * stems.length
  }
  let also: StatedSubject | null = null
  for (let row = 0; row < end; row++) {
    if (BLOCK_KINDS[structure.sentenceBlock[row] ?? 0] === 'sponsor') continue
    const words = clean(row)
    const statement = readStatement(doc, words, row)
    // A guest who says what "I" will talk about means the answer to come.
    const isGuest = structure.speakers[structure.turnSpeaker[doc.sentences[row]!.turn]!]?.role === 'guest'
    if (statement === null || (isGuest && !statement.isOurs)) continue
    const found = readSubject(doc, statement.rest, isLoneGuest)
    if (found === null) continue
    const text = textOf(doc, found)
    if (!tells(text, leastStems(doc, found))) continue
    const subject = { text, span: spanOfWords(doc, found) }
    if (!statement.isAlso) return subject
    also ??= subject
  }
  return also
}

interface Statement {
  readonly rest: readonly Word[]
  readonly isAlso: boolean
  /** True where "we" talk. */
  readonly isOurs: boolean
}

/** What follows "today we talk about" in the words of the sentence of a row; null where nothing of the kind is said. */
function readStatement(doc: Document, words: readonly Word[], row: number): Statement | null {
  const said = straightened(joinWords(words)).toLowerCase()
  if (said.endsWith('?') || NOT_NOW.test(said) || (row >= OPENING_UNSAID && !OF_THIS.test(said))) return null
  const cue = matchesOf(CUES.pattern, said).at(-1)
  if (cue === undefined) return null
  const before = said.slice(0, cue.index)
  if (IN_PASSING.test(before) || NOT_SO.test(before)) return null
  const rest = words.slice(wordAt(words, cue.index + cue[0].length))
  if (OF_TODAY.test(cue[0]) && rest.some((word) => xposOf(doc, word).startsWith('VB'))) return null
  return { rest, isAlso: ALSO.test(cue[0]), isOurs: cue[0].startsWith('we') }
}

/** "Running conferences" and "how it works" are no lone noun. */
function leastStems(doc: Document, words: readonly Word[]): number {
  return /^(?:VBG|W)/.test(xposOf(doc, words[0])) ? 1 : LEAST_STEMS
}

/** True where the talk says words that begin with the stem, as "library" and "libraries" do with "librari". */
function isAgain(lower: string, stemmed: string): boolean {
  const stem = stemmed.length > LONG_STEM ? stemmed.slice(0, -1) : stemmed
  let count = 0
  for (let at = lower.indexOf(stem); at >= 0 && count < AGAIN; at = lower.indexOf(stem, at + stem.length))
    if (!LETTER_OR_DIGIT.test(lower.charAt(at - 1))) count++
  return count >= AGAIN
}

/** Index of the word that begins at a place of `joinWords(words)`. */
function wordAt(words: readonly Word[], place: number): number {
  // Halving: a line without an end may have thousands of words.
  let from = 0
  let to = words.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (joinWords(words.slice(0, middle + 1)).length > place) to = middle
    else from = middle + 1
  }
  return from
}

/**
 * The words as they stand behind "talk about"; a list that was left open is closed with "and". What one comma parts is a
 * list only where both are bare nouns, or both questions: "Riga, the home of the fleet" is one thing, and stands without
 * what is said of it.
 */
function textOf(doc: Document, said: readonly Word[]): string {
  const last = said.findLastIndex((word) => formOf(doc, word) === ',')
  const commas = said.filter((word) => formOf(doc, word) === ',').length
  const isOpen = last >= 0 && !said.some((word) => /^(?:and|or)$/.test(formOf(doc, word)))
  const [first, opens] = [xposOf(doc, said[0]), xposOf(doc, said[last + 1])]
  const isAlike = commas > 1 ? /^W/.test(opens) === /^W/.test(first) : isOfOneKind(first, opens)
  const isList = isOpen && isAlike && !/^(?:IN|TO|RB|VB|VB[DZP]|MD)$/.test(opens)
  // "Metrics, specifically of boats" stays.
  const isApart = isOpen && !isList && commas === 1 && /^(?:DT|PRP\$|NN|JJ|VB$)/.test(opens)
  const words = isApart ? said.slice(0, last) : said
  // "Security, and threats".
  const isPair = commas === 1 && /^(?:and|or)$/.test(formOf(doc, words[last + 1])) && words.length <= SHORT_PAIR
  const text = joinWords(
    isPair ? words.toSpliced(last, 1) : isList ? words.with(last, { text: 'and', row: -1, glued: false }) : words,
  )
  return /^(?:W|DT|PDT)/.test(xposOf(doc, words[0])) ? lowerFirst(text) : text
}

/** True for the tags of first words that open two things side by side: "sea walls, salt marshes", "how it works, why it fails". */
function isOfOneKind(one: string, other: string): boolean {
  if (/^NNP/.test(one)) return /^NNP/.test(other)
  if (/^(?:NN|JJ)/.test(one)) return /^(?:NN|JJ)/.test(other)
  return /^(?:W|VBG)/.test(one) && one.charAt(0) === other.charAt(0)
}

/** As much of the words as is one subject, or several side by side; null where they begin with none. */
function readSubject(doc: Document, words: readonly Word[], isLoneGuest: boolean): readonly Word[] | null {
  let end = 0
  let whole = 0
  while (end < words.length && end <= MOST_WORDS) {
    const form = formOf(doc, words[end])
    if (isMark(words[end]) && form !== ',' && form !== '-' && form !== "'") break
    if (end > 0 && SUBJECT_ENDS.has(form)) break
    end++
    if (!isBoundary(doc, words, end) || !isWhole(doc, words.slice(0, end), isLoneGuest)) continue
    // "GitHub Actions, GitHub Actions".
    if (whole > 0 && isSaidAgain(words.slice(0, whole), words.slice(whole, end))) break
    whole = end
  }
  return whole === 0 ? null : words.slice(0, whole)
}

function isSaidAgain(before: readonly Word[], more: readonly Word[]): boolean {
  const said = stemsOf({ text: joinWords(before) })
  return stemsOf({ text: joinWords(more) }).every((stem) => said.includes(stem))
}

/** True where what stands before word `end` may be all of it: a mark or another clause follows. */
function isBoundary(doc: Document, words: readonly Word[], end: number): boolean {
  const next = words[end]
  if (next === undefined || isMark(next)) return true
  const form = formOf(doc, next)
  return (
    SUBJECT_ENDS.has(form) || form === 'and' || (form === 'that' && /^(?:i|we|you)$/.test(formOf(doc, words[end + 1])))
  )
}

function isWhole(doc: Document, words: readonly Word[], isLoneGuest: boolean): boolean {
  const forms = words.map((word) => formOf(doc, word))
  const tags = words.map((word) => xposOf(doc, word))
  const isAsked = QUESTION.test(forms[0]!)
  const isDone = tags[0] === 'VBG'
  if (!isAsked && !isDone && !/^(?:DT|NN|JJ|CD|PDT|``|PRP\$)/.test(tags[0]!)) return false
  // "Free of the price".
  if (/^JJ/.test(tags[0]!) && /^(?:IN|TO|,)$/.test(tags[1] ?? '')) return false
  for (const [i, form] of forms.entries()) {
    if (i === 0 && isAsked) continue
    if (OWNERS.has(form) && tags[i] === 'PRP$' && (isLoneGuest || tags.slice(0, i).some((tag) => /^NN/.test(tag))))
      continue
    if (SUBJECT_POINTERS.has(form)) return false
  }
  const last = tags.at(-1)!
  if (EMPTY_SUBJECTS.has(forms.at(-1)!)) return false
  if (isAsked) {
    const isTold = forms[1] === 'to' ? /^VB/.test(tags[2] ?? '') : clauseVerb(doc, words, 1) > 0
    return isTold && !/^(?:DT|IN|TO|CC|PRP|MD|WP|WDT|WRB|,)/.test(last)
  }
  // A clause of its own is no thing.
  const isClause = tags.some((tag, i) => {
    // "A react library".
    const isNoun = /^(?:DT|JJ|PRP\$)$/.test(tags[i - 1] ?? '')
    const isRelative = tags.slice(0, i).some((one, at) => one.startsWith('W') || forms[at] === 'that')
    return /^(?:VBD|VBZ|VBP|MD)$/.test(tag) && !isNoun && !isRelative
  })
  if (isClause) return false
  return /^(?:NN|CD|VBG)/.test(last) || (isDone && /^(?:RB|RP|JJ)/.test(last))
}
