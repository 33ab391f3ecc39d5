import { LETTER_CASE, MARK, suffixOf, wordKinds } from '../../src/language/restoration.ts'
import { addWord, closeRun, createWordRun, type WordRun } from '../../src/language/restoration-features.ts'
import { spanList, tokenize } from '../../src/language/tokens.ts'
import { internForms, SHAPE, type WordTable } from '../../src/language/words.ts'
import type { WordClusters } from '../../src/learn/word-clusters.ts'

/** A text without marks and case, and what each of its words lost: rows of `MARK` and `LETTER_CASE`. */
export interface Stripped {
  readonly text: string
  readonly table: WordTable
  /** Row of each word in `table.words`. */
  readonly forms: readonly number[]
  readonly marks: readonly number[]
  readonly cases: readonly number[]
}

/** Kind of a token that is a word, as `wordKinds` gives it. */
const WORD = 255

/** Strips a text; null where it has no word. Words that the text writes as one stay together. */
export function strip(text: string): Stripped | null {
  const spans = spanList(text.length + 16)
  tokenize(text, 0, text.length, spans)
  const table = internForms(text, spans)
  const kinds = wordKinds(table.words)
  const forms: number[] = []
  const marks: number[] = []
  const cases: number[] = []
  let bare = ''
  let end = -1
  for (const [i, form] of table.form.entries()) {
    const kind = kinds[form]!
    if (kind === WORD) {
      if (forms.length > 0 && spans.start[i] !== end) bare += ' '
      bare += text.slice(spans.start[i], spans.end[i]).toLowerCase()
      end = spans.end[i]!
      forms.push(form)
      marks.push(MARK.none)
      cases.push(caseOf(table.shape[i]!))
    } else if (forms.length > 0) marks.push(Math.max(kind, marks.pop()!))
  }
  if (forms.length === 0) return null
  marks.push(Math.max(MARK.stop, marks.pop()!))
  return { text: bare, table, forms, marks, cases }
}

/** The words of a text as the model sees them, and a mark after and the case of each. */
export interface RestorationExample {
  readonly run: WordRun
  readonly marks: readonly number[]
  readonly cases: readonly number[]
}

/** Texts with marks and case, stripped. A text without a word is left out. */
export function restorationExamples(texts: readonly string[], clusters: WordClusters): RestorationExample[] {
  return texts.flatMap((text) => {
    const stripped = strip(text)
    if (stripped === null) return []
    const { table, forms, marks, cases } = stripped
    const run = createWordRun(forms.length)
    for (const form of forms) addWord(run, table.hashes[form]!, suffixOf(table.words[form]!), clusters)
    closeRun(run)
    return [{ run, marks, cases }]
  })
}

function caseOf(shape: number): number {
  if (shape === SHAPE.capitals) return LETTER_CASE.capitals
  return shape === SHAPE.capital || shape === SHAPE.mixed ? LETTER_CASE.capital : LETTER_CASE.lower
}
