import type { Document } from '../model/document.ts'
import type { Tree } from '../model/syntax.ts'
import { hasMainClause } from '../prose/clause-faults.ts'
import { formOf, isFiniteVerb, xposOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'
import { isAuxiliaryAt, isFiniteAt, mainVerb, opensClause, type View } from './view.ts'

/** Relations of a clause that is a part of another. */
const PARTS = new Set(['acl', 'acl:relcl', 'advcl'])
/** Relations of a clause that stands beside another or is what somebody says. */
const BESIDES = new Set(['conj', 'parataxis', 'ccomp', 'appos', 'discourse', 'dep'])

/**
 * True where neither tags nor the tree see a clause that is no part of another: "three minutes after the event ends",
 * "the software required to do it". The tree is asked last. "Is" is believed without it, for in front of it subjects
 * grow past what a tree is sure of: "the things that he had in his talk were …".
 */
export function lacksMainClause(doc: Document, view: View, tree: () => Tree): boolean {
  const verb = mainVerb(view, 0, view.length)
  const next = isAuxiliaryAt(view, verb) ? verb + 1 : verb
  if (view.lemma(verb) === 'be' || view.lemma(next) === 'be' || hasMainClause(doc, view.words)) return false
  // "The bill that I signed will help", "Ann, as a judge, voted", "it more than doubled": the subject has ended.
  if (view.xpos(verb) === 'MD' || view.form(verb - 1) === ',' || view.form(verb - 1) === 'than') return false
  for (let k = 0; k < verb; k++) if ((k === 0 || view.form(k - 1) === ',') && opensAlone(view, k)) return false
  return !hasFreeVerb(doc, view, tree())
}

/** A clause opens at `from`, with no "after" before its verb: behind that it may be a part of another. */
function opensAlone(view: View, from: number): boolean {
  if (view.xpos(from) === 'VBG' || !opensClause(view, from)) return false
  for (let k = from + 1; k < view.length && !isFiniteAt(view, k); k++) if (TIME_LINKS.has(view.form(k))) return false
  return true
}

const TIME_LINKS = new Set(['after', 'before', 'until', 'since'])

function hasFreeVerb(doc: Document, view: View, tree: Tree): boolean {
  const kept = new Set<number>()
  for (const word of view.words) if (xposOf(doc, word) !== '') kept.add(word.row - tree.firstToken)
  const labelOf = (i: number): string => tree.labels[tree.label[i]!] ?? ''
  const isFree = (i: number): boolean => {
    const head = tree.head[i]!
    if (head < 0 || !kept.has(head)) return !PARTS.has(labelOf(i))
    return BESIDES.has(labelOf(i)) && isFree(head)
  }
  const wordAt = (i: number): Word => ({ text: '', row: tree.firstToken + i, glued: false })
  const marked = new Set<number>()
  const finite = new Set<number>()
  for (const i of kept) {
    const head = tree.head[i]!
    if (isFiniteVerb(doc, wordAt(i))) finite.add(/^(?:aux|cop)/.test(labelOf(i)) ? head : i)
    if (labelOf(i) === 'mark' && i < head && formOf(doc, wordAt(i)) !== 'that') marked.add(head)
  }
  return [...finite].some((i) => kept.has(i) && !marked.has(i) && isFree(i))
}
