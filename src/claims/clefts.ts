import { CLAIM_NOUNS, DOUBTING_VERBS, OWN_FRAMES, REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { afterThat } from './complements.ts'
import { FIRST, type Frame } from './frame.ts'
import { isSourceStart } from './holders.ts'
import { isAuxiliaryAt, isFiniteAt, opensClause, type View } from './view.ts'

/** Where the clause in a cleft begins: after "what", or "one of the things (that)"; 0 where there is none. */
function cleftStart(view: View): number {
  if (view.form(0) === 'what') return 1
  if (!CLEFT_OPENERS.has(view.form(0))) return 0
  for (let k = 1; k < 6; k++) {
    if (view.lemma(k) === 'thing') return view.form(k + 1) === 'that' ? k + 2 : k + 1
  }
  return 0
}

const CLEFT_OPENERS = new Set(['one', 'the', 'another'])

/** "What he found was that …", "one of the things he told me is that …". */
export function readCleft(view: View): Frame | null {
  const start = cleftStart(view)
  if (start === 0) return null
  for (let k = start + 1; k < Math.min(view.length, start + 8); k++) {
    if (view.lemma(k) !== 'be') continue
    // "Told me is that": who it was told to.
    const verb = view.xpos(k - 1) === 'PRP' ? k - 2 : k - 1
    if (!view.xpos(verb).startsWith('V') || verb <= start) continue
    const lemma = view.lemma(verb)
    if (!REPORT_VERBS.has(lemma) && !DOUBTING_VERBS.has(lemma) && !OWN_FRAMES.has(lemma)) return null
    const claim = view.form(k + 1) === 'that' ? afterThat(view, k + 1) : opensClause(view, k + 1) ? k + 1 : -1
    if (claim < 0) return null
    if (!isSourceStart(view, start)) return null
    let to = verb
    while (to > start + 1 && (isAuxiliaryAt(view, to - 1) || view.tag(to - 1) === UPOS_ROW.ADV)) to--
    if (FIRST.has(view.form(start))) {
      const stance = DOUBTING_VERBS.has(lemma) ? 'hedged' : 'own'
      return { claim, source: null, stance, idle: false }
    }
    if (view.form(start) === 'you') return null
    return { claim, source: { from: start, to }, stance: 'reported', idle: false }
  }
  return null
}

/** "Liang's argument is that …", "the accusation is that …". */
export function readNounFrame(view: View): Frame | null {
  for (let k = 1; k < Math.min(view.length, 8); k++) {
    if (isFiniteAt(view, k) && view.lemma(k) !== 'be') return null
    if (view.lemma(k) !== 'be') continue
    // "The argument here is that …"
    const noun = view.tag(k - 1) === UPOS_ROW.ADV ? k - 2 : k - 1
    if (!CLAIM_NOUNS.has(view.lemma(noun)) || view.form(k + 1) !== 'that') return null
    const claim = afterThat(view, k + 1)
    if (claim < 0) return null
    const owner = ownerEnd(view, noun)
    if (owner > 0 && FIRST.has(view.form(0))) return null
    if (view.form(0) === 'my' || view.form(0) === 'our') return { claim, source: null, stance: 'hedged', idle: false }
    return { claim, source: owner > 0 ? { from: 0, to: owner } : null, stance: 'reported', idle: false }
  }
  return null
}

/** "Ann has a theory that the boats leak": what it is is the claim, and whose it is stands before. */
export function readHeldView(view: View): Frame | null {
  for (let k = 1; k < LONGEST_HOLDER; k++) {
    if (view.lemma(k) !== 'have') {
      if (isFiniteAt(view, k)) return null
      continue
    }
    let noun = k + 1
    while (HELD_BEFORE.has(view.tag(noun))) noun++
    const isHeld = noun > k + 1 && CLAIM_NOUNS.has(view.lemma(noun)) && view.form(noun + 1) === 'that'
    if (!isHeld || !isSourceStart(view, 0) || NOT_ANYBODY.has(view.form(0))) return null
    const claim = afterThat(view, noun + 1)
    if (claim < 0) return null
    if (FIRST.has(view.form(0))) return { claim, source: null, stance: 'hedged', idle: false }
    return { claim, source: { from: 0, to: k }, stance: 'reported', idle: false }
  }
  return null
}

/** Most words of who holds a view. */
const LONGEST_HOLDER = 6
const HELD_BEFORE: ReadonlySet<number> = new Set([UPOS_ROW.DET, UPOS_ROW.ADJ])
const NOT_ANYBODY = new Set(['you', 'this', 'that', 'which', 'who', 'there', 'nobody'])

/** Where the owner of the noun at `noun` ends: before "'s", or after "his"; 0 where it has none. */
function ownerEnd(view: View, noun: number): number {
  for (let k = noun - 1; k > 0; k--) if (view.form(k) === "'s") return k
  return view.xpos(0) === 'PRP$' ? 1 : 0
}
