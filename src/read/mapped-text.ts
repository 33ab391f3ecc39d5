import { countBefore } from '../model/search.ts'
import type { Item, Reading, Run } from './reading.ts'

/**
 * Text put together from parts of the source, with the way back: part `i` covers `[at[i], at[i + 1])` of `text` and
 * stands at `[start[i], end[i])` of the source. Where both lengths are equal they run in step.
 */
export interface MappedText {
  readonly text: string
  readonly at: readonly number[]
  readonly start: readonly number[]
  readonly end: readonly number[]
}

/** Collects the parts of a mapped text. */
export interface Mapper {
  /** Adds words and where they stand. */
  add(text: string, start: number, end: number): void
  /** Adds what no source text stands for, such as a line break between two paragraphs. */
  put(text: string, at: number): void
  done(): MappedText
}

/** Starts an empty mapped text. */
export function createMapper(): Mapper {
  const parts: string[] = []
  const at: number[] = []
  const start: number[] = []
  const end: number[] = []
  let length = 0
  const push = (text: string, from: number, to: number): void => {
    if (text === '') return
    parts.push(text)
    at.push(length)
    start.push(from)
    end.push(to)
    length += text.length
  }
  return {
    add: push,
    put: (text, offset) => push(text, offset, offset),
    done: () => ({ text: parts.join(''), at, start, end }),
  }
}

/** Leads a run over the mapped text back to the source: one run for each part that it touches. */
export function runsInSource(run: Run, mapped: MappedText): Run[] {
  const first = partAt(mapped, run.sourceStart)
  const inStep = run.text.length === run.sourceEnd - run.sourceStart
  if (!inStep) {
    const last = partAt(mapped, Math.max(run.sourceStart, run.sourceEnd - 1))
    return [{ ...run, sourceStart: sourceOf(mapped, first, run.sourceStart), sourceEnd: mapped.end[last] ?? 0 }]
  }
  const runs: Run[] = []
  for (let row = first; row < mapped.at.length && mapped.at[row]! < run.sourceEnd; row++) {
    const partStart = mapped.at[row]!
    const partEnd = mapped.at[row + 1] ?? mapped.text.length
    const from = Math.max(partStart, run.sourceStart)
    const to = Math.min(partEnd, run.sourceEnd)
    if (to <= from) continue
    const step = partEnd - partStart === mapped.end[row]! - mapped.start[row]!
    runs.push({
      text: run.text.slice(from - run.sourceStart, to - run.sourceStart),
      sourceStart: step ? mapped.start[row]! + from - partStart : mapped.start[row]!,
      sourceEnd: step ? mapped.start[row]! + to - partStart : mapped.end[row]!,
      startMs: from === run.sourceStart ? run.startMs : null,
      endMs: to === run.sourceEnd ? run.endMs : null,
    })
  }
  return runs
}

/** A whole reading of the mapped text, led back to the source. */
export function readingInSource(reading: Reading, mapped: MappedText): Reading {
  const items = reading.items.map(
    (item): Item =>
      item.kind === 'words' ? { ...item, runs: item.runs.flatMap((run) => runsInSource(run, mapped)) } : item,
  )
  return { ...reading, items }
}

function sourceOf(mapped: MappedText, row: number, offset: number): number {
  const partStart = mapped.at[row] ?? 0
  const partEnd = mapped.at[row + 1] ?? mapped.text.length
  const start = mapped.start[row] ?? 0
  return partEnd - partStart === (mapped.end[row] ?? 0) - start ? start + offset - partStart : start
}

/** Row of the part that holds an offset of the mapped text. */
function partAt(mapped: MappedText, offset: number): number {
  return Math.max(0, countBefore(mapped.at.length, (row) => mapped.at[row]! <= offset) - 1)
}
