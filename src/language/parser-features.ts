import { NONE, type ParserSentence, type ParserState } from './parser-state.ts'
import { hashFeature, type Templates, templatesOf } from './templates.ts'

/** The values of a state, in the order in which `transitionFeatures` writes them: of the stack's top s0, s1 and s2 and the buffer's front b0 and b1. */
const TRANSITION_VALUES = `
  s0w s0t none gap s1w s1t span b0w b0t b1w b1t s0f s1f b0f s1s0 s0b0 s0b0coarse s1s0coarse s0b0middle s1s0middle
  s1b0 b0b1 b2t s2s1 s0lt s0rt s1rt s1lt b0lt s0v s1v b0v s0ll s0rl s1rl b0ll s0rw s1rw s0r2 s1r2 s0b0b1 around code
  ownOpen`

/** Number of a template and its two values. Numbers that are left out were tried and gave nothing. */
export const TRANSITION_TEMPLATES: Templates = templatesOf(
  TRANSITION_VALUES,
  `
  1 s0w s0t, 2 s0w none, 3 s0t gap, 4 s1w s1t, 6 s1t span, 7 b0w b0t, 8 b0w none, 9 b0t gap, 10 b1w b1t, 11 b1t b0t,
  14 s0f s0t, 15 s1f s1t, 16 b0f b0t, 18 s0w s1w, 19 s0w s1s0, 20 s1w s1s0, 21 s1s0 span, 22 s0w b0w, 23 s0w s0b0,
  24 b0w s0b0, 25 s0b0 gap, 26 s0b0coarse s0b0, 27 s1s0coarse s1s0, 28 s0b0middle gap, 29 s1s0middle span,
  31 s1b0 s0t, 32 s0b0 b1t, 33 b0b1 b2t, 34 s2s1 s0b0, 35 s0b0 s0lt, 36 s0b0 s0rt, 37 s1s0 s1rt, 38 s1s0 s1lt,
  39 s0b0 b0lt, 40 s1s0 s0rt, 43 s0t s0v, 44 s1t s1v, 46 b0t b0v, 47 s0t s0ll, 48 s0t s0rl, 49 s1t s1rl,
  50 b0t b0ll, 52 s1s0 s1rl, 53 s0b0 s0rl, 56 s0b0 s0ll, 59 s0rw s0b0, 61 s1rw s1s0, 63 s0r2 s0t, 64 s1r2 s1t,
  65 s0b0b1 s1t, 66 s1s0 around, 70 code none, 71 code s0b0, 72 code s1s0, 73 ownOpen s0w, 74 code b0w`,
)

/** As above, of `labelFeatures`: of the dependent d, the head h and what stands around. */
const LABEL_VALUES = `
  pair none far dw hw side sdt df hf coarsePair dm siblings dll drl firstw firstt around beforew dt afterw hll lastw
  innerw behind`

export const LABEL_TEMPLATES: Templates = templatesOf(
  LABEL_VALUES,
  `
  101 pair none, 102 pair far, 103 dw pair, 104 hw pair, 105 dw side, 106 hw sdt, 107 dw hw, 108 df sdt,
  109 hf pair, 110 coarsePair pair, 111 dm pair, 112 pair siblings, 113 pair dll, 114 pair drl, 115 firstw pair,
  116 pair firstt, 117 firstw hw, 118 pair around, 119 beforew dt, 120 afterw dt, 121 pair hll, 122 dw hll,
  123 lastw pair, 124 innerw pair, 125 dw behind, 126 hw siblings`,
)

/** Bits of the number of slots of transitions, and of the number of weights of relations. */
export const TRANSITION_BITS = 18
export const RELATION_BITS = 20

/** Room for the values of a state, which both kinds of features write and read at once. */
const VALUES = new Int32Array(64)

