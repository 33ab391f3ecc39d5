import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Background, createBackground } from '../../src/learn/background.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { gatherPhrases, rankKeyphrases } from '../../src/topics/keyphrases.ts'
import { readRows, SHARED } from '../data.ts'
import { type Episode, readEpisodes, transcriptOf } from '../episodes.ts'
import { createPrepare, type Prepare } from '../prepare.ts'
import { rakePhrases, textRankPhrases, tfIdfPhrases } from './keyphrase-baselines.ts'
import type { EvalRow } from './row.ts'

interface Scorer {
  readonly keyphraseScores: (gold: readonly string[], ours: readonly string[], ks: number[]) => Record<string, number>
}

/** An article or episode and the keyphrases that people gave it. */
interface GoldDoc {
  readonly episode: Pick<Episode, 'transcript'>
  readonly text: string
  readonly phrases: readonly string[]
}

const KS = [5, 10, 15]
const MOST = 15

/** F1 of our keyphrases at 5, 10 and 15 beside the best of TF-IDF, RAKE and TextRank on the same texts. */
export async function evaluate(given?: Prepare): Promise<EvalRow[]> {
  const models: Models = loadModels()
  const prepare = given ?? (await createPrepare(models))
  const scorer: Scorer = await import(pathToFileURL(join(SHARED, 'eval', 'score-rank.mjs')).href)
  const background = createBackground(models('background'))
  const sets: { name: string; docs: GoldDoc[]; goal: number | null }[] = [
    { name: 'kpcrowd dev', docs: crowd(), goal: 0.28 },
    { name: 'podcasts-bitcoin dev, tags', docs: tagged(), goal: null },
    { name: 'podcasts-bitcoin dev, words of chapter titles', docs: titled('podcasts-bitcoin'), goal: null },
    { name: 'podcasts-syntax dev, words of chapter titles', docs: titled('podcasts-syntax'), goal: null },
  ]
  return sets.flatMap(({ name, docs, goal }) => rowsFor(name, docs, goal, prepare, background, scorer))
}

function rowsFor(
  name: string,
  docs: readonly GoldDoc[],
  goal: number | null,
  prepare: Prepare,
  background: Background,
  { keyphraseScores }: Scorer,
): EvalRow[] {
  const systems: { name: string; find: (doc: GoldDoc) => readonly string[] }[] = [
    {
      name: 'ours',
      find: ({ episode }) => {
        const { doc, structure, entities } = prepare(episode)
        return rankKeyphrases(doc, gatherPhrases(doc, structure, entities, background), MOST).map(
          ({ phrase }) => phrase,
        )
      },
    },
    { name: 'TF-IDF', find: ({ text }) => tfIdfPhrases(text, background, MOST) },
    { name: 'RAKE', find: ({ text }) => rakePhrases(text, MOST) },
    { name: 'TextRank', find: ({ text }) => textRankPhrases(text, MOST) },
  ]
  const scores = systems.map(({ name: system, find }) => ({
    system,
    rows: docs.map((doc) => keyphraseScores(doc.phrases, find(doc), KS)),
  }))
  return KS.map((k) => {
    const mean = (rows: readonly Record<string, number>[]): number =>
      rows.reduce((sum, row) => sum + (row[`F1@${k}`] ?? 0), 0) / Math.max(1, rows.length)
    const [ours, ...others] = scores.map(({ system, rows }) => ({ system, score: mean(rows) }))
    const rival = others.reduce((a, b) => (b.score > a.score ? b : a))
    return {
      stage: 'keyphrases',
      measure: `F1@${k}`,
      data: name,
      documents: docs.length,
      ours: ours!.score,
      baseline: rival.score,
      baselineName: `${rival.system}, the best of three`,
      goal: k === 10 ? goal : null,
    }
  })
}

function crowd(): GoldDoc[] {
  return readRows<{ id: string; text: string; keyphrases: string[] }>('keyphrases-kpcrowd/dev.jsonl.gz').map((row) => {
    const turns = row.text
      .split(/\n+/)
      .flatMap((text) => (/[\p{L}\p{N}]/u.test(text) ? [text.trim().replace(/\s+/g, ' ')] : []))
    const transcript = transcriptOf(
      row.id,
      turns.map((text) => ({ speaker: null, text, startMs: null, endMs: null })),
    )
    return { episode: { transcript }, text: row.text, phrases: row.keyphrases }
  })
}

function tagged(): GoldDoc[] {
  return readEpisodes('podcasts-bitcoin', 'dev').flatMap((episode) =>
    episode.tags.length === 0
      ? []
      : [{ episode, text: textOf(episode), phrases: episode.tags.map((tag) => tag.replaceAll('-', ' ')) }],
  )
}

/** Gold: each content word of the chapter titles, as the phrases themselves are hardly ever said as written. */
function titled(set: string): GoldDoc[] {
  return readEpisodes(set, 'dev').flatMap((episode) => {
    const words = episode.chapters.flatMap(({ title }) => title?.match(/[\p{L}\p{N}]{3,}/gu) ?? [])
    return words.length === 0 ? [] : [{ episode, text: textOf(episode), phrases: words }]
  })
}

function textOf({ transcript }: Episode): string {
  return transcript.turns.map(({ text }) => text).join('\n')
}
