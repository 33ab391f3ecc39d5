import { mixedOdds } from '../train/mixed-logistic.ts'
import { fitQuotes } from '../train/quotes.ts'
import { areaUnderCurve } from './area-under-curve.ts'
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
  const episodes = [...new Set(quotes.map(({ episode }) => episode))].sort()
  const fold = new Map(episodes.map((episode, i) => [episode, i % FOLDS]))
  const scores = new Float64Array(quotes.length)
  for (let k = 0; k < FOLDS; k++) {
    const weights = fitQuotes(quotes.filter(({ episode }) => fold.get(episode) !== k))
    quotes.forEach((quote, i) => {
      if (fold.get(quote.episode) === k) scores[i] = mixedOdds(weights, quote)
    })
  }
  const ranked = [...quotes.keys()].sort((a, b) => scores[b]! - scores[a]!).map((row) => quotes[row]!)
  const all = ranked.map(({ mark }) => mark)
  const taken = bestOfEpisodes(ranked)
  const area = areaUnderCurve(all.map((mark) => GOOD.includes(mark)))
  return [
    row('lines worth quoting or fine, area under the curve', all.length, area, 0.5, false),
    row(`worth quoting or fine of the best ${OF_EPISODE}`, all.length, shareOf(GOOD, taken), shareOf(GOOD, all), false),
    row('worth quoting', all.length, shareOf(['quote'], taken), shareOf(['quote'], all), false),
    row('broken', all.length, shareOf(['broken'], taken), shareOf(['broken'], all), true),
  ]
}

function row(measure: string, documents: number, ours: number, baseline: number, lowerIsBetter: boolean): EvalRow {
  const data = `lines marked, ${FOLDS}-fold by episode`
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

/** Marks of the best of each episode, from lines in order. */
function bestOfEpisodes(ranked: readonly MarkedQuote[]): Mark[] {
  const taken = new Map<string, number>()
  return ranked.flatMap(({ episode, mark }) => {
    const count = taken.get(episode) ?? 0
    taken.set(episode, count + 1)
    return count < OF_EPISODE ? [mark] : []
  })
}

function shareOf(kinds: readonly Mark[], list: readonly Mark[]): number {
  return list.filter((one) => kinds.includes(one)).length / Math.max(1, list.length)
}
