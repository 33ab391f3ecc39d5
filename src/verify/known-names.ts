import { damerauLevenshtein, jaroWinkler, soundCodes } from '../lexicon/natural.ts'
import { tokenForm, tokenSurface } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { keyOf, phraseKey } from './keys.ts'
import { placesOf, type Run, type Talk, textOf } from './talk.ts'

/** A name that the transcript has, to hold doubtful ones against. */
export interface KnownName {
  readonly text: string
  readonly key: string
  /** Keys of its words. */
  readonly words: readonly string[]
  /** How its first and its last word sound, as double metaphone codes them. */
  readonly sounds: readonly string[]
  /** How often it is said; a label or a listed person counts as often. */
  readonly count: number
  readonly isPerson: boolean
  /** A place where it is said; null where only a label or the file's head has it. */
  readonly place: Run | null
}

/** A label of a speaker or a person in the head of the file is as good as this many mentions. */
const LABEL_COUNT = 5

/** The names of the transcript: its entities, voices, people and credits, and other words that it writes with capitals. */
export function knownNames(talk: Talk): KnownName[] {
  const { structure, facts, entities, doc } = talk
  const out = new Map<string, KnownName>()
  const add = (text: string, count: number, isPerson: boolean, place: Run | null): void => {
    const words = text
      .split(/\s+/)
      .map(keyOf)
      .filter((word) => word !== '')
    const key = phraseKey(text)
    const known = out.get(key)
    if (key.length < 2) return
    if (known !== undefined && known.count >= count) return
    const sounds = words.map((word) => soundCodes(word)[0])
    out.set(key, {
      text,
      key,
      words,
      sounds,
      count,
      isPerson: isPerson || known?.isPerson === true,
      place: place ?? known?.place ?? null,
    })
  }
  const said = (text: string): Run | null => placesOf(talk, phraseKey(text))[0] ?? null
  for (const { name, label } of structure.speakers)
    if ((name ?? label) !== null) add(name ?? label ?? '', LABEL_COUNT, true, said(name ?? label ?? ''))
  for (const { name } of [...structure.people, ...facts.people]) add(name, LABEL_COUNT, true, said(name))
  for (const { names } of structure.credits) for (const name of names) add(name, 2, true, said(name))
  for (const { name, aliases, mentions, type } of entities) {
    for (const text of [name, ...aliases]) {
      const place = said(text)
      const count = mentions.filter(({ start, end }) => doc.text.slice(start, end) === text).length
      add(text, Math.max(1, count), type === 'PERSON', place)
    }
  }
  const capitals = new Map<string, { first: number; count: number; text: string }>()
  for (let i = 0; i < doc.tokens.length; i++) {
    if (doc.tokens.tag[i] !== UPOS_ROW.PROPN || !/^\p{Lu}/u.test(tokenSurface(doc, i))) continue
    const key = tokenForm(doc, i)
    const one = capitals.get(key)
    if (one === undefined) capitals.set(key, { first: i, count: 1, text: tokenSurface(doc, i) })
    else one.count++
  }
  for (const { first, count, text } of capitals.values()) add(text, count, false, { first, end: first + 1 })
  return [...out.values()]
}

/** Least likeness (Jaro and Winkler) of two names that sound alike. */
const LEAST_LIKENESS = 0.8

/** A known name that is like a doubtful one, and how. */
export interface NearName {
  readonly name: KnownName
  /** `spelling`: a letter or two apart. `sound`: spoken alike. `part`: it shares the first or last name. */
  readonly by: 'spelling' | 'sound' | 'part'
  readonly distance: number
}

/** The known name most like `words` (keys of a name's words): by letters, then by sound, then by a shared part. */
export function nearestName(known: readonly KnownName[], words: readonly string[], isPerson: boolean): NearName | null {
  const key = words.join('')
  const sounds = words.map((word) => soundCodes(word)[0])
  let best: NearName | null = null
  const offer = (name: KnownName, by: NearName['by'], distance: number): void => {
    const better =
      best === null ||
      RANK[by] < RANK[best.by] ||
      (by === best.by && (distance < best.distance || (distance === best.distance && name.count > best.name.count)))
    if (better) best = { name, by, distance }
  }
  for (const name of known) {
    if (name.key === key) continue
    const longest = Math.max(key.length, name.key.length)
    const most = longest < 8 ? 1 : longest < 12 ? 2 : 3
    if (Math.abs(key.length - name.key.length) <= most && longest >= 4) {
      const distance = damerauLevenshtein(key, name.key)
      if (distance <= most && distance * 2 < Math.min(key.length, name.key.length)) {
        offer(name, 'spelling', distance)
        continue
      }
    }
    const soundsSame = sounds.length === name.sounds.length && sounds.every((sound, i) => sound === name.sounds[i])
    const likeness = soundsSame && Math.min(key.length, name.key.length) >= 4 ? jaroWinkler(key, name.key) : 0
    if (likeness >= LEAST_LIKENESS) offer(name, 'sound', 1 - likeness)
    else if (isPerson && name.isPerson && words.length > 1 && name.words.length > 1 && sharesPart(words, name.words)) {
      offer(name, 'part', damerauLevenshtein(key, name.key))
    }
  }
  return best
}

const RANK = { spelling: 0, sound: 1, part: 2 } as const

/** The same family name, or the same first name. */
function sharesPart(a: readonly string[], b: readonly string[]): boolean {
  return a[a.length - 1] === b[b.length - 1] || a[0] === b[0]
}

/** The words of a known name as the talk says them, or as its label writes them. */
export function nameText(talk: Talk, name: KnownName): string {
  return name.place === null ? name.text : textOf(talk.doc, name.place).replace(/['’]s$/, '')
}
