import { Chalk, type ChalkInstance } from 'chalk'
import type { Analysis } from '../model/analysis.ts'
import { namedTimes } from '../model/own-words.ts'
import { plainLine } from './escape.ts'
import type { RenderOptions } from './formats.ts'
import { hanging, PROSE_WIDTH, speakerLines } from './layout.ts'
import {
  claimRow,
  claimText,
  escapeAll,
  headingOf,
  noClaims,
  type Outline,
  type OutlineClaim,
  outlineNotes,
} from './outline.ts'
import { type Column, drawTable } from './table.ts'
import { widthOf } from './width.ts'
import { padEnd, padStart, wrapLines } from './wrap.ts'

/** What stands below a heading stands this far in. */
const INDENT = '  '

/** Show notes for a terminal `options.width` columns wide, with colours where `options.color` says so. */
export function renderTerminal(analysis: Analysis, options: RenderOptions): string {
  const ink = inkOf(options)
  const outline = outlineNotes(analysis, plainLine, options.claims)
  const width = options.width - INDENT.length
  const prose = Math.min(width, PROSE_WIDTH)
  const parts: [heading: string, lines: string[]][] = [
    ['Summary', wrapLines(outline.summary, prose)],
    ['Key takeaways', outline.takeaways.flatMap((text) => hanging('• ', text, prose, ink.cyan))],
    ['Deep dives', deepDiveLines(outline, ink, prose)],
    ['Worth quoting', quoteLines(outline, ink, prose)],
    ['People and organisations', entityLines(outline, ink, width)],
    ['Also mentioned', wrapLines(outline.mentioned.join('; '), prose)],
    ['Claims worth checking', claimLines(outline.claims, ink, width)],
    ['Topics', topicLines(outline, ink, prose)],
    ['Chapters', chapterLines(outline, ink, prose)],
    ['In this episode', outline.people.flatMap((line) => hanging('', line, prose))],
    ['Episode credits', creditLines(outline, ink, prose)],
    ['Warnings', outline.warnings.flatMap((text) => hanging('! ', text, prose, ink.yellow))],
  ]
  const lines = headerLines(outline, ink, options.width)
  for (const [heading, body] of parts) {
    if (body.length === 0) continue
    lines.push('', ink.bold.cyan(heading), ...body.map((line) => (line === '' ? '' : INDENT + line)))
  }
  return `${lines.join('\n')}\n`
}

/** All claims of an analysis as a table, the episode's title above it. */
export function renderClaimTable(analysis: Analysis, options: RenderOptions, found: number): string {
  const ink = inkOf(options)
  const rows = escapeAll(
    analysis.claims.map((claim) => claimRow(analysis, claim)),
    plainLine,
  )
  const title = wrapLines(plainLine(headingOf(analysis)), options.width)
  const body = rows.length === 0 ? [noClaims(found)] : claimLines(rows, ink, options.width)
  return `${[...title.map((line) => ink.bold(line)), '', ...body].join('\n')}\n`
}

/** Sixteen colours, which every terminal has and which its owner has chosen. */
function inkOf({ color }: RenderOptions): ChalkInstance {
  return new Chalk({ level: color ? 1 : 0 })
}

function headerLines(outline: Outline, ink: ChalkInstance, width: number): string[] {
  return [
    ...wrapLines(outline.title, width).map((line) => ink.bold(line)),
    ...wrapLines(outline.facts.join(' · '), width).map((line) => ink.dim(line)),
    '',
    ...speakerLines(outline.speakers, width, { name: ink.bold, full: ink.cyan, dim: ink.dim }),
  ]
}

function deepDiveLines({ deepDives }: Outline, ink: ChalkInstance, width: number): string[] {
  return deepDives.flatMap(({ title, range, text }, row) => {
    const heading = wrapLines(title, width).map((line) => ink.bold(line))
    const last = wrapLines(title, width).at(-1) ?? ''
    if (range !== null) {
      if (widthOf(last) + 2 + widthOf(range) <= width) heading.push(`${heading.pop() ?? ''}  ${ink.dim(range)}`)
      else heading.push(ink.dim(range))
    }
    return [...(row === 0 ? [] : ['']), ...heading, ...wrapLines(text, width)]
  })
}

