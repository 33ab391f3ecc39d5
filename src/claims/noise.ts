import { UPOS_ROW } from '../model/tags.ts'
import { isMark } from '../prose/grammar.ts'
import { tidy, type Word } from '../prose/words.ts'
import { CUE, type CueWords, type Views } from './view.ts'

/** Sounds of answering and thinking; "yes" and "no" may be what somebody said. */
const SOUNDS = new Set('yeah yep okay ok oh ah uh um hmm wow'.split(' '))

export const NOISE_CUES: CueWords = [
  [CUE.sound, SOUNDS],
  [CUE.sound, ['[', ']', '(', ')']],
]

/** Most words in brackets that tell of a sound: "[Dan laughs]". */
const LONGEST_NOISE = 4

/** The words without sounds set off by commas ("for example, yeah, a node joins") and noises in brackets ("[chuckles]"). */
export function dropSounds(words: readonly Word[], views: Views): readonly Word[] {
  const view = views(words)
  if ((view.cues & CUE.sound) === 0) return words
  const out: Word[] = []
  // What a dropped word was glued to, such as a quotation mark, has the next one at its side.
  let glued = false
  for (let k = 0; k < view.length; k++) {
    if (view.form(k) === '[') {
      let close = k
      while (close <= k + LONGEST_NOISE + 1 && view.form(close) !== ']') close++
      if (view.form(close) === ']') {
        k = close
        continue
      }
    }
    if (view.tag(k) === UPOS_ROW.INTJ && SOUNDS.has(view.form(k)) && view.form(k + 1) === ',') {
      glued ||= words[k]!.glued
      k++
      continue
    }
    out.push(glued ? { ...words[k]!, glued } : words[k]!)
    glued = false
  }
  const paired = dropUnpaired(out)
  return paired.length < words.length ? tidy(paired) : words
}

const OPEN_OF: ReadonlyMap<string, string> = new Map([
  [']', '['],
  [')', '('],
])

/** Fewest words before a remark that ends elsewhere for them to be a claim without it. */
const LEAST_BEFORE = 4

/**
 * The words without brackets whose other half is not among them: that of a noise, or of a remark of several sentences,
 * which goes with it where words enough stand before. "A) it is slow" counts, ":)" smiles.
 */
function dropUnpaired(words: readonly Word[]): readonly Word[] {
  const open: number[] = []
  const alone = new Set<number>()
  for (const [k, { text }] of words.entries()) {
    const half = OPEN_OF.get(text)
    if (text === '[' || text === '(') open.push(k)
    else if (half !== undefined) {
      const last = open.findLastIndex((at) => words[at]!.text === half)
      if (last >= 0) for (const at of open.splice(last).slice(1)) alone.add(at)
      else if (!/^(?:\p{L}|\d+|[:;])$/u.test(words[k - 1]?.text ?? '')) alone.add(k)
    }
  }
  for (const at of open) alone.add(at)
  if (alone.size === 0) return words
  const out: Word[] = []
  for (const [k, word] of words.entries()) {
    if (alone.has(k)) {
      if (word.text === '(' && out.length >= LEAST_BEFORE) return [...out, { text: '.', row: -1, glued: true }]
      continue
    }
    // What stood close to an opening bracket stands apart from what is before it.
    out.push(alone.has(k - 1) && !isMark(word) ? { ...word, glued: word.glued && words[k - 1]!.glued } : word)
  }
  return out
}
