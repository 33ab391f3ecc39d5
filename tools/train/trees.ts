import type { Trees } from '../../src/learn/trees.ts'

/** What to learn from: `rows` rows of `width` features, a label in [0, 1] and a weight for each. */
export interface Examples {
  readonly width: number
  readonly values: Float32Array
  readonly labels: Float32Array
  readonly weights: Float32Array
}

export interface TreeOptions {
  readonly trees: number
  readonly depth: number
  /** Shrinkage of each tree, in (0, 1]. */
  readonly rate: number
  /** Least sum of second derivatives in a leaf. */
  readonly leastLeaf: number
  /** Added to that sum: the larger, the smaller the leaves' values. */
  readonly ridge: number
}

const BINS = 48
const MOST_FEATURES = 256

interface Node {
  feature: number
  threshold: number
  left: number
  right: number
}

/**
 * Fits boosted trees to log loss by histograms of binned features. Nothing is random: same input, same trees. Throws a
 * `RangeError` for more features than a byte can number.
 */
export function fitTrees({ width, values, labels, weights }: Examples, options: TreeOptions): Trees {
  if (width > MOST_FEATURES) throw new RangeError(`trees number at most ${MOST_FEATURES} features, not ${width}`)
  const rows = labels.length
  const edges = Array.from({ length: width }, (_, f) => binEdges(values, width, f, rows))
  const bins = new Uint8Array(rows * width)
  for (let f = 0; f < width; f++) {
    const list = edges[f]!
    for (let i = 0; i < rows; i++) bins[i * width + f] = binOf(list, values[i * width + f]!)
  }
  let positive = 0
  let all = 0
  for (let i = 0; i < rows; i++) {
    positive += labels[i]! * weights[i]!
    all += weights[i]!
  }
  const bias = Math.log(positive / (all - positive))
  const sums = new Float64Array(rows).fill(bias)
  const nodes: Node[] = []
  const roots: number[] = []
  // Row 0 stands for "no child", so that no node's child is 0.
  nodes.push({ feature: 0, threshold: 0, left: 0, right: 0 })
  const gradient = new Float64Array(rows)
  const curve = new Float64Array(rows)
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < rows; i++) {
      const p = 1 / (1 + Math.exp(-sums[i]!))
      gradient[i] = (labels[i]! - p) * weights[i]!
      curve[i] = Math.max(1e-6, p * (1 - p)) * weights[i]!
    }
    const grow = (members: Uint32Array, depth: number): number => {
      const at = nodes.length
      const node: Node = { feature: 0, threshold: 0, left: 0, right: 0 }
      nodes.push(node)
      const split = depth < options.depth ? bestSplit(members) : null
      if (split === null) {
        let g = 0
        let h = 0
        for (const i of members) {
          g += gradient[i]!
          h += curve[i]!
        }
        node.threshold = Math.fround((options.rate * g) / (h + options.ridge))
        for (const i of members) sums[i]! += node.threshold
        return at
      }
      node.feature = split.feature
      node.threshold = edges[split.feature]![split.bin]!
      const isLeft = (i: number): boolean => bins[i * width + split.feature]! <= split.bin
      node.left = grow(members.filter(isLeft), depth + 1)
      node.right = grow(
        members.filter((i) => !isLeft(i)),
        depth + 1,
      )
      return at
    }
    const bestSplit = (members: Uint32Array): { feature: number; bin: number } | null => {
      const g = new Float64Array(width * (BINS + 1))
      const h = new Float64Array(width * (BINS + 1))
      let gAll = 0
      let hAll = 0
      for (const i of members) {
        gAll += gradient[i]!
        hAll += curve[i]!
        for (let f = 0; f < width; f++) {
          const slot = f * (BINS + 1) + bins[i * width + f]!
          g[slot]! += gradient[i]!
          h[slot]! += curve[i]!
        }
      }
      const base = gAll ** 2 / (hAll + options.ridge)
      let best: { feature: number; bin: number } | null = null
      let most = 1e-3
      for (let f = 0; f < width; f++) {
        let gl = 0
        let hl = 0
        for (let b = 0; b < edges[f]!.length; b++) {
          gl += g[f * (BINS + 1) + b]!
          hl += h[f * (BINS + 1) + b]!
          const hr = hAll - hl
          if (hl < options.leastLeaf || hr < options.leastLeaf) continue
          const gain = gl ** 2 / (hl + options.ridge) + (gAll - gl) ** 2 / (hr + options.ridge) - base
          if (gain > most) {
            most = gain
            best = { feature: f, bin: b }
          }
        }
      }
      return best
    }
    roots.push(
      grow(
        Uint32Array.from({ length: rows }, (_, i) => i),
        0,
      ),
    )
  }
  return {
    feature: Uint8Array.from(nodes, (node) => node.feature),
    threshold: Float32Array.from(nodes, (node) => node.threshold),
    left: Uint16Array.from(nodes, (node) => node.left),
    right: Uint16Array.from(nodes, (node) => node.right),
    roots: Uint16Array.from(roots),
    bias,
  }
}

/** Up to `BINS` values that part the feature's values into shares of about the same size, rising, no two alike. */
function binEdges(values: Float32Array, width: number, feature: number, rows: number): number[] {
  const column = new Float32Array(rows)
  for (let i = 0; i < rows; i++) column[i] = values[i * width + feature]!
  column.sort()
  const edges: number[] = []
  for (let b = 1; b <= BINS; b++) {
    const edge = column[Math.min(rows - 1, Math.floor((b * rows) / (BINS + 1)))]!
    if (edge < column[rows - 1]! && edge !== edges[edges.length - 1]) edges.push(edge)
  }
  return edges
}

/** Row of the first edge that is not below the value; `edges.length` where all are. */
function binOf(edges: readonly number[], value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (edges[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
