import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze, loadModels, read, render } from '../src/index.ts'
import { ROOT } from './bundle.ts'

export const README = join(ROOT, 'README.md')

const FIXTURE = 'fixtures/transcripts/deepseek-interview.txt'

/** Lines of a part that are shown; a part that is longer ends in "⋮". */
const MOST_LINES = 9

/** The README with what the command prints for a fixture, abridged, so that the page shows what there is. */
export function withPicture(page: string): string {
  const transcript = read(readFileSync(join(ROOT, FIXTURE)), FIXTURE)
  const notes = render(analyze(transcript, loadModels()), 'terminal', { width: 100 })
  const parts = notes.trimEnd().split(/\n\n(?=\S)/)
  const shown = parts.filter((part) => !part.startsWith('Warnings')).map(abridged)
  const picture = `\n\`\`\`text\n${shown.join('\n\n')}\n\`\`\`\n\n`
  return page.replace(
    /(<!-- picture:.*-->\n)[\s\S]*(<!-- end of picture -->)/,
    (_, start, end) => start + picture + end,
  )
}

function abridged(part: string): string {
  const lines = part.split('\n')
  if (lines.length <= MOST_LINES) return part
  return [
    ...lines
      .slice(0, MOST_LINES - 1)
      .join('\n')
      .trimEnd()
      .split('\n'),
    '  ⋮',
  ].join('\n')
}
