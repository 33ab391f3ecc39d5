import type { Document } from '../model/document.ts'
import { clauseVerb, formOf, isFiniteVerb, isMark, SUBJECT_FORMS, SUBORDINATORS, xposOf } from './grammar.ts'
import type { Word } from './words.ts'

/**
 * True for what two beginnings left: a phrase and a dash before a clause that takes no heed of it, a "which" whose clause
 * lacks nothing, a verb straight behind another. As `isBroken` it settles.
 */
export function isFragmented(doc: Document, words: readonly Word[]): boolean {
  return (
    opensWithFragment(doc, words) ||
    endsInEcho(doc, words) ||
    breaksAtJoint(doc, words) ||
    asksUnmarked(doc, words) ||
    words.some((_, i) => beginsTwice(doc, words, i))
  )
}

/** True where the word at `at` is what two beginnings left. Told by the word first: few have a rule. */
function beginsTwice(doc: Document, words: readonly Word[], at: number): boolean {
  if (words[at]!.text === ',') return lacksNothing(doc, words, at + 1) || goesOnInParticiple(doc, words, at)
  const form = formOf(doc, words[at])
  const tag = xposOf(doc, words[at])
  if (
    BE.has(form) &&
    (showsWhoDoes(doc, words, at) ||
      judgesAndGoesOn(doc, words, at) ||
      saysWhatTwice(doc, words, at) ||
      isSaidTwice(doc, words, at))
  )
    return true
  if (form === 'means' && meansNothing(doc, words, at)) return true
  if (form === 'what') return /^(?:why|how|where|when|which)$/.test(formOf(doc, words[at + 1]))
  if (form === 'that') return doesNothing(doc, words, at)
  if (form === 'there' && hasNotBeen(doc, words, at)) return true
  if (SUBJECT_FORMS.has(form) && namesAfterPronoun(doc, words, at)) return true
  if ((BE.has(form) || tag === 'MD' || tag === 'EX') && doublesVerb(doc, words, at)) return true
  if (/^(?:the|an?)$/.test(form)) return opensOnNothing(doc, words, at)
  return (tag === 'MD' || LEADS_TO.has(form) || NOMINATIVE.has(form)) && beginsSubjectAnew(doc, words, at)
}

/** "The harbours - in spring there are few boats", "Q - We have boats": what stands before the dash is no part of the clause behind it. */
function opensWithFragment(doc: Document, words: readonly Word[]): boolean {
  const dash = words.findIndex((_, i) => i > 0 && isSpacedDash(words, i))
  if (dash < 1 || words.some((_, i) => i > dash && isSpacedDash(words, i))) return false
  if (dash === 1 && /^[aq]$/.test(formOf(doc, words[0]))) return true
  const before = words.slice(0, dash)
  const next = words[dash + 1]
  // "To show why you need a keel - before, the boats were round".
  if (xposOf(doc, words[0]) === 'TO' && !hasMainVerb(doc, before))
    return !TAKES_UP.test(formOf(doc, next)) && words.slice(dash + 1).some((word) => isFiniteVerb(doc, word))
  if (
    !PHRASE.test(xposOf(doc, words[0])) ||
    !/^(?:NN|PRP|VB)/.test(xposOf(doc, before.at(-1))) ||
    hasMainVerb(doc, before)
  )
    return false
  // "Boats, nets, sails - all of them are here": what takes up the phrase.
  if (TAKES_UP.test(formOf(doc, next))) return false
  if (formOf(doc, next) === 'do' && formOf(doc, words[dash + 2]) === "n't") return true
  const rest = words.slice(dash + 1)
  if (!/^(?:PRP|PRP\$|EX|DT|IN|NNS)$/.test(xposOf(doc, next))) return false
  if (xposOf(doc, next) !== 'IN') return clauseVerb(doc, words, dash + 1) >= 0 || hasMainVerb(doc, rest)
  return rest.slice(0, LONGEST_LEAD).some((word, i) => xposOf(doc, word) === 'EX' && isFiniteVerb(doc, rest[i + 1]))
}

/** Tags that open a phrase which may be a subject. */
const PHRASE = /^(?:NN|JJ|DT|CD|PRP\$|RB|PDT|VBG)/
const TAKES_UP =
  /^(?:these|those|that|this|it|they|he|she|all|both|each|every|everything|everyone|none|any|some|one|such|which|and|but|or)$/
/** Most words of a phrase before "there are". */
const LONGEST_LEAD = 7

function isSpacedDash(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word !== undefined && /^[-–—]+$/.test(word.text) && !word.glued && words[at + 1]?.glued === false
}

