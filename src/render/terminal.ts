import { Chalk, type ChalkInstance } from 'chalk'
import type { Analysis } from '../model/analysis.ts'
import { plainLine } from './escape.ts'
import type { RenderOptions } from './formats.ts'
import { hanging, PROSE_WIDTH, speakerLines } from './layout.ts'
import { claimRow, escapeAll, type Outline, type OutlineClaim, outlineNotes } from './outline.ts'
import { type Column, drawTable } from './table.ts'
import { widthOf } from './width.ts'
import { padStart, wrapLines } from './wrap.ts'

/** Show notes for a terminal `options.width` columns wide, with colours where `options.color` says so. */
export function renderTerminal(analysis: Analysis, options: RenderOptions): string {
  const ink = new Chalk({ level: options.color ? 1 : 0 })
  const outline = outlineNotes(analysis, plainLine, options.claims)
  const prose = Math.min(options.width, PROSE_WIDTH)
  const parts: [heading: string, lines: string[]][] = [
    ['Summary', wrapLines(outline.summary, prose)],
    ['Key takeaways', outline.takeaways.flatMap((text) => hanging('• ', text, prose))],
    ['Deep dives', deepDiveLines(outline, ink, prose)],
    ['Worth quoting', quoteLines(outline, ink, prose)],
    ['People and organisations', entityLines(outline, ink, options.width)],
    ['Also mentioned', wrapLines(outline.mentioned.join(', '), prose)],
    ['Claims worth checking', claimLines(outline.claims, ink, options.width)],
    ['Topics', topicLines(outline, ink, prose)],
    ['Chapters', chapterLines(outline, ink, prose)],
    ['In this episode', outline.people.flatMap((line) => hanging('  ', line, prose))],
    ['Episode credits', outline.credits.flatMap(({ role, names }) => hanging('  ', `${role}: ${names}`, prose))],
    ['Warnings', outline.warnings.flatMap((text) => hanging('! ', text, prose).map((line) => ink.yellow(line)))],
  ]
  const lines = headerLines(outline, ink, options.width)
  for (const [heading, body] of parts) {
    if (body.length > 0) lines.push('', ink.bold.cyan(heading), ...body)
  }
  return `${lines.join('\n')}\n`
}

/** All claims of an analysis as a table, the episode's title above it. */
export function renderClaimTable(analysis: Analysis, options: RenderOptions): string {
  const ink = new Chalk({ level: options.color ? 1 : 0 })
  const rows = escapeAll(
    analysis.claims.map((claim, row) => claimRow(analysis, claim, row)),
    plainLine,
  )
  const title = plainLine(analysis.episode.title ?? analysis.source.path)
  const body = rows.length === 0 ? ['No claims were found.'] : claimLines(rows, ink, options.width)
  return `${[...wrapLines(title, options.width).map((line) => ink.bold(line)), ...body].join('\n')}\n`
}

function headerLines(outline: Outline, ink: ChalkInstance, width: number): string[] {
  const title = wrapLines(outline.title, width)
  const rule = '─'.repeat(Math.min(width, Math.max(...title.map(widthOf), 1)))
  return [
    ...title.map((line) => ink.bold(line)),
    ink.dim(rule),
    ...wrapLines(outline.facts.join(' · '), width).map((line) => ink.dim(line)),
    '',
    ...speakerLines(outline.speakers, width, { name: ink.bold, full: ink.cyan, dim: ink.dim }),
  ]
}

function deepDiveLines({ deepDives }: Outline, ink: ChalkInstance, width: number): string[] {
  return deepDives.flatMap(({ title, range, text }, row) => {
    const heading = wrapLines(range === null ? title : `${title} (${range})`, width)
    return [...(row === 0 ? [] : ['']), ...heading.map((line) => ink.bold(line)), ...wrapLines(text, width)]
  })
}

function quoteLines({ quotes }: Outline, ink: ChalkInstance, width: number): string[] {
  return quotes.flatMap(({ text, by }) => {
    const said = hanging('  ', `“${text}”`, width)
    return by === null ? said : [...said, ...hanging('  ', `— ${by}`, width).map((line) => ink.dim(line))]
  })
}

function entityLines({ entities }: Outline, ink: ChalkInstance, width: number): string[] {
  if (entities.length === 0) return []
  const timed = entities.some(({ first }) => first !== null)
  const columns: Column[] = [
    { head: 'Name', most: Math.floor(width / 3), paint: ink.bold },
    { head: 'Who or what', most: 'flexible' },
    { head: 'Named', most: 7, align: 'right' },
    ...(timed ? [{ head: 'First', most: 8, align: 'right', paint: ink.dim } as const] : []),
  ]
  const rows = entities.map(({ name, what, count, first }) => [
    name,
    what,
    String(count),
    ...(timed ? [first ?? ''] : []),
  ])
  const table = drawTable(columns, rows, width, { frame: ink.dim, head: ink.dim })
  if (table !== null) return table.split('\n')
  return entities.flatMap(({ name, what, count }) => hanging('• ', `${name} (${what}), named ${count}×`, width))
}

function claimLines(claims: readonly OutlineClaim[], ink: ChalkInstance, width: number): string[] {
  if (claims.length === 0) return []
  const timed = claims.some(({ time }) => time !== null)
  const columns: Column[] = [
    { head: '#', most: 3, align: 'right', paint: ink.dim },
    { head: 'Claim', most: 'flexible' },
    { head: 'Who', most: Math.floor(width / 5) },
    { head: 'How sure', most: 8 },
    ...(timed ? [{ head: 'At', most: 8, align: 'right', paint: ink.dim } as const] : []),
  ]
  const rows = claims.map(({ rank, text, who, certainty, time }) => {
    return [String(rank), text, who, certainty, ...(timed ? [time ?? ''] : [])]
  })
  const table = width < STACK_BELOW ? null : drawTable(columns, rows, width, { frame: ink.dim, head: ink.dim })
  if (table !== null) return table.split('\n')
  return claims.flatMap(({ rank, text, who, certainty, time }) => {
    const mark = `${padStart(String(rank), 2)}. `
    const about = [who, certainty, time].filter((part) => part !== null && part !== '').join(', ')
    return [...hanging(mark, text, width), ...hanging('    ', about, width).map((line) => ink.dim(line))]
  })
}

/** In fewer columns the claims would stand a word a line. */
const STACK_BELOW = 64

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
