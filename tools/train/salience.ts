import { join } from 'node:path'
import { joinedNames, referencesOf } from '../../src/entities/entities.ts'
import { SALIENCE_FEATURES, salienceFeatures } from '../../src/entities/salience.ts'
import { loadModels } from '../../src/models.ts'
import { WEIGHTS } from '../data.ts'
import { readText } from '../eval/entity-documents.ts'
import { voicesOf } from './gum-links.ts'
import { NON_COMMERCIAL, readGum } from './names-corpora.ts'
import { writeWeights } from './weights-file.ts'

/** A thing counts as salient where this many of five summaries name it; GUM's graded scores, Lin and Zeldes 2024. */
const LEAST_SCORE = 2
const L2 = 1
const STEPS = 4000
const RATE = 0.3

/** Fits the weights of salience by gradient descent from zero on GUM's training documents; writes `salience.bin`. */
export function train(): void {
  const rows: { x: Float64Array; y: number }[] = []
  const models = loadModels()
  for (const gum of readGum()) {
    if (NON_COMMERCIAL.has(gum.genre)) continue
    const { doc, structure, origin } = readText(gum.text, gum.title, voicesOf(gum))
    const groups = joinedNames(doc, structure, models)
    const references = referencesOf(doc, structure, groups, models)
    const salient = new Set(
      gum.salientEntities.filter(({ score }) => score >= LEAST_SCORE).map(({ corefId }) => corefId),
    )
    const places = new Map<number, string>()
    for (const { named, nameStart, corefId } of gum.entities)
      if (named && nameStart !== undefined) places.set(nameStart, corefId)
    salienceFeatures(doc, structure, groups, references).forEach((x, row) => {
      const isSalient = groups[row]!.mentions.some(({ start }) => salient.has(places.get(origin(start)) ?? ''))
      rows.push({ x, y: isSalient ? 1 : 0 })
    })
  }
  const w = fit(rows)
  writeWeights(join(WEIGHTS, 'salience.bin'), { features: SALIENCE_FEATURES }, { weights: Float32Array.from(w) })
  SALIENCE_FEATURES.forEach((name, i) => {
    console.error(`  ${w[i]!.toFixed(2).padStart(6)} ${name}`)
  })
}

function fit(rows: readonly { readonly x: Float64Array; readonly y: number }[]): Float64Array {
  const width = SALIENCE_FEATURES.length
  const w = new Float64Array(width)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(width)
    for (const { x, y } of rows) {
      let z = 0
      for (let j = 0; j < width; j++) z += w[j]! * x[j]!
      const error = 1 / (1 + Math.exp(-z)) - y
      for (let j = 0; j < width; j++) gradient[j]! += error * x[j]!
    }
    for (let j = 0; j < width; j++) w[j]! -= (RATE * (gradient[j]! + (j === 0 ? 0 : L2 * w[j]!))) / rows.length
  }
  return w
}
