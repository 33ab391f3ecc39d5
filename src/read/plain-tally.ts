import { BLOCK_LABELS, SPACED_DASH } from '../lexicon/labels.ts'
import { countInline } from './inline-labels.ts'
import { isKnownLabel } from './labels.ts'
import type { Opening } from './opening.ts'

/** A line of a plain text that holds something. */
export interface Row {
  readonly start: number
  readonly end: number
  readonly opening: Opening
  readonly afterBlank: boolean
  beforeBlank: boolean
  /** All of it in brackets. */
  readonly isAside: boolean
  /** Goes on with a sentence of the line above. */
  readonly runsOn: boolean
  /** True for a short line with no sentence mark at its end, or all in capitals. */
  readonly isTitle: boolean
  /** True for a line all in capitals. */
  readonly isShouted: boolean
}

/** How often each label stands in a file, by how it stands there. */
export interface LabelTally {
  /** Before a colon or set off by type; what is marked counts twice. */
  readonly seen: ReadonlyMap<string, number>
  /** On a line of its own, right above the words. */
  readonly alone: ReadonlyMap<string, number>
  /** On a line of its own with a blank line below. */
  readonly loose: ReadonlyMap<string, number>
  /** The same for words that name a part anywhere ("Operator"): they count as seen as well. */
  readonly parts: ReadonlyMap<string, number>
  /** With a colon, on a line of its own. */
  readonly ownLine: ReadonlyMap<string, number>
  /** In capitals, before words that are not. */
  readonly shouted: ReadonlyMap<string, number>
  /** Where a line goes on with a sentence of the line above. */
  readonly runOn: ReadonlyMap<string, number>
  readonly dashed: ReadonlyMap<string, number>
  /** Before a full stop: "CHAIR KANE. Good afternoon." */
  readonly dotted: ReadonlyMap<string, number>
  readonly headed: ReadonlyMap<string, number>
  /** What looks like no name and stands where nearly all paragraphs have one. */
  readonly odd: ReadonlyMap<string, number>
  /** Behind the end of a sentence, inside a line. */
  readonly inline: ReadonlyMap<string, number>
  /** Lines with a label that is seen, with chevrons, with a dash. */
  readonly labelled: number
  /** Lines with a time; and those of them on which a label and the time are all. */
  readonly timed: number
  readonly timedAlone: number
  readonly chevrons: number
  readonly dashes: number
}

/** A time, bold type or brackets beside a label count as if it stood twice. */
const MARKED_WEIGHT = 2
/** Least share of the lines that are a time with a name above them, for each such name to speak. */
const ABOVE_TIMES = 0.5

/** Counts the labels of a plain text. */
export function tallyLabels(text: string, rows: readonly Row[]): LabelTally {
  const maps = {
    seen: new Map<string, number>(),
    alone: new Map<string, number>(),
    loose: new Map<string, number>(),
    parts: new Map<string, number>(),
    ownLine: new Map<string, number>(),
    shouted: new Map<string, number>(),
    runOn: new Map<string, number>(),
    dashed: new Map<string, number>(),
    dotted: new Map<string, number>(),
    headed: new Map<string, number>(),
    odd: new Map<string, number>(),
  }
  const above = new Map<string, number>()
  const mayHead = headsAgain(rows)
  let labelled = 0
  let chevrons = 0
  let dashes = 0
  for (const [i, row] of rows.entries()) {
    const { label, sure, opens, heading } = row.opening
    if (opens === 'chevrons') chevrons++
    if (opens === 'dash') dashes++
    if (label === null) continue
    if (sure === 'odd') {
      bump(maps.odd, label, 1)
      labelled++
    } else if (sure === 'dotted') bump(maps.dotted, label, 1)
    else if (sure === 'dashed') bump(maps.dashed, label, 1)
    else if (sure === 'alone') countAlone(maps, above, rows, i)
    // "Common Ground: The Four-Day Week" on top or as a heading is a title, unless the name speaks elsewhere.
    else if (heading > 0 && sure === 'marked' && !mayHead) bump(maps.headed, label, 1)
    else if (sure !== 'colon' || !(heading > 0 || (i === 0 && isOnTop(row, label)))) {
      if (sure === 'colon') countColon(maps, row, label, isHead(rows[i - 1]))
      bump(maps.seen, label, sure === 'marked' || opens === 'chevrons' ? MARKED_WEIGHT : 1)
      labelled++
    }
  }
  countAbove(maps, above, rows.filter(isTimeLine).length)
  const timed = rows.filter(({ opening: { time } }) => time !== null)
  const timedAlone = timed.filter(({ opening: { sure } }) => sure === 'alone').length
  return { ...maps, inline: countInline(text, rows), labelled, timed: timed.length, timedAlone, chevrons, dashes }
}

