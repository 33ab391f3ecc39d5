import type { Document } from '../model/document.ts'
import { LINKS } from './clause-links.ts'
import { isFragmented } from './fragments.ts'
import { clauseVerb, formOf, isFiniteVerb, isMark, SUBJECT_FORMS, SUBORDINATORS, xposOf } from './grammar.ts'
import { isOnlyRelative } from './relative-clauses.ts'
import { isRestarted } from './restarts.ts'
import type { Word } from './words.ts'

/**
 * True for words that no editor prints, whatever else speaks for them: what is left of a thought that was cut, or two
 * beginnings of one. This settles, so only what hardly a good sentence shows stands here; what good sentences show too is
 * weighed (`slips.ts`, through `clauseDoubt`).
 */
export function isBroken(doc: Document, words: readonly Word[]): boolean {
  return (
    isOnlyPhrase(doc, words) ||
    showsTwice(doc, words) ||
    opensWithRest(doc, words) ||
    lacksDoer(doc, words) ||
    opensWithObject(doc, words) ||
    endsInSubjectBegun(doc, words) ||
    correctsItself(doc, words) ||
    isFragmented(doc, words) ||
    isRestarted(doc, words) ||
    isOnlyTime(doc, words) ||
    isBareName(doc, words) ||
    saysNothingBefore(doc, words) ||
    words.some(({ text }, i) => text === ',' && breaksAt(doc, words, i))
  )
}

/** True where what is broken shows at the comma at `at`. */
function breaksAt(doc: Document, words: readonly Word[], at: number): boolean {
  return (
    beginsVerbAnew(doc, words, at) ||
    beginsNounAnew(doc, words, at) ||
    agreesBefore(doc, words, at) ||
    partsSubject(doc, words, at) ||
    namesAllAgain(doc, words, at) ||
    feelsForOther(doc, words, at) ||
    trailsOff(doc, words, at) ||
    addsVerb(doc, words, at)
  )
}

/** "Every time a boat gets a list of up to ten ports": what happens then is not said. "Every time zone has one" is whole. */
function isOnlyTime(doc: Document, words: readonly Word[]): boolean {
  if (!/^(?:every|each|any)$/.test(formOf(doc, words[0])) || formOf(doc, words[1]) !== 'time') return false
  if (!/^(?:PRP|PRP\$|DT|NNS|NNPS?)$/.test(xposOf(doc, words[2]))) return false
  return words.filter((word) => isFiniteVerb(doc, word)).length < 2
}

/** "Board game, loved the pieces": a thing without an article, and a verb of somebody who is not named. */
function isBareName(doc: Document, words: readonly Word[]): boolean {
  const comma = words.findIndex(({ text }) => text === ',')
  if (comma < 1 || xposOf(doc, words[comma + 1]) !== 'VBD') return false
  if (!words.slice(0, comma).every((word) => /^(?:NNS?|JJ)$/.test(xposOf(doc, word)))) return false
  const rest = words.slice(comma + 2)
  return !rest.some((word) => word.text === ',' || isFiniteVerb(doc, word))
}

/** "The woman who had a boat; the boat sank": what stands before the semicolon has no verb but that of its "who". */
function saysNothingBefore(doc: Document, words: readonly Word[]): boolean {
  const mark = words.findIndex(({ text }) => text === ';')
  return mark > 0 && isOnlyRelative(doc, words.slice(0, mark))
}

/** "The mood of the town, can make a difference", "if the boat, is the mast is high": a comma between a clause and its verb, with none before it. */
function partsSubject(doc: Document, words: readonly Word[], at: number): boolean {
  if (words.findIndex(({ text }) => text === ',') !== at) return false
  if (/^(?:is|was)$/.test(formOf(doc, words[at + 1])) && /^(?:the|a|an)$/.test(formOf(doc, words[at + 2])))
    return words.slice(at + 3, at + 3 + LONGEST_SHOWN).some((word) => /^(?:is|was)$/.test(formOf(doc, word)))
  if (xposOf(doc, words[at + 1]) !== 'MD' || !/^(?:VB|RB)$/.test(xposOf(doc, words[at + 2]))) return false
  // "They can build it, can sell it": a list. "What you can get, will do": a clause is what does it.
  const before = words.slice(0, at)
  return !before.some((word) => xposOf(doc, word) === 'MD') && !/^W/.test(xposOf(doc, words[0]))
}