/** True where a finite verb stands that is neither of a "who" or "when" nor of "the number I quote". */
function hasMainVerb(doc: Document, words: readonly Word[]): boolean {
  let hangs = false
  return words.some((word, i) => {
    if (/^W/.test(xposOf(doc, word)) || SUBORDINATORS.has(formOf(doc, word))) hangs = true
    if (hangs || !isFiniteVerb(doc, word)) return false
    let subject = i - 1
    while (xposOf(doc, words[subject]) === 'RB') subject--
    return !(xposOf(doc, words[subject]) === 'PRP' && /^NN/.test(xposOf(doc, words[subject - 1])))
  })
}

/** "Most boats leak in winter, most rafts.": a second subject as an afterthought. */
function endsInEcho(doc: Document, words: readonly Word[]): boolean {
  const first = formOf(doc, words[0])
  if (!/^(?:most|all|some|many|every|each|no|several)$/.test(first)) return false
  const end = endOf(words)
  const comma = words.slice(0, end).findLastIndex(({ text }) => text === ',')
  if (comma < LEAST_BEFORE || formOf(doc, words[comma + 1]) !== first || end - comma > LONGEST_ECHO) return false
  // A list has such phrases too.
  if (words.slice(0, comma).some(({ text }) => text === ',')) return false
  return words.slice(comma + 1, end).every((word) => /^(?:DT|JJ|JJ[RS]|RBS|NN\w*)$/.test(xposOf(doc, word)))
}

/** Words before an afterthought at least, and of it at most with its comma. */
const LEAST_BEFORE = 4
const LONGEST_ECHO = 5

/** Number of the words without the marks that end them. */
function endOf(words: readonly Word[]): number {
  let end = words.length
  while (end > 0 && isMark(words[end - 1])) end--
  return end
}

/** "We sell boats and.", "it floats on the.": the last word leads on to what was not said. "Pier A" is a name. */
function breaksAtJoint(doc: Document, words: readonly Word[]): boolean {
  const last = words[endOf(words) - 1]
  return last?.text !== 'A' && /^(?:CC|DT|PRP\$)$/.test(xposOf(doc, last)) && LEADS_ON.test(formOf(doc, last))
}

const LEADS_ON = /^(?:and|or|but|nor|the|an?|my|our|your|their)$/

/** ", which these are slow boats", ", which my harbour is Genoa": the clause has subject, verb and all, and "which" no place in it. */
function lacksNothing(doc: Document, words: readonly Word[], at: number): boolean {
  if (formOf(doc, words[at]) !== 'which' || words[at - 1]?.text !== ',') return false
  const verb = clauseVerb(doc, words, at + 1)
  if (verb < 0 || !BE.has(formOf(doc, words[verb]))) return false
  let rest = verb + 1
  while (xposOf(doc, words[rest]) === 'RB') rest++
  // "Which we are all fond of", "which people were happy about".
  if (
    !/^(?:DT|JJR?|NNP?S?|CD|PRP\$)$/.test(xposOf(doc, words[rest])) ||
    /^(?:all|both)$/.test(formOf(doc, words[rest]))
  )
    return false
  return !isStranded(doc, words, rest + 1)
}

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', "'s", "'re"])

/** True where a preposition from `from` on stands before a mark or another clause, and so without its noun. */
function isStranded(doc: Document, words: readonly Word[], from: number): boolean {
  for (let i = from; i <= words.length; i++) {
    const isEnd = words[i] === undefined || isMark(words[i])
    const opens = /^(?:CC|WRB|IN|VB[DPZ]|MD)$/.test(xposOf(doc, words[i]))
    if ((isEnd || opens) && /^(?:IN|RP|TO)$/.test(xposOf(doc, words[i - 1]))) return true
    if (isEnd) return false
  }
  return false
}

