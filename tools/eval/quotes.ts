import { mixedOdds } from '../train/mixed-logistic.ts'
import { fitQuotes } from '../train/quotes.ts'
import { areaUnderCurve } from './area-under-curve.ts'
import { markRow, scoresLeftOut, shareOf } from './folds.ts'
import { type MarkedQuote, readQuotes } from './marked-quotes.ts'
import type { EvalRow } from './row.ts'

type Mark = MarkedQuote['mark']

const FOLDS = 10
/** So many lines an episode, best first, as the notes print them. */
const OF_EPISODE = 3
const GOOD: readonly Mark[] = ['quote', 'fine']

/** How well lines worth quoting are told, each episode by weights fitted to the others; beside it the marks as they come. */
export function evaluateQuotes(): EvalRow[] {
  const { quotes } = readQuotes()
  const scores = scoresLeftOut(quotes, FOLDS, ({ episode }) => episode, fitQuotes, mixedOdds)
  const ranked = [...quotes.keys()].sort((a, b) => scores[b]! - scores[a]!).map((row) => quotes[row]!)
  const all = ranked.map(({ mark }) => mark)
  const taken = bestOfEpisodes(ranked)
  const area = areaUnderCurve(all.map((mark) => GOOD.includes(mark)))
  const row = markRow.bind(null, `lines marked, ${FOLDS}-fold by episode`, quotes.length)
  return [
    row(['lines worth quoting or fine, area under the curve', area, 0.5, false]),
    row([`worth quoting or fine of the best ${OF_EPISODE}`, shareOf(GOOD, taken), shareOf(GOOD, all), false]),
    row(['worth quoting', shareOf(['quote'], taken), shareOf(['quote'], all), false]),
    row(['broken', shareOf(['broken'], taken), shareOf(['broken'], all), true]),
  ]
}

/** Marks of the best of each episode, from lines in order. */
function bestOfEpisodes(ranked: readonly MarkedQuote[]): Mark[] {
  const taken = new Map<string, number>()
  return ranked.flatMap(({ episode, mark }) => {
    const count = taken.get(episode) ?? 0
    taken.set(episode, count + 1)
    return count < OF_EPISODE ? [mark] : []
  })
}
