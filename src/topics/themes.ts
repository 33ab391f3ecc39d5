import { WEAK_HEADS } from '../lexicon/heading-nouns.ts'
import { letterPattern } from '../lexicon/letters.ts'
import { stem } from '../lexicon/stems.ts'
import type { Document } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Segment, Topic } from '../model/topic.ts'
import type { CategoryOf } from './categories.ts'
import { distinctTerms, headingName, spelling, type Term } from './keyphrases.ts'
import type { Offers } from './offers.ts'
import { LOOSE, type TitleCandidate, type TitleKind } from './title-candidates.ts'

/** Most themes of an episode, and words of talk that one needs. */
const MOST_THEMES = 6
const WORDS_A_THEME = 350
/** Phrases that are grouped; the rest are too rare to tell where they belong. */
const MOST_PHRASES = 48
/** Words of a window in which two phrases count as said together: about half a minute. */
const WINDOW_WORDS = 70
/** Least likeness for two groups to be joined: normalised pointwise information, in [-1, 1]. */
const LEAST_LIKENESS = 0.2
/** Greatest share of the windows that the phrases of a theme may stand in: what is said everywhere is no theme. */
const WIDEST = 0.55
/** Least share of the talk that is worth a line, and of a theme that only a lone everyday noun names ("challenges"). */
const LEAST_SHARE = 0.06
const LEAST_LONE_SHARE = 0.1
/** Rarity from which a lone noun is no everyday one, in bits: "foundry". */
const TELLING_BITS = 8
/** Joint windows added to the chance, so that two phrases said once together are not taken for twins. */
const DOUBT = 2
/** Keyphrases that a theme shows. */
const SHOWN = 5
/** A thing of at least this part of the heaviest phrase's weight leads the label before a name. */
const BESIDE = 0.35

/** A phrase and the windows that it is said in. */
interface Member {
  readonly term: Term
  readonly windows: ReadonlySet<number>
  /** Spread over windows times the rank of the phrase: what it weighs in its theme. */
  readonly weight: number
}

/** Windows of the talk: each sentence's, or -1 where the sentence is no talk. */
interface Windows {
  readonly of: Int32Array
  readonly count: number
}

/**
 * Themes of the episode: phrases that are said near one another more than chance has it, grouped from the bottom up by
 * mean likeness (average linkage over normalised pointwise mutual information, G. Bouma, GSCL 2009), named after
 * what binds the group. Every window of the talk goes to the theme that is strongest in it.
 */
export function findThemes(
  doc: Document,
  offers: Offers,
  phrases: readonly Term[],
  sections: readonly Segment[],
  isTalk: (row: number) => boolean,
  categoryOf: CategoryOf,
): Topic[] {
  const headings = headingsOf(doc, offers, isTalk)
  const windows = windowsOf(doc, isTalk)
  if (windows.count === 0) return []
  const members = distinctTerms(
    phrases.filter(({ places }) => places.length > 1),
    MOST_PHRASES,
  )
    .map((term) => memberOf(doc, windows, term))
    .filter((one) => one.windows.size > 0)
  const most = Math.max(1, Math.min(MOST_THEMES, Math.round((windows.count * WINDOW_WORDS) / WORDS_A_THEME)))
  const groups = group(members, windows.count)
    .map((own) => own.sort((a, b) => b.weight - a.weight || firstOf(a) - firstOf(b)))
    .sort((a, b) => weightOf(b) - weightOf(a) || firstOf(a[0]!) - firstOf(b[0]!))
    .slice(0, most)
  const homes = homesOf(groups, windows.count)
  const talk = homes.length
  const taken = new Set<string>()
  return groups
    .map((own, at) => {
      const rows = rowsOf(doc, windows, homes, at)
      const { label, isLone } = labelOf(doc, own, headings, windows.count, taken)
      const names = own.map(({ term }) => term.entity?.name ?? spelling(doc, term.places))
      return {
        label,
        category: categoryOf(rows),
        keyphrases: freshPhrases(label, names).slice(0, SHOWN),
        share: Math.round((homes.filter((home) => home === at).length / talk) * 1000) / 1000,
        sections: sections.flatMap(({ firstSentence, endSentence }, row) =>
          rows.some((sentence) => sentence >= firstSentence && sentence < endSentence) ? [row] : [],
        ),
        first: firstOf(own[0]!),
        least: isLone ? LEAST_LONE_SHARE : LEAST_SHARE,
      }
    })
    .filter(({ label, share, least }) => label !== '' && share >= least)
    .sort((a, b) => b.share - a.share || a.first - b.first)
    .map(({ first: _, least: __, ...topic }, at) => ({ id: `t${at + 1}`, ...topic }))
}

