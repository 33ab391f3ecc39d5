/**
 * A weights file: "TAW1", the header's length (uint32, little-endian), a JSON header, then the arrays, each aligned to
 * eight bytes. The arrays are views on the file's bytes, so loading costs one read and no copy (on the little-endian
 * machines that Node runs on).
 */
export interface Weights {
  /** What the training script noted: lists of labels, sizes, seeds. */
  readonly meta: Readonly<Record<string, unknown>>
  /** The arrays by name. */
  readonly arrays: ReadonlyMap<string, WeightsArray>
}

/** Numbers of a weights file, used where they lie. */
export type WeightsArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array

/** The first four bytes of a weights file. */
export const WEIGHTS_MAGIC = 'TAW1'

/** Array types that a weights file may hold, by the name in its header. */
export const ARRAY_TYPES = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const

/** One of `ARRAY_TYPES`. */
export type ArrayType = keyof typeof ARRAY_TYPES

/** What a weights file says of itself, as JSON behind its first bytes. */
export interface WeightsHeader {
  readonly meta: Readonly<Record<string, unknown>>
  /** `offset` counts bytes from the end of the padded header. */
  readonly arrays: readonly {
    readonly name: string
    readonly type: ArrayType
    readonly offset: number
    readonly length: number
  }[]
}

/** Rounds up to a multiple of eight, the alignment of every array in the file. */
export function align8(bytes: number): number {
  return (bytes + 7) & ~7
}

/** Reads a weights file. `name` is for the message. Throws an `Error` where the bytes are no weights file. */
export function readWeights(bytes: Uint8Array, name: string): Weights {
  const data = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (data.byteLength < 8 || new TextDecoder().decode(data.subarray(0, 4)) !== WEIGHTS_MAGIC) {
    throw new Error(`${name} is no weights file: it does not start with ${WEIGHTS_MAGIC}`)
  }
  const headerLength = view.getUint32(4, true)
  const header: WeightsHeader = JSON.parse(new TextDecoder().decode(data.subarray(8, 8 + headerLength)))
  const base = data.byteOffset + align8(8 + headerLength)
  const arrays = new Map<string, WeightsArray>()
  for (const { name: key, type, offset, length } of header.arrays) {
    arrays.set(key, new ARRAY_TYPES[type](data.buffer as ArrayBuffer, base + offset, length))
  }
  return { meta: header.meta, arrays }
}

/** The array `name` as the type that the caller expects. Throws an `Error` where the file has another. */
export function weightsArray<T extends ArrayType>(
  weights: Weights,
  name: string,
  type: T,
): InstanceType<(typeof ARRAY_TYPES)[T]> {
  const array = weights.arrays.get(name)
  if (!(array instanceof ARRAY_TYPES[type])) throw new Error(`weights have no ${type} array "${name}"`)
  return array as InstanceType<(typeof ARRAY_TYPES)[T]>
}

/** A list of strings in the header. Throws an `Error` where there is none of that name. */
export function weightsList(weights: Weights, name: string): readonly string[] {
  const list = weights.meta[name]
  if (!Array.isArray(list)) throw new Error(`weights have no list "${name}"`)
  return list.map(String)
}

/** Throws an `Error` where the model was fitted to other features than these, in this order. */
export function checkFeatures(weights: Weights, features: readonly string[]): void {
  const own = weightsList(weights, 'features')
  if (own.length !== features.length || own.some((name, j) => name !== features[j])) {
    throw new Error('weights were fitted to other features')
  }
}

/** The weights of a linear model, one a feature. Throws an `Error` where the model is of other features. */
export function linearWeights(weights: Weights, features: readonly string[]): Float32Array {
  checkFeatures(weights, features)
  const own = weightsArray(weights, 'weights', 'f32')
  if (own.length !== features.length) throw new Error(`${features.length} features have ${own.length} weights`)
  return own
}
