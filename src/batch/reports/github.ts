import { counted } from '../../render/clock.ts'
import { plainLine } from '../../render/escape.ts'
import type { Finding } from './findings.ts'

/** GitHub shows so many annotations of one level for a step and drops the rest without a word. */
const MOST_SHOWN = 10

/**
 * Workflow commands that GitHub Actions turns into annotations on the transcript's line, one a line. At most ten of each
 * level, the gravest first; a last line says how many more there are. To be written to standard error, which Actions
 * reads too. (docs.github.com, "Workflow commands for GitHub Actions")
 */
export function renderGithub(findings: readonly Finding[]): string {
  const lines: string[] = []
  let left = 0
  for (const level of ['error', 'warning'] as const) {
    const all = findings.filter((finding) => finding.level === level)
    lines.push(...all.slice(0, MOST_SHOWN).map(commandOf))
    left += Math.max(0, all.length - MOST_SHOWN)
  }
  if (left > 0) lines.push(`::notice::${counted(left, 'more finding')}: see the job summary.`)
  return lines.map((line) => `${line}\n`).join('')
}

function commandOf({ level, path, line, column, title, message }: Finding): string {
  const places = [
    `file=${property(path)}`,
    ...(line === null ? [] : [`line=${line}`]),
    ...(line === null || column === null ? [] : [`col=${column}`]),
    `title=${property(title)}`,
  ]
  return `::${level} ${places.join(',')}::${data(message)}`
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** Names of files may hold controls, which no terminal is to get. */
function property(text: string): string {
  return data(plainLine(text)).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
