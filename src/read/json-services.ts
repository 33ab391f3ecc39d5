import {
  alignWords,
  isClosingMark,
  type JsonInput,
  joinWords,
  plainReading,
  segmentItem,
  type TimedWord,
} from './json-text.ts'
import { type JsonNode, labelUnder, list, numberUnder, pick, textNode } from './json-values.ts'
import { msUnder, wordsUnder } from './json-whisper.ts'
import type { ChapterMark, Item, Reading } from './reading.ts'

/** True for AssemblyAI: utterances or words in milliseconds beside an audio duration. */
export function looksLikeAssembly({ root }: JsonInput): boolean {
  const known = pick(root, 'audio_duration') !== null || pick(root, 'acoustic_model') !== null
  return known && (pick(root, 'text') !== null || pick(root, 'utterances') !== null || pick(root, 'words') !== null)
}

/** Reads AssemblyAI: utterances; without diarization, the words; else the text. Times in milliseconds. */
export function readAssembly({ root, text }: JsonInput): Reading {
  const items: Item[] = []
  for (const utterance of list(root, 'utterances')) {
    const node = textNode(utterance, 'text')
    if (node === null) continue
    const segment = {
      speaker: labelUnder(utterance, 'speaker'),
      startMs: numberUnder(utterance, 'start'),
      endMs: numberUnder(utterance, 'end'),
    }
    for (const item of alignWords(node, text, msWords(list(utterance, 'words')), segment)) items.push(item)
  }
  if (items.length === 0) for (const item of joinWords(msWords(list(root, 'words')), text)) items.push(item)
  const whole = textNode(root, 'text')
  if (items.length === 0 && whole !== null) items.push(segmentItem(whole, text, null, null, null))
  return plainReading(items, msUnder(root, 'audio_duration'))
}

function msWords(nodes: readonly JsonNode[]): TimedWord[] {
  const words: TimedWord[] = []
  for (const node of nodes) {
    const word = textNode(node, 'text')
    if (word === null) continue
    const startMs = numberUnder(node, 'start')
    const endMs = numberUnder(node, 'end')
    words.push({ node: word, startMs, endMs, speaker: labelUnder(node, 'speaker'), glued: false })
  }
  return words
}

/** True for Deepgram: `results.channels[].alternatives[]`. */
export function looksLikeDeepgram({ root }: JsonInput): boolean {
  return list(root, 'results', 'channels').some((channel) => list(channel, 'alternatives').length > 0)
}

/** Reads Deepgram: punctuated words with their speakers; several channels are several speakers, merged by time. */
export function readDeepgram({ root, text }: JsonInput): Reading {
  const channels = list(root, 'results', 'channels')
  const durationMs = msUnder(pick(root, 'metadata'), 'duration')
  const said: Item[] = []
  const words: TimedWord[] = []
  channels.forEach((channel, row) => {
    const best = list(channel, 'alternatives')[0]
    const own = list(best, 'words').flatMap((node): TimedWord[] => {
      const word = textNode(node, 'punctuated_word', 'word')
      if (word === null) return []
      const speaker = labelUnder(node, 'speaker') ?? (channels.length > 1 ? `Channel ${row}` : null)
      return [{ node: word, startMs: msUnder(node, 'start'), endMs: msUnder(node, 'end'), speaker, glued: false }]
    })
    for (const word of own) words.push(word)
    const whole = textNode(best, 'transcript')
    if (own.length === 0 && whole !== null) said.push(segmentItem(whole, text, null, null, null))
  })
  if (channels.length > 1) words.sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0))
  return plainReading([...joinWords(words, text), ...said], durationMs)
}

/** True for Rev.ai: monologues of elements. */
export function looksLikeRev({ root }: JsonInput): boolean {
  return list(root, 'monologues').some((monologue) => list(monologue, 'elements').length > 0)
}

