import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { letterPattern } from '../lexicon/letters.ts'
import { NOT_NAMES } from '../lexicon/not-names.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { PERSON_TITLES } from '../lexicon/person-titles.ts'
import { isPayer } from '../lexicon/sponsor-cues.ts'
import { type Document, tokenForm, tokenSurface } from '../model/document.ts'
import type { EntityType } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { opensWithCapital } from './capitals.ts'
import { type NameMention, toMention } from './mentions.ts'
import { isKindHead } from './name-types.ts'

/** Longest run of capitals that is taken for one name, in tokens: what is longer is a heading. */
const LONGEST = 4
/** Places of a run, none of them a sentence's opening, from which it is a name though the model saw none. */
const LEAST_PLACES = 2
/** Places from which a lone word is a name, and one in several words that the talk may have in small letters too. */
const OFTEN = 3
/** Shortest word that is a name for its capital alone: units and abbreviations are shorter. */
const LEAST_LETTERS = 3
/** A word with a capital inside: "QuillPad", but not "McCabe", and no address with a path. Nor is a word without end, over which it takes long. */
const HUMP = letterPattern(String.raw`^(?!Ma?c|.{61})\p{Lu}\p{L}*\p{Ll}\p{Lu}[^/]*$`)
/** Shortest of these that is a name at its only place: "DoS" and its like are shorter. */
const LEAST_HUMPED = 5
/** Confidence of the model that needs no other place. */
const SURE = 0.6
/** Confidence of a name that a rule found. */
const BY_RULE = 0.6

/** Words with capitals side by side, rows of tokens, half-open. */
interface Run {
  readonly firstToken: number
  readonly endToken: number
  readonly sentence: number
  /** True where its first word has its capital from the sentence, or may have. */
  readonly opens: boolean
}

/** What is known of the words of a run. */
interface Seen {
  /** What the model made of them where it took just these, with the sum of its confidence in each kind. */
  readonly types: Map<EntityType, number>
  /** Places of the model's, and its greatest confidence at one. */
  named: number
  confidence: number
  /** Places that lie in no name, inside a sentence. */
  free: number
}

/**
 * The mentions with names that the model passed over: names in several words that it saw elsewhere ("Ubuntu Core"), words
 * that have their capitals time and again and never go without, and names that the talk itself brings in ("sponsored by
 * Quillon"). Nothing is looked for where the capitals were put back: those are a guess.
 */
export function withMissed(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  if (doc.restoration !== null) return [...mentions]
  const owner = new Int32Array(doc.tokens.length).fill(-1)
  mentions.forEach(({ firstToken, endToken }, row) => {
    owner.fill(row, firstToken, endToken)
  })
  const runs = capitalRuns(doc)
  const seen = tally(doc, runs, mentions, owner)
  const small = saidSmall(doc, seen)
  const isName = (key: string): boolean => {
    const one = seen.get(key)
    if (one === undefined) return false
    if (one.named > 0 && (one.confidence >= SURE || one.named + one.free >= OFTEN)) return true
    if (small.has(key) || (one.named === 0 && !isPlausible(key))) return false
    return one.named + one.free >= leastPlaces(key)
  }
  const borne = new Set(
    mentions.flatMap(({ type, words }) => (type === 'PERSON' && words.length > 1 ? words.slice(-1) : [])),
  )
  const inSmall = new Set<string>()
  for (let i = 0; i < doc.tokens.length; i++) if (!opensWithCapital(doc, i)) inSmall.add(tokenForm(doc, i))
  // "A tab called Community", where the talk is of the community: a word, whatever it is written on.
  const isWord = (token: number): boolean => inSmall.has(tokenForm(doc, token))
  const gone = new Set<number>()
  const more: NameMention[] = []
  for (const run of runs) {
    const found = readingsOf(doc, run).find(({ firstToken, endToken }) => isName(keyOf(doc, firstToken, endToken)))
    const own = found === undefined ? framed(doc, run, isWord) : { ...found, type: null }
    if (own === null) continue
    const { firstToken, endToken } = own
    const inside = new Set(owner.subarray(firstToken, endToken))
    inside.delete(-1)
    const like = found === undefined ? null : likeliest(seen.get(keyOf(doc, firstToken, endToken))!)
    if (inside.size > 0 && (like === null || !holdsShorter(mentions, inside, own))) continue
    const word = tokenForm(doc, firstToken)
    // "Hyatt" where the talk has a Dave Hyatt, whatever else is called so.
    const isBorne = endToken - firstToken === 1 && borne.has(word)
    const type = isBorne ? 'PERSON' : (like ?? own.type ?? (FIRST_NAMES.has(word) ? 'PERSON' : null))
    const mention = toMention(doc, firstToken, endToken, run.sentence, type, BY_RULE)
    if (mention === null || (own.type === null && like === null && mention.words.join(' ').length < LEAST_LETTERS))
      continue
    for (const row of inside) gone.add(row)
    // "Digital Ocean": a head alone makes no place of what the model did not take for one.
    const kind = isBorne ? 'PERSON' : (like ?? (mention.type === 'PLACE' ? 'OTHER' : mention.type))
    more.push({ ...mention, type: kind })
  }
  if (more.length === 0) return [...mentions]
  return [...mentions.filter((_, row) => !gone.has(row)), ...more].sort((a, b) => a.start - b.start)
}

