import { IRREGULAR_VERBS } from '../lexicon/irregular-forms.ts'
import { CAPITAL_START, letterPattern, matchesOf } from '../lexicon/letters.ts'
import { asRead } from '../lexicon/spellings.ts'
import { numberRuns } from './number-runs.ts'
import { simplePast } from './past-tense.ts'
import { straightened } from './words.ts'

/** Why a sentence is not borne out by what was said. */
export interface GroundingFault {
  readonly kind: 'word' | 'name' | 'number' | 'negation' | 'hedge' | 'quotation'
  /** The word or figure that the evidence does not have. */
  readonly what: string
}

/** How closely a sentence is held against its evidence. */
export interface GroundingRules {
  /**
   * `every-word`: each word must be said, known or a frame word, for notes made by rule. `facts`: only names, numbers,
   * negations and quotations must be, for notes that a language model writes.
   */
  readonly strictness: 'every-word' | 'facts'
  /**
   * Lower-cased words that may stand in a sentence though its evidence does not say them: names of the speakers. A name with a
   * figure in it ("speaker 2") whole too, since the figure by itself must be said.
   */
  readonly known: ReadonlySet<string>
}

/**
 * Words that notes may put in by themselves: frames, and what contractions, clipped forms and persons are written out to.
 * None of them names a thing, a figure or a fact.
 */
export const FRAME_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and of at to that who whether about according asked asks says adds recalls argues warns expects estimates ' +
    'thinks believes suspects supposes feels hopes imagines bets finds doubts worries fears think believe expect say ' +
    'joins join host hosts talk talks turn turns discuss discusses conversation episode covers also here further subjects ' +
    'one guest host speaker is are am was were has have had does will would shall cannot going want got because ' +
    'people they them their themselves'
  ).split(' '),
)

const NEGATIONS: ReadonlySet<string> = new Set(
  "not n't never no none nobody nothing nowhere cannot without neither nor hardly barely".split(' '),
)

/** Words that make a statement less sure or less than whole: left out, more is said than was. */
const HEDGES: ReadonlySet<string> = new Set(
  'allegedly reportedly supposedly purportedly apparently presumably probably possibly perhaps maybe almost nearly hardly barely'.split(
    ' ',
  ),
)

const WORD = letterPattern(String.raw`[\p{L}\p{N}$€£%][\p{L}\p{M}\p{N}'’.,$€£%-]*`, 'g')

/**
 * The first fault of `sentence` against the texts said at its places; null where they bear it out. Figures count as
 * equal where their values are ("$6 million", "six million dollars"). A sentence of one place keeps its hedges, and denies
 * where the place does, once at least; of more places, or by `facts`, it may leave them out. No denial is put in. Pure and
 * linear in the texts.
 */
export function findUngrounded(
  sentence: string,
  given: readonly string[],
  { strictness, known }: GroundingRules,
): GroundingFault | null {
  const evidence = given.map(asRead)
  const heard = evidence.map(groundingWords)
  const said = new Set<string>()
  const values = new Set<number>()
  const hedges = new Set<string>()
  let denials = 0
  for (const { text } of heard.flat()) {
    for (const part of wordParts(text)) said.add(part)
    if (isNegation(text)) denials++
    if (HEDGES.has(text)) hedges.add(text)
  }
  for (const text of evidence) for (const { value } of numberRuns(text)) values.add(value)
  const figures = figureWords(sentence, values, known)
  if (figures.fault !== null) return figures.fault
  const isBorne = (parts: readonly string[]): boolean =>
    parts.some((part) => said.has(part) || known.has(part) || FRAME_WORDS.has(part) || isInflected(part, said))
  let hasJoined = false
  let denied = 0
  const words = groundingWords(sentence)
  for (let i = 0; i < words.length; i++) {
    const { text, start } = words[i]!
    if (isNegation(text)) denied++
    if (figures.covers(start)) continue
    const parts = wordParts(text)
    if (isBorne(parts)) continue
    if (!hasJoined) for (const one of heard) addJoined(one, said)
    hasJoined = true
    if (isBorne(parts)) continue
    const isName =
      (CAPITAL_START.test(sentence.charAt(start)) && i > 0 && !opensSentence(sentence, start)) || /\d/.test(text)
    if (isName) return { kind: 'name', what: text }
    if (strictness === 'every-word') return { kind: 'word', what: text }
  }
  const mayLeaveOut = strictness === 'facts' || evidence.length > 1
  if (denied > denials || (denied < denials && denied === 0 && !mayLeaveOut)) return { kind: 'negation', what: 'not' }
  if (!mayLeaveOut) {
    for (const { text } of words) hedges.delete(text)
    for (const hedge of hedges) return { kind: 'hedge', what: hedge }
  }
  return misquoted(sentence, evidence, known)
}

