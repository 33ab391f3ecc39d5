import { type Document, tokenForm } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import type { Segment } from '../model/topic.ts'
import { formOf, isFiniteVerb } from '../prose/grammar.ts'
import type { SpeakerNames } from './names.ts'
import { createSpokenLines, type Lines, type SpokenLine, type SpokenLinesInput } from './spoken-lines.ts'
import { indexMentions } from './subjects.ts'

/** Sentences that one voice said in a row, word for word but for fillers: a quotation of some length. */
export interface Passage {
  /** Row of `Structure.speakers`. */
  readonly speaker: number
  /** In the order of the talk. */
  readonly lines: readonly SpokenLine[]
  readonly words: number
  /** True where another voice put in a "yeah" between. */
  readonly interrupted: boolean
  /** True where its voice goes on in the section with what cannot be quoted. */
  readonly isCutOff: boolean
}

/** Most lines of a passage, and its words: fewer are a sentence, more are a transcript. */
const MOST_LINES = 4
const LEAST_PASSAGE = 18
const MOST_PASSAGE = 62

/** What passages of a talk are found in. */
export interface PassagesSource {
  readonly doc: Document
  readonly structure: Structure
  readonly lines: Lines
  /** True where one label stands for several people. */
  readonly mixed: boolean
}

/** What the lines of passages are read from. */
export interface PassagesInput extends Omit<SpokenLinesInput, 'index'> {
  readonly entities: readonly Entity[]
  readonly names: Pick<SpeakerNames, 'mixed'>
}

/** Reads the lines of passages as they are asked for. */
export function createPassagesSource(input: PassagesInput): PassagesSource {
  const { doc, structure, entities } = input
  const lines = createSpokenLines({ ...input, index: indexMentions(doc, entities) })
  return { doc, structure, lines, mixed: input.names.mixed }
}

/**
 * All passages of a section that may be quoted and can be printed, those with the same first sentence in a row, shorter
 * ones first. Where one label stands for several people, a passage ends with its turn.
 */
export function findPassages({ doc, structure, lines: linesOf, mixed }: PassagesSource, section: Segment): Passage[] {
  const { sentences } = doc
  const speakerOf = (row: number): number => structure.turnSpeaker[sentences[row]!.turn]!
  const hasGuest = structure.speakers.some(({ role }) => role === 'guest')
  const out: Passage[] = []
  for (let row = section.firstSentence; row < section.endSentence; row++) {
    const speaker = speakerOf(row)
    const role = structure.speakers[speaker]?.role
    if (role === 'clip' || (hasGuest && role === 'host')) continue
    const first = linesOf.first(row)
    if (first === null) continue
    const isOwn = (next: number): boolean =>
      speakerOf(next) === speaker && (!mixed || sentences[next]!.turn === sentences[row]!.turn)
    const lines = [first]
    let { words } = first
    let interrupted = false
    for (let last = row; ; ) {
      let next = last + 1
      while (next < section.endSentence && !isOwn(next) && isBackchannel(doc, next)) next++
      const goesOn = next < section.endSentence && isOwn(next)
      const line = goesOn ? linesOf.behind(next) : null
      const isWhole = words >= LEAST_PASSAGE && !isOpen(doc, lines.at(-1)!) && linesBeforeName(lines, words) > 0
      if (isWhole) out.push({ speaker, lines: [...lines], words, interrupted, isCutOff: goesOn && line === null })
      if (line === null || lines.length === MOST_LINES || words + line.words > MOST_PASSAGE) break
      interrupted ||= next > last + 1
      lines.push(line)
      words += line.words
      last = next
    }
  }
  return out
}

/** Most words of one sentence of the notes that quotes a passage, the name of its voice aside. */
export const MOST_QUOTED = 36

/**
 * How many lines of a passage stand before the name of its voice: few, and neither part too long for one sentence of the
 * notes; 0 where that cannot be.
 */
export function linesBeforeName(lines: readonly SpokenLine[], words: number): number {
  let before = 0
  for (let at = 1; at <= lines.length; at++) {
    before += lines[at - 1]!.words
    if (before <= MOST_QUOTED && words - before <= MOST_QUOTED) return at
  }
  return 0
}

/** What opens a clause that another must follow; a reason may follow what it gives one for. */
const HANGS = /^(?:if|when|whenever|while|unless|although|though|whereas|once)$/

/** "And if your page does forty queries.": a condition of which nothing hangs ends no passage. */
function isOpen(doc: Document, { printed, link }: SpokenLine): boolean {
  const words = link === null ? printed : printed.slice(1)
  if (!HANGS.test(formOf(doc, words[0]))) return false
  return words.filter((word) => isFiniteVerb(doc, word)).length < 2
}

/** Most tokens of a "yeah, right" that asks for nothing. */
const LONGEST_BACKCHANNEL = 5
const BACKCHANNEL =
  /^(?:yeah|yes|yep|yup|right|okay|ok|sure|mm|mhm|hmm|mm-hmm|uh-huh|uh|um|oh|wow|exactly|true|absolutely|totally|indeed|ha|aye|gosh|god|really|nice|interesting|lovely|great|cool|of|course|and|so|i|see|my|[.,!?…-]+)$/

/** True for a sentence with which a listener only shows that they listen (V. Yngve, "On getting a word in edgewise", 1970). */
export function isBackchannel(doc: Document, row: number): boolean {
  const { firstToken, endToken } = doc.sentences[row]!
  if (endToken - firstToken > LONGEST_BACKCHANNEL) return false
  for (let i = firstToken; i < endToken; i++) if (!BACKCHANNEL.test(tokenForm(doc, i))) return false
  return true
}

/** Where a passage stands in what its voice says. */
export interface Parts {
  readonly opensTurn: boolean
  /** Sentences of the turn before it. */
  readonly place: number
  readonly endsTurn: boolean
  /** The first word of the sentence behind it, lower case. */
  readonly next: string
}

/** Finds where a passage stands in its turn. */
export function partsOf(doc: Document, { lines }: Passage): Parts {
  const first = lines[0]!.sentence
  const after = lines.at(-1)!.sentence + 1
  const { turn } = doc.sentences[first]!
  const place = first - doc.turns[turn]!.firstSentence
  const next = doc.sentences[after]
  return {
    opensTurn: place === 0,
    place,
    endsTurn: next === undefined || next.turn !== doc.sentences[after - 1]!.turn,
    next: next === undefined ? '' : tokenForm(doc, next.firstToken),
  }
}
