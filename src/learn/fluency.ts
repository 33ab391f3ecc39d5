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
  // There are few symbols, and each stands in many sentences.
  const hashes = new Map<string, number>()
  const hashOf = (symbol: string): number => {
    const known = hashes.get(symbol)
    if (known !== undefined) return known
    const hash = hashText(symbol)
    hashes.set(symbol, hash)
    return hash
  }
  let room = new Uint32Array(512)
  return {
    score(symbols) {
      const most = mostFeatures(symbols)
      if (room.length < most) room = new Uint32Array(2 * most)
      const count = writeFeatures(symbols, hashOf, room)
      return bias + sumAt(table, room, count, mask) * scale
    },
  }
}

/** A function by itself: the compiler sees its loop early. */
function sumAt(table: Int8Array, rows: Uint32Array, count: number, mask: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += table[rows[i]! & mask]!
  return sum
}

/** Hashes of what the model looks at: runs of two to five symbols, how it begins and ends, verbs against links. */
export function fluencyFeatures(symbols: readonly string[]): Uint32Array {
  const out = new Uint32Array(mostFeatures(symbols))
  return out.slice(0, writeFeatures(symbols, hashText, out))
}

function mostFeatures(symbols: readonly string[]): number {
  return (LONGEST_RUN + 1) * (symbols.length + 2) + 3
}

/** Longest run of symbols that is looked at. */
const LONGEST_RUN = 5

/** Writes `fluencyFeatures` to `out`, and returns how many there are. */
function writeFeatures(symbols: readonly string[], hashOf: (symbol: string) => number, out: Uint32Array): number {
  const row = [hashOf('<'), ...symbols.map((symbol) => hashOf(symbol)), hashOf('>')]
  let count = 0
  for (let i = 0; i < row.length; i++) {
    let hash = row[i]!
    for (let n = 2; n <= LONGEST_RUN && i + n <= row.length; n++) {
      hash = hashPair(hash, row[i + n - 1]!)
      out[count++] = hashPair(hash, n)
    }
    // One symbol skipped: "is … that".
    if (i + 2 < row.length) out[count++] = hashPair(hashPair(row[i]!, row[i + 2]!), 77)
  }
  let verbs = 0
  let links = 0
  for (const symbol of symbols) {
    if (FINITE.has(symbol)) verbs++
    else if (LINKS.has(symbol)) links++
  }
  out[count++] = hashPair(101, Math.min(verbs, 5))
  out[count++] = hashPair(102 + Math.min(verbs, 5), 7 + Math.min(links, 6))
  out[count++] = hashPair(103, Math.min(8, symbols.length >> 2))
  return count
}

const FINITE: ReadonlySet<string> = new Set(
  'VBD VBZ VBP is are was were has have had do does did will would can could may might must should shall'.split(' '),
)
const LINKS: ReadonlySet<string> = new Set(
  'and or but that which who when if because as while although , ; : - what how where why whether than since though before after until'.split(
    ' ',
  ),
)
