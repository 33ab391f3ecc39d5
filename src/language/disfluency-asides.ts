import { TIME_UNITS } from '../lexicon/units.ts'
import { UPOS_ROW } from '../model/tags.ts'
import {
  AFTER_KNOW,
  ASIDE,
  BEFORE_KNOW,
  COMMA,
  classAt,
  DASH,
  FILLED_PAUSE,
  KNOW,
  LIKE,
  type Marking,
  MEAN,
  OF,
  OWNING,
  PARENTHETICAL,
  SAYING,
  SORTING,
  SUBJECT,
  wordAt,
} from './disfluency-marking.ts'

const PAUSE = COMMA | DASH | FILLED_PAUSE

/** Marks "you know", "I mean", "like", "sort of", "excuse me" in tokens `[first, end)`, where nothing hangs on them. */
export function markAsides(marking: Marking, first: number, end: number): void {
  const { tokens, classes, fluency } = marking
  for (let i = first; i < end; i++) {
    const bits = classes[tokens.form[i]!]!
    if ((bits & ASIDE) === 0) continue
    if ((bits & LIKE) !== 0) {
      if (isLooseLike(marking, i, first, end)) fluency[i] = PARENTHETICAL
      continue
    }
    const before = wordAt(marking, i - 1, first, end)
    const loose =
      (bits & KNOW) !== 0
        ? before === 'you' && saysNothing(marking, i - 1, i + 1, first, end)
        : (bits & MEAN) !== 0
          ? before === 'i' && isAside(marking, i - 1, i + 1, first, end)
          : (bits & OF) !== 0
            ? (before === 'sort' || before === 'kind') && isLooseDegree(marking, i - 1, first, end)
            : before === 'excuse' && isBetweenPauses(marking, i - 1, i + 1, first, end)
    if (loose) fluency.fill(PARENTHETICAL, i - 1, i + 1)
  }
}

/** Whether a pause stands on either side of tokens `[from, to)`. */
function isBetweenPauses(marking: Marking, from: number, to: number, first: number, end: number): boolean {
  return (classAt(marking, from - 1, first, end) & classAt(marking, to, first, end) & COMMA) !== 0
}

/** "You know" over tokens `[from, to)`: no question about knowing, nothing known named. */
function saysNothing(marking: Marking, from: number, to: number, first: number, end: number): boolean {
  const before = classAt(marking, from - 1, first, end)
  const after = classAt(marking, to, first, end)
  // "You know?" and "you know." alone are not asides of anything.
  if (from <= first && to >= end - 1) return false
  if ((before & PAUSE) !== 0 && (after & PAUSE) !== 0) return true
  if ((before & BEFORE_KNOW) !== 0) return false
  if ((after & PAUSE) !== 0) return true
  if ((after & AFTER_KNOW) !== 0) return false
  return (before & PAUSE) !== 0 || marking.tokens.tag[from - 1] !== UPOS_ROW.AUX
}

/** "I mean" over tokens `[from, to)`: at the head of what it puts another way. */
function isAside(marking: Marking, from: number, to: number, first: number, end: number): boolean {
  const { tokens, fluency } = marking
  const before = classAt(marking, from - 1, first, end)
  const after = classAt(marking, to, first, end)
  if (from <= first && to >= end - 1) return false
  const tag = from > first ? tokens.tag[from - 1] : UPOS_ROW.PUNCT
  const opens =
    (before & PAUSE) !== 0 ||
    tag === UPOS_ROW.CCONJ ||
    tag === UPOS_ROW.INTJ ||
    // "I I mean": a start said twice, or an aside before it.
    (from > first && (fluency[from - 1] !== 0 || tokens.form[from - 1] === tokens.form[from])) ||
    (from === first + 1 && tag === UPOS_ROW.ADV)
  if (!opens) return false
  if ((after & PAUSE) !== 0) return true
  // "I mean it", "I mean that." are statements; "I mean it is" is not.
  const next = wordAt(marking, to, first, end)
  const last = (classAt(marking, to + 1, first, end) & PAUSE) !== 0
  return !last && next !== 'by' && next !== 'to' && tokens.tag[to] !== UPOS_ROW.NOUN
}

/** "Like" between pauses, or tagged as an interjection; never after "be", where it brings on a quote. */
function isLooseLike(marking: Marking, i: number, first: number, end: number): boolean {
  const { tag } = marking.tokens
  if (i + 1 >= end - 1 || OPENING_QUOTES.has(wordAt(marking, i + 1, first, end))) return false
  // "Like-minded", "like-for-like".
  if (wordAt(marking, i + 1, first, end) === '-' && /^(?:minded|for)$/.test(wordAt(marking, i + 2, first, end)))
    return false
  // "She was like, “Okay”": what is said comes. "They told me, like, “Okay”" says so without it.
  const quotes = wordAt(marking, i + 1, first, end) === ',' && OPENING_QUOTES.has(wordAt(marking, i + 2, first, end))
  if (quotes && !saysSo(marking, Math.max(first, i - 3), first, i)) return false
  if (isComparing(marking, i, first, end)) return false
  const before = classAt(marking, i - 1, first, end)
  const after = classAt(marking, i + 1, first, end)
  // "Like I said", "and like Adam said".
  const opens = i === first || (before & PAUSE) !== 0 || tag[i - 1] === UPOS_ROW.CCONJ
  if (opens && (saysSo(marking, i + 1, first, end) || hasBeenSaid(marking, i + 1, first, end))) return false
  if (i === first) {
    const clause = tag[i + 1] === UPOS_ROW.PRON && tag[i + 2] === UPOS_ROW.AUX
    return clause || (after & PAUSE) !== 0 || tag[i] === UPOS_ROW.INTJ
  }
  // "We have like a dozen"; but "I like apples".
  if ((before & OWNING) !== 0 && tag[i + 1] === UPOS_ROW.DET) return true
  if ((before & SUBJECT) !== 0) {
    // "It like absolutely works": another verb follows.
    return tag[i + 1] === UPOS_ROW.ADV && tag[i + 2] === UPOS_ROW.VERB
  }
  // "Owning a watch is like owning a fever": one thing is compared with another.
  const compares = tag[i - 2] === UPOS_ROW.NOUN && wordAt(marking, i + 1, first, end).endsWith('ing')
  if (tag[i - 1] === UPOS_ROW.AUX && compares) return false
  if (tag[i - 1] === UPOS_ROW.AUX) return tag[i + 1] === UPOS_ROW.VERB && (after & SAYING) === 0
  if (tag[i - 1] === UPOS_ROW.VERB) return false
  return (before & PAUSE) !== 0 && (after & PAUSE) !== 0 ? true : tag[i] === UPOS_ROW.INTJ
}

