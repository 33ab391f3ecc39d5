import { COMMON_PLACES } from '../lexicon/common-places.ts'
import { anyCue } from '../lexicon/cue-set.ts'
import { NICKNAMES } from '../lexicon/nicknames.ts'
import { ANSWER_CUES, GUEST_CUES, LISTENING } from '../lexicon/speech-cues.ts'
import type { WordIndex } from '../lexicon/word-index.ts'
import type { Document, DocumentTurn } from '../model/document.ts'
import { isShared, type Label } from './labels.ts'
import type { NameCue } from './name-cues.ts'
import { nameKey, nameParts, sameName, soundsSame } from './names.ts'
import type { Voices } from './voices.ts'

/** The name of each voice, and the cues that gave it (none where the label did). */
export interface Naming {
  readonly names: readonly (string | null)[]
  readonly cues: readonly (readonly NameCue[])[]
}

/** What names are read from. */
interface Heard {
  readonly doc: Document
  /** The sentences as they read. */
  readonly said: WordIndex
  readonly voices: Voices
  readonly cues: readonly NameCue[]
}

/** Least sum of evidence for a name, and its lead over the next name and the next voice. Weights are in `collectVotes`. */
const LEAST_SCORE = 3
const LEAST_LEAD = 2

const GUEST = anyCue(GUEST_CUES)
const ANSWER = anyCue(ANSWER_CUES)
const LISTENS = new RegExp(LISTENING, 'i')

/**
 * Names voices whose labels do not: where they say who they are, or answer to a name. Labels that are part of a name
 * grow to the full one if the talk gives just one. Precision before recall: two candidates close together give none.
 */
export function nameVoices(heard: Heard, listed: readonly string[]): Naming {
  const { voices, cues } = heard
  const canon = canonicalNames(voices, cues, listed)
  const names: (string | null)[] = voices.list.map((voice) => voice.name)
  const used: NameCue[][] = voices.list.map(() => [])
  names.forEach((name, row) => {
    if (name === null || nameParts(name).length > 1) return
    const full = canon.get(nameKey(name))
    const taken = names.some(
      (other, i) => i !== row && other !== null && full !== undefined && sameName(nameKey(other), nameKey(full)),
    )
    if (full !== undefined && !taken) names[row] = full
  })
  const votes = collectVotes(heard, canon)
  const taken = new Set(names.flatMap((name) => (name === null ? [] : [nameKey(name)])))
  const ranked = [...votes].flatMap(([voice, byName]) => [...byName].map(([name, vote]) => ({ voice, name, ...vote })))
  ranked.sort((a, b) => b.score - a.score || a.voice - b.voice || (a.cues[0]?.start ?? 0) - (b.cues[0]?.start ?? 0))
  for (const { voice, name, score, cues: evidence } of ranked) {
    if (score < LEAST_SCORE || names[voice] !== null || taken.has(nameKey(name))) continue
    const rival = ranked.some(
      (other) =>
        (other.voice === voice) !== (other.name === name) &&
        other.score > score - LEAST_LEAD &&
        (other.voice === voice ? !taken.has(nameKey(other.name)) : names[other.voice] === null),
    )
    if (rival) continue
    names[voice] = name
    used[voice] = [...evidence]
    taken.add(nameKey(name))
  }
  return { names, cues: used }
}

/** For each key of a name that was said, the fullest form of it; part names that fit two people have none. */
function canonicalNames(voices: Voices, cues: readonly NameCue[], listed: readonly string[]): Map<string, string> {
  const full = new Map<string, string>()
  const short = new Set(voices.list.flatMap(({ name }) => (name === null || name.includes(' ') ? [] : [nameKey(name)])))
  // "We've got Giulia Ferrante in the kitchen", where somebody speaks as "Giulia".
  const isOfLabel = ({ key }: NameCue): boolean => {
    const parts = key.split(' ')
    return short.has(parts[0] ?? '') || short.has(parts.at(-1) ?? '')
  }
  const offered = [
    ...listed,
    ...voices.list.flatMap((voice) => voice.name ?? []),
    ...cues.filter((cue) => !cue.weak || isOfLabel(cue)).map((cue) => cue.name),
  ]
  for (const name of offered) if (nameParts(name).length > 1 && !full.has(nameKey(name))) full.set(nameKey(name), name)
  const canon = new Map(full)
  const ends = new Map<string, Set<string>>()
  for (const [key] of full) {
    const parts = key.split(' ')
    for (const part of new Set([parts[0] ?? '', parts.at(-1) ?? ''])) {
      const owners = ends.get(part) ?? new Set()
      owners.add(key)
      ends.set(part, owners)
    }
  }
  for (const [part, owners] of ends) {
    const [first, ...others] = owners
    if (first === undefined) continue
    // "Arthur Doler" and "Arthur Doer" are one that was misheard: the first is how he was brought on.
    const isOne = others.every((other) => !listed.some((name) => nameKey(name) === other) && soundsSame(first, other))
    if (!isOne) continue
    if (!canon.has(part)) canon.set(part, full.get(first) ?? first)
    for (const other of others) canon.set(other, full.get(first) ?? first)
  }
  // "Sam" is Samuel Oduya where nobody else it could be is named.
  for (const { key } of cues) {
    if (key.includes(' ') || canon.has(key)) continue
    const meant = [...full].filter(([long]) => isShortFor(key, long.split(' ')[0] ?? ''))
    if (meant.length === 1) canon.set(key, meant[0]![1])
  }
  return canon
}