/** Reads Rev.ai: values stand one behind the other, spaces among them; names in `speakers` or `speaker_info`. */
export function readRev({ root, text }: JsonInput): Reading {
  const names = new Map<number, string>()
  for (const speaker of list(root, 'speakers')) {
    const id = numberUnder(speaker, 'id')
    const name = textNode(speaker, 'name')?.value.trim() ?? ''
    if (id !== null && name !== '') names.set(id, name)
  }
  const items = list(root, 'monologues').flatMap((monologue): Item[] => {
    const id = numberUnder(monologue, 'speaker')
    const named = textNode(pick(monologue, 'speaker_info'), 'display_name')?.value.trim() || undefined
    const speaker = named ?? (id === null ? undefined : names.get(id)) ?? labelUnder(monologue, 'speaker')
    const words = list(monologue, 'elements').flatMap((element): TimedWord[] => {
      const node = textNode(element, 'value')
      if (node === null) return []
      return [{ node, startMs: msUnder(element, 'ts'), endMs: msUnder(element, 'end_ts'), speaker, glued: true }]
    })
    return joinWords(words, text)
  })
  return plainReading(items)
}

/** True for ElevenLabs: words with a `type`, spaces among them. */
export function looksLikeElevenLabs({ root }: JsonInput): boolean {
  return list(root, 'words').some((word) => pick(word, 'type') !== null && textNode(word, 'text') !== null)
}

/** Reads ElevenLabs: spacing is a word of its own; `audio_event`s are no speech. */
export function readElevenLabs({ root, text }: JsonInput): Reading {
  const words = list(root, 'words').flatMap((node): TimedWord[] => {
    const word = textNode(node, 'text')
    if (word === null) return []
    const speaker = labelUnder(node, 'speaker_id', 'speaker')
    return [{ node: word, startMs: msUnder(node, 'start'), endMs: msUnder(node, 'end'), speaker, glued: true }]
  })
  const spaced = words.some((word) => word.node.value.trim() === '')
  const glued = words.map((word) => ({ ...word, glued: spaced || isClosingMark(word.node.value) }))
  return plainReading(joinWords(withSpeakers(glued), text))
}

/** A space belongs to the voice before it. */
function withSpeakers(words: readonly TimedWord[]): TimedWord[] {
  let speaker: string | null = null
  return words.map((word) => {
    if (word.node.value.trim() === '' || word.speaker === null) return { ...word, speaker }
    speaker = word.speaker
    return word
  })
}

/** True for Gladia: utterances under `result.transcription`, or at the top with `channel` and `words`. */
export function looksLikeGladia({ root }: JsonInput): boolean {
  return gladiaUtterances(root).some((utterance) => textNode(utterance, 'text', 'transcription') !== null)
}

function gladiaUtterances(root: JsonNode): readonly JsonNode[] {
  const found = [list(root, 'result', 'transcription', 'utterances'), list(root, 'transcription', 'utterances')]
  return found.find((nodes) => nodes.length > 0) ?? list(root, 'prediction')
}

/** Reads Gladia: utterances in seconds. */
export function readGladia({ root, text }: JsonInput): Reading {
  const items = gladiaUtterances(root).flatMap((utterance): Item[] => {
    const node = textNode(utterance, 'text', 'transcription')
    if (node === null) return []
    const startMs = msUnder(utterance, 'start', 'time_begin')
    const endMs = msUnder(utterance, 'end', 'time_end')
    const speaker = labelUnder(utterance, 'speaker')
    return alignWords(node, text, wordsUnder(list(utterance, 'words')), { speaker, startMs, endMs })
  })
  return plainReading(items, msUnder(pick(root, 'result', 'metadata'), 'audio_duration'))
}

/** Chapters of a Podcasting 2.0 chapters file or list: `{startTime, title}`; silent ones (`toc: false`) left out. */
export function readChapterList(nodes: readonly JsonNode[]): ChapterMark[] {
  return nodes.flatMap((node): ChapterMark[] => {
    const title = textNode(node, 'title')?.value.replace(/\s+/g, ' ').trim() ?? ''
    const toc = pick(node, 'toc')
    if (title === '' || (toc?.kind === 'scalar' && toc.value === false)) return []
    return [{ kind: 'chapter', title, startMs: msUnder(node, 'startTime', 'start') }]
  })
}
