import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import type { NameGroup } from './join.ts'
import { isFirmEnd, isPlaceHead } from './name-types.ts'

/** Most words of a name that is called by its first. */
const LONGEST = 3
/** Shortest first word that a body without a telling last word is called by, in letters. */
const LEAST_LETTERS = 4

/**
 * Joins what is called by the first word of a fuller name to it, where nobody in the talk is called so: "Castellan" beside the one
 * "Castellan Bank", "Ostrava" once "Ostrava Terminals" was named, "Merrick" once "Merrick County" was.
 */
export function joinShorter(groups: readonly NameGroup[]): NameGroup[] {
  const fuller = new Map<string, NameGroup | null>()
  for (const group of groups) {
    const { words } = group.mentions[0]!
    if (words.length < 2 || words.length > LONGEST || !isFuller(group)) continue
    fuller.set(words[0]!, fuller.has(words[0]!) ? null : group)
  }
  if (fuller.size === 0) return [...groups]
  return groups.filter((group) => {
    const { words } = group.mentions[0]!
    const whole = words.length === 1 ? fuller.get(words[0]!) : undefined
    if (!whole || !isShort(group, whole)) return true
    whole.mentions.push(...group.mentions)
    whole.mentions.sort((a, b) => a.start - b.start)
    return false
  })
}

const isFuller = ({ type, mentions }: NameGroup): boolean =>
  type === 'ORG' || (type === 'PLACE' && isPlaceHead(mentions[0]!.words.at(-1)!))

function isShort({ type, mentions, speaker }: NameGroup, whole: NameGroup): boolean {
  const [word = ''] = mentions[0]!.words
  if (speaker >= 0 || KNOWN_NAMES.has(word) || !mentions.every(({ words }) => words.length === 1)) return false
  const isLater = whole.mentions[0]!.start < mentions[0]!.start
  // What is a place by itself may be another one: "Michigan" beside "Michigan City".
  if (whole.type === 'PLACE') return type === 'PERSON' && isLater
  if (type !== 'PERSON' && type !== 'ORG') return false
  const { words } = whole.mentions[0]!
  if (words.length === 2 && isFirmEnd(words[1]!)) return true
  return isLater && type === 'PERSON' && word.length >= LEAST_LETTERS && !FIRST_NAMES.has(word)
}
