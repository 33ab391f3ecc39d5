import { REASONS } from '../lexicon/reasons.ts'
import type { Document } from '../model/document.ts'
import { clauseVerb, countWords, formOf, isFiniteVerb, isMark, SUBORDINATORS, xposOf } from './grammar.ts'
import { phraseAt, phraseBefore, phrasesByFirst, phrasesByLast } from './phrases.ts'
import { tidy, type Word } from './words.ts'

/** Words at the start that point to what came before and mean nothing without it. */
const OPENING_LINKS: readonly (readonly string[])[] = [
  ['and', 'then'],
  ['but', 'then'],
  ['so', 'then'],
  ['first', 'of', 'all'],
  ['second', 'of', 'all'],
  ['on', 'top', 'of', 'that'],
  ['in', 'addition'],
  ['additionally'],
  ['moreover'],
  ['furthermore'],
  ['nevertheless'],
  ['nonetheless'],
  ['by', 'contrast'],
  ['in', 'contrast'],
  ['on', 'the', 'other', 'hand'],
  ['on', 'the', 'contrary'],
  ['at', 'that', 'point'],
  ['at', 'the', 'same', 'time'],
  ['after', 'that'],
  ['because', 'of', 'that'],
  ['that', 'said'],
  ['as', 'a', 'result'],
  ['in', 'other', 'words'],
  ['as', 'in', ','],
  ['of', 'course'],
  ['for', 'example'],
  ['for', 'instance'],
  ['in', 'fact'],
  ['once', 'again'],
  ['all', 'right'],
  ['now', 'what', 'happens', 'is', 'that'],
  ['now', 'what', 'happens', 'is'],
  ['what', 'happens', 'is', 'that'],
  ['what', 'happens', 'is'],
  ['what', 'happened', 'is'],
  ['the', 'thing', 'is', 'that'],
  ['the', 'fact', 'is', 'that'],
  ['the', 'fact', 'is'],
  ['the', 'reality', 'is', 'that'],
  ['the', 'reality', 'is'],
  ['the', 'truth', 'is', 'that'],
  ['the', 'truth', 'is'],
  ['it', 'turns', 'out', 'that'],
  ['turns', 'out', 'that'],
  ['it', 'turns', 'out'],
  ['turns', 'out'],
  ['then'],
  ['also'],
  ['and'],
  ['but'],
  ['so'],
  ['or'],
  ['plus'],
  ['again'],
  ['however'],
  ['therefore'],
  ['thus'],
  ['hence'],
  ['secondly'],
  ['firstly'],
  ['lastly'],
  ['finally'],
  ['instead'],
  ['meanwhile'],
  ['besides'],
  ['still'],
  ['anyway'],
]

/** Words that end a clause and add it to one that may not stand before it any more. */
const CLOSING_LINKS: readonly (readonly string[])[] = [
  ['as', 'well'],
  ['too'],
  ['also'],
  ['though'],
  ['then'],
  ['again'],
  ['either'],
  ['anyway'],
  ['instead'],
  ['right'],
  ['you', 'know'],
  ['and', 'everything'],
  ['and', 'so', 'on'],
  ['et', 'cetera'],
  ['so'],
  ['in', 'general'],
  ['as', 'such'],
]

/** Most words of the last part of a list and its comma. */
const LONGEST_PART = 5

const OPENING_TABLE = phrasesByFirst(OPENING_LINKS)
const CLOSING_TABLE = phrasesByLast(CLOSING_LINKS)

