import type { Document } from '../model/document.ts'
import { clauseVerb, formOf, isFiniteVerb, SUBORDINATORS, xposOf } from './grammar.ts'
import type { Word } from './words.ts'

/** Shortest and longest sentence of the notes, in words: outside these a listener loses the thread or learns nothing. */
export const LEAST_WORDS = 5
export const MOST_WORDS = 38

/** Why a sentence cannot stand in notes. */
export type ProseFault =
  | 'length'
  | 'opening'
  | 'person'
  | 'filler'
  | 'pointer'
  | 'marks'
  | 'doubled'
  | 'question'
  | 'ending'
  | 'agreement'
  | 'vague'
  | 'coarse'
  | 'clause'

/** Words that point to what stood before, at the start of a sentence. */
const POINTING_START =
  /^(?:it|its|they|them|their|theirs|he|she|him|his|her|hers|this|that|these|those|such|one|ones|some|both|neither|either|another|others?|which|who|whom|whose|there's|here|same|and|but|or|so|then|also|plus|because|cause|well|yeah|yes|no|okay|ok|oh|um|uh|like|right|exactly|sure|than|except|including|not|nope|whereas|however|therefore|thus|hence|otherwise|instead|again|anyway|likewise|similarly|though|although(?= )(?!.*,)|let|let's|maybe|perhaps|only|especially|et)\b/i
const STARTS_WELL =
  /^(?:instead of|one (?!thing|way|is|was|of|that|who|day|more|or|and|can|to|in|for)\p{L}+ (?!is|was)\p{L}+|both \p{L}+s|one of the|some (?:of the )?\p{L}+|such as|no one|no \p{L}+|only (?:a|the|one)|so (?:much|many)|those who|that is why)\b/iu
const QUESTION_START =
  /^(?:what|why|how|who|when|where|which|whose|is|are|was|were|do|does|did|can|could|would|should|will|have|has|had|am)\b/i
const WH_CLAUSE =
  /^(?:what|how|why|when|where|whoever|whatever|who)\b[^,?]*\b(?:is|are|was|were|makes?|made|means?|matters?|happen(?:s|ed))\b/i

const PERSON =
  /\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|we'd|we'll|us(?!-)|our|ours|ourselves|you|you're|you've|you'd|you'll|your|yours|yourself|yourselves|y'all|let's)\b/i
const FILLER =
  /\b(?:um+|uh+|erm?|hmm+|mhm|you know|i mean|kind of (?!a\b|an\b)|sort of (?!a\b|an\b)|gonna|wanna|gotta|kinda|sorta|yeah|yep|okay|ok|alright|blah|or something|or whatever|whatnot|and stuff|stuff like|things like that|et cetera|etc)\b|(?:^|, )(?:like|right|well|so|man|boy|dude|guys),|, (?:right|yeah|okay|man|dude)[.?!]?$/i
const VAGUE =
  /\b(?:stuff|whatever|somehow|something like|things? like (?:this|that)|like (?:this|that)|a lot of (?:stuff|things)|this thing|that thing|these things|those things|the thing|the things?|that one|this one|those ones|these ones|the ones?|the other ones?|the first one|the second one|the last one|the same thing|the latter|the former|guys?|dude|a whole bunch|crazy|super|thingy|and all that|all that|that kind of|this kind of|those kinds|these kinds|that sort of|this sort of|in this case|in that case|that way|this way|there too|over there|right there|right here|over here|up here|down here|out there|that much|this much|that point|this point|for that|for this|about (?:this|that|it)|of (?:this|that|those|these|it)|with (?:this|that|it)|to (?:this|that|it)|on (?:this|that|it)|in (?:this|that|it)|like it)(?=[,.;?!]|$)|\b(?:an?|the|some|new|old)\s(?:\p{L}+\s)?ones?\b(?! of| day| time)|\p{L}+er ones?\b|\b(?:this thing|that thing|the thing is|the first one|the second one|the other one|the other thing|as i|a couple things|other things|some things|thing that|good question|by the way)\b/iu
const DEICTIC =
  /\b(?:yesterday|tomorrow|tonight|last (?:week|month|night|time|year)|next (?:week|month|time|year|episode)|this (?:week|morning|episode|podcast|show|point|conversation|interview|moment|evening|afternoon)|earlier today|a minute ago|a second ago|a moment ago|just now|the other day|right now|here in|in here|right here|two weeks ago|a few weeks ago|a couple (?:of )?(?:weeks|days|months) ago|the screen|slide)\b/i
