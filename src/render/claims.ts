import type { Analysis } from '../model/analysis.ts'
import { claimsJsonLd } from './claims-jsonld.ts'
import { claimsChecklist, claimsCsv } from './claims-table.ts'
import { plainJson } from './escape.ts'
import type { RenderOptions } from './formats.ts'
import { renderClaimTable } from './terminal.ts'

/** Forms that claims can be written in. */
export type ClaimsFormat = 'table' | 'csv' | 'json' | 'jsonld' | 'checklist'

/** A form, the endings of its files with the dot, ours first, what joins several, and what it is, for help. */
export interface ClaimsFormatRow {
  readonly name: ClaimsFormat
  readonly extensions: readonly string[]
  readonly description: string
}

/** The registry, in the order in which help lists it. */
export const CLAIMS_FORMATS: readonly ClaimsFormatRow[] = [
  { name: 'table', extensions: ['.txt'], description: 'a table fitted to the width (the default)' },
  { name: 'csv', extensions: ['.csv'], description: 'a row a claim, safe in spreadsheets' },
  { name: 'json', extensions: ['.json'], description: 'the claims of the analysis as a list' },
  { name: 'jsonld', extensions: ['.jsonld'], description: 'schema.org Claim' },
  { name: 'checklist', extensions: ['.md', '.markdown'], description: 'a Markdown list for an editor to tick off' },
]

/**
 * The claims of an analysis in `format`; `options` are for the table. `found` is how many there were before any were left
 * out, for what is said where none is left.
 */
export function renderClaims(
  analysis: Analysis,
  format: ClaimsFormat,
  options: RenderOptions,
  found: number = analysis.claims.length,
): string {
  switch (format) {
    case 'table':
      return renderClaimTable(analysis, options, found)
    case 'csv':
      return claimsCsv(analysis)
    case 'json':
      return `${plainJson(JSON.stringify(analysis.claims, null, 2))}\n`
    case 'jsonld':
      return claimsJsonLd(analysis)
    case 'checklist':
      return claimsChecklist(analysis, found)
  }
}
