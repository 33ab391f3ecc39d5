import { linkContext } from '../../src/entities/coreference.ts'
import type { LinkContext } from '../../src/entities/coreference-features.ts'
import { joinedNames } from '../../src/entities/entities.ts'
import type { Place } from '../../src/entities/referents.ts'
import { openGazetteer } from '../../src/learn/gazetteer.ts'
import { clustersOf } from '../../src/learn/word-clusters.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { readText, type Voice } from '../eval/entity-documents.ts'
import type { GumDocument } from './names-corpora.ts'

/** A document of GUM with our own places, and what the annotators say that each of them means. */
export interface LinkedDocument {
  readonly context: LinkContext
  /** The annotators' cluster of a place; null where they marked none there. */
  readonly goldOf: (place: Place) => string | null
  /** Offsets of `gum.text`. */
  readonly origin: (at: number) => number
}

const models: Models = loadModels()
const lists = { clusters: clustersOf(models('clusters')), gazetteer: openGazetteer(models('gazetteer')) }

/** Reads a document with its speakers' names, so that turns are as they are in a transcript. */
export function readLinked(gum: GumDocument): LinkedDocument {
  const { doc, structure, origin } = readText(gum.text, null, voicesOf(gum))
  const groups = joinedNames(doc, structure, models)
  const context = linkContext(doc, structure, groups, lists)
  const byHead = new Map<number, string>()
  const byName = new Map<number, string>()
  for (const { head, corefId, named, nameStart } of gum.entities) {
    const token = gum.tokens[head]
    if (token !== undefined && !byHead.has(token.start)) byHead.set(token.start, corefId)
    if (named && nameStart !== undefined && !byName.has(nameStart)) byName.set(nameStart, corefId)
  }
  const { tokens } = doc
  return {
    context,
    origin,
    goldOf: ({ group, firstToken, head }) =>
      (group >= 0 ? byName.get(origin(tokens.start[firstToken]!)) : undefined) ??
      byHead.get(origin(tokens.start[head]!)) ??
      null,
  }
}

/** Who speaks where. */
export function voicesOf(gum: GumDocument): Voice[] {
  return gum.sentences.map(({ start, speaker }) => ({ start, speaker: spaced(speaker ?? null) }))
}

/** "DavidTitley", as GUM writes its speakers, as a label would: "David Titley". */
function spaced(speaker: string | null): string | null {
  return speaker === null ? null : speaker.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
}
