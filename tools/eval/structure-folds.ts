import { findSponsoredBy } from '../../src/structure/sponsors.ts'
import { saidIn, surfaceOf } from '../../src/structure/surface.ts'
import { fitSponsors } from '../train/sponsors.ts'
import { type Counts, goldKinds } from './structure-blocks.ts'
import type { Episode } from './structure-episodes.ts'

const FOLDS = 5

/** The episodes of each fold, episodes of one show in several. */
export function foldsByEpisode(episodes: readonly Episode[]): readonly (readonly Episode[])[] {
  return Array.from({ length: FOLDS }, (_, fold) => episodes.filter((_, i) => i % FOLDS === fold))
}

/** The episodes of each show. */
export function foldsByShow(episodes: readonly Episode[]): ReadonlyMap<string, readonly Episode[]> {
  const shows = new Map<string, Episode[]>()
  for (const episode of episodes) {
    const show = episode.gold.id.replace(/-\d.*$/, '')
    shows.set(show, [...(shows.get(show) ?? []), episode])
  }
  return shows
}

/** Words of reads found, wrong and missed in `fold` by weights fitted on the other `episodes`. */
export function judgeLeftOut(fold: readonly Episode[], episodes: readonly Episode[]): Counts {
  const sum: Counts = { found: 0, wrong: 0, missed: 0 }
  const weights = fitSponsors(episodes.filter((episode) => !fold.includes(episode)))
  for (const { doc, gold } of fold) {
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
  return sum
}

/** The counts of several folds together. */
export function addCounts(counts: readonly Counts[]): Counts {
  return counts.reduce((sum, each) => ({
    found: sum.found + each.found,
    wrong: sum.wrong + each.wrong,
    missed: sum.missed + each.missed,
  }))
}
