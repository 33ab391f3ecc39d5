import { hashText } from '../learn/hash.ts'
import type { Weights } from '../learn/weights.ts'
import { clusterRow, clustersOf } from '../learn/word-clusters.ts'
import type { Document } from '../model/document.ts'
import type { Syntax, Tree } from '../model/syntax.ts'
import { createParser, FIRST_TAG, parserModel } from './parser.ts'
import { closeSentence, createParserSentence, createParserState, MAX_TOKENS } from './parser-state.ts'

/**
 * Trees of the document's sentences, each parsed when first asked for and then remembered. Sentences of more than
 * `MAX_TOKENS` tokens are parsed in stretches whose roots hang on the first one's as "parataxis". Throws where the
 * weights are others, and a `RangeError` for a sentence that is not there. `parser` is `parser.bin`, `clusters` is `clusters.bin`.
 */
export function createSyntax(doc: Document, parser: Weights, clusterWeights: Weights): Syntax {
  const model = parserModel(parser)
  const clusters = clustersOf(clusterWeights)
  const parse = createParser(model)
  const stretch = createParserSentence()
  const state = createParserState()
  const { tokens } = doc
  const ownTags = new Map(model.tags.map((tag, row) => [tag, row + FIRST_TAG]))
  const tagOf = Uint8Array.from(tokens.xposTags, (tag) => ownTags.get(tag) ?? FIRST_TAG)
  // Each distinct word is hashed once, when it is first met; 0 stands for "not yet".
  const hashes = new Uint32Array(tokens.words.length)
  const rows = new Int32Array(tokens.words.length)
  const parataxis = Math.max(0, model.labels.indexOf('parataxis'))

  function fill(first: number, count: number): void {
    for (let i = 0; i < count; i++) {
      const form = tokens.form[first + i]!
      if (hashes[form] === 0) {
        const hash = hashText(tokens.words[form] ?? '')
        hashes[form] = hash
        rows[form] = clusterRow(clusters, hash)
      }
      const row = rows[form]!
      stretch.word[i + 1] = hashes[form]!
      stretch.tag[i + 1] = tagOf[tokens.xpos[first + i]!] ?? FIRST_TAG
      stretch.coarse[i + 1] = row < 0 ? 0 : clusters.coarse[row]! + 1
      stretch.middle[i + 1] = row < 0 ? 0 : clusters.middle[row]! + 1
      stretch.fine[i + 1] = row < 0 ? 0 : clusters.fine[row]! + 1
    }
    closeSentence(stretch, count)
  }

  function parseSentence(first: number, end: number): Tree {
    const head = new Int16Array(end - first).fill(-1)
    const label = new Uint8Array(end - first)
    let root = -1
    for (let from = first; from < end; from += MAX_TOKENS) {
      const count = Math.min(MAX_TOKENS, end - from)
      fill(from, count)
      parse(stretch, state)
      for (let i = 0; i < count; i++) {
        const at = from - first + i
        const above = state.head[i + 1]!
        if (above > 0) {
          head[at] = from - first + above - 1
          label[at] = state.label[i + 1]!
        } else if (root < 0) {
          root = at
        } else {
          head[at] = root
          label[at] = parataxis
        }
      }
    }
    return { firstToken: first, head, label, labels: model.labels }
  }

  const trees: (Tree | undefined)[] = new Array(doc.sentences.length)
  return (row) => {
    const known = trees[row]
    if (known !== undefined) return known
    const sentence = doc.sentences[row]
    if (sentence === undefined) throw new RangeError(`no sentence ${row}`)
    const tree = parseSentence(sentence.firstToken, sentence.endToken)
    trees[row] = tree
    return tree
  }
}
