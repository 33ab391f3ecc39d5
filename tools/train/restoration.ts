import { join } from 'node:path'
import { LETTER_CASE, MARK, RESTORATION_WIDTH } from '../../src/language/restoration.ts'
import { CASE_FEATURES, caseFeatures, MARK_FEATURES, markFeatures } from '../../src/language/restoration-features.ts'
import { WEIGHTS } from '../data.ts'
import { readEpisodes } from '../episodes.ts'
import { readTreebankTexts } from '../treebank.ts'
import { openClusters } from './parser-sentences.ts'
import { createPerceptron, type Perceptron, quantise } from './perceptron.ts'
import { seededRandom, shuffle } from './random.ts'
import { type RestorationExample, restorationExamples } from './restoration-examples.ts'
import { writeWeights } from './weights-file.ts'

const SEED = 31
const PASSES = 4

/** How many models vote. */
const MEMBERS = 3
const SLOTS = 1 << 18

/** The right class must lead by this much, or it counts as an error. */
const MARGIN = 10

/** Share of features left out at each look, so that no few of them decide alone. */
const DROPOUT = 0.1

/**
 * What each mark is given beforehand, in the scale of the quantised weights: with a margin the model puts too few. Chosen
 * for F1 of boundaries and of commas on development episodes of shows that are not in training.
 */
const LEAN = Int16Array.of(0, 140, 130, 130)

/** Share of steps after the first pass on which features are made from the model's own marks. */
const EXPLORE = 0.9

/** Words of a podcast set that are learnt from at most. */
const MOST_WORDS = 2_000_000

/** Podcast sets under MIT licence. */
const SETS = ['podcasts-syntax', 'podcasts-bitcoin']

/** Learns to put back marks and capitals from text that has both and writes `restoration.bin`. */
export function train(): void {
  const random = seededRandom(SEED)
  const clusters = openClusters()
  const examples = restorationExamples(readTreebankTexts('train'), clusters)
  for (const set of SETS) {
    let words = 0
    for (const { transcript } of readEpisodes(set, 'train')) {
      if (words >= MOST_WORDS) break
      const made = restorationExamples(
        transcript.turns.map((turn) => turn.text),
        clusters,
      )
      for (const { run } of made) words += run.length
      examples.push(...made)
    }
    console.error(`  ${set}: ${words} words`)
  }
  const marks = new Float32Array(SLOTS * RESTORATION_WIDTH)
  const cases = new Float32Array(SLOTS * RESTORATION_WIDTH)
  const features = new Int32Array(Math.max(MARK_FEATURES, CASE_FEATURES))
  // Scores are linear, so the sum of several models is their vote, at the price of one.
  for (let member = 0; member < MEMBERS; member++) {
    const ofMarks = createPerceptron(SLOTS, RESTORATION_WIDTH)
    const ofCases = createPerceptron(SLOTS, RESTORATION_WIDTH)
    for (let pass = 0; pass < PASSES; pass++) {
      let wrong = 0
      for (const example of shuffle(examples, random)) {
        wrong += learnMarks(ofMarks, example, features, random, pass > 0)
        learnCases(ofCases, example, features, random)
      }
      console.error(`  model ${member + 1}, pass ${pass + 1}: ${wrong} wrong marks`)
    }
    ofMarks.averaged().forEach((weight, i) => {
      marks[i]! += weight
    })
    ofCases.averaged().forEach((weight, i) => {
      cases[i]! += weight
    })
  }
  writeWeights(
    join(WEIGHTS, 'restoration.bin'),
    { seed: SEED, passes: PASSES },
    { marks: quantise(marks), cases: quantise(cases), lean: LEAN },
  )
}

function learnMarks(
  perceptron: Perceptron,
  { run, marks }: RestorationExample,
  features: Int32Array,
  random: () => number,
  explores: boolean,
): number {
  let sinceStop = 0
  let sinceMark = 0
  let wrong = 0
  for (let i = 0; i < run.length; i++) {
    sinceStop++
    sinceMark++
    markFeatures(run, i, sinceStop, sinceMark, features)
    const gold = marks[i]!
    const least = i === run.length - 1 ? MARK.stop : MARK.none
    const guess = learn(perceptron, features, thin(features, MARK_FEATURES, random), gold, least)
    if (guess !== gold) wrong++
    const taken = explores && random() < EXPLORE ? guess : gold
    if (taken !== MARK.none) sinceMark = 0
    if (taken >= MARK.stop) sinceStop = 0
  }
  return wrong
}

function learnCases(
  perceptron: Perceptron,
  { run, marks, cases }: RestorationExample,
  features: Int32Array,
  random: () => number,
): void {
  let before = 0
  for (let i = 0; i < run.length; i++) {
    const starts = i === 0 || marks[i - 1]! >= MARK.stop
    caseFeatures(run, i, starts ? 1 : 0, before, features)
    const gold = cases[i]!
    const least = starts ? LETTER_CASE.capital : LETTER_CASE.lower
    before = learn(perceptron, features, thin(features, CASE_FEATURES, random), gold, least)
  }
}

/** Moves the features that are kept this time to the front; returns how many. */
function thin(features: Int32Array, count: number, random: () => number): number {
  let kept = 0
  for (let k = 0; k < count; k++) if (random() >= DROPOUT) features[kept++] = features[k]!
  return kept
}

/** Learns from one look; returns the best of the classes from `least` on before it. */
function learn(perceptron: Perceptron, features: Int32Array, count: number, gold: number, least: number): number {
  const scores = perceptron.score(features, count)
  let guess = least
  let rival = -1
  for (let c = least; c < RESTORATION_WIDTH; c++) {
    if (scores[c]! > scores[guess]!) guess = c
    if (c !== gold && (rival < 0 || scores[c]! > scores[rival]!)) rival = c
  }
  if (gold >= least && scores[gold]! - scores[rival]! < MARGIN) perceptron.update(features, count, gold, rival)
  else perceptron.tick()
  return guess
}
