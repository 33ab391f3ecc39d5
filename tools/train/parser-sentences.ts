import { setGuide } from '../../src/language/parser-guide.ts'
import { closeSentence, type ParserSentence } from '../../src/language/parser-state.ts'
import { hashText } from '../../src/learn/hash.ts'
import { clusterRow, clustersOf, type WordClusters } from '../../src/learn/word-clusters.ts'
import { loadModels } from '../../src/models.ts'
import type { TreebankSentence } from '../treebank.ts'

/** The word clusters that are shipped. */
export function openClusters(): WordClusters {
  return clustersOf(loadModels()('clusters'))
}

/** A sentence with the tree that a parser built from the right, in the rows of the reflected sentence. */
export interface GuidedSentence extends TreebankSentence {
  readonly guide?: ArrayLike<number>
}

/** Puts a sentence of the treebank into the parser's columns, as `createSyntax` does with a document's. */
export function fillSentence(
  out: ParserSentence,
  { words, xpos, guide }: GuidedSentence,
  tags: ReadonlyMap<string, number>,
  clusters: WordClusters,
): void {
  for (let i = 0; i < words.length; i++) {
    const hash = hashText(words[i]!.toLowerCase())
    const row = clusterRow(clusters, hash)
    out.word[i + 1] = hash
    out.tag[i + 1] = tags.get(xpos[i]!) ?? 2
    out.coarse[i + 1] = row < 0 ? 0 : clusters.coarse[row]! + 1
    out.middle[i + 1] = row < 0 ? 0 : clusters.middle[row]! + 1
    out.fine[i + 1] = row < 0 ? 0 : clusters.fine[row]! + 1
  }
  closeSentence(out, words.length)
  if (guide !== undefined) setGuide(out, guide)
}

/** The sentence without its marks, as a recogniser writes it; null where nothing changes or a word hangs on a mark. */
export function withoutPunctuation(sentence: TreebankSentence): TreebankSentence | null {
  const { words, upos, head } = sentence
  const kept = words.map((_, i) => i).filter((i) => upos[i] !== 'PUNCT')
  if (kept.length === 0 || kept.length === words.length) return null
  const rows = new Map(kept.map((i, row) => [i, row]))
  if (kept.some((i) => head[i]! >= 0 && !rows.has(head[i]!))) return null
  const pick = <T>(column: readonly T[]): T[] => kept.map((i) => column[i]!)
  return {
    ...sentence,
    words: pick(words),
    upos: pick(upos),
    xpos: pick(sentence.xpos),
    head: kept.map((i) => (head[i]! < 0 ? -1 : rows.get(head[i]!)!)),
    dep: pick(sentence.dep),
  }
}
