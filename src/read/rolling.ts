import type { Cue } from './cues.ts'
import type { Lines } from './lines.ts'

/** Least share of cues that begin with the last line of the cue before, for a file to count as rolling captions. */
const ROLLING_SHARE = 0.3
const LEAST_CUES = 3

/**
 * For captions that roll up (YouTube's automatic ones: each cue shows the line before again, then new words), the lines
 * that are new in each cue; null where the file does not roll. Whole lines are compared, not words, so what a speaker
 * repeats stays.
 */
export function findRollingLines(
  text: string,
  lines: Lines,
  cues: readonly Cue[],
): ReadonlyMap<Cue, readonly number[]> | null {
  const plain = (row: number): string => plainLine(text, lines, row)
  let rolled = 0
  let before: readonly string[] = []
  const shown = cues.map((cue) => cue.lines.map(plain))
  for (const own of shown) {
    const shared = overlap(before, own)
    // A cue that only repeats may be someone who says it twice; rolling cues show the old line above a new one.
    if (shared > 0 && shared < own.length) rolled++
    before = own
  }
  if (rolled < LEAST_CUES || rolled < cues.length * ROLLING_SHARE) return null
  const fresh = new Map<Cue, readonly number[]>()
  before = []
  cues.forEach((cue, i) => {
    const own = shown[i]!
    fresh.set(cue, cue.lines.slice(overlap(before, own)))
    before = own
  })
  return fresh
}

/** How many of the first lines of `next` are the last lines of `before`. */
function overlap(before: readonly string[], next: readonly string[]): number {
  for (let count = Math.min(before.length, next.length); count > 0; count--) {
    let same = true
    for (let i = 0; same && i < count; i++) same = before[before.length - count + i] === next[i]
    if (same) return count
  }
  return 0
}

/** The words of a line: tags and inline times taken off. */
function plainLine(text: string, lines: Lines, row: number): string {
  const line = text.slice(lines.start[row]!, lines.end[row]!)
  return (line.includes('<') ? line.replace(/<[^<>]{0,300}>/g, '') : line).trim()
}
