/** Where a cut may be made and what it is worth. */
export interface CutProblem {
  /** Worth of a cut before each sentence, higher is better; sentence 0 is never cut. */
  readonly worth: Float64Array
  /** Words before each sentence; one more than there are sentences. */
  readonly words: Float64Array
  /** Sentences that start a stretch by themselves: a cut is already there. */
  readonly hard: ReadonlySet<number>
}

/** Candidates kept a cut wanted, so that the search stays linear however long the talk is. */
const CANDIDATES_PER_CUT = 6
/** How many candidates back the free search looks for the cut before. */
const LOOK_BACK = 40

/**
 * The cuts of greatest summed worth that stand at least `leastWords` apart, from each other, from hard cuts and from
 * either end. Only cuts of positive worth are made, so the number follows from the worth. Rows of sentences, rising.
 */
export function freeCuts({ worth, words, hard }: CutProblem, leastWords: number): number[] {
  const rows = apartFromWalls({ worth, words, hard }, leastWords).filter((row) => worth[row]! > 0)
  const best = new Float64Array(rows.length)
  const from = new Int32Array(rows.length).fill(-1)
  // `top[j]` is the best chain that ends at candidate j or before: whatever stands far enough back can be taken whole.
  const top = new Int32Array(rows.length)
  let far = -1
  for (let j = 0; j < rows.length; j++) {
    while (far + 1 < j && words[rows[j]!]! - words[rows[far + 1]!]! >= leastWords) far++
    best[j] = worth[rows[j]!]!
    if (far >= 0) {
      from[j] = top[far]!
      best[j]! += best[top[far]!]!
    }
    top[j] = j > 0 && best[top[j - 1]!]! >= best[j]! ? top[j - 1]! : j
  }
  const cuts: number[] = []
  for (let j = rows.length > 0 ? top[rows.length - 1]! : -1; j >= 0; j = from[j]!) cuts.push(rows[j]!)
  return cuts.reverse()
}

/** Of the chapters that people make three in a hundred have less than this share of the mean length of their episode's. */
const LEAST_OF_MEAN = 0.2

/**
 * Cuts that leave no segment far shorter than the others: where segments are long there is no room for a remark among
 * them. `cutsOf` makes the cuts of `words` words in `parts` parts for a least length; it is asked again once the mean
 * length is known.
 */
export function withoutScantOnes(
  words: number,
  parts: number,
  least: number,
  cutsOf: (least: number) => number[],
): number[] {
  const cuts = cutsOf(least)
  const scant = (LEAST_OF_MEAN * words) / Math.max(1, cuts.length + parts)
  return scant > least ? cutsOf(scant) : cuts
}

/**
 * Exactly `count` cuts (fewer where the talk is too short) of greatest worth, less `evenness` times the squared
 * deviation of each segment's share of the words from an even one. At least `leastWords` apart. Rows rising.
 */
export function fixedCuts(problem: CutProblem, count: number, leastWords: number, evenness: number): number[] {
  if (count < 1) return []
  const { words } = problem
  const total = words[problem.worth.length] ?? 0
  const rows = strongest(problem, Math.max(LOOK_BACK, count * CANDIDATES_PER_CUT), leastWords)
  const ends = [...rows, problem.worth.length]
  const even = total / (count + 1)
  const penalty = (length: number): number => evenness * ((length - even) / even) ** 2
  // chains[k][j]: best worth of k cuts of which the last is candidate j.
  let chain = Float64Array.from(rows, (row) => problem.worth[row]! - penalty(words[row]!))
  const back: Int32Array[] = []
  let levels = 1
  for (let k = 2; k <= count; k++) {
    const next = new Float64Array(rows.length)
    const origin = new Int32Array(rows.length)
    let i = 0
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    for (let j = 0; j < rows.length; j++) {
      if (evenness !== 0) {
        // Only with lengths that count has each cut another best one before it: all have to be looked at again.
        i = 0
        best = -1
        most = Number.NEGATIVE_INFINITY
      }
      for (; i < j; i++) {
        const length = words[rows[j]!]! - words[rows[i]!]!
        if (length < leastWords) break
        const value = chain[i]! - penalty(length)
        if (value <= most) continue
        most = value
        best = i
      }
      next[j] = most + problem.worth[rows[j]!]!
      origin[j] = best
    }
    if (next.every((value) => value === Number.NEGATIVE_INFINITY)) break
    back.push(origin)
    chain = next
    levels = k
  }
  let last = -1
  let most = Number.NEGATIVE_INFINITY
  for (let j = 0; j < rows.length; j++) {
    const value = chain[j]! - penalty(words[ends[rows.length]!]! - words[rows[j]!]!)
    if (value > most) {
      most = value
      last = j
    }
  }
  const cuts: number[] = []
  for (let k = levels - 1; last >= 0; k--) {
    cuts.push(rows[last]!)
    last = k > 0 ? back[k - 1]![last]! : -1
  }
  return cuts.reverse()
}

/** A cut in a long stretch leaves at least this part of the most words on either side, else it would still be long. */
const LEAST_OF_MOST = 0.2

/**
 * The cuts that part every stretch of more than `most` words between hard cuts: the worthiest first, until none is
 * longer or has no place for a cut. Rows of sentences, rising.
 */
export function longCuts({ worth, words, hard }: CutProblem, most: number): number[] {
  const split = (from: number, end: number): number[] => {
    if (words[end]! - words[from]! <= most) return []
    let best = -1
    for (let row = from + 1; row < end; row++) {
      const shorter = Math.min(words[row]! - words[from]!, words[end]! - words[row]!)
      if (shorter >= LEAST_OF_MOST * most && (best < 0 || worth[row]! > worth[best]!)) best = row
    }
    return best < 0 ? [] : [...split(from, best), best, ...split(best, end)]
  }
  const edges = [...new Set([0, ...hard])].sort((a, b) => a - b)
  return edges.flatMap((from, at) => split(from, edges[at + 1] ?? worth.length))
}

/** Rows of sentences that stand `leastWords` from either end and from every hard cut, rising. */
function apartFromWalls({ worth, words, hard }: CutProblem, leastWords: number): number[] {
  const total = words[worth.length] ?? 0
  const walls = [0, ...[...hard].map((row) => words[row] ?? 0), total].sort((a, b) => a - b)
  const rows: number[] = []
  let wall = 0
  for (let row = 1; row < worth.length; row++) {
    const at = words[row]!
    while (wall + 1 < walls.length && walls[wall + 1]! <= at) wall++
    if (Math.min(at - walls[wall]!, (walls[wall + 1] ?? total) - at) >= leastWords) rows.push(row)
  }
  return rows
}

/**
 * Rows that leave `leastWords` at either end, rising: all of them where there are no more than `most`, else the worthiest of
 * each of `most` even parts of the talk, so that a few good places do not take the room of all others. Ties go to the earlier.
 */
function strongest(problem: CutProblem, most: number, leastWords: number): number[] {
  const { worth, words } = problem
  const rows = apartFromWalls(problem, leastWords)
  if (rows.length <= most) return rows
  const size = words[worth.length]! / most
  const best = new Map<number, number>()
  for (const row of rows) {
    const part = Math.floor(words[row]! / size)
    const known = best.get(part)
    if (known === undefined || worth[row]! > worth[known]!) best.set(part, row)
  }
  return [...best.values()].sort((a, b) => a - b)
}
