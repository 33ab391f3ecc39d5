import type { Analysis } from '../model/analysis.ts'
import { clockTime, isByPace } from './clock.ts'
import { markdownLine, plainLine } from './escape.ts'
import { claimRow, headingOf, noClaims, speakerName } from './outline.ts'

/** Columns of the table, in order; names are stable for scripts. */
const COLUMNS = [
  'file',
  'id',
  'claim',
  'said',
  'speaker',
  'attributed_to',
  'kind',
  'certainty',
  'negated',
  'check_worthiness',
  'time',
  'at_ms',
  'line',
  'section',
  'disputed_by',
  'time_estimated',
] as const

/**
 * The claims as CSV (RFC 4180), a row each, best first, names of columns on top. A cell that a spreadsheet would take for a
 * formula has an apostrophe before it, as OWASP advises ("CSV Injection").
 */
export function claimsCsv({ claims, speakers, sections, source }: Analysis): string {
  const names = new Map(speakers.map((speaker) => [speaker.id, speakerName(speaker)]))
  const titles = new Map(sections.map(({ id, title }) => [id, title]))
  const rows = claims.map((claim) => {
    const { atMs, line } = claim.evidence[0] ?? { atMs: null, line: null }
    return [
      source.path,
      claim.id,
      claim.text,
      claim.said,
      claim.speaker === null ? '' : (names.get(claim.speaker) ?? ''),
      claim.attributedTo ?? '',
      claim.kind,
      claim.certainty,
      String(claim.negated),
      String(claim.checkWorthiness),
      atMs === null ? '' : clockTime(atMs),
      atMs === null ? '' : String(atMs),
      line === null ? '' : String(line),
      claim.section === null ? '' : (titles.get(claim.section) ?? ''),
      claim.disputedBy.join(' '),
      atMs === null ? '' : String(isByPace(atMs, source)),
    ]
  })
  return [COLUMNS, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** What Excel, LibreOffice and Google Sheets read as the start of a formula, full-width forms too. */
const FORMULA = /^\s*[=+\-@＝＋－＠|%]/

function csvCell(text: string): string {
  const line = plainLine(text)
  const safe = FORMULA.test(line) ? `'${line}` : line
  return /[",\s']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The claims as a Markdown list to tick off: what was claimed, by whom, how sure, where, and the words themselves. */
export function claimsChecklist(analysis: Analysis, found: number): string {
  const { claims } = analysis
  const title = markdownLine(headingOf(analysis))
  const items = claims.map((claim) => {
    const { text, who, certainty, disputed, time } = claimRow(analysis, claim)
    const line = claim.evidence[0]?.line ?? null
    const about = [who, certainty, time, line === null ? null : `line ${line}`, disputed].filter(
      (part) => part !== null && part !== '',
    )
    const said = claim.said === claim.text ? '' : `\n  > ${markdownLine(claim.said)}`
    return `- [ ] **${markdownLine(text)}** (${about.map((part) => markdownLine(part ?? '')).join(', ')})${said}`
  })
  const body = items.length === 0 ? noClaims(found) : items.join('\n')
  return `# Claims to check: ${title}\n\n${body}\n`
}
