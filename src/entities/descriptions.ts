import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { PLACE_NOUNS, THING_NOUNS } from '../lexicon/thing-nouns.ts'
import { type Document, surfaceText, tokenForm, tokenText } from '../model/document.ts'
import type { Entity, EntityType } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Reference } from './coreference.ts'
import type { NameGroup } from './join.ts'
import { ANAPHORS } from './referents.ts'

type Description = NonNullable<Entity['description']>

/** Longest description in words: a longer one is no longer about the name. */
const MOST_WORDS = 12

const COPULAS: ReadonlySet<string> = new Set(['is', 'was', "'s", '’s', 'are', 'were'])
const BREAKS: ReadonlySet<string> = new Set(
  'and but so because or when while if then although though where since until unless cause'.split(' '),
)
/** Nouns that say what kind of thing something is, beside those by which a talk comes back to things. */
const KIND_NOUNS: ReadonlySet<string> = new Set(
  'podcast newsletter blog procession network fund engine program system standard format algorithm technique method community chain store shop restaurant foundry station movement disease virus drug planet animal plant dish sport award prize currency coin chip processor phone computer car vehicle aircraft ship church theory principle paradox concept journal startup nonprofit marketplace conference quartet brewery'.split(
    ' ',
  ),
)
/** Words that open no description: "the best", "a lot", "a different story", "a chap", "a superior podcast to the other one". */
const EMPTY: ReadonlySet<string> = new Set(
  'lot bit thing kind sort one best same way reason first last problem question most other only idea point fact few little good bad great big huge nice weird cool pretty very really much different real man woman guy person something somebody someone year day week time mess big-time joke case example story place part chap dude bloke lad gal kid superior inferior better worse bigger smaller'.split(
    ' ',
  ),
)

/** Adjectives that judge a thing and do not say what it is. */
const VERDICTS: ReadonlySet<string> = new Set(
  'most best biggest favorite favourite worst only perfect amazing underrated incredible awesome fantastic wonderful terrible horrible super'.split(
    ' ',
  ),
)

/** What somebody is to the talk or to whoever speaks, and to nobody else. */
const TALK_ROLES: ReadonlySet<string> = new Set(
  'guest guests friend buddy pal listener caller hero heroine villain star'.split(' '),
)

/** A stretch that may say what a thing is, with how well it does. */
interface Candidate {
  readonly first: number
  readonly end: number
  readonly worth: number
}

/** What somebody was counts less than what they are. */
const PAST = 0.75
const WORTH = { apposition: 4, copula: 4, called: 4, pronoun: 3, relative: 3, title: 3 }

/**
 * What the talk itself says a thing is, from the place that says it best: "DeepSeek, a Chinese AI company,", "Vite is a
 * build tool", "an engineer named Joseph Bazalgette", "who covers technology in China"; also where a pronoun stands for
 * the name ("He's an engineer by training"). Null where nobody says.
 */
export function describe(doc: Document, group: NameGroup, references: readonly Reference[]): Description | null {
  let best: Candidate | null = null
  const keep = (found: Candidate | null): void => {
    if (found === null) return
    const worth = found.worth + fitness(doc, found, group.type)
    if (worth > 0 && (best === null || worth > best.worth)) best = { ...found, worth }
  }
  for (const { firstToken, endToken, sentence } of group.mentions) {
    const { firstToken: first, endToken: last } = doc.sentences[sentence]!
    keep(apposition(doc, group.type, endToken, last))
    if (opensClause(doc, firstToken, first)) {
      // "Her husband, Thomas Lewis, was a policeman".
      const verb = firstToken > first && tokenText(doc, endToken) === ',' && tokenText(doc, firstToken - 1) === ','
      keep(copula(doc, verb ? endToken + 1 : endToken, last, WORTH.copula))
    }
    keep(relative(doc, group.type, endToken, last))
    keep(calledSo(doc, firstToken, first))
    if (group.type === 'PERSON') keep(titled(doc, firstToken, endToken, first, last))
  }
  for (const { place } of references) {
    const { firstToken: first, endToken: last } = doc.sentences[place.sentence]!
    if (ANAPHORS[place.anaphor] === 'phrase' || place.role === 4 || !opensClause(doc, place.firstToken, first)) continue
    // "It's the thing": of things only "a" and "an" say what they are.
    if (group.type === 'PERSON' || /^an?$/.test(tokenForm(doc, place.endToken + 1)))
      keep(copula(doc, place.endToken, last, WORTH.pronoun))
  }
  if (best === null) return null
  const description = descriptionOf(doc, best)
  // "The Algebraic Group Model is an algebraic group model": its name says nothing of it.
  const own = description.text.toLowerCase()
  const isName = group.mentions.some(
    ({ firstToken, endToken }) => surfaceText(doc, firstToken, endToken).toLowerCase() === own,
  )
  return isName ? null : description
}

