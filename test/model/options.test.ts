import { expect, test } from 'vitest'
import { type AnalyzeOptions, completeOptions, DEFAULTS } from '../../src/model/options.ts'

test('options that are not given have their defaults', () => {
  expect(completeOptions({})).toEqual(DEFAULTS)
  expect(completeOptions({ sections: 20, voice: 'verbatim' })).toEqual({ ...DEFAULTS, sections: 20, voice: 'verbatim' })
})

test.each<readonly [keyof AnalyzeOptions, unknown]>([
  ['sections', 0],
  ['sections', 2.5],
  ['sections', '3'],
  ['chapters', 201],
  ['chapters', Number.NaN],
  ['length', 'x'],
  ['voice', null],
])('%s: %s is refused, with what may be given', (name, value) => {
  expect(() => completeOptions(Object.assign({}, { [name]: value }))).toThrow(
    expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(name) }),
  )
})
