import { createBackground } from '../learn/background.ts'
import { probability, sumTrees, treesOf } from '../learn/trees.ts'
import type { Weights } from '../learn/weights.ts'
import { letterPattern } from '../lexicon/letters.ts'
import { STAGE_TALK } from '../lexicon/stage-talk.ts'
import { type Document, sentenceAt } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import type { RowRange } from './ice-breakers.ts'
import { firstNames } from './names.ts'
import { bareText, overlaps, type Phrase, stemsOf } from './phrases.ts'
import { findStated } from './stated.ts'
import { THEME_FEATURES, type ThemeCandidate, themeFeatures } from './theme-features.ts'
import { findTitleSubject } from './title-subject.ts'
import { type SubjectSource, subjectsIn } from './topic-line.ts'

const MOST_THEMES = 3
/** Names among them, where there is a common thing as well. */
const MOST_NAMES = 2
/** How likely a second and a third theme must be to be one. */
const LEAST_THEME = 0.2
/** The same for "the bottle", also where it is a further one: a lone noun with "the" mostly stands for one that the reader has not met. */
const LEAST_DEFINITE = 0.5
/** What a theme gains, in log odds, of which the title has a word: who named the episode knew what it is about. */
const IN_TITLE = 1.5
/** The same of what the title names in words that the talk says together. */
const IS_TITLE = 4
/** The same of one that a host names at the start as what the episode is about. */
const STATED = 1

/** What it loses that is said mostly in a round of small talk. */
const IN_SMALL_TALK = -2

const STATED_AT = THEME_FEATURES.indexOf('stated')

/** What a talk may be about, by how likely it is that it is about that. */
export interface WeighedTheme extends ThemeCandidate {
  /** That a good sentence on the episode would name it, in (0, 1). */
  readonly probability: number
}

/** The things that may be what the episode is about: its keyphrases, those of its topics, and what a host names at the start. */
export function findThemes(source: SubjectSource): {
  candidates: ThemeCandidate[]
  stated: readonly Phrase[]
  titled: Phrase | null
} {
  const { doc, topics, entities, structure, lower } = source
  const all = { start: 0, end: doc.text.length }
  const named = new Map(entities.flatMap((entity) => [entity.name, ...entity.aliases].map((name) => [name, entity])))
  const stated = findStated(doc, structure, lower)
  const titled = findTitleSubject(source)
  const keyphrases = new Set([
    ...topics.keyphrases.map(({ phrase }) => phrase),
    ...topics.topics.flatMap((topic) => topic.keyphrases),
  ])
  const sponsors = topics.chapters.flatMap(({ kind, title }) => (kind === 'sponsor' ? [title.toLowerCase()] : []))
  const pays = (phrase: Phrase): boolean =>
    sponsors.some((title) => title.endsWith(`: ${bareText(phrase).toLowerCase()}`))
  // "The coupon code", "the companion newsletter".
  const isStage = (phrase: Phrase): boolean =>
    STAGE_TALK.some((cue) => ` ${bareText(phrase).toLowerCase()} `.includes(` ${cue} `))
  const isEmployer = employerCheck(doc, structure, lower)
  // "Scott Bagwell" beside a voice called Scott is mostly that one, misheard.
  const voices = firstNames(structure)
  const isNamesake = ({ type, name }: Entity): boolean =>
    type === 'PERSON' && name.includes(' ') && voices.has(name.split(' ', 1)[0]!.toLowerCase())
  const candidates: ThemeCandidate[] = []
  for (const keyphrase of keyphrases) {
    const entity = named.get(keyphrase) ?? null
    const phrase = subjectsIn(source, [keyphrase], all)[0]
    if (
      phrase === undefined ||
      pays(phrase) ||
      isStage(phrase) ||
      isEmployer(phrase) ||
      (entity !== null && (!isSubject(entity) || isNamesake(entity)))
    )
      continue
    candidates.push({ phrase, keyphrase, entity })
  }
  const isTold = titled !== null && !isStage(titled) && !isEmployer(titled) && !pays(titled)
  for (const phrase of [...(isTold ? [titled] : []), ...stated]) {
    const stems = stemsOf(phrase)
    // "CSS layout" tells more than "CSS" and "layouts", which the talk says oftener.
    const isSaid = candidates.some((one) => {
      const own = stemsOf(one.phrase)
      return own.length >= stems.length && own.every((stem) => stems.includes(stem))
    })
    if (!isSaid) candidates.push({ phrase, keyphrase: null, entity: null })
  }
  return { candidates, stated, titled }
}

/**
 * The things that the episode may be about, likeliest first, by the weights "themes" and "background". What is said
 * mostly in a round of small talk, the rows `iceBreaker`, is hardly one.
 */
export function weighThemes(
  source: SubjectSource,
  models: (name: string) => Weights,
  iceBreaker: RowRange | null = null,
): readonly WeighedTheme[] {
  const isSmallTalk = smallTalkCheck(source, iceBreaker)
  const { candidates, stated, titled: named } = findThemes(source)
  const trees = treesOf(models('themes'))
  const features = themeFeatures(source, candidates, stated, createBackground(models('background')))
  const { title, show } = source.structure.facts
  // "The Slow Boat - E57 - Kerala": the show is no subject of the episode.
  const titled = new Set(stemsOf({ text: (title ?? '').replace(show ?? '', '') }))
  return candidates
    .map((one, row) => {
      const stems = stemsOf(one.phrase)
      const isStated = features[row * THEME_FEATURES.length + STATED_AT] === 1
      const isNamed = named !== null && stemsOf(named).every((stem) => stems.includes(stem))
      const told = isNamed ? IS_TITLE : stems.some((stem) => titled.has(stem)) ? IN_TITLE : isStated ? STATED : 0
      const lift = isSmallTalk(one.phrase) ? told + IN_SMALL_TALK : told
      return { ...one, probability: probability(sumTrees(trees, features, row * THEME_FEATURES.length) + lift) }
    })
    .sort((a, b) => b.probability - a.probability)
}

