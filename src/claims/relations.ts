import { type Document, tokenForm, tokenLemma } from '../model/document.ts'
import type { Quantity } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Word } from '../prose/words.ts'

/** A claim as far as it decides which others say the same or the contrary. */
export interface Comparable {
  readonly speaker: number
  readonly turn: number
  readonly negated: boolean
  /** As it is printed. */
  readonly text: string
  readonly denied: boolean
  readonly lemmas: ReadonlySet<string>
  readonly quantities: readonly Quantity[]
  /** Opens with a correction: "it was closer to …". */
  readonly corrects: boolean
}

/** Fewest content words of claims that may be one. */
const LEAST_LEMMAS = 4
/*
 * Share of content words in common, of all in either: of claims that are one, of two that give different figures for one
 * thing, and of two of which one denies the other. Set by hand: where only a figure or a
 * "not" sets them apart the rest must agree.
 */
const SAME = 0.8
const ALIKE = 0.5
const ALIKE_BUT_NOT = 2 / 3

/** Words that most claims have. */
const LIGHT = new Set(
  'be have do get go make take say know think thing lot people way one year time really just'.split(' '),
)
const CONTENT: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN, UPOS_ROW.VERB, UPOS_ROW.ADJ])

/** Dictionary forms of the words that carry the claim. */
export function contentOf(doc: Document, words: readonly Word[]): ReadonlySet<string> {
  const lemmas = new Set<string>()
  for (const { row } of words) {
    if (row < 0 || !CONTENT.has(doc.tokens.tag[row]!)) continue
    const lemma = tokenLemma(doc, row).toLowerCase()
    if (lemma.length > 2 && !LIGHT.has(lemma)) lemmas.add(lemma)
  }
  return lemmas
}

const CORRECTIONS: readonly (readonly [string, string])[] = [
  ['closer', 'to'],
  ['nearer', 'to'],
  ['more', 'like'],
]

/** Words in which a correction says that it is one: "well, I think it was closer to". */
const CORRECTION_REACH = 8

/** True where the words put another figure in the place of one just said. */
export function isCorrection(doc: Document, words: readonly Word[]): boolean {
  const rows = words.filter(({ row }) => row >= 0).slice(0, CORRECTION_REACH)
  return CORRECTIONS.some(([a, b]) =>
    rows.some(({ row }, i) => tokenForm(doc, row) === a && tokenForm(doc, rows[i + 1]?.row ?? -1) === b),
  )
}

/** The same claim said again: nearly the same content words, the same figures and polarity. */
function isSame(a: Comparable, b: Comparable): boolean {
  if (a.negated !== b.negated) return false
  if (isWithin(a, b) || isWithin(b, a)) return true
  if (Math.min(a.lemmas.size, b.lemmas.size) < LEAST_LEMMAS) return false
  return valuesOf(a) === valuesOf(b) && overlap(a, b) >= SAME
}

/** "We worked with 20 companies", "… 20 different companies": one speaker, the same figures and one word more. */
function isWithin(a: Comparable, b: Comparable): boolean {
  if (a.speaker !== b.speaker || a.quantities.length === 0 || valuesOf(a) !== valuesOf(b)) return false
  if (a.lemmas.size < 2 || b.lemmas.size - a.lemmas.size > 1) return false
  for (const lemma of a.lemmas) if (!b.lemmas.has(lemma)) return false
  return true
}

/**
 * Two speakers who contradict each other: much the same content words and another figure of the same sort, or another
 * polarity; or an answer right after that corrects the figure or denies what was said. `previous` says that `a` is the
 * last claim before `b`.
 */
function isContrary(a: Comparable, b: Comparable, previous: boolean): boolean {
  if (a.speaker === b.speaker) return false
  if (previous && b.turn === a.turn + 1) {
    if (b.corrects && a.quantities.length > 0 && b.quantities.length > 0) return true
    if (b.denied && overlap(a, b) > 0) return true
  }
  if (Math.min(a.lemmas.size, b.lemmas.size) < LEAST_LEMMAS - 1 || overlap(a, b) < ALIKE) return false
  // One "not" more or less says the contrary only where hardly anything else differs.
  if (a.negated !== b.negated)
    return (
      Math.min(a.lemmas.size, b.lemmas.size) >= LEAST_LEMMAS &&
      overlap(a, b) >= ALIKE_BUT_NOT &&
      valuesOf(a) === valuesOf(b)
    )
  return a.quantities.some((one) => b.quantities.some((other) => differ(one, other)))
}

