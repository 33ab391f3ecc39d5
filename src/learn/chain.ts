/**
 * A linear chain over `labels` labels (Lafferty, McCallum and Pereira, "Conditional Random Fields", ICML 2001). The
 * chain starts and ends in label 0, which costs and yields nothing beyond its transitions.
 */
export interface Chain {
  readonly labels: number
  /** Score of going from label `a` to `b` at `a * labels + b`; `-Infinity` where `b` may not follow `a`. */
  readonly transitions: Float64Array
}

/** Pairs of labels that may follow one another, flat: from, to, from, to. */
export function allowedPairs({ labels, transitions }: Chain): Uint8Array {
  const pairs: number[] = []
  for (let a = 0; a < labels; a++) {
    for (let b = 0; b < labels; b++) if (transitions[a * labels + b]! > Number.NEGATIVE_INFINITY) pairs.push(a, b)
  }
  return Uint8Array.from(pairs)
}

/**
 * The best labels for `length` tokens with `scores` of `length * labels`, written to `out` from `at`. Ties go to the
 * lower label. Viterbi, O(length * pairs).
 */
export function decode(
  chain: Chain,
  pairs: Uint8Array,
  scores: Float64Array,
  length: number,
  out: Uint8Array,
  at: number,
): void {
  const { labels, transitions } = chain
  let best = new Float64Array(labels).fill(Number.NEGATIVE_INFINITY)
  best[0] = 0
  const back = new Uint8Array(length * labels)
  for (let t = 0; t < length; t++) {
    const next = new Float64Array(labels).fill(Number.NEGATIVE_INFINITY)
    for (let p = 0; p < pairs.length; p += 2) {
      const a = pairs[p]!
      const b = pairs[p + 1]!
      const score = best[a]! + transitions[a * labels + b]!
      if (score > next[b]!) {
        next[b] = score
        back[t * labels + b] = a
      }
    }
    for (let b = 0; b < labels; b++) next[b]! += scores[t * labels + b]!
    best = next
  }
  let last = 0
  let most = Number.NEGATIVE_INFINITY
  for (let a = 0; a < labels; a++) {
    const score = best[a]! + transitions[a * labels]!
    if (score > most) {
      most = score
      last = a
    }
  }
  for (let t = length - 1; t >= 0; t--) {
    out[at + t] = last
    last = back[t * labels + last]!
  }
}

/** Room for `marginals`, so that a long document allocates it once. */
export interface ChainRoom {
  readonly weights: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
}

/** Room for chains of up to `longest` places, used again and again. */
export function chainRoom(labels: number, longest: number): ChainRoom {
  return {
    weights: new Float64Array(labels * longest),
    forward: new Float64Array(labels * longest),
    backward: new Float64Array(labels * longest),
  }
}

/**
 * Probability of each label at each token, `length * labels` numbers into `out`, and where `pairMass` is given, the
 * expected number of each transition added to it. `odds` holds `exp(transitions)`, zero where not allowed. Where
 * `allowed` is given, only labels of its bit sets count. Returns the logarithm of the summed weights.
 */
