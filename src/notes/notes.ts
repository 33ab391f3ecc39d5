import { createFluency } from '../learn/fluency.ts'
import type { Weights } from '../learn/weights.ts'
import { letterPattern } from '../lexicon/letters.ts'
import type { Claim } from '../model/claim.ts'
import type { DropChances } from '../model/disfluency.ts'
import type { Document } from '../model/document.ts'
import type { Entity, PersonPronoun, Quantity } from '../model/entity.ts'
import type { Notes, Statement } from '../model/notes.ts'
import type { AnalyzeOptions } from '../model/options.ts'
import type { Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import type { Segment, Topics } from '../model/topic.ts'
import type { Cleaner } from '../prose/clean.ts'
import type { Resolver } from '../prose/resolve.ts'
import { PRONOUN_FORMS, voicePronouns } from '../prose/voice-pronouns.ts'
import { ASKED, createQuestions, type Questions, strongestQuestion } from './asked.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { type Dive, writeDeepDive } from './deep-dives.ts'
import { isDisputed } from './disputed.ts'
import { DIVE_SENTENCES } from './dive-choice.ts'
import { weighDives } from './dive-worth.ts'
import { createFollowing } from './following.ts'
import { type Frames, frame, frameQuestion, openedAnew, startFlow, type Told, withoutRefused } from './frames.ts'
import { isGrounded, readsWell } from './grounding.ts'
import { createIntroductions, createPresentations } from './introductions.ts'
import { inRichParts, mergeWeak, TELLS } from './merge.ts'
import { namePeople, nameSpeakers, type SpeakerNames } from './names.ts'
import { createThemeWeight, type ThemeWeight } from './off-theme.ts'
import { createPassageChoice } from './passage-choice.ts'
import { createPassagesSource } from './passages.ts'
import { findQuestions } from './questions.ts'
import { findQuotes } from './quotes.ts'
import { type Ranking, rankCandidates } from './ranking.ts'
import { createReporterCheck } from './reporters.ts'
import { countConsequences } from './standing-features.ts'
import { findStatedSubject } from './stated-subject.ts'
import { startSummary, writeSummary } from './summary.ts'
import { createKindWeight, weightInSummary } from './takeaway-kinds.ts'
import { pickTakeaways, weighTakeaways } from './takeaways.ts'
import { weighThemes } from './themes.ts'
import { titleByText } from './titles.ts'
import { type SubjectSource, writeTopicLine } from './topic-line.ts'
import { createUsable } from './usable.ts'
import { isOfSeveral } from './voices.ts'

/** What notes are made of: the document, and what the stages before found. */
export interface NotesInput {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly quantities: readonly Quantity[]
  readonly claims: readonly Claim[]
  readonly topics: Topics
  readonly syntax: Syntax
  readonly resolve: Resolver
  readonly clean: Cleaner
  readonly chances: DropChances
  readonly models: (name: string) => Weights
  readonly options: AnalyzeOptions
}

/**
 * The notes of an episode: sentences of the talk, cleaned or reported by rule, each with its places. A statement whose
 * words its evidence does not bear out is dropped and counted.
 */
export function writeNotes(input: NotesInput): Notes {
  const { doc, structure, topics, entities, options } = input
  const fluency = createFluency(input.models('fluency'))
  const pronouns = voicePronouns(doc, structure, entities)
  const names = nameSpeakers(structure, isOfSeveral(doc, structure) ? 'mixed' : 'one each', pronouns)
  const introduces = createIntroductions(structure)
  const presents = createPresentations(structure)
  // Who a host is, each episode says.
  const usable = createUsable({ ...input, keepSponsors: options.keepSponsors })
  const found = findCandidates({ ...input, names, fluency, usable }).filter(
    (candidate) =>
      structure.speakers[candidate.speaker]?.role !== 'host' || candidate.form === 'plain' || !introduces(candidate),
  )
  const known = knownWords(structure, pronouns)
  // What its own places do not bear out is left out before the choice, so that another sentence can take its place.
  // A step of a worked example ("Alice sends Bob a coin") tells nothing by itself.
  const madeUp = new Set(entities.flatMap(({ id, madeUp }) => (madeUp ? [id] : [])))
  const candidates = (options.voice === 'verbatim' ? found.flatMap(inOwnWords) : found).filter(
    (candidate) =>
      !candidate.entities.some((id) => madeUp.has(id)) &&
      isGrounded(doc, { text: candidate.text, kind: 'extracted', evidence: candidate.evidence }, known),
  )
  const isNamed = (row: number): boolean => names.short(row) !== null
  const ranking = rankCandidates({ doc, candidates, topics, entities, structure, isNamed }, input.models)
  const frames: Frames = { names, people: namePeople(doc, entities, names) }
  let dropped = 0
  const grounded = (statements: readonly Told[]): Told[] => {
    const kept = withoutRefused(statements, (statement) => {
      const isMadeUp = !isGrounded(doc, statement, known)
      if (isMadeUp) dropped++
      return isMadeUp
    })
    return withoutRefused(kept, (statement) => !readsWell(statement))
  }

  const source = { doc, structure, entities, topics, lower: doc.text.toLowerCase() }
  const said = new Set<string>()
  const isSure = ({ doubts }: Candidate, row: number): boolean =>
    doubts.length === 0 || ranking.printable[row]! >= LEAST_OF_DOUBTED
  const strong = candidates.flatMap((candidate, row) =>
    candidate.form !== 'quote' && !candidate.follows && !introduces(candidate) && isSure(candidate, row) ? [row] : [],
  )
  const isObjectedTo = (sentence: number): boolean => isDisputed(doc, sentence, structure.turnSpeaker)
  const standing = forStanding(ranking, candidates, isObjectedTo)
  const standingSource = { doc, entities, topics, candidates, ranking }
  const themes = weighThemes(source, input.models, usable.iceBreaker)
  const beside = createThemeWeight(
    { doc, candidates, structure, entities, themes },
    createReporterCheck(doc, structure),
  )
  const kindWeight = createKindWeight(input)
  const kindOf = (candidate: Candidate): number => kindWeight(candidate) * beside.asTakeaway(candidate)
  const takeawayWorth = weighTakeaways(standingSource, standing, input.models, kindOf)
  const asked = createQuestions({ ...input, names })
  const stated = findStatedSubject(doc, structure, input.clean, source.lower)
  const summaryInput = { source, themes, stated, names, frames, candidates, known }
  const weights = candidates.map((candidate, row) => weightInSummary(candidate, takeawayWorth.modelled[row]!, kindOf))
  const choice = { strong, said, weighed: forSummary(standing, candidates, weights), length: options.length }
  const start = startSummary(summaryInput, choice)
  const takeawayRows = pickTakeaways(standingSource, takeawayWorth, {
    strong,
    taken: start.rows,
    said,
    length: options.length,
  })
  const { summary, rows, lost } = writeSummary(summaryInput, choice, start, takeawayRows)
  dropped += lost
  // A long summary retells the talk: what it has beyond a shorter one stands in the paragraphs as well.
  const ofSummary = options.length === 'long' ? rows.slice(0, LEAST_SPENT) : rows
  const spent = new Set([...ofSummary, ...takeawayRows].map((row) => candidates[row]!.sentence))
  const takeaways = grounded(takeawayRows.map((row) => frame(candidates[row]!, frames, startFlow(), 'none')))
  const most = DIVE_SENTENCES[options.length]
  const following = createFollowing(doc, candidates, ranking, input.models)
  // The only takeaway stands right above, and who a guest is in the opening of the summary.
  const last = new Set([
    ...(takeawayRows.length === 1 ? takeawayRows : []).map((row) => candidates[row]!.sentence),
    ...candidates.flatMap(({ text, sentence }) => (presents(text) ? [sentence] : [])),
  ])
  const dive = {
    candidates,
    ranking: withAnswers(weighedBy(weighDives(standingSource, input.models), candidates, beside), candidates, asked),
    following,
    frames,
    most,
    asked,
    spent,
    last,
    passageOf:
      options.voice === 'verbatim'
        ? null
        : createPassageChoice(
            {
              ...{ doc, structure, topics, candidates, ranking, isNamed, asked },
              passages: createPassagesSource({ ...input, fluency, usable, names }),
            },
            input.models,
          ),
  }
  const paragraphs = new Map<Segment, Dive>()
  const write = (section: Segment): Dive => {
    const written = paragraphs.get(section) ?? writeDeepDive(section, dive)
    paragraphs.set(section, written)
    return written
  }
  // A part of the talk that gives one weak sentence is no part by itself.
  const strengthOf = (section: Segment): number => {
    const { things, surest } = write(section)
    const isEnough = things > 1 || (things === 1 && surest >= LEAST_ALONE)
    return isEnough ? TELLS : things * surest
  }
  const isAuto = options.sections === 'auto'
  const told = isAuto ? inRichParts(topics, mergeWeak(topics, strengthOf), (section) => write(section).things) : topics
  const deepDives = told.sections.map((section, turn) => {
    const written = openedAnew(grounded(write(section).told))
    if (written.length >= LEAST_DIVE || options.voice === 'verbatim') return written
    return [...grounded(openThinly(input, source, section, names, turn, written)), ...written]
  })
  return {
    summary,
    takeaways,
    deepDives,
    questions: findQuestions(doc, structure, input.clean),
    quotes: findQuotes({
      doc,
      structure,
      candidates,
      ranking,
      models: input.models,
      mayStand: (candidate) => !introduces(candidate) && !spent.has(candidate.sentence),
      told: new Set(deepDives.flat().flatMap(({ evidence }) => evidence.map(({ start }) => start))),
    }),
    dropped,
    topics: { ...told, sections: titleByText(told.sections, deepDives) },
  }
}

/** What opens a thin paragraph: what was asked and, so that none is without text, a line that is surely true. */
function openThinly(
  input: NotesInput,
  source: SubjectSource,
  section: Segment,
  names: SpeakerNames,
  turn: number,
  dive: readonly Statement[],
): Statement[] {
  const { doc } = input
  const out: Statement[] = []
  // Beside a sentence of the talk the line tells nothing.
  const line = dive.length > 0 ? null : writeTopicLine(source, section, names, turn)
  if (line !== null) out.push(line)
  // Its question is told already.
  if (dive[0]?.text.startsWith(ASKED)) return out
  const start = dive[0]?.evidence[0]?.start ?? Number.POSITIVE_INFINITY
  let to = section.firstSentence
  while (to < section.endSentence && doc.sentences[to]!.start < start) to++
  const asked = strongestQuestion({ ...input, names }, { from: section.firstSentence, to })
  if (asked === null || dive.some(({ evidence }) => evidence.some(({ start }) => start === asked.span.start)))
    return out
  return [...out, frameQuestion(asked, { names }, startFlow())]
}

/** A paragraph of fewer sentences is opened by what was asked. */
const LEAST_DIVE = 2

/** Sentences of a long summary that paragraphs do not say again, as many as a shorter one has. */
const LEAST_SPENT = 3

/** How likely the one sentence of a paragraph can be printed, at least. */
const LEAST_ALONE = 0.62

/** Length from which a sentence carries a summary, in words. */
const SUMMARY_WORDS = 18

/** How likely a sentence can be printed that there are doubts about, at least, to stand by itself. */
const LEAST_OF_DOUBTED = 0.7

/** How much more a sentence is worth that has figures, and one that gives a reason or compares. */
const WITH_FIGURES = 1.2
const WITH_REASONS = 1.3
/** A figure that is no part of a name: none in "R1" and "GPT-4". */
const AMOUNT = letterPattern(String.raw`(?<![\p{L}\d.-])\d`)
/** The same of an opinion that somebody objects to at once. */
const DISPUTED = 0.5

/** The ranking for what stands alone: figures, causes and contrasts count for more. */
function forStanding(
  ranking: Ranking,
  candidates: readonly Candidate[],
  isObjectedTo: (sentence: number) => boolean,
): Ranking {
  const score = ranking.score.map((value, row) => {
    const { text, view, sentence } = candidates[row]!
    const isOpen = view && isObjectedTo(sentence)
    const lift = (AMOUNT.test(text) ? WITH_FIGURES : 1) * (countConsequences(text) > 0 ? WITH_REASONS : 1)
    return value * (isOpen ? DISPUTED : 1) * lift
  })
  return { ...ranking, score }
}

/** The ranking of a paragraph with each sentence as much less sure and worth less as it is beside the theme. */
function weighedBy(ranking: Ranking, candidates: readonly Candidate[], beside: ThemeWeight): Ranking {
  const weights = candidates.map(beside.inParagraph)
  return {
    ...ranking,
    score: ranking.score.map((value, row) => value * weights[row]! * beside.besideOthers(candidates[row]!)),
    printable: ranking.printable.map((value, row) => value * weights[row]!),
  }
}

/** How much more a sentence of a paragraph is worth that can stand behind the question it answers. */
const AS_ANSWER = 1.3

function withAnswers(ranking: Ranking, candidates: readonly Candidate[], { askedBefore }: Questions): Ranking {
  const isAnswer = ({ sentence, speaker }: Candidate): boolean => {
    const question = askedBefore(sentence)
    return question?.isOpen === true && question.asker !== speaker
  }
  return { ...ranking, score: ranking.score.map((value, row) => value * (isAnswer(candidates[row]!) ? AS_ANSWER : 1)) }
}

/** The ranking with short sentences worth less: what they say is a detail. */
function forSummary(ranking: Ranking, candidates: readonly Candidate[], weights: readonly number[]): Ranking {
  const score = ranking.score.map(
    (value, row) => value * weights[row]! * Math.min(1, candidates[row]!.words / SUMMARY_WORDS),
  )
  return { ...ranking, score }
}

/** The candidate as it was said, but for fillers; none where that cannot stand alone. */
function inOwnWords(candidate: Candidate): Candidate[] {
  const verbatim = candidate.verbatim()
  if (verbatim === null) return []
  return [
    { ...candidate, form: 'verbatim', text: verbatim, pronounText: null, evidence: candidate.evidence.slice(0, 1) },
  ]
}

const WORDS = letterPattern(String.raw`[\p{L}\p{N}'-]+`, 'g')

/**
 * Words of the names, titles and labels that the structure gives, lower case, what voices are called as a whole ("speaker
 * 2"), and how they are spoken of.
 */
function knownWords(structure: Structure, pronouns: readonly PersonPronoun[]): Set<string> {
  const words = new Set(pronouns.flatMap((pronoun) => PRONOUN_FORMS[pronoun]))
  const add = (text: string | null): void => {
    for (const word of text?.toLowerCase().match(WORDS) ?? []) words.add(word)
  }
  for (const { label, name, called } of structure.speakers) {
    for (const text of [label, name, called]) {
      add(text)
      if (text !== null) words.add(text.toLowerCase())
    }
  }
  for (const { name, title, affiliation } of structure.people) {
    add(name)
    add(title)
    add(affiliation)
  }
  return words
}
