import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { type Document, tokenForm, tokenLemma, tokenSurface } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { NameMention } from './mentions.ts'

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
  return mentions.map((mention, row) => {
    const { words, endToken, text, start, type } = mention
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

/** The lemma of the common noun that a name owns, with nothing between the two; "" where it owns none. */
function nounOf(doc: Document, { endToken, sentence }: NameMention): string {
  const noun = endToken + 1
  if (noun >= doc.sentences[sentence]!.endToken || !/^['’]s$/.test(tokenForm(doc, endToken))) return ''
  const tag = doc.tokens.tag[noun]
  return tag === UPOS_ROW.NOUN || tag === UPOS_ROW.PROPN ? tokenLemma(doc, noun).toLowerCase() : ''
}

const isSomebody = (noun: string): boolean => PERSON_NOUNS.has(noun) || JOB_TITLES.has(noun)