function quoteLines({ quotes }: Outline, ink: ChalkInstance, width: number): string[] {
  return quotes.flatMap(({ text, by }, row) => {
    const said = wrapLines(`“${text}”`, width).map((line) => ink.italic(line))
    const from = by === null ? [] : wrapLines(`— ${by}`, width).map((line) => ink.dim(line))
    return [...(row === 0 ? [] : ['']), ...said, ...from]
  })
}

/** "about 1:02:03". */
const MOST_TIME = 13

function entityLines({ entities }: Outline, ink: ChalkInstance, width: number): string[] {
  if (entities.length === 0) return []
  const timed = entities.some(({ first }) => first !== null)
  const columns: Column[] = [
    { head: 'Name', most: Math.floor(width / 3), paint: ink.bold },
    { head: 'Who or what', most: 'flexible' },
    { head: 'Named', most: 7, align: 'right' },
    ...(timed ? [{ head: 'First', most: MOST_TIME, align: 'right', paint: ink.dim } as const] : []),
  ]
  const rows = entities.map(({ name, what, count, first }) => [
    name,
    what,
    String(count),
    ...(timed ? [first ?? ''] : []),
  ])
  const table = drawTable(columns, rows, Math.min(width, PROSE_WIDTH), { rule: ink.dim, head: ink.dim })
  if (table !== null) return table
  return entities.flatMap(({ name, what, count }) =>
    hanging('• ', `${name} (${what}), ${namedTimes(count, '×')}`, width, ink.cyan),
  )
}

function claimLines(claims: readonly OutlineClaim[], ink: ChalkInstance, width: number): string[] {
  if (claims.length === 0) return []
  const timed = claims.some(({ time }) => time !== null)
  const columns: Column[] = [
    { head: '#', most: 6, align: 'right', paint: ink.dim },
    { head: 'Claim', most: 'flexible' },
    { head: 'Who', most: Math.floor(width / 5) },
    { head: 'How sure', most: 8, paint: ink.dim },
    ...(timed ? [{ head: 'At', most: MOST_TIME, align: 'right', paint: ink.dim } as const] : []),
  ]
  const rows = claims.map((claim) => {
    const { rank, who, certainty, time } = claim
    return [String(rank), claimText(claim), who, certainty, ...(timed ? [time ?? ''] : [])]
  })
  const table = width < STACK_BELOW ? null : drawTable(columns, rows, width, { rule: ink.dim, head: ink.dim })
  if (table !== null) return table
  const digits = Math.max(...claims.map(({ rank }) => String(rank).length))
  return claims.flatMap(({ rank, text, who, certainty, disputed, time }, row) => {
    const mark = `${padStart(String(rank), digits)}  `
    const about = [who, certainty, time, disputed].filter((part) => part !== null && part !== '').join(' · ')
    const body = hanging(mark, text, width, ink.dim)
    const under = hanging(' '.repeat(widthOf(mark)), about, width).map((line) => ink.dim(line))
    return [...(row === 0 ? [] : ['']), ...body, ...under]
  })
}

/** In fewer columns the claims would stand a word a line. */
const STACK_BELOW = 72

function topicLines({ topics }: Outline, ink: ChalkInstance, width: number): string[] {
  return topics.flatMap(({ label, share, keyphrases }) => {
    const detail = keyphrases.length === 0 ? '' : `: ${keyphrases.join(', ')}`
    return hanging(`${padStart(share, 4)}  `, `${label}${detail}`, width, ink.dim)
  })
}

function chapterLines({ chapters }: Outline, ink: ChalkInstance, width: number): string[] {
  const times = Math.max(0, ...chapters.map(({ time }) => widthOf(time ?? '')))
  return chapters.flatMap(({ time, title }) => {
    return hanging(times === 0 ? '• ' : `${padStart(time ?? '', times)}  `, title, width, ink.dim)
  })
}

/** Roles in a column of their own where there is room for it. */
function creditLines({ credits }: Outline, ink: ChalkInstance, width: number): string[] {
  const roles = Math.max(0, ...credits.map(({ role }) => widthOf(role)))
  if (roles > width / 2) return credits.flatMap(({ role, names }) => hanging('', `${role}: ${names}`, width))
  return credits.flatMap(({ role, names }) => hanging(`${padEnd(role, roles)}  `, names, width, ink.dim))
}
