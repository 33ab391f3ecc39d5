import { describe, expect, test } from 'vitest'
import type { Transcript } from '../../src/model/transcript.ts'
import { read } from '../../src/read/read.ts'

const readText = (text: string): Transcript => read(new TextEncoder().encode(text), 'talk.txt')

const WORDS = ['Why did it silt up?', 'The breakwater. We think so.', 'All of it?', 'Most of it.']
const NAMES = ['Mara Ellison', 'Ivo Branko', 'Mara Ellison', 'Ivo Branko']
const SECONDS = [0, 4, 9, 61]
const two = (value: number): string => String(value).padStart(2, '0')
const minutes = (at: number): [string, string] => [two(Math.floor(at / 60)), two(at % 60)]

/** Ways to write a time that only a whole file bears out, or that few programs use. */
const WRITINGS: readonly (readonly [string, (at: number) => string])[] = [
  ['quotes', (at) => `${minutes(at).join("'")}"`],
  ['curly quotes', (at) => `${minutes(at).join('’')}”`],
  ['full stops', (at) => minutes(at).join('.')],
  ['units', (at) => `0h${minutes(at).join('m')}s`],
  ['seconds', (at) => (at < 60 ? `${at}s` : `${Math.floor(at / 60)}m${at % 60}s`)],
  ['words', (at) => `${Math.floor(at / 60)} min ${at % 60} sec`],
  ['frames that are dropped', (at) => `00;${minutes(at).join(';')};12`],
]

const talk = (line: (name: string, words: string, at: number) => string): string =>
  NAMES.map((name, i) => line(name, WORDS[i]!, SECONDS[i]!)).join('\n\n')
const EXPECTED = NAMES.map((name, i) => [name, WORDS[i], SECONDS[i]! * 1000])
const told = (text: string): unknown[] => readText(text).turns.map((turn) => [turn.speaker, turn.text, turn.startMs])

describe('times in other writings', () => {
  test.each(WRITINGS)('%s stand before the name, in brackets or not, and behind it', (_, write) => {
    expect(told(talk((name, words, at) => `${write(at)} ${name}: ${words}`))).toEqual(EXPECTED)
    expect(told(talk((name, words, at) => `[${write(at)}] ${name}: ${words}`))).toEqual(EXPECTED)
    expect(told(talk((name, words, at) => `${name} (${write(at)})\n${words}`))).toEqual(EXPECTED)
  })

  test('a range with frames stands above a name alone', () => {
    const range = (at: number): string => `00;${minutes(at).join(';')};00 - 00;${minutes(at + 3).join(';')};12`
    expect(told(talk((name, words, at) => `${range(at)}\n${name}\n${words}`))).toEqual(EXPECTED)
  })

  test('times without brackets stand between name and words', () => {
    const clock = (at: number): string => minutes(at).join(':')
    expect(told(talk((name, words, at) => `${name}: ${clock(at)} ${words}`))).toEqual(EXPECTED)
    expect(told(talk((name, words, at) => `${name}:\t${clock(at)}\t${words}`))).toEqual(EXPECTED)
    expect(told(talk((name, words, at) => `${name} 00:${clock(at)} ${words}`))).toEqual(EXPECTED)
    expect(told(talk((name, words, at) => `${name}: 00:${clock(at)} ${words}`))).toEqual(EXPECTED)
    expect(told(talk((name, words, at) => `${name}, 00:${clock(at)}: ${words}`))).toEqual(EXPECTED)
    expect(told(talk((name, words, at) => `${name} @ ${clock(at)}\n${words}`))).toEqual(EXPECTED)
  })

  test('figures that do not rise, or open few paragraphs, are words', () => {
    const prices = ['10.50 was the price.', '12s more.', 'Nobody paid 3.20 for it.', '08.40 is what we paid.']
    expect(
      readText(prices.join('\n\n'))
        .turns.map(({ text }) => text)
        .join(' '),
    ).toBe(prices.join(' '))
    const lines = NAMES.map((name, i) => `${name}: ${['10:30 is late.', 'Yes.', '9:15 is better.', 'So.'][i]}`)
    const turns = readText(lines.join('\n\n')).turns
    expect(turns.map(({ text, startMs }) => [text, startMs])).toEqual(
      ['10:30 is late.', 'Yes.', '9:15 is better.', 'So.'].map((words) => [words, null]),
    )
    const once =
      '5 min Pause: it took long.\n\nMara Ellison: Why?\n\nIvo Branko: Salt.\n\nMara Ellison: And?\n\nIvo Branko: So.'
    expect(readText(once).turns[0]?.text).toContain('5 min Pause: it took long.')
  })

  test('times with hours in round brackets between words are times', () => {
    const { turns } = readText('Mara: First part, (00:04:01) second part of John (3:16).\n\nIvo: Yes.\n\nMara: So.')
    expect(turns[0]?.text).toBe('First part, second part of John (3:16).')
    expect(turns[0]?.pieces.map((piece) => piece.startMs)).toContain(241_000)
  })

  test('times stand between angle brackets, number signs, or two on a line', () => {
    const clock = (at: number): string => `00:${minutes(at).join(':')}`
    expect(told(talk((name, words, at) => `<${clock(at)}> ${name}: ${words}`))).toEqual(EXPECTED)
    expect(told(talk((name, words, at) => `#${clock(at)}-5# ${name}: ${words}`))).toEqual(EXPECTED)
    const two = talk((_, words, at) => `${clock(at)}:00 ${clock(at + 2)}:12\n${words}`)
    expect(readText(two).turns.map(({ text }) => text)).toEqual([WORDS.join(' ')])
  })

  test('dates stand before times of the day in logs and chats, and above the talk they are none', () => {
    const day = (at: number): string => `10:${minutes(at).join(':')}`
    const dated = NAMES.map((name, i) => [name, WORDS[i], 36_000_000 + SECONDS[i]! * 1000])
    expect(told(talk((name, words, at) => `[3/3/25, ${day(at)} AM] ${name}: ${words}`))).toEqual(dated)
    expect(told(talk((name, words, at) => `[2025-03-03T${day(at)}Z] ${name}: ${words}`))).toEqual(dated)
    expect(told(talk((name, words, at) => `2025-03-03 ${day(at)} ${name}: ${words}`))).toEqual(dated)
    const plain = talk((name, words) => `${name}: ${words}`)
    const { turns, facts } = readText(`03/03/2022 05:11 PM EST\n\n${plain}`)
    expect(turns.map(({ speaker }) => speaker)).toEqual(NAMES)
    expect(facts.title).toContain('03/03/2022')
  })

  test('a name that stands once below its time is one, where one stands below each', () => {
    const names = ['Mara Ellison', 'Ivo Branko', 'Mara Ellison', 'Ida Moss']
    const lines = names.map((name, i) => `[00:00:0${i}:00 - 00:00:0${i + 1}:00]\n${name}\n ${WORDS[i]}`)
    expect(readText(lines.join('\n\n')).turns.map(({ speaker }) => speaker)).toEqual(names)
  })
})

test('times between blank lines are times where they rise', () => {
  const paragraphs = WORDS.map((words, i) => `${NAMES[i]}: ${words}`)
  const { turns } = readText(['0:33', ...paragraphs.slice(0, 2), '5:12', ...paragraphs.slice(2)].join('\n\n'))
  expect(turns.map(({ text }) => text)).toEqual(WORDS)
  expect([turns[0]?.startMs, turns[2]?.startMs]).toEqual([33_000, 312_000])
})
