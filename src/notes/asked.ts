import { type Document, isQuestion } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import type { Syntax, Tree } from '../model/syntax.ts'
import type { Cleaner } from '../prose/clean.ts'
import { writeOut } from '../prose/contractions.ts'
import { countWords, formOf, isFiniteVerb, xposOf } from '../prose/grammar.ts'
import { isOfSpeaker, isOfSpeakers, thirdSingular } from '../prose/person.ts'
import { pointsOutside } from '../prose/pointers.ts'
import { speechFault } from '../prose/publishable.ts'
import { lowerFirst, sentenceText, straightened, type Word } from '../prose/words.ts'
import { AUXILIARY, QUESTION_WORDS, questionWords } from './asking.ts'

/** The question that a sentence answers, as it stands behind "Asked". */
export interface Asked {
  /** "whether the price is believable", or the question itself in quotation marks. */
  readonly text: string
  readonly span: Span
  readonly asker: number
  /** Nouns in it. */
  readonly nouns: number
}

/** What questions are read from. */
export interface AskedInput {
  readonly doc: Document
  readonly structure: Structure
  readonly syntax: Syntax
  readonly clean: Cleaner
}

/** Longest question that is folded into its answer, in words. */
const MOST_WORDS = 20
/** Sentences of the answering turn that still answer. */
const ANSWERING = 3
/** Sentences at the end of the asking turn among which the question stands. */
const ASKING = 3

/** A question of fewer nouns says too little to stand without its answer. */
const LEAST_NOUNS = 2

/** What opens a sentence behind the question that it answers. */
export const ASKED = 'Asked'

/**
 * For the rows of sentences that open an answer, the question they answer; asked for one row at a time. Null where no
 * question was asked just before, by someone else, that says by itself what it is about.
 */
export function createAsked(input: AskedInput): (row: number) => Asked | null {
  const { doc } = input
  const known = new Map<number, Asked | null>()
  return (row) => {
    const first = doc.turns[doc.sentences[row]!.turn]!.firstSentence
    if (first === 0 || row - first >= ANSWERING) return null
    let asked = known.get(first)
    if (asked === undefined) {
      asked = askedBefore(input, first)
      known.set(first, asked)
    }
    return asked
  }
}

/**
 * The question between sentences `[from, to)` that says most, as a sentence of the notes' material: asked by one voice
 * and answered by another. Null where none can be told.
 */
export function strongestQuestion(
  input: AskedInput,
  { from, to }: { readonly from: number; readonly to: number },
): Asked | null {
  const { doc, structure } = input
  let best: Asked | null = null
  for (let row = from; row < Math.min(to, doc.sentences.length - 1); row++) {
    if (!isQuestion(doc, row) || BLOCK_KINDS[structure.sentenceBlock[row]!] !== 'content') continue
    const asker = structure.turnSpeaker[doc.sentences[row]!.turn]!
    const next = doc.sentences[row + 1]!
    if (structure.turnSpeaker[next.turn] === asker) continue
    const asked = tellQuestion(input, row)
    if (asked !== null && asked.nouns >= LEAST_NOUNS && (best === null || asked.nouns > best.nouns)) best = asked
  }
  return best
}

/** The last question that can be told at the end of the turn before the sentence `first`, asked by someone else. */
function askedBefore(input: AskedInput, first: number): Asked | null {
  const { doc, structure } = input
  const { turn } = doc.sentences[first]!
  const asking = doc.sentences[first - 1]!.turn
  if (structure.turnSpeaker[asking] === structure.turnSpeaker[turn]) return null
  for (let at = first - 1; at >= Math.max(0, first - ASKING); at--) {
    if (doc.sentences[at]!.turn !== asking || BLOCK_KINDS[structure.sentenceBlock[at]!] !== 'content') return null
    if (!isQuestion(doc, at)) continue
    const asked = tellQuestion(input, at)
    if (asked !== null) return asked
  }
  return null
}

