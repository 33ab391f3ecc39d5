import type { Document } from '../model/document.ts'
import type { Speaker, Structure } from '../model/structure.ts'
import type { Transcript } from '../model/transcript.ts'
import { findBlocks } from './blocks.ts'
import { findCredits } from './credits.ts'
import { findFacts } from './facts.ts'
import { findNameCues } from './name-cues.ts'
import { nameVoices } from './naming.ts'
import { findPeople } from './people.ts'
import { countVoices, findRoles } from './roles.ts'
import { surfaceOf } from './surface.ts'
import { findVoices } from './voices.ts'

/** What the caller knows better than the file. */
export interface StructureOptions {
  /** Title and show of the episode; null to take the file's or the talk's. Default null. */
  readonly title?: string | null
  readonly show?: string | null
}

/**
 * The shape of an episode: voices and their parts, people, credits, blocks and what it is called. Every person and
 * credit has the place that bears it out; a voice is named only where its label or the talk itself names it.
 */
export function findStructure(doc: Document, transcript: Transcript, options: StructureOptions = {}): Structure {
  const { facts } = transcript
  const surface = surfaceOf(doc)
  const voices = findVoices(doc, facts)
  const listed = facts.people.map(({ name }) => name)
  const labelled = voices.list.flatMap(({ name }) => name ?? [])
  const cues = findNameCues(doc, surface, [...listed, ...labelled])
  const { names } = nameVoices(doc, voices, cues, listed)
  const counts = countVoices(doc, surface, voices)
  const roles = findRoles({ doc, surface, voices, names, counts, cues, facts })
  const credits = findCredits(doc, surface, (turn) => names[voices.ofTurn[turn] ?? -1] ?? null)
  const people = findPeople({ doc, surface, voices, names, roles, cues, credits, facts })
  const { blocks, sentenceBlock } = findBlocks({ doc, surface, voices, roles, credits })
  const speakers = voices.list.map(
    (voice, row): Speaker => ({
      id: `p${row + 1}`,
      label: voice.labels[0]?.raw ?? null,
      name: names[row] ?? null,
      role: roles[row]!,
      ...counts[row]!,
      turns: voice.turns,
    }),
  )
  const episode = findFacts(doc, surface, facts, { title: options.title ?? null, show: options.show ?? null })
  return { speakers, turnSpeaker: voices.ofTurn, people, credits, blocks, sentenceBlock, facts: episode }
}
