import { SPACED_DASH } from '../lexicon/labels.ts'
import { acceptLabels, isChair, isKnownLabel, labelAt } from './labels.ts'
import type { Opening } from './opening.ts'
import { timecodeAt } from './timecode.ts'

/** A line of a plain text that holds something. */
export interface Row {
  readonly start: number
  readonly end: number
  readonly opening: Opening
  readonly afterBlank: boolean
  beforeBlank: boolean
  /** True for a short line with no sentence mark at its end, or all in capitals. */
  readonly isTitle: boolean
  /** True for a line all in capitals. */
  readonly isShouted: boolean
}

/** A place inside a line where someone else begins to speak, or a time stands. */
interface Cut {
  readonly at: number
  readonly label: string | null
  /** Where a time stands there: the same voice goes on. */
  readonly startMs: number | null
  readonly textStart: number
}

/** What the file as a whole says about the candidates that its lines show. */
export interface Belief {
  readonly labels: ReadonlySet<string>
  /** Times without brackets at the start of lines are times of the talk. */
  readonly bareTimes: boolean
  readonly chevrons: boolean
  readonly dashes: boolean
  /** Paragraphs without a label are a narrator's, who has none, and not the last label's. */
  readonly narrated: boolean
  /** False for a line that is a believed name but stands where it is a word of the text. */
  fits(row: Row): boolean
  /** Changes of speaker inside a line. */
  cutsIn(text: string, start: number, end: number): Cut[]
}

/** Fewest lines with a bare time, and least share of the lines, for bare times to be believed. */
const BARE_TIMES = { count: 2, share: 0.15, rising: 0.8 } as const
/** Fewest names alone on their line, without colon, time or bold type. */
const ALONE = { count: 2, share: 0.25, most: 0.8 } as const
/** Least share of lines with a dash for dashes to mark dialogue and not a list. */
const DASH_SHARE = 0.3
/** The same for names that are headings; a paragraph follows each. */
const HEADED = { count: 2, share: 0.2 } as const
/** Fewest times that a name must stand before a dash, and least share of the paragraphs that open so. */
const DASHED = { count: 2, share: 0.5 } as const
/** Fewest paragraphs without a label before the first one that has one, and least share of all, for "no label" to be a
 *  voice; and the shares of the labelled ones that are answered at once, or give way and come back, from which it is talk
 *  whose voices are named when they change. */
const NARRATED = { opening: 2, share: 0.5, answered: 0.25, back: 0.4 } as const
/** Fewer lines than this, and labels are looked for inside them as well. */
const FEW_LINES = 4
/** A time, bold type or brackets beside a label count as if it stood twice. */
const MARKED_WEIGHT = 2

/** Weighs labels, times and marks over the whole file. `people` are names that the front matter lists. */
export function believe(rows: readonly Row[], people: readonly string[]): Belief {
  const seen = new Map<string, number>()
  const alone = new Map<string, number>()
  const dashed = new Map<string, number>()
  const headed = new Map<string, number>()
  const blocks = rows.filter((row) => row.afterBlank).length
  let labelled = 0
  let chevrons = 0
  let dashes = 0
  for (const [i, { opening, afterBlank, beforeBlank, isTitle, isShouted }] of rows.entries()) {
    if (opening.opens === 'chevrons') chevrons++
    if (opening.opens === 'dash') dashes++
    if (opening.label === null) continue
    if (opening.sure === 'dashed') {
      bump(dashed, opening.label, 1)
      continue
    }
    if (opening.sure === 'alone' && opening.heading > 0) bump(headed, opening.label, 1)
    // "Common Ground: The Four-Day Week" on top or as a heading is a title, unless the name speaks elsewhere.
    if (opening.sure === 'colon' && (opening.heading > 0 || (i === 0 && isTitle && (beforeBlank || isShouted))))
      continue
    if (
      opening.sure === 'alone' &&
      (isTimeLine(rows[i + 1]) || (isKnownLabel(opening.label) && afterBlank && opening.heading === 0))
    ) {
      bump(seen, opening.label, MARKED_WEIGHT)
    } else if (opening.sure === 'alone') {
      const isApart = opening.bold || !beforeBlank || hasPosition(opening.label)
      if ((afterBlank || isTimeLine(rows[i - 1])) && isApart && opening.heading === 0) bump(alone, opening.label, 1)
    } else {
      bump(seen, opening.label, opening.sure === 'marked' ? MARKED_WEIGHT : 1)
      labelled++
    }
  }
  const units = blocks > 1 ? Math.min(blocks, rows.length) : rows.length
  const labels = new Set(acceptLabels(seen, units, people, labelled))
  const aloneCount = [...alone.values()].reduce((sum, count) => sum + count, 0)
  for (const [label, count] of alone) {
    const often = count >= ALONE.count && aloneCount >= units * ALONE.share
    if (often || (aloneCount > ALONE.count && aloneCount >= units * ALONE.most)) labels.add(label)
  }
  // Where some lines are a name and its position ("Mara Ellison -- Analyst"), one that stands once is, too.
  if ([...labels].some(hasPosition)) for (const label of alone.keys()) if (hasPosition(label)) labels.add(label)
  for (const label of acceptSet(dashed, units, DASHED)) labels.add(label)
  // Headings that come again are no titles of chapters but say who speaks.
  for (const label of acceptSet(headed, units, HEADED)) labels.add(label)
  if (labels.has('A') && !seen.has('Q') && !seen.has('B')) labels.delete('A')
  const unbroken = rows.length < FEW_LINES
  const bareTimes = trustsBareTimes(rows)
  return {
    labels,
    bareTimes,
    narrated: isNarrated(rows, labels, bareTimes),
    chevrons: chevrons > 0,
    dashes: dashes >= 2 && dashes >= rows.length * DASH_SHARE,
    fits: (row) => row.opening.sure !== 'alone' || labels.has(row.opening.label ?? ''),
    cutsIn: (text, start, end) => {
      const cuts = chevrons > 0 || unbroken ? cutsOf(text, start, end, unbroken, labels) : []
      const times = timesIn(text, start, end)
      return times.length === 0 ? cuts : [...cuts, ...times].sort((a, b) => a.at - b.at)
    },
  }
}

