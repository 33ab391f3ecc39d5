import { createParser, FIRST_TAG, GUIDE_LABELS, parserModel } from '../../src/language/parser.ts'
import { createParserSentence, createParserState } from '../../src/language/parser-state.ts'
import { type Weights, weightsArray } from '../../src/learn/weights.ts'
import type { TreebankSentence } from '../treebank.ts'
import { type ParserOptions, trainParser } from './parser.ts'
import { fillSentence, type GuidedSentence, openClusters } from './parser-sentences.ts'

/** Parts of the documents: each is read from the right by a parser that has not seen it. */
const PARTS = 2

/**
 * The weights of a parser that reads a sentence from the right first. The second reading learns from what the first makes
 * of sentences that it did not learn from.
 */
export function trainGuided(
  sentences: readonly TreebankSentence[],
  options: ParserOptions,
  guideOptions: ParserOptions,
): Weights {
  const documents = new Map<string, number>()
  for (const { document } of sentences) if (!documents.has(document)) documents.set(document, documents.size)
  const partOf = ({ document }: TreebankSentence): number => documents.get(document)! % PARTS
  const backwards = sentences.map(reflected)
  const guided: GuidedSentence[] = [...sentences]
  for (let part = 0; part < PARTS; part++) {
    const others = backwards.filter((sentence) => partOf(sentence) !== part)
    const guide = guideOf(trainParser(others, guideOptions))
    for (const [i, sentence] of backwards.entries()) {
      if (partOf(sentence) === part) guided[i] = { ...sentences[i]!, guide: guide(sentence) }
    }
  }
  const guide = trainParser(backwards, guideOptions)
  const { meta, arrays } = trainParser(guided, options)
  return { meta, arrays: new Map([...arrays, ['guide', weightsArray(guide, 'transitions', 'i8')]]) }
}

/** The function that gives the heads that a parser finds, a row each, 0 for the root. */
function guideOf(weights: Weights): (sentence: TreebankSentence) => Int16Array {
  const model = parserModel(weights)
  const parse = createParser(model)
  const clusters = openClusters()
  const tags = new Map(model.tags.map((tag, row) => [tag, row + FIRST_TAG]))
  const columns = createParserSentence()
  const state = createParserState()
  return (sentence) => {
    fillSentence(columns, sentence, tags, clusters)
    parse(columns, state)
    return state.head.slice(0, sentence.words.length + 1)
  }
}

/** The sentence from its last word to its first, without relations. */
function reflected(sentence: TreebankSentence): TreebankSentence {
  const last = sentence.words.length - 1
  const [root = '', dep = ''] = GUIDE_LABELS
  return {
    ...sentence,
    words: sentence.words.toReversed(),
    xpos: sentence.xpos.toReversed(),
    head: sentence.head.map((head) => (head < 0 ? -1 : last - head)).toReversed(),
    dep: sentence.head.map((head) => (head < 0 ? root : dep)).toReversed(),
  }
}
