import { letterPattern } from '../lexicon/letters.ts'
import { isPayer, isThanked } from '../lexicon/sponsor-cues.ts'
import { stem } from '../lexicon/stems.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { type Document, tokenForm, tokenSurface } from '../model/document.ts'
import { SPONSOR_BREAK } from '../model/own-words.ts'
import { BLOCK_KINDS } from '../model/structure.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Layout, Part } from './layout.ts'
import { type Stretch, tokensOf } from './stretches.ts'

/** What a part that pays for the show, or asks for something, is called and what it is. */
export interface SponsorHeading {
  readonly title: string
  readonly kind: Part['kind']
}

/**
 * "Sponsor: Log Rocket" where the read says so or gives that address, else "Sponsor Break". What nobody pays for is
 * none: the hosts' own plugs, and closing words.
 */
export function sponsorHeading(
  { doc, structure, voices }: Pick<Layout, 'doc' | 'structure' | 'voices'>,
  stretch: Stretch,
): SponsorHeading {
  const show = (structure.facts.show ?? '').toLowerCase().split(' ')
  const isOwn = (word: string): boolean => {
    const form = word.toLowerCase()
    return STOP_WORDS.has(form) || voices.has(stem(form)) || show.includes(form)
  }
  const candidates = payersOf(doc, stretch, isOwn)
  const paid = candidates.some((one) => one.paid > 0)
  if (!paid && says(doc, stretch, PLUG)) {
    return { title: says(doc, stretch, SHAMELESS) ? 'Shameless Plugs' : 'Plugs', kind: 'credits' }
  }
  // In talk of addresses "people go to google.com", too.
  const isRead = paid || says(doc, stretch, OFFER)
  const [best] = candidates
    .filter((one) => one.paid > 0 || (one.addresses > 0 && isRead))
    .filter((one) => one.name !== null)
    .sort((a, b) => b.paid - a.paid || b.addresses - a.addresses || b.mentions - a.mentions)
  if (best !== undefined) return { title: `Sponsor: ${best.name}`, kind: 'sponsor' }
  const next = BLOCK_KINDS[structure.sentenceBlock[stretch.endSentence] ?? -1] ?? 'credits'
  return next === 'credits' && !isRead
    ? { title: 'Credits', kind: 'credits' }
    : { title: SPONSOR_BREAK, kind: 'sponsor' }
}

const SHAMELESS = /^shameless/
const PLUG = /^(?:plugs?|plugging|shameless|shamelessly)$/
const OFFER = /^sponsor|^(?:coupon|code|discount|trial|slash)$|\/./

function says(doc: Document, stretch: Stretch, word: RegExp): boolean {
  const { first, end } = tokensOf(doc, stretch)
  for (let i = first; i < end; i++) if (word.test(tokenForm(doc, i))) return true
  return false
}

/** Somebody who may pay for a read: in how many places it says so, and how often it names them and gives their address. */
interface Payer {
  /** As written first with a capital; null where it has none anywhere. */
  name: string | null
  paid: number
  addresses: number
  mentions: number
}

/** Most words of a sponsor's name. */
const MOST_WORDS = 3
/** Least letters of a name: "AI" is hardly ever one. */
const LEAST_LETTERS = 3

const NAME = letterPattern(String.raw`^\p{Lu}[\p{L}\p{N}-]*$`)
/** The middle of "sentry@sentry.io" and "www.neo4j.com/nodes". */
const ADDRESS = letterPattern(String.raw`^(?:\S*@)?(?:www\.)?([\p{L}\p{N}-]+)\.\p{L}{2,12}(?:/([\p{L}\p{N}-]*)\S*)?$`)
const NO_LETTER = letterPattern(String.raw`[^\p{L}\p{N}]`, 'g')
/** "dot com" as it is heard behind a name, with a path behind it: "freshbooks comm forward slash". */
const SAID_COM = /^(?:com|comm|calm)$/
const SAID_PATH = /^(?:slash|forward|for|ford|backslash)$/

/** Letters and figures of a name, as addresses join them: "logrocket". */
function keyOf(words: string): string {
  return words.toLowerCase().replace(NO_LETTER, '')
}

/** The candidates of a read, in order of first mention. What `isOwn` is no payer: the voices and the show. */
function payersOf(doc: Document, stretch: Stretch, isOwn: (word: string) => boolean): Payer[] {
  const { first, end } = tokensOf(doc, stretch)
  const found = new Map<string, Payer>()
  const payer = (key: string): Payer => {
    const known = found.get(key) ?? { name: null, paid: 0, addresses: 0, mentions: 0 }
    found.set(key, known)
    return known
  }
  for (let i = first; i < end; i++) {
    const address = addressAt(doc, i, isOwn)
    if (address !== null) {
      // "Log rocket.com" is the address of Log Rocket.
      const starts = isCalled(doc, i) ? Math.max(first, i - MOST_WORDS + 1) : i + 1
      for (let from = starts; from <= i; from++) payer(keyOf(textOf(doc, from, i) + address)).addresses++
      continue
    }
    const last = nameEnd(doc, i, end)
    const isNamed = last > i
    const name = textOf(doc, i, Math.max(last, i + 1))
    if (name.length < LEAST_LETTERS || name.split(' ').some(isOwn)) continue
    const paid = isPayer(doc, i) || isThanked(doc, Math.max(last, i + 1))
    if (!isNamed && !(paid && doc.tokens.tag[i] === UPOS_ROW.NOUN)) continue
    const one = payer(keyOf(name))
    if (isNamed) one.name ??= name
    if (paid) one.paid++
    one.mentions++
    i = Math.max(last, i + 1) - 1
  }
  // "This sponsor is linode", with linode.com: a name that is written small.
  for (const [key, one] of found) {
    if (one.name === null && one.paid > 0 && one.addresses > 0) one.name = key.charAt(0).toUpperCase() + key.slice(1)
  }
  return [...found.values()]
}

function textOf({ text, tokens }: Document, first: number, end: number): string {
  return first === end ? '' : text.slice(tokens.start[first], tokens.end[end - 1])
}

/** "Check it out at", "head over to": where listeners are to go; other addresses are talked of. */
const CALL = / (?:(?:go|head|hop|jump|over|on) to|visit|at|check (?:\w+ )?out)(?: \w+)? $/
const CALL_WORDS = 5

function isCalled(doc: Document, i: number): boolean {
  let before = ''
  for (let at = Math.max(0, i - CALL_WORDS); at < i; at++) before += ` ${tokenForm(doc, at)}`
  return CALL.test(`${before} `) || tokenForm(doc, i).includes('@')
}

/** The name in the address that token `i` is or ends; of one of the show's own, what its path names. Null where it is none. */
function addressAt(doc: Document, i: number, isOwn: (word: string) => boolean): string | null {
  const [, label, path] = ADDRESS.exec(tokenForm(doc, i)) ?? []
  if (label !== undefined) return isOwn(label) ? (path ?? '') : label
  return SAID_COM.test(tokenForm(doc, i + 1)) && SAID_PATH.test(tokenForm(doc, i + 2)) ? tokenForm(doc, i) : null
}

/** End of the name that starts at token `i`; `i` where none does. */
function nameEnd(doc: Document, i: number, end: number): number {
  if (doc.tokens.tag[i] !== UPOS_ROW.PROPN || !NAME.test(tokenSurface(doc, i))) return i
  let last = i + 1
  while (last < Math.min(end, i + MOST_WORDS) && NAME.test(tokenSurface(doc, last))) last++
  return last
}
