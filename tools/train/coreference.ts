import { join } from 'node:path'
import { linkFeatures, readPlaces } from '../../src/entities/coreference.ts'
import { type Chain, LINK_BUCKETS } from '../../src/entities/coreference-features.ts'
import { WEIGHTS } from '../data.ts'
import { type LinkedDocument, readLinked } from './gum-links.ts'
import { NON_COMMERCIAL, readGum } from './names-corpora.ts'
import { seededRandom, shuffle } from './random.ts'
import { writeWeights } from './weights-file.ts'

/** A place that may point back: the rows of each choice (the last is "nothing"), and which of them are right. */
export interface Example {
  readonly choices: readonly Int32Array[]
  readonly right: readonly boolean[]
}

const FIT = { passes: 12, rate: 0.1, decay: 0.001, seed: 33 }

const RUNS = 16

/** Learns which names and phrases pronouns point back to, from GUM's training documents; writes `coreference.bin`. */
export function train(): void {
  const examples = readGum()
    .filter(({ genre }) => !NON_COMMERCIAL.has(genre))
    .flatMap((gum) => examplesOf(readLinked(gum)))
  console.error(`  ${examples.length} places that may point back`)
  // The mean over several orders of the examples is steadier than one.
  const table = new Float32Array(LINK_BUCKETS)
  for (let run = 0; run < RUNS; run++) {
    fit(examples, { ...FIT, seed: FIT.seed + run }).forEach((one, i) => {
      table[i]! += one / RUNS
    })
  }
  const most = table.reduce((best, one) => Math.max(best, Math.abs(one)), 0)
  const scale = most / 127
  writeWeights(
    join(WEIGHTS, 'coreference.bin'),
    { scale, buckets: LINK_BUCKETS, seed: FIT.seed },
    { table: Int8Array.from(table, (one) => Math.round(one / scale)) },
  )
}

/** The examples of a document, read as if every link before were right. */
export function examplesOf({ context, goldOf }: LinkedDocument): Example[] {
  const out: Example[] = []
  const byGold = new Map<string, Chain>()
  const gold = context.places.map(goldOf)
  let noted = 0
  const noteChains = (until: number): void => {
    for (; noted < until; noted++) {
      const id = gold[noted]
      const chain = context.chains[noted]
      if (id === null || id === undefined || chain === undefined) continue
      const known = byGold.get(id)
      if (known === undefined || (known.group < 0 && chain.group >= 0)) byGold.set(id, chain)
    }
  }
  readPlaces(context, (at, candidates) => {
    const id = gold[at] ?? null
    const right = candidates.map((candidate) => id !== null && gold[candidate] === id)
    right.push(!right.includes(true))
    out.push({ choices: linkFeatures(context, at, candidates).map((rows) => Int32Array.from(rows)), right })
    noteChains(at)
    return right[candidates.length] ? null : (byGold.get(id!) ?? null)
  })
  return out
}

/** AdaGrad on the likelihood of the right choices, summed over them. */
export function fit(examples: readonly Example[], OPTIONS = FIT): Float32Array {
  const random = seededRandom(OPTIONS.seed)
  const table = new Float32Array(LINK_BUCKETS)
  const squares = new Float32Array(LINK_BUCKETS).fill(1)
  const mean = new Float32Array(LINK_BUCKETS)
  const order = [...examples]
  for (let pass = 0; pass < OPTIONS.passes; pass++) {
    let loss = 0
    for (const { choices, right } of shuffle(order, random)) {
      const scores = choices.map((rows) => rows.reduce((sum, bucket) => sum + table[bucket]!, 0))
      const most = Math.max(...scores)
      const odds = scores.map((score) => Math.exp(score - most))
      const all = odds.reduce((sum, one) => sum + one, 0)
      const good = odds.reduce((sum, one, i) => sum + (right[i] ? one : 0), 0)
      loss += Math.log(all) - Math.log(good)
      choices.forEach((rows, i) => {
        const error = odds[i]! / all - (right[i] ? odds[i]! / good : 0)
        if (Math.abs(error) < 1e-3) return
        for (const bucket of rows) {
          const gradient = error + OPTIONS.decay * table[bucket]!
          squares[bucket]! += gradient * gradient
          table[bucket]! -= (OPTIONS.rate * gradient) / Math.sqrt(squares[bucket]!)
        }
      })
    }
    console.error(`  pass ${pass + 1}: loss ${(loss / examples.length).toFixed(4)}`)
    if (pass < OPTIONS.passes / 2) continue
    for (let i = 0; i < LINK_BUCKETS; i++) mean[i]! += table[i]!
  }
  return mean.map((one) => one / (OPTIONS.passes - OPTIONS.passes / 2))
}
