import { FIRST_TAG, pairRow, TRANSITION_WIDTH } from '../../src/language/parser.ts'
import {
  LABEL_TEMPLATES,
  labelFeatures,
  RELATION_BITS,
  TRANSITION_BITS,
  TRANSITION_TEMPLATES,
  transitionFeatures,
} from '../../src/language/parser-features.ts'
import {
  allowedTransitions,
  attach,
  createParserState,
  LEFT,
  type ParserSentence,
  RIGHT,
  resetState,
  SHIFT,
  shift,
} from '../../src/language/parser-state.ts'
import { transitionCost } from './parser-oracle.ts'
import { createSharedPerceptron } from './parser-perceptron.ts'

/** What the learner must know of a sentence beside its words: rows of heads, 0 the root, and of labels. */
export interface GoldTree {
  readonly gold: Int16Array
  readonly labels: Uint8Array
}

/** The lists of `ParserModel` that say which labels a pair of tags may have. */
export interface LabelLists {
  readonly tags: number
  readonly listEnds: Uint16Array
  readonly lists: Uint8Array
}

export interface LearnerOptions {
  /** Share of steps after the first pass on which the parser follows its own choice, so that it learns to recover. */
  readonly explore: number
  /** The right choice must lead by this much, or it counts as an error. */
  readonly margin: number
  /** Share of features left out at each look, in [0, 1). */
  readonly dropout: number
}

const TRANSITIONS = [SHIFT, LEFT, RIGHT] as const

/** Learns to parse from trees, one after the other, with a dynamic oracle (Goldberg and Nivre, TACL 2013). */
export function createLearner(
  { tags, listEnds, lists }: LabelLists,
  labelCount: number,
  random: () => number,
  { explore, margin, dropout }: LearnerOptions,
): {
  /** Learns from a sentence in pass `pass`; returns how many arcs or labels were wrong. */
  readonly learn: (sentence: ParserSentence, tree: GoldTree, pass: number) => number
  readonly transitions: () => Float32Array
  readonly relations: () => Float32Array
} {
  const ofTransitions = createSharedPerceptron(TRANSITION_WIDTH << TRANSITION_BITS)
  const ofRelations = createSharedPerceptron(1 << RELATION_BITS)
  const state = createParserState()
  const places = new Int32Array(Math.max(TRANSITION_TEMPLATES.length, LABEL_TEMPLATES.length))
  const features = new Int32Array(places.length)
  const every = Uint8Array.from({ length: labelCount - 1 }, (_, i) => i + 1)

  /** Bases of those of the first `length` features that are kept this time; returns how many. */
  const thin = (length: number, width: number): number => {
    let kept = 0
    for (let k = 0; k < length; k++) {
      if (random() < dropout) continue
      features[kept++] = places[k]! * width
    }
    return kept
  }

  function chooseTransition(sentence: ParserSentence, gold: Int16Array, allowed: number): [best: number, own: number] {
    transitionFeatures(sentence, state, places)
    const count = thin(TRANSITION_TEMPLATES.length, TRANSITION_WIDTH)
    const scores = ofTransitions.score(features, count, TRANSITIONS)
    const costs = TRANSITIONS.map((transition) =>
      (allowed & (1 << transition)) === 0
        ? Number.POSITIVE_INFINITY
        : transitionCost(state, gold, sentence.length, transition),
    )
    const least = Math.min(...costs)
    let own = -1
    let best = -1
    let rival = -1
    for (const transition of TRANSITIONS) {
      const cost = costs[transition]!
      if (cost === Number.POSITIVE_INFINITY) continue
      if (own < 0 || scores[transition]! > scores[own]!) own = transition
      if (cost === least) {
        if (best < 0 || scores[transition]! > scores[best]!) best = transition
      } else if (rival < 0 || scores[transition]! > scores[rival]!) rival = transition
    }
    if (rival >= 0 && scores[best]! - scores[rival]! < margin) ofTransitions.update(features, count, best, rival)
    else ofTransitions.tick()
    return [best, own]
  }

  function chooseLabel(sentence: ParserSentence, head: number, dependent: number, gold: number | null): number {
    const row = pairRow(tags, sentence.tag[dependent]!, sentence.tag[head]!, dependent < head)
    const listed = lists.subarray(row === 0 ? 0 : listEnds[row - 1]!, listEnds[row])
    const candidates = listed.length === 0 ? every : listed
    if (candidates.length === 1) return candidates[0]!
    labelFeatures(sentence, state, head, dependent, places)
    const count = thin(LABEL_TEMPLATES.length, 1)
    const scores = ofRelations.score(features, count, candidates)
    let guess = 0
    let right = -1
    let rival = -1
    for (let c = 0; c < candidates.length; c++) {
      if (scores[c]! > scores[guess]!) guess = c
      if (candidates[c] === gold) right = c
      else if (rival < 0 || scores[c]! > scores[rival]!) rival = c
    }
    // A wrong head teaches nothing of its relation.
    if (gold !== null && right >= 0) {
      if (scores[right]! - scores[rival]! < margin) {
        ofRelations.update(features, count, gold, candidates[rival]!)
      } else ofRelations.tick()
    }
    return candidates[guess]!
  }

  return {
    learn(sentence, { gold, labels }, pass) {
      resetState(state, sentence.length)
      let wrong = 0
      for (;;) {
        const allowed = allowedTransitions(state, sentence.length)
        if (allowed === 0) return wrong
        const [best, own] = chooseTransition(sentence, gold, allowed)
        const taken = pass > 0 && random() < explore ? own : best
        if (taken === SHIFT) {
          shift(state)
          continue
        }
        const dependent = state.stack[state.depth - 1]!
        const head = taken === LEFT ? state.next : state.stack[state.depth - 2]!
        const isRight = head === gold[dependent]
        let label = 0
        if (head !== 0) {
          const guess = chooseLabel(sentence, head, dependent, isRight ? labels[dependent]! : null)
          if (isRight && guess !== labels[dependent]) wrong++
          label = pass > 0 ? guess : labels[dependent]!
        }
        if (!isRight) wrong++
        attach(state, taken, label)
      }
    },
    transitions: ofTransitions.averaged,
    relations: ofRelations.averaged,
  }
}

/** How often a label must be seen on a pair of tags to be listed for it. */
const LEAST_SEEN = 2

/** The lists of labels by pair of tags. `arcs` calls back with each arc of the training trees. */
export function labelLists(
  tagCount: number,
  arcs: (see: (dependentTag: number, headTag: number, isLeft: boolean, label: number) => void) => void,
): LabelLists {
  const tags = tagCount + FIRST_TAG
  const counts = new Map<number, number>()
  arcs((dependentTag, headTag, isLeft, label) => {
    const key = pairRow(tags, dependentTag, headTag, isLeft) * 64 + label
    counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  const lists: number[] = []
  const listEnds = new Uint16Array(tags * tags * 2)
  for (let row = 0; row < listEnds.length; row++) {
    for (let label = 1; label < 64; label++) if ((counts.get(row * 64 + label) ?? 0) >= LEAST_SEEN) lists.push(label)
    listEnds[row] = lists.length
  }
  return { tags, listEnds, lists: Uint8Array.from(lists) }
}
