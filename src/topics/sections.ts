import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import type { AnalyzeOptions } from '../model/options.ts'
import type { Section } from '../model/topic.ts'
import { cohesion, depths, streamOf } from './cohesion.ts'
import { type GivenCut, givenCuts } from './given.ts'
import { isWrapping } from './keyphrases.ts'
import { keyphrasesOf, type Layout, partsOf } from './layout.ts'
import { fixedCuts } from './segments.ts'
import type { Stretch } from './stretches.ts'
import { contentStems } from './title-forms.ts'
import { nameStretches, SECTION_TITLE } from './titles.ts'

/** How many sections: as many as suit the length, rather more, or just so many. */
export type SectionCount = AnalyzeOptions['sections'] | 'finer'

/** Words of content up to which an episode has one, two, … sections; seven past the last. */
const SECTION_WORDS = { auto: [300, 900, 2600, 5500, 9000, 13000], finer: [250, 600, 1300, 2600, 5500, 9000] }

/** A section shorter than this says too little for a paragraph. */
const LEAST_WORDS = 120

/** Nor than this part of an even section. */
const LEAST_SHARE = 0.35

/** How much an uneven section costs against the worth of its cut. */
const EVENNESS = 0.15

/** Content words on either side that show whether two sections are of different subjects, and what that is worth. */
const BREADTH = 180
const BREADTH_WORTH = 1.5

/** How much the place with the greatest chance of its own is preferred among its neighbours. */
const SHARPNESS = 0.3

/**
 * What the worth of a cut gains where a sponsor read or the like stands between two stretches, and where the creator's
 * own chapter starts. The first outweighs everything: what is not cut there would lose the shorter side.
 */
const WALL_WORTH = 4
const GIVEN_WORTH = 0.5

/** More chapters than this part an episode finely enough for sections to keep to them. */
const MANY_CHAPTERS = 5
/** The worth of a cut elsewhere then: so low that it is made only where there are too few chapters for the sections. */
const FORBIDDEN = -1000

/** Most sections that sponsor reads alone may bring about. */
const MOST_SECTIONS = 8

/** The deep dives: the content of the episode in a few stretches of one subject each, titled in four to seven words. */
export function layOutSections(layout: Layout, wanted: SectionCount): Section[] {
  const { doc, structure, transcript } = layout
  const content = partsOf(structure, doc.sentences.length).filter(({ kind }) => kind === 'content')
  const rows = content.flatMap(({ firstSentence, endSentence }) =>
    Array.from({ length: endSentence - firstSentence }, (_, at) => firstSentence + at),
  )
  if (rows.length === 0) return []
  const words = new Float64Array(rows.length + 1)
  for (const [at, row] of rows.entries()) words[at + 1] = words[at]! + layout.words[row + 1]! - layout.words[row]!
  const total = words[rows.length]!
  const chapters = givenCuts(doc, transcript)
  const given = new Set(chapters.map(({ sentence }) => sentence))
  const walls = new Set(content.map(({ firstSentence }) => firstSentence))
  const talk = streamOf(doc, layout.terms, (row) => !isWrapping(structure, row))
  const breadth = depths(cohesion(talk, layout.terms.weight, BREADTH))
  const worth = Float64Array.from(rows, (row) => {
    const wall = (walls.has(row) ? WALL_WORTH : 0) + (given.has(row) ? GIVEN_WORTH : 0)
    // Where the creator made enough chapters, a section is some of them.
    if (chapters.length > MANY_CHAPTERS && !given.has(row) && !walls.has(row)) return FORBIDDEN
    return layout.near[row]! + SHARPNESS * layout.chances[row]! + BREADTH_WORTH * breadth[row]! + wall
  })
  const count = typeof wanted === 'number' ? wanted : sectionCount(total, content, layout.words, SECTION_WORDS[wanted])
  const least = Math.min(Math.max(LEAST_WORDS, (LEAST_SHARE * total) / count), total / (2 * count))
  const cuts = fixedCuts({ worth, words, hard: new Set() }, count - 1, least, EVENNESS)
  const stretches = [0, ...cuts].map(
    (from, at): Stretch => ({
      firstSentence: rows[from]!,
      endSentence: rows[(cuts[at] ?? rows.length) - 1]! + 1,
    }),
  )
  const apart = stretches.flatMap((stretch) => withoutWrapping(stretch, content))
  const own = nameStretches(layout, layout.scorer, apart, SECTION_TITLE)
  const found = apart.map((stretch) => givenTitle(chapters, stretch, layout.words))
  // A long chapter may make up two sections: the first is called after it.
  const isOwn = (title: string | null): boolean => own.some((name) => name.title === title)
  const theirs = found.map((title, at) => (found.indexOf(title) === at && !isOwn(title) ? title : null))
  return apart.map((stretch, at) => {
    const keyphrases = keyphrasesOf(layout, stretch)
    const creators = theirs[at] ?? null
    const isTheirs = creators !== null && given.has(stretch.firstSentence)
    return {
      ...stretch,
      title: creators ?? own[at]!.title,
      titleFor: creators === null ? own[at]!.titleFor : () => creators,
      kind: 'content',
      keyphrases,
      given: isTheirs,
    }
  })
}

