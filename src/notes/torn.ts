import { letterPattern } from '../lexicon/letters.ts'
import { type Document, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import { formOf, isFiniteVerb, xposOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'

/** Words between an article and its noun that are looked over. */
const REACH = 3

/**
 * Nouns that the talk itself counts, lower case: said with "a" or in the plural. One of them without an article is torn
 * from its phrase ("which is dominant implementation"), while "software" and "security" may stand bare.
 */
export function countedNouns(doc: Document): ReadonlySet<string> {
  const { tokens } = doc
  const out = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    const tag = tokenXpos(doc, i)
    if (tag === 'NNS') out.add(tokenLemma(doc, i))
    if (tag !== 'DT' || !/^an?$/.test(tokenForm(doc, i))) continue
    for (let k = i + 1; k <= i + REACH && k < tokens.length; k++) {
      const inner = tokenXpos(doc, k)
      if (inner === 'NN' && tokenXpos(doc, k + 1) !== 'NN') {
        out.add(tokenForm(doc, k))
        break
      }
      if (!/^(?:JJ|NN|RB|HYPH|VBN)$/.test(inner)) break
    }
  }
  return out
}

/** Nouns that talk may count and that also stand bare: "at work", "in time". */
const BARE_TOO =
  /^(?:work|time|school|home|college|hand|code|data|life|language|business|design|technology|software|hardware|history|experience|research|state|memory|power|music|money|energy|food|water|light|space|speech|text|paper|law|order|love|fear|hope|access|control|interest|support|value|growth|trust|culture|nature|science|art|traffic|storage|feedback|content|media|video|audio|email|internet|web|use|change|practice|success|failure|progress|effort|demand|supply|trade|pressure|stress|sleep|knowledge|consensus|insurance|debt|risk|evidence|coffee|tea|beer|privacy|society|management|performance|development|government|exercise|one|part|half|everyone)$/
/** Endings of nouns that need no article. */
const ABSTRACT = /(?:ing|ness|ity|tion|ism|ship|dom)$/

/** True where a noun that is counted opens the sentence or follows "is" with no article, number or name before it. */
function lacksArticle(doc: Document, words: readonly Word[], counted: ReadonlySet<string>): boolean {
  for (let i = 0; i < words.length; i++) {
    const opens = i === 0 || /^(?:is|was|'s|’s|becomes|became)$/.test(formOf(doc, words[i - 1]))
    if (!opens || !/^(?:JJ|JJR|NN|NNP|VBG)$/.test(xposOf(doc, words[i]))) continue
    let head = i
    while (/^(?:JJ|NN|NNP|HYPH|VBG)$/.test(xposOf(doc, words[head + 1]))) head++
    const form = formOf(doc, words[head])
    const next = xposOf(doc, words[head + 1])
    if (xposOf(doc, words[head]) !== 'NN' || /^(?:NNS|NNPS|POS|CD|CC|HYPH)$/.test(next)) continue
    // A verb that the tagger took for a noun, and what is only said of a person: "became president".
    if (i > 0 && (head === i || /^(?:in|of|for|to|at)$/.test(formOf(doc, words[head + 1])))) continue
    if (/^(?:first|second|third|next|last|same)$/.test(formOf(doc, words[i])) && head > i) return true
    if (words[head]!.text.toLowerCase() !== form || BARE_TOO.test(form) || ABSTRACT.test(form)) continue
    if (counted.has(form)) return true
  }
  return false
}

const OPENS_TAIL =
  /^(?:and|or|but|nor|so|not|which|who|whose|where|including|such|like|especially|particularly|because|though|although|if|when|while|as|with|for|in|from|to|at|on|of|by|than|too|either|though|however|respectively|therefore|instead|yet|then|a|an|the|their|his|her|its|one|both|all|each|even|rather|without|within|between|during|after|before|until|unless|once|since|per|about|around|up|down|over|under|plus|according|thanks)$/

/** "to do similar work, more hands", "in React, Redux, hooks": words behind the last comma that nothing joins. */
function trailsOff(doc: Document, words: readonly Word[]): boolean {
  let last = -1
  let before = -1
  for (let i = words.length - 1; i > 0; i--) {
    if (words[i]!.text !== ',') continue
    if (last < 0) last = i
    else {
      before = i
      break
    }
  }
  if (last < 0) return false
  const tail = words.slice(last + 1).filter((word) => /[a-z0-9]/i.test(word.text))
  const first = formOf(doc, tail[0])
  // "The first rounds are fine, and the interviews": one more thing for which no place is left.
  const isAdded =
    before < 0 &&
    /^(?:and|or)$/.test(first) &&
    !/^(?:IN|TO|RB|RBR)$/.test(xposOf(doc, tail[formOf(doc, tail[1]) === 'so' ? 2 : 1])) &&
    !tail.some((word) => /^(?:V|MD|TO)/.test(xposOf(doc, word)))
  if (isAdded) return true
  if (
    /^(?:maybe|probably|hopefully|eventually|basically|usually)$/.test(first) &&
    !tail.some((word) => isFiniteVerb(doc, word))
  )
    return true
  if (tail.length > 4 || tail.some((word) => /^(?:V|MD|CD|CC)/.test(xposOf(doc, word)))) return false
  if (OPENS_TAIL.test(first) && !(before >= 0 && /^(?:a|an|the)$/.test(first))) return false
  // What comes before the only comma is an opening: "If it rains, bad luck" has no subject yet.
  const tag = xposOf(doc, tail[tail.length - 1])
  if (!/^NNP?S?$/.test(tag)) return false
  // "Hangzhou, China" and "its founder, Liang Wenfeng" are names that say more of what stands before.
  const isName = xposOf(doc, tail[0]).startsWith('NNP')
  return !isName || (before >= 0 && last - before <= 4)
}

/** Turns of phrase that no edited sentence has. */
const TORN = letterPattern(
  String.raw`\bmore (?:longer|better|worse|easier|harder|bigger|smaller|faster|slower|cheaper|higher|lower|larger|older|newer|simpler|stronger|closer)\b|\bwho knows\b|\bnot only (?!.*\bbut\b)|, (?:these|those) (?:is|are)\b|^[^,]+, (?:is|are|was|were|has|have) |\b(?:slash|hyphen|backslash|underscore)\b|(?<!\d )\b(?:two|three|four|five|six|seven|eight|nine|ten)\.$|\b(?<noun>\p{L}{5,}), \p{L}+ \k<noun>\b|^(?:when|if) .*, (?:when|if) [^,]+\.$|\bthere (?:you|they|we|it) go(?:es)?\b|\bquestion mark\b|\b(?<last>\p{L}{5,})\b.* and (?:the |a )?\k<last>\.$|\bwhere if [^,]+\.$|\breason why (?:it|that|this) is\b|\b(?<pair>\p{L}{4,} \p{L}{4,})\b.*\b\k<pair>\b`,
  'i',
)

/** True where the words were torn from what they belong to, or run into it. */
export function isTornApart(doc: Document, words: readonly Word[], counted: ReadonlySet<string>): boolean {
  return (
    trailsOff(doc, words) ||
    isAllRelative(doc, words) ||
    opensTornFigure(doc, words) ||
    isOnlyQuestionClause(doc, words) ||
    lacksArticle(doc, words, counted) ||
    miscounts(doc, words)
  )
}

/** "What is called the walkthrough": a clause that opens with a question word wants another for its verb. */
function isOnlyQuestionClause(doc: Document, words: readonly Word[]): boolean {
  if (!/^(?:WP|WDT|WRB)$/.test(xposOf(doc, words[0]))) return false
  return words.filter((word) => isFiniteVerb(doc, word)).length < 2
}

/** "this rules", "these network". */
function miscounts(doc: Document, words: readonly Word[]): boolean {
  return words.some((word, i) => {
    const form = formOf(doc, word)
    const next = xposOf(doc, words[i + 1])
    if (xposOf(doc, word) !== 'DT' || words[i + 1]?.text === '-') return false
    if (form === 'this') return next === 'NNS'
    return /^(?:these|those)$/.test(form) && next === 'NN' && !/^NN/.test(xposOf(doc, words[i + 2]))
  })
}

/** True for a turn of phrase that no edited sentence has. */
export function isTorn(text: string): boolean {
  return TORN.test(text)
}

/**
 * "Nodes that have come out and are pretty good": true where all that the opening noun gets is a relative clause, its
 * verbs joined by "and".
 */
function isAllRelative(doc: Document, words: readonly Word[]): boolean {
  const first = words.findIndex((word) => isFiniteVerb(doc, word))
  const opens = words
    .slice(0, Math.max(0, first))
    .findIndex((word, i) => i > 0 && /^(?:WDT|WP|WP\$)$/.test(xposOf(doc, word)))
  if (opens < 1 || !/^NN/.test(xposOf(doc, words[opens - 1])) || first - opens > 4) return false
  let linked = true
  for (let i = first + 1; i < words.length; i++) {
    const tag = xposOf(doc, words[i])
    if (tag === 'CC') linked = true
    else if (/^(?:IN|WRB|WDT|WP|TO)$/.test(tag) && LINKS_CLAUSE.test(formOf(doc, words[i]))) linked = true
    else if (isFiniteVerb(doc, words[i])) {
      if (!linked) return false
      linked = false
    } else if (words[i]!.text === ',') return false
    if (i === first + 1) linked = tag === 'CC'
  }
  return true
}

const LINKS_CLAUSE = /^(?:that|which|who|if|because|when|as|where|how|what|why|while|than|whether|to)$/

/** "5 employment": a figure before a noun of one, cut from what it counted. */
function opensTornFigure(doc: Document, words: readonly Word[]): boolean {
  if (!/^\d+$/.test(words[0]?.text ?? '') || words[0]!.text === '1' || xposOf(doc, words[1]) !== 'NN') return false
  return !/^NN/.test(xposOf(doc, words[2])) && !UNIT.test(formOf(doc, words[1])) && words[2]?.text !== '-'
}

const UNIT = /^(?:percent|hundred|thousand|million|billion|trillion|dozen|k|m|am|pm|gig|meg|%)$/
