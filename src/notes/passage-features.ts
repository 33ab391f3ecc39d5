import { stem } from '../lexicon/stems.ts'
import { type Document, tokenText } from '../model/document.ts'
import type { Structure } from '../model/structure.ts'
import type { Segment, Topics } from '../model/topic.ts'
import { formOf, isFiniteVerb, xposOf } from '../prose/grammar.ts'
import { type Doubt, FAULT_OF } from '../prose/publishable.ts'
import { straightened } from '../prose/words.ts'
import type { Candidate } from './candidates.ts'
import { countBareDefinites } from './content.ts'
import { type Passage, partsOf } from './passages.ts'
import { stemsOf } from './phrases.ts'
import { countEdges, countJudgements } from './quote-features.ts'
import type { Ranking } from './ranking.ts'
import type { SpokenLine } from './spoken-lines.ts'
import { countConsequences } from './standing-features.ts'

/** Words that the passage opens with, lower case. */
const OPENINGS = 'i we you it they he she that this there the a if when my our in for one some people'.split(' ')
/** Doubts that are looked at one by one; the others together. */
const DOUBTS_SEEN: readonly Doubt[] = [
  'two clauses',
  'odd comma',
  'many commas',
  'run-on',
  'no main clause',
  'ending',
  'vague',
  'like',
  'number',
  'agreement',
  'deictic',
  'trailing off',
  'no subject',
  'relative clause',
]
const LINKS = ['but', 'and', 'so', 'because', 'then'] as const
/** Penn tags whose share of the words is looked at. */
const TAGS = 'NN NNS NNP VBD VBZ VBP VBG MD IN DT PRP JJ RB CD UH WDT'.split(' ')
/** Words that are looked for in all of it. */
const WORDS =
  'i you we they it that this there not never always every because if when but than most more first can should need would think know guess want people thing stuff actually here gonna like something maybe'.split(
    ' ',
  )

/** What tells a passage that an editor would print from one that says little, needs what stands around it, or is broken. */
export const PASSAGE_FEATURES: readonly string[] = [
  'bias',
  'lines',
  'words short of twenty-five',
  'words beyond forty',
  'lines of up to three words',
  'lines without a finite verb',
  'words that an editor would leave out',
  'likeliest of them',
  'log-odds of a whole sentence, least',
  'the same of the first line',
  'log-odds that a line can be printed, mean of the best of each',
  'the same, least',
  'lines of which nothing can be printed alone',
  ...DOUBTS_SEEN.map((doubt) => `behind the first: ${doubt}`),
  'behind the first: other doubts',
  ...DOUBTS_SEEN.slice(0, 4).map((doubt) => `first: ${doubt}`),
  'first: other doubts',
  'lines that lean on what was said before',
  'lines that take up a content word of one before',
  'nouns with a bare "the" behind the first line',
  ...LINKS.map((link) => `"${link}" opens a line`),
  ...OPENINGS.map((word) => `opens with "${word}"`),
  'opens with a figure',
  'opens with "I think" and the like',
  'opens with a name',
  'opens with a capital of its own',
  'pronouns of the first line, none of them of speakers',
  'nouns with a bare "the" in the first line',
  'content words of the first line',
  'content words',
  'answers a question that is told',
  'opens its turn',
  'second or third of its turn',
  'ends its turn',
  'the talk goes on with "but"',
  'the talk goes on with "and" or "so"',
  'what comes next cannot be quoted',
  'interrupted',
  'keyphrases of its section',
  'words of its section’s title',
  'strongest keyphrases of the talk',
  'content beside the richest sentence of the talk',
  'share of the talk before it',
  'share of the talk that its section has',
  'in the talk: mean log-odds that a sentence can be printed',
  'in the talk: sentences of which something can',
  'in the talk: words that an editor would leave out of one',
  'in the talk: mean log-odds of a whole sentence',
  'in the talk: doubts about one',
  'figures',
  'reasons',
  'words with an edge',
  'words of judgement',
  'said by a guest',
  'said by a host',
  'by a voice without a name',
  ...TAGS.map((tag) => `share of ${tag}`),
  ...WORDS.map((word) => `"${word}"`),
]

