import { AnalyzeError, type Problem } from '../model/error.ts'
import * as loose from './json-any.ts'
import * as captions from './json-captions.ts'
import * as clouds from './json-clouds.ts'
import { withListedNames } from './json-names.ts'
import * as services from './json-services.ts'
import type { JsonInput } from './json-text.ts'
import { textNode } from './json-values.ts'
import * as whisper from './json-whisper.ts'
import { lineAt } from './lines.ts'
import type { Probe } from './probe.ts'
import type { Reading } from './reading.ts'

/** A kind of JSON: how to know it and how to read it. */
export interface JsonKind<Name extends string> {
  readonly name: Name
  readonly title: string
  readonly extensions: readonly string[]
  readonly looksLike: (probe: Probe) => boolean
  readonly read: (probe: Probe) => Reading
}

function kind<Name extends string>(
  name: Name,
  title: string,
  looksLike: (input: JsonInput) => boolean,
  read: (input: JsonInput) => Reading,
): JsonKind<Name> {
  return {
    name,
    title,
    extensions: ['.json'],
    looksLike: (probe) => {
      const json = probe.json()
      return json !== null && looksLike({ root: json.root, text: probe.text })
    },
    read: (probe) => readJson(probe, read),
  }
}

/** The kinds of JSON, told apart by their keys; the last takes any list of objects with words. */
export const JSON_FORMATS = [
  kind('transcript-json', 'this program’s own transcript document', captions.looksLikeOwn, captions.readOwn),
  kind('podcast-json', 'Podcasting 2.0 transcript', whisper.looksLikePodcast, whisper.readPodcast),
  kind('youtube-json3', 'YouTube’s json3 captions', captions.looksLikeJson3, captions.readJson3),
  kind('assemblyai-json', 'AssemblyAI', services.looksLikeAssembly, services.readAssembly),
  kind('deepgram-json', 'Deepgram', services.looksLikeDeepgram, services.readDeepgram),
  kind('rev-json', 'Rev.ai', services.looksLikeRev, services.readRev),
  kind('aws-json', 'AWS Transcribe', clouds.looksLikeAws, clouds.readAws),
  kind('azure-json', 'Azure Speech, batch', clouds.looksLikeAzure, clouds.readAzure),
  kind('watson-json', 'IBM Watson', clouds.looksLikeWatson, clouds.readWatson),
  kind('speechmatics-json', 'Speechmatics', clouds.looksLikeSpeechmatics, clouds.readSpeechmatics),
  kind('google-json', 'Google Speech-to-Text', clouds.looksLikeGoogle, clouds.readGoogle),
  kind('elevenlabs-json', 'ElevenLabs', services.looksLikeElevenLabs, services.readElevenLabs),
  kind('gladia-json', 'Gladia', services.looksLikeGladia, services.readGladia),
  kind('kaldi-json', 'BBC Kaldi, digital-paper-edit', clouds.looksLikeKaldi, clouds.readKaldi),
  kind(
    'whisper-json',
    'Whisper, OpenAI’s verbose_json and diarized_json, whisper-timestamped, WhisperX',
    whisper.looksLikeWhisper,
    whisper.readWhisper,
  ),
  kind('whisper-cpp-json', 'whisper.cpp', whisper.looksLikeWhisperCpp, whisper.readWhisperCpp),
  {
    ...kind(
      'segments-json',
      'list of segments: faster-whisper (also a JSON object a line), Podlove',
      whisper.looksLikeSegmentList,
      whisper.readSegmentList,
    ),
    extensions: ['.json', '.jsonl', '.ndjson'],
  },
  {
    ...kind('json', 'any other JSON with words in it', loose.looksLikeAnyJson, loose.readAnyJson),
    // "[12] Hello" begins like JSON and is none; JSON without words is refused where it is read.
    looksLike: (probe: Probe) => {
      const json = probe.json()
      if (json === null) return false
      const sure = json.brokenAt === null || probe.head.startsWith('{')
      return sure || loose.looksLikeAnyJson({ root: json.root, text: probe.text })
    },
    extensions: ['.json', '.jsonl', '.ndjson'],
  },
] as const

function readJson(probe: Probe, read: (input: JsonInput) => Reading): Reading {
  const json = probe.json()
  const location = { file: probe.path, line: null, column: null }
  if (json === null) {
    const hint = 'Leave out --from to have the format detected.'
    throw new AnalyzeError('MALFORMED', `${probe.path} is not JSON.`, hint, location)
  }
  const input = { root: json.root, text: probe.text }
  refuseOthers(input, probe.path)
  const reading = read(input)
  const line = json.brokenAt === null ? null : lineAt(probe.text, json.brokenAt)
  if (reading.items.length === 0) {
    if (line !== null) {
      const message = `The JSON of ${probe.path} breaks off at line ${line}.`
      throw new AnalyzeError('MALFORMED', message, 'Check that the download or export finished.', { ...location, line })
    }
    const hint = 'Give a transcript; `take-analyze formats` lists the kinds of JSON that are read.'
    throw new AnalyzeError(
      'NOT_A_TRANSCRIPT',
      `${probe.path} is JSON, but no list of spoken words was found in it.`,
      hint,
      location,
    )
  }
  const broken: Problem[] =
    line === null
      ? []
      : [{ code: 'bad-json', message: 'The JSON breaks off or is damaged here; what else could be read was.', line }]
  const items = withListedNames(reading.items, json.root)
  return { ...reading, items, warnings: [...reading.warnings, ...broken] }
}

/** Documents that people give by mistake, and what to give instead. */
function refuseOthers(input: JsonInput, path: string): void {
  const location = { file: path, line: null, column: null }
  if (textNode(input.root, 'schema')?.value.startsWith('take-analyze/analysis/') === true) {
    const hint = 'Give the transcript that it was made from; its name stands under source.path.'
    throw new AnalyzeError(
      'NOT_A_TRANSCRIPT',
      `${path} is an analysis that this program made, not a transcript.`,
      hint,
      location,
    )
  }
  if (captions.isChapterFile(input)) {
    const hint = 'Give the transcript of the episode; chapters can stand beside it.'
    throw new AnalyzeError('NOT_A_TRANSCRIPT', `${path} is a list of chapters, not a transcript.`, hint, location)
  }
}
