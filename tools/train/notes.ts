import { join } from 'node:path'
import { findClaims } from '../../src/claims/claims.ts'
import { findEntities } from '../../src/entities/entities.ts'
import { createDropChances } from '../../src/language/drop-chances.ts'
import { buildDocument } from '../../src/language/language.ts'
import { createSyntax } from '../../src/language/syntax.ts'
import { createFluency } from '../../src/learn/fluency.ts'
import { stem } from '../../src/lexicon/stems.ts'
import { DEFAULTS } from '../../src/model/options.ts'
import type { Transcript } from '../../src/model/transcript.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { type Candidate, findCandidates } from '../../src/notes/candidates.ts'
import { nameSpeakers } from '../../src/notes/names.ts'
import { RANK_FEATURES, rankFeatures, weighLemmas } from '../../src/notes/rank-features.ts'
import { createUsable } from '../../src/notes/usable.ts'
import { createCleaner } from '../../src/prose/clean.ts'
import { createResolver } from '../../src/prose/resolve.ts'
import { voicePronouns } from '../../src/prose/voice-pronouns.ts'
import { findStructure } from '../../src/structure/structure.ts'
import { findTopics } from '../../src/topics/topics.ts'
import { WEIGHTS } from '../data.ts'
import { readGumSummarised, readSummarised, type Summarised } from '../summaries.ts'
import { withoutDropsOf } from './drops-left-out.ts'
import { NON_COMMERCIAL } from './names-corpora.ts'
import { solve } from './solve.ts'
import { writeWeights } from './weights-file.ts'

const RIDGE = 20
/** A document with fewer candidates has nothing to rank. */
const LEAST_CANDIDATES = 8
/** A word of the summary counts for this many of the other things people wrote of the episode. */
const SUMMARY_WEIGHT = 2

/** The candidates of a text, and what they are ranked by; chances of words as of a text that nothing was learnt from. */
export function prepare({ id, transcript }: { readonly id: string; readonly transcript: Transcript }, given: Models) {
  const models = withoutDropsOf(id, given)
  const doc = buildDocument(transcript, models)
  const syntax = createSyntax(doc, models('parser'), models('clusters'))
  const structure = findStructure(doc, transcript)
  const { entities, quantities } = findEntities({ doc, structure, transcript, models, syntax })
  const topics = findTopics({ doc, structure, entities, syntax, transcript, models, options: DEFAULTS })
  const chances = createDropChances(doc, models('disfluency'), models('clusters'))
  const shared = {
    doc,
    structure,
    entities,
    syntax,
    resolve: createResolver({ doc, structure, entities }),
    chances,
    clean: createCleaner(doc, chances),
  }
  const claims = findClaims({ ...shared, quantities, models, options: DEFAULTS })
  const names = nameSpeakers(structure, 'one each', voicePronouns(doc, structure, entities))
  const fluency = createFluency(models('fluency'))
  const usable = createUsable({ ...shared, keepSponsors: false })
  const candidates = findCandidates({ ...shared, claims, names, fluency, usable })
  return { ...shared, topics, names, fluency, usable, candidates }
}

/**
 * Fits how much of a sentence's content people take up in summaries to `RANK_FEATURES` by ridge regression, within each
 * document (means taken off), and writes `notes.bin`.
 */
export function train(): void {
  const models = loadModels()
  const width = RANK_FEATURES.length
  const gram = Array.from({ length: width }, () => new Float64Array(width))
  const target = new Float64Array(width)
  let documents = 0
  let rows = 0
  const texts = [
    ...readSummarised('qmsum', 'train'),
    ...readSummarised('podcasts-syntax', 'train'),
    ...readSummarised('podcasts-bitcoin', 'train'),
    ...readGumSummarised('train').filter(({ genre }) => !NON_COMMERCIAL.has(genre)),
  ]
  for (const text of texts) {
    const { candidates, topics, entities, structure } = prepare(text, models)
    if (candidates.length < LEAST_CANDIDATES) continue
    const features = rankFeatures(
      { candidates, topics, entities, structure },
      weighLemmas(candidates, topics, entities),
    )
    documents++
    rows += candidates.length
    const labels = labelsOf(candidates, text)
    const share = 1 / Math.sqrt(candidates.length)
    const means = new Float64Array(width)
    for (let i = 0; i < candidates.length; i++)
      for (let j = 1; j < width; j++) means[j]! += features[i * width + j]! / candidates.length
    const mean = labels.reduce((sum, value) => sum + value, 0) / labels.length
    for (let i = 0; i < candidates.length; i++) {
      for (let j = 0; j < width; j++) {
        const a = j === 0 ? 0 : features[i * width + j]! - means[j]!
        target[j]! += share * a * (labels[i]! - mean)
        for (let k = 0; k < width; k++) {
          gram[j]![k]! += share * a * (k === 0 ? 0 : features[i * width + k]! - means[k]!)
        }
      }
    }
  }
  for (let j = 0; j < width; j++) gram[j]![j]! += RIDGE
  const w = solve(gram, target)
  console.error(`  ${documents} documents, ${rows} sentences`)
  RANK_FEATURES.forEach((name, j) => {
    console.error(`  ${w[j]!.toFixed(3).padStart(7)} ${name}`)
  })
  writeWeights(join(WEIGHTS, 'notes.bin'), { features: RANK_FEATURES }, { weights: Float32Array.from(w) })
}

/** Share of each candidate's content words that people used, those of the summary counting more; about in [0, 1]. */
function labelsOf(candidates: readonly Candidate[], { reference, written }: Summarised): number[] {
  const summary = stemsOf(reference)
  const others = stemsOf(written.join(' '))
  return candidates.map(({ lemmas }) => {
    let hits = 0
    for (const lemma of lemmas) {
      const at = stem(lemma)
      if (summary.has(at)) hits += SUMMARY_WEIGHT
      else if (others.has(at)) hits++
    }
    return hits / (SUMMARY_WEIGHT * (lemmas.length + 2))
  })
}

function stemsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map(stem))
}
