import { probability, sumTrees, type Trees } from '../learn/trees.ts'
import { HEADING_NOUNS, WEAK_HEADS } from '../lexicon/heading-nouns.ts'
import type { Stretch } from './stretches.ts'
import type { TitleCandidate, TitleKind } from './title-candidates.ts'
import { type CountedTitle, candidateRows, TITLE_FEATURES, type TitleSource } from './title-scores.ts'

/** Fewest and most words that a title should have; others are worth less, not forbidden. */
export interface TitleLength {
  readonly least: number
  readonly most: number
}

/** What a word too few or too many leaves of a title's worth. */
const OFF_LENGTH = 0.6

/** What is left of the worth of a title that is one word, and of one that only names. */
const LONE_WORD = 0.3
const ONLY_NAMES = 0.5

/** What is left of the worth of "a click on the button", an example. */
const INDEFINITE = 0.75

const NAMES = TITLE_FEATURES.indexOf('names')

/** How a kind reads as a heading beside the phrases that the scorer knows, from reading development titles. */
const KIND_WORTH: Readonly<Record<TitleKind, number>> = {
  joined: 1.4,
  both: 1.2,
  gerund: 1.4,
  deed: 1.4,
  clause: 1.2,
  question: 1,
  phrase: 0.85,
  pair: 0.5,
}

/** Kinds in which nothing happens: with names alone they are no heading ("Sam Altman from OpenAI"). */
const STILL: ReadonlySet<TitleKind> = new Set(['phrase', 'joined', 'both', 'pair'])

/** Two titles that share this much of the shorter one's words say the same. */
const SAME = 0.5

/** A title for each stretch, in order, no two saying the same. */
export function nameStretches(
  source: TitleSource,
  scorer: Trees,
  stretches: readonly Stretch[],
  length: TitleLength,
): string[] {
  const ranked = stretches.map((stretch) => rankTitles(source, scorer, stretch, length))
  const best = (row: number): number => ranked[row]![0]?.score ?? 0
  // The stretch with the surest title chooses first.
  const order = ranked.map((_, row) => row).sort((a, b) => best(b) - best(a) || a - b)
  const titles: string[] = stretches.map(() => '')
  const taken: (readonly string[])[] = []
  for (const row of order) {
    const list = ranked[row]!
    const choice =
      list.find(({ title }) => taken.every((stems) => overlap(title.stems, stems) < SAME)) ??
      list.find(({ title }) => !titles.includes(title.text))
    titles[row] = choice?.title.text ?? fallback(row, titles)
    if (choice !== undefined) taken.push(choice.title.stems)
  }
  return titles
}

/** A candidate and its worth; the greater the better, in no particular range. */
export interface RankedTitle {
  readonly title: TitleCandidate
  readonly score: number
}

/** Candidates for one stretch, best first; ties go to the earlier. */
function rankTitles(source: TitleSource, scorer: Trees, stretch: Stretch, length: TitleLength): RankedTitle[] {
  const { candidates, values } = candidateRows(source, stretch)
  return candidates
    .map((one, at) => {
      const { title } = one
      const off = title.words < length.least ? length.least - title.words : Math.max(0, title.words - length.most)
      const chance = probability(sumTrees(scorer, values, at * TITLE_FEATURES.length))
      const names = values[at * TITLE_FEATURES.length + NAMES] === 1 && STILL.has(title.kind) ? ONLY_NAMES : 1
      const lone = title.words === 1 ? LONE_WORD : 1
      const example = title.indefinite && title.kind !== 'gerund' ? INDEFINITE : 1
      return {
        title,
        score: chance * KIND_WORTH[title.kind] * OFF_LENGTH ** off * names * lone * example * bearing(one),
      }
    })
    .sort((a, b) => b.score - a.score || a.title.sentence - b.title.sentence)
}

/** What is left of the worth of a title about nothing that the stretch is about, and of one whose words stand once. */
const BESIDE = 0.3
const ONCE = 0.6

/** A head noun worth this much of the stretch's worthiest word carries a heading by itself; another leaves a part. */
const HEAVY = 0.35
const LIGHT_HEAD = 0.5

/** Prepositions that mostly belong to a verb that is gone ("Doors from the Pump"), and what is left of such a title. */
const LOOSE = / (?:from|into|to|over|under|across) /
const WEAK = 0.4

/** How far a title is about what its stretch is about, in (0, 1.2]. */
function bearing({ title, about, headWorth, recurring }: CountedTitle): number {
  const subject = BESIDE + (1 - BESIDE) * Math.min(1, about / 0.8)
  const said = ONCE + (1 - ONCE) * recurring
  if (title.kind === 'pair' || title.kind === 'question') return subject * said
  const opens = HEADING_NOUNS.has(title.head)
  const weak = WEAK_HEADS.has(title.head) || (!opens && title.kind === 'joined' && LOOSE.test(title.text)) ? WEAK : 1
  return subject * said * weak * (headWorth >= HEAVY ? 1 : opens ? 1.2 : LIGHT_HEAD)
}

/** The title of a stretch in which nothing can be named. */
function fallback(row: number, titles: readonly string[]): string {
  let number = row + 1
  while (titles.includes(`Part ${number}`)) number++
  return `Part ${number}`
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.includes(word)).length
  return shared / Math.max(1, Math.min(a.length, b.length))
}
