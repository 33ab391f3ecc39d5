import { describe, expect, test } from 'vitest'
import type { Transcript } from '../../src/model/transcript.ts'
import { read } from '../../src/read/read.ts'
import { readText, said } from './samples.ts'

const codes = (transcript: Transcript): string[] => transcript.warnings.map((warning) => warning.code)

/** Cues of two seconds each, one behind the other. */
const srt = (...cues: string[]): string =>
  cues
    .map(
      (text, i) =>
        `${i + 1}\n00:00:${String(i * 2).padStart(2, '0')},000 --> 00:00:${String(i * 2 + 2).padStart(2, '0')},000\n${text}\n`,
    )
    .join('\n')
const vtt = (...cues: string[]): string => `WEBVTT\n\n${srt(...cues).replace(/(:\d\d),/g, '$1.')}`

describe('cues', () => {
  test('a sentence runs over cues, each with its own times', () => {
    const { turns } = readText(srt('So the harbour', 'silted up\nin eleven', 'years.'))
    expect(turns).toHaveLength(1)
    expect(turns[0]).toMatchObject({ text: 'So the harbour silted up in eleven years.', startMs: 0, endMs: 6000 })
    expect(turns[0]?.pieces.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 2000],
      [2000, null],
      [null, 4000],
      [4000, 6000],
    ])
  })

  test('a blank line, a number and a year inside a cue are words', () => {
    const text = srt('It was\n\nlong ago.', '1984', 'was the year.')
    expect(said(readText(text))).toEqual([[null, 'It was long ago. 1984 was the year.']])
  })

  test('identifiers are no words, be they numbers, names or long', () => {
    const cue = (id: string, i: number): string => `${id}\n00:00:0${i}.000 --> 00:00:0${i + 1}.000\nword${i}\n`
    const text = `WEBVTT\n\n${['intro', '7', 'f3a9c1/12-0', 'Mara speaks'].map(cue).join('\n')}`
    expect(said(readText(text))).toEqual([[null, 'word0 word1 word2 word3']])
  })

  test('hours may be missing, long or of one digit; a dot or comma may stand', () => {
    const text =
      '1\n0:00:01.5 --> 0:00:02,000\na\n\n2\n00:03.000-->00:04.000\nb\n\n3\n100:00:00,000 --> 100:00:01,000 X1:1\nc\n'
    const { turns } = readText(text)
    expect(turns[0]?.pieces.map((piece) => piece.startMs)).toEqual([1500, 3000, 360_000_000])
  })

  test.each([
    ['talk.srt', srt('Mara: It was', 'Mara: in room 7', 'Ole: long ago.')],
    ['talk.vtt', vtt('Mara: It was', 'Mara: in room 7', 'Ole: long ago.')],
    ['talk.txt', srt('Mara: It was', 'Mara: in room 7', 'Ole: long ago.')],
  ])('captions are read where their line breaks were lost: %s', (path, text) => {
    const lost = text.replace(/\n+/g, ' ').trim()
    const { turns } = readText(lost, path)
    expect(turns.map(({ speaker, text, startMs }) => [speaker, text, startMs])).toEqual([
      ['Mara', 'It was in room 7', 0],
      ['Ole', 'long ago.', 4000],
    ])
  })

  test('where line breaks were lost, warnings have the line of the text, and any arrow will do', () => {
    const [first, second, third] = srt('Mara: One.', 'Ole: Two.', 'Three.').split('\n\n')
    const lost = [`${first} ${second}`, third!.replace('--> 00:00:06', '--> 00:00:03')]
    const text = lost.map((line) => line.trim().replaceAll('\n', ' ')).join('\n')
    for (const arrow of ['-->', '->', '→']) {
      const { source, turns, warnings } = readText(text.replaceAll('-->', arrow), 'talk.txt')
      expect(source.format).toBe('srt')
      expect(turns.map((turn) => turn.text)).toEqual(['One.', 'Two. Three.'])
      expect(warnings).toMatchObject([{ code: 'bad-timecode', line: 2 }])
    }
  })

  test('a title may have a NOTE in it, and a comment behind it where line breaks were lost', () => {
    const cues = vtt('One.', 'Two.').slice('WEBVTT'.length)
    expect(readText(`WEBVTT - A NOTE TO SELF${cues}`, 'talk.vtt').facts.title).toBe('A NOTE TO SELF')
    const lost = `WEBVTT - Tides\n\nNOTE by hand${cues}`.replace(/\n+/g, ' ').trim()
    expect(readText(lost, 'talk.vtt').facts.title).toBe('Tides')
  })

  test.each(['vtt', 'srt'])('captions whose times are all damaged are words all the same (%s)', (format) => {
    const cues = srt('<v Mara>One.', '<v Ole>Two.', 'Three.').replaceAll(/:\d\d,000 -->/g, ':xx,000 -->')
    const transcript = readText(format === 'vtt' ? `WEBVTT\n\n${cues}` : cues, `talk.${format}`)
    expect(said(transcript)).toEqual([
      ['Mara', 'One.'],
      ['Ole', 'Two. Three.'],
    ])
    expect(transcript.turns.map(({ startMs }) => startMs)).toEqual([null, null])
    expect(transcript.warnings.map(({ code, line }) => [code, line])).toEqual([
      ['bad-timecode', format === 'vtt' ? 4 : 2],
      ['bad-timecode', format === 'vtt' ? 8 : 6],
      ['bad-timecode', format === 'vtt' ? 12 : 10],
    ])
  })

  test('the words of a damaged first cue are not lost, nor those of captions without any times', () => {
    for (const text of [srt('One.', 'Two.').replace('00:00:00', '00:00:xx'), 'WEBVTT\n\nOne.\n\nTwo.\n']) {
      expect(said(readText(text))).toEqual([[null, 'One. Two.']])
      expect(codes(readText(text))).toEqual(['bad-timecode'])
    }
  })

  test('a damaged cue costs only its time, and the warning has its line', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:xx,000 --> 00:00:04,000\nTwo.\n\n3\n00:00:05,000 --> 00:00:04,000\nThree.\n'
    const transcript = readText(text)
    expect(said(transcript)).toEqual([[null, 'One. Two. Three.']])
    expect(transcript.warnings).toMatchObject([
      { code: 'bad-timecode', line: 6 },
      { code: 'bad-timecode', line: 10 },
    ])
  })

  test('cues in a wrong order are sorted, with a warning', () => {
    const text = '1\n00:00:05,000 --> 00:00:06,000\nlater.\n\n2\n00:00:01,000 --> 00:00:02,000\nFirst,\n'
    const transcript = readText(text)
    expect(said(transcript)).toEqual([[null, 'First, later.']])
    expect(codes(transcript)).toEqual(['cues-out-of-order'])
  })

  test('an arrow in a comment is neither a caption nor its end', () => {
    const file = 'WEBVTT\n\nNOTE from here --> to there\nand on\n\n00:01.000 --> 00:02.000\nAll of it is words.\n'
    const { turns, warnings } = readText(file, 'talk.vtt')
    expect(turns.map(({ text }) => text)).toEqual(['All of it is words.'])
    expect(warnings.map(({ code }) => code)).not.toContain('bad-timecode')
  })

  test('comments, styles and regions are no words', () => {
    const text =
      'WEBVTT - A title\nKind: captions\n\nNOTE one\nline two\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:x\n\n00:01.000 --> 00:02.000\nNOTES are words\n\nNOTE\n\n00:03.000 --> 00:04.000\nSTYLE too\n'
    const transcript = readText(text)
    expect(said(transcript)).toEqual([[null, 'NOTES are words STYLE too']])
    expect(transcript.facts.title).toBe('A title')
  })

  test('a loop of the recogniser is read once; talk that repeats itself stays', () => {
    const loop = Array.from({ length: 6 }, () => 'Thank you for watching this.')
    const transcript = readText(srt('Hello.', ...loop, 'Yeah.', 'Yeah.', 'Yeah.'))
    expect(said(transcript)).toEqual([[null, 'Hello. Thank you for watching this. Yeah. Yeah. Yeah.']])
    expect(transcript.warnings).toMatchObject([{ code: 'repeated-segments', line: 7 }])
  })
})

