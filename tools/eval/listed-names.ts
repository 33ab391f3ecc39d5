import { joinedNames } from '../../src/entities/entities.ts'
import type { NameGroup } from '../../src/entities/join.ts'
import { buildDocument } from '../../src/language/language.ts'
import { hashText } from '../../src/learn/hash.ts'
import type { EntityType } from '../../src/model/entity.ts'
import { loadModels } from '../../src/models.ts'
import { findStructure } from '../../src/structure/structure.ts'
import { byEpisode, type Marked, readMarks } from './marks.ts'
import type { EvalRow } from './row.ts'

/** What a reader said of a name in the list of an episode; `start` and `hash` are those of its first mention's name. */
interface Mark extends Marked {
  /** What it is; or no name, a name with wrong bounds, one misheard beyond use. */
  readonly kind: EntityType | 'none' | 'bounds' | 'garbled'
}

/** How the names that readers saw in the lists of episodes are listed now: with the right kind, or at all where they should not. */
export function evaluateListedNames(): EvalRow[] {
  const marks = readMarks<Mark>('names')
  const models = loadModels()
  const now = { right: 0, names: 0, kept: 0, wrong: 0 }
  for (const [{ transcript }, own] of byEpisode(marks)) {
    const doc = buildDocument(transcript, models)
    const groups = joinedNames(doc, findStructure(doc, transcript), models)
    for (const mark of own) {
      const kind = kindOf(groups, mark)
      if (mark.kind === 'none' || mark.kind === 'bounds' || mark.kind === 'garbled') {
        now.wrong++
        if (kind !== null) now.kept++
      } else {
        now.names++
        if (kind === mark.kind) now.right++
      }
    }
  }
  const row = (measure: string, ours: number, documents: number, lowerIsBetter: boolean): EvalRow => ({
    stage: 'entities',
    measure,
    data: 'names of lists that were read',
    documents,
    ours,
    baseline: null,
    baselineName: '',
    goal: null,
    lowerIsBetter,
  })
  return [
    row('listed with the right kind', now.right / Math.max(1, now.names), now.names, false),
    row('no name or no whole one, listed all the same', now.kept / Math.max(1, now.wrong), now.wrong, true),
  ]
}

/** The kind under which the very name is listed; null where it is not. */
function kindOf(groups: readonly NameGroup[], { start, hash }: Mark): EntityType | null {
  const is = ({ mentions }: NameGroup): boolean =>
    mentions.some((one) => one.start === start) && mentions.some(({ text }) => hashText(text) === hash)
  return groups.find(is)?.type ?? null
}
