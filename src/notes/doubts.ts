import { isOfOpening } from '../prose/openings.ts'
import { type Doubt, FAULT_OF, type ProseFault } from '../prose/publishable.ts'

/**
 * Doubts of its letters and of its clauses at once: what is told twice to be broken hardly ever is whole. Null for fewer,
 * and where all of them are light.
 */
export function faultOfBoth(doubts: readonly Doubt[]): ProseFault | null {
  const inner = doubts.filter((doubt) => !isOfOpening(doubt) && doubt !== 'many commas')
  return inner.length < 2 || inner.every((doubt) => LIGHT.has(doubt)) ? null : FAULT_OF[inner[1]!]
}

/** Doubts of how much a sentence says more than of how it is made. */
const LIGHT: ReadonlySet<Doubt> = new Set(['vague', 'counting', 'dash', 'late pointer'])
