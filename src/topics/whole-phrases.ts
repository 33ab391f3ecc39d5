import { CAPITAL_START } from '../lexicon/letters.ts'
import { ORDINALS } from '../lexicon/number-words.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { MEASURE_UNITS, TIME_UNITS } from '../lexicon/units.ts'
import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, tokenForm, tokenText, tokenXpos } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Phrase } from './phrases.ts'

const FIGURE = /^\d+(?:\.\d+)*$/
const SINGULAR = /^NNP?$/
/** Words that tell little by themselves but end compounds: "phone call", "response time". */
const HEADS = new Set('call calls show shows time times'.split(' '))
/** General nouns that a lone noun behind them makes one thing with: "time zones", "work culture", "side roads". */
const MODIFYING = new Set(
  'time work side end life day night week weekend month year season group show process change guest'.split(' '),
)
/** Adjectives that tell little by themselves but make a kind of thing: "full stack", "hard drives", "front end". */
const CLASSING = new Set('full hard front back open'.split(' '))
/** What a figure in front of it counts: "20 percent", "39 people". */
const COUNTED: ReadonlySet<number | undefined> = new Set([
  UPOS_ROW.NOUN,
  UPOS_ROW.PROPN,
  UPOS_ROW.ADJ,
  UPOS_ROW.NUM,
  UPOS_ROW.SYM,
])

/**
 * A phrase of sentence `row` with what belongs to it in a title and names nothing alone: the general nouns behind it
 * ("consensus change", "business problems"), the names before it ("New York"), the figure behind a lone thing ("version
 * 22", "BIP 39") and the first half of a hyphenated name ("Xuan-Son Nguyen"). Null for what is itself such a half.
 */
export function wholePhrase(doc: Document, row: number, phrase: Phrase): Phrase | null {
  const sentence = doc.sentences[row]
  if (sentence === undefined) return phrase
  let { first, end } = phrase
  while (end < sentence.endToken && (isGeneralNoun(doc, end) || (isName(doc, end - 1) && isName(doc, end)))) end++
  while (first > sentence.firstToken && isName(doc, first) && isName(doc, first - 1)) first--
  if (first > sentence.firstToken && end - first === 1 && isModifier(doc, first - 1)) first--
  if (first > sentence.firstToken && isClassing(doc, first - 1)) first--
  if (tokenForm(doc, end) === '-' && isGlued(doc, end) && isGlued(doc, end + 1)) return null
  const isNumbered =
    end < sentence.endToken &&
    doc.tokens.tag[end] === UPOS_ROW.NUM &&
    FIGURE.test(tokenText(doc, end)) &&
    SINGULAR.test(tokenXpos(doc, end - 1)) &&
    (end + 1 >= sentence.endToken || (!COUNTED.has(doc.tokens.tag[end + 1]) && tokenForm(doc, end + 1) !== '%'))
  const isHalf = first - 2 >= sentence.firstToken && isGlued(doc, first) && isGlued(doc, first - 1)
  return { first: isHalf && tokenForm(doc, first - 1) === '-' ? first - 2 : first, end: isNumbered ? end + 1 : end }
}

/** True for a noun that names no subject by itself but in a compound; "people" and "stuff" add nothing to one either. */
function isGeneralNoun(doc: Document, i: number): boolean {
  const form = tokenForm(doc, i)
  if (doc.tokens.tag[i] !== UPOS_ROW.NOUN || !isSpoken(doc, i)) return false
  // Behind a plural "call" and "show" are verbs, whatever their tags.
  if (HEADS.has(form)) return tokenXpos(doc, i - 1) === 'NN'
  return VAGUE_NOUNS.has(form) && !STOP_WORDS.has(form)
}

/** True for a word of a name with a capital, which no filler is. */
export function isName(doc: Document, i: number): boolean {
  return tokenXpos(doc, i).startsWith('NNP') && isSpoken(doc, i) && CAPITAL_START.test(tokenText(doc, i))
}

/** True where the noun behind token `i` is half of a compound that begins there. */
function isModifier(doc: Document, i: number): boolean {
  return (
    tokenXpos(doc, i) === 'NN' &&
    /^NNS?$/.test(tokenXpos(doc, i + 1)) &&
    isSpoken(doc, i) &&
    MODIFYING.has(tokenForm(doc, i))
  )
}

/** True for an adjective that makes a kind of what the noun behind it names. */
function isClassing(doc: Document, i: number): boolean {
  return (
    /^NNS?$/.test(tokenXpos(doc, i + 1)) &&
    tokenXpos(doc, i) === 'JJ' &&
    isSpoken(doc, i) &&
    CLASSING.has(tokenForm(doc, i))
  )
}

/** Nouns that a number makes a kind of thing with: "third party libraries", "two factor login", "24 word seeds". */
const COUNTABLE = new Set(
  'party layer class hand person degree tier generation grade row round factor word letter digit way step cent core'.split(
    ' ',
  ),
)
const YEAR = /^(?:1[89]|20)\d\d$/

/**
 * True for "layer solutions" in "second layer solutions" and "round signing" in "two round signing": what is counted is
 * the first noun, and without its number the phrase names nothing.
 */
export function isCounted(doc: Document, { first, end }: Phrase): boolean {
  if (end - first < 2 || first === 0) return false
  const number = tokenForm(doc, first - 1)
  const noun = tokenForm(doc, first)
  const isNoun = tokenXpos(doc, first) === 'NN'
  const isOne = SINGULAR.test(tokenXpos(doc, end - 1))
  if (ORDINALS.has(number)) return COUNTABLE.has(noun) || (isNoun && number !== 'first' && !isOne)
  if (doc.tokens.tag[first - 1] !== UPOS_ROW.NUM || number === 'one' || YEAR.test(number)) return false
  // "BIP 340 signatures": the number belongs to the name before it.
  const before = doc.tokens.tag[first - 2]
  if (before === UPOS_ROW.PROPN || before === UPOS_ROW.NOUN) return false
  return (isNoun && isOne) || COUNTABLE.has(noun) || MEASURE_UNITS.has(noun) || TIME_UNITS.has(noun)
}

function isSpoken({ tokens }: Document, i: number): boolean {
  return tokens.fluency[i] === 0
}

/** True where no space stands before token `i`. */
function isGlued({ tokens }: Document, i: number): boolean {
  return tokens.start[i] === tokens.end[i - 1]
}

/** True for the hyphen inside "note-taking". */
export function isHyphen(doc: Document, i: number): boolean {
  const { tokens } = doc
  if (i < 1 || i + 1 >= tokens.length || !/^[-‐‑]$/.test(tokenForm(doc, i))) return false
  return tokens.end[i - 1] === tokens.start[i] && tokens.end[i] === tokens.start[i + 1]
}