function differ(a: Quantity, b: Quantity): boolean {
  return a.type === b.type && a.unit === b.unit && a.value !== null && b.value !== null && a.value !== b.value
}

function valuesOf({ quantities }: Comparable): string {
  return quantities.map(({ type, value, unit }) => `${type}${value}${unit}`).join(' ')
}

function overlap(a: Comparable, b: Comparable): number {
  let common = 0
  for (const lemma of a.lemmas) if (b.lemmas.has(lemma)) common++
  return common / (a.lemmas.size + b.lemmas.size - common)
}

/** What belongs together, as rows of the claims given. */
export interface Relations {
  /** Rows that stand for themselves, rising. */
  readonly kept: readonly number[]
  /** For a row that is kept, the rows that say the same. */
  readonly places: ReadonlyMap<number, readonly number[]>
  /** For a row that is kept, those that contradict it. */
  readonly contrary: ReadonlyMap<number, ReadonlySet<number>>
}

/** Finds repetitions and contradictions; claims are in the order of the talk. Compares only those that share words. */
export function relate(claims: readonly Comparable[]): Relations {
  const holding = new Map<string, number[]>()
  for (const [row, { lemmas }] of claims.entries()) {
    for (const lemma of lemmas) {
      const rows = holding.get(lemma)
      if (rows === undefined) holding.set(lemma, [row])
      else rows.push(row)
    }
  }
  const standsFor = claims.map((_, row) => row)
  const places = new Map<number, number[]>()
  const pairs: [number, number][] = []
  // Word for word the same, however often: "nearby" looks past words that are everywhere.
  const first = new Map<string, number>()
  const join = (row: number, to: number): void => {
    standsFor[row] = to
    const own = places.get(to)
    if (own === undefined) places.set(to, [row])
    else own.push(row)
  }
  for (const [row, claim] of claims.entries()) {
    const key = `${[...claim.lemmas].sort().join(' ')}|${valuesOf(claim)}|${claim.negated}`
    // Of few words that carry it, one speaker's own words again: "The keys are held by the user."
    const printed = `${claim.speaker}|${claim.text}`
    const known = first.get(printed) ?? (claim.lemmas.size < LEAST_LEMMAS ? undefined : first.get(key))
    if (known !== undefined) {
      join(row, known)
      continue
    }
    for (const other of nearby(claim, row, holding)) {
      if (isSame(claims[other]!, claim) && standsFor[other] === other) {
        join(row, other)
        break
      }
      if (isContrary(claims[other]!, claim, other === row - 1)) pairs.push([other, row])
    }
    if (standsFor[row] === row) first.set(key, row).set(printed, row)
    const before = claims[row - 1]
    if (before !== undefined && isContrary(before, claim, true)) pairs.push([row - 1, row])
  }
  const contrary = new Map<number, Set<number>>()
  const link = (a: number, b: number): void => {
    contrary.set(a, (contrary.get(a) ?? new Set()).add(b))
  }
  for (const [a, b] of pairs) {
    const [first, second] = [standsFor[a]!, standsFor[b]!]
    if (first === second) continue
    link(first, second)
    link(second, first)
  }
  return { kept: standsFor.flatMap((to, row) => (to === row ? [row] : [])), places, contrary }
}

/** A word of more claims than this tells nothing. */
const MOST_HOLDERS = 40

/** Earlier rows that share at least two of the claim's rarer words, rising. */
function nearby({ lemmas }: Comparable, row: number, holding: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>()
  for (const lemma of lemmas) {
    const rows = holding.get(lemma) ?? []
    if (rows.length > MOST_HOLDERS) continue
    for (const other of rows) if (other < row) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return [...shared].flatMap(([other, count]) => (count > 1 ? [other] : [])).sort((a, b) => a - b)
}
