import { type Gazetteer, lookUp, SOFT_TYPES, softBin } from '../learn/gazetteer.ts'
import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { type Document, tokenForm } from '../model/document.ts'
import { opensWithCapital } from './capitals.ts'
import { type NameMention, toMention } from './mentions.ts'

/** What the first token of a well-known name may be: its first word, or the letters that it opens with ("C++"). */
const FIRST_TOKENS: ReadonlySet<string> = firstTokens(KNOWN_NAMES.keys())

function firstTokens(names: Iterable<string>): Set<string> {
  const out = new Set<string>()
  for (const name of names) {
    const space = name.indexOf(' ')
    const word = space < 0 ? name : name.slice(0, space)
    // Many names begin with the same word.
    if (out.has(word)) continue
    out.add(word)
    let end = 0
    while (end < word.length && isLetterOrDigit(word.charCodeAt(end))) end++
    if (end < word.length) out.add(word.slice(0, end))
  }
  return out
}

/** Of lower-cased names; beyond ASCII they have letters alone. Thousands are looked at in each run, so no pattern does it. */
function isLetterOrDigit(code: number): boolean {
  return code > 127 || (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

/** From this bin of "outside" on a word is common in names' company, and below it hardly ever. */
const ORDINARY_BIN = 9
const OUTSIDE = SOFT_TYPES.indexOf('outside')
/** Confidence of a name that a list found. */
const BY_LIST = 0.5
/** Names that as often mean something else: networks of neurons, what is elastic or wired. */
const DOUBTFUL: ReadonlySet<string> = new Set('cnn elastic wired vox valve blizzard frozen'.split(' '))
/** Longest well-known name, in tokens. */
const LONGEST = 4

/**
 * The mentions with well-known names added that the model passed over ("Kafka", "C++", "Stack Overflow"), where they are
 * written with capitals and stand by themselves, and with those put together that it took for less ("Ruby", "Rails" of
 * "Ruby on Rails"). Any word opens a sentence with a capital, so there only names with a figure, a sign or a capital inside
 * count. Where the talk came without capitals, those that were put in count, and names with a word that is hardly ever
 * outside one ("graphql", "world of warcraft"; but not "the office").
 */
export function withWellKnown(doc: Document, mentions: readonly NameMention[], gazetteer: Gazetteer): NameMention[] {
  const { tokens, text, restoration } = doc
  const isBare = restoration !== null
  const isTelling = (name: string): boolean =>
    name.split(' ').some((word) => softBin(lookUp(gazetteer, word), OUTSIDE) < ORDINARY_BIN)
  // Row of the mention that each token is in, from 1 up.
  const rowOf = new Uint32Array(tokens.length)
  mentions.forEach(({ firstToken, endToken }, row) => {
    rowOf.fill(row + 1, firstToken, endToken)
  })
  const covered = new Set<number>()
  const more: NameMention[] = []
  /** True where no mention reaches over the bounds of `[from, to)`, or has all of it. */
  const isWhole = (from: number, to: number): boolean => {
    const [first, last] = [rowOf[from]!, rowOf[to - 1]!]
    if (first !== 0 && rowOf[from - 1] === first) return false
    if (last !== 0 && rowOf[to] === last) return false
    return first === 0 || mentions[first - 1]!.endToken < to
  }
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    const isInside = (i: number): boolean => i >= firstToken && i < endToken
    const isCapital = (i: number): boolean => isInside(i) && opensWithCapital(doc, i)
    const isFree = (i: number): boolean => isCapital(i) && rowOf[i] === 0
    for (let i = firstToken; i < endToken; i++) {
      if (!(isBare || isCapital(i)) || !FIRST_TOKENS.has(tokenForm(doc, i))) continue
      const opens = i === firstToken || (i > firstToken + 1 && isFree(i - 1))
      for (let end = Math.min(endToken, i + LONGEST); end > i; end--) {
        if (rowOf[i] !== 0 && end === i + 1) break
        const name = text.slice(tokens.start[i], tokens.end[end - 1])
        const type = DOUBTFUL.has(name.toLowerCase()) ? undefined : KNOWN_NAMES.get(name.toLowerCase())
        if (type === undefined || isFree(end) || !isWhole(i, end)) continue
        if (isBare && !(isCapital(i) && !opens) && !isTelling(name.toLowerCase())) continue
        if (!isBare && opens && rowOf[i] === 0 && !/.[\p{Lu}\d+#]/u.test(name)) continue
        const mention = toMention(doc, i, end, sentence, type, BY_LIST)
        if (mention !== null) {
          more.push(mention)
          for (let at = i; at < end; at++) if (rowOf[at] !== 0) covered.add(rowOf[at]! - 1)
        }
        i = end - 1
        break
      }
    }
  })
  if (more.length === 0) return [...mentions]
  return [...mentions.filter((_, row) => !covered.has(row)), ...more].sort((a, b) => a.start - b.start)
}
