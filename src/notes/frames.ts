import type { Statement } from '../model/notes.ts'
import type { Span } from '../model/span.ts'
import { houseFigures } from '../prose/figures.ts'
import { lowerFirst, upperFirst } from '../prose/words.ts'
import type { Candidate } from './candidates.ts'
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

/** A fresh paragraph. */
export function startFlow(): Flow {
  return { lastVoice: null, since: 0, used: 0, lastOpening: '', lastWords: '', subject: null, met: new Set() }
}

/** What opens a sentence of the notes before its source: "Asked whether the price is believable". */
export interface Lead {
  readonly text: string
  readonly span: Span
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
  const { form, speaker } = candidate
  if (form === 'verbatim') return { text: candidate.text, kind: 'extracted', evidence: candidate.evidence }
  if (lead !== null) return withLead(candidate, lead, names.called(speaker), flow)
  const isFresh = flow.lastVoice !== speaker || flow.since >= FORGOTTEN
  const asksName =
    !candidate.retells && (attribution === 'always' || (isFresh && (attribution === 'fresh' || candidate.view)))
  const attribute = form !== 'plain' || (asksName && names.short(speaker) !== null)
  const repeats = flow.subject !== null && flow.subject === candidate.subject
  const base = repeats && candidate.pronounText !== null && !attribute ? candidate.pronounText : candidate.text
  const framed = attribute && form !== 'told' ? attributed(candidate, base, names.called(speaker), flow) : base
  const fresh = repeatsOpening(framed, flow) ? reopened(candidate, names, framed) : framed
  const quotes = fresh.includes('“')
  const { text, evidence } = people.introduce(quotes ? fresh : houseFigures(fresh), candidate.entities, flow.met)
  moveOn(flow, candidate, text, attribute)
  const kind = fresh === candidate.text && form === 'plain' ? 'extracted' : 'reported'
  return { text, kind, evidence: [...candidate.evidence, ...evidence] }
}

/** Sentences after which a voice is named again. */
const FORGOTTEN = 3

/** The paragraph after a sentence that opens as `text` does. */
function moveOn(flow: Flow, { speaker, subject }: Candidate, text: string, attributed: boolean): void {
  flow.since = attributed ? 0 : flow.since + 1
  if (attributed) flow.lastVoice = speaker
  flow.lastOpening = openingOf(text)
  flow.lastWords = firstWords(text)
  flow.subject = subject
}

function repeatsOpening(text: string, flow: Flow): boolean {
  return flow.lastWords !== '' && firstWords(text) === flow.lastWords
}

/** The sentence with another opening, where its form allows one: its source in front, or the words as they were said. */
function reopened(candidate: Candidate, names: SpeakerNames, framed: string): string {
  const { form, verbatim, speaker, retells } = candidate
  const name = names.short(speaker)
  if (name === null) return framed
  if (form === 'told' && verbatim !== null && !/[?!]$/.test(verbatim)) {
    const quoted = withoutStop(quotable(verbatim))
    return `“${quoted},” ${name} ${quoteVerb(quoted, candidate.verb)}.`
  }
  if (form !== 'plain' || retells) return framed
  return `According to ${name}, ${inRunningText(candidate, candidate.text)}`
}

/** "Asked why it is cheap, Zhou says that …". */
function withLead(candidate: Candidate, lead: Lead, name: string, flow: Flow): Statement {
  const { form, text, verb } = candidate
  let body: string
  if (form === 'quote' || form === 'told') {
    const quoted = quotable(form === 'told' ? (candidate.verbatim ?? text) : text)
    body = `${name} ${quoteVerb(quoted, verb)}: “${quoted}”`
  } else {
    const clause = houseFigures(withoutStop(text))
    body = `${name} ${verb === 'thinks' ? 'says' : verb} that ${inRunningText(candidate, clause)}${stopAfter(clause)}`
  }
  flow.used++
  moveOn(flow, candidate, lead.text, true)
  return { text: `${lead.text}, ${body}`, kind: 'reported', evidence: [...candidate.evidence, lead.span] }
}

/** The words as they stand between quotation marks. */
function quotable(text: string): string {
  return text.replace(/[“”"]/g, "'")
}

function inRunningText({ keepsCapital }: Candidate, text: string): string {
  return keepsCapital ? text : lowerFirst(text)
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}

/** A quotation that closes the sentence has its stop within. */
function stopAfter(clause: string): string {
  return /[.?!]["”]$/.test(clause) ? '' : '.'
}

const DEEDS =
  /^(?:\S+ ){0,5}(?:I|we|We) (?:was|were|had|did|got|went|came|started|began|worked|used to|built|wrote|made)\b/
const SUPPOSES = /\b(?:if|would|could|I wish)\b|['’]d\b/i

/** "recalls" for what the speaker did, else a verb that fits what is claimed. */
function quoteVerb(quoted: string, verb: string): string {
  if (DEEDS.test(quoted) && !SUPPOSES.test(quoted)) return 'recalls'
  return /^(?:argues|warns)$/.test(verb) ? verb : 'says'
}

function attributed(candidate: Candidate, text: string, name: string, flow: Flow): string {
  const { form, verb } = candidate
  const turn = flow.used++
  const namedFirst = flow.lastOpening === name.toLowerCase().split(' ')[0] || flow.lastOpening === 'according'
  if (form === 'quote') {
    const quoted = quotable(text)
    const says = quoteVerb(quoted, verb)
    if (!namedFirst && turn % 2 === 0) return `${upperFirst(name)} ${says}: “${quoted}”`
    const inner = /[?!]$/.test(quoted) ? quoted : `${withoutStop(quoted)},`
    return `“${inner}” ${name} ${says}.`
  }
  const clause = withoutStop(text)
  const rest = inRunningText(candidate, clause) + stopAfter(clause)
  const isDoubt = verb === 'doubts' || verb.startsWith('does not')
  const canTrail = !isDoubt && !/[”"?!]$/.test(clause) && !clause.includes(';')
  const opensLate = /^(?:\S+ ){0,5}\S+,/.test(clause)
  const mayTrail = turn % 3 === 1 && (verb === 'says' || form === 'plain')
  if (canTrail && (namedFirst || opensLate || mayTrail)) return `${upperFirst(clause)}, ${name} ${verb}.`
  if (verb === 'says' && !namedFirst && turn % 3 === 0) return `According to ${name}, ${rest}`
  return `${upperFirst(name)} ${verb} that ${rest}`
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
