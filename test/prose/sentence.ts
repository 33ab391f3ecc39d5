import type { Word } from '../../src/prose/words.ts'
import { documentOf } from '../document-of.ts'

/** "Sam/NNP said/VBD/say": one sentence with Penn tags, and lemmas where a test asks for them; the universal tag follows. */
export function sentence(tagged: string): { doc: ReturnType<typeof documentOf>; words: Word[] } {
  const specs = tagged.split(' ').map((part) => {
    const [word = '', xpos = '', lemma] = part.split('/')
    const upos = UNIVERSAL[xpos] ?? (/^[A-Z]/.test(xpos) ? 'NOUN' : 'PUNCT')
    return [word, upos, xpos, ...(lemma === undefined ? [] : [lemma])].join('/')
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
