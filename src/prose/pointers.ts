import type { Document } from '../model/document.ts'
import { OF_A_PERSON } from './given-names.ts'
import { clauseVerb, formOf, isFiniteVerb, isOtherThanSaid, SUBORDINATORS, xposOf } from './grammar.ts'
import type { Word } from './words.ts'

const BACKWARD: ReadonlySet<string> = new Set(
  'he she it they him her them his its their hers theirs himself herself itself themselves'.split(' '),
)
const PLURAL: ReadonlySet<string> = new Set(['they', 'them', 'their', 'theirs', 'themselves'])

/** What a sentence has named so far that a pronoun could mean. */
interface Named {
  singular: number
  plural: number
  people: number
}

/** How something outside the sentence is pointed at; late in it, it hinders less. */
export type Pointing = 'pronoun' | 'late pronoun' | 'pointer' | 'late pointer'

/** The words from this on are late. */
const LATE = 5

/**
 * What points to something that the sentence does not name: a pronoun that has nothing before it that it could mean, or
 * a pointer ("that filter", "here", "the same"). The first is told; null where nothing does.
 */
export function pointsOutside(
  doc: Document,
  words: readonly Word[],
  isPerson: (row: number) => boolean,
): Pointing | null {
  const named: Named = { singular: 0, plural: 0, people: 0 }
  // What the clause at hand names as its subject cannot be the object of its verb: "Taiwan banned it".
  let before: Named = { ...named }
  // What stood before the clause, and its verb: what is named between is the subject.
  let start: Named = before
  let verb = -1
  let subject: Named = { singular: 0, plural: 0, people: 0 }
  const said = new Set<string>()
  // Subjects are told apart for the sake of pronouns alone.
  let mayPoint = false
  for (let i = 0; i < words.length && !mayPoint; i++) mayPoint = BACKWARD.has(formOf(doc, words[i]))
  for (let i = 0; i < words.length; i++) {
    const pronoun = i < LATE ? 'pronoun' : 'late pronoun'
    const pointer = i < LATE ? 'pointer' : 'late pointer'
    const word = words[i]!
    const form = formOf(doc, word)
    const tag = xposOf(doc, word)
    const ownVerb = mayPoint ? clauseVerb(doc, words, i) : -1
    const isSubject = ownVerb >= 0
    if (isSubject && (i === 0 || !/^(?:NN|JJ|DT|CD|PRP\$|POS|IN|TO|VB)/.test(xposOf(doc, words[i - 1])))) {
      before = { ...named }
      start = before
      verb = ownVerb
    }
    if (i === verb) subject = less(named, start)
    // "They buy a boat and sell it": what the verb before it is done to.
    if (i > verb && tag.startsWith('VB') && /^(?:,|CC)$/.test(xposOf(doc, words[i - 1]))) before = less(named, subject)
    const isOwn = isOtherThanSaid(doc, word)
    if (isOwn) named[form === 'they' ? 'plural' : 'singular']++
    if (isOwn) named.people++
    if (BACKWARD.has(form) && !isOwn && !isExpletive(doc, words, i)) {
      const isReflexive = form.endsWith('self') || form.endsWith('selves') || tag === 'PRP$'
      const open = isSubject || isReflexive ? named : before
      const fits = PLURAL.has(form) ? open.plural : OF_A_PERSON.has(form) ? open.people : open.singular
      if (fits === 0) return pronoun
      // "If the network grows, it has more influence on them": a name of one is no "them".
      if (form === 'them' && !hasPlural(doc, words.slice(0, i))) return pronoun
      if (isSubject && i > 0 && !isBound(doc, words, i, isPerson)) return pronoun
    }
    if (mayPointBack(form) && pointsBack(doc, words, i, said)) return pointer
    if (form === 'there' && tag === 'RB' && said.size === 0) return pointer
    if (i < 3 && /^(?:other|same|another|former|latter)$/.test(form) && /^(?:DT|JJ)$/.test(tag)) return pointer
    if (tag.startsWith('NN') || tag.startsWith('CD') || tag === 'PRP' || ANYBODY.has(form)) {
      name(form, tag, named)
      said.add(form)
      if (form.endsWith('s')) said.add(form.slice(0, -1))
    }
  }
  return null
}

function less(all: Named, some: Named): Named {
  return {
    singular: all.singular - some.singular,
    plural: all.plural - some.plural,
    people: all.people - some.people,
  }
}

