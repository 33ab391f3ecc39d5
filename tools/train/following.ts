import { join } from 'node:path'
import { FOLLOWING_FEATURES } from '../../src/notes/following-features.ts'
import { WEIGHTS } from '../data.ts'
import { type MarkedFollowing, readFollowing } from '../eval/marked-following.ts'
import { fitLogistic } from './logistic.ts'
import { writeWeights } from './weights-file.ts'

/** Chosen by cross-validation over 1 to 30. */
const L2 = 10
/** What marks count for: a sentence that says little does no harm. */
const WEIGHTS_OF_MARKS: Readonly<Record<MarkedFollowing['mark'], number>> = {
  good: 1,
  idle: 0.5,
  unclear: 1,
  broken: 1,
}

/** Fits the weights that tell whether a sentence reads well behind the one before it and writes `following.bin`. */
export function train(): void {
  const { pairs, marks } = readFollowing()
  console.error(`  ${pairs.length} of ${marks} marked pairs are made today`)
  const weights = fitFollowing(pairs)
  FOLLOWING_FEATURES.forEach((name, j) => {
    console.error(`  ${weights[j]!.toFixed(3).padStart(7)} ${name}`)
  })
  writeWeights(
    join(WEIGHTS, 'following.bin'),
    { features: FOLLOWING_FEATURES },
    { weights: Float32Array.from(weights) },
  )
}

/** Weights of `FOLLOWING_FEATURES` by which a good continuation is told from the others. */
export function fitFollowing(pairs: readonly MarkedFollowing[], l2: number = L2): Float64Array {
  const rows = pairs.map(({ features, mark }) => ({
    features,
    isTrue: mark === 'good',
    weight: WEIGHTS_OF_MARKS[mark],
  }))
  return fitLogistic(rows, l2, new Float64Array(FOLLOWING_FEATURES.length))
}
