import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { isJob } from '../lexicon/job-titles.ts'
import {
  ANONYMOUS_LABELS,
  BLOCK_LABELS,
  DEVICE_LABEL,
  isDayLabel,
  RANK_LABELS,
  ROLE_LABELS,
  SPACED_DASH,
} from '../lexicon/labels.ts'
import { letterPattern } from '../lexicon/letters.ts'
import { HONORIFICS, LEGISLATOR, NAME_PARTICLES, NAME_SUFFIXES } from '../lexicon/name-words.ts'
import { OFFICES } from '../lexicon/person-titles.ts'
import { SHARED_LABEL } from '../lexicon/speech-cues.ts'
import type { BlockKind, Role } from '../model/structure.ts'
import { titleCase } from './names.ts'

/** What a speaker label says. */
export interface Label {
  /** As the file has it. */
  readonly raw: string
  /** `person`: a name. `anonymous`: someone. `role`: a part in the show. `thing`: no voice of the episode's own. */
  readonly kind: 'person' | 'anonymous' | 'role' | 'thing'
  /** A person's name without degrees, forms of address and additions; else null. */
  readonly name: string | null
  /** Other names that the label gives: "Ghost43 (G43)". */
  readonly aliases: readonly string[]
  /** The part in the show, where the label says: "MARY KELLY, HOST:". */
  readonly role: Role | null
  /** What follows the name: "JOHN SMITH, PRESIDENT, ACME". */
  readonly title: string | null
  /** For whom they work, where the label or a user's speaker map says. */
  readonly affiliation: string | null
  /** The block that everything under this label is; null where the label does not say. */
  readonly block: BlockKind | null
  /** With its "@"; null where none is written. */
  readonly handle: string | null
}

/** Words a name may have before a label counts as a heading or a sentence. */
const MAX_LABEL_WORDS = 5

/** What stands between a name and what is added to it. */
const BETWEEN_PARTS = new RegExp(String.raw`\s*[,:]\s*|\s+[|/]\s+|${SPACED_DASH.source}`)

/** How the words under a label are heard. */
const HEARD =
  /^(?:voice-?\s?over|on[ -]camera|off[ -]camera|through (?:an? )?(?:translator|interpreter)|via (?:video|phone)|v\/?o)$/

/** Signs that are pictures, with what joins and colours them. */
const PICTURES = /(?:[\u2600-\u27bf]|[\ud83c-\ud83e][\udc00-\udfff])[\ufe0f\u200d]*/g

