import { FILLED_PAUSES } from '../lexicon/disfluency-cues.ts'
import { type Document, tokenForm } from '../model/document.ts'

/** Words that talk made up while it is spoken has many of, beside the sounds that fill its pauses. */
const LOOSE: ReadonlySet<string> = new Set('yeah okay like so well oh right just really'.split(' '))

/**
 * Share of such words under which a talk was written or edited: read news, lectures and edited interviews have 0.2 to
 * 2.4%, conversation and podcasts 3 to 10%.
 */
const MOST_LOOSE = 0.025

/** True for a talk that was written before it was said, or edited after. */
export function isPrepared(doc: Document): boolean {
  let loose = 0
  let words = 0
  for (let i = 0; i < doc.tokens.length; i++) {
    const form = tokenForm(doc, i)
    if (!/[a-z]/.test(form)) continue
    words++
    if (LOOSE.has(form) || FILLED_PAUSES.has(form)) loose++
  }
  return loose < MOST_LOOSE * words
}
