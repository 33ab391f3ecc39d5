import type { Document } from '../model/document.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'

/** True where sentence `row` breaks off, or leads on to what it does not say, as what ends in a colon does. */
export function breaksOff({ sentences, text }: Document, row: number): boolean {
  const { start, end } = sentences[row]!
  return /(?:[–—:-]|(?:…|\.\.\.)[.,]?)["'”’]?\s*$/.test(text.slice(Math.max(start, end - LONGEST_END), end))
}

/** Characters in which a sentence ends. */
const LONGEST_END = 6

/** True where sentence `row` is half of a choice ("Or you get it on the screen"), or holds by what stands before it. */
export function isOwed(doc: Document, structure: Structure, row: number): boolean {
  const { start } = doc.sentences[row]!
  const isChoice = OR.test(doc.text.slice(start, start + FIRST_WORDS))
  return isChoice || opensBehindCondition(doc, row) || leadsToSponsor(doc, structure, row)
}

/** "And if the node is silent. Then it falls back": what holds under a condition that the sentence before gives. */
function opensBehindCondition({ sentences, text }: Document, row: number): boolean {
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

/** "Speaking of depth, …" right before a sponsor's read is on its way there. */
function leadsToSponsor({ sentences, text }: Document, { sentenceBlock }: Structure, row: number): boolean {
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
