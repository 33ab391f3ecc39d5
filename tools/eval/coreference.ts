import { findReferences } from '../../src/entities/coreference.ts'
import { ANAPHORS } from '../../src/entities/referents.ts'
import { openGazetteer } from '../../src/learn/gazetteer.ts'
import { clustersOf } from '../../src/learn/word-clusters.ts'
import type { Models } from '../../src/models.ts'
import { readLinked } from '../train/gum-links.ts'
import type { GumDocument } from '../train/names-corpora.ts'

/** Links from pronouns and phrases to named things: how many we made, how many of them are right, how many there are. */
export interface LinkCounts {
  made: number
  right: number
  wanted: number
}

/**
 * Counts over documents of GUM. A link is right where the annotators put the pronoun into a cluster that a name of our
 * group is in. Wanted are third-person pronouns whose cluster has a name before them.
 */
export function countLinks(
  documents: readonly GumDocument[],
  models: Models,
  seen: (line: string) => void = () => {},
): Map<string, LinkCounts> {
  const lists = { clusters: clustersOf(models('clusters')), gazetteer: openGazetteer(models('gazetteer')) }
  const counts = new Map<string, LinkCounts>(ANAPHORS.map((form) => [form, { made: 0, right: 0, wanted: 0 }]))
  for (const gum of documents) {
    const { context, goldOf, origin } = readLinked(gum)
    const { doc, structure, groups, places } = context
    const idsOf = groups.map(() => new Set<string>())
    for (const place of places) {
      const id = goldOf(place)
      if (place.group >= 0 && id !== null) idsOf[place.group]!.add(id)
    }
    const named = new Map<string, number>()
    for (const { named: isName, corefId, start } of gum.entities)
      if (isName) named.set(corefId, Math.min(start, named.get(corefId) ?? start))
    for (const place of places) {
      const id = goldOf(place)
      if (place.anaphor < 0 || id === null) continue
      const at = origin(doc.tokens.start[place.firstToken]!)
      if ((named.get(id) ?? at) < at) counts.get(ANAPHORS[place.anaphor]!)!.wanted++
    }
    for (const { place, group, probability } of findReferences(doc, structure, groups, models('coreference'), lists)) {
      const count = counts.get(ANAPHORS[place.anaphor]!)!
      const right = idsOf[group]!.has(goldOf(place) ?? '')
      count.made++
      if (right) count.right++
      const { start, end } = doc.sentences[place.sentence]!
      const word = doc.text.slice(doc.tokens.start[place.firstToken], doc.tokens.end[place.endToken - 1])
      seen(
        `${right ? 'right' : 'WRONG'} ${probability.toFixed(2)} ${gum.genre} ${word} = ${groups[group]!.mentions[0]!.text}: ${doc.text.slice(start, end)}`,
      )
    }
  }
  return counts
}
