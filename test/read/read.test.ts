import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AnalyzeError, type ErrorCode } from '../../src/model/error.ts'
import { FORMATS } from '../../src/read/formats.ts'
import { read } from '../../src/read/read.ts'
import { renderTranscript, TRANSCRIPT_FORMATS } from '../../src/render/transcript.ts'
import { checkInvariants, sampleBytes, sampleNames, spokenWords } from './samples.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function refusal(bytes: Uint8Array, path = 'x.txt'): AnalyzeError {
  try {
    read(bytes, path)
  } catch (error) {
    if (error instanceof AnalyzeError) return error
    throw error
  }
  throw new Error('was read')
}

describe('what is no transcript is refused with a reason and a way out', () => {
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 0, 0, 0])
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)
  const packed = gzipSync(bytesOf('Mara: Hello.'))
  const cases: readonly (readonly [string, Uint8Array, ErrorCode])[] = [
    ['an empty file', new Uint8Array(), 'EMPTY_FILE'],
    ['white space', bytesOf(' \r\n\t\ufeff\n'), 'EMPTY_FILE'],
    ['a recording', bytesOf('ID3\u0003 tag and so on'), 'BINARY'],
    ['a document that breaks off', zip, 'MALFORMED'],
    ['noise', noise, 'BINARY'],
    ['only sounds', bytesOf('[music]\n\n(applause)\n'), 'EMPTY_TRANSCRIPT'],
    ['captions without words', bytesOf('WEBVTT\n\n00:01.000 --> 00:02.000\n\n'), 'EMPTY_TRANSCRIPT'],
    ['JSON of something else', bytesOf('{"name": "x", "version": "1.0.0", "dependencies": {}}'), 'NOT_A_TRANSCRIPT'],
    ['JSON that breaks off at once', bytesOf('{"segments": ['), 'MALFORMED'],
    ['a list of chapters', sampleBytes('chapters.json'), 'NOT_A_TRANSCRIPT'],
    ['a feed', sampleBytes('feed.rss'), 'NOT_A_TRANSCRIPT'],
    ['our own analysis', bytesOf('{"schema": "take-analyze/analysis/1", "source": {}}'), 'NOT_A_TRANSCRIPT'],
    ['a gzip file that breaks off', packed.subarray(0, packed.length - 6), 'MALFORMED'],
    ['a gzip bomb', gzipSync(new Uint8Array(300 * 1024 * 1024)), 'TOO_LARGE'],
  ]
  test.each(cases)('%s', (_, bytes, code) => {
    const error = refusal(bytes)
    expect(error.code).toBe(code)
    expect(error.message).toContain('x.txt')
    expect(error.hint).not.toBe('')
  })

  test('a feed names the transcripts that it links to', () => {
    const { message, hint } = refusal(sampleBytes('feed.rss'), 'feed.rss')
    expect(message).toBe('feed.rss is a podcast feed, not a transcript.')
    expect(hint).toMatch(/^Download the transcript that it links to /)
    expect(hint).toMatch(/\n {2}The Bus That Stopped: https:\/\/example\.com\/bus\.vtt \(text\/vtt\)$/)
  })

  test('a format that does not exist names those that do', () => {
    const call = (): unknown => read(bytesOf('Hello.'), 'x', { format: 'pages' as 'text' })
    expect(call).toThrow(/no format "pages"/)
  })
})

