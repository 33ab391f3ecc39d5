import { isNameLike } from './labels.ts'
import { type Item, lastEnd, NO_FACTS, type Reading, startOf } from './reading.ts'
import { type Field, fieldRuns, fieldText } from './table-fields.ts'

/** What counts in a TextGrid, be it long or short: strings with quotes doubled inside, numbers by themselves, and a flag.
 *  Source: Boersma and Weenink, "Praat: doing phonetics by computer", manual, "TextGrid file formats". */
const TOKEN = /"[^"]*(?:""[^"]*)*"|(?<!\S)-?\d+(?:\.\d+)?(?:e-?\d+)?(?!\S)|<exists>|<absent>/g

/** A stretch of one tier. */
interface Interval {
  readonly startMs: number
  readonly endMs: number
  readonly field: Field
}

interface Tier {
  readonly name: string
  readonly intervals: readonly Interval[]
}

/** Tiers that hold no running words. */
const OTHER_TIERS = /phon|syll|\bpos\b|lemma|gloss|tone|break|morph|note|comment|stress|pitch|translation/i
/** Tiers whose name says what they hold and not who speaks. */
const PLAIN_TIERS =
  /^(?:words?|utterances?|sentences?|transcri(?:pt|ption)s?|text|speech|orth(?:ography|ographic)?|ort|segments?|phrases?|tier ?\d*|mau|trs|\w{0,3}-?mau)$/i
/** What aligners write where nobody speaks. */
const SILENCE = /^(?:sil|sp|spn|#|<[^<>]{1,10}>|)$/i

/** True for Praat's annotation of intervals, in text. */
export function looksLikeTextGrid(head: string): boolean {
  return /^(?:File type = )?"ooTextFile[^"]*"\s+(?:Object class = )?"TextGrid"/.test(head)
}

/** Reads a TextGrid of Praat, ELAN or a forced aligner: a tier a voice, its intervals by time; marks of points and of sounds are left out. */
export function readTextGrid(text: string): Reading {
  const tiers = withoutWordTiers(tiersOf(text).filter(({ name }) => !OTHER_TIERS.test(name)))
  const items = tiers.flatMap(({ name, intervals }): Item[] =>
    intervals.map(({ startMs, endMs, field }) => {
      return { kind: 'words', speaker: speakerOf(name), opens: false, runs: fieldRuns(text, field), startMs, endMs }
    }),
  )
  items.sort((a, b) => startOf(a) - startOf(b))
  return { items, facts: NO_FACTS, durationMs: lastEnd(items), warnings: [] }
}

/** "Mara Ellison - words" is Mara Ellison's; "words" is nobody's. */
function speakerOf(tier: string): string | null {
  const name = tier.replace(/\s*[-_ :]\s*(?:words?|utterances?|text|speech|transcri\w+)$/i, '').trim()
  return name === '' || PLAIN_TIERS.test(name) || !(isNameLike(name) || /^\S{1,20}$/.test(name)) ? null : name
}

/** Where one tier has the words of another one by one, the sentences are read. */
function withoutWordTiers(tiers: readonly Tier[]): readonly Tier[] {
  const fewest = new Map<string | null, number>()
  for (const { name, intervals } of tiers) {
    const owner = speakerOf(name)
    if (intervals.length > 0) fewest.set(owner, Math.min(fewest.get(owner) ?? intervals.length, intervals.length))
  }
  return tiers.filter(({ name, intervals }) => {
    const sentences = fewest.get(speakerOf(name)) ?? 0
    return intervals.length < SINGLE.count || intervals.length < sentences * SINGLE.words
  })
}

/** Fewest intervals of a tier of single words, and fewest of its words to one sentence of another. */
const SINGLE = { count: 8, words: 2 } as const

function tiersOf(text: string): Tier[] {
  const tiers: Tier[] = []
  const tokens = tokensOf(text)
  const next = (): Field | undefined => tokens.next().value ?? undefined
  const word = (field: Field | undefined): string => (field === undefined ? '' : fieldText(text, field))
  // The names of the file's kind, its times, the flag, the number of tiers.
  for (let i = 0; i < 6; i++) next()
  for (let kind = next(); kind !== undefined; kind = next()) {
    const name = word(next()).replaceAll('""', '"')
    next()
    next()
    const count = Number(word(next()))
    if (!Number.isFinite(count)) return tiers
    const isPoints = word(kind) !== 'IntervalTier'
    const intervals: Interval[] = []
    for (let i = 0; i < count; i++) {
      const start = Number(word(next()) || Number.NaN)
      const end = isPoints ? start : Number(word(next()) || Number.NaN)
      const field = next()
      // The file breaks off.
      if (field === undefined || !Number.isFinite(start) || !Number.isFinite(end)) break
      if (isPoints || SILENCE.test(word(field))) continue
      const startMs = Math.max(0, Math.round(start * 1000))
      intervals.push({ startMs, endMs: Math.max(startMs, Math.round(end * 1000)), field })
    }
    tiers.push({ name, intervals })
  }
  return tiers
}

function* tokensOf(text: string): Generator<Field, null> {
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const isString = token.startsWith('"')
    const end = index + token.length - (isString ? 1 : 0)
    yield { start: index + (isString ? 1 : 0), end, doubled: isString && token.slice(1, -1).includes('""') }
  }
  return null
}
