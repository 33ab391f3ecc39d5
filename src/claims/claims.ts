import type { Weights } from '../learn/weights.ts'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Entity, Quantity } from '../model/entity.ts'
import type { AnalyzeOptions } from '../model/options.ts'
import type { Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'

export interface ClaimsInput {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly quantities: readonly Quantity[]
  readonly syntax: Syntax
  readonly models: (name: string) => Weights
  readonly options: AnalyzeOptions
}

/** The claims of the talk, by check-worthiness. */
export function findClaims(_input: ClaimsInput): Claim[] {
  return []
}
