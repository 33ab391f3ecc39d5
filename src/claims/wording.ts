import type { Certainty } from '../model/claim.ts'
import { type Document, tokenSurface } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import type { Syntax } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { wholeVerb } from '../prose/contractions.ts'
import { standsForWhole } from '../prose/given-names.ts'
import type { NamedPlace } from '../prose/named-places.ts'

import { putNames } from '../prose/put-names.ts'
import type { Referent } from '../prose/resolve.ts'
import { type Teller, thirdPerson } from '../prose/third-person.ts'
import { sentenceText, tidy, type Word } from '../prose/words.ts'
import { dropSearch, dropToHearers, findAside, withoutAside } from './asides.ts'
import { dropCutOff, dropHangers, dropRamble } from './cut-off.ts'
import { closeUp } from './dislocation.ts'
import type { Frame } from './frame.ts'
import { readFrame } from './frames.ts'
import { readPolarity } from './polarity.ts'
import { dropRestarts } from './restarts.ts'
import { sourceName } from './sources.ts'
import { isOfAnImagined } from './supposed.ts'
import { isFiniteAt, isQuoteMark, opensClause, type View, type Views } from './view.ts'

/** What wording needs to know beside the words. */
export interface WordingInput {
  readonly doc: Document
  readonly views: Views
  readonly syntax: Syntax
  readonly sentence: number
  readonly referents: readonly Referent[]
  /** Places of the sentence that name something. */
  readonly names: readonly NamedPlace[]
  /** Who speaks, to put for "I"; null for a voice without a name. */
  readonly teller: Teller | null
}

/** A statement read: its words without frame, who holds it, how sure it is. */
export interface Wording {
  readonly text: string
  /** Words of the claim itself, before names were put in: what is rated. */
  readonly words: readonly Word[]
  /** The words of the text. */
  readonly printed: readonly Word[]
  readonly attributedTo: string | null
  readonly certainty: Certainty
  readonly negated: boolean
  /** Places that names were taken from, in order. */
  readonly evidence: readonly Span[]
  /** Ids of the entities whose names were put in. */
  readonly entities: readonly string[]
}

type Stance = 'own' | 'hedged' | 'reported' | 'denied'

/** Fewest words that a tag leaves. */
const LEAST_LEFT = 4

/** More frames than this are not told apart from the claim by anybody who listens. */
const MOST_FRAMES = 3

/** Reads cleaned words of one statement; null where only a wish or a wondering stands in them. */
export function wordClaim(given: readonly Word[], input: WordingInput): Wording | null {
  const { doc, views, referents, names, sentence, syntax } = input
  const evidence: Span[] = []
  let words = dropTag(views(dropToHearers(views(withoutCalls(doc, given, names)))))
  const searched = dropSearch(views(words))
  const unsure = searched.length < words.length && words.some(({ text }) => text === 'know')
  words = closeUp(views(dropRestarts(doc, views(searched))))
  let attributedTo: string | null = null
  let stance: Stance = unsure && !searched.some(({ text }) => text === 'know') ? 'hedged' : 'own'
  let core: readonly Word[] | null = null
  const attribute = (place: Frame['source'], from: readonly Word[]): void => {
    if (place === null) return
    const source = sourceName(doc, from.slice(place.from, place.to), referents, names)
    if (source === null) return
    attributedTo = source.name
    evidence.push(...source.evidence)
  }
  for (
    let aside = findAside(views(words));
    aside !== null && (stance === 'own' || aside.stance === 'reported') && attributedTo === null;
  ) {
    attribute(aside.source, words)
    stance = stronger(stance, aside.stance)
    words = tidy(withoutAside(words, aside))
    aside = findAside(views(words))
  }
  for (let i = 0; i < MOST_FRAMES && stance !== 'reported'; i++) {
    const frame = readFrame(views(words))
    if (frame === null) break
    if (frame.idle) return null
    attribute(frame.source, words)
    stance = stronger(stance, frame.stance)
    const named = frame.stance !== 'reported' || attributedTo !== null || isNobodysFrame(frame)
    // A source that could not be named stays in the sentence: "he said that …". What is denied is in the claim.
    // So does one who is quoted as "I": without it that would be the speaker.
    const stays = !named || isQuotedSelf(views(words), frame)
    if (stays) core = tidy(words.slice(frame.claim))
    if (frame.claim === 0 || stays) break
    words = withoutThat(views(tidy(words.slice(frame.claim))))
  }
  words = dropHangers(views(dropRamble(views(dropCutOff(views(closeUp(views(words))), views)), views)))
  const view = views(words)
  const polarity = readPolarity(core === null ? view : views(core), () => syntax(sentence))
  const certainty = certaintyOf(stance, polarity)
  const told = tellInThirdPerson(input, words)
  const put = putNames(doc, expandNames(doc, writeOut(doc, told), names), referents)
  evidence.push(...put.evidence)
  const entities = referents.flatMap((referent) =>
    referent.entity !== null && put.evidence.includes(referent.antecedent) ? [referent.entity] : [],
  )
  const printed = endInQuotes(balanceQuotes(put.words))
  return {
    text: sentenceText(printed),
    words,
    printed,
    attributedTo,
    certainty,
    negated: polarity.negated || polarity.denied,
    evidence,
    entities,
  }
}

