import { FORMATS } from '../../read/formats.ts'
import { CHAPTER_FORMATS } from '../../render/chapters.ts'
import { CLAIMS_FORMATS } from '../../render/claims.ts'
import { OUTPUT_FORMATS } from '../../render/formats.ts'
import { TRANSCRIPT_FORMATS } from '../../render/transcript.ts'
import { EXIT } from '../exit-codes.ts'
import { writeOut } from '../streams.ts'
import type { AddCommand } from './command.ts'

/** `take-analyze formats`: what can be read and written. */
export const addFormats: AddCommand = (program, finish) => {
  program
    .command('formats')
    .summary('list what can be read and written')
    .description('Lists the formats that can be read (--from) and written (--format).')
    .action(async () => {
      await writeOut(listFormats())
      finish(EXIT.done)
    })
}

function listFormats(): string {
  const readable = FORMATS.map(({ name, extensions, title }) => [name, extensions.join(' '), title] as const)
  const written = (rows: readonly { readonly name: string; readonly description: string }[]) =>
    rows.map(({ name, description }) => [name, '', description] as const)
  return [
    ...section('Read (detected by content; --from NAME forces one; any of them packed as .gz)', readable),
    '',
    ...section('Written: take-analyze FILE --format NAME', written(OUTPUT_FORMATS)),
    '',
    ...section('Written: take-analyze transcript FILE --format NAME', written(TRANSCRIPT_FORMATS)),
    '',
    ...section('Written: take-analyze claims FILE --format NAME', written(CLAIMS_FORMATS)),
    '',
    ...section('Written: take-analyze chapters FILE --format NAME', written(CHAPTER_FORMATS)),
    '',
  ].join('\n')
}

function section(heading: string, rows: readonly (readonly [string, string, string])[]): string[] {
  const names = Math.max(...rows.map(([name]) => name.length))
  const endings = Math.max(...rows.map(([, ending]) => ending.length))
  const lines = rows.map(([name, ending, title]) => {
    const middle = endings === 0 ? '' : `${ending.padEnd(endings)}  `
    return `  ${name.padEnd(names)}  ${middle}${title}`
  })
  return [heading, ...lines]
}
