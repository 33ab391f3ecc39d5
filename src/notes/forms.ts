import type { Document } from '../model/document.ts'
import type { Syntax, Tree } from '../model/syntax.ts'
import { onlyAnnounces } from '../prose/announcing.ts'
import { mendArticles } from '../prose/articles.ts'
import { turnsAside } from '../prose/beside.ts'
import { isBroken } from '../prose/broken.ts'
import { clauseDoubt } from '../prose/clause-faults.ts'
import { dropBegun } from '../prose/clean.ts'
import { mendWhatCleft } from '../prose/clefts.ts'
import { countsManyAsOne, writeOut } from '../prose/contractions.ts'
import { mendDislocation } from '../prose/dislocation.ts'
import { houseFigures } from '../prose/figures.ts'
import { formOf, isFiniteVerb, isOtherThanSaid, SUBORDINATORS, xposOf } from '../prose/grammar.ts'
import { dropLinks } from '../prose/links.ts'
import { splitOpinion } from '../prose/opinions.ts'
import { generalise } from '../prose/people.ts'
import { isOfSpeakers } from '../prose/person.ts'
import { type Doubt, FAULT_OF, type ProseFault, settledFault, textDoubts } from '../prose/publishable.ts'
import { type Teller, thirdPerson } from '../prose/third-person.ts'
import { lacksPredicate } from '../prose/unfinished.ts'
import { sentenceText, straightened, type Word } from '../prose/words.ts'
import type { MentionIndex } from './subjects.ts'

/**
 * `plain`: as it was said, cleaned. `told`: its speaker in the third person. `opinion`: what follows "NAME argues that".
 * `quote`: in quotation marks. `verbatim`: the speaker's own words, where the user asks for nothing else.
 */
export type FormName = 'plain' | 'told' | 'opinion' | 'quote' | 'verbatim'

/** Words in one of the forms that notes have; `thought` is the verb of an opinion ("thinks"). */
export interface Form {
  readonly form: FormName
  readonly words: readonly Word[]
  readonly thought: string | null
}

/** The clause without links and false starts and with its subject in place: what stands in the notes if nothing else is to be done. */
export function openClause(doc: Document, words: readonly Word[]): readonly Word[] {
  return mendDislocation(doc, mendWhatCleft(doc, dropBegun(doc, dropLinks(doc, words))))
}

/** The words in the safest form that they allow. `teller` is who says them; null for a voice without a name. */
export function chooseForm(doc: Document, tree: () => Tree, words: readonly Word[], teller: Teller | null): Form {
  const opinion = splitOpinion(doc, words)
  if (opinion !== null) {
    const clause = openClause(doc, opinion.clause)
    const general = isOfSpeakers(doc, clause) ? generalise(doc, clause) : clause
    if (general !== null) return { form: 'opinion', words: general, thought: opinion.verb }
    return { form: 'quote', words, thought: null }
  }
  if (!isOfSpeakers(doc, words)) return { form: 'plain', words, thought: null }
  const general = generalise(doc, words)
  if (general !== null) return { form: 'plain', words: general, thought: null }
  const told = teller === null ? null : thirdPerson(doc, tree, words, teller)
  return told === null ? { form: 'quote', words, thought: null } : { form: 'told', words: told, thought: null }
}

