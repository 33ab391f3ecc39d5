import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'
import { renderClaims } from '../../src/render/claims.ts'
import { RENDER_DEFAULTS } from '../../src/render/formats.ts'
import { nameSpeakers } from '../../src/structure/renaming.ts'
import { parseSpeakerMap } from '../../src/structure/speaker-map.ts'

const TALK =
  'Speaker A: Who built the mill?\n\nSpeaker B: My aunt did.\n\nSpeaker A: And who paid?\n\nSpeaker B: The town.\n'
const PROSE = `The mill was built in 1890. The town paid four thousand pounds for it, and the river floods it every winter.

The miller has told the council that the wheel needs oak. The oak grew for two hundred years in the north of the county.
`
const transcript = read(Buffer.from(TALK), 'mill.txt')
const map = (text: string) => parseSpeakerMap(text, 'map.json')
const found = (text: string, source = transcript) => analyze(source, loadModels(), { speakers: map(text) })

test('a voice is named by its label or its id, and a label goes before an id', () => {
  expect(
    nameSpeakers(transcript, map('{"p2": "Ana", "speaker a": "Kit"}')).turns.map(({ speaker }) => speaker),
  ).toEqual(['Kit', 'Ana', 'Kit', 'Ana'])
  const both = nameSpeakers(transcript, map('{"p1": "Ana", "Speaker A": "Kit"}'))
  expect(both.turns[0]?.speaker).toBe('Kit')
  expect(found('{"p2": {"name": "Ana Sol", "role": "guest"}}').speakers[1]).toMatchObject({
    label: 'Speaker B',
    name: 'Ana Sol',
    role: 'guest',
  })
})

test('a voice without a label has an id too', () => {
  const prose = read(Buffer.from(PROSE), 'mill.txt')
  const { speakers, warnings } = found('{"p1": {"name": "Ana Sol", "role": "host"}}', prose)
  expect(warnings).toEqual([])
  expect(found('{}', prose).warnings.map(({ code }) => code)).toContain('no-speakers')
  expect(speakers).toMatchObject([{ label: null, name: 'Ana Sol', role: 'host' }])
  expect(nameSpeakers(prose, map('{"p1": "Ana Sol"}')).turns.every(({ speaker }) => speaker === 'Ana Sol')).toBe(true)
  expect(found('{}', prose).claims.length).toBeGreaterThan(0)
  const csv = renderClaims(found('{}', prose), 'csv', RENDER_DEFAULTS)
  expect(csv).toContain(',"unnamed voice",')
  expect(csv).not.toMatch(/,p1,/)
})

test('what the map names and the talk does not have is told, with the labels that it has', () => {
  const [warning] = found('{"Speaker C": "Ana", "p3": "Kit", "Speaker A": "Joan"}').warnings
  expect(warning?.code).toBe('speaker-not-found')
  expect(warning?.message).toContain('"Speaker C", "p3"')
  expect(warning?.message).toContain('"Speaker A", "Speaker B"')
  expect(nameSpeakers(transcript, map('{"p3": "Kit"}')).warnings.map(({ code }) => code)).toEqual(['speaker-not-found'])
  expect(found('{"Speaker A": "Joan"}').warnings.map(({ code }) => code)).not.toContain('speaker-not-found')
})