function descriptionOf(doc: Document, { first, end }: Candidate): Description {
  const from = isArticle(doc, first) || tokenForm(doc, first) === 'who' ? first + 1 : first
  const evidence = { start: doc.tokens.start[first]!, end: doc.tokens.end[end - 1]! }
  return { text: surfaceText(doc, from, end).replace(/\s+/g, ' '), evidence }
}

const isArticle = (doc: Document, i: number): boolean => /^(a|an|the)$/.test(tokenForm(doc, i))

/** True where a clause may begin at token `i`, so that what stands there is its subject. */
function opensClause(doc: Document, i: number, first: number): boolean {
  let before = i - 1
  while (before >= first && (doc.tokens.tag[before] === UPOS_ROW.ADV || doc.tokens.tag[before] === UPOS_ROW.INTJ))
    before--
  if (before < first) return true
  const tag = doc.tokens.tag[before]
  return (
    tag === UPOS_ROW.PUNCT || tag === UPOS_ROW.CCONJ || (tag === UPOS_ROW.SCONJ && tokenForm(doc, before) !== 'whether')
  )
}

function apposition(doc: Document, type: EntityType, i: number, last: number): Candidate | null {
  if (i + 1 >= last || tokenText(doc, i) !== ',' || !isArticle(doc, i + 1)) return null
  const end = phraseEnd(doc, i + 1, last)
  // "Through the Government, the delivery unit to work with them": what comes next.
  for (let at = i + 2; at < end; at++)
    if (tokenForm(doc, at) === 'to' && doc.tokens.tag[at + 1] === UPOS_ROW.VERB) return null
  // An apposition ends with a comma or the sentence; else it opens the next clause ("In China, the company said").
  if (end < last && !/^[,.;?!]$|^[—–-]+$/.test(tokenText(doc, end))) return null
  // "Through the Harbour Fund, the Sailors Union": the next of a list.
  if (isName(doc, i + 2, end) && !spellsOut(doc, i - 1, i + 2, end)) return null
  // "In Calcutta, the German doctor …": after a place the phrase is mostly the next subject.
  if (type === 'PLACE' && !says(doc, i + 1, end, PLACE_NOUNS)) return null
  return phrase(doc, i + 1, end, WORTH.apposition)
}

/** True where all words are those of a name. */
function isName(doc: Document, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (doc.tokens.tag[i] !== UPOS_ROW.PROPN) return false
  return end > first
}

/** "The SOC, the Security Operations Center". */
function spellsOut(doc: Document, name: number, first: number, end: number): boolean {
  let initials = ''
  for (let i = first; i < end; i++) initials += tokenText(doc, i).charAt(0)
  return tokenText(doc, name).toUpperCase() === initials.toUpperCase()
}

function says(doc: Document, first: number, end: number, words: ReadonlySet<string>): boolean {
  for (let i = first; i < end; i++) if (words.has(tokenForm(doc, i))) return true
  return false
}

/** "NAME is a …", "NAME is what they call a …". */
function copula(doc: Document, i: number, last: number, worth: number): Candidate | null {
  if (i + 1 >= last || !COPULAS.has(tokenForm(doc, i))) return null
  let from = i + 1
  if (tokenForm(doc, from) === 'what' && tokenForm(doc, from + 2) === 'call') from += 3
  if (from >= last || !isArticle(doc, from)) return null
  const isPast = /^w(?:as|ere)$/.test(tokenForm(doc, i))
  return phrase(doc, from, phraseEnd(doc, from, last), isPast ? worth - PAST : worth)
}

function relative(doc: Document, type: EntityType, i: number, last: number): Candidate | null {
  if (type !== 'PERSON' || i + 2 >= last) return null
  const who = tokenText(doc, i) === ',' ? behindFillers(doc, i + 1, last) : i
  const from = who > i && tokenForm(doc, who) === 'who' ? who : i
  const verb = from === i ? i : from + 1
  // "NAME, who is a neurologist".
  if (verb > i && COPULAS.has(tokenForm(doc, verb))) return copula(doc, verb, last, WORTH.copula)
  // "NAME covers …" says as much as "NAME, who covers …"; what somebody once did says less.
  const usual = /^(covers|runs|leads|works|teaches|studies|heads|directs|writes|hosts|owns)$/.test(tokenForm(doc, verb))
  const once = from !== i && /^(wrote|founded|created|co-founded|invented|built|started)$/.test(tokenForm(doc, verb))
  // "Ida teaches to scratch": no more than a heard word.
  if (tokenForm(doc, verb + 1) === 'to') return null
  return usual || once ? phrase(doc, from, phraseEnd(doc, verb, last), WORTH.relative) : null
}

