import { anyCue } from '../lexicon/cue-set.ts'
import { LEAVE_CUES, PRESENTING_CUES } from '../lexicon/episode-cues.ts'
import type { AnalyzeOptions } from '../model/options.ts'
import { SPONSOR_BREAK } from '../model/own-words.ts'
import { BLOCK_KINDS, type BlockKind } from '../model/structure.ts'
import type { Chapter } from '../model/topic.ts'
import { CREDITS, type Titled, withCreditsJoined } from './credits.ts'
import { givenCuts } from './given.ts'
import { keyphrasesOf, type Layout, type Part, partsOf, withoutScraps } from './layout.ts'
import { withoutEarlyStarts } from './openings.ts'
import { type CutProblem, fixedCuts, freeCuts, longCuts, withoutScantOnes } from './segments.ts'
import { sponsorHeading } from './sponsor-titles.ts'
import type { Stretch } from './stretches.ts'
import { CHAPTER_TITLE, nameStretches, shortenTitles } from './titles.ts'

/**
 * Least expected matches for a cut to pay: half the F1 that can be had, which maximises F1 (Z. Lipton, C. Elkan and
 * B. Narayanaswamy, "Optimal thresholding of classifiers to maximize F1 measure", ECML 2014).
 */
const LEAST_CHANCE = 0.25

/** A chapter of fewer words is no stop for a listener: half a minute. */
const LEAST_WORDS = 80

/** A chapter should not be longer: a quarter of an hour. Of a hundred that people make three are. */
const MOST_WORDS = 2500

/** How much the place with the greatest chance of its own is preferred among its neighbours. */
const SHARPNESS = 0.5

/** Chapters, which tile the episode: the creator's own where there are any, else ours with the wrapping apart. */
export function layOutChapters(layout: Layout, wanted: AnalyzeOptions['chapters']): Chapter[] {
  const given = givenChapters(layout)
  if (given.length > 0) return given
  const { doc, structure } = layout
  const apart = withoutEarlyStarts(layout, withoutScraps(partsOf(structure, doc.sentences.length), layout.words))
  const parts = wanted === 'auto' ? apart : joinedTo(wanted, apart, layout.words)
  const cuts = ownCuts(layout, parts, wanted)
  const stretches = parts.flatMap((part) => {
    const inside =
      part.kind === 'content' ? cuts.filter((row) => row > part.firstSentence && row < part.endSentence) : []
    return [part.firstSentence, ...inside].map(
      (from, at): Part => ({
        kind: part.kind,
        firstSentence: from,
        endSentence: inside[at] ?? part.endSentence,
      }),
    )
  })
  const titled = withTitles(layout, stretches)
  const titles = titled.map(({ title }) => title)
  const short = shortenTitles(layout, layout.scorer, titled, titles)
  return titled.map((stretch, at) => ({
    ...stretch,
    shortTitle: short[at]!,
    keyphrases: stretch.kind === 'content' ? keyphrasesOf(layout, stretch) : [],
    given: false,
    startMs: null,
  }))
}

/**
 * The parts made at most `most` where fewer chapters are asked for than there are parts: wrapping goes to the talk beside it,
 * the shortest first, breaks for sponsors last. They still tile.
 */
function joinedTo(most: number, parts: readonly Part[], words: Float64Array): readonly Part[] {
  const isBreak = ({ kind }: Part): number => (kind === 'sponsor' ? 1 : 0)
  let left = parts
  while (left.length > most) {
    const [short] = left
      .filter(({ kind }) => kind !== 'content')
      .sort(
        (a, b) =>
          isBreak(a) - isBreak(b) || sizeOf([a], words) - sizeOf([b], words) || a.firstSentence - b.firstSentence,
      )
    if (short === undefined) return left
    const at = left.indexOf(short)
    const beside = [left[at - 1], left[at + 1]].filter((part) => part !== undefined)
    const into = beside.find(({ kind }) => kind === 'content') ?? beside[0]!
    left = withNeighboursJoined(left.map((part) => (part === short ? { ...part, kind: into.kind } : part)))
  }
  return left
}

/** The parts with those of one kind that meet made one. */
function withNeighboursJoined(parts: readonly Part[]): Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const last = out[out.length - 1]
    if (last?.kind === part.kind) out[out.length - 1] = { ...last, endSentence: part.endSentence }
    else out.push(part)
  }
  return out
}

const INTRODUCTION = 'Introduction'
/** Fewest words of a break in which nobody is named who pays for it. */
const LEAST_BREAK = 30
/** Words of an introduction that only say who pays for the show, at most. */
const LONGEST_ANNOUNCEMENT = 120

/** A first chapter of more words has begun with its subject; and among so many sentences at the start a show greets. */
const LONGEST_INTRODUCTION = 350
const FIRST_SENTENCES = 4
/** Chapters from which on the first may be an introduction: the talk itself is in the others. */
const LEAST_CHAPTERS = 3
const GREETS: ReadonlySet<BlockKind> = new Set(['intro', 'teaser', 'music'])

