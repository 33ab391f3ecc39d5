import { NONE, type ParserSentence, type ParserState } from './parser-state.ts'

/** How many features `transitionFeatures` writes. */
export const TRANSITION_FEATURES = 51

/** How many features `labelFeatures` writes. */
export const LABEL_FEATURES = 26

/**
 * Writes the hashed features of a state for choosing a transition, 32 bits each, into `out`. Templates after Zhang and
 * Nivre, "Transition-based Dependency Parsing with Rich Non-local Features" (ACL 2011), with word clusters.
 */
export function transitionFeatures(s: ParserSentence, state: ParserState, out: Int32Array): void {
  const { word, tag, coarse, middle, fine } = s
  const { stack, depth, next, left, right, right2 } = state
  const end = s.length
  const s0 = depth > 0 ? stack[depth - 1]! : NONE
  const s1 = depth > 1 ? stack[depth - 2]! : NONE
  const s2 = depth > 2 ? stack[depth - 3]! : NONE
  const b0 = next <= end ? next : NONE
  const b1 = next + 1 <= end ? next + 1 : NONE
  const b2 = next + 2 <= end ? next + 2 : NONE
  const s0w = word[s0]!
  const s1w = word[s1]!
  const b0w = word[b0]!
  const s0t = tag[s0]!
  const s1t = tag[s1]!
  const s2t = tag[s2]!
  const b0t = tag[b0]!
  const b1t = tag[b1]!
  const b2t = tag[b2]!
  const s0l = left[s0]!
  const s0r = right[s0]!
  const s1l = left[s1]!
  const s1r = right[s1]!
  const b0l = left[b0]!
  const s0lt = tag[s0l]!
  const s0rt = tag[s0r]!
  const s1rt = tag[s1r]!
  const b0lt = tag[b0l]!
  const s0b0 = (s0t << 8) | b0t
  const s1s0 = (s1t << 8) | s0t
  const gap = b0 === NONE ? 0 : distance(b0 - s0)
  const span = s1 === NONE ? 0 : distance(s0 - s1)
  const s0v = (state.leftCount[s0]! << 4) | Math.min(15, state.rightCount[s0]!)
  const s1v = Math.min(15, state.rightCount[s1]!)
  const b0v = Math.min(15, state.leftCount[b0]!)
  let k = 0
  out[k++] = join(1, s0w, s0t)
  out[k++] = join(2, s0w, 0)
  out[k++] = join(3, s0t, gap)
  out[k++] = join(4, s1w, s1t)
  out[k++] = join(6, s1t, span)
  out[k++] = join(7, b0w, b0t)
  out[k++] = join(8, b0w, 0)
  out[k++] = join(9, b0t, gap)
  out[k++] = join(10, word[b1]!, b1t)
  out[k++] = join(11, b1t, b0t)
  out[k++] = join(14, fine[s0]!, s0t)
  out[k++] = join(15, fine[s1]!, s1t)
  out[k++] = join(16, fine[b0]!, b0t)
  out[k++] = join(18, s0w, s1w)
  out[k++] = join(19, s0w, s1s0)
  out[k++] = join(20, s1w, s1s0)
  out[k++] = join(21, s1s0, span)
  out[k++] = join(22, s0w, b0w)
  out[k++] = join(23, s0w, s0b0)
  out[k++] = join(24, b0w, s0b0)
  out[k++] = join(25, s0b0, gap)
  out[k++] = join(26, (coarse[s0]! << 8) | coarse[b0]!, s0b0)
  out[k++] = join(27, (coarse[s1]! << 8) | coarse[s0]!, s1s0)
  out[k++] = join(28, (middle[s0]! << 10) | middle[b0]!, gap)
  out[k++] = join(29, (middle[s1]! << 10) | middle[s0]!, span)
  out[k++] = join(31, (s1t << 8) | b0t, s0t)
  out[k++] = join(32, s0b0, b1t)
  out[k++] = join(33, (b0t << 8) | b1t, b2t)
  out[k++] = join(34, (s2t << 8) | s1t, s0b0)
  out[k++] = join(35, s0b0, s0lt)
  out[k++] = join(36, s0b0, s0rt)
  out[k++] = join(37, s1s0, s1rt)
  out[k++] = join(38, s1s0, tag[s1l]!)
  out[k++] = join(39, s0b0, b0lt)
  out[k++] = join(40, s1s0, s0rt)
  out[k++] = join(43, s0t, s0v)
  out[k++] = join(44, s1t, s1v)
  out[k++] = join(46, b0t, b0v)
  out[k++] = join(47, s0t, state.leftLabels[s0]!)
  out[k++] = join(48, s0t, state.rightLabels[s0]!)
  out[k++] = join(49, s1t, state.rightLabels[s1]!)
  out[k++] = join(50, b0t, state.leftLabels[b0]!)
  out[k++] = join(52, s1s0, state.rightLabels[s1]!)
  out[k++] = join(53, s0b0, state.rightLabels[s0]!)
  out[k++] = join(56, s0b0, state.leftLabels[s0]!)
  out[k++] = join(59, word[s0r]!, s0b0)
  out[k++] = join(61, word[s1r]!, s1s0)
  out[k++] = join(63, (tag[right2[s0]!]! << 8) | s0rt, s0t)
  out[k++] = join(64, (tag[right2[s1]!]! << 8) | s1rt, s1t)
  out[k++] = join(65, (b1t << 16) | s0b0, s1t)
  out[k++] = join(66, s1s0, ((tag[s0 - 1] ?? 0) << 8) | (tag[s0 + 1] ?? 0))
}

