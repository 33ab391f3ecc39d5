import type { Models } from '../../src/models.ts'
import { readCheckThat, readClaimBuster, type Statement, transcriptOfStatements } from '../train/check-statements.ts'
import { readClaims } from './claims-episodes.ts'
import { rankFigures } from './claims-ranking.ts'
import type { EvalRow } from './row.ts'

/**
 * How debates' sentences are ranked by what users see: the check-worthiness of the claims found in them, the part that
 * is made for podcasts included. A sentence that yields no claim has 0. Baseline: as long sentences first.
 */
export function evaluateClaimsOfDebates(models: Models): EvalRow[] {
  const sentences = readClaimBuster('dev')
  const debates = readCheckThat('dev').map((debate) => debate.sentences)
  const row = { stage: 'claims', measure: 'average precision of claims as ranked', goal: null, baselineName: 'length' }
  const figures = (statements: readonly Statement[], scores: readonly number[]): number | null =>
    rankFigures(
      statements.map(({ label }) => label),
      scores,
    ).average
  const mean = (scored: (statements: readonly Statement[]) => readonly number[]): number => {
    const own = debates.flatMap((statements) => figures(statements, scored(statements)) ?? [])
    return own.reduce((sum, value) => sum + value, 0) / own.length
  }
  const lengths = (statements: readonly Statement[]): number[] => statements.map(({ text }) => text.length)
  const claims = (statements: readonly Statement[]): number[] => bestClaims(statements, models)
  return [
    {
      ...row,
      data: 'ClaimBuster dev',
      documents: sentences.length,
      ours: figures(sentences, claims(sentences)),
      baseline: figures(sentences, lengths(sentences)),
    },
    { ...row, data: 'CheckThat dev', documents: debates.length, ours: mean(claims), baseline: mean(lengths) },
  ]
}

/** The highest check-worthiness of the claims that start in each statement; each is a turn of its own. */
function bestClaims(statements: readonly Statement[], models: Models): number[] {
  const transcript = transcriptOfStatements(statements)
  const { doc, claims } = readClaims({ set: '', split: '', id: '', transcript }, models)
  const best = new Array<number>(statements.length).fill(0)
  for (const { sentence, checkWorthiness } of claims) {
    const { turn } = doc.sentences[sentence]!
    best[turn] = Math.max(best[turn]!, checkWorthiness)
  }
  return best
}
