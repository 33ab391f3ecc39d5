import { type Document, isQuestion, tokenForm } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { bursts, cohesion, depths, novelty, streamOf } from './cohesion.ts'
import type { Terms } from './terms.ts'

/**
 * What the boundary model looks at before each sentence, in the order of `segments.bin`. Each is a rank among the
 * sentences of the document, but for those that are true or false: how many words a turn or a subject takes differs
 * from show to show, and a model of their sizes holds only on the shows it has seen. For the same reason nothing here
 * tells one show from another: no length of the episode, no place in it, no share of a voice.
 */
export const GAP_FEATURES = [
  'cohesion20',
  'cohesion45',
  'cohesion90',
  'depth20',
  'depth45',
  'depth90',
  'ownCohesion45',
  'ownCohesion90',
  'ownDepth90',
  'localCohesion45',
  'localCohesion90',
  'localNewEntities',
  'novelty15',
  'novelty40',
  'burst40',
  'burst90',
  'entityTies',
  'wordsIntoTurn',
  'wordsLeftInTurn',
  'wordsInTurnBefore',
  'wordsInTurnAfter',
  'wordsInSentence',
  'previousSentenceWords',
  'turnStart',
  'otherSpeaker',
  'question',
  'questionAhead',
  'questionBefore',
] as const

/** How the features of a gap are reckoned. */
export interface GapSource {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly terms: Terms
}

/** Words for "soon": a question this far ahead still belongs to the sentence's opening. */
const AHEAD_WORDS = 60

/** Words on either side of a gap that are its neighbourhood. */
const LOCAL_WORDS = 400

/** A row of `GAP_FEATURES` for each sentence, one after another. Linear in the text, but for the sorting. */
export function gapFeatures({ doc, structure, entities, terms }: GapSource): Float32Array {
  const rows = doc.sentences.length
  const stream = streamOf(doc, terms, (row) => BLOCK_KINDS[structure.sentenceBlock[row] ?? 0] !== 'sponsor')
  const flow = flowOf(doc, structure)
  const c20 = cohesion(stream, terms.weight, 20)
  const c45 = cohesion(stream, terms.weight, 45)
  const c90 = cohesion(stream, terms.weight, 90)
  // What an episode says on every page parts nothing, however rare it is elsewhere.
  const own = ownWeights(terms)
  const own45 = cohesion(stream, own, 45)
  const own90 = cohesion(stream, own, 90)
  const ties = entityTies(doc, entities)
  const measured = [c20, c45, c90, depths(c20), depths(c45), depths(c90), own45, own90, depths(own90)]
  const columns: readonly (Float64Array | Uint8Array)[] = [
    ...measured.map(ranks),
    localRanks(c45, flow.from),
    localRanks(c90, flow.from),
    // Most names are new at first, in any talk: only beside its neighbours does a gap with many stand out.
    localRanks(ties.fresh, flow.from),
    ...[
      novelty(stream, terms.weight, 15, 200),
      novelty(stream, terms.weight, 40, 400),
      bursts(stream, terms.weight, 40),
      bursts(stream, terms.weight, 90),
      ties.held,
      flow.into,
      flow.left,
      flow.before,
      flow.after,
      flow.words,
      shifted(flow.words),
    ].map(ranks),
    flow.turnStart,
    flow.otherSpeaker,
    flow.question,
    flow.ahead,
    shifted(flow.question),
  ]
  const width = GAP_FEATURES.length
  const values = new Float32Array(rows * width)
  for (let f = 0; f < width; f++) {
    const column = columns[f]!
    for (let row = 0, at = f; row < rows; row++, at += width) values[at] = column[row]!
  }
  return values
}

/** The weight of each term in bits, times how rare it is in this talk, in bits. */
function ownWeights({ weight, count }: Terms): Float64Array {
  const total = count.reduce((sum, one) => sum + one, 0)
  return weight.map((bits, row) => bits * Math.log2(1 + total / count[row]!))
}

interface Flow {
  /** Words of each sentence, before it in the text, and before and from it in its turn. */
  readonly words: Float64Array
  readonly from: Float64Array
  readonly into: Float64Array
  readonly left: Float64Array
  /** Words of the turns before and after that of each sentence. */
  readonly before: Float64Array
  readonly after: Float64Array
  readonly turnStart: Uint8Array
  /** 1 where a turn starts that is of another speaker than the one before. */
  readonly otherSpeaker: Uint8Array
  readonly question: Uint8Array
  /** 1 where a question follows within `AHEAD_WORDS` in the same turn. */
  readonly ahead: Uint8Array
}

