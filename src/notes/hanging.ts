import { type Document, tokenForm } from '../model/document.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import { wholeVerb } from '../prose/contractions.ts'
import { formOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'

/** "And if the node is silent. Then it falls back": what holds under a condition that the sentence before gives. */
export function opensBehindCondition({ sentences, text }: Document, row: number): boolean {
  const before = sentences[row - 1]
  const { start, end, turn } = sentences[row]!
  if (
    before?.turn !== turn ||
    !/^(?:(?:so|and|well),? )?then\b/i.test(text.slice(start, Math.min(end, start + FIRST_WORDS)))
  )
    return false
  const last = text.slice(Math.max(before.start, before.end - LONGEST_CONDITION), before.end)
  return /(?:^|[.,;?!] )(?:(?:and|but|so|or|well|like),? )*(?:if|when|unless|once)\b[^,;]*$/i.test(last)
}

/** "Or you get it on the screen": half of a choice. */
export function isHalfOfChoice({ sentences, text }: Document, row: number): boolean {
  const { start } = sentences[row]!
  return OR.test(text.slice(start, start + FIRST_WORDS))
}

/** "I'd be able to read it" behind a bare comma: what would be, where what it hangs on may have been cut off. */
export function isSupposed(doc: Document, words: readonly Word[]): boolean {
  const would = words.findIndex((word) => formOf(doc, word) === 'would' || isWould(doc, word))
  if (would < 0 || would > LATEST_WOULD || WISHES.test(formOf(doc, words[would + 1]))) return false
  return !words.some((word) => /^(?:if|when|unless)$/.test(formOf(doc, word)))
}

function isWould(doc: Document, { row }: Word): boolean {
  return row >= 0 && /^['’]d$/.test(tokenForm(doc, row)) && wholeVerb(doc, row) === 'would'
}

/** Words before "would", at most. */
const LATEST_WOULD = 3
/** "I would say": a way to say it, and nothing that only would be. */
const WISHES = /^(?:like|love|say|argue|prefer|recommend|suggest|call|want|think|guess|hope)$/

/** "Speaking of depth, …" right before a sponsor's read is on its way there. */
export function leadsToSponsor({ sentences, text }: Document, { sentenceBlock }: Structure, row: number): boolean {
  const { start, end } = sentences[row]!
  const opens = /^(?:(?:and|so|well|now|hey),? )*speaking of\b/i.test(
    text.slice(start, Math.min(end, start + FIRST_WORDS)),
  )
  return opens && sentenceBlock.subarray(row, row + SEGUE).some((kind) => BLOCK_KINDS[kind] === 'sponsor')
}

/** Sentences from the start of a segue to what it leads to. */
const SEGUE = 6

/** Longest condition that is looked for, in characters. */
const LONGEST_CONDITION = 160

/** Characters in which a sentence opens, and an opening that makes what follows one of two things. */
const FIRST_WORDS = 40
const OR = /^(?:(?:um+|uh+|so|and|well|yeah|like),? )*or(?: else)?\b/i
