import { readRows } from '../data.ts'

/** A document of GUM as `../shared/data/gum` holds it. */
export interface GumDocument {
  readonly id: string
  readonly genre: string
  readonly text: string
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly sType: string }[]
  readonly tokens: readonly GumToken[]
}

export interface GumToken {
  readonly start: number
  readonly end: number
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  readonly head: number
  readonly dep: string
}

/** Genres whose texts may not be used commercially: measured on, never trained on. */
const NON_COMMERCIAL: ReadonlySet<string> = new Set(['podcast', 'letter', 'essay', 'fiction', 'whow'])

/** Genres of people talking. */
export const SPOKEN: ReadonlySet<string> = new Set(['podcast', 'interview', 'conversation', 'vlog', 'speech', 'court'])

/** Training documents whose licence allows weights to be shipped. */
export function readGumTrain(): GumDocument[] {
  return readRows<GumDocument>('gum/train.jsonl.gz').filter(({ genre }) => !NON_COMMERCIAL.has(genre))
}

/** All development documents. */
export function readGumDev(): GumDocument[] {
  return readRows<GumDocument>('gum/dev.jsonl')
}

/** Rows of the first token of each sentence, and after the last one the number of tokens. */
export function sentenceRows({ sentences, tokens }: GumDocument): number[] {
  const rows: number[] = []
  let token = 0
  for (const sentence of sentences) {
    while (token < tokens.length && tokens[token]!.start < sentence.start) token++
    rows.push(token)
  }
  rows.push(tokens.length)
  return rows
}
