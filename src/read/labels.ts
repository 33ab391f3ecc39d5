import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { ANONYMOUS_LABELS, BLOCK_LABELS, isDayLabel, ROLE_LABELS } from '../lexicon/labels.ts'
import { letterPattern } from '../lexicon/letters.ts'
import { NAME_PARTICLES } from '../lexicon/name-words.ts'
import { NOT_LABELS } from '../lexicon/not-labels.ts'

/** A speaker's label at the start of a line, and the offset behind its colon and space. */
export interface LabelMatch {
  readonly label: string
  readonly end: number
}

/** Longest label: a name and an office ("Hon. Ida Moss (Minister of Fisheries, Forests and the Northern Islands)"). */
const MOST_CHARS = 110
/** Most words of the name itself, before a comma or bracket. */
const MOST_NAME_WORDS = 5
/** Words that a label may hold in small letters. */
const PARTICLES: ReadonlySet<string> = new Set([...NAME_PARTICLES, 'of', 'the', 'and', '&'])

/** Two capitals before a colon that are nobody's initials. */
const ABBREVIATIONS = new Set(['PS', 'NB', 'RE', 'CC', 'OK'])

/**
 * A label with a colon at `at`, whatever the rest of the file says: "Mara Ellison:", "HOST:", "Speaker 1:",
 * "MARA ELLISON, HOST:", "Zoë (she/her):". Null where the words before the colon cannot be a name. Costs at most
 * `MOST_CHARS` steps.
 */
export function labelAt(text: string, at: number, lineEnd: number): LabelMatch | null {
  const colon = findColon(text, at, Math.min(lineEnd, at + MOST_CHARS))
  if (colon < 0) return null
  const label = text.slice(at, colon).trim()
  if (!isNameLike(label)) return null
  let end = colon + 1
  while (end < lineEnd && (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9)) end++
  return { label, end }
}

/** Offset of the colon that ends the label; -1 where a character that no label has comes first. */
function findColon(text: string, at: number, limit: number): number {
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xff1a) return i
    if (code === 58) {
      const next = text.charCodeAt(i + 1)
      // "https://", "10:30" and "std::vector" go on without a space.
      return next === 47 || next === 58 || (next >= 48 && next <= 57) ? -1 : i
    }
    // ! ? ; " < > = { } tab and line breaks
    if (code === 33 || code === 63 || code === 59 || code === 34 || code === 60 || code === 61 || code === 62) return -1
    if (code === 123 || code === 125 || code === 10 || code === 13) return -1
  }
  return -1
}

/** Forms of address before a name that end in a full stop, as sentences do. */
const ADDRESS = letterPattern(
  String.raw`^(?:the )?(?:right )?(?:hon|mrs|prof|rev|sen|rep|gov|capt|col|gen|sgt|maj|insp|supt|amb)\.\s+(?=\p{Lu})`,
  'i',
)

/** "Minister of State at the Department of Transport (Deputy Hilda Nolan)" */
const OFFICE_OF = letterPattern(
  String.raw`^(?:The )?(?:[\p{L}-]+ ){0,2}(?:Minister|Secretary|Chair\w*|President|Convener|Speaker|Clerk|Leader|Attorney|Advocate|Solicitor)\b[^()]*\((?:[\p{L}.'’-]+ ?){1,6}\)(?: \(\w+\))?$`,
)

