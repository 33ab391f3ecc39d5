import type { Background } from '../learn/background.ts'
import { LETTER, letterPattern } from '../lexicon/letters.ts'
import { stem } from '../lexicon/stems.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import type { Document } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'

/** The content words of a document as rows of its own vocabulary of stems. */
export interface Terms {
  /** Row of `vocabulary` for each token; -1 for a token that is no content word. */
  readonly term: Int32Array
  /** Stems in order of first use. */
  readonly vocabulary: readonly string[]
  /** How rare each stem is in English at large, in bits; see `Background`. */
  readonly weight: Float64Array
  readonly count: Uint32Array
}

const CONTENT = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN, UPOS_ROW.VERB, UPOS_ROW.ADJ, UPOS_ROW.X])

/** Content words: nouns, names, verbs and adjectives that are no stop words and no fillers, two letters or more. */
export function findTerms(doc: Document, background: Background): Terms {
  const { tokens } = doc
  const term = new Int32Array(tokens.length).fill(-1)
  const stems = stemRows(tokens.words)
  const rows = new Map<string, number>()
  const vocabulary: string[] = []
  const counts: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.fluency[i] !== 0 || !CONTENT.has(tokens.tag[i]!)) continue
    const text = stems[tokens.form[i]!]
    if (text === null || text === undefined) continue
    let row = rows.get(text)
    if (row === undefined) {
      row = vocabulary.length
      rows.set(text, row)
      vocabulary.push(text)
      counts.push(0)
    }
    term[i] = row
    counts[row]!++
  }
  const weight = Float64Array.from(vocabulary, (word) => background.rarity(word))
  return { term, vocabulary, weight, count: Uint32Array.from(counts) }
}

const WORDLIKE = letterPattern(String.raw`^[\p{L}\p{N}][\p{L}\p{N}.'&+#-]+$`)

/** The stem of each distinct word of the document; null for a stop word and for what is no word. */
function stemRows(words: readonly string[]): (string | null)[] {
  return words.map((word) => {
    const form = word.toLowerCase().replace('’', "'")
    if (STOP_WORDS.has(form) || !WORDLIKE.test(form) || !LETTER.test(form)) return null
    return stem(form)
  })
}
