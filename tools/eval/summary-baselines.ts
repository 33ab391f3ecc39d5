import { seededRandom } from '../train/random.ts'

/** A text as sentences, to summarise by taking some of them. */
export type Sentences = readonly string[]

/** Sentences that a summary of the baselines has: as many as ours has at most. */
const TAKEN = 4
const DAMPING = 0.85
const ROUNDS = 30
/** LexRank links sentences from this cosine on: Erkan and Radev, JAIR 22, 2004. */
const LINKED = 0.1
/** Graph methods look at no more sentences than this, evenly spread: they are quadratic. */
const MOST_SENTENCES = 600

/** The first three sentences. */
export function leadThree(sentences: Sentences): string {
  return sentences.slice(0, 3).join(' ')
}

/** The first words, as many as `words`. */
export function leadWords(sentences: Sentences, words: number): string {
  return sentences.join(' ').split(/\s+/).slice(0, words).join(' ')
}

/** Some sentences drawn by chance, in order. */
export function randomSummary(sentences: Sentences, seed: number): string {
  const random = seededRandom(seed)
  const rows = new Set<number>()
  while (rows.size < Math.min(TAKEN, sentences.length)) rows.add(Math.floor(random() * sentences.length))
  return inOrder(sentences, [...rows])
}

/** TextRank: Mihalcea and Tarau, EMNLP 2004; shared words over the sum of the logarithms of the lengths. */
export function textRank(sentences: Sentences): string {
  return graphSummary(sentences, (a, b) => {
    let shared = 0
    for (const word of a.keys()) if (b.has(word)) shared++
    return shared === 0 ? 0 : shared / (Math.log(a.size + 1) + Math.log(b.size + 1))
  })
}

/** LexRank: cosine of TF-IDF vectors, links from a threshold on. */
export function lexRank(sentences: Sentences): string {
  const frequency = new Map<string, number>()
  for (const sentence of sentences)
    for (const word of wordCounts(sentence).keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const idf = (word: string): number => Math.log(sentences.length / (frequency.get(word) ?? 1))
  const norm = (row: ReadonlyMap<string, number>): number =>
    Math.sqrt([...row].reduce((sum, [word, count]) => sum + (count * idf(word)) ** 2, 0))
  return graphSummary(sentences, (a, b) => {
    let dot = 0
    for (const [word, count] of a) dot += count * (b.get(word) ?? 0) * idf(word) ** 2
    const cosine = dot / (norm(a) * norm(b) || 1)
    return cosine >= LINKED ? 1 : 0
  })
}

/** The sentences that a greedy look at the reference takes: a ceiling for all who only take sentences. */
export function oracle(sentences: Sentences, score: (text: string) => number): string {
  const rows: number[] = []
  let best = 0
  for (let step = 0; step < TAKEN; step++) {
    let pick = -1
    for (let i = 0; i < sentences.length; i++) {
      if (rows.includes(i)) continue
      const value = score(inOrder(sentences, [...rows, i]))
      if (value > best) {
        best = value
        pick = i
      }
    }
    if (pick < 0) break
    rows.push(pick)
  }
  return inOrder(sentences, rows)
}

function graphSummary(
  sentences: Sentences,
  similarity: (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) => number,
): string {
  const step = Math.max(1, sentences.length / MOST_SENTENCES)
  const rows: number[] = []
  for (let i = 0; i < sentences.length; i += step) rows.push(Math.floor(i))
  const bags = rows.map((row) => wordCounts(sentences[row]!))
  const n = rows.length
  const weights = bags.map(() => new Float64Array(n))
  const sums = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const value = similarity(bags[i]!, bags[j]!)
      if (value === 0) continue
      weights[i]![j] = value
      weights[j]![i] = value
      sums[i]! += value
      sums[j]! += value
    }
  }
  let rank = new Float64Array(n).fill(1 / n)
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(n).fill((1 - DAMPING) / n)
    for (let i = 0; i < n; i++) {
      if (sums[i] === 0) continue
      const flow = (DAMPING * rank[i]!) / sums[i]!
      for (let j = 0; j < n; j++) next[j]! += flow * weights[i]![j]!
    }
    rank = next
  }
  const best = [...rows.keys()].sort((a, b) => rank[b]! - rank[a]! || a - b).slice(0, TAKEN)
  return inOrder(
    sentences,
    best.map((row) => rows[row]!),
  )
}

function wordCounts(sentence: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of sentence.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function inOrder(sentences: Sentences, rows: readonly number[]): string {
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => sentences[row]!)
    .join(' ')
}
