import type { Cue, CueSet } from './cue-set.ts'

/**
 * Where each word of a row of texts stands, so that wordings are looked for only in the texts that have a piece of them.
 * A word here is what white space divides.
 */
export class WordIndex {
  /** The texts in lower case. */
  readonly lower: readonly string[]
  /** Each distinct word behind a line feed. */
  readonly #words: string
  /** Offset in `#words` of each word, and in `#rows` of its texts, in the same order. */
  readonly #starts: readonly number[]
  readonly #rows: readonly (readonly number[])[]
  readonly #found = new Map<string, readonly number[]>()
  readonly #having = new Map<string, readonly number[]>()

  constructor(texts: readonly string[]) {
    this.lower = texts.map((text) => text.toLowerCase())
    const rows = new Map<string, number[]>()
    for (let row = 0; row < texts.length; row++) {
      for (const word of this.lower[row]!.split(/\s+/)) {
        const seen = rows.get(word)
        if (seen === undefined) rows.set(word, [row])
        else if (seen[seen.length - 1] !== row) seen.push(row)
      }
    }
    const starts: number[] = []
    let length = 0
    for (const word of rows.keys()) {
      starts.push(length)
      length += word.length + 1
    }
    this.#words = `${[...rows.keys()].join('\n')}\n`
    this.#starts = starts
    this.#rows = [...rows.values()]
  }

  /** For each text, 1 where one of the wordings may stand in it. */
  mayHave({ pieces }: Pick<CueSet, 'pieces'>): Uint8Array {
    const out = new Uint8Array(this.lower.length)
    if (pieces === null) return out.fill(1)
    for (const piece of pieces)
      for (const word of this.#wordsWith(piece)) for (const row of this.#rows[word]!) out[row] = 1
    return out
  }

  /** Numbers of the words that have a piece in them. Wordings share pieces, so each is looked for once. */
  #wordsWith(piece: string): readonly number[] {
    const known = this.#having.get(piece)
    if (known !== undefined) return known
    const words: number[] = []
    for (let at = this.#words.indexOf(piece); at >= 0; ) {
      const word = this.#wordAt(at)
      words.push(word)
      at = this.#words.indexOf(piece, this.#starts[word + 1] ?? this.#words.length)
    }
    this.#having.set(piece, words)
    return words
  }

  /** For each text, 1 where one of the wordings stands in it. */
  has({ cues }: CueSet): Uint8Array {
    const out = new Uint8Array(this.lower.length)
    for (const cue of cues) for (const row of this.#rowsOf(cue)) out[row] = 1
    return out
  }

  /** The texts that a wording stands in. Sets share wordings, so each is looked for once. */
  #rowsOf(cue: Cue): readonly number[] {
    const known = this.#found.get(cue.source)
    if (known !== undefined) return known
    const rows: number[] = []
    const may = this.mayHave(cue)
    for (let row = may.indexOf(1); row >= 0; row = may.indexOf(1, row + 1)) {
      const text = this.lower[row]!
      if (cue.others.every((pieces) => pieces.some((piece) => text.includes(piece))) && cue.pattern.test(text))
        rows.push(row)
    }
    this.#found.set(cue.source, rows)
    return rows
  }

  /** Number of the word that offset `at` of `#words` lies in. */
  #wordAt(at: number): number {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#starts[middle]! <= at) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
