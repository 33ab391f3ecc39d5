import { letterPattern } from '../lexicon/letters.ts'
import type { Structure } from '../model/structure.ts'
import { bareText, type Phrase, phraseAround, stemsOf } from './phrases.ts'
import type { SubjectSource } from './topic-line.ts'

/** Words of a title that say what it is about, at least, and how often the talk says them together. */
const LEAST_STEMS = 2
const LEAST_SAID = 2
/** Words of a title that are read, and most that are looked for together. */
const MOST_READ = 24
const MOST_WORDS = 8
const WORDS = letterPattern(String.raw`[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*`, 'g')

/**
 * What the given title names in words that the talk says too: "the four-day week" of "Common Ground: The Four-Day Week".
 * The longest that is said; null where there is no title, or nothing of it that tells, two words or a compound with another, is said twice.
 */
export function findTitleSubject({ doc, structure, lower }: SubjectSource): Phrase | null {
  const { title, show } = structure.facts
  if (title === null || lower.length !== doc.text.length) return null
  // Talk has no hyphens that all agree on.
  const text = lower.replaceAll('-', ' ')
  const bare = title.toLowerCase().replace(show?.toLowerCase() ?? '', ' ')
  const words = (bare.match(WORDS) ?? []).slice(0, MOST_READ)
  const people = namesIn(structure)
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length)
      if (!tells(run.join(' ')) || run.some((word) => people.has(word))) continue
      const places = placesOf(text, run.join(' ').replaceAll('-', ' '))
      if (places.length < LEAST_SAID) continue
      for (const start of places) {
        const place = { start, end: start + run.join(' ').length }
        const phrase = phraseAround(doc, place, 'mass') ?? phraseAround(doc, place, 'any')
        if (phrase !== null && tells(bareText(phrase))) return phrase
      }
    }
  }
  return null
}

/** The words of the names of those who are in the episode: "Ana Hill on Sea Walls" is about sea walls. */
function namesIn({ speakers, people }: Structure): ReadonlySet<string> {
  return new Set([...speakers, ...people].flatMap(({ name }) => name?.toLowerCase().match(WORDS) ?? []))
}

/** "Sea walls" and "four-day week" say what a talk is about, "week" does not. */
function tells(text: string): boolean {
  return stemsOf({ text }).length >= LEAST_STEMS || COMPOUND.test(text)
}

const COMPOUND = letterPattern(String.raw`\p{L}-\p{L}[\p{L}-]* \p{L}`)

/** Where the text has the words as whole ones. */
function placesOf(text: string, words: string): number[] {
  const out: number[] = []
  const isWithin = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at))
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isWithin(at - 1) && !isWithin(at + words.length)) out.push(at)
  return out
}
