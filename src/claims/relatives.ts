import { UPOS_ROW } from '../model/tags.ts'
import type { Word } from '../prose/words.ts'
import { isFiniteAt, type View } from './view.ts'

/** What a clause says in passing of somebody or something named. */
export interface Relative {
  /** Row of the first token of the name. */
  readonly firstToken: number
  /** The name and what is said of it, "which" left out. */
  readonly words: readonly Word[]
}

/** Fewest words that a relative clause says. */
const LEAST_SAID = 4

/** "…, Stargate, which is a plan …": the last relative clause on a name that goes on to the end; null where there is none. */
export function findRelative(view: View): Relative | null {
  for (let k = view.length - LEAST_SAID; k > 1; k--) {
    const form = view.form(k)
    if ((form !== 'which' && form !== 'who') || view.form(k - 1) !== ',' || view.tag(k - 2) !== UPOS_ROW.PROPN) continue
    const verb = view.tag(k + 1) === UPOS_ROW.ADV ? k + 2 : k + 1
    if (!isFiniteAt(view, verb)) return null
    let first = k - 2
    while (first > 0 && view.tag(first - 1) === UPOS_ROW.PROPN) first--
    const row = view.words[first]!.row
    // "38 to 42 Hz, which is …": a unit is no name.
    if (view.tag(first - 1) === UPOS_ROW.NUM) return null
    // "Built by Ann, who …": a name after "and" may be one of two.
    if (row < 0 || view.tag(first - 1) === UPOS_ROW.CCONJ) return null
    return { firstToken: row, words: [...view.words.slice(first, k - 1), ...view.words.slice(k + 1)] }
  }
  return null
}