describe('encodings', () => {
  const talk = 'Zoë: Café, naïve – “yes”.\nTom: It cost £5.\nZoë: Right.\nTom: Right.\n'
  const utf16 = (order: 'le' | 'be', mark: '' | '\ufeff'): Uint8Array => {
    const bytes = new Uint8Array(Buffer.from(mark + talk, 'utf16le'))
    return order === 'le' ? bytes : new Uint8Array(Buffer.from(bytes).swap16())
  }
  test.each([
    ['UTF-8', bytesOf(talk), 'utf-8'],
    ['UTF-8 with a mark', bytesOf(`\ufeff${talk}`), 'utf-8'],
    ['UTF-16 little endian with a mark', utf16('le', '\ufeff'), 'utf-16le'],
    ['UTF-16 big endian with a mark', utf16('be', '\ufeff'), 'utf-16be'],
    ['UTF-16 little endian', utf16('le', ''), 'utf-16le'],
    ['UTF-16 big endian', utf16('be', ''), 'utf-16be'],
    ['CRLF', bytesOf(talk.replaceAll('\n', '\r\n')), 'utf-8'],
    ['lone CR', bytesOf(talk.replaceAll('\n', '\r')), 'utf-8'],
    ['gzip', gzipSync(bytesOf(talk)), 'utf-8'],
  ])('%s', (_, bytes, encoding) => {
    const transcript = read(bytes, 'x.txt')
    checkInvariants(transcript)
    expect(transcript.source.encoding).toBe(encoding)
    expect(transcript.source.text.startsWith('Zoë')).toBe(true)
    expect(transcript.turns.map((turn) => turn.speaker)).toEqual(['Zoë', 'Tom', 'Zoë', 'Tom'])
    expect(transcript.turns[0]?.text).toBe('Café, naïve – “yes”.')
  })

  test('Windows-1252 where the bytes are no UTF-8', () => {
    const bytes = Uint8Array.from('Zo\xeb: Caf\xe9 \x93yes\x94.\nZo\xeb: It cost \xa35.', (char) => char.charCodeAt(0))
    const transcript = read(bytes, 'x.txt')
    expect(transcript.source.encoding).toBe('windows-1252')
    expect(transcript.turns[0]?.text).toBe('Café “yes”. It cost £5.')
    expect(transcript.warnings.map((warning) => warning.code)).toContain('not-utf8')
  })

  test('UTF-8 and Windows-1252 pasted into one file are each read as what they are', () => {
    const old = Uint8Array.from('\n\nTom: Na\xefve, \x93yes\x94, caf\xe9.', (char) => char.charCodeAt(0))
    const transcript = read(Buffer.concat([bytesOf('Zoë: Café, 港.'), old]), 'x.txt')
    expect(transcript.source.encoding).toBe('utf-8')
    expect(transcript.turns.map(({ text }) => text)).toEqual(['Café, 港.', 'Naïve, “yes”, café.'])
    expect(transcript.warnings.map(({ code }) => code)).toEqual(['bad-bytes'])
    checkInvariants(transcript)
  })

  test.each([
    ['utf-32le', true],
    ['utf-32be', false],
  ])('%s by its mark', (encoding, little) => {
    const codes = [0xfeff, ...Array.from('Zoë: Café 🎙.\n\nTom: Yes.', (char) => char.codePointAt(0)!), 0x110000]
    const bytes = new DataView(new ArrayBuffer(codes.length * 4))
    for (const [row, code] of codes.entries()) bytes.setUint32(row * 4, code, little)
    const transcript = read(new Uint8Array(bytes.buffer), 'x.txt')
    expect(transcript.source.encoding).toBe(encoding)
    expect(transcript.turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Zoë', 'Café 🎙.'],
      ['Tom', 'Yes.\ufffd'],
    ])
    checkInvariants(transcript)
  })

  test('a stray NUL is left out, with its line', () => {
    const transcript = read(bytesOf('Mara: One.\nMara: Tw\0o.\n'), 'x.txt')
    expect(transcript.turns[0]?.text).toBe('One. Two.')
    expect(transcript.warnings).toMatchObject([{ code: 'nul-bytes', line: 2 }])
    checkInvariants(transcript)
  })
})

/** Talk that looks like nothing else: the properties below are about keeping words, not about telling what they are. */
const word = fc.constantFrom(
  'so',
  'the',
  'harbour',
  'silted',
  'up',
  'Mara',
  'it’s',
  'café',
  '2019',
  '£1.2',
  'R&D',
  'a<b',
  '"yes"',
  'and',
  'no–one',
)
const sentence = fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => `Well ${words.join(' ')}.`)
const dialogue = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 12 })
  .map((turns) =>
    turns.map((sentences, row) => ({
      speaker: row % 2 === 0 ? 'Mara Ellison' : 'Ivo Branko',
      text: sentences.join(' '),
    })),
  )

describe('no word is lost', () => {
  test.each(TRANSCRIPT_FORMATS.map((row) => row.name))('written as %s and read again', (format) => {
    fc.assert(
      fc.property(dialogue, (turns) => {
        const source = turns
          .map(({ speaker, text }, row) => `[00:${String(row).padStart(2, '0')}:00] ${speaker}: ${text}`)
          .join('\n\n')
        const first = read(bytesOf(source), 'x.txt')
        const again = read(bytesOf(renderTranscript(first, format)), `x.${format}`)
        checkInvariants(again)
        expect(again.turns.map((turn) => turn.text)).toEqual(turns.map((turn) => turn.text))
        expect(again.turns.map((turn) => turn.speaker)).toEqual(turns.map((turn) => turn.speaker))
        expect(again.turns.map((turn) => turn.startMs)).toEqual(first.turns.map((turn) => turn.startMs))
      }),
      { numRuns: 40 },
    )
  })

  test('prose of any words', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), (sentences) => {
        const transcript = read(bytesOf(sentences.join('\n\n')), 'x.txt')
        checkInvariants(transcript)
        expect(transcript.turns.map((turn) => turn.text).join(' ')).toBe(sentences.join(' '))
      }),
    )
  })
})