/** A section is called as a chapter of the creator's that makes up this much of it. */
const MOST_OF_IT = 0.5

/** Content words that such a title must have ("Closing comments" has one that says nothing), and words at most. */
const TELLING_WORDS = 2
const LONGEST_GIVEN = 12

/** The title of the creator's chapter that makes up most of the stretch, where it tells something; else null. */
function givenTitle(chapters: readonly GivenCut[], stretch: Stretch, words: Float64Array): string | null {
  const size = words[stretch.endSentence]! - words[stretch.firstSentence]!
  const stemOf = contentStems()
  for (const [at, { sentence, title }] of chapters.entries()) {
    const from = Math.max(sentence, stretch.firstSentence)
    const to = Math.min(chapters[at + 1]?.sentence ?? stretch.endSentence, stretch.endSentence)
    if (from >= to || words[to]! - words[from]! < MOST_OF_IT * size) continue
    const parts = title.split(/\s+/)
    const telling = parts.filter((part) => {
      const form = part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
      return stemOf(form) !== null && !VAGUE_NOUNS.has(form)
    })
    return telling.length >= TELLING_WORDS && parts.length <= LONGEST_GIVEN ? title : null
  }
  return null
}

/**
 * As many as suit the length, and more where sponsor reads part the talk into more long stretches: each of them has one,
 * and as many as an even talk of its length would.
 */
function sectionCount(
  total: number,
  content: readonly Stretch[],
  words: Float64Array,
  steps: readonly number[],
): number {
  const step = steps.findIndex((most) => total <= most)
  const count = step < 0 ? steps.length + 1 : step + 1
  const sizes = content.map(({ firstSentence, endSentence }) => words[endSentence]! - words[firstSentence]!)
  const parts = sizes
    .filter((size) => size >= LEAST_WORDS)
    .map((size) => Math.max(1, Math.round((count * size) / total)))
  const own = parts.reduce((sum, one) => sum + one, 0)
  return Math.max(count, Math.min(MOST_SECTIONS, own))
}

/** A stretch that runs over a sponsor or the like keeps the side with more sentences; the other goes without. */
function withoutWrapping(stretch: Stretch, content: readonly Stretch[]): Stretch[] {
  const sides = content
    .map(({ firstSentence, endSentence }) => ({
      firstSentence: Math.max(firstSentence, stretch.firstSentence),
      endSentence: Math.min(endSentence, stretch.endSentence),
    }))
    .filter(({ firstSentence, endSentence }) => firstSentence < endSentence)
  return sides.length === 0
    ? []
    : [sides.reduce((a, b) => (b.endSentence - b.firstSentence > a.endSentence - a.firstSentence ? b : a))]
}
