import type { Analysis } from '../model/analysis.ts'
import { plainJson } from './escape.ts'

/** The document itself, two spaces deep, with a line feed at the end. */
export function renderJson(analysis: Analysis): string {
  return `${plainJson(JSON.stringify(analysis, null, 2))}\n`
}

/** The document on one line. */
export function renderNdjson(analysis: Analysis): string {
  return `${plainJson(JSON.stringify(analysis))}\n`
}
