import { letterPattern, matchesOf } from '../lexicon/letters.ts'
import type { Document } from '../model/document.ts'

/* Patterns here read small letters: with the flag for either case V8 takes twice as long to compile them. */

/** What says that the sentence before does not hold. */
const DENIAL =
  /^(?:no[.!]|(?:no, )?(?:it|that|he|she|they|this)(?:['’]s| is| was|['’]re| are| were)? (?:(?:just |simply )?(?:not true|untrue|false|wrong|nonsense|a lie|a rumou?r|a myth|a hoax)\b|did not\s*[.,!]|didn['’]t\s*[.,!]|was withdrawn\b|were withdrawn\b)|(?:but )?(?:he|she|they)(?:['’]s| is|['’]re| are| was| were) (?:wrong|mistaken|lying)\b|i made (?:that|it) up\b)/
const NEGATED = /\b(?:not|never|no|nobody|nothing|cannot)\b|n['’]t\b/

/** "You can't land there": what its speaker grants in the next sentence, with a "but". */
const DENIED =
  /\b(i|you|we|they|it|he|she|people) (ca(?=n['’]t)|can(?=not| not)|could|do|does|did|will|wo(?=n['’]t)|would|should)(?:n['’]t|not| not) (?:(?:just|really|actually|simply|necessarily) )?([a-z]+)/g
/** Longest sentence that grants it, in characters. */
const LONGEST_GRANT = 240
/** What a speaker asks right behind what is only heard or supposed. */
const DOUBTED =
  /^(?:wait,? )?(?:is|was|are|am|isn['’]t) (?:that|this|it|i) (?:even |still |actually |really )?(?:true|right|correct|wrong|accurate|a thing)\b[^.?]{0,12}\?/
/** What turns to others than those who talk, by itself: what is said next is said of them. */
const OF_OTHERS =
  /^(?:(?:but|and|so|now|i mean),? )*(?:just )?(?:look at|think of|think about|take|imagine) (?:most|many|any|some|other|a lot of)\b[^,;:?]{3,60}[.:]?$/
/** Longest sentence that does no more than turn to them, in characters. */
const LONGEST_TURN = 110
/** What others are made to say or find, with a cry that opens it: it goes on in the sentences behind. */
const ACTED =
  /\b(?:you|they|he|she|people|everybody|everyone|somebody|someone)(?:['’](?:re|s))? (?:[a-z]+ ){0,2}(?:says?|said|saying|go|goes|like|find out|hear|think|tell me|told me),? (?:hey|oh|well|okay|wow|no|guess what|look|listen)\b[^.]*[.?!]$/
/** How a speaker answers it in turn. */
const OWN = letterPattern(
  String.raw`^(?:(?:and|so|well|now),? )*(?:but|however|for me|to me|personally|i|i['’]\p{L}+|my|we)\b`,
)
/** Longest that such a sentence is read back, in characters, and sentences in which it goes on. */
const LONGEST_ACTED = 120
const GOES_ON = 2
/** Sentences that are said of those others. */
const REACH = 3

/**
 * True where sentence `row` is not what its speaker holds: one of the next two sentences, of whatever voice, says that it
 * does not hold, its speaker asks whether it is true, it shows what others are like ("Look at most banks."), or others are
 * made to say it ("You find out, hey, guess what?").
 */
export function isTakenBack(doc: Document, row: number): boolean {
  const { sentences } = doc
  const { start, end, turn } = sentences[row]!
  const lower = (from: number, to: number): string => doc.text.slice(from, to).toLowerCase()
  const said = lower(start, end)
  const after = sentences[row + 1]
  if (after?.turn === turn && doc.text.charAt(after.end - 1) === '?' && DOUBTED.test(lower(after.start, after.end)))
    return true
  for (let at = Math.max(0, row - REACH); at < row; at++) {
    const before = sentences[at]!
    if (before.turn !== turn || before.end - before.start >= LONGEST_TURN) continue
    if (OF_OTHERS.test(lower(before.start, before.end))) return true
  }
  if (after?.turn === turn && isGranted(said, lower(after.start, Math.min(after.end, after.start + LONGEST_GRANT))))
    return true
  const isOwn = OWN.test(said)
  for (let at = Math.max(0, row - GOES_ON); at < row && !isOwn; at++) {
    const { start: from, end: to, turn: own } = sentences[at]!
    if (own === turn && ACTED.test(lower(Math.max(from, to - LONGEST_ACTED), to))) return true
  }
  for (let at = row + 1; at < Math.min(sentences.length, row + 3); at++) {
    const words = lower(sentences[at]!.start, sentences[at]!.end)
    if (!DENIAL.test(words)) continue
    // "They never paid." "No.": that agrees.
    if (!(/^no[.!]/.test(words) && NEGATED.test(said))) return true
  }
  return false
}

/** "You can't use it to land." "You can use it, but only at low tide." */
function isGranted(said: string, next: string): boolean {
  const but = next.search(/\bbut\b/)
  if (but < 0) return false
  const granted = next.slice(0, but)
  for (const [, who, denied, verb] of matchesOf(DENIED, said)) {
    const can = FULL.get(denied!) ?? denied!
    const start = `${who!} ${can}`
    const at = granted.indexOf(start)
    if (at < 0) continue
    const rest = granted.slice(at + start.length)
    if (/^\s*[,.]/.test(rest) || granted.includes(`${start} ${verb!}`)) return true
  }
  return false
}

const FULL: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
])

/** How a reply begins that puts right what was said. */
const PUTS_RIGHT =
  /^(?:(?:oh|no|well|actually|um|uh|yeah|hmm)[,.]? )*(?:no\b|(?:\S+ ){1,3}?(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|must|need)(?:n['’]t| not)\b)/
/** Words of which a denial repeats two at least: short ones tell nothing. */
const TELLING = letterPattern(String.raw`\p{L}{4,}`, 'g')
const LEAST_REPEATED = 2

/** True where another voice says right behind sentence `row` that it is not so: "So you have to sail back." "Oh, you don't have to sail back." */
export function isCorrected({ sentences, text }: Document, row: number, turnSpeaker: ArrayLike<number>): boolean {
  const said = sentences[row]!
  const reply = sentences[row + 1]
  if (reply === undefined || turnSpeaker[reply.turn] === turnSpeaker[said.turn]) return false
  const denial = text.slice(reply.start, reply.end).toLowerCase()
  if (!PUTS_RIGHT.test(denial)) return false
  const words = new Set(text.slice(said.start, said.end).toLowerCase().match(TELLING))
  const repeated = new Set(denial.match(TELLING)?.filter((word) => words.has(word)))
  return repeated.size >= LEAST_REPEATED
}
