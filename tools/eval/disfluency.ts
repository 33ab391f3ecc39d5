import { readFileSync } from 'node:fs'
import { buildDocument } from '../../src/language/language.ts'
import { FLUENCY } from '../../src/model/tags.ts'
import { loadModels } from '../../src/models.ts'
import { type Episode, readEpisodes } from '../episodes.ts'
import { evaluateDrops } from './drops.ts'
import type { EvalRow } from './row.ts'

/** A sentence marked by hand. Offsets are in the text of the turn; tokens without a mark are fluent. */
interface GoldSentence {
  readonly set: string
  readonly id: string
  readonly turn: number
  readonly start: number
  readonly end: number
  readonly marks: readonly { readonly start: number; readonly end: number; readonly label: string }[]
}

/** What the rules mark, and what is left out in the end. */
export function evaluate(): EvalRow[] {
  return [...evaluateRules(), ...evaluateDrops()]
}

/**
 * Precision, recall and F1 of disfluent words, over the sentences of `gold/disfluency.json`. They were drawn by chance
 * from sentences with a cue (a filler, "like", a dash, a word said twice) and corrected by hand from our first marks, so
 * the marks lean our way. Punctuation is not counted.
 */
function evaluateRules(): EvalRow[] {
  const gold: GoldSentence[] = JSON.parse(readFileSync(new URL('./gold/disfluency.json', import.meta.url), 'utf8'))
  const models = loadModels()
  const episodes = new Map<string, Episode>()
  for (const set of new Set(gold.map((row) => row.set))) {
    for (const episode of readEpisodes(set, 'dev')) episodes.set(`${set}/${episode.id}`, episode)
  }
  const counts = new Map(['any', ...FLUENCY.slice(1)].map((label) => [label, { both: 0, ours: 0, gold: 0 }]))
  const documents = new Set<string>()
  const built = new Map<string, ReturnType<typeof buildDocument>>()
  for (const { set, id, turn, start, end, marks } of gold) {
    const key = `${set}/${id}`
    const episode = episodes.get(key)
    if (episode === undefined) continue
    const doc = built.get(key) ?? buildDocument(episode.transcript, models)
    built.set(key, doc)
    documents.add(key)
    const shift = doc.turns[turn]!.start
    const labels = new Map(marks.map((mark) => [mark.start, mark.label]))
    for (let i = 0; i < doc.tokens.length; i++) {
      const at = doc.tokens.start[i]! - shift
      if (at < start || at >= end) continue
      if (!/[\p{L}\p{N}]/u.test(doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]))) continue
      const ours = FLUENCY[doc.tokens.fluency[i]!]!
      const theirs = labels.get(at) ?? 'fluent'
      for (const [label, count] of counts) {
        const isOurs = label === 'any' ? ours !== 'fluent' : ours === label
        const isGold = label === 'any' ? theirs !== 'fluent' : theirs === label
        if (isOurs && isGold) count.both++
        if (isOurs) count.ours++
        if (isGold) count.gold++
      }
    }
  }
  return [...counts].flatMap(([label, { both, ours, gold: all }]) => {
    const row = (measure: string, value: number): EvalRow => ({
      stage: 'disfluency',
      measure: `${label} words, ${measure}`,
      data: `marked by hand, ${gold.length} sentences`,
      documents: documents.size,
      ours: value,
      baseline: null,
      baselineName: '',
      goal: null,
    })
    return [row('precision', both / ours), row('recall', both / all), row('F1', (2 * both) / (ours + all))]
  })
}
