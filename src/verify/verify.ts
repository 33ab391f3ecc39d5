import type { Span } from '../model/span.ts'
import { checkFigures, passageOf } from './figures.ts'
import { phraseKey } from './keys.ts'
import { knownNames } from './known-names.ts'
import { checkNames, type NameContext } from './names.ts'
import { checkNegation } from './negations.ts'
import {
  type Checked,
  type Finding,
  type NotesInput,
  outsideSpans,
  ownSpans,
  settingOf,
  stampSpans,
  touches,
} from './notes.ts'
import { checkQuotations, quotationsOf } from './quotations.ts'
import { checkSpeaker } from './speakers.ts'
import { indexTalk, type Talk, type TalkInput } from './talk.ts'
import { checkTime, timesOf } from './times.ts'
import { namedVoices, type Voice } from './voices.ts'

/** What was found of one sentence of the notes; `findings` in order of the notes, `places` of the talk. */
export interface SentenceFindings {
  readonly findings: readonly Finding[]
  readonly places: readonly Span[]
}

/** Tests of lower-cased words. */
export interface WordTests {
  /** True for a word that is hardly ever a name. */
  readonly isCommon: (form: string) => boolean
  /** True for a word that is in use, as a name or else. */
  readonly isKnown: (form: string) => boolean
}

/** Share of a sentence's content words that one passage must have for the sentence to be borne out by it alone. */
const BORNE_OUT = 0.8
/** Fewer shared words than this say nothing. */
const LEAST_SHARED = 3

/** Gives a check that holds notes against a talk: one row of findings a sentence of the notes. Pure. */
export function createCheck(input: TalkInput): (notes: NotesInput, words: WordTests) => SentenceFindings[] {
  const talk = indexTalk(input)
  const voices = namedVoices(talk)
  const known = knownNames(talk)
  const given = givenNames(talk)
  return (notes, words) =>
    checkSentences(talk, notes, voices, { talk, notes, known, given, outside: outsideSpans(notes), ...words })
}

function checkSentences(
  talk: Talk,
  notes: NotesInput,
  voices: readonly Voice[],
  names: NameContext,
): SentenceFindings[] {
  const { outside } = names
  const title = talk.structure.facts.title
  const titles = notes.doc.turns.filter(({ text }) => text === title)
  const own = [...ownSpans(notes), ...titles]
  const aside = [...outside, ...stampSpans(notes)]
  const times = timesOf(notes)
  const quotes = quotationsOf(notes)
  return notes.doc.sentences.map((_, row) => {
    const setting = settingOf(notes, row, outside)
    const passage = passageOf(talk, notes, row)
    const parts: Checked[] = [
      checkNames(names, row, setting, passage),
      checkFigures(talk, notes, row, setting, passage, aside),
      checkQuotations(talk, notes, voices, quotes, row, setting),
      checkSpeaker(talk, notes, voices, row),
      checkNegation(talk, notes, quotes, row, setting),
      checkTime(talk, notes, row, times),
    ]
    const findings = withoutEchoes(parts.flatMap((part) => part.findings).filter(({ at }) => !touches(own, at)))
    const places = parts.flatMap((part) => part.places)
    const covers = passage.coverage >= BORNE_OUT && passage.shared >= LEAST_SHARED
    if (covers && places.length === 0) {
      places.push({ start: talk.doc.sentences[passage.first]!.start, end: talk.doc.sentences[passage.end - 1]!.end })
    }
    return { findings, places: inOrder(places) }
  })
}

/** Names and figures inside a quotation that nobody said, or a second speaker for one sentence, are said once. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const quotes = findings.filter(({ kind, level }) => kind === 'quote' && level === 'error')
  const kept = findings.filter(
    (one, i) =>
      (one.kind === 'quote' || !quotes.some(({ at }) => at.start <= one.at.start && at.end >= one.at.end)) &&
      !(one.kind === 'speaker' && findings.findIndex(({ kind }) => kind === 'speaker') < i),
  )
  return kept.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
}

function inOrder(places: readonly Span[]): Span[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end)
  return sorted.filter(
    ({ start, end }, i) => !sorted.some((other, j) => j < i && other.start <= start && other.end >= end),
  )
}

/** The keys of names that need not be said: of voices, of people and titles in the file's head, of the creator's chapters. */
function givenNames(talk: Talk): ReadonlySet<string> {
  const { structure, facts } = talk
  const texts = [
    ...structure.speakers.flatMap(({ name, label }) => [name, label]),
    ...structure.people.flatMap(({ name, affiliation }) => [name, affiliation]),
    ...facts.people.map(({ name }) => name),
    structure.facts.title,
    structure.facts.show,
    facts.title,
    facts.show,
    facts.description,
    ...structure.credits.flatMap(({ names }) => names),
  ]
  const keys = new Set<string>()
  for (const text of texts) {
    if (text === null) continue
    const words = text.split(/[\s/]+/)
    for (let first = 0; first < words.length; first++) {
      for (let end = first + 1; end <= Math.min(words.length, first + 5); end++)
        keys.add(phraseKey(words.slice(first, end).join(' ')))
    }
  }
  keys.delete('')
  return keys
}
