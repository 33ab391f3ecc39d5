import type { Document } from '../model/document.ts'

/** Characters of a sentence in which it opens, and most of those before it that are looked at. */
const OPENING = 40
const LONGEST_PLAY = 300
/** What somebody would say of now: behind a closed quotation all else may be the speaker's own. */
const SAYS_NOW =
  /^(?:(?:and|so|but|then),? )*I(?:['’](?:m|ll)| (?:am|will|do|don['’]t|want|need|have to|can|can['’]t))\b/i
const PLAYS =
  /\b(?:you|they|he|she|people|someone|somebody|everyone|everybody) (?:\w+ )?(?:say|says|said|think|thinks|thought|go|goes|are like|is like|were like|was like),? ["“][^"“”]*["”]\s*$/i

/** "It is tempting for clerks to say: I will not pay": what stands before the verb tells whose "I" that is. */
const SPOKEN_FOR =
  /(?:^|[,;] )([^,;:.]{3,}) (?:says?|said|saying|(?:(?:is|are|was|were|be) |['’](?:s|re) )?(?:just )?like)(?:: |, (?:(?:oh|okay|well|yeah|no),? )?)(?:I|I['’][a-z]+|we|we['’][a-z]+|let me)\b[^"“”]*[.?!]$/i
const OF_SPEAKER = /\b(?:i|we|me|us|my|our|you|as)\b/i
/** How it goes on where no mark ends it; "I was" and "I said" tell what the speaker did. */
const SAME_VOICE =
  /^(?:(?:and|so|then|because),? )*(?:(?:i|we)(?:['’][a-z]+)? (?!(?:was|were|said|told|asked|thought|think|like)\b)|let me |my |our )/i
/** Characters of a sentence in which it goes on, and most of the one before that are looked at. */
const GOING_ON = 120
const LONGEST_SPOKEN = 240

/**
 * True where sentence `row` may go on in the words of somebody who was just played: "You say “I don't take this.” I'm going to
 * wait", "It is tempting for clerks to say: I will not pay. I would rather keep it" are not said of the speaker.
 */
export function playsOn(doc: Document, row: number): boolean {
  return followsQuotation(doc, row) || followsSpeech(doc, row)
}

/** In quotation marks the one who is played may have said several sentences. */
function followsQuotation({ sentences, turns, text }: Document, row: number): boolean {
  const { start, end, turn } = sentences[row]!
  if (!SAYS_NOW.test(text.slice(start, Math.min(end, start + OPENING)))) return false
  const from = Math.max(sentences[turns[turn]!.firstSentence]!.start, start - LONGEST_PLAY)
  return PLAYS.test(text.slice(from, start))
}

/** Without them it is the sentence before that plays. */
function followsSpeech({ sentences, text }: Document, row: number): boolean {
  const { start, end, turn } = sentences[row]!
  const before = sentences[row - 1]
  if (before?.turn !== turn || !SAME_VOICE.test(text.slice(start, Math.min(end, start + GOING_ON)))) return false
  const spoken = SPOKEN_FOR.exec(text.slice(Math.max(before.start, before.end - LONGEST_SPOKEN), before.end))
  return spoken !== null && !OF_SPEAKER.test(spoken[1]!)
}
