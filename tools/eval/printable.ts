import { fitPrintable, printableOdds } from '../train/printable.ts'
import { areaUnderCurve } from './area-under-curve.ts'
import { markRow, scoresLeftOut, shareOf } from './folds.ts'
import { isOfSection, isPrintable, type MarkedSentence, readMarked } from './marked-sentences.ts'
import type { EvalRow } from './row.ts'

type Mark = MarkedSentence['mark']

const FOLDS = 8
/** Share of the sentences marked by themselves, best first, whose marks are counted. */
const BEST = 0.1
/** So many sentences of a section, each from another sentence of the talk, as a paragraph would take them. */
const OF_SECTION = 2

/**
 * How well sentences that can be printed are told, each episode by weights fitted to the others; beside it what the
 * marks are like as they come.
 */
export function evaluatePrintable(): EvalRow[] {
  const { sentences } = readMarked()
  const scores = scoresLeftOut(sentences, FOLDS, ({ episode }) => episode, fitPrintable, printableOdds)
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!)
  const ranked = order.map((row) => sentences[row]!)
  const alone = ranked.filter(({ mark }) => !isOfSection(mark)).map(({ mark }) => mark)
  const graded = ranked.filter(({ mark }) => isOfSection(mark))
  const all = graded.map(({ mark }) => mark)
  const taken = bestOfSections(graded)
  const best = alone.slice(0, Math.round(BEST * alone.length))
  return [
    ...rowsOf('marked by themselves', alone.length, areaUnderCurve(alone.map(isPrintable)), [
      [`good or nearly of the best ${BEST}`, shareOf(['good', 'nit'], best), shareOf(['good', 'nit'], alone), false],
      [`broken of the best ${BEST}`, shareOf(['broken'], best), shareOf(['broken'], alone), true],
    ]),
    ...rowsOf('marked by section', all.length, areaUnderCurve(all.map(isPrintable)), [
      [`chosen of the best ${OF_SECTION} of a section`, shareOf(['chosen'], taken), shareOf(['chosen'], all), false],
      [`or fine`, shareOf(['chosen', 'fine'], taken), shareOf(['chosen', 'fine'], all), false],
      [`unusable`, shareOf(['unusable'], taken), shareOf(['unusable'], all), true],
    ]),
  ]
}

function rowsOf(
  data: string,
  documents: number,
  area: number,
  shares: readonly (readonly [measure: string, ours: number, baseline: number, lowerIsBetter: boolean])[],
): EvalRow[] {
  const row = markRow.bind(null, `sentences ${data}, ${FOLDS}-fold by episode`, documents)
  return [['sentences to print, area under the curve', area, 0.5, false] as const, ...shares].map(row)
}

/** Marks of the best of each section, from sentences in order. */
function bestOfSections(ranked: readonly MarkedSentence[]): Mark[] {
  const taken = new Map<string, Set<number>>()
  return ranked.flatMap(({ episode, section, sentence, mark }) => {
    const own = taken.get(`${episode} ${section}`) ?? new Set()
    taken.set(`${episode} ${section}`, own)
    if (own.size >= OF_SECTION || own.has(sentence)) return []
    own.add(sentence)
    return [mark]
  })
}
