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

/** Weights of the parser as views on the file's bytes. Both tables have a power of two of slots. */
export interface ParserModel {
  /** Penn Treebank tags; row `i` is tag number `i + FIRST_TAG` in `ParserSentence.tag`. */
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  /** `TRANSITION_WIDTH` weights a slot: shift, left, right and one unused. */
  readonly transitions: Int8Array
  /** `labels.length` weights a slot. */
  readonly relations: Int8Array
  /** For each tag number, `labels.length` flags: whether a token of that tag bears the label anywhere in training. */
  readonly bears: Uint8Array
}

/** Weights in a slot of the table of transitions. */
export const TRANSITION_WIDTH = 4

/** Number of the first tag of the list; 0 is "nothing here", 1 the root. */
export const FIRST_TAG = 2

/** The parser in a weights file. Throws an `Error` where the file is another. */
export function parserModel(weights: Weights): ParserModel {
  return {
    tags: weightsList(weights, 'tags'),
    labels: weightsList(weights, 'labels'),
    transitions: weightsArray(weights, 'transitions', 'i8'),
    relations: weightsArray(weights, 'relations', 'i8'),
    bears: weightsArray(weights, 'bears', 'u8'),
  }
}

/**
 * A greedy arc-hybrid parser: the function that comes back fills `state.head` and `state.label` for a sentence, in time
 * linear in its length. The tree has one root and no cycles.
 */
export function createParser(model: ParserModel): (sentence: ParserSentence, state: ParserState) => void {
  const { transitions, relations, bears } = model
  const width = model.labels.length
  const transitionMask = transitions.length / TRANSITION_WIDTH - 1
  const relationMask = relations.length / width - 1
  const features = new Int32Array(Math.max(TRANSITION_FEATURES, LABEL_FEATURES))
  const candidates = candidateLists(bears, width)
  const scores = new Int32Array(width)

  function transitionOf(sentence: ParserSentence, state: ParserState, allowed: number): number {
    transitionFeatures(sentence, state, features)
    let stay = 0
    let left = 0
    let right = 0
    for (let k = 0; k < TRANSITION_FEATURES; k++) {
      const at = (features[k]! & transitionMask) << 2
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
    labelFeatures(sentence, state, head, dependent, features)
    const list = candidates[sentence.tag[dependent]!]!
    const count = list.length
    for (let c = 0; c < count; c++) scores[c] = 0
    for (let k = 0; k < LABEL_FEATURES; k++) {
      const at = (features[k]! & relationMask) * width
      for (let c = 0; c < count; c++) scores[c]! += relations[at + list[c]!]!
    }
    let best = 0
    for (let c = 1; c < count; c++) if (scores[c]! > scores[best]!) best = c
    return list[best] ?? 0
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

/** For each tag number the labels that a token of that tag may bear, all but the root's where none was seen. */
function candidateLists(bears: Uint8Array, width: number): Uint8Array[] {
  const every = Uint8Array.from({ length: width - 1 }, (_, i) => i + 1)
  return Array.from({ length: bears.length / width }, (_, tag) => {
    const list = every.filter((label) => bears[tag * width + label] === 1)
    return list.length === 0 ? every : list
  })
}