/** Reads a speaker label. Never fails: what looks like nothing known is a `thing`. */
export function readLabel(raw: string): Label {
  const clean = raw
    // "Alice 🦊": pictures are no part of a name.
    .replace(PICTURES, ' ')
    .replace(/^[>\s*_#:–—-]+|[\s*_:–—-]+$/g, '')
    .replace(/\s+/g, ' ')
    // "The Chair (Hon. Ida Moss (Lowfield, Ind.))": what stands within the brackets' own is left out.
    .replace(/\s*\([^()]*\)(?=\)$)/, '')
    .slice(0, 200)
  const handle = /(?:^|[\s(])(@[A-Za-z0-9_.]{2,30})/.exec(clean)?.[1] ?? null
  const bracket = /[([]([^()[\]]{1,80})[)\]]?\s*$/.exec(clean)
  const head = (bracket === null ? clean : clean.slice(0, bracket.index)).replace(/@[A-Za-z0-9_.]+/, '').trim() || clean
  const [first = '', ...rest] = head.split(BETWEEN_PARTS)
  const additions = [...rest, ...(bracket === null ? [] : (bracket[1] ?? '').split(/\s*,\s*/))].filter(
    (part) => part !== '',
  )
  const base = { raw, aliases: [], role: null, title: null, affiliation: null, block: null, handle, name: null }

  const word =
    first
      .toLowerCase()
      .replace(/[\s_#.-]*(?:\d+|\b[a-z])$/, '')
      .trim() || first.toLowerCase()
  const block = BLOCK_LABELS.get(head.toLowerCase()) ?? BLOCK_LABELS.get(word)
  if (block !== undefined) return { ...base, kind: 'thing', role: 'clip', block }
  const role = ROLE_LABELS.get(first.toLowerCase()) ?? ROLE_LABELS.get(word)
  if (role !== undefined) {
    // "Host - Kevin Hirten", "Guest (Caiwei Chen)"
    const named = additions.find((part) => isNameLike(part))
    if (named !== undefined && role !== 'clip') return { ...base, kind: 'person', name: cleanName(named), role }
    return { ...base, kind: role === 'clip' ? 'thing' : 'role', role, block: role === 'clip' ? 'clip' : null }
  }
  if (/^(?:clip|excerpt|recording|audio|video|sound)\b.*\b(?:from|of)\b/i.test(head)) {
    return { ...base, kind: 'thing', role: 'clip', block: 'clip' }
  }
  if (
    clean === '' ||
    ANONYMOUS_LABELS.has(word) ||
    DEVICE_LABEL.test(clean) ||
    /^(?:[A-Z]\d?|\d+|S\d+|SPEAKER[_ -]?\w{1,3}|spk[_ ]?\d+)$/i.test(first)
  ) {
    return { ...base, kind: 'anonymous' }
  }
  if (/^unidentified\b/i.test(first)) return { ...base, kind: 'anonymous' }
  // "The Taoiseach": somebody's office.
  if (/^the \p{Lu}/iu.test(first) && first.split(' ').length <= MAX_OFFICE_WORDS + 1 && isNameLike(first.slice(4)))
    return { ...base, kind: 'role' }
  if (!isNameLike(first) || isDayLabel(clean)) return { ...base, kind: 'thing', role: 'clip' }
  if (isJob(first)) {
    // "Project Manager (Ann Berg)"
    const named = additions.find((part) => isNameLike(part) && FIRST_NAMES.has(part.split(' ')[0]!.toLowerCase()))
    if (named === undefined) return { ...base, kind: 'role' }
    return { ...base, kind: 'person', name: cleanName(named), title: first }
  }
  // "Professor C": a letter is nobody's name.
  if (/^\p{L}\.?$/u.test(cleanName(first))) return { ...base, kind: 'anonymous' }
  const aliases: string[] = []
  const titles: string[] = []
  let labelRole: Role | null = null
  for (const part of additions) {
    const key = part.toLowerCase().replaceAll('.', '')
    // "Kate Holloway, CNN host"
    const known = ROLE_LABELS.get(key) ?? ROLE_LABELS.get(/ ((?:co-?)?host|correspondent|anchor)$/.exec(key)?.[1] ?? '')
    // "(voice-over)": how the words are heard, and nobody's part.
    if (HEARD.test(key)) continue
    if (known !== undefined) labelRole = known
    else if (NAME_SUFFIXES.has(key.replaceAll(' ', '')) || /^(?:he|she|they)\b/.test(key) || /^\d/.test(key)) continue
    else if (bracket !== null && (bracket[1] ?? '').includes(part) && !part.includes(' ')) aliases.push(part)
    else titles.push(part)
  }
  const { office, name } = splitOffice(first)
  const title = titles.length > 0 ? titles.join(', ') : office
  const person: Label = { ...base, kind: 'person', name: cleanName(name), aliases, role: labelRole, title }
  // "Zoë Hart -- Harbour Bank -- Analyst"
  const [, affiliation, position] = head.split(SPACED_DASH)
  return affiliation === undefined || position === undefined ? person : { ...person, affiliation, title: position }
}

/** True for labels of whoever rings up or asks from the floor: the next one under it may be someone else. */
export function isShared({ raw }: Label): boolean {
  return SHARED_LABEL.test(raw.trim())
}

/** Words before a letter or figure that tells one voice from another: "Professor C", "Speaker 2". */
const NUMBERED = letterPattern(String.raw`^(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*) (?:\p{Lu}|\d{1,2})$`)

/**
 * What tells a voice without a name from others: "the Project Manager", "Professor C", "Marketing" beside others of their
 * kind; null for a label that is for machines ("SPEAKER_00"), or for anyone.
 */
export function calledBy({ raw, kind, role }: Label): string | null {
  const text = spoken(raw.replace(/[\s:]+$/, ''))
  const isThe = /^the /i.test(text)
  if (isJob(text) || isThe) return isThe ? `the${text.slice(3)}` : `the ${text}`
  if (kind === 'role' && role === null) return text
  return NUMBERED.test(text) ? text : null
}

/** "PROJECT MANAGER" as "Project Manager": capitals all through are how a file writes its labels. Short words may be initials. */
function spoken(label: string): string {
  if (label !== label.toUpperCase()) return label
  return label
    .split(' ')
    .map((word) =>
      SMALL_WORDS.test(word) ? word.toLowerCase() : word.length > LONGEST_INITIALS ? titleCase(word) : word,
    )
    .join(' ')
}

const SMALL_WORDS = /^(?:of|and|for|the|in|at|on|to)$/i
const LONGEST_INITIALS = 3

/** True for labels that tell what someone is at work: "Industrial Designer", "Grad B", but not "Speaker 2" nor "Host". */
export function isAtWork({ raw, kind, role }: Label): boolean {
  if (kind === 'role') return role === null
  const word = NUMBERED.exec(raw.trim())?.[1]?.toLowerCase()
  return kind === 'anonymous' && word !== undefined && (RANK_LABELS.has(word) || isJob(word))
}

/** Labels that tell what someone does from which the others of a file are taken to do so, too. */
const FEW_JOBS = 2

/** The labels of a file that are what people do in it: beside "Project Manager" and "Industrial Designer" "Marketing" is one. */
export function jobLabels(raws: readonly string[]): ReadonlySet<string> {
  const labels = raws.map(readLabel)
  const jobs = labels.filter(({ kind, role }) => kind === 'role' && role === null)
  if (jobs.length < FEW_JOBS) return new Set()
  const others = labels.filter(
    ({ kind, name, title }) =>
      kind === 'person' && title === null && !name!.split(' ').some((word) => FIRST_NAMES.has(word.toLowerCase())),
  )
  return new Set([...jobs, ...others].map(({ raw }) => raw))
}

/** The labels of a file that number its voices, as "Grad A" and "Grad B" do: the same words before another letter or figure. */
export function numberedLabels(raws: readonly string[]): ReadonlySet<string> {
  const series = new Map<string, string[]>()
  for (const raw of raws) {
    const words = /^(\S.*?)[\s_-]+(?:\p{L}|\d{1,3})$/u.exec(raw.trim())?.[1]?.toLowerCase()
    if (words !== undefined) series.set(words, [...(series.get(words) ?? []), raw])
  }
  return new Set([...series.values()].filter((list) => list.length > 1).flat())
}

/** Most words of an office before a name ("Assistant Planning Director Castellano"). */
const MAX_OFFICE_WORDS = 3

/** "PLANNING DIRECTOR CASTELLANO" into the office and the name; no office where none stands before a name. */
function splitOffice(text: string): { readonly office: string | null; readonly name: string } {
  const words = text.trim().split(/\s+/)
  const last = words
    .slice(0, Math.min(MAX_OFFICE_WORDS, words.length - 1))
    .findLastIndex((word) => OFFICES.has(word.toLowerCase()) && !FIRST_NAMES.has(word.toLowerCase()))
  if (last < 0) return { office: null, name: text }
  // "Vice Mayor Osei": the next word is of the office, too.
  const end = HONORIFICS.has((words[last + 1] ?? '').toLowerCase()) && last + 2 < words.length ? last + 2 : last + 1
  return { office: words.slice(0, end).join(' '), name: words.slice(end).join(' ') }
}

/** The name in the case a reader would write, form of address and degrees taken off. */
function cleanName(text: string): string {
  const words = text
    .trim()
    .replace(/^(?:the )?right (?=hon\b)/i, '')
    .split(' ')
  while (words.length > 1 && HONORIFICS.has((words[0] ?? '').toLowerCase().replace('.', ''))) words.shift()
  if (words.length > 2 && LEGISLATOR.test(words.at(-1) ?? '')) words.pop()
  while (words.length > 1 && NAME_SUFFIXES.has((words.at(-1) ?? '').toLowerCase().replaceAll('.', ''))) {
    if (/^(?:jr|sr|ii|iii|iv)\.?$/i.test(words.at(-1) ?? '')) break
    words.pop()
  }
  return titleCase(words.join(' '))
}

/** True where every word could be part of a name: a capital or a particle at its start, letters, no sentence marks. */
function isNameLike(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length === 0 || words.length > MAX_LABEL_WORDS || /[!?;"“”<>{}=&#]/.test(text)) return false
  const shouted = text === text.toUpperCase()
  if (words.length > 1 && /^(?:the|a|an|here's|zero|from|on|in)$/i.test(words[0] ?? '') && !shouted) return false
  // A label all in small letters is one voice's handle or name ("bekah"), but a longer one is a sentence.
  if (text === text.toLowerCase()) return words.length <= 3 && /^[\p{L}\d_.' -]+$/u.test(text)
  let capitals = 0
  let particles = 0
  for (const word of words) {
    // "al-Mansouri", "d'Angelo"
    if (/^(?:\p{Ll}{1,3}[-'’‑])?\p{Lu}/u.test(word) || /^\d*\p{L}*\p{Lu}/u.test(word)) capitals++
    else if (NAME_PARTICLES.has(word.toLowerCase())) particles++
    else if (!/^\p{Ll}\p{L}?['’-]?\p{Lu}?/u.test(word)) return false
  }
  // "Maria de la Cruz": of the words that are no particles most have a capital.
  return capitals >= (words.length - particles + 1) / 2
}
