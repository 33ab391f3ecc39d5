import { escapesOf, type JsonNode, type JsonString } from './json-values.ts'
import { type Item, lastEnd, NO_FACTS, type Reading, type Run } from './reading.ts'
import { findVoices } from './voices.ts'

/** A word with its times, as recognisers list them. */
export interface TimedWord {
  readonly node: JsonString
  readonly startMs: number | null
  readonly endMs: number | null
  readonly speaker: string | null
  /** True where no space stands before it: punctuation, the rest of a split word. */
  readonly glued: boolean
}

/** Runs of a JSON string: escapes apart, so that all else runs in step with the source. */
export function runsOf(node: JsonString, text: string): Run[] {
  if (!node.escaped) {
    return [{ text: node.value, sourceStart: node.start, sourceEnd: node.end, startMs: null, endMs: null }]
  }
  const runs: Run[] = []
  for (const { value, start, end } of escapesOf(node, text)) {
    runs.push({ text: value, sourceStart: start, sourceEnd: end, startMs: null, endMs: null })
  }
  return runs
}

/** A space between words that stand apart in the source. */
export function gapAt(offset: number): Run {
  return { text: ' ', sourceStart: offset, sourceEnd: offset, startMs: null, endMs: null }
}

/** How far behind the last word the next is looked for, in characters. */
const REACH = 80

/**
 * The words of a segment's text with the times that its word list gives, divided where the word list says that another
 * speaker goes on. A word that the text does not hold (it was rewritten there) leaves its time out.
 */
export function alignWords(
  node: JsonString,
  text: string,
  words: readonly TimedWord[],
  segment: { readonly speaker: string | null; readonly startMs: number | null; readonly endMs: number | null },
): Item[] {
  const base = runsOf(node, text)
  const lower = base
    .map((run) => run.text)
    .join('')
    .toLowerCase()
  const cuts: { at: number; word: TimedWord }[] = []
  let from = 0
  for (const word of words) {
    const form = word.node.value.trim().toLowerCase()
    if (form === '') continue
    const found = lower.slice(from, from + form.length + REACH).indexOf(form)
    if (found < 0) continue
    cuts.push({ at: from + found, word })
    from += found + form.length
  }
  const items: Item[] = []
  let speaker = segment.speaker ?? cuts[0]?.word.speaker ?? null
  let runs: Run[] = []
  const close = (): void => {
    if (runs.length > 0) items.push({ kind: 'words', speaker, opens: false, runs, startMs: null, endMs: null })
    runs = []
  }
  let next = 0
  let offset = 0
  let word: TimedWord | null = null
  for (const run of base) {
    const inStep = run.text.length === run.sourceEnd - run.sourceStart
    let at = 0
    while (at < run.text.length) {
      const cut = cuts[next]
      if (cut !== undefined && cut.at <= offset + at) {
        word = cut.word
        next++
        if (word.speaker !== null && word.speaker !== speaker) {
          close()
          speaker = word.speaker
        }
        continue
      }
      const stop = cut !== undefined && inStep ? Math.min(run.text.length, cut.at - offset) : run.text.length
      runs.push({
        text: run.text.slice(at, stop),
        sourceStart: inStep ? run.sourceStart + at : run.sourceStart,
        sourceEnd: inStep ? run.sourceStart + stop : run.sourceEnd,
        startMs: word?.startMs ?? null,
        endMs: word?.endMs ?? null,
      })
      word = null
      at = stop
    }
    offset += run.text.length
  }
  close()
  return items.map((item, row) =>
    item.kind !== 'words'
      ? item
      : {
          ...item,
          startMs: row === 0 ? segment.startMs : null,
          endMs: row === items.length - 1 ? segment.endMs : null,
        },
  )
}

/** Words as utterances: one as long as the speaker stays the same. */
export function joinWords(words: readonly TimedWord[], text: string): Item[] {
  const items: Item[] = []
  let runs: Run[] = []
  let speaker: string | null = null
  const close = (): void => {
    if (runs.length > 0) items.push({ kind: 'words', speaker, opens: false, runs, startMs: null, endMs: null })
    runs = []
  }
  for (const word of words) {
    if (runs.length > 0 && word.speaker !== speaker) close()
    speaker = word.speaker
    if (runs.length > 0 && !word.glued) runs.push(gapAt(word.node.start))
    const own = runsOf(word.node, text)
    own.forEach((run, i) => {
      const startMs = i === 0 ? word.startMs : null
      runs.push({ ...run, startMs, endMs: i === own.length - 1 ? word.endMs : null })
    })
  }
  close()
  return items
}

/** True for marks that stand right behind the word before them. */
export function isClosingMark(text: string): boolean {
  return /^[.,!?;:…%)\]}”’"']+$/.test(text.trim())
}

/** One text with its speaker and times as an item. */
export function segmentItem(
  node: JsonString,
  text: string,
  speaker: string | null,
  startMs: number | null,
  endMs: number | null,
): Item {
  const end = startMs !== null && endMs !== null ? Math.max(startMs, endMs) : null
  return { kind: 'words', speaker, opens: false, runs: runsOf(node, text), startMs, endMs: end }
}

/** A reading of items with nothing else known. Where the format names nobody, the words may. */
export function plainReading(found: readonly Item[], durationMs: number | null = null): Reading {
  const items = found.some((item) => item.kind === 'words' && item.speaker !== null) ? found : findVoices(found)
  return { items, facts: NO_FACTS, durationMs: durationMs ?? lastEnd(items), warnings: [] }
}

/** What a JSON reader is given. */
export interface JsonInput {
  readonly root: JsonNode
  /** The decoded source, which the nodes point into. */
  readonly text: string
}
