import { dot } from '../train/logistic.ts'
import { fitPassages } from '../train/passages.ts'
import { areaUnderCurve } from './area-under-curve.ts'
import { leftOut, markRow, scoresLeftOut, shareOf } from './folds.ts'
import { type MarkedPassage, readPassages } from './marked-passages.ts'
import type { EvalRow } from './row.ts'

const FOLDS = 10
/** Share of the passages, surest first, whose marks are counted. */
const BEST = 0.3

const GOOD: readonly MarkedPassage['mark'][] = ['chosen', 'fine']

/**
 * How well passages that an editor would print are told, each episode and each set by weights fitted to the others; beside
 * it what the marks are like as they come.
 */
export function evaluatePassages(): EvalRow[] {
  const { passages } = readPassages()
  return leftOut<MarkedPassage>(FOLDS).flatMap(({ name, parts, groupOf }) => {
    const scores = scoresLeftOut(passages, parts, groupOf, fitPassages, (weights, { features }) =>
      dot(weights, features),
    )
    const ranked = [...passages.keys()].sort((a, b) => scores[b]! - scores[a]!).map((row) => passages[row]!.mark)
    const best = ranked.slice(0, Math.round(BEST * ranked.length))
    const row = markRow.bind(null, `passages of sections, ${name}`, passages.length)
    const area = areaUnderCurve(ranked.map((mark) => GOOD.includes(mark)))
    return [
      row(['passages worth quoting, area under the curve', area, 0.5, false]),
      row([`chosen or fine of the surest ${BEST}`, shareOf(GOOD, best), shareOf(GOOD, ranked), false]),
      row(['broken', shareOf(['broken'], best), shareOf(['broken'], ranked), true]),
    ]
  })
}
