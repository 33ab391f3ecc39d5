import { probability, sumTrees, treesOf } from '../learn/trees.ts'
import type { Weights } from '../learn/weights.ts'
import { HEADING_NOUNS, WEAK_HEADS } from '../lexicon/heading-nouns.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import type { Section } from '../model/topic.ts'
import type { Stretch } from './stretches.ts'
import { LOOSE, type TitleCandidate, type TitleKind } from './title-candidates.ts'
import { contentStems } from './title-forms.ts'
import { belongsTogether } from './title-grounds.ts'
import { type CountedTitle, stretchTitles, type TitleSource } from './title-scores.ts'

/** What titles are wanted. */
export interface TitleStyle {
  /** Fewest and most words that a title should have; others are worth less, not forbidden. */
  readonly least: number
  readonly most: number
  /** How far what people's own titles are like counts beside what readers think of a title. */
  readonly people: number
  /** How far the worth by form counts; see `worthOf`. */
  readonly form: number
  /** What is left of that worth where the stretch says each word of the title once. */
  readonly once: number
  /** A title whose words are all said in so many moments of a long stretch names an anecdote, and what is left of its score. */
  readonly fewMoments: number
  readonly ofAnecdote: number
  /** What is left of the score of a lone name that has most of its places elsewhere: the talk is about it, not this part. */
  readonly ofElsewhere: number
}

/** Titles of chapters. People's own are known for chapters alone, and are shorter than what a section should be called. */
export const CHAPTER_TITLE: TitleStyle = {
  least: 2,
  most: 6,
  people: 0.85,
  form: 0.35,
  once: 0.6,
  fewMoments: 0,
  ofAnecdote: 1,
  ofElsewhere: 0.5,
}
/** Titles of sections. */
export const SECTION_TITLE: TitleStyle = {
  least: 4,
  most: 7,
  people: 0.25,
  form: 0.25,
  once: 0.1,
  fewMoments: 2,
  ofAnecdote: 0.5,
  ofElsewhere: 1,
}

/** What a word too few or too many leaves of a title's worth. */
const OFF_LENGTH = 0.6

/** What is left of the worth of a title that is one word, and of one that only names. */
const LONE_WORD = 0.3
const ONLY_NAMES = 0.5

/** What is left of the worth of "a click on the button", an example. */
const INDEFINITE = 0.75

/** How a kind reads as a heading beside the phrases that the scorer knows, from reading development titles. */
const KIND_WORTH: Readonly<Record<TitleKind, number>> = {
  joined: 1.15,
  both: 1,
  gerund: 1.1,
  deed: 1.2,
  clause: 1,
  question: 1,
  phrase: 1,
  pair: 0.15,
}

/** Kinds in which nothing happens: with names alone they are no heading ("Sam Altman from OpenAI"). */
const STILL: ReadonlySet<TitleKind> = new Set(['phrase', 'joined', 'both', 'pair'])

/** What is left of two single words, "Trace and Data", that we put side by side or that were said so. */
const BARE: Readonly<Partial<Record<TitleKind, number>>> = { pair: 0.05, both: 0.6 }

/** Chances in (0, 1) by the features of a title: that readers of the stretch would take it, and that a person wrote the like. */
export interface TitleScorer {
  readonly readers: (features: Float32Array) => number
  readonly people: (features: Float32Array) => number
}

/** The scorer of the weights "headings" and "titles". */
export function titleScorer(models: (name: string) => Weights): TitleScorer {
  const readers = treesOf(models('headings'))
  const people = treesOf(models('titles'))
  return {
    readers: (features) => probability(sumTrees(readers, features, 0)),
    people: (features) => probability(sumTrees(people, features, 0)),
  }
}

/** Two titles that share this much of the shorter one's words say the same. */
const SAME = 0.5

/** What a stretch is called, and what it is called once its text is written; see `Section.titleFor`. */
export interface StretchName {
  readonly title: string
  readonly titleFor: Section['titleFor']
}

