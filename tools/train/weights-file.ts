import { writeFileSync } from 'node:fs'
import { ARRAY_TYPES, type ArrayType, align8, WEIGHTS_MAGIC, type WeightsArray } from '../../src/learn/weights.ts'

/**
 * Writes a weights file that `readWeights` reads. Arrays stand in the order given; the same input gives the same bytes.
 */
export function writeWeights(
  path: string,
  meta: Readonly<Record<string, unknown>>,
  arrays: Readonly<Record<string, WeightsArray>>,
): void {
  let offset = 0
  const rows = Object.entries(arrays).map(([name, array]) => {
    const row = { name, type: typeOf(array), offset, length: array.length }
    offset += align8(array.byteLength)
    return row
  })
  const header = Buffer.from(JSON.stringify({ meta, arrays: rows }))
  const base = align8(8 + header.length)
  const out = Buffer.alloc(base + offset)
  out.write(WEIGHTS_MAGIC, 0, 'latin1')
  out.writeUInt32LE(header.length, 4)
  header.copy(out, 8)
  for (const { name, offset: at } of rows) {
    const array = arrays[name]!
    out.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + at)
  }
  writeFileSync(path, out)
}

function typeOf(array: WeightsArray): ArrayType {
  for (const [type, ArrayOf] of Object.entries(ARRAY_TYPES)) {
    if (array instanceof ArrayOf) return type as ArrayType
  }
  throw new Error('not an array that a weights file can hold')
}

/** Writes a model of values and wordings as `wordingModel` reads it. */
export function writeWordingModel(path: string, features: readonly string[], model: WordingModel): void {
  writeWeights(path, { features }, wordingArrays(model))
}

interface WordingModel {
  readonly weights: Float64Array
  readonly table: Float64Array
}

/** The arrays of such a model: its table of wordings as bytes times a step. */
export function wordingArrays({ weights, table }: WordingModel) {
  const step = table.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127
  const wording = Int8Array.from(table, (value) => Math.round(value / step))
  return { weights: Float32Array.from(weights), wording, step: Float32Array.of(step) }
}
