import { anyCue } from '../lexicon/cue-set.ts'
import { SPONSOR_CUES } from '../lexicon/sponsor-cues.ts'
import type { WordIndex } from '../lexicon/word-index.ts'
import type { Document } from '../model/document.ts'

/** Groups of cues that hardly stand outside of sponsor reads. */
const STRONG: ReadonlySet<string> = new Set(['sponsored', 'sponsor-word', 'thanks-sponsor', 'offer'])
const CUES = SPONSOR_CUES.filter(({ name }) => STRONG.has(name)).map(({ patterns }) => anyCue(patterns))
/** "The show is supported by Fernway": one such sentence is enough. */
const SURE = anyCue([
  ...SPONSOR_CUES.flatMap(({ name, patterns }) => (name === 'sponsored' ? patterns : [])),
  String.raw`^.[^.,]{2,40} is (?:supported|sponsored|made possible|presented) by\b`,
])
/** How far a read reaches around its cues, in sentences of the same paragraph. */
const BEFORE = 4
const AFTER = 10

/**
 * True for the sentences, which `said` has, that may belong to a sponsor read though they pass as talk: an advertisement in the notes is
 * worse than a sentence too few, so a paragraph with one sure cue, or two others, loses its sentences around them.
 */
export function findAdverts(doc: Document, said: WordIndex): Uint8Array {
  const out = new Uint8Array(doc.sentences.length)
  const surely = said.has(SURE)
  const maybe = CUES.map((cues) => said.has(cues))
  const { sentences } = doc
  for (let from = 0, to = 0; from < sentences.length; from = to) {
    while (to < sentences.length && sentences[to]!.paragraph === sentences[from]!.paragraph) to++
    const cued: number[] = []
    let sure = false
    for (let row = from; row < to; row++) {
      const isSure = surely[row] === 1
      sure ||= isSure
      if (isSure || maybe.some((rows) => rows[row] === 1)) cued.push(row)
    }
    if (!sure && cued.length < 2) continue
    for (const row of cued) {
      out.fill(1, Math.max(from, row - BEFORE), Math.min(to, row + AFTER))
    }
  }
  return out
}
