import { type Document, sentenceAt } from '../model/document.ts'
import type { Problem } from '../model/error.ts'
import type { GivenChapter, Transcript } from '../model/transcript.ts'

/** A creator's chapter and the sentence that it starts with. */
export interface GivenCut {
  readonly sentence: number
  readonly title: string
  /** As the creator gave it, which may be before its first words; null where only the words tell. */
  readonly startMs: number | null
}

/** The creator's chapters by sentence, rising; of several at one sentence the last counts. */
export function givenCuts(doc: Document, transcript: Transcript): GivenCut[] {
  return [...bySentence(doc, transcript)]
    .map(([sentence, chapters]) => {
      const { title, startMs } = chapters.at(-1)!
      return { sentence, title: title.trim(), startMs }
    })
    .sort((a, b) => a.sentence - b.sentence)
}

/** A warning for each of the creator's chapters that has no sentence of its own. */
export function lostChapters(doc: Document, transcript: Transcript): Problem[] {
  return [...bySentence(doc, transcript).values()].flatMap((chapters) =>
    chapters.slice(0, -1).map(({ title }): Problem => {
      const next = chapters.at(-1)!.title.trim()
      const message = `The chapter "${title.trim()}" begins at the same words as "${next}", so it is left out.`
      return { code: 'chapter-dropped', message, line: null }
    }),
  )
}

function bySentence(doc: Document, transcript: Transcript): Map<number, GivenChapter[]> {
  const rows = new Map<number, GivenChapter[]>()
  for (const chapter of transcript.chapters) {
    const home = doc.turns[chapter.turn]
    if (home === undefined || chapter.title.trim() === '') continue
    const at = home.start + chapter.at
    const row = sentenceAt(doc, at)
    const inside = row >= 0 && doc.sentences[row]!.end <= at ? row + 1 : Math.max(0, row)
    if (inside >= doc.sentences.length) continue
    const there = rows.get(inside)
    if (there === undefined) rows.set(inside, [chapter])
    else there.push(chapter)
  }
  return rows
}
