import type { Statement } from '../model/notes.ts'
import { houseFigures } from '../prose/figures.ts'
import type { Candidate } from './candidates.ts'
import type { Lead } from './leads.ts'
import type { PersonNames, SpeakerNames } from './names.ts'

/** What a paragraph has done so far, so that openings vary, names are told once, and pronouns have what they mean. */
export interface Flow {
  /** Voice that was named last, and how many sentences ago. */
  lastVoice: number | null
  since: number
  /** Frames used: they take turns. */
  used: number
  /** The first word of the sentence before. */
  lastOpening: string
  /** Its first two words. */
  lastWords: string
  /** Entity that the sentence before was about. */
  subject: string | null
  /** Ids of people named in full so far. */
  readonly met: Set<string>
}

/** A fresh paragraph. `met` lets several paragraphs share who was introduced. */
export function startFlow(met: Set<string> = new Set()): Flow {
  return { lastVoice: null, since: 0, used: 0, lastOpening: '', lastWords: '', subject: null, met }
}

export interface Frames {
  readonly names: SpeakerNames
  readonly people: PersonNames
}

/** How far a sentence must be attributed: always, only if its voice was not named lately, or not at all. */
export type Attribution = 'always' | 'fresh' | 'none'

/**
 * The candidate as a sentence of the notes: plain ones as they are or with their source, opinions and quotations behind
 * the name of who said them.
 */
export function frame(
  candidate: Candidate,
  { names, people }: Frames,
  flow: Flow,
  attribution: Attribution,
  lead: Lead | null = null,
): Statement {
  if (candidate.form === 'verbatim') return { text: candidate.text, kind: 'extracted', evidence: candidate.evidence }
  const told = candidate.form === 'opinion' || candidate.form === 'quote' || candidate.form === 'told'
  const isFresh = flow.lastVoice !== candidate.speaker || flow.since >= 3
  const isNamed = names.short(candidate.speaker) !== null
  const attribute =
    told ||
    lead !== null ||
    (isNamed && attribution === 'always' && !candidate.retells) ||
    (isNamed && ((attribution === 'fresh' && isFresh) || (candidate.view && isFresh)))
  if (lead !== null) return withLead(candidate, lead, names.called(candidate.speaker), flow)
  const repeats = flow.subject !== null && flow.subject === candidate.subject
  const base = repeats && candidate.pronounText !== null && !told && !attribute ? candidate.pronounText : candidate.text
  const framed =
    attribute && candidate.form !== 'told' ? attributed(candidate, base, names.called(candidate.speaker), flow) : base
  const fresh = repeatsOpening(framed, flow) ? reopened(candidate, names, framed) : framed
  const { text, evidence } = people.introduce(
    candidate.form === 'quote' || fresh.includes('“') ? fresh : houseFigures(fresh),
    candidate.entities,
    flow.met,
  )
  flow.since = attribute ? 0 : flow.since + 1
  if (attribute) flow.lastVoice = candidate.speaker
  flow.lastOpening = openingOf(text)
  flow.lastWords = firstWords(text)
  flow.subject = candidate.subject
  const kind = fresh === candidate.text && candidate.form === 'plain' ? 'extracted' : 'reported'
  return { text, kind, evidence: [...candidate.evidence, ...evidence] }
}

function repeatsOpening(text: string, flow: Flow): boolean {
  return flow.lastWords !== '' && firstWords(text) === flow.lastWords
}

