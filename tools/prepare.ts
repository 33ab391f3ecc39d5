import type { Models } from '../src/models.ts'
import type { Episode, Prepared } from './episodes.ts'

/** Runs the stages before `topics` over an episode of the development data. */
export type Prepare = (episode: Pick<Episode, 'transcript'>) => Prepared

/** The stages as `analyze` runs them, with the weights of this checkout. */
export async function createPrepare(models: Models): Promise<Prepare> {
  const { buildDocument } = await import('../src/language/language.ts')
  const { createSyntax } = await import('../src/language/syntax.ts')
  const { findStructure } = await import('../src/structure/structure.ts')
  const { findEntities } = await import('../src/entities/entities.ts')
  return ({ transcript }) => {
    const doc = buildDocument(transcript, models)
    const structure = findStructure(doc, transcript)
    const syntax = createSyntax(doc, models('parser'), models('clusters'))
    const { entities } = findEntities({ doc, structure, transcript, models, syntax })
    return { doc, structure, entities, syntax, transcript }
  }
}
