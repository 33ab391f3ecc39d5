import type { Document } from '../model/document.ts'
import { isElliptic } from './elliptic.ts'
import { clauseVerb, formOf, isFiniteVerb, isMark, SUBJECT_FORMS, xposOf } from './grammar.ts'
import type { Word } from './words.ts'

/** Openers of clauses that stand before their main clause as often as after it. */
const OPENERS: ReadonlySet<string> = new Set(
  'if when as while once after before until whenever unless though although whatever whoever'.split(' '),
)
/** Those that are prepositions too: "after a year left" has no clause of its own. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['as', 'after', 'before', 'until'])
/** What stands behind one of these belongs to the clause that was begun, and is not the main clause. */
const JOINED: ReadonlySet<string> = new Set(
  'that which who whom whose and or but because what how where why when if as than whether while time'.split(' '),
)
/** Before an opener these promise a clause of their own: "that if you run it" wants more. */
const PROMISES: ReadonlySet<string> = new Set(['that', 'and', 'but', 'so', 'because', 'where'])
/** Longest phrase between the promise and the opener: "and at the same time, even though". */
const LONGEST_PHRASE = 6

/**
 * True where a clause is promised and only the one before it is given: "we assume that if wallets upgrade, which they
 * want", "the more people fall off".
 */
export function isUnfinished(doc: Document, words: readonly Word[]): boolean {
  if (endsInSubject(doc, words) || tellsOnlyHow(doc, words)) return true
  return words.some((_, i) => {
    // "Every time I sent it": what happened then must follow.
    if (i === 0 && opensTime(doc, words, 0)) {
      const verb = clauseVerb(doc, words, 2)
      return SUBJECT_FORMS.has(formOf(doc, words[2])) && verb >= 0 && !hasMainAfter(doc, words, verb)
    }
    if (i === 0 && asksForVerb(doc, words)) return true
    const form = formOf(doc, words[i])
    if (form === 'the' && opensComparison(doc, words, i)) return !comparesAgain(doc, words, i)
    if (form === 'that' && (losesVerb(doc, words, i) || isDenied(doc, words, i + 1))) return true
    if (!OPENERS.has(form) || !isPromised(doc, words, i)) return false
    if (PREPOSITIONS.has(form) && !SUBJECT_FORMS.has(formOf(doc, words[i + 1]))) return false
    const verb = clauseVerb(doc, words, i + 1)
    return verb >= 0 && !hasMainAfter(doc, words, verb)
  })
}

/** "In any harbour, how boats can leak", "great things to share, how they sank": no verb but that of each "how". */
function tellsOnlyHow(doc: Document, words: readonly Word[]): boolean {
  const isHow = (i: number): boolean => /^(?:how|why)$/.test(formOf(doc, words[i]))
  const first = words.findIndex((_, i) => isHow(i))
  if (first < 2 || words[first - 1]!.text !== ',') return false
  let hows = 0
  let verbs = 0
  for (let i = 0; i < words.length; i++) {
    if (isHow(i)) hows++
    else if (isFiniteVerb(doc, words[i])) verbs++
    if (verbs > 0 && hows === 0) return false
  }
  return verbs <= hows
}

/** "If you can't actually, I have to look": what could not be done was said before, or never. */
function asksForVerb(doc: Document, words: readonly Word[]): boolean {
  if (!OPENERS.has(formOf(doc, words[0])) || !SUBJECT_FORMS.has(formOf(doc, words[1]))) return false
  if (xposOf(doc, words[2]) !== 'MD') return false
  let at = 3
  while (xposOf(doc, words[at]) === 'RB') at++
  return words[at]?.text === ','
}

