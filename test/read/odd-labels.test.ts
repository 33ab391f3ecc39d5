import { describe, expect, test } from 'vitest'
import { read } from '../../src/read/read.ts'

const speakersOf = (text: string, path = 'talk.txt'): (string | null)[] =>
  read(new TextEncoder().encode(text), path).turns.map(({ speaker }) => speaker)

/** Four turns of two voices, then one of a third. */
const WORDS = ['Why did it silt up?', 'The breakwater. We think so.', 'All of it?', 'Most of it.', 'I saw it.']
const NAMES: readonly (readonly [string, string, string, string])[] = [
  ['small letters', 'mara ellison', 'ivo branko', 'ida moss'],
  ['addresses', 'mara@harbour.example', 'ivo@weir.example', 'ida@weir.example'],
  ['handles', '@maraellison', '@ivob', '@idam'],
  ['pictures', 'Mara 🎧', 'Ivo ⚓', 'Ida ✊'],
]
const turnsOf = (a: string, b: string, c: string): [string, string][] =>
  [a, b, a, b, c].map((name, i) => [name, WORDS[i]!])

describe('labels that look like no names', () => {
  test.each(NAMES)('%s are read where each paragraph has one', (_, a, b, c) => {
    const turns = turnsOf(a, b, c)
    const expected = [a, b, a, b, c]
    expect(speakersOf(turns.map(([name, words]) => `${name}: ${words}`).join('\n\n'))).toEqual(expected)
    expect(speakersOf(turns.map(([name, words]) => `${name}: ${words}`).join('\n'))).toEqual(expected)
    expect(speakersOf(turns.map(([name, words], i) => `[00:0${i}] ${name}: ${words}`).join('\n'))).toEqual(expected)
    const cue = (i: number): string => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n`
    const captions = turns.map(([name, words], i) => `${cue(i)}${name}: ${words}\n`).join('\n')
    expect(speakersOf(captions, 'talk.srt')).toEqual(expected)
  })

  test.each(NAMES)('%s are read above the words, with a time', (_, a, b, c) => {
    const turns = turnsOf(a, b, c)
    const heads = turns.map(([name, words], i) => `${name}   0:0${i}\n${words}`).join('\n\n')
    expect(speakersOf(heads)).toEqual([a, b, a, b, c])
  })

  test.each(['|', '>', ';', '=', '/', '»'])('%s stands for the colon where it parts all paragraphs', (mark) => {
    const turns = turnsOf('Mara Ellison', 'Ivo Branko', 'Ida Moss')
    const lines = turns.map(([name, words]) => `${name} ${mark} ${words}`)
    expect(speakersOf(lines.join('\n\n'))).toEqual(turns.map(([name]) => name))
  })

  test('numbers that count the turns are no part of them', () => {
    const turns = [
      ...turnsOf('Mara Ellison', 'Ivo Branko', 'Ida Moss'),
      ...turnsOf('Mara Ellison', 'Ivo Branko', 'Ida Moss'),
    ]
    const lines = turns.map(([name, words], i) => `${i + 1}. ${name}: ${words}`)
    expect(speakersOf(lines.join('\n\n'))).toEqual(turns.map(([name]) => name))
  })

  test('one is read beside names, and what tells of the recording is no voice', () => {
    const talk = ['Mara Ellison', 'Dan + Sue', 'Mara Ellison', 'Note Taker', 'Dan + Sue']
    const heads = talk.map((name, i) => `${name}   0:0${i}\n${WORDS[i]}`).join('\n\n')
    expect(speakersOf(`Weekly talk\n\nMar 3, 2025 10:02AM • 2:05\n\n${heads}`)).toEqual(talk)
  })

  test('chapters, and sentences with a colon, name nobody', () => {
    const chapters = ['how it began 0:00', 'the harbour 2:10', 'why it silted up 7:20', 'the end 9:30']
    expect(new Set(speakersOf(chapters.join('\n\nThe wall was new, and it fell.\n\n')))).toEqual(new Set([null]))
    const prose = [
      'the thing is: it fell.',
      'what I mean: it was new.',
      'the thing is: nobody saw.',
      'and so: it stands.',
    ]
    expect(new Set(speakersOf(prose.join('\n\n')))).toEqual(new Set([null]))
    const mixed = WORDS.map((words, i) => `${i === 3 ? "here's one" : 'Mara Ellison'}: ${words}`).join('\n\n')
    expect(new Set(speakersOf(`${mixed}\n\n${mixed}`))).toEqual(new Set(['Mara Ellison']))
  })
})