/** The phrases that say more than those before them and, but for its own words, the label: "chip" says no more than "chips". */
function freshPhrases(label: string, phrases: readonly string[]): string[] {
  const own = ` ${label.toLowerCase()} `
  const said = new Set<string>()
  const inLabel = new Set(stemsIn(label))
  return phrases.filter((phrase) => {
    const stems = stemsIn(phrase)
    const isOwn = own.includes(` ${phrase.toLowerCase()} `)
    const isFresh = stems.some((one) => !said.has(one)) && (isOwn || stems.some((one) => !inLabel.has(one)))
    if (isFresh) for (const one of stems) said.add(one)
    return isFresh
  })
}

function stemsIn(phrase: string): string[] {
  return phrase.toLowerCase().split(/\s+/).map(stem)
}

function windowsOf(doc: Document, isTalk: (row: number) => boolean): Windows {
  const of = new Int32Array(doc.sentences.length).fill(-1)
  let words = 0
  for (const [row, { firstToken, endToken }] of doc.sentences.entries()) {
    if (!isTalk(row)) continue
    of[row] = Math.floor(words / WINDOW_WORDS)
    for (let i = firstToken; i < endToken; i++) if (doc.tokens.tag[i] !== UPOS_ROW.PUNCT) words++
  }
  return { of, count: of.reduce((most, window) => Math.max(most, window + 1), 0) }
}

function memberOf(doc: Document, { of }: Windows, term: Term): Member {
  const windows = new Set<number>()
  let row = 0
  for (const { first } of term.places) {
    while (row < doc.sentences.length && doc.sentences[row]!.endToken <= first) row++
    const window = of[row] ?? -1
    if (window >= 0) windows.add(window)
  }
  return { term, windows, weight: term.score * Math.sqrt(windows.size) }
}

/** Joins the two likest groups again and again; `MOST_PHRASES` bounds the cost. */
function group(members: readonly Member[], count: number): Member[][] {
  // sums[a][b]: likeness of each phrase of `a` to each of `b`, summed.
  const sums = members.map((a) => members.map((b) => likenessOf(a.windows, b.windows, count)))
  const own = members.map((member) => [member])
  const spans = members.map(({ windows }) => windows)
  let groups = members.map((_, row) => row)
  for (;;) {
    let best = LEAST_LIKENESS
    let pair: readonly [number, number] | null = null
    for (const [at, a] of groups.entries()) {
      for (let next = at + 1; next < groups.length; next++) {
        const b = groups[next]!
        const mean = sums[a]![b]! / (own[a]!.length * own[b]!.length)
        if (mean > best && joint(spans[a]!, spans[b]!) <= count * WIDEST) {
          best = mean
          pair = [a, b]
        }
      }
    }
    if (pair === null) break
    const [a, b] = pair
    own[a] = [...own[a]!, ...own[b]!]
    spans[a] = new Set([...spans[a]!, ...spans[b]!])
    for (const c of groups) {
      sums[c]![a]! += sums[c]![b]!
      sums[a]![c]! += sums[b]![c]!
    }
    groups = [...groups.filter((one) => one !== a && one !== b), a]
  }
  return groups.map((row) => own[row]!)
}

