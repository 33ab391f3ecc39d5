import { type Weights, weightsArray, weightsList } from '../learn/weights.ts'
import { LABEL_TEMPLATES, labelFeatures, TRANSITION_TEMPLATES, transitionFeatures } from './parser-features.ts'
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

/** Turns the signed bytes of a slot into unsigned ones, 128 higher: a sum of so many never leaves its lane. */
const BIASED = 0x80808080 | 0

const TRANSITION_COUNT = TRANSITION_TEMPLATES.length
const LABEL_COUNT = LABEL_TEMPLATES.length

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
  /** Where the weights of each feature are. */
  readonly places: Int32Array
  readonly sums: Int32Array
}

function createReader({ transitions, relations, lists, listEnds, tags, labels }: ParserModel): Parser {
  const reader: Reader = {
    slots: new Int32Array(transitions.buffer, transitions.byteOffset, transitions.length / TRANSITION_WIDTH),
    relations,
    lists,
    listEnds,
    tags: tags.length + FIRST_TAG,
    every: Uint8Array.from({ length: labels.length - 1 }, (_, i) => i + 1),
    places: new Int32Array(Math.max(TRANSITION_COUNT, LABEL_COUNT)),
    sums: new Int32Array(2),
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

function transitionOf(reader: Reader, sentence: ParserSentence, state: ParserState, allowed: number): number {
  const { slots, places, sums } = reader
  transitionFeatures(sentence, state, places)
  sumSlots(slots, places, sums)
  const even = sums[0]!
  const odd = sums[1]!
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

/** Adds up the first and the third, and the second and the fourth bytes of the slots of a transition's features. */
function sumSlots(slots: Int32Array, places: Int32Array, sums: Int32Array): void {
  let even = 0
  let odd = 0
  for (let k = 0; k < TRANSITION_COUNT; k++) {
    const slot = slots[places[k]!]! ^ BIASED
    even += slot & LANES
    odd += (slot >>> 8) & LANES
  }
  sums[0] = even
  sums[1] = odd
}

function labelOf(
  { tags, relations, lists, listEnds, every, places }: Reader,
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
  labelFeatures(sentence, state, head, dependent, places)
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let c = from; c < to; c++) {
    const label = list[c]!
    const score = sumRelations(relations, places, label)
    if (score > most) {
      most = score
      best = label
    }
  }
  return best
}

function sumRelations(relations: Int8Array, places: Int32Array, label: number): number {
  let score = 0
  for (let k = 0; k < LABEL_COUNT; k++) score += relations[places[k]! ^ label]!
  return score
}
