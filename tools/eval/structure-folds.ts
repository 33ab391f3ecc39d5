import { findSponsoredBy } from '../../src/structure/sponsors.ts'
import { saidIn, surfaceOf } from '../../src/structure/surface.ts'
import { fitSponsors } from '../train/sponsors.ts'
import { type Counts, goldKinds } from './structure-blocks.ts'
import type { Episode } from './structure-episodes.ts'

const FOLDS = 5

/** Words of reads found, wrong and missed where each episode is judged by weights fitted on the other folds. */
export function crossValidate(episodes: readonly Episode[]): Counts {
  const sum: Counts = { found: 0, wrong: 0, missed: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitSponsors(episodes.filter((_, i) => i % FOLDS !== fold))
    for (const { doc, gold } of episodes.filter((_, i) => i % FOLDS === fold)) {
      const surface = surfaceOf(doc)
      const ours = findSponsoredBy(doc, surface, saidIn(doc, surface), weights)
      const marked = goldKinds(doc, gold)
      doc.sentences.forEach(({ start, end }, i) => {
        if (marked[i] === 'credits') return
        const words = doc.text.slice(start, end).split(/\s+/).length
        if (ours[i] === true && marked[i] === 'sponsor') sum.found += words
        else if (ours[i] === true) sum.wrong += words
        else if (marked[i] === 'sponsor') sum.missed += words
      })
    }
  }
  return sum
}
