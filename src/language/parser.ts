import { type Weights, weightsArray, weightsList } from '../learn/weights.ts'
import {
  hashFeature,
  LABEL_FEATURES,
  LABEL_TEMPLATES,
  labelPairs,
  PAIRS_ROOM,
  TRANSITION_FEATURES,
  TRANSITION_TEMPLATES,
  transitionPairs,
} from './parser-features.ts'
import { reflect, setGuide } from './parser-guide.ts'
import {
  allowedTransitions,
  attach,
  createParserSentence,
  createParserState,
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
  /** Transitions of the parser that reads a sentence from the right first; null where there is none. */
  readonly guide: Int8Array | null
}

/** Weights in a slot of the table of transitions. */
export const TRANSITION_WIDTH = 4

/** Bits of the number of slots of transitions, and of the number of weights of relations. */
export const TRANSITION_BITS = 18
export const RELATION_BITS = 20

/** Turns the signed bytes of a slot into unsigned ones, 128 higher: a sum of so many never leaves its lane. */
const BIASED = 0x80808080 | 0

/** The first and the third byte of a slot, each with room for sums of 256 of them. */
const LANES = 0x00ff00ff
const LANE = 0xffff

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
    guide: weights.arrays.has('guide') ? weightsArray(weights, 'guide', 'i8') : null,
  }
}

/** Fills `state.head` and `state.label` for a sentence, in time linear in its length. One root, no cycles. */
export type Parser = (sentence: ParserSentence, state: ParserState) => void

/**
 * A greedy arc-hybrid parser. Where the model has a guide, the sentence is read from the right first, without relations,
 * and the heads found are features of the second reading (Nivre and McDonald, "Integrating Graph-Based and
 * Transition-Based Dependency Parsers", ACL 2008; here both are of the second kind, and see different ends).
 */
export function createParser(model: ParserModel): Parser {
  const parse = createReader(model)
  if (model.guide === null) return parse
  const listEnds = new Uint16Array(model.listEnds.length)
  const parseBack = createReader({ ...model, labels: GUIDE_LABELS, listEnds, transitions: model.guide })
  const back = createParserSentence()
  const backState = createParserState()
  return (sentence, state) => {
    reflect(sentence, back)
    parseBack(back, backState)
    setGuide(sentence, backState.head)
    parse(sentence, state)
  }
}

/** The parser from the right names no relations. */
export const GUIDE_LABELS: readonly string[] = ['root', 'dep']

/** What one reading needs, and room to work in. */
interface Reader {
  /** A slot of four bytes is read at once, and two of its weights are added up in one number. */
  readonly slots: Int32Array
  readonly relations: Int8Array
  readonly lists: Uint8Array
  readonly listEnds: Uint16Array
  /** Numbers of tags. */
  readonly tags: number
  /** All relations but the root's. */
  readonly every: Uint8Array
  readonly pairs: Int32Array
  readonly bases: Int32Array
}

function createReader({ transitions, relations, lists, listEnds, tags, labels }: ParserModel): Parser {
  const reader: Reader = {
    slots: new Int32Array(transitions.buffer, transitions.byteOffset, transitions.length / TRANSITION_WIDTH),
    relations,
    lists,
    listEnds,
    tags: tags.length + FIRST_TAG,
    every: Uint8Array.from({ length: labels.length - 1 }, (_, i) => i + 1),
    pairs: new Int32Array(PAIRS_ROOM),
    bases: new Int32Array(LABEL_FEATURES),
  }
  return (sentence, state) => readSentence(reader, sentence, state)
}

// The functions below stand by themselves, so that both readings share what the compiler makes of them.

function readSentence(reader: Reader, sentence: ParserSentence, state: ParserState): void {
  resetState(state, sentence.length)
  for (;;) {
    const allowed = allowedTransitions(state, sentence.length)
    if (allowed === 0) return
    const single = (allowed & (allowed - 1)) === 0
    const transition = single ? 31 - Math.clz32(allowed) : transitionOf(reader, sentence, state, allowed)
    if (transition === SHIFT) {
      shift(state)
      continue
    }
    const dependent = state.stack[state.depth - 1]!
    const head = transition === LEFT ? state.next : state.stack[state.depth - 2]!
    // Only the root of the tree bears row 0, "root".
    attach(state, transition, head === 0 ? 0 : labelOf(reader, sentence, state, head, dependent))
  }
}

function transitionOf({ slots, pairs }: Reader, sentence: ParserSentence, state: ParserState, allowed: number): number {
  transitionPairs(sentence, state, pairs)
  let even = 0
  let odd = 0
  for (let k = 0; k < TRANSITION_FEATURES; k++) {
    const hash = hashFeature(TRANSITION_TEMPLATES[k]!, pairs[2 * k]!, pairs[2 * k + 1]!)
    const slot = slots[hash >>> (32 - TRANSITION_BITS)]! ^ BIASED
    even += slot & LANES
    odd += (slot >>> 8) & LANES
  }
  const stay = even & LANE
  const left = odd & LANE
  const right = even >>> 16
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

function labelOf(
  { tags, relations, lists, listEnds, every, pairs, bases }: Reader,
  sentence: ParserSentence,
  state: ParserState,
  head: number,
  dependent: number,
): number {
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
  labelPairs(sentence, state, head, dependent, pairs)
  for (let k = 0; k < LABEL_FEATURES; k++) {
    bases[k] = hashFeature(LABEL_TEMPLATES[k]!, pairs[2 * k]!, pairs[2 * k + 1]!) >>> (32 - RELATION_BITS)
  }
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let c = from; c < to; c++) {
    const label = list[c]!
    let score = 0
    for (let k = 0; k < LABEL_FEATURES; k++) score += relations[bases[k]! ^ label]!
    if (score > most) {
      most = score
      best = label
    }
  }
  return best
}
