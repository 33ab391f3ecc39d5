import { PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import type { Document } from '../model/document.ts'
import { clauseVerb, formOf, isFiniteVerb, isMark, xposOf } from './grammar.ts'
import { isOfSpeaker } from './person.ts'
import type { Word } from './words.ts'

/** Verbs that with "you" speak to the one who is there: "you said", "you know", "you guys". */
const TO_SOMEONE: ReadonlySet<string> = new Set(
  "know mean said say mentioned mention asked ask told guys two both 're see hear guess remember imagine wonder tell talked wrote all bet".split(
    ' ',
  ),
)

/** Those of them that behind "if" or beside another "you" hold of anybody: "if you 're new", "when you open it, you see the map". */
const OF_ANYBODY: ReadonlySet<string> = new Set("'re see hear ask tell".split(' '))

/** "If you", "every time you", "you can": what holds of all. A bare "you cut your prices" is advice to someone. */
const GENERAL = /^(?:if|when|once|whenever|unless|where|until|before|after|while|whether|anytime|wherever)$/
const EACH_TIME = /^(?:every|any|each) time$|^as (?:soon|long) as$/
const ABLE = /^(?:can|could|must|might|may|will|would|'ll)$/
/** "You don't have to row", "you end up with two boats". */
const USUAL = /^(?:do (?:n't|not) )?(?:have|need) to\b|^end up\b/

/**
 * "If you download the model you can run it" with people in general in place of "you": "If people download the model,
 * they can run it." Null where "you" may be someone who is there, or where the speaker speaks of "I" or "we" beside it.
 */
export function generalise(doc: Document, words: readonly Word[]): readonly Word[] | null {
  const forms = words.map((word) => formOf(doc, word))
  if (isOfSpeaker(doc, words) || forms.some((form) => /^(?:they|them|their|people)$/.test(form))) return null
  if (isInOnePart(doc, words) || bids(doc, words)) return null
  let named = false
  let general = false
  let possible = false
  // The last "you" that was a subject.
  let subject = -1
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    switch (forms[i]) {
      case 'you': {
        // "As much detail as you can": what anybody can is what is possible.
        if (forms[i - 1] === 'as' && forms[i + 1] === 'can' && (words[i + 2] === undefined || isMark(words[i + 2]))) {
          out.push({ ...word, text: 'possible' })
          i++
          possible = true
          break
        }
        const opens = opensGeneral(forms, i)
        // "Nine out of ten of you will get it": the verb is the nine's.
        const isPart = forms[i - 1] === 'of' && /^(?:CD|DT|JJ|JJS|NN)$/.test(xposOf(doc, words[i - 2]))
        if (isPart && !named) return null
        const verb = isPart ? -1 : opens && isVerbAsNoun(doc, words, i + 1) ? i + 1 : clauseVerb(doc, words, i)
        const after = words[i + 1]
        if (verb < 0 && !isPart && !isObject(doc, words, i)) return null
        if (verb >= 0 && (xposOf(doc, words[verb]) === 'VBD' || isToSomeone(doc, words, i, opens || named))) return null
        const isGeneral =
          opens || (verb >= 0 && (ABLE.test(forms[verb] ?? '') || USUAL.test(forms.slice(verb, verb + 4).join(' '))))
        // "You are using one of theirs, or you can …" begins with what someone does.
        if (!named && verb >= 0 && !isGeneral) return null
        if (!opens && verb >= 0 && SENDS.test(forms.slice(verb, verb + 5).join(' '))) return null
        // "If you are a company" is no people, nor is "you have to be a great product".
        if (verb >= 0 && IS_ONE.test(forms.slice(verb, verb + 4).join(' '))) return null
        // "Not only do you need": the verb stands in front.
        if (/^(?:do|does|did|can|should|would|will)$/.test(forms[i - 1] ?? '') && xposOf(doc, after) === 'VB')
          return null
        general ||= isGeneral
        // "If people row and they sing": one subject does for both.
        const isSame = verb >= 0 && subject >= 0 && goesOnFrom(doc, words, subject, i)
        // "The boat that you can get": of a relative clause the "and" may be none.
        if (verb >= 0) subject = i === 0 || opens || isMark(words[i - 1]) ? i : -1
        if (isSame) break
        out.push({ ...word, text: named ? (verb >= 0 ? 'they' : 'them') : 'people' })
        named = true
        break
      }
      case 'your':
        if (!named) return null
        out.push({ ...word, text: 'their' })
        break
      case 'yourself':
      case 'yourselves':
        if (!named) return null
        out.push({ ...word, text: 'themselves' })
        break
      case 'yours':
      case "y'all":
      case 'ya':
        return null
      default:
        out.push(word)
    }
  }
  return (named && general) || (possible && !named) ? out : null
}

/** "You need to go read it", "you should check out the show": a tip for whoever listens, not what people have to do. */
const SENDS =
  /^(?:(?:have|need|want|ought) to|should|must|got ta)(?: (?:really|definitely|just))? (?:go (?:and )?(?:read|see|get|buy|try|look|watch|listen|check|find|follow|visit|download|google)|check out|subscribe)\b/

/** True where a bare "and" joins what the "you" at `at` does to what that at `from` does, and nobody else has a verb between. */
function goesOnFrom(doc: Document, words: readonly Word[], from: number, at: number): boolean {
  if (formOf(doc, words[at - 1]) !== 'and' || words[at + 1]?.glued === true) return false
  const between = words.slice(from + 1, at - 1)
  if (between.some((word) => isMark(word) || /^(?:W|PRP$|EX)/.test(xposOf(doc, word)) || OPENS.test(formOf(doc, word))))
    return false
  return between.filter((word) => isFiniteVerb(doc, word)).length === 1
}

/** What opens another clause. */
const OPENS = /^(?:that|if|when|because|while|as|once|until|before|after|since|and|or|but|so)$/

/** True behind "if", "when", "every time": what follows "you" at `i` holds of all. */
function opensGeneral(forms: readonly string[], i: number): boolean {
  const before = (many: number): string => forms.slice(Math.max(0, i - many), i).join(' ')
  return GENERAL.test(before(1)) || EACH_TIME.test(before(2)) || EACH_TIME.test(before(3))
}

/** "When you click on it": behind "when you" stands a verb, though the tagger may take it for a noun. */
function isVerbAsNoun(doc: Document, words: readonly Word[], at: number): boolean {
  const isThing = /(?:thing|one|body)$/.test(formOf(doc, words[at]))
  return xposOf(doc, words[at]) === 'NN' && !isThing && /^(?:IN|TO|DT|RP|PRP)/.test(xposOf(doc, words[at + 1]))
}

/** True where "you" at `i` is the one who is there; `isGeneral` where it stands behind "if" or another "you" of all. "You see," is a filler. */
function isToSomeone(doc: Document, words: readonly Word[], i: number, isGeneral: boolean): boolean {
  const form = formOf(doc, words[i + 1])
  if (!TO_SOMEONE.has(form)) return false
  return !isGeneral || !OF_ANYBODY.has(form) || words[i + 2] === undefined || isMark(words[i + 2])
}

/** True where a clause only bids: "if people want it, go there", "once they are done, press a button". */
function bids(doc: Document, words: readonly Word[]): boolean {
  const comma = words.findIndex(({ text }) => text === ',')
  const isBid = GENERAL.test(formOf(doc, words[0])) && xposOf(doc, words[comma + 1]) === 'VB'
  // "If they can buy, sell or lend, the market grows": a list before the main clause.
  const hasMain = words.some(
    ({ text }, i) => i > comma && text === ',' && /^(?:PRP|DT|NNS?|NNPS?|EX)$/.test(xposOf(doc, words[i + 1])),
  )
  if (comma > 0 && isBid && !hasMain) return true
  return words.some((word, i) => {
    if (xposOf(doc, word) !== 'VB' || i === 0) return false
    const isParted = words[i - 1]!.text === ',' || /^(?:then|please|just)$/.test(formOf(doc, words[i - 1]))
    return isParted && OPENS_BIDDING.has(formOf(doc, word))
  })
}

/** What listeners are bidden to do. */
const OPENS_BIDDING: ReadonlySet<string> = new Set(
  'go check visit try use let look head join send give take call come make do see find get put start keep read think buy sign click download contact reach'.split(
    ' ',
  ),
)

/** "You have to learn it as a nurse": people in general are no one nurse. */
function isInOnePart(doc: Document, words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (formOf(doc, word) !== 'as' || !/^an?$/.test(formOf(doc, words[i + 1]))) return false
    let head = i + 2
    while (/^(?:JJ|NN|VB[NG]|HYPH)/.test(xposOf(doc, words[head])) && /^NN/.test(xposOf(doc, words[head + 1]))) head++
    return PERSON_NOUNS.has(formOf(doc, words[head]))
  })
}

const IS_ONE =
  /^(?:(?:are|'re|were)(?: (?:not|n't|like|just|also|only|still|already|really))?|(?:(?:have|need) to|can|could|must|may|might|should|will|would) be) an?\b/

/** True where "you" at `i` follows a verb or a preposition, and no clause of its own opens there. */
function isObject(doc: Document, words: readonly Word[], i: number): boolean {
  const before = xposOf(doc, words[i - 1])
  return (before.startsWith('VB') || before === 'IN' || before === 'TO') && !isFiniteVerb(doc, words[i + 1])
}
