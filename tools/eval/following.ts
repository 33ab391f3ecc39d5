import { fitFollowing } from '../train/following.ts'
import { dot } from '../train/logistic.ts'
import { areaUnderCurve } from './area-under-curve.ts'
import { markRow, scoresLeftOut, shareOf } from './folds.ts'
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
  const scores = scoresLeftOut(
    pairs,
    FOLDS,
    ({ episode }) => episode,
    fitFollowing,
    (weights, { features }) => dot(weights, features),
  )
  const ranked = [...pairs.keys()].sort((a, b) => scores[b]! - scores[a]!).map((row) => pairs[row]!.mark)
  const best = ranked.slice(0, Math.round(BEST * ranked.length))
  const row = markRow.bind(null, `pairs of sentences, ${FOLDS}-fold by episode`, pairs.length)
  const area = areaUnderCurve(ranked.map((mark) => mark === 'good'))
  return [
    row(['sentences that go on, area under the curve', area, 0.5, false]),
    row([`good of the surest ${BEST}`, shareOf(['good'], best), shareOf(['good'], ranked), false]),
    row(['unclear or broken', shareOf(BAD, best), shareOf(BAD, ranked), true]),
  ]
}

const BAD: readonly MarkedFollowing['mark'][] = ['unclear', 'broken']
