import type { Document } from '../model/document.ts'
import type { Structure } from '../model/structure.ts'

/** Fewest replies that tell of a talk between people, and most words a reply: a lecture has hardly any. */
const LEAST_REPLIES = 3
const WORDS_A_REPLY = 2500
/** A sentence that only agrees, with or without its mark. "Right." and "No." tell nothing: who speaks alone says them too. */
const REPLY =
  /^(?:oh,? |ah,? )?(?:yeah|yep|yup|yes|exactly|absolutely|definitely|totally|of course|mm-?hmm)(?:,? (?:yeah|yep|yes|right|exactly|absolutely|definitely|totally|sure))*[.!]?$/i
/** Longest such sentence, in characters. */
const LONGEST_REPLY = 40

/** True where the one voice of a transcript that names nobody is several people's: the talk names them, or they answer one another. */
export function isOfSeveral({ text, sentences, tokens }: Document, { speakers, people }: Structure): boolean {
  const [only, ...others] = speakers
  if (only === undefined || others.length > 0 || only.label !== null || only.name !== null) return false
  if (people.filter(({ role }) => role === 'host' || role === 'guest').length > 1) return true
  let replies = 0
  for (const { start, end } of sentences)
    if (end - start <= LONGEST_REPLY && REPLY.test(text.slice(start, end).trim())) replies++
  return replies >= Math.max(LEAST_REPLIES, tokens.length / WORDS_A_REPLY)
}
