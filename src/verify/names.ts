import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { isNationality } from '../lexicon/nationalities.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { tokenForm, tokenText } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { keyOf, phraseKey } from './keys.ts'
import { type KnownName, type NearName, nameText, nearestName } from './known-names.ts'
import { type NameCandidate, nameCandidates } from './name-candidates.ts'
import { acronymPlaces, namePlaces, saysWord } from './name-places.ts'
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
  readonly isKnown: (form: string) => boolean
}

/** The names of row `sentence` of the notes, looked up in the talk. */
export function checkNames(context: NameContext, sentence: number, setting: Setting, passage: Passage): Checked {
  const findings: Finding[] = []
  const places: Span[] = []
  for (const candidate of nameCandidates(context.notes, sentence, setting, context.isCommon)) {
    const place = findName(context, candidate, passage)
    if (place === null) {
      const finding = judge(context, sentence, candidate, setting)
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
  const { talk, notes, known } = context
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
  const keys = text
    .split(/\s+/)
    .map(keyOf)
    .filter((key) => key !== '')
  // A full name with a letter wrong is no name for the acronym that it still spells.
  if (nearestName(known, keys, false)?.by === 'spelling') return null
  return acronymPlaces(talk, text)[0] ?? null
}

/** What to say of a name that is nowhere in the talk as it stands; null where nothing need be said. */
function judge(context: NameContext, sentence: number, candidate: NameCandidate, setting: Setting): Finding | null {
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
  if (missing.length === 0) {
    const mixed = isPerson ? judgeMixed(context, candidate, keys, setting) : null
    return mixed ?? judgeApart(context, candidate, keys, setting)
  }
  // What only capitals call a name must have a word that is none of the common ones; so must a title.
  const strange = missing.filter(
    ({ form, token }) => (!context.isCommon(form) && !isOrdinary(form)) || /^\p{Lu}{2,}$/u.test(tokenText(doc, token)),
  )
  const isInside = candidate.first > doc.sentences[sentence]!.firstToken
  const isTyped =
    (candidate.type !== null || words.length > 1 || isInside) && !setting.isTitle && missing.length === words.length
  if (strange.length === 0 && !isTyped) return null
  const at = { start: doc.tokens.start[candidate.first]!, end: doc.tokens.end[candidate.end - 1]! }
  const text = doc.text.slice(at.start, at.end)
  const isNamed = setting.block.kind === 'heading' && candidate.type !== null
  // "T6" labels something in a list or table.
  const isCode = strange.length > 0 && strange.every(({ key }) => /^\p{L}\d{1,2}$/u.test(key))
  const isVoice = isPerson && missing.length === words.length && isVoiceEntry(notes, sentence, candidate, setting)
  const isLoose =
    !isVoice && (isCode || setting.isOutside || (setting.isFragment && !isNamed) || touches(context.outside, at))
  const near =
    nearestName(known, keys, isPerson) ??
    nearestWord(
      known,
      strange.map(({ key }) => key),
    )
  const base = { kind: 'name', at } as const
  if (near !== null && !(isLoose && near.by === 'part')) {
    const nearest = nameText(talk, near.name)
    const isSure =
      isSpelling(
        context,
        near,
        strange.map(({ form }) => form),
      ) &&
      !(
        isLoose &&
        !isPlain(
          context,
          near,
          strange.map(({ form }) => form),
        )
      )
    const message = isSure
      ? `"${text}" is not in the transcript, which has "${nearest}".`
      : `"${text}" is not in the transcript, which has "${nearest}"; one of them may be misheard or misspelt.`
    const fix = isSure && near.by === 'spelling' && near.name.words.length === words.length ? nearest : null
    const places = near.name.place === null ? [] : [spanOf(talk, near.name.place)]
    return { ...base, level: isSure ? 'error' : 'note', reason: 'differs', message, nearest, fix, places }
  }
  const first = isPerson && words.length > 1 ? firstNameOnly(context, keys) : null
  if (first !== null) {
    const message = `The transcript has only "${first}", not "${text}".`
    return { ...base, level: 'note', reason: 'outside', message, nearest: first, fix: null, places: [] }
  }
  const message = `"${text}" is not in the transcript.`
  const reason = isLoose ? 'outside' : 'not-found'
  return { ...base, level: isLoose ? 'note' : 'error', reason, message, nearest: null, fix: null, places: [] }
}

/** True for who opens an entry of a list that says their part: "Ann Lee, host", or that a chapter is about: "Ann Lee on …". */
function isVoiceEntry({ doc }: NotesInput, sentence: number, { first, end }: NameCandidate, setting: Setting): boolean {
  const span = doc.sentences[sentence]!
  if (setting.block.kind !== 'item' || first !== span.firstToken) return false
  if (setting.block.atMs !== null) return end - first > 1
  return /^\s*,[^,]*\b(?:(?:co-?)?hosts?|guests?|heard)\b/i.test(doc.text.slice(doc.tokens.end[end - 1], span.end))
}

/**
 * True where the notes are more likely misspelt than the transcript misheard: not where the notes' words are in use and
 * the transcript's are not, nor where the transcript has one word in pieces.
 */
function isSpelling({ talk, isKnown }: NameContext, { name, by }: NearName, strange: readonly string[]): boolean {
  if (by === 'part') return true
  const pieces = name.place === null ? 1 : textOf(talk.doc, name.place).split(/[\s-]+/).length
  if (strange.length === 1 && pieces > name.words.length) return false
  const isOurs = strange.length > 0 && strange.every(isKnown)
  return !(isOurs && !name.words.every(isKnown))
}

/** In a list or title only a slip of the pen is sure: a word that is not in use, for one that is or that is said often. */
function isPlain({ isKnown }: NameContext, { name, by }: NearName, strange: readonly string[]): boolean {
  return by === 'spelling' && !strange.some(isKnown) && (name.count > 1 || name.words.every(isKnown))
}

/** The first name, where the transcript says it and nobody of that name has a family name there; else null. */
function firstNameOnly({ talk, known, notes }: NameContext, keys: readonly string[]): string | null {
  const key = keys[0]!
  const owners = known.filter(({ words, isPerson }) => isPerson && words[0] === key)
  if (owners.some(({ words }) => words.length > 1)) return null
  const owner = owners[0]
  if (owner !== undefined) return owner.text
  const place = FIRST_NAMES.has(key) ? talk.positions.get(key)?.[0] : undefined
  return place === undefined || notes.doc.text === '' ? null : textOf(talk.doc, { first: place, end: place + 1 })
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

/** All words of a name are said, but never near one another: nobody names it. Names of common words alone are left alone. */
function judgeApart(
  { talk, notes, given, isCommon, outside }: NameContext,
  { first, end, type }: NameCandidate,
  keys: readonly string[],
  setting: Setting,
): Finding | null {
  if (type === null || keys.length < 2 || setting.isTitle || setting.isFragment || setting.isOutside) return null
  const isPlainWords = keys.every((key) => isCommon(key)) && !/\p{Lu}{2}/u.test(textOf(notes.doc, { first, end }))
  if (isPlainWords || keys.filter((key) => given.has(key)).length > 1) return null
  // A word that is said in another form alone cannot tell.
  const places = keys.map((key) => talk.positions.get(key) ?? []).filter((rows) => rows.length > 0)
  if (places.length < 2) return null
  const rarest = places.reduce((best, one) => (one.length < best.length ? one : best))
  const isTogether = rarest.some((at) => places.every((rows) => rows.some((row) => Math.abs(row - at) <= TOGETHER)))
  const at = { start: notes.doc.tokens.start[first]!, end: notes.doc.tokens.end[end - 1]! }
  if (isTogether || touches(outside, at)) return null
  const message = `"${notes.doc.text.slice(at.start, at.end)}" is not in the transcript, where its words stand apart.`
  return { kind: 'name', level: 'error', reason: 'not-found', at, message, nearest: null, fix: null, places: [] }
}

/** Tokens within which the words of one name are said. */
const TOGETHER = 10

/** The known name nearest to the one word that is not said. */
function nearestWord(known: readonly KnownName[], keys: readonly string[]): NearName | null {
  const [key = ''] = keys
  return keys.length !== 1 || key.length < 4 ? null : nearestName(known, [key], false)
}

/** Words that titles and adjectives of place write with a capital. */
function isOrdinary(form: string): boolean {
  return isNationality(form) || /^\d+$/.test(form)
}
