import { type Background, MOST_BITS } from '../learn/background.ts'
import { type Document, isQuestion, tokenForm } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { distinctTerms, headingName, isWrapping, type Term, voiceWords } from './keyphrases.ts'
import { createOffers, type Offers } from './offers.ts'
import { type PhrasesOf, phraseReader } from './phrases.ts'
import { NO_FACTS, type StemFacts, stemFacts } from './stem-facts.ts'
import { indexPhrases, type PhraseIndex, phrasesOf, type Stretch, tokensOf } from './stretches.ts'
import type { Terms } from './terms.ts'
import { candidate, TITLE_KINDS, type TitleCandidate } from './title-candidates.ts'

/** What titles are made from. */
export interface TitleSource {
  readonly doc: Document
  readonly structure: Structure
  readonly terms: Terms
  readonly phrases: PhraseIndex
  readonly background: Background
  readonly syntax: Syntax
  /** What each sentence offers. */
  readonly offers: Offers
  /** Stems of the names of those who are no subject; see `voiceWords`. */
  readonly voices: ReadonlySet<string>
}

/** Puts together what titles are made from; `phrases` are those of the whole episode, strongest first. */
export function titleSource(
  given: Pick<TitleSource, 'doc' | 'structure' | 'terms' | 'background' | 'syntax'> & { entities: readonly Entity[] },
  phrases: readonly Term[],
  phrasesIn: PhrasesOf = phraseReader(given.doc),
): TitleSource {
  return {
    ...given,
    phrases: indexPhrases(phrases),
    offers: createOffers(given.doc, phrasesIn),
    voices: voiceWords(given.structure, given.entities),
  }
}

/** What the title scorer looks at, in the order of `titles.bin`. */
export const TITLE_FEATURES = [
  ...TITLE_KINDS,
  'words',
  'contentWords',
  'worthSum',
  'worthMost',
  'worthMean',
  'worthLeast',
  'worthFirst',
  'worthLast',
  'shareMean',
  'countMean',
  'rarityMean',
  'rarityMost',
  'pairRarity',
  'place',
  'times',
  'names',
  'stretchWords',
  'opening',
  'firstAt',
  'asked',
  'announced',
  'spreadMean',
  'spreadMost',
  'question',
  'letters',
  'about',
  'headWorth',
  'recurring',
] as const

/** A distinct candidate and how often the stretch offers it. */
export interface CountedTitle {
  readonly title: TitleCandidate
  readonly times: number
  /** How much of what the stretch is about the title names: worth of its words against the two worthiest, in [0, 1]. */
  readonly about: number
  /** Worth of its head noun against the worthiest word of the stretch, in [0, 1]. */
  readonly headWorth: number
  /** Share of its content words that the stretch says more than once. */
  readonly recurring: number
  /** Share of the sixths of the stretch that hold its two widest spread words; 1 where the stretch is short. */
  readonly spread: number
  /** Moments of the stretch that hold the one of its words that most of them hold; see `StemFacts`. Infinite where it is short. */
  readonly moments: number
  /** The same of the one that fewest hold. */
  readonly leastMoments: number
  /** Greatest share that the stretch has of all the places of one of its words in the talk. */
  readonly share: number
  /** Share of its content words that the opening of the stretch announces. */
  readonly announced: number
  /** True where every content word is a name. */
  readonly onlyNames: boolean
}

/** Candidates that are scored a stretch; past it the later ones are left out. */
const MOST_CANDIDATES = 1500

/** Tokens from which a stretch is long enough for words that run through it to matter. */
const LONG_STRETCH = 700
/** The same for a word that is said in a moment of it. */
const LEAST_OF_MOMENTS = 150

/** Phrases of a stretch that are paired with one another. */
const PAIRED = 4
/** Phrases of several words beside these. */
const PAIRED_LONG = 3

/** The distinct candidates of a stretch in order of first offer. */
export interface StretchTitles {
  readonly candidates: readonly CountedTitle[]
  /** The features of candidate `row`, in a buffer that the next call uses again. */
  readonly features: (row: number) => Float32Array
}

