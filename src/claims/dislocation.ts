import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { tidy, type Word } from '../prose/words.ts'
import { isAuxiliaryAt, isFiniteAt, isNegationAt, type View } from './view.ts'

/** Longest phrase that is taken up by a pronoun right after it, in words. */
const LONGEST = 10

const SUBJECTS = new Set(['he', 'she', 'it', 'they'])
const OPENING: ReadonlySet<number> = new Set([UPOS_ROW.PROPN, UPOS_ROW.DET, UPOS_ROW.NOUN, UPOS_ROW.ADJ, UPOS_ROW.NUM])
const TIMES = new Set(
  'year month week day time moment night morning evening afternoon summer winter spring fall today yesterday tomorrow january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday way case end'.split(
    ' ',
  ),
)

/**
 * "Marc Andreessen, the investor, he called it …" without the pronoun that talk puts after the name; the words as given
 * where they have another shape. Word order of left dislocation: Quirk et al. 1985, section 17.78.
 */
export function closeUp(view: View): readonly Word[] {
  if (!OPENING.has(view.tag(0)) && view.xpos(0) !== 'PRP$') return view.words
  for (let k = 1; k < Math.min(view.length - 2, LONGEST); k++) {
    if (isFiniteAt(view, k)) return closeVerb(view, k)
    // "Her name's Ann, she runs it": whatever the tagger thinks, the name owns nothing.
    if (view.xpos(k) === 'VBN' || (view.form(k) === "'s" && view.form(k - 1) === 'name')) return view.words
    if (view.form(k) !== ',' || !SUBJECTS.has(view.form(k + 1))) continue
    const verb = verbAfter(view, k + 1)
    if (verb < 0 || !agrees(view, k, k + 1)) return view.words
    const apposed = countCommas(view, k) > 0
    const before = view.words.slice(0, apposed ? k + 1 : k)
    return tidy([...before, ...withWholeVerb(view, k + 2)])
  }
  return view.words
}

/** "Rill Books is just, it's two people": the verb of a name, and the same again behind its pronoun; the words with it once. */
function closeVerb(view: View, verb: number): readonly Word[] {
  if (view.lemma(verb) !== 'be' || view.tag(verb - 1) !== UPOS_ROW.PROPN) return view.words
  let comma = verb + 1
  while (view.tag(comma) === UPOS_ROW.ADV && !isNegationAt(view, comma)) comma++
  const again = comma + 2
  const isSame = view.lemma(again) === 'be' && view.xpos(again) === view.xpos(verb)
  const isTakenUp = view.form(comma) === ',' && SUBJECTS.has(view.form(comma + 1)) && isSame
  if (!isTakenUp || view.tag(again + 1) === UPOS_ROW.PUNCT || !agrees(view, verb, comma + 1)) return view.words
  return tidy([...view.words.slice(0, verb), ...withWholeVerb(view, again)])
}

function countCommas(view: View, to: number): number {
  let commas = 0
  for (let k = 0; k < to; k++) if (view.form(k) === ',') commas++
  return commas
}

/** A finite verb, adverbs aside, right after the pronoun. */
function verbAfter(view: View, pronoun: number): number {
  let k = pronoun + 1
  while (view.tag(k) === UPOS_ROW.ADV) k++
  return isFiniteAt(view, k) ? k : -1
}

/** Whether the pronoun at `at` may take up the phrase before `end`: people are "he" or "she", many are "they"; a phrase of time is taken up by nothing. */
function agrees(view: View, end: number, at: number): boolean {
  let head = 0
  while (head + 1 < end && view.form(head + 1) !== ',' && view.tag(head + 1) !== UPOS_ROW.ADP) head++
  if (TIMES.has(view.lemma(head)) || TIMES.has(view.form(head))) return false
  if (view.tag(head) !== UPOS_ROW.NOUN && view.tag(head) !== UPOS_ROW.PROPN) return false
  const pronoun = view.form(at)
  const plural = view.xpos(head) === 'NNS' || view.xpos(head) === 'NNPS'
  if (pronoun === 'they') return true
  if (plural) return false
  if (pronoun === 'it') return !PERSON_NOUNS.has(view.lemma(head))
  return view.tag(head) === UPOS_ROW.PROPN || PERSON_NOUNS.has(view.lemma(head)) || end - head > 1
}

/** The words from `from` on; a verb that was glued to the pronoun ("he's") is written out. */
function withWholeVerb(view: View, from: number): Word[] {
  const rest = view.words.slice(from)
  const first = rest[0]
  if (first === undefined || !first.glued || !isAuxiliaryAt(view, from)) return rest
  // "He's recommended that we …": a participle with an object is none of "is".
  let verb = from + 1
  while (view.tag(verb) === UPOS_ROW.ADV) verb++
  const takesObject = OBJECTS.has(view.tag(verb + 1)) || view.form(verb + 1) === 'that'
  // "He's just won the race": the tagger takes what is the same in both for the past.
  const perfect = /^VB[DN]$/.test(view.xpos(verb)) && (view.lemma(from) === 'have' || takesObject)
  const text = WHOLE.get(view.form(from)) ?? (perfect ? 'has' : 'is')
  return [{ ...first, text, glued: false }, ...rest.slice(1)]
}

const OBJECTS: ReadonlySet<number> = new Set([UPOS_ROW.DET, UPOS_ROW.PRON, UPOS_ROW.PROPN])

const WHOLE = new Map([
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
])
