import type { Document, DocumentTurn, Sentence } from '../src/model/document.ts'
import { UPOS_ROW, type Upos } from '../src/model/tags.ts'

/** A token for a hand-made document: "word/UPOS/XPOS/lemma", the last two left out where no test asks for them. */
type Spec = string

/**
 * A one-turn document from tagged words, one array a sentence, so that a test can say exactly what the tagger would
 * have. A word that starts with "+" is glued to the one before it; "~" in front marks it as a filler.
 */
export function documentOf(...sentences: readonly (readonly Spec[])[]): Document {
  const words: string[] = []
  const rowOf = new Map<string, number>()
  const intern = (word: string): number => {
    const known = rowOf.get(word)
    if (known !== undefined) return known
    rowOf.set(word, words.length)
    words.push(word)
    return words.length - 1
  }
  const xposTags: string[] = []
  let text = ''
  const columns: {
    start: number
    end: number
    tag: number
    xpos: number
    fluency: number
    form: number
    lemma: number
  }[] = []
  const rows: Sentence[] = []
  for (const specs of sentences) {
    const firstToken = columns.length
    for (const spec of specs) {
      const [raw = '', upos = 'NOUN', xpos = upos, lemma] = spec.split('/')
      const glued = raw.startsWith('+')
      const filler = raw.startsWith('~')
      const word = raw.replace(/^[+~]/, '')
      if (text !== '' && !glued) text += ' '
      const start = text.length
      text += word
      if (!xposTags.includes(xpos)) xposTags.push(xpos)
      columns.push({
        start,
        end: text.length,
        tag: UPOS_ROW[upos as Upos],
        xpos: xposTags.indexOf(xpos),
        fluency: filler ? 1 : 0,
        form: intern(word.toLowerCase()),
        lemma: intern(lemma ?? word.toLowerCase()),
      })
    }
    rows.push({
      turn: 0,
      paragraph: 0,
      firstToken,
      endToken: columns.length,
      start: columns[firstToken]!.start,
      end: text.length,
    })
  }
  const turn: DocumentTurn = {
    speaker: null,
    text,
    startMs: null,
    endMs: null,
    start: 0,
    end: text.length,
    firstSentence: 0,
    endSentence: rows.length,
    pieces: [{ start: 0, end: text.length, sourceStart: 0, sourceEnd: text.length, startMs: null, endMs: null }],
  }
  return {
    text,
    turns: [turn],
    sentences: rows,
    restoration: null,
    unheard: [],
    tokens: {
      length: columns.length,
      start: Uint32Array.from(columns, (c) => c.start),
      end: Uint32Array.from(columns, (c) => c.end),
      tag: Uint8Array.from(columns, (c) => c.tag),
      xpos: Uint8Array.from(columns, (c) => c.xpos),
      fluency: Uint8Array.from(columns, (c) => c.fluency),
      form: Uint32Array.from(columns, (c) => c.form),
      lemma: Uint32Array.from(columns, (c) => c.lemma),
      words,
      xposTags,
    },
  }
}
