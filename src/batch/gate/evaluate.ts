import { LIST_MEASURES, type ListMeasure } from './fields.ts'
import type { Node, Operator, Step } from './syntax.ts'

/** A row of a list that a condition singled out: where to look in the transcript. */
export interface Match {
  /** 1-based line of the source; null where the row has none. */
  readonly line: number | null
  /** The row's own words, for the report. */
  readonly text: string
}

/** What came of one expression over one analysis. */
export interface Outcome {
  readonly holds: boolean
  /** The figures behind it, as "speakers.unnamed is 2", in order of the expression. */
  readonly figures: readonly string[]
  /** Rows that conditions singled out, in their lists' order; at most `MOST_MATCHES`. */
  readonly matches: readonly Match[]
}

/** More places than this help nobody; GitHub shows ten annotations a step. */
const MOST_MATCHES = 20

interface Notes {
  readonly figures: string[]
  readonly matches: Match[]
}

/**
 * Evaluates an expression that `checkGate` let pass over `analysis` (or any JSON). Total: what is absent is null, null
 * is less and greater than nothing, and unlike things are unequal. Never runs code of the expression.
 */
export function evaluate(node: Node, analysis: unknown): Outcome {
  const notes: Notes = { figures: [], matches: [] }
  const holds = resultOf(node, analysis, notes) === true
  return { holds, figures: notes.figures, matches: notes.matches.slice(0, MOST_MATCHES) }
}

function resultOf(node: Node, scope: unknown, notes: Notes | null): unknown {
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'set':
      return node.values
    case 'not':
      return resultOf(node.of, scope, notes) !== true
    case 'both':
      return resultOf(node.left, scope, notes) === true && resultOf(node.right, scope, notes) === true
    case 'either':
      return resultOf(node.left, scope, notes) === true || resultOf(node.right, scope, notes) === true
    case 'compare':
      return compare(node.operator, resultOf(node.left, scope, notes), resultOf(node.right, scope, notes))
    case 'path':
      return valueOfPath(node.steps, scope, notes)
  }
}

function valueOfPath(steps: readonly Step[], scope: unknown, notes: Notes | null): unknown {
  let value = scope
  for (const step of steps) value = valueOfStep(step, value, notes)
  if (notes !== null && (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string')) {
    notes.figures.push(
      `${steps.map(({ name, condition }) => name + (condition === null ? '' : '(…)')).join('.')} is ${shown(value)}`,
    )
  }
  return value
}

function valueOfStep(step: Step, value: unknown, notes: Notes | null): unknown {
  if (!Array.isArray(value)) return fieldOf(value, step.name)
  const rows: readonly unknown[] = value
  const measure = LIST_MEASURES.find((known) => known === step.name)
  if (measure === undefined) return rows.flatMap((row) => fieldOf(row, step.name) ?? [])
  return measureOf(measure, step.condition, rows, notes)
}

function measureOf(
  measure: ListMeasure,
  condition: Node | null,
  rows: readonly unknown[],
  notes: Notes | null,
): unknown {
  if (measure === 'min' || measure === 'max' || measure === 'sum') return numberOf(measure, condition, rows)
  const holds = (row: unknown) => condition === null || resultOf(condition, row, null) === true
  const found =
    measure === 'unnamed'
      ? rows.filter((row) => fieldOf(row, 'name') === null)
      : rows.filter((row) => holds(row) !== (measure === 'all'))
  notes?.matches.push(...found.slice(0, MOST_MATCHES).map(matchOf))
  if (measure === 'count' || measure === 'unnamed') return found.length
  return measure === 'any' ? found.length > 0 : found.length === 0
}

function numberOf(measure: 'min' | 'max' | 'sum', node: Node | null, rows: readonly unknown[]): number | null {
  const values: number[] = []
  for (const row of rows) {
    const value = node === null ? row : resultOf(node, row, null)
    if (typeof value === 'number') values.push(value)
  }
  if (measure === 'sum') return values.reduce((sum, value) => sum + value, 0)
  if (values.length === 0) return null
  const better = measure === 'min' ? (a: number, b: number) => Math.min(a, b) : (a: number, b: number) => Math.max(a, b)
  return values.reduce(better)
}

function compare(operator: Operator, left: unknown, right: unknown): boolean {
  switch (operator) {
    case '==':
      return left === right
    case '!=':
      return left !== right
    case 'in':
      return holdsValue(right, left)
    case 'contains':
      return holdsValue(left, right)
    default:
      if (typeof left === 'number' && typeof right === 'number') return ordered(operator, left - right)
      if (typeof left === 'string' && typeof right === 'string')
        return ordered(operator, left < right ? -1 : left === right ? 0 : 1)
      return false
  }
}

function ordered(operator: '<' | '<=' | '>' | '>=', difference: number): boolean {
  if (operator === '<') return difference < 0
  if (operator === '<=') return difference <= 0
  return operator === '>' ? difference > 0 : difference >= 0
}

function holdsValue(holder: unknown, held: unknown): boolean {
  if (typeof holder === 'string') return typeof held === 'string' && holder.includes(held)
  return Array.isArray(holder) && holder.includes(held)
}

/** Own fields only, so that no name reaches into what JavaScript gives every value. */
function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null
  return Reflect.get(value, name)
}

function matchOf(row: unknown): Match {
  const line = fieldOf(row, 'line') ?? firstPlace(row)
  const text = ['text', 'name', 'title', 'message', 'label', 'phrase', 'quote', 'id'].map((name) => fieldOf(row, name))
  const words = text.find((value) => typeof value === 'string') ?? (typeof row === 'string' ? row : '')
  return { line: typeof line === 'number' ? line : null, text: typeof words === 'string' ? words : '' }
}

function firstPlace(row: unknown): unknown {
  for (const name of ['evidence', 'mentions', 'sentences']) {
    const list = fieldOf(row, name)
    if (!Array.isArray(list) || list.length === 0) continue
    return name === 'sentences' ? firstPlace(list[0]) : fieldOf(list[0], 'line')
  }
  return null
}

function shown(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  return JSON.stringify(value)
}
