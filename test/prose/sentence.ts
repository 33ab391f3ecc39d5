import type { Word } from '../../src/prose/words.ts'
import { documentOf } from '../document-of.ts'

/** "Sam/NNP said/VBD": one sentence with Penn tags; the universal tag follows from them. */
export function sentence(tagged: string): { doc: ReturnType<typeof documentOf>; words: Word[] } {
  const specs = tagged.split(' ').map((part) => {
    const at = part.lastIndexOf('/')
    const xpos = part.slice(at + 1)
    return `${part.slice(0, at)}/${UNIVERSAL[xpos] ?? (/^[A-Z]/.test(xpos) ? 'NOUN' : 'PUNCT')}/${xpos}`
  })
  const doc = documentOf(specs)
  const words = Array.from({ length: doc.tokens.length }, (_, row) => {
    const start = doc.tokens.start[row]!
    return {
      text: doc.text.slice(start, doc.tokens.end[row]),
      row,
      glued: row > 0 && doc.tokens.end[row - 1] === start,
    }
  })
  return { doc, words }
}

const UNIVERSAL: Record<string, string> = {
  PRP: 'PRON',
  PRP$: 'PRON',
  NNP: 'PROPN',
  VBD: 'VERB',
  VBZ: 'VERB',
  VBP: 'VERB',
  VB: 'VERB',
  VBN: 'VERB',
  VBG: 'VERB',
  MD: 'AUX',
  RB: 'ADV',
  IN: 'ADP',
  DT: 'DET',
  JJ: 'ADJ',
  CC: 'CCONJ',
  CD: 'NUM',
  TO: 'PART',
}
