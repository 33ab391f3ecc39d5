import { join } from 'node:path'
import { RARITY_SCALE, UNSEEN_BITS } from '../../src/learn/background.ts'
import { hashText } from '../../src/learn/hash.ts'
import { stem } from '../../src/lexicon/stems.ts'
import { STOP_WORDS } from '../../src/lexicon/stop-words.ts'
import { readRows, WEIGHTS } from '../data.ts'
import { writeWeights } from './weights-file.ts'

/** Words in a passage: short enough that common words differ from very common ones. */
const PASSAGE_WORDS = 100

/** A stem or pair must stand in this many passages over all domains to be kept. */
const LEAST_PASSAGES = { word: 3, pair: 5 }

interface Talk {
  readonly turns: readonly { readonly text: string }[]
}
interface Tagged {
  readonly tokens: readonly string[]
}
interface Written {
  readonly genre?: string
  readonly text: string
}

/** Genres of GUM whose text is not for commercial use. */
const NON_COMMERCIAL = new Set(['podcast', 'letter', 'essay', 'fiction', 'whow'])

const written = (path: string) => (): string[] =>
  readRows<Written>(path).flatMap(({ genre, text }) => (NON_COMMERCIAL.has(genre ?? '') ? [] : [text]))
const talk = (path: string) => (): string[] =>
  readRows<Talk>(path).map(({ turns }) => turns.map(({ text }) => text).join('\n'))
const tagged = (path: string) => (): string[] => [
  readRows<Tagged>(path)
    .map(({ tokens }) => tokens.join(' '))
    .join('\n'),
]

/** Openly licensed English by domain; every domain counts alike, so that no subject is common just for being ours. */
const DOMAINS: readonly { readonly name: string; readonly read: (() => string[])[] }[] = [
  { name: 'GUM', read: [written('gum/train.jsonl.gz')] },
  { name: 'web', read: [tagged('ner/uner-ewt/dev.jsonl')] },
  { name: 'encyclopedia', read: [tagged('ner/wikigold/train.jsonl'), tagged('ner/crossner/dev.jsonl')] },
  { name: 'tweets', read: [tagged('ner/btc/train.jsonl.gz'), tagged('ner/wnut17/train.jsonl')] },
  { name: 'earnings calls', read: [written('ner/earnings21-silver/train.jsonl.gz')] },
  { name: 'meetings', read: [talk('qmsum/train.jsonl.gz')] },
  { name: 'syntax', read: [talk('podcasts-syntax/train.jsonl.gz')] },
  { name: 'bitcoin', read: [talk('podcasts-bitcoin/train.jsonl.gz')] },
  { name: 'virtual coffee', read: [talk('podcasts-virtual-coffee/dev.jsonl.gz')] },
  {
    name: 'changelog',
    read: [talk('podcasts-changelog/dev.jsonl.gz'), talk('podcasts-changelog-news/train.jsonl.gz')],
  },
]

/** Counts stems and pairs by passage in every domain and writes `background.bin`. */
export function train(): void {
  const share = new Map<string, number>()
  const passages = new Map<string, number>()
  for (const { name, read } of DOMAINS) {
    const counts = new Map<string, number>()
    let total = 0
    for (const text of read.flatMap((one) => one())) {
      for (const keys of passagesOf(text)) {
        total++
        for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
    console.error(`  ${name}: ${total} passages`)
    for (const [key, count] of counts) {
      share.set(key, (share.get(key) ?? 0) + count / total / DOMAINS.length)
      passages.set(key, (passages.get(key) ?? 0) + count)
    }
  }
  const byHash = new Map<number, number>()
  for (const [key, value] of share) {
    const least = key.includes(' ') ? LEAST_PASSAGES.pair : LEAST_PASSAGES.word
    if (passages.get(key)! < least) continue
    const bits = Math.min(UNSEEN_BITS, -Math.log2(value))
    const hash = hashText(key)
    const row = Math.max(0, Math.min(255, Math.round(bits * RARITY_SCALE) - 1))
    byHash.set(hash, Math.min(row, byHash.get(hash) ?? 255))
  }
  const rows = [...byHash].sort(([a], [b]) => a - b)
  console.error(`  ${rows.length} stems and pairs`)
  writeWeights(
    join(WEIGHTS, 'background.bin'),
    { passageWords: PASSAGE_WORDS, domains: DOMAINS.map(({ name }) => name) },
    {
      hashes: Uint32Array.from(rows, ([hash]) => hash),
      rarities: Uint8Array.from(rows, ([, rarity]) => rarity),
    },
  )
}

/** The distinct stems of each passage, and the pairs of content stems that stand side by side. */
function* passagesOf(text: string): Generator<Set<string>> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.'’&+#-]*[\p{L}\p{N}+#]|[\p{L}\p{N}]/gu) ?? []
  for (let from = 0; from < words.length; from += PASSAGE_WORDS) {
    const keys = new Set<string>()
    let before: string | null = null
    for (const word of words.slice(from, from + PASSAGE_WORDS)) {
      const key = stem(word)
      keys.add(key)
      const content: string | null = STOP_WORDS.has(word) ? null : key
      if (content !== null && before !== null) keys.add(`${before} ${content}`)
      before = content
    }
    yield keys
  }
}
