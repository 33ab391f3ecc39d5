import { counted, grouped } from '../../render/clock.ts'
import { markdownLine } from '../../render/escape.ts'
import type { Row } from '../batch.ts'
import { type Finding, findingsOf } from './findings.ts'

/** GitHub drops a summary of over 1 MiB whole; a list this long is read by nobody. */
const MOST_LISTED = 200

/** A job summary in Markdown (for `$GITHUB_STEP_SUMMARY`): how many were done, then what failed, gates, warnings by kind. */
export function renderSummary(rows: readonly Row[]): string {
  const findings = findingsOf(rows)
  const bad = findings.filter(({ level }) => level === 'error')
  const words = rows.reduce((sum, { report }) => sum + (report?.words ?? 0), 0)
  const parts = [
    `## take-analyze: ${headline(rows)}`,
    `${counted(words, 'word')}. ${tally(rows)}`,
    ...section('What failed', bad),
    ...warningTable(findings.filter(({ level }) => level === 'warning')),
  ]
  return `${parts.join('\n\n')}\n`
}

/** "998 of 1,000 episodes done", "all 12 episodes done", "both episodes done". */
export function headline(rows: readonly Row[]): string {
  const done = rows.filter(({ status }) => status === 'done' || status === 'cached').length
  if (done === rows.length && done === 1) return 'the episode is done'
  if (done === rows.length && done === 2) return 'both episodes done'
  if (done === rows.length) return `all ${counted(done, 'episode')} done`
  return `${grouped(done)} of ${counted(rows.length, 'episode')} done`
}

/** "950 unchanged, 48 analysed, 1 failed, 1 stopped by a gate, 0 left": what is zero is left out. */
export function tally(rows: readonly Row[]): string {
  const kinds: readonly (readonly [Row['status'], string])[] = [
    ['failed', 'failed'],
    ['gated', 'stopped by a gate'],
    ['done', 'analysed'],
    ['cached', 'unchanged'],
    ['left', 'left'],
  ]
  const parts = kinds.flatMap(([status, words]) => {
    const count = rows.filter((row) => row.status === status).length
    return count === 0 ? [] : [`${grouped(count)} ${words}`]
  })
  return `${parts.join(', ')}.`
}

function section(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  const lines = findings.slice(0, MOST_LISTED).map(({ path, line, message }) => {
    return `| ${markdownLine(path)} | ${line ?? ''} | ${markdownLine(message)} |`
  })
  const left = findings.length - lines.length
  const table = ['| Episode | Line | What |', '| --- | ---: | --- |', ...lines].join('\n')
  return [`### ${title}`, table, ...(left > 0 ? [`And ${grouped(left)} more.`] : [])]
}

function warningTable(findings: readonly Finding[]): string[] {
  const kinds = new Map<string, { count: number; readonly paths: Set<string>; readonly first: Finding }>()
  for (const finding of findings) {
    const kind = kinds.get(finding.rule) ?? { count: 0, paths: new Set(), first: finding }
    kind.count++
    kind.paths.add(finding.path)
    kinds.set(finding.rule, kind)
  }
  if (kinds.size === 0) return []
  const sorted = [...kinds].sort(([a, x], [b, y]) => y.paths.size - x.paths.size || (a < b ? -1 : 1))
  const lines = sorted.map(([rule, { count, paths, first }]) => {
    const place = first.line === null ? first.path : `${first.path}:${first.line}`
    const name = markdownLine(rule.replace('warning/', ''))
    return `| ${name} | ${grouped(paths.size)} | ${grouped(count)} | ${markdownLine(`${place}: ${first.message}`)} |`
  })
  const table = ['| Warning | Episodes | Times | First |', '| --- | ---: | ---: | --- |', ...lines].join('\n')
  return ['### Warnings', table]
}
