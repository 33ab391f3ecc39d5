import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { tidy, type Word } from '../prose/words.ts'
import { isAuxiliaryAt, isFiniteAt, type View } from './view.ts'

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
    if (isFiniteAt(view, k) || view.xpos(k) === 'VBN') return view.words
    if (view.form(k) !== ',' || !SUBJECTS.has(view.form(k + 1))) continue
    const verb = verbAfter(view, k + 1)
    if (verb < 0 || !agrees(view, k)) return view.words
    const apposed = countCommas(view, k) > 0
    const before = view.words.slice(0, apposed ? k + 1 : k)
    return tidy([...before, ...withWholeVerb(view, k + 2)])
  }
  return view.words
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

/** People are "he" or "she", many are "they"; a phrase of time is taken up by nothing. */
function agrees(view: View, comma: number): boolean {
  let head = 0
  while (head + 1 < comma && view.form(head + 1) !== ',' && view.tag(head + 1) !== UPOS_ROW.ADP) head++
  if (TIMES.has(view.lemma(head)) || TIMES.has(view.form(head))) return false
  if (view.tag(head) !== UPOS_ROW.NOUN && view.tag(head) !== UPOS_ROW.PROPN) return false
  const pronoun = view.form(comma + 1)
  const plural = view.xpos(head) === 'NNS' || view.xpos(head) === 'NNPS'
  if (pronoun === 'they') return true
  if (plural) return false
  if (pronoun === 'it') return !PERSON_NOUNS.has(view.lemma(head))
  return view.tag(head) === UPOS_ROW.PROPN || PERSON_NOUNS.has(view.lemma(head)) || comma - head > 1
}

/** The words from `from` on; a verb that was glued to the pronoun ("he's") is written out. */
function withWholeVerb(view: View, from: number): Word[] {
  const rest = view.words.slice(from)
  const first = rest[0]
  if (first === undefined || !first.glued || !isAuxiliaryAt(view, from)) return rest
  // "He's recommended that we …": a participle with an object is none of "is".
  const takesObject = OBJECTS.has(view.tag(from + 2)) || view.form(from + 2) === 'that'
  const perfect = view.xpos(from + 1) === 'VBN' && (view.lemma(from) === 'have' || takesObject)
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
