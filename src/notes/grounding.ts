import type { Document } from '../model/document.ts'
import type { Statement } from '../model/notes.ts'
import { findUngrounded } from '../prose/grounding.ts'

/**
 * True where the evidence bears the statement out word by word: every word of it occurs in what was said there (or in
 * `known`, the names that the structure gave, or is a frame word), its figures have the values that were said, and it
 * denies exactly where the evidence does. `known` holds lower-cased words.
 */
export function isGrounded(doc: Document, statement: Statement, known: ReadonlySet<string>): boolean {
  const said = statement.evidence.map(({ start, end }) => doc.text.slice(start, end))
  return findUngrounded(statement.text, said, { strictness: 'every-word', known }) === null
}
