import type { CorrectionTable, CorrectionVariant, NameCorrection } from '../model/correction.ts'
import { AnalyzeError } from '../model/error.ts'

/** Longest table that is read, in lines: it is looked through for each word of the talk. */
const MAX_LINES = 20_000

/**
 * Reads a correction table: one name a line with what the recogniser makes of it, `Aoife = eefa | ifa`. A line that is
 * empty or starts with `#` is skipped; where two lines claim the same spelling, the first one has it. Throws an
 * `AnalyzeError` that names the line where one is not of that form.
 */
export function parseCorrections(text: string, file: string): CorrectionTable {
  const table = new Map<string, CorrectionVariant[]>()
  const seen = new Set<string>()
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (lines.length > MAX_LINES) throw malformed(file, MAX_LINES, `has more than ${MAX_LINES} lines`)
  lines.forEach((line, row) => {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) return
    const cut = trimmed.indexOf('=')
    const name = trimmed.slice(0, cut).trim()
    const spellings = cut < 0 ? [] : trimmed.slice(cut + 1).split('|')
    const variants = spellings
      .map((spelling) => wordsOf(spelling).map(({ word }) => word))
      .filter((words) => words.length > 0)
    if (cut < 0 || name === '' || variants.length === 0)
      throw malformed(file, row + 1, 'is not of the form "Aoife = eefa | ifa"')
    for (const words of variants) {
      const key = words.join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      const first = words[0]!
      const list = table.get(first) ?? []
      list.push({ words, name })
      table.set(first, list)
    }
  })
  // Most words first, so that "mary ifa" is taken before "mary"; sorting is stable, so ties keep the file's order.
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length)
  return table
}

/**
 * Where the table's spellings stand in a text, as whole words in any case, from left to right, the longest first. Spans
 * do not overlap; a possessive ending stays outside. Words that already are the name in the user's spelling, or a part of
 * it that stands there whole ("router" in "Open Router"), are no correction.
 */
export function findCorrections(text: string, table: CorrectionTable): NameCorrection[] {
  if (table.size === 0) return []
  const words = wordsOf(text)
  const out: NameCorrection[] = []
  for (let i = 0; i < words.length; ) {
    const variant = table
      .get(words[i]!.word)
      ?.find((each) => each.words.every((word, k) => words[i + k]?.word === word))
    if (variant === undefined || isPartOfName(words, i, variant)) {
      i++
      continue
    }
    const start = words[i]!.start
    i += variant.words.length
    const end = words[i - 1]!.end
    if (text.slice(start, end) !== variant.name) out.push({ start, end, name: variant.name })
  }
  return out
}

/** True where the words at row `at` are a part of the name, and the rest of it stands around them. */
function isPartOfName(words: readonly Word[], at: number, variant: CorrectionVariant): boolean {
  const name = wordsOf(variant.name)
  for (let k = 0; k + variant.words.length < name.length + 1; k++) {
    if (name.length > variant.words.length && name.every(({ word }, j) => words[at - k + j]?.word === word)) return true
  }
  return false
}

/** A name or title with the table's spellings put right. */
export function correctText(text: string, table: CorrectionTable): string {
  let out = ''
  let at = 0
  for (const { start, end, name } of findCorrections(text, table)) {
    out += text.slice(at, start) + name
    at = end
  }
  return out + text.slice(at)
}

interface Word {
  /** Lower case, apostrophes straight, a possessive ending taken off. */
  readonly word: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string): Word[] {
  const out: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu)) {
    const written = match[0].replace(/['’]s$/i, '')
    out.push({
      word: written.toLowerCase().replaceAll('’', "'").normalize('NFC'),
      start: match.index,
      end: match.index + written.length,
    })
  }
  return out
}

function malformed(file: string, line: number, what: string): AnalyzeError {
  return new AnalyzeError(
    'MALFORMED',
    `Line ${line} of the correction table ${what}.`,
    'Write one name a line with what the recogniser makes of it, such as: Aoife = eefa | ifa',
    { file, line, column: null },
  )
}
