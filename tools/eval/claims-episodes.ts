import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findClaims } from '../../src/claims/claims.ts'
import type { ClaimsInput } from '../../src/claims/collect.ts'
import { findEntities } from '../../src/entities/entities.ts'
import { createDropChances } from '../../src/language/drop-chances.ts'
import { buildDocument } from '../../src/language/language.ts'
import { createSyntax } from '../../src/language/syntax.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Document } from '../../src/model/document.ts'
import { DEFAULTS } from '../../src/model/options.ts'
import type { Transcript } from '../../src/model/transcript.ts'
import type { Models } from '../../src/models.ts'
import { createCleaner } from '../../src/prose/clean.ts'
import { createResolver } from '../../src/prose/resolve.ts'
import { read } from '../../src/read/read.ts'
import { findStructure } from '../../src/structure/structure.ts'
import { SHARED } from '../data.ts'
import { readEpisodes } from '../episodes.ts'
import { readGumSummarised } from '../summaries.ts'
import { withoutDropsOf } from '../train/drops-left-out.ts'

/** The sets that marks on claims are drawn from: everything that nothing is trained on. */
export const DRAWN_SETS: readonly (readonly [set: string, split: string])[] = [
  ['podcasts-bitcoin', 'dev'],
  ['podcasts-changelog', 'dev'],
  ['podcasts-changelog-news', 'dev'],
  ['podcasts-syntax', 'dev'],
  ['podcasts-virtual-coffee', 'dev'],
  ['qmsum', 'dev'],
  ['raw-podcasts', 'raw'],
]

/** A transcript of the development data, by the names that marks call it by. */
export interface ClaimEpisode {
  readonly set: string
  readonly split: string
  readonly id: string
  readonly transcript: Transcript
}

/** What the pipeline finds in it. Offsets of marks are those of `doc.text`. */
export interface ReadClaims {
  readonly doc: Document
  readonly claims: readonly Claim[]
}

/** The episodes of a set; of `raw-podcasts` the files as they were found. */
export function readClaimEpisodes(set: string, split: string): ClaimEpisode[] {
  if (set === 'gum') {
    const texts = readGumSummarised(split === 'dev' ? 'dev' : 'train')
    return texts.map(({ id, transcript }) => ({ set, split, id, transcript }))
  }
  if (set !== 'raw-podcasts') {
    return readEpisodes(set, split).map(({ id, transcript }) => ({ set, split, id, transcript }))
  }
  const folder = join(SHARED, 'data', set)
  return readdirSync(folder)
    .filter((name) => name !== 'SOURCES.md')
    .sort()
    .map((id) => ({ set, split, id, transcript: read(readFileSync(join(folder, id)), id) }))
}

/** Runs the stages up to the claims, sponsors kept, so that marks on them count too. */
export function readClaims(episode: ClaimEpisode, models: Models): ReadClaims {
  const input = inputOf(episode, models)
  return { doc: input.doc, claims: findClaims(input) }
}

/** What claims are found in, sponsors kept; chances of words as of a text that nothing was learnt from. */
export function inputOf({ id, transcript }: ClaimEpisode, given: Models): ClaimsInput {
  const models = withoutDropsOf(id, given)
  const options = { ...DEFAULTS, keepSponsors: true }
  const doc = buildDocument(transcript, models)
  const syntax = createSyntax(doc, models('parser'), models('clusters'))
  const structure = findStructure(doc, transcript, options)
  const { entities, quantities } = findEntities({ doc, structure, transcript, models, syntax })
  const resolve = createResolver({ doc, structure, entities })
  const chances = createDropChances(doc, models('disfluency'), models('clusters'))
  return {
    doc,
    structure,
    entities,
    quantities,
    syntax,
    resolve,
    chances,
    clean: createCleaner(doc, chances),
    models,
    options,
  }
}
