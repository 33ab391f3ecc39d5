import { join } from 'node:path'
import { FIRST_TAG, TRANSITION_WIDTH } from '../../src/language/parser.ts'
import { RELATION_BITS, TRANSITION_BITS } from '../../src/language/parser-features.ts'
import { createParserSentence, MAX_TOKENS } from '../../src/language/parser-state.ts'
import type { Weights } from '../../src/learn/weights.ts'
import { WEIGHTS } from '../data.ts'
import { NON_COMMERCIAL_GENRES, readTreebank, type TreebankSentence } from '../treebank.ts'
import { readGumTrain } from './gum.ts'
import { jackknife } from './jackknife.ts'
import { trainGuided } from './parser-guide.ts'
import { createLearner, type GoldTree, type LearnerOptions, labelLists } from './parser-learner.ts'
import { fillSentence, type GuidedSentence, openClusters, withoutPunctuation } from './parser-sentences.ts'
import { quantise } from './perceptron.ts'
import { seededRandom, shuffle } from './random.ts'
import { silverSentences } from './silver.ts'
import { writeWeights } from './weights-file.ts'

const SEED = 20

/** Share of sentences of which a copy without punctuation is learnt from too, as in automatic captions. */
const BARE_SHARE = 0.4

export interface ParserOptions extends LearnerOptions {
  readonly passes: number
  /** How many models vote. */
  readonly members: number
}

const OPTIONS: ParserOptions = { passes: 4, members: 3, explore: 0.8, margin: 10, dropout: 0.1 }

const GUIDE_OPTIONS: ParserOptions = { ...OPTIONS, passes: 3, members: 2 }

/** How often GUM's trees are learnt from where a better parser's trees are learnt from once. */
const GOLD_WEIGHT = 2

/**
 * Learns to parse from GUM's trees, with the tags that our tagger gives unseen text, and from those that a better parser
 * gave talk, and writes `parser.bin`.
 */
export function train(): void {
  const gold = readExamples()
  const sentences = [...silverSentences(), ...Array.from({ length: GOLD_WEIGHT }, () => gold).flat()]
  const { meta, arrays } = trainGuided(sentences, OPTIONS, GUIDE_OPTIONS)
  writeWeights(join(WEIGHTS, 'parser.bin'), meta, Object.fromEntries(arrays))
}

/** The training sentences and copies of some without punctuation and capitals, tagged as our tagger tags unseen text. */
export function readExamples(): TreebankSentence[] {
  const random = seededRandom(SEED)
  const treebank = readTreebank('train').filter(
    ({ genre, words }) => !NON_COMMERCIAL_GENRES.has(genre) && words.length <= MAX_TOKENS,
  )
  const bare = treebank
    .filter(() => random() < BARE_SHARE)
    .flatMap((sentence) => withoutPunctuation(sentence) ?? [])
    .map((sentence) => ({ ...sentence, words: sentence.words.map((word) => word.toLowerCase()) }))
  const retagged = jackknife(readGumTrain())
  return [...retagged(treebank), ...retagged(bare)]
}

/** The weights of a parser that learnt from `sentences`. */
export function trainParser(sentences: readonly GuidedSentence[], options: ParserOptions): Weights {
  const random = seededRandom(SEED)
  const tags = [...new Set(sentences.flatMap(({ xpos }) => xpos))].sort()
  const labels = labelList(sentences)
  const rowOf = new Map(labels.map((label, row) => [label, row]))
  const tagRows = new Map(tags.map((tag, row) => [tag, row + FIRST_TAG]))
  const examples = sentences.map((sentence): GoldTree & { sentence: GuidedSentence } => {
    const row = (i: number): number => (sentence.head[i]! < 0 ? 0 : rowOf.get(sentence.dep[i]!)!)
    return {
      sentence,
      gold: Int16Array.from([-1, ...sentence.head.map((head) => head + 1)]),
      labels: Uint8Array.from([0, ...sentence.dep.map((_, i) => row(i))]),
    }
  })
  const lists = labelLists(tags.length, (see) => {
    for (const { sentence, labels: rows } of examples) {
      const { xpos, head } = sentence
      for (const [i, above] of head.entries()) {
        if (above >= 0) see(tagRows.get(xpos[i]!)!, tagRows.get(xpos[above]!)!, i < above, rows[i + 1]!)
      }
    }
  })
  const clusters = openClusters()
  const parserSentence = createParserSentence()
  const transitions = new Float32Array(TRANSITION_WIDTH << TRANSITION_BITS)
  const relations = new Float32Array(1 << RELATION_BITS)
  // Scores are linear, so the sum of several models is their vote, at the price of one.
  for (let member = 0; member < options.members; member++) {
    const learner = createLearner(lists, labels.length, random, options)
    for (let pass = 0; pass < options.passes; pass++) {
      let wrong = 0
      for (const example of shuffle([...examples], random)) {
        fillSentence(parserSentence, example.sentence, tagRows, clusters)
        wrong += learner.learn(parserSentence, example, pass)
      }
      console.error(`  model ${member + 1}, pass ${pass + 1}: ${wrong} wrong arcs or labels`)
    }
    for (const [sum, own] of [
      [transitions, learner.transitions()],
      [relations, learner.relations()],
    ] as const) {
      for (let i = 0; i < sum.length; i++) sum[i]! += own[i]!
    }
  }
  return {
    meta: { tags, labels, seed: SEED, passes: options.passes },
    arrays: new Map<string, Int8Array | Uint16Array | Uint8Array>([
      ['transitions', quantise(transitions)],
      ['relations', quantise(relations)],
      ['listEnds', lists.listEnds],
      ['lists', lists.lists],
    ]),
  }
}

/** "root" first, then the other relations, the commonest first. */
function labelList(treebank: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { dep } of treebank) for (const label of dep) counts.set(label, (counts.get(label) ?? 0) + 1)
  counts.delete('root')
  return ['root', ...[...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([label]) => label)]
}
