import { buildDocument } from '../../src/language/language.ts'
import { createSyntax } from '../../src/language/syntax.ts'
import { loadModels } from '../../src/models.ts'
import { transcriptOf } from '../episodes.ts'
import { readTreebank, SPOKEN_GENRES, type TreebankSentence } from '../treebank.ts'
import type { EvalRow } from './row.ts'

/**
 * Attachment scores on GUM dev, punctuation left out, from plain text: each gold sentence is a turn, tokens and tags are
 * ours. A gold token that ours does not match in place, or whose head we do not have, counts as wrong.
 */
export function evaluate(): EvalRow[] {
  const models = loadModels()
  const counts = { all: { words: 0, heads: 0, labels: 0 }, spoken: { words: 0, heads: 0, labels: 0 } }
  const byDocument = new Map<string, TreebankSentence[]>()
  for (const sentence of readTreebank('dev')) {
    const list = byDocument.get(sentence.document) ?? []
    list.push(sentence)
    byDocument.set(sentence.document, list)
  }
  for (const [id, sentences] of byDocument) {
    const turns = sentences.map(({ text }) => ({ speaker: null, text, startMs: null, endMs: null }))
    const doc = buildDocument(transcriptOf(id, turns), models)
    const syntax = createSyntax(doc, models('parser'), models('clusters'))
    for (const [row, gold] of sentences.entries()) {
      const turn = doc.turns[row]!
      // Arcs by the place of the dependent, "start-end", to the place of the head and the relation.
      const ours = new Map<string, { head: string; label: string }>()
      const place = (i: number): string => `${doc.tokens.start[i]! - turn.start}-${doc.tokens.end[i]! - turn.start}`
      for (let s = turn.firstSentence; s < turn.endSentence; s++) {
        const { firstToken, head, label, labels } = syntax(s)
        head.forEach((above, i) => {
          const headPlace = above < 0 ? 'root' : place(firstToken + above)
          ours.set(place(firstToken + i), { head: headPlace, label: labels[label[i]!]! })
        })
      }
      const genres = SPOKEN_GENRES.has(gold.genre) ? [counts.all, counts.spoken] : [counts.all]
      const places = gold.starts.map((start, i) => `${start}-${gold.ends[i]!}`)
      gold.dep.forEach((dep, i) => {
        if (dep === 'punct') return
        const arc = ours.get(places[i]!)
        const above = gold.head[i]!
        const isHead = arc !== undefined && arc.head === (above < 0 ? 'root' : places[above])
        for (const count of genres) {
          count.words++
          if (isHead) count.heads++
          if (isHead && arc.label === dep) count.labels++
        }
      })
    }
  }
  return (['all', 'spoken'] as const).flatMap((part) => {
    const { words, heads, labels } = counts[part]
    const row = (measure: string, ours: number, baseline: number, goal: number): EvalRow => ({
      stage: 'syntax',
      measure,
      data: `GUM dev, ${part}`,
      documents: byDocument.size,
      ours,
      baseline,
      baselineName: 'perceptron trial, gold tokens',
      goal,
    })
    const spoken = part === 'spoken'
    return [
      row('UAS', heads / words, spoken ? 0.812 : 0.811, 0.85),
      row('LAS', labels / words, spoken ? 0.766 : 0.766, 0.81),
    ]
  })
}
