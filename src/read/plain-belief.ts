import { believedInline, inlineLabelsIn } from './inline-labels.ts'
import { isChair, isPersonLike, labelAt } from './labels.ts'
import { believedLabels } from './plain-labels.ts'
import { bump, isTimeLine, type Row, tallyLabels } from './plain-tally.ts'
import { timecodeAt } from './timecode.ts'

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
  /** Lines that are titles of chapters, and the time of each in milliseconds; null where it has none. */
  readonly chapters: ReadonlyMap<Row, number | null>
  /** False for a line that is a believed name but stands where it is a word of the text. */
  fits(row: Row): boolean
  /** Changes of speaker inside a line. */
  cutsIn(start: number, end: number): Cut[]
}

/** Fewest lines with a bare time, and least share of the lines, for bare times to be believed. */
const BARE_TIMES = { count: 2, share: 0.15, rising: 0.8 } as const
/** Least share of lines with a dash for dashes to mark dialogue and not a list. */
const DASH_SHARE = 0.3
/** Fewest paragraphs without a label before the first one that has one, and least share of all, for "no label" to be a
 *  voice; and the shares of the labelled ones that are answered at once, or give way and come back, from which it is talk
 *  whose voices are named when they change. */
const NARRATED = { opening: 2, share: 0.5, answered: 0.25, back: 0.4 } as const
/** Fewest lines that are a time and nothing else, and least share of them with one line of words below, for a second line
 *  there to be the title of the chapter that the next time begins. */
const PANEL = { times: 8, single: 0.7 } as const
/** Fewer lines than this, and labels are looked for inside them as well. */
const FEW_LINES = 4

/** Weighs labels, times and marks over the whole file. `people` are names that the front matter lists. */
export function believe(text: string, rows: readonly Row[], people: readonly string[]): Belief {
  const tally = tallyLabels(text, rows)
  const { chevrons, dashes } = tally
  const blocks = rows.filter((row) => row.afterBlank && (!row.isAside || isTimeLine(row))).length
  const labels = believedLabels(tally, blocks > 1 ? blocks : rows.length, people)
  const unbroken = rows.length < FEW_LINES
  const inline = believedInline(text, tally.inline, labels)
  const mayCut = chevrons > 0 || unbroken || inline.size > 0
  const bareTimes = trustsBareTimes(rows)
  return {
    labels,
    bareTimes,
    narrated: isNarrated(rows, labels, bareTimes),
    chapters: panelChapters(rows, labels),
    chevrons: chevrons > 0,
    dashes: dashes >= 2 && dashes >= rows.length * DASH_SHARE,
    fits: (row) => row.opening.sure !== 'alone' || labels.has(row.opening.label ?? ''),
    cutsIn: (start, end) => {
      const cuts = mayCut ? cutsOf(text, start, end, unbroken, labels, inline) : []
      const times = timesIn(text, start, end)
      return times.length === 0 ? cuts : [...cuts, ...times].sort((a, b) => a.at - b.at)
    },
  }
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

/** A panel beside a video, copied: times and words take turns, and the title of a chapter stands above its first time. */
function panelChapters(rows: readonly Row[], labels: ReadonlySet<string>): Map<Row, number | null> {
  const times = rows.flatMap((row, i) => (isTimeLine(row) ? [i] : []))
  const single = times.filter((at, i) => (times[i + 1] ?? at + 2) - at === 2).length
  const titles = new Map<Row, number | null>()
  if (times.length < PANEL.times || single < times.length * PANEL.single) return titles
  for (const [i, at] of times.entries()) {
    const row = rows[at - 1]
    // What a blank line parts from the first time is the title of all.
    if (row === undefined || !row.isTitle || at - (times[i - 1] ?? -2) !== 3 || (i === 0 && row.beforeBlank)) continue
    if (!labels.has(row.opening.label ?? '')) titles.set(row, rows[at]!.opening.startMs)
  }
  return titles
}

function trustsBareTimes(rows: readonly Row[]): boolean {
  const times = rows.filter((row) => row.opening.time === 'bare').map((row) => row.opening.startMs ?? 0)
  if (times.length < BARE_TIMES.count || times.length < rows.length * BARE_TIMES.share) return false
  let rising = 0
  for (let i = 1; i < times.length; i++) if (times[i]! >= times[i - 1]!) rising++
  return rising >= (times.length - 1) * BARE_TIMES.rising
}

/** ">>" inside a line; labels of `inline` behind the end of a sentence, and where a file is a line or two any that come again. */
function cutsOf(
  text: string,
  start: number,
  end: number,
  isUnbroken: boolean,
  labels: ReadonlySet<string>,
  inline: ReadonlySet<string>,
): Cut[] {
  const cuts: Cut[] = []
  const line = text.slice(start, end)
  for (let i = start; ; ) {
    const next = line.indexOf('>>', i - start)
    if (next < 0) break
    const at = start + next
    i = at
    while (i < end && (text.charCodeAt(i) === 62 || text.charCodeAt(i) === 32)) i++
    const label = labelAt(text, i, end)
    const isNamed = label !== null && (labels.has(label.label) || isPersonLike(label.label))
    // Whoever is not named behind ">>" still is someone else.
    cuts.push({ at, label: isNamed ? label.label : null, startMs: null, textStart: isNamed ? label.end : i })
  }
  if (!isUnbroken && inline.size === 0) return cuts
  const found = inlineLabelsIn(text, start, end)
  const seen = new Map<string, number>()
  for (const { label } of found) bump(seen, label, 1)
  for (const { label, at, textStart } of found) {
    const isAgain = isUnbroken && (labels.has(label) || seen.get(label)! > 1)
    if (isAgain || inline.has(label)) cuts.push({ at, label, startMs: null, textStart })
  }
  return cuts.sort((a, b) => a.at - b.at)
}

/** Times in square brackets between words: "[04:01]", also with Markdown's escapes; in round ones with hours: "(00:04:01)". */
function timesIn(text: string, start: number, end: number): Cut[] {
  const cuts: Cut[] = []
  for (let at = start; at < end; at++) {
    const isRound = text.charCodeAt(at) === 40
    if (text.charCodeAt(at) !== 91 && !isRound) continue
    const time = timecodeAt(text, at + 1)
    if (time === null) continue
    const close = text.charAt(time.end) === '\\' ? time.end + 1 : time.end
    if (text.charAt(close) !== (isRound ? ')' : ']') || close >= end) continue
    // "(3:16)" may be a verse.
    if (isRound && !/:\d\d:/.test(text.slice(at, close))) continue
    const from = text.charAt(at - 1) === '\\' && at > start ? at - 1 : at
    cuts.push({ at: from, label: null, startMs: time.ms, textStart: close + 1 })
  }
  return cuts
}