/** The sentence with another opening, where its form allows one: its source in front, or the words as they were said. */
function reopened(candidate: Candidate, names: SpeakerNames, framed: string): string {
  const { form, verbatim, speaker, retells, keepsCapital, text } = candidate
  const name = names.short(speaker)
  if (name === null) return framed
  if (form === 'told' && verbatim !== null && !/[?!]$/.test(verbatim)) {
    const quoted = verbatim.replace(/[“”"]/g, "'").replace(/\.$/, '')
    return `“${quoted},” ${name} ${quoteVerb(quoted, candidate.verb)}.`
  }
  if (form !== 'plain' || retells) return framed
  const bare = keepsCapital ? text : text.charAt(0).toLowerCase() + text.slice(1)
  return `According to ${name}, ${bare}`
}

/** "On export controls, Zhou says: …", "Asked why it is cheap, Zhou says that …". */
function withLead(candidate: Candidate, lead: Lead, name: string, flow: Flow): Statement {
  const { form, text, verb, keepsCapital } = candidate
  const said = verb.startsWith('does not') || verb === 'doubts' ? verb : verb === 'thinks' ? 'says' : verb
  let body: string
  if (form === 'quote' || form === 'told' || form === 'verbatim') {
    const quoted = (form === 'told' ? (candidate.verbatim ?? text) : text).replace(/[“”"]/g, "'")
    body = `${name} ${quoteVerb(quoted, verb)}: “${quoted}”`
  } else {
    const clause = houseFigures(text.replace(/\.$/, ''))
    const bare = keepsCapital ? clause : clause.charAt(0).toLowerCase() + clause.slice(1)
    body = `${name} ${said} that ${bare}${/[.?!]["”]$/.test(clause) ? '' : '.'}`
  }
  flow.used++
  flow.since = 0
  flow.lastVoice = candidate.speaker
  flow.lastOpening = openingOf(lead.text)
  flow.lastWords = firstWords(lead.text)
  flow.subject = candidate.subject
  return { text: `${lead.text}, ${body}`, kind: 'reported', evidence: [...candidate.evidence, lead.span] }
}

/** "recalls" for what the speaker did, else a verb that fits what is claimed. */
function quoteVerb(quoted: string, verb: string): string {
  if (
    /^(?:\S+ ){0,5}(?:I|we|We) (?:was|were|had|did|got|went|came|started|began|worked|used to|built|wrote|made)\b/.test(
      quoted,
    )
  )
    return 'recalls'
  return /^(?:argues|warns)$/.test(verb) ? verb : 'says'
}

function attributed(candidate: Candidate, text: string, name: string, flow: Flow): string {
  const { form, verb } = candidate
  const turn = flow.used++
  const namedFirst = flow.lastOpening === name.toLowerCase().split(' ')[0] || flow.lastOpening === 'according'
  if (form === 'quote') {
    const quoted = text.replace(/[“”"]/g, "'")
    const says = quoteVerb(quoted, verb)
    if (!namedFirst && turn % 2 === 0) return `${capitalise(name)} ${says}: “${quoted}”`
    const inner = /[?!]$/.test(quoted) ? quoted : `${quoted.replace(/\.$/, '')},`
    return `“${inner}” ${name} ${says}.`
  }
  const clause = text.replace(/\.$/, '')
  // A quotation that closes the sentence has its stop within.
  const stop = /[.?!]["”]$/.test(clause) ? '' : '.'
  const bare = candidate.keepsCapital ? clause : clause.charAt(0).toLowerCase() + clause.slice(1)
  const canTrail = !/[”"?!]$/.test(clause) && !clause.includes(';') && !verb.startsWith('does not') && verb !== 'doubts'
  const canLead = verb !== 'says' && form === 'opinion'
  if (verb.startsWith('does not') || verb === 'doubts') return `${capitalise(name)} ${verb} that ${bare}${stop}`
  const opensLate = /^(?:\S+ ){0,5}\S+,/.test(clause)
  if (canTrail && (namedFirst || opensLate || (turn % 3 === 1 && !canLead)))
    return `${capitalise(clause)}, ${name} ${verb}.`
  if (verb === 'says' && !namedFirst && turn % 3 === 0) return `According to ${name}, ${bare}${stop}`
  return `${capitalise(name)} ${verb} that ${bare}${stop}`
}

/** The statements less those that open like the one before, while three are left: with two, one is better told twice. */
export function varied(statements: readonly Statement[]): Statement[] {
  const out: Statement[] = []
  let left = statements.length
  for (const statement of statements) {
    const before = out[out.length - 1]
    if (before !== undefined && left > LEAST_LEFT && firstWords(before.text) === firstWords(statement.text)) left--
    else out.push(statement)
  }
  return out
}

/** Sentences of a paragraph that stay, however they open. */
const LEAST_LEFT = 2

function firstWords(text: string): string {
  return text.split(' ', 2).join(' ').toLowerCase()
}

function openingOf(text: string): string {
  return /^[“"]?([\p{L}'’-]+)/u.exec(text)?.[1]?.toLowerCase() ?? ''
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
