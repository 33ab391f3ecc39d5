import { stem } from '../lexicon/stems.ts'
import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import type { Document } from '../model/document.ts'
import { formOf, xposOf } from '../prose/grammar.ts'
import { DOUBTS } from '../prose/publishable.ts'
import type { Candidate } from './candidates.ts'
import { stemsOf } from './phrases.ts'
import { RANK_FEATURES, type RankSource, rankFeatures } from './rank-features.ts'

/** Penn tags whose share of the words is looked at: broken speech has other shares than prose. */
const TAGS = 'NN NNS NNP VBD VBZ VBP VB VBG VBN MD IN DT PRP JJ RB UH WDT WRB WP CC TO CD PRP$ ,'.split(' ')

/** Words of talk, lower case: of each, whether the sentence has it. */
const WORDS = (
  'it they that this there people you i we my like just so thing things stuff going get got lot really one them those ' +
  'think know want because if when not can would more most'
).split(' ')

/** What tells a sentence that an editor would print from one that is broken, says nothing or needs the talk around it. */
export const PRINTABLE_FEATURES: readonly string[] = [
  ...RANK_FEATURES,
  'words beyond eighteen',
  'words short of eight',
  'lemmas short of five',
  'nouns that tell',
  'no noun that tells',
  'at most one noun that tells',
  'all of what was said',
  'share of what was said',
  'a name for a pronoun',
  'a view',
  'retells',
  'check-worthiness',
  'a claim',
  'log-odds of a whole sentence',
  'under -2',
  'over 1',
  'log-odds of the talk',
  'marks restored',
  'candidates a sentence',
  'turns a sentence',
  'voice without a name',
  'voice of a clip',
  'vague',
  "words of its section's title",
  'keyphrases of its section',
  'cut off before it',
  'at a comma alone',
  'cut off after it',
  'at a comma alone, after it',
  'a quotation cut off before it',
  'a quotation cut off at a comma alone',
  'a quotation cut off after it',
  'a quotation cut off at a comma alone, after it',
  'a "but" follows in its sentence',
  'the next sentence opens with "but"',
  'a doubt',
  'two doubts',
  'a doubt about a quotation',
  'leans on the one before',
  'words that an editor would leave out',
  'likeliest of them',
  'such words of the whole sentence',
  ...DOUBTS.map((doubt) => `doubt: ${doubt}`),
  ...TAGS.map((tag) => `share of ${tag}`),
  ...WORDS.map((word) => `"${word}"`),
]

/** Columns of `PRINTABLE_FEATURES` that tell of doubts. */
export const DOUBT_COLUMNS: readonly number[] = PRINTABLE_FEATURES.flatMap((name, column) =>
  /^(?:a|two) doubts?\b|^doubt: /.test(name) ? [column] : [],
)

export interface PrintableSource extends RankSource {
  readonly doc: Document
  /** Whether voice `row` of `structure.speakers` has a name. */
  readonly isNamed: (row: number) => boolean
}

const VAGUE = /\b(?:stuff|things?|something|a lot|guys?|some people|somebody|someone|nice|cool)\b/i