/** What counts off or points on within a talk: "The second question is", "What happened next is". */
const COUNTING =
  /^(?:the (?:first|second|third|fourth|other|next|last|final|main|real|whole|same|only|big|biggest|key|interesting|important|cool|nice|good|great|funny|weird|hard|tricky|beauty|beautiful)(?: \p{L}+)? (?:one|ones|question|thing|part|point|reason|issue|problem|idea|answer|challenge|bit|piece|step|aspect|side|half|way|story|difference|example|case|takeaway|lesson)\b|the (?:thing|point|question|answer|idea|reason|problem|issue|difference|deal|trick|catch|point|fact|story|other)\b (?:is|was|being|there|here|with that|of it)|there (?:is|are|was|were) (?:a couple|two|three|a few|a lot|some|one|a number|several|many|another|lots)\b(?: of)?(?: \p{L}+)? (?:things?|ways?|tricks|questions|parts|reasons|points|pieces|options|other)|what happened next|both things|one (?:thing|of the things|is|way|was)\b|another (?:thing|one|way)|an example|part of (?:it|that|this)|two things|three things|a couple|all of (?:it|them|that|this|those|these)|most of (?:it|them|that)|each of (?:them|those)|everything else|anything else|nothing else|someone|somebody|something|people like|people are like)\b/iu
const COARSE = /\b(?:fuck\w*|shit\w*|bullshit|asshole|damn|goddamn|crap|bitch\w*|ass|hell(?! (?:of|on|is|was)))\b/i
const DOUBLED = /\b(\p{L}+(?: \p{L}+)?)[,;]? \1\b/iu
const DOUBLED_WELL =
  /\b(?:that that|had had|very,? very|really,? really|many,? many|much,? much|more and more|so,? so|year year|again and again|\p{Lu}\p{L}+ \p{Lu}\p{L}+)\b/iu
