import { describe, expect, test } from 'vitest'
import { AnalyzeError } from '../../src/model/error.ts'
import type { Transcript } from '../../src/model/transcript.ts'
import { FORMATS, type FormatName } from '../../src/read/formats.ts'
import { read } from '../../src/read/read.ts'
import { checkInvariants, sampleBytes, sampleNames, sampleTurns, spokenWords, wordsOf } from './samples.ts'

/** Sample, format, what it says of speakers (full names, some label for each, only that they change, nothing), times. */
type Expectation = readonly [
  name: string,
  format: FormatName,
  speakers: 'names' | 'labels' | 'changes' | 'none',
  times: 'exact' | 'seconds' | 'none',
]

const SAMPLES: readonly Expectation[] = [
  ['apple.ttml', 'ttml', 'labels', 'exact'],
  ['assemblyai.json', 'assemblyai-json', 'labels', 'exact'],
  ['aws.json', 'aws-json', 'labels', 'exact'],
  ['azure.json', 'azure-json', 'labels', 'exact'],
  ['bold.md', 'markdown', 'changes', 'none'],
  ['bracket-time.txt', 'text', 'names', 'seconds'],
  ['broadcast.ttml', 'ttml', 'names', 'exact'],
  ['broadcast.txt', 'text', 'changes', 'none'],
  ['captions.sbv', 'sbv', 'none', 'exact'],
  ['chevrons.txt', 'text', 'changes', 'none'],
  ['cite.html', 'html', 'names', 'seconds'],
  ['damaged.srt', 'srt', 'names', 'exact'],
  ['deepgram.json', 'deepgram-json', 'labels', 'exact'],
  ['dialogue.ass', 'ass', 'names', 'exact'],
  ['elevenlabs.json', 'elevenlabs-json', 'labels', 'exact'],
  ['faster-whisper.jsonl', 'segments-json', 'none', 'exact'],
  ['gladia.json', 'gladia-json', 'labels', 'exact'],
  ['google.json', 'google-json', 'labels', 'exact'],
  ['hard-wrapped.txt', 'text', 'labels', 'none'],
  ['items.yaml', 'yaml', 'names', 'exact'],
  ['kaldi.json', 'kaldi-json', 'labels', 'exact'],
  ['lines.lrc', 'lrc', 'names', 'exact'],
  ['name-colon.txt', 'text', 'names', 'none'],
  ['name-time-line.txt', 'text', 'names', 'seconds'],
  ['openai-diarized.json', 'whisper-json', 'labels', 'exact'],
  ['openai-verbose.json', 'whisper-json', 'none', 'exact'],
  ['own.json', 'transcript-json', 'names', 'exact'],
  ['packed.srt.gz', 'srt', 'names', 'exact'],
  ['page.html', 'html', 'names', 'none'],
  ['podcast.json', 'podcast-json', 'names', 'exact'],
  ['podlove.json', 'segments-json', 'names', 'exact'],
  ['prefix.srt', 'srt', 'names', 'exact'],
  ['prose.txt', 'text', 'none', 'none'],
  ['reference.stm', 'stm', 'names', 'exact'],
  ['rev.json', 'rev-json', 'names', 'exact'],
  ['rev.txt', 'text', 'names', 'seconds'],
  ['rolling.vtt', 'vtt', 'none', 'exact'],
  ['speaker-number.txt', 'text', 'labels', 'none'],
  ['speechmatics.json', 'speechmatics-json', 'labels', 'exact'],
  ['table.csv', 'csv', 'names', 'exact'],
  ['talkbank.cha', 'chat', 'names', 'exact'],
  ['tiers.TextGrid', 'textgrid', 'names', 'exact'],
  ['time-line.txt', 'text', 'none', 'seconds'],
  ['unknown.json', 'json', 'names', 'exact'],
  ['utf-16.txt', 'text', 'names', 'none'],
  ['voices.vtt', 'vtt', 'names', 'exact'],
  ['watson.json', 'watson-json', 'labels', 'exact'],
  ['whisper-cpp.json', 'whisper-cpp-json', 'none', 'exact'],
  ['whisper.json', 'whisper-json', 'none', 'exact'],
  ['whisper.tsv', 'tsv', 'none', 'exact'],
  ['whisperx.json', 'whisper-json', 'labels', 'exact'],
  ['windows-1252.txt', 'text', 'names', 'none'],
  ['youtube.json3', 'youtube-json3', 'changes', 'exact'],
  ['youtube.srv1.xml', 'youtube-xml', 'none', 'exact'],
  ['youtube.srv3.xml', 'youtube-xml', 'none', 'exact'],
  ['zoom.vtt', 'vtt', 'labels', 'exact'],
]

