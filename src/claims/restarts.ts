import { DOUBTING_VERBS, OWN_FRAMES } from '../lexicon/report-verbs.ts'
import type { Document } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { doubledLength } from '../prose/doubled.ts'
import { tidy, type Word } from '../prose/words.ts'
import { CUE, type CueWords, isAuxiliaryAt, isFiniteAt, type View } from './view.ts'

/** Words that fill the gap between a start and the same start anew: "it's, well, it's". */
const BETWEEN = new Set([
  ',',
  'well',
  'what',
  'listen',
  'look',
  'sorry',
  'no',
  'like',
  'i',
  'yeah',
  '-',
  '--',
  '–',
  '—',
  '...',
  '…',
])

/** Only such words are begun anew; "very, very" is meant. */
const RESTARTED: ReadonlySet<number> = new Set([
  UPOS_ROW.PRON,
  UPOS_ROW.DET,
  UPOS_ROW.AUX,
  UPOS_ROW.SCONJ,
  UPOS_ROW.ADP,
  UPOS_ROW.PART,
])

/** Words of a start, and between it and the same anew: longer ones are meant to be said twice. */
const LONGEST = 4
const LONGEST_GAP = 4

export const RESTART_CUES: CueWords = [[CUE.pause, BETWEEN]]

/** The words without starts that are said again after a pause, the first of the two taken out. */
export function dropRestarts(doc: Document, view: View): readonly Word[] {
  const mayPause = (view.cues & CUE.pause) !== 0
  const out: Word[] = []
  let changed = false
  for (let k = 0; k < view.length; k++) {
    const skip = doubledLength(doc, view.words, k) || (mayPause ? restartAt(view, k) : 0)
    if (skip > 0) {
      changed = true
      k += skip - 1
      continue
    }
    out.push(view.words[k]!)
  }
  return changed ? tidy(out) : view.words
}

/** How many words from `k` on are a start that is said again; 0 where none is. */
function restartAt(view: View, k: number): number {
  if (!RESTARTED.has(view.tag(k)) && view.xpos(k) !== 'EX') return 0
  if (!isSaidAgain(view, k)) return 0
  for (let n = LONGEST; n >= 1; n--) {
    let gap = k + n
    while (gap < k + n + LONGEST_GAP && BETWEEN.has(view.form(gap))) gap++
    const paused = gap > k + n && (view.form(k + n) === ',' || view.form(gap - 1) === ',' || n > 1)
    if (!paused) continue
    let same = 0
    while (same < n && view.form(k + same) !== '' && view.form(k + same) === view.form(gap + same)) same++
    if (same === n && isStart(view, k, n)) return n === 1 && endsAndBegins(view, k, gap) ? 0 : gap - k
  }
  return 0
}

/** Cheap: whether the word stands again where the second start would be. */
function isSaidAgain(view: View, k: number): boolean {
  const form = view.form(k)
  const end = Math.min(view.length, k + LONGEST + LONGEST_GAP + 1)
  for (let at = k + 2; at < end; at++) if (view.form(at) === form) return true
  return false
}

function isStart(view: View, k: number, n: number): boolean {
  for (let i = k; i < k + n; i++)
    if (!RESTARTED.has(view.tag(i)) && view.xpos(i) !== 'EX' && view.tag(i) !== UPOS_ROW.VERB) return false
  return true
}

/** "There are forty rooms in it, it was a hotel", "we measured it, it was high": an object, and the subject of the next clause. */
function endsAndBegins(view: View, object: number, subject: number): boolean {
  if (view.xpos(object) !== 'PRP' || !isFiniteAt(view, subject + 1)) return false
  const before = object - 1
  if (view.tag(before) === UPOS_ROW.ADP) return view.form(before) !== 'like'
  // "I think it, it was high" begins anew.
  const lemma = view.lemma(before)
  return (
    view.tag(before) === UPOS_ROW.VERB &&
    !isAuxiliaryAt(view, before) &&
    !DOUBTING_VERBS.has(lemma) &&
    !OWN_FRAMES.has(lemma)
  )
}