/** Adds each word with the next: a name that the recogniser wrote as two words is "deep seek". */
function addJoined(words: readonly GroundingWord[], said: Set<string>): void {
  for (let i = 1; i < words.length; i++) said.add(words[i - 1]!.text + words[i]!.text)
}

interface GroundingWord {
  /** Lower case, straight apostrophes. */
  readonly text: string
  readonly start: number
}

const ENDS_IN_MARK = /[.,'-]$/

function groundingWords(text: string): GroundingWord[] {
  const out: GroundingWord[] = []
  for (const match of matchesOf(WORD, text)) {
    const word = straightened(match[0].toLowerCase())
    out.push({ text: ENDS_IN_MARK.test(word) ? word.replace(/[.,'-]+$/, '') : word, start: match.index })
  }
  return out
}

/** A word and what it is made of: "doesn't" holds "does" and "not", "state-of-the-art" its four words. */
function wordParts(word: string): string[] {
  const parts = [word]
  if (word.includes("'")) {
    const clitic = /^(.+?)(?:n't|'s|'re|'ve|'ll|'d|'m|s')$/.exec(word)
    if (clitic !== null) parts.push(clitic[1]!)
    if (word.endsWith("n't")) parts.push('not')
    if (word === "can't" || word === "won't") parts.push(word === "can't" ? 'can' : 'will')
  }
  if (word.includes('-')) parts.push(...word.split('-'))
  return parts
}

/** True where the words deny something, or make it less sure: a sentence of the notes would have to keep that. */
export function isQualified(text: string): boolean {
  return groundingWords(text).some((word) => isNegation(word.text) || HEDGES.has(word.text))
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't")
}

/** A verb put into the third person, "works" where "work" was said, or into the past, "came" where "did you come" was. */
function isInflected(word: string, said: ReadonlySet<string>): boolean {
  if (said.has('did') && isPastOfSaid(word, said)) return true
  if (!word.endsWith('s')) return false
  return said.has(word.slice(0, -1)) || said.has(word.slice(0, -2)) || said.has(`${word.slice(0, -3)}y`)
}

function isPastOfSaid(word: string, said: ReadonlySet<string>): boolean {
  const verb = IRREGULAR_VERBS.get(word)
  if (verb !== undefined) return said.has(verb)
  const stem = /^(.+?)(?:ed|d)$/.exec(word)?.[1]
  if (stem === undefined) return false
  return [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.slice(0, -1)].some(
    (one) => said.has(one) && simplePast(one) === word,
  )
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:]\s*)[“"'‘(]*$/u.test(text.slice(Math.max(0, start - 4), start))
}

/** Every figure of the sentence must have a value that was said, or number a voice; the words of such a figure need not be. */
function figureWords(
  sentence: string,
  values: ReadonlySet<number>,
  known: ReadonlySet<string>,
): { fault: GroundingFault | null; covers: (at: number) => boolean } {
  const runs = numberRuns(sentence)
  for (const { value, start, end } of runs) {
    const what = sentence.slice(start, end)
    if (values.has(value) || (value === 1 && !/\d/.test(what)) || numbersVoice(sentence, end, known)) continue
    return { fault: { kind: 'number', what }, covers: () => false }
  }
  // A sign before a figure and "%" behind it are read with it.
  const covers = (at: number): boolean => runs.some(({ start, end }) => at >= start - 1 && at < end)
  return { fault: null, covers }
}

/** "Unknown Speaker 2": the figure that ends at `end` is the last of a name that is known whole. */
function numbersVoice(sentence: string, end: number, known: ReadonlySet<string>): boolean {
  for (const name of known)
    if (name.includes(' ') && sentence.slice(Math.max(0, end - name.length), end).toLowerCase() === name) return true
  return false
}

/** What stands in double quotation marks must be said word for word, but for words left out between. */
function misquoted(sentence: string, evidence: readonly string[], known: ReadonlySet<string>): GroundingFault | null {
  if (!/[“"]/.test(sentence)) return null
  const quotations = [...sentence.matchAll(/[“"]([^“”"]+)[”"]/gu)]
  if (quotations.length === 0) return null
  const said = evidence.flatMap((text) => groundingWords(text).map((word) => word.text))
  for (const [, quoted = ''] of quotations) {
    let at = 0
    for (const { text } of groundingWords(quoted)) {
      const found = said.indexOf(text, at)
      if (found < 0) {
        if (known.has(text) || FRAME_WORDS.has(text) || /\d/.test(text)) continue
        return { kind: 'quotation', what: text }
      }
      at = found + 1
    }
  }
  return null
}
