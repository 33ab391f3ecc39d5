import { isDayLabel } from '../lexicon/labels.ts'
import { NOT_LABELS } from '../lexicon/not-labels.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { HEAD_CHARS, timedNameOf } from './opening.ts'
import { bump, type Row } from './plain-tally.ts'

/** Longest label that looks like no name, and most words of it. */
const MOST_CHARS = 60
const MOST_WORDS = 5
/** Fewest lines of one shape, and least share of them whose label stands again; and of those before a colon, the least
 *  share whose label stands again and looks like no name. */
const SHAPED = { count: 4, again: 0.7, odd: 0.1 } as const
/** Least share of the paragraphs that have a label before a colon; of those above which a label and a time stand alone; and
 *  of the latter that do not go back in time. */
const SHARE = { colon: 0.85, timed: 0.75, rising: 0.9 } as const
/** The same of the lines, where no blank lines part the paragraphs and words stand below each time. */
const LINES = { colon: 0.85, timed: 0.25 } as const
/** Least share of the shaped lines that a blank line stands above, for paragraphs to be counted and not lines. */
const MOSTLY = 0.8

/** What stands where a name would, on one line. */
interface Candidate {
  readonly row: Row
  readonly label: string
  /** Null where the line was read so already. */
  readonly odd: Row | null
}

/**
 * Gives names to lines whose labels look like none ("anna", "joan@harbour.example", "Dan + Sue"), where nearly all
 * paragraphs have the same shape: something before a colon, or something and a time on a line of its own, the times
 * rising, and most of it comes again. No text but a talk is written so; what does not come again must look like what does.
 */
export function withOddLabels(text: string, rows: readonly Row[]): readonly Row[] {
  const heads = rows.flatMap((row) => timedCandidate(text, row) ?? [])
  let named = oddHeads(rows, heads)
  const sample = text.slice(rows[0]?.start ?? 0, (rows[0]?.start ?? 0) + SAMPLE_CHARS)
  for (const mark of MARKS) {
    if (named !== null) break
    if (mark !== ':' && !sample.includes(mark)) continue
    named = oddMarks(
      rows,
      rows.flatMap((row) => markCandidate(text, row, mark) ?? []),
    )
  }
  if (named === null || named.size === 0) return rows
  return rows.map((row) => named.get(row) ?? row)
}

/** A mark that parts all labels from their words stands among the first characters of a talk. */
const SAMPLE_CHARS = 4000

/** "dan okeefe   0:11" alone on its line. */
function timedCandidate(text: string, row: Row): Candidate | null {
  const { opening, start, end } = row
  if (end - start > HEAD_CHARS || opening.heading > 0) return null
  if (opening.label !== null && opening.sure === 'marked') {
    const isHead = opening.time === 'bracket' && opening.textStart >= end
    return isHead ? { row, label: opening.label, odd: null } : null
  }
  const found = opening.time === null ? timedNameOf(text.slice(start, end).trim()) : null
  if (found === null || !mayName(found.label)) return null
  const { label, startMs, endMs } = found
  const odd = { ...opening, label, sure: 'odd' as const, startMs, endMs, time: 'bracket' as const, textStart: end }
  return { row, label, odd: { ...row, opening: odd } }
}

/** What stands between a label and the words: a colon; other marks part many things, and labels here and there. */
const MARKS = [':', '|', '>', ';', '=', '/', '»'] as const

/** "anna: words", also behind a time; with another mark than a colon "Mara | words". */
function markCandidate(text: string, row: Row, mark: (typeof MARKS)[number]): Candidate | null {
  const { opening, end } = row
  if (opening.heading > 0) return null
  const isLabel = opening.sure === 'colon' || opening.sure === 'marked'
  if (opening.label !== null && isLabel) return mark === ':' ? { row, label: opening.label, odd: null } : null
  const from = opening.withoutLabel
  const head = text.slice(from, Math.min(end, from + MOST_CHARS + 3))
  const at = head.indexOf(mark)
  const match = at < 1 ? null : /^[ \t]+|^$/.exec(head.slice(at + 1))
  const label = head.slice(0, Math.max(0, at)).trim()
  if (match === null || !mayName(label) || isDayLabel(label)) return null
  if (NOT_LABELS.has(label.toLowerCase().split(/\s+/)[0]!)) return null
  const odd = { ...opening, label, sure: 'odd' as const, textStart: from + at + 1 + match[0].length }
  return { row, label, odd: { ...row, opening: odd } }
}

