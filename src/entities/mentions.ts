import { DISEASE_NAMES } from '../lexicon/disease-names.ts'
import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { LETTER_OR_DIGIT, letterPattern } from '../lexicon/letters.ts'
import { LEGISLATOR } from '../lexicon/name-words.ts'
import { isNationality } from '../lexicon/nationalities.ts'
import { CALLED_AFTER, NOT_NAMES } from '../lexicon/not-names.ts'
import { PERSON_TITLES } from '../lexicon/person-titles.ts'
import { MONTHS } from '../lexicon/units.ts'
import { type Document, tokenForm, tokenSurface } from '../model/document.ts'
import type { EntityType } from '../model/entity.ts'
import { opensWithCapital } from './capitals.ts'
import { isPlaceHead, typeByWords, typeOfMisc } from './name-types.ts'
import type { FoundName } from './names.ts'

/** A name in the text, cleaned and ready to be joined with others that mean the same thing. */
export interface NameMention {
  readonly firstToken: number
  readonly endToken: number
  readonly sentence: number
  readonly start: number
  readonly end: number
  /** As a reader would write it: no possessive, no title, spaces single. */
  readonly text: string
  /** The words of `text` in lower case, without full stops. */
  readonly words: readonly string[]
  readonly type: EntityType
  readonly confidence: number
}

/** Least confidence for a name that is seen by the model only here. */
const LEAST_CONFIDENCE = 0.35

/** The names as mentions in order; what is no name of a thing (months, fillers, figures) is left out. */
export function findMentions(doc: Document, names: readonly FoundName[]): NameMention[] {
  const mentions: NameMention[] = []
  for (const name of names)
    for (const part of partsOf(doc, name)) {
      const mention = mentionOf(doc, part)
      // What a double name took with its hyphen is no name beside it.
      if (mention !== null && mention.firstToken >= (mentions.at(-1)?.endToken ?? 0)) mentions.push(mention)
    }
  return withNationalities(doc, mentions)
}

/** True for the place or people that only gives its name to a common thing: "Brussels sprouts", "Roman numerals". */
export function isCalledAfter(doc: Document, { words, endToken }: NameMention): boolean {
  return words.length === 1 && CALLED_AFTER.get(words[0]!)?.test(tokenForm(doc, endToken)) === true
}

/**
 * Names that strokes set apart ("Delta Air/Harbor Rail") and well-known names that a recogniser wrote without commas
 * ("Google Cloud Azure"), each by itself; else the name whole.
 */
function partsOf(doc: Document, name: FoundName): FoundName[] {
  const { firstToken, endToken } = name
  const strokes = strokesIn(doc, name)
  if (strokes.length > 0)
    return [...strokes, endToken].map((end, i) => ({
      ...name,
      firstToken: i === 0 ? firstToken : strokes[i - 1]! + 1,
      endToken: end,
      // What the whole was taken for says nothing of its parts.
      type: 'MISC',
    }))
  if (endToken - firstToken < 2 || endToken - firstToken > MOST_LISTED) return [name]
  const known = (from: number, to: number): boolean => {
    let phrase = tokenForm(doc, from)
    for (let i = from + 1; i < to; i++) phrase += ` ${tokenForm(doc, i)}`
    return KNOWN_NAMES.has(phrase)
  }
  if (known(firstToken, endToken)) return [name]
  for (let cut = endToken - 1; cut > firstToken; cut--) {
    if (!known(firstToken, cut)) continue
    if (known(cut, endToken))
      return [
        { ...name, endToken: cut },
        { ...name, firstToken: cut },
      ]
  }
  return [name]
}

/** The strokes in a name one of whose parts has several words, so that it is none like "AC/DC". */
function strokesIn(doc: Document, { firstToken, endToken }: FoundName): number[] {
  const strokes: number[] = []
  for (let i = firstToken + 1; i < endToken - 1; i++) if (tokenForm(doc, i) === '/') strokes.push(i)
  return endToken - firstToken > 2 * strokes.length + 1 ? strokes : []
}

