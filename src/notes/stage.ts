import { SMALL_TALK, STAGE_TALK } from '../lexicon/stage-talk.ts'
import type { Document } from '../model/document.ts'
import { formOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'

/** Questions read out, rounds announced, asides of hosts: phrases of shows, beside those of the list of stage talk. */
const OF_THE_SHOW =
  /\b(?:next question|questions? (?:is )?from|question we have|origin story|get started with|let's start|before we start|on the name|off the top of|moving on|coming up|shout ?out|this week 's|our sponsor|the mic|the recording|record(?:ing)? this|last question|first question|hot take|segment|on the air|in the chat|the audience|on the pod|couple episodes|past episodes?|previous episodes?|special guest|on today)\b/

/** True for talk about the show itself, greetings, thanks. */
export function isStageTalk(doc: Document, words: readonly Word[]): boolean {
  const text = words.map((word) => formOf(doc, word)).join(' ')
  return (
    OF_THE_SHOW.test(text) ||
    STAGE_TALK.some((cue) => text.includes(cue)) ||
    SMALL_TALK.has(text.replace(/[^a-z ]/g, '').trim())
  )
}
