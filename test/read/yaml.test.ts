import { expect, test } from 'vitest'
import { readText, said } from './samples.ts'

const TALK = [
  ['Mara Ellison', 'Why did it fall: was it "old"?'],
  ['Ivo Branko', "It wasn't. We think it was the breakwater."],
  ['Mara Ellison', 'All of it?'],
] as const

test('words may be quoted, in blocks or plain, and go on on further lines', () => {
  const text = [
    'title: "The Wall" # made up',
    'transcript:',
    '- name: Mara Ellison',
    '  time: "0:05"',
    '  words: "Why did it fall: was',
    '    it \\"old\\"?"',
    "- name: 'Ivo Branko'",
    '  time: 1:02:03',
    "  words: 'It wasn''t. We think",
    "    it was the breakwater.'",
    '',
    '- name: Mara Ellison',
    '  time: 1:02:09',
    '  notes:',
    '    - kept: no words',
    '  words: All of',
    '    it?',
  ].join('\n')
  const transcript = readText(text, 'talk.txt')
  expect(transcript.source.format).toBe('yaml')
  expect(transcript.facts.title).toBe('The Wall')
  expect(said(transcript)).toEqual(TALK)
  expect(transcript.turns.map(({ startMs }) => startMs)).toEqual([5000, 3_723_000, 3_729_000])
})

test('times may be milliseconds', () => {
  const items = TALK.map(([name, words], i) => `- speaker: ${name}\n  start_ms: ${i * 9000}\n  text: |\n    ${words}\n`)
  const transcript = readText(items.join(''), 'talk.yml')
  expect(said(transcript)).toEqual(TALK)
  expect(transcript.turns[2]?.startMs).toBe(18_000)
})

test('lists with names before colons, and pages below front matter, are no YAML', () => {
  const list = TALK.map(([name, words]) => `- ${name}: ${words}`).join('\n')
  expect(said(readText(list, 'talk.md'))).toEqual(TALK)
  const front = '---\nguests:\n- name: Ivo Branko\n  text: guest\n- name: Ida Moss\n  text: guest\n---\n\n'
  expect(readText(front + list, 'talk.md').source.format).toBe('markdown')
})
