import type { Statement } from '../model/notes.ts'
import type { Section } from '../model/topic.ts'
import { stemsOf } from './phrases.ts'

/**
 * The sections, each called after what its paragraph tells: where its title shares no word with that, the first of its
 * other titles that does, and that no other section is called, takes its place. A creator's own titles stay.
 */
export function titleByText(sections: readonly Section[], paragraphs: readonly (readonly Statement[])[]): Section[] {
  const taken = new Set(sections.map(({ title }) => title))
  return sections.map((section, row) => {
    const told = new Set((paragraphs[row] ?? []).flatMap(({ text }) => stemsOf({ text })))
    const isTold = (title: string): boolean => stemsOf({ text: title }).some((stem) => told.has(stem))
    if (section.given || told.size === 0 || isTold(section.title)) return section
    const title = section.otherTitles.find((other) => !taken.has(other) && isTold(other))
    if (title === undefined) return section
    taken.add(title)
    return { ...section, title }
  })
}
