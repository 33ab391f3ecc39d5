import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { PLAIN_PASTS } from '../lexicon/irregular-forms.ts'
import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { type Document, tokenForm, tokenXpos } from '../model/document.ts'
import type { EntityType } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { opensWithCapital } from './capitals.ts'
import type { NameMention } from './mentions.ts'
import { WORK_NOUNS } from './name-types.ts'

/** Confidence of a name that the talk itself introduces. */
const BY_RULE = 0.9
/** What is small inside the title of a work. */
const LINKS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'a', '&'])
/** Bodies that are called after their partners. */
const PARTNERS: ReadonlySet<string> = new Set(
  'auditors accountants solicitors lawyers attorneys architects brokers bankers consultants publishers firm partnership'.split(
    ' ',
  ),
)
/** Longest title of a work, and longest name of somebody with a part in life, in tokens. */
const LONGEST_TITLE = 8
const LONGEST_PERSON = 3

/**
 * The mentions with what the talk says outright of a name put right: works ("a book called Off Beat"), firms ("the
 * auditors, Hallam and Pryce"), people ("the archbishop, Simon Sudbury"), churches ("Saint Gregory's").
 */
export function withTold(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  const told = doc.restoration === null ? [...worksCalled(doc), ...firms(doc)] : []
  const covered = new Uint8Array(doc.tokens.length)
  for (const { firstToken, endToken } of told) covered.fill(1, firstToken, endToken)
  const rest = mentions.filter(({ firstToken, endToken }) => !covered.subarray(firstToken, endToken).includes(1))
  const shops = new Set(rest.filter((mention) => isShop(doc, mention)).map(({ words }) => words[0]!))
  const settled = rest.map((mention) => {
    if (isOwnWork(doc, mention)) return { ...mention, type: 'WORK' as const }
    if (hasPart(doc, mention)) return { ...mention, type: 'PERSON' as const }
    const { firstToken, endToken, sentence, words } = mention
    if (words.length === 1 && shops.has(words[0]!) && /^['’]s$/.test(tokenForm(doc, endToken)))
      return written(doc, firstToken, endToken + 1, sentence, 'ORG')
    return asChurch(doc, mention)
  })
  return told.length === 0 ? settled : [...settled, ...told].sort((a, b) => a.start - b.start)
}

const CALLED: ReadonlySet<string> = new Set(['called', 'titled', 'entitled'])

/** "Book", "newsletter", "YouTube channel". */
function isWorkNoun(doc: Document, i: number): boolean {
  const noun = tokenForm(doc, i)
  if (noun === 'channel') return tokenForm(doc, i - 1) === 'youtube'
  return WORK_NOUNS.has(noun) || noun === 'newsletter' || noun === 'documentary'
}

/** "A book called Men Don't Cry", "the show is called …": the title is what has capitals. */
function worksCalled(doc: Document): NameMention[] {
  const out: NameMention[] = []
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let i = firstToken + 2; i < endToken; i++) {
      if (!CALLED.has(tokenForm(doc, i - 1)) || !opensWithCapital(doc, i)) continue
      const before = /^(is|was|['’]s)$/.test(tokenForm(doc, i - 2)) ? i - 3 : i - 2
      if (before < firstToken || !isWorkNoun(doc, before)) continue
      const end = titleEnd(doc, i, endToken)
      // "A show called The layover": the title went on in small letters.
      if (end === i + 1 && LINKS.has(tokenForm(doc, i))) continue
      out.push(written(doc, i, end, sentence, 'WORK'))
      i = end
    }
  })
  return out
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

/** "The auditors, Hallam and Pryce", and the same two wherever else they stand together. */
function firms(doc: Document): NameMention[] {
  const known = new Set<string>()
  const pairs: { at: number; sentence: number; key: string }[] = []
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let i = firstToken; i + 2 < endToken; i++) {
      if (tokenForm(doc, i + 1) !== 'and' && tokenForm(doc, i + 1) !== '&') continue
      if (!opensWithCapital(doc, i) || !opensWithCapital(doc, i + 2)) continue
      // Two people in full are themselves.
      if ((i > firstToken && opensWithCapital(doc, i - 1) && i - 1 > firstToken) || opensWithCapital(doc, i + 3))
        continue
      const key = `${tokenForm(doc, i)} ${tokenForm(doc, i + 2)}`
      pairs.push({ at: i, sentence, key })
      const before = tokenForm(doc, i - 1) === ',' ? i - 2 : i - 1
      if (before >= firstToken && PARTNERS.has(tokenForm(doc, before))) known.add(key)
    }
  })
  return pairs.filter(({ key }) => known.has(key)).map(({ at, sentence }) => written(doc, at, at + 3, sentence, 'ORG'))
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

/** "Saint Gregory's in Sudbury": a saint who owns nothing that follows is a church, a school or a hospital. */
function asChurch(doc: Document, mention: NameMention): NameMention {
  const { type, firstToken, endToken, sentence } = mention
  if (type !== 'PERSON' || !/^(saint|st\.?)$/.test(tokenForm(doc, firstToken))) return mention
  if (!/^['’]s$/.test(tokenForm(doc, endToken)) || endToken - firstToken !== 2) return mention
  const next = doc.tokens.tag[endToken + 1]
  const isOwner = next === UPOS_ROW.NOUN || next === UPOS_ROW.PROPN || next === UPOS_ROW.ADJ || next === UPOS_ROW.NUM
  return isOwner ? mention : written(doc, firstToken, endToken + 1, sentence, 'PLACE')
}

/** The mention of tokens `[firstToken, endToken)` as the text has them. */
function written(doc: Document, firstToken: number, endToken: number, sentence: number, type: EntityType): NameMention {
  const start = doc.tokens.start[firstToken]!
  const end = doc.tokens.end[endToken - 1]!
  const text = doc.text.slice(start, end).replace(/\s+/g, ' ')
  const words = text.toLowerCase().replace(/[.’']/g, '').split(' ')
  return { firstToken, endToken, sentence, start, end, text, words, type, confidence: BY_RULE }
}
