import type { Problem } from '../model/error.ts'
import type { TalkClock } from '../model/talk-clock.ts'
import type { Turn } from '../model/transcript.ts'
import { clockText } from './timecode.ts'

/** Least share of the letters of a talk, and fewest of them (a minute), before or behind all its times to be told of. */
const LEAST_SHARE = 0.2
const FEWEST = 900

/** "times-end" and "times-start" where much of the talk stands behind the last time that the file gives, or before the first. */
export function untimedWords(turns: readonly Turn[], { known, fromMs, toMs, time }: TalkClock): Problem[] {
  if (known === null || fromMs === null || toMs === null) return []
  const length = turns.reduce((sum, { text }) => sum + text.length + 1, -1)
  const isMuch = (letters: number): boolean => letters >= FEWEST && letters >= length * LEAST_SHARE
  const warnings: Problem[] = []
  const add = (code: string, letters: number, where: string, at: number): void => {
    if (!isMuch(letters)) return
    const told =
      time(at) === null
        ? 'estimated near it by the pace of the talk and left out farther off'
        : 'estimated by the pace of the talk'
    const message = `${Math.round((letters / length) * 100)}% of the words stand ${where}: their times are ${told}.`
    warnings.push({ code, message, line: null })
  }
  add('times-start', known.start, `before the first time of the transcript, ${clockText(fromMs)}`, 0)
  add('times-end', length - known.end, `behind the last time of the transcript, ${clockText(toMs)}`, length)
  return warnings
}