/** What passages are weighed by. */
export interface PassageFeatureSource {
  readonly doc: Document
  readonly structure: Structure
  readonly topics: Topics
  readonly candidates: readonly Candidate[]
  readonly ranking: Pick<Ranking, 'odds' | 'lemmaWeight'>
  readonly isNamed: (speaker: number) => boolean
}

/** A passage where it would stand. */
export interface PlacedPassage {
  readonly passage: Passage
  readonly section: Segment
  /** True where the question that it answers is told before it. */
  readonly answers: boolean
}

/** Keyphrases of the episode that are looked for. */
const STRONGEST = 10
/** Log-odds of a line of which nothing can be printed alone. */
const UNPRINTABLE = -3

/** Gives `PASSAGE_FEATURES.length` values of passages of one talk. */
export function createPassageFeatures(source: PassageFeatureSource): (placed: PlacedPassage) => Float64Array {
  const { doc, structure, topics, candidates, ranking, isNamed } = source
  const odds = new Map<number, number>()
  let richest = 0.01
  for (const [row, { sentence, lemmas }] of candidates.entries()) {
    odds.set(sentence, Math.max(odds.get(sentence) ?? UNPRINTABLE, ranking.odds[row]!))
    richest = Math.max(richest, contentOf(lemmas, ranking))
  }
  const strongest = topics.keyphrases.slice(0, STRONGEST).map(({ phrase }) => stemsOf({ text: phrase }))
  const all = Math.max(1, doc.sentences.length)
  const talk = clarityOf(candidates, ranking, odds.size / all)
  return ({ passage, section, answers }) => {
    const out = new Float64Array(PASSAGE_FEATURES.length)
    let at = 0
    const put = (value: number | boolean): void => {
      out[at++] = Number(value)
    }
    const { lines, words, speaker } = passage
    const first = lines[0]!
    const later = lines.slice(1)
    const printed = lines.flatMap((line) => line.printed)
    const spoken = printed.filter(({ row }) => row >= 0)
    const own = lines.map(({ sentence }) => odds.get(sentence) ?? UNPRINTABLE)
    put(1)
    put(lines.length)
    put(Math.max(0, 25 - words) / 5)
    put(Math.max(0, words - 40) / 10)
    put(later.filter((line) => line.words <= 3).length)
    put(later.filter((line) => !line.printed.some((word) => isFiniteVerb(doc, word))).length)
    put(
      Math.min(
        4,
        sum(lines, ({ roughness }) => roughness.sum),
      ),
    )
    put(Math.max(...lines.map(({ roughness }) => roughness.most)))
    put(Math.max(-4, Math.min(4, ...lines.map(({ fluency }) => fluency))))
    put(Math.max(-4, Math.min(4, first.fluency)))
    put(sum(own, (one) => Math.max(UNPRINTABLE, Math.min(3, one))) / lines.length)
    put(Math.max(UNPRINTABLE, Math.min(3, ...own)))
    put(own.filter((one) => one === UNPRINTABLE).length)
    putDoubts(later, DOUBTS_SEEN, put)
    putDoubts([first], DOUBTS_SEEN.slice(0, 4), put)
    put(later.filter(({ leans }) => leans).length)
    put(countTakenUp(lines))
    put(
      Math.min(
        4,
        sum(later, (line) => countBareDefinites(doc, line.printed)),
      ),
    )
    for (const link of LINKS) put(later.filter((line) => line.link === link).length)
    const opening = formOf(doc, first.printed[0])
    for (const word of OPENINGS) put(opening === word)
    put(xposOf(doc, first.printed[0]) === 'CD')
    put(/^i(?:'m)? (?:think|mean|guess|feel|would say|don't|do not)\b/i.test(straightened(first.text)))
    put(/^NNP/.test(xposOf(doc, first.printed[0])))
    put(/^[A-Z]/.test(tokenText(doc, first.printed[0]?.row ?? -1)) && !OPENINGS.includes(opening))
    put(first.printed.filter((word) => PRONOUNS.has(formOf(doc, word))).length)
    put(Math.min(4, countBareDefinites(doc, first.printed)))
    put(Math.min(10, first.lemmas.length) / 4)
    const lemmas = [...new Set(lines.flatMap((line) => line.lemmas))]
    put(Math.min(24, lemmas.length) / 8)
    put(answers)
    const { opensTurn, place, endsTurn, next } = partsOf(doc, passage)
    put(opensTurn)
    put(!opensTurn && place <= 2)
    put(endsTurn)
    put(next === 'but')
    put(next === 'and' || next === 'so')
    put(passage.isCutOff)
    put(passage.interrupted)
    const stems = new Set(lemmas.map(stem))
    const has = (phrase: readonly string[]): boolean => phrase.length > 0 && phrase.every((one) => stems.has(one))
    put(section.keyphrases.filter((text) => has(stemsOf({ text }))).length)
    put(Math.min(3, stemsOf({ text: section.title }).filter((one) => stems.has(one)).length))
    put(Math.min(4, strongest.filter(has).length))
    put(Math.min(3, contentOf(lemmas, ranking) / richest))
    put(first.sentence / all)
    put((section.endSentence - section.firstSentence) / all)
    for (const value of talk) put(value)
    const text = straightened(lines.map((line) => line.text).join(' '))
    const lower = text.toLowerCase()
    put(Math.min(3, spoken.filter((word) => xposOf(doc, word) === 'CD').length))
    put(Math.min(4, countConsequences(text)))
    put(Math.min(4, countEdges(lower)))
    put(Math.min(4, countJudgements(lower)))
    const role = structure.speakers[speaker]?.role
    put(role === 'guest')
    put(role === 'host')
    put(!isNamed(speaker))
    const share = 4 / Math.max(1, spoken.length)
    for (const tag of TAGS) put(share * spoken.filter((word) => xposOf(doc, word) === tag).length)
    const forms = new Set(spoken.map((word) => formOf(doc, word)))
    for (const word of WORDS) put(forms.has(word))
    return out
  }
}

