import { LETTER_CASE, MARK, suffixOf, wordKinds } from '../../src/language/restoration.ts'
import { addWord, closeRun, createWordRun, type WordRun } from '../../src/language/restoration-features.ts'
import { spanList, tokenize } from '../../src/language/tokens.ts'
import { internForms, SHAPE } from '../../src/language/words.ts'
import type { WordClusters } from '../../src/learn/word-clusters.ts'

/** The words of a text and what was stripped from them: a mark after, and the case, of each. */
export interface RestorationExample {
  readonly run: WordRun
  readonly marks: Uint8Array
  readonly cases: Uint8Array
}

/** Texts with marks and case, stripped. A text without a word is left out. */
export function restorationExamples(texts: readonly string[], clusters: WordClusters): RestorationExample[] {
  return texts.flatMap((text) => {
    const spans = spanList(text.length + 16)
    tokenize(text, 0, text.length, spans)
    const table = internForms(text, spans)
    const kinds = wordKinds(table.words)
    const run = createWordRun(table.form.length)
    const marks = new Uint8Array(table.form.length)
    const cases = new Uint8Array(table.form.length)
    for (let i = 0; i < table.form.length; i++) {
      const form = table.form[i]!
      const kind = kinds[form]!
      if (kind === 255) {
        cases[run.length] = caseOf(table.shape[i]!)
        addWord(run, table.hashes[form]!, suffixOf(table.words[form]!), clusters)
      } else if (run.length > 0 && kind > marks[run.length - 1]!) marks[run.length - 1] = kind
    }
    if (run.length === 0) return []
    closeRun(run)
    if (marks[run.length - 1]! < MARK.stop) marks[run.length - 1] = MARK.stop
    return [{ run, marks: marks.slice(0, run.length), cases: cases.slice(0, run.length) }]
  })
}

function caseOf(shape: number): number {
  if (shape === SHAPE.capitals) return LETTER_CASE.capitals
  return shape === SHAPE.capital || shape === SHAPE.mixed ? LETTER_CASE.capital : LETTER_CASE.lower
}
