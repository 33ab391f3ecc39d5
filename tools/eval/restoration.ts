import { buildDocument } from '../../src/language/language.ts'
import { LETTER_CASE, MARK } from '../../src/language/restoration.ts'
import type { Document } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { readEpisodes, transcriptOf } from '../episodes.ts'
import { strip } from '../train/restoration-examples.ts'
import { readTreebankTexts } from '../treebank.ts'
import type { EvalRow } from './row.ts'

/** Episodes of a set that are stripped. */
const EPISODES = 6

interface Count {
  ours: number
  gold: number
  both: number
}

/**
 * F1 of marks put back into development text that was stripped of marks and case, and of capitals put back into the same
 * text in small letters with its marks. The end of a turn is given and not counted. A turn whose tokens fall otherwise
 * without what was stripped is left out.
 */
export function evaluate(): EvalRow[] {
  const models = loadModels()
  const documentOf = (turns: readonly string[]): Document =>
    buildDocument(
      transcriptOf(
        '-',
        turns.map((text) => ({ speaker: null, text, startMs: null, endMs: null })),
      ),
      models,
    )
  const podcasts = ['podcasts-changelog', 'podcasts-virtual-coffee', 'podcasts-syntax', 'podcasts-bitcoin']
  const sets: (readonly [name: string, documents: readonly (readonly string[])[]])[] = [
    ['gum dev', [readTreebankTexts('dev')]],
    ...podcasts.map((set) => {
      const episodes = readEpisodes(set, 'dev').slice(0, EPISODES)
      return [set, episodes.map(({ transcript }) => transcript.turns.map(({ text }) => text))] as const
    }),
  ]
  return sets.flatMap(([data, documents]): EvalRow[] => {
    const counts = { boundary: count(), comma: count(), stop: count(), question: count(), capital: count() }
    for (const texts of documents) {
      const turns = texts.flatMap((written) => {
        const stripped = strip(written)
        return stripped === null ? [] : [{ ...stripped, written }]
      })
      const bare = documentOf(turns.map(({ text }) => text))
      const small = documentOf(turns.map(({ written }) => written.toLowerCase()))
      for (const [row, { marks, cases }] of turns.entries()) {
        const restored = tokensOf(bare, row)
        if (restored.length === marks.length) {
          for (let i = 0; i < marks.length - 1; i++) {
            const ours = bare.restoration?.mark[restored[i]!] ?? MARK.none
            const gold = marks[i]!
            see(counts.boundary, ours >= MARK.stop, gold >= MARK.stop)
            see(counts.comma, ours === MARK.comma, gold === MARK.comma)
            see(counts.stop, ours === MARK.stop, gold === MARK.stop)
            see(counts.question, ours === MARK.question, gold === MARK.question)
          }
        }
        const words = tokensOf(small, row).filter((i) => small.restoration?.letterCase[i] !== LETTER_CASE.written)
        if (words.length !== cases.length) continue
        for (const [i, gold] of cases.entries()) {
          const ours = small.restoration?.letterCase[words[i]!] ?? LETTER_CASE.lower
          see(counts.capital, ours >= LETTER_CASE.capital, gold >= LETTER_CASE.capital)
        }
      }
    }
    return Object.entries(counts).map(([what, { ours, gold, both }]) => ({
      stage: 'restoration',
      measure: `${what} F1`,
      data: what === 'capital' ? `${data}, small letters` : `${data}, stripped`,
      documents: documents.length,
      ours: (2 * both) / (ours + gold),
      baseline: null,
      baselineName: '',
      goal: null,
    }))
  })
}

/** Rows of the tokens of turn `row`. */
function tokensOf(doc: Document, row: number): number[] {
  const { firstSentence, endSentence } = doc.turns[row]!
  const first = doc.sentences[firstSentence]!.firstToken
  const end = doc.sentences[endSentence - 1]!.endToken
  return Array.from({ length: end - first }, (_, i) => first + i)
}

function count(): Count {
  return { ours: 0, gold: 0, both: 0 }
}

function see(tally: Count, ours: boolean, gold: boolean): void {
  if (ours) tally.ours++
  if (gold) tally.gold++
  if (ours && gold) tally.both++
}