/** The comma behind a name, and what else ends one; that of "4,000" does not. */
const NAME_COMMA = /,(?!\d)\s*/
const NAME_END = /,(?!\d)|[([|/–—]| - /

/** True for an office with its holder: "The Minister for Fisheries (Ida Moss)". */
export function isOfficeOf(label: string): boolean {
  return OFFICE_OF.test(label)
}

/** "Felix, let me ask you this" calls him. Behind a name stand an office, a house or a place: "MARA ELLISON, HOST". */
function hasSaying(label: string): boolean {
  const [, ...additions] = label.replace(/\([^()]*\)?/g, '').split(NAME_COMMA)
  return additions.some(
    (part) =>
      ENDED_SENTENCE.test(part) ||
      (/^(?!on behalf of )\p{Ll}/u.test(part) &&
        !part.split(/\s+/).some((word) => JOB_TITLES.has(word)) &&
        !ROLE_LABELS.has(part.trim().toLowerCase())),
  )
}

/** "by now. Most of": a sentence ends and the next begins. */
const ENDED_SENTENCE = /\p{Ll}[.!?]\s+\p{Lu}\p{L}* \p{Ll}/u

/** True for two words and more of which the first and another begin with a capital. */
export function isFullName(label: string): boolean {
  return /^\p{Lu}\S* .*\p{Lu}/u.test(label)
}

/** True where the words could name a speaker: a known label, or capitalised words with nothing of a sentence. */
export function isNameLike(label: string): boolean {
  if (label === '' || label.length > MOST_CHARS || /:|\]\(/.test(label) || !/[\p{L}\d]/u.test(label)) return false
  if (isKnownLabel(label)) return true
  if (isDayLabel(label)) return false
  const lower = label.toLowerCase()
  const head = (label.split(NAME_END, 1)[0]?.trim() ?? '').replace(ADDRESS, '')
  const words = head.split(/\s+/)
  const first = words[0]?.toLowerCase().replace(/[.']$/, '') ?? ''
  const isInitials = /^\p{Lu}{2}$/u.test(label) && !ABBREVIATIONS.has(label)
  if (isOfficeOf(label)) return true
  if (hasSaying(label)) return false
  if (head === '' || words.length > MOST_NAME_WORDS) return false
  if ((NOT_LABELS.has(lower) || NOT_LABELS.has(first)) && !isInitials) return false
  if (/\p{L}{3,}[.]\s/u.test(head) || /[“”«»@#%^*+~\\]/.test(head.replace(/^[@+]/, ''))) return false
  if (/^\+?[\d().\s-]+$/.test(label)) return (label.match(/\d/g)?.length ?? 0) >= 7 || /^\d{1,2}$/.test(label)
  return words.every((word) => isNameWord(word)) || (words.length === 1 && /^\p{Ll}[\p{Ll}\d_.-]{1,19}$/u.test(label))
}

/** True for a label all in small letters, as chats have; any word of a sentence looks the same. */
function isSmall(label: string): boolean {
  return label === label.toLowerCase() && !isKnownLabel(label) && /\p{L}/u.test(label)
}

function isNameWord(word: string): boolean {
  return (
    PARTICLES.has(word) ||
    // "al-Mansouri", "d'Angelo", "iPad", "McCoy"
    /^(?:[@'’"]?[\p{Lu}\p{Lt}\p{Lo}\d]|[a-z]?['’]?\p{Lu}|\p{Ll}{2,3}[-'’‑]\p{Lu}|\p{Ll}+\p{Lu})/u.test(word)
  )
}

/** "Some hon. members", "A noble Lord", "Opposition members interjecting" */
const INTERJECTORS =
  /^(?:some|an?|several|opposition|government|noble|hon(?:ourable|orable|\.)?)(?: (?:noble|hon(?:ourable|orable|\.)?))* (?:members?|senators?|lords?|peers?|deput(?:y|ies))(?: interjecting)?$/i

/** True for labels that are no names but stand for a voice anywhere: "Host", "Speaker 2", "SPEAKER_00", "Unknown". */
export function isKnownLabel(label: string): boolean {
  const lower = label.toLowerCase().trim()
  if (INTERJECTORS.test(lower) || /^unidentified \w+(?: #?\d+)?$/.test(lower)) return true
  const word = wordOf(label)
  if (ROLE_LABELS.has(lower) || ANONYMOUS_LABELS.has(lower) || BLOCK_LABELS.has(lower)) return true
  return ROLE_LABELS.has(word) || ANONYMOUS_LABELS.has(word)
}

/** A label without the number or letter behind it. */
function wordOf(label: string): string {
  const lower = label.toLowerCase().trim()
  return lower.replace(/[\s_#.-]*(?:\d{1,3}|\b[a-z])$/, '') || lower
}

/** True for labels of whoever leads through the episode: "Host", "Narrator", "Q". */
export function isChair(label: string): boolean {
  const word = wordOf(label)
  return ROLE_LABELS.get(word) === 'host' || /^(?:narrat|voice-?\s?over)/.test(word)
}

/** How often a label must stand before it is believed, where nothing else speaks for it. */
const LEAST_SEEN = 2
/** Least share of the lines that may bear a label and do, for labels seen once to be believed. */
const MOSTLY_LABELLED = 0.6
/** Where so many are labelled, even one odd word with a colon, or names in small letters, must be labels. */
const NEARLY_ALL = 0.9
/** Most different labels among those seen once, where not nearly all lines have one: few talks have more such voices. */
const MOST_SINGLE = 12

/**
 * Which of the labels that stand in a file name its speakers: those seen more than once, known ones, names that
 * `people` lists, forms of those ("ELLISON" after "MARA ELLISON, HOST"), and all where nearly every line has one.
 * `seen` is how often each stands, or how much that weighs; `lines` how many lines could bear a label, `labelled` how many
 * do.
 */
export function acceptLabels(
  seen: ReadonlyMap<string, number>,
  lines: number,
  people: readonly string[] = [],
  labelled: number = sum(seen),
): ReadonlySet<string> {
  const accepted = new Set<string>()
  const listed = new Set(people.flatMap(nameWords))
  for (const [label, count] of seen) {
    const known = isKnownLabel(label) || nameWords(label).some((word) => listed.has(word))
    if (known || (count >= LEAST_SEEN && !isSmall(label))) accepted.add(label)
  }
  const forms = new Set([...accepted].flatMap((label) => nameWords(label)))
  const singles = [...seen.keys()].filter((label) => !accepted.has(label))
  for (const label of singles) {
    // "MARA ELLISON, HOST" once and "ELLISON" once are one voice seen twice.
    const head = label.split(/[,(]/, 1)[0]?.trim() ?? ''
    const short = head.includes(' ')
      ? head.split(/\s+/).find((word) => seen.has(word) && !accepted.has(word))
      : undefined
    if (short === undefined) continue
    accepted.add(label).add(short)
    for (const word of nameWords(label)) forms.add(word)
  }
  const none = accepted.size === 0
  const few = singles.length <= MOST_SINGLE
  // In an assembly many speak once, between those who lead it; a glossary has no word twice.
  const again = [...accepted].reduce((count, label) => count + (seen.get(label) ?? 0), 0)
  const isAssembly = labelled >= lines * NEARLY_ALL && again * 2 >= labelled
  const mostly = labelled >= lines * MOSTLY_LABELLED
  const all = labelled >= lines * NEARLY_ALL
  for (const label of singles) {
    const words = nameWords(label)
    if (isSmall(label)) {
      if (all && lines > LEAST_SEEN) accepted.add(label)
    } else if (words.some((word) => forms.has(word))) accepted.add(label)
    else if (mostly && (all || none || isPersonLike(label)) && (few || isAssembly)) accepted.add(label)
  }
  return accepted
}

function sum(seen: ReadonlyMap<string, number>): number {
  let total = 0
  for (const count of seen.values()) total += count
  return total
}

/** A label seen once beside others seen often: two words and more, a given name, or initials; else it may be any word. */
export function isPersonLike(label: string): boolean {
  return label.includes(' ') || label === label.toUpperCase() || FIRST_NAMES.has(label.toLowerCase())
}

function nameWords(label: string): string[] {
  const head = label.split(/[,(]/, 1)[0] ?? ''
  return head
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word.length > 2 && !PARTICLES.has(word))
}
