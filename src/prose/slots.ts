import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, type Sentence, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { openingPhrase } from './subject.ts'

const NONE: ReadonlySet<string> = new Set()
const OBJECT_FORMS = new Set(['him', 'her'])
/** Verbs of telling, after which a clause may open without a word between. */
export const SAYING: ReadonlySet<string> = new Set(
  'say claim deny announce admit report argue insist promise state'.split(' '),
)
/** Tags of one thing. */
const ONE = new Set(['NN', 'NNP'])
const OPENS_OBJECT: ReadonlySet<number> = new Set([
  UPOS_ROW.DET,
  UPOS_ROW.ADJ,
  UPOS_ROW.NUM,
  UPOS_ROW.NOUN,
  UPOS_ROW.PROPN,
])
const IN_VERB: ReadonlySet<number> = new Set([UPOS_ROW.AUX, UPOS_ROW.VERB, UPOS_ROW.ADV])

/** A verb follows, and no verb (but those `allowed`) or preposition that the pronoun could be the object of stands before. */
export function isSubjectSlot(doc: Document, i: number, allowed: ReadonlySet<string> = NONE): boolean {
  const { tokens } = doc
  const next = tokens.tag[i + 1]
  if (next !== UPOS_ROW.VERB && next !== UPOS_ROW.AUX && next !== UPOS_ROW.ADV) return false
  const previous = tokens.tag[i - 1]
  if (previous === UPOS_ROW.VERB) return allowed.has(tokenLemma(doc, i - 1).toLowerCase())
  return previous !== UPOS_ROW.ADP
}

/** The last noun of the phrase that opens at token `from`; -1 where none does. */
function baseNoun(doc: Document, from: number, end: number): number {
  const { tag } = doc.tokens
  let noun = -1
  for (let i = from; i < end && OPENS_OBJECT.has(tag[i]!); i++) {
    if (tag[i] === UPOS_ROW.NOUN || tag[i] === UPOS_ROW.PROPN) noun = i
  }
  return noun
}

/** True where a verb stands in tokens `[from, to)`. */
export function hasVerb(doc: Document, from: number, to: number): boolean {
  const { tag } = doc.tokens
  for (let i = from; i < to; i++) if (tag[i] === UPOS_ROW.VERB || tag[i] === UPOS_ROW.AUX) return true
  return false
}

/** True where a noun that says something stands in tokens `[from, to)`. */
export function hasNoun(doc: Document, from: number, to: number): boolean {
  const { tokens } = doc
  for (let i = from; i < to; i++) {
    const tag = tokens.tag[i]
    if (tokens.fluency[i] !== 0 || (tag !== UPOS_ROW.NOUN && tag !== UPOS_ROW.PROPN)) continue
    if (!VAGUE_NOUNS.has(tokenForm(doc, i))) return true
  }
  return false
}

/** "Boras is his agent", "Boras paid him": the subject of the verb is somebody else. */
export function isOwnSubject(doc: Document, { end }: Span, i: number): boolean {
  const { tokens } = doc
  if (tokens.end[i - 2] !== end) return false
  const owns = tokenXpos(doc, i) === 'PRP$'
  const verb = tokens.tag[i - 1]
  return owns
    ? tokenLemma(doc, i - 1).toLowerCase() === 'be'
    : verb === UPOS_ROW.VERB && OBJECT_FORMS.has(tokenForm(doc, i))
}

/** "NVIDIA made a weaker one", "Congress raised it": what "it" in the next sentence may mean as well as the subject. */
export function bringsInThing(doc: Document, sentence: Sentence): boolean {
  const { tag } = doc.tokens
  const { firstToken, endToken } = sentence
  const subject = openingPhrase(doc, sentence)
  let verb = subject?.endToken ?? firstToken
  while (verb < endToken && tag[verb] !== UPOS_ROW.VERB && tag[verb] !== UPOS_ROW.AUX) verb++
  if (tokenLemma(doc, verb).toLowerCase() === 'be') return tag[verb + 1] === UPOS_ROW.SCONJ
  while (IN_VERB.has(tag[verb + 1]!)) verb++
  const object = baseNoun(doc, verb + 1, endToken)
  if (object >= 0 && ONE.has(tokenXpos(doc, object))) return true
  for (let i = verb + 1; i < endToken - 1; i++) {
    const form = tokenForm(doc, i)
    const link = tag[i - 1]
    if ((form === 'a' || form === 'an' || form === 'another') && link !== UPOS_ROW.ADP) return true
    if (form === 'it' && link === UPOS_ROW.VERB && !isSubjectSlot(doc, i, SAYING)) return true
  }
  return false
}
