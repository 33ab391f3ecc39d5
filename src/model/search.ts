/**
 * How many rows of a sorted list come before a place in it, which is the row of the first that does not: `isBefore` holds
 * for the first rows and for none behind them. By halving, O(log `length`).
 */
export function countBefore(length: number, isBefore: (row: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Finds the 1-based line of an offset of `text` by halving. LF, CRLF and lone CR end a line. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return (offset) => countBefore(starts.length, (row) => starts[row]! <= offset)
}
