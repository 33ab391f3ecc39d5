import type { FluencyModel } from '../learn/fluency.ts'
import { letterPattern } from '../lexicon/letters.ts'
import type { DropChances } from '../model/disfluency.ts'
import { type Document, hasUnheard, isQuestion, tokenForm, tokenSurface } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { asSpoken } from '../prose/as-spoken.ts'
import { countWords } from '../prose/grammar.ts'
import { showInsertions } from '../prose/insertions.ts'
import type { Doubt, ProseFault } from '../prose/publishable.ts'
import { type Roughness, roughnessOf } from '../prose/roughness.ts'
import { symbolsOfWords } from '../prose/symbols.ts'
import { sentenceText, spanOfWords, type Word } from '../prose/words.ts'
import { contentLemmas } from './content.ts'
import { leansByLetters, objections, openClause } from './forms.ts'
import { breaksOff, isOwed } from './halves.ts'
import { isPoorQuote } from './quotes.ts'
import { spellNames } from './spelling.ts'
import { isStageTalk } from './stage.ts'
import type { MentionIndex } from './subjects.ts'
import type { Usable } from './usable.ts'

/** A sentence of the talk as it may stand in a longer quotation. */
export interface SpokenLine {
  readonly sentence: number
  /** Word for word but for fillers, with its final mark. */
  readonly text: string
  readonly words: number
  /** The words that make it, before they are written out. */
  readonly printed: readonly Word[]
  readonly lemmas: readonly string[]
  readonly span: Span
  /** What an editor would still leave out of it. */
  readonly roughness: Roughness
  /** Log-odds that it is a whole sentence (`FluencyModel`). */
  readonly fluency: number
  readonly doubts: readonly Doubt[]
  /** True where its letters say that it speaks of what was said before it. */
  readonly leans: boolean
  /** "But", "and", "so" with which it goes on, lower case; else null. */
  readonly link: string | null
}

/** A sentence of the talk as a line of a quotation. Each is read when first asked for. */
export interface Lines {
  /** As the first line; null where it cannot be that. */
  readonly first: (row: number) => SpokenLine | null
  /** As a line behind another of its speaker; null where it cannot be that. */
  readonly behind: (row: number) => SpokenLine | null
}

/** What lines are read from. */
export interface SpokenLinesInput {
  readonly doc: Document
  readonly structure: Structure
  readonly syntax: Syntax
  readonly chances: DropChances
  readonly fluency: FluencyModel
  readonly index: MentionIndex
  readonly usable: (row: number) => Usable | null
}

/** Fewest words of a line, of the first, and most of one. */
const LEAST_WORDS = 2
const LEAST_OF_FIRST = 6
const MOST_WORDS = 42
/**
 * What an editor would leave out of a line, in expected words, at most, and how like a whole sentence it must be. Wide:
 * within them the model of passages weighs both.
 */
const MOST_ROUGH = 1.2
const LEAST_FLUENCY = -4

/** Faults of a sentence that stands alone, and none of one within a quotation. */
const FINE_WITHIN: ReadonlySet<ProseFault> = new Set<ProseFault>(['length', 'opening', 'vague'])
/** Doubts that nothing around the sentence clears up. */
const BROKEN: ReadonlySet<Doubt> = new Set<Doubt>([
  'dash',
  'given up',
  'unfinished',
  'broken phrase',
  'question word',
  'bare verb',
  'open end',
])
/** Doubts that speech is full of, so that a quotation may open with them. */
const OF_SPEECH: ReadonlySet<Doubt> = new Set<Doubt>([
  'two clauses',
  'odd comma',
  'many commas',
  'run-on',
  'like',
  'number',
  'agreement',
])

/** Reads sentences of a talk as lines of quotations. */
export function createSpokenLines(input: SpokenLinesInput): Lines {
  const words = remembered((row) => wordsOf(input, row))
  return {
    first: remembered((row) => readFirst(input, row, words(row))),
    behind: remembered((row) => readBehind(input, row, words(row))),
  }
}

function remembered<Value>(find: (row: number) => Value): (row: number) => Value {
  const known = new Map<number, Value>()
  return (row) => {
    let found = known.get(row)
    if (found === undefined) {
      found = find(row)
      known.set(row, found)
    }
    return found
  }
}

/** What may be quoted of a sentence; null for what cannot stand in a quotation, wherever in it. */
function wordsOf({ doc, index, usable }: SpokenLinesInput, row: number): readonly Word[] | null {
  if (isQuestion(doc, row) || breaksOff(doc, row)) return null
  const spare = usable(row)
  if (spare === null || isStageTalk(doc, spare.words, spare.stageCues) || namesMadeUp(doc, index, spare.words))
    return null
  return spare.words
}

function readFirst(input: SpokenLinesInput, row: number, words: readonly Word[] | null): SpokenLine | null {
  const { doc, structure, syntax, index } = input
  if (words === null || isOwed(doc, structure, row)) return null
  const opened = spellNames(doc, openClause(doc, words), index)
  const line = readLine(input, row, opened, null)
  if (line === null || line.words < LEAST_OF_FIRST || ANSWERS.test(line.text) || isPoorQuote(line.text)) return null
  const { fault, doubts } = objections(doc, syntax, row, 'quote', opened, index)
  return fault === null && doubts.every((doubt) => OF_SPEECH.has(doubt)) ? { ...line, doubts } : null
}

