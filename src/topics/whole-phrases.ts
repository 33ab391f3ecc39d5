import { type Document, tokenForm, tokenText, tokenXpos } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Phrase } from './phrases.ts'

const FIGURE = /^\d+(?:\.\d+)*$/
const SINGULAR = /^NNP?$/
/** What a figure in front of it counts: "20 percent", "39 people". */
const COUNTED: ReadonlySet<number | undefined> = new Set([
  UPOS_ROW.NOUN,
  UPOS_ROW.PROPN,
  UPOS_ROW.ADJ,
  UPOS_ROW.NUM,
  UPOS_ROW.SYM,
])

/**
 * A phrase of sentence `row` with what belongs to it in a title and is no word of its own: the figure behind a lone thing
 * ("version 22", "BIP 39") and the first half of a hyphenated name ("Xuan-Son Nguyen").
 */
export function wholePhrase(doc: Document, row: number, { first, end }: Phrase): Phrase {
  const sentence = doc.sentences[row]
  if (sentence === undefined) return { first, end }
  const isNumbered =
    end < sentence.endToken &&
    doc.tokens.tag[end] === UPOS_ROW.NUM &&
    FIGURE.test(tokenText(doc, end)) &&
    SINGULAR.test(tokenXpos(doc, end - 1)) &&
    (end + 1 >= sentence.endToken || (!COUNTED.has(doc.tokens.tag[end + 1]) && tokenForm(doc, end + 1) !== '%'))
  const isHalf = first - 2 >= sentence.firstToken && isGlued(doc, first) && isGlued(doc, first - 1)
  return { first: isHalf && tokenForm(doc, first - 1) === '-' ? first - 2 : first, end: isNumbered ? end + 1 : end }
}

/** True where no space stands before token `i`. */
function isGlued({ tokens }: Document, i: number): boolean {
  return tokens.start[i] === tokens.end[i - 1]
}
