import type { Row } from './plain-tally.ts'

/** Most letters that a picture of a speaker stands for, and fewest such lines. */
const MOST_LETTERS = 3
const LEAST = 2

/**
 * Takes out the letters that a page shows where it has no picture of a speaker ("M", "ME"), copied as lines above the name
 * ("Mara Ellison"), where they come again.
 */
export function withoutAvatars(text: string, rows: readonly Row[]): readonly Row[] {
  const found = new Set(rows.filter((row, i) => isAvatar(text, row, rows[i + 1])))
  if (found.size < LEAST) return rows
  const kept: Row[] = []
  let afterBlank = false
  for (const row of rows) {
    if (found.has(row)) {
      afterBlank ||= row.afterBlank
      continue
    }
    kept.push(afterBlank ? { ...row, afterBlank } : row)
    afterBlank = false
  }
  return kept
}

function isAvatar(text: string, { start, end }: Row, next: Row | undefined): boolean {
  const name = next?.opening.label
  if (end - start > 2 * MOST_LETTERS || name == null) return false
  const letters = text.slice(start, end).trim()
  if (letters === '' || letters.length > MOST_LETTERS || letters !== letters.toUpperCase()) return false
  const initials =
    name
      .match(/(?<!\p{L})\p{L}/gu)
      ?.join('')
      .toUpperCase() ?? ''
  return letters === initials || letters === initials.charAt(0) || letters === initials.charAt(0) + initials.slice(-1)
}
