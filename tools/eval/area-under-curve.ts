/** Of all pairs of a good one and another in a list ordered best first, the share with the good one first, in [0, 1]. */
export function areaUnderCurve(isGood: readonly boolean[]): number {
  let good = 0
  let pairs = 0
  for (const one of isGood) {
    if (one) good++
    else pairs += good
  }
  return pairs / Math.max(1, good * (isGood.length - good))
}
