import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { PERSON_TITLES } from '../lexicon/person-titles.ts'
import { REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { MONTHS } from '../lexicon/units.ts'
import { type Document, tokenLemma } from '../model/document.ts'
import { JOINTS } from './clause-links.ts'
import { wholeVerb } from './contractions.ts'
import { clauseVerb, formOf, isFiniteVerb, xposOf } from './grammar.ts'
import { lowerFirst, tidy, upperFirst, type Word } from './words.ts'

const RESUMPTIVE: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'that'])
const NAMING: ReadonlySet<string> = new Set('DT NN NNS NNP NNPS JJ JJR JJS CD PRP$ POS IN HYPH VBN VBG CC'.split(' '))
/** Heads of phrases that tell when: what follows their comma is the subject itself. */
const TIMES: ReadonlySet<string> = new Set(
  'year years week weeks month months day days time times morning night weekend moment point second minute hour while once later ago today yesterday monday tuesday wednesday thursday friday saturday sunday end case way fact course example instance'.split(
    ' ',
  ),
)

/**
 * "Sam Altman from OpenAI, he said that" to "Sam Altman from OpenAI said that"; "Liang, before the sanctions, he
 * bought" to "Before the sanctions, Liang bought". The words as they are where nothing is set apart in front. The
 * construction is left dislocation: Geluykens, "From Discourse Process to Grammatical Construction", 1992.
 */
export function mendDislocation(doc: Document, words: readonly Word[]): readonly Word[] {
  const first = xposOf(doc, words[0])
  if (!/^(?:DT|NN|NNS|NNP|NNPS|JJ|PRP\$|CD)$/.test(first)) return words
  const name = words.findIndex((word) => !xposOf(doc, word).startsWith('NNP'))
  // "INV it stands for inventory": no comma was heard.
  const isTime = TIMES.has(formOf(doc, words[name - 1]))
  if (name > 0 && !isTime && formOf(doc, words[name]) === 'it' && isResumed(doc, words, name))
    return [...words.slice(0, name), ...asOwnVerb(doc, words.slice(name + 1))]
  const comma = nameEnd(doc, words, 0)
  if (comma < 0 || TIMES.has(formOf(doc, words[comma - 1]))) return words
  // "Future-looking, it is going to grow": no thing is set apart.
  if (!words.slice(0, comma).some((word) => /^(?:NN|CD|DT)/.test(xposOf(doc, word)))) return words
  if (isResumed(doc, words, comma + 1)) {
    if (isOfOther(doc, words, comma, comma + 1)) return words
    if (isAddress(doc, words, comma)) return words
    return tidy([...words.slice(0, comma), ...asOwnVerb(doc, words.slice(comma + 2))])
  }
  if (repeatsLabel(doc, words, comma)) {
    const [opening, ...rest] = words.slice(comma + 1)
    return [{ ...opening!, text: upperFirst(opening!.text) }, ...rest]
  }
  // A phrase between: "Marc Andreessen, the investor, he called it".
  let second = comma + 1
  while (second < words.length && words[second]!.text !== ',' && !isFiniteVerb(doc, words[second])) second++
  if (words[second]?.text !== ',' || !isResumed(doc, words, second + 1)) return words
  if (/^(?:and|but|so|or)$/.test(formOf(doc, words[comma + 1]))) return words
  if (isOfOther(doc, words, comma, second + 1)) return words
  const front = words.slice(0, comma)
  const aside = words.slice(comma + 1, second)
  const rest = asOwnVerb(doc, words.slice(second + 2))
  if (xposOf(doc, aside[0]) === 'IN') {
    const opening = { ...aside[0]!, text: upperFirst(aside[0]!.text) }
    return tidy([opening, ...aside.slice(1), words[comma]!, ...lowered(doc, front), ...rest])
  }
  return tidy([...words.slice(0, second + 1), ...rest])
}

/** True where a thing is set apart in front, and the pronoun that follows is of something else. As `isBroken` it settles. */
export function isApart(doc: Document, words: readonly Word[]): boolean {
  if (!/^(?:DT|NN|NNS|NNP|NNPS|JJ|PRP\$|CD)$/.test(xposOf(doc, words[0]))) return false
  const comma = nameEnd(doc, words, 0)
  if (comma < 0 || TIMES.has(formOf(doc, words[comma - 1]))) return false
  return isResumed(doc, words, comma + 1) && isOfOther(doc, words, comma, comma + 1)
}

