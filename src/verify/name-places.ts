import { porterStem } from '../lexicon/natural.ts'
import { NICKNAMES } from '../lexicon/nicknames.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { keyOf, phraseKey } from './keys.ts'
import { placesOf, type Run, type Talk, textOf } from './talk.ts'

/** Names that talk and notes say in several ways. */
const ALIASES: readonly (readonly string[])[] = [
  ['us', 'usa', 'unitedstates', 'america', 'unitedstatesofamerica', 'american', 'americans'],
  ['uk', 'unitedkingdom', 'britain', 'greatbritain', 'british', 'england'],
  ['eu', 'europeanunion'],
  ['un', 'unitednations'],
  ['uae', 'unitedarabemirates', 'emirates'],
  ['ai', 'artificialintelligence'],
  ['js', 'javascript'],
  ['ts', 'typescript'],
  ['nyc', 'newyorkcity', 'newyork'],
  ['sf', 'sanfrancisco'],
  ['la', 'losangeles'],
  ['dc', 'washingtondc', 'washington'],
  ['k8s', 'kubernetes'],
  ['postgres', 'postgresql'],
  ['vscode', 'visualstudiocode'],
  ['aws', 'amazonwebservices'],
  ['covid', 'covid19', 'coronavirus'],
]

const ALIASES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  ALIASES.flatMap((group) => group.map((key) => [key, group] as const)),
)

/** Where the talk says a name, written as `text` in the notes: as such, or in a form that means the same. */
export function namePlaces(talk: Talk, text: string): Run[] {
  const key = phraseKey(text)
  if (key === '') return []
  for (const form of [key, ...formsOf(text, key)]) {
    const places = placesOf(talk, form)
    if (places.length > 0) return places
  }
  return []
}

function formsOf(text: string, key: string): string[] {
  const forms = [...(ALIASES_OF.get(key) ?? []), ...(NICKNAMES.get(key) ?? [])]
  if (/[.](?:js|ts|io|com|net|org|dev|fm|app|py|rs|ai)$/i.test(text)) forms.push(phraseKey(text.replace(/\.\w+$/, '')))
  const dropped = text.replace(/^(?:the|an?)\s+/i, '').replace(/,?\s+(?:inc|ltd|llc|corp|gmbh|plc)\.?$/i, '')
  if (dropped !== text) forms.push(phraseKey(dropped))
  if (key.length > 3) forms.push(key.endsWith('s') ? key.slice(0, -1) : `${key}s`, `${key}es`)
  if (key.length > 4 && key.endsWith('js')) forms.push(key.slice(0, -2))
  else if (key.length > 2) forms.push(`${key}js`)
  for (const [short, long] of NICKNAMES) if (long.includes(key)) forms.push(short)
  return forms
}

/** An acronym said in full, or a full name said as its acronym. */
export function acronymPlaces(talk: Talk, text: string): Run[] {
  const words = text.split(/[\s-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  if (words.length >= 2) {
    const big = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word))
    for (const list of [words, big]) {
      const initials = list.map((word) => keyOf(word)[0] ?? '').join('')
      const places =
        initials.length < 2 ? [] : placesOf(talk, initials).filter((run) => ACRONYM.test(textOf(talk.doc, run)))
      if (places.length > 0) return places
    }
    return []
  }
  return /^\p{Lu}{2,6}s?$/u.test(text) ? spelledOut(talk, text.replace(/s$/, '').toLowerCase()) : []
}

/** Capitals said as letters: "WCAG", "U.S."; "is" is no acronym of anybody. */
const ACRONYM = /^(?:\p{Lu}\.?){2,}s?$/u

/** Small words that an acronym may pass over. */
const PASSED = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'an', 'as', 'by'])

/** Runs of words whose first letters spell `acronym`; the first few. */
function spelledOut(talk: Talk, acronym: string): Run[] {
  const { keys } = talk
  const out: Run[] = []
  for (let first = 0; first < keys.length && out.length < 8; first++) {
    if (keys[first]![0] !== acronym[0]) continue
    let at = 0
    let i = first
    for (; i < keys.length && at < acronym.length; i++) {
      const key = keys[i]!
      // Any talk has words in a row that begin with these letters: small words stand for none of them.
      if (key !== '' && key[0] === acronym[at] && !STOP_WORDS.has(key)) at++
      else if (key !== '' && !PASSED.has(key)) break
    }
    if (at === acronym.length && at > 1) out.push({ first, end: i })
  }
  return out
}

/** True where the talk has the word, in this or in another form ("accessible" for "Accessibility"). */
export function saysWord(talk: Talk, form: string): boolean {
  const key = keyOf(form)
  if (key === '') return true
  return talk.positions.has(key) || (key.length > 3 && talk.sentencesOf.has(porterStem(key)))
}