/** "The boats that they build are they do not float", "the context is these are boats": a clause where "are" wants a noun. */
function showsWhoDoes(doc: Document, words: readonly Word[], at: number): boolean {
  const form = formOf(doc, words[at])
  const next = formOf(doc, words[at + 1])
  if (/^(?:chances|odds)$/.test(formOf(doc, words[at - 1]))) return false
  const isThese = /^(?:these|those)$/.test(next) && BE.has(formOf(doc, words[at + 2]))
  if (isThese) return true
  if (!/^(?:are|were|'re)$/.test(form) || !SUBJECT_FORMS.has(next) || !isFiniteVerb(doc, words[at + 2])) return false
  // "What the buttons were they could not say".
  return !words.slice(0, at).some((word) => /^(?:WP|WRB)$/.test(xposOf(doc, word)))
}

/** "The sail is stays in place", "people who can knows", "there's isn't": a finite verb straight behind another of the same clause. */
function doublesVerb(doc: Document, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  const form = formOf(doc, next)
  if (xposOf(doc, word) === 'MD') return /^VB[DZ]$/.test(xposOf(doc, next)) && !LIKE_PLAIN.test(form)
  if (xposOf(doc, word) === 'EX') return /^(?:'s|is)$/.test(form) && /^(?:is|are|was)$/.test(formOf(doc, words[at + 2]))
  if (!/^(?:is|are|was|were)$/.test(formOf(doc, word)) || !/^(?:VBZ|MD)$/.test(xposOf(doc, next))) return false
  // "What it is makes it dear": the first verb is that of the subject.
  return next!.glued === false && !words.slice(0, at).some((before) => OPENS_SUBJECT.test(formOf(doc, before)))
}

/** Plain forms that are past forms too, and "could've" as it is heard. */
const LIKE_PLAIN = /^(?:read|put|set|cut|let|hit|shut|cost|hurt|'d|had|'s)$/
const OPENS_SUBJECT = /^(?:what|whatever|way|how|who|that|which|where|it|all)$/

/** "Boats can solve a lot, and helping farmers": a form that "can" does not take. */
function goesOnInParticiple(doc: Document, words: readonly Word[], at: number): boolean {
  if (formOf(doc, words[at + 1]) !== 'and') return false
  let verb = at + 2
  while (xposOf(doc, words[verb]) === 'RB') verb++
  if (xposOf(doc, words[verb]) !== 'VBG') return false
  const before = words.slice(0, at)
  const isPlain = before.some((word, i) => /^(?:MD|TO)$/.test(xposOf(doc, word)) && xposOf(doc, before[i + 1]) === 'VB')
  // "They began by fishing, and rowing": two of a kind. "…, and helping them is good": a subject.
  const isSecond = before.some((word) => xposOf(doc, word) === 'VBG' || formOf(doc, word).endsWith('ing'))
  return isPlain && !isSecond && !words.slice(verb).some((word) => isFiniteVerb(doc, word))
}

/** "The hull is fine I did not see a leak": a verdict and a clause, with nothing between them. */
function judgesAndGoesOn(doc: Document, words: readonly Word[], at: number): boolean {
  if (!/^(?:is|are|was|were)$/.test(formOf(doc, words[at])) || !/^NN/.test(xposOf(doc, words[at - 1]))) return false
  let verdict = at + 1
  while (xposOf(doc, words[verdict]) === 'RB' && !/^(?:so|too|as)$/.test(formOf(doc, words[verdict]))) verdict++
  if (xposOf(doc, words[verdict]) !== 'JJ' || !SUBJECT_FORMS.has(formOf(doc, words[verdict + 1]))) return false
  if (TAKES_CONTENT.test(formOf(doc, words[verdict])) || !isFiniteVerb(doc, words[verdict + 2])) return false
  // "The moment the hull is fine we sail", "it is fine I think".
  if (/^(?:think|guess|believe|suppose|know|mean)$/.test(formOf(doc, words[verdict + 2]))) return false
  const opens = (word: Word): boolean => /^(?:W|IN)/.test(xposOf(doc, word)) || SUBORDINATORS.has(formOf(doc, word))
  return !words.slice(0, at).some(opens) && clauseVerb(doc, words, 0) === at
}

/** "It is something that I love is being at sea": two openings, each with a verb of its own, and one matter. */
function saysWhatTwice(doc: Document, words: readonly Word[], at: number): boolean {
  if (!/^(?:VBG|TO)$/.test(xposOf(doc, words[at + 1])) || !/^(?:it|this|that)$/.test(formOf(doc, words[0])))
    return false
  const noun = words.findIndex((word) => /^(?:something|thing|things)$/.test(formOf(doc, word)))
  if (noun < 2 || noun > LONGEST_LEAD || noun + 1 >= at) return false
  const clause = words.slice(noun + 1, at)
  if (clause.some((word) => isMark(word) || /^(?:W|CC)/.test(xposOf(doc, word)) || BE.has(formOf(doc, word))))
    return false
  return clause.some((word) => isFiniteVerb(doc, word)) && !isFiniteVerb(doc, clause.at(-1))
}

/** "The hull was early on was made of oak": the verb, a word or two on when or where, and the verb once more. */
function isSaidTwice(doc: Document, words: readonly Word[], at: number): boolean {
  let next = at + 1
  while (next <= at + 2 && /^(?:RB|RP|IN)$/.test(xposOf(doc, words[next]))) next++
  if (next === at + 1 || formOf(doc, words[next]) !== formOf(doc, words[at]) || words[next]?.glued === true)
    return false
  // "What it was at first was a raft".
  return !words.slice(0, at).some((before) => OPENS_SUBJECT.test(formOf(doc, before)))
}

/** "Which means still replace the hull": neither who does it nor what it means. */
function meansNothing(doc: Document, words: readonly Word[], at: number): boolean {
  let next = at + 1
  while (/^(?:still|just|also|then|really|probably)$/.test(formOf(doc, words[next]))) next++
  return next > at + 1 && /^VBP?$/.test(xposOf(doc, words[next]))
}

/** "A raft is that allows you to float": of what is shown, no subject. */
function doesNothing(doc: Document, words: readonly Word[], at: number): boolean {
  if (!/^(?:is|was|'s)$/.test(formOf(doc, words[at - 1])) || xposOf(doc, words[at]) === 'DT') return false
  const next = words[at + 1]
  return xposOf(doc, next) === 'VBZ' && !BE.has(formOf(doc, next)) && !/^(?:has|does)$/.test(formOf(doc, next))
}

/** "There have developed boats": what there has been, "been" left out. */
function hasNotBeen(doc: Document, words: readonly Word[], at: number): boolean {
  if (xposOf(doc, words[at]) !== 'EX' || !/^(?:have|has|'ve)$/.test(formOf(doc, words[at + 1]))) return false
  const next = words[at + 2]
  return xposOf(doc, next) === 'VBN' && formOf(doc, next) !== 'been'
}

/** "So you the way that it floats", at the start of a clause: a subject, and then another. */
function namesAfterPronoun(doc: Document, words: readonly Word[], at: number): boolean {
  if (!/^(?:the|an?)$/.test(formOf(doc, words[at + 1])) || words[at]!.text.toLowerCase() !== formOf(doc, words[at]))
    return false
  // "We the sailors": who they are. "It" is an object as often.
  if (!/^(?:you|i|they|he|she)$/.test(formOf(doc, words[at]))) return false
  return at === 0 || (at === 1 && /^(?:so|and|but|because)$/.test(formOf(doc, words[0])))
}

/** "Why are boats slow, they are heavy", "what are the benefits of sails, rafts float": a question that has no mark of one. */
function asksUnmarked(doc: Document, words: readonly Word[]): boolean {
  if (/^[?]/.test(words.at(-1)?.text ?? '') || !/^W(?:P|RB)$/.test(xposOf(doc, words[0]))) return false
  const help = formOf(doc, words[1])
  if (!BE.has(help) && !/^(?:do|does|did)$/.test(help)) return false
  const next = xposOf(doc, words[2])
  // "What is the catch is that it leaks" is another fault, "when is it" stands within what is told.
  return /^(?:what|why|how|where)$/.test(formOf(doc, words[0])) && /^(?:DT|PRP|PRP\$|NNS|NNPS?)$/.test(next)
}

/** Adjectives with which a clause goes that has no "that". */
const TAKES_CONTENT =
  /^(?:sure|glad|happy|afraid|certain|confident|aware|sorry|lucky|possible|likely|clear|true|grateful|positive|convinced|worried|proud|surprised)$/

/** "The captain does the but they sail", "a they were late": no noun came for the article. */
function opensOnNothing(doc: Document, words: readonly Word[], at: number): boolean {
  const subject = formOf(doc, words[at + 1]) === 'but' ? at + 2 : at + 1
  // "The We Company": a capital of a name.
  const isSubject = /^(?:they|he|she|we)$/.test(words[subject]?.text ?? '')
  return isSubject && words[at]!.text !== 'A' && isFiniteVerb(doc, words[subject + 1])
}

/** "We there's a boat", "I want to I want our boats back", "it would probably would float": begun anew with nothing between. */
function beginsSubjectAnew(doc: Document, words: readonly Word[], at: number): boolean {
  const form = formOf(doc, words[at])
  if (xposOf(doc, words[at]) === 'MD') {
    let next = at + 1
    while (xposOf(doc, words[next]) === 'RB') next++
    return xposOf(doc, words[next]) === 'MD' && words[next]!.glued === false
  }
  if (NOMINATIVE.has(form) && xposOf(doc, words[at + 1]) === 'EX') return words[at]!.text.toLowerCase() === form
  const next = words[at + 1]
  if (at === 0 || !LEADS_TO.has(form) || !NOMINATIVE.has(formOf(doc, next))) return false
  // A name may stand for the pronoun. "If we wanted to we could".
  const isVerbLeftOut = form === 'to' && /^(?:if|when|whenever)$/.test(formOf(doc, words[0]))
  return next!.text.toLowerCase() === formOf(doc, next) && !isVerbLeftOut
}

const NOMINATIVE: ReadonlySet<string> = new Set(['i', 'we', 'they', 'he', 'she'])
const LEADS_TO: ReadonlySet<string> = new Set(['to', 'of', 'with', 'from', 'for', 'at', 'into', 'by'])
