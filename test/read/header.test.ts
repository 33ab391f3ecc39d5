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
