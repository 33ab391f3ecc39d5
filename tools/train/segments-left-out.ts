import { createBackground } from '../../src/learn/background.ts'
import type { Weights } from '../../src/learn/weights.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { readEpisodes } from '../episodes.ts'
import { cutsOf, loadScorer, scoreCuts } from '../eval/segments.ts'
import { createPrepare } from '../prepare.ts'
import { fitSegments, readExamples, SEGMENT_SETS } from './segments.ts'

/**
 * How cuts fare on shows that the model did not learn from: trains without each set in turn and prints its scores on
 * the set's train part, by which to choose, and on its dev part. `npx tsx tools/train/segments-left-out.ts`; minutes.
 */
async function main(): Promise<void> {
  const base = loadModels()
  const prepare = await createPrepare(base)
  const scorer = await loadScorer()
  const examples = readExamples(prepare, createBackground(base('background')))
  for (const { name: left } of SEGMENT_SETS) {
    const { meta, arrays } = fitSegments(examples.filter(({ set }) => set !== left))
    const segments: Weights = { meta, arrays: new Map(Object.entries(arrays)) }
    const models: Models = (name) => (name === 'segments' ? segments : base(name))
    for (const split of ['train', 'dev']) {
      const docs = cutsOf(readEpisodes(left, split), prepare, models)
      console.log(`${left} ${split}, left out`)
      for (const system of ['ours', 'no cuts', 'TextTiling at turns, told the number']) {
        const { f1, pk, windowDiff, ratio } = scoreCuts(docs, system, scorer)
        const figures = [`F1 ${f1.toFixed(3)}`, `Pk ${pk.toFixed(3)}`, `WindowDiff ${windowDiff.toFixed(3)}`]
        console.log(`  ${system}: ${figures.join(', ')}, ${ratio.toFixed(2)} times as many cuts as people`)
      }
    }
  }
}

await main()
