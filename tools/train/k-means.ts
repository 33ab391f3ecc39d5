import { seededRandom } from './random.ts'

/**
 * Centres of `count` clusters of unit vectors by cosine (spherical k-means: Dhillon and Modha, "Concept Decompositions
 * for Large Sparse Text Data", Machine Learning 42, 2001). Starts from rows drawn with `seed`; the same input gives
 * the same centres.
 */
export function sphericalMeans(
  vectors: Float32Array,
  dimensions: number,
  count: number,
  passes: number,
  seed: number,
): Float32Array {
  const rows = vectors.length / dimensions
  const random = seededRandom(seed)
  const centres = new Float32Array(count * dimensions)
  const drawn = new Set<number>()
  while (drawn.size < count) drawn.add(Math.floor(random() * rows))
  for (const [k, row] of [...drawn].entries()) {
    centres.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), k * dimensions)
  }
  for (let pass = 0; pass < passes; pass++) {
    const own = nearest(vectors, dimensions, centres)
    const sums = new Float64Array(count * dimensions)
    for (let i = 0; i < rows; i++) {
      const at = own[i]! * dimensions
      for (let d = 0; d < dimensions; d++) sums[at + d]! += vectors[i * dimensions + d]!
    }
    for (let k = 0; k < count; k++) {
      let norm = 0
      for (let d = 0; d < dimensions; d++) norm += sums[k * dimensions + d]! ** 2
      // A cluster that lost all its words keeps its centre.
      if (norm === 0) continue
      const scale = 1 / Math.sqrt(norm)
      for (let d = 0; d < dimensions; d++) centres[k * dimensions + d] = sums[k * dimensions + d]! * scale
    }
  }
  return centres
}

/** Row of the centre with the largest dot product, for each vector; the first one where two are equal. */
export function nearest(vectors: Float32Array, dimensions: number, centres: Float32Array): Uint16Array {
  const rows = vectors.length / dimensions
  const count = centres.length / dimensions
  const own = new Uint16Array(rows)
  for (let i = 0; i < rows; i++) {
    const from = i * dimensions
    let most = Number.NEGATIVE_INFINITY
    for (let k = 0; k < count; k++) {
      const at = k * dimensions
      let dot = 0
      for (let d = 0; d < dimensions; d += 4) {
        dot +=
          vectors[from + d]! * centres[at + d]! +
          vectors[from + d + 1]! * centres[at + d + 1]! +
          vectors[from + d + 2]! * centres[at + d + 2]! +
          vectors[from + d + 3]! * centres[at + d + 3]!
      }
      if (dot > most) {
        most = dot
        own[i] = k
      }
    }
  }
  return own
}
