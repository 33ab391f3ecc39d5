import { SHARED_LABEL } from '../lexicon/speech-cues.ts'
import type { TranscriptFacts } from '../model/transcript.ts'
import { isKnownLabel } from './labels.ts'
import type { Lines } from './lines.ts'
import { NO_FACTS } from './reading.ts'

/** Facts under `---` at the top of a Markdown file, and the row of the first line behind them; 0 where there are none. */
export interface FrontMatter {
  readonly facts: TranscriptFacts
  readonly nextRow: number
}

/** Most lines of front matter; a rule with no partner in sight is a rule. */
const MOST_LINES = 400

/**
 * Reads YAML front matter as podcasts write it: `key: value`, lists in brackets or under dashes, block texts. It is no
 * YAML parser; what it does not know it passes over.
 */
export function readFrontMatter(text: string, lines: Lines): FrontMatter {
  const line = (row: number): string => text.slice(lines.start[row]!, lines.end[row]!)
  let first = 0
  while (first < lines.count && line(first).trim() === '') first++
  if (first >= lines.count || line(first).trim() !== '---') return { facts: NO_FACTS, nextRow: 0 }
  const last = Math.min(lines.count, first + MOST_LINES)
  let end = first + 1
  while (end < last && !/^(?:---|\.\.\.)\s*$/.test(line(end))) end++
  if (end === last) return { facts: NO_FACTS, nextRow: 0 }
  const values = new Map<string, string[]>()
  let key = ''
  for (let row = first + 1; row < end; row++) {
    const own = line(row)
    const pair = /^([A-Za-z][\w -]{0,40}):(?:\s+(.*))?$/.exec(own)
    if (pair !== null) {
      key = (pair[1] ?? '').toLowerCase().replace(/[\s-]/g, '_')
      values.set(key, valuesOf(pair[2] ?? ''))
    } else if (key !== '' && own.trim() !== '') {
      const item = own
        .trim()
        .replace(/^-\s+/, '')
        .replace(/^(?:name|full_name):\s*/i, '')
      if (!/^[A-Za-z_]{1,20}:\s/.test(item)) values.get(key)?.push(unquote(item))
    }
  }
  return { facts: factsOf(values), nextRow: end + 1 }
}

function valuesOf(value: string): string[] {
  const trimmed = value.trim()
  if (trimmed === '' || /^[|>][+-]?$/.test(trimmed)) return []
  const list = /^\[(.*)\]$/.exec(trimmed)
  if (list !== null)
    return (list[1] ?? '')
      .split(',')
      .map(unquote)
      .filter((one) => one !== '')
  return [unquote(trimmed)]
}

function unquote(value: string): string {
  const trimmed = value.trim()
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(trimmed)
  return (quoted?.[1]?.replace(/\\"/g, '"') ?? quoted?.[2]?.replace(/''/g, "'") ?? trimmed).trim()
}

/** Facts from keys in lower case, as front matter, header lines and JSON files name them. */
export function factsOf(values: ReadonlyMap<string, readonly string[]>): TranscriptFacts {
  const one = (...keys: string[]): string | null => {
    for (const key of keys) {
      const found = values.get(key)?.join(' ').trim()
      if (found !== undefined && found !== '') return found
    }
    return null
  }
  const people: { name: string; role: 'host' | 'guest' | null }[] = []
  const add = (role: 'host' | 'guest' | null, ...keys: string[]): void => {
    for (const key of keys) {
      for (const name of (values.get(key) ?? []).flatMap(namesIn)) {
        if (isNamed(name) && !people.some((person) => person.name === name)) people.push({ name, role })
      }
    }
  }
  add('host', 'host', 'hosts', 'cohost', 'co_host', 'cohosts', 'presenter', 'presenters')
  add('guest', 'guest', 'guests', 'interviewee', 'interviewees')
  add(null, 'speakers', 'speaker', 'people', 'participants', 'panelists')
  return {
    title: one('title', 'episode_title', 'episodetitle', 'name'),
    show: one('show', 'podcast', 'show_title', 'podcast_title', 'series', 'show_name', 'podcast_name'),
    date: isoDate(
      one(
        'date',
        'published',
        'publish_date',
        'pubdate',
        'recorded',
        'release_date',
        'published_at',
        'air_date',
        'aired',
      ),
    ),
    description: one('description', 'summary', 'subtitle', 'excerpt'),
    people,
  }
}

/** False for "callers", "various", "a local historian" and "2"; names may be written small: "danah boyd". */
function isNamed(name: string): boolean {
  return (
    /\p{L}/u.test(name) && !/^(?:an?|the|our|my|some) /.test(name) && !SHARED_LABEL.test(name) && !isKnownLabel(name)
  )
}

/** The names of a list; of "Mara Ellison, technology reporter, Harbour Review" only the first is one. */
function namesIn(value: string): readonly string[] {
  const names = value.split(/\s*(?:,|;|\band\b|&)\s*/)
  return isWithOccupation(value) ? names.slice(0, 1) : names
}

/** True for a name with what its bearer does behind it: a part in small letters after a comma, and no end of sentence. */
export function isWithOccupation(value: string): boolean {
  return /^\p{Lu}[^,;.!?]*\s\p{Lu}[^,;!?]*, \p{Ll}[^.!?]{2,90}$/u.test(value)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date as ISO 8601; null where the words give none that can be read only one way. */
export function isoDate(value: string | null): string | null {
  if (value === null) return null
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ].*)?$/.exec(value.trim())
  if (iso !== null) return dateOf(iso[1], iso[2], iso[3])
  const month = /([A-Za-z]{3,9})\.?/g
  for (const match of value.matchAll(month)) {
    const row = MONTHS.indexOf((match[1] ?? '').slice(0, 3).toLowerCase())
    const year = /\b(?:19|20)\d{2}\b/.exec(value)?.[0]
    if (row < 0 || year === undefined) continue
    const before = /\b(\d{1,2})(?:st|nd|rd|th)?,?(?: of)? *$/i.exec(value.slice(0, match.index))?.[1]
    const after = /^[ ,]*(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/.exec(value.slice(match.index + match[0].length))?.[1]
    const day = before ?? after
    return dateOf(year, String(row + 1), day)
  }
  return null
}

function dateOf(year: string | undefined, month?: string, day?: string): string | null {
  if (year === undefined) return null
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
  return Number(parts[1] ?? 1) <= 12 && Number(parts[2] ?? 1) <= 31 ? parts.join('-') : null
}
