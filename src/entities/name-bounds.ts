import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { type Document, tokenForm, tokenSurface } from '../model/document.ts'
import { opensWithCapital } from './capitals.ts'
import { nameKey } from './join.ts'
import { type NameMention, toMention } from './mentions.ts'

/** Words that join clauses and open no name of a person, even where a recogniser gave them a capital. */
const JOINS_CLAUSES = /^(?:if|when|because|while|although|though|unless|whether|since|so|but|and)$/

/** Words that begin a sentence and end no name, where no full stop parts the two. */
const BEGINS_NEXT = /^(?:hello|hi|wait|whoa|wow|yeah|okay|did|does|is|was|are|were|has)$/

/** Series whose parts are told by their number: "BIP 340", "RFC-2119". */
const NUMBERED = /^(?:bip|bolt|rfc|pep|cve|eip|nip|iso|bep)$/
const NUMBER = /^\d{1,6}$/
const CLOCK = /^\d{1,2}:\d\d(?::\d\d)?$/

/**
 * The mentions with their bounds put right by the words around them and by the other names of the talk: "welcome Jennifer
 * Thank you" is Jennifer, "Ed. Ed" and "Kirk- Kirk" are Ed and Kirk, "JavaScript and Node" are two where each is named by
 * itself, the "Hellman" of "a Diffie-Hellman exchange" is half a name, and "BIP" of "BIP 340" the name of a series.
 */
export function withBounds(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  const counts = new Map<string, number>()
  for (const { words } of mentions) counts.set(nameKey(words), (counts.get(nameKey(words)) ?? 0) + 1)
  const taken = new Uint8Array(doc.tokens.length)
  for (const { firstToken, endToken } of mentions) taken.fill(1, firstToken, endToken)
  const isAlone = (words: readonly string[]): boolean => counts.has(nameKey(words))
  const people = new Set(mentions.flatMap(({ type, words }) => (type === 'PERSON' ? [nameKey(words)] : [])))
  const out: NameMention[] = []
  for (const mention of mentions) {
    const two = apart(doc, mention, isAlone)
    const last = out.at(-1)
    const whole = last === undefined || two !== null ? null : ofPair(doc, last, mention, isAlone)
    if (two !== null) out.push(...two)
    else if (whole !== null) out[out.length - 1] = whole
    else out.push(numbered(doc, glued(doc, trimmed(doc, withoutScore(doc, mention, people), isAlone), taken), taken))
  }
  return out
}

function trimmed(doc: Document, mention: NameMention, isAlone: (words: readonly string[]) => boolean): NameMention {
  const { firstToken, endToken, words, type } = mention
  if (words.length < 2) return mention
  const cut = (first: number, end: number, kind: NameMention['type']): NameMention => {
    const left = words.slice(first - firstToken, words.length - endToken + end).join(' ')
    return toMention(doc, first, end, mention.sentence, KNOWN_NAMES.get(left) ?? kind, mention.confidence) ?? mention
  }
  if (/^thanks?$/.test(words.at(-1)!) && /^(?:you|for|so)$/.test(tokenForm(doc, endToken)))
    return cut(firstToken, endToken - 1, type)
  // "Wes Bos Wait", "Husky Did": the next sentence begins.
  if (BEGINS_NEXT.test(words.at(-1)!)) return cut(firstToken, endToken - 1, type)
  if (/^(?:hey|hello|whoa|wow|yeah)$/.test(words[0]!) && isAlone(words.slice(1)))
    return cut(firstToken + 1, endToken, type)
  if (JOINS_CLAUSES.test(words[0]!) && FIRST_NAMES.has(words[1]!)) return cut(firstToken + 1, endToken, 'PERSON')
  // "Q - Python": a question begins.
  if (words.length > 2 && words[0]!.length === 1 && words[1] === '-') return cut(firstToken + 2, endToken, type)
  // "Dan- Dan": begun, and said again.
  if (words.length === 2 && words[0] === `${words[1]}-`) return cut(endToken - 1, endToken, type)
  // "Adam Jonas 00:05:57"
  if (CLOCK.test(words.at(-1)!)) return cut(firstToken, endToken - 1, type)
  const isTwice = words.length === 2 && words[0] === words[1]
  return isTwice && isAlone(words.slice(1)) ? cut(endToken - 1, endToken, type) : mention
}