/** Longest run of tokens that is looked through for two well-known names. */
const MOST_LISTED = 5

/** What a name goes on with where no space stands between: "GPT" + "-4", "Man" + "-Month". */
function gluedEnd(doc: Document, first: number, end: number, type: EntityType | 'MISC'): number {
  const { tokens } = doc
  const glued = (i: number): boolean => i < tokens.length && tokens.start[i] === tokens.end[i - 1]
  if (!glued(end) || !glued(end + 1) || tokenForm(doc, end) !== '-') return end
  const next = tokenSurface(doc, end + 1)
  if (/^\d/.test(next)) return end + 2
  // "China-Taiwan" is two names, "Man-Month" and "Meenakshi Iyer-Thomas" are one.
  const isDouble = type === 'PERSON' && end - first > 1
  return (type === 'MISC' || type === 'ORG' || isDouble) && /^\p{Lu}/u.test(next) ? end + 2 : end
}

function mentionOf(doc: Document, name: FoundName): NameMention | null {
  let { firstToken, endToken } = name
  while (endToken > firstToken && isEdge(tokenForm(doc, endToken - 1))) endToken--
  while (
    firstToken < endToken &&
    (isEdge(tokenForm(doc, firstToken)) || /^(the|a|an)$/.test(tokenSurface(doc, firstToken)))
  ) {
    firstToken++
  }
  // "Magento 1.7" is Magento; which version of it is meant stands behind.
  const isSomewhere = name.type === 'PERSON' || name.type === 'PLACE'
  if (isSomewhere && endToken - firstToken > 1 && /^\d+(?:\.\d+)+$/.test(tokenForm(doc, endToken - 1))) endToken--
  if (endToken - firstToken > 1 && opensByChance(doc, name, firstToken, endToken)) firstToken++
  if (firstToken >= endToken || name.confidence < LEAST_CONFIDENCE) return null
  endToken = gluedEnd(doc, firstToken, endToken, name.type)
  if (tokenForm(doc, firstToken) === 'republic') firstToken = republicStart(doc, firstToken)
  return toMention(doc, firstToken, endToken, name.sentence, name.type === 'MISC' ? null : name.type, name.confidence)
}

/** Words that open a sentence with a capital and hardly ever a name. */
const OPENING =
  /^(from|in|at|on|by|with|and|but|so|for|to|if|when|while|like|because|of|or|as|is|are|was|were|do|does|did|have|has|had|can|could|would|should|will|oh|hey|hi|well|yeah|okay|ok|yes|no|dear|also|then|now|even|maybe|plus|after|before|since|until|about|between|both|a|an|not|just|only)$/

/** "From Wikipedia", "Did Microsoft", "Not Penguin": the first word has its capital from the sentence, not from the name. */
function opensByChance(doc: Document, { sentence, type }: FoundName, firstToken: number, endToken: number): boolean {
  const { firstToken: first } = doc.sentences[sentence]!
  if (firstToken !== first || !OPENING.test(tokenForm(doc, firstToken))) return false
  if (type !== 'MISC' || /^(not|just|only)$/.test(tokenForm(doc, firstToken))) return true
  let rest = tokenForm(doc, firstToken + 1)
  for (let i = firstToken + 2; i < endToken; i++) rest += ` ${tokenForm(doc, i)}`
  return KNOWN_NAMES.has(rest)
}

