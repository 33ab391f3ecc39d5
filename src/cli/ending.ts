import { AnalyzeError } from '../model/error.ts'
import { FORMATS } from '../read/formats.ts'
import { CHAPTER_FORMATS } from '../render/chapters.ts'
import { CLAIMS_FORMATS } from '../render/claims.ts'
import { OUTPUT_FORMATS } from '../render/formats.ts'
import { TRANSCRIPT_FORMATS } from '../render/transcript.ts'
import { VERIFICATION_FORMATS } from '../render/verification-formats.ts'
import { STDIN } from './inputs.ts'
import { isFolder } from './outputs.ts'

/** A form that a command writes: its name, and the endings of its files with the dot, the one that we give first. */
export interface WrittenFormat<Name extends string> {
  readonly name: Name
  readonly extensions: readonly string[]
}

/** The forms of commands that print for people or as data. */
export const TEXT_OR_JSON: readonly WrittenFormat<'text' | 'json'>[] = [
  { name: 'text', extensions: ['.txt', '.text'] },
  { name: 'json', extensions: ['.json'] },
]

/** Endings of forms that we neither read nor write and that people ask for. */
const OTHERS = ['.pdf', '.doc', '.epub', '.xls', '.xlsx', '.gz', '.zip']

/**
 * The form asked for with `-f`; else the first of `rows` that has the ending of the output file; else `usual`. Throws
 * `USAGE` where the ending is that of a form which this command does not write: what the file holds would not be what its
 * name says.
 */
export function formatByEnding<Name extends string, Row extends WrittenFormat<Name>>(
  rows: readonly Row[],
  { format, output }: { readonly format?: Name; readonly output?: string },
  usual: Name,
): Row {
  const named = (name: Name): Row => rows.find((row) => row.name === name)!
  if (format !== undefined) return named(format)
  if (output === undefined || output === STDIN || isFolder(output)) return named(usual)
  const path = output.toLowerCase()
  const ending = endingOf(path, rows)
  if (ending !== null) return rows.find(({ extensions }) => extensions.includes(ending))!
  const foreign = endingOf(path, ALL) ?? OTHERS.find((each) => path.endsWith(each))
  if (foreign === undefined) return named(usual)
  const own = [...new Set(rows.flatMap(({ extensions }) => extensions))].join(', ')
  throw new AnalyzeError(
    'USAGE',
    `${output} cannot be written: this command writes no ${foreign} files.`,
    `Give it one of these endings: ${own}; or say with -f what it is to hold.`,
  )
}

/** What help says of `-f`, before the choices: which is taken where the call does not say. */
export function formatHelp(usual: string): string {
  return `how to write it; default: by -o, else ${usual}`
}

const ALL: readonly WrittenFormat<string>[] = [
  ...OUTPUT_FORMATS,
  ...CLAIMS_FORMATS,
  ...CHAPTER_FORMATS,
  ...TRANSCRIPT_FORMATS,
  ...VERIFICATION_FORMATS,
  ...FORMATS,
]

/** The longest ending of a form that a path has, so that "a.sarif.json" is SARIF and no JSON; null where it has none. */
function endingOf(path: string, rows: readonly WrittenFormat<string>[]): string | null {
  let longest: string | null = null
  for (const ending of rows.flatMap(({ extensions }) => extensions)) {
    if (path.endsWith(ending) && ending.length > (longest?.length ?? 0)) longest = ending
  }
  return longest
}
