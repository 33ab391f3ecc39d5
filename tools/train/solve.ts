/** Solves `a x = b` by Gaussian elimination with pivoting; `a` is symmetric and positive. */
export function solve(a: readonly Float64Array[], b: Float64Array): Float64Array {
  const n = b.length
  const rows = a.map((row, i) => Float64Array.of(...row, b[i]!))
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let r = i + 1; r < n; r++) if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r
    const held = rows[i]!
    rows[i] = rows[pivot]!
    rows[pivot] = held
    for (let r = 0; r < n; r++) {
      if (r === i || rows[i]![i] === 0) continue
      const factor = rows[r]![i]! / rows[i]![i]!
      for (let c = i; c <= n; c++) rows[r]![c]! -= factor * rows[i]![c]!
    }
  }
  return Float64Array.from({ length: n }, (_, i) => (rows[i]![i] === 0 ? 0 : rows[i]![n]! / rows[i]![i]!))
}
