import { isFactLine } from './header.ts'
import type { Paragraph } from './paragraphs.ts'
import { COLUMN_NAMES } from './table-columns.ts'

/** Fewest rows that are counted, and least share of them whose number follows on the one before. */
const NUMBERED = { rows: 3, share: 0.8 } as const

/** Paragraphs whose tables have no first column that only counts their rows: a number before a time looks like a voice. */
export function withoutRowNumbers(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const numbers = paragraphs.flatMap(({ isRow, text }) => (isRow ? [numberOf(text)] : []))
  const following = numbers.filter((number, i) => number !== null && (i === 0 || number === (numbers[i - 1] ?? 0) + 1))
  if (numbers.length < NUMBERED.rows || following.length < numbers.length * NUMBERED.share) return paragraphs
  return paragraphs.map((paragraph) => {
    const { isRow, text } = paragraph
    return isRow && /^(?:\d+[.)]?|#|n[or]\.?)?\t/i.test(text)
      ? { ...paragraph, text: text.slice(text.indexOf('\t') + 1) }
      : paragraph
  })
}

function numberOf(text: string): number | null {
  const digits = /^(\d{1,6})[.)]?\t/.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}

/**
 * Rows of tables as running text has them: one that names the columns is none of the talk, and one above the talk that
 * states a fact has its colon. The others stay as they are.
 */
export function withPlainRows(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let isAbove = true
  return paragraphs.map((paragraph) => {
    const { isRow, text } = paragraph
    if (!isRow) return paragraph
    const fields = text.split('\t', MOST_FIELDS)
    if (fields.length > 1 && fields.every((field) => namesColumn(field))) return { ...paragraph, text: '' }
    const fact = fields.length === 2 ? `${fields[0]?.replace(/:$/, '')}: ${fields[1]}` : ''
    isAbove &&= isFactLine(fact)
    return isAbove ? { ...paragraph, text: fact } : paragraph
  })
}

const MOST_FIELDS = 12

function namesColumn(field: string): boolean {
  const name = field.toLowerCase().replace(/[^a-z]/g, '')
  return Object.values(COLUMN_NAMES).some((names) => names.test(name))
}
