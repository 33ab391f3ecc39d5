import { isTimeLine, type Row } from './plain-tally.ts'

/** Fewest loose times, least share of the paragraphs or lines that have one, and of those that do not go back. */
const LOOSE = { count: 4, share: 0.5, rising: 0.9 } as const
/** Least share of the lines with one that a blank line stands above, for paragraphs to be counted and not lines. */
const MOSTLY = 0.8

/**
 * Believes times whose writing could be any figures ("00.16", "16s", "Mara: 0:16 words") where half of the paragraphs have
 * one and they rise through the file; else takes them for words.
 */
export function settleLooseTimes(all: readonly Row[]): readonly Row[] {
  const rows = withLoneTimes(all)
  const loose = rows.filter(({ opening }) => opening.time === 'loose')
  if (loose.length === 0) return rows
  const apart = loose.filter((row) => row.afterBlank).length >= loose.length * MOSTLY
  const units = apart ? rows.filter((row) => row.afterBlank && !row.isAside).length : rows.length
  const times = loose.map(({ opening }) => opening.startMs ?? 0)
  const rising = times.filter((time, i) => i === 0 || time >= times[i - 1]!).length
  const believed = loose.length >= Math.max(LOOSE.count, units * LOOSE.share) && rising >= loose.length * LOOSE.rising
  return rows.map((row) => (row.opening.time === 'loose' ? { ...row, opening: settled(row, believed) } : row))
}

/** Fewest times between blank lines, nothing beside them. */
const LONE = 2

/** Believes times that have a paragraph to themselves, where several do and all rise: nobody says them so. */
function withLoneTimes(rows: readonly Row[]): readonly Row[] {
  const lone = rows.filter((row) => row.opening.time === 'bare' && row.afterBlank && row.beforeBlank && isTimeLine(row))
  const isRising = lone.every(({ opening }, i) => (opening.startMs ?? 0) >= (lone[i - 1]?.opening.startMs ?? 0))
  if (lone.length < LONE || !isRising) return rows
  const found = new Set(lone)
  return rows.map((row) => (found.has(row) ? { ...row, opening: { ...row.opening, time: 'bracket' as const } } : row))
}

function settled({ opening }: Row, believed: boolean): Row['opening'] {
  if (believed) return { ...opening, time: 'bracket', beforeTime: opening.textStart }
  const untimed = { ...opening, time: null, startMs: null, endMs: null, textStart: opening.beforeTime }
  // What looked like a time stands before the label, so that this does not open the line.
  const isFirst = opening.withoutLabel > opening.withoutTime
  return isFirst ? { ...untimed, label: null, sure: null, textStart: opening.withoutTime } : untimed
}
