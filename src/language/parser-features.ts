import { NONE, type ParserSentence, type ParserState } from './parser-state.ts'

/** How many features `transitionPairs` writes. */
export const TRANSITION_FEATURES = 56

/** How many features `labelPairs` writes. */
export const LABEL_FEATURES = 26

/** Seeds of the templates, in the order of the pairs. Numbers that are left out were tried and gave nothing. */
export const TRANSITION_TEMPLATES: Int32Array = templateSeeds([
  1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 14, 15, 16, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, 32, 33, 34, 35, 36,
  37, 38, 39, 40, 43, 44, 46, 47, 48, 49, 50, 52, 53, 56, 59, 61, 63, 64, 65, 66, 70, 71, 72, 73, 74,
])

export const LABEL_TEMPLATES: Int32Array = templateSeeds([
  101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123,
  124, 125, 126,
])

/** Room for the pairs of values of either kind of features. */
export const PAIRS_ROOM = 2 * Math.max(TRANSITION_FEATURES, LABEL_FEATURES)

/**
 * Writes the two values of each feature of a state for choosing a transition into `out`; `hashFeature` joins them with
 * the number of the template in `TRANSITION_TEMPLATES`. Templates after Zhang and Nivre, "Transition-based Dependency
 * Parsing with Rich Non-local Features" (ACL 2011), with word clusters.
 */
export function transitionPairs(s: ParserSentence, state: ParserState, out: Int32Array): void {
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
  out[k++] = s0w
  out[k++] = s0t
  out[k++] = s0w
  out[k++] = 0
  out[k++] = s0t
  out[k++] = gap
  out[k++] = s1w
  out[k++] = s1t
  out[k++] = s1t
  out[k++] = span
  out[k++] = b0w
  out[k++] = b0t
  out[k++] = b0w
  out[k++] = 0
  out[k++] = b0t
  out[k++] = gap
  out[k++] = word[b1]!
  out[k++] = b1t
  out[k++] = b1t
  out[k++] = b0t
  out[k++] = fine[s0]!
  out[k++] = s0t
  out[k++] = fine[s1]!
  out[k++] = s1t
  out[k++] = fine[b0]!
  out[k++] = b0t
  out[k++] = s0w
  out[k++] = s1w
  out[k++] = s0w
  out[k++] = s1s0
  out[k++] = s1w
  out[k++] = s1s0
  out[k++] = s1s0
  out[k++] = span
  out[k++] = s0w
  out[k++] = b0w
  out[k++] = s0w
  out[k++] = s0b0
  out[k++] = b0w
  out[k++] = s0b0
  out[k++] = s0b0
  out[k++] = gap
  out[k++] = (coarse[s0]! << 8) | coarse[b0]!
  out[k++] = s0b0
  out[k++] = (coarse[s1]! << 8) | coarse[s0]!
  out[k++] = s1s0
  out[k++] = (middle[s0]! << 10) | middle[b0]!
  out[k++] = gap
  out[k++] = (middle[s1]! << 10) | middle[s0]!
  out[k++] = span
  out[k++] = (s1t << 8) | b0t
  out[k++] = s0t
  out[k++] = s0b0
  out[k++] = b1t
  out[k++] = (b0t << 8) | b1t
  out[k++] = b2t
  out[k++] = (s2t << 8) | s1t
  out[k++] = s0b0
  out[k++] = s0b0
  out[k++] = s0lt
  out[k++] = s0b0
  out[k++] = s0rt
  out[k++] = s1s0
  out[k++] = s1rt
  out[k++] = s1s0
  out[k++] = tag[s1l]!
  out[k++] = s0b0
  out[k++] = b0lt
  out[k++] = s1s0
  out[k++] = s0rt
  out[k++] = s0t
  out[k++] = s0v
  out[k++] = s1t
  out[k++] = s1v
  out[k++] = b0t
  out[k++] = b0v
  out[k++] = s0t
  out[k++] = state.leftLabels[s0]!
  out[k++] = s0t
  out[k++] = state.rightLabels[s0]!
  out[k++] = s1t
  out[k++] = state.rightLabels[s1]!
  out[k++] = b0t
  out[k++] = state.leftLabels[b0]!
  out[k++] = s1s0
  out[k++] = state.rightLabels[s1]!
  out[k++] = s0b0
  out[k++] = state.rightLabels[s0]!
  out[k++] = s0b0
  out[k++] = state.leftLabels[s0]!
  out[k++] = word[s0r]!
  out[k++] = s0b0
  out[k++] = word[s1r]!
  out[k++] = s1s0
  out[k++] = (tag[right2[s0]!]! << 8) | s0rt
  out[k++] = s0t
  out[k++] = (tag[right2[s1]!]! << 8) | s1rt
  out[k++] = s1t
  out[k++] = (b1t << 16) | s0b0
  out[k++] = s1t
  out[k++] = s1s0
  out[k++] = ((tag[s0 - 1] ?? 0) << 8) | (tag[s0 + 1] ?? 0)
  const up = s.guide[s0]!
  const upNext = s.guide[b0]!
  const own = up === b0 ? 1 : up === s1 ? 2 : up > b0 ? 3 : up < s1 ? 4 : 5
  const beside = upNext === s0 ? 1 : upNext > b0 ? 2 : upNext === s1 ? 3 : 4
  const open = s.guideLast[s0]! >= next ? 1 : 0
  const code = (own << 4) | (beside << 1) | open
  out[k++] = code
  out[k++] = 0
  out[k++] = code
  out[k++] = s0b0
  out[k++] = code
  out[k++] = s1s0
  out[k++] = (own << 1) | open
  out[k++] = s0w
  out[k++] = code
  out[k++] = b0w
}

