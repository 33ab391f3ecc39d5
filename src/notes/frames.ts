import type { Statement } from '../model/notes.ts'
import type { Candidate } from './candidates.ts'
import type { SpeakerNames } from './names.ts'

/** Who spoke last in a paragraph and how often a frame was used, so that openings vary and "adds" is true. */
export interface Flow {
  lastSpeaker: number | null
  used: number
}

/** A fresh paragraph. */
export function startFlow(): Flow {
  return { lastSpeaker: null, used: 0 }
}

const QUOTE_VERBS = ['says', 'explains', 'notes', 'says', 'recalls'] as const

/**
 * The candidate as a sentence of the notes: plain ones as they are, or with their source before them where
 * `attribute` asks for it; opinions and quotations behind the name of who said them.
 */
export function frame(candidate: Candidate, names: SpeakerNames, flow: Flow, attribute: boolean): Statement {
  const name = names.short(candidate.speaker)
  const again = flow.lastSpeaker === candidate.speaker
  const text = frameText(candidate, name, again, flow, attribute)
  flow.lastSpeaker = candidate.speaker
  const kind = text === candidate.text ? 'extracted' : 'reported'
  return { text, kind: candidate.form === 'told' ? 'reported' : kind, evidence: candidate.evidence }
}

function frameText(candidate: Candidate, name: string | null, again: boolean, flow: Flow, attribute: boolean): string {
  const { form, text } = candidate
  if (form === 'opinion') return `${name ?? 'The speaker'} ${candidate.verb ?? 'says'} that ${text}.`
  if (form === 'quote') {
    const who = name ?? 'the speaker'
    const quoted = text.replace(/[“”"]/g, "'")
    flow.used++
    if (flow.used % 2 === 1) return `${capitalise(who)} ${again ? 'adds' : 'puts it this way'}: “${quoted}”`
    const verb = QUOTE_VERBS[flow.used % QUOTE_VERBS.length]!
    const inner = /[?!]$/.test(quoted) ? quoted : `${quoted.replace(/\.$/, '')},`
    return `“${inner}” ${who} ${verb}.`
  }
  if (!attribute || name === null || form === 'told' || !candidate.standsAlone) return text
  flow.used++
  return again ? `${name} adds that ${decapitalise(candidate)}` : `According to ${name}, ${decapitalise(candidate)}`
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The first word in lower case unless it is a name, an acronym or "I". */
function decapitalise({ text, keepsCapital }: Candidate): string {
  return keepsCapital ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
