import { COMMON_PLACES } from '../lexicon/common-places.ts'
import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { PLAIN_PASTS } from '../lexicon/irregular-forms.ts'
import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { type Document, tokenForm, tokenSurface, tokenXpos } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { opensWithCapital } from './capitals.ts'
import { firmsOf } from './firm-names.ts'
import { type NameMention, writtenMention as written } from './mentions.ts'
import { WORK_NOUNS } from './name-types.ts'

/** What is small inside the title of a work. */
const LINKS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'a', '&'])
/** Longest title of a work, and longest name of somebody with a part in life, in tokens. */
const LONGEST_TITLE = 8
const LONGEST_PERSON = 3

/**
 * The mentions with what the talk says outright of a name put right: works ("a book called Off Beat"), firms ("the
 * auditors, Hallam and Pryce"), people ("the archbishop, Simon Sudbury"), churches ("Saint Gregory's").
 */
export function withTold(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  const told = doc.restoration === null ? [...worksCalled(doc), ...firmsOf(doc)] : []
  const covered = new Uint8Array(doc.tokens.length)
  for (const { firstToken, endToken } of told) covered.fill(1, firstToken, endToken)
  const rest = mentions.filter(({ firstToken, endToken }) => !covered.subarray(firstToken, endToken).includes(1))
  const shops = new Set(rest.filter((mention) => isShop(doc, mention)).map(({ words }) => words[0]!))
  const cities = new Set(rest.filter((mention) => isSaintlyCity(doc, mention)).map(({ words }) => words[0]!))
  const settled = rest.map((mention) => {
    if (isTitle(doc, mention)) return asTitle(doc, mention)
    if (isOwnWork(doc, mention)) return { ...mention, type: 'WORK' as const }
    if (hasPart(doc, mention)) return { ...mention, type: 'PERSON' as const }
    const { firstToken, endToken, sentence, words } = mention
    if (words.length === 1 && shops.has(words[0]!) && /^['’]s$/.test(tokenForm(doc, endToken)))
      return written(doc, firstToken, endToken + 1, sentence, 'ORG')
    if (cities.has(words[0]!) && isAfterSaint(doc, mention))
      return written(doc, firstToken, endToken, sentence, 'PLACE')
    return asChurch(doc, mention)
  })
  return told.length === 0 ? settled : [...settled, ...told].sort((a, b) => a.start - b.start)
}

const CALLED: ReadonlySet<string> = new Set(['called', 'titled', 'entitled'])

/** "Book", "newsletter", "YouTube channel". */
function isWorkNoun(doc: Document, i: number): boolean {
  const noun = tokenForm(doc, i)
  if (noun === 'channel') return tokenForm(doc, i - 1) === 'youtube'
  return WORK_NOUNS.has(noun) || /^(?:newsletter|picture|painting|poem)$/.test(noun)
}

/** "A book called Men Don't Cry", "the show is called …": the title is what has capitals. */
function worksCalled(doc: Document): NameMention[] {
  const out: NameMention[] = []
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let i = firstToken + 2; i < endToken; i++) {
      if (!CALLED.has(tokenForm(doc, i - 1)) || !opensWithCapital(doc, i)) continue
      const before = /^(is|was|['’]s)$/.test(tokenForm(doc, i - 2)) ? i - 3 : i - 2
      const end = titleEnd(doc, i, endToken)
      // "It's called The Needle and the Reel": with its article in a capital a title, whatever it is of.
      const isTitled = tokenSurface(doc, i) === 'The' && end > i + 2
      if (before < firstToken || !(isTitled || isWorkNoun(doc, before))) continue
      // "A show called The layover": the title went on in small letters.
      if (end === i + 1 && LINKS.has(tokenForm(doc, i))) continue
      out.push(written(doc, i, end, sentence, 'WORK'))
      i = end
    }
  })
  return [...out, ...saidAgain(doc, out)]
}

/** Titles of two names and more ("The Needle and the Reel") wherever else they stand. */
function saidAgain(doc: Document, titles: readonly NameMention[]): NameMention[] {
  const whole = titles.filter(({ words }) => words.length > 3)
  const seen = new Set(titles.map(({ firstToken }) => firstToken))
  if (whole.length === 0) return []
  const known = new Set(whole.map(({ firstToken, endToken }) => formsBetween(doc, firstToken, endToken)))
  const lengths = [...new Set(whole.map(({ firstToken, endToken }) => endToken - firstToken))]
  const openings = new Set(whole.map(({ firstToken }) => tokenForm(doc, firstToken)))
  const out: NameMention[] = []
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let i = firstToken; i < endToken; i++) {
      if (seen.has(i) || !openings.has(tokenForm(doc, i)) || !opensWithCapital(doc, i)) continue
      const length = lengths.find((one) => i + one <= endToken && known.has(formsBetween(doc, i, i + one)))
      if (length !== undefined) out.push(written(doc, i, i + length, sentence, 'WORK'))
    }
  })
  return out
}