/** A title for each stretch, in order, no two saying the same. */
export function nameStretches(
  source: TitleSource,
  scorer: TitleScorer,
  stretches: readonly Stretch[],
  style: TitleStyle,
): StretchName[] {
  const rankers = stretches.map((stretch) => titleRanker(source, scorer, stretch, style))
  const ranked = rankers.map((rank) => rank(SHORTLIST))
  const best = (row: number): number => ranked[row]![0]?.score ?? 0
  // The stretch with the surest title chooses first.
  const order = ranked.map((_, row) => row).sort((a, b) => best(b) - best(a) || a - b)
  const titles: string[] = stretches.map(() => '')
  const chosen: (RankedTitle | undefined)[] = stretches.map(() => undefined)
  const taken: (readonly string[])[] = []
  // No part of a talk is called as its show is.
  const bare = (text: string): string => text.toLowerCase().replace(/^the /, '')
  const show = bare(source.structure.facts.show ?? '')
  const holds = ({ title }: RankedTitle): boolean => bare(title.text) !== show && belongsTogether(source.syntax, title)
  const isFresh = (one: RankedTitle): boolean => saidBy(taken, one) < SAME && holds(one)
  const freshest = (row: number): RankedTitle | undefined => {
    const all = rankers[row]!(Number.POSITIVE_INFINITY)
    return all.find(isFresh) ?? all.find((one) => !titles.includes(one.title.text) && holds(one))
  }
  for (const row of order) {
    const choice = ranked[row]!.find(isFresh) ?? freshest(row)
    titles[row] = choice?.title.text ?? fallback(row, titles)
    chosen[row] = choice
    if (choice !== undefined) taken.push(choice.title.stems)
  }
  for (const [row, lone] of chosen.entries()) {
    if (lone?.title.words !== 1) continue
    const beside = chosen.flatMap((one, other) => (one === undefined || other === row ? [] : [one.title.stems]))
    const isBetter = isEveryday(source, lone)
      ? ({ score }: RankedTitle): boolean => score >= FULLER * lone.score
      : ({ title, score }: RankedTitle): boolean => score >= lone.score && title.stems.includes(lone.title.stems[0]!)
    const fuller = ranked[row]!.find(
      (one) => isFuller(one) && isBetter(one) && saidBy(beside, one) <= SAME && holds(one),
    )
    if (fuller === undefined) continue
    titles[row] = fuller.title.text
    chosen[row] = fuller
  }
  return titles.map((title, row) => ({
    title,
    titleFor(told, others) {
      const beside = others.map(stemsOfTitle)
      const able = rankers[row]!(SHORTLIST, (one) => keptOf(one, told)).filter((one) => one.title.words > 1)
      const best = (most: number): RankedTitle | undefined =>
        able.find((one) => saidBy(beside, one) < most && holds(one))
      // Where nothing else is told, a title may say in part what another says.
      return (best(SAME) ?? best(1))?.title.text ?? title
    },
  }))
}

/** What a title of several words must be worth beside "Paper" or "View", and how rare a word is that tells more than they do. */
const FULLER = 0.6
const TELLING_BITS = 9

/** True for a title of one word that people say every day, and that is no name. */
function isEveryday({ background }: TitleSource, { title, onlyNames }: RankedTitle): boolean {
  return !onlyNames && background.rarity(title.stems[0] ?? '') < TELLING_BITS
}

/** True for a title of several words that were said together. */
const isFuller = ({ title }: RankedTitle): boolean => title.words > 1 && title.kind !== 'pair'

/** What is left of the worth of a title of which the text tells nothing: a good one may say what the talk was about. */
const UNTOLD = 0.2

/**
 * What a title keeps of its worth, in [`UNTOLD`, 1]: the more, the more of it is told. Both halves of a pair claim to be the
 * subject: it is told whole or not at all.
 */
function keptOf({ stems, kind }: TitleCandidate, told: ReadonlySet<string>): number {
  const share = stems.filter((word) => told.has(word)).length / stems.length
  return UNTOLD + (1 - UNTOLD) * (kind === 'pair' ? Math.floor(share) : share)
}

/** The content stems of a title. */
function stemsOfTitle(title: string): string[] {
  const stemOf = contentStems()
  return title.split(/\s+/).flatMap((word) => stemOf(word.replace(/[?!.,:;]+$/, '')) ?? [])
}

/** Titles of a stretch that are ranked at first; the rest are looked at where all of these say what another says. */
const SHORTLIST = 12

/** Candidates that the scorer is asked about at first: those worth most by form and bearing. */
const MOST_ASKED = 60

