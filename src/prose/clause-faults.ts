import { REASONS } from '../lexicon/reasons.ts'
import type { Document } from '../model/document.ts'
import { LINKS, TAKES_CLAUSE } from './clause-links.ts'
import { clauseVerb, formOf, isFiniteVerb, SUBJECT_FORMS, SUBORDINATORS, xposOf } from './grammar.ts'
import { pointsOutside } from './pointers.ts'
import type { Doubt } from './publishable.ts'
import { isOnlyRelative, opensWithRelative } from './relative-clauses.ts'
import { hasSlip, hasTwoInOne } from './slips.ts'
import { isSpliced } from './spliced.ts'
import { endsOpen, isUnfinished, lacksContrast } from './unfinished.ts'
import type { Word } from './words.ts'

/** What tags cannot tell of the words of a sentence. */
export interface ClauseLore {
  /** Asked where the tags show no clause: does a tree see one? */
  readonly isParsedClause: () => boolean
  /** False for a token (row) that opens the name of something that is no person. */
  readonly isPerson: (row: number) => boolean
  /** True where a tree sees a subject and a verb that differ in number. */
  readonly disagrees: () => boolean
  /** True where what stood right before may explain a pronoun. */
  readonly mayLean?: boolean
}

const NO_LORE: ClauseLore = { isParsedClause: () => false, isPerson: () => true, disagrees: () => false }

/**
 * The first reason why the words make no sentence that can stand alone, from their tags: no clause, a pronoun or
 * "that chip" whose meaning lies outside, two clauses that only a comma joins. Null where none is found.
 */
export function clauseDoubt(
  doc: Document,
  words: readonly Word[],
  { isParsedClause, isPerson, disagrees, mayLean = false }: ClauseLore = NO_LORE,
): Doubt | null {
  if (/^(?:having|making|letting|seeing|getting|watching|helping)$/.test(formOf(doc, words[0]))) return 'no main clause'
  // "Leading to a small hull, it will float": what leads there was told before.
  if (/^(?:leading to|resulting in)$/.test(`${formOf(doc, words[0])} ${formOf(doc, words[1])}`)) return 'no main clause'
  if (
    isCredit(doc, words) ||
    isGivenUp(doc, words) ||
    opensWithNobody(doc, words) ||
    (!hasMainClause(doc, words) && !isParsedClause())
  )
    return 'no main clause'
  const outside = mayLean ? null : pointsOutside(doc, words, isPerson)
  if (outside !== null) return outside
  if (isSpliced(doc, words)) return 'two clauses'
  if (runsOn(doc, words) || hasTwoInOne(doc, words)) return 'run-on'
  if (hasSlip(doc, words)) return 'broken phrase'
  if (isUnfinished(doc, words)) return 'unfinished'
  if (lacksContrast(doc, words)) return 'no contrast'
  if (hasBrokenPhrase(doc, words)) return 'broken phrase'
  if (isOnlyRelative(doc, words) || opensWithRelative(doc, words)) return 'relative clause'
  if (isOnlyQuestion(doc, words) || isOnlyThought(doc, words)) return 'question word'
  if (lacksSubject(doc, words)) return 'no subject'
  if (hasStrayLike(doc, words)) return 'like'
  if (endsOpen(doc, words)) return 'open end'
  if (disagrees()) return 'number'
  return hasBareVerb(doc, words) ? 'bare verb' : null
}

/** "Started in Rome, there was a talk": nobody in the sentence started. */
function opensWithNobody(doc: Document, words: readonly Word[]): boolean {
  if (!/^VB[DN]$/.test(xposOf(doc, words[0]))) return false
  const comma = words.findIndex((word) => word.text === ',')
  return comma > 0 && xposOf(doc, words[comma + 1]) === 'EX'
}

/** "Public areas, and if people go there, it counts": things that are named, and nothing said of them. */
function isGivenUp(doc: Document, words: readonly Word[]): boolean {
  const comma = words.findIndex((word) => word.text === ',')
  if (comma < 1 || !/^(?:and|but|so)$/.test(formOf(doc, words[comma + 1]))) return false
  const next = formOf(doc, words[comma + 2])
  // "Pretty much everything, so we can see it": an answer, and what comes of it.
  const isComing = formOf(doc, words[comma + 1]) === 'so' && SUBJECT_FORMS.has(next)
  if (!isComing && !/^(?:if|when|because|while|since|once|whenever)$/.test(next)) return false
  if (!/^(?:NN|JJ|DT|CD|PRP\$)/.test(xposOf(doc, words[0])) && formOf(doc, words[0]) !== 'pretty') return false
  return words.slice(0, comma).every((word) => !/^(?:VB[DPZ]?|MD)$/.test(xposOf(doc, word)))
}

