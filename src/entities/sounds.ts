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

/**
 * How a lower-cased name sounds, roughly: letters of one sound become one, vowels after the first are dropped, doubles
 * are single. In the spirit of Philips's Metaphone (1990), much reduced.
 */
export function soundOf(key: string): string {
  const plain = key
    .replace(/ph/g, 'f')
    .replace(/ck|c(?=[aouklrt]|$)|q|x/g, 'k')
    .replace(/c|z/g, 's')
    .replace(/sch|sh/g, 's')
    .replace(/dg|g(?=[ei])/g, 'j')
    .replace(/v/g, 'f')
    .replace(/d/g, 't')
    .replace(/b/g, 'p')
    .replace(/[wh]/g, '')
  let out = ''
  for (let i = 0; i < plain.length; i++) {
    const sign = plain[i]!
    const vowel = /[aeiouy]/.test(sign)
    if (vowel ? i === 0 : !out.endsWith(sign)) out += vowel ? 'a' : sign
  }
  return out
}

/** True where at most `most` letters must be put in, left out or changed. O(length * most). */
function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min(row[j - 1]! + same, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]! <= most
}
