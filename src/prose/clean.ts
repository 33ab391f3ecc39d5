import { CLOSING_TAGS, OPENERS, OPENING_PHRASES } from '../lexicon/openers.ts'
import type { Document, Sentence } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { formOf } from './grammar.ts'
import { phraseAt, phrasesByFirst } from './phrases.ts'
import { fluentWords, tidy, type Word } from './words.ts'

/**
 * The words of a sentence without what only keeps talk going: fillers and restarts, openers ("So, yeah, …"), and tags
 * (", right?"). What is said stays: hedges, negation, figures. Empty where nothing else was there.
 */
export function cleanWords(doc: Document, sentence: Pick<Sentence, 'firstToken' | 'endToken'>): Word[] {
  const words = fluentWords(doc, sentence.firstToken, sentence.endToken)
  return dropTags(dropOpeners(words, doc), doc)
}

/** More openers than this in a row are no speech, and each costs a pass over the sentence. */
const MOST_OPENERS = 12

/** Cuts openers as long as there are any and something is left. */
function dropOpeners(given: readonly Word[], doc: Document): Word[] {
  let words = tidy(given)
  for (let openers = 0; openers < MOST_OPENERS; openers++) {
    const length = openerLength(words, doc)
    if (length === 0 || length >= words.length) return words
    words = tidy(words.slice(length))
  }
  return words
}

const PHRASES = phrasesByFirst(OPENING_PHRASES)

function openerLength(words: readonly Word[], doc: Document): number {
  const phrase = phraseAt(doc, PHRASES, words, 0)
  if (phrase !== null && isComma(words[phrase.length])) return phrase.length
  const first = formOf(doc, words[0])
  if (!OPENERS.has(first)) return 0
  if (isComma(words[1])) return 1
  // Without a comma only words that cannot begin the statement itself: "so they built", never "so much of it".
  if (first === 'and' || first === 'but') return 1
  const next = words[1]
  const startsClause = next !== undefined && next.row >= 0 && CLAUSE_STARTS.has(doc.tokens.tag[next.row] ?? -1)
  return BARE_OPENERS.has(first) && startsClause ? 1 : 0
}

const BARE_OPENERS = new Set(['so', 'yeah', 'yes', 'okay', 'ok', 'well', 'oh', 'um', 'uh', 'basically', 'or', 'now'])
const CLAUSE_STARTS = new Set<number>([UPOS_ROW.PRON, UPOS_ROW.PROPN, UPOS_ROW.DET, UPOS_ROW.NOUN])

const LONGEST_TAG = Math.max(...CLOSING_TAGS.map((forms) => forms.length))

/** Cuts a tag that follows the last comma: ", right?" is no question about what was said before it. */
function dropTags(given: readonly Word[], doc: Document): Word[] {
  let words = [...given]
  for (;;) {
    const last = words[words.length - 1]
    const end = last !== undefined && /^[.!?…]+$/.test(last.text) ? words.length - 1 : words.length
    let hasComma = false
    for (let k = Math.max(0, end - LONGEST_TAG - 1); k < end; k++) hasComma ||= isComma(words[k])
    if (!hasComma) return words
    const tag = CLOSING_TAGS.find(
      (forms) =>
        end > forms.length + 1 &&
        isComma(words[end - forms.length - 1]) &&
        forms.every((form, i) => formOf(doc, words[end - forms.length + i]) === form),
    )
    if (tag === undefined) return words
    words = words.slice(0, end - tag.length - 1)
  }
}

function isComma(word: Word | undefined): boolean {
  return word?.text === ','
}
