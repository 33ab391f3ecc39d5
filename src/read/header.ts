import type { TranscriptFacts } from '../model/transcript.ts'
import { factsOf, isoDate, isWithOccupation } from './front-matter.ts'
import { isNameLike } from './labels.ts'

/** Names before a colon that tell of the episode and open no turn, where they stand above the first one. */
const KEY =
  /^\W{0,4}(title|episode(?: title)?|show(?: title| name)?|podcast(?: title| name)?|series|date|published|recorded|release date|air date|description|summary|host|hosts|co-?hosts?|presenters?|guest|guests|interviewees?|speakers?|participants|panelists|people)\W{0,2}:\W{0,3}(.*)$/i

/** Headings that say what kind of file it is. */
export const NO_TITLE =
  /^(?:(?:full|episode|show|the|auto-?generated|automatic|raw|edited|[\w-]+\.(?:ai|fm|com|io|app)|otter|rev|descript|riverside|zoom|trint|sonix|whisper) )*(?:transcript(?:ion|s)?|captions|subtitles)\W*$/i

/** Longest line that can be a title or a fact. */
const MOST_CHARS = 140

/** True for a line above the talk that states a fact: "Date: 3 March 2024", "Guests: Ivo Branko". */
export function isFactLine(line: string): boolean {
  const match = KEY.exec(line.trim())
  if (match === null || line.length > MOST_CHARS * 4) return false
  const value = (match[2] ?? '').replace(/[*_]/g, '').trim()
  if (value === '') return false
  // "Host: Welcome to the show." is talk; "Host: Mara Ellison" is a fact.
  const isPerson = /^(?:co-?)?(?:host|guest|presenter|interviewee|speaker)/i.test(match[1] ?? '')
  return (
    !isPerson || isWithOccupation(value) || value.split(/\s*(?:,|;|\band\b|&)\s*/).every((name) => isNameLike(name))
  )
}

/** True for a line above the talk that can be a title, a show or a date: short, and no sentence, or all in capitals. */
export function isTitleLine(line: string): boolean {
  const trimmed = line.trim()
  if (trimmed.length > MOST_CHARS || !/[\p{L}\d]/u.test(trimmed)) return false
  return !/[.!?…,;:"”\]]$/.test(trimmed) || (isShouted(trimmed) && /[!?]$/.test(trimmed))
}

/** True for words all in capitals, as headings have them. */
export function isShouted(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}{2}/u.test(line)
}

/**
 * Facts of the lines above the talk, later lines filling what earlier ones leave open. Of two titles the one that the
 * talk itself says is the show; without such proof the first is the title and the others go to the description.
 */
export function factsOfHeader(header: readonly string[], talk: string, given: TranscriptFacts): TranscriptFacts {
  const values = new Map<string, string[]>()
  const titles: string[] = []
  let date: string | null = null
  for (const line of header) {
    const pair = KEY.exec(line.trim())
    const plain = line.replace(/^[\s#>*_-]+|[\s*_]+$/g, '').trim()
    if (pair !== null && isFactLine(line)) {
      const key = (pair[1] ?? '')
        .toLowerCase()
        .replace(/[\s-]/g, '_')
        .replace(/^episode$/, 'title')
      values.set(key, [...(values.get(key) ?? []), (pair[2] ?? '').replace(/[*_]/g, '').trim()])
    } else if (date === null && isoDate(plain) !== null && plain.length < 40) date = isoDate(plain)
    else if (plain !== '' && !titles.includes(plain) && !NO_TITLE.test(plain)) titles.push(plain)
  }
  const stated = factsOf(values)
  const said = talk.toLowerCase()
  const shows = titles.filter((title) => title.length > 3 && said.includes(title.toLowerCase()))
  const show = given.show ?? stated.show ?? (titles.length > 1 && shows.length === 1 ? shows[0]! : null)
  const rest = titles.filter((title) => title !== show && title !== given.title)
  const title = given.title ?? stated.title ?? rest.shift() ?? null
  const others = rest.length > 0 ? rest.join('\n') : null
  return {
    title,
    show,
    date: given.date ?? stated.date ?? date,
    description: [given.description ?? stated.description, others].filter((part) => part !== null).join('\n') || null,
    people: given.people.length > 0 ? given.people : stated.people,
  }
}