/** "The score is Jerod 1": a number behind somebody who is named without it elsewhere. */
function withoutScore(doc: Document, mention: NameMention, people: ReadonlySet<string>): NameMention {
  const { firstToken, endToken, words, sentence, confidence } = mention
  const isScore = words.length > 1 && /^\d{1,3}$/.test(words.at(-1)!) && people.has(nameKey(words.slice(0, -1)))
  return isScore ? (toMention(doc, firstToken, endToken - 1, sentence, 'PERSON', confidence) ?? mention) : mention
}

/** The two names that "and" joins, where the talk names each by itself and the pair only here; else null. */
function apart(
  doc: Document,
  mention: NameMention,
  isAlone: (words: readonly string[]) => boolean,
): NameMention[] | null {
  const { firstToken, endToken, words, type, sentence, confidence } = mention
  const at = words.indexOf('and')
  if (at <= 0 || at !== words.lastIndexOf('and') || at === words.length - 1 || type === 'PERSON') return null
  if (KNOWN_NAMES.has(words.join(' '))) return null
  const isName = (part: readonly string[]): boolean => isAlone(part) || KNOWN_NAMES.has(part.join(' '))
  if (!isName(words.slice(0, at)) || !isName(words.slice(at + 1))) return null
  let and = firstToken
  while (and < endToken && tokenForm(doc, and) !== 'and') and++
  const one = toMention(doc, firstToken, and, sentence, null, confidence)
  const other = toMention(doc, and + 1, endToken, sentence, null, confidence)
  return one === null || other === null ? null : [one, other]
}

/** "BIP" with the number behind it, be it joined by a hyphen or not. */
function numbered(doc: Document, mention: NameMention, taken: Uint8Array): NameMention {
  const { firstToken, endToken, sentence, words, confidence } = mention
  if (words.length !== 1 || !NUMBERED.test(words[0]!)) return mention
  const { endToken: limit } = doc.sentences[sentence]!
  const at = tokenForm(doc, endToken) === '-' ? endToken + 1 : endToken
  if (at >= limit || taken[at] === 1 || !NUMBER.test(tokenForm(doc, at))) return mention
  return toMention(doc, firstToken, at + 1, sentence, mention.type, confidence) ?? mention
}

/** "[Chamber] of [Deputies]" where the talk has the whole as one name elsewhere; else null. */
function ofPair(
  doc: Document,
  last: NameMention,
  mention: NameMention,
  isAlone: (words: readonly string[]) => boolean,
): NameMention | null {
  const { firstToken, endToken, sentence, words } = mention
  if (last.sentence !== sentence || firstToken !== last.endToken + 1 || tokenForm(doc, last.endToken) !== 'of')
    return null
  if (!isAlone([...last.words, 'of', ...words])) return null
  return toMention(doc, last.firstToken, endToken, sentence, null, mention.confidence)
}

/** "Diffie-[Hellman]", "[Johnny]-Five": a name goes on through a hyphen to a word with a capital that is in no other. */
function glued(doc: Document, mention: NameMention, taken: Uint8Array): NameMention {
  const { firstToken, endToken, type, sentence, confidence } = mention
  if (type !== 'PERSON' || endToken - firstToken !== 1) return mention
  const { tokens } = doc
  const { firstToken: opening, endToken: limit } = doc.sentences[sentence]!
  const isHyphen = (i: number): boolean =>
    tokenForm(doc, i) === '-' && tokens.start[i] === tokens.end[i - 1] && tokens.end[i] === tokens.start[i + 1]
  const isPart = (i: number): boolean =>
    taken[i] === 0 && opensWithCapital(doc, i) && /^\p{L}{3,}$/u.test(tokenSurface(doc, i))
  const from =
    firstToken - 2 >= opening && isHyphen(firstToken - 1) && isPart(firstToken - 2) ? firstToken - 2 : firstToken
  const to = endToken + 1 < limit && isHyphen(endToken) && isPart(endToken + 1) ? endToken + 2 : endToken
  if (from === firstToken && to === endToken) return mention
  return toMention(doc, from, to, sentence, type, confidence) ?? mention
}
