import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { acceptLabels, isNameLike, labelAt } from './labels.ts'
import { lookOf } from './odd-labels.ts'
import type { Item, Run, Utterance } from './reading.ts'
import { isSound } from './sounds.ts'

/** A part of an utterance that opens with a label or a mark of change, or the whole. */
interface Part {
  readonly utterance: Utterance
  readonly runs: readonly Run[]
  readonly opening: Opening
}

/** What stands at the start of a line: a label candidate, a mark that someone else speaks, and the characters of each. */
interface Opening {
  readonly label: string | null
  readonly labelChars: number
  readonly opens: 'chevrons' | 'dash' | null
  readonly openChars: number
}

const NOTHING: Opening = { label: null, labelChars: 0, opens: null, openChars: 0 }

/** Fewest dashes at line starts, and least share of the utterances, for dashes to mark who speaks: others stand between
 *  clauses and only happen to begin a line. */
const DASHES = { count: 2, share: 0.03 } as const
/** A label behind ">>" counts as if it stood twice. */
const CHEVRON_WEIGHT = 2
/** Least share of the utterances with something before a colon; and of those where it can be a name, or of the former where
 *  it comes again, for all of it that does to be names ("kara_w", "Guest from Oslo", "joan@harbour.example"). */
const LOOSE = { labelled: 0.9, strict: 0.3, again: 0.7, count: 4 } as const

/**
 * Finds who speaks in captions whose format does not say or does not always: "Name: ", "[Name] ", ">>" and dashes at
 * line starts, believed as the whole file bears them out. A voice that the format gives stays, and goes on until the
 * next is named, as Podcasting 2.0 has it.
 */
export function findVoices(items: readonly Item[]): Item[] {
  const seen = new Map<string, number>()
  const loose = new Map<string, number>()
  const marked = new Set<string>()
  let labelled = 0
  let utterances = 0
  let dashes = 0
  const parts = items.map((item): readonly Part[] | Item => {
    if (item.kind !== 'words') return item
    utterances++
    const own = partsOf(item)
    for (const { opening } of own) {
      if (opening.opens === 'dash') dashes++
      if (opening.label === null) continue
      const weight = opening.opens === 'chevrons' ? CHEVRON_WEIGHT : 1
      labelled++
      if (opening.opens === 'chevrons') marked.add(opening.label)
      const counts = isNameLike(opening.label) ? seen : loose
      counts.set(opening.label, (counts.get(opening.label) ?? 0) + weight)
    }
    return own
  })
  if (marked.size > 0) for (const counts of [seen, loose]) dropUnmarked(counts, marked, labelled)
  const accepted = new Set(acceptLabels(seen, utterances, likeOthers(seen)))
  for (const label of looseLabels(seen, loose, { labelled, utterances })) accepted.add(label)
  const trusted = dashes >= DASHES.count && dashes >= utterances * DASHES.share
  const out: Item[] = []
  let speaker: string | null = null
  for (const own of parts) {
    if (!Array.isArray(own)) {
      out.push(own as Item)
      continue
    }
    own.forEach(({ utterance, runs, opening }: Part, i) => {
      const named = opening.label !== null && accepted.has(opening.label)
      const changing = opening.opens === 'chevrons' || (opening.opens === 'dash' && trusted)
      const before = speaker
      if (utterance.speaker !== null) speaker = utterance.speaker
      if (named) speaker = opening.label
      else if (changing && utterance.speaker === null) speaker = null
      const opens = (changing && !named) || (i === 0 && utterance.opens)
      const changes = opens || speaker !== before
      const cut = named ? opening.labelChars : changing ? opening.openChars : 0
      out.push({
        kind: 'words',
        speaker,
        opens,
        runs: cut === 0 ? runs : cutRuns(runs, cut),
        startMs: i === 0 ? utterance.startMs : changes ? timeWithin(own, i) : null,
        endMs: i === own.length - 1 ? utterance.endMs : null,
      })
    })
  }
  return out
}

/** Most of the names that may stand without ">>" where the others do not. */
const MOST_UNMARKED = 0.25

