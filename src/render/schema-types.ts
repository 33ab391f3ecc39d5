/** A JSON Schema (draft 2020-12), as plain data. */
export interface AnySchema {
  readonly json: Readonly<Record<string, unknown>>
}

/**
 * The schema of a type: of just that type, so that the compiler refuses `schema satisfies Schema<T>` where the schema
 * says more or less than `T`.
 */
export interface Schema<T> extends AnySchema {
  /** Never there; it carries the type. */
  readonly type?: (value: T) => T
}

/** The TypeScript type that a schema describes. */
type TypeOf<S> = S extends Schema<infer T> ? T : never

/** Any text; `pattern` narrows it. */
export function text(description?: string, pattern?: string): Schema<string> {
  return { json: { type: 'string', ...(pattern === undefined ? {} : { pattern }), ...described(description) } }
}

/** A whole number, 0 or more unless `minimum` says otherwise. */
export function whole(description?: string, minimum = 0): Schema<number> {
  return { json: { type: 'integer', minimum, ...described(description) } }
}

/** A number in [0, 1]. */
export function share(description?: string): Schema<number> {
  return { json: { type: 'number', minimum: 0, maximum: 1, ...described(description) } }
}

export function number(description?: string): Schema<number> {
  return { json: { type: 'number', ...described(description) } }
}

export function flag(description?: string): Schema<boolean> {
  return { json: { type: 'boolean', ...described(description) } }
}

/** One of some words. */
export function oneOf<const T extends string>(values: readonly T[], description?: string): Schema<T> {
  return { json: { enum: values, ...described(description) } }
}

/** The schema, or null. */
export function orNull<T>(schema: Schema<T>): Schema<T | null> {
  return { json: { anyOf: [schema.json, { type: 'null' }] } }
}

/** One of two schemas. */
export function either<A, B>(a: Schema<A>, b: Schema<B>): Schema<A | B> {
  return { json: { anyOf: [a.json, b.json] } }
}

export function list<T>(of: Schema<T>, description?: string): Schema<readonly T[]> {
  return { json: { type: 'array', items: of.json, ...described(description) } }
}

/** A list of exactly two. */
export function tuple<A, B>(first: Schema<A>, second: Schema<B>): Schema<readonly [A, B]> {
  return { json: { type: 'array', prefixItems: [first.json, second.json], minItems: 2, maxItems: 2 } }
}

/** An object with all of these fields and no others. */
export function object<F extends Readonly<Record<string, AnySchema>>>(
  fields: F,
  description?: string,
): Schema<{ readonly [K in keyof F]: TypeOf<F[K]> }> {
  return {
    json: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(fields).map(([name, { json }]) => [name, json])),
      required: Object.keys(fields),
      additionalProperties: false,
      ...described(description),
    },
  }
}

/** A schema that stands under `$defs` of the document by this name. */
export function named<T>(name: string, _schema: Schema<T>): Schema<T> {
  return { json: { $ref: `#/$defs/${name}` } }
}

function described(description: string | undefined): { readonly description?: string } {
  return description === undefined ? {} : { description }
}
