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
  const namesakes = indexNamesakes(groups)
  const gone = new Set<NameGroup>()
  return groups.filter((group) => {
    const { words } = group.mentions[0]!
    const key = nameKey(words)
    if (key.length < LEAST_LENGTH || group.speaker >= 0) return true
    const namesake =
      group.type === 'PERSON'
        ? (namesakes.get(namesakeKey(words)) ?? []).find(
            ({ group: other, surname }) =>
              other !== group && !gone.has(other) && isMisheardFrom(words, group, other, surname),
          )?.group
        : undefined
    const right =
      namesake ??
      (heard.get(soundOf(key)) ?? []).find(
        (other) =>
          other !== group &&
          !gone.has(other) &&
          other.mentions.length >= RARER * group.mentions.length &&
          (other.type === group.type ||
            group.type === 'PRODUCT' ||
            group.type === 'OTHER' ||
            other.type === 'PRODUCT') &&
          isNear(key, nameKey(other.mentions[0]!.words), key.length >= 8 ? 2 : 1),
      )
    if (right === undefined) return true
    gone.add(group)
    right.mentions.push(...group.mentions)
    right.mentions.sort((a, b) => a.start - b.start)
    return false
  })
}

/** Shortest surname that may be misheard, with one letter of it: of whoever speaks, and of others. */
const LEAST_OF_VOICE = 4
const LEAST_SURNAME = 5

/** More people of one given name and initial are not compared: no talk has so many, and each costs a look. */
const MOST_NAMESAKES = 100

interface Namesake {
  readonly group: NameGroup
  readonly surname: string
}

/** The people by given name and first letter of the surname, each of their surnames once. */
function indexNamesakes(groups: readonly NameGroup[]): ReadonlyMap<string, readonly Namesake[]> {
  const out = new Map<string, Namesake[]>()
  for (const group of groups) {
    if (group.type !== 'PERSON') continue
    const surnames = new Map(
      group.mentions.flatMap(({ words }) => (words.length === 2 ? [[words[1]!, words] as const] : [])),
    )
    for (const [surname, words] of surnames) {
      const key = namesakeKey(words)
      const own = out.get(key) ?? []
      if (own.length < MOST_NAMESAKES) own.push({ group, surname })
      out.set(key, own)
    }
  }
  return out
}

function namesakeKey([given = '', surname = '']: readonly string[]): string {
  return `${given} ${surname.charAt(0)}`
}

/**
 * "Arthur Doer", where Arthur Doler speaks or is named more often: the same given name, and a surname one letter away.
 */
function isMisheardFrom(words: readonly string[], group: NameGroup, other: NameGroup, heard: string): boolean {
  const [, surname = ''] = words
  const isVoice = other.speaker >= 0
  if (words.length !== 2 || surname.length < (isVoice ? LEAST_OF_VOICE : LEAST_SURNAME)) return false
  return (isVoice || other.mentions.length > group.mentions.length) && isNear(heard, surname, 1)
}

/** How a lower-cased name may be said: the first of its two sound codes. */
function soundOf(key: string): string {
  return soundCodes(key)[0]
}

/** True where at most `most` letters must be put in, left out or changed. */
function isNear(a: string, b: string, most: number): boolean {
  return Math.abs(a.length - b.length) <= most && levenshtein(a, b) <= most
}
