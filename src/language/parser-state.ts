/**
 * A sentence as the parser sees it, one row a token, with room for `MAX_NODES`. Row 0 is the artificial root, rows 1 to
 * `length` the tokens, row `length + 1` is zero throughout; row `NONE` stands for "nothing here".
 */
export interface ParserSentence {
  length: number
  /** Hash of the lower-cased form. */
  readonly word: Int32Array
  /** Row of the parser's own list of Penn Treebank tags. */
  readonly tag: Uint8Array
  /** Number of the word's cluster, 0 where it has none: among 64, 256 and 1,024. */
  readonly coarse: Uint16Array
  readonly middle: Uint16Array
  readonly fine: Uint16Array
  /** Head of each row in the tree that was built from the right, 0 for the root; and the last row that hangs on it. */
  readonly guide: Int16Array
  readonly guideLast: Int16Array
}

/** What the transitions so far have built. Columns are indexed by rows of `ParserSentence`. */
export interface ParserState {
  readonly stack: Int16Array
  depth: number
  /** First row of the buffer; the buffer is empty where it is `length + 1`. */
  next: number
  readonly head: Int16Array
  readonly label: Uint8Array
  /** The outermost and the second outermost child on either side, `NONE` where there is none. */
  readonly left: Int16Array
  readonly left2: Int16Array
  readonly right: Int16Array
  readonly right2: Int16Array
  /** How many children on either side. */
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
  /** Order-free hash of the labels of the children on either side. */
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array
}

/** Longer sentences are parsed in stretches of this many tokens, so that time and memory stay linear. */
export const MAX_TOKENS = 250

/** The row that stands for "nothing here". */
export const NONE = MAX_TOKENS + 2

const MAX_NODES = MAX_TOKENS + 3

/** Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta, ACL 2011). */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** An empty sentence, to be filled and refilled. */
export function createParserSentence(): ParserSentence {
  const sentence = {
    length: 0,
    word: new Int32Array(MAX_NODES),
    tag: new Uint8Array(MAX_NODES),
    coarse: new Uint16Array(MAX_NODES),
    middle: new Uint16Array(MAX_NODES),
    fine: new Uint16Array(MAX_NODES),
    guide: new Int16Array(MAX_NODES),
    guideLast: new Int16Array(MAX_NODES),
  }
  // Values that no token has; rows of tags start at 2.
  sentence.word[0] = 1
  sentence.word[NONE] = 2
  sentence.tag[0] = 1
  return sentence
}

/** Zeroes the row behind the last token, which may hold a token of an earlier and longer sentence. */
export function closeSentence(sentence: ParserSentence, length: number): void {
  sentence.length = length
  const { word, tag, coarse, middle, fine } = sentence
  const last = length + 1
  word[last] = 0
  tag[last] = 0
  coarse[last] = 0
  middle[last] = 0
  fine[last] = 0
}

/** An unused state, to be reset before each sentence. */
export function createParserState(): ParserState {
  const column = (): Int16Array => new Int16Array(MAX_NODES).fill(NONE)
  return {
    stack: column(),
    depth: 0,
    next: 1,
    head: column(),
    label: new Uint8Array(MAX_NODES),
    left: column(),
    left2: column(),
    right: column(),
    right2: column(),
    leftCount: new Uint8Array(MAX_NODES),
    rightCount: new Uint8Array(MAX_NODES),
    leftLabels: new Int32Array(MAX_NODES),
    rightLabels: new Int32Array(MAX_NODES),
  }
}

/** Puts the root on the stack and every token of a sentence of `length` into the buffer. */
export function resetState(state: ParserState, length: number): void {
  state.stack[0] = 0
  state.depth = 1
  state.next = 1
  const { head, label, left, left2, right, right2, leftCount, rightCount, leftLabels, rightLabels } = state
  const end = length + 2
  head.fill(-1, 0, end)
  label.fill(0, 0, end)
  left.fill(NONE, 0, end)
  left2.fill(NONE, 0, end)
  right.fill(NONE, 0, end)
  right2.fill(NONE, 0, end)
  leftCount.fill(0, 0, end)
  rightCount.fill(0, 0, end)
  leftLabels.fill(0, 0, end)
  rightLabels.fill(0, 0, end)
}

/** Bit set of the transitions that may be taken (bit `SHIFT` and so on). 0 once the tree is done. */
export function allowedTransitions(state: ParserState, length: number): number {
  const open = state.next <= length
  let allowed = 0
  if (open) allowed |= 1 << SHIFT
  if (open && state.depth > 1) allowed |= 1 << LEFT
  // A token may hang on the root only when nothing is left beside it, so the tree has one root.
  if (state.depth > 2 || (state.depth === 2 && !open)) allowed |= 1 << RIGHT
  return allowed
}

/** Moves the first token of the buffer to the stack. */
export function shift(state: ParserState): void {
  state.stack[state.depth++] = state.next++
}

/** Takes the top of the stack off and hangs it, with a label, on the token that `transition` says. */
export function attach(state: ParserState, transition: number, label: number): void {
  const dependent = state.stack[--state.depth]!
  state.label[dependent] = label
  const bit = 1 << (label & 31)
  if (transition === LEFT) {
    const head = state.next
    state.head[dependent] = head
    state.left2[head] = state.left[head]!
    state.left[head] = dependent
    state.leftCount[head]!++
    state.leftLabels[head]! |= bit
  } else {
    const head = state.stack[state.depth - 1]!
    state.head[dependent] = head
    state.right2[head] = state.right[head]!
    state.right[head] = dependent
    state.rightCount[head]!++
    state.rightLabels[head]! |= bit
  }
}