/** Tells what is said oftener in a round of small talk than in all the rest. */
function smallTalkCheck({ doc, lower }: SubjectSource, iceBreaker: RowRange | null): (phrase: Phrase) => boolean {
  if (iceBreaker === null || lower.length !== doc.text.length) return () => false
  const { start } = doc.sentences[iceBreaker.from]!
  const { end } = doc.sentences[iceBreaker.to - 1]!
  const round = lower.slice(start, end)
  return (phrase) => {
    const bare = bareText(phrase).toLowerCase()
    return 2 * (round.split(bare).length - 1) > lower.split(bare).length - 1
  }
}

/** What the episode is about in one to three things that say different things, likeliest first. */
export function pickThemes(weighed: readonly WeighedTheme[]): readonly Phrase[] {
  const hasThing = weighed.some(({ entity, probability }) => entity === null && probability >= LEAST_THEME)
  const picked: Phrase[] = []
  let names = 0
  for (const { phrase, probability, entity } of weighed) {
    const isName = entity !== null
    if ((isName && names >= MOST_NAMES && hasThing) || (picked.length > 1 && probability < LEAST_THEME)) continue
    if (picked.length > 0 && isLoneDefinite(phrase) && probability < LEAST_DEFINITE) continue
    if (picked.some((other) => overlaps(phrase, other))) continue
    picked.push(phrase)
    if (isName) names++
    if (picked.length >= MOST_THEMES) break
  }
  return picked
}

/** Most further subjects of a talk that the summary names, and how likely each must be to be one. */
export const MOST_FURTHER = 4
const LEAST_FURTHER = 0.35
/** Sentences from which on a talk is long. */
export const LONG_TALK = 150

/** What else the talk is about, likeliest first but in the order of the talk. */
export function pickFurther(
  source: SubjectSource,
  weighed: readonly WeighedTheme[],
  themes: readonly Phrase[],
): readonly Phrase[] {
  const { doc, entities, lower } = source
  // In a long talk much is said in passing, where somebody lives among it.
  const isLong = doc.sentences.length >= LONG_TALK
  const places = new Set(
    entities.flatMap(({ type, name, aliases }) => (type === 'PLACE' || type === 'GROUP' ? [name, ...aliases] : [])),
  )
  const picked: Phrase[] = []
  for (const { phrase, probability } of weighed) {
    if (probability < LEAST_FURTHER || picked.length >= MOST_FURTHER) break
    const isAside = isLong && (places.has(phrase.text) || isPassing(lower, phrase))
    if (/^an? /.test(phrase.text) || isAside) continue
    if (isLoneDefinite(phrase) && probability < LEAST_DEFINITE) continue
    if (![...themes, ...picked].some((other) => overlaps(other, phrase))) picked.push(phrase)
  }
  return picked.sort((a, b) => lower.indexOf(bareText(a).toLowerCase()) - lower.indexOf(bareText(b).toLowerCase()))
}

/** A thing whose places lie closer together than this share of the talk is told of in passing. */
const LEAST_SPREAD = 0.02

/** True where all places of a phrase stand together: a story on the way to something else. */
function isPassing(lower: string, phrase: Phrase): boolean {
  const bare = bareText(phrase).toLowerCase()
  return lower.lastIndexOf(bare) - lower.indexOf(bare) < LEAST_SPREAD * lower.length
}

/** "The bottle": one word in small letters behind "the"; what is in the plural is printed without it. */
function isLoneDefinite({ text }: Phrase): boolean {
  return LONE_DEFINITE.test(text)
}

const LONE_DEFINITE = letterPattern(String.raw`^the \p{Ll}[^ ]*(?:[^s ]|ss)$`)

/**
 * Finds whom somebody in the episode works for, where only hosts name it: "She covers shipping for the Harbour Post" says
 * who she is. What others speak of, too, may be what the talk is about.
 */
function employerCheck(doc: Document, { people, turnSpeaker, speakers }: Structure, lower: string) {
  const employers = new Set(
    people.flatMap(({ affiliation }) => (affiliation === null ? [] : [bareText({ text: affiliation.toLowerCase() })])),
  )
  const isOfHost = (at: number): boolean => {
    const { turn } = doc.sentences[sentenceAt(doc, at)]!
    return speakers[turnSpeaker[turn]!]?.role === 'host'
  }
  return (phrase: Phrase): boolean => {
    const bare = bareText({ text: phrase.text.toLowerCase() })
    if (!employers.has(bare)) return false
    for (let at = lower.indexOf(bare); at >= 0; at = lower.indexOf(bare, at + bare.length))
      if (!isOfHost(at)) return false
    return true
  }
}

/** A company, product, work, law or person can be what a talk is about; a place or a group seldom is. */
function isSubject({ speaker, type }: Entity): boolean {
  return speaker === null && /^(?:ORG|PRODUCT|WORK|EVENT|LAW|OTHER|PERSON)$/.test(type)
}
