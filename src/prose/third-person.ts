import { asksToSuppose, givesExample, supposesHearer } from '../lexicon/supposing.ts'
import { type Document, sentenceAt, tokenForm, tokenLemma } from '../model/document.ts'
import type { PersonPronoun } from '../model/entity.ts'
import type { Tree } from '../model/syntax.ts'
import { formOf, xposOf } from './grammar.ts'
import { isOfSpeakers, type PersonForms, THIRD_PERSON } from './person.ts'
import { possessive } from './put-names.ts'
import { isQuoted } from './quoted.ts'
import { hasTold, mayBeTold, tellOfOne, tellOfThem } from './told-verbs.ts'
import type { Word } from './words.ts'

/** The words of one who speaks of themselves, with what stands for them behind the name; "mine" has no such form that fits. */
const OWN: ReadonlyMap<string, keyof PersonForms> = new Map([
  ['i', 'subject'],
  ['my', 'possessive'],
  ['me', 'object'],
  ['myself', 'reflexive'],
])

/** Who tells of themselves: what notes call them, and how they are spoken of. */
export interface Teller {
  readonly name: string
  readonly pronoun: PersonPronoun
}

/**
 * "I moved to Riga and I learnt my trade there in 2012" said by someone called `name`, in the third person: "NAME moved to
 * Riga and learnt their trade there …". The first word of the speaker's own is the name; an "I" that goes on from another
 * is left out, other words are "she" and "her" where the talk speaks so of them, else "they" and "their", since a name tells
 * no gender, where nobody else can be meant. Only
 * where it is certain: whatever is told in the present lasts, nothing is quoted, and nobody else of the talk ("we", "you")
 * stands in the sentence. Null where it is not.
 */
export function thirdPerson(doc: Document, treeOf: () => Tree, words: readonly Word[], teller: Teller): Word[] | null {
  const own = words.flatMap((word, at) => (word.row >= 0 && OWN.has(tokenForm(doc, word.row)) ? [at] : []))
  const [first] = own
  if (first === undefined || own.length > MOST_OWN || formOf(doc, words[first]) === 'myself') return null
  const others = words.filter((_, at) => !own.includes(at))
  if (isOfSpeakers(doc, others) || isCommand(doc, words, own)) return null
  if (own.some((at) => isPlayed(doc, words, at) || isSetPhrase(doc, words, at) || isLoose(doc, words, at))) return null
  const subjects = own.filter((at) => formOf(doc, words[at]) === 'i')
  if (subjects.some((at) => !opensClause(doc, words, at))) return null
  if (subjects[0] === first && !mayBeTold(doc, words, first)) return null
  if (isOfACase(doc, words, first)) return null
  const telling = subjects.length === 0 ? NO_VERBS : readVerbs(doc, treeOf, words, subjects, first, teller.pronoun)
  return telling === null ? null : withNames(doc, words, own, teller, telling)
}

/** More words of the speaker than this in one sentence are a story that wants telling anew. */
const MOST_OWN = 4

/** How the verbs behind each "I" are told: new texts by row, and which of the "I" (indices of words) go on from one before. */
interface Telling {
  readonly verbs: ReadonlyMap<number, string>
  readonly joined: ReadonlySet<number>
}

const NO_VERBS: Telling = { verbs: new Map(), joined: new Set() }

function readVerbs(
  doc: Document,
  treeOf: () => Tree,
  words: readonly Word[],
  subjects: readonly number[],
  firstOwn: number,
  pronoun: PersonPronoun,
): Telling | null {
  if (subjects[0] === firstOwn && !hasTold(doc, words[firstOwn]!.row)) return null
  const tree = treeOf()
  const verbs = new Map<number, string>()
  const joined = new Set<number>()
  // The predicate of the name, or of what goes on from it; -1 once somebody else has the word.
  let going = -1
  for (const at of subjects) {
    const node = words[at]!.row - tree.firstToken
    const predicate = tree.head[node] ?? -1
    if (!isSubject(tree, node) || predicate < 0) return null
    const isNamed = at === firstOwn
    if (!isNamed && !(going >= 0 && goesOn(doc, tree, words, at, going))) {
      going = -1
      if (!tellOfThem(doc, words, at, pronoun, verbs)) return null
      continue
    }
    if (!tellOfOne(doc, tree, words, at, predicate, verbs)) return null
    if (!isNamed) joined.add(at)
    going = predicate
  }
  return { verbs, joined }
}

function isSubject(tree: Tree, node: number): boolean {
  return (tree.labels[tree.label[node] ?? -1] ?? '').startsWith('nsubj')
}