/** The words as a finished sentence: contractions written out and figures in the house style, but in a quotation. */
export function finishSentence(doc: Document, form: FormName, words: readonly Word[]): string {
  if (form === 'quote') return sentenceText(words)
  const text = mendArticles(houseFigures(sentenceText(writeOut(doc, words))))
  const said = PAUSED.test(text) ? text.replace(SPOKEN_THAT, '$1 that ') : text
  return said.endsWith('".') || said.endsWith('”.') ? said.replace(/([.?!]["”])\.$/, '$1') : said
}

const PAUSED = / (?:is|was), /i

/** "The idea was, if they sail": talk pauses where writing has a "that". */
const SPOKEN_THAT =
  /\b((?:idea|thinking|argument|theory|logic|reasoning|hope|worry|fear|point|assumption|problem|concern) (?:is|was)), (?=(?:if|when|once|we|they|people|it|he|she|there) )/gi

/** What speaks against words in a form: a fault that settles it, or doubts for a model to weigh. */
export interface Objections {
  readonly fault: ProseFault | null
  readonly doubts: readonly Doubt[]
}

/** What speaks against printing the words in this form, of their letters and of their clauses the first of each; and the sentence that they make. */
export function objections(
  doc: Document,
  syntax: Syntax,
  row: number,
  form: FormName,
  words: readonly Word[],
  index: MentionIndex,
  leaning: 'allowed' | 'refused' = 'refused',
): Objections & { readonly text: string } {
  const text = finishSentence(doc, form, words)
  if (turnsAside(straightened(text))) return { fault: 'filler', doubts: [], text }
  const letters = form === 'quote' ? quoteObjections(text, leaning) : textObjections(text, 'refused', leaning)
  if (letters.fault !== null) return { ...letters, text }
  if (onlyAnnounces(text)) return { fault: 'vague', doubts: [], text }
  if (lacksPredicate(doc, words) || isBroken(doc, words)) return { fault: 'clause', doubts: [], text }
  const clause = clauseDoubt(doc, words, {
    isParsedClause: () => mayBeParsedClause(doc, words) && isParsedClause(doc, syntax(row), words),
    isPerson: (token) => isPersonAt(doc, index, token),
    disagrees: () => mayDisagree(doc, words) && disagrees(doc, syntax(row), words),
    mayLean: leaning === 'allowed',
  })
  const doubts = clause === null ? letters.doubts : [...letters.doubts, clause]
  const isSlip = form === 'quote' && (mendArticles(text) !== text || countsManyAsOne(doc, words))
  return { fault: null, doubts: isSlip && !doubts.includes('agreement') ? [...doubts, 'agreement'] : doubts, text }
}

/** True where a quotation speaks of what was said before it, by its letters alone. */
export function leansByLetters(text: string): boolean {
  const { fault, doubts } = quoteObjections(text, 'refused')
  return isOfPlace(fault) || doubts.some((doubt) => isOfPlace(FAULT_OF[doubt]))
}

function isOfPlace(fault: ProseFault | null): boolean {
  return fault === 'opening' || fault === 'pointer'
}

function textObjections(text: string, ofSpeakers: 'allowed' | 'refused', leaning: 'allowed' | 'refused'): Objections {
  const fault = settledFault(text, ofSpeakers, leaning)
  return { fault, doubts: fault === null ? textDoubts(text, ofSpeakers, leaning) : [] }
}

const MASS: ReadonlySet<string> = new Set(
  'people data police team staff media majority number lot couple family government band crew group rest half most some all none series species news'.split(
    ' ',
  ),
)

const OF_ONE: ReadonlySet<string> = new Set(['is', 'was', 'has', 'does', "'s"])
const OF_MANY: ReadonlySet<string> = new Set(['are', 'were', 'have', 'do', "'re", "'ve"])

/** Cheap: without such a noun and somewhere behind it a verb of the other number, no tree need be made. */
function mayDisagree(doc: Document, words: readonly Word[]): boolean {
  let [firstOne, firstMany] = [doc.tokens.length, doc.tokens.length]
  let [lastOne, lastMany] = [-1, -1]
  for (const word of words) {
    const tag = xposOf(doc, word)
    const form = formOf(doc, word)
    if (tag === 'NN' && word.row < firstOne && hasNumber(doc, word)) firstOne = word.row
    else if (tag === 'NNS' && word.row < firstMany && hasNumber(doc, word)) firstMany = word.row
    if (tag === 'VBZ' || OF_ONE.has(form)) lastOne = Math.max(lastOne, word.row)
    if (tag === 'VBP' || OF_MANY.has(form)) lastMany = Math.max(lastMany, word.row)
  }
  return firstMany < lastOne || firstOne < lastMany
}

/** False for a noun that takes either number, and for one that was put in place of another word. */
function hasNumber(doc: Document, word: Word): boolean {
  return !MASS.has(formOf(doc, word)) && !isOtherThanSaid(doc, word)
}

/** True where a plural noun is the subject of "is", or a singular one of "are", as the tree has it. */
function disagrees(doc: Document, tree: Tree, words: readonly Word[]): boolean {
  const kept = new Map(words.map((word) => [word.row - tree.firstToken, word]))
  for (let at = 0; at < tree.head.length; at++) {
    const word = kept.get(at)
    if (word === undefined || !/^nsubj/.test(tree.labels[tree.label[at]!] ?? '')) continue
    const noun = xposOf(doc, word)
    if (!/^NNS?$/.test(noun) || !hasNumber(doc, word)) continue
    const head = tree.head[at]!
    let joined = false
    let verb = head
    for (let k = at + 1; k < tree.head.length; k++) {
      const label = tree.labels[tree.label[k]!] ?? ''
      if (tree.head[k] === at && label === 'conj') joined = true
      if (tree.head[k] === head && /^(?:aux|cop)/.test(label) && verb === head) verb = k
    }
    const spoken = kept.get(verb)
    if (joined || spoken === undefined || verb < at) continue
    const isOne = OF_ONE.has(formOf(doc, spoken)) || xposOf(doc, spoken) === 'VBZ'
    const isMany = OF_MANY.has(formOf(doc, spoken)) || xposOf(doc, spoken) === 'VBP'
    if (noun === 'NNS' ? isOne : isMany) return true
  }
  return false
}

/** False where a name of something else stands. */
function isPersonAt(doc: Document, index: MentionIndex, token: number): boolean {
  const found = token < 0 ? null : index.at(doc.tokens.start[token]!)
  return found === null || found.entity.type === 'PERSON'
}

/** Someone who speaks of themselves within what is quoted: who that is would not be said. */
const QUOTES_SPEAKER = /["“][^"“”]*\b(?:i|me|my|we|us|our|you|your)\b[^"“”]*["”]/i

/** A quotation must open and close as a sentence of its own; told of others it must pass but for their person. */
function quoteObjections(text: string, leaning: 'allowed' | 'refused'): Objections {
  if (QUOTES_SPEAKER.test(text)) return { fault: 'person', doubts: [] }
  if (/\blet['’]s\b|\b(?:i|we|he|she|they|you) (?:go|goes|was like|were like|'m like)\W/i.test(text))
    return { fault: 'filler', doubts: [] }
  const asTold = text.replace(/\b(?:i|we|you)\b/giu, 'they').replace(/\b(?:my|our|your)\b/giu, 'their')
  // A dash that a writer set joins two halves as a comma does.
  const joined = asTold.replace(/^they\b/i, 'People').replace(/([a-z])—(?=[a-z])/gi, '$1, ')
  return textObjections(joined, 'allowed', leaning)
}

/** Cheap: no clause without a finite verb, or behind such a first word, needs a tree to be none. */
function mayBeParsedClause(doc: Document, words: readonly Word[]): boolean {
  return !/^(?:CD|WRB|WP|WDT)$/.test(xposOf(doc, words[0])) && words.some((word) => isFiniteVerb(doc, word))
}

/** True where the words hold the tree's root, a finite verb with a subject before it. */
function isParsedClause(doc: Document, tree: Tree, words: readonly Word[]): boolean {
  const root = tree.head.indexOf(-1)
  // "Unless people work": what hangs on another clause is none of its own. "If people work they earn" has both.
  const opensClause = SUBORDINATORS.has(formOf(doc, words[0]))
  if (opensClause && !hangsOnLater(tree, words[0]!.row - tree.firstToken, root)) return false
  const kept = new Set(words.map(({ row }) => row - tree.firstToken))
  if (!kept.has(root)) return false
  // "Days after Trump had stood": the verb hangs on the word before it, whatever the tree says.
  let hangs = false
  for (const word of words) {
    if (word.row - tree.firstToken >= root) break
    if (word.text === ',') hangs = false
    else if (SUBORDINATORS.has(formOf(doc, word))) hangs = word !== words[0]
  }
  if (hangs) return false
  let finite = isFiniteVerb(doc, { text: '', row: tree.firstToken + root, glued: false })
  let subject = false
  for (const at of kept) {
    if (tree.head[at] !== root) continue
    const label = tree.labels[tree.label[at]!] ?? ''
    if (label === 'mark') return false
    if (/^(?:n|c)subj/.test(label) && at < root) subject = true
    const isHelp = /^(?:aux|cop)/.test(label)
    if (isHelp && isFiniteVerb(doc, { text: '', row: tree.firstToken + at, glued: false })) finite = true
  }
  return subject && finite
}

/** True where the clause or phrase that the token at `at` opens hangs on a root that comes behind it. */
function hangsOnLater(tree: Tree, at: number, root: number): boolean {
  const clause = tree.head[at]!
  const isOpener = /^(?:mark|advmod|case)/.test(tree.labels[tree.label[at]!] ?? '')
  const hangs = /^(?:advcl|obl)/.test(tree.labels[tree.label[clause] ?? 0] ?? '')
  return isOpener && hangs && clause < root && tree.head[clause] === root
}
