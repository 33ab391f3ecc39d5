import type { Analysis } from '../model/analysis.ts'
import { AnalyzeError } from '../model/error.ts'
import type { KeptAnalysis } from './read-analyses.ts'

/**
 * The results of shards as one list, by path of the transcript, as one run over all would give them sorted. The same
 * document twice is one; two that differ for one transcript are refused (`SAME_OUTPUT`), since one of them is out of date.
 */
export function mergeAnalyses(kept: Iterable<KeptAnalysis>): Analysis[] {
  const byPath = new Map<string, { readonly file: string; readonly analysis: Analysis; readonly text: string }>()
  for (const { file, analysis } of kept) {
    const { path } = analysis.source
    const text = JSON.stringify(analysis)
    const known = byPath.get(path)
    if (known === undefined) byPath.set(path, { file, analysis, text })
    else if (known.text !== text) {
      const message = `${known.file} and ${file} have different analyses of ${path}.`
      throw new AnalyzeError('SAME_OUTPUT', message, 'Leave the older one out.')
    }
  }
  return [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { analysis }]) => analysis)
}
