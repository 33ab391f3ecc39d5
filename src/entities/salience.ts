import { type Weights, weightsArray } from '../learn/weights.ts'
import { type Document, isQuestion, tokenForm } from '../model/document.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { NameGroup } from './join.ts'
import type { NameMention } from './mentions.ts'

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
  'log of the pronouns and phrases that mean it',
] as const

/**
 * What a voice of the episode is worth instead of the weight of 'speaks in the episode': those who wrote the summaries that
 * the weights come from named whoever spoke, but here the voices are listed by themselves, and readers of the entities ask
 * what the talk is about.
 */
const VOICE: Readonly<Record<string, number>> = { guest: 0, correspondent: -1 }
const OTHER_VOICE = -2

/** How far the episode is about each group, in [0, 1]: a logistic regression over `SALIENCE_FEATURES`. */
export function rateSalience(
  doc: Document,
  structure: Structure,
  groups: readonly NameGroup[],
  references: References,
  weights: Weights,
): Float64Array {
  const w = weightsArray(weights, 'weights', 'f32')
  const out = new Float64Array(groups.length)
  salienceFeatures(doc, structure, groups, references).forEach((features, row) => {
    let score = 0
    features.forEach((value, i) => {
      if (i !== SPEAKS) score += value * w[i]!
    })
    const voice = structure.speakers[groups[row]!.speaker]
    if (voice !== undefined) score += VOICE[voice.role] ?? OTHER_VOICE
    out[row] = 1 / (1 + Math.exp(-score))
  })
  return out
}

const SPEAKS = SALIENCE_FEATURES.indexOf('speaks in the episode')

/** A mention in a sponsor read or the credits counts for this much of one in the talk. */
const ASIDE = 0.25

/** Row of group to what else means it. */
type References = ReadonlyMap<number, { readonly length: number }>

/** The features of each group. */
export function salienceFeatures(
  doc: Document,
  structure: Structure,
  groups: readonly NameGroup[],
  references: References,
): Float64Array[] {
  const content = BLOCK_KINDS.indexOf('content')
  const aside = new Set([BLOCK_KINDS.indexOf('sponsor'), BLOCK_KINDS.indexOf('credits')])
  const length = Math.max(1, doc.text.length)
  const title = ` ${(structure.facts.title ?? '').toLowerCase()} `
  const all = groups.reduce((sum, { mentions }) => sum + mentions.length, 0)
  return groups.map(({ mentions, type, speaker }, row) => {
    let count = 0
    let opens = 0
    let asked = 0
    const tenths = new Set<number>()
    for (const mention of mentions) {
      const { sentence, start, firstToken } = mention
      const isAside =
        aside.has(structure.sentenceBlock[sentence] ?? content) ||
        (speaker >= 0 && isGreeting(doc, structure, mention, speaker))
      count += isAside ? ASIDE : 1
      if (!isAside) tenths.add(Math.min(9, Math.floor((10 * start) / length)))
      if (firstToken - doc.sentences[sentence]!.firstToken <= 1) opens++
      if (isQuestion(doc, sentence)) asked++
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
      Math.log(1 + (references.get(row)?.length ?? 0)),
    )
  })
}

/** "Thank you, Marcus", "I'm Marcus Adeyemi": a voice that is spoken to, or gives its own name, is not talked about. */
function isGreeting(doc: Document, structure: Structure, mention: NameMention, speaker: number): boolean {
  const { sentence, firstToken, endToken } = mention
  const { turn, firstToken: first, endToken: end } = doc.sentences[sentence]!
  if (structure.turnSpeaker[turn] === speaker) return true
  const isMark = (i: number): boolean => doc.tokens.tag[i] === UPOS_ROW.PUNCT
  const before =
    firstToken <= first ||
    isMark(firstToken - 1) ||
    /^(you|thanks|hi|hello|hey|so|well|welcome|and)$/.test(tokenForm(doc, firstToken - 1))
  return before && (endToken >= end || isMark(endToken))
}