/** Share of the text from which a voice counts as one of those who talk with each other. */
const TALKER_SHARE = 0.08

/** For one of exactly two voices that carry the talk, the other; undefined where there are more or fewer. */
function findPartners(doc: Document, voices: Voices): (voice: number | undefined) => number | undefined {
  const sizes = voices.list.map((voice) =>
    voice.turns.reduce((sum, row) => sum + (doc.turns[row]?.text.length ?? 0), 0),
  )
  const main = sizes.flatMap((size, row) => (size >= doc.text.length * TALKER_SHARE ? [row] : []))
  const rest = sizes.reduce((sum, size, row) => sum + (main.includes(row) ? 0 : size), 0)
  const [a, b] = main
  if (main.length !== 2 || rest > doc.text.length * 0.05) return () => undefined
  return (voice) => (voice === a ? b : voice === b ? a : undefined)
}

/** Labels that stand for one person; "Audience" stands for many. */
function isNameable({ kind, role }: Label): boolean {
  return kind === 'anonymous' || (kind === 'role' && role !== 'other')
}

function isSelf({ kind }: NameCue): boolean {
  return kind === 'self' || kind === 'self-host'
}

/** True where a given name is a short form of another: by usage, or its first three letters or more. */
function isShortFor(short: string, long: string): boolean {
  return (
    NICKNAMES.get(short)?.includes(long) === true ||
    (short.length >= 3 && long.length > short.length && long.startsWith(short))
  )
}

/** Wordings with a name that only someone who is not alone says. */
const COMPANY: ReadonlySet<NameCue['kind']> = new Set(['guest', 'host', 'welcome', 'vocative', 'greeting'])

/**
 * Most sentences of a text without labels that may answer someone, as share, for it to be one person's. Of 283 episodes
 * with their labels taken away it names 39, all of one presenter.
 */
const ANSWERS = 0.04

/**
 * True where the words without a label are one person's: no mark of change stands in them, one person at most says who
 * they are, and nobody is spoken to, answers, or thanks for having been asked.
 */
function isOnePerson({ doc, said, voices, cues }: Heard, row: number): boolean {
  const { turns } = voices.list[row]!
  if (turns.some((turn, i) => turns[i + 1] === turn + 1)) return false
  const own = cues.filter((cue) => voices.ofTurn[cue.turn] === row)
  const selves = own.filter(isSelf)
  if (selves.some(({ key }) => !sameName(key, selves[0]!.key))) return false
  const answers = said.has(ANSWER).reduce((sum, answer) => sum + answer, 0)
  return (
    !own.some((cue) => COMPANY.has(cue.kind) && !cue.weak) &&
    !said.has(GUEST).includes(1) &&
    answers <= Math.max(1, doc.sentences.length * ANSWERS)
  )
}

/** Most turns in a row that only show that somebody listens, and the longest of them, in characters. */
const MOST_LISTENING = 3
const LONGEST_LISTENING = 24

/** The turn right before or behind `turn`; behind "Mm." and "Yeah." the one of somebody else who goes on to speak. */
function tellingTurn({ turns }: Document, { ofTurn }: Voices, turn: number, step: 1 | -1): number {
  let at = turn + step
  for (let i = 0; i < MOST_LISTENING && isListening(turns[at]); i++) at += step
  return turns[at] === undefined || ofTurn[at] === ofTurn[turn] ? turn + step : at
}

function isListening(turn: Pick<DocumentTurn, 'text'> | undefined): boolean {
  return turn !== undefined && turn.text.length <= LONGEST_LISTENING && LISTENS.test(turn.text)
}

interface Vote {
  score: number
  readonly cues: NameCue[]
}

