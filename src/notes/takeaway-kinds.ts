import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { CAPITAL_START } from '../lexicon/letters.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { SHOW_NOUNS } from '../lexicon/show-nouns.ts'
import type { Document } from '../model/document.ts'
import type { Entity, EntityType } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import { isFiniteVerb, isMark, isOtherThanSaid, xposOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'
import type { Candidate } from './candidates.ts'
import { createVoiceCheck } from './names.ts'

/*
 * What a sentence of its kind is worth as a takeaway beside what the model says, from the grades of `takeaways.json` by
 * episodes left out (`docs/decisions/0065-kinds-of-takeaways.md`).
 */

/** "Bonds fall when rates rise": told of a kind of thing, it holds beyond the talk. */
const OF_A_KIND = 1.5
/** "Usually bonds fall": what is so as a rule. */
const AS_A_RULE = 1.2
/** "There are two ferries", and one that says nothing else of them. */
const THERE = 0.75
const THERE_ALONE = 0.5
/** "The form is new": which one, only the talk says. */
const BARE_SUBJECT = 0.8
/** ", which is slow": the sentence ends beside its point. */
const TRAILING_CLAUSE = 0.8
/** "Hill has given a great talk", "it is a big thing": praise, and nothing that is said of what is praised. */
const PRAISE = 0.4
/** "The podcast has grown": of shows, and mostly of this one. */
const OF_SHOWS = 0.5

/** What an account in the first person that stands in the summary would be worth as a takeaway, at least. */
const LEAST_OF_ACCOUNT = 0.25

/** Words of a sentence that only says that something is there, at most. */
const SHORT_THERE = 10
/** Nouns with "the" that nothing explains, counted as `countBareDefinites` does: a subject has so much. */
const SUBJECT_COUNT = 1.5

export interface KindSource {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
}

/**
 * How much more or less a sentence is worth as a takeaway for what kind of sentence it is: 1 for most, 0 for what can never be
 * one: what a voice did or tells of itself, who somebody is, an example, what leans on what was said before.
 */
export function createKindWeight({ doc, structure, entities }: KindSource): (candidate: Candidate) => number {
  const tellsOfVoice = createVoiceSubjects(doc, structure)
  const uses = nameUses(entities)
  return (candidate) => {
    const { form, text, printed } = candidate
    if (form === 'told' || leansOnTalk(text) || isMadeUpCase(text)) return 0
    if (isWhoSomebodyIs(doc, printed, uses) || tellsOfVoice(printed)) return 0
    return weightOf(doc, candidate)
  }
}

/**
 * The same for the summary, where an account in the first person may stand that has figures, or that the model of takeaways,
 * which says `modelled` of it, has for more than a story.
 */
export function weightInSummary(
  candidate: Candidate,
  modelled: number,
  kindOf: (candidate: Candidate) => number,
): number {
  if (candidate.form !== 'told') return kindOf(candidate)
  return candidate.figures || modelled >= LEAST_OF_ACCOUNT ? 1 : 0
}

function weightOf(doc: Document, { text, printed, bareDefinites, words, doubts, keepsCapital }: Candidate): number {
  let weight = 1
  if (doubts.length === 0 && !keepsCapital && isOfAKind(doc, printed)) weight *= OF_A_KIND
  if (RULE.test(text)) weight *= AS_A_RULE
  if (text.startsWith('There ')) weight *= words <= SHORT_THERE && !SAYS_MORE.test(text) ? THERE_ALONE : THERE
  if (bareDefinites >= SUBJECT_COUNT && /^the /i.test(text)) weight *= BARE_SUBJECT
  if (TRAILS.test(text)) weight *= TRAILING_CLAUSE
  if (isPraise(text)) weight *= PRAISE
  if (printed.some((word) => xposOf(doc, word).startsWith('NN') && SHOW_NOUNS.has(plain(word)))) weight *= OF_SHOWS
  return weight
}

const RULE = /^(?:generally|in general|usually|typically|often|oftentimes|sometimes|nowadays|most|many)\b/i
const SAYS_MORE = / (?:that|who|which|where|but|because|no|not|never|if|when|than) /
const TRAILS = /, which (?:is|was|are|were) [^,]+\.$/

/** Openings, and links within, that what was said right before explains. */
const LEANS =
  /^(?:on (?:the )?(?:one|other) hand|in addition to|in any case|in (?:either|both|such) cases?|in essence|as for|just (?:to|for reference)|for now|to elaborate|even then|at (?:some|any|one) point|taking [^,]+ aside|unbeknownst|(?:big|huge) fan of|in [^ ]+(?: [^ ]+)?['’]s? case|one (?:project|example|use case|trick)|potentially|probably|presumably|hopefully|notice|keep in mind|all that to say|yet|(?:going |coming )?back to|(?:talking|speaking) (?:about|of) [^,]+(?=,)|to remember|chances are|the (?:talk|book|article|post|video) is called|the (?:\w{2,}est|(?:most|least) \w+|other|second|third|next|latter|former)(?: by (?:a mile|a long way|far))? (?:is|are|was|were))\b|\bon the other hand\b|\bany day now\b|\bpicks? of the (?:day|week|month)\b/i
/** "The name is because it was built there": an answer, unless it says of a reason what it is. */
const ANSWERS =
  /^(?!.*\b(?:reason|why|part|cause)\b).* (?:is|are|was|were) (?:just |only |probably |mostly )?because (?!of\b)/i

/** True for what leans on what was said before it, or answers it. */
export function leansOnTalk(text: string): boolean {
  return LEANS.test(text) || ANSWERS.test(text)
}

/** "B has two coins", "Imagine a ferry", "as long as people have a certain ticket": of a case thought up to explain. */
const MADE_UP =
  /^(?:(?:If|When) )?(?:[BDEFGHJK]|A) (?:is|was|has|had|does|did|sends?|pays?|gets?|spends?|wants?)\b|^(?:People (?:can|could|should) |Just |Now )?[Ii]magine\b|^As long as (?:people|somebody|someone) (?:have|has) a certain\b/

/** True for a step of an example that was thought up. */
export function isMadeUpCase(text: string): boolean {
  return MADE_UP.test(text)
}

const PRAISED =
  /\b(?:is|are|was|were|be) (?:(?!not |never )[^ ]+ ){0,4}(?:nice|great|cool|good|awesome|amazing|fun|neat|interesting)(?: (?:thing|thought|part|deal|tool|example|one|option|question|place|space))?(?: to (?:be able to )?[^ ]+)?\.$/i
const PRAISED_WORK =
  /\b(?:great|amazing|awesome|good|excellent|fantastic|wonderful) (?:job|work|content|talk|book|conversation|post|article)\b/i
/** "Power is a component of daily life": it says of nothing what it is. */
const SAYS_NOTHING =
  /\b(?:is|are|was|were) (?:an?|the) (?:(?:very|whole|big|huge|key|other|different|common|major) )*(?:thing|topic|story|component|aspect|(?:city|town|country)(?= in\b))(?: (?:of|in) [^,]+)?\.$/i

/** True for a verdict of praise, or one that says nothing. */
export function isPraise(text: string): boolean {
  return PRAISED.test(text) || PRAISED_WORK.test(text) || SAYS_NOTHING.test(text)
}

/** Everybody, and nobody in particular. */
const NO_KIND = /^(?:people|there|(?:every|some|any)(?:body|one|thing))$/

/** True for a sentence about a kind of thing, in the present: "Bonds fall", "A bond falls", "Saving pays". */
export function isOfAKind(doc: Document, printed: readonly Word[]): boolean {
  const first = printed[0]?.text.toLowerCase() ?? ''
  if (NO_KIND.test(first)) return false
  const [tag, next] = [xposOf(doc, printed[0]), xposOf(doc, printed[1])]
  const isKind = /^(?:NNS?|VBG)$/.test(tag) || /^(?:an?|no|most|many|every)$/.test(first)
  if (!isKind && !(tag === 'JJ' && /^NNS?$/.test(next))) return false
  const verb = printed.find((word) => isFiniteVerb(doc, word))
  return verb !== undefined && /^VB[ZP]$/.test(xposOf(doc, verb))
}

/** What tells the life of whoever stands before it. */
const LIVES =
  /^(?:works?|worked|runs?|ran|lives?|lived|teach|teaches|taught|moved|joined|studied|hosts?|hosted|grew|gave|married|retired|graduated)$/
/** The same of anybody: "worked at Acme", "lives in Hull". */
const LIVES_THERE = /^(?:works?|worked) (?:at|for|as|in)$|^(?:lives?|lived|grew|studied|graduated) (?:in|at|up|from)$/
const IS = /^(?:is|was|['’]s|became)$/
/** What sets somebody apart, so that it is news: "the first president who". */
const SETS_APART = /^(?:not|first|only|last|next|new|former|youngest|oldest)$/

/** Mentions of somebody who is named in passing, pronouns included, at most. */
const IN_PASSING = 4

/** Words of a name at the start, at most, and from a verb to the noun that says what somebody is. */
const LONGEST_NAME = 4
const LONGEST_ROLE = 8

/** What is known of who or what has a name, by its first word in small letters. */
interface NameUses {
  readonly typeOf: (word: string) => EntityType | undefined
  /** True for somebody who is named once or twice, and so no newsmaker. */
  readonly isInPassing: (word: string) => boolean
}

function nameUses(entities: readonly Entity[]): NameUses {
  const types = new Map<string, EntityType>()
  const counts = new Map<string, number>()
  for (const { name, aliases, type, mentions } of entities) {
    const firsts = new Set([name, ...aliases].map((text) => text.split(' ', 1)[0]!.toLowerCase()))
    for (const first of firsts) {
      if (!types.has(first)) types.set(first, type)
      counts.set(first, (counts.get(first) ?? 0) + mentions.length)
    }
  }
  return { typeOf: (word) => types.get(word), isInPassing: (word) => (counts.get(word) ?? 0) <= IN_PASSING }
}

/** True for "Ann Hill is a lawyer at Acme"; of somebody named in passing also for "Ann Hill runs a team at Acme". */
export function isWhoSomebodyIs(doc: Document, printed: readonly Word[], names: NameUses): boolean {
  const first = plain(printed[0]).split(' ', 1)[0]!
  const type = names.typeOf(first) ?? (FIRST_NAMES.has(first) ? 'PERSON' : undefined)
  if (type !== undefined && type !== 'PERSON') return false
  let at = 0
  while (at < LONGEST_NAME && isOfName(doc, printed[at])) at++
  if (at === 0) return false
  while (xposOf(doc, printed[at]) === 'RB') at++
  // "Ann has worked for Acme".
  if (/^ha[sd]$/.test(plain(printed[at])) && LIVES.test(plain(printed[at + 1]))) at++
  const verb = plain(printed[at])
  if (type === 'PERSON' && LIVES_THERE.test(`${verb} ${plain(printed[at + 1])}`)) return true
  const isPassing = type === 'PERSON' && names.isInPassing(first)
  if (isPassing && (LIVES.test(verb) || /^ha[sd] (?:an?|some|got)$/.test(`${verb} ${plain(printed[at + 1])}`)))
    return true
  const isBeen = /^ha[sd]$/.test(verb) && plain(printed[at + 1]) === 'been'
  const from = isBeen ? at + 2 : at + 1
  return (isBeen || IS.test(verb)) && namesRole(doc, printed.slice(from, from + LONGEST_ROLE))
}

/** True where a noun for what people do heads the phrase: "a very good lawyer at". */
function namesRole(doc: Document, words: readonly Word[]): boolean {
  const end = words.findIndex((word) => isMark(word) || /^(?:IN|W\w+|TO|CC)$/.test(xposOf(doc, word)))
  const phrase = end < 0 ? words : words.slice(0, end)
  if (/^VB[GN]$/.test(xposOf(doc, phrase[0]))) return false
  if (phrase.some((word) => SETS_APART.test(plain(word)))) return false
  const head = plain(phrase.findLast((word) => /^NN/.test(xposOf(doc, word))))
  return JOB_TITLES.has(head) || PERSON_NOUNS.has(head)
}

function isOfName(doc: Document, word: Word | undefined): boolean {
  if (word === undefined || !CAPITAL_START.test(word.text) || plain(word) === 'people') return false
  // A name may stand in place of a pronoun.
  return /^NNPS?$/.test(xposOf(doc, word)) || isOtherThanSaid(doc, word)
}

function plain(word: Word | undefined): string {
  return word?.text.toLowerCase() ?? ''
}

/** True where a voice of the talk does or is something: "Ann and Ben talk with Cy", "as Ann has said". */
function createVoiceSubjects(doc: Document, { people, speakers }: Structure): (printed: readonly Word[]) => boolean {
  const isVoice = createVoiceCheck({
    people: people.filter(({ role }) => role === 'host' || role === 'guest'),
    speakers: speakers.filter(({ role }) => role !== 'clip'),
  })
  return (printed) =>
    printed.some((word, i) => {
      if (!isOfName(doc, word) || !isVoice(word.text)) return false
      let next = i + 1
      while (xposOf(doc, printed[next]) === 'RB') next++
      const joins = plain(printed[next]) === 'and' && isOfName(doc, printed[next + 1])
      return joins || isFiniteVerb(doc, printed[next])
    })
}