describe('voices', () => {
  test('a label goes on until the next', () => {
    const text = srt(
      'Mara: Why did',
      'it silt up?',
      'Ivo: The breakwater.',
      'Note: it is new.',
      'Mara: So.',
      'Ivo: Yes.',
    )
    expect(said(readText(text))).toEqual([
      ['Mara', 'Why did it silt up?'],
      ['Ivo', 'The breakwater. Note: it is new.'],
      ['Mara', 'So.'],
      ['Ivo', 'Yes.'],
    ])
  })

  test('several voices share a cue and its time', () => {
    const { turns } = readText(vtt('<v Mara>Why?</v> <v.loud Ivo>The wall.</v>', '<v Mara>So.'))
    expect(turns.map((turn) => [turn.speaker, turn.text])).toEqual([
      ['Mara', 'Why?'],
      ['Ivo', 'The wall.'],
      ['Mara', 'So.'],
    ])
    expect(turns[1]?.startMs).toBeGreaterThan(0)
    expect(turns[1]?.startMs).toBeLessThan(2000)
  })

  test('a voice goes on where the next cue names none', () => {
    expect(said(readText(vtt('<v Mara>Why', 'did it?', '<v Ivo>So.')))).toEqual([
      ['Mara', 'Why did it?'],
      ['Ivo', 'So.'],
    ])
  })

  test('entities and marks in a name', () => {
    expect(said(readText(vtt('<v Tom &amp; Zoë&lrm;>a &lt;b&gt; c&nbsp;d</v>')))).toEqual([['Tom & Zoë', 'a <b> c d']])
  })

  test.each([
    ['chevrons', srt('>> Why did it?', '>> The wall.\nWe think.', 'So.')],
    ['escaped chevrons', vtt('&gt;&gt; Why did it?', '&gt;&gt; The wall.\nWe think.', 'So.')],
    ['dashes', srt('- Why did it?\n- The wall.', 'We think.', 'So.')],
  ])('%s change the voice and name nobody', (_, text) => {
    expect(said(readText(text))).toEqual([
      [null, 'Why did it?'],
      [null, 'The wall. We think. So.'],
    ])
  })

  test('names in brackets speak, sounds in brackets do not', () => {
    const text = srt('[Mara] Why?', '[laughter] So.', '[Ivo] The wall.', '[laughter] Yes.', '[Mara] So.', '[Ivo] Yes.')
    expect(said(readText(text))).toEqual([
      ['Mara', 'Why? So.'],
      ['Ivo', 'The wall. Yes.'],
      ['Mara', 'So.'],
      ['Ivo', 'Yes.'],
    ])
  })
})

