import { chapterLine } from './chapters.ts'
import type { Row } from './plain-tally.ts'
import type { ChapterMark } from './reading.ts'

/** Fewest lines of a list of chapters above the talk, among how many lines it is looked for, and which share of the talk
 *  may look the same. */
const CHAPTER_LIST = { least: 3, reach: 80, share: 0.1 } as const

/** True where what follows a list is written as it is (a transcript with a time on each line), or is less than it. */
function talksLikeList(rows: readonly Row[], from: number, to: number): boolean {
  const sign = rows[from]?.opening.time ?? 'bare'
  let like = 0
  let chars = 0
  for (let row = to; row < rows.length; row++) {
    const { start, end, opening } = rows[row]!
    if ((opening.time === 'bare' || opening.time === sign) && opening.label === null) like++
    chars += end - start
  }
  return like > (rows.length - to) * CHAPTER_LIST.share || chars < (rows[to - 1]?.end ?? 0)
}

/** A list of times and titles above the talk: lines that follow one another, none of them a sentence or with a name. */
export function findChapterList(
  text: string,
  rows: readonly Row[],
): { from: number; to: number; chapters: ChapterMark[] } {
  const chapterOf = (row: Row | undefined): ChapterMark | null => {
    if (row === undefined || !row.isTitle || row.opening.sure === 'colon') return null
    return chapterLine(text.slice(row.start, row.end))
  }
  for (let from = 0; from < Math.min(rows.length, CHAPTER_LIST.reach); from++) {
    const chapters: ChapterMark[] = []
    let to = from
    for (
      let next = chapterOf(rows[to]);
      next !== null && (to === from || !rows[to]!.afterBlank);
      next = chapterOf(rows[to])
    ) {
      chapters.push(next)
      to++
    }
    // "Name 0:12" above each turn has its words on the next line, so such lines never follow one another.
    if (chapters.length >= CHAPTER_LIST.least && !talksLikeList(rows, from, to)) return { from, to, chapters }
    from = Math.max(from, to - 1)
  }
  return { from: 0, to: 0, chapters: [] }
}
