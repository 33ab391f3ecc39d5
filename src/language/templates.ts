/** What joins two values to a feature: a row each, the one and the other value by their places. */
export interface Templates {
  readonly length: number
  /** The numbers of the templates, spread over 32 bits. */
  readonly seeds: Int32Array
  readonly one: Uint8Array
  readonly other: Uint8Array
}

/** Templates as "number one other, …", their values named in `names`. */
export function templatesOf(names: string, listed: string): Templates {
  const places = new Map(
    names
      .trim()
      .split(/\s+/)
      .map((name, place) => [name, place]),
  )
  const rows = listed.split(',').map((row) => row.trim().split(' '))
  return {
    length: rows.length,
    seeds: Int32Array.from(rows, ([number]) => Math.imul(Number(number), 0xc2b2ae35)),
    one: Uint8Array.from(rows, ([, one]) => places.get(one!)!),
    other: Uint8Array.from(rows, ([, , other]) => places.get(other!)!),
  }
}

/** Hash of a template, given as `Templates` has it, and its two values; the high bits are good. */
export function hashFeature(seed: number, a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(b + 1, 0x85ebca6b), 0x9e3779b1) ^ seed
  return Math.imul(h ^ (h >>> 15), 0x27d4eb2f)
}
