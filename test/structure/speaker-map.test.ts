import { expect, test } from 'vitest'
import { parseSpeakerMap } from '../../src/structure/speaker-map.ts'

test('a name alone or with role, title and affiliation', () => {
  const map = parseSpeakerMap(
    '{"A": "Kit Sorrell", " Speaker 2 ": {"name": "Ana", "role": "guest", "title": "chef", "affiliation": "Oil"}}',
    'm.json',
  )
  expect(map.get('A')).toEqual({ name: 'Kit Sorrell', role: null, title: null, affiliation: null })
  expect(map.get('Speaker 2')).toEqual({ name: 'Ana', role: 'guest', title: 'chef', affiliation: 'Oil' })
})

test.each(['[]', 'x', '{"A": 3}', '{"A": {"role": "king"}}', '{"A": {"nmae": "Ana"}}'])('%s is refused', (text) => {
  expect(() => parseSpeakerMap(text, 'm.json')).toThrow(/speaker map/)
})