/** How clear a talk is as a whole: what recognisers mishear of one they mishear all along. */
function clarityOf(
  candidates: readonly Candidate[],
  ranking: Pick<Ranking, 'odds'>,
  shareOfSentences: number,
): readonly number[] {
  const count = Math.max(1, candidates.length)
  const mean = (of: (candidate: Candidate, row: number) => number): number => {
    let all = 0
    candidates.forEach((candidate, row) => {
      all += of(candidate, row)
    })
    return all / count
  }
  return [
    mean((_, row) => Math.max(UNPRINTABLE, Math.min(3, ranking.odds[row]!))),
    shareOfSentences,
    mean(({ roughness }) => Math.min(4, roughness.ofSentence)),
    mean(({ fluency }) => Math.max(-6, Math.min(6, fluency))) / 4,
    mean(({ doubts }) => doubts.length),
  ]
}

const PRONOUNS: ReadonlySet<string> = new Set(
  'it they them he she him her his its their this that these those'.split(' '),
)

function putDoubts(lines: readonly SpokenLine[], seen: readonly Doubt[], put: (value: number) => void): void {
  const doubts = lines.flatMap((line) => line.doubts)
  for (const doubt of seen) put(doubts.filter((one) => one === doubt).length)
  put(doubts.filter((one) => !seen.includes(one) && FAULT_OF[one] !== 'pointer' && FAULT_OF[one] !== 'opening').length)
}

/** How many lines share a content word with one before them: they hang together. */
function countTakenUp(lines: readonly SpokenLine[]): number {
  const said = new Set<string>()
  let count = 0
  for (const { lemmas } of lines) {
    if (lemmas.some((lemma) => said.has(lemma))) count++
    for (const lemma of lemmas) said.add(lemma)
  }
  return count
}

function contentOf(lemmas: readonly string[], { lemmaWeight }: Pick<Ranking, 'lemmaWeight'>): number {
  return sum(lemmas, (lemma) => lemmaWeight.get(lemma) ?? 0)
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  let all = 0
  for (const item of items) all += of(item)
  return all
}