const ANYBODY: ReadonlySet<string> = new Set('everybody everyone anybody anyone who nobody somebody someone'.split(' '))

function hasPlural(doc: Document, words: readonly Word[]): boolean {
  return words.some((word) => {
    const tag = xposOf(doc, word)
    const form = formOf(doc, word)
    return /^(?:NNS|NNPS|CC|CD)$/.test(tag) || COLLECTIVE.has(form) || form === 'they' || isOtherThanSaid(doc, word)
  })
}

const COLLECTIVE: ReadonlySet<string> = new Set(
  'people team company group community government everybody everyone anybody anyone nobody somebody someone who staff police family public one firm industry audience'.split(
    ' ',
  ),
)
const PERSONS: ReadonlySet<string> = new Set(
  'man woman founder engineer developer person kid child boy girl father mother dad mom wife husband friend son daughter brother sister guy president ceo doctor professor author student teacher director manager boss researcher scientist employee user writer reporter investor someone somebody everyone everybody anyone anybody who nobody'.split(
    ' ',
  ),
)

/** Who speaks, is spoken to or is spoken of is no "it", nor is the lot of "a lot of people". */
const NO_THING: ReadonlySet<string> = new Set(
  'i me we us you he him she her them lot lots bunch couple bit majority half most handful time day week month year'.split(
    ' ',
  ),
)

function name(form: string, tag: string, named: Named): void {
  if (tag === 'NNS' || tag === 'NNPS' || tag === 'CD' || COLLECTIVE.has(form) || form === 'they') named.plural++
  if (tag.startsWith('NNP')) {
    named.plural++
    named.people++
  }
  if (PERSONS.has(form) || form === 'he' || form === 'she') named.people++
  const isThing = !NO_THING.has(form) && !PERSONS.has(form)
  if (tag !== 'NNS' && tag !== 'NNPS' && form !== 'they' && isThing) named.singular++
}

/**
 * True where the subject pronoun at `i` is bound by the sentence: a subordinate clause names a subject before it ("If AI
 * gets cheaper, it"), or it hangs on a verb ("says that it"), or the main clause before it has a subject that fits.
 */
