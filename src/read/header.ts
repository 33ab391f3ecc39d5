import { letterPattern } from '../lexicon/letters.ts'
import type { TranscriptFacts } from '../model/transcript.ts'
import { factsOf, isoDate, isWithOccupation } from './front-matter.ts'
import { isNameLike } from './labels.ts'

/** Names before a colon that tell of the episode and open no turn, where they stand above the first one. */
const KEY =
  /^\W{0,4}(title|episode(?: title)?|show(?: title| name)?|podcast(?: title| name)?|series|date|published|recorded|aired|release date|air date|description|summary|host|hosts|co-?hosts?|presenters?|guest|guests|interviewees?|speakers?|participants|panelists|people|interviewers?|narrator|moderator|reporter|producers?|editor|place|location|(?:also |members |council members |senators )?present|absent|in attendance|appearances|witness(?:es)?|transmission|repeat|broadcast|programme number|transcribed by|date of interview|attest)\W{0,2}:\W{0,3}(.*)$/i

/** Other names that end in what only a file or a recording has: "Recording Date", "Meeting ID", "Audio File". */
const KEY_NOUN =
  /^\W{0,4}((?:\p{Lu}[\p{L}\d-]* ){0,3}(?:Name|Title|Date|ID|Link|URL|Location|Count|File|Filename|Number|Duration|Length|Language|Version|Project|Platform|Recorded|Uploaded|Created|(?:Transcribed|Recorded|Prepared|Edited) [Bb]y))\W{0,2}:\W{0,3}(.*)$/u

/** The name and the value of a line that states a fact. */
function pairIn(line: string): { name: string; value: string } | null {
  const match = KEY.exec(line.trim()) ?? KEY_NOUN.exec(line.trim())
  return match === null ? null : { name: match[1] ?? '', value: (match[2] ?? '').replace(/[*_]/g, '').trim() }
}

/** Headings that say what kind of file it is. */
export const NO_TITLE =
  /^[^\p{L}\d]{0,8}(?:(?:full|episode|show|the|auto-?generated|automatic|raw|edited|[\w-]+\.(?:ai|fm|com|io|app)|otter|rev|descript|riverside|zoom|trint|sonix|whisper) )*(?:transcript(?:ion|s)?|captions|subtitles)\W*$/iu

/** Where something stands on the web, and who wrote the words down: no title has it. */
const ABOUT_FILE = /https?:\/\/|\b(?:transcri(?:bed|pt(?:ion)?(?: \w+)?)|edited|captioned) by\b/i

/** 'Season 2, Episode 4: "The Ledger"' */
const NUMBERED =
  /^\W{0,4}(?:(?:season|series) \w{1,10},? )?(?:episode|ep\.?|chapter|part) \w{1,10}\s*[:–—-]\s*["“](.+)["”]$/i

/** "Tuesday, April 15, 2025, 6:30 p.m.", and nothing else. */
const DATE_LINE = letterPattern(
  String.raw`^(?:\p{L}{3,9}day,? )?(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?\p{L}{3,9}\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}(?:,? (?:at )?\d{1,2}(?::\d{2})? ?(?:[ap]\.?m\.?)?)?(?: [A-Z]{2,4})?$`,
  'i',
)

/** What stands between several facts on one line. */
const BESIDE = /\s[|·•]\s/

/** Longest line that can be a title, and that can be a fact, or several. */
const MOST_CHARS = 140
const MOST_FACT_CHARS = 4 * MOST_CHARS