describe('hostile input', () => {
  test('any bytes are read or refused in words', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          checkInvariants(read(bytes, 'x'))
        } catch (error) {
          expect(error).toBeInstanceOf(AnalyzeError)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('samples with bytes changed are read or refused in words', () => {
    const name = fc.constantFrom(...sampleNames().filter((one) => !one.endsWith('.gz')))
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      with: fc.constantFrom(...'<>&[]{}:"\\-\n\r\0 \u00e9*_|,;0'),
    })
    fc.assert(
      fc.property(name, fc.array(edit, { minLength: 1, maxLength: 12 }), (sample, edits) => {
        let text = new TextDecoder().decode(sampleBytes(sample))
        for (const { at, with: char } of edits) {
          const offset = Math.floor(at * text.length)
          text = text.slice(0, offset) + char + text.slice(offset + 1)
        }
        try {
          checkInvariants(read(bytesOf(text), sample))
        } catch (error) {
          expect(error).toBeInstanceOf(AnalyzeError)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('any sample forced into any format is read or refused in words', () => {
    for (const sample of [
      'prefix.srt',
      'voices.vtt',
      'bold.md',
      'whisper.json',
      'page.html',
      'table.csv',
      'own.json',
    ]) {
      for (const { name } of FORMATS) {
        try {
          checkInvariants(read(sampleBytes(sample), sample, { format: name }))
        } catch (error) {
          expect(error).toBeInstanceOf(AnalyzeError)
        }
      }
    }
  })

  const long = 'word '.repeat(200_000)
  const cue = (i: number): string => `${i}\n00:00:0${i % 10},000 --> 00:00:0${i % 10},900\nwords number ${i}\n\n`
  test.each<readonly [string, string]>([
    ['one line of a megabyte', long],
    ['a megabyte without a space', 'x'.repeat(1_000_000)],
    ['twenty thousand cues in a wrong order', Array.from({ length: 20_000 }, (_, i) => cue(i)).join('')],
    ['brackets that never close', `Hello. ${'['.repeat(100_000)}${'(a '.repeat(100_000)}`],
    ['tags that never close', `WEBVTT\n\n00:00.000 --> 00:01.000\nHello ${'<v '.repeat(100_000)}`],
    ['elements that never close', `${'<div>'.repeat(100_000)}Hello.`],
    ['notes that never end', `Hello. ${'♪ a '.repeat(50_000)}`],
    ['marks of bold type', `Hello.\n${'**a: '.repeat(50_000)}`],
    ['links that never end', `# T\n\nHello. ${'[a](b '.repeat(50_000)}`],
    ['comments that never end', `# T\n\nHello. ${'<!-- '.repeat(50_000)}`],
    ['nothing but labels', 'A: '.repeat(100_000)],
    ['a label a line', Array.from({ length: 20_000 }, (_, i) => `Name${i}x: hi`).join('\n')],
    [
      'full names a line',
      `Anna Xo: hi\nAnna Xo: hi\n${Array.from({ length: 100_000 }, (_, i) => `Anna X${i}son: hi ok.`).join('\n')}`,
    ],
    ['a header of spaces', `Title${' '.repeat(400_000)}x\n\nMara: Why?\n\nIvo: So.\n\nMara: So?`],
    ['a hundred thousand paragraphs', 'Some words here, and more.\n\n'.repeat(100_000)],
    [
      'dialogue lines without columns',
      `[Script Info]\n${'Dialogue: x\n'.repeat(100_000)}Dialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,Hello`,
    ],
    ['chevrons', `>> a\n${'>> a '.repeat(50_000)}`],
    ['quotes that never close', `speaker,text\n${'"a,'.repeat(100_000)}\nMara,Hello`],
    ['entities', `<p>Hello ${'&amp;'.repeat(100_000)}</p>`],
    ['arrows without times', `Hello.\n${'-->'.repeat(100_000)}`],
    ['deep JSON', `{"segments":[{"text":"Hello","x":${'['.repeat(100_000)}`],
    ['JSON of escapes', `{"segments":[{"start":0,"end":1,"text":"Hello ${'\\n'.repeat(100_000)}"}]}`],
    ['paragraphs in XML that never close', `<tt><body>${'<p begin="1s">a '.repeat(50_000)}`],
  ])('%s', (_, text) => {
    const transcript = read(bytesOf(text), 'x.bin')
    expect(spokenWords(transcript).length).toBeGreaterThan(0)
    expect(transcript.turns.reduce((sum, turn) => sum + turn.pieces.length, 0)).toBeGreaterThan(0)
  })
})

describe('JSON of no known service', () => {
  const words = ['Why did it silt up?', 'The breakwater.', 'All of it?', 'Most of it.']
  const names = ['Mara', 'Ivo', 'Mara', 'Ivo']
  test.each<readonly [string, unknown]>([
    [
      'who, from, to, content',
      { a: { b: words.map((content, i) => ({ who: names[i], from: i, to: i + 1, content })) } },
    ],
    [
      'message and clock',
      { messages: words.map((message, i) => ({ name: names[i], timestamp: `00:00:0${i}`, message })) },
    ],
    ['milliseconds', words.map((sentence, i) => ({ speaker_name: names[i], start_time: i * 1000 + 60_000, sentence }))],
    [
      'words one by one',
      words.map((text, i) => ({
        participant: { id: i % 2, name: names[i] },
        words: text.split(' ').map((word, k) => ({ text: word, start_timestamp: { relative: i + k / 10 } })),
      })),
    ],
  ])('%s', (_, value) => {
    const { turns } = read(new TextEncoder().encode(JSON.stringify(value)), 'x.json')
    expect(turns.map((turn) => [turn.speaker, turn.text])).toEqual(words.map((text, i) => [names[i], text]))
    expect(turns.map((turn) => turn.startMs! % 60_000)).toEqual([0, 1000, 2000, 3000])
  })
})
