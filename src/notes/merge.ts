import type { Section, Segment, Topics } from '../model/topic.ts'

/** Fewest sections of an episode: a talk told in fewer has no parts. */
const LEAST_SECTIONS = 3
/** How much a section tells that stays by itself. */
export const TELLS = 1
/** Greatest share of the talk that a section should have, in sentences. */
const MOST_OF_TALK = 0.4
/** Sentences from which on a paragraph tells much. */
const RICH = 3
/** Most keyphrases of a section. */
const MOST_KEYPHRASES = 5

/**
 * The topics with each section that tells too little joined to a neighbour, the weakest first, as long as there are more
 * than three. `strengthOf` says how much a section tells: `TELLS` is enough, less is weaker, 0 nothing. The neighbour that
 * has more of its keyphrases takes it, and else one that tells. The title is that of the part that tells; a creator's own
 * parts stay.
 */
export function mergeWeak(topics: Topics, strengthOf: (section: Segment) => number): Topics {
  const sections = topics.sections.map((section, row) => ({ section, rows: [row], strength: strengthOf(section) }))
  const most = MOST_OF_TALK * sections.reduce((sum, { section }) => sum + lengthOf(section), 0)
  for (;;) {
    const weak = sections.filter(({ section, strength }) => strength < TELLS && !section.given)
    if (weak.length === 0 || sections.length <= LEAST_SECTIONS) break
    const weakest = weak.reduce((least, one) => (one.strength < least.strength ? one : least))
    const at = sections.indexOf(weakest)
    const before = sections[at - 1]
    const after = sections[at + 1]
    const canBefore = before !== undefined && !before.section.given
    const canAfter = after !== undefined && !after.section.given
    if (!canBefore && !canAfter) {
      weakest.strength = TELLS
      continue
    }
    const first = !canAfter || (canBefore && isBetter(before, after, weakest, most)) ? at - 1 : at
    const [a, b] = [sections[first]!, sections[first + 1]!]
    const section = join(a.section, b.section, a.strength >= b.strength)
    const strength = Math.max(a.strength, b.strength, strengthOf(section))
    sections.splice(first, 2, { section, rows: [...a.rows, ...b.rows], strength })
  }
  if (sections.length === topics.sections.length) return topics
  const rowOf = new Map(sections.flatMap(({ rows }, row) => rows.map((old) => [old, row])))
  return {
    ...topics,
    sections: sections.map(({ section }) => section),
    topics: topics.topics.map((topic) => ({
      ...topic,
      sections: [...new Set(topic.sections.map((old) => rowOf.get(old) ?? 0))],
    })),
  }
}

/**
 * The topics in more sections than `usual`, where each of these and of those tells much; else `usual`. `sentencesOf` says
 * how many sentences the paragraph of a section has.
 */
export function inRichParts(topics: Topics, usual: Topics, sentencesOf: (section: Segment) => number): Topics {
  const isRich = (section: Segment): boolean => sentencesOf(section) >= RICH
  if (topics.finer === null || !usual.sections.every(isRich)) return usual
  const finer = mergeWeak(topics.finer(), (section) => Math.min(TELLS, (TELLS * sentencesOf(section)) / RICH))
  return finer.sections.length > usual.sections.length && finer.sections.every(isRich) ? finer : usual
}

interface Part {
  readonly section: Section
  readonly strength: number
}

/** True where `before` rather than `after` takes `part` in; a section beyond `most` sentences is none any more. */
function isBetter(before: Part, after: Part, part: Part, most: number): boolean {
  const [a, b] = [lengthOf(before.section), lengthOf(after.section)]
  const own = lengthOf(part.section)
  if (a + own > most !== b + own > most) return a < b
  const nearer = shared(before, part) - shared(after, part)
  if (nearer !== 0) return nearer > 0
  const tells = Number(before.strength >= TELLS) - Number(after.strength >= TELLS)
  return tells === 0 ? a <= b : tells > 0
}

function lengthOf({ firstSentence, endSentence }: Section): number {
  return endSentence - firstSentence
}

/** Keyphrases that two sections share. */
function shared(a: { readonly section: Section }, b: { readonly section: Section }): number {
  return a.section.keyphrases.filter((one) => b.section.keyphrases.includes(one)).length
}

function join(a: Section, b: Section, isFirst: boolean): Section {
  const [own, other] = isFirst ? [a, b] : [b, a]
  const keyphrases = [...new Set([...own.keyphrases, ...other.keyphrases])].slice(0, MOST_KEYPHRASES)
  return { ...own, firstSentence: a.firstSentence, endSentence: b.endSentence, keyphrases }
}
