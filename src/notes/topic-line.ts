import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { CAPITAL_START, LETTER_OR_DIGIT } from '../lexicon/letters.ts'
import { type Document, surfaceText, tokenAt, tokenForm, tokenXpos } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Statement } from '../model/notes.ts'
import type { Span } from '../model/span.ts'
import type { Structure } from '../model/structure.ts'
import type { Segment, Topics } from '../model/topic.ts'
import { isQualified } from '../prose/grounding.ts'
import { lowerFirst, upperFirst, withStop } from '../prose/words.ts'
import { joinList } from './lists.ts'
import { createVoiceCheck, type SpeakerNames } from './names.ts'
import {
  asSubject,
  bareText,
  type Choice,
  isBareAt,
  isSetPhraseAt,
  overlaps,
  type Phrase,
  phraseAround,
  startOfName,
  stemsOf,
} from './phrases.ts'

/** Things named in a line that says what a part of the talk is about. */
const MOST_THINGS = 3
/** Places of a keyphrase that are looked at for one that can be printed. */
const MOST_PLACES = 12
/** A voice with a smaller share of the words of a section only puts in a word. */
const LEAST_SHARE = 0.12

/** What tells what a talk is about. */
export interface SubjectSource {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly topics: Topics
  /** The text in lower case, made once: it is looked through for each phrase that has no places of its own. */
  readonly lower: string
}

/** What stands in the place of a subject of the talk: printable phrases of its keyphrases, within `[start, end)`. */
export function subjectsIn(source: SubjectSource, keyphrases: readonly string[], within: Span): Phrase[] {
  const telling = pickSubjects(source, keyphrases, within, 'telling')
  return telling.length > 0 ? telling : pickSubjects(source, keyphrases, within, 'any')
}

function pickSubjects(
  { doc, structure, entities, topics, lower: text }: SubjectSource,
  keyphrases: readonly string[],
  { start, end }: Span,
  choice: Choice,
): Phrase[] {
  const isVoice = createVoiceCheck(structure)
  const show = bareText({ text: (structure.facts.show ?? '').toLowerCase() })
  const isShow = (text: string): boolean => text === show || `${text} podcast` === show || `${text} show` === show
  const out: Phrase[] = []
  for (const keyphrase of keyphrases) {
    const lower = keyphrase.toLowerCase()
    const named = entities.find(({ name, aliases }) => name === keyphrase || aliases.includes(keyphrase))
    if (lower.length < 3 || isShow(bareText({ text: lower })) || isVoice(lower)) continue
    if (named !== undefined && (named.speaker !== null || named.madeUp || isFirstName(named))) continue
    const places = topics.keyphrases.find(({ phrase }) => phrase === keyphrase)?.mentions ?? placesOf(doc, text, lower)
    const inside = places.filter((place) => place.start >= start && place.end <= end)
    const phrase =
      named === undefined ? bestPhrase(doc, inside, places, choice) : namedPhrase(doc, named, { start, end })
    // "Boat" may stand in "the Slow Boat", the show.
    if (phrase === null || isShow(bareText(phrase).toLowerCase())) continue
    if (stemsOf(phrase).length > 0 && !out.some((one) => overlaps(one, phrase))) out.push(phrase)
  }
  return out
}

/** A first name alone tells a reader nothing. */
function isFirstName({ type, name }: Entity): boolean {
  return type === 'PERSON' && FIRST_NAMES.has(name.toLowerCase())
}

/** A name or a phrase of several words: "limitations" tells little. */
function isTelling(phrase: Phrase): boolean {
  return bareText(phrase).includes(' ') || CAPITAL_START.test(phrase.text)
}

/** Phrases of several words and names before nouns of one word. */
function tellingFirst(phrases: readonly Phrase[]): Phrase[] {
  return [...phrases.filter(isTelling), ...phrases.filter((phrase) => !isTelling(phrase))]
}

