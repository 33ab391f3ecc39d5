import { SPONSOR_CUES } from '../lexicon/sponsor-cues.ts'
import type { Document } from '../model/document.ts'

/** Groups of cues that hardly stand outside of sponsor reads. */
const STRONG: ReadonlySet<string> = new Set(['sponsored', 'sponsor-word', 'thanks-sponsor', 'offer'])
const CUES = SPONSOR_CUES.filter(({ name }) => STRONG.has(name)).map(
  ({ patterns }) => new RegExp(patterns.join('|'), 'iu'),
)
/** "The show is supported by Fernway": one such sentence is enough. */
const SURE = new RegExp(
  `${SPONSOR_CUES.find(({ name }) => name === 'sponsored')?.patterns.join('|') ?? '(?!)'}|^\\P{Ll}[^.,]{2,40} is (?:supported|sponsored|made possible|presented) by\\b`,
  'iu',
)
/** How far a read reaches around its cues, in sentences of the same turn. */
const BEFORE = 4
const AFTER = 10

/**
 * True for the sentences that may belong to a sponsor read though they pass as talk: an advertisement in the notes is
 * worse than a sentence too few, so a turn with one sure cue, or two others, loses its sentences around them.
 */
export function findAdverts(doc: Document): Uint8Array {
  const out = new Uint8Array(doc.sentences.length)
  for (const { firstSentence, endSentence } of doc.turns) {
    const cued: number[] = []
    let sure = false
    for (let row = firstSentence; row < endSentence; row++) {
      const { start, end } = doc.sentences[row]!
      const text = doc.text.slice(start, end)
      const isSure = SURE.test(text)
      sure ||= isSure
      if (isSure || CUES.some((cue) => cue.test(text))) cued.push(row)
    }
    if (!sure && cued.length < 2) continue
    for (const row of cued) {
      out.fill(1, Math.max(firstSentence, row - BEFORE), Math.min(endSentence, row + AFTER))
    }
  }
  return out
}
