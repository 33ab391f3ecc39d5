import type { Document } from '../model/document.ts'
import { tokenLemma } from '../model/document.ts'
import type { PersonPronoun } from '../model/entity.ts'
import type { Tree } from '../model/syntax.ts'
import { formOf, isFiniteVerb, xposOf } from '../prose/grammar.ts'
import { asOther } from '../prose/other-person.ts'
import { simplePast } from '../prose/past-tense.ts'
import { isOfSpeaker, thirdSingular } from '../prose/person.ts'
import type { Word } from '../prose/words.ts'
import { AUXILIARY, QUESTION_WORDS } from './asking.ts'
import { requestOf } from './requests.ts'

/**
 * A question as it stands behind "asked": "is the price believable" as "whether the price is believable", "how did you come
 * to paint" as "how she came to paint", "can you explain what a mempool is" as "to explain what a mempool is", "can you tell
 * us about your farm" as "about her farm". `other` is how whoever is asked is spoken of; null where nothing tells who that is,
 * so that a "you" cannot be told. Null where the subject of the verb is not certain, where the voice that asks speaks of
 * itself, or where "you" may be anybody.
 */
export function tellIndirectly(
  doc: Document,
  tree: Tree,
  words: readonly Word[],
  other: PersonPronoun | null,
): readonly Word[] | null {
  const told = requestOf(doc, words) ?? askedAbout(doc, words) ?? turnedRound(doc, tree, words)
  if (told === null || isOfSpeaker(doc, told)) return null
  return asOther(doc, told, other)
}

/**
 * "What was the difference between them" as "about the difference between them", "what is a mempool" as "what a mempool is";
 * null where more than a noun phrase stands behind the verb.
 */
