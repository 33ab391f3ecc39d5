import { type Background, MOST_BITS } from '../learn/background.ts'
import { LETTER_OR_DIGIT } from '../lexicon/letters.ts'
import { isQuestion, sentenceAt, tokenAt, tokenXpos } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import { bareText, type Phrase, stemsOf } from './phrases.ts'
import type { SubjectSource } from './topic-line.ts'

/** A thing that the talk may be about, as it is written after "about". */
export interface ThemeCandidate {
  readonly phrase: Phrase
  /** The keyphrase that it stands for; null for one that only a host names as the subject. */
  readonly keyphrase: string | null
  readonly entity: Entity | null
}

/** What the model of themes looks at, in the order of `themes.bin`. */
export const THEME_FEATURES = [
  'keyScore',
  'keyRank',
  'stated',
  'count',
  'spread',
  'first',
  'later',
  'sentences',
  'name',
  'person',
  'thing',
  'place',
  'proper',
  'words',
  'letters',
  'bare',
  'indefinite',
  'plural',
  'rarity',
  'leastRarity',
  'sections',
  'chapterTitles',
  'sectionTitles',
  'label',
  'themeShare',
  'keyphraseOf',
  'asked',
  'length',
] as const

/** Past the last keyphrase. */
const NO_RANK = 40
/** Parts of the talk over which the spread of a phrase is reckoned. */
const PARTS = 20

/** Writes what the model sees of each candidate; row `i` starts at `i * THEME_FEATURES.length`. */
export function themeFeatures(
  source: SubjectSource,
  candidates: readonly ThemeCandidate[],
  stated: readonly Phrase[],
  background: Background,
): Float32Array {
  const { doc, topics, lower } = source
  const width = THEME_FEATURES.length
  const out = new Float32Array(candidates.length * width)
  const saidFirst = new Set(stated.flatMap(stemsOf))
  const chapterTitles = topics.chapters.map(({ title }) => new Set(stemsOf({ text: title })))
  const sectionTitles = topics.sections.map(({ title }) => new Set(stemsOf({ text: title })))
  const labels = topics.topics.map(({ label }) => new Set(stemsOf({ text: label })))
  candidates.forEach(({ phrase, keyphrase, entity }, row) => {
    const bare = bareText(phrase)
    const key = bare.toLowerCase()
    const stems = stemsOf(phrase)
    const among = (all: readonly ReadonlySet<string>[]): number => all.filter((one) => holds(one, stems)).length
    const places = startsOf(lower, key)
    const sentences = new Set(places.map((place) => sentenceAt(doc, place)))
    const asked = [...sentences].filter((sentence) => isQuestion(doc, sentence)).length
    const rank = topics.keyphrases.findIndex((one) => one.phrase === keyphrase)
    const theme = topics.topics.findIndex(
      ({ keyphrases }, at) => holds(labels[at]!, stems) || keyphrases.some((one) => one.toLowerCase() === key),
    )
    const inSections = topics.sections.filter(({ firstSentence, endSentence }) =>
      [...sentences].some((sentence) => sentence >= firstSentence && sentence < endSentence),
    ).length
    const keyphraseOf = topics.sections.filter(({ keyphrases }) =>
      keyphrases.some((one) => one.toLowerCase() === key),
    ).length
    const bits = stems.map((one) => Math.min(MOST_BITS, background.rarity(one)))
    const last = tokenXpos(doc, tokenAt(doc, phrase.span.end - 1))
    const type = entity?.type ?? null
    const share = (count: number, of: readonly unknown[]): number => count / Math.max(1, of.length)
    const flag = (holdsTrue: boolean): number => (holdsTrue ? 1 : 0)
    const values: Record<(typeof THEME_FEATURES)[number], number> = {
      keyScore: topics.keyphrases[rank]?.score ?? 0,
      keyRank: Math.log2(1 + (rank < 0 ? NO_RANK : rank)),
      stated: flag(stems.every((one) => saidFirst.has(one))),
      count: Math.log2(1 + places.length),
      spread: new Set(places.map((place) => Math.floor((PARTS * place) / lower.length))).size / PARTS,
      first: (places[0] ?? lower.length) / lower.length,
      later: share(places.filter((place) => place > lower.length / 2).length, places),
      sentences: share(sentences.size, doc.sentences),
      name: flag(entity !== null),
      person: flag(type === 'PERSON'),
      thing: flag(type !== null && /^(?:PRODUCT|WORK|EVENT|LAW|OTHER)$/.test(type)),
      place: flag(type === 'PLACE' || type === 'GROUP'),
      proper: flag(last.startsWith('NNP')),
      words: bare.split(' ').length,
      letters: bare.length,
      bare: flag(bare === phrase.text),
      indefinite: flag(/^an? /.test(phrase.text)),
      plural: flag(last.endsWith('S')),
      rarity: bits.reduce((sum, one) => sum + one, 0) / Math.max(1, bits.length),
      leastRarity: Math.min(MOST_BITS, ...bits),
      sections: share(inSections, topics.sections),
      chapterTitles: share(among(chapterTitles), topics.chapters),
      sectionTitles: share(among(sectionTitles), topics.sections),
      label: flag(theme >= 0 && holds(labels[theme]!, stems)),
      themeShare: topics.topics[theme]?.share ?? 0,
      keyphraseOf: share(keyphraseOf, topics.sections),
      asked: share(asked, [...sentences]),
      length: Math.log2(1 + doc.sentences.length),
    }
    THEME_FEATURES.forEach((name, at) => {
      out[row * width + at] = values[name]
    })
  })
  return out
}

/** True where a text has all of the stems, and there are any. */
function holds(text: ReadonlySet<string>, stems: readonly string[]): boolean {
  return stems.length > 0 && stems.every((one) => text.has(one))
}

/** Where words of the lower-cased text start with the phrase. */
function startsOf(lower: string, phrase: string): number[] {
  const out: number[] = []
  for (let at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + phrase.length))
    if (at === 0 || !LETTER_OR_DIGIT.test(lower[at - 1]!)) out.push(at)
  return out
}
