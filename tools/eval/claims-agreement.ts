import { readAloneTwice } from './claims-alone.ts'
import { type GoldStatement, readMarks } from './claims-statements.ts'
import type { EvalRow } from './row.ts'

/** How far the two passes over the marks on claims agree, and, as the baseline, how often they say the same. */
export function evaluateAgreement(): EvalRow[] {
  const statements = readMarks().flatMap((episode) => episode.statements)
  const asked = statements.filter(({ passes: [first] }) => !first.startsWith('~'))
  const certain = asked.filter(({ passes: [, second] }) => !second.startsWith('-'))
  const drawn = statements.filter(({ random }) => random === true)
  const reported = statements.filter(({ reported: is }) => is !== undefined)
  const sources = statements.filter(({ source, passes }) => source != null && passes.every((one) => one[0] === 'r'))
  const same = sources.filter(({ source2 }) => source2 === undefined).length
  return [
    agreement('reported or not', reported, (pass) => String(pass.startsWith('r'))),
    agreement('certainty', certain, (pass) => pass[0]!),
    agreement('negated', certain, (pass) => String(pass.includes('n'))),
    agreement('worth a check', drawn, (pass) => String(pass.endsWith('+'))),
    rowOf('stands alone', readAloneTwice()),
    {
      ...ROW,
      measure: 'passes name the same source',
      documents: sources.length,
      ours: same / sources.length,
      baseline: null,
      baselineName: '',
    },
  ]
}

const ROW = { stage: 'claims', data: 'own marks, two passes', goal: null }

function agreement(what: string, of: readonly GoldStatement[], read: (pass: string) => string): EvalRow {
  return rowOf(
    what,
    of.map(({ passes: [first, second] }) => [read(first), read(second)] as const),
  )
}

function rowOf(what: string, pairs: readonly (readonly [string, string])[]): EvalRow {
  const same = pairs.filter(([a, b]) => a === b).length / pairs.length
  return {
    ...ROW,
    measure: `kappa, ${what}`,
    documents: pairs.length,
    ours: cohenKappa(pairs),
    baseline: same,
    baselineName: 'said alike',
  }
}

/**
 * Agreement of two readers beyond what chance gives with their shares of each answer: 1 where they always agree, 0 at
 * chance (Cohen, "A coefficient of agreement for nominal scales", 1960). Null where both always give one answer.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const share = (side: 0 | 1, answer: string): number =>
    pairs.filter((pair) => pair[side] === answer).length / pairs.length
  const answers = new Set(pairs.flat())
  const chance = [...answers].reduce((sum, answer) => sum + share(0, answer) * share(1, answer), 0)
  const same = pairs.filter(([a, b]) => a === b).length / pairs.length
  return chance === 1 ? null : (same - chance) / (1 - chance)
}