/** Where nearly all names stand behind ">>", one that stands once and without it is none. */
function dropUnmarked(counts: Map<string, number>, marked: ReadonlySet<string>, labelled: number): void {
  const once = [...counts].flatMap(([label, count]) => (count === 1 && !marked.has(label) ? [label] : []))
  if (once.length <= labelled * MOST_UNMARKED) for (const label of once) counts.delete(label)
}

/** What looks like no name and is one, since nearly every utterance has something before a colon. */
function looseLabels(
  seen: ReadonlyMap<string, number>,
  loose: ReadonlyMap<string, number>,
  { labelled, utterances }: { readonly labelled: number; readonly utterances: number },
): string[] {
  if (labelled < utterances * LOOSE.labelled) return []
  const sum = (counts: readonly [string, number][]): number => counts.reduce((total, [, count]) => total + count, 0)
  const again = [...seen, ...loose].filter(([, count]) => count > 1)
  const comesAgain = again.length > 1 && sum(again) >= labelled * LOOSE.again && labelled >= LOOSE.count
  if (sum([...seen]) < utterances * LOOSE.strict && !comesAgain) return []
  const looks = new Set(comesAgain ? again.map(([label]) => lookOf(label)) : [])
  return [...loose].flatMap(([label, count]) => (count > 1 || looks.has(lookOf(label)) ? [label] : []))
}

/** Persons named once whose labels look as those do that stand again: in capitals or not, of one word or more. */
function likeOthers(seen: ReadonlyMap<string, number>): string[] {
  const lookOf = (label: string): string => `${label === label.toUpperCase()} ${label.includes(' ')}`
  const looks = new Set([...seen].flatMap(([label, count]) => (count > 1 ? [lookOf(label)] : [])))
  return [...seen].flatMap(([label, count]) => {
    const given = label.split(' ', 1)[0]!.toLowerCase()
    const isPersonal = label === label.toUpperCase() || FIRST_NAMES.has(given)
    return count === 1 && isPersonal && looks.has(lookOf(label)) ? [label] : []
  })
}

/** Whatever stands before a colon: a name only where nearly every caption has one. */
function looseLabelAt(text: string, at: number, end: number): { label: string; end: number } | null {
  const match = /^([^\n\r:]{1,60}): +(?=\S)/.exec(text.slice(at, Math.min(end, at + 64)))
  return match === null ? null : { label: match[1]!, end: at + match[0].length }
}

/** Several voices share a caption: the share of its time that the characters before have. */
function timeWithin(own: readonly Part[], row: number): number | null {
  const { startMs, endMs } = own[0]!.utterance
  if (startMs === null || endMs === null) return null
  const chars = own.map((one) => one.runs.reduce((sum, run) => sum + run.text.length, 0))
  const sum = (to: number): number => chars.slice(0, to).reduce((total, count) => total + count, 0)
  return Math.round(startMs + ((endMs - startMs) * sum(row)) / Math.max(1, sum(chars.length)))
}

/** Divides an utterance at line starts that open with a label, ">>" or a dash. */
function partsOf(utterance: Utterance): Part[] {
  const [only] = utterance.runs
  if (utterance.runs.length === 1 && only !== undefined && !mayOpen(only.text)) {
    return [{ utterance, runs: utterance.runs, opening: NOTHING }]
  }
  const parts: Part[] = []
  let current: Run[] = []
  let opening: Opening = NOTHING
  let lineStart = true
  const close = (next: Opening): void => {
    if (current.length > 0) parts.push({ utterance, runs: current, opening })
    current = []
    opening = next
  }
  const { runs } = utterance
  for (let row = 0; row < runs.length; row++) {
    const run = runs[row]!
    const text = run.text
    const inStep = text.length === run.sourceEnd - run.sourceStart
    if (lineStart && !inStep && (/^>>+\s*$/.test(text) || (text === '>' && runs[row + 1]?.text === '>'))) {
      // "&gt;&gt;" or its JSON escape: they are the mark, and no words are lost with them.
      close({ ...NOTHING, opens: 'chevrons' })
      if (text === '>') row++
      continue
    }
    let from = 0
    for (let at = 0; at < text.length; ) {
      const found = lineStart && inStep ? openingAt(text, at) : NOTHING
      if (found !== NOTHING) {
        if (at > from) current.push(partOfRun(run, from, at))
        const marked = current.length === 0 && opening.opens !== null && opening.label === null
        close(marked ? { ...found, opens: opening.opens } : found)
        from = at
      }
      const brk = nextBreak(text, at)
      // A run of white space does not end the start of a line.
      lineStart = brk < text.length || (lineStart && text.trim() === '')
      at = brk < text.length ? brk + 1 : text.length
    }
    if (from === 0) current.push(run)
    else if (from < text.length) current.push(partOfRun(run, from, text.length))
  }
  close(NOTHING)
  return parts
}

