import { OPENERS } from '../lexicon/openers.ts'
import { CLOSE_VERBS, REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { type Document, type Sentence, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import type { Tree } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { isElliptic } from '../prose/elliptic.ts'
import { FINITE, isPastPerfect } from '../prose/grammar.ts'
import { NOMINALS, SUBORDINATORS } from './view.ts'

/** A stretch of a sentence that claims something by itself; rows of tokens, half-open. */
export interface Clause {
  readonly firstToken: number
  readonly endToken: number
}

/** Shortest part that a sentence is split into, in words: shorter ones are tags and echoes. */
const LEAST_WORDS = 4

/** Words after which a second clause is no claim of its own. */
const ALTERNATIVES = new Set(['or', 'nor'])

/**
 * Cheap: whether a sentence can hold two claims at all, so that only then its tree is asked for. Where the answer is
 * no, `splitClauses` would give the sentence as it is.
 */
export function mayBeCompound(
  doc: Document,
  { firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>,
): boolean {
  const { tag } = doc.tokens
  for (let at = firstToken + LEAST_WORDS; at <= endToken - LEAST_WORDS; at++) {
    const marked = tag[at] === UPOS_ROW.PUNCT || tag[at] === UPOS_ROW.CCONJ || tag[at - 1] === UPOS_ROW.PUNCT
    if (marked && isCut(doc, firstToken, at, endToken)) return true
  }
  return false
}

/** "My mother always said, …", "…, according to this government, …": what follows is what is said. */
function endsInReport(doc: Document, from: number, at: number): boolean {
  let last = at - 1
  while (last > from && doc.tokens.tag[last] === UPOS_ROW.PUNCT) last--
  let next = at
  while (doc.tokens.tag[next] === UPOS_ROW.PUNCT) next++
  const joined = doc.tokens.tag[next] === UPOS_ROW.CCONJ
  if (!joined && isFiniteVerb(doc, last) && REPORT_VERBS.has(tokenLemma(doc, last).toLowerCase())) return true
  if (doc.tokens.tag[at] === UPOS_ROW.CCONJ && endsInThought(doc, from, last)) return true
  for (let i = last; i > from && last - i < 8 && doc.tokens.tag[i] !== UPOS_ROW.PUNCT; i--) {
    if (tokenForm(doc, i) === 'according') return true
  }
  return false
}

/** "Matt thinks this whole song and dance creates …": the subject of what is thought goes on. */
function endsInThought(doc: Document, from: number, last: number): boolean {
  let k = last
  while (k > from && THOUGHT_OF.has(doc.tokens.tag[k]!)) k--
  return k < last && isFiniteVerb(doc, k) && CLOSE_VERBS.has(tokenLemma(doc, k).toLowerCase())
}

const THOUGHT_OF: ReadonlySet<number> = new Set([
  UPOS_ROW.NOUN,
  UPOS_ROW.PROPN,
  UPOS_ROW.ADJ,
  UPOS_ROW.DET,
  UPOS_ROW.NUM,
])

/** Whether the words alone allow a cut at `at`, `from` being the end of the part before. */
function isCut(doc: Document, from: number, at: number, endToken: number): boolean {
  if (countWords(doc, from, at) < LEAST_WORDS || countWords(doc, at, endToken) < LEAST_WORDS) return false
  if (!isJoint(doc, from, at) || !hasClause(doc, from, at) || !opensOnClause(doc, at, endToken)) return false
  return !endsInReport(doc, from, at)
}

/**
 * The parts of a sentence that each have a subject and a finite verb and are joined on one level ("X did a, and Y did
 * b"; "it was cold, it was fizzy"). In order; together they are the sentence.
 */
export function splitClauses(
  doc: Document,
  tree: Tree,
  { firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>,
): Clause[] {
  const cuts = findCuts(doc, tree)
  const clauses: Clause[] = []
  let from = firstToken
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const at = firstToken + cut
    if (isQuoted(doc, firstToken, at) || !isCut(doc, from, at, endToken)) continue
    clauses.push({ firstToken: from, endToken: at })
    from = at
  }
  clauses.push({ firstToken: from, endToken })
  return clauses
}

/** True where a quotation that began after `from` is still open at `at`. */
function isQuoted(doc: Document, from: number, at: number): boolean {
  let open = false
  for (let i = from; i < at; i++) {
    const form = tokenForm(doc, i)
    if (form === '"' || form === '“' || form === '”') open = form === '"' ? !open : form === '“'
  }
  return open
}

/** Words that make the clause they open a part of another. */
const OPENS_PART = new Set([
  ...SUBORDINATORS,
  ...'once cause since as until like after before how what why that than just'.split(' '),
])

/** A mark or "and" at the cut, no clause that only leads up to the next one before it, none that hangs on it after it. */
function isJoint(doc: Document, from: number, at: number): boolean {
  const { tag } = doc.tokens
  const marked = tag[at] === UPOS_ROW.PUNCT || tag[at] === UPOS_ROW.CCONJ || tag[at - 1] === UPOS_ROW.PUNCT
  if (!marked || tokenForm(doc, at) === '"' || tokenForm(doc, at - 1) === '"') return false
  let next = at
  while (tag[next] === UPOS_ROW.PUNCT || tag[next] === UPOS_ROW.CCONJ || doc.tokens.fluency[next] !== 0) {
    // What is quoted after the comma is no claim of the speaker's.
    if (/^["“]$/.test(tokenForm(doc, next))) return false
    next++
  }
  if (OPENS_PART.has(tokenForm(doc, next)) || isAsideAt(doc, next)) return false
  const formAt = (i: number): string => (i < tag.length ? tokenForm(doc, i) : '')
  const xposAt = (i: number): string => (i < tag.length ? tokenXpos(doc, i) : '')
  // "It is not public, but it is if you look": the second takes the first back.
  if (tokenForm(doc, next - 1) === 'but' && isElliptic(formAt, xposAt, next)) return false
  // "By the end of the day it had fallen, and it had lost a fifth": only the part before says by when.
  if (tag[next] === UPOS_ROW.PRON && isPastPerfect(doc, next + 1)) return false
  let first = from
  while (first < at && (OPENERS.has(tokenForm(doc, first)) || tag[first] === UPOS_ROW.PUNCT)) first++
  if (leadsUp(doc, first, at)) return false
  return !OPENS_PART.has(tokenForm(doc, first)) || isPhrase(doc, first, at)
}

/** "The trouble is that if you wait, then it breaks": the condition waits for what the trouble is. */
function leadsUp(doc: Document, first: number, at: number): boolean {
  for (let i = at - 2; i > first; i--) {
    const form = tokenForm(doc, i)
    if (form === ',' && i < at - 2) return false
    if (/^(?:that|is|was)$/.test(tokenForm(doc, i - 1)) && /^(?:if|when|once|whenever|unless)$/.test(form)) return true
  }
  return false
}

/** "Until recently, …", "after the war, …": a phrase of time and no clause. */
function isPhrase(doc: Document, first: number, at: number): boolean {
  for (let i = first + 1; i < Math.min(at, first + 5); i++) {
    if (isFiniteVerb(doc, i)) return false
    if (tokenForm(doc, i) === ',') return true
  }
  return false
}

/** "…, I think, …": no second claim but a hedge on the first. */
function isAsideAt(doc: Document, i: number): boolean {
  return tokenForm(doc, i) === 'i' && tokenForm(doc, i + 2) === ',' && isFiniteVerb(doc, i + 1)
}

/** Rows of the tree at which a joined clause begins. */
function findCuts(doc: Document, tree: Tree): Set<number> {
  const cuts = new Set<number>()
  const first = firstBelow(tree)
  const main = new Set<number>()
  for (let i = 0; i < tree.head.length; i++) if (tree.head[i] === -1) main.add(i)
  for (let i = 0; i < tree.head.length; i++) {
    const head = tree.head[i]!
    const label = tree.labels[tree.label[i]!] ?? ''
    if (!main.has(head) || i < head || (label !== 'conj' && label !== 'parataxis')) continue
    if (!hasSubject(tree, i) || !isFiniteClause(doc, tree, i)) continue
    main.add(i)
    const start = Math.max(first[i]!, head + 1)
    if (!ALTERNATIVES.has(tokenForm(doc, tree.firstToken + start))) cuts.add(start)
  }
  for (let i = 1; i < tree.head.length; i++)
    if (isReportAfter(doc, tree.firstToken + i, tree.head.length - i)) cuts.add(i)
  return cuts
}

const NAMING: ReadonlySet<number> = new Set([
  UPOS_ROW.PRON,
  UPOS_ROW.DET,
  UPOS_ROW.NOUN,
  UPOS_ROW.PROPN,
  UPOS_ROW.ADJ,
  UPOS_ROW.AUX,
  UPOS_ROW.ADV,
])

/** "…, and the minister has told us that …": a new claim, whatever the tree says. */
function isReportAfter(doc: Document, i: number, rest: number): boolean {
  if (doc.tokens.tag[i] !== UPOS_ROW.CCONJ || ALTERNATIVES.has(tokenForm(doc, i)) || joinsNames(doc, i)) return false
  let named = false
  for (let k = i + 1; k < i + Math.min(rest, 8); k++) {
    const tag = doc.tokens.tag[k]!
    if (tag === UPOS_ROW.VERB)
      return named && REPORT_VERBS.has(tokenLemma(doc, k).toLowerCase()) && isFiniteOrPast(doc, k)
    if (!NAMING.has(tag)) return false
    const form = tokenForm(doc, k)
    if (form === 'i' || form === 'we' || form === 'you') return false
    if (tag !== UPOS_ROW.ADV && tag !== UPOS_ROW.AUX) named = true
  }
  return false
}

/** "…, Stratford and Canter showed …": two names behind a comma share their verb. */
function joinsNames(doc: Document, and: number): boolean {
  const { tag } = doc.tokens
  let first = and - 1
  while (tag[first] === UPOS_ROW.PROPN) first--
  return first < and - 1 && tag[first] === UPOS_ROW.PUNCT && tag[and + 1] === UPOS_ROW.PROPN
}

function isFiniteOrPast(doc: Document, k: number): boolean {
  return isFiniteVerb(doc, k) || doc.tokens.xposTags[doc.tokens.xpos[k]!] === 'VBN'
}

/** For each row the first row of its subtree. */
function firstBelow(tree: Tree): Int16Array {
  const first = Int16Array.from(tree.head, (_, i) => i)
  for (let i = 0; i < tree.head.length; i++) {
    let at = tree.head[i]!
    // A tree has no cycles, so this ends at its root.
    while (at >= 0) {
      if (i < first[at]!) first[at] = i
      at = tree.head[at]!
    }
  }
  return first
}

function hasSubject(tree: Tree, head: number): boolean {
  for (let i = 0; i < tree.head.length; i++) {
    if (tree.head[i] !== head) continue
    const label = tree.labels[tree.label[i]!] ?? ''
    if (label.startsWith('nsubj') || label === 'expl' || label.startsWith('csubj')) return true
  }
  return false
}

function isFiniteClause(doc: Document, tree: Tree, head: number): boolean {
  if (isFiniteVerb(doc, tree.firstToken + head)) return true
  for (let i = 0; i < tree.head.length; i++) {
    if (tree.head[i] !== head || !isFiniteVerb(doc, tree.firstToken + i)) continue
    const label = tree.labels[tree.label[i]!] ?? ''
    if (label === 'cop' || label.startsWith('aux')) return true
  }
  return false
}

/** True where the tags of token `i` make it a finite verb. */
function isFiniteVerb(doc: Document, i: number): boolean {
  return FINITE.has(doc.tokens.xposTags[doc.tokens.xpos[i]!] ?? '')
}

/** A nominal, later a finite verb: as much of a clause as tags can tell. */
function hasClause(doc: Document, from: number, to: number): boolean {
  let subject = false
  for (let i = from; i < to; i++) {
    if (doc.tokens.fluency[i] !== 0) continue
    if (NOMINALS.has(doc.tokens.tag[i]!)) subject = true
    else if (subject && isFiniteVerb(doc, i)) return true
  }
  return false
}

/** A nominal and then a finite verb before any other verb: "and would always be like …" has no subject of its own. */
function opensOnClause(doc: Document, from: number, to: number): boolean {
  let subject = false
  for (let i = from; i < to; i++) {
    if (doc.tokens.fluency[i] !== 0) continue
    if (NOMINALS.has(doc.tokens.tag[i]!)) subject = true
    else if (isFiniteVerb(doc, i)) return subject
    else if (doc.tokens.tag[i] === UPOS_ROW.VERB) return false
  }
  return false
}

function countWords(doc: Document, from: number, to: number): number {
  let words = 0
  for (let i = from; i < to; i++) if (doc.tokens.tag[i] !== UPOS_ROW.PUNCT && doc.tokens.fluency[i] === 0) words++
  return words
}