const PRESENTS = anyCue(PRESENTING_CUES)
/** Sentences among which the voices are presented. */
const PRESENTING = 8

/** True for a short first stretch that greets or presents: no phrase of it tells more than that. */
function isIntroduction({ doc, structure, words }: Layout, [first, ...rest]: readonly Part[]): boolean {
  if (first === undefined || first.kind !== 'content' || rest.length + 1 < LEAST_CHAPTERS) return false
  if (words[first.endSentence]! > LONGEST_INTRODUCTION) return false
  const kinds = structure.sentenceBlock.subarray(0, Math.min(FIRST_SENTENCES, first.endSentence))
  if (kinds.some((kind) => GREETS.has(BLOCK_KINDS[kind]!))) return true
  return doc.sentences
    .slice(0, Math.min(PRESENTING, first.endSentence))
    .some(({ start, end }) => PRESENTS.pattern.test(doc.text.slice(start, end).toLowerCase()))
}

const CLOSING = 'Closing Words'
const LEAVES = anyCue(LEAVE_CUES)
/** A last chapter of more words has a subject. */
const LONGEST_CLOSING = 350
/** Share of its words that stand from the first words of leave on, at least. */
const LEAVING_SHARE = 0.3

/** True for a short last stretch in which people take leave: no phrase of it tells more than that. */
function isClosing({ doc, words }: Layout, { firstSentence, endSentence, kind }: Part): boolean {
  const size = words[endSentence]! - words[firstSentence]!
  if (kind !== 'content' || size > LONGEST_CLOSING) return false
  for (let row = firstSentence; row < endSentence; row++) {
    const { start, end } = doc.sentences[row]!
    if (LEAVES.pattern.test(doc.text.slice(start, end).toLowerCase()))
      return words[endSentence]! - words[row]! >= LEAVING_SHARE * size
  }
  return false
}

/** Voices with at least this share of the words; so many of them make a meeting. */
const MAIN_SHARE = 0.06
const MEETING_VOICES = 4
/** In a meeting the same subjects come back in many mouths, and people part it half as finely. */
const MEETING: Density = { chance: 0.45, least: 200, most: 4000 }

/** Nobody looks through a longer list of chapters: so many, and one more for each so many words. */
const SHORTEST_CONTENTS = 8
const WORDS_A_CHAPTER = 600

/** How finely talk is parted: least expected matches of a cut, and fewest and most words of a chapter. */
interface Density {
  readonly chance: number
  readonly least: number
  readonly most: number
}

function ownCuts(
  { near, chances, words, structure }: Layout,
  parts: readonly Part[],
  wanted: AnalyzeOptions['chapters'],
): number[] {
  const isMeeting = structure.speakers.filter(({ share }) => share >= MAIN_SHARE).length >= MEETING_VOICES
  const density = isMeeting ? MEETING : { chance: LEAST_CHANCE, least: LEAST_WORDS, most: MOST_WORDS }
  const content = parts.filter(({ kind }) => kind === 'content')
  const worth = new Float64Array(near.length).fill(-1)
  for (const { firstSentence, endSentence } of content) {
    for (let row = firstSentence + 1; row < endSentence; row++) {
      worth[row] = near[row]! + SHARPNESS * chances[row]! - (wanted === 'auto' ? density.chance : 0)
    }
  }
  const hard = new Set(parts.map(({ firstSentence }) => firstSentence))
  if (wanted === 'auto') {
    const free = isMeeting
      ? freeCuts({ worth, words, hard }, density.least)
      : withoutScantOnes(sizeOf(content, words), content.length, density.least, (least) =>
          fittingCuts({ near, chances }, content, { worth, words, hard }, { ...density, least }),
        )
    const most = Math.round(SHORTEST_CONTENTS + words[near.length]! / WORDS_A_CHAPTER)
    const cuts = free.length <= most ? free : fixedCuts({ worth, words, hard }, most, density.least, 0)
    return [...cuts, ...longCuts({ worth, words, hard: new Set([...hard, ...cuts]) }, density.most)].sort(
      (a, b) => a - b,
    )
  }
  const most = Math.max(0, wanted - parts.length)
  return most === 0
    ? []
    : fixedCuts({ worth, words, hard }, most, Math.min(LEAST_WORDS, words[near.length]! / (2 * wanted)), 0.01)
}

function sizeOf(stretches: readonly Stretch[], words: Float64Array): number {
  return stretches.reduce((sum, { firstSentence, endSentence }) => sum + words[endSentence]! - words[firstSentence]!, 0)
}

/** Rounds in which the threshold of an episode settles; it hardly moves after the third. */
const ROUNDS = 4

/**
 * The cuts where each pays by the episode's own measure: half the F1 that is to be expected in it, from the summed
 * chances and the cuts made so far, which the next round makes anew (W. Dinkelbach, "On nonlinear fractional
 * programming", Management Science 13(7), 1967). Where talk turns clearly a cut must be surer than where it never does.
 * The threshold stands half way between that and the one for all episodes, as the chances are no better than that.
 */