/** False for one line that no label, mark or break can be in: most captions, and all of them cheap. */
function mayOpen(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13 || code === 58 || code === 91 || code === 62 || code === 40) return true
    if (code === 0xff1a) return true
    if ((code === 45 || code === 0x2013 || code === 0x2014) && i < 3) return true
  }
  return false
}

function nextBreak(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) return i
  }
  return text.length
}

/** Characters `[from, to)` of a run that is in step; its times stay with its two ends. */
function partOfRun(run: Run, from: number, to: number): Run {
  return {
    text: run.text.slice(from, to),
    sourceStart: run.sourceStart + from,
    sourceEnd: run.sourceStart + to,
    startMs: from === 0 ? run.startMs : null,
    endMs: to === run.text.length ? run.endMs : null,
  }
}

/** Takes the first characters off; the time of the first run passes to what is left of it. */
function cutRuns(runs: readonly Run[], chars: number): Run[] {
  const [first, ...rest] = runs
  if (first === undefined) return []
  return [{ ...partOfRun(first, chars, first.text.length), startMs: first.startMs }, ...rest]
}

/** What opens the line at `at`: spaces, then ">>" or a dash, then perhaps a label. */
function openingAt(text: string, at: number): Opening {
  let i = at
  while (text.charCodeAt(i) === 32) i++
  let opens: Opening['opens'] = null
  const code = text.charCodeAt(i)
  const first = i
  if (code === 62) {
    while (text.charCodeAt(i) === 62) i++
    if (i - first >= 2) opens = 'chevrons'
  } else if ((code === 45 || code === 0x2013 || code === 0x2014) && isDash(text, i)) {
    i++
    opens = 'dash'
  }
  while (opens !== null && text.charCodeAt(i) === 32) i++
  const end = nextBreak(text, i)
  const mayBeLoose = at === 0 || opens !== null
  const found = labelAt(text, i, end) ?? bracketLabelAt(text, i) ?? (mayBeLoose ? looseLabelAt(text, i, end) : null)
  if (opens === null && found === null) return NOTHING
  const openChars = opens === null ? 0 : i - at
  return { label: found?.label ?? null, labelChars: found === null ? 0 : found.end - at, opens, openChars }
}

/** A dash and a space, or a dash right before a capital: "- Hello", "-Hello". Never "--". */
function isDash(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  return next === ' ' ? text.charAt(at + 2) !== '-' : /[\p{Lu}[(]/u.test(next)
}

/** Longest name in brackets. */
const MOST_BRACKET_CHARS = 50

/** "[Sarah] words", "[Sarah]: words", "(Sarah) words". */
function bracketLabelAt(text: string, at: number): { label: string; end: number } | null {
  const code = text.charCodeAt(at)
  if (code !== 91 && code !== 40) return null
  const close = text.slice(at, at + MOST_BRACKET_CHARS).indexOf(code === 91 ? ']' : ')')
  if (close < 0) return null
  const label = text.slice(at + 1, at + close)
  const inner = labelAt(`${label}: `, 0, label.length + 2)
  if (inner === null || /[\n\r]/.test(label) || isSound(label)) return null
  let end = at + close + 1
  if (text.charCodeAt(end) === 58) end++
  while (end < text.length && /\s/.test(text.charAt(end))) end++
  // Alone in its run only where a tag follows: "[Sarah] <i>words</i>".
  return end < text.length || text.endsWith(' ') ? { label, end } : null
}
