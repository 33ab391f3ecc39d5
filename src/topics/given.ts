import { type Document, sentenceAt } from '../model/document.ts'
import type { Transcript } from '../model/transcript.ts'

/** A creator's chapter and the sentence that it starts with. */
export interface GivenCut {
  readonly sentence: number
  readonly title: string
}

/** The creator's chapters by sentence, rising; of several at one sentence the last counts. */
export function givenCuts(doc: Document, transcript: Transcript): GivenCut[] {
  const bySentence = new Map<number, string>()
  for (const { turn, at, title } of transcript.chapters) {
    const home = doc.turns[turn]
    if (home === undefined || title.trim() === '') continue
    const row = sentenceAt(doc, home.start + at)
    const inside = row >= 0 && doc.sentences[row]!.end <= home.start + at ? row + 1 : Math.max(0, row)
    if (inside < doc.sentences.length) bySentence.set(inside, title.trim())
  }
  return [...bySentence].map(([sentence, title]) => ({ sentence, title })).sort((a, b) => a.sentence - b.sentence)
}