function formsBetween(doc: Document, first: number, end: number): string {
  let forms = tokenForm(doc, first)
  for (let i = first + 1; i < end; i++) forms += ` ${tokenForm(doc, i)}`
  return forms
}

function titleEnd(doc: Document, first: number, limit: number): number {
  let end = first + 1
  for (let i = end; i < Math.min(limit, first + LONGEST_TITLE); i++) {
    const isClitic = doc.tokens.start[i] === doc.tokens.end[i - 1] && doc.tokens.tag[i] !== UPOS_ROW.PUNCT
    if (opensWithCapital(doc, i) || isClitic) end = i + 1
    // "The 4-Hour Workweek"
    else if (!LINKS.has(tokenForm(doc, i)) && !/^(?:\d+|-)$/.test(tokenForm(doc, i))) break
  }
  return end
}

/** "His book The Roman Revolution": what is somebody's book is no person or place. */
function isOwnWork(doc: Document, { type, firstToken }: NameMention): boolean {
  if (type === 'PERSON' || type === 'PLACE' || !WORK_NOUNS.has(tokenForm(doc, firstToken - 1))) return false
  return /^(PRP\$|POS)$/.test(tokenXpos(doc, firstToken - 2))
}

/**
 * "They had it on The Harper Bunch", "in The Silent Reel": inside a sentence, an article with a capital is part of a title, and
 * nobody's name has one.
 */
function isTitle(doc: Document, { type, firstToken, words, sentence }: NameMention): boolean {
  if (doc.restoration !== null || (type !== 'PERSON' && type !== 'PRODUCT') || words.length < 2) return false
  const the = words[0] === 'the' ? firstToken : firstToken - 1
  if (tokenSurface(doc, the) !== 'The' || the <= doc.sentences[sentence]!.firstToken) return false
  // What is quoted or heads a list begins a sentence.
  return /^\p{L}/u.test(tokenSurface(doc, the - 1)) && !opensWithCapital(doc, the - 1)
}

function asTitle(doc: Document, mention: NameMention): NameMention {
  const { firstToken, endToken, words, sentence } = mention
  return words[0] === 'the' ? { ...mention, type: 'WORK' } : written(doc, firstToken - 1, endToken, sentence, 'WORK')
}

/** "The archbishop, Simon Sudbury": who has a part in life and a given name is no place. */
function hasPart(doc: Document, { type, firstToken, endToken, words, sentence }: NameMention): boolean {
  if (type !== 'PLACE' && type !== 'PRODUCT' && type !== 'ORG') return false
  const { length } = words
  if (length < 2 || endToken - firstToken > LONGEST_PERSON || !FIRST_NAMES.has(words[0]!)) return false
  const before = tokenForm(doc, firstToken - 1) === ',' ? firstToken - 2 : firstToken - 1
  const form = tokenForm(doc, before)
  return before >= doc.sentences[sentence]!.firstToken && (PERSON_NOUNS.has(form) || JOB_TITLES.has(form))
}

/** "Wendy's gave him the nuggets": before such a verb the "'s" is part of the name, and the name is a house's. */
function isShop(doc: Document, { type, endToken, words }: NameMention): boolean {
  if ((type !== 'PERSON' && type !== 'ORG') || words.length !== 1) return false
  return /^['’]s$/.test(tokenForm(doc, endToken)) && PLAIN_PASTS.has(tokenForm(doc, endToken + 1))
}

const isAfterSaint = (doc: Document, { type, firstToken, words }: NameMention): boolean =>
  type === 'PERSON' && words.length === 1 && /^(saint|st\.?)$/.test(tokenForm(doc, firstToken))

/** "Saint Paul, Minnesota": with the country or state behind it a city, there and wherever else it is named so. */
function isSaintlyCity(doc: Document, mention: NameMention): boolean {
  const { endToken } = mention
  return (
    isAfterSaint(doc, mention) && tokenForm(doc, endToken) === ',' && COMMON_PLACES.has(tokenForm(doc, endToken + 1))
  )
}

/** "Saint Gregory's in Sudbury": a saint who owns nothing that follows is a church, a school or a hospital. */
function asChurch(doc: Document, mention: NameMention): NameMention {
  const { type, firstToken, endToken, sentence } = mention
  if (type !== 'PERSON' || !/^(saint|st\.?)$/.test(tokenForm(doc, firstToken))) return mention
  if (!/^['’]s$/.test(tokenForm(doc, endToken)) || endToken - firstToken !== 2) return mention
  const next = doc.tokens.tag[endToken + 1]
  const isOwner = next === UPOS_ROW.NOUN || next === UPOS_ROW.PROPN || next === UPOS_ROW.ADJ || next === UPOS_ROW.NUM
  return isOwner ? mention : written(doc, firstToken, endToken + 1, sentence, 'PLACE')
}
