import { hashPair, hashText } from './hash.ts'
import { type Weights, weightsArray } from './weights.ts'

/**
 * Tells whole sentences of edited prose from broken ones: a logistic regression over the order of tags and function
 * words, trained by `tools/train/fluency.ts` on sentences and the same sentences cut, run together or with words lost.
 */
export interface FluencyModel {
  /** Log-odds that the sentence is whole; symbols as `symbolsOfWords` (`prose/symbols.ts`) gives them. */
  score(symbols: readonly string[]): number
}

/** The model in `fluency.bin`. Throws where the file is another. */
export function createFluency(weights: Weights): FluencyModel {
  const table = weightsArray(weights, 'weights', 'i8')
  const [scale = 1, bias = 0] = weightsArray(weights, 'scale', 'f32')
  const mask = table.length - 1
  return {
    score(symbols) {
      const features = fluencyFeatures(symbols)
      let sum = 0
      for (let i = 0; i < features.length; i++) sum += table[features[i]! & mask]!
      return bias + sum * scale
    },
  }
}

/** Hashes of what the model looks at: runs of two to five symbols, how it begins and ends, verbs against links. */
export function fluencyFeatures(symbols: readonly string[]): Uint32Array {
  const row = ['<', ...symbols, '>'].map((symbol) => hashText(symbol))
  const out: number[] = []
  for (let i = 0; i < row.length; i++) {
    let hash = row[i]!
    for (let n = 2; n <= 5 && i + n <= row.length; n++) {
      hash = hashPair(hash, row[i + n - 1]!)
      out.push(hashPair(hash, n))
    }
    // One symbol skipped: "is … that".
    if (i + 2 < row.length) out.push(hashPair(hashPair(row[i]!, row[i + 2]!), 77))
  }
  let verbs = 0
  let links = 0
  for (const symbol of symbols) {
    if (FINITE.has(symbol)) verbs++
    else if (LINKS.has(symbol)) links++
  }
  out.push(hashPair(101, Math.min(verbs, 5)), hashPair(102 + Math.min(verbs, 5), 7 + Math.min(links, 6)))
  out.push(hashPair(103, Math.min(8, symbols.length >> 2)))
  return new Uint32Array(out)
}

const FINITE: ReadonlySet<string> = new Set(
  'VBD VBZ VBP is are was were has have had do does did will would can could may might must should shall'.split(' '),
)
const LINKS: ReadonlySet<string> = new Set(
  'and or but that which who when if because as while although , ; : - what how where why whether than since though before after until'.split(
    ' ',
  ),
)
