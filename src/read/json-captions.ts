import { readChapterList } from './json-services.ts'
import { type JsonInput, plainReading, runsOf, segmentItem } from './json-text.ts'
import { labelUnder, list, numberUnder, pick, textNode } from './json-values.ts'
import { type Item, NO_FACTS, type Reading, type Run } from './reading.ts'

/** True for YouTube's json3: events with `segs`, or its magic word. */
export function looksLikeJson3({ root }: JsonInput): boolean {
  return textNode(root, 'wireMagic') !== null || list(root, 'events').some((event) => pick(event, 'tStartMs') !== null)
}

/** Reads YouTube's json3: word times in milliseconds from the start of their event; ">>" opens a turn. */
export function readJson3({ root, text }: JsonInput): Reading {
  const events = list(root, 'events').filter((event) => list(event, 'segs').length > 0)
  const items: Item[] = []
  for (const [row, event] of events.entries()) {
    const startMs = numberUnder(event, 'tStartMs') ?? 0
    const next = numberUnder(events[row + 1], 'tStartMs')
    const ends = startMs + (numberUnder(event, 'dDurationMs') ?? 0)
    // Rolling events overlap the next; the words were said before it.
    const endMs = next !== null && next >= startMs ? Math.min(ends, next) : ends
    const runs: Run[] = []
    for (const seg of list(event, 'segs')) {
      const node = textNode(seg, 'utf8')
      if (node === null) continue
      const offset = numberUnder(seg, 'tOffsetMs')
      const own = runsOf(node, text)
      const first = own[0]
      if (first !== undefined && node.value.trim() !== '') own[0] = { ...first, startMs: startMs + (offset ?? 0) }
      for (const run of own) runs.push(run)
    }
    if (runs.some((run) => run.text.trim() !== '')) {
      items.push({ kind: 'words', speaker: null, opens: false, runs, startMs, endMs })
    }
  }
  return plainReading(items)
}

/** True for what `take-analyze transcript --format json` prints. */
export function looksLikeOwn({ root }: JsonInput): boolean {
  return textNode(root, 'schema')?.value.startsWith('take-analyze/transcript/') === true
}

/** Reads our own transcript document: a turn stays a turn. */
export function readOwn({ root, text }: JsonInput): Reading {
  const facts = pick(root, 'facts')
  const chapters = list(root, 'chapters')
  const items = list(root, 'turns').flatMap((turn, row): Item[] => {
    const node = textNode(turn, 'text')
    if (node === null) return []
    const item = segmentItem(
      node,
      text,
      labelUnder(turn, 'speaker'),
      numberUnder(turn, 'startMs'),
      numberUnder(turn, 'endMs'),
    )
    const begin = chapters.filter((chapter) => numberUnder(chapter, 'turn') === row)
    const marks = begin.flatMap((chapter): Item[] => {
      const title = textNode(chapter, 'title')?.value ?? ''
      return title === '' ? [] : [{ kind: 'chapter', title, startMs: numberUnder(chapter, 'startMs') }]
    })
    return item.kind === 'words' ? [...marks, { ...item, opens: true }] : marks
  })
  return {
    ...plainReading(items, numberUnder(root, 'durationMs')),
    facts: {
      ...NO_FACTS,
      title: textNode(facts, 'title')?.value ?? null,
      show: textNode(facts, 'show')?.value ?? null,
    },
  }
}

/** True for a Podcasting 2.0 chapters file, which holds no words. */
export function isChapterFile({ root }: JsonInput): boolean {
  return (
    readChapterList(list(root, 'chapters')).length > 0 &&
    pick(root, 'segments') === null &&
    pick(root, 'turns') === null
  )
}