/** Windows that either group is said in. */
function joint(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = a.size
  for (const window of b) if (!a.has(window)) count++
  return count
}

/** Normalised pointwise mutual information of two sets of windows, the next window counting half. In [-1, 1]. */
function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>, count: number): number {
  let joint = 0
  for (const window of a) {
    if (b.has(window)) joint += 1
    else if (b.has(window - 1) || b.has(window + 1)) joint += 0.5
  }
  if (joint === 0) return -1
  const share = joint / count
  const chance = (a.size * b.size) / count ** 2
  const doubted = joint / (joint + DOUBT)
  return share >= 1 ? 1 : (doubted * Math.log(share / chance)) / -Math.log(share)
}

/** The theme of each window: the group that weighs most in it, a phrase of the windows beside it counting half. */
function homesOf(groups: readonly (readonly Member[])[], count: number): Int32Array {
  const homes = new Int32Array(count).fill(-1)
  const best = new Float64Array(count)
  groups.forEach((own, at) => {
    const sums = new Float64Array(count)
    for (const { term, windows } of own) {
      // What is said all the time tells less of a window than what is said there only.
      const worth = term.score * Math.log2((1 + count) / windows.size)
      for (const window of windows) {
        sums[window]! += worth
        if (window > 0) sums[window - 1]! += worth / 2
        if (window + 1 < count) sums[window + 1]! += worth / 2
      }
    }
    for (let window = 0; window < count; window++) {
      if (sums[window]! <= best[window]!) continue
      best[window] = sums[window]!
      homes[window] = at
    }
  })
  return homes
}

function rowsOf(doc: Document, { of }: Windows, homes: Int32Array, theme: number): number[] {
  return [...doc.sentences.keys()].filter((row) => of[row]! >= 0 && homes[of[row]!] === theme)
}

function weightOf(own: readonly Member[]): number {
  return own.reduce((sum, { weight }) => sum + weight, 0)
}

function firstOf({ term }: Member): number {
  return term.places[0]?.first ?? 0
}

/** Kinds of heading that can name a theme: things, not what happened to them. */
const NAMING: ReadonlySet<TitleKind> = new Set(['phrase', 'joined', 'both'])

/** What compares, only stands beside, or is one of many is no name of a theme. */
const COMPARING = / (?:about|with|at|an?) |(?:er|est) |^(?:more|most|less|same|other|own) /

/** Phrases of two words and more that the talk itself puts together, and how often. */
function headingsOf(
  doc: Document,
  offers: Offers,
  isTalk: (row: number) => boolean,
): { title: TitleCandidate; times: number }[] {
  const seen = new Map<string, { title: TitleCandidate; times: number }>()
  for (let row = 0; row < doc.sentences.length; row++) {
    if (!isTalk(row)) continue
    for (const title of offers(row)) {
      if (!NAMING.has(title.kind) || title.stems.length < 2 || title.stems.length > 3) continue
      if (WEAK_HEADS.has(title.head) || title.indefinite || LOOSE.test(title.plain) || COMPARING.test(title.plain))
        continue
      const key = title.stems.join(' ')
      const known = seen.get(key)
      if (known === undefined) seen.set(key, { title, times: 1 })
      else known.times++
    }
  }
  // What is said once was put together by chance.
  return [...seen.values()].filter(({ times }) => times > 1)
}

/** What each word of a heading that is no phrase of the theme leaves of its worth. */
const STRANGE = 0.6
/** Least part of the weight of the two heaviest phrases that a heading must hold, to name the theme. */
const HOLDS = 0.4

/**
 * "the sale of advanced chips", "chips and sanctions": what the talk itself puts together of the theme's phrases, where
 * it holds the heaviest; else the heaviest. `isLone` for a single everyday noun.
 */