/** Votes of the cues for the names of voices that have none. */
function collectVotes(heard: Heard, canon: ReadonlyMap<string, string>): Map<number, Map<string, Vote>> {
  const { doc, voices, cues } = heard
  const votes = new Map<number, Map<string, Vote>>()
  const nameable = voices.list.map(
    ({ name, labels }, row) =>
      name === null && (labels.length > 0 ? labels.every(isNameable) : isOnePerson(heard, row)),
  )
  const vote = (voice: number | undefined, cue: NameCue, score: number): void => {
    if (voice === undefined || nameable[voice] !== true) return
    // Whom a host greets by the label of whoever rings up may be the next one.
    if (score > 0 && !isSelf(cue) && voices.list[voice]!.labels.some(isShared)) return
    const name = canon.get(cue.key) ?? cue.name
    const byName = votes.get(voice) ?? new Map<string, Vote>()
    const entry = byName.get(name) ?? { score: 0, cues: [] }
    entry.score += score
    if (score > 0) entry.cues.push(cue)
    byName.set(name, entry)
    votes.set(voice, byName)
  }
  const partner = findPartners(doc, voices)
  const answersGreeting = (turn: number): boolean => {
    const text = doc.turns[turn]?.text.slice(0, 200) ?? ''
    return (
      /^(?:hi|hey|hello|thank|thanks|good (?:morning|afternoon|evening)|great|glad|happy|my pleasure|pleasure|nice|it['’]s)\b/i.test(
        text,
      ) || GUEST.pattern.test(text.toLowerCase())
    )
  }
  const addressed = new Set(cues.flatMap((cue) => (cue.kind === 'vocative' ? [] : [`${cue.sentence} ${cue.key}`])))
  for (const cue of cues) {
    // "Hi, Jackie" is one address, though it reads as two.
    if (cue.kind === 'vocative' && addressed.has(`${cue.sentence} ${cue.key}`)) continue
    // "Good evening, Atlanta" greets a city, unless somebody Atlanta is in the talk.
    if (!isSelf(cue) && COMMON_PLACES.has(cue.key) && !canon.has(cue.key)) continue
    const own = voices.ofTurn[cue.turn]
    const nextTurn = tellingTurn(doc, voices, cue.turn, 1)
    const next = nextTurn < doc.turns.length ? voices.ofTurn[nextTurn] : undefined
    const beforeTurn = tellingTurn(doc, voices, cue.turn, -1)
    const before = beforeTurn >= 0 ? voices.ofTurn[beforeTurn] : undefined
    if (isSelf(cue)) {
      vote(own, cue, cue.kind === 'self-host' ? 5 : 4)
      continue
    }
    // Nobody greets or introduces themselves by name in the third person.
    vote(own, cue, -4)
    const turn = doc.turns[cue.turn]!
    const atEnd = cue.sentence >= turn.endSentence - 4
    const atStart = cue.sentence < turn.firstSentence + 2
    const isAddress =
      cue.kind === 'greeting' || cue.kind === 'thanks' || cue.kind === 'welcome' || cue.kind === 'vocative'
    if (isAddress && partner(own) !== undefined) {
      // With two voices, whom the one speaks to is the other.
      vote(partner(own), cue, cue.kind === 'vocative' ? 1.5 : atStart || answersGreeting(nextTurn) ? 3 : 1.5)
    } else if (cue.kind === 'vocative') {
      if (next !== own && cue.sentence >= turn.endSentence - 2) {
        // "Rashid?" and nothing more is a call to speak.
        const bare = doc.turns[cue.turn]!.text.length <= cue.name.length + 6
        vote(next, cue, bare ? 3 : cue.sentence === turn.endSentence - 1 ? 2 : 1)
      }
    } else if (cue.kind === 'thanks' || cue.kind === 'greeting') {
      if (atStart && before !== own && before !== undefined) vote(before, cue, cue.kind === 'thanks' && !atEnd ? 1 : 2)
      else if (next !== own && answersGreeting(nextTurn)) vote(next, cue, 2)
      else if (before !== own && cue.kind === 'thanks') vote(before, cue, 1)
    } else if (next !== own && next !== undefined && atEnd && cue.kind !== 'host') {
      const isFirst = voices.list[next]?.turns[0] === nextTurn
      const answered = answersGreeting(nextTurn)
      // Of several who are presented at once, one answers.
      const several = cues.some((other) => other !== cue && other.sentence === cue.sentence && other.kind === cue.kind)
      vote(next, cue, several ? 1 : (answered ? 3 : 1) + (isFirst ? 1 : 0))
    }
  }
  return votes
}
