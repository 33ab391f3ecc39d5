import { join } from 'node:path'
import { buildDocument } from '../../src/language/language.ts'
import { fluencyFeatures } from '../../src/learn/fluency.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { symbolsOfTokens } from '../../src/prose/symbols.ts'
import { readRows, WEIGHTS } from '../data.ts'
import { transcriptOf } from '../episodes.ts'
import { NON_COMMERCIAL, readGum } from './names-corpora.ts'
import { seededRandom, shuffle } from './random.ts'
import { writeWeights } from './weights-file.ts'

const SEED = 20
/** Genres of GUM that are speech as it was said. */
const SPOKEN: ReadonlySet<string> = new Set(['conversation', 'vlog', 'court', 'reddit'])
const SLOTS = 1 << 16
const PASSES = 6
const RATE = 0.05
const L2 = 1e-6
/** Broken sentences made of each whole one. */
const BROKEN = 3

interface Row {
  readonly summary?: string
  readonly description?: string
  readonly queries?: readonly { readonly answer: string }[]
  readonly turns: readonly { readonly text: string }[]
}

/** Edited prose that may be learnt from: written genres, human summaries and answers, descriptions, scripts read out. */
function editedTexts(): string[] {
  const out = readGum()
    .filter(({ genre }) => !NON_COMMERCIAL.has(genre) && !SPOKEN.has(genre))
    .map(({ text }) => text)
  for (const { summary, queries } of readRows<Row>('qmsum/train.jsonl.gz')) {
    if (summary !== undefined) out.push(summary)
    for (const { answer } of queries ?? []) out.push(answer)
  }
  for (const { description } of readRows<Row>('podcasts-syntax/train.jsonl.gz')) if (description) out.push(description)
  for (const { turns } of readRows<Row>('podcasts-changelog-news/train.jsonl.gz')) {
    out.push(...turns.map(({ text }) => text))
  }
  return out
}

/** Symbols of each whole sentence of a text, by our own tokens and tags. */
export function symbolRows(text: string, models: Models): string[][] {
  const turns = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => ({ speaker: null, text: line.replace(/\s+/g, ' '), startMs: null, endMs: null }))
  if (turns.length === 0) return []
  const doc = buildDocument(transcriptOf('', turns), models)
  return doc.sentences
    .filter(({ end, firstToken, endToken }) => doc.text[end - 1] === '.' && endToken - firstToken > 5)
    .map(({ firstToken, endToken }) => symbolsOfTokens(doc, firstToken, endToken))
}

/** The sentence broken in one of the ways in which talk is: cut off, begun late, run into the next, words lost or added. */
export function breakSentence(symbols: readonly string[], other: readonly string[], random: () => number): string[] {
  const at = (n: number): number => Math.floor(random() * n)
  const row = [...symbols]
  switch (at(6)) {
    case 0:
      return row.slice(0, 3 + at(Math.max(1, row.length - 4)))
    case 1:
      return row.slice(1 + at(Math.max(1, row.length - 5)))
    case 2: {
      const from = at(Math.max(1, other.length - 3))
      return [...row.slice(0, 3 + at(row.length)), ...other.slice(from, from + 8)]
    }
    case 3:
      row.splice(at(row.length - 1), 1 + at(2))
      return row
    case 4:
      row.splice(at(row.length), 0, ...other.slice(at(Math.max(1, other.length - 1))).slice(0, 1 + at(2)))
      return row
    default: {
      const from = at(row.length - 1)
      const moved = row.splice(from, 1 + at(3))
      row.splice(at(row.length), 0, ...moved)
      return row
    }
  }
}

/** Fits the model of whole sentences by stochastic gradient descent (AdaGrad) and writes `fluency.bin`. */
export function train(): void {
  const models = loadModels()
  const random = seededRandom(SEED)
  const whole = editedTexts().flatMap((text) => symbolRows(text, models))
  const seen = new Set(whole.map((row) => row.join(' ')))
  const examples: { features: Uint32Array; label: number }[] = []
  for (const row of whole) {
    examples.push({ features: fluencyFeatures(row), label: 1 })
    for (let k = 0; k < BROKEN; k++) {
      const broken = breakSentence(row, whole[Math.floor(random() * whole.length)]!, random)
      if (broken.length >= 4 && !seen.has(broken.join(' ')))
        examples.push({ features: fluencyFeatures(broken), label: 0 })
    }
  }
  const w = new Float64Array(SLOTS)
  const g = new Float64Array(SLOTS).fill(1e-3)
  let bias = 0
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { features, label } of shuffle(examples, random)) {
      let z = bias
      for (const feature of features) z += w[feature & (SLOTS - 1)]!
      const error = 1 / (1 + Math.exp(-z)) - label
      bias -= 0.01 * error
      for (const feature of features) {
        const slot = feature & (SLOTS - 1)
        const slope = error + L2 * w[slot]!
        g[slot]! += slope * slope
        w[slot]! -= (RATE * slope) / Math.sqrt(g[slot]!)
      }
    }
  }
  const most = w.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  const scale = most / 127
  console.error(`  ${whole.length} whole sentences, ${examples.length} examples`)
  writeWeights(
    join(WEIGHTS, 'fluency.bin'),
    { seed: SEED },
    { weights: Int8Array.from(w, (value) => Math.round(value / scale)), scale: Float32Array.of(scale, bias) },
  )
}
