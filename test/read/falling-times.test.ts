import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const talk = (...times: readonly string[]): string =>
  [
    `[${times[0]}] Mara: The mill was built in 1890 by the town.`,
    `[${times[1]}] Ivo: The council paid four thousand pounds for it.`,
    `[${times[2]}] Mara: The river flooded the mill in 1911.`,
    `[${times[3]}] Ivo: Forty people work there, and in 2020 they sold nine hundred tons of flour in Cork.`,
  ].join('\n\n')
const readTalk = (text: string) => read(Buffer.from(text), 'mill.txt')

test('times that go back are told with their line, and each paragraph keeps its own', () => {
  const analysis = analyze(readTalk(talk('00:00:10', '00:05:00', '00:02:00', '00:07:00')), loadModels())
  expect(analysis.warnings.filter(({ code }) => code === 'times-out-of-order')).toMatchObject([{ line: 5 }])
  const times = new Map(analysis.claims.map(({ said, evidence }) => [said.slice(0, 12), evidence[0]?.atMs]))
  expect(times.get('The mill was')).toBe(10_000)
  expect(times.get('The council ')).toBe(300_000)
  expect(times.get('The river fl')).toBe(120_000)
  const starts = [...analysis.chapters, ...analysis.blocks].map(({ startMs, endMs }) => (endMs ?? 0) >= (startMs ?? 0))
  expect(starts).not.toContain(false)
})

test('times that rise, or stand still, are not', () => {
  expect(readTalk(talk('00:00:10', '00:02:00', '00:02:00', '00:07:00')).warnings).toEqual([])
})