/** "People's Republic", "Democratic Republic": what stands before it in the name of a state. */
function republicStart(doc: Document, first: number): number {
  let from = first
  if (/^['’]s$/.test(tokenForm(doc, from - 1)) && tokenForm(doc, from - 2) === 'people') from -= 2
  return tokenForm(doc, from - 1) === 'democratic' ? from - 1 : from
}

/** The mention of tokens `[firstToken, endToken)`; null where they name nothing that a reader would look for. */
export function toMention(
  doc: Document,
  firstToken: number,
  endToken: number,
  sentence: number,
  given: EntityType | null,
  confidence: number,
): NameMention | null {
  const type = given === 'PLACE' && isNoble(doc, firstToken, endToken) ? 'PERSON' : given
  let textFrom = firstToken
  if (type === 'PERSON') {
    while (textFrom < endToken - 1 && PERSON_TITLES.has(tokenForm(doc, textFrom).replace(/\.$/, ''))) textFrom++
    // "Duke of Lancaster".
    if (tokenForm(doc, textFrom) === 'of') textFrom = firstToken
  }
  // "Ida Moss AM"
  const textEnd =
    type === 'PERSON' && endToken - textFrom > 2 && LEGISLATOR.test(tokenSurface(doc, endToken - 1))
      ? endToken - 1
      : endToken
  let text = ''
  const words: string[] = []
  for (let i = textFrom; i < textEnd; i++) {
    const surface = tokenSurface(doc, i)
    const glued = i === textFrom || doc.tokens.start[i] === doc.tokens.end[i - 1]
    text += glued ? surface : ` ${surface}`
    const word = surface.toLowerCase().replace(/[.’']/g, '')
    if (glued && words.length > 0) words[words.length - 1] += word
    else if (word !== '') words.push(word)
  }
  const key = words.join(' ')
  if (!/\p{L}/u.test(key) || NOT_NAMES.has(key) || key.length < 2 || key === 'the') return null
  // "Use the code HARBOR", "Q3 was a record".
  if (words.length === 1 && tokenForm(doc, firstToken - 1) === 'code' && text === text.toUpperCase()) return null
  if (/^[qh][1-4]$/.test(key)) return null
  // "1MB", "800K": figures with their unit.
  if (/^\d+(?:\.\d+)?(?:k|[kmgt]b|x)$/.test(key)) return null
  // "Jan 11th"
  if (words.length === 2 && MONTHS.has(words[0]!) && /^\d{1,2}(?:st|nd|rd|th)?$/.test(words[1]!)) return null
  // "Wh": a word that was broken off.
  if (words.length === 1 && /^(?:Wh|Th|Sh|Ch|Wr|Gr|Br|Pr|Pl|Cl|Bl|Fr|Fl|Gl|Sm|Sn|Sl|Kn|Qu)$/.test(text)) return null
  // "With a capital H".
  if (words.length === 2 && words[0] === 'capital' && words[1]!.length === 1) return null
  if (words.every((word) => PERSON_TITLES.has(word))) return null
  return {
    firstToken,
    endToken,
    sentence,
    start: doc.tokens.start[firstToken]!,
    end: doc.tokens.end[endToken - 1]!,
    text: text.replace(/['’]s$/, ''),
    words,
    type: typeAsWritten(text, words, type) ?? settleType(words, type, confidence),
    confidence,
  }
}

/** The kind that a name has by how it is written; null where that says nothing. */
function typeAsWritten(text: string, words: readonly string[], type: EntityType | null): EntityType | null {
  if (type === 'ORG' && OFFICE.test(words.join(' '))) return 'OTHER'
  return CONFERENCE.test(text) && !KNOWN_NAMES.has(words.join(' ')) ? 'EVENT' : null
}

/** "Deputy Minister for Health": somebody's office, and no body. */
const OFFICE =
  /^(?:(?:deputy|first|prime|junior|shadow|cabinet|permanent|under) )?(?:minister|secretary|commissioner|ombudsman) (?:for|of)\b/

/** The mentions without "Parkinson's" and the like, unless one of `people` or of the talk has that surname in full. */
export function withoutDiseases(
  doc: Document,
  mentions: readonly NameMention[],
  people: readonly (readonly string[])[],
): NameMention[] {
  const named = mentions.filter(({ type }) => type === 'PERSON').map(({ words }) => words)
  const surnames = new Set([...people, ...named].flatMap((words) => (words.length > 1 ? words.slice(-1) : [])))
  return mentions.filter((mention) => surnames.has(mention.words[0]!) || !isDisease(doc, mention))
}

function isDisease(doc: Document, { endToken, words: [word = '', ...more] }: NameMention): boolean {
  if (more.length > 0) return false
  return DISEASE_NAMES.has(word)
    ? [endToken, endToken - 1].some((i) => /^['’]s$/.test(tokenForm(doc, i)))
    : word.endsWith('s') && DISEASE_NAMES.has(word.slice(0, -1))
}

/** Below this confidence a list knows a well-known name better than the model. */
const SURE = 0.85

/** "HarbourCon", "HarbourConf EU": written so, a conference. */
const CONFERENCE = letterPattern(String.raw`^\p{Lu}\p{L}*\p{Ll}Conf?(?:\p{Lu}{2})?(?: (?:\p{Lu}{2}|\d{4}))?$`)

/** The model's type, or what the name is known to be where the model has none or is in doubt. */
function settleType(words: readonly string[], type: EntityType | null, confidence: number): EntityType {
  const known = KNOWN_NAMES.get(words.join(' '))
  // "Ruby" and "Swift" are no people unless the talk says so, which `join` sees by the names in full.
  if (known !== undefined && (type === null || type === 'PERSON' || confidence < SURE)) return known
  // "Firefox" is what Mozilla makes, whoever is said to do a thing.
  if (known === 'PRODUCT') return known
  if (type === 'PLACE' && words.length > 1 && !isPlaceHead(words[words.length - 1]!)) {
    const first = KNOWN_NAMES.get(words[0]!)
    if (first === 'ORG' || first === 'PRODUCT') return 'PRODUCT'
  }
  return typeByWords(words, type) ?? type ?? typeOfMisc(words)
}

/** Titles that stand before a name and hardly ever open the name of a place. */
const NOBLE =
  /^(queen|king|prince|princess|emperor|empress|pope|president|lord|lady|sir|dr|mr|mrs|ms|professor|senator|archbishop|bishop|reverend|baroness)\.?$/

/** "Queen Anne", "Archbishop Simon Sudbury"; but "King County". */
function isNoble(doc: Document, first: number, end: number): boolean {
  const length = end - first
  return (length === 2 || length === 3) && NOBLE.test(tokenForm(doc, first)) && !isPlaceHead(tokenForm(doc, end - 1))
}

function isEdge(form: string): boolean {
  return /^['’]s?$/.test(form) || !LETTER_OR_DIGIT.test(form)
}

/** Nationalities and religions that the model left outside: the word alone says what it is. */
function withNationalities(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  const taken = new Uint8Array(doc.tokens.length)
  for (const { firstToken, endToken } of mentions) taken.fill(1, firstToken, endToken)
  const more: NameMention[] = []
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let i = firstToken; i < endToken; i++) {
      if (taken[i] === 1 || !opensWithCapital(doc, i) || !isNationality(tokenForm(doc, i))) continue
      const mention = toMention(doc, i, i + 1, sentence, 'GROUP', 1)
      if (mention !== null) more.push(mention)
    }
  })
  return [...mentions, ...more].sort((a, b) => a.start - b.start)
}

/** Confidence of a name that the talk itself introduces. */
const BY_RULE = 0.9

/** The mention of tokens `[firstToken, endToken)` as the text has them, of a kind that is sure. */
export function writtenMention(
  doc: Document,
  firstToken: number,
  endToken: number,
  sentence: number,
  type: EntityType,
): NameMention {
  const start = doc.tokens.start[firstToken]!
  const end = doc.tokens.end[endToken - 1]!
  const text = doc.text.slice(start, end).replace(/\s+/g, ' ')
  const words = text.toLowerCase().replace(/[.’']/g, '').split(' ')
  return { firstToken, endToken, sentence, start, end, text, words, type, confidence: BY_RULE }
}
