import { createRequire } from 'node:module'
import { KINDS, kindOf } from '../../src/language/tag-sets.ts'
import { hashText } from '../../src/learn/hash.ts'
import type { WeightsArray } from '../../src/learn/weights.ts'
import { clusterRow, type WordClusters } from '../../src/learn/word-clusters.ts'
import type { GumDocument } from './gum.ts'
import type { Labels } from './tag-labels.ts'

/** A word has one label only when it was seen this often and had another one in no larger a share of the cases. */
const CERTAIN = { seen: 25, share: 0.003 }

/** From this many sightings on the labels seen count; from the second number on those of the lexicon no longer do. */
const SEEN = { some: 6, many: 60 }

/** A word that is in no table may have the labels that such words of its kind have in this share of the cases. */
const KIND_SHARE = 0.002

/** How many of a word's tags in the lexicon, the commonest first, tell its set from others with the same labels. */
const LEADING = 2

/** Tags that a word may have beside the one that the lexicon gives. */
const KINDRED: ReadonlyMap<string, readonly string[]> = new Map([
  ['VB', ['VBP']],
  ['VBP', ['VB']],
  ['VBD', ['VBN']],
  ['VBN', ['VBD', 'JJ']],
  ['VBG', ['NN', 'JJ']],
  ['NN', ['JJ']],
  ['JJ', ['NN']],
  ['RBR', ['JJR']],
  ['JJR', ['RBR']],
])

type Counts = Map<number, number>

interface WordSet {
  readonly labels: readonly number[]
  readonly certain: boolean
  readonly leading: string
}

/** The arrays that `tagSetsOf` reads: the labels that words may have, by GUM and by the lexicon of natural's tagger. */
export function buildTagSets(
  docs: readonly GumDocument[],
  labels: Labels,
  clusters: WordClusters,
): Record<string, WeightsArray> {
  const seen = countLabels(docs, labels)
  const lexicon = readLexicon(clusters)
  const words = [...new Set([...seen.keys(), ...lexicon.keys()])].sort()
  const entries = words.flatMap((word): [string, WordSet][] => {
    const set = setOf(word, seen.get(word), lexicon.get(word), labels)
    return set === null ? [] : [[word, set]]
  })
  const known = new Set(entries.map(([word]) => word))
  const lists: number[][] = kindLists(docs, labels, known)
  const rows = new Map<string, number>()
  const names = [labels.rowOf('NNP', 'PROPN'), labels.rowOf('NNPS', 'PROPN')] as const
  const rowOf = (word: string, { labels: list, certain, leading }: WordSet): number => {
    const plural = word.endsWith('s')
    const key = `${list.join()}/${leading}/${certain}/${plural}`
    const row = rows.get(key) ?? lists.length / 2
    if (!rows.has(key)) {
      rows.set(key, row)
      const capital = certain ? list : rising([...list, names[0], ...(plural ? [names[1]] : [])])
      lists.push([...list], [...capital])
    }
    return row
  }
  return { ...hashWords(entries.map(([word, set]) => [hashText(word), rowOf(word, set)])), ...flatten(lists) }
}

function countLabels(docs: readonly GumDocument[], labels: Labels): Map<string, Counts> {
  const seen = new Map<string, Counts>()
  for (const { text, tokens } of docs) {
    for (const { start, end, xpos, upos } of tokens) {
      const form = text.slice(start, end).toLowerCase()
      count(seen, form, labels.rowOf(xpos, upos))
    }
  }
  return seen
}

function count<K>(into: Map<K, Counts>, key: K, label: number): void {
  const counts = into.get(key) ?? new Map<number, number>()
  counts.set(label, (counts.get(label) ?? 0) + 1)
  into.set(key, counts)
}