function hasPosition(label: string): boolean {
  return SPACED_DASH.test(label)
}

/** All labels that stand often enough, if such labels open enough of the paragraphs; else none. */
function acceptSet(
  seen: ReadonlyMap<string, number>,
  units: number,
  least: { readonly count: number; readonly share: number },
): string[] {
  const often = [...seen].filter(([, count]) => count >= least.count)
  const lines = often.reduce((sum, [, count]) => sum + count, 0)
  return lines >= units * least.share ? often.map(([label]) => label) : []
}

/** True where most paragraphs, and those that open the talk, have no label, and no two voices talk with each other. */
function isNarrated(rows: readonly Row[], labels: ReadonlySet<string>, bareTimes: boolean): boolean {
  if ([...labels].some((label) => isChair(label))) return false
  const isTimed = ({ opening: { time } }: Row): boolean => time === 'bracket' || (time === 'bare' && bareTimes)
  const timed = rows.filter(isTimed)
  const paragraphs = timed.length >= rows.length * NARRATED.share ? timed : rows.filter((row) => row.afterBlank)
  const voices = paragraphs
    .filter((row) => row.opening.heading === 0 && !row.isTitle)
    .map(({ opening: { label } }) => (label !== null && labels.has(label) ? label : null))
  const opening = voices.findIndex((label) => label !== null)
  const labelled = voices.filter((label) => label !== null)
  const answered = voices.filter((label, i) => label !== null && (voices[i + 1] ?? label) !== label).length
  const back = labelled.filter((label, i) => label === labelled[i + 2] && label !== labelled[i + 1]).length
  // A newscast opens with several items, and its reporters answer those they let speak.
  const tolerated = opening >= 2 * NARRATED.opening ? NARRATED.back : NARRATED.answered
  return (
    opening >= NARRATED.opening &&
    labelled.length < voices.length * NARRATED.share &&
    answered <= labelled.length * tolerated &&
    back < labelled.length * NARRATED.back
  )
}

/** True for a line that is a time and nothing else. */
function isTimeLine(row: Row | undefined): boolean {
  return (
    row !== undefined && row.opening.time !== null && row.opening.label === null && row.opening.textStart >= row.end
  )
}

export function bump(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by)
}

function trustsBareTimes(rows: readonly Row[]): boolean {
  const times = rows.filter((row) => row.opening.time === 'bare').map((row) => row.opening.startMs ?? 0)
  if (times.length < BARE_TIMES.count || times.length < rows.length * BARE_TIMES.share) return false
  let rising = 0
  for (let i = 1; i < times.length; i++) if (times[i]! >= times[i - 1]!) rising++
  return rising >= (times.length - 1) * BARE_TIMES.rising
}

/** ">>" inside a line; and, where a file is a line or two, labels behind the end of a sentence. */
function cutsOf(text: string, start: number, end: number, isUnbroken: boolean, labels: ReadonlySet<string>): Cut[] {
  const cuts: Cut[] = []
  const seen = new Map<string, number>()
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 62 && text.charCodeAt(i + 1) === 62) {
      let to = i
      while (to < end && (text.charCodeAt(to) === 62 || text.charCodeAt(to) === 32)) to++
      const label = labelAt(text, to, end)
      cuts.push({ at: i, label: label?.label ?? null, startMs: null, textStart: label?.end ?? to })
      i = to - 1
    } else if (isUnbroken && code === 32 && /[.!?"”)\]]/.test(text.charAt(i - 1))) {
      const label = labelAt(text, i + 1, end)
      if (label === null) continue
      bump(seen, label.label, 1)
      cuts.push({ at: i, label: label.label, startMs: null, textStart: label.end })
    }
  }
  const trusts = (label: string): boolean => labels.has(label) || (seen.get(label) ?? 0) > 1
  return cuts.filter(({ label }) => label === null || trusts(label))
}

/** Times in square brackets between words: "[04:01]", also with Markdown's escapes. */
function timesIn(text: string, start: number, end: number): Cut[] {
  const cuts: Cut[] = []
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== 91) continue
    const time = timecodeAt(text, at + 1)
    if (time === null) continue
    const close = text.charAt(time.end) === '\\' ? time.end + 1 : time.end
    if (text.charAt(close) !== ']' || close >= end) continue
    const from = text.charAt(at - 1) === '\\' && at > start ? at - 1 : at
    cuts.push({ at: from, label: null, startMs: time.ms, textStart: close + 1 })
  }
  return cuts
}