/**
 * Writes the hashed features for naming the relation between `head` and `dependent`, which is about to be taken off the
 * stack and so has all its children.
 */
export function labelFeatures(
  s: ParserSentence,
  state: ParserState,
  head: number,
  dependent: number,
  out: Int32Array,
): void {
  const { word, tag, coarse, middle, fine } = s
  const side = dependent < head ? 1 : 2
  const dw = word[dependent]!
  const hw = word[head]!
  const dt = tag[dependent]!
  const ht = tag[head]!
  const pair = (side << 16) | (ht << 8) | dt
  const first = state.left[dependent]!
  const inner = state.left2[dependent]!
  const last = state.right[dependent]!
  const siblings = side === 1 ? state.leftLabels[head]! : state.rightLabels[head]!
  const before = tag[dependent - 1] ?? 0
  const after = tag[dependent + 1]!
  const far = distance(Math.abs(head - dependent))
  let k = 0
  out[k++] = join(101, pair, 0)
  out[k++] = join(102, pair, far)
  out[k++] = join(103, dw, pair)
  out[k++] = join(104, hw, pair)
  out[k++] = join(105, dw, side)
  out[k++] = join(106, hw, (side << 8) | dt)
  out[k++] = join(107, dw, hw)
  out[k++] = join(108, fine[dependent]!, (side << 8) | dt)
  out[k++] = join(109, fine[head]!, pair)
  out[k++] = join(110, (coarse[head]! << 8) | coarse[dependent]!, pair)
  out[k++] = join(111, middle[dependent]!, pair)
  out[k++] = join(112, pair, siblings)
  out[k++] = join(113, pair, state.leftLabels[dependent]!)
  out[k++] = join(114, pair, state.rightLabels[dependent]!)
  out[k++] = join(115, word[first]!, pair)
  out[k++] = join(116, pair, tag[first]!)
  out[k++] = join(117, word[first]!, hw)
  out[k++] = join(118, pair, (before << 8) | after)
  out[k++] = join(119, word[dependent - 1] ?? 0, dt)
  out[k++] = join(120, word[dependent + 1]!, dt)
  out[k++] = join(121, pair, state.leftLabels[head]!)
  out[k++] = join(122, dw, state.leftLabels[head]!)
  out[k++] = join(123, word[last]!, pair)
  out[k++] = join(124, word[inner]!, pair)
  out[k++] = join(125, dw, (side << 8) | tag[head + 1]!)
  out[k++] = join(126, hw, siblings)
}

/** Distances in classes: 1, 2, 3, 4, 5 to 6, 7 to 10, more. */
function distance(tokens: number): number {
  return tokens < 5 ? tokens : tokens < 7 ? 5 : tokens < 11 ? 6 : 7
}

/** Hash of a template's number and two values; the high bits are good. */
function join(template: number, a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(b + 1, 0x85ebca6b), 0x9e3779b1) ^ Math.imul(template, 0xc2b2ae35)
  return Math.imul(h ^ (h >>> 15), 0x27d4eb2f) >>> 0
}
