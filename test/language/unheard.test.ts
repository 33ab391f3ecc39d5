import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { buildDocument } from '../../src/language/language.ts'
import { hasUnheard } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()
const readTalk = (text: string) => read(new TextEncoder().encode(text), 'talk.txt')

test.each([
  ['The ferry carries [inaudible] forty cars.', true],
  ['The ferry carries [unintelligible 00:22:44].', true],
  ['The ferry carries forty [inaudible]', true],
  ['[inaudible] The ferry carries forty cars.', false],
  ['The ferry carries forty cars. [inaudible]', false],
  ['The ferry carries [laughs] forty cars.', false],
])('what could not be heard is no part of what was: %s', (said, expected) => {
  const doc = buildDocument(readTalk(`Ann: ${said}\n\nBo: The ferry is late.`), models)
  expect(hasUnheard(doc, doc.sentences[0]!)).toBe(expected)
})

test('no claim, note or introduction closes up what could not be heard', () => {
  const { claims, summary, takeaways, sections, quotes, episode } = analyze(
    readTalk(
      [
        'Ann Miller: Welcome to the show. I am the head of [inaudible] Harbour Bank, and with me is Bo Stone.',
        'Bo Stone: In 2019 the Kestrel ferry carried [inaudible] four hundred thousand cars to Denmark.',
        'Ann Miller: And who pays for the Kestrel ferry today?',
        'Bo Stone: The Kestrel ferry lost nine million dollars in 2021 because the harbour of Denmark was closed.',
      ].join('\n\n'),
    ),
    models,
  )
  const told = [...claims, ...summary.sentences, ...takeaways, ...sections, ...quotes].map(({ text }) => text).join(' ')
  expect(told).toContain('nine million')
  expect(told).not.toMatch(/four hundred thousand/)
  expect(episode.people.map(({ affiliation }) => affiliation)).not.toContain('Harbour Bank')
})
