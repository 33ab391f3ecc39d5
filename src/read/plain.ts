import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { withoutAvatars } from './avatars.ts'
import { findChapterList } from './chapter-list.ts'
import { withoutDoubledTimes } from './doubled-times.ts'
import { findFallingTimes } from './falling-times.ts'
import { opensFooter } from './footers.ts'
import { readFrontMatter } from './front-matter.ts'
import { factsOfHeader, isShouted, isTitleLine, NO_TITLE } from './header.ts'
import { withoutLineNumbers } from './line-numbers.ts'
import { isBlank, type Lines, lineAt, splitLines } from './lines.ts'
import { settleLooseTimes } from './loose-times.ts'
import { openingWithin } from './markdown-opening.ts'
import { readMarkdownText } from './markdown-text.ts'
import { withOddLabels } from './odd-labels.ts'
import type { Opening } from './opening.ts'
import { withoutPageMarks } from './page-marks.ts'
import { type Belief, believe } from './plain-belief.ts'
import { firstTalkRow, headingOf, sortHeader, titleOf } from './plain-header.ts'
import { bump, type Row } from './plain-tally.ts'
import { type Item, type Reading, type Run, runOf } from './reading.ts'
import { withoutTrailingTimes } from './trailing-times.ts'

/** Reads a transcript in plain text: every style of labels, times and paragraphs, or none. */
export function readPlainText(text: string): Reading {
  return readPlain(text, { markdown: false, headings: false })
}

/** Reads a transcript in Markdown: as plain text, with front matter, headings as chapters, and marks taken off. */
export function readMarkdown(text: string): Reading {
  return readPlain(text, { markdown: true, headings: true })
}

/** Reads the plain text that a web page was made into: headings count, other Markdown marks are the page's own. */
export function readPage(text: string): Reading {
  return readPlain(text, { markdown: false, headings: true })
}

interface PlainOptions {
  readonly markdown: boolean
  readonly headings: boolean
}

function readPlain(text: string, options: PlainOptions): Reading {
  const lines = withoutLineNumbers(text, withoutPageMarks(text, splitLines(text)))
  const front = readFrontMatter(text, lines)
  const all = withoutAvatars(text, rowsOf(text, lines, front.nextRow, options))
  const listed = findChapterList(text, all)
  const talk = all.filter((_, row) => row < listed.from || row >= listed.to)
  const rows = withoutTrailingTimes(text, withOddLabels(text, settleLooseTimes(talk)))
  const people = front.facts.people.map((person) => person.name)
  const belief = believe(text, rows, [...people, ...namedElsewhere(text, rows)])
  const first = firstTalkRow(text, lines, rows, belief)
  const header = sortHeader(text, rows.slice(0, first))
  const writer = createWriter(text, belief, options)
  for (const row of header.talk) writer.add(row)
  for (const row of rows.slice(first)) writer.add(row)
  const reading = writer.done()
  // The lines of a page's text are not those of its file.
  const isPage = options.headings && !options.markdown
  const warnings = findFallingTimes(reading, (offset) => (isPage ? null : lineAt(text, offset)))
  const stated = factsOfHeader([...writer.titles(), ...header.stated], talkOf(reading), front.facts)
  const description = [stated.description, ...header.notes].filter((part) => part !== null).join('\n')
  const facts = { ...stated, description: description === '' ? null : description }
  return { items: reading, facts, durationMs: null, chapters: listed.chapters, warnings }
}

/** Most labels that stand once and are looked for in the talk: each costs a walk through it. */
const MOST_LOOKED_FOR = 100

/**
 * Labels of a person who speaks once and is named in the talk, too, where another label stands often: "parents like Rosa
 * Quintanilla".
 */
function namedElsewhere(text: string, rows: readonly Row[]): string[] {
  const counts = new Map<string, number>()
  for (const { opening } of rows) if (opening.label !== null && opening.sure === 'colon') bump(counts, opening.label, 1)
  if (![...counts.values()].some((count) => count > 1)) return []
  return [...counts]
    .flatMap(([label, count]) => (count === 1 && opensWithGivenName(label) ? [label] : []))
    .slice(0, MOST_LOOKED_FOR)
    .filter((label) => text.indexOf(label) !== text.lastIndexOf(label))
}

