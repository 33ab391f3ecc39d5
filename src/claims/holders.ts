import { OPENERS } from '../lexicon/openers.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { SOURCE_NOUNS } from '../lexicon/report-verbs.ts'
import { SENTENCE_OPENERS } from '../lexicon/sentence-openers.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { View } from './view.ts'

const SOURCE_TAGS: ReadonlySet<number> = new Set([
  UPOS_ROW.PROPN,
  UPOS_ROW.NOUN,
  UPOS_ROW.PRON,
  UPOS_ROW.DET,
  UPOS_ROW.ADJ,
  UPOS_ROW.NUM,
])

/** Ends of nouns of people: "a commenter", "some economists". */
const PERSON_ENDING = /(?:er|or|ist|ian|eer|ant|body|one|man|men|woman|women|folk|people|guy)$/
const ANYBODY: ReadonlySet<number> = new Set([UPOS_ROW.PROPN, UPOS_ROW.PRON, UPOS_ROW.DET])

/**
 * People and what is written can say something: "so that transaction will confirm" passes no claim on. A name may be
 * anybody's.
 */
export function canSay(view: View, from: number, end: number): boolean {
  let head = headOf(view, from, end)
  // "A lot of people": who is counted.
  if (PARTS.has(view.lemma(head)) && view.form(head + 1) === 'of') head = headOf(view, head + 2, end)
  // "One thing Kirk", "something else Kirk": the subject of the clause on "thing". "A thing in the log" is the subject itself.
  for (let k = from; k < end - 1; k++) {
    if (THINGS.test(view.lemma(k)) && k + 1 < end && view.tag(k + 1) !== UPOS_ROW.ADP) return false
  }
  if (view.tag(end - 1) === UPOS_ROW.ADP) return false
  if (isShare(view, from, end)) return true
  if (ANYBODY.has(view.tag(head))) return true
  const lemma = view.lemma(head)
  // "Chip says": a noun with nothing before it is a name that the tagger does not know.
  if (head === from && view.xpos(head) === 'NN') return true
  return (
    SOURCE_NOUNS.has(lemma) || PERSON_NOUNS.has(lemma) || PERSON_ENDING.test(lemma) || view.tag(from) === UPOS_ROW.PROPN
  )
}

/** "Fourteen percent said they'd consider it": how many say it is the claim. */
export function isShare(view: View, from: number, end: number): boolean {
  for (let k = from; k < end; k++) if (view.form(k) === 'percent' || view.form(k) === '%') return true
  return false
}

const THINGS = /^(?:thing|(?:any|every|no|some)thing)$/

const PARTS = new Set('lot bunch couple number majority group pair handful most some many'.split(' '))

/** The last word of the noun phrase from `from` on, before "of", a comma or what is said of it. */
function headOf(view: View, from: number, end: number): number {
  let head = from
  while (head + 1 < end && PHRASE.has(view.tag(head + 1))) head++
  return head
}

const PHRASE: ReadonlySet<number> = new Set([
  UPOS_ROW.NOUN,
  UPOS_ROW.PROPN,
  UPOS_ROW.ADJ,
  UPOS_ROW.NUM,
  UPOS_ROW.PRON,
  UPOS_ROW.DET,
  UPOS_ROW.PART,
])

/** True where word `k` may begin who is said to hold something. */
export function isSourceStart(view: View, k: number): boolean {
  return SOURCE_TAGS.has(view.tag(k)) || view.xpos(k) === 'PRP$'
}

/** "Nationwide says": no adverb and no sound has a verb in the third person, so it is a name that the tagger does not know. */
export function isUnknownName(view: View): boolean {
  const form = view.form(0)
  if ((view.tag(0) !== UPOS_ROW.ADV && view.tag(0) !== UPOS_ROW.INTJ) || view.xpos(1) !== 'VBZ' || form.endsWith('ly'))
    return false
  return !OPENERS.has(form) && !SENTENCE_OPENERS.has(form)
}

/** "Nobody", "no one": what they say is not said. */
export function isNobody(view: View, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (NOBODY.has(view.form(k))) return true
  return false
}

const NOBODY = new Set(['nobody', 'none', 'no', 'neither'])
