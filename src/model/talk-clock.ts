import { countBefore } from './search.ts'
import type { Span } from './span.ts'
import type { Turn } from './transcript.ts'

/** A time in whole milliseconds. */
export interface TalkTime {
  readonly ms: number
  /** Not the file's own: interpolated, or worked out from the pace of the talk. */
  readonly estimated: boolean
  /** Told by pace alone: more than a minute's words before the first or behind the last time that the file gives. */
  readonly outside: boolean
}

/** When each word of a talk is said, as far as the times of its file tell. Offsets are those of the turns' text, joined. */
export interface TalkClock {
  /** Null where the file gives no time, or none from which this place can be told. */
  time(offset: number): TalkTime | null
  /** First and last offset with a time of the file; null where it gives none. */
  readonly known: { readonly start: number; readonly end: number } | null
  /** The first and last of these times; null where there are none. */
  readonly fromMs: number | null
  readonly toMs: number | null
  /** Milliseconds that a letter takes between its times; null where there is too little to measure, or no pace of talk. */
  readonly msALetter: number | null
}

/** Letters a minute: usual in talk, and those of unhurried and of hurried talk, half and twice as many. */
const USUAL = 900
const SLOW = 450
const FAST = 1800

const MINUTE_MS = 60_000

/**
 * A pace tells times as far away as so many times the stretch that it was measured on. On 161 talks with a time in each
 * caption, cut short, half of the times so told were within 4% to 7% of the way, nine in ten within 13% to 26%.
 */
const REACH = 4

/**
 * The clock of turns that stand at `start` to `end` of a text of `length`. Between two times of the file it goes evenly.
 * Before the first and behind the last it goes at the pace measured between them; as far as `REACH` allows, and a minute
 * where there is too little to measure, or no pace of talk. Farther off no time is told.
 */
export function createTalkClock(turns: readonly (Turn & Span)[], length: number, durationMs: number | null): TalkClock {
  const given = collectTimes(turns, length, durationMs)
  const { offsets, ms } = fromZero(given)
  const first = offsets[0]
  const last = offsets[offsets.length - 1]
  if (first === undefined || last === undefined) {
    return { time: () => null, known: null, fromMs: null, toMs: null, msALetter: null }
  }
  const { msALetter, letters } = paceOf(offsets, ms)
  const step = msALetter ?? MINUTE_MS / USUAL
  const reach = msALetter === null ? USUAL : REACH * letters
  const lead = first * MINUTE_MS > ms[0]! * FAST ? Math.min(USUAL, reach) : reach
  const since = given.offsets[0]!
  const isOutside = (offset: number): boolean => since - offset > USUAL || offset - last > USUAL
  return {
    known: { start: since, end: last },
    fromMs: given.ms.reduce((a, b) => Math.min(a, b)),
    toMs: ms.reduce((a, b) => Math.max(a, b)),
    msALetter,
    time: (offset) => {
      const row = lastAtOrBefore(offsets, offset)
      if (offset < first) {
        if (first - offset > lead) return null
        return {
          ms: Math.max(0, Math.round(ms[0]! - (first - offset) * step)),
          estimated: true,
          outside: isOutside(offset),
        }
      }
      const away = offset - offsets[row]!
      if (away === 0) return { ms: ms[row]!, estimated: offset < since, outside: isOutside(offset) }
      if (offset > last) {
        if (away > reach) return null
        return { ms: Math.round(ms[row]! + away * step), estimated: true, outside: isOutside(offset) }
      }
      const gapMs = Math.max(0, ms[row + 1]! - ms[row]!)
      const share = away / (offsets[row + 1]! - offsets[row]!)
      return { ms: Math.round(ms[row]! + gapMs * share), estimated: true, outside: isOutside(offset) }
    },
  }
}

/** The clock of a transcript, by offsets of its turns' text with one character between two. */
export function clockOfTurns(turns: readonly Turn[], durationMs: number | null): TalkClock {
  let length = 0
  const placed = turns.map((turn) => {
    const start = length
    length += turn.text.length + 1
    return { ...turn, start, end: start + turn.text.length }
  })
  return createTalkClock(placed, length - 1, durationMs)
}

/**
 * Known times by rising offset; `ms` never falls, since talk does not run backwards, but where the file itself gives
 * paragraphs an earlier time than those before them.
 */
interface Times {
  readonly offsets: readonly number[]
  readonly ms: readonly number[]
}

function collectTimes(turns: readonly (Turn & Span)[], length: number, durationMs: number | null): Times {
  const offsets: number[] = []
  const ms: number[] = []
  const falls = startsFall(turns)
  const latest = (): number => ms[ms.length - 1] ?? 0
  const add = (offset: number, time: number): void => {
    if (offsets[offsets.length - 1] === offset) return
    offsets.push(offset)
    ms.push(falls ? time : Math.max(latest(), time))
  }
  for (const turn of turns) {
    if (turn.startMs !== null && turn.pieces[0]?.startMs === null) add(turn.start, turn.startMs)
    for (const piece of turn.pieces) {
      if (piece.startMs === null) continue
      add(turn.start + piece.start, piece.startMs)
      if (piece.endMs !== null) add(turn.start + piece.end, piece.endMs)
    }
    // A turn that ends as it starts is one whose end nobody knows.
    if (turn.endMs !== null && turn.endMs > latest()) add(turn.end, turn.endMs)
  }
  // A length that its last time makes up tells nothing of the words behind.
  if (offsets.length > 0 && durationMs !== null && durationMs > latest()) add(length, durationMs)
  return { offsets, ms }
}

/** True where the words of a turn or piece begin before those that stand before them. */
function startsFall(turns: readonly Turn[]): boolean {
  let latest = 0
  for (const turn of turns) {
    for (const startMs of [turn.startMs, ...turn.pieces.map((piece) => piece.startMs)]) {
      if (startMs === null) continue
      if (startMs < latest) return true
      latest = startMs
    }
  }
  return false
}

/**
 * The times with 0 at the first word where the talk before the first of them fits the minutes before it, so that its
 * first word is the episode's and not that of an excerpt.
 */
function fromZero({ offsets, ms }: Times): Times {
  const [offset, time] = [offsets[0], ms[0]]
  if (offset === undefined || time === undefined || offset === 0 || time === 0) return { offsets, ms }
  const rate = offset / (time / MINUTE_MS)
  return rate >= SLOW && rate <= FAST ? { offsets: [0, ...offsets], ms: [0, ...ms] } : { offsets, ms }
}

/** The pace of the talk between its times, where these rise, and on how many letters it was measured. */
function paceOf(offsets: readonly number[], ms: readonly number[]): { msALetter: number | null; letters: number } {
  let letters = 0
  let sumMs = 0
  for (let i = 1; i < offsets.length; i++) {
    if (ms[i]! < ms[i - 1]!) continue
    letters += offsets[i]! - offsets[i - 1]!
    sumMs += ms[i]! - ms[i - 1]!
  }
  const rate = letters / (sumMs / MINUTE_MS)
  const isMeasured = letters >= USUAL && rate >= SLOW && rate <= FAST
  return { msALetter: isMeasured ? sumMs / letters : null, letters }
}

/** Row of the last offset at or before `offset`; 0 where none is. */
function lastAtOrBefore(offsets: readonly number[], offset: number): number {
  return Math.max(0, countBefore(offsets.length, (row) => offsets[row]! <= offset) - 1)
}
