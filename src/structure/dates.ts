import { MONTHS, WEEKDAYS } from '../lexicon/units.ts'
import type { Document } from '../model/document.ts'

/** Sentences in which an episode says of what day it is, and those at its end in which it says when it was made. */
const OPENING = 40
const CLOSING = 20

/** A day of the week, a day, a month and a year; a recogniser writes "May 12nd", too. */
const WEEKDAY = `(?:${[...WEEKDAYS.keys()].join('|')})`
const ORDINAL = String.raw`(\d{1,2})(?:st|nd|rd|th)?`
const MONTH = String.raw`(${[...MONTHS.keys()].join('|')})\.?`
const DAY = String.raw`(?:${ORDINAL}(?: of)? ${MONTH}|${MONTH},? (?:the )?${ORDINAL}),? (?:of )?(\d{4})\b`
const DAY_OR_MONTH = String.raw`(?:${DAY}|${MONTH},? (?:of )?(\d{4})\b)`
const MAY_BE_WEEKDAY = `(?:(?:the )?${WEEKDAY},?(?: the)? )?(?:the )?`

/**
 * Wordings that say of what day an episode is. A date that is only talked of ("support ended on 28 April 2017") does
 * not count, so each names the episode, its making, or the day of the week that it is for.
 */
const OF_DAY = [
  // "It's Tuesday, June 3rd, 2025, and …"; "it's May 2015" may be a story.
  String.raw`\b(?:it['’]s|it is|today is|today['’]s)(?: now| today)?,? ${MAY_BE_WEEKDAY}${DAY}`,
  String.raw`\bfor(?: the)? (?:${WEEKDAY},?(?: the)?|week (?:of|beginning|starting|ending)(?: ${WEEKDAY},?)?(?: the)?) ${DAY}`,
  // "Tuesday, June 3rd, 2025." and nothing else.
  `^${WEEKDAY},?(?: the)? ${DAY}[.!]?$`,
]
const OF_MAKING = [
  String.raw`\b(?:recorded|recording|taped|taping)(?: (?:this|it|live|today))*,? (?:on |in )?${MAY_BE_WEEKDAY}${DAY_OR_MONTH}`,
  String.raw`\bthis (?:episode|show|podcast|program(?:me)?|edition|interview|conversation)(?: (?:is|was|first|originally|being))+ (?:published|released|aired|broadcast)(?: on| in)? ${MAY_BE_WEEKDAY}${DAY_OR_MONTH}`,
]

const MAKING_DATE = new RegExp(OF_MAKING.join('|'), 'i')
const OPENING_DATE = new RegExp([...OF_DAY, ...OF_MAKING].join('|'), 'i')

const YEAR = /\b\d{4}\b/

/** First and last year that a podcast may be of. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** The day or month that the talk says the episode is of, as "2025-05-12" or "2025-05"; null where it says none. */
export function findDate(doc: Document, surface: string): string | null {
  const closing = Math.max(OPENING, doc.sentences.length - CLOSING)
  for (const [row, { start, end }] of doc.sentences.entries()) {
    if (row >= OPENING && row < closing) continue
    const text = surface.slice(start, end)
    // V8 takes milliseconds to compile either pattern.
    if (!YEAR.test(text) || !namesMonth(text)) continue
    const match = (row < OPENING ? OPENING_DATE : MAKING_DATE).exec(text)
    const date = match === null ? null : isoOf(match.slice(1).filter((part) => part !== undefined))
    if (date !== null) return date
  }
  return null
}

/** Cheap: true where a piece of the text is the name of a month. */
function namesMonth(text: string): boolean {
  const lower = text.toLowerCase()
  for (const month of MONTHS.keys()) if (lower.includes(month)) return true
  return false
}

/** "12", "May", "2025" in any order as "2025-05-12"; null where that is no day of a podcast. */
function isoOf(parts: readonly string[]): string | null {
  const year = Number(parts.find((part) => /^\d{4}$/.test(part)))
  const month = MONTHS.get(parts.find((part) => /^\p{L}/u.test(part))?.toLowerCase() ?? '')
  const day = Number(parts.find((part) => /^\d{1,2}$/.test(part)) ?? 0)
  if (month === undefined || year < FIRST_YEAR || year > LAST_YEAR || day > 31) return null
  const pad = (value: number): string => String(value).padStart(2, '0')
  return day > 0 ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`
}
