import { anyCue } from '../lexicon/cue-set.ts'
import { SMALL_TALK, STAGE_TALK } from '../lexicon/stage-talk.ts'
import type { Document } from '../model/document.ts'
import { formOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'

/** Questions read out, rounds announced, asides of hosts: phrases of shows, beside those of the list of stage talk. */
const OF_THE_SHOW = String.raw`\b(?:next question|questions? (?:is )?from|question we have|origin story|get started with|let's start|before we start|on the name|off the top of|moving on|coming up|shout ?out|this week 's|our sponsor|the mic|the recording|record(?:ing)? this|last question|first question|hot take|segment|on the air|in the chat|the audience|on the pod|couple episodes|past episodes?|previous episodes?|special guest|on today)\b`

/** "KLFX's Andre Tillery has more.", "For NPR News, I'm Grace Oyelaran": a newscast hands over, or says who pays for it. */
const OF_NEWSCASTS = [
  String.raw`\bhas (?:more|the story|this report) \.`,
  String.raw`\bnews , i ['’]m\b`,
  String.raw`\bsupport for (?:\S+ ){1,5}comes from\b`,
]

/** Wordings of talk about the show, over the forms of the words with spaces between. */
export const STAGE_CUES = anyCue([
  ...STAGE_TALK.map((cue) => cue.replace(/[^a-z0-9 ]/g, '\\$&')),
  OF_THE_SHOW,
  ...OF_NEWSCASTS,
])

/** Small talk is no longer than this, in words and marks. */
const LONGEST_SMALL_TALK = Math.max(...[...SMALL_TALK].map((text) => text.split(' ').length)) * 2

/** True for talk about the show itself, greetings, thanks. `mayBe` is false where the sentence has no piece of `STAGE_CUES`. */
export function isStageTalk(doc: Document, words: readonly Word[], mayBe: boolean): boolean {
  if (!mayBe && words.length > LONGEST_SMALL_TALK) return false
  const text = words.map((word) => formOf(doc, word)).join(' ')
  return (mayBe && STAGE_CUES.pattern.test(text)) || SMALL_TALK.has(text.replace(/[^a-z ]/g, '').trim())
}
