import { hashText } from '../../src/learn/hash.ts'
import type { Weights } from '../../src/learn/weights.ts'
import { clustersOf } from '../../src/learn/word-clusters.ts'
import type { Models } from '../../src/models.ts'
import { readMarkedDrops } from '../eval/marked-drops.ts'
import { type Placed, readMarks } from '../eval/marks.ts'
import { dropWeights, fitDrops } from './disfluency.ts'

/** What is learnt of each half of the marked episodes, and which half an episode is of. */
interface Halves {
  readonly episodes: ReadonlySet<string>
  readonly weights: readonly Weights[]
}

const known = new WeakMap<Models, Halves>()
let marked: ReadonlySet<string> | null = null

/**
 * The models, with chances of words to be left out that were learnt without episode `id`, so that what is fitted to them or
 * measured by them sees what it would see of a new episode. The halves are learnt when first asked for.
 */
export function withoutDropsOf(id: string, models: Models): Models {
  // Without a mark of it nothing was learnt from it: a test on a fixture needs no data.
  marked ??= new Set(readMarks<Placed>('drops').map((mark) => mark.id))
  if (!marked.has(id)) return models
  const halves = known.get(models) ?? learnHalves(models)
  known.set(models, halves)
  if (!halves.episodes.has(id)) return models
  const own = halves.weights[1 - halfOf(id)]!
  return (name) => (name === 'disfluency' ? own : models(name))
}

function learnHalves(models: Models): Halves {
  const { sentences } = readMarkedDrops(models)
  const clusters = clustersOf(models('clusters'))
  const weights = [0, 1].map((half) => {
    const own = sentences.filter(({ episode }) => halfOf(episode) === half)
    return { meta: {}, arrays: new Map(Object.entries(dropWeights(fitDrops(own, clusters)))) }
  })
  return { episodes: new Set(sentences.map(({ episode }) => episode)), weights }
}

function halfOf(id: string): 0 | 1 {
  return hashText(id) % 2 === 0 ? 0 : 1
}
