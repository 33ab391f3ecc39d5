import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { buildDocument } from '../../src/language/language.ts'
import { openTagger } from '../../src/language/tags.ts'
import type { Document } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { readEpisodes } from '../episodes.ts'
import type { TreebankSentence } from '../treebank.ts'
import { retag } from './jackknife.ts'

/**
 * Trees that a slower and better parser gave unlabelled talk (`docs/decisions/0015-parser.md`), without its text: for each
 * sentence the episode, where it starts in the text of `buildDocument`, how many tokens it has, and a head and a relation
 * a token.
 */
const FILE = join(fileURLToPath(new URL('.', import.meta.url)), 'silver-trees.bin.gz')

/** A tree by the place of its sentence. `head` counts from 1, 0 for the root; `label` is a row of `SilverTrees.labels`. */
interface SilverTree {
  /** Row of `SilverTrees.episodes`. */
  readonly episode: number
  /** Offsets in the text of the document; the sentence is shorter than 65,536 characters. */
  readonly start: number
  readonly end: number
  readonly head: Uint8Array
  readonly label: Uint8Array
}

interface SilverTrees {
  readonly labels: readonly string[]
  /** "set/id" of episodes in the training part of `../shared/data`. */
  readonly episodes: readonly string[]
  readonly trees: readonly SilverTree[]
}

/** Bytes in front of a sentence's heads and labels: episode (2), start (4), length in characters (2), tokens (1). */
const FRONT = 9

/** Reads the file: the length of a JSON header (4 bytes), the header, a row a sentence. Sentences have fewer than 256 tokens. */
function readSilver(): SilverTrees {
  const bytes = gunzipSync(readFileSync(FILE))
  const headerEnd = 4 + bytes.readUInt32LE(0)
  const { labels, episodes }: Pick<SilverTrees, 'labels' | 'episodes'> = JSON.parse(
    bytes.subarray(4, headerEnd).toString('utf8'),
  )
  const trees: SilverTree[] = []
  for (let at = headerEnd; at < bytes.length; ) {
    const count = bytes.readUInt8(at + 8)
    const from = at + FRONT
    trees.push({
      episode: bytes.readUInt16LE(at),
      start: bytes.readUInt32LE(at + 2),
      end: bytes.readUInt32LE(at + 2) + bytes.readUInt16LE(at + 6),
      head: Uint8Array.from(bytes.subarray(from, from + count)),
      label: Uint8Array.from(bytes.subarray(from + count, from + 2 * count)),
    })
    at = from + 2 * count
  }
  return { labels, episodes, trees }
}

/**
 * The trees with the words of the episodes and the tags that our tagger gives them. A tree whose sentence no longer has its
 * tokens is left out, so the tokeniser may change.
 */
export function silverSentences(): TreebankSentence[] {
  const { labels, episodes, trees } = readSilver()
  const models = loadModels()
  const bySet = new Map<string, Set<string>>()
  for (const key of episodes) {
    const [set = '', id = ''] = key.split('/')
    bySet.set(set, (bySet.get(set) ?? new Set()).add(id))
  }
  const docs = new Map<string, Document>()
  for (const [set, ids] of bySet) {
    for (const { id, transcript } of readEpisodes(set, 'train')) {
      if (ids.has(id)) docs.set(`${set}/${id}`, buildDocument(transcript, models))
    }
  }
  const tagger = openTagger(models('tagger'), models('clusters'))
  const byDocument = new Map<Document, TreebankSentence[]>()
  const firsts = new Map<Document, Map<number, number>>()
  for (const tree of trees) {
    const document = episodes[tree.episode]!
    const doc = docs.get(document)
    if (doc === undefined) continue
    const rows = firsts.get(doc) ?? new Map(Array.from(doc.tokens.start, (start, row) => [start, row]))
    firsts.set(doc, rows)
    const sentence = sentenceOf(doc, rows.get(tree.start), tree, labels, document)
    if (sentence !== null) byDocument.set(doc, [...(byDocument.get(doc) ?? []), sentence])
  }
  return [...byDocument.values()].flatMap((sentences) => retag(tagger, sentences))
}

/** A sentence without tags; null where the document has not its tokens. */
function sentenceOf(
  doc: Document,
  first: number | undefined,
  { end: last, head, label }: SilverTree,
  labels: readonly string[],
  document: string,
): TreebankSentence | null {
  if (first === undefined || first + head.length > doc.tokens.length) return null
  const { start, end } = doc.tokens
  if (end[first + head.length - 1] !== last) return null
  const rows = Array.from(head, (_, i) => first + i)
  return {
    genre: 'silver',
    document,
    text: '',
    starts: [],
    ends: [],
    words: rows.map((row) => doc.text.slice(start[row], end[row])),
    upos: [],
    xpos: [],
    head: Array.from(head, (above) => above - 1),
    dep: Array.from(label, (row) => labels[row]!),
  }
}