export function marginals(
  labels: number,
  odds: Float64Array,
  pairs: Uint8Array,
  scores: Float64Array,
  length: number,
  allowed: Uint32Array | null,
  room: ChainRoom,
  out: Float64Array,
  pairMass: Float64Array | null,
): number {
  const { weights, forward, backward } = room
  let logSum = 0
  for (let t = 0; t < length; t++) {
    const row = t * labels
    let most = Number.NEGATIVE_INFINITY
    for (let b = 0; b < labels; b++) if (scores[row + b]! > most) most = scores[row + b]!
    logSum += most
    for (let b = 0; b < labels; b++) {
      weights[row + b] = allowed === null || allowed[t]! & (1 << b) ? Math.exp(scores[row + b]! - most) : 0
      forward[row + b] = 0
    }
    if (t === 0) for (let b = 0; b < labels; b++) forward[b] = odds[b]!
    else {
      for (let p = 0; p < pairs.length; p += 2) {
        const a = pairs[p]!
        const b = pairs[p + 1]!
        forward[row + b]! += forward[row - labels + a]! * odds[a * labels + b]!
      }
    }
    let sum = 0
    for (let b = 0; b < labels; b++) {
      forward[row + b]! *= weights[row + b]!
      sum += forward[row + b]!
    }
    logSum += Math.log(sum)
    for (let b = 0; b < labels; b++) forward[row + b]! /= sum
  }
  const end = (length - 1) * labels
  let total = 0
  for (let a = 0; a < labels; a++) {
    backward[end + a] = odds[a * labels]!
    total += forward[end + a]! * odds[a * labels]!
  }
  logSum += Math.log(total)
  for (let t = length - 1; t >= 0; t--) {
    const row = t * labels
    let sum = 0
    for (let b = 0; b < labels; b++) {
      out[row + b] = forward[row + b]! * backward[row + b]!
      sum += out[row + b]!
    }
    for (let b = 0; b < labels; b++) out[row + b]! /= sum
    if (t === 0) break
    const before = row - labels
    for (let a = 0; a < labels; a++) backward[before + a] = 0
    let mass = 0
    for (let p = 0; p < pairs.length; p += 2) {
      const a = pairs[p]!
      const b = pairs[p + 1]!
      const flow = odds[a * labels + b]! * weights[row + b]! * backward[row + b]!
      backward[before + a]! += flow
      mass += forward[before + a]! * flow
    }
    if (pairMass !== null) {
      for (let p = 0; p < pairs.length; p += 2) {
        const a = pairs[p]!
        const b = pairs[p + 1]!
        const flow = odds[a * labels + b]! * weights[row + b]! * backward[row + b]!
        pairMass[a * labels + b]! += (forward[before + a]! * flow) / mass
      }
    }
    let scale = 0
    for (let a = 0; a < labels; a++) scale += backward[before + a]!
    for (let a = 0; a < labels; a++) backward[before + a]! /= scale
  }
  if (pairMass !== null) {
    for (let b = 0; b < labels; b++) {
      pairMass[b]! += out[b]!
      pairMass[b * labels]! += out[end + b]!
    }
  }
  return logSum
}

/** `marginals` for a chain of one token, most of all in talk. `units` are the labels that may stand alone. */
export function unitMarginals(
  labels: number,
  odds: Float64Array,
  units: Uint8Array,
  scores: Float64Array,
  out: Float64Array,
): void {
  let most = Number.NEGATIVE_INFINITY
  for (const y of units) if (scores[y]! > most) most = scores[y]!
  for (let y = 0; y < labels; y++) out[y] = 0
  let sum = 0
  for (const y of units) {
    out[y] = Math.exp(scores[y]! - most) * odds[y]! * odds[y * labels]!
    sum += out[y]!
  }
  for (const y of units) out[y]! /= sum
}

/** `decode` for a chain of one token. */
export function decodeUnit({ labels, transitions }: Chain, units: Uint8Array, scores: Float64Array): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (const y of units) {
    const score = scores[y]! + transitions[y]! + transitions[y * labels]!
    if (score > most) {
      most = score
      best = y
    }
  }
  return best
}

/** The labels that a chain of one token may have, rising. */
export function unitLabels({ labels, transitions }: Chain): Uint8Array {
  const out: number[] = []
  for (let y = 0; y < labels; y++) {
    if (transitions[y]! > Number.NEGATIVE_INFINITY && transitions[y * labels]! > Number.NEGATIVE_INFINITY) out.push(y)
  }
  return Uint8Array.from(out)
}

/**
 * `marginals` for two labels all of whose pairs are allowed: the probability of label 1 at each token, into `out`. `scores`
 * are what label 1 scores more than label 0, one a token; their powers of e stand there afterwards. Ratios of the two labels are all that the sums need.
 */
export function binaryMarginals(odds: Float64Array, scores: Float64Array, length: number, out: Float64Array): void {
  const stay = odds[0]!
  const start = odds[1]!
  const end = odds[2]!
  const goOn = odds[3]!
  let forward = 0
  for (let t = 0; t < length; t++) {
    scores[t] = Math.exp(scores[t]!)
    forward = (scores[t]! * (start + forward * goOn)) / (stay + forward * end)
    out[t] = forward
  }
  let backward = end / stay
  for (let t = length - 1; t >= 0; t--) {
    const ratio = out[t]! * backward
    out[t] = ratio / (1 + ratio)
    backward = (end + scores[t]! * backward * goOn) / (stay + scores[t]! * backward * start)
  }
}