/** A candidate and its worth; the greater the better, in no particular range. */
export interface RankedTitle {
  readonly title: TitleCandidate
  readonly score: number
  /** True where every content word is a name. */
  readonly onlyNames: boolean
}

/**
 * The `most` best titles, best first; ties go to the earlier. `kept` says which part of its worth a title keeps.
 * The scorer is asked about the `MOST_ASKED` that form, bearing and `kept` favour; about all where `most` is infinite.
 */
type TitleRanker = (most: number, kept?: (title: TitleCandidate) => number) => RankedTitle[]

/**
 * Ranks the titles of one stretch; the scorer is asked about each once, however often they are ranked, and what people
 * would write only of those that what readers think leaves a chance.
 */
function titleRanker(source: TitleSource, scorer: TitleScorer, stretch: Stretch, style: TitleStyle): TitleRanker {
  const { candidates, features } = stretchTitles(source, stretch)
  const worths = new Float64Array(candidates.length)
  for (let row = 0; row < worths.length; row++) worths[row] = worthOf(candidates[row]!, style)
  const byReaders = new Float64Array(candidates.length).fill(Number.NaN)
  const scores = new Float64Array(candidates.length).fill(Number.NaN)
  /** The score of a candidate; where it cannot reach `least`, something below that. */
  const scoreOf = (row: number, least: number): number => {
    if (!Number.isNaN(scores[row]!)) return scores[row]!
    const form = worths[row]! ** style.form * placesOf(candidates[row]!, style)
    const own = features(row)
    if (Number.isNaN(byReaders[row]!)) byReaders[row] = scorer.readers(own)
    const most = byReaders[row]! * form
    if (most < least) return most
    const score = byReaders[row]! * scorer.people(own) ** style.people * form
    scores[row] = score
    return score
  }
  return (most, kept = () => 1) => {
    const bounds = new Float64Array(worths.length)
    for (let row = 0; row < bounds.length; row++) bounds[row] = worths[row]! * kept(candidates[row]!.title)
    const isShort = most !== Number.POSITIVE_INFINITY
    // Only the best by form need be in order: the rest are not looked at.
    const least = isShort ? (bounds.slice().sort()[bounds.length - MOST_ASKED] ?? 0) : 0
    const order: number[] = []
    for (let row = 0; row < bounds.length; row++) if (bounds[row]! >= least && bounds[row]! > 0) order.push(row)
    order.sort((a, b) => bounds[b]! - bounds[a]! || a - b)
    const ranked: (RankedTitle & { readonly row: number })[] = []
    for (const row of isShort ? order.slice(0, MOST_ASKED) : order) {
      const { title, onlyNames } = candidates[row]!
      const share = kept(title)
      // A hair under the last that counts, since products are rounded.
      const last = ranked.length < most ? 0 : ranked[ranked.length - 1]!.score * 0.999
      const one = { title, score: scoreOf(row, last / share) * share, onlyNames, row }
      const before = (a: typeof one, b: typeof one): boolean =>
        a.score > b.score || (a.score === b.score && a.row < b.row)
      let at = ranked.length
      while (at > 0 && before(one, ranked[at - 1]!)) at--
      if (at < most) ranked.splice(at, 0, one)
      if (ranked.length > most) ranked.pop()
    }
    return ranked
  }
}

/** What is left of the score of two things put together, "Firm in Oldham", of which one is said in one moment. */
const ASIDE = 0.6

/** Share of its places that a part of the talk has, at least, that is called after it. */
const OWN_SHARE = 0.5

/** What a title keeps of its score for where in the talk its words stand, in (0, 1]. */
function placesOf({ title, moments, leastMoments, onlyNames, share }: CountedTitle, style: TitleStyle): number {
  if (onlyNames && title.words === 1 && share < OWN_SHARE) return style.ofElsewhere
  // "Light" is said once in "Harrow Power and Light", which is a name.
  const isTwo = title.kind === 'joined' || (title.kind === 'both' && !onlyNames)
  const isAside = isTwo && leastMoments < style.fewMoments
  return (moments <= style.fewMoments ? style.ofAnecdote : 1) * (isAside ? ASIDE : 1)
}

