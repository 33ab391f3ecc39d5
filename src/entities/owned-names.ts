import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { type Document, tokenForm, tokenLemma, tokenSurface } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { NameMention } from './mentions.ts'

/** Nouns for what is called after whoever found it: "a Merkle tree", "the Poisson distribution". Own collection. */
const FINDINGS: ReadonlySet<string> = new Set(
  `tree trees root chain chains distribution filter filters filtering process algorithm algorithms transform transforms
  equation equations theorem law laws effect constant number numbers signature signatures commitment commitments curve curves
  exchange matrix paradox scale machine machines coefficient inequality sequence cipher`.split(/\s+/),
)

/** Places from which a name that only ever owns one noun is part of that thing's name. */
const LEAST_OWNED = 3

/**
 * The mentions with things called after people as things: where a talk has a surname three times or more, each time with
 * the same noun behind it and never by itself, nobody is meant ("Rubik's cube", "Moore's law").
 */
export function withOwned(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  const owned = new Map<string, Set<string>>()
  const places = new Map<string, number>()
  const borne = new Set<string>()
  for (const mention of mentions) {
    const { words } = mention
    if (words.length > 1) for (const word of words) borne.add(word)
    if (words.length !== 1) continue
    const key = words[0]!
    owned.set(key, (owned.get(key) ?? new Set()).add(nounOf(doc, mention)))
    places.set(key, (places.get(key) ?? 0) + 1)
  }
  const isThing = (key: string): boolean => {
    const [noun, ...more] = owned.get(key) ?? []
    if (noun === undefined || noun === '' || more.length > 0 || places.get(key)! < LEAST_OWNED) return false
    return !FIRST_NAMES.has(key) && !borne.has(key) && !isSomebody(noun)
  }
  // Who is spoken of by the name alone as well is somebody, or what the talk has by another kind of name.
  const known = new Set<string>()
  for (const mention of mentions) if (isFinding(doc, mention, borne)) known.add(mention.words[0]!)
  for (const mention of mentions)
    if (!mention.text.includes('-') && !isFinding(doc, mention, borne)) known.delete(mention.words[0]!)
  return mentions.map((mention, row) => {
    const { words, endToken, text, start, type } = mention
    if (type === 'PERSON' && words.length === 1 && known.has(words[0]!)) return asFinding(doc, mention, borne)
    if (words.length !== 1 || (type !== 'PERSON' && type !== 'PRODUCT') || !isThing(words[0]!)) return mention
    const noun = endToken + 1
    if ((mentions[row + 1]?.firstToken ?? doc.tokens.length) <= noun) return mention
    return {
      ...mention,
      endToken: noun + 1,
      start,
      end: doc.tokens.end[noun]!,
      text: `${text}${tokenSurface(doc, endToken)} ${tokenSurface(doc, noun)}`,
      words: [`${words[0]}s`, tokenForm(doc, noun)],
      type: 'PRODUCT',
    }
  })
}

/** True for a surname right before what was found: of somebody whom the talk does not name in full. */
function isFinding(
  doc: Document,
  { type, words, endToken, sentence }: NameMention,
  borne: ReadonlySet<string>,
): boolean {
  if (type !== 'PERSON' || words.length !== 1 || FIRST_NAMES.has(words[0]!) || borne.has(words[0]!)) return false
  return endToken < doc.sentences[sentence]!.endToken && FINDINGS.has(tokenForm(doc, endToken))
}

/** "Merkle tree"; a double name ("Diffie-Hellman") stands for what was found without its noun, too. */
function asFinding(doc: Document, mention: NameMention, borne: ReadonlySet<string>): NameMention {
  const { words, text, endToken } = mention
  if (text.includes('-')) return { ...mention, type: 'PRODUCT' }
  if (!isFinding(doc, mention, borne)) return mention
  return {
    ...mention,
    endToken: endToken + 1,
    end: doc.tokens.end[endToken]!,
    text: `${text} ${tokenSurface(doc, endToken)}`,
    words: [words[0]!, tokenForm(doc, endToken)],
    type: 'PRODUCT',
  }
}

/** The lemma of the common noun that a name owns, with nothing between the two; "" where it owns none. */
function nounOf(doc: Document, { endToken, sentence }: NameMention): string {
  const noun = endToken + 1
  if (noun >= doc.sentences[sentence]!.endToken || !/^['’]s$/.test(tokenForm(doc, endToken))) return ''
  const tag = doc.tokens.tag[noun]
  return tag === UPOS_ROW.NOUN || tag === UPOS_ROW.PROPN ? tokenLemma(doc, noun).toLowerCase() : ''
}

const isSomebody = (noun: string): boolean => PERSON_NOUNS.has(noun) || JOB_TITLES.has(noun)
