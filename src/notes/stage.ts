import { anyCue, type Cue } from '../lexicon/cue-set.ts'
import { SMALL_TALK, STAGE_TALK } from '../lexicon/stage-talk.ts'
import type { WordIndex } from '../lexicon/word-index.ts'
import type { Document } from '../model/document.ts'
import { formOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'

/** What may stand before the first word of a sentence that means something. */
const OPENS = '^(?:(?:so|and|but|now|well|okay|ok|alright|all right|right|yeah|kind of|,) )*'
const SHOW = '(?:show|episode|podcast|pod|program|programme|broadcast|series|station)'

/**
 * Questions read out, rounds announced, what the talk is about and is not, asides of hosts: phrases of shows, beside those of the list of stage talk. Each is
 * tied to a word of shows, to who speaks or is spoken to, or to the start of the sentence: markets have segments too.
 */
const OF_THE_SHOW = [
  String.raw`${OPENS}(?:moving on|coming up)\b`,
  String.raw`${OPENS}(?:today ,? ?)?(?:i 'm|i am|we 're|we are|we were) (?:(?:not|just|really|only) )*talking\b`,
  String.raw`\b(?:i|we) (?:have|had|'ve got|made) (?:a |some )?notes? (?:here|at|on|about)\b`,
  String.raw`${OPENS}\S+ in the chat\b`,
  String.raw`${OPENS}(?:the |our )?(?:next|first|last|final) segment\b(?! of)`,
  String.raw`\b(?:end|start|beginning|top) of (?:the|our|this) (?:last|previous|first) segment\b(?! of)`,
  String.raw`${OPENS}(?:next|last|final) question\b`,
  String.raw`\b(?:our|my|your|here 's the|one|just the) (?:next|first|last|final) question\b`,
  String.raw`\bquestions? (?:today )?(?:is|comes) from\b`,
  String.raw`\bquestions? (?:from|in) (?:the |our )?(?:audience|chat|listeners?|community|crowd)\b`,
  String.raw`\bquestions? we have (?:is|for|from|here)\b`,
  String.raw`\b(?:start|started|begin|off) with (?:\S+ )?origin story\b|\byour origin story\b`,
  String.raw`\blet 's start\b`,
  String.raw`\boff the top of (?:my|your) head\b|\bblank(?:ing)? on (?:the|his|her|their|its) name\b`,
  String.raw`\bshout ?out to\b|\b(?:my|your) hot take\b|\bthe mic\b|\bon the pod\b`,
  String.raw`\b(?:this week|today) 's (?:\S+ )?${SHOW}\b`,
  String.raw`\bsegment (?:of|on|in) (?:the|this|our) ${SHOW}\b`,
  String.raw`\b(?:we|i) (?:\S+ ){0,2}record(?:ing|ed)? this\b|\brecording this ${SHOW}\b`,
  String.raw`\b(?:we|you|i) (?:are|'re|am|'m|were) (?:\S+ )?on the air\b`,
  String.raw`\b(?:comments?|said|says|asks?|asked|put|post|drop|shared) (?:\S+ ){0,2}in the chat\b`,
  String.raw`\b(?:hear|someone|somebody|anyone) (?:from|in) the audience\b|\b(?:tell|remind) (?:the|our) audience\b`,
  String.raw`\bcouple (?:of )?episodes (?:ago|back)\b|\b(?:our|your) (?:past|previous|last) episodes?\b`,
  String.raw`\b(?:in|on) (?:a|the) (?:past|previous|last) episode\b(?! of)`,
  String.raw`\b(?:we|i) (?:\S+ ){0,3}(?:talked|spoke|spoken|discussed|covered|mentioned|pointed) (?:\S+ ){0,10}(?:in|on) (?:\S+ ){0,2}episode\b`,
  String.raw`\bin episode \S+ we\b|\bwe (?:\S+ )?(?:talked|spoke|discussed|covered) (?:\S+ ){0,4}(?:earlier|before) [,.]`,
  String.raw`\b(?:our|my|today 's|we have a|we 've got a) (?:very )?special guests?\b`,
  String.raw`${OPENS}(?:today |tonight |first )?(?:we|i) (?:'ll|will) (?:\S+ )?(?:discuss\b|cover\b(?! (?:\S+ ){0,3}(?:costs?|expenses?|bills?|loss|losses|fees?|percent|%)))`,
  String.raw`\b(?:had|have|is|was|'s) (?:a|the|my) (?:\S+ )?pleasure (?:of|to) (?:meet|have|be|talk|speak|chat|welcome|host|introduc)`,
  String.raw`\b(?:i|we)(?: have|'ve)? asked \S+ to (?:come|talk|speak|tell|join)\b`,
  String.raw`\b(?:have|having|had|bring|brought) \S+ on today\b(?! 's)`,
]

/** "KLFX's Andre Tillery has more.", "For NPR News, I'm Grace Oyelaran": a newscast hands over, or says who pays for it. */
const OF_NEWSCASTS = [
  String.raw`\bhas (?:more|the story|this report) \.`,
  String.raw`\bnews , i ['’]m\b`,
  String.raw`\bsupport for (?:\S+ ){0,4}(?:${SHOW}|npr|pbs|public radio) (?:\S+ ){0,3}comes from\b`,
]

/** Wordings of talk about the show, over the forms of the words with spaces between. */
export const STAGE_CUES = anyCue([
  ...STAGE_TALK.map((cue) => cue.replace(/[^a-z0-9 ]/g, '\\$&')),
  ...OF_THE_SHOW,
  ...OF_NEWSCASTS,
]).cues

/** "KLFX", "WNYC": a station of the United States. */
const CALL_SIGN = /^[KW][A-Z]{3}$/
const CALL_SIGN_LENGTH = 4
const STATION = 'station'

/** Small talk is no longer than this, in words and marks. */
const LONGEST_SMALL_TALK = Math.max(...[...SMALL_TALK].map((text) => text.split(' ').length)) * 2

/** For each text, the wordings of talk about the show that may stand in it: those of which it has all pieces. */
export function findStageCues(said: WordIndex): readonly (readonly Cue[])[] {
  const found: Cue[][] = said.lower.map(() => [])
  for (const cue of STAGE_CUES) {
    // A call sign counts as a station, which the text does not say.
    const all = cue.pieces === null ? [] : [cue.pieces, ...cue.others]
    const [pieces = null, ...others] = all.filter((list) => !list.includes(STATION))
    const may = said.mayHave({ pieces })
    for (let row = may.indexOf(1); row >= 0; row = may.indexOf(1, row + 1)) {
      const text = said.lower[row]!
      if (others.every((list) => list.some((piece) => text.includes(piece)))) found[row]!.push(cue)
    }
  }
  return found
}

/** True for talk about the show itself, greetings, thanks. `cues` are the wordings that the sentence may have. */
export function isStageTalk(doc: Document, words: readonly Word[], cues: readonly Cue[]): boolean {
  if (cues.length === 0 && words.length > LONGEST_SMALL_TALK) return false
  const text = words
    .map((word) => (word.text.length === CALL_SIGN_LENGTH && CALL_SIGN.test(word.text) ? STATION : formOf(doc, word)))
    .join(' ')
  return cues.some(({ pattern }) => pattern.test(text)) || SMALL_TALK.has(text.replace(/[^a-z ]/g, '').trim())
}
