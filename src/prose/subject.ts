import { JOB_TITLES } from '../lexicon/job-titles.ts'
import { OPENERS } from '../lexicon/openers.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { VAGUE_NOUNS } from '../lexicon/vague-nouns.ts'
import { type Document, type Sentence, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'

/** A phrase as rows of tokens, half-open. `head` is the row of its chief noun or pronoun. */
export interface Phrase {
  readonly firstToken: number
  readonly endToken: number
  readonly head: number
}

const INSIDE: ReadonlySet<number> = new Set([
  UPOS_ROW.DET,
  UPOS_ROW.ADJ,
  UPOS_ROW.NUM,
  UPOS_ROW.NOUN,
  UPOS_ROW.PROPN,
  UPOS_ROW.PRON,
  UPOS_ROW.SYM,
])
const NOMINAL: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN, UPOS_ROW.PRON, UPOS_ROW.NUM])
const LINKS = new Set(['of', 'in', 'on', 'at', 'for', 'from', 'with'])

/**
 * The subject of a sentence where it is the first phrase before the first verb, fillers and openers aside; null where
 * the sentence begins otherwise. Read from tags alone, so it costs no tree.
 */
export function openingPhrase(doc: Document, sentence: Pick<Sentence, 'firstToken' | 'endToken'>): Phrase | null {
  const { tokens } = doc
  const { endToken } = sentence
  let at = sentence.firstToken
  const skip = (): void => {
    while (at < endToken && tokens.fluency[at] !== 0) at++
  }
  for (skip(); at < endToken; skip()) {
    const tag = tokens.tag[at]
    const isOpener = tag === UPOS_ROW.PUNCT || tag === UPOS_ROW.INTJ || tag === UPOS_ROW.CCONJ
    if (!isOpener && !(OPENERS.has(tokenForm(doc, at)) && !NOMINAL.has(tag ?? -1))) break
    at++
  }
  const firstToken = at
  let head = -1
  let closed = false
  while (at < endToken) {
    const tag = tokens.tag[at]!
    const form = tokenForm(doc, at)
    if (INSIDE.has(tag)) {
      if (!closed && NOMINAL.has(tag)) head = at
    } else if (LINKS.has(form) && head >= 0) closed = true
    else if (form === "'s" && tag === UPOS_ROW.PART) closed = false
    else break
    at++
  }
  if (head < 0 || at >= endToken) return null
  const next = tokens.tag[at]
  const meetsVerb = next === UPOS_ROW.VERB || next === UPOS_ROW.AUX || next === UPOS_ROW.ADV
  return meetsVerb ? { firstToken, endToken: at, head } : null
}

/**
 * The subject of the last clause that "and" or "but" joins to a sentence: what the sentence after it is likely to go on
 * with. Null where no such clause has a subject of its own.
 */
export function lastPhrase(
  doc: Document,
  { firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>,
): Phrase | null {
  const { tag } = doc.tokens
  let verb = false
  let found: Phrase | null = null
  for (let i = firstToken; i < endToken; i++) {
    if (tag[i] === UPOS_ROW.VERB || tag[i] === UPOS_ROW.AUX) verb = true
    const joins = verb || tokenForm(doc, i - 1) === ','
    if (joins && tag[i] === UPOS_ROW.CCONJ) found = openingPhrase(doc, { firstToken: i, endToken }) ?? found
  }
  return found
}

/** Longest phrase that is put in the place of "it", in tokens: a longer one makes a sentence that nobody would say. */
const LONGEST_PHRASE = 6

/** "The figure in the paper": definite, one thing, no person, short enough to be said again. */
export function isTakenUp(doc: Document, { firstToken, endToken, head }: Phrase): boolean {
  const { tokens } = doc
  if (tokenForm(doc, firstToken) !== 'the' || endToken - firstToken > LONGEST_PHRASE) return false
  if (tokenXpos(doc, head) !== 'NN' || VAGUE_NOUNS.has(tokenForm(doc, head))) return false
  const noun = tokenLemma(doc, head)
  if (PERSON_NOUNS.has(noun) || JOB_TITLES.has(noun)) return false
  for (let i = firstToken; i < endToken; i++) {
    if (tokens.tag[i] === UPOS_ROW.PRON || tokens.fluency[i] !== 0) return false
  }
  return true
}