function readBehind(input: SpokenLinesInput, row: number, words: readonly Word[] | null): SpokenLine | null {
  const { doc, syntax, index } = input
  if (words === null) return null
  const { words: linked, link } = withLink(doc, row, spellNames(doc, words, index))
  const line = readLine(input, row, linked, link)
  if (line === null) return null
  const { fault, doubts, text } = objections(doc, syntax, row, 'quote', linked, index, 'allowed')
  if ((fault !== null && !FINE_WITHIN.has(fault)) || doubts.some((doubt) => BROKEN.has(doubt))) return null
  return { ...line, doubts, leans: leansByLetters(text) }
}

/** What stands in no quotation, however whole it looks. */
const UNFIT = letterPattern(
  [
    // Of the show.
    String.raw`\b(?:[Ee]pisodes?|[Pp]odcasts?)\b`,
    // "The T.Then", "I.Pretty": two sentences that the recogniser ran into one.
    String.raw`\p{Ll}\.\p{Lu}|\bI\.\p{Lu}`,
    // "I'm because", "they have like, even like": begun anew. "I'm like, no": acted.
    String.raw`\bI['’]m (?:because\b|like,)|\b(?:have|had|got|of|to|for|with|in|on|an?|the) like, `,
    // "It, that's a joke": what is left of "I mean it".
    '^(?:It|That|This|They|He|She|You|We|I), ',
    // A figure that its speaker is not sure of.
    String.raw`\bI don['’]t (?:know|remember|recall) (?:the exact|exactly)\b`,
    // "Here are two reasons": what comes is not sure to be quoted.
    String.raw`\b(?:two|three|four|(?:a )?(?:couple|few)(?: of)?) (?:things|reasons|ways|points|questions|answers)\.$`,
  ].join('|'),
)

/** True where people of a worked example ("Alice sends Bob a coin") are named: a step of it tells nothing by itself. */
function namesMadeUp(doc: Document, index: MentionIndex, words: readonly Word[]): boolean {
  return words.some(({ row }) => row >= 0 && index.at(doc.tokens.start[row]!)?.entity.madeUp === true)
}

/** "I don't actually know about the mug": takes up what somebody else said. */
const ANSWERS = /^I (?:\w+ )?(?:don['’]t|do not|didn['’]t|did not) (?:\w+ )?(?:know|remember|recall)\b/

function readLine(
  { doc, chances, fluency }: SpokenLinesInput,
  row: number,
  words: readonly Word[],
  link: string | null,
): SpokenLine | null {
  const spoken = asSpoken(doc, words, doc.sentences[row]!.endToken)
  const count = countWords(spoken)
  if (count < LEAST_WORDS || count > MOST_WORDS) return null
  const span = spanOfWords(doc, spoken)
  if (hasUnheard(doc, span)) return null
  const roughness = roughnessOf(doc, chances, row, words)
  if (roughness.sum > MOST_ROUGH) return null
  const text = sentenceText(showInsertions(spoken, true))
  if (UNFIT.test(text)) return null
  const whole = fluency.score(symbolsOfWords(doc, words))
  if (whole < LEAST_FLUENCY) return null
  return {
    sentence: row,
    text,
    words: count,
    printed: words,
    lemmas: contentLemmas(doc, words),
    span,
    roughness,
    fluency: whole,
    doubts: [],
    leans: false,
    link,
  }
}

/** Words with which one sentence of a speaker goes on from another. */
const LINKS: ReadonlySet<string> = new Set(['but', 'and', 'so', 'because', 'then'])
/** Words that may stand beside one and say nothing. */
const EMPTY: ReadonlySet<string> = new Set(['well', 'so', 'you', 'know', 'like', 'yeah', 'no', 'okay', 'i', 'mean'])

/** The words behind the link that opened their sentence, where nothing but fillers stood between. */
function withLink(
  doc: Document,
  row: number,
  words: readonly Word[],
): { readonly words: readonly Word[]; readonly link: string | null } {
  const { tokens } = doc
  const { firstToken } = doc.sentences[row]!
  const next = words[0]?.row ?? -1
  const isEmpty = (i: number): boolean =>
    tokens.fluency[i] !== 0 || tokens.tag[i] === UPOS_ROW.PUNCT || EMPTY.has(tokenForm(doc, i))
  let at = firstToken
  while (at < next && !(LINKS.has(tokenForm(doc, at)) && tokens.fluency[at] === 0) && isEmpty(at)) at++
  if (at >= next || !LINKS.has(tokenForm(doc, at))) return { words, link: null }
  for (let i = at + 1; i < next; i++) if (!isEmpty(i)) return { words, link: null }
  return { words: [{ text: tokenSurface(doc, at), row: at, glued: false }, ...words], link: tokenForm(doc, at) }
}