/** Voices that no title begins with: "Announcer: You're listening to the Salt Boat" is talk on the first line, too. */
const LEADS = /^(?:announcer|narrator|narration|voice[- ]?over|speaker)(?: ?\d{1,2})?$/i

/** True for a first line that may be a title with a colon in it. */
function isOnTop(row: Row, label: string): boolean {
  return row.isTitle && (row.beforeBlank || row.isShouted) && !LEADS.test(label)
}

/** False where headings with a time behind them are titles of chapters: most stand once. */
function headsAgain(rows: readonly Row[]): boolean {
  const counts = new Map<string, number>()
  for (const { opening } of rows)
    if (opening.heading > 0 && opening.sure === 'marked') bump(counts, opening.label ?? '', 1)
  const again = [...counts.values()].filter((count) => count > 1)
  return again.length * 2 >= counts.size
}

type Maps = Record<'seen' | 'alone' | 'loose' | 'parts' | 'headed', Map<string, number>>

/** Counts the label of line `i`, which stands alone there. */
function countAlone(maps: Maps, above: Map<string, number>, rows: readonly Row[], i: number): void {
  const { opening, afterBlank, beforeBlank } = rows[i]!
  const label = opening.label!
  if (opening.heading > 0) bump(maps.headed, label, 1)
  if (isTimeLine(rows[i + 1])) {
    bump(above, label, 1)
    return
  }
  if (isKnownLabel(label) && afterBlank && opening.heading === 0) {
    bump(maps.seen, label, MARKED_WEIGHT)
    bump(maps.parts, label, 1)
    return
  }
  if (opening.heading > 0) return
  const isTimed = opening.time !== null
  const isApart = opening.bold || isTimed || !beforeBlank || hasPosition(label)
  if ((afterBlank || isTimed || isTimeLine(rows[i - 1])) && isApart) bump(maps.alone, label, 1)
  else if (afterBlank && rows[i + 1]?.opening.sure !== 'alone') bump(maps.loose, label, 1)
}

/** A name above each time speaks; one above a few of many times is the title of a chapter, unless it comes again. */
function countAbove(maps: Maps, above: ReadonlyMap<string, number>, times: number): void {
  let all = 0
  for (const count of above.values()) all += count
  for (const [label, count] of above) {
    const isPart = isKnownLabel(label) && !BLOCK_LABELS.has(label.toLowerCase())
    if (all < Math.max(2, times * ABOVE_TIMES) && count === 1 && !isPart) continue
    bump(maps.seen, label, MARKED_WEIGHT * count)
    bump(maps.parts, label, count)
  }
}

/** True for a name with a time, or a name before a colon, and no words: what stands below is what is said. */
function isHead(row: Row | undefined): boolean {
  if (row === undefined || row.opening.textStart < row.end) return false
  return row.opening.sure === 'marked' || row.opening.sure === 'odd'
}

function countColon(
  maps: Record<'shouted' | 'ownLine' | 'runOn', Map<string, number>>,
  row: Row,
  label: string,
  isBelowHead: boolean,
): void {
  if (isShoutedLabel(label) && !row.isShouted) bump(maps.shouted, label, 1)
  if (row.afterBlank && row.opening.textStart >= row.end) bump(maps.ownLine, label, 1)
  if (row.runsOn || isBelowHead) bump(maps.runOn, label, 1)
}

/** True for a name in capitals; an office or place in brackets may have small letters. */
function isShoutedLabel(label: string): boolean {
  const head = label.replace(/\(.*/, '')
  return head === head.toUpperCase() && (head.match(/\p{Lu}/gu)?.length ?? 0) > 2
}

/** "Mara Ellison -- Analyst" */
export function hasPosition(label: string): boolean {
  return SPACED_DASH.test(label)
}

/** True for a line that is a time and nothing else. */
export function isTimeLine(row: Row | undefined): boolean {
  return (
    row !== undefined && row.opening.time !== null && row.opening.label === null && row.opening.textStart >= row.end
  )
}

/** Adds to the count of a key. */
export function bump(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by)
}
