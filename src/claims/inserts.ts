import { DENY_VERBS, DOUBTING_VERBS, REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { isAuxiliaryAt, isFiniteAt, type View } from './view.ts'

/** What stands between a subject and its verb; places of words, half-open, the commas at its ends among them. */
interface Insert {
  readonly from: number
  readonly to: number
}

/** Longest subject, and longest insert, in words. */
const LONGEST_SUBJECT = 16
const LONGEST_INSERT = 20

/**
 * "The institute, which is a think tank, says", "a report, published last week, found", "Ann Hall, in her book, says":
 * what is put between a subject that begins at `from` and its verb of saying or thinking; null where nothing is.
 */
export function findInsert(view: View, from: number): Insert | null {
  const end = Math.min(view.length, from + LONGEST_SUBJECT)
  for (let open = from + 1; open < end; open++) {
    if (isFiniteAt(view, open)) return null
    if (view.form(open) !== ',') continue
    const to = insertEnd(view, open + 1)
    return to < 0 ? null : { from: open, to }
  }
  return null
}

/** After the comma that ends the insert from `first` on; -1 where no verb of saying follows one. */
function insertEnd(view: View, first: number): number {
  const isClause = view.xpos(first).startsWith('W')
  const isPhrase = view.tag(first) === UPOS_ROW.ADP || view.xpos(first) === 'VBN' || view.xpos(first) === 'VBG'
  if (!isClause && !isPhrase) return -1
  for (let k = first; k < Math.min(view.length, first + LONGEST_INSERT); k++) {
    if (view.form(k) === ',' && isSaidAt(view, k + 1)) return k + 1
  }
  return -1
}

/** A verb of saying or thinking, be it after an auxiliary or an adverb. */
function isSaidAt(view: View, from: number): boolean {
  let k = from
  while (isAuxiliaryAt(view, k) || view.tag(k) === UPOS_ROW.ADV || view.tag(k) === UPOS_ROW.PART) k++
  const lemma = view.lemma(k)
  const isVerb = k > from ? view.xpos(k).startsWith('V') : isFiniteAt(view, k)
  return isVerb && (REPORT_VERBS.has(lemma) || DENY_VERBS.has(lemma) || DOUBTING_VERBS.has(lemma))
}
