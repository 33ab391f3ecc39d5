import { jsonSchema, SCHEMAS } from '../../render/schema.ts'

/**
 * What a place of the analysis document holds, as far as a gate must know to refuse what makes no sense before any
 * work is done. `any` compares with everything; `values` are all that a text may be, null where it is free.
 */
export type FieldType =
  | { readonly kind: 'number' | 'boolean' | 'any' }
  | { readonly kind: 'string'; readonly values: readonly string[] | null }
  | { readonly kind: 'list'; readonly item: FieldType }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, FieldType>> }

/** The fields that a gate may name: those of the published schema, which the compiler holds to the contract's types. */
export function analysisFields(): FieldType {
  const row = SCHEMAS.find(({ name }) => name === 'analysis')
  if (row === undefined) throw new Error('there is no schema of the analysis')
  const schema = jsonSchema(row)
  return fieldOf(schema, propertyOf(schema, '$defs'))
}

function fieldOf(schema: unknown, definitions: unknown): FieldType {
  const reference = propertyOf(schema, '$ref')
  if (typeof reference === 'string') {
    return fieldOf(propertyOf(definitions, reference.replace('#/$defs/', '')), definitions)
  }
  const choices = propertyOf(schema, 'anyOf')
  if (Array.isArray(choices)) {
    // Null is what is not known: every field may be compared with it.
    const known = choices.filter((choice) => propertyOf(choice, 'type') !== 'null')
    return known.length === 1 ? fieldOf(known[0], definitions) : { kind: 'any' }
  }
  const values = propertyOf(schema, 'enum')
  if (Array.isArray(values)) return { kind: 'string', values: values.map(String) }
  switch (propertyOf(schema, 'type')) {
    case 'integer':
    case 'number':
      return { kind: 'number' }
    case 'boolean':
      return { kind: 'boolean' }
    case 'string':
      return { kind: 'string', values: null }
    case 'array':
      return { kind: 'list', item: fieldOf(propertyOf(schema, 'items'), definitions) }
    case 'object':
      return { kind: 'object', fields: fieldsOf(propertyOf(schema, 'properties'), definitions) }
    default:
      return { kind: 'any' }
  }
}

function fieldsOf(properties: unknown, definitions: unknown): Record<string, FieldType> {
  const entries = typeof properties === 'object' && properties !== null ? Object.entries(properties) : []
  return Object.fromEntries(entries.map(([name, schema]) => [name, fieldOf(schema, definitions)]))
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/**
 * What may be asked of a list beside the fields of its rows. With a condition in parentheses: of the rows it holds for;
 * `min`, `max` and `sum` take the number to look at instead.
 */
export const LIST_MEASURES = ['count', 'any', 'none', 'all', 'unnamed', 'min', 'max', 'sum'] as const

/** One of `LIST_MEASURES`. */
export type ListMeasure = (typeof LIST_MEASURES)[number]
