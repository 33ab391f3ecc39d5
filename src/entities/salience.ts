import { type Weights, weightsArray } from '../learn/weights.ts'
import { type Document, tokenForm } from '../model/document.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import type { NameGroup } from './join.ts'

/** What salience is rated by, in the order of the weights. Task and first features: Dunietz and Gillick, EACL 2014. */
export const SALIENCE_FEATURES = [
  'bias',
  'log of the mentions',
  'share of all mentions',
  'tenths of the text that name it',
  'how early it is first named',
  'named in the first tenth',
  'named in the last tenth',
  'opens sentences',
  'named in questions',
  'in the title',
  'person',
  'organisation',
  'place',
  'people or religion',
  'other kind',
  'speaks in the episode',
  'named once',
] as const

/** How far the episode is about each group, in [0, 1]: a logistic regression over `SALIENCE_FEATURES`. */
export function rateSalience(
  doc: Document,
  structure: Structure,
  groups: readonly NameGroup[],
  weights: Weights,
): Float64Array {
  const w = weightsArray(weights, 'weights', 'f32')
  const out = new Float64Array(groups.length)
  salienceFeatures(doc, structure, groups).forEach((features, row) => {
    let score = 0
    features.forEach((value, i) => {
      score += value * w[i]!
    })
    out[row] = 1 / (1 + Math.exp(-score))
  })
  return out
}

/** A mention in a sponsor read or the credits counts for this much of one in the talk. */
const ASIDE = 0.25

/** The features of each group. */
export function salienceFeatures(doc: Document, structure: Structure, groups: readonly NameGroup[]): Float64Array[] {
  const content = BLOCK_KINDS.indexOf('content')
  const aside = new Set([BLOCK_KINDS.indexOf('sponsor'), BLOCK_KINDS.indexOf('credits')])
  const length = Math.max(1, doc.text.length)
  const title = ` ${(structure.facts.title ?? '').toLowerCase()} `
  const all = groups.reduce((sum, { mentions }) => sum + mentions.length, 0)
  return groups.map(({ mentions, type, speaker }) => {
    let count = 0
    let opens = 0
    let asked = 0
    const tenths = new Set<number>()
    for (const { sentence, start, firstToken } of mentions) {
      const kind = structure.sentenceBlock[sentence] ?? content
      count += aside.has(kind) ? ASIDE : 1
      if (!aside.has(kind)) tenths.add(Math.min(9, Math.floor((10 * start) / length)))
      const { firstToken: first, endToken } = doc.sentences[sentence]!
      if (firstToken - first <= 1) opens++
      if (tokenForm(doc, endToken - 1) === '?') asked++
    }
    const named = mentions.some(({ words }) => title.includes(` ${words.join(' ')} `))
    const yes = (test: boolean): number => (test ? 1 : 0)
    return Float64Array.of(
      1,
      Math.log(count + 0.5),
      count / Math.max(1, all),
      tenths.size / 10,
      1 - mentions[0]!.start / length,
      yes(tenths.has(0)),
      yes(tenths.has(9)),
      opens / mentions.length,
      asked / mentions.length,
      yes(named),
      yes(type === 'PERSON'),
      yes(type === 'ORG'),
      yes(type === 'PLACE'),
      yes(type === 'GROUP'),
      yes(type !== 'PERSON' && type !== 'ORG' && type !== 'PLACE' && type !== 'GROUP'),
      yes(speaker >= 0),
      yes(mentions.length === 1),
    )
  })
}
