import { join } from 'node:path'
import { FIRST_TAG, TRANSITION_WIDTH } from '../../src/language/parser.ts'
import {
  LABEL_FEATURES,
  labelFeatures,
  TRANSITION_FEATURES,
  transitionFeatures,
} from '../../src/language/parser-features.ts'
import {
  allowedTransitions,
  attach,
  createParserSentence,
  createParserState,
  LEFT,
  MAX_TOKENS,
  type ParserSentence,
  RIGHT,
  resetState,
  SHIFT,
  shift,
} from '../../src/language/parser-state.ts'
import { WEIGHTS } from '../data.ts'
import { NON_COMMERCIAL_GENRES, readTreebank, type TreebankSentence } from '../treebank.ts'
import { transitionCost } from './parser-oracle.ts'
import { fillSentence, openClusters, withoutPunctuation } from './parser-sentences.ts'
import { createPerceptron, type Perceptron, quantise } from './perceptron.ts'
import { seededRandom, shuffle } from './random.ts'
import { writeWeights } from './weights-file.ts'

const SEED = 20
const PASSES = 7

/** How many models vote. */
const MEMBERS = 3
const TRANSITION_SLOTS = 1 << 19
const RELATION_SLOTS = 1 << 15

/** Share of sentences of which a copy without punctuation is learnt from too, as in automatic captions. */
const BARE_SHARE = 0.4

/** Share of steps after the first pass on which the parser follows its own choice, so that it learns to recover. */
const EXPLORE = 0.95

interface Example {
  readonly sentence: TreebankSentence
  readonly gold: Int16Array
  readonly labels: Uint8Array
}

/** Learns to parse from GUM's trees and writes `parser.bin`. */
export function train(): void {
  const random = seededRandom(SEED)
  const treebank = readTreebank('train').filter(
    ({ genre, words }) => !NON_COMMERCIAL_GENRES.has(genre) && words.length <= MAX_TOKENS,
  )
  const tags = [...new Set(treebank.flatMap(({ xpos }) => xpos))].sort()
  const labels = labelList(treebank)
  const bare = treebank.filter(() => random() < BARE_SHARE).flatMap((sentence) => withoutPunctuation(sentence) ?? [])
  const rowOf = new Map(labels.map((label, row) => [label, row]))
  const examples = [...treebank, ...bare].map((sentence): Example => {
    const gold = Int16Array.from([-1, ...sentence.head.map((head) => head + 1)])
    const row = (i: number): number => (sentence.head[i]! < 0 ? 0 : rowOf.get(sentence.dep[i]!)!)
    return { sentence, gold, labels: Uint8Array.from([0, ...sentence.dep.map((_, i) => row(i))]) }
  })
  const tagRows = new Map(tags.map((tag, row) => [tag, row + FIRST_TAG]))
  const bears = new Uint8Array((tags.length + FIRST_TAG) * labels.length)
  for (const { sentence, labels: rows } of examples) {
    sentence.xpos.forEach((tag, i) => {
      bears[tagRows.get(tag)! * labels.length + rows[i + 1]!] = 1
    })
  }
  for (let tag = 0; tag < tags.length + FIRST_TAG; tag++) bears[tag * labels.length] = 0

  const clusters = openClusters()
  const parserSentence = createParserSentence()
  const transitions = new Float32Array(TRANSITION_SLOTS * TRANSITION_WIDTH)
  const relations = new Float32Array(RELATION_SLOTS * labels.length)
  // Scores are linear, so the sum of several models is their vote, at the price of one.
  for (let member = 0; member < MEMBERS; member++) {
    const ofTransitions = createPerceptron(TRANSITION_SLOTS, TRANSITION_WIDTH, TRANSITION_FEATURES)
    const ofRelations = createPerceptron(RELATION_SLOTS, labels.length, LABEL_FEATURES)
    const learn = createLearner(ofTransitions, ofRelations, labels.length, random)
    for (let pass = 0; pass < PASSES; pass++) {
      let wrong = 0
      for (const example of shuffle(examples, random)) {
        fillSentence(parserSentence, example.sentence, tagRows, clusters)
        wrong += learn(parserSentence, example, pass)
      }
      console.error(`  model ${member + 1}, pass ${pass + 1}: ${wrong} wrong arcs or labels`)
    }
    ofTransitions.averaged().forEach((weight, i) => {
      transitions[i]! += weight
    })
    ofRelations.averaged().forEach((weight, i) => {
      relations[i]! += weight
    })
  }
  writeWeights(
    join(WEIGHTS, 'parser.bin'),
    { tags, labels, seed: SEED, passes: PASSES },
    { transitions: quantise(transitions), relations: quantise(relations), bears },
  )
}

/** "root" first, then the other relations, the commonest first. */
function labelList(treebank: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { dep } of treebank) for (const label of dep) counts.set(label, (counts.get(label) ?? 0) + 1)
  counts.delete('root')
  return ['root', ...[...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([label]) => label)]
}

function createLearner(
  transitions: Perceptron,
  relations: Perceptron,
  width: number,
  random: () => number,
): (sentence: ParserSentence, example: Example, pass: number) => number {
  const state = createParserState()
  const features = new Int32Array(Math.max(TRANSITION_FEATURES, LABEL_FEATURES))
  return (sentence, { gold, labels }, pass) => {
    resetState(state)
    let wrong = 0
    for (;;) {
      const allowed = allowedTransitions(state, sentence.length)
      if (allowed === 0) return wrong
      transitionFeatures(sentence, state, features)
      const scores = transitions.score(features)
      let predicted = -1
      let best = -1
      let least = Number.POSITIVE_INFINITY
      for (const transition of [SHIFT, LEFT, RIGHT]) {
        if ((allowed & (1 << transition)) === 0) continue
        if (predicted < 0 || scores[transition]! > scores[predicted]!) predicted = transition
        const cost = transitionCost(state, gold, sentence.length, transition)
        if (cost < least || (cost === least && scores[transition]! > scores[best]!)) {
          least = cost
          best = transition
        }
      }
      if (transitionCost(state, gold, sentence.length, predicted) > least) transitions.update(features, best, predicted)
      else transitions.tick()
      const taken = pass > 0 && random() < EXPLORE ? predicted : best
      if (taken === SHIFT) {
        shift(state)
        continue
      }
      const dependent = state.stack[state.depth - 1]!
      const head = taken === LEFT ? state.next : state.stack[state.depth - 2]!
      let label = labels[dependent]!
      if (head !== gold[dependent]) wrong++
      if (head !== 0) {
        labelFeatures(sentence, state, head, dependent, features)
        const relationScores = relations.score(features)
        let guess = 1
        for (let c = 2; c < width; c++) if (relationScores[c]! > relationScores[guess]!) guess = c
        // A wrong head teaches nothing of its relation.
        if (head === gold[dependent]) {
          if (guess !== label) {
            wrong++
            relations.update(features, label, guess)
          } else relations.tick()
        }
        if (pass > 0) label = guess
      } else label = 0
      attach(state, taken, label)
    }
  }
}
