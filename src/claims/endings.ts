import { NOUNS_WITH_ON, OBJECT_PREPOSITIONS } from '../lexicon/open-ends.ts'
import { type Document, tokenSurface } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { SUBJECT_FORMS } from '../prose/grammar.ts'
import { isFiniteAt, SUBJECT_TAGS, type View } from './view.ts'

const DOTS = /^(?:\.{2,}|…)\.?$/
/** Words by their Penn tags after which a sentence must go on. A pronoun of the first case wants its verb. */
const WANTS_MORE = new Set(['DT', 'IN', 'TO', 'CC', 'MD', 'PRP$', 'WDT'])
const POINTING = /^(?:this|that|these|those|all|some|any|both|another)$/

/** True where the words trail away in dots before they are whole: "it was in the…". Human hands write pauses so, too. */
export function trailsOff(view: View): boolean {
  const last = lastWord(view)
  let dotted = /(?:\.{3}|…)\.?$/.test(view.words[last]?.text ?? '')
  for (let k = last + 1; k < view.length; k++) if (DOTS.test(view.words[k]!.text)) dotted = true
  if (!dotted || last < 0) return dotted
  const form = view.form(last)
  if (view.tag(last) === UPOS_ROW.AUX || SUBJECT_FORMS.has(form) || form === 'not')
    return form !== 'you' && form !== 'it'
  return WANTS_MORE.has(view.xpos(last)) && !POINTING.test(form)
}

/** True where the words end before what they begin is told: "she was doing research on.", "the home unit that's." */
export function endsEarly(view: View): boolean {
  const last = lastWord(view)
  return last > 1 && (endsInBe(view, last) || lacksObject(view, last) || lacksVerb(view, last))
}

/** What opens words that are quoted. */
const CALLS = /^(?:oh|okay|ok|wow|whoa|hey|yay|listen|look|well|no|yes|yeah|alright|great|hmm)$/
const OWNERS = /^(?:a|an|the|my|your|our|their|every)$/

/** "We listened to it in the.", "it shapes how you.", "he was like wow.": what was to follow never came. "Vitamin A" is whole. */
export function endsInOpening(view: View): boolean {
  const last = lastWord(view)
  const form = view.form(last)
  if (view.tag(last) === UPOS_ROW.INTJ || CALLS.test(form)) {
    const before = /^["“,]$/.test(view.words[last - 1]?.text ?? '') ? last - 2 : last - 1
    // "She said no" tells all.
    const isSaid = /^(?:said|says)$/.test(view.form(before)) && !/^(?:yes|no|hi|hello|okay|ok)$/.test(form)
    return isSaid || (view.form(before) === 'like' && view.lemma(before - 1) === 'be')
  }
  if (OWNERS.test(form)) return /^\p{Ll}/u.test(view.words[last]!.text)
  return SUBJECT_FORMS.has(form) && /^(?:WRB|WP|WDT)$/.test(view.xpos(last - 1))
}

/** True where a dash stands right before token `endToken`: somebody else broke in. */
export function endsInDash(doc: Document, endToken: number): boolean {
  return /^(?:-{1,3}|–|—)$/.test(tokenSurface(doc, endToken - 1))
}

function lastWord(view: View): number {
  let k = view.length - 1
  while (k >= 0 && (view.tag(k) === UPOS_ROW.PUNCT || /^[.…"”'’)-]+$/.test(view.words[k]!.text))) k--
  return k
}

const NOMINAL: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN])
const BE = /^(?:is|are|was|were|'s|'re)$/

/** "The home unit that's", ", where the thesis is", "the main problem is": what it is never came. */
function endsInBe(view: View, last: number): boolean {
  // "It's a place where."
  if (view.form(last) === 'where') return NOMINAL.has(view.tag(last - 1))
  if (!BE.test(view.form(last))) return false
  if (view.form(last - 1) === 'which' && view.form(last - 2) === ',') return true
  if (view.form(last - 1) === 'that' || view.form(last - 1) === 'which') return NOMINAL.has(view.tag(last - 2))
  if (!NOMINAL.has(view.tag(last - 1))) return false
  let k = last - 1
  while (k >= 0 && SUBJECT_TAGS.has(view.tag(k))) k--
  // "They know where it is" tells all it wants to.
  if (view.form(k) === 'where') return view.form(k - 1) === ','
  return k < 0 || (view.form(k) === 'that' && view.xpos(k) === 'IN' && !NOMINAL.has(view.tag(k - 1)))
}

/** What needs a verb of its own behind "that": "that the", "that anything", "that they". */
const NEEDS_VERB: ReadonlySet<number> = new Set([UPOS_ROW.DET, UPOS_ROW.PRON])

/** "They made a rule that anything less than ninety bytes.": the clause behind "that" never came to its verb. */
function lacksVerb(view: View, last: number): boolean {
  let k = last
  while (k > 1 && view.form(k) !== 'that') {
    // Nor is a word like "works" sure to be a noun.
    if (/^(?:V|MD)/.test(view.xpos(k)) || view.form(k) === ',' || (view.xpos(k) === 'NNS' && isLoose(view, k)))
      return false
    k--
  }
  return (
    k > 1 &&
    last - k > 2 &&
    view.tag(k - 1) === UPOS_ROW.NOUN &&
    (NEEDS_VERB.has(view.tag(k + 1)) || /thing$/.test(view.form(k + 1)))
  )
}

/** A plural right behind a noun or pronoun may be its verb: "that the engine works". */
function isLoose(view: View, k: number): boolean {
  return NOMINAL.has(view.tag(k - 1)) || view.tag(k - 1) === UPOS_ROW.PRON
}

/** Words with which a preposition may stand at the end: its object is named before, or it is no preposition. */
const GIVES_OBJECT = /^(?:than|as|like|worth|need|needs|deserve|deserves|want|wants)$/
const WITH_OF = /^(?:kind|sort|course|unheard|lot|bit)$/

/**
 * "Rebecca was doing research on.": a preposition with nothing behind it and nothing before it that could be its object, as
 * a relative, a question word, a passive or an infinitive would give ("what it was made for", "a tool to work with").
 */
function lacksObject(view: View, last: number): boolean {
  const form = view.form(last)
  if (view.xpos(last) !== 'IN') return false
  if (form === 'on' ? !NOUNS_WITH_ON.has(view.lemma(last - 1)) : !OBJECT_PREPOSITIONS.has(form)) return false
  if (WITH_OF.test(view.form(last - 1))) return false
  let finite = 0
  for (let k = 0; k < last; k++) {
    const xpos = view.xpos(k)
    if (xpos.startsWith('W') || xpos === 'TO' || GIVES_OBJECT.test(view.form(k))) return false
    // "The firm I worked for", "this I agree with": a subject right behind what it is said of.
    const isContact = k > 0 && SUBJECT_FORMS.has(view.form(k)) && !isFiniteAt(view, k - 1)
    if (
      isContact &&
      (NOMINAL.has(view.tag(k - 1)) || /^(?:this|that|one|those|something|everything)$/.test(view.form(k - 1)))
    )
      return false
    if (xpos === 'VBN' && hasBeBefore(view, k)) return false
    if (isFiniteAt(view, k)) finite++
  }
  return finite === 1
}

function hasBeBefore(view: View, k: number): boolean {
  for (let at = k - 1; at >= Math.max(0, k - 3); at--) if (/^(?:be|get)$/.test(view.lemma(at))) return true
  return false
}