/** What a title is worth by its form and by what it is about, whatever the scorer says of it. */
function worthOf(one: CountedTitle, style: TitleStyle): number {
  const { title } = one
  const off = title.words < style.least ? style.least - title.words : Math.max(0, title.words - style.most)
  const names = one.onlyNames && STILL.has(title.kind) ? ONLY_NAMES : 1
  const lone = title.words === 1 ? LONE_WORD : 1
  const example = title.indefinite && title.kind !== 'gerund' ? INDEFINITE : 1
  const bare = title.words <= 3 ? (BARE[title.kind] ?? 1) : 1
  return bare * KIND_WORTH[title.kind] * OFF_LENGTH ** off * names * lone * example * bearing(one, style)
}

/** Words of a short title at most, as Apple advises. */
const SHORT_WORDS = 4
const SHORT: TitleStyle = { ...CHAPTER_TITLE, most: SHORT_WORDS }

/**
 * For each stretch its title where that has four words at most; else the best candidate that has, and that no other is
 * called; else the title's first words up to one that may end it.
 */
export function shortenTitles(
  source: TitleSource,
  scorer: TitleScorer,
  stretches: readonly Stretch[],
  titles: readonly string[],
): string[] {
  const taken = new Set(titles)
  return titles.map((title, row) => {
    if (wordsIn(title) <= SHORT_WORDS) return title
    const ranked = titleRanker(source, scorer, stretches[row]!, SHORT)(SHORTLIST)
    const choice = ranked.find(
      ({ title: one }) =>
        wordsIn(one.text) <= SHORT_WORDS && !taken.has(one.text) && belongsTogether(source.syntax, one),
    )
    const short = choice?.title.text ?? firstWords(title)
    taken.add(short)
    return short
  })
}

function wordsIn(title: string): number {
  return title.split(/\s+/).length
}

function firstWords(title: string): string {
  const words = title.split(/\s+/).slice(0, SHORT_WORDS)
  while (words.length > 1 && STOP_WORDS.has(words[words.length - 1]!.toLowerCase())) words.pop()
  return words.join(' ').replace(/[\p{P}]+$/u, '')
}

/** What is left of the worth of a title about nothing that the stretch is about. */
const BESIDE = 0.5
/** How much more a title is worth whose words the opening of the stretch announces. */
const ANNOUNCED = 1

/** What is left of the worth of a title for a long stretch that is about one moment of it, and what is no moment. */
const LOCAL = 0.3
const WIDE = 0.5

/** A head noun worth this much of the stretch's worthiest word carries a heading by itself; another leaves a part. */
const HEAVY = 0.35
const LIGHT_HEAD = 0.5

/** What is left of a title that hangs on a weak noun, or on a preposition that mostly belongs to a verb that is gone. */
const WEAK = 0.4

/** What is left of a title that ends in a noun that names nothing alone: "Twitter Account", "Involvement in the Bitcoin World". */
const GENERAL = 0.6

/** How far a title is about what its stretch is about, in (0, 1.2]. */
function bearing(one: CountedTitle, { once }: TitleStyle): number {
  const { title, about, headWorth, recurring, spread, announced } = one
  const runs = LOCAL + (1 - LOCAL) * Math.min(1, spread / WIDE)
  const subject = runs * (BESIDE + (1 - BESIDE) * Math.min(1, about / 0.8))
  const said = (once + (1 - once) * recurring) * (1 + ANNOUNCED * announced)
  if (title.kind === 'pair' || title.kind === 'question') return subject * said
  const opens = HEADING_NOUNS.has(title.head)
  const last = title.stems.at(-1) ?? ''
  const general = VAGUE_NOUNS.has(last) ? GENERAL : 1
  const hangs = WEAK_HEADS.has(title.head) || WEAK_HEADS.has(last)
  const weak = hangs || (!opens && title.kind === 'joined' && LOOSE.test(title.text)) ? WEAK : 1
  return subject * said * general * weak * (headWorth >= HEAVY ? 1 : opens ? 1.2 : LIGHT_HEAD)
}

/** The title of a stretch in which nothing can be named. */
function fallback(row: number, titles: readonly string[]): string {
  let number = row + 1
  while (titles.includes(`Part ${number}`)) number++
  return `Part ${number}`
}

/** How much of a title one of those beside it says, at most. */
function saidBy(others: readonly (readonly string[])[], { title }: RankedTitle): number {
  return Math.max(0, ...others.map((stems) => overlap(title.stems, stems)))
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.includes(word)).length
  return shared / Math.max(1, Math.min(a.length, b.length))
}