function flowOf(doc: Document, { turnSpeaker }: Structure): Flow {
  const rows = doc.sentences.length
  const words = Float64Array.from(doc.sentences, (sentence) => wordsIn(doc, sentence.firstToken, sentence.endToken))
  const question = Uint8Array.from(doc.sentences, (_, row) => (asks(doc, row) ? 1 : 0))
  const from = new Float64Array(rows)
  const into = new Float64Array(rows)
  const left = new Float64Array(rows)
  const turnStart = new Uint8Array(rows)
  const otherSpeaker = new Uint8Array(rows)
  const ahead = new Uint8Array(rows)
  const turnWords = new Float64Array(doc.turns.length)
  let total = 0
  for (let row = 0; row < rows; row++) {
    const { turn } = doc.sentences[row]!
    from[row] = total
    into[row] = turnWords[turn]!
    turnWords[turn]! += words[row]!
    total += words[row]!
    turnStart[row] = into[row] === 0 ? 1 : 0
    otherSpeaker[row] = into[row] === 0 && turn > 0 && turnSpeaker[turn - 1] !== turnSpeaker[turn] ? 1 : 0
  }
  let next = Number.POSITIVE_INFINITY
  for (let row = rows - 1; row >= 0; row--) {
    const { turn } = doc.sentences[row]!
    left[row] = turnWords[turn]! - into[row]!
    if (doc.sentences[row + 1]?.turn !== turn) next = Number.POSITIVE_INFINITY
    if (question[row] === 1) next = from[row]!
    ahead[row] = next - from[row]! <= AHEAD_WORDS ? 1 : 0
  }
  const before = Float64Array.from(doc.sentences, ({ turn }) => turnWords[turn - 1] ?? 0)
  const after = Float64Array.from(doc.sentences, ({ turn }) => turnWords[turn + 1] ?? 0)
  return { words, from, into, left, before, after, turnStart, otherSpeaker, question, ahead }
}

function wordsIn(doc: Document, first: number, end: number): number {
  let count = 0
  for (let i = first; i < end; i++) if (doc.tokens.tag[i] !== UPOS_ROW.PUNCT) count++
  return count
}

/** True for a question, be it one that is told: "Who pays?" in quotation marks. */
function asks(doc: Document, row: number): boolean {
  return isQuestion(doc, row) || tokenForm(doc, doc.sentences[row]!.endToken - 2) === '?'
}

/** Where each value stands among all of the document, in [0, 1]: 0 the lowest. Equal values stand at their middle. */
function ranks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort()
  const most = Math.max(1, sorted.length - 1)
  const places = new Map<number, number>()
  for (let first = 0, end = 0; first < sorted.length; first = end) {
    while (end < sorted.length && sorted[end] === sorted[first]) end++
    places.set(sorted[first]!, (first + end - 1) / 2 / most)
  }
  const out = new Float64Array(values.length)
  for (let row = 0; row < out.length; row++) out[row] = places.get(values[row]!)!
  return out
}

/** Where each value stands among those within `LOCAL_WORDS` of it, in [0, 1): the share that is lower, equals half. */
function localRanks(values: Float64Array, words: Float64Array): Float64Array {
  const out = new Float64Array(values.length)
  let first = 0
  let end = 0
  for (let row = 0; row < values.length; row++) {
    while (words[row]! - words[first]! > LOCAL_WORDS) first++
    while (end < values.length && words[end]! - words[row]! <= LOCAL_WORDS) end++
    const own = values[row]!
    let lower = 0
    for (let i = first; i < end; i++) {
      const other = values[i]!
      if (other < own) lower++
      else if (other === own) lower += 0.5
    }
    out[row] = lower / (end - first)
  }
  return out
}

/** Each value a row later; 0 in the first. */
function shifted(values: Float64Array | Uint8Array): Float64Array {
  return Float64Array.from(values, (_, row) => values[row - 1] ?? 0)
}

/** Sentences that an entity stays in mind after a mention. */
const TIE_SENTENCES = 12

/** For each sentence: entities first named in the four from it on; and entities that reach over the gap. */
function entityTies(doc: Document, entities: readonly Entity[]): { fresh: Float64Array; held: Float64Array } {
  const rows = doc.sentences.length
  const fresh = new Float64Array(rows + 1)
  const held = new Float64Array(rows + 1)
  const span = (column: Float64Array, from: number, to: number): void => {
    column[Math.max(0, from)]! += 1
    column[Math.min(rows, Math.max(0, to))]! -= 1
  }
  for (const { mentions } of entities) {
    let before = -1
    for (const { sentence, form } of mentions) {
      // The weights were fitted to names.
      if (form === 'pronoun' || form === 'nominal') continue
      if (before < 0) span(fresh, sentence - 3, sentence + 1)
      else if (sentence > before && sentence - before <= TIE_SENTENCES) span(held, before + 1, sentence + 1)
      before = sentence
    }
  }
  for (const column of [fresh, held]) {
    for (let row = 1; row <= rows; row++) column[row]! += column[row - 1]!
  }
  return { fresh: fresh.subarray(0, rows), held: held.subarray(0, rows) }
}