const PERSONS = /^(?:myself|yourself|himself|herself|ourselves|yourselves|themselves|me|him|us|them)$/

/** "Cities like Paris", "people like me", "like a ghost, she left": one thing is likened to another, and without it none is. */
function isComparing(marking: Marking, i: number, first: number, end: number): boolean {
  const { tag } = marking.tokens
  let before = i - 1
  while (before >= first && (classAt(marking, before, first, end) & FILLED_PAUSE) !== 0) before--
  let after = i + 1
  while (after < end && (classAt(marking, after, first, end) & FILLED_PAUSE) !== 0) after++
  if (before < first) return opensLikened(marking, after, first, end)
  if (PERSONS.test(wordAt(marking, after, first, end))) return true
  const isPlural = tag[before] === UPOS_ROW.NOUN && /[^s]s$/.test(wordAt(marking, before, first, end))
  return isPlural && (tag[after] === UPOS_ROW.NOUN || tag[after] === UPOS_ROW.PROPN)
}

/** Longest phrase that opens a sentence behind "like", in words. */
const LONGEST_LIKENED = 6

/** "A ghost," from `at` on: a phrase without a verb before the comma; "the other day," says when. */
function opensLikened(marking: Marking, at: number, first: number, end: number): boolean {
  const { tag } = marking.tokens
  if (tag[at] !== UPOS_ROW.DET) return false
  for (let k = at + 1; k < Math.min(end, at + LONGEST_LIKENED); k++) {
    const word = wordAt(marking, k, first, end)
    if (word === ',') return tag[k - 1] === UPOS_ROW.NOUN && !TIME_UNITS.has(wordAt(marking, k - 1, first, end))
    if (tag[k] === UPOS_ROW.VERB || tag[k] === UPOS_ROW.AUX) return false
  }
  return false
}

const OPENING_QUOTES: ReadonlySet<string> = new Set(['"', '“', "'", '‘'])

/** Whether one of the three words from `from` on is a verb of saying. */
function saysSo(marking: Marking, from: number, first: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 3); i++) if (classAt(marking, i, first, end) & SAYING) return true
  return false
}

const HAS_SAID =
  /^(?:talk(?:ed|ing)|discuss(?:ed|ing)|describ(?:ed|ing)|explain(?:ed|ing)|mention(?:ed|ing)|said|saying|noted)$/
const HELPING = /^(?:have|has|had|['’](?:ve|s|d)|was|were|been|just|already|always)$/
/** Most words between a pronoun and its verb of saying. */
const MOST_HELPING = 4

/** "We've been talking about", "you were saying" from token `from`: a pronoun, what helps its verb, and a verb of saying. */
function hasBeenSaid(marking: Marking, from: number, first: number, end: number): boolean {
  if ((classAt(marking, from, first, end) & SUBJECT) === 0) return false
  let at = from + 1
  while (at <= from + MOST_HELPING && HELPING.test(wordAt(marking, at, first, end))) at++
  return HAS_SAID.test(wordAt(marking, at, first, end))
}

/** "Sort of" from token `at`: softening what follows, not naming a sort of thing. */
function isLooseDegree(marking: Marking, at: number, first: number, end: number): boolean {
  if (at <= first || at + 2 >= end) return false
  const { tag } = marking.tokens
  const before = tag[at - 1]
  const after = tag[at + 2]
  const bits = classAt(marking, at - 1, first, end)
  const next = classAt(marking, at + 2, first, end)
  if ((bits & SUBJECT) !== 0 && after !== UPOS_ROW.DET) return true
  if ((bits & SORTING) !== 0 || (next & PAUSE) !== 0) return false
  if (before === UPOS_ROW.VERB && after === UPOS_ROW.DET) return true
  // "Is kind of like Slack" says less than "is like Slack".
  if (before === UPOS_ROW.AUX) return after === UPOS_ROW.VERB || after === UPOS_ROW.ADJ || after === UPOS_ROW.ADV
  const softens = before === UPOS_ROW.PRON || before === UPOS_ROW.ADV || before === UPOS_ROW.VERB
  return softens && (after === UPOS_ROW.VERB || after === UPOS_ROW.ADJ || after === UPOS_ROW.ADV)
}
