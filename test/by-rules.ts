import type { DropChances } from '../src/model/disfluency.ts'
import type { Document } from '../src/model/document.ts'

/** Chances that are sure of what the document marks as disfluent, and of nothing else. */
export function byRules({ sentences, tokens }: Document): DropChances {
  return (row) => {
    const { firstToken, endToken } = sentences[row]!
    return Float32Array.from(tokens.fluency.subarray(firstToken, endToken), (label) => (label === 0 ? 0 : 1))
  }
}
