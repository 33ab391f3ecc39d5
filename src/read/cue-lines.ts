import { type Lines, lineAt, splitLines } from './lines.ts'

/**
 * Lines of captions. Where the line breaks were lost, so that times stand among the words ("1 00:00:01,000 -->
 * 00:00:02,000 Hello. 2 00:00:03,000 --> …"), the times of each caption are a line, and what stands between them.
 */
export function cueLines(text: string, arrow: string): Lines {
  const lines = splitLines(text)
  const times = timesIn(text, arrow)
  // A caption has a line of times and one of words at least, nearly always one more.
  return times.length > 1 && times.length * 2 > lines.count ? linesAround(text, times) : lines
}

/** Where the number and the times of a caption stand; the number is from `start` to `times`. */
interface Times {
  readonly start: number
  readonly times: number
  readonly end: number
}

/** Arrows between the two times of a caption, and what people and programs make of them. */
export const ARROWS = '--?>|[–—]>|→'

const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}`
const SETTINGS = String.raw`(?:[ \t]{1,4}(?:align|line|position|size|region|vertical):[\w%,.:-]{1,40}){0,6}`

/** Pattern of the two times of a caption. */
export function timesPattern(arrow: string): string {
  return String.raw`${TIME}[ \t]{0,4}(?:${arrow})[ \t]{0,4}${TIME}`
}

/** All of them, a number before the times only where it counts on from the one before. */
function timesIn(text: string, arrow: string): Times[] {
  const pattern = new RegExp(
    String.raw`(?:(?<!\S)(\d{1,6})\s{1,4})?(?<!\S)(${timesPattern(arrow)}(?!\d)${SETTINGS})`,
    'g',
  )
  const found: Times[] = []
  let number = 0
  for (const match of text.matchAll(pattern)) {
    const [whole, counted, times] = match
    const own = counted === undefined ? null : Number(counted)
    const counts: boolean = own !== null && (found.length === 0 || own === number + 1)
    number = counts ? own! : number + 1
    const end = match.index + whole.length
    found.push({ start: counts ? match.index : end - times!.length, times: end - times!.length, end })
  }
  return found
}

function linesAround(text: string, times: readonly Times[]): Lines {
  const start: number[] = []
  const end: number[] = []
  const line: number[] = []
  const add = (from: number, to: number): void => {
    let first = from
    let last = to
    while (first < last && /\s/.test(text.charAt(first))) first++
    while (last > first && /\s/.test(text.charAt(last - 1))) last--
    if (first === last) return
    line.push(start.length === 0 ? lineAt(text, first) : line.at(-1)! + lineAt(text, first, start.at(-1)) - 1)
    start.push(first)
    end.push(last)
  }
  let from = 0
  for (const one of times) {
    add(from, one.start)
    add(one.times, one.end)
    from = one.end
  }
  add(from, text.length)
  return { count: start.length, start, end, line }
}
