import { HOUSE_ADJECTIVES, HOUSES } from '../lexicon/houses.ts'
import { PERSON_TITLES } from '../lexicon/person-titles.ts'
import { type Document, tokenForm, tokenSurface } from '../model/document.ts'
import { opensWithCapital } from './capitals.ts'
import { type NameMention, toMention, writtenMention } from './mentions.ts'

/** Titles after which a capital word is a person's name, even one that the model did not take. */
const STRONG_TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr doctor professor prof senator justice judge general captain colonel sergeant governor congressman congresswoman sir lord lady king queen prince princess emperor'.split(
    ' ',
  ),
)
/** Confidence of a name that a rule found. */
const BY_RULE = 0.6

/**
 * The mentions with what the model is known to miss put right: titles before a name, names after a title, acronyms in
 * brackets after what they stand for, and bodies called after two places ("the England and Wales Cricket Board").
 */
export function withRepairs(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  const joined = joinPlaces(doc, wholeCities(doc, wholeHouses(doc, mentions)))
  const taken = new Uint8Array(doc.tokens.length)
  for (const { firstToken, endToken } of joined) taken.fill(1, firstToken, endToken)
  const titled = joined.map((mention) => withTitle(doc, mention, taken))
  const more = [...bracketAcronyms(doc, titled, taken), ...namesAfterTitles(doc, taken)]
  return more.length === 0 ? titled : [...titled, ...more].sort((a, b) => a.start - b.start)
}

/** Houses with the words before the "'s" that the model left outside, and "St." before those. */
function wholeHouses(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  return mentions.map((mention) => {
    const { sentence, endToken } = mention
    const opening = doc.sentences[sentence]!.firstToken
    let house = mention.firstToken
    while (house < endToken && !HOUSES.has(tokenForm(doc, house))) house++
    if (house === endToken) return mention
    if (house > mention.firstToken && HOUSE_ADJECTIVES.has(tokenForm(doc, house - 1))) house--
    let from = mention.firstToken
    const owner = /^['’]s$/.test(tokenForm(doc, from - 1)) ? from - 2 : -1
    if (house === from && owner >= opening && opensWithCapital(doc, owner)) from = owner
    if (from - 1 >= opening && /^st\.?$/.test(tokenForm(doc, from - 1)) && opensWithCapital(doc, from - 1)) from--
    if (from - 2 >= opening && tokenForm(doc, from - 1) === '.' && tokenForm(doc, from - 2) === 'st') from -= 2
    // Read as a person, "King's College" has lost its king as a title.
    const isPossessive = house > from && /^['’]s$/.test(tokenForm(doc, house - 1))
    if (from === mention.firstToken && !(isPossessive && mention.type === 'PERSON')) return mention
    return toMention(doc, from, endToken, sentence, 'ORG', mention.confidence) ?? mention
  })
}

/** "City of [Glasgow Bank]": the body is called after the city, and so with its first words. */
function wholeCities(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  return mentions.map((mention) => {
    const { type, sentence, firstToken, endToken, words } = mention
    const from = firstToken - 2
    if (type !== 'ORG' || words.length < 2 || from < doc.sentences[sentence]!.firstToken) return mention
    if (tokenForm(doc, firstToken - 1) !== 'of' || tokenSurface(doc, from) !== 'City') return mention
    return writtenMention(doc, from, endToken, sentence, 'ORG')
  })
}

const isTitle = (doc: Document, i: number): boolean =>
  opensWithCapital(doc, i) && PERSON_TITLES.has(tokenForm(doc, i).replace(/\.$/, ''))

function withTitle(doc: Document, mention: NameMention, taken: Uint8Array): NameMention {
  if (mention.type !== 'PERSON') return mention
  const { firstToken: opening } = doc.sentences[mention.sentence]!
  let from = mention.firstToken
  while (from > opening && taken[from - 1] === 0 && isTitle(doc, from - 1)) {
    from--
    // "Major-General Scott".
    if (from - 2 >= opening && tokenForm(doc, from - 1) === '-' && isTitle(doc, from - 2)) from--
  }
  if (from === mention.firstToken) return mention
  taken.fill(1, from, mention.firstToken)
  return { ...mention, firstToken: from, start: doc.tokens.start[from]! }
}

function namesAfterTitles(doc: Document, taken: Uint8Array): NameMention[] {
  const out: NameMention[] = []
  if (doc.restoration !== null) return out
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let i = firstToken; i + 1 < endToken; i++) {
      if (taken[i] === 1 || !opensWithCapital(doc, i) || !STRONG_TITLES.has(tokenForm(doc, i).replace(/\.$/, '')))
        continue
      let end = i + 1
      while (end < endToken && taken[end] === 0 && opensWithCapital(doc, end) && /^\p{L}+$/u.test(tokenForm(doc, end)))
        end++
      if (end === i + 1 || end - i > 4) continue
      const mention = toMention(doc, i, end, sentence, 'PERSON', BY_RULE)
      if (mention === null) continue
      taken.fill(1, i, end)
      out.push(mention)
      i = end - 1
    }
  })
  return out
}

/** "World Health Organization (WHO)": the acronym there and wherever else it stands in capitals. */
function bracketAcronyms(doc: Document, mentions: readonly NameMention[], taken: Uint8Array): NameMention[] {
  const types = new Map<string, NameMention>()
  for (const mention of mentions) {
    const { endToken, words } = mention
    if (words.length < 2 || tokenForm(doc, endToken) !== '(' || tokenForm(doc, endToken + 2) !== ')') continue
    const surface = tokenSurface(doc, endToken + 1)
    const big = words.filter((word) => !/^(of|the|and|for|in|on|to|a)$/.test(word))
    const initials = big.map((word) => word[0]).join('')
    if (/^\p{Lu}{2,6}$/u.test(surface) && initials === surface.toLowerCase()) types.set(surface, mention)
  }
  const out: NameMention[] = []
  if (types.size === 0) return out
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let i = firstToken; i < endToken; i++) {
      if (taken[i] === 1) continue
      const text = tokenSurface(doc, i)
      const whole = types.get(text)
      if (whole === undefined) continue
      taken[i] = 1
      const start = doc.tokens.start[i]!
      const end = doc.tokens.end[i]!
      const words = [text.toLowerCase()]
      out.push({
        firstToken: i,
        endToken: i + 1,
        sentence,
        start,
        end,
        text,
        words,
        type: whole.type,
        confidence: BY_RULE,
      })
    }
  })
  return out
}

/** "The" before the name of one place makes it part of what follows: "the Newfoundland and Labrador Court". */
function joinPlaces(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  const out: NameMention[] = []
  for (const mention of mentions) {
    const last = out[out.length - 1]
    if (
      last !== undefined &&
      last.type === 'PLACE' &&
      last.words.length === 1 &&
      mention.type === 'ORG' &&
      mention.words.length > 2 &&
      mention.firstToken === last.endToken + 1 &&
      mention.sentence === last.sentence &&
      tokenForm(doc, last.endToken) === 'and' &&
      tokenForm(doc, last.firstToken - 1) === 'the' &&
      !/s$/.test(last.words[0]!)
    ) {
      const whole = toMention(doc, last.firstToken, mention.endToken, mention.sentence, 'ORG', mention.confidence)
      if (whole !== null) {
        out[out.length - 1] = whole
        continue
      }
    }
    out.push(mention)
  }
  return out
}
