import { type Document, sentenceAt, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import type { PersonPronoun } from '../model/entity.ts'
import type { Tree } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { AMBIGUOUS } from './contractions.ts'
import { formOf, xposOf } from './grammar.ts'
import { thirdSingular } from './person.ts'
import type { Word } from './words.ts'

/** Puts the verbs of the "I" at `at`, whose predicate is a node of the tree, in the third person; false where that is not certain. */
export function tellOfOne(
  doc: Document,
  tree: Tree,
  words: readonly Word[],
  at: number,
  predicate: number,
  verbs: Map<number, string>,
): boolean {
  const subject = words[at]!.row
  const verb = verbBehind(doc, words, at)
  const agreeing = finiteVerbs(doc, tree, predicate)
  // A verb that the tagger took for a participle ("got") is as good in the third person.
  const isPast = tree.firstToken + predicate === subject + 1 && isPastParticiple(doc, subject + 1)
  const modal = modalOf(doc, words, verb)
  // "I'd put the nets out": whether they had or would, nothing tells.
  if (formOf(doc, words[verb]) === "'d" && AMBIGUOUS.has(formOf(doc, words[verbBehind(doc, words, verb)]))) return false
  if (agreeing.size === 0 && !isPast && modal === null) return false
  if (modal !== null) verbs.set(words[verb]!.row, modal)
  for (const row of agreeing) {
    if (modal !== null && row === words[verb]?.row) continue
    const word = words.find((other) => other.row === row)
    if (word === undefined) continue
    const told = isTold(doc, row) ? agreeForm(doc, word) : null
    if (told === null) return false
    verbs.set(row, told)
  }
  // "Hill think the boats are late": the tree took another verb for that of the subject.
  if (xposOf(doc, words[verb]) === 'VBP' && !verbs.has(words[verb]!.row)) return false
  const next = words[at + 1]
  return next !== undefined && (verbs.has(next.row) || !OF_OTHERS.test(next.text.toLowerCase()))
}

/** Puts the verb of an "I" that becomes "they" in the plural, of one that becomes "she" in the singular; false for what is only thrown in: "I guess". */
export function tellOfThem(
  doc: Document,
  words: readonly Word[],
  at: number,
  pronoun: PersonPronoun,
  verbs: Map<number, string>,
): boolean {
  const verb = verbBehind(doc, words, at)
  const word = words[verb]
  if (word === undefined || word.row < 0 || THROWN_IN.has(tokenLemma(doc, word.row))) return false
  const form = tokenForm(doc, word.row)
  const modal = modalOf(doc, words, verb)
  const xpos = xposOf(doc, word)
  const isSingular = pronoun !== 'they' && form !== "'ll" && !/^(?:MD|VBN)$/.test(xpos)
  const told = modal ?? (isSingular ? agreeForm(doc, word) : PLURAL.get(form)) ?? null
  if (told !== null) verbs.set(word.row, told)
  return told !== null || (!isSingular && /^(?:VB[DPN]?|MD)$/.test(xpos))
}

/** What follows "I" and may not follow a name: a verb that did not come to agree, "both" of "Wes and I both". */
const OF_OTHERS = /^(?:have|are|am|do|were|haves|both|['’](?:m|ve|re|ll))$/

/** Cheap: false where the first verb behind the "I" at `at` can be none that is told of others, so that no tree need be made. */
export function mayBeTold(doc: Document, words: readonly Word[], at: number): boolean {
  const verb = verbBehind(doc, words, at)
  return xposOf(doc, words[verb]) !== 'VBP' || isTold(doc, words[verb]!.row)
}

/** Cheap: false where the sentence of the "I" at token `subject` has no verb that is told of others. */
export function hasTold(doc: Document, subject: number): boolean {
  if (isPastParticiple(doc, subject + 1)) return true
  const { firstToken, endToken } = doc.sentences[sentenceAt(doc, doc.tokens.start[subject]!)]!
  for (let row = firstToken; row < endToken; row++) {
    if (AGREEING.has(tokenXpos(doc, row)) && isTold(doc, row)) return true
    if (MODALS.has(tokenForm(doc, row))) return true
  }
  return false
}

/** The verb behind the subject at `at`, over adverbs. */
function verbBehind(doc: Document, words: readonly Word[], at: number): number {
  let verb = at + 1
  while (xposOf(doc, words[verb]) === 'RB') verb++
  return verb
}

/** "would", "could" or "had", written out, where what is told so is more than a manner of speaking ("I would say"); else null. */
function modalOf(doc: Document, words: readonly Word[], at: number): string | null {
  const form = formOf(doc, words[at])
  if (!MODALS.has(form)) return null
  const main = verbBehind(doc, words, at)
  const word = words[main]
  if (word === undefined || word.row < 0) return null
  if (form === "'d" && xposOf(doc, word) === 'VBN') return 'had'
  if (!/^VBP?$/.test(xposOf(doc, word)) || OF_THE_MOMENT.has(tokenLemma(doc, word.row))) return null
  return form === "'d" ? 'would' : form
}

const MODALS: ReadonlySet<string> = new Set(['would', 'could', "'d"])

/** Verbs that behind "I would" only turn a phrase, or say what is wished for now. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(
  'say argue think guess imagine call love like want hope see hear tell remember bet assume describe consider go be'.split(
    ' ',
  ),
)

/** Verbs by which "I" throws in how sure it is. */
const THROWN_IN: ReadonlySet<string> = new Set(
  'guess mean suppose think say bet wonder know believe imagine feel swear assume hope'.split(' '),
)

/** What stands behind "I" as it does behind "they". */
const PLURAL: ReadonlyMap<string, string> = new Map([
  ['am', 'are'],
  ["'m", 'are'],
  ['was', 'were'],
  ["'ve", 'have'],
  ["'ll", 'will'],
])

function isPastParticiple(doc: Document, row: number): boolean {
  return tokenXpos(doc, row) === 'VBN' && tokenForm(doc, row) !== tokenLemma(doc, row)
}

const AGREEING: ReadonlySet<string> = new Set(['VBP', 'VBD', 'VB'])

/** Rows of the finite verbs that agree with the subject of `predicate`: its own, and those of verbs joined to it. */
function finiteVerbs(doc: Document, tree: Tree, predicate: number): Set<number> {
  const rows = new Set<number>()
  const heads = new Set([predicate])
  for (let i = 0; i < tree.head.length; i++) {
    const label = tree.labels[tree.label[i]!] ?? ''
    if (label === 'conj' && tree.head[i] === predicate && !hasSubject(tree, i)) heads.add(i)
  }
  for (const head of heads) {
    let auxiliary = -1
    for (let i = 0; i < tree.head.length; i++) {
      const label = tree.labels[tree.label[i]!] ?? ''
      if (tree.head[i] === head && (label.startsWith('aux') || label === 'cop') && auxiliary < 0) auxiliary = i
    }
    const finite = auxiliary >= 0 ? auxiliary : head
    const xpos = tokenXpos(doc, tree.firstToken + finite)
    if (AGREEING.has(xpos)) rows.add(tree.firstToken + finite)
  }
  return rows
}

function hasSubject(tree: Tree, head: number): boolean {
  for (let i = 0; i < tree.head.length; i++) {
    if (tree.head[i] === head && (tree.labels[tree.label[i]!] ?? '').startsWith('nsubj')) return true
  }
  return false
}

/** What people do for long, or are, which may be told in the present: "she works", "she has". */
const LASTING: ReadonlySet<string> = new Set(
  (
    'be have work live run teach use write own lead maintain study love prefer ' +
    'know want enjoy like hate make keep spend help manage host organize contribute speak collect build tend rely belong'
  ).split(' '),
)

/** What is still being done weeks later: "I'm working on a book". */
const GOING_ON: ReadonlySet<string> = new Set(
  'work live run teach use write lead maintain study build focus concentrate plan move develop learn explore'.split(
    ' ',
  ),
)

/** True for the past, and for the present of what lasts: "I'm trying" and "I can" are of the moment of speaking. */
function isTold(doc: Document, row: number): boolean {
  const xpos = tokenXpos(doc, row)
  if (xpos === 'VBD') return true
  const lemma = tokenLemma(doc, row)
  if (!LASTING.has(lemma)) return false
  const next = tokenXpos(doc, row + 1) === 'RB' ? row + 2 : row + 1
  if (tokenXpos(doc, next) === 'VBG') return GOING_ON.has(tokenLemma(doc, next))
  // "I've been saving".
  if (tokenForm(doc, next) === 'been') return lemma === 'have'
  // "I know it works" only says how sure that is; "I know a builder" tells of them.
  if (lemma === 'know') return /^(?:an?|the|some|many|several|of|about|how|two|three)$/.test(tokenForm(doc, next))
  return !leadsOn(doc, row + 1) && !leadsOn(doc, row + 2)
}

function leadsOn(doc: Document, row: number): boolean {
  const xpos = tokenXpos(doc, row)
  return xpos === 'VBG' || xpos === 'TO'
}

const IRREGULAR = new Map([
  ['am', 'is'],
  ["'m", 'is'],
  ["'ve", 'has'],
  ['have', 'has'],
  ['do', 'does'],
  ['was', 'was'],
])

/** "If I were": what is not so; elsewhere "I were" is how some say "I was". */
function isWished(doc: Document, row: number): boolean {
  const { firstToken } = doc.sentences[sentenceAt(doc, doc.tokens.start[row]!)]!
  for (let i = firstToken; i < row; i++)
    if (/^(?:if|though|unless|wish|wishes|wished)$/.test(tokenForm(doc, i))) return true
  return false
}

/** The verb as it stands after "she": past forms stay, the present takes its ending. Null where the form is unclear. */
function agreeForm(doc: Document, word: Word): string | null {
  const form = tokenForm(doc, word.row)
  if (form === 'were') return isWished(doc, word.row) ? 'were' : 'was'
  const irregular = IRREGULAR.get(form)
  if (irregular !== undefined) return irregular
  if (/^'(?:d|ll)$/.test(form)) return null
  const xpos = tokenXpos(doc, word.row)
  if (xpos === 'VBD') return word.text
  if (doc.tokens.tag[word.row] !== UPOS_ROW.VERB && doc.tokens.tag[word.row] !== UPOS_ROW.AUX) return null
  return thirdSingular(tokenLemma(doc, word.row))
}
