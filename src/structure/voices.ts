import type { SpeakerMap } from '../model/speaker-map.ts'
import type { TranscriptFacts, Turn } from '../model/transcript.ts'
import { jobLabels, type Label, numberedLabels, readLabel } from './labels.ts'
import { nameKey, nameParts, sameName } from './names.ts'
import { labelKey } from './speaker-map.ts'

/** All turns of one voice. */
export interface Voice {
  /** The labels that the file uses for it, by first use; empty where it names nobody, "" where only the user does. */
  readonly labels: readonly Label[]
  /** The fullest form of the name that labels give; null for an anonymous one. */
  readonly name: string | null
  /** Rows of `Document.turns`, rising. */
  readonly turns: readonly number[]
}

/** The voices by first turn, and the row of the voice for each turn. */
export interface Voices {
  readonly list: readonly Voice[]
  readonly ofTurn: Uint16Array
}

/** What tells voices apart: who is written beside each turn, and what is said in it. */
export interface LabelledTalk {
  readonly turns: readonly Pick<Turn, 'speaker' | 'text'>[]
}

/** Most voices kept apart; a file with more labels than that has something else in the label's place. */
const MAX_VOICES = 500

/**
 * Joins the labels that name one person: case, accents, degrees and forms of address apart; a first or last name, or
 * initials, with the one full name that they fit ("Hirten", "Kevin" and "KEVIN HIRTEN"; "AvW" and "Aaron van Wirdum").
 */
export function findVoices(
  talk: LabelledTalk,
  facts: TranscriptFacts,
  fix: (name: string) => string = (name) => name,
  given: SpeakerMap = new Map(),
): Voices {
  return joinVoices(talk, facts, fix, placeSpeakerMap(talk, facts, fix, given).byLabel)
}

/** A speaker map held against a talk. */
export interface PlacedSpeakerMap {
  /** By `labelKey` of labels alone; "" is the voice without one. */
  readonly byLabel: SpeakerMap
  /** Labels, as the map has them, that are neither a label of the talk nor the id of a voice, in order of the map. */
  readonly unknown: readonly string[]
}

/** The map with labels in place of ids: where no label is called "p2", the second voice is meant, all its labels. */
export function placeSpeakerMap(
  talk: LabelledTalk,
  facts: TranscriptFacts,
  fix: (name: string) => string,
  given: SpeakerMap,
): PlacedSpeakerMap {
  const known = new Set(talk.turns.map(({ speaker }) => labelKey(speaker ?? '')))
  const byLabel = new Map([...given].map(([label, override]) => [labelKey(label), override]))
  const written = new Map([...given.keys()].map((label) => [labelKey(label), label]))
  const rest = [...byLabel].filter(([key]) => !known.has(key))
  if (rest.length === 0) return { byLabel, unknown: [] }
  const voices = joinVoices(talk, facts, fix, byLabel).list
  const unknown: string[] = []
  for (const [key, override] of rest) {
    const voice = voices[Number(/^p([1-9]\d{0,4})$/.exec(key)?.[1] ?? 0) - 1]
    if (voice === undefined) unknown.push(written.get(key) ?? key)
    const raws = voice?.labels.length === 0 ? [''] : (voice?.labels ?? []).map(({ raw }) => raw)
    for (const raw of raws) if (!written.has(labelKey(raw))) byLabel.set(labelKey(raw), override)
  }
  return { byLabel, unknown }
}

function joinVoices(
  talk: LabelledTalk,
  facts: TranscriptFacts,
  fix: (name: string) => string,
  given: SpeakerMap,
): Voices {
  const raws = [...new Set(talk.turns.map(({ speaker }) => speaker ?? ''))].slice(0, MAX_VOICES)
  const numbered = numberedLabels(raws)
  const jobs = jobLabels(raws)
  const talkers = new Set(talk.turns.flatMap(({ speaker, text }) => (ADDRESS.test(text) ? [] : [speaker ?? ''])))
  const labels = new Map(
    raws.map((raw) => {
      const isJob = jobs.has(raw)
      return [raw, labelOf(raw, { isNumbered: numbered.has(raw), isJob, talks: talkers.has(raw) }, fix, given)]
    }),
  )
  const keys = joinKeys([...labels.values()])
  const rowOf = new Map<string, number>()
  const list: { labels: Label[]; turns: number[] }[] = []
  const ofTurn = new Uint16Array(talk.turns.length)
  talk.turns.forEach((turn, row) => {
    const raw = labels.has(turn.speaker ?? '') ? (turn.speaker ?? '') : [...labels.keys()][0]!
    const key = keys.get(raw) ?? raw
    let voice = rowOf.get(key)
    if (voice === undefined) {
      voice = list.length
      rowOf.set(key, voice)
      list.push({ labels: [], turns: [] })
    }
    const entry = list[voice]!
    entry.turns.push(row)
    const label = labels.get(raw)
    const isTold = raw !== '' || given.has('')
    if (isTold && label !== undefined && !entry.labels.includes(label)) entry.labels.push(label)
    ofTurn[row] = voice
  })
  return { list: list.map((voice) => ({ ...voice, name: fullestName(voice.labels, facts) })), ofTurn }
}

