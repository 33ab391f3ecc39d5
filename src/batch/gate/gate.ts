import { checkGate } from './check.ts'
import { evaluate, type Outcome } from './evaluate.ts'
import { parse } from './parse.ts'

/** A condition that fails an episode where it holds, as `--fail-on` gives it. */
export interface Gate {
  /** As written. */
  readonly expression: string
  /** Over an `Analysis`, or the JSON of one. Never throws. */
  readonly test: (analysis: unknown) => Outcome
}

/**
 * Reads a gate expression, such as `speakers.unnamed > 0 or claims.count(checkWorthiness > 0.8) > 10`. Throws `USAGE`
 * with the column where it cannot be read, names a field that no analysis has, or compares unlike things.
 */
export function readGate(expression: string): Gate {
  const node = parse(expression)
  checkGate(node)
  return { expression, test: (analysis) => evaluate(node, analysis) }
}
