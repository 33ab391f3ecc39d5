import { expect, test } from 'vitest'
import { analyze } from '../src/analyze.ts'
import type { Analysis } from '../src/model/analysis.ts'
import { loadModels } from '../src/models.ts'
import { read } from '../src/read/read.ts'
import { renderChapters } from '../src/render/chapters.ts'
import { renderClaims } from '../src/render/claims.ts'
import { render } from '../src/render/render.ts'
import { renderTranscript } from '../src/render/transcript.ts'

const THINGS = ['harbour', 'lighthouse', 'railway', 'market', 'foundry', 'aqueduct', 'library', 'granary', 'shipyard']

/** A talk of `THINGS.length` parts; `stamp` gives the time of each, or "" for none. */
function talk(stamp: (part: number) => string): string {
  return THINGS.map((thing, part) => {
    const said = [
      `Ann: ${stamp(part)} Let us talk about the ${thing} of Port Anselm. What do we know about the ${thing}?`,
      `Bob: The ${thing} was built in ${1810 + part} by Mira Castell, and it cost ${part + 2} million crowns.`,
      `The ${thing} employed ${part + 3}00 people, and the ${thing} burned down twice. `.repeat(6),
      `Ann: So the ${thing} was the largest one in the country.`,
      `Bob: Yes, the ${thing} had ${part + 2} floors, and in 1902 the council sold the ${thing} to a firm from Leiden.`,
    ]
    return said.join('\n\n')
  }).join('\n\n')
}

const OPTIONS = { width: 100, color: false, claims: 10 } as const
const models = loadModels()
const clockOf = (minutes: number): string => `00:${String(minutes).padStart(2, '0')}:00`
const transcriptOf = (text: string) => read(Buffer.from(text), 'talk.txt')
const analysisOf = (text: string): Analysis => analyze(transcriptOf(text), models, { sections: 4, chapters: 6 })

const EARLY = talk((part) => (part < 3 ? clockOf(part) : ''))
const MIDDLE = talk((part) => (part === 4 || part === 5 ? clockOf(part) : ''))

test.each([
  ['stop early', EARLY, 'times-end'],
  ['stand in the middle alone', MIDDLE, 'times-end'],
  ['begin late', talk((part) => (part > 4 ? clockOf(part) : '')), 'times-start'],
])('where times %s the others are estimated, and said to be', (_, text, code) => {
  const analysis = analysisOf(text)
  expect(analysis.warnings.map((warning) => warning.code)).toContain(code)
  expect(analysis.source.durationMs).toBeNull()
  const parts = [...analysis.sections, ...analysis.chapters, ...analysis.blocks]
  for (const { startMs, endMs } of parts) {
    expect(startMs).not.toBeNull()
    if (endMs !== null) expect(endMs).toBeGreaterThan(startMs ?? 0)
  }
  expect(analysis.chapters.at(-1)).toMatchObject({ timeEstimated: true })
  const markdown = render(analysis, 'markdown')
  expect(markdown).toMatch(/\(about \d+:\d\d–\d+:\d\d\)/)
  expect(markdown).not.toMatch(/(\d+:\d\d)–\1\b/)
})

test('claims behind the last time have one of their own, marked in each form', () => {
  const analysis = analysisOf(EARLY)
  const late = analysis.claims.filter(({ evidence }) => (evidence[0]?.atMs ?? 0) > 200_000)
  expect(new Set(late.map(({ evidence }) => evidence[0]?.atMs)).size).toBe(late.length)
  expect(late.length).toBeGreaterThan(1)
  const only = { ...analysis, claims: late }
  expect(renderClaims(only, 'csv', OPTIONS)).toMatch(/,true\r\n/)
  expect(renderClaims(only, 'table', OPTIONS)).toMatch(/about \d+:\d\d/)
  expect(renderClaims(only, 'checklist', OPTIONS)).toMatch(/, about \d+:\d\d, line/)
  expect(renderClaims(only, 'jsonld', OPTIONS)).not.toContain('startOffset')
})

test('captions and chapters of a talk whose times stop early rise to its end', () => {
  const srt = renderTranscript(transcriptOf(EARLY), 'srt')
  const seconds = (text: string): number => {
    const [h = 0, m = 0, s = 0] = text.replace(',', '.').split(':').map(Number)
    return h * 3600 + m * 60 + s
  }
  const cues = [...srt.matchAll(/^(\S+) --> (\S+)$/gm)].map(([, from, to]) => [seconds(from!), seconds(to!)] as const)
  let before = -1
  for (const [from, to] of cues) {
    expect(to).toBeGreaterThan(from)
    expect(from).toBeGreaterThanOrEqual(before)
    before = from
  }
  // Three of nine parts took two minutes and a bit, so all take some eight.
  expect(before).toBeGreaterThan(6 * 60)
  expect(before).toBeLessThan(12 * 60)
  const { chapters } = JSON.parse(renderChapters(analysisOf(EARLY), 'podcast'))
  expect(chapters.at(-1).startTime).toBeGreaterThan(150)
})

test('one time at the start tells a minute, and nothing of the rest', () => {
  const analysis = analysisOf(talk((part) => (part === 0 ? clockOf(0) : '')))
  const markdown = render(analysis, 'markdown')
  expect(analysis.sections.at(-1)).toMatchObject({ startMs: null, endMs: null })
  expect(analysis.chapters.at(-1)).toMatchObject({ startMs: null })
  expect(markdown).not.toMatch(/(\d+:\d\d)–\1\b/)
  expect(analysis.claims.some(({ evidence }) => evidence[0]?.atMs === 0)).toBe(false)
})

test("the creator's chapters are placed among words without times", () => {
  const list = THINGS.map((thing, part) => `${clockOf(part).slice(3)} The ${thing}`).join('\n')
  const { chapters, warnings } = read(Buffer.from(EARLY), 'talk.txt', { chapters: list })
  expect(chapters.map(({ title }) => title)).toEqual(THINGS.map((thing) => `The ${thing}`))
  expect(chapters[7]!.turn).toBeGreaterThan(chapters[6]!.turn)
  expect(warnings.map(({ code }) => code)).not.toContain('chapter-dropped')
})
