import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlaces } from '../../src/assemble/places.ts'
import type { Document } from '../../src/model/document.ts'
import type { Piece, Transcript } from '../../src/model/transcript.ts'

const WORDS = ['alpha', 'beta', 'gamma', 'delta', 'naïve', '“quoted”', '🎙️']

/** A one-turn document whose words stand in a source with markup before each of them. */
function caption(words: readonly string[], gapMs: number): { doc: Document; transcript: Transcript } {
  let source = ''
  let text = ''
  const pieces: Piece[] = words.map((word, i) => {
    source += `\n<${i}>\n`
    if (text !== '') text += ' '
    const piece = {
      start: text.length,
      end: text.length + word.length,
      sourceStart: source.length,
      sourceEnd: source.length + word.length,
      startMs: i * gapMs,
      endMs: (i + 1) * gapMs,
    }
    source += word
    text += word
    return piece
  })
  const turn = {
    speaker: null,
    text,
    startMs: 0,
    endMs: words.length * gapMs,
    pieces,
    start: 0,
    end: text.length,
    firstSentence: 0,
    endSentence: 0,
  }
  const doc = { text, turns: [turn], sentences: [], restoration: null, unheard: [] } as unknown as Document
  const transcript = {
    source: { text: source },
    durationMs: words.length * gapMs,
    turns: [turn],
  } as unknown as Transcript
  return { doc, transcript }
}

test('every word leads back to itself in the source, to its line and to its time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 5000 }),
      (words, gapMs) => {
        const { doc, transcript } = caption(words, gapMs)
        const places = createPlaces(doc, transcript)
        doc.turns[0]!.pieces.forEach((piece, i) => {
          const { start, end } = places.source(piece)
          expect(transcript.source.text.slice(start, end)).toBe(words[i])
          expect(places.line(start)).toBe(transcript.source.text.slice(0, start).split('\n').length)
          expect(places.clock.time(piece.start)).toEqual({ ms: i * gapMs, estimated: false, outside: false })
        })
      },
    ),
  )
})

test('a span over several pieces holds them all, markup between them included', () => {
  const { doc, transcript } = caption(['alpha', 'beta', 'gamma'], 1000)
  const places = createPlaces(doc, transcript)
  const { start, end } = places.source({ start: 2, end: 13 })
  expect(transcript.source.text.slice(start, end)).toBe('pha\n<1>\nbeta\n<2>\nga')
  expect(places.quote({ start: 2, end: 13 })).toBe('pha beta ga')
})

test('a time between two known ones is interpolated and says so', () => {
  const { doc, transcript } = caption(['abcdefghij'], 1000)
  expect(createPlaces(doc, transcript).clock.time(5)).toEqual({ ms: 500, estimated: true, outside: false })
})

test('where the transcript has no times none is invented', () => {
  const { doc, transcript } = caption(['alpha', 'beta'], 1000)
  const bare = doc.turns[0]!.pieces.map((piece) => ({ ...piece, startMs: null, endMs: null }))
  const timeless = { ...doc, turns: [{ ...doc.turns[0]!, startMs: null, endMs: null, pieces: bare }] }
  expect(createPlaces(timeless, { ...transcript, durationMs: null }).clock.time(3)).toBeNull()
})

test.each([
  [60_000, 30_000],
  [600_000, 570_000],
  [1000, 0],
])(
  'talk before the first time, at %d ms, starts the episode where it fits the minutes, else just before',
  (firstMs, expected) => {
    const { doc, transcript } = caption(['x'.repeat(900), 'beta'], 1000)
    const [first, second] = doc.turns[0]!.pieces
    const pieces = [
      { ...first!, startMs: null, endMs: null },
      { ...second!, startMs: firstMs, endMs: null },
    ]
    const late = { ...doc, turns: [{ ...doc.turns[0]!, startMs: null, endMs: null, pieces }] }
    const time = createPlaces(late, { ...transcript, durationMs: null }).clock.time(450)
    expect(Math.round((time?.ms ?? -1000) / 1000) * 1000).toBe(expected)
    expect(time).toMatchObject({ estimated: true, outside: false })
  },
)
