import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Weights } from '../../src/learn/weights.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { readRows, SHARED } from '../data.ts'
import { foundIn, type Scorer, SPOKEN } from '../eval/entities.ts'
import { analyseText } from '../eval/entity-documents.ts'
import { NAME_SETS, packNames, trainNames } from './names.ts'
import { readGum } from './names-corpora.ts'

/**
 * How names fare on sets that the model did not learn from: trains without the sets named on the command line and prints
 * strict F1 from raw text on each development set. `npx tsx tools/train/names-left-out.ts ewt wikigold`; some minutes.
 */
async function main(left: readonly string[]): Promise<void> {
  const sets = Object.fromEntries(Object.entries(NAME_SETS).filter(([name]) => !left.includes(name)))
  const { meta, arrays } = packNames(trainNames(sets))
  const names: Weights = { meta, arrays: new Map(Object.entries(arrays)) }
  const base = loadModels()
  const models: Models = (name) => (name === 'names' ? names : base(name))
  const scorer: Scorer = await import(pathToFileURL(join(SHARED, 'eval', 'score-ner.mjs')).href)
  console.log(`without ${left.join(', ') || 'nothing'}`)
  const gum = readGum('gum/dev.jsonl')
  const found = gum.map(({ id, text }) => foundIn(id, analyseText(text, models)))
  console.log(`  gum dev ${scorer.score(gum, found).strict.f1.toFixed(3)}`)
  console.log(`  gum dev, spoken ${scorer.score(gum, found, { genres: SPOKEN }).strict.f1.toFixed(3)}`)
  for (const file of ['uner-ewt', 'wikigold', 'crossner', 'btc', 'wnut17']) {
    const sentences = readRows<object>(`ner/${file}/dev.jsonl`)
    const docs = sentences.map((sentence, row) => scorer.sentenceToDoc(sentence, row))
    const marked = docs.map(({ id, text }) => foundIn(id, analyseText(text, models)))
    console.log(`  ${file} dev ${scorer.score(sentences, marked).strict.f1.toFixed(3)}`)
  }
}

await main(process.argv.slice(2))
