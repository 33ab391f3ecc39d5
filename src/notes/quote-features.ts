import { letterPattern } from '../lexicon/letters.ts'
import type { Document } from '../model/document.ts'
import type { Structure } from '../model/structure.ts'
import { formOf, xposOf } from '../prose/grammar.ts'
import { straightened } from '../prose/words.ts'
import type { Candidate } from './candidates.ts'

/** Lower-case words of a line, of each whether it has it: by these a view or a lesson is told from a step of an account. */
const WORDS = (
  'i you we they it that this there not no never always every only because if when but than most more first ' +
  'can should must need will would think feel love want know people world'
).split(' ')

/** Penn tags whose share of the words is looked at. */
const TAGS = 'NN NNS NNP VBD VBZ VBP VBG MD IN DT PRP JJ JJR JJS RB CD'.split(' ')

/** What tells a line that people pass on from one that only carries the talk along. */
export const QUOTE_FEATURES: readonly string[] = [
  'bias',
  'log-odds that it can be printed',
  'worth to the notes',
  'words short of eleven',
  'words beyond twenty',
  'content words',
  'words with an edge',
  'words of judgement',
  'absolutes and superlatives',
  'figures',
  'names',
  'nouns with a bare "the"',
  'log-odds of a whole sentence',
  'words that an editor would leave out',
  'likeliest of them',
  'all of what was said',
  'as it was said',
  'opinion',
  'quotation',
  'a view',
  'a claim',
  'said by a guest',
  'said by a host where a guest is',
  'said by a host where none is',
  'opens with a pronoun that is neither "I" nor "we"',
  'opens with "I"',
  '"is" between nouns',
  ...TAGS.map((tag) => `share of ${tag}`),
  ...WORDS.map((word) => `"${word}"`),
]

const EDGE =
  /\b(?:best|worst|nobody|everybody|love|hate|fear|afraid|dream|truth|impossible|wrong|matters?|future|power|change[sd]?|learn(?:ed)?|mistake|trust|danger(?:ous)?|free(?:dom)?|fail(?:s|ed|ure)?|win|lose|die|kill|fight|money|hard|easy|simple|crazy|amazing|terrible|beautiful|fun|proud|hope)\b/g
const JUDGEMENT =
  /\b(?:should|must|ought|need to|have to|important|key|better|worse|good|bad|great|rule of thumb|point is|lesson|secret|trick|advice|believe|in my opinion|i think|i feel|always|never)\b/g
const ABSOLUTE = letterPattern(
  String.raw`\b(?:never|always|every|all|nothing|nobody|everything|everyone|only|ever|most|\p{L}{3,}est|any|single|no)\b`,
  'g',
)
const OPENS_PRONOUN = /^(?:you|they|it|he|she|that|this|there|these|those)\b/i
const DEFINES = / (?:is|are) (?:an?|the|not|like|all) /

export interface QuoteSource {
  readonly doc: Document
  readonly structure: Structure
  /** Log-odds that the candidate can be printed, and its worth to the notes. */
  readonly odds: number
  readonly score: number
}

/** `QUOTE_FEATURES.length` values of a candidate whose words can be quoted alone (`Candidate.verbatim`). */
export function quoteFeatures(candidate: Candidate, { doc, structure, odds, score }: QuoteSource): Float64Array {
  const { words, lemmas, printed, form } = candidate
  const text = straightened(candidate.verbatim() ?? '')
  const lower = text.toLowerCase()
  const role = structure.speakers[candidate.speaker]?.role
  const hasGuest = structure.speakers.some((one) => one.role === 'guest')
  const forms = new Set(printed.map((word) => formOf(doc, word)))
  const share = 4 / Math.max(1, printed.length)
  const counts: number[] = TAGS.map(() => 0)
  for (const word of printed) {
    const column = TAGS.indexOf(xposOf(doc, word))
    if (column >= 0) counts[column]!++
  }
  return Float64Array.from([
    1,
    Math.max(-2, Math.min(3, odds)),
    Math.min(2, score),
    Math.max(0, 11 - words) / 4,
    Math.max(0, words - 20) / 10,
    Math.min(12, lemmas.length) / 10,
    Math.min(3, count(EDGE, lower)),
    Math.min(3, count(JUDGEMENT, lower)),
    Math.min(3, count(ABSOLUTE, lower)),
    Number(candidate.figures),
    Math.min(3, candidate.entities.length),
    Math.min(3, candidate.bareDefinites),
    Math.max(-6, Math.min(6, candidate.fluency)) / 4,
    Math.min(4, candidate.roughness.sum) / 2,
    candidate.roughness.most,
    Number(candidate.whole),
    Number(form === 'plain'),
    Number(form === 'opinion'),
    Number(form === 'quote'),
    Number(candidate.view),
    Number(candidate.claim !== null),
    Number(role === 'guest'),
    Number(role === 'host' && hasGuest),
    Number(role === 'host' && !hasGuest),
    Number(OPENS_PRONOUN.test(text)),
    Number(/^I\b/.test(text)),
    Number(DEFINES.test(text)),
    ...counts.map((one) => share * one),
    ...WORDS.map((word) => Number(forms.has(word))),
  ])
}

/** How many words of lower-case `text` have an edge: "never" or "win" and the like. */
export function countEdges(text: string): number {
  return count(EDGE, text)
}

/** How many words of lower-case `text` judge or advise. */
export function countJudgements(text: string): number {
  return count(JUDGEMENT, text)
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}
