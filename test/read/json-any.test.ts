import { describe, expect, test } from 'vitest'
import type { Transcript } from '../../src/model/transcript.ts'
import { read } from '../../src/read/read.ts'
import { checkInvariants } from './samples.ts'

const TALK = [
  ['Mara Ellison', 'Why did it "silt" up?'],
  ['Ivo Branko', 'The breakwater. We think so.'],
  ['Mara Ellison', 'All of it?'],
  ['Ivo Branko', 'Most of it.'],
] as const

function readJson(value: unknown, path = 'talk.json'): Transcript {
  const transcript = read(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), path)
  checkInvariants(transcript)
  return transcript
}

const said = (transcript: Transcript): unknown[] => transcript.turns.map(({ speaker, text }) => [speaker, text])
const startsOf = (transcript: Transcript): unknown[] => transcript.turns.map(({ startMs }) => startMs)

describe('JSON whose words stand in strings', () => {
  test.each<readonly [string, unknown]>([
    ['a list of paragraphs', { title: 'Harbour', transcript: TALK.map(([name, words]) => `${name}: ${words}`) }],
    ['a list and nothing else', TALK.map(([name, words]) => `${name}: ${words}`)],
    ['one string with line breaks', { transcript: TALK.map(([name, words]) => `${name}: ${words}`).join('\n\n') }],
    [
      'one string far down',
      { data: { episode: { text: TALK.map(([name, words]) => `${name}\n${words}`).join('\n\n') } } },
    ],
    [
      'captions in a string',
      {
        text: TALK.map(
          ([name, words], i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${name}: ${words}\n`,
        ).join('\n'),
      },
    ],
    [
      'a web page in a string, as oTranscribe and WordPress have it',
      {
        text: TALK.map(
          ([name, words], i) => `<p><span class="timestamp">00:0${i}</span>&nbsp;${name}: ${words}</p>`,
        ).join(''),
      },
    ],
    ['names and words in pairs', { dialogue: TALK.map(([name, words]) => [name, words]) }],
    ['a name as the key of what is said', TALK.map(([name, words]) => ({ [name]: words }))],
  ])('%s', (_, value) => {
    expect(said(readJson(value))).toEqual(TALK)
  })

  test('tags that are spoken of make no web page', () => {
    const lines = TALK.map(([name, words]) => `${name}: ${words} Use <p> and <div>.`)
    expect(readJson({ text: lines.join('\n\n') }).turns[0]?.text).toContain('Use <p> and <div>.')
  })

  test('times and facts are read with them', () => {
    const lines = TALK.map(([name, words], i) => `[00:00:0${i}] ${name}: ${words}`)
    const transcript = readJson({ title: 'The Weir', podcast: 'Tide Tables', host: 'Mara Ellison', transcript: lines })
    expect(startsOf(transcript)).toEqual([0, 1000, 2000, 3000])
    expect(transcript.facts).toMatchObject({ title: 'The Weir', show: 'Tide Tables' })
    expect(transcript.facts.people).toEqual([{ name: 'Mara Ellison', role: 'host' }])
  })

  test('lists of words, paths and settings hold no talk', () => {
    const settings = { name: 'x', files: ['bin/x.js', 'dist', 'README.md'], scripts: { test: 'vitest run' } }
    const metadata = {
      title: 'The Weir',
      description: 'A talk about a harbour that silts up.',
      made: { transcript: 'machine' },
    }
    const schema = { anyOf: [{ $ref: '#/a' }, { $ref: '#/b' }, { $ref: '#/a' }, { $ref: '#/b' }] }
    for (const value of [settings, metadata, schema]) expect(() => readJson(value)).toThrow(/no list of spoken words/)
  })
})

describe('JSON whose words stand in objects', () => {
  const segments = TALK.map(([name, text], i) => ({ speaker: name.slice(0, 1), start: i, end: i + 1, text }))

  test.each<readonly [string, unknown]>([
    [
      'a list',
      [
        { id: 'M', name: 'Mara Ellison' },
        { id: 'I', name: 'Ivo Branko' },
      ],
    ],
    [
      'a list of Amberscript',
      [
        { spkid: 'M', name: 'Mara Ellison' },
        { spkid: 'I', name: 'Ivo Branko' },
      ],
    ],
    ['a map', { M: 'Mara Ellison', I: { name: 'Ivo Branko' } }],
  ])('names that %s gives stand for the marks of the talk', (_, speakers) => {
    expect(said(readJson({ speakers, segments }))).toEqual(TALK)
    expect(said(readJson({ speakers, rows: segments }))).toEqual(TALK)
  })

  test('the items of a list may be numbered', () => {
    const numbered = Object.fromEntries(TALK.map(([speaker, text], i) => [String(i + 1), { speaker, text }]))
    expect(said(readJson(numbered))).toEqual(TALK)
  })

  test('numbers of voices count a list of names', () => {
    const numbered = segments.map((segment, i) => ({ ...segment, speaker: i % 2 }))
    expect(said(readJson({ speakers: ['Mara Ellison', 'Ivo Branko'], rows: numbered }))).toEqual(TALK)
  })

  test('sentences stand in paragraphs that name the voice', () => {
    const paragraphs = TALK.map(([speaker, text], i) => {
      const sentences = text.split(/(?<=\.) /).map((sentence) => ({ text: sentence, start: i, end: i + 1 }))
      return { sentences, speaker, start: i, end: i + 1 }
    })
    expect(said(readJson({ paragraphs }))).toEqual(TALK)
  })

  test('words have voices and times where their paragraph has none', () => {
    const paragraphs = TALK.map(([speaker, text], i) => ({
      text,
      words: text.split(' ').map((word, row) => ({ text: word, start: i * 1000 + row * 10, speaker })),
    }))
    const transcript = readJson({ id: 'x', paragraphs })
    expect(said(transcript)).toEqual(TALK)
    expect(transcript.turns[1]?.pieces.length).toBe(5)
  })

  test('tokens that are parts of words bring their spaces', () => {
    const tokens = TALK.flatMap(([speaker, text]) =>
      text.split(/(?= )|(?<=[a-z]{3})/).map((part, i) => ({ text: i === 0 ? ` ${part}` : part, speaker })),
    )
    expect(said(readJson({ tokens }))).toEqual(TALK)
  })

  test('a diarization beside the words says who speaks when', () => {
    const words = TALK.flatMap(([, text], i) =>
      text.split(' ').map((word, row) => ({ word, time: i * 4000 + row * 100 })),
    )
    const spans = TALK.map(([speaker], i) => ({ speaker, time: i * 4000 }))
    expect(said(readJson({ transcript: { words, paragraphs: spans } }))).toEqual(TALK)
  })

  test('titles between the words name who goes on', () => {
    const section = TALK.flatMap(([title, text], i) => [
      { startMs: i * 9000, title: { title } },
      { startMs: i * 9000, text: { sentence: { text } } },
    ])
    expect(said(readJson({ episodeName: 'The Weir', section }))).toEqual(TALK)
  })

  test('dates count from the first, and pairs are a start and an end', () => {
    const at = (i: number): string => new Date(Date.UTC(2025, 2, 3, 10, 2, i)).toISOString()
    const dated = TALK.map(([speaker, text], i) => ({ speaker, text, startTime: at(i), endTime: at(i + 1) }))
    expect(startsOf(readJson({ entries: dated }))).toEqual([0, 1000, 2000, 3000])
    const paired = TALK.map(([speaker, text], i) => ({ speaker, text, timestamp: [i, i + 0.5] }))
    expect(readJson({ chunks: paired }).turns.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 500],
      [1000, 1500],
      [2000, 2500],
      [3000, 3500],
    ])
  })

  test('captions that are JSON are read by its keys', () => {
    const cues = TALK.map(([speakerName, spokenText], i) => {
      return `00:00:0${i}.000 --> 00:00:0${i + 1}.000\n${JSON.stringify({ startDateTime: '2025-03-03', speakerName, spokenText })}`
    })
    const transcript = readJson(`WEBVTT\n\n${cues.join('\n\n')}\n`, 'talk.vtt')
    expect(said(transcript)).toEqual(TALK)
    expect(startsOf(transcript)).toEqual([0, 1000, 2000, 3000])
  })
})