/** True where the "I" at `at` goes on from the one whose predicate is node `going`: "… and I grew up there". */
function goesOn(doc: Document, tree: Tree, words: readonly Word[], at: number, going: number): boolean {
  const before = formOf(doc, words[at - 1])
  const joint = before === 'then' ? formOf(doc, words[at - 2]) : before
  if (!/^(?:and|but|or)$/.test(joint)) return false
  const node = words[at]!.row - tree.firstToken
  const predicate = tree.head[node]!
  if (tree.head[predicate] !== going || tree.labels[tree.label[predicate]!] !== 'conj') return false
  // Behind "I know that he left" an "and" may be his.
  for (let i = going + 1; i < node; i++) if (/^(?:[nc]subj|expl)/.test(tree.labels[tree.label[i]!] ?? '')) return false
  return true
}

/** The words with the name for the first of the `own` (indices), and what stands for it for the others; null where that could be somebody else. */
function withNames(
  doc: Document,
  words: readonly Word[],
  own: readonly number[],
  { name, pronoun }: Teller,
  { verbs, joined }: Telling,
): Word[] | null {
  const [first] = own
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const told = verbs.get(word.row)
    if (joined.has(i)) {
      // "…, and grew up": what goes on from one subject has no comma.
      const comma = out.length - (out.at(-1)?.text === 'then' ? 3 : 2)
      if (out[comma]?.text === ',') out.splice(comma, 1)
    } else if (own.includes(i)) {
      const form = formOf(doc, word)
      if (i !== first && !isClear(doc, words, first!, i, pronoun)) return null
      const text = i !== first ? THIRD_PERSON[pronoun][OWN.get(form)!] : form === 'my' ? possessive(name) : name
      out.push({ ...word, text, glued: false })
    } else if (told === undefined) out.push(word)
    else {
      out.push({ ...word, text: told, glued: false })
      const next = words[i + 1]
      // "do n't" becomes "does not": the clitic is written out with its verb.
      if (next !== undefined && next.row >= 0 && tokenForm(doc, next.row) === "n't") {
        out.push({ ...next, text: 'not', glued: false })
        i++
      }
    }
  }
  return formOf(doc, words[first!]) === 'i' ? withoutOwnName(doc, out, words[first!]!.row) : out
}

/** True where a "they" or "she" at `at` can only be the one named at `from`: nobody else, and for "they" no several things, stand between. */
function isClear(doc: Document, words: readonly Word[], from: number, at: number, pronoun: PersonPronoun): boolean {
  const others = pronoun === 'they' ? /^(?:NNS|NNPS|NNP)$/ : /^NNPS?$/
  let isPlace = false
  for (let i = from + 1; i < at; i++) {
    const xpos = xposOf(doc, words[i])
    // "In Riga": a place has no works and no friends.
    isPlace = xpos === 'NNP' && (isPlace || /^(?:in|from)$/.test(formOf(doc, words[i - 1])))
    if ((others.test(xpos) && !isPlace) || OTHERS.has(formOf(doc, words[i]))) return false
  }
  return true
}

const OTHERS: ReadonlySet<string> = new Set(
  (
    'he him his himself she her hers herself they them their theirs themselves these those both people person guy woman man ' +
    'someone somebody everyone everybody anyone anybody one team company group family band crew friend partner boss ' +
    'mother father mom mum dad sister brother wife husband son daughter child kid girl boy aunt uncle cousin grandmother ' +
    'grandfather grandma grandpa girlfriend boyfriend doctor nurse teacher colleague neighbour neighbor lady guest host'
  ).split(' '),
)

/** True where the "I" at `at` stands where a clause can open, and is not one of two ("him and I were"). */
function opensClause(doc: Document, words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (before === undefined) return true
  // "The I think": whatever stands before "I" must be a place where a clause can open.
  if (!OPENS_CLAUSE.test(formOf(doc, before)) && !/^(?:NN|NNS|RB|VB|VBD|VBP|VBZ|CC)$/.test(xposOf(doc, before)))
    return false
  const isJoint = /^(?:and|or)$/.test(formOf(doc, before)) && /^(?:NNP|PRP)$/.test(xposOf(doc, words[at - 2]))
  // "I lived in Riga and I …" is no two of them.
  return !isJoint || /^(?:IN|TO)$/.test(xposOf(doc, words[at - 3]))
}

/** True where what the word at `at` says is quoted, or may be a speech that is played: "I was like, my life …", "I said, I will". */
function isPlayed(doc: Document, words: readonly Word[], at: number): boolean {
  if (isQuoted(doc, words[at]!.row)) return true
  if (words[at - 1]?.text !== ',' && words[at - 1]?.text !== ':') return false
  const before = words[at - 2]
  return before !== undefined && before.row >= 0 && PLAYS.has(tokenLemma(doc, before.row))
}

const PLAYS: ReadonlySet<string> = new Set('like say ask tell go think reply yell shout wonder'.split(' '))

/** True for what is said to be said: "my name is", "oh my god", "here I am". */
function isSetPhrase(doc: Document, words: readonly Word[], at: number): boolean {
  if (formOf(doc, words[at]) === 'i') return /^(?:here|there)$/.test(formOf(doc, words[at - 1]))
  return formOf(doc, words[at]) === 'my' && (words[at + 1] === undefined || EXCLAIMED.has(formOf(doc, words[at + 1])))
}