/** The clause without "then", "also", "as well" that tie it to what was said before. */
export function dropLinks(doc: Document, given: readonly Word[]): readonly Word[] {
  let words: readonly Word[] = dropContext(doc, tidy(given))
  for (;;) {
    const link = phraseAt(doc, OPENING_TABLE, words, 0)
    if (link === null || words.length - link.length < 3) break
    if (leadsOn(doc, words, link)) break
    words = tidy(words.slice(link.length))
  }
  for (;;) {
    let end = words.length
    while (end > 0 && isMark(words[end - 1])) end--
    const link = phraseBefore(doc, CLOSING_TABLE, words, end)
    if (link === null || countWords(words) - link.length < 3) break
    const from = end - link.length
    // "For shopping, for news and so on": without it the list has no "and".
    const part = words.slice(Math.max(0, from - LONGEST_PART), from)
    if (link[1] === 'so' && part.some(({ text }) => text === ',') && !part.some((word) => xposOf(doc, word) === 'CC'))
      break
    const before = formOf(doc, words[from - 1])
    // "You can't take the grant and the loan as well": nobody is told not to take the loan.
    const adds = link[0] === 'too' || link[1] === 'well'
    if (adds && words.slice(0, from).some((word) => /^(?:not|n't|cannot|never)$/.test(formOf(doc, word)))) break
    if (/^(?:by|since|until|back|even|very|is|was|are|be|not|once|do|did|all|just|from|n't)$/.test(before)) break
    // "On iOS, probably Android as well": it joins what was added, and no "and" does.
    if ((adds || link[0] === 'also') && isAddedPart(doc, words.slice(0, from))) break
    // "Around then" is at that time, and "ate it again" once more.
    if (link[0] === 'then' && xposOf(doc, words[from - 1]) === 'IN') break
    if (/^(?:so|either|instead|right|in|again)$/.test(link[0]!) && words[from - 1]?.text !== ',' && link.length === 1)
      break
    const cut = words[from - 1]?.text === ',' ? from - 1 : from
    words = tidy([...words.slice(0, cut), ...words.slice(end)])
  }
  return dropInner(doc, words)
}

/** True where the last part is set off by a comma, and has no "and" and no verb. */
function isAddedPart(doc: Document, words: readonly Word[]): boolean {
  const comma = words.findLastIndex(({ text }) => text === ',')
  if (comma < 0 || comma === words.length - 1) return false
  return !words.slice(comma + 1).some((word) => xposOf(doc, word) === 'CC' || isFiniteVerb(doc, word))
}

/** "To put that in some context, X" and an answer that opens with "Because X": X is what is said. */
function dropContext(doc: Document, words: readonly Word[]): readonly Word[] {
  const forms = words.slice(0, 9).map((word) => formOf(doc, word))
  if (forms[0] === 'to' && forms[1] === 'put') {
    const at = forms.findIndex((form) => form === 'context' || form === 'perspective')
    if (at > 0) return tidy(words.slice(at + 1))
  }
  // "For those who don't know, Rust is a language": the opening speaks to the listeners.
  if (forms[0] === 'for' && /^(?:folks|those|people|anyone|listeners|anybody)$/.test(forms[1] ?? '')) {
    const comma = words.findIndex((word) => word.text === ',')
    if (comma > 0 && comma < 12 && clauseVerb(doc, words, comma + 1) >= 0) return tidy(words.slice(comma + 1))
  }
  const known = wordsForThoseWhoKnow(doc, words, forms)
  if (known !== null) return known
  // "A year later Washington banned": later than what was told before.
  const later = forms.indexOf('later')
  if (
    later > 0 &&
    later < 5 &&
    /^(?:DT|CD|RB|JJ)$/.test(xposOf(doc, words[0])) &&
    /^NN/.test(xposOf(doc, words[later - 1]))
  ) {
    const rest = tidy(words.slice(later + 1))
    if (clauseVerb(doc, rest, 0) >= 0) return rest
  }
  if (!REASONS.has(forms[0] ?? '')) return words
  const rest = tidy(words.slice(forms[1] === 'so' ? 2 : 1))
  // "Because it failed, they left" keeps its reason; "because if it fails, they leave" is all reason.
  const isCondition = /^(?:if|when|once|whenever)$/.test(formOf(doc, rest[0]))
  const mains = rest.filter((word, i) => word.text === ',' && clauseVerb(doc, rest, i + 1) >= 0).length
  if (isCondition) return mains === 1 ? rest : words
  return mains === 0 && (clauseVerb(doc, rest, 0) >= 0 || opensBehindPhrase(doc, rest)) ? rest : words
}

/** Longest phrase before the clause of a reason, in words. */
const LONGEST_PHRASE = 7

/** "Between May and June there was a strike": a phrase with its preposition, and the clause behind it. */
function opensBehindPhrase(doc: Document, words: readonly Word[]): boolean {
  if (xposOf(doc, words[0]) !== 'IN' || SUBORDINATORS.has(formOf(doc, words[0]))) return false
  for (let i = 1; i <= LONGEST_PHRASE && i < words.length; i++) {
    if (/^(?:EX|PRP)$/.test(xposOf(doc, words[i])) || words[i - 1]!.text === ',') return clauseVerb(doc, words, i) >= 0
    if (!/^(?:DT|CD|JJ|NNP?S?|CC|IN|HYPH|PRP\$|,)$/.test(xposOf(doc, words[i]))) return false
  }
  return false
}

/** "If you're not familiar with oxytocin, it's a hormone": oxytocin is one for those who are, too. Null where nobody is asked. */
function wordsForThoseWhoKnow(doc: Document, words: readonly Word[], forms: readonly string[]): readonly Word[] | null {
  const opening =
    /^(?:if|for those of) you (?:(?:are|'re|have|'ve|do|did|who) )?(?:(?:not|n't|have|are|do) )*(?:familiar with|heard of|know|aware of|seen)$/
  // Cheap: nobody else is asked.
  if (forms[0] !== 'if' && forms[0] !== 'for') return null
  let at = 3
  while (at < forms.length && !opening.test(forms.slice(0, at).join(' '))) at++
  if (at >= forms.length || !/ (?:not|n't) /.test(` ${forms.slice(0, at).join(' ')} `)) return null
  const comma = words.findIndex((word, i) => i > at && word.text === ',')
  const isThing = comma > at && comma - at <= LONGEST_PART && /^NN/.test(xposOf(doc, words[comma - 1]))
  if (!isThing || !/^(?:it|they|that|he|she|this)$/.test(formOf(doc, words[comma + 1]))) return null
  if (clauseVerb(doc, words, comma + 1) !== comma + 2) return null
  const verb = words[comma + 2]!
  const whole = /^['’]s$/.test(verb.text)
    ? { ...verb, text: 'is', glued: false }
    : /^['’]re$/.test(verb.text)
      ? { ...verb, text: 'are', glued: false }
      : verb
  return tidy([...words.slice(at, comma), whole, ...words.slice(comma + 3)])
}

/** What follows these last words of a link when they are no link: "so much", "instead of", "in contrast with". */
const LEADING_ON: ReadonlyMap<string, RegExp> = new Map([
  ['so', /^(?:much|many|few|little|far|long|that|to|not)$/],
  ['then', /^(?:that|to|not)$/],
  ['but', /^(?:that|to|not)$/],
  ...['instead', 'addition', 'contrast', 'result', 'contrary', 'time'].map((last): [string, RegExp] => [
    last,
    /^(?:of|to|with|as)$/,
  ]),
])

/** True where the words of `link` belong to what follows: "so much of it", "because of that bug the site crashed". */
function leadsOn(doc: Document, words: readonly Word[], link: readonly string[]): boolean {
  const last = link[link.length - 1]!
  // "Besides a terrible name, Buffalo is a framework": besides what.
  if (last === 'besides' && words[1]?.text !== ',') return true
  if (LEADING_ON.get(last)?.test(formOf(doc, words[link.length])) === true) return true
  // "At that point they were not as useful as they are today": without it "today" would be that day.
  if (last === 'point' && words.some((word) => /^(?:today|now|anymore)$/.test(formOf(doc, word)))) return true
  if (last !== 'that' || link.length === 1) return false
  // "Is that" opens a clause; "of that", "after that" and "said" do not, and one thing may follow them.
  let at = link.length
  while (/^JJ/.test(xposOf(doc, words[at]))) at++
  return /^(?:of|after)$/.test(link[link.length - 2]!) && xposOf(doc, words[at]) === 'NN'
}

const INNER_LINKS: ReadonlySet<string> = new Set(['also', 'then'])

/** "Ana lists the faults then describes the cures": the "then" stands for "and then". */
function joinsVerbs(doc: Document, words: readonly Word[], then: number): boolean {
  const isSubject = /^(?:PRP|EX|DT|WDT|WP)$/.test(xposOf(doc, words[then - 1]))
  return (
    !isSubject && isFiniteVerb(doc, words[then + 1]) && words.slice(0, then).some((word) => isFiniteVerb(doc, word))
  )
}

/** "also" between subject and verb, and "then" there where no "if" comes before. */
function dropInner(doc: Document, words: readonly Word[]): readonly Word[] {
  if (!words.some((word) => INNER_LINKS.has(formOf(doc, word)))) return words
  const conditional = words.some((word) => /^(?:if|when|once)$/.test(formOf(doc, word)))
  return words.filter((word, i) => {
    const form = formOf(doc, word)
    if (i === 0 || !INNER_LINKS.has(form) || xposOf(doc, word) !== 'RB') return true
    if (
      form === 'then' &&
      (conditional ||
        joinsVerbs(doc, words, i) ||
        /^(?:by|since|until|back|and|,|more|less)$/.test(formOf(doc, words[i - 1])))
    )
      return true
    return !(isFiniteVerb(doc, words[i - 1]) || isFiniteVerb(doc, words[i + 1])) || formOf(doc, words[i - 1]) === 'not'
  })
}
