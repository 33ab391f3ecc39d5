/** The 17 Universal POS tags (universaldependencies.org/u/pos). `Tokens.tag` holds rows of this list. */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const

/** A part of speech, as Universal Dependencies names it. */
export type Upos = (typeof UPOS)[number]

/** Row of a UPOS tag in `UPOS`, for comparing columns without strings. */
export const UPOS_ROW = Object.freeze(Object.fromEntries(UPOS.map((tag, row) => [tag, row]))) as Readonly<
  Record<Upos, number>
>

/** What a token is in the flow of speech. `Tokens.fluency` holds rows of this list. */
export const FLUENCY = ['fluent', 'filler', 'repetition', 'restart', 'parenthetical'] as const