/** True where the pronoun at `at` can be none of what ends at `comma`. */
function isOfOther(doc: Document, words: readonly Word[], comma: number, at: number): boolean {
  return tellsWhen(doc, words, at) || differsInNumber(doc, words.slice(0, comma), words.slice(at, at + 2))
}

/** "Riga, Latvia, it's May 1990": an "it" that only tells when. */
function tellsWhen(doc: Document, words: readonly Word[], at: number): boolean {
  if (formOf(doc, words[at]) !== 'it' || !/^(?:is|was|'s)$/.test(formOf(doc, words[at + 1]))) return false
  const form = formOf(doc, words[at + 2])
  const isYear =
    /^(?:1[5-9]|20)\d\d$/.test(form) || (/^(?:eighteen|nineteen|twenty)$/.test(form) && isNumber(doc, words[at + 3]))
  return isYear || (MONTHS.has(form) && xposOf(doc, words[at + 2]) === 'NNP') || /^[a-z]+day$/.test(form)
}

function isNumber(doc: Document, word: Word | undefined): boolean {
  return xposOf(doc, word) === 'CD'
}

/** "Two boats, it's a lot": what is one is not the things that are many. */
function differsInNumber(doc: Document, front: readonly Word[], [pronoun, verb]: readonly Word[]): boolean {
  if (!/^(?:it|that|he|she)$/.test(formOf(doc, pronoun))) return false
  if (!/^(?:is|was|has|does|'s)$/.test(formOf(doc, verb))) return false
  // "Sixty seconds, that's how long": an amount is one.
  if (formOf(doc, pronoun) === 'that' && xposOf(doc, front[0]) === 'CD') return false
  const phrase = front.findIndex((word) => /^(?:IN|VBN|VBG)$/.test(xposOf(doc, word)))
  const head = front[(phrase < 1 ? front.length : phrase) - 1]
  const isMany = xposOf(doc, head) === 'NNS' && /^(?:CD|NNS|DT|PRP\$|JJ)$/.test(xposOf(doc, front[0]))
  // "The sail and the mast, it's all one". "Bed and breakfast, it is dear" has no second article.
  const isJoined = front.some(
    (word, i) => formOf(doc, word) === 'and' && /^(?:DT|PRP\$)$/.test(xposOf(doc, front[i + 1])),
  )
  return isMany || isJoined
}

/** "Boats, the price of boats is", "boats, I think the price of boats is": what is named again opens nothing. */
function repeatsLabel(doc: Document, words: readonly Word[], comma: number): boolean {
  if (comma > LONGEST_LABEL) return false
  const label = formOf(doc, words[comma - 1])
  const verb = clauseVerb(doc, words, comma + 1)
  const isThought =
    formOf(doc, words[comma + 1]) === 'i' && /^(?:think|feel|guess|believe)$/.test(formOf(doc, words[verb]))
  if (verb < 0 || !(isThought || /^(?:DT|PRP\$)$/.test(xposOf(doc, words[comma + 1])))) return false
  const end = isThought ? clauseVerb(doc, words, formOf(doc, words[verb + 1]) === 'like' ? verb + 2 : verb + 1) : verb
  return words.slice(comma + 1, Math.max(verb, end)).some((word) => formOf(doc, word) === label)
}

/** Longest noun set apart in front that is named again, in words. */
const LONGEST_LABEL = 3

/** "Mr. Chair, it is an honour": whoever is spoken to is no "it". */
function isAddress(doc: Document, words: readonly Word[], comma: number): boolean {
  const first = formOf(doc, words[0]).replace('.', '')
  const isSomebody = PERSON_TITLES.has(first) || (comma === 1 && FIRST_NAMES.has(first))
  return isSomebody && !/^(?:he|she)$/.test(formOf(doc, words[comma + 1]))
}

/** `mendDislocation` at the start and after each ", and" or ", but" of the sentence. */
export function mendDislocations(doc: Document, given: readonly Word[]): readonly Word[] {
  let words = dropSubjectComma(doc, mendDislocation(doc, given))
  for (let i = 1; i < words.length - 3; i++) {
    const joint = formOf(doc, words[i - 1])
    if (!JOINTS.has(joint) || !/^(?:DT|NN|NNS|NNP)$/.test(xposOf(doc, words[i]))) continue
    // "Each time he gets the chain and Bitcoin Core, he waits": without a comma "and" may join two things.
    if (joint === 'and' && words[i - 2]?.text !== ',') continue
    const rest = words.slice(i)
    const comma = nameEnd(doc, rest, 0)
    if (comma < 0 || TIMES.has(formOf(doc, rest[comma - 1])) || !isResumed(doc, rest, comma + 1)) continue
    if (isOfOther(doc, rest, comma, comma + 1)) continue
    words = [...words.slice(0, i), ...rest.slice(0, comma), ...asOwnVerb(doc, rest.slice(comma + 2))]
  }
  return dropSecondThere(doc, words)
}

/** "There is a chance there for all": the second "there" points at the talk, and no place was told. */
function dropSecondThere(doc: Document, words: readonly Word[]): readonly Word[] {
  const shown = words.findIndex((word) => xposOf(doc, word) === 'EX')
  if (shown < 0) return words
  const second = words.findIndex((word, i) => i > shown + 1 && formOf(doc, word) === 'there')
  if (second < 0 || !/^NNS?$/.test(xposOf(doc, words[second - 1]))) return words
  if (!/^(?:for|between|of|about|with|to)$/.test(formOf(doc, words[second + 1]))) return words
  const between = words.slice(shown + 1, second)
  if (between.some((word) => /^(?:IN|TO|CC|W.*|,)$/.test(xposOf(doc, word)))) return words
  return [...words.slice(0, second), ...words.slice(second + 1)]
}

/** "Even the mayor, was rowing": no comma parts a subject from its verb, where it is the only one. */
export function dropSubjectComma(doc: Document, words: readonly Word[]): readonly Word[] {
  const start = /^(?:even|only|both)$/.test(formOf(doc, words[0])) ? 1 : 0
  if (!/^(?:DT|NNP|NNPS|PRP\$)$/.test(xposOf(doc, words[start]))) return words
  const comma = nameEnd(doc, words, start)
  const verb = words[comma + 1]
  if (comma < start + 2 || TIMES.has(formOf(doc, words[comma - 1])) || !isFiniteVerb(doc, verb)) return words
  // "The mayors, say people": whose words they are.
  if (verb!.row >= 0 && REPORT_VERBS.has(tokenLemma(doc, verb!.row).toLowerCase())) return words
  const isOnly = !words.some((word, i) => i > comma && word.text === ',')
  return isOnly && words.at(-1)?.text !== '?' ? [...words.slice(0, comma), ...words.slice(comma + 1)] : words
}

/** Index of the comma that ends the noun phrase from `at`; -1 where a verb or anything else comes first. */
function nameEnd(doc: Document, words: readonly Word[], at: number): number {
  for (let i = at; i < Math.min(words.length, at + 10); i++) {
    if (words[i]!.text === ',') return i > at ? i : -1
    if (!NAMING.has(xposOf(doc, words[i]))) return -1
    // "The rule's about nets, it's about boats": the phrase has a verb of its own.
    if (formOf(doc, words[i]) === "'s" && wholeVerb(doc, words[i]!.row) !== null) return -1
  }
  return -1
}

/** "Boats, that's moving" as "boats is moving": a short form leans on the pronoun before it, which goes. */
function asOwnVerb(doc: Document, words: readonly Word[]): readonly Word[] {
  const [verb, ...rest] = words
  const whole = verb === undefined || verb.row < 0 || !/^['’]/.test(verb.text) ? null : wholeVerb(doc, verb.row)
  return verb === undefined || whole === null ? words : [{ ...verb, text: whole, glued: false }, ...rest]
}

function isResumed(doc: Document, words: readonly Word[], at: number): boolean {
  const form = formOf(doc, words[at])
  if (!RESUMPTIVE.has(form)) return false
  // "The part, that still holds the hash.": what comes behind one adverb is all that is said of it.
  const isBehind = form === 'that' && xposOf(doc, words[at + 1]) === 'RB' && isFiniteVerb(doc, words[at + 2])
  if (isBehind) return !words.slice(at + 3).some((word) => word.text === ',' || isFiniteVerb(doc, word))
  return isFiniteVerb(doc, words[at + 1])
}

function lowered(doc: Document, words: readonly Word[]): Word[] {
  return words.map((word, i) =>
    i === 0 && !xposOf(doc, word).startsWith('NNP') ? { ...word, text: lowerFirst(word.text) } : word,
  )
}