/** True for a given name with words behind it. */
function opensWithGivenName(label: string): boolean {
  const [given = '', ...rest] = label.split(' ')
  return rest.length > 0 && FIRST_NAMES.has(given.toLowerCase())
}

/** More of a line than a title has. */
const MOST_TITLE_CHARS = 400

/** Lines with something on them, with what opens each. */
function rowsOf(text: string, lines: Lines, from: number, options: PlainOptions): Row[] {
  const rows: Row[] = []
  let afterBlank = true
  for (let row = from; row < lines.count; row++) {
    const start = lines.start[row]!
    const end = lines.end[row]!
    if (isBlank(text, start, end)) {
      afterBlank = true
      const before = rows[rows.length - 1]
      if (before !== undefined) before.beforeBlank = true
      continue
    }
    if (isRule(text, start, end)) {
      afterBlank = true
      continue
    }
    const before = rows[rows.length - 1]
    const opening = openingWithin(text, start, end)
    const heading = options.headings ? opening.heading : 0
    const line = text.slice(start, Math.min(end, start + MOST_TITLE_CHARS))
    const kind = {
      isTitle: isTitleLine(line),
      isShouted: isShouted(line),
      isAside: /^\s*[([].*[)\]]\.?\s*$/.test(line),
      runsOn: !afterBlank && before !== undefined && goesOn(text, before),
    }
    rows.push({ start, end, opening: { ...opening, heading }, afterBlank, beforeBlank: false, ...kind })
    afterBlank = false
  }
  return withoutDoubledTimes(text, rows)
}

/** Shortest line that a sentence fills, and how much of its end is looked at. */
const FILLED_LINE = 25
const LINE_END = 60

/** True where the sentence of a line is not over at its end. */
function goesOn(text: string, { start, end }: Pick<Row, 'start' | 'end'>): boolean {
  const last = text.slice(Math.max(start, end - LINE_END), end).trimEnd()
  return last.length > FILLED_LINE && /[\p{Ll},]$/u.test(last)
}

/** A line of dashes, stars or equals signs. */
function isRule(text: string, start: number, end: number): boolean {
  if (end - start > 200) return false
  return /^\s*(?:[-*_=—–~]\s?){3,}\s*$/.test(text.slice(start, Math.min(end, start + 200)))
}

function talkOf(items: readonly Item[]): string {
  return items.map((item) => (item.kind === 'words' ? item.runs.map((run) => run.text).join('') : '')).join('\n')
}

/** How much of a line tells that it is about the file. */
const FOOTER_CHARS = 120

interface Paragraph {
  readonly speaker: string | null
  readonly opens: boolean
  /** True where a blank line or a label sets it apart. */
  readonly apart: boolean
  readonly startMs: number | null
  readonly endMs: number | null
  start: number
  end: number
}

interface Writer {
  add(row: Row): void
  done(): Item[]
  /** Headings of the first level above the talk. */
  titles(): string[]
}