function isBound(doc: Document, words: readonly Word[], i: number, isPerson: (row: number) => boolean): boolean {
  const previous = formOf(doc, words[i - 1])
  if (SUBORDINATORS.has(previous) || /^(?:that|whether|how|what|why|which|who|than)$/.test(previous)) return true
  const after = xposOf(doc, words[i - 1])
  if (/^VB/.test(after) || (/^NN/.test(after) && !/^(?:IN|RB|RBR|DT)$/.test(xposOf(doc, words[0])))) return true
  const form = formOf(doc, words[i])
  let start = SUBORDINATORS.has(formOf(doc, words[0])) ? 1 : 0
  // "By the end of the day NVIDIA had fallen, and it": the subject may stand behind an opening phrase.
  while (start < i - 1 && clauseVerb(doc, words, start) < 0) start++
  const verb = clauseVerb(doc, words, start)
  if (verb < 0 || verb >= i) return false
  let plural = false
  let person = false
  for (let k = start; k < verb; k++) {
    const tag = xposOf(doc, words[k])
    const subject = formOf(doc, words[k])
    if (tag === 'NNS' || COLLECTIVE.has(subject) || subject === 'they') plural = true
    const named = tag.startsWith('NNP') && isPerson(words[k]!.row)
    if (tag.startsWith('NNP') && !isPerson(words[k]!.row)) plural = form === 'they'
    if (named || PERSONS.has(subject) || words[k]!.text.toLowerCase() !== subject) person = true
    if (subject === form) return true
  }
  if (form === 'they') return plural || person
  if (form !== 'it' && /^(?:is|'s|was)$/.test(formOf(doc, words[verb]))) {
    // "Craddock Castings is a foundry, and he": what is no person has no "he".
    const stop = words.findIndex((word, k) => k > verb && (word.text === ',' || xposOf(doc, word) === 'IN'))
    const nouns = words.slice(verb + 1, stop < 0 ? i : stop).filter((word) => xposOf(doc, word) === 'NN')
    if (nouns.length > 0 && !PERSONS.has(formOf(doc, nouns[nouns.length - 1]))) return false
  }
  return form === 'it' ? !plural : person
}

const POINTING: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those', 'such'])

function mayPointBack(form: string): boolean {
  return form === 'here' || form === 'elsewhere' || POINTING.has(form)
}

/** "this", "that filter", "here": what is meant stands before the sentence, unless the noun was said in it. */
function pointsBack(doc: Document, words: readonly Word[], i: number, said: ReadonlySet<string>): boolean {
  const form = formOf(doc, words[i])
  const tag = xposOf(doc, words[i])
  if (form === 'here' || form === 'elsewhere') return tag === 'RB'
  // Something was put in its place.
  if (!POINTING.has(form) || isOtherThanSaid(doc, words[i]!)) return false
  const next = words[i + 1]
  // "We failed to explain how that changed it".
  const isHow = form === 'that' && /^(?:how|why)$/.test(formOf(doc, words[i - 1]))
  if (isHow && isFiniteVerb(doc, next)) return true
  // "I can show that with a plain setup": a relative clause would have a verb.
  if (form === 'that' && tag === 'WDT' && xposOf(doc, next) === 'IN') return isObject(doc, words, i)
  // "You can pull that in", "compare that with what they pay".
  const isHandled = form === 'that' && tag === 'IN' && HANDLES.test(formOf(doc, words[i - 1]))
  if (isHandled && /^(?:IN|TO)$/.test(xposOf(doc, next)) && formOf(doc, next) !== 'if') return true
  // "We did not discuss that but it is possible".
  if (form === 'that' && /^(?:IN|WDT)$/.test(tag) && isEndOfClause(doc, words, i)) return true
  if (form === 'that' && tag === 'IN') {
    // "spent that week playing": the noun after a conjunction would be the subject of a verb.
    const isNoun =
      xposOf(doc, next) === 'NN' && !isFiniteVerb(doc, words[i + 2]) && !/^NN/.test(xposOf(doc, words[i + 2]))
    return (isNoun && clauseVerb(doc, words, i + 1) < 0) || isObject(doc, words, i) || isKnown(doc, words, i)
  }
  // "If it can help others, that is good": what it can do.
  const takesUp = form === 'that' && words[i - 1]?.text === ',' && isFiniteVerb(doc, next)
  if (takesUp && /^(?:if|when)$/.test(formOf(doc, words[0]))) return false
  if (tag === 'DT' || tag === 'PDT') {
    const noun = nounAfter(doc, words, i)
    if (noun !== null) return !said.has(noun) && !(form === 'this' && CURRENT.test(noun))
    return !/^(?:who|of|which|where)$/.test(formOf(doc, next))
  }
  return tag === 'JJ' || (tag === 'RB' && form === 'that')
}

/** Verbs of what is done to a thing, which no clause follows. */
const HANDLES =
  /^(?:contrast|compar|combin|replac|pull|push|put|tak|took|bring|brought|us|build|built|run|ran|turn|send|sent|mov|split|stor|mix|fill|pass|plug|swap|pair|match|throw|threw|feed|load|copy|buy|bought|sell|sold|handl)(?:e|es|s|d|ed|ing)?$/

/** "If you set that expected price, you can": a verb before it, and a comma where a clause would have its verb. */
function isKnown(doc: Document, words: readonly Word[], i: number): boolean {
  if (!/^VB/.test(xposOf(doc, words[i - 1])) || !/^(?:VBN|JJ)$/.test(xposOf(doc, words[i + 1]))) return false
  if (xposOf(doc, words[i + 2]) !== 'NN') return false
  const end = formOf(doc, words[i + 3]) === 'there' ? i + 4 : i + 3
  return words[end]?.text === ','
}

/** True for a "that" behind its verb that a joint follows, and so no clause of its own. */
function isEndOfClause(doc: Document, words: readonly Word[], i: number): boolean {
  const after = formOf(doc, words[i + 2])
  const isJoined = /^(?:but|or|and)$/.test(formOf(doc, words[i + 1])) && !SUBORDINATORS.has(after) && after !== 'that'
  return isJoined && /^VB/.test(xposOf(doc, words[i - 1]))
}

const BE = /^(?:is|are|was|were|be|been|'s)$/
/** What opens a clause that hangs on one before it. */
const HANGING = /^(?:if|when|because|since|unless|until|once|while)$/

/** "worked that out", "showed that back in the 1990s": a "that" with no clause behind it, whatever its tag. A "'s" may be a verb. */
function isObject(doc: Document, words: readonly Word[], i: number): boolean {
  if (xposOf(doc, words[i + 1]) === 'RP') return true
  // "They cross that within a week if it rains": only the last clause has a verb, and it hangs on an "if".
  const isVerbs =
    /^VB/.test(xposOf(doc, words[i - 1])) && !BE.test(formOf(doc, words[i - 1])) && xposOf(doc, words[i + 1]) === 'IN'
  const hangs = isVerbs ? words.findIndex((word, k) => k > i + 1 && HANGING.test(formOf(doc, word))) : -1
  const verb = hangs < 0 ? -1 : clauseVerb(doc, words, hangs + 1)
  const isLast = verb > 0 && words.findLastIndex((word) => isFiniteVerb(doc, word)) === verb
  if (isLast && !words.slice(i, hangs).some((word) => isFiniteVerb(doc, word))) return true
  return !words.some((word, k) => {
    if (k <= i) return false
    const isBare = xposOf(doc, word) === 'VB' && xposOf(doc, words[k - 1]) !== 'TO'
    return isBare || isFiniteVerb(doc, word) || xposOf(doc, word) === 'POS'
  })
}

/** "this week": told of the day of the episode, as show notes tell it. */
const CURRENT = /^(?:week|month|year|morning|weekend|spring|summer|autumn|fall|winter|season|quarter|decade|century)$/

/** "It is hard to see", "it takes years": an "it" that stands for what follows. */
function isExpletive(doc: Document, words: readonly Word[], i: number): boolean {
  if (formOf(doc, words[i]) !== 'it') return false
  if (isIdiom(doc, words, i)) return true
  const reach = words.slice(i + 1, i + 10)
  // "After it was found, Ana made sure to": another clause.
  const comma = reach.findIndex(({ text }, k) => text === ',' && clauseVerb(doc, reach, k + 1) >= 0)
  const rest = comma < 0 ? reach : reach.slice(0, comma)
  const at = rest.findIndex((word) => /^(?:to|that)$/.test(formOf(doc, word)))
  const kind = rest.slice(0, Math.max(0, at)).some((word) => /^(?:JJ|JJR|NN|RB)$/.test(xposOf(doc, word)))
  return (
    at > 0 && kind && /^(?:is|'s|was|takes|took|makes|made|would|will|seems|became|has)$/.test(formOf(doc, rest[0]))
  )
}

/** "When it comes to", "whatever it takes", "how hard it is to", "made it clear that", "it turns out", "it looks like". */
function isIdiom(doc: Document, words: readonly Word[], i: number): boolean {
  const form = (k: number): string => formOf(doc, words[i + k])
  if (form(-1) === 'when' && /^(?:comes|came)$/.test(form(1))) return form(2) === 'to'
  if (/^(?:whatever|what|long)$/.test(form(-1)) && /^(?:takes?|took)$/.test(form(1))) return true
  if (/^(?:turns|turned)$/.test(form(1))) return form(2) === 'out'
  if (/^(?:looks|looked|feels|felt|seems|seemed|sounds|sounded)$/.test(form(1))) return form(2) === 'like'
  if (/^JJ/.test(xposOf(doc, words[i - 1])) && form(-2) === 'how') return /^(?:is|was|'s)$/.test(form(1))
  if (!/^(?:mak|made|find|found|think|thought|keep|kept|consider)/.test(form(-1))) return false
  let at = i + 1
  while (xposOf(doc, words[at]).startsWith('RB')) at++
  const isLong = /^JJ/.test(xposOf(doc, words[at]))
  return isLong && /^(?:to|that|for|when|if)$/.test(formOf(doc, words[at + 1]))
}

/** The noun that the phrase opening at `at` ends in, without the "s" of many; null where another word comes first. */
export function nounAfter(doc: Document, words: readonly Word[], at: number): string | null {
  for (let i = at + 1; i < Math.min(words.length, at + 5); i++) {
    const tag = xposOf(doc, words[i])
    if (/^NN/.test(tag)) {
      if (/^NN/.test(xposOf(doc, words[i + 1]))) continue
      return formOf(doc, words[i]).replace(/s$/, '')
    }
    if (!/^(?:JJ|JJR|JJS|CD|VBG|VBN|RB|HYPH)$/.test(tag)) return null
  }
  return null
}
