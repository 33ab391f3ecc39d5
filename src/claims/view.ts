import { type Document, tokenForm, tokenLemma } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Word } from '../prose/words.ts'

/** Words of a statement with what the document knows of them, by their place among the words. */
export interface View {
  readonly words: readonly Word[]
  readonly length: number
  /** Lower case; "" past either end. */
  readonly form: (k: number) => string
  readonly lemma: (k: number) => string
  /** Row of `UPOS`; -1 past either end. */
  readonly tag: (k: number) => number
  /** Penn tag. */
  readonly xpos: (k: number) => string
}

export function viewOf(doc: Document, words: readonly Word[]): View {
  const row = (k: number): number => words[k]?.row ?? -1
  const isMark = (k: number): boolean => /^[,.?!;:]$/.test(words[k]?.text ?? '')
  return {
    words,
    length: words.length,
    form: (k) => (row(k) < 0 || isMark(k) ? (words[k]?.text.toLowerCase() ?? '') : tokenForm(doc, row(k))),
    lemma: (k) => (row(k) < 0 || isMark(k) ? '' : tokenLemma(doc, row(k)).toLowerCase()),
    tag: (k) => (isMark(k) ? UPOS_ROW.PUNCT : row(k) < 0 ? -1 : (doc.tokens.tag[row(k)] ?? -1)),
    xpos: (k) => (isMark(k) || row(k) < 0 ? '' : (doc.tokens.xposTags[doc.tokens.xpos[row(k)] ?? -1] ?? '')),
  }
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const AUXILIARIES = new Set([
  'be',
  'have',
  'do',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
])

export function isFiniteAt(view: View, k: number): boolean {
  return FINITE.has(view.xpos(k))
}

/** "have", "is", "would": a verb that may only help the one after it. */
export function isAuxiliaryAt(view: View, k: number): boolean {
  return view.tag(k) === UPOS_ROW.AUX || AUXILIARIES.has(view.lemma(k))
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never'])

export function isNegationAt(view: View, k: number): boolean {
  return NEGATIONS.has(view.form(k))
}

const NOMINALS: ReadonlySet<number> = new Set([
  UPOS_ROW.NOUN,
  UPOS_ROW.PROPN,
  UPOS_ROW.PRON,
  UPOS_ROW.NUM,
  UPOS_ROW.DET,
])

function isNominalAt(view: View, k: number): boolean {
  return NOMINALS.has(view.tag(k))
}

/** True where a nominal and later a finite verb stand in `[from, to)`. */
export function holdsClause(view: View, from: number, to: number): boolean {
  let subject = false
  let past = false
  for (let k = from; k < to; k++) {
    if (isNominalAt(view, k) || view.xpos(k) === 'EX' || view.xpos(k) === 'VBG') subject = true
    else if (subject && isFiniteAt(view, k)) return true
    else if (subject && isLoosePast(view, k)) past = true
  }
  return past
}

/** "The factory closed": past or participle, no verb before it that would make it a participle. */
function isLoosePast(view: View, k: number): boolean {
  return view.xpos(k) === 'VBN' && !isAuxiliaryAt(view, k - 1) && view.tag(k - 1) !== UPOS_ROW.PUNCT
}

/** "About a quarter", "only ten": words before a figure that begins a clause. */
const BOUNDS = new Set('about around over under nearly almost only roughly maybe probably perhaps at'.split(' '))

/** True where the words from `from` on begin a clause: its subject, and a finite verb before any mark. */
export function opensClause(view: View, from: number): boolean {
  const bound = BOUNDS.has(view.form(from)) && isNominalAt(view, from + 1)
  const first = view.tag(from)
  const starts =
    bound || isNominalAt(view, from) || first === UPOS_ROW.ADJ || view.xpos(from) === 'EX' || view.xpos(from) === 'VBG'
  if (!starts || view.xpos(from).startsWith('W')) return false
  let past = false
  for (let k = from + 1; k < view.length; k++) {
    if (view.tag(k) === UPOS_ROW.PUNCT || view.xpos(k).startsWith('W')) return past
    if (view.form(k) === 'that' && view.tag(k - 1) === UPOS_ROW.NOUN) return past
    if (view.tag(k) === UPOS_ROW.SCONJ && view.form(k) !== 'that') return past
    if (isFiniteAt(view, k)) return true
    if (isLoosePast(view, k)) past = true
  }
  return past
}

/** True where a finite verb stands that is not only the verb of "which …" or "who …". */
export function hasMainVerb(view: View): boolean {
  for (let k = 0; k < view.length; k++) {
    if (!isFiniteAt(view, k) && !isLoosePast(view, k)) continue
    let before = k - 1
    while (before >= 0 && view.tag(before) === UPOS_ROW.ADV) before--
    const form = view.form(before)
    const relative = form === 'which' || form === 'who' || (form === 'that' && view.tag(before - 1) === UPOS_ROW.NOUN)
    if (!relative) return true
  }
  return false
}
