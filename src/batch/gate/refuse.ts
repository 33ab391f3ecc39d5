import { AnalyzeError } from '../../model/error.ts'

/** The error for an expression that cannot be used: what it has (a verb first), where (0-based), what to do. */
export function refuse(what: string, at: number, hint: string): AnalyzeError {
  return new AnalyzeError('USAGE', `The gate expression ${what} (column ${at + 1}).`, hint)
}
