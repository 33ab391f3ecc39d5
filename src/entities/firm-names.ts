import { COMMON_PLACES } from '../lexicon/common-places.ts'
import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { isPayer } from '../lexicon/sponsor-cues.ts'
import { type Document, tokenForm } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { opensWithCapital } from './capitals.ts'
import { type NameMention, writtenMention } from './mentions.ts'

/** Bodies that are called after their partners. */
const PARTNERS: ReadonlySet<string> = new Set(
  'auditors accountants solicitors lawyers attorneys architects brokers bankers consultants publishers firm partnership'.split(
    ' ',
  ),
)
/** Whoever else is in a firm: "Morton and Company". */
const REST = /^(?:company|co|sons?|daughters?|brothers|bros|partners|associates)$/
/** Who is in a union: "the Coastal Dock and Terminal Workers". */
const MEMBERS = /^(?:workers|employees|teachers|miners|nurses|machinists|carpenters|dockers|drivers)$/
/** Most words before the "and" of such names, and behind it. */
const LONGEST_PART = 3
/** Places of a pair that is never apart from which it is one name, where it also pays for the show or makes something. */
const LEAST_PLACES = 2

/**
 * Firms and unions with an "and" in their names: "the auditors, Hallam and Pryce", "Smith, Morton and Company", "the Coastal Dock
 * and Terminal Workers", "brought to you by Heron and Pike" where the two are never named apart; each wherever it stands.
 */
export function firmsOf(doc: Document): NameMention[] {
  const known = new Set<string>()
  const pairs = new Map<string, NameMention[]>()
  const out: NameMention[] = []
  const capitals = new Map<string, number>()
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let i = firstToken; i < endToken; i++) {
      if (!opensWithCapital(doc, i)) continue
      capitals.set(tokenForm(doc, i), (capitals.get(tokenForm(doc, i)) ?? 0) + 1)
      if (i + 2 >= endToken || !/^(?:and|&)$/.test(tokenForm(doc, i + 1))) continue
      const whole = companyEnd(doc, i, endToken, firstToken) ?? unionEnd(doc, i, endToken, firstToken)
      if (whole !== null) {
        out.push(writtenMention(doc, whole.from, whole.end, sentence, 'ORG'))
        continue
      }
      if (!opensWithCapital(doc, i + 2)) continue
      // Two people in full are themselves.
      if ((i > firstToken && opensWithCapital(doc, i - 1) && i - 1 > firstToken) || opensWithCapital(doc, i + 3))
        continue
      const key = `${tokenForm(doc, i)} ${tokenForm(doc, i + 2)}`
      const pair = writtenMention(doc, i, i + 3, sentence, 'ORG')
      pairs.set(key, [...(pairs.get(key) ?? []), pair])
      const before = tokenForm(doc, i - 1) === ',' ? i - 2 : i - 1
      if (before >= firstToken && PARTNERS.has(tokenForm(doc, before))) known.add(key)
    }
  })
  for (const [key, places] of pairs) {
    const [one = '', other = ''] = key.split(' ')
    const isNever = capitals.get(one) === places.length && capitals.get(other) === places.length
    const isListed = [one, other].some((word) => FIRST_NAMES.has(word) || KNOWN_NAMES.has(word))
    const isOne = isNever && !isListed && places.length >= LEAST_PLACES && places.some((place) => isHouse(doc, place))
    if (known.has(key) || isOne) out.push(...places)
  }
  return out.sort((a, b) => a.start - b.start)
}

/** "Brought to you by Heron and Pike", "Heron and Pike, they make clogs". */
function isHouse(doc: Document, { firstToken, endToken }: NameMention): boolean {
  if (isPayer(doc, firstToken)) return true
  const at = tokenForm(doc, endToken) === ',' && /^(?:they|who)$/.test(tokenForm(doc, endToken + 1)) ? endToken + 2 : -1
  return at >= 0 && /^(?:make|sell|build|publish)$/.test(tokenForm(doc, at))
}

interface Stretch {
  readonly from: number
  readonly end: number
}

/** "James Morton and Company", "Smith, Morton and Sons" about the "and" behind token `i`; null where none is there. */
function companyEnd(doc: Document, i: number, limit: number, opening: number): Stretch | null {
  const rest = i + 2
  if (!REST.test(tokenForm(doc, rest)) || !opensWithCapital(doc, rest)) return null
  if (rest + 1 < limit && (opensWithCapital(doc, rest + 1) || tokenForm(doc, rest + 1) === 'of')) return null
  const from = nameStart(doc, i)
  if (from === null) return null
  // "There's Smith, Morton and Company"; but "in London, Morton and Company".
  const isThree =
    from === i &&
    from - 3 >= opening &&
    tokenForm(doc, from - 1) === ',' &&
    isPart(doc, from - 2) &&
    !COMMON_PLACES.has(tokenForm(doc, from - 2)) &&
    !opensWithCapital(doc, from - 3) &&
    doc.tokens.tag[from - 3] !== UPOS_ROW.ADP
  return { from: isThree ? from - 2 : from, end: rest + 1 }
}

/** Row of the first of the words with capitals that end at `i`; null where they are too many, or a sentence opens with them. */
function nameStart(doc: Document, i: number): number | null {
  let from = i
  while (from > 0 && i - from < LONGEST_PART && isPart(doc, from - 1)) from--
  return i - from >= LONGEST_PART ? null : from
}

function isPart(doc: Document, i: number): boolean {
  const tag = doc.tokens.tag[i]
  return opensWithCapital(doc, i) && (tag === UPOS_ROW.PROPN || tag === UPOS_ROW.ADJ || tag === UPOS_ROW.NOUN)
}

/** "The Coastal Dock and Terminal Workers" about the "and" behind token `i`; null where none is there. */
function unionEnd(doc: Document, i: number, limit: number, opening: number): Stretch | null {
  let end = i + 2
  while (end < limit && end - i <= LONGEST_PART + 1 && opensWithCapital(doc, end)) end++
  if (end === i + 2 || !MEMBERS.test(tokenForm(doc, end - 1))) return null
  const from = nameStart(doc, i)
  if (from === null || from <= opening || tokenForm(doc, from - 1) !== 'the') return null
  return { from, end }
}
