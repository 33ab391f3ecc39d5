import type { Document } from '../model/document.ts'

/** How somebody begins who does not go along. */
const OBJECTION =
  /^(?:(?:yeah|yes|yep|well|okay|ok|right|mm|um|uh|oh|hmm|true|sure|maybe)[,.]? )*(?:but\b|no[,.]? (?:i|we|it|that|he|she|they|there|you)\b|not really\b|i (?:do not|don['’]t) (?:think|agree|believe|see why)\b|i disagree\b|that['’]s not\b)/i
/** Turns behind an opinion that answer it. */
const ANSWERS = 2

/** How a reply begins that puts right what was said. */
const DENIAL =
  /^(?:(?:oh|no|well|actually|um|uh|yeah|hmm)[,.]? )*(?:no\b|(?:\S+ ){1,3}?(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|must|need)(?:n['’]t| not)\b)/i
/** Words of which a denial repeats two at least: short ones tell nothing. */
const TELLING = /\p{L}{4,}/gu
const LEAST_REPEATED = 2

/** True where another voice says right behind sentence `row` that it is not so: "So you have to sail back." "Oh, you don't have to sail back." */
export function isCorrected({ sentences, text }: Document, row: number, turnSpeaker: ArrayLike<number>): boolean {
  const said = sentences[row]!
  const reply = sentences[row + 1]
  if (reply === undefined || turnSpeaker[reply.turn] === turnSpeaker[said.turn]) return false
  const denial = text.slice(reply.start, reply.end)
  if (!DENIAL.test(denial)) return false
  const words = new Set(text.slice(said.start, said.end).toLowerCase().match(TELLING))
  const repeated = new Set(
    denial
      .toLowerCase()
      .match(TELLING)
      ?.filter((word) => words.has(word)),
  )
  return repeated.size >= LEAST_REPEATED
}

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