describe('text of captions', () => {
  test('tags, fonts and overrides are taken off; what is no tag stays', () => {
    const text = srt('{\\an8}<i>So</i> <font color="#fff">it</font> was 3 < 4 & 5 > 4 <3')
    expect(readText(text).turns[0]?.text).toBe('So it was 3 < 4 & 5 > 4 <3')
  })

  test('music, lyrics and sounds are events', () => {
    const { turns, events } = readText(
      srt('[upbeat music]', '♪ la la la ♪', 'Hello. (SOUNDBITE OF\nARCHIVED RECORDING)', 'There. [Applause]'),
    )
    expect(turns.map((turn) => turn.text)).toEqual(['Hello. There.'])
    expect(events.map(({ kind, turn, at }) => [kind, turn, at])).toEqual([
      ['music', 0, 0],
      ['music', 0, 0],
      ['clip', 0, 7],
      ['applause', 1, 0],
    ])
  })

  test('rolling captions keep each word once, and real repetition', () => {
    const cue = (start: number, end: number, ...lines: string[]): string =>
      `00:00:0${start}.000 --> 00:00:0${end}.000\n${lines.join('\n')}\n\n`
    const text = `WEBVTT\n\n${cue(0, 1, ' ', 'no<00:00:00.400><c> no</c><00:00:00.700><c> no</c>')}${cue(1, 2, 'no no no', 'said<00:00:01.500><c> the</c>')}${cue(2, 3, 'said the', 'bird<00:00:02.500><c> no</c>')}${cue(3, 4, 'bird no', 'no')}`
    const { turns } = readText(text)
    expect(turns.map((turn) => turn.text)).toEqual(['no no no said the bird no no'])
    expect(turns[0]?.pieces.map((piece) => piece.startMs)).toEqual([0, 400, 700, 1000, 1500, 2000, 2500, 3000])
  })
})