/** The words without the names of those who are spoken to, and their commas. */
function withoutCalls(doc: Document, words: readonly Word[], names: readonly NamedPlace[]): readonly Word[] {
  const calls = names.filter(({ vocative }) => vocative)
  if (calls.length === 0) return words
  const isCalled = ({ row }: Word): boolean => {
    const start = row < 0 ? -1 : doc.tokens.start[row]!
    return calls.some((call) => call.start <= start && start < call.end)
  }
  const out: Word[] = []
  let cut = false
  for (const word of words) {
    if (isCalled(word)) {
      if (!cut && out[out.length - 1]?.text === ',') out.pop()
      cut = true
    } else if (!(cut && word.text === ',')) {
      cut = false
      out.push(word)
    }
  }
  return tidy(out)
}

const TAG =
  /^(?:it is true|it 's true|that 's true|that 's right|you know|right|i mean|believe it or not|no joke|so to speak|let 's say|if you will|to be honest|if that makes sense|if i 'm (?:pronouncing|saying) (?:it|that|his name|her name|the name) (?:correctly|right|well))$/
/** Most words of a tag. */
const LONGEST_TAG = 7

/** The words without a tag that only vouches for them: "…; it's true." */
function dropTag(view: View): readonly Word[] {
  let last = view.length - 1
  while (last > 0 && view.tag(last) === UPOS_ROW.PUNCT) last--
  let k = last
  while (k > 0 && last - k <= LONGEST_TAG && !/^[,;:–—-]$/.test(view.words[k]?.text ?? '')) k--
  if (k < LEAST_LEFT || last - k > LONGEST_TAG) return view.words
  let tag = ''
  for (let j = k + 1; j <= last; j++) tag += `${tag === '' ? '' : ' '}${view.form(j)}`
  return TAG.test(tag) ? tidy([...view.words.slice(0, k), ...view.words.slice(last + 1)]) : view.words
}

/**
 * Clitics after a name that stands for "I" are written out: "Bill Craddock'd" is "Bill Craddock would"; and those that lost what
 * they were glued to: "which is the, it's the newer one".
 */
function writeOut(doc: Document, words: readonly Word[]): readonly Word[] {
  return words.map((word, k) => {
    const before = words[k - 1]
    const isPut = before !== undefined && before.row >= 0 && before.text !== tokenSurface(doc, before.row)
    const isLoose = !word.glued && /^['’]/.test(word.text)
    const whole = ((isPut && word.glued) || isLoose) && word.row >= 0 ? wholeVerb(doc, word.row) : null
    return whole === null ? word : { ...word, text: whole, glued: false }
  })
}

/** Of "he said that A, and that B" with the frame gone: "A, and B". */
function withoutThat(view: View): readonly Word[] {
  const kept = view.words.filter((_, k) => {
    if (k < LEAST_LEFT || view.form(k) !== 'that' || !opensClause(view, k + 1)) return true
    // "…, that I keep with me": said of what stands before.
    if (view.form(k + 1) === 'i' || view.form(k + 1) === 'we' || view.form(k + 1) === 'you') return true
    return view.form(k - 1) !== ',' && !(view.form(k - 1) === 'and' && view.form(k - 2) === ',')
  })
  return kept.length < view.length ? kept : view.words
}

/** "Satoshi says, ah, we can't do this": the words are those of the source. */
function isQuotedSelf(view: View, { claim, source, stance }: Frame): boolean {
  if (source === null || stance !== 'reported' || view.form(claim - 1) === 'that') return false
  for (let k = claim; k < view.length; k++)
    if (QUOTED_SELVES.has(view.form(k)) && view.tag(k) !== UPOS_ROW.PROPN) return true
  return false
}

const QUOTED_SELVES = new Set(['i', 'me', 'my', 'we', 'us', 'our'])

/** "The argument is that …": nobody is named, and nobody need be. */
function isNobodysFrame({ source }: Frame): boolean {
  return source === null
}

const STRENGTH: Record<Stance, number> = { own: 0, hedged: 1, reported: 2, denied: 3 }

function stronger(a: Stance, b: Stance): Stance {
  return STRENGTH[b] > STRENGTH[a] ? b : a
}

function certaintyOf(stance: Stance, { hedged, hearsay, denied }: ReturnType<typeof readPolarity>): Certainty {
  if (stance === 'denied' || denied) return 'denied'
  if (stance === 'reported' || hearsay) return 'reported'
  return stance === 'hedged' || hedged ? 'hedged' : 'asserted'
}

const SELVES = new Set([
  'me',
  'my',
  'mine',
  'myself',
  'we',
  'us',
  'our',
  'ours',
  'ourselves',
  'you',
  'your',
  'yours',
  'yourself',
])

/** The words with the speaker's name for "I", where that alone makes them say the same; else as given. */
function tellInThirdPerson(
  { doc, views, syntax, sentence, teller }: WordingInput,
  words: readonly Word[],
): readonly Word[] {
  if (teller === null) return words
  const view = views(words)
  if (!view.forms.includes('i') || isOfAnImagined(doc, sentence, words)) return words
  let self = 0
  let finite = 0
  for (let k = 0; k < view.length; k++) {
    if (SELVES.has(view.form(k)) && view.tag(k) !== UPOS_ROW.PROPN) return words
    if (isFiniteAt(view, k)) finite++
    if (view.form(k) !== 'i') continue
    // After another verb "I" may be somebody who is quoted: "he goes, oh, I work on …".
    if (finite > 0) return words
    self++
  }
  return self === 1 ? (thirdPerson(doc, () => syntax(sentence), words, teller) ?? words) : words
}

/** People by their whole name where talk uses a part of it. */
function expandNames(doc: Document, words: readonly Word[], names: readonly NamedPlace[]): readonly Word[] {
  const people = names.filter(({ entity }) => entity.type === 'PERSON' && isSaidWhole(doc, entity))
  if (people.length === 0) return words
  const said = new Set<string>()
  const out: Word[] = []
  for (const word of words) {
    const start = word.row < 0 ? -1 : doc.tokens.start[word.row]!
    const place = people.find((person) => person.start <= start && start < person.end)
    if (place === undefined) out.push(word)
    else if (said.has(place.entity.id) || doc.text.slice(place.start, place.end).includes(' ')) {
      said.add(place.entity.id)
      out.push(word)
    } else {
      said.add(place.entity.id)
      out.push(
        doc.tokens.end[word.row] === place.end && standsForWhole(doc, word.text, place.entity)
          ? { ...word, text: place.entity.name }
          : word,
      )
    }
  }
  return out
}

/** A name that is nowhere said as a whole may be put together wrongly. */
function isSaidWhole(doc: Document, { name, mentions }: Entity): boolean {
  return mentions.some(({ start, end }) => doc.text.slice(start, end) === name)
}

/** Quotation marks that lost their other half are taken out, with a space in their place. */
function balanceQuotes(words: readonly Word[]): readonly Word[] {
  const isQuote = ({ text }: Word): boolean => isQuoteMark(text)
  if (words.filter(isQuote).length % 2 === 0) return words
  const out: Word[] = []
  let cut = false
  for (const word of words) {
    if (isQuote(word)) cut = true
    else {
      out.push(cut && !/^[.,!?;:]$/.test(word.text) ? { ...word, glued: false } : word)
      cut = false
    }
  }
  return tidy(out)
}

/** A comma before the closing mark at the end becomes the full stop that stands there in print: “a new node.” */
function endInQuotes(words: readonly Word[]): readonly Word[] {
  let last = words.length - 1
  if (words[last]?.text === '.') last--
  const comma = words[last - 1]
  if (comma?.text !== ',' || !/^["”]$/.test(words[last]!.text)) return words
  return [...words.slice(0, last - 1), { ...comma, text: '.' }, words[last]!]
}

/** Rows of the tokens that the words came from, rising: what the rater reads. */
export function rowsOf(words: readonly Word[]): number[] {
  const rows: number[] = []
  for (const { row } of words) if (row >= 0 && row !== rows[rows.length - 1]) rows.push(row)
  return rows
}

/** The speaker's own words from the first to the last of them, spaces made single. */
export function saidText(doc: Document, span: Span): string {
  return doc.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}
