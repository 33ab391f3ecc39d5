import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { HONORIFICS } from '../lexicon/name-words.ts'
import { acceptLabels, isFullName, isKnownLabel } from './labels.ts'
import { bump, hasPosition, type LabelTally } from './plain-tally.ts'

/** Fewest names alone on their line, without colon, time or bold type. */
const ALONE = { count: 2, share: 0.25, most: 0.8 } as const
/** The same for names that are headings; a paragraph follows each. */
const HEADED = { count: 2, share: 0.2 } as const
/** Fewest times that a name must stand before a dash, and least share of the paragraphs that open so. */
const DASHED = { count: 2, share: 0.5 } as const
/** Fewest labels of one look that stand again, and least share of the labelled lines that look so, for one more to be one. */
const ALIKE = { count: 2, shouted: 0.7, ownLine: 0.5 } as const
/** Where at most this share of the labels goes on with a sentence of the line above, they are words of it. */
const RUN_ON = 0.25

/**
 * The labels of a plain text that name its voices. `units` is how many lines or paragraphs could bear one; `people` are
 * names that the front matter lists.
 */
export function believedLabels(tally: LabelTally, units: number, people: readonly string[]): Set<string> {
  const labels = new Set(acceptLabels(tally.seen, units, people, tally.labelled))
  const add = (more: Iterable<string>): void => {
    for (const label of more) labels.add(label)
  }
  const aloneCount = sum(tally.alone.values())
  // Between names with times lie as many paragraphs as there are words for them.
  const stands = tally.timedAlone > 0 ? Math.min(units, tally.timed) : units
  for (const [label, count] of tally.alone) {
    const often = count >= ALONE.count && aloneCount >= units * ALONE.share
    if (often || (aloneCount > ALONE.count && aloneCount >= stands * ALONE.most)) labels.add(label)
  }
  // Where some lines are a name and its position ("Mara Ellison -- Analyst"), one that stands once is, too.
  if ([...labels].some(hasPosition)) add([...tally.alone.keys()].filter(hasPosition))
  add(acceptSet(tally.dashed, units, DASHED))
  add(looseLabels(tally, units))
  add(likeOthers(tally, labels))
  add(tally.odd.keys())
  // "CHAIR KANE. Good afternoon.": nothing else names anybody.
  if (labels.size === 0 && [...tally.dotted.values()].filter((count) => count > 1).length >= ALIKE.count)
    add(tally.dotted.keys())
  // "… and may it please the / Court: the facts are these."
  if (sum(tally.runOn.values()) <= tally.labelled * RUN_ON)
    for (const [label, count] of tally.runOn) if ((tally.seen.get(label) ?? 0) <= count) labels.delete(label)
  // Headings that come again are no titles of chapters but say who speaks.
  add(acceptSet(tally.headed, units, HEADED))
  if (labels.has('A') && ![tally.seen, tally.inline].some((map) => map.has('Q') || map.has('B'))) labels.delete('A')
  return labels
}

/** Names that stand alone, a blank line above and below, time and again, and then all that look like persons. */
function looseLabels({ loose, parts }: LabelTally, units: number): string[] {
  const heads = new Map<string, number>()
  for (const [label, count] of loose) bump(heads, headOf(label), count)
  const isAgain = (label: string): boolean => isFullName(headOf(label)) && (heads.get(headOf(label)) ?? 0) > 1
  const personal = [...loose].filter(([label]) => isKnownLabel(label) || isPersonal(label) || isAgain(label))
  const again = [...heads, ...parts].filter(([label, count]) => count > 1 && (isFullName(label) || isKnownLabel(label)))
  const lines = sum(personal.map(([, count]) => count))
  if (again.length < ALIKE.count || lines < units * ALONE.share) return []
  // "Ida Moss (Ardmouth) (Lab)": a place or party behind the name, as behind those of others.
  const placed = personal.filter(([label]) => isPlaced(label)).length >= ALIKE.count
  const names = placed ? [...loose].filter(([label]) => isPlaced(label)) : []
  return [...personal, ...names].map(([label]) => label)
}

/** True for a full name, or an office, with brackets behind it. */
function isPlaced(label: string): boolean {
  return label.endsWith(')') && isFullName(headOf(label))
}

/** "Ida Moss" of "Ida Moss (Ardmouth) (Lab)" */
function headOf(label: string): string {
  return label.split(' (', 1)[0]!
}

/** Labels that stand once and look as those of the others do: in capitals, or with the line to themselves. */
function likeOthers({ seen, shouted, ownLine }: LabelTally, labels: ReadonlySet<string>): string[] {
  const believed = sum([...seen].flatMap(([label, count]) => (labels.has(label) ? [count] : [])))
  const own = (map: ReadonlyMap<string, number>): [string, number][] => [...map].filter(([label]) => labels.has(label))
  const out: string[] = []
  const loud = own(shouted)
  const isLoud = loud.length >= ALIKE.count && sum(loud.map(([, count]) => count)) >= believed * ALIKE.shouted
  if (isLoud) out.push(...[...shouted.keys()].filter((label) => label.includes(' ')))
  const owns = sum(own(ownLine).map(([, count]) => count))
  if (owns >= ALIKE.count && owns >= believed * ALIKE.ownLine) out.push(...[...ownLine.keys()].filter(isFullName))
  return out
}

/** All labels that stand often enough, if such labels open enough of the paragraphs; else none. */
function acceptSet(
  seen: ReadonlyMap<string, number>,
  units: number,
  least: { readonly count: number; readonly share: number },
): string[] {
  const often = [...seen].filter(([, count]) => count >= least.count)
  return sum(often.map(([, count]) => count)) >= units * least.share ? often.map(([label]) => label) : []
}

/** A given name, or a form of address, and more. */
function isPersonal(label: string): boolean {
  const [given = '', ...rest] = label.toLowerCase().split(' ')
  return rest.length > 0 && (FIRST_NAMES.has(given) || HONORIFICS.has(given.replace('.', '')))
}

function sum(counts: Iterable<number>): number {
  let total = 0
  for (const count of counts) total += count
  return total
}
