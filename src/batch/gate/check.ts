import { nearest } from '../nearest.ts'
import { analysisFields, type FieldType, LIST_MEASURES, type ListMeasure } from './fields.ts'
import { refuse } from './refuse.ts'
import type { Node, Operator, Step } from './syntax.ts'

const NUMBER: FieldType = { kind: 'number' }
const BOOLEAN: FieldType = { kind: 'boolean' }

/** Refuses (`USAGE`) an expression that names what no analysis has, compares unlike things, or gives no yes or no. */
export function checkGate(node: Node): void {
  wantBoolean(node, analysisFields())
}

function wantBoolean(node: Node, scope: FieldType): void {
  const type = typeOf(node, scope)
  if (type.kind === 'boolean' || type.kind === 'any') return
  const hint = type.kind === 'list' ? 'Ask .any or .count > 0 of it.' : 'Compare it with something: > 0, == "text".'
  throw refuse(`has ${describe(type)} where it needs a yes or no`, node.at, hint)
}

function typeOf(node: Node, scope: FieldType): FieldType {
  switch (node.kind) {
    case 'literal':
      return typeOfValue(node.value)
    case 'set':
      return { kind: 'list', item: node.values.length === 0 ? { kind: 'any' } : typeOfValue(node.values[0]!) }
    case 'not':
      wantBoolean(node.of, scope)
      return BOOLEAN
    case 'both':
    case 'either':
      wantBoolean(node.left, scope)
      wantBoolean(node.right, scope)
      return BOOLEAN
    case 'compare':
      checkComparison(node.operator, typeOf(node.left, scope), typeOf(node.right, scope), node.at)
      checkWord(node.left, node.right, scope)
      checkWord(node.right, node.left, scope)
      return BOOLEAN
    case 'path':
      return typeOfPath(node.steps, scope)
  }
}

function typeOfValue(value: string | number | boolean | null): FieldType {
  if (typeof value === 'string') return { kind: 'string', values: [value] }
  if (typeof value === 'number') return NUMBER
  return value === null ? { kind: 'any' } : BOOLEAN
}

function typeOfPath(steps: readonly Step[], scope: FieldType): FieldType {
  let type = scope
  for (const [i, step] of steps.entries()) {
    const before = steps.slice(0, i).map(({ name }) => name)
    type = typeOfStep(step, type, [...before, step.name].join('.'))
  }
  return type
}

function typeOfStep(step: Step, type: FieldType, path: string): FieldType {
  const item = type.kind === 'list' ? type.item : null
  const measure = item === null ? undefined : LIST_MEASURES.find((known) => known === step.name)
  const own = item ?? type
  const fields = own.kind === 'object' ? own.fields : {}
  if (item !== null && measure !== undefined) return typeOfMeasure(measure, step, item, path)
  const field = Object.hasOwn(fields, step.name) ? fields[step.name] : undefined
  if (field === undefined) throw unknownField(step, path, item === null ? fields : measuresAnd(fields))
  if (step.condition !== null) {
    throw refuse(`has a condition after ${path}`, step.at, `Conditions stand after ${LIST_MEASURES.join(', ')}.`)
  }
  // A field of a list's rows is the list of those fields, flat: `warnings.code`, `credits.names`.
  if (item === null || field.kind === 'list') return field
  return { kind: 'list', item: field }
}

function typeOfMeasure(measure: ListMeasure, step: Step, item: FieldType, path: string): FieldType {
  const { condition } = step
  const { at } = step
  switch (measure) {
    case 'count':
    case 'any':
    case 'none':
      if (condition !== null) wantBoolean(condition, item)
      return measure === 'count' ? NUMBER : BOOLEAN
    case 'all':
      if (condition === null) throw refuse(`needs a condition after ${path}`, at, `Write ${path}(share < 0.9).`)
      wantBoolean(condition, item)
      return BOOLEAN
    case 'unnamed':
      if (item.kind === 'object' && item.fields['name'] !== undefined && condition === null) return NUMBER
      throw refuse(`asks ${path}`, at, 'Only lists with names have it: speakers.unnamed.')
    default:
      checkNumber(condition, item, path, at)
      return NUMBER
  }
}

function checkNumber(condition: Node | null, item: FieldType, path: string, at: number): void {
  const type = condition === null ? item : typeOf(condition, item)
  if (type.kind === 'number' || type.kind === 'any') return
  throw refuse(`needs a number in ${path}`, at, `Name a number of each row: claims.max(checkWorthiness).`)
}

function checkComparison(operator: Operator, left: FieldType, right: FieldType, at: number): void {
  if (operator === 'in' || operator === 'contains') {
    const [holder, held] = operator === 'in' ? [right, left] : [left, right]
    if (holder.kind === 'any') return
    const item = holder.kind === 'list' ? holder.item : holder
    if ((holder.kind === 'list' || holder.kind === 'string') && item.kind !== 'object' && alike(item, held)) return
    const what =
      operator === 'in' ? `${describe(left)} in ${describe(right)}` : `${describe(right)} in ${describe(left)}`
    throw refuse(`looks for ${what}`, at, 'Write "no-speakers" in warnings.code, or title contains "live".')
  }
  const ordered = operator !== '==' && operator !== '!='
  const plain = (type: FieldType) => type.kind !== 'list' && type.kind !== 'object'
  if (!plain(left) || !plain(right) || !alike(left, right)) {
    throw refuse(
      `compares ${describe(left)} with ${describe(right)}`,
      at,
      'Compare like with like; of a list take .count.',
    )
  }
  if (ordered && (left.kind === 'boolean' || right.kind === 'boolean')) {
    throw refuse(`asks which of yes and no is greater`, at, 'Use "==" or "!=".')
  }
}

/** `role == "gest"` holds for nobody, whatever the episode: better said before the work. */
function checkWord(node: Node, against: Node, scope: FieldType): void {
  if (node.kind !== 'literal' && node.kind !== 'set') return
  const type = typeOf(against, scope)
  const own = type.kind === 'list' ? type.item : type
  if (against.kind !== 'path' || own.kind !== 'string' || own.values === null) return
  for (const value of node.kind === 'set' ? node.values : [node.value]) {
    if (typeof value !== 'string' || own.values.includes(value)) continue
    const near = nearest(value, own.values)
    const hint = near === null ? `It is one of: ${own.values.join(', ')}.` : `Did you mean "${near}"?`
    throw refuse(`asks for "${value}", which that field never is`, node.at, hint)
  }
}

function alike(a: FieldType, b: FieldType): boolean {
  return a.kind === b.kind || a.kind === 'any' || b.kind === 'any'
}

function measuresAnd(fields: Readonly<Record<string, FieldType>>): Readonly<Record<string, FieldType>> {
  return { ...fields, ...Object.fromEntries(LIST_MEASURES.map((name) => [name, NUMBER])) }
}

function unknownField(step: Step, path: string, fields: Readonly<Record<string, FieldType>>): Error {
  const known = Object.keys(fields)
  const near = nearest(step.name, known)
  const start = path.slice(0, path.length - step.name.length)
  const list = known.length > 0 ? `Known here: ${known.map((name) => start + name).join(', ')}.` : 'It has no parts.'
  return refuse(
    `names "${path}", which no analysis has`,
    step.at,
    near === null ? list : `Did you mean "${start}${near}"?`,
  )
}

function describe(type: FieldType): string {
  const names = { number: 'a number', string: 'a text', boolean: 'a yes or no', any: 'a value', list: 'a list' }
  return type.kind === 'object' ? 'a group of fields' : names[type.kind]
}
