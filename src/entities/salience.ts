import type { Document } from '../model/document.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import type { NameGroup } from './join.ts'

/** How far the episode is about each group, in [0, 1]: how often it is named, how early, over how much of the talk. */
export function rateSalience(doc: Document, structure: Structure, groups: readonly NameGroup[]): Float64Array {
  const content = BLOCK_KINDS.indexOf('content')
  const out = new Float64Array(groups.length)
  groups.forEach(({ mentions, type }, row) => {
    let count = 0
    const parts = new Set<number>()
    for (const { sentence, start } of mentions) {
      count += structure.sentenceBlock[sentence] === content ? 1 : 0.3
      parts.add(Math.floor((10 * start) / Math.max(1, doc.text.length)))
    }
    const early = 1 - mentions[0]!.start / Math.max(1, doc.text.length)
    const score = Math.log1p(count) + 0.15 * parts.size + 0.8 * early - (type === 'GROUP' ? 1 : 0) - 2.2
    out[row] = 1 / (1 + Math.exp(-score))
  })
  return out
}