/** Where the text says the phrase, in any case. */
function placesOf(doc: Document, text: string, lower: string): Span[] {
  const out: Span[] = []
  // A letter whose small form is longer would shift all places behind it.
  if (text.length !== doc.text.length) return out
  for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + lower.length)) {
    const bounds = text.slice(Math.max(0, at - 1), at) + text.slice(at + lower.length, at + lower.length + 1)
    if (!LETTER_OR_DIGIT.test(bounds)) out.push({ start: at, end: at + lower.length })
  }
  return out
}

/**
 * Share of a noun's places without an article from which on it needs none ("debt", "money"), and fewest places. Of what
 * is never counted ("chocolate") a smaller share will do: who tells of one chocolate means it all.
 */
const BARE_SHARE = 0.7
const BARE_SHARE_OF_MASS = 0.25
const LEAST_BARE = 3

/** What is said without an article stands for the noun with "the" where it is said so often beside it. */
const LEAST_GENERAL = 0.25

/** The form that is said most `inside` a part of the talk, the longer of two as frequent; `all` are its places in the talk. */
function bestPhrase(doc: Document, inside: readonly Span[], all: readonly Span[], choice: Choice): Phrase | null {
  const seen = new Map<string, { phrase: Phrase; count: number }>()
  const barePlaces = all.filter((place) => isBareAt(doc, place))
  // "They are on strike": what is bare in set phrases alone is counted.
  const bare = barePlaces.every((place) => isSetPhraseAt(doc, place)) ? 0 : barePlaces.length
  const isCounted = all.some(({ end }) => tokenXpos(doc, tokenAt(doc, end - 1)) === 'NNS')
  const isMass = bare >= LEAST_BARE && bare >= (isCounted ? BARE_SHARE : BARE_SHARE_OF_MASS) * all.length
  for (const place of inside.slice(0, MOST_PLACES)) {
    const phrase = phraseAround(doc, place, isMass ? 'mass' : choice)
    if (phrase === null) continue
    const known = seen.get(phrase.text.toLowerCase())
    if (known === undefined) seen.set(phrase.text.toLowerCase(), { phrase, count: 1 })
    else known.count++
  }
  let best: { phrase: Phrase; count: number } | null = null
  for (const one of seen.values()) {
    const words = one.phrase.text.split(' ').length
    const isBetter =
      best === null ||
      one.count > best.count ||
      (one.count === best.count && words > best.phrase.text.split(' ').length)
    if (isBetter) best = one
  }
  if (best === null) return null
  // "The transaction" is one that the reader has not met; "transactions" is a subject, and so is "chocolate". "A hard
  // fork" is an example wherever the talk speaks of "hard forks".
  const [, article, noun] = /^(the|an?) (.+)$/.exec(best.phrase.text) ?? []
  const general = noun === undefined ? [] : [`${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies'), noun]
  const said = general.flatMap((form) => seen.get(form.toLowerCase()) ?? [])[0]
  const least = article === 'the' ? LEAST_GENERAL * best.count : 1
  return said === undefined || said.count < least ? best.phrase : said.phrase
}

function namedPhrase(doc: Document, entity: Entity, { start, end }: Span): Phrase | null {
  const here = entity.mentions.filter((mention) => mention.start >= start && mention.end <= end)
  const whole = [...here, ...entity.mentions].filter(({ start, end }) => doc.text.slice(start, end) === entity.name)
  const [first] = whole
  if (here.length === 0 || first === undefined || /^\p{Ll}/u.test(entity.name)) return null
  const longer = whole.map((mention) => longerName(doc, mention))
  return (
    (longer.includes(null) ? null : longer[0]) ?? { text: entity.name, span: { start: first.start, end: first.end } }
  )
}

/** "The Bank of Arden Bridge", of which "Arden Bridge" was read as a name; null where nothing of the kind stands before it. */
function longerName(doc: Document, { start, end }: Span): Phrase | null {
  const token = tokenAt(doc, start)
  const first = startOfName(doc, token)
  if (first === token) return null
  const hasArticle = tokenForm(doc, first - 1) === 'the'
  const from = hasArticle ? first - 1 : first
  const text = surfaceText(doc, from, tokenAt(doc, end - 1) + 1)
  return { text: hasArticle ? lowerFirst(text) : text, span: { start: doc.tokens.start[from]!, end } }
}

/** What is named less often in a section is a passing example; a noun of one word is a subject only where it recurs. */
const LEAST_NAMED = 2
const LEAST_NOUN = 3

/**
 * A sentence that is surely true of a section: who talks about which of its subjects. `turn` varies its form. Null where
 * the section has no subject that can be printed.
 */
export function writeTopicLine(
  source: SubjectSource,
  section: Segment,
  names: SpeakerNames,
  turn: number,
): Statement | null {
  const { doc, structure } = source
  const first = doc.sentences[section.firstSentence]
  const last = doc.sentences[section.endSentence - 1]
  if (first === undefined || last === undefined) return null
  const all = subjectsIn(source, section.keyphrases, { start: first.start, end: last.end })
  const recurring = all.filter((phrase) => recurs(source, phrase, { start: first.start, end: last.end }))
  const things = tellingFirst(recurring.length > 0 ? recurring : all).slice(0, MOST_THINGS)
  if (things.length === 0) return null
  const voices = voicesOf(doc, structure, section, names)
  const who = upperFirst(joinList(voices.map(({ name }) => name)))
  const what = joinList(things.map((thing) => asSubject(doc, thing)))
  const evidence = [...things.map(({ span }) => span), ...voices.flatMap(({ span }) => span)]
  return { text: lineOf(who, what, voices.length, turn), kind: 'reported', evidence }
}

/** True where a phrase comes again in a part of the talk; a noun of one word more than once. */
function recurs({ lower }: SubjectSource, phrase: Phrase, { start, end }: Span): boolean {
  const bare = bareText(phrase)
  const isNoun = !bare.includes(' ') && !CAPITAL_START.test(bare)
  return lower.slice(start, end).split(bare.toLowerCase()).length > (isNoun ? LEAST_NOUN : LEAST_NAMED)
}

function lineOf(who: string, what: string, voices: number, turn: number): string {
  if (voices === 0) return withStop(turn % 2 === 0 ? `The talk turns to ${what}` : `Here the talk is about ${what}`)
  const many = voices > 1
  switch (turn % 3) {
    case 0:
      return withStop(`${who} ${many ? 'talk' : 'talks'} about ${what}`)
    case 1:
      return withStop(`${who} ${many ? 'turn' : 'turns'} to ${what}`)
    default:
      return withStop(`${who} ${many ? 'discuss' : 'discusses'} ${what}`)
  }
}

/** The named voices with a fair share of a section, in order of appearance. */
function voicesOf(
  doc: Document,
  structure: Structure,
  { firstSentence, endSentence }: Segment,
  names: SpeakerNames,
): { name: string; span: Span[] }[] {
  const words = new Map<number, { count: number; span: Span | null }>()
  let all = 0
  for (let row = firstSentence; row < endSentence; row++) {
    const { turn, firstToken, endToken, start, end } = doc.sentences[row]!
    const speaker = structure.turnSpeaker[turn]!
    const known = words.get(speaker)
    const count = endToken - firstToken
    all += count
    // What is said there only shows who speaks, and a line about that neither denies nor doubts.
    const span = isQualified(doc.text.slice(start, end)) ? null : { start, end }
    if (known === undefined) words.set(speaker, { count, span })
    else {
      known.count += count
      known.span ??= span
    }
  }
  return [...words].flatMap(([speaker, { count, span }]) => {
    const name = names.short(speaker)
    return name !== null && structure.speakers[speaker]?.role !== 'clip' && count >= LEAST_SHARE * all
      ? [{ name, span: span === null ? [] : [span] }]
      : []
  })
}
