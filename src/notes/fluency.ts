import { hashPair, hashText } from '../learn/hash.ts'
import { type Weights, weightsArray } from '../learn/weights.ts'
import { CAPITAL_START, letterPattern } from '../lexicon/letters.ts'
import { type Document, tokenForm, tokenXpos } from '../model/document.ts'
import { formOf, isMark, xposOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'

/**
 * Tells whole sentences of edited prose from broken ones: a logistic regression over the order of tags and function
 * words, trained by `tools/train/fluency.ts` on sentences and the same sentences cut, run together or with words lost.
 */
export interface FluencyModel {
  /** Log-odds that the sentence is whole; symbols as `symbolsOfWords` gives them. */
  score(symbols: readonly string[]): number
}

/** The model in `fluency.bin`. Throws where the file is another. */
export function createFluency(weights: Weights): FluencyModel {
  const table = weightsArray(weights, 'weights', 'i8')
  const [scale = 1, bias = 0] = weightsArray(weights, 'scale', 'f32')
  const mask = table.length - 1
  return {
    score(symbols) {
      let sum = 0
      for (const feature of fluencyFeatures(symbols)) sum += table[feature & mask]!
      return bias + sum * scale
    },
  }
}

/** Hashes of what the model looks at: runs of two to five symbols, how it begins and ends, verbs against links. */
export function fluencyFeatures(symbols: readonly string[]): Uint32Array {
  const row = ['<', ...symbols, '>'].map((symbol) => hashText(symbol))
  const out: number[] = []
  for (let i = 0; i < row.length; i++) {
    let hash = row[i]!
    for (let n = 2; n <= 5 && i + n <= row.length; n++) {
      hash = hashPair(hash, row[i + n - 1]!)
      out.push(hashPair(hash, n))
    }
    // One symbol skipped: "is … that".
    if (i + 2 < row.length) out.push(hashPair(hashPair(row[i]!, row[i + 2]!), 77))
  }
  let verbs = 0
  let links = 0
  for (const symbol of symbols) {
    if (FINITE.has(symbol)) verbs++
    else if (LINKS.has(symbol)) links++
  }
  out.push(hashPair(101, Math.min(verbs, 5)), hashPair(102 + Math.min(verbs, 5), 7 + Math.min(links, 6)))
  out.push(hashPair(103, Math.min(8, symbols.length >> 2)))
  return Uint32Array.from(out)
}

const FINITE: ReadonlySet<string> = new Set(
  'VBD VBZ VBP is are was were has have had do does did will would can could may might must should shall'.split(' '),
)
const LINKS: ReadonlySet<string> = new Set(
  'and or but that which who when if because as while although , ; : - what how where why whether than since though before after until'.split(
    ' ',
  ),
)

/** Tags whose words are few and do the joining: the word itself is the symbol. */
const CLOSED: ReadonlySet<string> = new Set('DT IN TO CC MD PRP PRP$ WDT WP WP$ WRB EX PDT RP POS'.split(' '))
const VERBS_OF_USE: ReadonlySet<string> = new Set(
  "be is are was were been being am 's 're have has had 've do does did not n't".split(' '),
)

/** Contractions and persons count as what is written for them, so that speech and prose score alike. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ['i', 'they'],
  ['we', 'they'],
  ['you', 'they'],
  ['he', 'they'],
  ['she', 'they'],
  ['my', 'their'],
  ['our', 'their'],
  ['your', 'their'],
  ['his', 'their'],
  ['her', 'their'],
  ['am', 'are'],
  ["'m", 'are'],
])

const SIGNS = letterPattern(String.raw`^[^\p{L}\p{N}]+$`)

/** The symbol of a word: its own form for function words, else its Penn tag. */
function fluencySymbol(form: string, xpos: string): string {
  if (SIGNS.test(form)) return /["“”'()]/.test(form) ? '"' : form.slice(0, 1)
  if (CLOSED.has(xpos) || VERBS_OF_USE.has(form)) return WRITTEN.get(form) ?? form
  return xpos
}

/** Symbols of words being made ready; a name put for a pronoun is a name. */
export function symbolsOfWords(doc: Document, words: readonly Word[]): string[] {
  const out: string[] = []
  for (const word of words) {
    if (/^[.?!]+$/.test(word.text)) continue
    const isPut = xposOf(doc, word) === 'PRP' && word.text.toLowerCase() !== formOf(doc, word)
    if (isMark(word)) out.push(fluencySymbol(word.text, ''))
    else if (word.row < 0 || (isPut && CAPITAL_START.test(word.text))) out.push('NNP')
    else out.push(fluencySymbol(word.text.toLowerCase(), xposOf(doc, word)))
  }
  return out
}

/** Symbols of tokens `[first, end)` of a text, end marks left out. */
export function symbolsOfTokens(doc: Document, first: number, end: number): string[] {
  const out: string[] = []
  for (let i = first; i < end; i++) {
    const form = tokenForm(doc, i)
    if (/^[.?!]+$/.test(form)) continue
    out.push(fluencySymbol(form, tokenXpos(doc, i)))
  }
  return out
}
