import { SMALL_TALK, STAGE_TALK } from '../lexicon/stage-talk.ts'
import type { Document } from '../model/document.ts'
import { formOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'

/** True for talk about the show itself, greetings, thanks. */
export function isStageTalk(doc: Document, words: readonly Word[]): boolean {
  const text = words.map((word) => formOf(doc, word)).join(' ')
  return STAGE_TALK.some((cue) => text.includes(cue)) || SMALL_TALK.has(text.replace(/[^a-z ]/g, '').trim())
}
