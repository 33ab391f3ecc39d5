import { readRows } from './data.ts'

/** One sentence of the GUM treebank. Columns are a row a token. */
export interface TreebankSentence {
  readonly genre: string
  readonly document: string
  /** As written, and where each word stands in it. */
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly words: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** Row of the head in the sentence; -1 for the root. */
  readonly head: readonly number[]
  readonly dep: readonly string[]
}

interface Row {
  readonly id: string
  readonly genre: string
  readonly text: string
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly tokens: readonly {
    readonly start: number
    readonly end: number
    readonly upos: string
    readonly xpos: string
    readonly head: number
    readonly dep: string
  }[]
}

/** Genres whose texts are licensed for non-commercial use only: never trained into shipped weights. */
export const NON_COMMERCIAL_GENRES: ReadonlySet<string> = new Set(['podcast', 'letter', 'essay', 'fiction', 'whow'])

/** Genres that are speech. */
export const SPOKEN_GENRES: ReadonlySet<string> = new Set([
  'podcast',
  'interview',
  'conversation',
  'vlog',
  'speech',
  'court',
])

/** Every sentence of GUM's "train" or "dev", in file order. */
export function readTreebank(split: 'train' | 'dev'): TreebankSentence[] {
  return readRows<Row>(split === 'train' ? 'gum/train.jsonl.gz' : 'gum/dev.jsonl').flatMap(sentencesOf)
}

function sentencesOf({ id, genre, text, sentences, tokens }: Row): TreebankSentence[] {
  let at = 0
  return sentences.map(({ start, end }) => {
    const first = at
    while (at < tokens.length && tokens[at]!.start < end) at++
    const rows = tokens.slice(first, at)
    return {
      genre,
      document: id,
      text: text.slice(start, end).replace(/\s/g, ' '),
      starts: rows.map((token) => token.start - start),
      ends: rows.map((token) => token.end - start),
      words: rows.map((token) => text.slice(token.start, token.end)),
      upos: rows.map((token) => token.upos),
      xpos: rows.map((token) => token.xpos),
      head: rows.map((token) => (token.head < 0 ? -1 : token.head - first)),
      dep: rows.map((token) => token.dep),
    }
  })
}

/** The paragraphs of GUM's documents as written; for training only where the licence allows commercial use. */
export function readTreebankTexts(split: 'train' | 'dev'): string[] {
  return readRows<Row>(split === 'train' ? 'gum/train.jsonl.gz' : 'gum/dev.jsonl')
    .filter(({ genre }) => split === 'dev' || !NON_COMMERCIAL_GENRES.has(genre))
    .flatMap(({ text }) => text.split('\n').filter((paragraph) => paragraph.trim() !== ''))
}
