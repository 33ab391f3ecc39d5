import { type Document, tokenForm } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import type { Segment } from '../model/topic.ts'
import { formOf, isFiniteVerb } from '../prose/grammar.ts'
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

export interface PassagesSource {
  readonly doc: Document
  readonly structure: Structure
  readonly lines: Lines
}

/** What the lines of passages are read from. */
export interface PassagesInput extends Omit<SpokenLinesInput, 'index'> {
  readonly entities: readonly Entity[]
}

/** Reads the lines of passages as they are asked for. */
export function createPassagesSource(input: PassagesInput): PassagesSource {
  const { doc, structure, entities } = input
  return { doc, structure, lines: createSpokenLines({ ...input, index: indexMentions(doc, entities) }) }
}

/** All passages of a section that may be quoted, those with the same first sentence in a row, shorter ones first. */
export function findPassages({ doc, structure, lines: linesOf }: PassagesSource, section: Segment): Passage[] {
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
    const lines = [first]
    let { words } = first
    let interrupted = false
    for (let next = row + 1; ; next++) {
      const goesOn = next < section.endSentence && speakerOf(next) === speaker
      const isCutOff = goesOn && linesOf.behind(next) === null
      if (words >= LEAST_PASSAGE && !isOpen(doc, lines.at(-1)!))
        out.push({ speaker, lines: [...lines], words, interrupted, isCutOff })
      if (lines.length === MOST_LINES) break
      while (next < section.endSentence && speakerOf(next) !== speaker && isBackchannel(doc, next)) {
        interrupted = true
        next++
      }
      if (next >= section.endSentence || speakerOf(next) !== speaker) break
      const line = linesOf.behind(next)
      if (line === null || words + line.words > MOST_PASSAGE) break
      lines.push(line)
      words += line.words
    }
  }
  return out
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
  /^(?:yeah|yes|yep|yup|right|okay|ok|sure|mm|mhm|hmm|mm-hmm|uh-huh|uh|um|oh|wow|exactly|true|no|absolutely|totally|indeed|ha|aye|gosh|god|really|nice|interesting|lovely|great|cool|of|course|and|so|i|see|my|[.,!?…-]+)$/

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
