import type { Segment } from '../model/topic.ts'
import { ASKED, type Asked, type Questions } from './asked.ts'
import type { Candidate } from './candidates.ts'
import { chooseForDive, type DiveChoiceInput, goesOn, MOST_QUOTED_WORDS } from './dive-choice.ts'
import {
  type Frames,
  frame,
  framePassage,
  frameQuestion,
  type Lead,
  linked,
  startFlow,
  type Told,
  varied,
} from './frames.ts'
import { questionOf } from './passage-choice.ts'
import { MOST_QUOTED, type Passage } from './passages.ts'

/** Shortest lemma that answer and question may share, and so many of its letters tell, whatever its ending. */
const LEAST_LEMMA = 4
const STEM = 5

/** Nouns of a question that stands by itself, at least. */
const LEAST_NOUNS = 1
/** Questions that one paragraph tells, at most. */
const MOST_QUESTIONS = 2

/** What deep dives are made of. */
export interface DiveInput extends Omit<DiveChoiceInput, 'names'> {
  readonly frames: Frames
  readonly asked: Questions
}

/** A paragraph as it may be printed, and how sure it is. */
export interface Dive {
  readonly told: readonly Told[]
  /** How many things it tells: a passage is one, though it is printed as two sentences. */
  readonly things: number
  /** How likely the surest of what no other part of the notes says can be printed, in [0, 1]; 0 where there is none. */
  readonly surest: number
}

/** One paragraph for a section: its best sentences in the order of the talk, each speaker named when the voice changes. */
export function writeDeepDive(section: Segment, input: DiveInput): Dive {
  const { candidates, ranking, frames, asked, last } = input
  const { rows, passages } = chooseForDive(section, { ...input, names: frames.names })
  const flow = startFlow()
  const items = inOrder(rows, candidates, passages)
  const voices = new Set(items.map(({ speaker }) => speaker))
  const attributed =
    passages.length > 0 || rows.some((row) => candidates[row]!.view || candidates[row]!.form !== 'plain')
  const told: Told[] = []
  const used = new Set<number>()
  // Each question is told once, and few of them.
  const isNew = (question: Asked | null): question is Asked =>
    question !== null && used.size < MOST_QUESTIONS && !used.has(question.span.start)
  const use = (question: Asked): void => {
    used.add(question.span.start)
  }
  const openWith = (sentence: number, speaker: number, lemmas: readonly string[]): void => {
    const question = asked.askedBefore(sentence)
    if (!isNew(question) || question.asker === speaker || question.nouns < LEAST_NOUNS) return
    if (!question.isOpen && !takesUp(lemmas, question)) return
    use(question)
    told.push(frameQuestion(question, frames, flow))
  }
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if ('lines' in item) {
      const question = questionOf(item, asked.answeredBy)
      const lemmas = item.lines.flatMap((line) => line.lemmas)
      const fits = isNew(question) && hasRoom(item, question) && (question.isOpen || takesUp(lemmas, question))
      const lead = fits ? leadOf(question) : null
      if (lead === null) openWith(item.lines[0]!.sentence, item.speaker, lemmas)
      else use(question!)
      told.push(...(framePassage(item, frames, flow, lead) ?? []))
      continue
    }
    let candidate = item
    const before = items[i - 1]
    const isBehind = goesOn(before !== undefined && 'lines' in before ? undefined : before, candidate)
    while (candidate.form === 'quote' && i + 1 < items.length) {
      const next = items[i + 1]!
      if ('lines' in next || next.form !== 'quote' || !goesOn(candidate, next)) break
      if (candidate.words + next.words > MOST_QUOTED_WORDS) break
      candidate = quotedOn(candidate, next)
      i++
    }
    const next = items[i + 1]
    flow.quotesNext = next !== undefined && ('lines' in next || next.form === 'quote') ? next.speaker : null
    const question = isBehind ? null : leadTo(candidate, asked.answeredBy)
    if (isNew(question)) {
      use(question)
      told.push(frame(candidate, frames, flow, 'always', leadOf(question)))
      continue
    }
    if (!isBehind && (i === 0 || candidate.form === 'quote'))
      openWith(candidate.sentence, candidate.speaker, candidate.lemmas)
    // With one voice a paragraph says once whose account it is; with more, whenever the voice changes.
    const one = !attributed && i === Math.min(1, items.length - 1)
    const attribution = candidate.form === 'quote' || one ? 'always' : voices.size > 1 ? 'fresh' : 'none'
    told.push(
      frame(candidate, frames, flow, isBehind && candidate.form === 'plain' ? 'none' : attribution, null, isBehind),
    )
  }
  const telling = rows.filter((row) => !last.has(candidates[row]!.sentence))
  return {
    told: varied(told),
    things: rows.length + passages.length,
    surest: Math.max(0, ...passages.map(({ worth }) => worth), ...telling.map((row) => ranking.printable[row]!)),
  }
}

/** What a paragraph prints, in the order of the talk. */
function inOrder(
  rows: readonly number[],
  candidates: readonly Candidate[],
  passages: readonly Passage[],
): readonly (Candidate | Passage)[] {
  const items: { readonly item: Candidate | Passage; readonly sentence: number }[] = [
    ...rows.map((row) => ({ item: candidates[row]!, sentence: candidates[row]!.sentence })),
    ...passages.map((item) => ({ item, sentence: item.lines[0]!.sentence })),
  ]
  return items.sort((a, b) => a.sentence - b.sentence).map(({ item }) => item)
}

/** Two quotations in one pair of marks. */
function quotedOn(before: Candidate, after: Candidate): Candidate {
  const { text, evidence } = linked(after, after.text)
  return {
    ...before,
    text: `${before.text} ${text}`,
    words: before.words + after.words,
    lemmas: [...before.lemmas, ...after.lemmas],
    entities: [...new Set([...before.entities, ...after.entities])],
    evidence: [...before.evidence, ...evidence],
    sentence: after.sentence,
  }
}

/** What is asked just before an answer of another voice that can stand behind it; null where nothing is. */
function leadTo(candidate: Candidate, answeredBy: Questions['answeredBy']): Asked | null {
  if (candidate.form === 'told' && candidate.verbatim() === null) return null
  const found = answeredBy(candidate.sentence)
  return found === null || found.asker === candidate.speaker || !answers(candidate, found) ? null : found
}

/** "Asked why it is cheap". */
function leadOf({ text, span }: Asked): Lead {
  return { text: `${ASKED} ${text}`, span }
}

function hasRoom({ words }: Passage, { text }: Asked): boolean {
  return words + text.split(' ').length < MOST_QUOTED
}

/** True where the sentence takes up a word of the question; who introduces themselves answers nothing. */
function answers({ text, lemmas }: Candidate, question: Asked): boolean {
  return !/^(?:I['’]m|I am|My name) /.test(text) && takesUp(lemmas, question)
}

function takesUp(lemmas: readonly string[], { text }: Asked): boolean {
  const asked = text.toLowerCase()
  return lemmas.some((lemma) => lemma.length >= LEAST_LEMMA && asked.includes(lemma.slice(0, STEM)))
}
