/**
 * A half-open range `[start, end)` of UTF-16 code units. Which text it points into is said where it is used:
 * `Document.text` inside the program, the decoded source in `Analysis`. Invariant: `0 <= start < end`.
 */
export interface Span {
  readonly start: number
  readonly end: number
}