function labelOf(
  doc: Document,
  own: readonly Member[],
  headings: readonly { readonly title: TitleCandidate; readonly times: number }[],
  count: number,
  taken: Set<string>,
): { label: string; isLone: boolean } {
  const top = (own[0]?.weight ?? 0) + (own[1]?.weight ?? 0)
  let label = ''
  let key = ''
  let most = HOLDS
  for (const { title, times } of headings) {
    const stems = new Set(title.stems)
    const held = own.filter(({ term }) => term.key.split(' ').every((one) => stems.has(one)))
    // A lone name is whom a theme is about, not what.
    if (title.kind === 'phrase' && held.length > 0 && held.every((one) => isName(doc, one))) continue
    // "Georgia Tech" holds "tech", and is where somebody was once: the talk is about what else is called so.
    if (isProper(doc, title) && held.every(({ term }) => times < LEAST_NAMED * term.places.length)) continue
    const known = new Set(held.flatMap(({ term }) => term.key.split(' ')))
    const strange = title.stems.filter((one) => !known.has(one)).length
    const worth = (weightOf(held) / Math.max(1e-9, top)) * STRANGE ** strange * Math.log2(1 + times)
    if (known.size === 0 || worth <= most || taken.has(title.stems.join(' '))) continue
    most = worth
    label = title.plain
    key = title.stems.join(' ')
  }
  taken.add(key)
  return label === '' ? mainOf(doc, own, count) : { label, isLone: false }
}

/** Least part of the places of a theme's phrase at which a name that holds it must stand, to name the theme. */
const LEAST_NAMED = 1 / 3

/** True for a heading that is a name from its first word to its last. */
function isProper(doc: Document, { span, kind }: TitleCandidate): boolean {
  if (kind !== 'phrase' || span === null) return false
  for (let i = span.first; i < span.end; i++) if (doc.tokens.tag[i] !== UPOS_ROW.PROPN) return false
  return true
}

const MARKS = letterPattern(String.raw`[^\p{L}\p{N}]`, 'g')

/** A name without case, spaces and marks: "ServiceWorker" and "service worker" are one. */
function bareName(name: string): string {
  return name.toLowerCase().replace(MARKS, '')
}

/** The heaviest thing of a theme, or two names that are said together: "Java and C#". */
function mainOf(doc: Document, all: readonly Member[], count: number): { label: string; isLone: boolean } {
  const things = all.filter(({ term }) => term.entity?.type !== 'PERSON')
  const own = things.length > 0 ? things : all
  const worth = (one: Member): number => one.weight * (one.term.words > 1 ? LONG : 1)
  const [first] = own.toSorted((a, b) => worth(b) - worth(a) || firstOf(a) - firstOf(b))
  if (first === undefined) return { label: '', isLone: true }
  const beside = own.find(
    (one) =>
      one !== first &&
      bareName(headingName(doc, one.term)) !== bareName(headingName(doc, first.term)) &&
      isName(doc, one) &&
      isName(doc, first) &&
      one.weight >= BESIDE * first.weight &&
      likenessOf(first.windows, one.windows, count) >= TOGETHER,
  )
  const name = headingName(doc, first.term)
  if (beside !== undefined) return { label: `${name} and ${headingName(doc, beside.term)}`, isLone: false }
  const isLone = first.term.words === 1 && !isName(doc, first)
  // What is mostly of a person has no subject in a noun that was said beside the name: "tongue".
  if (isLone && first !== all[0] && all[0]?.term.entity?.type === 'PERSON') return { label: '', isLone: true }
  return { label: name, isLone: isLone && first.term.bits < TELLING_BITS }
}

/** Least likeness of the second of two names to the first. */
const TOGETHER = 0.25
/** What a phrase of several words is worth beside a lone one, which says less. */
const LONG = 1.4

function isName(doc: Document, { term }: Member): boolean {
  return term.entity !== null || doc.tokens.tag[term.places[0]?.first ?? 0] === UPOS_ROW.PROPN
}
