import type { NameCue } from './name-cues.ts'
import { nameKey, nameParts, sameName } from './names.ts'
import type { VoiceCounts } from './roles.ts'
import type { Voices } from './voices.ts'

/** Share of the words from which a voice speaks alone, or has the words of others under its label. */
const NEARLY_ALL = 0.9

/**
 * The names of voices, none for a label under which two speak: it has nearly all the words, and in them somebody else
 * presents themselves in full ("WES HALL: … My name is Ida Moss, and with me is Wes. Hey, Wes.") and the one whose label it is
 * is spoken to or brought on.
 */
export function withoutShared(
  names: readonly (string | null)[],
  counts: readonly VoiceCounts[],
  voices: Voices,
  cues: readonly NameCue[],
): (string | null)[] {
  return names.map((name, row) => {
    if (name === null || counts[row]!.share < NEARLY_ALL) return name
    const key = nameKey(name)
    const own = cues.filter((cue) => voices.ofTurn[cue.turn] === row)
    const isOther = own.some(
      (cue) =>
        cue.kind === 'self' &&
        !cue.weak &&
        nameParts(cue.name).length > 1 &&
        !sameName(cue.key, key) &&
        // A surname may have been misheard.
        nameParts(cue.name)[0] !== nameParts(name)[0],
    )
    const isSpokenTo = own.some(({ kind, key: said }) => kind !== 'self' && kind !== 'self-host' && sameName(said, key))
    return isOther && isSpokenTo ? null : name
  })
}
