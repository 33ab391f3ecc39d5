import type { CorrectionTable } from '../model/correction.ts'
import { type Document, sentenceAt } from '../model/document.ts'
import type { SpeakerMap } from '../model/speaker-map.ts'
import type { Speaker, Structure } from '../model/structure.ts'
import type { Transcript } from '../model/transcript.ts'
import { findBlocks } from './blocks.ts'
import { correctText, findCorrections } from './corrections.ts'
import { findCredits } from './credits.ts'
import { findFacts } from './facts.ts'
import { calledBy, type Label } from './labels.ts'
import { findLetters } from './letters.ts'
import { findNameCues } from './name-cues.ts'
import { nameVoices } from './naming.ts'
import { findPeople } from './people.ts'
import { countVoices, findRoles } from './roles.ts'
import { withoutShared } from './shared-labels.ts'
import { findSponsored } from './sponsors.ts'
import { saidIn, surfaceOf } from './surface.ts'
import { findVoices, type Voice } from './voices.ts'

/** What the caller knows better than the file. */
export interface StructureOptions {
  /** Title and show of the episode; null to take the file's or the talk's. Default null. */
  readonly title?: string | null
  readonly show?: string | null
  /** Spellings of names to put right. Default none. */
  readonly names?: CorrectionTable
  /** Who the labels are. It wins over everything else. Default none. */
  readonly speakers?: SpeakerMap
}

/** Sentences at the end in which anybody may name who made a show. */
const LAST_WORDS = 8

/**
 * The shape of an episode: voices and their parts, people, credits, blocks and what it is called. Every person and
 * credit has the place that bears it out; a voice is named only where its label or the talk itself names it.
 */
export function findStructure(doc: Document, transcript: Transcript, options: StructureOptions = {}): Structure {
  const { facts } = transcript
  const table: CorrectionTable = options.names ?? new Map()
  const fix = (name: string): string => (table.size === 0 ? name : correctText(name, table))
  const surface = surfaceOf(doc, findCorrections(doc.text, table))
  const said = saidIn(doc, surface)
  const voices = findVoices(doc, facts, fix, options.speakers ?? new Map())
  const listed = facts.people.map(({ name }) => name)
  const labelled = voices.list.flatMap(({ name }) => name ?? [])
  const cues = findNameCues(doc, surface, said, [...listed, ...labelled], fix)
  // Credits tell whole names ("produced by Bekah Hawrot Weigel") before it is known who says "and me".
  const credited = findCredits(doc, surface, said, fix, () => null).flatMap((credit) => credit.names)
  const { names: called } = nameVoices({ doc, said, voices, cues }, [...listed, ...credited])
  const counts = countVoices(doc, surface, voices)
  // Who a label is the user knows best.
  const isGiven = options.speakers !== undefined && options.speakers.size > 0
  const names = isGiven ? called : withoutShared(called, counts, voices, cues)
  const sponsored = findSponsored(doc, surface, said)
  const roles = findRoles({ doc, said, voices, names, counts, cues, facts, sponsored })
  // Who made the show its guests say at its very end, if at all.
  const mayTell = (start: number): boolean => {
    const row = sentenceAt(doc, start)
    return row >= doc.sentences.length - LAST_WORDS || roles[voices.ofTurn[doc.sentences[row]!.turn] ?? -1] !== 'guest'
  }
  const credits = findCredits(doc, surface, said, fix, (turn) => names[voices.ofTurn[turn] ?? -1] ?? null).filter(
    ({ evidence }) => evidence.some(({ start }) => mayTell(start)),
  )
  const people = findPeople({ doc, surface, voices, names, roles, cues, credits, facts })
  const { blocks, sentenceBlock } = findBlocks({ doc, surface, said, voices, roles, credits, sponsored })
  const letters = findLetters(doc, voices.ofTurn, said)
  const speakers = voices.list.map(
    (voice, row): Speaker => ({
      id: `p${row + 1}`,
      label: writtenLabel(voice)?.raw ?? null,
      name: names[row] ?? null,
      called: calledOf(voice, names[row] ?? null),
      role: roles[row]!,
      ...counts[row]!,
      turns: voice.turns,
    }),
  )
  const episode = findFacts(doc, surface, facts, { title: options.title ?? null, show: options.show ?? null })
  return { speakers, turnSpeaker: voices.ofTurn, people, credits, blocks, sentenceBlock, letters, facts: episode }
}

/** The first label of a voice that stands in the file. */
function writtenLabel({ labels }: Voice): Label | undefined {
  return labels.find(({ raw }) => raw !== '')
}

function calledOf(voice: Voice, name: string | null): string | null {
  const label = writtenLabel(voice)
  return name === null && label !== undefined ? calledBy(label) : null
}
