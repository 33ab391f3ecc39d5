import type { Verification } from './model/verification.ts'

/** The notes with every misspelt name put right that has one sure candidate, and how many were. `source` is their text. */
export function fixNames(
  source: string,
  { sentences }: Verification,
): { readonly text: string; readonly fixed: number } {
  const fixes = sentences
    .flatMap(({ issues }) => issues)
    .filter(({ kind, level, fix }) => kind === 'name' && level === 'error' && fix !== null)
    .sort((a, b) => a.start - b.start)
  let text = ''
  let from = 0
  let fixed = 0
  for (const { start, end, fix, text: written } of fixes) {
    // Words with markup or escapes between them are left to their writer.
    if (start < from || source.slice(start, end) !== written) continue
    text += source.slice(from, start) + fix
    from = end
    fixed++
  }
  return { text: text + source.slice(from), fixed }
}
