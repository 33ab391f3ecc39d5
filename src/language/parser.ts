import { type Weights, weightsArray, weightsList } from '../learn/weights.ts'
import { LABEL_FEATURES, labelFeatures, TRANSITION_FEATURES, transitionFeatures } from './parser-features.ts'
import {
  allowedTransitions,
  attach,
  LEFT,
  type ParserSentence,
  type ParserState,
  RIGHT,
  resetState,
  SHIFT,
  shift,
} from './parser-state.ts'

/** Weights of the parser as views on the file's bytes. */
export interface ParserModel {
  /** Penn Treebank tags; row `i` is tag number `i + FIRST_TAG` in `ParserSentence.tag`. */
  readonly tags: readonly string[]
  /** Fewer than 64, "root" first. */
  readonly labels: readonly string[]
  /** `TRANSITION_WIDTH` weights a slot: shift, left, right and one unused. */
  readonly transitions: Int8Array
  /** The weight of label `l` for the feature with base `b` is at `b ^ l`, so that those of all labels lie together. */
  readonly relations: Int8Array
  /**
   * Labels that a dependent may bear under a head: for the row that `pairRow` gives, `[listEnds[row - 1], listEnds[row])`
   * of `lists`, from 0 on for the first. Empty where no such pair was seen: any label.
   */
  readonly listEnds: Uint16Array
  readonly lists: Uint8Array
}

/** Weights in a slot of the table of transitions. */
export const TRANSITION_WIDTH = 4

/** Bits of the number of slots of transitions, and of the number of weights of relations. */
export const TRANSITION_BITS = 18
export const RELATION_BITS = 20

/** Number of the first tag of the list; 0 is "nothing here", 1 the root. */
export const FIRST_TAG = 2

/** Row of a pair of tag numbers, among `tags` of them, and of the side of the head on which the dependent stands. */
export function pairRow(tags: number, dependentTag: number, headTag: number, isLeft: boolean): number {
  return (dependentTag * tags + headTag) * 2 + (isLeft ? 1 : 0)
}

/** The parser in a weights file. Throws an `Error` where the file is another. */
export function parserModel(weights: Weights): ParserModel {
  return {
    tags: weightsList(weights, 'tags'),
    labels: weightsList(weights, 'labels'),
    transitions: weightsArray(weights, 'transitions', 'i8'),
    relations: weightsArray(weights, 'relations', 'i8'),
    listEnds: weightsArray(weights, 'listEnds', 'u16'),
    lists: weightsArray(weights, 'lists', 'u8'),
  }
}

/**
 * A greedy arc-hybrid parser: the function that comes back fills `state.head` and `state.label` for a sentence, in time
 * linear in its length. The tree has one root and no cycles.
 */
export function createParser(model: ParserModel): (sentence: ParserSentence, state: ParserState) => void {
  const { transitions, relations, lists, listEnds } = model
  const tags = model.tags.length + FIRST_TAG
  const every = Uint8Array.from({ length: model.labels.length - 1 }, (_, i) => i + 1)
  const features = new Int32Array(Math.max(TRANSITION_FEATURES, LABEL_FEATURES))

  function transitionOf(sentence: ParserSentence, state: ParserState, allowed: number): number {
    transitionFeatures(sentence, state, features)
    let stay = 0
    let left = 0
    let right = 0
    for (let k = 0; k < TRANSITION_FEATURES; k++) {
      const at = (features[k]! >>> (32 - TRANSITION_BITS)) << 2
      stay += transitions[at]!
      left += transitions[at + 1]!
      right += transitions[at + 2]!
    }
    let best = -1
    let most = 0
    if ((allowed & (1 << SHIFT)) !== 0) {
      best = SHIFT
      most = stay
    }
    if ((allowed & (1 << LEFT)) !== 0 && (best < 0 || left > most)) {
      best = LEFT
      most = left
    }
    if ((allowed & (1 << RIGHT)) !== 0 && (best < 0 || right > most)) best = RIGHT
    return best
  }

  function labelOf(sentence: ParserSentence, state: ParserState, head: number, dependent: number): number {
    const row = pairRow(tags, sentence.tag[dependent]!, sentence.tag[head]!, dependent < head)
    let from = row === 0 ? 0 : listEnds[row - 1]!
    let to = listEnds[row]!
    let list = lists
    if (from === to) {
      from = 0
      to = every.length
      list = every
    }
    if (to - from === 1) return list[from]!
    labelFeatures(sentence, state, head, dependent, features)
    for (let k = 0; k < LABEL_FEATURES; k++) features[k] = features[k]! >>> (32 - RELATION_BITS)
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (let c = from; c < to; c++) {
      const label = list[c]!
      let score = 0
      for (let k = 0; k < LABEL_FEATURES; k++) score += relations[features[k]! ^ label]!
      if (score > most) {
        most = score
        best = label
      }
    }
    return best
  }

  return (sentence, state) => {
    resetState(state)
    for (;;) {
      const allowed = allowedTransitions(state, sentence.length)
      if (allowed === 0) return
      const single = (allowed & (allowed - 1)) === 0
      const transition = single ? 31 - Math.clz32(allowed) : transitionOf(sentence, state, allowed)
      if (transition === SHIFT) {
        shift(state)
        continue
      }
      const dependent = state.stack[state.depth - 1]!
      const head = transition === LEFT ? state.next : state.stack[state.depth - 2]!
      // Only the root of the tree bears row 0, "root".
      attach(state, transition, head === 0 ? 0 : labelOf(sentence, state, head, dependent))
    }
  }
}