/** "Ana Hill for finding what the fault was": the thanks were said before. */
function isCredit(doc: Document, words: readonly Word[]): boolean {
  const end = words.findIndex((word) => !xposOf(doc, word).startsWith('NNP'))
  return end > 0 && formOf(doc, words[end]) === 'for' && xposOf(doc, words[end + 1]) === 'VBG'
}

/**
 * "The author of Django rest framework": a verb of many straight behind the name of one is no verb, or a slip. Of "many in
 * Washington think" the name is not the subject.
 */
function hasBareVerb(doc: Document, words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (xposOf(doc, word) !== 'VBP' || xposOf(doc, words[i - 1]) !== 'NNP') return false
    if (/^(?:are|'re|have|'ve|do|were)$/.test(formOf(doc, word))) return false
    if (words.slice(Math.max(0, i - 5), i).some((before) => /^(?:CC|NNS|NNPS|,)$/.test(xposOf(doc, before))))
      return false
    let first = i - 1
    while (xposOf(doc, words[first - 1]) === 'NNP') first--
    return xposOf(doc, words[first - 1]) !== 'IN' || /^NNP?$/.test(xposOf(doc, words[first - 2]))
  })
}

/** True where a main clause with subject and finite verb opens the words, or follows an opening phrase or clause. */
function hasMainClause(doc: Document, words: readonly Word[]): boolean {
  if (clauseVerb(doc, words, 0) >= 0) return true
  const opening = formOf(doc, words[0])
  const tag = xposOf(doc, words[0])
  const opensPhrase = /^(?:IN|TO|RB|VBG|VBN|WRB|RBR|RBS)$/.test(tag) || SUBORDINATORS.has(opening)
  if (!opensPhrase && !/^(?:NN|DT|CD|JJ|WP|PDT|PRP\$)/.test(tag)) return false
  if (REASONS.has(opening) || /^(?:which|who|than|until|unless)$/.test(opening)) return false
  // What stands behind "after" or "that" is no main clause until a comma ends it.
  const isTimeClause =
    /^(?:by|at|from|since|until)$/.test(opening) && /^(?:time|moment|point|day)$/.test(formOf(doc, words[2]))
  let hangs = isTimeClause || (SUBORDINATORS.has(opening) && !/^(?:since|instead|as|given)$/.test(opening))
  for (let i = 1; i < words.length - 1; i++) {
    const form = formOf(doc, words[i])
    const breaks = words[i - 1]!.text === ',' || formOf(doc, words[i - 1]) === 'then'
    if (breaks) hangs = false
    // "If it can help others, that is good": here "that" is what is good.
    const isSubject = breaks && form === 'that' && isFiniteVerb(doc, words[i + 1])
    if (!isSubject && (SUBORDINATORS.has(form) || /^(?:that|which|who|how|what|why)$/.test(form))) {
      hangs = true
      continue
    }
    if (hangs || clauseVerb(doc, words, i) < 0) continue
    if (breaks) return true
    const opensPhraseHere = /^(?:PRP|DT|EX|NNP|NNPS)$/.test(xposOf(doc, words[i])) || ANYBODY.test(form)
    if (opensPhraseHere && /^(?:NN|NNS|CD|RB|RBR)$/.test(xposOf(doc, words[i - 1]))) return true
    // "Between May and June there was a strike": behind a name only what opens no phrase of two names.
    if (xposOf(doc, words[i]) === 'EX' && xposOf(doc, words[i - 1]).startsWith('NNP')) return true
  }
  return false
}

/** "For years nobody saw it". */
const ANYBODY = /^(?:no|every|some|any)(?:body|one)$/

