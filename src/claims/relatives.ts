import { UPOS_ROW } from '../model/tags.ts'
import type { Word } from '../prose/words.ts'
import { isFiniteAt, type View } from './view.ts'

/** What a clause says in passing of somebody or something named. */
export interface Relative {
  /** Row of the first token of the name. */
  readonly firstToken: number
  /** The name and what is said of it, "which" left out. */
  readonly words: readonly Word[]
  /** What stands before, the name still in it. */
  readonly before: readonly Word[]
  /** Row of the token after the name. */
  readonly endToken: number
}

/** Fewest words that a relative clause says. */
const LEAST_SAID = 4

/**
 * "…, Stargate, which is a plan …": the last relative clause on a name that goes on to the end; null where there is none.
 * `isPerson` says of the row of a token whether it is in a person's name: "who" may look back past any other.
 */
export function findRelative(view: View, isPerson: (row: number) => boolean): Relative | null {
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
    const last = view.words[k - 2]!.row
    if (form === 'who' && !isPerson(last)) return null
    if (row < 0 || view.tag(first - 1) === UPOS_ROW.CCONJ) return null
    return {
      firstToken: row,
      endToken: last + 1,
      before: view.words.slice(0, k - 1),
      words: [...view.words.slice(first, k - 1), ...view.words.slice(k + 1)],
    }
  }
  return null
}
