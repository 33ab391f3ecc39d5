import { levenshtein, soundCodes } from '../lexicon/natural.ts'
import type { NameGroup } from './join.ts'
import { nameKey } from './join.ts'

/** A name must be heard this often before a like-sounding one counts as misheard. */
const LEAST_HEARD = 4
/** How much rarer than the right form a misheard one is. */
const RARER = 4
const LEAST_LENGTH = 5

/**
 * Joins names that the recogniser spelled otherwise ("Anthropik" beside many "Anthropic") to the form that the episode
 * uses: same sound, one or two letters apart, much rarer, and of a kind that may be the same.
 */
export function joinMisheard(groups: readonly NameGroup[]): NameGroup[] {
  const heard = new Map<string, NameGroup[]>()
  for (const group of groups) {
    const key = nameKey(group.mentions[0]!.words)
    if (group.mentions.length < LEAST_HEARD || key.length < LEAST_LENGTH) continue
    const sound = soundOf(key)
    heard.set(sound, [...(heard.get(sound) ?? []), group])
  }
  return groups.filter((group) => {
    const { words } = group.mentions[0]!
    const key = nameKey(words)
    if (key.length < LEAST_LENGTH || group.speaker >= 0) return true
    const right = (heard.get(soundOf(key)) ?? []).find(
      (other) =>
        other !== group &&
        other.mentions.length >= RARER * group.mentions.length &&
        (other.type === group.type || group.type === 'PRODUCT' || group.type === 'OTHER' || other.type === 'PRODUCT') &&
        isNear(key, nameKey(other.mentions[0]!.words), key.length >= 8 ? 2 : 1),
    )
    if (right === undefined) return true
    right.mentions.push(...group.mentions)
    right.mentions.sort((a, b) => a.start - b.start)
    return false
  })
}

/** How a lower-cased name may be said: the first of its two sound codes. */
function soundOf(key: string): string {
  return soundCodes(key)[0]
}

/** True where at most `most` letters must be put in, left out or changed. */
function isNear(a: string, b: string, most: number): boolean {
  return Math.abs(a.length - b.length) <= most && levenshtein(a, b) <= most
}
