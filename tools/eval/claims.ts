import type { Certainty } from '../../src/model/claim.ts'
import { loadModels } from '../../src/models.ts'
import { evaluateAgreement } from './claims-agreement.ts'
import { evaluateAlone } from './claims-alone.ts'
import { evaluateClaimsOfDebates } from './claims-debates.ts'
import { evaluateRanking, rankFigures } from './claims-ranking.ts'
import { type ReadStatement, readStatements } from './claims-statements.ts'
import { evaluateWorth } from './claims-worth.ts'
import type { EvalRow } from './row.ts'

const DATA = 'own marks, seven sets'

/** Drawn by broad cues from talks that nothing about claims was tuned on. */
const FRESH = 'own marks, fresh talks, one pass'

/** Drawn when the program was done with the others. */
const LATE = 'own marks, drawn later'

/**
 * Ranking on debates; sources, certainty, negation and ranking on statements marked by hand (`gold/claims.json`), and
 * on those drawn later by themselves, and on fresh ones (`gold/claims-drawn.json`); whether claims stand alone (`gold/claims-alone.json`); how far two passes agree.
 */
export function evaluate(): EvalRow[] {
  const models = loadModels()
  const statements = readStatements(models)
  const late = statements.filter(({ gold }) => gold.late === true)
  return [
    ...evaluateRanking(models),
    ...evaluateClaimsOfDebates(models),
    ...evaluateMarks(statements, DATA),
    ...evaluateTalk(statements),
    ...evaluateWorth(models),
    ...evaluateMarks(late, LATE),
    ...evaluateMarks(readStatements(models, 'claims-drawn'), FRESH),
    ...evaluateAlone(models),
    ...evaluateAgreement(),
  ]
}

function evaluateMarks(statements: readonly ReadStatement[], data: string): EvalRow[] {
  const rows = [...evaluateSources(statements), ...evaluateCertainty(statements), evaluateNegation(statements)]
  return rows.filter(({ documents }) => documents > 0).map((row) => ({ ...row, data }))
}

const PRONOUNS = new Set(['he', 'she', 'they', 'it'])

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|a|an) /, '')
    .replace(/[^a-z0-9 ]/g, '')
}

/** A source is right where it names the words marked; a pronoun that was marked asks only for "reported". */
function isSourceRight({ source, claim }: ReadStatement): boolean {
  const given = claim?.attributedTo ?? null
  if (source === '' || PRONOUNS.has(source.toLowerCase())) return claim?.certainty === 'reported'
  if (given === null) return false
  const [a, b] = [plain(given), plain(source)]
  return a.includes(b) || b.includes(a) || a.split(' ').some((word) => word.length > 3 && b.includes(word))
}

function evaluateSources(statements: readonly ReadStatement[]): EvalRow[] {
  const reported = statements.filter(({ gold }) => gold.reported === true)
  const own = statements.filter(({ gold }) => gold.reported === false)
  const row = { stage: 'claims', data: DATA, baseline: null, baselineName: '', goal: null }
  return [
    {
      ...row,
      measure: 'source right',
      documents: reported.length,
      ours: reported.filter(isSourceRight).length / reported.length,
    },
    {
      ...row,
      measure: 'source named where there is none',
      documents: own.length,
      ours: own.filter(({ claim }) => claim !== null && claim.attributedTo !== null).length / own.length,
      lowerIsBetter: true,
    },
  ]
}

function evaluateCertainty(statements: readonly ReadStatement[]): EvalRow[] {
  const marked = statements.filter(({ gold }) => gold.certainty !== undefined)
  return (['asserted', 'hedged', 'reported', 'denied'] as const).map((certainty: Certainty) => ({
    stage: 'claims',
    measure: `F1 of ${certainty}`,
    data: DATA,
    documents: marked.filter(({ gold }) => gold.certainty === certainty).length,
    ours: f1(
      marked,
      ({ gold }) => gold.certainty === certainty,
      ({ claim }) => claim?.certainty === certainty,
    ),
    baseline: null,
    baselineName: '',
    goal: null,
  }))
}

const NEGATION = /\b(?:not|never|no|nobody|nothing|none)\b|n['’]t\b/i

function evaluateNegation(statements: readonly ReadStatement[]): EvalRow {
  const marked = statements.filter(({ gold }) => gold.certainty !== undefined)
  const isNegated = ({ gold }: ReadStatement): boolean => gold.negated === true
  return {
    stage: 'claims',
    measure: 'F1 of negated',
    data: DATA,
    documents: marked.length,
    ours: f1(marked, isNegated, ({ claim }) => claim?.negated === true),
    baseline: f1(marked, isNegated, ({ said }) => NEGATION.test(said)),
    baselineName: 'any such word',
    goal: null,
  }
}

function f1<T>(rows: readonly T[], gold: (row: T) => boolean, found: (row: T) => boolean): number {
  const both = rows.filter((row) => gold(row) && found(row)).length
  const either = rows.filter(gold).length + rows.filter(found).length
  return either === 0 ? 0 : (2 * both) / either
}

function evaluateTalk(statements: readonly ReadStatement[]): EvalRow[] {
  const drawn = statements.filter(({ gold }) => gold.random === true)
  const labels = drawn.map(({ gold }) => (gold.check === true ? 1 : 0))
  const share = mean(labels)
  const row = { stage: 'claims', data: DATA, documents: drawn.length, goal: null }
  return [
    {
      ...row,
      measure: 'average precision, sentences drawn by chance',
      ours: rankFigures(
        labels,
        drawn.map(({ score }) => score),
      ).average,
      baseline: rankFigures(
        labels,
        drawn.map(({ said }) => said.length),
      ).average,
      baselineName: 'length',
    },
    {
      ...row,
      measure: 'Brier score, sentences drawn by chance',
      ours: mean(drawn.map(({ score }, i) => (score - labels[i]!) ** 2)),
      baseline: share * (1 - share),
      baselineName: 'share of all',
    },
    {
      ...row,
      measure: 'worth a check, as promised',
      ours: mean(drawn.map(({ score }) => score)),
      baseline: share,
      baselineName: 'as marked',
    },
  ]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
