import type { Section, Segment, Topics } from '../model/topic.ts'

/** Fewest sections of an episode: a talk told in fewer has no parts. */
const LEAST_SECTIONS = 3
/** Most keyphrases of a section. */
const MOST_KEYPHRASES = 5

/**
 * The topics with each section that gives no sentence joined to its neighbour, as long as there are more than three.
 * `tells` says whether a section gives one. The title is that of the part that tells; a creator's own parts stay.
 */
export function mergeEmpty(topics: Topics, tells: (section: Segment) => boolean): Topics {
  const sections = topics.sections.map((section, row) => ({ section, rows: [row], full: tells(section) }))
  for (;;) {
    const at = sections.findIndex(({ section, full }) => !full && !section.given)
    if (at < 0 || sections.length <= LEAST_SECTIONS) break
    const before = sections[at - 1]
    const after = sections[at + 1]
    const canBefore = before !== undefined && !before.section.given
    const canAfter = after !== undefined && !after.section.given
    if (!canBefore && !canAfter) {
      sections[at]!.full = true
      continue
    }
    const takesBefore = canBefore && (before.full || !canAfter || !after.full)
    const first = takesBefore ? at - 1 : at
    const [a, b] = [sections[first]!, sections[first + 1]!]
    const section = join(a.section, b.section, a.full || !b.full)
    sections.splice(first, 2, { section, rows: [...a.rows, ...b.rows], full: a.full || b.full || tells(section) })
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

function join(a: Section, b: Section, isFirst: boolean): Section {
  const [own, other] = isFirst ? [a, b] : [b, a]
  const keyphrases = [...new Set([...own.keyphrases, ...other.keyphrases])].slice(0, MOST_KEYPHRASES)
  return { ...own, firstSentence: a.firstSentence, endSentence: b.endSentence, keyphrases }
}