/**
 * Writes where the weights of each feature of a state for choosing a transition stand to `out`, in the order of
 * `TRANSITION_TEMPLATES`. Templates after Zhang and Nivre, "Transition-based Dependency Parsing with Rich Non-local
 * Features" (ACL 2011), with word clusters. V8 optimises a long function late unless a loop is in it, so the values are
 * written where they are joined.
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
  const up = s.guide[s0]!
  const upNext = s.guide[b0]!
  const own = up === b0 ? 1 : up === s1 ? 2 : up > b0 ? 3 : up < s1 ? 4 : 5
  const beside = upNext === s0 ? 1 : upNext > b0 ? 2 : upNext === s1 ? 3 : 4
  const open = s.guideLast[s0]! >= next ? 1 : 0
  const code = (own << 4) | (beside << 1) | open
  VALUES[0] = s0w
  VALUES[1] = s0t
  VALUES[2] = 0
  VALUES[3] = gap
  VALUES[4] = s1w
  VALUES[5] = s1t
  VALUES[6] = span
  VALUES[7] = b0w
  VALUES[8] = b0t
  VALUES[9] = word[b1]!
  VALUES[10] = b1t
  VALUES[11] = fine[s0]!
  VALUES[12] = fine[s1]!
  VALUES[13] = fine[b0]!
  VALUES[14] = s1s0
  VALUES[15] = s0b0
  VALUES[16] = (coarse[s0]! << 8) | coarse[b0]!
  VALUES[17] = (coarse[s1]! << 8) | coarse[s0]!
  VALUES[18] = (middle[s0]! << 10) | middle[b0]!
  VALUES[19] = (middle[s1]! << 10) | middle[s0]!
  VALUES[20] = (s1t << 8) | b0t
  VALUES[21] = (b0t << 8) | b1t
  VALUES[22] = b2t
  VALUES[23] = (s2t << 8) | s1t
  VALUES[24] = s0lt
  VALUES[25] = s0rt
  VALUES[26] = s1rt
  VALUES[27] = tag[s1l]!
  VALUES[28] = b0lt
  VALUES[29] = s0v
  VALUES[30] = s1v
  VALUES[31] = b0v
  VALUES[32] = state.leftLabels[s0]!
  VALUES[33] = state.rightLabels[s0]!
  VALUES[34] = state.rightLabels[s1]!
  VALUES[35] = state.leftLabels[b0]!
  VALUES[36] = word[s0r]!
  VALUES[37] = word[s1r]!
  VALUES[38] = (tag[right2[s0]!]! << 8) | s0rt
  VALUES[39] = (tag[right2[s1]!]! << 8) | s1rt
  VALUES[40] = (b1t << 16) | s0b0
  VALUES[41] = ((s0 === 0 ? 0 : tag[s0 - 1]!) << 8) | (tag[s0 + 1] ?? 0)
  VALUES[42] = code
  VALUES[43] = (own << 1) | open
  const { length, seeds, one, other } = TRANSITION_TEMPLATES
  for (let k = 0; k < length; k++) {
    out[k] = hashFeature(seeds[k]!, VALUES[one[k]!]!, VALUES[other[k]!]!) >>> (32 - TRANSITION_BITS)
  }
}

/**
 * Writes where the weights of each feature for naming the relation between `head` and `dependent` stand to `out`, less the
 * relation's own number. The dependent is about to be taken off the stack and so has all its children.
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
  VALUES[0] = pair
  VALUES[1] = 0
  VALUES[2] = far
  VALUES[3] = dw
  VALUES[4] = hw
  VALUES[5] = side
  VALUES[6] = (side << 8) | dt
  VALUES[7] = fine[dependent]!
  VALUES[8] = fine[head]!
  VALUES[9] = (coarse[head]! << 8) | coarse[dependent]!
  VALUES[10] = middle[dependent]!
  VALUES[11] = siblings
  VALUES[12] = state.leftLabels[dependent]!
  VALUES[13] = state.rightLabels[dependent]!
  VALUES[14] = word[first]!
  VALUES[15] = tag[first]!
  VALUES[16] = (before << 8) | after
  VALUES[17] = word[dependent - 1] ?? 0
  VALUES[18] = dt
  VALUES[19] = word[dependent + 1]!
  VALUES[20] = state.leftLabels[head]!
  VALUES[21] = word[last]!
  VALUES[22] = word[inner]!
  VALUES[23] = (side << 8) | tag[head + 1]!
  const { length, seeds, one, other } = LABEL_TEMPLATES
  for (let k = 0; k < length; k++) {
    out[k] = hashFeature(seeds[k]!, VALUES[one[k]!]!, VALUES[other[k]!]!) >>> (32 - RELATION_BITS)
  }
}

/** Distances in classes: 1, 2, 3, 4, 5 to 6, 7 to 10, more. */
function distance(tokens: number): number {
  return tokens < 5 ? tokens : tokens < 7 ? 5 : tokens < 11 ? 6 : 7
}
