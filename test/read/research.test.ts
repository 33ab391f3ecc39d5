import { expect, test } from 'vitest'
import { readText, said } from './samples.ts'

const TALK = [
  ['Mara Ellison', 'Why did the "old" wall fall?'],
  ['Ivo Branko', 'The breakwater. We think so.'],
  ['Mara Ellison', 'All of it?'],
] as const

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`
type Interval = readonly [startS: number, endS: number, words: string]

/** A TextGrid in the short form: values without their names. */
function shortGrid(tiers: readonly (readonly [name: string, intervals: readonly Interval[]])[]): string {
  const body = tiers.map(([name, intervals]) =>
    [
      '"IntervalTier"',
      quoted(name),
      0,
      3,
      intervals.length,
      ...intervals.flatMap(([a, b, words]) => [a, b, quoted(words)]),
    ].join('\n'),
  )
  return ['File type = "ooTextFile"', 'Object class = "TextGrid"', '', 0, 3, '<exists>', tiers.length, ...body].join(
    '\n',
  )
}

const own = (speaker: string): Interval[] =>
  TALK.flatMap(([name, words], i): Interval[] => [[i, i + 1, name === speaker ? words : '']])

test('a short TextGrid has a tier a voice, and its intervals stand in the order of their times', () => {
  const transcript = readText(
    shortGrid([
      ['Mara Ellison', own('Mara Ellison')],
      ['Ivo Branko', own('Ivo Branko')],
    ]),
    'a.TextGrid',
  )
  expect(transcript.source.format).toBe('textgrid')
  expect(said(transcript)).toEqual(TALK)
  expect(transcript.turns.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
    [0, 1000],
    [1000, 2000],
    [2000, 3000],
  ])
})

test('of words, phones and sentences of one voice the sentences are read, and silence is none', () => {
  const words = TALK[1][1].concat(' Of all of it.').split(' ')
  const single = words.map((word, i): Interval => [i / 10, (i + 1) / 10, word])
  const tiers = (prefix: string): Parameters<typeof shortGrid>[0] => [
    [`${prefix}words`, single],
    [`${prefix}phones`, single.map(([a, b]) => [a, b, 'AH0'])],
  ]
  const aligned = readText(shortGrid([...tiers('Ivo Branko - '), ['noise', [[0, 3, 'sil']]]]), 'a.TextGrid')
  expect(said(aligned)).toEqual([['Ivo Branko', words.join(' ')]])
  const both = readText(shortGrid([['utterances', [[0, 2, words.join(' ')]]], ...tiers('')]), 'a.TextGrid')
  expect(said(both)).toEqual([[null, words.join(' ')]])
})

test('codes of CHAT are no words', () => {
  const lines = [
    '@UTF8',
    '@Begin',
    '@Participants:\tMAR Mara_Ellison Host, CHI Target_Child',
    '*MAR:\tI <I want> [//] needed it (be)cause (.) &-um &=coughs it fell +... \u001512_900\u0015',
    '%mor:\tpro|I v|need',
    '*CHI:\tdoggie@f xxx ! \u0015900_2000\u0015',
    '@End',
  ]
  const { turns, events } = readText(lines.join('\n'), 'a.cha')
  expect(turns.map(({ speaker, text, startMs, endMs }) => [speaker, text, startMs, endMs])).toEqual([
    ['Mara Ellison', 'I I want needed it because um it fell', 12, 900],
    ['CHI', 'doggie!', 900, 2000],
  ])
  expect(events.map(({ text }) => text)).toEqual(['coughs'])
})

test('a talk in CHAT with a time behind each short word is text', () => {
  const words = TALK.flatMap(([, said]) => said.split(' ')).map((word, i) => `*MAR:\t${word} \u0015${i}_${i + 1}\u0015`)
  expect(readText(['@UTF8', '@Begin', ...words, '@End'].join('\n'), 'a.cha').source.format).toBe('chat')
})

test('segments of STM have marks or names for their voices; a line that is none is told', () => {
  const lines = TALK.map(([name, words], i) => `talk 1 ${name.replace(' ', '_')} ${i}.5 ${i + 1}.25 ${words}`)
  const { source, turns, warnings } = readText([';; made up', ...lines, 'talk 1 Mara_Ellison'].join('\n'), 'a.txt')
  expect(source.format).toBe('stm')
  expect(turns.map(({ speaker, text }) => [speaker, text])).toEqual(TALK)
  expect(turns[1]).toMatchObject({ startMs: 1500, endMs: 2250 })
  expect(warnings.map(({ code, line }) => [code, line])).toEqual([['bad-timecode', 5]])
  expect(readText('talk A spk_0 0 1 <o,f0,male> so it fell', 'a.stm').turns[0]?.speaker).toBe('spk_0')
})

test('a line of figures in a talk is no segment', () => {
  expect(readText('We left there at 5 10 minutes early', 'a.txt').source.format).toBe('text')
})