/** Lower-cased words and their Penn tags, the commonest first. Only words with a cluster: the rest are rare names. */
function readLexicon(clusters: WordClusters): Map<string, readonly string[]> {
  const path = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json'
  const data: Record<string, string[]> = createRequire(import.meta.url)(path)
  const lexicon = new Map<string, string[]>()
  for (const [word, tags] of Object.entries(data)) {
    const form = word.toLowerCase()
    if (clusterRow(clusters, hashText(form)) < 0) continue
    const list = lexicon.get(form) ?? []
    for (const tag of tags.flatMap((either) => either.split('|'))) if (!list.includes(tag)) list.push(tag)
    lexicon.set(form, list)
  }
  return lexicon
}

function setOf(
  word: string,
  seen: Counts | undefined,
  tags: readonly string[] | undefined,
  labels: Labels,
): WordSet | null {
  const all = seen === undefined ? 0 : [...seen.values()].reduce((a, b) => a + b)
  for (const [label, times] of seen ?? []) {
    if (all >= CERTAIN.seen && times >= (1 - CERTAIN.share) * all) {
      return { labels: [label], certain: true, leading: labels.list[label]! }
    }
  }
  // Any word may be a name when it has a capital.
  const listed = (tags ?? []).filter((tag) => tag !== 'NNP' && tag !== 'NNPS' && labels.withXpos.has(tag))
  const set = new Set<number>(all >= SEEN.some ? seen?.keys() : [])
  if (all < SEEN.many) {
    for (const tag of new Set(listed.flatMap((tag) => [tag, ...(KINDRED.get(tag) ?? [])]))) {
      for (const label of labels.withXpos.get(tag) ?? []) {
        // A full verb is an auxiliary only where it was seen as one.
        const isOdd = all >= SEEN.some ? /AUX|PART|X$/ : /AUX/
        if (seen?.has(label) || !isOdd.test(labels.list[label]!)) set.add(label)
      }
    }
  }
  if (set.size === 0 || word === '') return null
  return { labels: rising(set), certain: false, leading: listed.slice(0, LEADING).join(' ') }
}

function rising(values: Iterable<number>): number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}

/** The lists for words in no table: for each kind one in small letters and one with a capital. */
function kindLists(docs: readonly GumDocument[], labels: Labels, known: ReadonlySet<string>): number[][] {
  const counts = new Map<number, Counts>()
  for (const { text, tokens } of docs) {
    for (const { start, end, xpos, upos } of tokens) {
      const written = text.slice(start, end)
      const form = written.toLowerCase()
      if (known.has(form)) continue
      const label = labels.rowOf(xpos, upos)
      const kind = kindOf(form)
      if (written === form) count(counts, 2 * kind, label)
      // Without capitals in the text, all that words of the kind may be.
      count(counts, 2 * kind + 1, label)
    }
  }
  const usual = 2 * (KINDS - 1)
  return Array.from({ length: 2 * KINDS }, (_, key) => {
    const own = counts.get(key) ?? counts.get(usual + (key & 1)) ?? new Map([[0, 1]])
    const all = [...own.values()].reduce((a, b) => a + b)
    return rising([...own].flatMap(([label, times]) => (times >= KIND_SHARE * all ? [label] : [])))
  })
}

/** The most of the slots that may be taken. */
const FULLEST = 0.75

function hashWords(entries: readonly (readonly [hash: number, set: number])[]): Record<string, WeightsArray> {
  let slots = 1024
  while (entries.length > slots * FULLEST) slots *= 2
  const checks = new Uint16Array(slots)
  const sets = new Uint16Array(slots)
  for (const [hash, set] of entries) {
    let slot = hash & (slots - 1)
    while (sets[slot] !== 0) slot = (slot + 1) & (slots - 1)
    checks[slot] = hash >>> 16
    sets[slot] = set
  }
  return { checks, sets }
}

function flatten(lists: readonly (readonly number[])[]): Record<string, WeightsArray> {
  const offsets = new Uint16Array(lists.length + 1)
  for (const [i, list] of lists.entries()) offsets[i + 1] = offsets[i]! + list.length
  return { setOffsets: offsets, setLabels: Uint8Array.from(lists.flat()) }
}
