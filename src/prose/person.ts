import { type Document, sentenceAt, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import type { Tree } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { formOf, xposOf } from './grammar.ts'
import { isQuoted } from './quoted.ts'
import type { Word } from './words.ts'

const FIRST_PERSON: ReadonlySet<string> = new Set('i me my mine myself we us our ours ourselves'.split(' '))
const SECOND_PERSON: ReadonlySet<string> = new Set("you your yours yourself yourselves y'all let".split(' '))

/** True where the words speak of the one who speaks: "us", no "US". */
export function isOfSpeaker(doc: Document, words: readonly Word[]): boolean {
  return words.some((word) => FIRST_PERSON.has(formOf(doc, word)) && word.text !== 'US')
}

/** True where the words speak of the one who speaks or the one who listens. */
export function isOfSpeakers(doc: Document, words: readonly Word[]): boolean {
  return isOfSpeaker(doc, words) || words.some((word) => SECOND_PERSON.has(formOf(doc, word)))
}

/**
 * "I started working on it in 2012" said by someone called `name`, in the third person: "NAME started working …". Only
 * where it is certain: "I" is the subject of one or more verbs, and no other word of the first or second person stands
 * in the sentence. Null where it is not.
 */
export function thirdPerson(doc: Document, treeOf: () => Tree, words: readonly Word[], name: string): Word[] | null {
  const subjects = words.filter((word) => word.row >= 0 && tokenForm(doc, word.row) === 'i')
  if (subjects.length !== 1) return null
  const subject = subjects[0]!
  if (
    isQuoted(doc, subject.row) ||
    isOfSpeakers(
      doc,
      words.filter((word) => word !== subject),
    )
  )
    return null
  // "The I think": whatever stands before "I" must be a place where a clause can open.
  const before = words[words.indexOf(subject) - 1]
  if (before !== undefined && !OPENS_CLAUSE.test(formOf(doc, before))) {
    if (!/^(?:NN|NNS|RB|VB|VBD|VBP|VBZ|CC)$/.test(xposOf(doc, before))) return null
  }
  // "Him and I were": one of two.
  const isSecond = before !== undefined && /^(?:and|or)$/.test(formOf(doc, before))
  if (isSecond && /^(?:NNP|PRP)$/.test(xposOf(doc, words[words.indexOf(subject) - 2]))) return null
  if (!mayBeTold(doc, words, words.indexOf(subject)) || !hasTold(doc, subject.row)) return null
  const tree = treeOf()
  const at = subject.row - tree.firstToken
  if (!(tree.labels[tree.label[at] ?? -1] ?? '').startsWith('nsubj')) return null
  const predicate = tree.head[at]!
  if (predicate < 0) return null
  const agreeing = finiteVerbs(doc, tree, predicate)
  // A verb that the tagger took for a participle ("got") is as good in the third person.
  const isNext = predicate === at + 1
  const isPast = isNext && isPastParticiple(doc, tree.firstToken + predicate)
  if ((agreeing.size === 0 && !isPast) || ![...agreeing].every((row) => isTold(doc, row))) return null
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word === subject) out.push({ ...word, text: name, glued: false })
    else if (agreeing.has(word.row)) {
      const verb = agreeForm(doc, word)
      if (verb === null) return null
      const next = words[i + 1]
      // "do n't" becomes "does not": the clitic is written out with its verb.
      if (next !== undefined && next.row >= 0 && tokenForm(doc, next.row) === "n't") {
        out.push({ ...word, text: verb, glued: false }, { ...next, text: 'not', glued: false })
        i++
      } else out.push({ ...word, text: verb, glued: false })
    } else out.push(word)
  }
  const own = out.findIndex((word) => word.row === subject.row)
  let verb = own + 1
  while (xposOf(doc, out[verb]) === 'RB') verb++
  // "Hill think the boats are late": the tree took another verb for that of the subject.
  if (xposOf(doc, out[verb]) === 'VBP' && !agreeing.has(out[verb]!.row)) return null
  const next = out[own + 1]?.text.toLowerCase() ?? ''
  return OF_OTHERS.test(next) ? null : withoutOwnName(doc, out, at + tree.firstToken)
}

