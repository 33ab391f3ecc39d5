import { UPOS_ROW } from '../model/tags.ts'
import { tidy, type Word } from '../prose/words.ts'
import { CUE, type CueWords, mainVerb, type View, type Views } from './view.ts'

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

/** Sounds of answering and thinking; "yes" and "no" may be what somebody said. */
const SOUNDS = new Set('yeah yep okay ok oh ah uh um hmm wow'.split(' '))

export const RESTART_CUES: CueWords = [
  [CUE.pause, BETWEEN],
  [CUE.sound, SOUNDS],
  [CUE.sound, ['[']],
]

/** The words without starts that are said again after a pause, the first of the two taken out. */
export function dropRestarts(view: View): readonly Word[] {
  if ((view.cues & CUE.pause) === 0) return view.words
  const out: Word[] = []
  let changed = false
  for (let k = 0; k < view.length; k++) {
    const skip = restartAt(view, k)
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
    if (same === n && isStart(view, k, n)) return gap - k
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

/** Most words in brackets that tell of a sound: "[Dan laughs]". */
const LONGEST_NOISE = 4

/** The words without sounds set off by commas ("for example, yeah, a node joins") and noises in brackets ("[chuckles]"). */
export function dropSounds(words: readonly Word[], views: Views): readonly Word[] {
  const view = views(words)
  if ((view.cues & CUE.sound) === 0) return words
  const out: Word[] = []
  for (let k = 0; k < view.length; k++) {
    if (view.form(k) === '[') {
      let close = k
      while (close <= k + LONGEST_NOISE + 1 && view.form(close) !== ']') close++
      if (view.form(close) === ']') {
        k = close
        continue
      }
    }
    if (view.tag(k) === UPOS_ROW.INTJ && SOUNDS.has(view.form(k)) && view.form(k + 1) === ',') k++
    else out.push(words[k]!)
  }
  return out.length < words.length ? tidy(out) : words
}

const SUBJECTS: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN, UPOS_ROW.PRON])
const HANGING = new Set(['when', 'whenever', 'if', 'because', 'while'])

/**
 * The words without a clause at the end that never came to its verb: "…, and then miners, when they create a new block."
 * What stands before has to be a statement by itself.
 */
export function dropCutOff(view: View): readonly Word[] {
  let comma = view.length - 2
  while (comma > 2 && !(view.form(comma) === ',' && HANGING.has(view.form(comma + 1)))) comma--
  if (comma <= 2 || !SUBJECTS.has(view.tag(comma - 1)) || mainVerb(view, comma + 1, view.length) >= 0) return view.words
  let joint = comma - 1
  while (joint > 1 && !view.xpos(joint).startsWith('V') && view.tag(joint) !== UPOS_ROW.CCONJ) joint--
  const isJoint = view.tag(joint) === UPOS_ROW.CCONJ && view.form(joint - 1) === ','
  return isJoint && mainVerb(view, 0, joint) >= 0 ? view.words.slice(0, joint - 1) : view.words
}
