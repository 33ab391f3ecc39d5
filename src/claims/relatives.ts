import { CAPITAL_START } from '../lexicon/letters.ts'
import { MONTHS } from '../lexicon/units.ts'
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

const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside'])

/** Fewest words that a relative clause says. */
const LEAST_SAID = 4

/**
 * "…, Stargate, which is a plan …": the last relative clause on a name that goes on to the end; null where there is none.
 * `isPerson` says of the row of a token whether it is in a person's name: "who" may look back past any other.
 */
export function findRelative(view: View, isPerson: (row: number) => boolean): Relative | null {
  const { forms } = view
  if (!forms.includes('which') && !forms.includes('who')) return null
  for (let k = view.length - LEAST_SAID; k > 1; k--) {
    const form = forms[k]
    if ((form !== 'which' && form !== 'who') || view.form(k - 1) !== ',' || view.tag(k - 2) !== UPOS_ROW.PROPN) continue
    const verb = view.tag(k + 1) === UPOS_ROW.ADV ? k + 2 : k + 1
    if (!isFiniteAt(view, verb) || endsBefore(view, verb)) return null
    // "It's written in Python, which means it's easier": the whole of it means that.
    if (form === 'which' && /^(?:mean|make|allow|explain|help)$/.test(view.lemma(verb))) return null
    let last = k - 2
    let first = nameStart(view, last)
    // "the Potato Center, in Lima, which has …": where it is stands in between.
    if (form === 'which' && PLACING.has(view.form(first - 1)) && view.form(first - 2) === ',') {
      last = first - 3
      if (view.tag(last) !== UPOS_ROW.PROPN) return null
      first = nameStart(view, last)
    }
    const row = view.words[first]!.row
    // "38 to 42 Hz, which is …", "in February, which was …": a unit and a month are no names.
    if (view.tag(first - 1) === UPOS_ROW.NUM || MONTHS.has(view.form(k - 2))) return null
    // "Built by Ann, who …": a name after "and" may be one of two.
    const lastRow = view.words[last]!.row
    if (form === 'who' && !isPerson(lastRow)) return null
    if (row < 0 || view.tag(first - 1) === UPOS_ROW.CCONJ) return null
    return {
      firstToken: row,
      endToken: lastRow + 1,
      before: view.words.slice(0, k - 1),
      words: [...view.words.slice(first, last + 1), ...view.words.slice(k + 1)],
    }
  }
  return null
}

/** The first word of the name that ends at `last`: "the International Potato Center", "Saint Luke's Hospital". */
function nameStart(view: View, last: number): number {
  let first = last
  for (;;) {
    // "Eastman School of Music, which is in Rochester": a name goes on over "of", too.
    const joint = view.form(first - 1)
    const owned = joint === "'s" || (joint === 'of' && view.tag(first - 2) === UPOS_ROW.PROPN) ? first - 2 : first - 1
    if (owned < 0) return first
    const isName = view.tag(owned) === UPOS_ROW.PROPN
    if (!isName && !(view.tag(owned) === UPOS_ROW.ADJ && owned > 0 && CAPITAL_START.test(view.words[owned]!.text)))
      return phraseStart(view, first)
    first = owned
  }
}

/** "The payment card compliance Guide": a name that ends a noun phrase is no name without the rest of it. */
function phraseStart(view: View, name: number): number {
  let first = name
  while (view.tag(first - 1) === UPOS_ROW.NOUN || (first < name && view.tag(first - 1) === UPOS_ROW.PROPN)) first--
  return first < name && view.tag(first - 1) === UPOS_ROW.DET ? first - 1 : name
}

/** "Cicero, who was in Rome, thought …", "…, which was a draft, and sent it": where a verb follows a comma, it may be of another. */
function endsBefore(view: View, from: number): boolean {
  for (let k = from; k < view.length; k++) {
    if (view.form(k) !== ',') continue
    if (isFiniteAt(view, view.tag(k + 1) === UPOS_ROW.CCONJ ? k + 2 : k + 1)) return true
  }
  return false
}
