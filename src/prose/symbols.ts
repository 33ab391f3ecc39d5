import { CAPITAL_START, letterPattern } from '../lexicon/letters.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, tokenForm, tokenXpos } from '../model/document.ts'
import { formOf, isMark, isOtherThanSaid, xposOf } from './grammar.ts'
import { startsAsWord, type Word } from './words.ts'

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
  if (!startsAsWord(form) && SIGNS.test(form)) return /["“”'()]/.test(form) ? '"' : form.slice(0, 1)
  if (CLOSED.has(xpos) || VERBS_OF_USE.has(form)) return WRITTEN.get(form) ?? form
  return xpos
}

/** Symbols of words being made ready; a name put for a pronoun is a name. */
export function symbolsOfWords(doc: Document, words: readonly Word[]): string[] {
  const out: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (isMark(word)) {
      if (!/^[.?!]+$/.test(word.text)) out.push(fluencySymbol(word.text, ''))
      continue
    }
    const tag = xposOf(doc, word)
    const isPut = tag === 'PRP' && isOtherThanSaid(doc, word)
    if (word.row < 0 || (isPut && CAPITAL_START.test(word.text))) out.push('NNP')
    else out.push(fluencySymbol(word.text.toLowerCase(), tag))
  }
  return out
}

const CONTENT = /^(?:NN|JJ|VB|CD|RB)/

/**
 * Symbols that tell the wording from the subject: words that name no subject are themselves, the others their Penn tags;
 * a name put for a pronoun is a name.
 */
export function wordingSymbols(doc: Document, words: readonly Word[]): string[] {
  return words.map((word) => {
    const form = formOf(doc, word)
    const tag = xposOf(doc, word)
    if (tag.startsWith('PRP') && isOtherThanSaid(doc, word) && form !== 'i') return 'NNP'
    return CONTENT.test(tag) && !STOP_WORDS.has(form) && !VAGUE_NOUNS.has(form) ? tag : form
  })
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