/** The distinct candidates of a stretch; their features are reckoned when asked for, as most are never needed. */
export function stretchTitles(source: TitleSource, stretch: Stretch): StretchTitles {
  const seen = new Map<string, { title: TitleCandidate; times: number }>()
  const { voices } = source
  const add = (title: TitleCandidate): void => {
    const { stems } = title
    let ofVoices = 0
    for (let i = 0; i < stems.length; i++) if (voices.has(stems[i]!)) ofVoices++
    // Who speaks is no subject: at least half of a title must be about something else.
    if (ofVoices * 2 >= stems.length) return
    const known = seen.get(title.text)
    if (known !== undefined) known.times++
    else if (seen.size < MOST_CANDIDATES) seen.set(title.text, { title, times: 1 })
  }
  for (let row = stretch.firstSentence; row < stretch.endSentence; row++) {
    if (isWrapping(source.structure, row)) continue
    const own = source.offers(row)
    for (let i = 0; i < own.length; i++) add(own[i]!)
  }
  for (const title of pairsOf(source, stretch)) add(title)
  const facts = stemFacts(source.doc, source.terms, stretch)
  const most = worthiestTwo(facts)
  const candidates: CountedTitle[] = []
  const { first, end } = tokensOf(source.doc, stretch)
  const isLong = end - first >= LONG_STRETCH
  seen.forEach(({ title, times }) => {
    candidates.push(countedTitle(title, times, facts, most, isLong, end - first >= LEAST_OF_MOMENTS))
  })
  const values = new Float32Array(TITLE_FEATURES.length)
  return {
    candidates,
    features(row) {
      writeFeatures(values, source, stretch, candidates[row]!, facts)
      return values
    },
  }
}

/** The sum of the worths of the two worthiest words; 0 for none. */
function worthiestTwo(facts: ReadonlyMap<string, StemFacts>): number {
  let first = 0
  let second = 0
  facts.forEach(({ worth }) => {
    if (worth > first) {
      second = first
      first = worth
    } else if (worth > second) second = worth
  })
  return first + second
}

/** `most` is the worth of the two worthiest words of the stretch. */
function countedTitle(
  title: TitleCandidate,
  times: number,
  facts: ReadonlyMap<string, StemFacts>,
  most: number,
  isLong: boolean,
  hasMoments: boolean,
): CountedTitle {
  const { length } = title.stems
  // The two greatest of each.
  let [worth, nextWorth, spread, nextSpread] = [0, 0, 0, 0]
  let recurring = 0
  let moments = 0
  let leastMoments = Number.POSITIVE_INFINITY
  let share = 0
  let announced = 0
  let names = 0
  for (let i = 0; i < length; i++) {
    const own = facts.get(title.stems[i]!) ?? NO_FACTS
    if (own.worth > worth) {
      nextWorth = worth
      worth = own.worth
    } else if (own.worth > nextWorth) nextWorth = own.worth
    if (own.spread > spread) {
      nextSpread = spread
      spread = own.spread
    } else if (own.spread > nextSpread) nextSpread = own.spread
    if (own.count > 1) recurring++
    moments = Math.max(moments, own.moments)
    leastMoments = Math.min(leastMoments, own.moments)
    share = Math.max(share, own.share)
    if (own.announced) announced++
    if (own.isName) names++
  }
  return {
    title,
    times,
    about: (worth + nextWorth) / Math.max(1e-9, most),
    headWorth: (facts.get(title.head) ?? NO_FACTS).worth,
    recurring: recurring / length,
    spread: isLong ? (spread + nextSpread) / Math.min(2, length) : 1,
    moments: hasMoments ? moments : Number.POSITIVE_INFINITY,
    leastMoments: hasMoments ? leastMoments : Number.POSITIVE_INFINITY,
    share,
    announced: announced / length,
    onlyNames: names === length,
  }
}

/** "DeepSeek and the Export Controls": the strongest phrases of the stretch, two by two, a name first. */
function pairsOf({ doc, phrases }: TitleSource, stretch: Stretch): TitleCandidate[] {
  const out: TitleCandidate[] = []
  const own = phrasesOf(doc, phrases, stretch)
  const long = own.filter(({ words, places }) => words > 1 && places.length > 1).slice(0, PAIRED_LONG)
  const all = distinctTerms([...distinctTerms(own, PAIRED), ...long], PAIRED + PAIRED_LONG)
  const often = all.filter(({ places }) => places.length > 1)
  const strong = often.length > 1 ? often : all.slice(0, 2)
  for (const [at, one] of strong.entries()) {
    for (const other of strong.slice(at + 1)) {
      const swap = !isNamed(doc, one) && isNamed(doc, other)
      const [first, second] = swap ? [other, one] : [one, other]
      const [left, right] = [headingName(doc, first), headingName(doc, second)]
      const article = isNamed(doc, first) && isDefinite(doc, second) && !right.endsWith('s') ? ['the'] : []
      const words = [...left.split(' '), 'and', ...article, ...right.split(' ')]
      const made = candidate('pair', words, stretch.firstSentence, '', null)
      if (made !== null) out.push(made)
    }
  }
  return out
}