function createWriter(text: string, belief: Belief, options: PlainOptions): Writer {
  const items: Item[] = []
  const titles: string[] = []
  let speaker: string | null = null
  let time: { startMs: number | null; endMs: number | null } | null = null
  let opens = false
  let pending = false
  let open: Paragraph | null = null

  const flush = (): void => {
    if (open === null) return
    for (const item of wordsOf(text, open, belief, options)) items.push(item)
    open = null
  }
  const begin = (start: number, end: number, apart: boolean): void => {
    flush()
    if (start >= end) return
    open = { speaker, opens, apart, startMs: time?.startMs ?? null, endMs: time?.endMs ?? null, start, end }
    opens = false
    time = null
  }
  const add = (row: Row): void => {
    const { opening } = row
    if (isLinkedNote(text, row)) {
      flush()
      const note = text.slice(row.start, row.end).trim()
      items.push({ kind: 'event', text: note, sourceStart: row.start, sourceEnd: row.end, startMs: null })
      return
    }
    if (pending && isManner(text, row)) {
      const { start, end } = row
      const manner = text.slice(start, end).trim().slice(1, -1)
      items.push({ kind: 'event', text: manner, sourceStart: start, sourceEnd: end, startMs: null })
      return
    }
    const chapterMs = belief.chapters.get(row)
    if (chapterMs !== undefined) {
      flush()
      const title = titleOf(text, row.start, row.end).replace(/^Chapter \d+: /, '')
      items.push({ kind: 'chapter', title, startMs: chapterMs })
      return
    }
    const named = opening.label !== null && belief.labels.has(opening.label) && belief.fits(row)
    const timed = opening.time === 'bracket' || (opening.time === 'bare' && belief.bareTimes)
    if (opening.heading > 0 && !named) {
      flush()
      const { title, startMs } = headingOf(text, row, timed)
      // A heading that is a time tells when the words below it were said.
      if (title === '' && timed) time = { startMs: opening.startMs, endMs: opening.endMs }
      if (title === '' || NO_TITLE.test(title)) return
      if (opening.heading === 1 && items.length === 0) titles.push(title)
      else items.push({ kind: 'chapter', title, startMs })
      return
    }
    const changes = opening.opens !== null && (opening.opens === 'chevrons' ? belief.chevrons : belief.dashes)
    if (named) speaker = opening.label
    else if (changes) {
      speaker = null
      opens = true
    } else if (belief.narrated && !pending && (timed || row.afterBlank)) speaker = null
    if (timed && (named || opening.sure !== 'marked' || opening.startMs !== null)) {
      time = { startMs: opening.startMs, endMs: opening.endMs }
    }
    const textStart = startOf(opening, named, timed)
    pending = textStart >= row.end && (named || pending)
    const isCut = open !== null && /\S/.test(text.slice((open as Paragraph).end, row.start))
    const apart = row.afterBlank || opensFooter(text.slice(row.start, Math.min(row.end, row.start + FOOTER_CHARS)))
    const fresh = named || timed || changes || isCut || apart || textStart > row.start + indentOf(text, row)
    if (fresh || open === null) begin(textStart, row.end, named || apart)
    else open.end = row.end
  }
  return {
    add,
    done: () => {
      flush()
      return items
    },
    titles: () => titles,
  }
}

/** Longest note below a name on how the words are said. */
const MOST_MANNER_CHARS = 60
/** Longest line that a program puts into a talk. */
const MOST_NOTE_CHARS = 400

/** "ACTION ITEM: Test writes - WATCH: https://…": what a program puts between the words, with a link to their place. */
function isLinkedNote(text: string, { start, end }: Row): boolean {
  if (end - start > MOST_NOTE_CHARS) return false
  return /^\s*\p{Lu}[\p{Lu} ]{3,30}: .* - \p{Lu}{3,12}: https?:\/\/\S+\s*$/u.test(text.slice(start, end))
}

/** "(smiling)" by itself below a name, as scripts tell how the words are said. */
function isManner(text: string, { start, end, isAside }: Row): boolean {
  return isAside && end - start < MOST_MANNER_CHARS && /^\s*\(\p{Ll}[^()]*\)\s*$/u.test(text.slice(start, end))
}

function startOf(opening: Opening, named: boolean, timed: boolean): number {
  if (named) return opening.textStart
  return timed ? opening.withoutLabel : opening.withoutTime
}

function indentOf(text: string, row: Row): number {
  let i = row.start
  while (i < row.end && /\s/.test(text.charAt(i))) i++
  return i - row.start
}

/** A paragraph as utterances: one, or where ">>" or labels stand inside it, several. */
function wordsOf(text: string, paragraph: Paragraph, belief: Belief, options: PlainOptions): Item[] {
  const items: Item[] = []
  let { speaker, opens, apart, startMs } = paragraph
  let from = paragraph.start
  const push = (to: number): void => {
    if (to <= from) return
    const runs: Run[] = options.markdown ? readMarkdownText(text, from, to) : [runOf(text, from, to)]
    const endMs = to === paragraph.end ? paragraph.endMs : null
    items.push({ kind: 'words', speaker, opens, paragraph: apart, runs, startMs, endMs })
    startMs = null
    opens = false
    apart = false
  }
  for (const cut of belief.cutsIn(paragraph.start, paragraph.end)) {
    if (cut.at < from) continue
    push(cut.at)
    from = cut.textStart
    if (cut.startMs !== null) startMs = cut.startMs
    else {
      speaker = cut.label
      opens = cut.label === null
    }
  }
  push(paragraph.end)
  return items
}