/**
 * Writes the two values of each feature for naming the relation between `head` and `dependent`, which is about to be
 * taken off the stack and so has all its children; templates in `LABEL_TEMPLATES`.
 */
export function labelPairs(
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
  out[k++] = pair
  out[k++] = 0
  out[k++] = pair
  out[k++] = far
  out[k++] = dw
  out[k++] = pair
  out[k++] = hw
  out[k++] = pair
  out[k++] = dw
  out[k++] = side
  out[k++] = hw
  out[k++] = (side << 8) | dt
  out[k++] = dw
  out[k++] = hw
  out[k++] = fine[dependent]!
  out[k++] = (side << 8) | dt
  out[k++] = fine[head]!
  out[k++] = pair
  out[k++] = (coarse[head]! << 8) | coarse[dependent]!
  out[k++] = pair
  out[k++] = middle[dependent]!
  out[k++] = pair
  out[k++] = pair
  out[k++] = siblings
  out[k++] = pair
  out[k++] = state.leftLabels[dependent]!
  out[k++] = pair
  out[k++] = state.rightLabels[dependent]!
  out[k++] = word[first]!
  out[k++] = pair
  out[k++] = pair
  out[k++] = tag[first]!
  out[k++] = word[first]!
  out[k++] = hw
  out[k++] = pair
  out[k++] = (before << 8) | after
  out[k++] = word[dependent - 1] ?? 0
  out[k++] = dt
  out[k++] = word[dependent + 1]!
  out[k++] = dt
  out[k++] = pair
  out[k++] = state.leftLabels[head]!
  out[k++] = dw
  out[k++] = state.leftLabels[head]!
  out[k++] = word[last]!
  out[k++] = pair
  out[k++] = word[inner]!
  out[k++] = pair
  out[k++] = dw
  out[k++] = (side << 8) | tag[head + 1]!
  out[k++] = hw
  out[k++] = siblings
}

/** Distances in classes: 1, 2, 3, 4, 5 to 6, 7 to 10, more. */
function distance(tokens: number): number {
  return tokens < 5 ? tokens : tokens < 7 ? 5 : tokens < 11 ? 6 : 7
}

/**
 * Hash of a template, given as `templateSeeds` gives it, and its two values; the high bits are good. What scores features
 * has a loop of its own around it: small loops are compiled long before a function that has fifty hashes written out.
 */
export function hashFeature(seed: number, a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(b + 1, 0x85ebca6b), 0x9e3779b1) ^ seed
  return Math.imul(h ^ (h >>> 15), 0x27d4eb2f)
}

/** The numbers of templates, spread over 32 bits. */
function templateSeeds(templates: readonly number[]): Int32Array {
  return Int32Array.from(templates, (template) => Math.imul(template, 0xc2b2ae35))
}