function tellQuestion({ doc, structure, syntax, clean }: AskedInput, row: number): Asked | null {
  const { start, end, turn } = doc.sentences[row]!
  const words = questionWords(doc, row, clean)
  if (words === null || countWords(words) > MOST_WORDS || pointsOutside(doc, words, () => true)) return null
  if (words.filter((word) => word.text === ',').length > 1) return null
  const nouns = words.filter((word) => /^NN/.test(xposOf(doc, word))).length
  if (nouns === 0) return null
  const quoted = sentenceText(words).replace(/[.?!]+$/, '')
  if (/["“”]/.test(quoted) || speechFault(quoted) !== null) return null
  if (isOfSpeaker(doc, words) || EMPTY.test(straightened(quoted))) return null
  const told = tellIndirectly(doc, syntax(row), words)
  const text = told ?? `“${quoted}?”`
  return {
    text,
    span: { start: doc.tokens.start[words[0]!.row] ?? start, end },
    asker: structure.turnSpeaker[turn]!,
    nouns,
  }
}

/** Questions after nothing but the one who is asked. */
const EMPTY =
  /\b(?:is that|how are you|how is it going|how's it going|introduce|what do you think|what's up|who are you|do you (?:have|want|know|mean|agree|think so)|does that|did you know|(?:can|could|should|shall|may) you|other|episode|would you (?:like|mind|say)|have you (?:heard|seen)|are you (?:ready|there|sure|kidding|serious)|what about)\b|\b(?:do|does) [a-z]+[^su]s [a-z]+$|\bdoes [a-z]+[^sui]s\b/i

/** "Is the price believable" as "whether the price is believable"; null where the subject of the verb is not certain. */
function tellIndirectly(doc: Document, tree: Tree, words: readonly Word[]): string | null {
  if (isOfSpeakers(doc, words)) return null
  const first = formOf(doc, words[0])
  const isWh = QUESTION_WORDS.test(first)
  const at = words.findIndex((word, i) => i < 4 && AUXILIARY.test(formOf(doc, word)))
  if (at < 0 || (!isWh && at !== 0)) return null
  if (formOf(doc, words[at + 1]) === "n't") return null
  const end = subjectEnd(doc, tree, words, at + 1)
  if (end < 0) return null
  const subject = words.slice(at + 1, end)
  const rest = words.slice(end)
  const help = words[at]!
  let verb: Word[] = [{ ...help, text: help.text.toLowerCase(), glued: false }]
  if (/^(?:do|does)$/.test(formOf(doc, help))) {
    const main = rest[0]
    if (main === undefined || main.row < 0 || xposOf(doc, main) !== 'VB') return null
    const text = formOf(doc, help) === 'does' ? thirdSingular(formOf(doc, main)) : main.text
    verb = [{ ...main, text }]
    rest.shift()
  }
  const opening: Word[] = isWh ? words.slice(0, at) : [{ text: 'whether', row: -1, glued: false }]
  const told = sentenceText(writeOut(doc, [...opening, ...subject, ...verb, ...rest])).replace(/\.$/, '')
  return lowerFirst(told)
}

/** Index after the subject that opens at `from`, where the tree has one contiguous subject there; else -1. */
function subjectEnd(doc: Document, tree: Tree, words: readonly Word[], from: number): number {
  const place = (word: Word | undefined): number => (word === undefined ? -1 : word.row - tree.firstToken)
  const within = (at: number, top: number): boolean => {
    for (let i = at, steps = 0; i >= 0 && steps < tree.head.length; i = tree.head[i]!, steps++)
      if (i === top) return true
    return false
  }
  let end = -1
  for (let i = from; i < words.length && end < 0; i++) {
    const at = place(words[i])
    if (at < 0 || at >= tree.head.length) return -1
    const label = tree.labels[tree.label[at]!] ?? ''
    if (label.startsWith('nsubj') || label === 'expl') {
      let stop = i + 1
      while (stop < words.length && within(place(words[stop]), at)) stop++
      if (!words.slice(from, i).every((word) => within(place(word), at))) return -1
      end = stop
    }
  }
  return end > from && end < words.length && !isFiniteVerb(doc, words[end]) ? end : -1
}