/** "The hull, which holds it all, all of that stuff is free": what was named is called again by a word that says nothing. */
function namesAllAgain(doc: Document, words: readonly Word[], at: number): boolean {
  if (SUBORDINATORS.has(formOf(doc, words[0]))) return false
  const start = formOf(doc, words[at + 1]) === 'all' && formOf(doc, words[at + 2]) === 'of' ? at + 3 : at + 1
  if (!/^(?:that|those|this|these)$/.test(formOf(doc, words[start]))) return false
  return /^(?:stuff|things?|guys?)$/.test(formOf(doc, words[start + 1])) && isFiniteVerb(doc, words[start + 2])
}

/** "She has sailed for years, but really glad to see her back": the one who is glad is whoever speaks. */
function feelsForOther(doc: Document, words: readonly Word[], at: number): boolean {
  if (!/^(?:and|but|so)$/.test(formOf(doc, words[at + 1]))) return false
  let feeling = at + 2
  while (xposOf(doc, words[feeling]) === 'RB') feeling++
  if (!FEELINGS.test(formOf(doc, words[feeling]))) return false
  if (!/^(?:to|that|about|for)$/.test(formOf(doc, words[feeling + 1]))) return false
  let verb = at - 1
  while (verb > 0 && !isFiniteVerb(doc, words[verb])) verb--
  // "He's been rowing": "has".
  if (formOf(doc, words[verb + 1]) === 'been') return true
  return !/^(?:is|are|was|were|am|'s|'re|'m|feels?|felt|seems?|looks?)$/.test(formOf(doc, words[verb]))
}

const FEELINGS =
  /^(?:excited|glad|happy|thrilled|proud|grateful|thankful|curious|sorry|sad|delighted|honou?red|surprised)$/

/** "It is the idea of a block, so being able to pass it on": what follows from it was begun, and has no verb of its own. */
function trailsOff(doc: Document, words: readonly Word[], at: number): boolean {
  if (formOf(doc, words[at + 1]) !== 'so' || xposOf(doc, words[at + 2]) !== 'VBG') return false
  return !words.slice(at + 3).some((word) => isFiniteVerb(doc, word))
}

/** "In terms of what the device needs to store": the one verb is that of what the phrase is about. */
function isOnlyPhrase(doc: Document, words: readonly Word[]): boolean {
  if (xposOf(doc, words[0]) !== 'IN' || SUBORDINATORS.has(formOf(doc, words[0]))) return false
  const asks = words.findIndex((word) => /^(?:what|how|which|who|where|why)$/.test(formOf(doc, word)))
  const first = words.findIndex((word) => isFiniteVerb(doc, word))
  const comma = words.findIndex(({ text }) => text === ',')
  if (asks < 1 || first < asks) return false
  // "Of Ana, who builds boats": a comma before "who" opens no main clause.
  const isRelative = comma === asks - 1 && /^wh(?:o|ich)$/.test(formOf(doc, words[asks]))
  if (comma >= 0 && comma < first && !isRelative) return false
  return !words.slice(first + 1).some((word) => isFiniteVerb(doc, word))
}

/** "There is the program does not take it", "It is Anna comes in": what is shown has a verb of its own, and nothing joins the two. */
function showsTwice(doc: Document, words: readonly Word[]): boolean {
  const opening = formOf(doc, words[0])
  if (!/^(?:there|it)$/.test(opening) || !/^(?:is|was|'s|are|were|'re)$/.test(formOf(doc, words[1]))) return false
  const start = xposOf(doc, words[2]) === 'RB' ? 3 : 2
  // "It is a shame people left": what is a shame. "There is a lot people can do": what they can do.
  const isShown = opening === 'it' ? /^NNP/.test(xposOf(doc, words[start])) : true
  const verb = clauseVerb(doc, words, start)
  if (!isShown || verb <= start || verb > start + LONGEST_SHOWN) return false
  const between = words.slice(start, verb)
  if (between.some((word) => LINKS.has(formOf(doc, word)) || xposOf(doc, word) === 'PRP')) return false
  // What people can do, and "one could".
  if (formOf(doc, between.at(-1)) === 'people' || formOf(doc, between.at(-1)) === 'one') return false
  const nouns = between.filter((word, i) => /^NN/.test(xposOf(doc, word)) && !/^NN/.test(xposOf(doc, between[i + 1])))
  return nouns.length === 1
}

/** "Player, I ended up with Mux": the second half of a name or of a list that a wrong full stop cut off. */
function opensWithRest(doc: Document, words: readonly Word[]): boolean {
  if (xposOf(doc, words[0]) !== 'NN' || words[1]?.text !== ',' || OPENING_NOUNS.test(formOf(doc, words[0])))
    return false
  return SUBJECT_FORMS.has(formOf(doc, words[2])) && isFiniteVerb(doc, words[3])
}

/** Nouns that open a sentence by themselves: of times, and of how it is meant. */
const OPENING_NOUNS = /^(?:today|yesterday|tomorrow|tonight|bottom|hence|nope|step|question|answer|plus|fact|again)$/

/** "Started as a cook and then moved to Bergen", "copy and pasted the map": who did it stood before. "Founded in May, the yard grew" says it. */
function lacksDoer(doc: Document, words: readonly Word[]): boolean {
  const isPast = (word: Word | undefined): boolean => /^VB[DN]$/.test(xposOf(doc, word))
  const isJoined =
    /^VB/.test(xposOf(doc, words[0])) && formOf(doc, words[1]) === 'and' && xposOf(doc, words[2]) === 'VBD'
  if (!isJoined && !(isPast(words[0]) && words.some((word, i) => i > 1 && isPast(word) && joinsBefore(doc, words, i))))
    return false
  return !words.some((word, i) => i > 0 && word.text === ',' && clauseVerb(doc, words, i + 1) >= 0)
}

/** True where "and" or "and then" stands before the word at `i`. */
function joinsBefore(doc: Document, words: readonly Word[], i: number): boolean {
  const before = formOf(doc, words[i - 1])
  return before === 'and' || (before === 'then' && formOf(doc, words[i - 2]) === 'and')
}

/** "Investments I had a bunch of coins": the verb has an object of its own, so the first noun is that of a sentence given up. */
function opensWithObject(doc: Document, words: readonly Word[]): boolean {
  if (!/^NNS?$/.test(xposOf(doc, words[0])) || !SUBJECT_FORMS.has(formOf(doc, words[1]))) return false
  const verb = clauseVerb(doc, words, 1)
  if (verb < 0 || !/^(?:DT|PRP\$|CD)$/.test(xposOf(doc, words[verb + 1]))) return false
  let isLinked = false
  for (const word of words.slice(verb + 1)) {
    if (LINKS.has(formOf(doc, word))) isLinked = true
    else if (isFiniteVerb(doc, word)) {
      if (!isLinked) return false
      isLinked = false
    }
  }
  return true
}

/** "Each boat has a sail and the sail.": what it does was begun. */
function endsInSubjectBegun(doc: Document, words: readonly Word[]): boolean {
  let last = words.length - 1
  while (last > 0 && isMark(words[last])) last--
  if (last < 4 || formOf(doc, words[last]) !== formOf(doc, words[last - 3])) return false
  return formOf(doc, words[last - 1]) === 'the' && formOf(doc, words[last - 2]) === 'and'
}

/** "We sent out a survey or we had the survey": said again in better words. */
function correctsItself(doc: Document, words: readonly Word[]): boolean {
  const subject = formOf(doc, words[0])
  if (!SUBJECT_FORMS.has(subject)) return false
  const joint = words.findIndex((word, i) => formOf(doc, word) === 'or' && formOf(doc, words[i + 1]) === subject)
  if (joint < 0 || clauseVerb(doc, words, joint + 1) < 0) return false
  const nouns = new Set(nounsOf(doc, words.slice(0, joint)))
  return nounsOf(doc, words.slice(joint + 1)).some((noun) => nouns.has(noun))
}

function nounsOf(doc: Document, words: readonly Word[]): string[] {
  return words.filter((word) => /^NNS?$/.test(xposOf(doc, word))).map((word) => formOf(doc, word))
}

/** "People keep around, keep asking": the same verb behind a bare comma, which nobody writes twice. */
function beginsVerbAnew(doc: Document, words: readonly Word[], at: number): boolean {
  if (!isVerb(doc, words[at + 1])) return false
  const form = formOf(doc, words[at + 1])
  if (form.length < LEAST_VERB) return false
  const from = Math.max(1, at - LONGEST_BEGUN)
  for (let i = from; i < at; i++) {
    const isSame = formOf(doc, words[i]) === form && isFiniteVerb(doc, words[i])
    if (isSame && !words.slice(i, at).some(({ text }) => text === ',')) return true
  }
  return false
}

function isVerb(doc: Document, word: Word | undefined): boolean {
  return isFiniteVerb(doc, word) || xposOf(doc, word) === 'VB'
}

/** "To obtain a bigger, the best quality": an article and what it was given to, before another article and its noun. */
function beginsNounAnew(doc: Document, words: readonly Word[], at: number): boolean {
  if (xposOf(doc, words[at + 1]) !== 'DT') return false
  if (!/^JJ/.test(xposOf(doc, words[at - 1])) || xposOf(doc, words[at - 2]) !== 'DT') return false
  const [given, taken] = [formOf(doc, words[at - 2]), formOf(doc, words[at + 1])]
  if (!/^(?:an?|the)$/.test(given) || !/^(?:an?|the)$/.test(taken)) return false
  return (given === 'the') !== (taken === 'the')
}

/** "A sink await right, then we do": a "right" to whoever listens, which no comma parts from the word before. */
function agreesBefore(doc: Document, words: readonly Word[], at: number): boolean {
  if (formOf(doc, words[at - 1]) !== 'right') return false
  if (!/^(?:NNS?|NNPS?|PRP|RP|VBP?)$/.test(xposOf(doc, words[at - 2]))) return false
  if (TURNS.test(formOf(doc, words[at - 2]))) return false
  return /^(?:then|so|and|you|we|i|they|it|he|she|there|that)$/.test(formOf(doc, words[at + 1]))
}

/** What goes to the right. */
const TURNS = /^(?:go|turn|swipe|move|click|drag|look|keep|scroll|shift|veer)$/
/** Most words from "there is" to the verb of what is there. */
const LONGEST_SHOWN = 5
/** Shortest verb that is looked at: "is, is" is a stammer of another kind. */
const LEAST_VERB = 4
/** Most words of what was begun before its verb comes again. */
const LONGEST_BEGUN = 3

/** "You can do tricks on the lake, extract all the fish": a second verb of "can" that nothing joins. */
function addsVerb(doc: Document, words: readonly Word[], at: number): boolean {
  if (xposOf(doc, words[at + 1]) !== 'VB') return false
  if (SUBORDINATORS.has(formOf(doc, words[0])) || /^(?:W|VB)/.test(xposOf(doc, words[0]))) return false
  if (words.some((word, i) => i !== at && (word.text === ',' || (i > at && xposOf(doc, word) === 'CC')))) return false
  const first = words.findIndex((word) => isFiniteVerb(doc, word))
  return first >= 0 && first < at && xposOf(doc, words[first]) === 'MD' && xposOf(doc, words[first + 1]) === 'VB'
}