function fittingCuts(
  { near, chances }: Pick<Layout, 'near' | 'chances'>,
  content: readonly Stretch[],
  { worth, words, hard }: CutProblem,
  { chance, least }: Density,
): number[] {
  const rows = content.flatMap(({ firstSentence, endSentence }) =>
    Array.from({ length: endSentence - firstSentence - 1 }, (_, at) => firstSentence + 1 + at),
  )
  const expected = rows.reduce((sum, row) => sum + chances[row]!, 0)
  let cuts = freeCuts({ worth, words, hard }, least)
  for (let round = 0; round < ROUNDS; round++) {
    const hits = cuts.reduce((sum, row) => sum + near[row]!, 0)
    const f1 = (2 * hits) / Math.max(1, cuts.length + expected)
    const shift = (chance - f1 / 2) / 2
    const own = worth.slice()
    for (const row of rows) own[row]! += shift
    cuts = freeCuts({ worth: own, words, hard }, least)
  }
  return cuts
}

/** The parts with their titles. A sponsor part that nobody pays for is none, and closing words are one part. */
function withTitles(layout: Layout, stretches: readonly Part[]): Titled[] {
  const introduces = isIntroduction(layout, stretches)
  const last = stretches.findLastIndex(({ kind }) => kind === 'content')
  const closes = last + 1 >= LEAST_CHAPTERS && isClosing(layout, stretches[last]!)
  const isNamed = (at: number): boolean => !(introduces && at === 0) && !(closes && at === last)
  const content = stretches.filter(({ kind }, at) => kind === 'content' && isNamed(at))
  const names = nameStretches(layout, layout.scorer, content, CHAPTER_TITLE).map(({ title }) => title)
  let next = 0
  const titled = stretches.map((stretch, at): Titled => {
    if (introduces && at === 0) return { ...stretch, title: INTRODUCTION }
    if (closes && at === last) return { ...stretch, title: CLOSING }
    switch (stretch.kind) {
      case 'sponsor':
        return { ...stretch, ...sponsorHeading(layout, stretch) }
      case 'intro':
        return { ...stretch, title: INTRODUCTION }
      case 'credits':
        return { ...stretch, title: CREDITS }
      default:
        return { ...stretch, title: names[next++]! }
    }
  })
  return withCreditsOnly(layout, withCreditsJoined(withoutPleas(layout, titled)))
}

/** Parts in which nobody is named who made the show take leave; beside one another they are one. */
function withCreditsOnly({ doc, structure }: Pick<Layout, 'doc' | 'structure'>, titled: readonly Titled[]): Titled[] {
  const named = [...structure.credits, ...structure.people.filter(({ role }) => role === 'credit')]
  const places = named.flatMap(({ evidence }) => evidence.map(({ start }) => start))
  const out: Titled[] = []
  for (const one of titled) {
    const { start } = doc.sentences[one.firstSentence]!
    const { end } = doc.sentences[one.endSentence - 1]!
    const isBare = one.title === CREDITS && !places.some((place) => place >= start && place < end)
    const last = out.at(-1)
    if (isBare && last?.title === CLOSING) out[out.length - 1] = { ...last, endSentence: one.endSentence }
    else out.push(isBare ? { ...one, title: CLOSING } : one)
  }
  return out
}

/** "Give us a review" in the middle of the talk is no break. */
function withoutPleas(layout: Layout, titled: readonly Titled[]): Titled[] {
  const kept: Titled[] = []
  for (const one of titled) {
    const last = kept.at(-1)
    const size = layout.words[one.endSentence]! - layout.words[one.firstSentence]!
    const isPlea = last?.kind === 'content' && one.title === SPONSOR_BREAK && size < LEAST_BREAK
    // "We're sponsored by Sanity and Freshbooks, we'll talk about both later": a word in passing of who opens the show.
    const isAnnounced = last?.title === INTRODUCTION && one.title === SPONSOR_BREAK && size < LONGEST_ANNOUNCEMENT
    if (last !== undefined && (isPlea || isAnnounced)) kept[kept.length - 1] = { ...last, endSentence: one.endSentence }
    else kept.push(one)
  }
  return kept
}

function givenChapters(layout: Layout): Chapter[] {
  const { doc, transcript } = layout
  const cuts = givenCuts(doc, transcript)
  if (cuts.length === 0) return []
  const starts = cuts[0]!.sentence === 0 ? cuts : [{ sentence: 0, title: INTRODUCTION, startMs: null }, ...cuts]
  const stretches = starts.map(
    ({ sentence }, at): Stretch => ({
      firstSentence: sentence,
      endSentence: starts[at + 1]?.sentence ?? doc.sentences.length,
    }),
  )
  const titles = starts.map(({ title }) => title)
  const short = shortenTitles(layout, layout.scorer, stretches, titles)
  return stretches.map((stretch, at) => {
    const given = starts.length === cuts.length || at > 0
    return {
      ...stretch,
      title: titles[at]!,
      shortTitle: short[at]!,
      kind: given ? 'content' : 'intro',
      keyphrases: keyphrasesOf(layout, stretch),
      given,
      startMs: starts[at]!.startMs,
    }
  })
}
