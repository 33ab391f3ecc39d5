import { fitFollowing } from '../train/following.ts'
import { dot } from '../train/logistic.ts'
import { areaUnderCurve } from './area-under-curve.ts'
import { type MarkedFollowing, readFollowing } from './marked-following.ts'
import type { EvalRow } from './row.ts'

const FOLDS = 10
/** Share of the pairs, surest first, whose marks are counted: about what paragraphs take. */
const BEST = 0.3

/**
 * How well sentences that can be printed right behind the one before them are told, each episode by weights fitted to the
 * others; beside it what the marks are like as they come.
 */
export function evaluateFollowing(): EvalRow[] {
  const { pairs } = readFollowing()
  const episodes = [...new Set(pairs.map(({ episode }) => episode))].sort()
  const fold = new Map(episodes.map((episode, i) => [episode, i % FOLDS]))
  const scores = new Float64Array(pairs.length)
  for (let k = 0; k < FOLDS; k++) {
    const weights = fitFollowing(pairs.filter(({ episode }) => fold.get(episode) !== k))
    pairs.forEach(({ episode, features }, i) => {
      if (fold.get(episode) === k) scores[i] = dot(weights, features)
    })
  }
  const ranked = [...pairs.keys()].sort((a, b) => scores[b]! - scores[a]!).map((row) => pairs[row]!.mark)
  const best = ranked.slice(0, Math.round(BEST * ranked.length))
  return [
    row(
      'sentences that go on, area under the curve',
      pairs.length,
      areaUnderCurve(ranked.map((mark) => mark === 'good')),
      0.5,
      false,
    ),
    row(`good of the surest ${BEST}`, pairs.length, shareOf(['good'], best), shareOf(['good'], ranked), false),
    row('unclear or broken', pairs.length, shareOf(BAD, best), shareOf(BAD, ranked), true),
  ]
}

type Mark = MarkedFollowing['mark']

const BAD: readonly Mark[] = ['unclear', 'broken']

function row(measure: string, documents: number, ours: number, baseline: number, lowerIsBetter: boolean): EvalRow {
  const data = `pairs of sentences, ${FOLDS}-fold by episode`
  return {
    stage: 'notes',
    measure,
    data,
    documents,
    ours,
    baseline,
    baselineName: 'as they come',
    goal: null,
    lowerIsBetter,
  }
}

function shareOf(kinds: readonly Mark[], list: readonly Mark[]): number {
  return list.filter((one) => kinds.includes(one)).length / Math.max(1, list.length)
}
