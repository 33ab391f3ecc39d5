import type { Document } from '../model/document.ts'

/** How somebody begins who does not go along. */
const OBJECTION =
  /^(?:(?:yeah|yes|yep|well|okay|ok|right|mm|um|uh|oh|hmm|true|sure|maybe)[,.]? )*(?:but\b|no[,.]? (?:i|we|it|that|he|she|they|there|you)\b|not really\b|i (?:do not|don['’]t) (?:think|agree|believe|see why)\b|i disagree\b|that['’]s not\b)/i
/** Turns behind an opinion that answer it. */
const ANSWERS = 2

/** True where one of the next two turns, of another voice, objects to what sentence `row` says. */
export function isDisputed({ sentences, turns, text }: Document, row: number, turnSpeaker: ArrayLike<number>): boolean {
  const { turn } = sentences[row]!
  for (let next = turn + 1; next <= turn + ANSWERS && next < turns.length; next++) {
    if (turnSpeaker[next] === turnSpeaker[turn]) continue
    const first = sentences[turns[next]!.firstSentence]
    if (first !== undefined && first.turn === next && OBJECTION.test(text.slice(first.start, first.end))) return true
  }
  return false
}
