import type { Background } from '../../src/learn/background.ts'
import { stem } from '../../src/lexicon/stems.ts'
import { STOP_WORDS } from '../../src/lexicon/stop-words.ts'

/** Runs of content words between stop words and marks, lower case: what all three baselines choose from. */
function runsOf(text: string): string[][] {
  const runs: string[][] = []
  let run: string[] = []
  for (const [token] of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&+#-]*|[^\s\p{L}\p{N}]/gu)) {
    if (/^[\p{L}\p{N}]/u.test(token) && !STOP_WORDS.has(token) && token.length > 1) run.push(token)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  if (run.length > 0) runs.push(run)
  return runs
}

function best(scores: ReadonlyMap<string, number>, most: number): string[] {
  return [...scores]
    .map(([phrase, score], at) => ({ phrase, score, at }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, most)
    .map(({ phrase }) => phrase)
}

/** Single words and pairs by count times rarity in the background. */
export function tfIdfPhrases(text: string, background: Background, most: number): string[] {
  const scores = new Map<string, number>()
  const add = (phrase: string, bits: number): void => {
    scores.set(phrase, (scores.get(phrase) ?? 0) + bits)
  }
  for (const run of runsOf(text)) {
    for (const [at, word] of run.entries()) {
      add(word, Math.min(12, background.rarity(stem(word))))
      const next = run[at + 1]
      if (next !== undefined) add(`${word} ${next}`, Math.min(12, background.rarity(`${stem(word)} ${stem(next)}`)) / 2)
    }
  }
  return best(scores, most)
}

/** S. Rose et al., "Automatic keyword extraction from individual documents", 2010: degree over frequency, summed. */
export function rakePhrases(text: string, most: number): string[] {
  const frequency = new Map<string, number>()
  const degree = new Map<string, number>()
  const runs = runsOf(text).filter((run) => run.length <= 4)
  for (const run of runs) {
    for (const word of run) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1)
      degree.set(word, (degree.get(word) ?? 0) + run.length)
    }
  }
  const scores = new Map<string, number>()
  for (const run of runs) {
    scores.set(
      run.join(' '),
      run.reduce((sum, word) => sum + degree.get(word)! / frequency.get(word)!, 0),
    )
  }
  return best(scores, most)
}

/** R. Mihalcea and P. Tarau, "TextRank", EMNLP 2004: PageRank over words that stand within two of one another. */
export function textRankPhrases(text: string, most: number): string[] {
  const runs = runsOf(text)
  const words = runs.flat()
  const links = new Map<string, Map<string, number>>()
  const link = (a: string, b: string): void => {
    const row = links.get(a) ?? new Map<string, number>()
    row.set(b, (row.get(b) ?? 0) + 1)
    links.set(a, row)
  }
  for (let i = 0; i < words.length; i++) {
    for (let j = i + 1; j <= Math.min(i + 2, words.length - 1); j++) {
      link(words[i]!, words[j]!)
      link(words[j]!, words[i]!)
    }
  }
  const out = new Map([...links].map(([word, row]) => [word, [...row.values()].reduce((a, b) => a + b, 0)]))
  let rank = new Map([...links.keys()].map((word) => [word, 1]))
  for (let pass = 0; pass < 25; pass++) {
    const next = new Map<string, number>()
    for (const [word, row] of links) {
      let sum = 0
      for (const [other, weight] of row) sum += (rank.get(other)! * weight) / out.get(other)!
      next.set(word, 0.15 + 0.85 * sum)
    }
    rank = next
  }
  const scores = new Map<string, number>()
  for (const run of runs.filter((one) => one.length <= 4)) {
    scores.set(
      run.join(' '),
      run.reduce((sum, word) => sum + (rank.get(word) ?? 0), 0),
    )
  }
  return best(scores, most)
}