function isNamed(doc: Document, { places }: Term): boolean {
  return doc.tokens.tag[places[0]?.first ?? 0] === UPOS_ROW.PROPN
}

/** True where the phrase mostly comes with "the". */
function isDefinite(doc: Document, { places }: Term): boolean {
  return places.filter(({ first }) => tokenForm(doc, first - 1) === 'the').length * 2 >= places.length
}

/** Letters past which a word is taken for no longer. */
const MOST_LETTERS = 12

/** Tokens that count as the opening of a stretch. */
const OPENING = 60

/** Writes the features of a candidate into `out`, in the order of `TITLE_FEATURES`. */
function writeFeatures(
  out: Float32Array,
  { doc, background }: TitleSource,
  stretch: Stretch,
  { title, times, about, headWorth, recurring }: CountedTitle,
  facts: ReadonlyMap<string, StemFacts>,
): void {
  const { stems, kind, words, sentence } = title
  const { length } = stems
  const worths: number[] = []
  let share = 0
  let count = 0
  let bits = 0
  let mostBits = 0
  let names = 0
  let opening = 0
  let earliest = Number.POSITIVE_INFINITY
  let asked = 0
  let announced = 0
  let spread = 0
  let mostSpread = 0
  let letters = 0
  let pair = length > 1 ? Number.POSITIVE_INFINITY : 0
  for (let i = 0; i < length; i++) {
    const word = stems[i]!
    const own = facts.get(word) ?? NO_FACTS
    worths.push(own.worth)
    share += own.share
    count += Math.log2(1 + own.count)
    const rarity = Math.min(MOST_BITS, own === NO_FACTS ? background.rarity(word) : own.bits)
    bits += rarity
    mostBits = Math.max(mostBits, rarity)
    if (own.isName) names++
    if (own.at < OPENING) opening++
    earliest = Math.min(earliest, own.at)
    if (own.asked) asked++
    if (own.announced) announced++
    spread += own.spread
    mostSpread = Math.max(mostSpread, own.spread)
    letters += Math.min(MOST_LETTERS, word.length)
    if (i > 0) pair = Math.min(pair, background.rarity(`${stems[i - 1]} ${word}`))
  }
  const firstWorth = worths[0] ?? 0
  const lastWorth = worths[length - 1] ?? 0
  const meanWorth = worths.reduce((sum, worth) => sum + worth, 0) / length
  worths.sort((a, b) => b - a)
  const { first, end } = tokensOf(doc, stretch)
  let at = 0
  for (const one of TITLE_KINDS) out[at++] = one === kind ? 1 : 0
  out[at++] = words
  out[at++] = length
  out[at++] = worths.reduce((sum, worth, place) => sum + worth / Math.sqrt(place + 1), 0)
  out[at++] = worths[0] ?? 0
  out[at++] = meanWorth
  out[at++] = worths[length - 1] ?? 0
  out[at++] = firstWorth
  out[at++] = lastWorth
  out[at++] = share / length
  out[at++] = count / length
  out[at++] = bits / length
  out[at++] = mostBits
  out[at++] = pair
  out[at++] = (sentence - stretch.firstSentence) / Math.max(1, stretch.endSentence - stretch.firstSentence)
  out[at++] = Math.log2(times)
  out[at++] = names / length
  out[at++] = Math.log2(1 + end - first)
  out[at++] = opening / length
  out[at++] = Math.log2(1 + earliest)
  out[at++] = asked / length
  out[at++] = announced / length
  out[at++] = spread / length
  out[at++] = mostSpread
  out[at++] = isQuestion(doc, sentence) ? 1 : 0
  out[at++] = letters / length
  out[at++] = about
  out[at++] = headWorth
  out[at++] = recurring
}