/** True for a line above the talk that states a fact: "Date: 3 March 2024", "Guests: Ivo Branko". */
export function isFactLine(line: string): boolean {
  if (line.length > MOST_FACT_CHARS) return false
  if (initialedName(line) !== null) return true
  const beside = line.split(BESIDE)
  if (beside.length > 1) return beside.every((part) => isFactLine(part))
  const pair = pairIn(line)
  if (pair === null || pair.value === '') return false
  const { name, value } = pair
  // "Host: Welcome to the show." is talk; "Host: Mara Ellison" is a fact.
  const isPerson =
    /^(?:co-?)?(?:host|guest|presenter|interviewe|speaker|narrator|moderator|reporter|producer|editor|witness)/i.test(
      name,
    )
  return (
    !isPerson || isWithOccupation(value) || value.split(/\s*(?:,|;|\band\b|&)\s*/).every((name) => isNameLike(name))
  )
}

/** "ME: Mara Ellison", "ME = Mara Ellison": the name whose initials stand before it; null for any other line. */
function initialedName(line: string): string | null {
  const match = /^\s*(\p{Lu}{2,4})\s*(?:[:=]|[–—-]\s)\s*(\p{Lu}[^,;:.!?()]{3,60})(?:\([^()]{1,40}\))?$/u.exec(line)
  const initials = match?.[2]?.match(/(?<!\p{L})\p{Lu}/gu)?.join('')
  return match !== null && initials === match[1] ? match[2]!.trim() : null
}

/** True for a line above the talk that can be a title, a show or a date: short, and no sentence, or all in capitals. */
export function isTitleLine(line: string): boolean {
  const trimmed = line.trim()
  if (trimmed.length > MOST_CHARS || !/[\p{L}\d]/u.test(trimmed)) return false
  if (DATE_LINE.test(trimmed) || NUMBERED.test(trimmed)) return true
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
  for (const line of header.flatMap((row) => (isFactLine(row) ? row.split(BESIDE) : [row]))) {
    const initialed = initialedName(line)
    if (initialed !== null) {
      values.set('speakers', [...(values.get('speakers') ?? []), initialed])
      continue
    }
    const pair = pairIn(line)
    const plain = line.replace(/^[\s#>*_-]+|[\s*_]+$/g, '').trim()
    if (pair !== null && isFactLine(line)) {
      const key = pair.name
        .toLowerCase()
        .replace(/[\s-]/g, '_')
        .replace(/^(?:episode|(?:meeting|interview|event|session|talk)_title)$/, 'title')
        .replace(/^(?:recording|interview|meeting|event|air)_date$/, 'date')
      const { value } = pair
      // "Episode: 31" counts and names nothing.
      if (key !== 'title' || /\p{L}/u.test(value)) values.set(key, [...(values.get(key) ?? []), value])
    } else if (date === null && isoDate(plain) !== null && (plain.length < 40 || DATE_LINE.test(plain)))
      date = isoDate(plain)
    else if (/\p{L}/u.test(plain) && !titles.includes(plain) && !NO_TITLE.test(plain) && !ABOUT_FILE.test(plain))
      titles.push(plain)
  }
  const stated = factsOf(values)
  const said = talk.toLowerCase()
  const shows = titles.filter((title) => title.length > 3 && said.includes(title.toLowerCase()))
  const named = titles.length > 1 && shows.length === 1 ? shows[0]! : null
  const rest = titles.filter((title) => title !== named && title !== given.title)
  const show = given.show ?? stated.show ?? (named === null ? null : asSaid(named, talk))
  const first = given.title ?? stated.title ?? rest.shift() ?? null
  const title = (first === null ? null : NUMBERED.exec(first)?.[1]) ?? first
  const others = rest.length > 0 ? rest.join('\n') : null
  return {
    title,
    show,
    date: given.date ?? stated.date ?? date,
    description: [given.description ?? stated.description, others].filter((part) => part !== null).join('\n') || null,
    people: given.people.length > 0 ? given.people : stated.people,
  }
}

/** A name in capitals in the letters that the talk writes it with. */
function asSaid(name: string, talk: string): string {
  if (!isShouted(name)) return name
  const at = talk.toLowerCase().indexOf(name.toLowerCase())
  return at < 0 ? name : talk.slice(at, at + name.length)
}