/** "That they should not": what they should not do was said before. */
function isDenied(doc: Document, words: readonly Word[], at: number): boolean {
  const isNot = words.slice(at + 1, at + 4).some((word) => /^(?:not|n't)$/.test(formOf(doc, word)))
  const form = (k: number): string => formOf(doc, words[k])
  return isNot && isElliptic(form, (k) => xposOf(doc, words[k]), at)
}

/** "The first rounds are fine, and the interviews.": of which nothing is told. A list has a noun before its "and". */
function endsInSubject(doc: Document, words: readonly Word[]): boolean {
  let comma = words.length - 1
  while (comma > 0 && words[comma]!.text !== ',') comma--
  if (comma < 2 || formOf(doc, words[comma + 1]) !== 'and') return false
  const rest = words.slice(comma + 2)
  const isDefinite = /^(?:the|this|that|these|those|my|our|their|his|her)$/.test(formOf(doc, rest[0]))
  if (!isDefinite || rest.some((word) => /^(?:V|MD|TO|W|IN)/.test(xposOf(doc, word)))) return false
  return /^(?:JJ|RB|VB)/.test(xposOf(doc, words[comma - 1]))
}

/** Words with which what comes next was begun and given up. */
const BEGUN =
  /^(?:what|how|why|when|which|where|really|then|someone|somebody|it|they|he|she|we|you|i|this|that|there|is|are|was|'s|'re)$/
const JOINS = /^(?:and|but|so|or)$/

/**
 * Where a tail begins that was begun and given up, at its comma: ", and so what.", ", it's.", ", and then someone."; the
 * number of words where there is none.
 */
export function openTail(doc: Document, words: readonly Word[]): number {
  let end = words.length
  while (end > 0 && isMark(words[end - 1])) end--
  let comma = end - 1
  while (comma > 0 && end - comma <= LONGEST_TAIL && words[comma]!.text !== ',') comma--
  if (comma < LEAST_BEFORE || words[comma]!.text !== ',') return words.length
  const tail = words.slice(comma + 1, end)
  const isBegun =
    tail.length > 0 && tail.every((word) => JOINS.test(formOf(doc, word)) || BEGUN.test(formOf(doc, word)))
  const last = formOf(doc, tail.at(-1))
  // ", and it is": that it is so may be all that is said; ", it's" is not.
  const isWhole = tail.length > 1 && /^(?:is|are|was)$/.test(last)
  return isBegun && !isWhole && !JOINS.test(last) ? comma : words.length
}

/** Longest such tail, and fewest words before it. */
const LONGEST_TAIL = 4
const LEAST_BEFORE = 4

/** "It not only has to run": a "but" must follow. "Tools that are not only free" denies, and is whole. */
export function lacksContrast(doc: Document, words: readonly Word[]): boolean {
  return words.some((only, at) => {
    const i = at - 1
    if (formOf(doc, only) !== 'only' || !/^n[o']t$/.test(formOf(doc, words[i]))) return false
    const isBeing = /^(?:is|are|was|were|'s|'re|be)$/.test(formOf(doc, words[i - 1]))
    if (isBeing && /^(?:that|which|who)$/.test(formOf(doc, words[i - 2]))) return false
    return !words.slice(i).some((after) => /^(?:but|also)$/.test(formOf(doc, after)))
  })
}

/** True where words `[from, to)` end in ", if it grows", which may as well open what follows. */
export function endsInCondition(doc: Document, words: readonly Word[], from: number, to: number): boolean {
  let comma = to - 1
  while (comma > from && words[comma]!.text !== ',') comma--
  return (
    comma > from &&
    /^(?:if|when|once|while|whenever)$/.test(formOf(doc, words[comma + 1])) &&
    clauseVerb(doc, words, comma + 2) >= 0
  )
}

/** True where a clause opens at `at` whose main clause follows: "if you run it, most is gone". */
export function opensTwoClauses(doc: Document, words: readonly Word[], at: number): boolean {
  if (!OPENERS.has(formOf(doc, words[at]))) return false
  const verb = clauseVerb(doc, words, at + 1)
  return verb >= 0 && hasMainAfter(doc, words, verb)
}

/** "The more people fall off": what grows with something that must be named. */
function opensComparison(doc: Document, words: readonly Word[], i: number): boolean {
  if (!/^(?:more|less|fewer)$/.test(formOf(doc, words[i + 1]))) return false
  const isClauseStart = i === 0 || words[i - 1]!.text === ',' || /^(?:that|think)$/.test(formOf(doc, words[i - 1]))
  return isClauseStart && /^(?:NN|NNS|NNP|PRP)$/.test(xposOf(doc, words[i + 2]))
}

/** ", the more it costs", before or after. */
function comparesAgain(doc: Document, words: readonly Word[], at: number): boolean {
  return words.some((_, i) => i !== at && isGraded(doc, words, i))
}

function isGraded(doc: Document, words: readonly Word[], at: number): boolean {
  return formOf(doc, words[at]) === 'the' && /^(?:JJR|RBR)$/.test(xposOf(doc, words[at + 1]))
}

/** True where the comma parts "the longer it is" from "the more it costs". */
export function partsComparison(doc: Document, words: readonly Word[], comma: number): boolean {
  return isGraded(doc, words, comma + 1) && words.some((_, i) => i < comma && isGraded(doc, words, i))
}

const IN_PHRASE = /^(?:DT|PDT|CD|JJ[RS]?|NNP?S?|PRP\$|POS|HYPH|IN)$/

/** "The fact that Bitcoin, even if it grows": what was begun behind "that" has no verb once its comma has come. */
function losesVerb(doc: Document, words: readonly Word[], that: number): boolean {
  let comma = that + 1
  while (IN_PHRASE.test(xposOf(doc, words[comma])) && !JOINED.has(formOf(doc, words[comma]))) comma++
  if (comma === that + 1 || words[comma]?.text !== ',') return false
  if (!/^(?:which|who|even|if|when|as|because)$/.test(formOf(doc, words[comma + 1]))) return false
  return !words.some((word, i) => {
    if (i <= comma + 1 || word.text !== ',') return false
    return isFiniteVerb(doc, words[i + 1]) || isFiniteVerb(doc, words[i + 2]) || clauseVerb(doc, words, i + 1) >= 0
  })
}

/**
 * "The law says that anything under 82 bytes.": a subject behind "that", and no verb to the end. Not of what is quoted,
 * where it may be a word.
 */
export function lacksPredicate(doc: Document, words: readonly Word[]): boolean {
  const that = words.findLastIndex((word, i) => formOf(doc, word) === 'that' && opensSubject(doc, words, i + 1))
  return (
    that >= 0 &&
    !words.slice(that + 1).some((word) => /^(?:V|MD|POS|``|'')/.test(xposOf(doc, word)) || /["“”]/.test(word.text))
  )
}

/** True where a noun phrase opens at `at` behind a "that" that is no determiner. */
function opensSubject(doc: Document, words: readonly Word[], at: number): boolean {
  if (!/^(?:IN|WDT)$/.test(xposOf(doc, words[at - 1]))) return false
  return (
    /^(?:DT|PDT|NNS|NNPS?|CD|PRP\$)$/.test(xposOf(doc, words[at])) ||
    /^(?:any|every|some|no)(?:thing|body|one)$/.test(formOf(doc, words[at]))
  )
}

function isPromised(doc: Document, words: readonly Word[], opener: number): boolean {
  let at = opener - 1
  if (/^(?:even|only|just|both|now)$/.test(formOf(doc, words[at]))) at--
  if (PROMISES.has(formOf(doc, words[at]))) return true
  // "The downside is if you want it": what then comes is the downside.
  if (formOf(doc, words[opener]) === 'if' && /^(?:is|was|'s|says?|said|thinks?)$/.test(formOf(doc, words[at])))
    return true
  if (words[at]?.text !== ',') return false
  for (let from = at - 1; from >= Math.max(0, at - LONGEST_PHRASE); from--) {
    if (words[from]!.text === ',' || isFiniteVerb(doc, words[from])) return false
    if (PROMISES.has(formOf(doc, words[from])))
      return from === at - 1 || /^(?:IN|RB)$/.test(xposOf(doc, words[from + 1]))
  }
  return false
}

/** "Every time I sent it". */
function opensTime(doc: Document, words: readonly Word[], at: number): boolean {
  return /^(?:every|each|any)$/.test(formOf(doc, words[at])) && formOf(doc, words[at + 1]) === 'time'
}

function hasMainAfter(doc: Document, words: readonly Word[], verb: number): boolean {
  for (let i = verb + 1; i < words.length - 1; i++) {
    if (clauseVerb(doc, words, i) < 0 || JOINED.has(formOf(doc, words[i - 1])) || opensTime(doc, words, i)) continue
    // "But on the list that shows it": the verb is that of what hangs on the preposition.
    if (ON_NOUN.test(formOf(doc, words[i - 1]))) continue
    const isParted = words[i - 1]!.text === ',' || formOf(doc, words[i - 1]) === 'then'
    if (isParted || SUBJECT_FORMS.has(formOf(doc, words[i])) || /^(?:DT|EX|NNP|PRP\$)$/.test(xposOf(doc, words[i])))
      return true
  }
  return false
}

/** Prepositions that open no clause. */
const ON_NOUN = /^(?:on|in|of|at|from|with|by|to|into)$/

/** Adjectives that are nouns as often. */
const NOUN_TOO =
  /^(?:second|minute|human|native|classic|whole|must|given|positive|negative|standard|minimum|maximum|individual|original|professional|expert|adult|veteran|good|half|quarter|million|hundred)$/

/** "it has a computer readable", "not sure what the difference between long": the phrase at the end wants its noun or verb. */
export function endsOpen(doc: Document, words: readonly Word[]): boolean {
  let last = words.length - 1
  while (last > 0 && xposOf(doc, words[last]) === '') last--
  while (last > 0 && /^[.?!"”]+$/.test(words[last]!.text)) last--
  if (xposOf(doc, words[last]) === 'JJ' && !NOUN_TOO.test(formOf(doc, words[last]))) {
    for (let i = last - 1; i > last - 4 && i > 0; i--) {
      const form = formOf(doc, words[i])
      if (form === 'a' || form === 'an') return true
      if (
        form === 'the' &&
        /^(?:different|same|other|new|various|next|last|entire|main)$/.test(formOf(doc, words[last]))
      )
        return true
      // "One of the small": of which things is not said.
      if (form === 'the' && formOf(doc, words[i - 1]) === 'of' && /^(?:one|some)$/.test(formOf(doc, words[i - 2])))
        return !/^(?:first|last|few)$/.test(formOf(doc, words[last]))
      if (!/^(?:NN|JJ|RB)$/.test(xposOf(doc, words[i]))) break
    }
  }
  for (let i = last; i > 0; i--) {
    const tag = xposOf(doc, words[i])
    if (isFiniteVerb(doc, words[i]) || tag === 'TO' || words[i]!.text === ',') return false
    // "whereas blocks.": a clause that was only begun.
    if (/^(?:whereas|because|although|whether)$/.test(formOf(doc, words[i]))) return formOf(doc, words[i + 1]) !== 'of'
    if (/^(?:WP|WRB)$/.test(tag)) return last - i > 1 || (i === last && xposOf(doc, words[i - 1]) === 'IN')
  }
  return false
}
