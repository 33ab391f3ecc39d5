import { type Document, isQuestion, tokenForm } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { bursts, cohesion, depths, novelty, type Stream } from './cohesion.ts'
import type { Terms } from './terms.ts'

/** What the boundary model looks at before each sentence. The order is that of `segments.bin`. */
export const GAP_FEATURES = [
  'cue',
  'cueBefore',
  'cueAfter',
  'cueAfterNext',
  'cohesion20',
  'cohesion45',
  'cohesion90',
  'depth20',
  'depth45',
  'depth90',
  'cohesionRank45',
  'cohesionRank90',
  'novelty15',
  'novelty40',
  'noveltyRank40',
  'newTerms',
  'burst40',
  'burst90',
  'newEntities',
  'entityTies',
  'turnStart',
  'wordsIntoTurn',
  'wordsLeftInTurn',
  'turnWords',
  'previousTurnWords',
  'otherSpeaker',
  'asker',
  'speakerShare',
  'question',
  'questionAhead',
  'questionBefore',
  'wordsInSentence',
  'previousSentenceWords',
  'wordsFromStart',
  'wordsToEnd',
  'episodeWords',
  'blockStart',
  'blockEnd',
  'cueTwoBefore',
] as const

/** One row of `GAP_FEATURES` for each sentence, one after another. */
export interface Gaps {
  readonly rows: number
  readonly values: Float32Array
}

/** How the features of a gap are reckoned; `cue` is the score of the opening words of each sentence. */
export interface GapSource {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly terms: Terms
  readonly stream: Stream
  readonly cue: Float64Array
}

/** Words for "soon": a question this far ahead still belongs to the sentence's opening. */
const AHEAD_WORDS = 60

/** The features before each sentence of the document. Linear in the text. */
export function gapFeatures(source: GapSource): Gaps {
  const { doc, structure, cue, stream, terms } = source
  const rows = doc.sentences.length
  const flow = flowOf(doc, structure)
  const c20 = cohesion(stream, terms.weight, 20)
  const c45 = cohesion(stream, terms.weight, 45)
  const c90 = cohesion(stream, terms.weight, 90)
  const d20 = depths(c20)
  const d45 = depths(c45)
  const d90 = depths(c90)
  const r45 = ranks(c45)
  const r90 = ranks(c90)
  const n15 = novelty(stream, terms.weight, 15, 200)
  const n40 = novelty(stream, terms.weight, 40, 400)
  const rn40 = ranks(n40)
  const fresh = novelty(stream, terms.weight, 40, stream.terms.length + 1)
  const b40 = bursts(stream, terms.weight, 40)
  const b90 = bursts(stream, terms.weight, 90)
  const ties = entityTies(doc, source.entities)
  const values = new Float32Array(rows * GAP_FEATURES.length)
  for (let row = 0; row < rows; row++) {
    const turn = doc.sentences[row]!.turn
    const speaker = structure.turnSpeaker[turn] ?? 0
    const voice = structure.speakers[speaker]
    values.set(
      [
        cue[row]!,
        cue[row - 1] ?? 0,
        cue[row + 1] ?? 0,
        cue[row + 2] ?? 0,
        c20[row]!,
        c45[row]!,
        c90[row]!,
        d20[row]!,
        d45[row]!,
        d90[row]!,
        r45[row]!,
        r90[row]!,
        n15[row]!,
        n40[row]!,
        rn40[row]!,
        fresh[row]!,
        b40[row]!,
        b90[row]!,
        ties.fresh[row]!,
        ties.held[row]!,
        flow.into[row] === 0 ? 1 : 0,
        Math.log2(1 + flow.into[row]!),
        Math.log2(1 + flow.left[row]!),
        Math.log2(1 + flow.turnWords[turn]!),
        Math.log2(1 + (flow.turnWords[turn - 1] ?? 0)),
        turn > 0 && flow.into[row] === 0 && structure.turnSpeaker[turn - 1] !== speaker ? 1 : 0,
        flow.asks[speaker] ?? 0,
        voice?.share ?? 0,
        flow.question[row]!,
        flow.ahead[row]!,
        flow.question[row - 1] ?? 0,
        flow.words[row]!,
        flow.words[row - 1] ?? 0,
        Math.log2(1 + flow.from[row]!),
        Math.log2(1 + flow.total - flow.from[row]!),
        Math.log2(1 + flow.total),
        structure.sentenceBlock[row] !== structure.sentenceBlock[row - 1] && structure.sentenceBlock[row] !== 0 ? 1 : 0,
        structure.sentenceBlock[row] !== structure.sentenceBlock[row - 1] && structure.sentenceBlock[row] === 0 ? 1 : 0,
        cue[row - 2] ?? 0,
      ],
      row * GAP_FEATURES.length,
    )
  }
  return { rows, values }
}

interface Flow {
  readonly words: Float64Array
  readonly from: Float64Array
  readonly into: Float64Array
  readonly left: Float64Array
  readonly question: Uint8Array
  /** 1 where a question follows within `AHEAD_WORDS` in the same turn. */
  readonly ahead: Uint8Array
  readonly turnWords: Float64Array
  /** Questions in a hundred words of each speaker. */
  readonly asks: Float64Array
  readonly total: number
}

function flowOf(doc: Document, structure: Structure): Flow {
  const rows = doc.sentences.length
  const words = Float64Array.from(doc.sentences, (sentence) => wordsIn(doc, sentence.firstToken, sentence.endToken))
  const question = Uint8Array.from(doc.sentences, (_, row) => (asks(doc, row) ? 1 : 0))
  const from = new Float64Array(rows)
  const into = new Float64Array(rows)
  const left = new Float64Array(rows)
  const ahead = new Uint8Array(rows)
  const turnWords = new Float64Array(doc.turns.length)
  let total = 0
  for (let row = 0; row < rows; row++) {
    const { turn } = doc.sentences[row]!
    from[row] = total
    into[row] = turnWords[turn]!
    turnWords[turn]! += words[row]!
    total += words[row]!
  }
  let next = Number.POSITIVE_INFINITY
  for (let row = rows - 1; row >= 0; row--) {
    const { turn } = doc.sentences[row]!
    left[row] = turnWords[turn]! - into[row]!
    if (doc.sentences[row + 1]?.turn !== turn) next = Number.POSITIVE_INFINITY
    if (question[row] === 1) next = from[row]!
    ahead[row] = next - from[row]! <= AHEAD_WORDS ? 1 : 0
  }
  const speakerRows = structure.speakers.map((speaker) => (100 * speaker.questions) / (speaker.words + 100))
  const asksMost = Float64Array.from(speakerRows)
  return { words, from, into, left, question, ahead, turnWords, asks: asksMost, total }
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

/** Where each value stands among all of the document, in [0, 1]: 0 the lowest. Ties go to the earlier. */
function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b)
  const out = new Float64Array(values.length)
  order.forEach((row, place) => {
    out[row] = place / Math.max(1, values.length - 1)
  })
  return out
}

/** Sentences that an entity stays in mind after a mention. */
const TIE_SENTENCES = 12

/** For each sentence: entities first named in the four from it on; and entities that reach over the gap, logarithms. */
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
  return { fresh: fresh.map((n) => Math.log2(1 + n)), held: held.map((n) => Math.log2(1 + n)) }
}