const ODD_MARKS =
  /[[\]{}<>|\\_*~^♪#@]|\.\.|…|--|—\s*[.,]|[–—-]\s*$|,\s*[.;:!?]|[;:]\s*[.,]|\s[,.;]|,,|!|\?.|\bhttps?:|www\.|\.\s+\p{Ll}|\b(?:is|was|are|were|that|the|of|to), (?!\p{L}+ly,|for example,|in \p{L}+,)/u
/** Two sentences that were not parted, and one that breaks off. */
const INNER_END =
  /[.?!]["”]?\s+(?:And|But|So|The|It|I|We|You|He|She|They|This|That|If|In|Then|Because|What|How|There|A|Or|Yeah|Okay|Right|No|Yes)\b/u
const BAD_ENDING =
  /\b(?:the|a|an|and|or|but|so|because|if|than|my|your|their|his|our|its|is|are|was|were|be|very|really|just|i|that|which|who|as|of|from|by|with|into|this|these|those|also|like|not|there|here)\W*$/i
const GOOD_ENDING =
  /\b(?:(?:how|what|who|where|as|than|why) [\p{L}' ]+ (?:is|are|was|were)|(?:made|make|consists?|part|get|kind|aware|think|thought|known|taken|heard|dreamed) of|(?:deal|work|come|go|agree|start|live|compete|went|done|begin|do) with|come from|came from|comes from|get into|got into|go by|of this|be there|was there|is there|were there|are there|get there|got there|go there|went there|out there|live there|it is|they are|or not|does not|do not|did not|is not|are not|can not|was not|were not|will not|would not|why not)\W*$/iu
const AGREEMENT =
  /\b(?:(?:he|she|it) (?:are|were not|have|do|am)|(?:they|people|we|you) (?:is|was|has|does)|i (?:is|are|has)|(?:he|she|it) (?:go|make|take|give|want|need|say|know|see|work|use|think|get|come|run|look|help|start|try|let|keep)|a \p{L}+s (?:are|were)|an? (?:\p{L}+ )?people|this are|these is|those is|there is (?:many|two|three|several)|is is|was was|are are|to to|of of|the the|a a|the a|a the|an the|and and|and but|but and|is does|does is|has is)\b/iu

/**
 * The first reason why a finished sentence should not be printed, from its letters alone; null where none is found. What
 * stands in double quotation marks may speak as "I" and "you", and is not looked into otherwise. Whether the sentence
 * is true to its evidence is another question (`findUngrounded`).
 */
export function textFault(text: string): ProseFault | null {
  const quoteMarks = text.match(/["“”]/gu)?.length ?? 0
  if (quoteMarks % 2 === 1 || unbalanced(text)) return 'marks'
  const bare = text.replace(/["“][^"“”]*["”]/gu, '“x”')
  const words = text.match(/[\p{L}\p{N}$€£%]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  if (words < LEAST_WORDS || words > MOST_WORDS + 6) return 'length'
  if (!/[.?!]["”’)]*$/u.test(text) || ODD_MARKS.test(bare) || INNER_END.test(bare) || /^[^\p{L}\p{N}$€£“"]/u.test(text))
    return 'marks'
  if (/^\p{Ll}/u.test(text) && !/^[a-z]+[A-Z]/.test(text)) return 'marks'
  if (text.endsWith('?') || (QUESTION_START.test(text) && !WH_CLAUSE.test(text))) return 'question'
  if (POINTING_START.test(text) && !STARTS_WELL.test(text)) return 'opening'
  if (PERSON.test(bare.replace(/\bUS\b/g, 'USA'))) return 'person'
  if (FILLER.test(bare)) return 'filler'
  if (COARSE.test(text)) return 'coarse'
  if (DOUBLED.test(bare) && !DOUBLED_WELL.test(bare)) return 'doubled'
  if (BAD_ENDING.test(bare) && !GOOD_ENDING.test(bare)) return 'ending'
  if (AGREEMENT.test(bare)) return 'agreement'
  if (VAGUE.test(bare) || COUNTING.test(text)) return 'vague'
  if (DEICTIC.test(bare)) return 'pointer'
  if ((bare.match(/,/g)?.length ?? 0) > Math.max(3, words / 6)) return 'marks'
  return null
}

function unbalanced(text: string): boolean {
  const open = text.match(/[([]/g)?.length ?? 0
  const close = text.match(/[)\]]/g)?.length ?? 0
  return open !== close
}

/**
 * The first reason why the words make no sentence that can stand alone, from their tags: no clause, a pronoun or
 * "that chip" whose meaning lies outside, two clauses that only a comma joins. Null where none is found.
 * `isParsedClause` is asked where the tags show no clause: does a tree see one?
 */
export function clauseFault(
  doc: Document,
  words: readonly Word[],
  isParsedClause: () => boolean = () => false,
): ProseFault | null {
  if (!hasMainClause(doc, words) && !isParsedClause()) return 'clause'
  if (pointsOutside(doc, words)) return 'pointer'
  if (isSpliced(doc, words)) return 'clause'
  return null
}

/** True where a main clause with subject and finite verb opens the words, or follows an opening phrase or clause. */
export function hasMainClause(doc: Document, words: readonly Word[]): boolean {
  if (clauseVerb(doc, words, 0) >= 0) return true
  const opening = formOf(doc, words[0])
  const tag = xposOf(doc, words[0])
  const opensPhrase = /^(?:IN|TO|RB|VBG|VBN|WRB|RBR|RBS)$/.test(tag) || SUBORDINATORS.has(opening)
  if (!opensPhrase && !/^(?:NN|DT|CD|JJ|WP|PDT|PRP\$)/.test(tag)) return false
  if (/^(?:because|cause|'cause|which|who|than|until|unless)$/.test(opening)) return false
  // What stands behind "after" or "that" is no main clause until a comma ends it.
  let hangs = SUBORDINATORS.has(opening) && !/^(?:since|instead|as|given)$/.test(opening)
  for (let i = 1; i < words.length - 1; i++) {
    const form = formOf(doc, words[i])
    const breaks = words[i - 1]!.text === ',' || formOf(doc, words[i - 1]) === 'then'
    if (breaks) hangs = false
    if (SUBORDINATORS.has(form) || /^(?:that|which|who|how|what|why)$/.test(form)) {
      hangs = true
      continue
    }
    if (hangs || clauseVerb(doc, words, i) < 0) continue
    if (breaks) return true
    const opensPhraseHere = /^(?:PRP|DT|EX|NNP|NNPS)$/.test(xposOf(doc, words[i]))
    if (opensPhraseHere && /^(?:NN|NNS|CD|RB|RBR)$/.test(xposOf(doc, words[i - 1]))) return true
  }
  return false
}

const BACKWARD: ReadonlySet<string> = new Set(
  'he she it they him her them his its their hers theirs himself herself itself themselves'.split(' '),
)
const PLURAL: ReadonlySet<string> = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const OF_A_PERSON: ReadonlySet<string> = new Set(['he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself'])

/** What a sentence has named so far that a pronoun could mean. */
interface Named {
  singular: number
  plural: number
  people: number
}

/** True where a pronoun has nothing before it in the sentence that it could mean, or "this", "that" points back. */
function pointsOutside(doc: Document, words: readonly Word[]): boolean {
  const named: Named = { singular: 0, plural: 0, people: 0 }
  // What the clause at hand names as its subject cannot be the object of its verb: "Taiwan banned it".
  let before: Named = { ...named }
  const said = new Set<string>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const form = formOf(doc, word)
    const tag = xposOf(doc, word)
    const isSubject = clauseVerb(doc, words, i) >= 0
    if (isSubject && (i === 0 || !/^(?:NN|JJ|DT|CD|PRP\$|POS|IN|TO|VB)/.test(xposOf(doc, words[i - 1]))))
      before = { ...named }
    const isOwn = word.text.toLowerCase() !== form
    if (isOwn) named[form === 'they' ? 'plural' : 'singular']++
    if (isOwn) named.people++
    if (BACKWARD.has(form) && !isOwn && !isExpletive(doc, words, i)) {
      const isReflexive = form.endsWith('self') || form.endsWith('selves') || tag === 'PRP$'
      const open = isSubject || isReflexive ? named : before
      const fits = PLURAL.has(form) ? open.plural : OF_A_PERSON.has(form) ? open.people : open.singular
      if (fits === 0) return true
      if (isSubject && i > 0 && !isBound(doc, words, i)) return true
    }
    if (pointsBack(doc, words, i, said)) return true
    if (form === 'there' && tag === 'RB' && said.size === 0) return true
    if (/^(?:other|same|another|former|latter)$/.test(form) && /^(?:DT|JJ)$/.test(tag) && i < 3) return true
    if (
      /^(?:NN|CD)|^PRP$/.test(tag) ||
      /^(?:everybody|everyone|anybody|anyone|who|nobody|somebody|someone)$/.test(form)
    ) {
      name(form, tag, named)
      said.add(form)
      said.add(form.replace(/s$/, ''))
    }
  }
  return false
}

const COLLECTIVE: ReadonlySet<string> = new Set(
  'people team company group community government everybody everyone anybody anyone nobody somebody someone who staff police family public one firm industry audience'.split(
    ' ',
  ),
)
const PERSONS: ReadonlySet<string> = new Set(
  'man woman founder engineer developer person kid child boy girl father mother dad mom wife husband friend son daughter brother sister guy president ceo doctor professor author student teacher director manager boss researcher scientist employee user writer reporter investor someone somebody everyone everybody anyone anybody who nobody'.split(
    ' ',
  ),
)

function name(form: string, tag: string, named: Named): void {
  if (tag === 'NNS' || tag === 'NNPS' || tag === 'CD' || COLLECTIVE.has(form) || form === 'they') named.plural++
  if (tag.startsWith('NNP')) {
    named.plural++
    named.people++
  }
  if (PERSONS.has(form) || form === 'he' || form === 'she') named.people++
  if (tag !== 'NNS' && tag !== 'NNPS' && form !== 'they') named.singular++
}

/**
 * True where the subject pronoun at `i` is bound by the sentence: a subordinate clause names a subject before it ("If AI
 * gets cheaper, it"), or it hangs on a verb ("says that it"), or the main clause before it has a subject that fits.
 */
function isBound(doc: Document, words: readonly Word[], i: number): boolean {
  const previous = formOf(doc, words[i - 1])
  if (SUBORDINATORS.has(previous) || /^(?:that|whether|how|what|why|which|who|than)$/.test(previous)) return true
  const after = xposOf(doc, words[i - 1])
  if (/^VB/.test(after) || (/^NN/.test(after) && !/^(?:IN|RB|RBR|DT)$/.test(xposOf(doc, words[0])))) return true
  const form = formOf(doc, words[i])
  const start = SUBORDINATORS.has(formOf(doc, words[0])) ? 1 : 0
  const verb = clauseVerb(doc, words, start)
  if (verb < 0 || verb >= i) return false
  let plural = false
  let person = false
  for (let k = start; k < verb; k++) {
    const tag = xposOf(doc, words[k])
    const subject = formOf(doc, words[k])
    if (tag === 'NNS' || COLLECTIVE.has(subject) || subject === 'they') plural = true
    if (tag.startsWith('NNP') || PERSONS.has(subject) || words[k]!.text.toLowerCase() !== subject) person = true
    if (subject === form) return true
  }
  if (form === 'they') return plural || person
  return form === 'it' ? !plural : person
}

/** "this", "that filter", "here": what is meant stands before the sentence, unless the noun was said in it. */
function pointsBack(doc: Document, words: readonly Word[], i: number, said: ReadonlySet<string>): boolean {
  const form = formOf(doc, words[i])
  const tag = xposOf(doc, words[i])
  if (form === 'here' || form === 'elsewhere') return tag === 'RB'
  if (!/^(?:this|that|these|those|such)$/.test(form)) return false
  const next = words[i + 1]
  if (form === 'that' && tag === 'IN') {
    // "spent that week playing": the noun after a conjunction would be the subject of a verb.
    const isNoun =
      xposOf(doc, next) === 'NN' && !isFiniteVerb(doc, words[i + 2]) && !/^NN/.test(xposOf(doc, words[i + 2]))
    return isNoun && clauseVerb(doc, words, i + 1) < 0
  }
  if (tag === 'DT' || tag === 'PDT') {
    const noun = nounAfter(doc, words, i)
    if (noun !== null) return !said.has(noun)
    return !/^(?:who|of|which|where)$/.test(formOf(doc, next))
  }
  return tag === 'JJ' || (tag === 'RB' && form === 'that')
}

/** "It is hard to see", "it takes years": an "it" that stands for what follows. */
function isExpletive(doc: Document, words: readonly Word[], i: number): boolean {
  if (formOf(doc, words[i]) !== 'it') return false
  const rest = words.slice(i + 1, i + 10)
  const at = rest.findIndex((word) => /^(?:to|that)$/.test(formOf(doc, word)))
  const kind = rest.slice(0, Math.max(0, at)).some((word) => /^(?:JJ|JJR|NN|RB)$/.test(xposOf(doc, word)))
  return (
    at > 0 && kind && /^(?:is|'s|was|takes|took|makes|made|would|will|seems|became|has)$/.test(formOf(doc, rest[0]))
  )
}

function nounAfter(doc: Document, words: readonly Word[], at: number): string | null {
  for (let i = at + 1; i < Math.min(words.length, at + 5); i++) {
    const tag = xposOf(doc, words[i])
    if (/^NN/.test(tag)) {
      if (/^NN/.test(xposOf(doc, words[i + 1]))) continue
      return formOf(doc, words[i]).replace(/s$/, '')
    }
    if (!/^(?:JJ|JJR|JJS|CD|VBG|VBN|RB|HYPH)$/.test(tag)) return null
  }
  return null
}

/** Two main clauses with only a comma between: "they sold, it fell". */
function isSpliced(doc: Document, words: readonly Word[]): boolean {
  const opening = formOf(doc, words[0])
  const tag = xposOf(doc, words[0])
  let open = SUBORDINATORS.has(opening) || /^(?:IN|TO|VBG|WRB|RB|VBN|WP|RBR|CD|NN)$/.test(tag)
  let list = 0
  for (let i = 1; i < words.length - 2; i++) {
    if (words[i]!.text !== ',') continue
    const next = formOf(doc, words[i + 1])
    if (/^(?:and|but|so|or|which|who|where|because|if|when|while|that)$/.test(next)) {
      // "…, but if you run it, most is gone": the clause after "if" may follow its comma.
      if (SUBORDINATORS.has(next) || SUBORDINATORS.has(formOf(doc, words[i + 2]))) open = true
      continue
    }
    const verb = clauseVerb(doc, words, i + 1)
    if (SUBORDINATORS.has(next) || /^(?:IN|TO|VBG|RB)$/.test(xposOf(doc, words[i + 1]))) {
      open = true
      continue
    }
    if (verb < 0) continue
    if (open) {
      open = false
      continue
    }
    list++
  }
  return list > 0
}