const EXPECTED = sampleTurns()
/** Rounding of two decimals in LRC and ASS, and of word times in the samples. */
const EXACT_MS = 50

test('every sample is expected and every expectation has a sample', () => {
  expect(SAMPLES.map(([name]) => name).sort()).toEqual(sampleNames().sort())
})

describe.each(SAMPLES)('%s', (name, format, speakers, times) => {
  const transcript = read(sampleBytes(name), name)

  test('is detected by its content, whatever its name', () => {
    expect(transcript.source.format).toBe(format)
    const renamed = name.endsWith('.lrc') ? 'x.bin' : 'x.txt'
    expect(read(sampleBytes(name), renamed).source.format).toBe(format)
  })

  test('holds the invariants', () => checkInvariants(transcript))

  test('keeps every word and makes up none', () => {
    const said = EXPECTED.map((turn) => turn.text.replace('[laughs] ', '')).join(' ')
    expect(spokenWords(transcript)).toEqual(wordsOf(said))
  })

  test('knows who speaks as far as the file says', () => {
    checkSpeakers(transcript, speakers)
  })

  test('knows when it was said as far as the file says', () => {
    if (times === 'none') {
      expect(transcript.turns.every((turn) => turn.startMs === null)).toBe(true)
    } else if (speakers !== 'none') {
      const tolerance = times === 'exact' ? EXACT_MS : 1000
      transcript.turns.forEach((turn, row) => {
        expect(Math.abs((turn.startMs ?? -1e9) - EXPECTED[row]!.startMs)).toBeLessThanOrEqual(tolerance)
      })
    }
  })

  test('is read or refused in words, wherever it is cut off', () => {
    const bytes = sampleBytes(name)
    const step = Math.max(7, Math.floor(bytes.length / 60))
    for (let end = 0; end < bytes.length; end += step) {
      try {
        checkInvariants(read(bytes.subarray(0, end), name))
      } catch (error) {
        expect(error).toBeInstanceOf(AnalyzeError)
      }
    }
  })
})

function checkSpeakers(transcript: Transcript, speakers: Expectation[2]): void {
  const labels = transcript.turns.map((turn) => turn.speaker)
  if (speakers === 'none') {
    expect(labels).toEqual([null])
    return
  }
  expect(labels.length).toBe(EXPECTED.length)
  if (speakers === 'names') expect(labels).toEqual(EXPECTED.map((turn) => turn.speaker))
  if (speakers === 'labels') {
    expect(new Set(labels).size).toBe(2)
    labels.forEach((label, row) => {
      expect(label).toBe(labels[row % 2])
    })
  }
}

test('the registry has unique names and the format can be forced', () => {
  const names = FORMATS.map((row) => row.name)
  expect(new Set(names).size).toBe(names.length)
  expect(read(sampleBytes('prefix.srt'), 'x.srt', { format: 'text' }).source.format).toBe('text')
})

test('JSON with nothing but a text is read', () => {
  const transcript = read(new TextEncoder().encode('{"text": "Hello there, \\"this\\" is all."}'), 'x.json')
  expect(transcript.turns.map((turn) => turn.text)).toEqual(['Hello there, "this" is all.'])
  checkInvariants(transcript)
})

test('text that begins like JSON is text', () => {
  const transcript = read(new TextEncoder().encode('[12] and so it went.\n\n["Well", she said.'), 'x.txt')
  expect(transcript.source.format).toBe('text')
  expect(transcript.turns.map((turn) => turn.text)).toEqual(['[12] and so it went. ["Well", she said.'])
})
