import { SMALL_TALK, STAGE_TALK } from '../lexicon/stage-talk.ts'
import { type Document, tokenForm, tokenLemma } from '../model/document.ts'
import type { Syntax } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Word } from '../prose/words.ts'

/** What decides in which forms a sentence may stand in notes. Counts are of words left after cleaning. */
export interface Profile {
  readonly length: number
  /** Words of the first person: "I", "we", "our". */
  readonly first: number
  /** "we", "us", "our" among them. */
  readonly plural: number
  /** "you", "your". */
  readonly second: number
  /** A finite clause with a subject, as far as the tree tells; false for fragments, questions and commands. */
  readonly whole: boolean
  /** Ends in a question mark or is built as a question. */
  readonly question: boolean
  /** Opens with a pronoun or "this" whose meaning stands before the sentence. */
  readonly opensAnaphoric: boolean
  /** A pronoun later on that nothing before it in the sentence explains. */
  readonly dangling: boolean
  /** Talk about the show itself, greetings, thanks. */
  readonly stage: boolean
}

const FIRST_SINGULAR = new Set(['i', 'me', 'my', 'mine', 'myself', "i'm", 'im'])
const FIRST_PLURAL = new Set(['we', 'us', 'our', 'ours', 'ourselves', "let's"])
const SECOND = new Set(['you', 'your', 'yours', 'yourself', 'yourselves', 'ya', "y'all"])
const ANAPHORIC = new Set([
  'it',
  'they',
  'he',
  'she',
  'them',
  'him',
  'this',
  'that',
  'these',
  'those',
  'its',
  'their',
  'his',
  'her',
  'such',
  'one',
  'some',
  'both',
  'neither',
  'another',
  'others',
  'which',
  'who',
  'whom',
  'whose',
  'there',
  'here',
  'same',
  'either',
])
const PERSONAL = new Set(['it', 'they', 'he', 'she', 'them', 'him', 'its', 'their', 'his', 'her', 'theirs', 'hers'])
const FRAGMENT_STARTS = new Set([
  'because',
  'cause',
  'which',
  'who',
  'whose',
  'where',
  'than',
  'except',
  'including',
  'no',
  'nope',
  'not',
  'whereas',
  'until',
  'unless',
])
const QUESTION_STARTS = new Set(['what', 'why', 'how', 'who', 'when', 'where', 'which', 'whose'])
const COUNTED_OUT: ReadonlySet<number> = new Set([UPOS_ROW.PUNCT, UPOS_ROW.SYM])

/** Looks a cleaned sentence over. `row` is its row in `doc.sentences`; the tree is asked for only if the words pass. */
export function profileSentence(doc: Document, syntax: Syntax, row: number, words: readonly Word[]): Profile {
  const { tokens } = doc
  let length = 0
  let first = 0
  let plural = 0
  let second = 0
  let dangling = false
  let nounsBefore = 0
  let opensAnaphoric = false
  let question = doc.text[doc.sentences[row]!.end - 1] === '?'
  for (const word of words) {
    if (word.row < 0) continue
    const tag = tokens.tag[word.row]!
    if (COUNTED_OUT.has(tag)) {
      if (word.text.startsWith('?')) question = true
      continue
    }
    const form = tokenForm(doc, word.row)
    if (length === 0) {
      opensAnaphoric = ANAPHORIC.has(form)
      if (QUESTION_STARTS.has(form) || tag === UPOS_ROW.AUX || FRAGMENT_STARTS.has(form)) question = true
    } else if (PERSONAL.has(form) && nounsBefore === 0) dangling = true
    else if ((form === 'this' || form === 'that' || form === 'those' || form === 'these') && tag === UPOS_ROW.PRON) {
      if (!isRelative(doc, word.row)) dangling = true
    }
    length++
    if (FIRST_SINGULAR.has(form)) first++
    else if (FIRST_PLURAL.has(form)) {
      first++
      plural++
    } else if (SECOND.has(form)) second++
    if (tag === UPOS_ROW.PROPN || (tag === UPOS_ROW.NOUN && form.length > 2)) nounsBefore++
  }
  const text = words.map((word) => word.text.toLowerCase()).join(' ')
  const stage = STAGE_TALK.some((cue) => text.includes(cue)) || SMALL_TALK.has(text.replace(/[^a-z ]/g, '').trim())
  const broken = /[–—…-]["'”’]?\s*$|\.\.\.\s*$/.test(doc.text.slice(doc.sentences[row]!.start, doc.sentences[row]!.end))
  const whole = length > 3 && !broken && !question && hasClause(doc, syntax, row, words)
  return { length, first, plural, second, whole, question, opensAnaphoric, dangling, stage }
}

/** "that" after a noun opens a relative clause; as an object or subject of its own it points back. */
function isRelative(doc: Document, row: number): boolean {
  const before = doc.tokens.tag[row - 1]
  return (
    tokenForm(doc, row) === 'that' &&
    (before === UPOS_ROW.NOUN || before === UPOS_ROW.PROPN || before === UPOS_ROW.PRON)
  )
}

/** True where the tree's root is a predicate with a subject that stands before it among the words kept. */
function hasClause(doc: Document, syntax: Syntax, row: number, words: readonly Word[]): boolean {
  const tree = syntax(row)
  const kept = new Set(words.map((word) => word.row))
  let root = -1
  for (let i = 0; i < tree.head.length; i++) if (tree.head[i] === -1) root = i
  if (root < 0 || !kept.has(tree.firstToken + root)) return false
  let subject = false
  let finite = isFiniteVerb(doc, tree.firstToken + root)
  for (let i = 0; i < tree.head.length; i++) {
    if (tree.head[i] !== root) continue
    const label = tree.labels[tree.label[i]!] ?? ''
    const isKept = kept.has(tree.firstToken + i)
    if (isKept && i < root && SUBJECTS.has(label)) subject = true
    if (isKept && (label === 'cop' || label.startsWith('aux')) && isFiniteVerb(doc, tree.firstToken + i)) finite = true
  }
  return subject && finite
}

const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'expl', 'nsubj:outer'])
const FINITE_XPOS = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

function isFiniteVerb(doc: Document, row: number): boolean {
  const xpos = doc.tokens.xposTags[doc.tokens.xpos[row]!] ?? ''
  return FINITE_XPOS.has(xpos)
}

/** Content lemmas of the words: what the sentence is about, each once, in order. */
export function contentLemmas(doc: Document, words: readonly Word[]): string[] {
  const lemmas = new Set<string>()
  for (const { row } of words) {
    if (row < 0) continue
    const tag = doc.tokens.tag[row]!
    if (!CONTENT.has(tag)) continue
    const lemma = tokenLemma(doc, row).toLowerCase()
    if (lemma.length > 2 && !LIGHT.has(lemma)) lemmas.add(lemma)
  }
  return [...lemmas]
}

const CONTENT: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN, UPOS_ROW.ADJ, UPOS_ROW.NUM, UPOS_ROW.VERB])
const LIGHT = new Set([
  'thing',
  'lot',
  'kind',
  'sort',
  'way',
  'bit',
  'stuff',
  'get',
  'go',
  'make',
  'do',
  'have',
  'say',
  'know',
  'think',
  'want',
  'come',
  'take',
  'look',
  'see',
  'good',
  'really',
  'little',
  'people',
  'one',
  'guy',
  'something',
  'happen',
  'talk',
  'mean',
  'let',
  'put',
  'use',
])
