import { LEFT, type ParserState, RIGHT, SHIFT } from '../../src/language/parser-state.ts'

/**
 * How many arcs of the gold tree can no longer be built once `transition` is taken. Goldberg and Nivre, "Training
 * Deterministic Parsers with Non-Deterministic Oracles" (TACL 2013), the case of arc-hybrid. `gold` holds the head of
 * each row, 0 the root.
 */
export function transitionCost(state: ParserState, gold: Int16Array, length: number, transition: number): number {
  const { stack, depth, next } = state
  let cost = 0
  if (transition === SHIFT) {
    for (let i = 0; i < depth; i++) {
      const row = stack[i]!
      if (gold[row] === next || (i < depth - 1 && gold[next] === row)) cost++
    }
    return cost
  }
  const top = stack[depth - 1]!
  for (let row = next; row <= length; row++) if (gold[row] === top) cost++
  const head = gold[top]!
  if (transition === LEFT) {
    if (head !== next && (head > next || (depth > 1 && head === stack[depth - 2]))) cost++
  } else if (transition === RIGHT) {
    if (head >= next) cost++
  }
  return cost
}