function askedAbout(doc: Document, words: readonly Word[]): Word[] | null {
  const at = /^(?:exactly|actually|really)$/.test(formOf(doc, words[1])) ? 2 : 1
  const verb = formOf(doc, words[at])
  if (!/^(?:what|who)$/.test(formOf(doc, words[0])) || !/^(?:is|'s|are|was|were)$/.test(verb)) return null
  const rest = words.slice(at + 1)
  // "What's the feedback been": has been.
  if (rest.some((word, i) => formOf(doc, word) === 'been' && !/^(?:have|has|had|'ve)$/.test(formOf(doc, rest[i - 1]))))
    return null
  const first = formOf(doc, rest[0])
  const tag = xposOf(doc, rest[0])
  if (/^(?:the|some|one)$/.test(first) || tag === 'PRP$') return [{ text: 'about', row: -1, glued: false }, ...rest]
  // "Who are all day": whoever is asked about has a name.
  if (formOf(doc, words[0]) === 'who' && !tag.startsWith('NNP')) return null
  const opens = /^an?$/.test(first) || tag.startsWith('NN')
  // "What's Ray doing": something is said of him.
  if (tag.startsWith('NN') && rest.some((word) => xposOf(doc, word) === 'VBG')) return null
  const isBare = !rest.some((word) => /^(?:IN|TO|CC|MD|VBD|VBZ|VBP|PRP|WDT|WP|,)$/.test(xposOf(doc, word)))
  if (!opens || !isBare || rest.length > LONGEST_BARE) return null
  return [words[0]!, ...rest, { ...words[at]!, text: verb === "'s" ? 'is' : verb, glued: false }]
}

/** A longer noun phrase does not stand before "is". */
const LONGEST_BARE = 6

/** The question with its subject before its verb; null where the subject is not certain. */
function turnedRound(doc: Document, tree: Tree, words: readonly Word[]): Word[] | null {
  const isWh = QUESTION_WORDS.test(formOf(doc, words[0]))
  // "Who pays for it": nothing was turned.
  if (isWh && isOwnSubject(doc, tree, words)) return [...words]
  const at = words.findIndex((word, i) => i < FARTHEST_VERB && isHelp(formOf(doc, word)))
  if (at < 0 || (!isWh && at !== 0)) return null
  const help = words[at]!
  if (formOf(doc, words[at + 1]) === "n't" || xposOf(doc, help).startsWith('NN')) return null
  const isDo = /^(?:do|does|did)$/.test(formOf(doc, help))
  const found = subjectEnd(doc, tree, words, at + 1, isDo)
  const end =
    found < 0 && (isDo || /^(?:is|are|was|were|'s)$/.test(formOf(doc, help)))
      ? phraseEnd(doc, words, at + 1, isDo)
      : found
  if (end < 0) return null
  const subject = words.slice(at + 1, end)
  const rest = words.slice(end)
  // "What is a mooring buoy": half of a noun phrase is no subject of the other half.
  if (!isDo && rest.length > 0 && rest.every((word) => xposOf(doc, word).startsWith('NN'))) return null
  const verb = finiteVerb(doc, help, rest)
  if (verb === null) return null
  const opening: Word[] = isWh ? words.slice(0, at) : [{ text: 'whether', row: -1, glued: false }]
  return [...opening, ...subject, ...verb]
}

/** Words among which the verb of a question stands: "what kind of work do". */
const FARTHEST_VERB = 6

function isHelp(form: string): boolean {
  return AUXILIARY.test(form) || form === 'did' || form === "'s" || form === "'re"
}

/** What follows the subject: the helping verb and the rest, or the main verb in its tense for "do"; null where there is none. */
function finiteVerb(doc: Document, help: Word, rest: readonly Word[]): Word[] | null {
  const form = formOf(doc, help)
  if (!/^(?:do|does|did)$/.test(form)) {
    // "What's it been" has, "what's it like" is.
    const whole = form === "'s" ? (formOf(doc, rest[0]) === 'been' ? 'has' : 'is') : form === "'re" ? 'are' : null
    return [{ ...help, text: whole ?? help.text.toLowerCase(), glued: false }, ...rest]
  }
  const adverbs = rest.findIndex((word) => xposOf(doc, word) !== 'RB')
  const main = rest[adverbs]
  if (main === undefined || main.row < 0 || adverbs > 1) return null
  const lemma = tokenLemma(doc, main.row)
  if ((!/^VBP?$/.test(xposOf(doc, main)) && !VERBS.has(formOf(doc, main))) || formOf(doc, main) !== lemma) return null
  const text = form === 'does' ? thirdSingular(lemma) : form === 'did' ? simplePast(lemma) : main.text
  return text === null ? null : [...rest.slice(0, adverbs), { ...main, text }, ...rest.slice(adverbs + 1)]
}

/** "What makes it safe", "who else pays": the question word is the subject of the first verb. */
function isOwnSubject(doc: Document, tree: Tree, words: readonly Word[]): boolean {
  const at = words.findIndex((word) => isFiniteVerb(doc, word))
  if (at < 1 || at > 3 || isHelp(formOf(doc, words[at]))) return false
  if (/^how (?:many|much)$/.test(`${formOf(doc, words[0])} ${formOf(doc, words[1])}`))
    return at > 1 && /^NN/.test(xposOf(doc, words[at - 1]))
  if (!/^(?:what|who|which)$/.test(formOf(doc, words[0]))) return false
  return at === 1 ? formOf(doc, words[0]) !== 'which' : labelOf(tree, words[at - 1]).startsWith('nsubj')
}

function labelOf(tree: Tree, word: Word | undefined): string {
  const at = word === undefined ? -1 : word.row - tree.firstToken
  return tree.labels[tree.label[at] ?? -1] ?? ''
}

/** Index after the subject that opens at `from`, where the tree has one contiguous subject there; else -1. */
function subjectEnd(doc: Document, tree: Tree, words: readonly Word[], from: number, isDo: boolean): number {
  const place = (word: Word | undefined): number => (word === undefined ? -1 : word.row - tree.firstToken)
  const within = (at: number, top: number): boolean => {
    for (let i = at, steps = 0; i >= 0 && steps < tree.head.length; i = tree.head[i]!, steps++)
      if (i === top) return true
    return false
  }
  // A pronoun is a whole subject.
  if (/^(?:you|they|he|she|we)$/.test(formOf(doc, words[from]))) return endOfPronoun(doc, words, from)
  let end = -1
  for (let i = from; i < words.length && end < 0; i++) {
    const at = place(words[i])
    if (at < 0 || at >= tree.head.length) return -1
    const label = tree.labels[tree.label[at]!] ?? ''
    if (label.startsWith('nsubj') || label === 'expl') {
      let stop = i + 1
      while (stop < words.length && within(place(words[stop]), at)) stop++
      if (!words.slice(from, i).every((word) => within(place(word), at))) return -1
      end = stop
    }
  }
  return closedSubject(doc, words, from, end, isDo)
}

/** Index after "the reef", "the price of oil" at `from`, with which something else is said; -1 where there is none. */
function phraseEnd(doc: Document, words: readonly Word[], from: number, isDo: boolean): number {
  if (!/^(?:DT|PRP\$|NNP)$/.test(xposOf(doc, words[from]))) return -1
  let end = from + 1
  while (/^(?:JJ|NN|NNS|NNP|NNPS|HYPH|POS)$/.test(xposOf(doc, words[end]))) end++
  if (!/^NN/.test(xposOf(doc, words[end - 1]))) return -1
  if (formOf(doc, words[end]) === 'of') {
    do end++
    while (/^(?:DT|PRP\$|JJ|NN|NNS|NNP|NNPS)$/.test(xposOf(doc, words[end])))
  }
  return closedSubject(doc, words, from, end, isDo)
}

/**
 * The end of a subject that was read from `from` to `end`, before what is said of it: "the price of oil | believable", "the
 * harbour | work", where the tagger read a noun. -1 where nothing, or another verb, follows.
 */
function closedSubject(doc: Document, words: readonly Word[], from: number, end: number, isDo: boolean): number {
  let at = end
  while (at > from + 1 && /^(?:JJ|RB)/.test(xposOf(doc, words[at - 1]))) at--
  if (isDo && at === end && at > from + 1 && VERBS.has(formOf(doc, words[at - 1]))) at--
  return at > from && at < words.length && mayFollow(doc, words[at], isDo) ? at : -1
}

/** Verbs that behind "does the harbour" are read as nouns. */
const VERBS: ReadonlySet<string> = new Set('work look feel change help matter function compare scale cost'.split(' '))

/** True for what may stand behind a subject whose verb is before it; behind "does the union" the tagger may read a finite verb. */
function mayFollow(doc: Document, word: Word | undefined, isDo: boolean): boolean {
  return !isFiniteVerb(doc, word) || (isDo && xposOf(doc, word) === 'VBP')
}

/** "You", "you guys", "you both". */
function endOfPronoun(doc: Document, words: readonly Word[], from: number): number {
  const end = /^(?:guys|all|both|folks|two)$/.test(formOf(doc, words[from + 1])) ? from + 2 : from + 1
  return end < words.length ? end : -1
}
