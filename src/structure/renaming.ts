import type { Problem } from '../model/error.ts'
import type { SpeakerMap } from '../model/speaker-map.ts'
import type { Transcript } from '../model/transcript.ts'
import { labelKey } from './speaker-map.ts'
import { type LabelledTalk, placeSpeakerMap } from './voices.ts'

/** Labels that a warning lists. */
const MOST_LISTED = 8

/** The transcript with the names of a speaker map in place of the labels that it names, and a warning for those not there. */
export function nameSpeakers(transcript: Transcript, given: SpeakerMap): Transcript {
  if (given.size === 0) return transcript
  const { byLabel, unknown } = placeSpeakerMap(transcript, transcript.facts, (name) => name, given)
  const turns = transcript.turns.map((turn) => {
    const name = byLabel.get(labelKey(turn.speaker ?? ''))?.name ?? null
    return name === null ? turn : { ...turn, speaker: name }
  })
  return { ...transcript, turns, warnings: [...transcript.warnings, ...notFound(transcript, unknown)] }
}

/** A warning where keys of a speaker map are neither a label of the talk nor the id of a voice; else none. */
export function findUnknownSpeakers(transcript: Transcript, given: SpeakerMap): Problem[] {
  if (given.size === 0) return []
  return notFound(transcript, placeSpeakerMap(transcript, transcript.facts, (name) => name, given).unknown)
}

function notFound({ turns }: LabelledTalk, unknown: readonly string[]): Problem[] {
  if (unknown.length === 0) return []
  const labels = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))]
  const known =
    labels.length === 0
      ? 'It has no labels; the id of a voice, such as p1, may stand for it.'
      : `Its labels are ${listed(labels)}.`
  const message = `The speaker map names ${listed(unknown)}, which the transcript does not have. ${known}`
  return [{ code: 'speaker-not-found', message, line: null }]
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).map((name) => `"${name}"`)
  const more = names.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