/** False for what is a part of a sentence. */
function mayName(label: string): boolean {
  const words = label.toLowerCase().split(/\s+/)
  if (label.length > MOST_CHARS || words.length > MOST_WORDS || !/[\p{L}\d]/u.test(label)) return false
  if (/[.!?…] /.test(label) || /^https?$/.test(label) || /^[[({][^\])}]*$/.test(label)) return false
  return label !== label.toLowerCase() || !words.some((word) => STOP_WORDS.has(word))
}

/** Lines with a label and a time and no more, where these stand above nearly all paragraphs; else null. */
function oddHeads(rows: readonly Row[], all: readonly Candidate[]): Map<Row, Row> | null {
  const found = withoutHeader(all)
  const isHead = new Set(found.map(({ row }) => row))
  // Lines that follow one another are a list of chapters.
  const isListed = new Set(rows.filter((_, i) => i > 0 && isHead.has(rows[i - 1]!)))
  const heads = found.filter(({ row }) => !isListed.has(row))
  const apart = mostlyApart(heads)
  const kept = apart ? heads.filter(({ row }) => row.afterBlank) : heads
  const units = unitsFrom(rows, kept[0]?.row, apart)
  if (kept.length < units * (apart ? SHARE.timed : LINES.timed) || !comesAgain(kept)) return null
  const times = kept.map(({ row, odd }) => (odd ?? row).opening.startMs ?? 0)
  const rising = times.filter((time, i) => time >= (times[i - 1] ?? 0)).length
  return rising < times.length * SHARE.rising ? null : oddOf(kept)
}

/** Lines that open with a label and a mark, where nearly all paragraphs do; else null. */
function oddMarks(rows: readonly Row[], all: readonly Candidate[]): Map<Row, Row> | null {
  const found = withoutHeader(all)
  const apart = mostlyApart(found)
  const kept = apart ? found.filter(({ row }) => row.afterBlank) : found
  const units = unitsFrom(rows, kept[0]?.row, apart)
  if (kept.length < units * (apart ? SHARE.colon : LINES.colon) || !comesAgain(kept)) return null
  const counts = countLabels(kept)
  const odd = kept.filter((one) => one.odd !== null && counts.get(one.label)! > 1)
  if (odd.length < kept.length * SHAPED.odd) return null
  const looks = new Set(kept.flatMap(({ label }) => (counts.get(label)! > 1 ? [lookOf(label)] : [])))
  return oddOf(kept.filter(({ label }) => counts.get(label)! > 1 || looks.has(lookOf(label))))
}

/** What stands above the first label that comes again, and does not itself, tells of the file. */
function withoutHeader(found: readonly Candidate[]): readonly Candidate[] {
  const counts = countLabels(found)
  const first = found.findIndex(({ label }) => counts.get(label)! > 1)
  return found.filter(({ odd }, i) => i >= first || odd === null)
}

/** Paragraphs from the first labelled one on, or lines; what stands above it is a header. */
function unitsFrom(rows: readonly Row[], first: Row | undefined, apart: boolean): number {
  const talk = rows.filter((row) => row.start >= (first?.start ?? 0))
  return apart ? talk.filter((row) => row.afterBlank && !row.isAside).length : talk.length
}

function mostlyApart(found: readonly Candidate[]): boolean {
  return found.filter(({ row }) => row.afterBlank).length >= found.length * MOSTLY
}

/** True where at least two labels, and most that stand there, come again. */
function comesAgain(found: readonly Candidate[]): boolean {
  if (found.length < SHAPED.count) return false
  const again = [...countLabels(found).values()].filter((count) => count > 1)
  return again.length > 1 && again.reduce((sum, count) => sum + count, 0) >= found.length * SHAPED.again
}

function countLabels(found: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { label } of found) bump(counts, label, 1)
  return counts
}

function oddOf(found: readonly Candidate[]): Map<Row, Row> {
  return new Map(found.flatMap(({ row, odd }) => (odd === null ? [] : [[row, odd] as const])))
}

/** What kinds of characters a label is made of: "greta@harbour.example" looks as "joan@weir.example" does. */
export function lookOf(label: string): string {
  return label
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}\p{N}\p{P}\s]+/gu, '*')
    .replace(/(?:\s+[Aa]+)+/g, ' a')
}