/** Places that make a name of words: one of "QuillPad", which is nothing else. */
function leastPlaces(key: string): number {
  if (key.includes(' ')) return LEAST_PLACES
  return HUMP.test(key) ? (key.length >= LEAST_HUMPED ? 1 : LEAST_PLACES) : OFTEN
}

function capitalRuns(doc: Document): Run[] {
  const runs: Run[] = []
  const isPart = (i: number): boolean => opensWithCapital(doc, i) && /^\p{L}{2}/u.test(tokenForm(doc, i))
  doc.sentences.forEach(({ firstToken: first, endToken: last }, sentence) => {
    for (let i = first; i < last; i++) {
      if (!isPart(i)) continue
      let end = i + 1
      while (end < last && isPart(end)) end++
      // "Bellman-Ford" goes on where the capitals stop.
      if (!isBound(doc, i, end) && end - i <= LONGEST + 1) {
        const opens = i === first || /^["“‘([:]$/.test(tokenForm(doc, i - 1))
        runs.push({ firstToken: i, endToken: end, sentence, opens })
      }
      i = end
    }
  })
  return runs
}

/** True where a sign that binds words stands right before or behind tokens `[first, end)`. */
function isBound({ text, tokens }: Document, first: number, end: number): boolean {
  return (
    /[\p{L}\p{N}@#/&.-]/u.test(text[tokens.start[first]! - 1] ?? ' ') ||
    /[/&@-]/.test(text[tokens.end[end - 1]!] ?? ' ')
  )
}

/** A run as it stands, and without a first word that has its capital from the sentence ("So Quill Rocket") or is "The". */
function readingsOf(doc: Document, { firstToken, endToken, opens }: Run): { firstToken: number; endToken: number }[] {
  const whole = { firstToken, endToken }
  if (endToken - firstToken < 2 && !isLoneName(doc, firstToken, opens)) return []
  const isLoose = opens || tokenForm(doc, firstToken) === 'the'
  if (!isLoose || endToken - firstToken < 3) return [whole]
  return [whole, { firstToken: firstToken + 1, endToken }]
}

/** "Git", but not "the University": what goes by an article is mostly one of a kind, and named in full elsewhere. */
function isLoneName(doc: Document, i: number, opens: boolean): boolean {
  const surface = tokenSurface(doc, i)
  if (HUMP.test(surface)) return true
  if (!/\p{Ll}/u.test(surface)) return false
  return (
    !opens &&
    doc.tokens.tag[i] === UPOS_ROW.PROPN &&
    !/^(?:the|this|that|these|those|our|your|my|['’]s)$/.test(tokenForm(doc, i - 1))
  )
}

function keyOf(doc: Document, firstToken: number, endToken: number): string {
  let key = tokenSurface(doc, firstToken)
  for (let i = firstToken + 1; i < endToken; i++) key += ` ${tokenSurface(doc, i)}`
  return key
}

/** The kind that the model has the most confidence in, over all places of a name; null where it saw none. */
function likeliest({ types }: Seen): EntityType | null {
  let best: EntityType | null = null
  for (const [type, mass] of types) if (best === null || mass > types.get(best)!) best = type
  return best
}

function tally(
  doc: Document,
  runs: readonly Run[],
  mentions: readonly NameMention[],
  owner: Int32Array,
): Map<string, Seen> {
  const seen = new Map<string, Seen>()
  const of = (key: string): Seen => {
    const known = seen.get(key) ?? { types: new Map(), named: 0, confidence: 0, free: 0 }
    seen.set(key, known)
    return known
  }
  for (const { firstToken, endToken, type, confidence } of mentions) {
    if (endToken - firstToken > LONGEST) continue
    const one = of(keyOf(doc, firstToken, endToken))
    one.named++
    one.confidence = Math.max(one.confidence, confidence)
    one.types.set(type, (one.types.get(type) ?? 0) + confidence)
  }
  for (const run of runs) {
    if (run.opens || run.endToken - run.firstToken > LONGEST) continue
    for (const { firstToken, endToken } of readingsOf(doc, run)) {
      if (owner.subarray(firstToken, endToken).every((row) => row < 0)) of(keyOf(doc, firstToken, endToken)).free++
    }
  }
  return seen
}

/** The runs whose words the talk also has with the last one in small letters. */
function saidSmall(doc: Document, seen: ReadonlyMap<string, Seen>): Set<string> {
  const byForms = new Map<string, string[]>()
  for (const key of seen.keys()) {
    const forms = key.toLowerCase()
    const keys = byForms.get(forms)
    if (keys === undefined) byForms.set(forms, [key])
    else keys.push(key)
  }
  const small = new Set<string>()
  const lasts = new Set([...byForms.keys()].map((forms) => forms.slice(forms.lastIndexOf(' ') + 1)))
  // Few of the distinct words end a name: each is looked up once.
  const mayEnd = doc.tokens.words.map((word) => lasts.has(word))
  for (let last = 0; last < doc.tokens.length; last++) {
    if (!mayEnd[doc.tokens.form[last]!] || opensWithCapital(doc, last)) continue
    let forms = ''
    for (let i = last; i >= Math.max(0, last - LONGEST + 1); i--) {
      forms = forms === '' ? tokenForm(doc, i) : `${tokenForm(doc, i)} ${forms}`
      for (const key of byForms.get(forms) ?? []) small.add(key)
      byForms.delete(forms)
    }
  }
  return small
}

/** False for offices and forms of address ("Vice President", "Madam Speaker"), which nobody is called by. */
function isPlausible(key: string): boolean {
  const forms = key.toLowerCase().split(' ')
  const last = forms[forms.length - 1]!.replace(/(?<=[^s])s$/, '')
  if (forms.length === 1 && isKindHead(last)) return false
  if (PERSON_TITLES.has(forms[0]!) || PERSON_TITLES.has(last) || JOB_TITLES.has(last) || PERSON_NOUNS.has(last))
    return false
  return key.length >= LEAST_LETTERS && !forms.some((form) => NOT_NAMES.has(form)) && /\p{Ll}/u.test(key)
}

/** True where names of the model's lie wholly inside a longer one: "Ubuntu" in "Ubuntu Core". */
function holdsShorter(
  mentions: readonly NameMention[],
  inside: ReadonlySet<number>,
  run: { readonly firstToken: number; readonly endToken: number },
): boolean {
  return [...inside].every((row) => {
    const { firstToken, endToken } = mentions[row]!
    const isWithin = firstToken >= run.firstToken && endToken <= run.endToken
    return isWithin && endToken - firstToken < run.endToken - run.firstToken
  })
}

/** A run that the words before it bring in as a name: "sponsored by Quillon", "a user named TovaJS". */
function framed(
  doc: Document,
  { firstToken, endToken, opens }: Run,
  isWord: (token: number) => boolean,
): { firstToken: number; endToken: number; type: EntityType | null } | null {
  if (opens || endToken - firstToken > LONGEST || doc.tokens.tag[firstToken] !== UPOS_ROW.PROPN) return null
  if (isPayer(doc, firstToken)) return { firstToken, endToken, type: 'ORG' }
  if (!/^(?:called|named)$/.test(tokenForm(doc, firstToken - 1))) return null
  const noun = doc.tokens.tag[firstToken - 2]
  if (noun !== UPOS_ROW.NOUN && noun !== UPOS_ROW.PROPN && noun !== UPOS_ROW.AUX) return null
  if (PERSON_NOUNS.has(tokenForm(doc, firstToken - 2))) return { firstToken, endToken, type: 'PERSON' }
  return endToken - firstToken === 1 && isWord(firstToken) ? null : { firstToken, endToken, type: null }
}
