import { letterPattern } from '../lexicon/letters.ts'
import { stem } from '../lexicon/stems.ts'
import type { Statement } from '../model/notes.ts'
import type { Section } from '../model/topic.ts'

/** The sections, each called after what its paragraph tells, no two the same; see `Section.titleFor`. */
export function titleByText(sections: readonly Section[], paragraphs: readonly (readonly Statement[])[]): Section[] {
  const titles = sections.map(({ title }) => title)
  for (const [row, section] of sections.entries()) {
    const told = toldBy(paragraphs[row] ?? [])
    const others = titles.filter((_, other) => other !== row)
    if (told.size > 0) titles[row] = section.titleFor(told, others)
  }
  return sections.map((section, row) => ({ ...section, title: titles[row]! }))
}

const WORDS = letterPattern(String.raw`[\p{L}\p{N}](?:[^\s,;:“”"]*[\p{L}\p{N}+#])?`, 'g')

/** The stems of all words, and those of the parts of "off-chain". */
function toldBy(paragraph: readonly Statement[]): Set<string> {
  const words = paragraph.flatMap(({ text }) => text.toLowerCase().match(WORDS) ?? [])
  return new Set([...words, ...words.flatMap((word) => word.split(/[-/]/))].map(stem))
}