test('names above the times say who speaks', () => {
  const cue = (head: string, at: number, words: string): string =>
    `${head}\n00:0${at}.000 --> 00:0${at + 1}.000\n${words}`
  const named = (write: (name: string, row: number) => string): string =>
    ['Mara Ellison', 'Ivo Branko', 'Mara Ellison', 'Ivo Branko']
      .map((name, i) => cue(write(name, i), i, `Words ${i}.`))
      .join('\n\n')
  for (const text of [named((name, i) => `${i + 1} "${name}" (40${i})`), named((name) => name)]) {
    const { turns } = read(new TextEncoder().encode(`WEBVTT\n\n${text}\n`), 'x.vtt')
    expect(turns.map((turn) => turn.speaker)).toEqual(['Mara Ellison', 'Ivo Branko', 'Mara Ellison', 'Ivo Branko'])
  }
  const plain = ['Intro', 'Harbour', 'Dredging', 'End'].map((head, i) => cue(head, i, `Words ${i}.`)).join('\n\n')
  expect(read(new TextEncoder().encode(`WEBVTT\n\n${plain}\n`), 'x.vtt').turns[0]?.speaker).toBeNull()
})

test('arrows that lost a dash are arrows', () => {
  for (const arrow of ['->', '–>', '→']) {
    const text = `1\n00:00:01,000 ${arrow} 00:00:02,000\nFirst.\n\n2\n00:00:03,000 ${arrow} 00:00:04,000\nSecond.\n`
    const { source, turns } = read(new TextEncoder().encode(text), 'x.txt')
    expect(source.format).toBe('srt')
    expect(turns.map((turn) => turn.text)).toEqual(['First. Second.'])
  }
})

test('where names stand behind chevrons, a line that ends a clause is none', () => {
  const lines = [
    '>> MARA ELLISON: WHY DID IT FALL?',
    '>> IVO BRANKO: WELL,',
    "HERE'S THE THING: IT WAS OLD.",
    'BUT WAIT: IT STOOD.',
    '>> MARA ELLISON: SO.',
    '>> IVO BRANKO: SO.',
    '>> MARA ELLISON: AND NOW?',
    '>> IVO BRANKO: IT IS GONE.',
    '>> MARA ELLISON: WHOSE WALL WAS IT?',
    '>> IVO BRANKO: OURS.',
  ]
  const cues = lines.map((line, i) => `${i + 1}\n00:00:${10 + i},000 --> 00:00:${11 + i},000\n${line}`)
  expect(said(readText(cues.join('\n\n'), 'talk.srt'))[1]).toEqual([
    'IVO BRANKO',
    "WELL, HERE'S THE THING: IT WAS OLD. BUT WAIT: IT STOOD.",
  ])
})
