import type { VoicePart } from './caption-text.ts'
import { SPEAKER_KEYS, saidIn } from './json-lists.ts'
import { runsOf } from './json-text.ts'
import { labelUnder, parseJson } from './json-values.ts'

/**
 * The words of a caption `[start, end)` that is a JSON object, as Teams gives them with their metadata:
 * `{"speakerName": "Mara Ellison", "spokenText": "words"}`. Null for any other caption.
 */
export function jsonVoices(text: string, start: number, end: number): VoicePart[] | null {
  if (text.charCodeAt(start) !== 123) return null
  const own = text.slice(start, end)
  const json = parseJson(own)
  const said = json === null || json.brokenAt !== null ? null : saidIn(json.root)
  if (json === null || said === null) return null
  const runs = runsOf(said, own).map((run) => {
    return { ...run, sourceStart: run.sourceStart + start, sourceEnd: run.sourceEnd + start }
  })
  return [{ voice: labelUnder(json.root, ...SPEAKER_KEYS), runs }]
}
