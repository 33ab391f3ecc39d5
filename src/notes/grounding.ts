import type { Document } from '../model/document.ts'
import type { Statement } from '../model/notes.ts'
import { findUngrounded } from '../prose/grounding.ts'
import { settledFault } from '../prose/publishable.ts'

/**
 * True where the evidence bears the statement out word by word: every word of it occurs in what was said there (or in
 * `known`, the names that the structure gave, or is a frame word), its figures have the values that were said, and it
 * denies exactly where the evidence does. `known` holds lower-cased words.
 */
export function isGrounded(doc: Document, statement: Statement, known: ReadonlySet<string>): boolean {
  const said = statement.evidence.map(({ start, end }) => doc.text.slice(start, end))
  // A place of a few words only names someone; what is said, and denied, stands in the longer ones.
  const isTelling = (text: string): boolean => text.split(' ').length >= LEAST_TELLING_WORDS
  const evidence = said.length > 1 && said.filter(isTelling).length > 1 ? said : [said.join(' ')]
  return findUngrounded(statement.text, evidence, { strictness: 'every-word', known }) === null
}

/** Evidence of fewer words is a name. */
const LEAST_TELLING_WORDS = 5

/** The last look at a sentence in its frame; one that opens with a pronoun stands behind the one that explains it. */
export function readsWell({ text, kind }: Statement): boolean {
  const fault = kind === 'extracted' ? null : settledFault(text, 'refused', 'allowed')
  return fault === null || fault === 'opening' || fault === 'length'
}
