import { expect, test } from 'vitest'
import { readText, said } from './samples.ts'

const TALK = [
  ['Mara Ellison', 'Why did it silt up?'],
  ['Ivo Branko', 'The breakwater. We think so.'],
  ['Mara Ellison', 'All of it?'],
  ['Ivo Branko', 'Most of it.'],
] as const
const talk = TALK.map(([name, words]) => `${name}: ${words}`).join('\n\n')

test.each([
  [
    'Project Name: Harbours\nInterview Location: Brenton\nRecording Date: April 12, 2025\nAudio File: weir_01.wav\nTranscribed By: L. Beck',
  ],
  ['Meeting Title: Weekly talk\nMeeting ID: 812 3345 1190\nJoin Link: https://meet.example/j/812'],
  ['Weekly talk\n\nMeeting Link: https://meet.example/abc\n\nTranscript'],
])('lines that tell of the recording are no talk: %s', (header) => {
  expect(said(readText(`${header}\n\n${talk}`))).toEqual(TALK)
})

test('the date of a recording and the title of a meeting are facts', () => {
  const { facts } = readText(`Meeting Title: Weekly talk\nRecording Date: April 12, 2025\n\n${talk}`)
  expect(facts).toMatchObject({ title: 'Weekly talk', date: '2025-04-12' })
})

test.each([
  'Harbour code: https://harbour.example/code  Transcript completed by: Mara Ellison',
  'Transcript by Mara Ellison, edited by Ivo Branko',
])('a line of links or of who wrote it down is no title: %s', (line) => {
  const transcript = readText(`${line}\n\n${talk}`)
  expect(said(transcript)).toEqual(TALK)
  expect(transcript.facts.title).toBeNull()
})

const NOTES = [
  '📝 Notes',
  'Mar 3, 2025',
  'Invited [Mara Ellison](mailto:mara@harbour.example) [Ivo Branko](mailto:ivo@harbour.example)',
  'Mara Ellison and Ivo Branko talked about the wall.',
]

test.each([
  [
    'marked',
    ['# 📝 Notes', ...NOTES.slice(1), '### Summary', 'It fell.', '# 📖 Transcript', '### 00:00:00'].join('\n\n'),
  ],
  ['unmarked', [...NOTES, 'Summary', 'It fell.', '📖 Transcript', '00:00:00'].join('\n\n')],
])('notes above a heading that says "Transcript" are no talk, the heading %s', (_, header) => {
  const transcript = readText(`${header}\n\n${talk}`, header.startsWith('#') ? 'talk.md' : 'talk.txt')
  expect(said(transcript)).toEqual(TALK)
  expect(transcript.chapters).toEqual([])
  expect(transcript.turns[0]?.startMs).toBe(0)
})

test.each(['\u2028', '\u2029', '\v'])('a line break of a word processor parts lines: %j', (mark) => {
  expect(said(readText(talk.replaceAll('\n\n', mark)))).toEqual(TALK)
})

test('a title may ask, shout or stand in quotes', () => {
  for (const title of ['Who Owns the Wall?', '“The Wall Keeper”']) {
    const transcript = readText(`${title}\n\nHarbour Talk\nMarch 3, 2025\n\n${talk}`)
    expect(said(transcript)).toEqual(TALK)
    expect(transcript.facts.title).toBe(title)
  }
})

test('initials with the names behind them say who the voices are', () => {
  const short = talk.replaceAll('Mara Ellison:', 'ME:').replaceAll('Ivo Branko:', 'IB:')
  const { turns, facts } = readText(`The wall\n\nME: Mara Ellison\nIB = Ivo Branko (guest)\n\n${short}`)
  expect(facts.people.map(({ name }) => name)).toEqual(['Mara Ellison', 'Ivo Branko'])
  expect(turns[0]?.text).toBe(TALK[0]?.[1])
})

test('"Transcript:" above the talk is no word of it', () => {
  expect(said(readText(`Meeting Title: The wall\n\nTranscript:\n \n${talk}`))).toEqual(TALK)
})

test('chapters have their times before or behind them', () => {
  const [first, ...rest] = talk.split('\n\n')
  const text = [`### 00:00:00 – The wall`, first, '### What Came Next [00:01:00]', ...rest].join('\n\n')
  const { chapters, turns } = readText(text, 'talk.md')
  expect(chapters.map(({ title, startMs }) => [title, startMs])).toEqual([
    ['The wall', 0],
    ['What Came Next', 60_000],
  ])
  expect(turns.map(({ speaker }) => speaker)).toEqual(TALK.map(([name]) => name))
})

test('a title above times that have paragraphs to themselves is no chapter', () => {
  const words = Array.from({ length: 9 }, (_, i) => `00:0${i}\n\nSo it was said, for the time that is number ${i}.`)
  const { facts, chapters } = readText(`The Wall\n\n${words.join('\n\n')}`)
  expect([facts.title, chapters.length]).toEqual(['The Wall', 0])
})
