import { probability } from '../learn/trees.ts'
import { linearWeights, type Weights } from '../learn/weights.ts'
import type { Segment } from '../model/topic.ts'
import type { Asked, Questions } from './asked.ts'
import { createPassageFeatures, PASSAGE_FEATURES, type PassageFeatureSource } from './passage-features.ts'
import { findPassages, type Passage, type PassagesSource } from './passages.ts'

/** How far an editor would have a passage, at least, so that it is quoted. */
const LEAST_WORTH = 0.15
/** Share of its content, at least, that the paragraph does not say yet. */
const LEAST_NEW = 0.5
/** Share of the worth that a passage keeps which says nothing new. */
const OLD = 0.3

/** How much more a passage is worth that answers a question which can be told and asks for more than a word: it says what it is about. */
const WITH_QUESTION = 1.6

/** What passages are weighed by, and where they are found. */
export interface PassageChoiceSource extends PassageFeatureSource {
  readonly passages: PassagesSource
  readonly asked: Questions
}

/** What a paragraph has already. */
export interface Said {
  /** Sentences of the talk that stand in the notes. */
  readonly taken: ReadonlySet<number>
  /** Lemmas of the paragraph. */
  readonly lemmas: ReadonlySet<string>
}

/** The passage of a section that is best quoted; null where none is worth it. */
export type PassageChoice = (section: Segment, said: Said) => WorthyPassage | null

/** A passage and how far an editor would have it, in [0, 1]. */
export interface WorthyPassage extends Passage {
  readonly worth: number
}

/** Weighs passages by a logistic regression (`passages.bin`, `tools/train/passages.ts`), those of a section when asked for. */
export function createPassageChoice(source: PassageChoiceSource, models: (name: string) => Weights): PassageChoice {
  const weights = linearWeights(models('passages'), PASSAGE_FEATURES)
  let featuresOf: ReturnType<typeof createPassageFeatures> | null = null
  const known = new Map<Segment, readonly WorthyPassage[]>()
  const weigh = (section: Segment): readonly WorthyPassage[] => {
    featuresOf ??= createPassageFeatures(source)
    const of = featuresOf
    return findPassages(source.passages, section).map((passage) => {
      const values = of({ passage, section, answers: questionOf(passage, source.asked.answeredBy) !== null })
      let odds = 0
      for (let j = 0; j < values.length; j++) odds += weights[j]! * values[j]!
      return { ...passage, worth: probability(odds) }
    })
  }
  return (section, { taken, lemmas }) => {
    let all = known.get(section)
    if (all === undefined) {
      all = weigh(section)
      known.set(section, all)
    }
    let best: WorthyPassage | null = null
    let most = 0
    for (const passage of all) {
      const { worth } = passage
      if (worth < LEAST_WORTH || passage.lines.some(({ sentence }) => taken.has(sentence))) continue
      const fresh = shareNew(passage, lemmas)
      const question = source.asked.askedBefore(passage.lines[0]!.sentence)
      const isOpened = question?.isTold === true && question.isOpen && question.asker !== passage.speaker
      const value = worth * (OLD + (1 - OLD) * fresh) * (isOpened ? WITH_QUESTION : 1)
      if (fresh >= LEAST_NEW && value > most) {
        best = passage
        most = value
      }
    }
    return best
  }
}

/** The question that a passage answers, where somebody else asked it. */
export function questionOf({ lines, speaker }: Passage, asked: (sentence: number) => Asked | null): Asked | null {
  const found = asked(lines[0]!.sentence)
  return found === null || found.asker === speaker ? null : found
}

function shareNew({ lines }: Passage, said: ReadonlySet<string>): number {
  const lemmas = new Set(lines.flatMap((line) => line.lemmas))
  let fresh = 0
  for (const lemma of lemmas) if (!said.has(lemma)) fresh++
  return fresh / Math.max(1, lemmas.size)
}
