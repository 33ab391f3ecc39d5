import { CAPITAL_START } from '../lexicon/letters.ts'
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { CLOSE_VERBS, SOURCE_NOUNS, TELLING_VERBS, THAT_VERBS } from '../lexicon/report-verbs.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { holdsClause, isFiniteAt, opensClause, type View } from './view.ts'

/** Noun complements with which frames are interrupted: "he said in an interview that". */
const LONGEST_INSERT = 12

/** Where the clause after the verb begins; -1 where no clause follows. */
export function complementStart(view: View, verb: number): number {
  const lemma = view.lemma(verb)
  const after = verb + (view.form(verb + 1) === 'out' ? 2 : 1)
  if (isFigureAlone(view, after)) return -1
  let k = after
  while (view.tag(k) === UPOS_ROW.ADV && view.form(k) !== 'so' && !view.xpos(k).startsWith('W')) k++
  if (view.form(k) === 'so') return -1
  // "The police found that out in 2004": the object of the verb and its particle.
  if (view.form(k) === 'that' && view.xpos(k + 1) === 'RP') return -1
  // "Satoshi says, ah, we can't do this."
  if (view.form(k) === ',' && view.tag(k + 1) === UPOS_ROW.INTJ) {
    let quoted = k + 2
    if (view.form(quoted) === ',') quoted++
    if (opensClause(view, quoted)) return quoted
  }
  const reach = CLOSE_VERBS.has(lemma) ? 1 : LONGEST_INSERT
  for (let t = k; t < Math.min(view.length, k + reach); t++) {
    // "To all that work": of the noun.
    const points = t > k && POINTED.has(view.tag(t - 1)) && view.xpos(t + 1) !== 'PRP'
    if (view.form(t) === 'that' && !points && !isNounAfterThat(view, t)) return afterThat(view, t)
    if (isFiniteAt(view, t) || QUESTION_WORDS.has(view.form(t))) break
    if (view.form(t) === ',' && view.form(t + 1) !== 'that') break
  }
  if (THAT_VERBS.has(lemma) && !SOURCE_NOUNS.has(view.lemma(verb - 1))) return -1
  const telling = TELLING_VERBS.has(lemma) && isListener(view, k, lemma)
  if (telling) k++
  // "Tells the tale he wrote": whom it is told stands in no place.
  else if (TELLING_VERBS.has(lemma) && (view.tag(after) === UPOS_ROW.DET || view.xpos(after) === 'PRP$')) return -1
  else if (opensClause(view, after) && holdsClause(view, after, view.length)) return after
  if (view.form(k) === 'like' && lemma === 'feel') k++
  if (view.tag(k) === UPOS_ROW.ADP && !CLOSE_VERBS.has(lemma)) {
    // "Says in the comments he thinks …": a pronoun begins the clause.
    for (let t = k + 1; t < k + 6; t++) if (view.xpos(t) === 'PRP' && opensClause(view, t)) return t
  }
  if (view.form(k) === ',' && opensClause(view, k + 1)) k++
  return opensClause(view, k) && holdsClause(view, k, view.length) ? k : -1
}

/** "The firm said ten and the union said sixty": all that the firm said is the figure. */
function isFigureAlone(view: View, from: number): boolean {
  let k = from
  while (view.tag(k) === UPOS_ROW.NUM || view.form(k) === '-') k++
  if (k === from || view.tag(k) !== UPOS_ROW.CCONJ) return false
  return /^(?:DT|NNP|PRP\$?)$/.test(view.xpos(k + 1)) && opensClause(view, k + 1)
}

const PEOPLE = new Set('people folks kids everyone everybody anyone anybody someone somebody nobody others'.split(' '))

/** "Told him it fell", "tell people it fell", "warned users it fell"; but "shows developers prefer it" tells of them. */
function isListener(view: View, k: number, verb: string): boolean {
  if (view.xpos(k) === 'PRP' || view.tag(k) === UPOS_ROW.PROPN) return true
  const isAnybody = PEOPLE.has(view.form(k)) || (view.xpos(k) === 'NNS' && PERSON_NOUNS.has(view.lemma(k)))
  return verb !== 'show' && isAnybody && opensClause(view, k + 1)
}

const POINTED: ReadonlySet<number> = new Set([UPOS_ROW.DET, UPOS_ROW.ADP])

const QUESTION_WORDS = new Set(['what', 'how', 'why', 'whether', 'if', 'who', 'where', 'when', 'which'])

/** "Say that model is", "that" being of the model: rare, so only where no clause would be left else. */
function isNounAfterThat(view: View, t: number): boolean {
  return view.xpos(t) === 'DT' && !holdsClause(view, t + 1, view.length)
}

/** Where the clause after the "that" at `t` begins, be it said twice or with a comma behind; -1 where none follows. */
export function afterThat(view: View, t: number): number {
  // "Said that's a bad idea": the word is the subject. "That face masks were" has another verb right behind.
  const compound = view.xpos(t + 1) === 'VBP' && /^NN/.test(view.xpos(t + 2)) && isFiniteAt(view, t + 3)
  // "That React looks cleaner": what has a capital is a name, whatever its tag.
  const isName = CAPITAL_START.test(view.words[t + 1]?.text ?? '')
  if (isFiniteAt(view, t + 1) && !compound && !isName) return t
  let k = t + 1
  while (view.form(k) === 'that' && !isFiniteAt(view, k + 1) && view.tag(k + 1) !== UPOS_ROW.AUX) k++
  while (view.form(k) === ',') k++
  return holdsClause(view, k, view.length) ? k : -1
}
