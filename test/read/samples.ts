import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Transcript } from '../../src/model/transcript.ts'
import { read } from '../../src/read/read.ts'

const FOLDER = 'fixtures/formats/'

/** One turn of the talk that every sample holds. */
export interface SampleTurn {
  readonly speaker: string
  readonly startMs: number
  readonly endMs: number
  readonly text: string
}

/** The bytes of a sample in `fixtures/formats`. */
export function sampleBytes(name: string): Uint8Array {
  return readFileSync(FOLDER + name)
}

/** Names of all samples that are transcripts. */
export function sampleNames(): string[] {
  const others = new Set(['README.md', 'expected.json', 'feed.rss', 'chapters.json'])
  return readdirSync(FOLDER).filter((name) => !others.has(name))
}

/** What all samples say. */
export function sampleTurns(): readonly SampleTurn[] {
  const parsed = JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8')) as { turns: SampleTurn[] }
  return parsed.turns
}

/** Words as they are compared: lower case, marks left out, so that automatic captions agree with edited ones. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}£][\p{L}\p{N}'.]*(?<!\.)/gu) ?? []
}

/** All words said, in order. */
export function spokenWords(transcript: Transcript): string[] {
  return wordsOf(transcript.turns.map((turn) => turn.text).join(' '))
}

/** Checks what holds for every transcript, whatever the file. */
export function checkInvariants(transcript: Transcript): void {
  const { source, turns, events, chapters } = transcript
  expect(turns.length).toBeGreaterThan(0)
  for (const turn of turns) {
    expect(turn.text).not.toBe('')
    expect(turn.text).toBe(turn.text.trim())
    expect(turn.text).not.toMatch(/\s\s|[\n\t\r\0]/)
    expect(turn.startMs === null).toBe(turn.endMs === null)
    if (turn.startMs !== null && turn.endMs !== null) expect(turn.endMs).toBeGreaterThanOrEqual(turn.startMs)
    expect(turn.pieces.length).toBeGreaterThan(0)
    let at = 0
    for (const [row, piece] of turn.pieces.entries()) {
      // Between two pieces there is nothing, or the one space that no piece covers.
      expect(['', ' ']).toContain(turn.text.slice(at, piece.start))
      if (row === 0) expect(piece.start).toBe(0)
      expect(piece.end).toBeGreaterThan(piece.start)
      expect(piece.sourceEnd).toBeLessThanOrEqual(source.text.length)
      expect(piece.sourceEnd).toBeGreaterThanOrEqual(piece.sourceStart)
      if (piece.end - piece.start === piece.sourceEnd - piece.sourceStart) {
        expect(source.text.slice(piece.sourceStart, piece.sourceEnd)).toBe(turn.text.slice(piece.start, piece.end))
      }
      if (piece.startMs !== null) expect(Number.isInteger(piece.startMs)).toBe(true)
      if (piece.startMs !== null && piece.endMs !== null) expect(piece.endMs).toBeGreaterThanOrEqual(piece.startMs)
      at = piece.end
    }
    expect(at).toBe(turn.text.length)
  }
  for (const event of events) {
    expect(event.turn).toBeLessThanOrEqual(turns.length)
    expect(event.at).toBeLessThanOrEqual(turns[event.turn]?.text.length ?? 0)
    expect(source.text.slice(event.sourceStart, event.sourceEnd)).not.toBe('')
  }
  for (const chapter of chapters) {
    expect(turns[chapter.turn]).toBeDefined()
    expect(chapter.title).not.toBe('')
  }
}

/** The transcript of a text in a file of that name, whose invariants hold. */
export function readText(text: string, path = 'talk.txt'): Transcript {
  const transcript = read(new TextEncoder().encode(text), path)
  checkInvariants(transcript)
  return transcript
}

/** Who said what, a turn each. */
export function said({ turns }: Transcript): (readonly [string | null, string])[] {
  return turns.map(({ speaker, text }) => [speaker, text])
}