/** True where a finite verb follows another and nothing joins them: "was in Michigan did a thing". */
function runsOn(doc: Document, words: readonly Word[]): boolean {
  let last = -1
  let linked = true
  let relative = false
  // "If people work they earn": the clause that opens the sentence is owed another, with or without a comma.
  let owed = SUBORDINATORS.has(formOf(doc, words[0]))
  for (let i = 0; i < words.length; i++) {
    const form = formOf(doc, words[i])
    const quoted = /["“”]/.test(words[i]!.text)
    if (LINKS.has(form) || quoted) {
      linked = true
      if (form === ',') owed = false
      if (/^(?:that|which|who|whom|whose|what|how|where|why|whatever|whoever)$/.test(form)) relative = true
      continue
    }
    if (!isFiniteVerb(doc, words[i])) continue
    // "the block arrived, did not include": a second verb behind a bare comma, unless a phrase between commas ends there.
    if (last >= 0 && !relative && words[i - 1]!.text === ',' && isFirstComma(words, i - 1)) return true
    if (last >= 0 && !linked) {
      // "Used to say the tools are slow": the verb that takes the clause need not be the finite one.
      const isContact =
        /^(?:PRP|NN|NNP|NNS|EX|VBG|RB)$/.test(xposOf(doc, words[i - 1])) &&
        words.slice(last, i - 1).some((word) => TAKES_CLAUSE.has(formOf(doc, word)))
      const isCopula = /^(?:is|was|are|were|'s|'re)$/.test(formOf(doc, words[last]))
      if (isCopula && !relative && words.slice(last + 1, i).some((word) => xposOf(doc, word) === 'IN')) return true
      const before = xposOf(doc, words[last - 1])
      const isInner = /^(?:PRP|EX)$/.test(before) && /^(?:NN|NNS|NNP|RB|JJ|CD|DT)$/.test(xposOf(doc, words[last - 2]))
      // "The ways people can see it": a relative clause without its pronoun.
      const isWay =
        /^(?:people|you)$/.test(formOf(doc, words[i - 1])) &&
        form.length > 2 &&
        /^NNS?$/.test(xposOf(doc, words[i - 2])) &&
        xposOf(doc, words[i]) === 'MD'
      const isHelped = i - last <= 2 && /^(?:MD|RB)$/.test(xposOf(doc, words[i - 1]))
      if (!isContact && !isInner && !isWay && !isHelped && !relative) {
        if (!owed || !SUBJECT_FORMS.has(formOf(doc, words[i - 1]))) return true
        owed = false
      }
      relative = false
    }
    linked = false
    last = i
  }
  return false
}

function isFirstComma(words: readonly Word[], at: number): boolean {
  for (let i = 0; i < at; i++) if (words[i]!.text === ',') return false
  return true
}

/** "I think my biggest lesson": what is thought has no verb. */
function isOnlyThought(doc: Document, words: readonly Word[]): boolean {
  const verb = words.findIndex((word) => isFiniteVerb(doc, word))
  if (
    formOf(doc, words[0]) !== 'i' ||
    !/^(?:think|guess|suppose|believe|feel|imagine|know|mean|say)$/.test(formOf(doc, words[verb]))
  )
    return false
  return !words.slice(verb + 1).some((word) => isFiniteVerb(doc, word))
}

/** "In the community overall, is incredible": a phrase, and a verb behind its comma. */
function lacksSubject(doc: Document, words: readonly Word[]): boolean {
  if (xposOf(doc, words[0]) !== 'IN' || SUBORDINATORS.has(formOf(doc, words[0]))) return false
  const verb = words.findIndex((word) => isFiniteVerb(doc, word))
  return words[verb - 1]?.text === ',' && words.findIndex((word) => word.text === ',') === verb - 1
}

/** Between "a" and a plural these make a quantity: "a few chips", "a hundred people". */
const QUANTITIES: ReadonlySet<string> = new Set(
  'few lot couple dozen hundred thousand million billion trillion many bunch half quarter number series species means news'.split(
    ' ',
  ),
)

/** "A little more long living ones". "A few good ones" is whole. */
function opensOnes(doc: Document, words: readonly Word[], at: number): boolean {
  if (QUANTITIES.has(formOf(doc, words[at + 1]))) return false
  let end = at + 1
  while (end < at + LONGEST_BEFORE_ONES && /^(?:JJR?|RBR?|VB[GN]|NN)$/.test(xposOf(doc, words[end]))) end++
  return end > at + 1 && formOf(doc, words[end]) === 'ones'
}

/** Most words between "a" and such "ones". */
const LONGEST_BEFORE_ONES = 8

/** "a Puerh teas": the article of one before a noun of many. */
function isOneOfMany(doc: Document, words: readonly Word[], at: number): boolean {
  if (opensOnes(doc, words, at)) return true
  for (let i = at + 1; i < Math.min(words.length, at + 5); i++) {
    const tag = xposOf(doc, words[i])
    if (QUANTITIES.has(formOf(doc, words[i])) || tag === 'CD') return false
    if (tag === 'NNS') return !/^(?:NN|POS|HYPH|VBN)/.test(xposOf(doc, words[i + 1])) && words[i + 1]?.text !== '-'
    if (!/^(?:JJ|NN|NNP|RB)$/.test(tag)) return false
  }
  return false
}

/** Verbs after which another may stand bare: "helps build", "let go". */
const BEFORE_BARE: ReadonlySet<string> = new Set(
  'help let make go come have see watch hear do get try dare need'.split(' '),
)

const ORDINALS: ReadonlySet<string> = new Set(['first', 'second', 'third', 'last', 'next', 'same'])

const NO_NOUN: ReadonlySet<string> = new Set('PRP VBZ VBD VBP MD CC TO WDT WP DT EX , . IN'.split(' '))

/** "to play a I have", "part of and": an article or a preposition with nothing to belong to. */
function hasBrokenPhrase(doc: Document, words: readonly Word[]): boolean {
  return words.some((word, i) => {
    const form = formOf(doc, word)
    const own = xposOf(doc, word)
    const next = words[i + 1]
    const tag = xposOf(doc, next)
    if (own === 'DT' && /^(?:a|an|the)$/.test(form)) {
      if (form !== 'the' && isOneOfMany(doc, words, i)) return true
      if (tag === 'RB' && xposOf(doc, words[i + 2]) === 'DT' && form !== 'the') return true
      if (words[i + 2]?.text === '-' || next === undefined) return next === undefined
      return NO_NOUN.has(tag) && !/^(?:like|over|under|above|about|then|out)$/.test(formOf(doc, next))
    }
    // "Forming its own how they talk": of which nothing is left. "On its own when" is whole.
    const isOwn = form === 'own' && xposOf(doc, words[i - 1]) === 'PRP$' && formOf(doc, words[i - 2]) !== 'on'
    if (isOwn && /^(?:WRB|WP)$/.test(tag)) return true
    if (ORDINALS.has(form) && lacksArticle(doc, words, i)) return true
    // "Some of older foundations": a part is taken of something that is known.
    if (form === 'of' && /^(?:some|one|each)$/.test(formOf(doc, words[i - 1])) && isLooseNoun(doc, words, i + 1))
      return true
    // "So miners can Bitcoin is no clock": a helping verb that was given up.
    if (
      own === 'MD' &&
      /^(?:NNPS?|DT|EX)$/.test(tag) &&
      !/^(?:all|both|each)$/.test(formOf(doc, next)) &&
      /^(?:NNS?|PRP)$/.test(xposOf(doc, words[i - 1]))
    )
      return true
    if (own === 'VB' && tag === 'VB' && !BEFORE_BARE.has(form)) return true
    const isPreposition = own === 'IN' && (tag === 'CC' || tag === 'VBZ' || tag === 'MD')
    return isPreposition && /^(?:of|from|with|into|at|for)$/.test(form)
  })
}

/** "because first one was": an ordinal before its one noun, with nothing before it that could stand for "the". */
function lacksArticle(doc: Document, words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (at === 0 || !(xposOf(doc, next) === 'NN' || formOf(doc, next) === 'one')) return false
  const before = formOf(doc, words[at - 1])
  return /^(?:is|was|'s|and|but|that)$/.test(before) || SUBORDINATORS.has(before)
}

/** Adjectives and a noun of many in small letters, with no article, number or amount before them. */
function isLooseNoun(doc: Document, words: readonly Word[], from: number): boolean {
  let at = from
  while (
    /^(?:JJ|JJR|JJS|VBG|VBN)$/.test(xposOf(doc, words[at])) &&
    !/^(?:many|several|few)$/.test(formOf(doc, words[at]))
  )
    at++
  return xposOf(doc, words[at]) === 'NNS'
}

/** "What makes good sound design": a clause that opens with a question word wants another for its verb. */
function isOnlyQuestion(doc: Document, words: readonly Word[]): boolean {
  if (!/^(?:WP|WDT|WRB)$/.test(xposOf(doc, words[0]))) return false
  return words.filter((word) => isFiniteVerb(doc, word)).length < 2
}

/** "sees like Google Cloud": a "like" that compares nothing. */
function hasStrayLike(doc: Document, words: readonly Word[]): boolean {
  return words.some((word, i) => {
    const before = xposOf(doc, words[i - 1])
    if (formOf(doc, word) !== 'like') return false
    if (
      /^(?:MD|JJ|DT|IN|RB)$/.test(before) &&
      !/^(?:much|just|more|not|exactly|so|unlike)$/.test(formOf(doc, words[i - 1]))
    )
      return true
    if (!before.startsWith('VB')) return false
    // "What its future looks like in the world".
    if (xposOf(doc, words[i + 1]) === 'IN' && !/^(?:look|feel|felt|sound)/.test(formOf(doc, words[i - 1]))) return true
    return !/^(?:look|feel|felt|sound|seem|act|work|smell|taste|behav|drop|fell|fall|treat|is$|was$|are$|were$|be$|been$)/.test(
      formOf(doc, words[i - 1]),
    )
  })
}