/** `PRINTABLE_FEATURES.length` values a candidate, row by row, each about in [0, 1]. Linear in the candidates' words. */
export function printableFeatures(source: PrintableSource, lemmaWeight: ReadonlyMap<string, number>): Float64Array {
  const { doc, candidates, structure, isNamed } = source
  const ranked = rankFeatures(source, lemmaWeight)
  const width = PRINTABLE_FEATURES.length
  const out = new Float64Array(candidates.length * width)
  const standing = candidates.filter(({ follows, doubts }) => !follows && doubts.length === 0)
  let fluencies = 0
  for (const { fluency } of standing) fluencies += fluency
  const talk = [
    fluencies / Math.max(1, standing.length) / 4,
    doc.restoration === null ? 0 : 1,
    standing.length / Math.max(1, doc.sentences.length),
    Math.min(1, (3 * doc.turns.length) / Math.max(1, doc.sentences.length)),
  ]
  const sections = source.topics.sections
  const subjects = sections.map(({ title, keyphrases }) => ({
    title: stemsOf({ text: title }),
    keyphrases: keyphrases.map((text) => stemsOf({ text })),
  }))
  let home = 0
  for (let row = 0; row < candidates.length; row++) {
    let at = row * width
    const put = (value: number | boolean): void => {
      out[at++] = Number(value)
    }
    const candidate = candidates[row]!
    const { words, lemmas, before, after, fluency, claim, printed, sentence, speaker, doubts } = candidate
    out.set(ranked.subarray(row * RANK_FEATURES.length, (row + 1) * RANK_FEATURES.length), at)
    at += RANK_FEATURES.length
    put(Math.max(0, words - 18) / 10)
    put(Math.max(0, 8 - words) / 4)
    put(Math.max(0, 5 - lemmas.length) / 4)
    const nouns = tellingNouns(doc, candidate)
    put(Math.min(6, nouns) / 4)
    put(nouns === 0)
    put(nouns <= 1)
    put(candidate.whole)
    const { firstToken, endToken } = doc.sentences[sentence]!
    put(printed.length / Math.max(1, endToken - firstToken))
    put(candidate.pronounText !== null)
    put(candidate.view)
    put(candidate.retells)
    put(claim?.checkWorthiness ?? 0)
    put(claim !== null)
    put(Math.max(-6, Math.min(6, fluency)) / 4)
    put(fluency < -2)
    put(fluency > 1)
    for (const value of talk) put(value)
    put(!isNamed(speaker))
    put(structure.speakers[speaker]?.role === 'clip')
    put(VAGUE.test(candidate.text))
    while (home + 1 < sections.length && sentence >= sections[home]!.endSentence) home++
    const { title, keyphrases } = subjects[home] ?? NO_SUBJECTS
    const stems = lemmas.map(stem)
    put(Math.min(MOST_OF_TITLE, title.filter((one) => stems.includes(one)).length))
    const named = keyphrases.filter((phrase) => phrase.some((one) => stems.includes(one)))
    put(named.length / Math.max(1, keyphrases.length))
    const isQuote = candidate.form === 'quote'
    const cuts = [before !== null, before === 'splice', after !== null, after === 'splice']
    for (const cut of cuts) put(cut)
    for (const cut of cuts) put(isQuote && cut)
    put(candidate.contrasted === 'clause')
    put(candidate.contrasted === 'sentence')
    put(doubts.length > 0)
    put(doubts.length > 1)
    put(isQuote && doubts.length > 0)
    put(candidate.leans)
    const { sum, most, ofSentence } = candidate.roughness
    put(Math.min(4, sum) / 2)
    put(most)
    put(Math.min(6, ofSentence) / 3)
    for (const doubt of doubts) out[at + DOUBTS.indexOf(doubt)] = 1
    at += DOUBTS.length
    const share = 4 / Math.max(1, printed.length)
    const counts = new Uint16Array(TAGS.length)
    for (const word of printed) {
      const tag = TAG_COLUMNS.get(xposOf(doc, word))
      if (tag !== undefined) counts[tag]!++
      const own = WORD_COLUMNS.get(formOf(doc, word))
      if (own !== undefined) out[at + TAGS.length + own] = 1
    }
    for (const count of counts) put(share * count)
  }
  return out
}

const TAG_COLUMNS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, column) => [tag, column]))
const WORD_COLUMNS: ReadonlyMap<string, number> = new Map(WORDS.map((word, column) => [word, column]))

const NO_SUBJECTS = { title: [], keyphrases: [] }
const MOST_OF_TITLE = 3

/** Distinct nouns that say what the talk is about. */
function tellingNouns(doc: Document, { printed }: Candidate): number {
  const nouns = new Set<string>()
  for (const word of printed) {
    const form = formOf(doc, word)
    if (xposOf(doc, word).startsWith('NN') && !VAGUE_NOUNS.has(form)) nouns.add(form.replace(/s$/, ''))
  }
  return nouns.size
}