/** "Wealth Security Protocol: https://…" is a link among the notes: nothing is said under that label but an address. */
const ADDRESS = /^\W*(?:https?:\/\/|www\.)\S+$/

/** What a label says, with names put right; where the user says whose it is, that. */
function labelOf(
  raw: string,
  { isNumbered, isJob, talks }: { readonly isNumbered: boolean; readonly isJob: boolean; readonly talks: boolean },
  fix: (name: string) => string,
  given: SpeakerMap,
): Label {
  const said = readLabel(raw)
  const isPerson = said.kind === 'person'
  const label: Label =
    isPerson && !talks
      ? { ...said, kind: 'thing', name: null, role: 'clip' }
      : isPerson && (isNumbered || isJob)
        ? { ...said, kind: isJob ? 'role' : 'anonymous', name: null }
        : said
  const known = given.get(labelKey(raw))
  if (known === undefined) return label.name === null ? label : { ...label, name: fix(label.name) }
  const name = known.name ?? label.name
  return {
    ...label,
    kind: name !== null ? 'person' : raw === '' ? 'anonymous' : label.kind,
    name,
    role: known.role ?? label.role,
    title: known.title ?? label.title,
    affiliation: known.affiliation,
    block: known.role === null && known.name === null ? label.block : null,
  }
}

/** Key of the voice for each label. */
function joinKeys(labels: readonly Label[]): Map<string, string> {
  const keyOf = new Map<string, string>()
  const full = new Set<string>()
  for (const label of labels) {
    const key = label.name === null ? `#${label.raw.toLowerCase().trim()}` : nameKey(label.name) || label.raw
    keyOf.set(label.raw, key)
    if (label.name !== null) full.add(key)
  }
  const target = new Map<string, string>()
  for (const label of labels) {
    const key = keyOf.get(label.raw)!
    if (label.name === null || target.has(key)) continue
    const matches = [...full].filter((other) => other !== key && extendsName(key, other, label))
    if (matches.length === 1) target.set(key, matches[0]!)
  }
  // An alias in brackets joins the label that is just the alias.
  for (const label of labels) {
    for (const alias of label.aliases) {
      const key = nameKey(alias)
      if (full.has(key) && !target.has(key)) target.set(key, keyOf.get(label.raw)!)
    }
  }
  // "The Chair" is whoever "The Chair (Hon. Ida Moss)" names, where that is one.
  for (const { raw, kind, name } of labels) {
    if (kind !== 'role' || name !== null) continue
    const named = labels.filter((other) => other.name !== null && other.raw.startsWith(`${raw.trim()} (`))
    if (new Set(named.map((other) => keyOf.get(other.raw))).size === 1)
      target.set(keyOf.get(raw)!, keyOf.get(named[0]!.raw)!)
  }
  const resolve = (key: string): string => {
    let at = key
    for (let i = 0; i < 4; i++) {
      const next = target.get(at)
      if (next === undefined || next === key) break
      at = next
    }
    return at
  }
  return new Map([...keyOf].map(([raw, key]) => [raw, resolve(key)]))
}

/** True where `short` is a lesser form of `long`: a part of it, its initials, or a first name and an initial. */
function extendsName(short: string, long: string, label: Label): boolean {
  const a = short.split(' ')
  const b = long.split(' ')
  if (b.length < 2 || a.length > b.length) return false
  if (a.length === 1) {
    if (sameName(short, long)) return true
    const initials = b.map((part) => part[0] ?? '').join('')
    const letters = label.raw.replace(/[^\p{L}]/gu, '')
    return letters.length >= 2 && letters.length <= 4 && /\p{Lu}.*\p{Lu}/u.test(letters) && short === initials
  }
  if (a.length === b.length)
    return a.every((part, i) => part === b[i] || (i > 0 && (b[i] ?? '').startsWith(part) && part.length === 1))
  return a[0] === b[0] && a[a.length - 1] === b[b.length - 1]
}

/** The longest name among the labels, or the fuller one that the file lists for it. */
function fullestName(labels: readonly Label[], facts: TranscriptFacts): string | null {
  let best: string | null = null
  for (const { name } of labels) {
    if (name !== null && (best === null || nameParts(name).length > nameParts(best).length)) best = name
  }
  if (best === null) return null
  if (nameParts(best).length > 1 && !/ \p{Lu}\.?$/u.test(best)) return best
  const key = nameKey(best.replace(/ \p{Lu}\.?$/u, ''))
  const listed = facts.people.filter(({ name }) => sameName(key, nameKey(name)) && nameParts(name).length > 1)
  return listed.length === 1 ? listed[0]!.name : best
}
