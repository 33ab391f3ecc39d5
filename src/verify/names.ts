import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { isNationality } from '../lexicon/nationalities.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { tokenForm } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { keyOf, phraseKey } from './keys.ts'
import { type KnownName, nameText, nearestName } from './known-names.ts'
import { type NameCandidate, nameCandidates } from './name-candidates.ts'
import { namePlaces, saysWord } from './name-places.ts'
import { type Checked, type Finding, type NotesInput, type Setting, touches } from './notes.ts'
import { distanceTo, type Passage } from './passages.ts'
import { type Run, type Talk, textOf } from './talk.ts'

/** What the checks of names share. */
export interface NameContext {
  readonly talk: Talk
  readonly notes: NotesInput
  readonly known: readonly KnownName[]
  /** Keys of names that labels, the file's head or the episode's facts give, whole and word by word. */
  readonly given: ReadonlySet<string>
  readonly outside: readonly Span[]
  readonly isCommon: (form: string) => boolean
}

/** The names of row `sentence` of the notes, looked up in the talk. */
export function checkNames(context: NameContext, sentence: number, setting: Setting, passage: Passage): Checked {
  const findings: Finding[] = []
  const places: Span[] = []
  for (const candidate of nameCandidates(context.notes, sentence, setting, context.isCommon)) {
    const place = findName(context, candidate, passage)
    if (place === null) {
      const finding = judge(context, candidate, setting)
      if (finding !== null) findings.push(finding)
    } else if (place !== 'given') places.push(spanOf(context.talk, place))
  }
  return { findings, places }
}

const spanOf = ({ doc }: Talk, { first, end }: Run): Span => ({
  start: doc.tokens.start[first]!,
  end: doc.tokens.end[end - 1]!,
})

/** The place of the talk nearest to `passage` that says the name; "given" where the file's head or a label has it. */
function findName(context: NameContext, { first, end }: NameCandidate, passage: Passage): Run | 'given' | null {
  const { talk, notes } = context
  const text = textOf(notes.doc, { first, end })
  for (const form of [text, text.replace(/['’]s?$/, '')]) {
    const places = namePlaces(talk, form)
    let best: Run | null = null
    let nearest = Number.POSITIVE_INFINITY
    for (const place of places) {
      const distance = distanceTo(passage, talk.sentenceOf[place.first]!)
      if (distance < nearest) {
        nearest = distance
        best = place
      }
    }
    if (best !== null) return best
    if (context.given.has(phraseKey(form))) return 'given'
  }
  return null
}

/** What to say of a name that is nowhere in the talk as it stands; null where nothing need be said. */
function judge(context: NameContext, candidate: NameCandidate, setting: Setting): Finding | null {
  const { talk, notes, known } = context
  const { doc } = notes
  const words: { form: string; key: string; token: number }[] = []
  for (let i = candidate.first; i < candidate.end; i++) {
    const form = tokenForm(doc, i)
    const key = keyOf(form)
    if (key !== '' && !STOP_WORDS.has(form)) words.push({ form, key, token: i })
  }
  const isPerson = candidate.type === 'PERSON'
  const missing = words.filter(({ form, key }) => !saysWord(talk, form) && !context.given.has(key))
  const keys = words.map(({ key }) => key)
  if (words.length === 0) return null
  if (missing.length === 0) return isPerson ? judgeMixed(context, candidate, keys, setting) : null
  const strange = missing.filter(({ form }) => !context.isCommon(form) && !isOrdinary(form))
  if (strange.length === 0 && !(isPerson && words.every(({ key }) => FIRST_NAMES.has(key) || !context.isCommon(key))))
    return null
  const at = { start: doc.tokens.start[candidate.first]!, end: doc.tokens.end[candidate.end - 1]! }
  const text = doc.text.slice(at.start, at.end)
  const outside = setting.isOutside || touches(context.outside, at)
  const near =
    nearestName(known, keys, isPerson) ??
    nearestWord(
      known,
      strange.map(({ key }) => key),
    )
  if (near !== null) {
    const nearest = nameText(talk, near.name)
    const sure = near.by === 'spelling' && near.name.words.length === words.length
    return {
      kind: 'name',
      level: outside && near.by === 'part' ? 'note' : 'error',
      reason: 'differs',
      at,
      message: `"${text}" is not in the transcript, which has "${nearest}".`,
      nearest,
      fix: sure ? nearest : null,
      places: near.name.place === null ? [] : [spanOf(talk, near.name.place)],
    }
  }
  const level = outside || !isSpecific(candidate, setting) ? 'note' : 'error'
  const reason = outside ? 'outside' : 'not-found'
  return {
    kind: 'name',
    level,
    reason,
    at,
    message: `"${text}" is not in the transcript.`,
    nearest: null,
    fix: null,
    places: [],
  }
}

/** All words of a person's name are said, but not together: somebody else's name with one of them is nearest. */
function judgeMixed(
  context: NameContext,
  candidate: NameCandidate,
  keys: readonly string[],
  setting: Setting,
): Finding | null {
  if (keys.length < 2) return null
  const { talk, notes, known } = context
  const last = keys[keys.length - 1]!
  const other = known.find(
    ({ isPerson, words }) => isPerson && words.length > 1 && words[words.length - 1] === last && words[0] !== keys[0],
  )
  const same = known.some(
    ({ isPerson, words }) => isPerson && words.length > 1 && words[0] === keys[0] && words[words.length - 1] === last,
  )
  if (other === undefined || same || setting.isOutside) return null
  const at = { start: notes.doc.tokens.start[candidate.first]!, end: notes.doc.tokens.end[candidate.end - 1]! }
  const nearest = nameText(talk, other)
  const message = `Nobody in the transcript is called "${notes.doc.text.slice(at.start, at.end)}"; it has "${nearest}".`
  const places = other.place === null ? [] : [spanOf(talk, other.place)]
  return { kind: 'name', level: 'error', reason: 'differs', at, message, nearest, fix: null, places }
}

/** The known name nearest to any of the words that are not said. */
function nearestWord(known: readonly KnownName[], keys: readonly string[]) {
  for (const key of keys) {
    const near = key.length < 4 ? null : nearestName(known, [key], false)
    if (near !== null) return near
  }
  return null
}

/** Words that titles and adjectives of place write with a capital. */
function isOrdinary(form: string): boolean {
  return isNationality(form) || /^\d+$/.test(form)
}

/** False for a run of capitals in a title or list that no tagger takes for a name. */
function isSpecific({ type }: NameCandidate, setting: Setting): boolean {
  return type !== null || !setting.isTitle
}
