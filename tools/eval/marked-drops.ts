import { buildDocument } from '../../src/language/language.ts'
import type { Document } from '../../src/model/document.ts'
import type { Models } from '../../src/models.ts'
import { byEpisode, type Placed, readMarks } from './marks.ts'

/** What a copy editor who may only leave words out made of sentences of raw talk; where they stand in the text of the document. */
interface EpisodeMarks extends Placed {
  /** Start and end of the sentences that stand as they are. */
  readonly whole: readonly (readonly [number, number])[]
  /** Start and end of a sentence, then starts and ends of what is left out of it, counted from its start. */
  readonly mended: readonly (readonly number[])[]
  /** Sentences that leaving words out does not make English. */
  readonly lost: readonly (readonly [number, number])[]
}

/** A marked sentence in its document. */
export interface MarkedDrops {
  readonly set: string
  readonly episode: string
  readonly doc: Document
  /** Row of `doc.sentences`. */
  readonly sentence: number
  readonly mark: 'whole' | 'mended' | 'lost'
  /** 1 for each token of the sentence that is left out, marks of punctuation never. */
  readonly dropped: Uint8Array
}

/** The sentences of `gold/drops.json` that still begin and end where they did, and how many marks there are. */
export function readMarkedDrops(models: Models): {
  readonly sentences: readonly MarkedDrops[]
  readonly marks: number
} {
  const sentences: MarkedDrops[] = []
  let marks = 0
  for (const [episode, [own]] of byEpisode(readMarks<EpisodeMarks>('drops'))) {
    const doc = buildDocument(episode.transcript, models)
    const rows = new Map(doc.sentences.map(({ start }, row) => [start, row]))
    for (const mark of ['whole', 'mended', 'lost'] as const) {
      for (const [start = 0, end = 0, ...drops] of own![mark]) {
        marks++
        const sentence = rows.get(start)
        if (sentence === undefined || doc.sentences[sentence]!.end !== end) continue
        const dropped = droppedOf(doc, sentence, drops)
        sentences.push({ set: episode.set, episode: episode.id, doc, sentence, mark, dropped })
      }
    }
  }
  return { sentences, marks }
}

function droppedOf(doc: Document, row: number, drops: readonly number[]): Uint8Array {
  const { firstToken, endToken, start } = doc.sentences[row]!
  const out = new Uint8Array(endToken - firstToken)
  for (let i = firstToken; i < endToken; i++) {
    const from = doc.tokens.start[i]! - start
    const to = doc.tokens.end[i]! - start
    if (!/[\p{L}\p{N}]/u.test(doc.text.slice(from + start, to + start))) continue
    for (let k = 0; k + 1 < drops.length; k += 2) if (from >= drops[k]! && to <= drops[k + 1]!) out[i - firstToken] = 1
  }
  return out
}