/** Cheap: false where the first verb behind the "I" at `at` can be none that is told of others, so that no tree need be made. */
function mayBeTold(doc: Document, words: readonly Word[], at: number): boolean {
  let verb = at + 1
  while (xposOf(doc, words[verb]) === 'RB') verb++
  return xposOf(doc, words[verb]) !== 'VBP' || isTold(doc, words[verb]!.row)
}

/** Cheap: false where the sentence of the "I" at token `subject` has no verb that is told of others. */
function hasTold(doc: Document, subject: number): boolean {
  if (isPastParticiple(doc, subject + 1)) return true
  const { firstToken, endToken } = doc.sentences[sentenceAt(doc, doc.tokens.start[subject]!)]!
  for (let row = firstToken; row < endToken; row++) {
    if (AGREEING.has(tokenXpos(doc, row)) && isTold(doc, row)) return true
  }
  return false
}

function isPastParticiple(doc: Document, row: number): boolean {
  return tokenXpos(doc, row) === 'VBN' && tokenForm(doc, row) !== tokenLemma(doc, row)
}

const AGREEING: ReadonlySet<string> = new Set(['VBP', 'VBD', 'VB'])

/** "I'm Ana Hill, a developer" as "Hill is a developer", the subject being token `subject`; null where only the name is told. */
function withoutOwnName(doc: Document, words: Word[], subject: number): Word[] | null {
  const from = words.findIndex((word) => word.row === subject) + 2
  if (words[from - 1]?.text !== 'is' || !xposOf(doc, words[from]).startsWith('NNP')) return words
  let end = from
  while (xposOf(doc, words[end]).startsWith('NNP')) end++
  const isParted = words[end]?.text === ',' && /^(?:DT|PRP\$)$/.test(xposOf(doc, words[end + 1]))
  return isParted ? words.toSpliced(from, end + 1 - from) : null
}

/** What follows "I" and may not follow a name: a verb that did not come to agree, "both" of "Wes and I both". */
const OF_OTHERS = /^(?:have|are|am|do|were|haves|both|['’](?:m|ve|re|ll))$/

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

/** What people do for long, which may be told in the present: "she works", "she has". */
const LASTING: ReadonlySet<string> = new Set(
  'be have work live run teach use write own lead maintain study love prefer'.split(' '),
)

/** True for the past, and for the present of what lasts: "I'm trying" and "I can" are of the moment of speaking. */
function isTold(doc: Document, row: number): boolean {
  const xpos = tokenXpos(doc, row)
  if (xpos === 'VBD') return true
  return LASTING.has(tokenLemma(doc, row)) && !leadsOn(doc, row + 1) && !leadsOn(doc, row + 2)
}

function leadsOn(doc: Document, row: number): boolean {
  const xpos = tokenXpos(doc, row)
  return xpos === 'VBG' || xpos === 'TO'
}

const OPENS_CLAUSE =
  /^(?:[,;:–—-]|and|but|so|because|when|if|that|what|where|how|who|which|while|since|as|than|before|after|until|once|whether|though|although|then|now|why)$/

const IRREGULAR = new Map([
  ['am', 'is'],
  ["'m", 'is'],
  ["'ve", 'has'],
  ['have', 'has'],
  ['do', 'does'],
  ['was', 'was'],
  ['were', 'was'],
])

/** The verb as it stands after "she": past forms stay, the present takes its ending. Null where the form is unclear. */
function agreeForm(doc: Document, word: Word): string | null {
  const form = tokenForm(doc, word.row)
  const irregular = IRREGULAR.get(form)
  if (irregular !== undefined) return irregular
  if (/^'(?:d|ll)$/.test(form)) return null
  const xpos = tokenXpos(doc, word.row)
  if (xpos === 'VBD') return word.text
  if (doc.tokens.tag[word.row] !== UPOS_ROW.VERB && doc.tokens.tag[word.row] !== UPOS_ROW.AUX) return null
  return thirdSingular(tokenLemma(doc, word.row))
}

/** The present third person singular of a regular English verb: "watch" → "watches", "try" → "tries". */
export function thirdSingular(lemma: string): string {
  if (lemma === 'have') return 'has'
  if (lemma === 'be') return 'is'
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return `${lemma}s`
}