const EXCLAIMED: ReadonlySet<string> = new Set('name god gosh goodness lord bad pleasure apologies , . !'.split(' '))

/** True where the speaker starts anew at the word: "I, when I was ten", "the plan is I left", "it was my, my turn", "for me, I left". */
function isLoose(doc: Document, words: readonly Word[], at: number): boolean {
  const form = formOf(doc, words[at])
  if (form === 'me' && isOwner(doc, words, at)) return true
  if (OWN.has(formOf(doc, words[at + 1])) || (form === 'i' && words[at + 1]?.text === ',')) return true
  if (form !== 'i') return false
  const before = words[at - 1]?.text === ',' ? at - 2 : at - 1
  const isOwn = formOf(doc, words[before]) === 'me' && /^(?:for|to|like)$/.test(formOf(doc, words[before - 1]))
  const row = words[at - 1]?.row ?? -1
  return isOwn || (row >= 0 && tokenLemma(doc, row) === 'be')
}

/** "Me brother sold it", "they put me name down": said for "my". "They gave me time" has two objects. */
function isOwner(doc: Document, words: readonly Word[], at: number): boolean {
  if (!/^NNS?$/.test(xposOf(doc, words[at + 1])) || /(?:thing|one|body)$/.test(formOf(doc, words[at + 1]))) return false
  const before = words[at - 1]
  const isVerb = before !== undefined && before.row >= 0 && xposOf(doc, before).startsWith('VB')
  return !isVerb || !TAKES_TWO.has(tokenLemma(doc, before.row))
}

/** Verbs with two objects. */
const TAKES_TWO: ReadonlySet<string> = new Set(
  'give tell show send offer teach ask cost buy bring get make find lend owe pay play read save sell serve write build wish promise grant hand leave call do cause feed earn deny allow'.split(
    ' ',
  ),
)

/** How many sentences after one that asks to think of a case go on about it, at most. */
const LONGEST_CASE = 3

/**
 * True where "I" need not be who speaks: behind "if", and where the talk asks to think of a case ("let's say I have two
 * boats"); behind "for example" and "you could" what is told in the past has still happened.
 */
function isOfACase(doc: Document, words: readonly Word[], first: number): boolean {
  if (words.slice(0, first).some((word) => formOf(doc, word) === 'if')) return true
  const token = words[first]!.row
  const row = sentenceAt(doc, doc.tokens.start[token]!)
  const isPast = words.some((word) => xposOf(doc, word) === 'VBD')
  const form = (k: number): string => tokenForm(doc, k)
  const { turn } = doc.sentences[row]!
  for (let i = row; i >= Math.max(0, row - LONGEST_CASE) && doc.sentences[i]!.turn === turn; i--) {
    const { firstToken, endToken } = doc.sentences[i]!
    for (let k = firstToken; k < Math.min(endToken, token); k++) {
      if (asksToSuppose(form, k) || (!isPast && (supposesHearer(form, k) || givesExample(form, k)))) return true
    }
  }
  return false
}

/** True where the words bid somebody something: "tell me", "excuse my voice", and for "that is me". */
function isCommand(doc: Document, words: readonly Word[], own: readonly number[]): boolean {
  const opening = words.findIndex((word) => !/^(?:CC|RB|UH|,)$/.test(xposOf(doc, word)))
  if (/^VBP?$/.test(xposOf(doc, words[opening]))) return true
  return own.some((at) => {
    if (formOf(doc, words[at]) !== 'me') return false
    const before = words[at - 1]
    if (before === undefined || before.row < 0) return false
    const isBare = /^VBP?$/.test(xposOf(doc, before)) && !/^(?:TO|MD|NN.*|PRP|RB)$/.test(xposOf(doc, words[at - 2]))
    return isBare || tokenLemma(doc, before.row) === 'be'
  })
}

/** "I'm Ana Hill, a developer" as "Hill is a developer", the subject being token `subject`; null where only the name is told. */
function withoutOwnName(doc: Document, words: Word[], subject: number): Word[] | null {
  const from = words.findIndex((word) => word.row === subject) + 2
  if (words[from - 1]?.text !== 'is' || !xposOf(doc, words[from]).startsWith('NNP')) return words
  let end = from
  while (xposOf(doc, words[end]).startsWith('NNP')) end++
  const isParted = words[end]?.text === ',' && /^(?:DT|PRP\$)$/.test(xposOf(doc, words[end + 1]))
  return isParted ? words.toSpliced(from, end + 1 - from) : null
}

const OPENS_CLAUSE =
  /^(?:[,;:–—-]|and|but|so|because|when|if|that|what|where|how|who|which|while|since|as|than|before|after|until|once|whether|though|although|then|now|why)$/