/** Row of the first token from `i` on that is neither a filler nor the comma behind one: "Rebecca, uh, who is". */
function behindFillers(doc: Document, i: number, last: number): number {
  let at = i
  while (at + 1 < last && doc.tokens.fluency[at] !== 0) at += tokenText(doc, at + 1) === ',' ? 2 : 1
  return at
}

/** "The tennis player NAME", "its chief economist, NAME,". */
function titled(doc: Document, i: number, after: number, first: number, last: number): Candidate | null {
  const isApart = tokenText(doc, i - 1) === ','
  const end = isApart ? i - 1 : i
  if (end <= first || !isPersonNoun(tokenForm(doc, end - 1))) return null
  if (isApart && after < last && !/^[,.;?!]$/.test(tokenText(doc, after))) return null
  let from = end - 1
  while (from > first && end - from < MOST_WORDS && isNounPart(doc, from - 1)) from--
  const opening = tokenForm(doc, from - 1)
  // "You're not the typical user, Jerod": said to him, and of him at most what he is not.
  if (isApart && /^(?:not|n['’]t)$/.test(tokenForm(doc, from - 2))) return null
  // "His mother, Opal": without whose mother it says nothing.
  const tells = end - from > 1 || JOB_TITLES.has(tokenForm(doc, from))
  const isOpen = tells && from > first && (isArticle(doc, from - 1) || POSSESSIVES.has(opening))
  return isOpen ? phrase(doc, from, end, WORTH.title) : null
}

const POSSESSIVES: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', "'s", '’s'])

function isNounPart(doc: Document, i: number): boolean {
  const tag = doc.tokens.tag[i]
  return tag === UPOS_ROW.NOUN || tag === UPOS_ROW.ADJ || tag === UPOS_ROW.PROPN
}

/** "An engineer named NAME", "a hedge fund called NAME". */
function calledSo(doc: Document, i: number, first: number): Candidate | null {
  if (!/^(named|called)$/.test(tokenForm(doc, i - 1)) || i - 3 < first) return null
  let from = i - 2
  while (from > first && i - from < MOST_WORDS && !isArticle(doc, from)) {
    const tag = doc.tokens.tag[from]
    if (tag !== UPOS_ROW.NOUN && tag !== UPOS_ROW.ADJ && tag !== UPOS_ROW.PROPN && tag !== UPOS_ROW.NUM) return null
    from--
  }
  return isArticle(doc, from) ? phrase(doc, from, i - 1, WORTH.called) : null
}

/** Row of the first token after the noun phrase from `first`: a mark, a conjunction or a new clause ends it. */
function phraseEnd(doc: Document, first: number, last: number): number {
  let i = first
  while (i < last) {
    const form = tokenForm(doc, i)
    if (i > first && (BREAKS.has(form) || /^[,.;:?!…"”()]+$|^[—–-]{1,3}$/.test(form))) {
      // "open-source" is one word.
      const glued =
        form === '-' && doc.tokens.start[i] === doc.tokens.end[i - 1] && doc.tokens.end[i] === doc.tokens.start[i + 1]
      if (!glued) break
    }
    i++
  }
  return i
}

function phrase(doc: Document, first: number, given: number, worth: number): Candidate | null {
  const { tokens } = doc
  const from = isArticle(doc, first) ? first + 1 : first
  let end = given
  // What is too long is cut where a clause of its own begins.
  if (end - from > MOST_WORDS) {
    for (let i = from + 2; i < end; i++) if (/^(that|which|who|where|to)$/.test(tokenForm(doc, i))) end = i
  }
  // "A podcast all about boats, rope and sails", of which only the boats are before a comma.
  for (let i = from + 1; i + 1 < end; i++) if (tokenForm(doc, i) === 'all' && tokenForm(doc, i + 1) === 'about') end = i
  // "A book called" wants its name, "a language with the ability" its verb.
  while (end > from && (!isLast(doc, end - 1) || /^(?:called|named|titled|entitled)$/.test(tokenForm(doc, end - 1))))
    end--
  if (/^(?:ability|chance|opportunity|goal|aim)$/.test(tokenForm(doc, end - 1)) && tokenForm(doc, end) === 'to') {
    while (end > from && !/^(?:with|for|of)$/.test(tokenForm(doc, end - 1))) end--
    end--
  }
  // "An engine that runs and powers boats", "a team that runs, like, boats": of the clause only its first verb is left.
  const isCut =
    (end < given || !/^[.?!]?$/.test(tokenForm(doc, end))) &&
    end - from > 2 &&
    /^(?:that|which|who)$/.test(tokenForm(doc, end - 2))
  if (isCut && /^VB[ZPD]$/.test(tokens.xposTags[tokens.xpos[end - 1]!] ?? '')) end -= 2
  // "A podcast all about the people who …": what was cut off is what it is about.
  if (end < given && /^(people|person|things?|ones?|way|place|time)$/.test(tokenForm(doc, end - 1))) return null
  if (end - from > MOST_WORDS || end <= from) return null
  // "A startup" says too little; "the investor" says who someone is.
  if (end - from === 1 && !isPersonNoun(tokenForm(doc, from))) return null
  for (let i = from; i < end; i++) {
    if (tokens.fluency[i] !== 0) return null
    // "A framework that allows you to instrument": to those who listen, and mostly the first of a list.
    if (/^(?:you|us|we|i|me)$/.test(tokenForm(doc, i))) return null
    // "A guest a couple of weeks ago", "a software man from way back": when, and not what.
    if (/^(?:ago|yesterday|today|tomorrow|weeks|months|last)$/.test(tokenForm(doc, i))) return null
    if (tokenForm(doc, i) === 'back' && /^(?:from|way)$/.test(tokenForm(doc, i - 1))) return null
    // What hangs on the talk around it says nothing by itself: "that very paper", "my editor".
    if (tokens.xposTags[tokens.xpos[i]!] === 'PRP$') return null
    if (
      /^(this|that|these|those)$/.test(tokenForm(doc, i)) &&
      tokens.tag[i + 1] !== UPOS_ROW.VERB &&
      tokens.tag[i + 1] !== UPOS_ROW.AUX
    )
      return null
  }
  const opening = tokenForm(doc, from)
  if (EMPTY.has(opening) || (EMPTY.has(tokenForm(doc, from + 1)) && end - from <= 3)) return null
  if (tokens.tag[from] === UPOS_ROW.PRON && opening !== 'who') return null
  // A finite verb before any "that" or "who" means that a sentence was read, not a noun phrase.
  const isVerbFirst = tokens.tag[first] === UPOS_ROW.VERB || opening === 'who'
  for (let i = isVerbFirst ? end : from; i < end; i++) {
    if (/^(that|who|which|where|whose)$/.test(tokenForm(doc, i))) break
    if (tokens.tag[i] === UPOS_ROW.AUX || /^VB[DPZ]$/.test(tokens.xposTags[tokens.xpos[i]!] ?? '')) return null
  }
  return { first, end, worth }
}

/** True for a word that a phrase may end with. */
function isLast(doc: Document, i: number): boolean {
  const tag = doc.tokens.tag[i]
  if (/^['’]s?$/.test(tokenForm(doc, i))) return doc.tokens.xposTags[doc.tokens.xpos[i]!] === 'POS'
  return tag === UPOS_ROW.NOUN || tag === UPOS_ROW.PROPN || tag === UPOS_ROW.NUM || tag === UPOS_ROW.VERB
}

const isPersonNoun = (form: string): boolean => PERSON_NOUNS.has(form) || JOB_TITLES.has(form)

/** A phrase whose nouns name no kind ("a yak shave") says nothing of the thing. */
const NO_KIND = 5
/** More than anything speaks for a description. */
const NOBODY = 12

/** "who covers technology", "covers technology". */
const isVerbal = (doc: Document, first: number): boolean =>
  tokenForm(doc, first) === 'who' || doc.tokens.tag[first] === UPOS_ROW.VERB

/** What speaks for a description beside where it stands: a noun that names a kind, and no verdict. */
function fitness(doc: Document, { first, end }: Candidate, type: EntityType): number {
  let known = 0
  let verdict = 0
  for (let i = first; i < end; i++) {
    const form = tokenForm(doc, i)
    if (/^(that|who|which|of|for|in|at|from)$/.test(form)) break
    const isPerson = isPersonNoun(form)
    const isThing = THING_NOUNS.has(form) || PLACE_NOUNS.has(form) || KIND_NOUNS.has(form)
    if (type === 'PERSON' ? isPerson : isThing && !isPerson) known = 2
    else if (isPerson && type !== 'PERSON') verdict -= 2
    if (VERDICTS.has(form)) verdict -= 2
    // "A friend of Einstein" tells who someone is; "an old friend" does not say whose.
    if (TALK_ROLES.has(form))
      verdict -= tokenForm(doc, i + 1) === 'of' && doc.tokens.tag[i + 2] === UPOS_ROW.PROPN ? 3 : NOBODY
  }
  const long = end - first > 8 ? -1 : 0
  const indefinite = /^an?$/.test(tokenForm(doc, first)) ? 0.5 : 0
  return known + verdict + long + indefinite - (known === 0 && !isVerbal(doc, first) ? NO_KIND : 0)
}
