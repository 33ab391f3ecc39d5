import type { Statement } from '../model/notes.ts'
import type { Span } from '../model/span.ts'
import type { Person, Structure } from '../model/structure.ts'
import type { Topics } from '../model/topic.ts'
import type { Candidate } from './candidates.ts'
import { type Frames, frame, startFlow } from './frames.ts'
import type { SpeakerNames } from './names.ts'

/** Sentences of the summary, the opening included, by how much prose is asked for. */
export const SUMMARY_SENTENCES = { short: 2, medium: 4, long: 6 } as const

/**
 * The opening: who is in the episode and what they talk about. "Ada Lovelace, a reporter at The Times, joins Kim Poe to
 * talk about analytical engines, looms and punched cards." Null where nobody is named or the talk has no theme.
 */
export function writeOpening(structure: Structure, topics: Topics, names: SpeakerNames): Statement | null {
  const themes = pickThemes(topics, structure)
  if (themes.length === 0) return null
  const about = joinList(themes.map(({ text }) => text))
  const evidence: Span[] = themes.map(({ span }) => span)
  const guests = structure.people
    .filter((person) => person.role === 'guest' || person.role === 'correspondent')
    .slice(0, 3)
  const hosts = structure.people.filter((person) => person.role === 'host' && person.speaker !== null).slice(0, 3)
  for (const person of [...guests, ...hosts]) evidence.push(...person.evidence.slice(0, 1))
  const host = hosts.length > 0 ? joinList(hosts.map((person) => person.name)) : null
  if (guests.length > 0) {
    const who = joinList(guests.map(introduce))
    const joins = guests.length > 1 ? 'join' : 'joins'
    const talk = guests.length > 1 ? 'talk' : 'talks'
    const text = host === null ? `${who} ${talk} about ${about}.` : `${who} ${joins} ${host} to talk about ${about}.`
    return { text, kind: 'reported', evidence }
  }
  const voices = hosts.length > 0 ? hosts.map((person) => person.name) : namedVoices(structure, names)
  if (voices.length === 0 || voices.length > 4) return null
  const verb = voices.length > 1 ? 'talk' : 'talks'
  return { text: `${joinList(voices)} ${verb} about ${about}.`, kind: 'reported', evidence }
}

function namedVoices(structure: Structure, names: SpeakerNames): string[] {
  return structure.speakers.flatMap((speaker, row) => {
    const name = names.full(row)
    return name !== null && speaker.role !== 'clip' && speaker.share > 0.05 ? [name] : []
  })
}

/** "Caiwei Chen, a reporter at MIT Technology Review," with as much as the talk says. */
function introduce({ name, title, affiliation }: Person): string {
  if (title !== null && affiliation !== null) {
    const joint = /\b(?:of|at|for|with|in)$/.test(title) ? ' ' : ' at '
    const hasIt = title.toLowerCase().includes(affiliation.toLowerCase())
    return `${name}, ${article(title)}${title}${hasIt ? '' : joint + affiliation},`
  }
  if (title !== null) return `${name}, ${article(title)}${title},`
  if (affiliation !== null) return `${name} of ${affiliation}`
  return name
}

/** Titles that one person holds at a time take no article: "chief economist", "CEO". */
function article(title: string): string {
  if (/^(?:a|an|the|one|our)\b/i.test(title)) return ''
  if (
    /\b(?:chief|head|ceo|cto|cfo|president|chair|founder|co-founder|director|editor|minister|author|creator|host)\b/i.test(
      title,
    )
  )
    return ''
  return /^[aeiou]/i.test(title) ? 'an ' : 'a '
}

/** The strongest keyphrases that say different things and are no voice of the episode; at most three. */
function pickThemes(topics: Topics, structure: Structure): { text: string; span: Span }[] {
  const voices = structure.people.map((person) => person.name.toLowerCase())
  const picked: { text: string; span: Span }[] = []
  const stems = new Set<string>()
  for (const { phrase, mentions } of topics.keyphrases) {
    if (picked.length >= 3) break
    const lower = phrase.toLowerCase()
    if (voices.some((voice) => voice.includes(lower) || lower.includes(voice))) continue
    const words = lower.split(/\s+/).map((word) => word.replace(/(?:ies|es|s)$/, ''))
    if (words.some((word) => stems.has(word))) continue
    for (const word of words) stems.add(word)
    picked.push({ text: phrase, span: mentions[0]! })
  }
  return picked
}

/** "A", "A and B", "A, B and C". Items that end in a comma keep it before the verb only. */
export function joinList(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? ''
  const bare = items.map((item) => item.replace(/,$/, ''))
  return `${bare.slice(0, -1).join(', ')} and ${bare.at(-1)}`
}

/** Sentences after the opening: best of the episode, in the order of the talk, the first with its source. */
export function writeBody(rows: readonly number[], candidates: readonly Candidate[], frames: Frames): Statement[] {
  const flow = startFlow()
  const ordered = [...rows].sort((a, b) => a - b)
  return ordered.map((row, i) => frame(candidates[row]!, frames, flow, i === 0 ? 'always' : i === 2 ? 'fresh' : 'none'))
}
