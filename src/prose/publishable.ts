import { letterPattern } from '../lexicon/letters.ts'
import { type OpeningDoubt, openingDoubt, opensBadly } from './openings.ts'
import { straightened } from './words.ts'

/** Shortest and longest sentence of the notes, in words: outside these a listener loses the thread or learns nothing. */
export const LEAST_WORDS = 5
export const MOST_WORDS = 38
/** Letters and marks of one: what is longer has a word without end, over which patterns take long. */
const LONGEST = 20 * MOST_WORDS

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

/**
 * What speaks against a sentence and does not settle it: a pattern that broken speech shows more often than prose, but
 * good sentences too. A model weighs them (`printable-features.ts`); where none does, each counts as a fault.
 */
export type Doubt =
  | OpeningDoubt
  | 'asks within'
  | 'dash'
  | 'odd comma'
  | 'given up'
  | 'trailing off'
  | 'ending'
  | 'agreement'
  | 'vague'
  | 'counting'
  | 'pointing end'
  | 'deictic'
  | 'many commas'
  | 'no main clause'
  | 'pronoun'
  | 'late pronoun'
  | 'pointer'
  | 'late pointer'
  | 'two clauses'
  | 'run-on'
  | 'unfinished'
  | 'no contrast'
  | 'broken phrase'
  | 'relative clause'
  | 'question word'
  | 'no subject'
  | 'like'
  | 'open end'
  | 'number'
  | 'bare verb'

/** The fault that a doubt counts as. */
export const FAULT_OF: Readonly<Record<Doubt, ProseFault>> = {
  'opens with "it"': 'opening',
  'opens with "this"': 'opening',
  'opens with "that"': 'opening',
  'opens with "one"': 'opening',
  'opens with "maybe"': 'opening',
  'opens with a link': 'opening',
  'asks within': 'question',
  dash: 'marks',
  'odd comma': 'marks',
  'given up': 'marks',
  'trailing off': 'filler',
  ending: 'ending',
  agreement: 'agreement',
  vague: 'vague',
  counting: 'vague',
  'pointing end': 'vague',
  deictic: 'pointer',
  'many commas': 'marks',
  'no main clause': 'clause',
  pronoun: 'pointer',
  'late pronoun': 'pointer',
  pointer: 'pointer',
  'late pointer': 'pointer',
  'two clauses': 'clause',
  'run-on': 'clause',
  unfinished: 'clause',
  'no contrast': 'clause',
  'broken phrase': 'clause',
  'relative clause': 'clause',
  'question word': 'clause',
  'no subject': 'clause',
  like: 'filler',
  'open end': 'ending',
  number: 'agreement',
  'bare verb': 'agreement',
}
export const DOUBTS = Object.keys(FAULT_OF) as readonly Doubt[]

/* Most patterns here read small letters: with the flag for either case V8 takes twice as long to compile them. */

const QUESTION_START =
  /^(?:what|why|how|who|when|where|which|whose|is|are|was|were|do|does|did|can|could|would|should|will|have|has|had|am)\b/
const WH_CLAUSE =
  /^(?:what|how|why|when|where|whoever|whatever|who)\b[^,?]*\b(?:is|are|was|were|makes?|made|means?|matters?|happen(?:s|ed))\b/

/** "When it failed, they sold": a question would turn verb and subject round, or leave the clause out. */
const WHEN_CLAUSE =
  /^when(?:ever)? (?!(?:in|do|does|did|is|are|was|were|can|could|would|should|will|have|has|had|am)\b)/

const PERSON =
  /\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|we'd|we'll|us(?!-)|our|ours|ourselves|you|you're|you've|you'd|you'll|your|yours|yourself|yourselves|y'all|let's)\b/
const FILLER =
  /\b(?:oh|hey|wow|huh|ah|hmm|ugh|yay)\b|\b(?:is|was|were|are|am|be|being|been|s|re) like(?! an?\b| the\b)|\b(?:um+|uh+|erm?|hmm+|mhm|mm+-mm+|you know|i mean|kind of (?!a\b|an\b)|sort of (?!a\b|an\b)|gonna|wanna|gotta|kinda|sorta|basically|literally|or,? sorry|unquote|yeah|yep|okay|ok|alright|blah|there (?:you|we|they|people) go|stuff like)\b|(?:^|, )(?:like|right|well|so|man|boy|dude|guys),|, (?:right|yeah|okay|man|dude)[.?!]?$/
/** Speech that is acted: 'he said "Look, it is late"'. */
const ACTS_SPEECH = letterPattern(
  String.raw`(?<=[\p{L},:]\s)["“](?:look|hey|oh|ok|okay|well|yeah|no|yes|wow|man|dude|listen|wait|hmm|uh|um|alright),\s`,
)
/** What talk puts at the end of a list that it does not finish. */
const TRAILING =
  /\b(?:or something|or whatever|whatnot|and stuff|and everything|or anything|or so|things like that|et cetera|etc)\b/
const VAGUE = letterPattern(
  String.raw`\b(?:stuff|whatever|somehow|something like|things? like (?:this|that)|like (?:this|that)|a lot of (?:stuff|things)|this thing|that thing|these things|those things|the thing|the things?|that one|this one|those ones|these ones|the ones?|the other ones?|the first one|the second one|the last one|the same thing|the latter|the former|guys?|dude|a whole bunch|crazy|super|thingy|and all that|all that|that kind of|this kind of|those kinds|these kinds|that sort of|this sort of|on there|in there|there too|over there|right there|right here|over here|up here|down here|out there|that much|this much|that point|this point|like it)(?=[,.;?!]|$)|\b(?:an?|the|some|new|old)\s(?:\p{L}+\s)?ones?\b(?! of| day| time)|\p{L}+er ones?\b|\b(?:this thing|that thing|the thing is|the first one|the second one|the other one|the other thing|as i|a couple things|(?<!among )other things|some things|thing that|good question|by the way)\b`,
)
/** Words that end a clause and point to what stood before. */
const POINTING_END =
  /\b(?:in this case|in that case|that way|this way|for (?:this|that) (?:very )?reason|(?:for|about|of|with|to|on|in) (?:this|that)|(?:about|of|with|to|on|in) it|of (?:those|these))(?=[,.;?!]|$)/
const DEICTIC =
  /^today\b|^in the end,|\b(?:on|in|from|at) (?:there|here)\b|\b(?:yesterday|tomorrow|tonight|last (?:week|month|night|time|year)|next (?:week|month|time|year|episode)|this (?:week|morning|episode|podcast|show|point|conversation|interview|moment|evening|afternoon)|earlier today|a minute ago|a second ago|a moment ago|just now|the other day|right now|here in|in here|right here|two weeks ago|a few weeks ago|since then|(?:is|are|was|were|am|does|do|did) too(?= and|,|\.)|at the time(?! of| when| that)|the (?:linked|attached|above|following) [a-z]+|a (?:couple(?: of)?|few) (?:weeks|days|months|years) ago|a while ago|a long time ago|the screen|slide)\b/
const COUNTED_AS: ReadonlySet<string> = new Set(
  'first second third fourth other next last final main real whole same only big biggest key interesting important cool nice good great funny weird hard tricky beauty beautiful'.split(
    ' ',
  ),
)
const COUNTED: ReadonlySet<string> = new Set(
  'one ones question thing part point reason issue problem idea answer challenge bit piece step aspect side half way story difference example case takeaway lesson'.split(
    ' ',
  ),
)
const COUNTING =
  /^(?:things?|stuff|why not|the (?:thing|point|question|answer|idea|reason|problem|issue|difference|deal|trick|catch|point|fact|story|other|rest|others)\b (?:is|are|were|was|being|there|here|with that|of it)|what happened next|both things|one (?:thing|of the things|is|way|was)\b|another (?:thing|one|way)|an example|the (?:next|following|previous) (?:day|week|month|year|morning|night|time|step)|part of (?:it|that|this)|two things|three things|a couple|all of (?:it|them|that|this|those|these)|most of (?:it|them|that)|each of (?:them|those)|everything else|anything else|nothing else|if so|if not|someone|somebody|something|people like|people are like)\b/
/** What tells how a talk or a text went on, or what is about to be said. */
const GOES_ON =
  /\b(?:goes|went) on to\b|\bkept going(?: (?:for|with|on)\b|\W*$)|^as a reminder\b|^speaking of [^,]+, |['’]ll just mention\b/
/** "Next up, we have", "the third is that", "number two was": an item of a list whose head was told before. */
const NUMBERED =
  /^(?:two|three|four|five) is (?!(?:more|less|fewer|better|worse|enough)\b)|^(?:(?:the )?(?:first|second|third|fourth|fifth|last|next|final)(?: (?:one|thing|step|up|item))?,?|number (?:one|two|three|four|five|six|seven|eight|nine|ten)) (?:is|was|are|were|would be|will be|(?:we|they|people|you) have)\b/
const THE_COUNTED = letterPattern(String.raw`^[Tt]he (\p{L}+) (\p{L}+)(?: (\p{L}+))?`)
const THERE_ARE =
  /^there (?:is|are|was|were) (?:a couple|two|three|a few|a lot|some|one|a number|several|many|another|lots)\b/
const SO_MANY_THINGS = letterPattern(
  String.raw`^(?: of)?(?: \p{L}+)? (?:things?|ways?|tricks|questions|parts|reasons|points|pieces|options|other)\b`,
)

/**
 * True for what counts off or points on within a talk: "The second question is", "What happened next is". Not one pattern:
 * V8 takes tens of milliseconds to compile one list of words behind another.
 */
function countsOff(text: string, lower: string): boolean {
  if (COUNTING.test(lower) || GOES_ON.test(lower) || NUMBERED.test(lower)) return true
  const the = THE_COUNTED.exec(text)
  if (the !== null && COUNTED_AS.has(the[1] ?? '') && (COUNTED.has(the[2] ?? '') || COUNTED.has(the[3] ?? '')))
    return true
  const there = THERE_ARE.exec(lower)
  return there !== null && SO_MANY_THINGS.test(text.slice(there[0].length))
}

const COARSE = /\b(?:fuck\w*|shit\w*|bullshit|asshole|damn|goddamn|crap|bitch\w*|ass|hell(?! (?:of|on|is|was)))\b/
const DOUBLED = letterPattern(
  String.raw`\b(?:\p{L}+ ago), [\p{L}\d]+ \p{L}+ ago\b|\b(?!more|over|again|years|hours|days|weeks|months|tons|lots|miles)(\p{L}{3,}) and \1 (?:is|are|was|were|has|have|of|that|to)\b|\b(\p{L}+(?: \p{L}+)?)[,;]? \2\b|\bwhich (?:both|all|some|one|each|most) of which\b|^(?:when|because|since|while|although) and (?!(?:where|why|how|if|only|under|for|to)\b)|\b(\p{L}{3,}) \3ly\b|\b(because|that|if|when|so|but|and) [-–—]+ [^-–—]{3,80} [-–—]+ \4\b|\b(\p{L}{3,}), which \5 (?:is|was|are|were)\b|\b(in|on|at|of|to|for|with|from|by|about|the|an?) (?:maybe|perhaps|like|probably|actually|at least|kind of|sort of|just|basically|essentially) \6\b`,
)
/** "That was Stanton believe late in May", "a not sure what they call it": a hedge that no comma sets off. */
const HEDGE_WITHIN = letterPattern(
  String.raw`\b(?:is|are|was|were) (?:I|\p{Lu}[\p{L}'’-]+) (?:believe|think|guess|suppose)\b|\b(?:there|it|that|he|she|they) (?:is|are|was|were) they (?:believe|think|guess|suppose)\b|\ban? not sure (?:what|where|how|if|who|when|why|which)\b`,
)
/** "It opens for I don't know, two of your wallets", "for they don't know how many years": a speaker who looks for a word. */
const UNSURE_WITHIN =
  /(?<=[a-z],? )(?<!\b(?:and|but|that|because|if|so|what|when|as|or),? )I don't know, |\b(?:for|of|about|in|by|with|to|at|from|on) (?:I|they) (?:do not|don't) know\b/
const DOUBLED_WELL =
  /\b(?:had had|very,? very|really,? really|many,? many|much,? much|more and more|so,? so|year year|again and again|\d+ \d+)\b/
const ODD_MARKS = letterPattern(
  String.raw`[[\]{}<>|\\_*~^♪#@]|\.\.|…|--|—\s*[.,]|[–—-]\s*$|,\s*[.;:!?]|[;:]\s*[.,]|\s[,.;]|,,|!|\?.|\bhttps?:|www\.|\.\s+\p{Ll}|\p{L}[$€£]|\b(?:and|but|so|or|the|it)\.\p{L}|\bis either there\b|\bdot (?:com|io|fun|dev|org|net|js|co)\b|\bforward slash\b|(?<![\p{L}'’\d.-])[b-hj-z](?![\p{L}'’\d.-])|[\p{L}\d](?<!s)['’](?=[.,]?$)`,
)
/** What no reader passes over, within quotation marks either: "used for?by", "the last i item", "a12hour", "than10", a time. */
const RUN_TOGETHER = letterPattern(
  String.raw`\?\p{L}|\b\d{1,2}:\d\d:\d\d\b| i i\p{L}|(?<![\p{L}\d])(?:a\d+\p{L}{3}|(?:than|the|of|for|with|in|to|at)\d)`,
)
const DASH = /\s[-–—]+\s|[–—]|;/
/** Commas and clauses where writing has none: "he said that, the", "because if it fails." */
const ODD_COMMA = letterPattern(
  String.raw`\b(?:is|was|are|were|can|could|do|does|did|will|would|has|have|had|that|the|of|to), (?!\p{L}+ly,|for example,|in \p{L}+,|the (?:more|less|fewer|\p{L}+er)\b)|\b(?:say|says|said|saying|like|think|thought|go|goes|tell), (?!\p{L}+,)|\bthat (?:if|as|when|because|since|while|once|after|before|until|whenever) (?![^,]* then )[^,]+$|, that all\b|\bbecause (?:when|if|while|as|once) [^,]+$|\bone or two[,.]|\b(?:so|and|but|or)(?: then)? (?:if|when|because|while|since|once|after|before|until) [^,]+$|, (?:go|check|look|try|read|do|get|take|make|see) |\blike (?:do|does|did|is|are|was|have|has|not)\b|\b(?:for|with|from|in|on|at|by|about|into|a|an|my|our|their|your|his|its), (?!\p{L}+ly,|among \p{L}+ \p{L}+,)|, (?:and|but|so)(?: then)? [^,]{1,40}, (?:when|if|because|while|once) [^,]+$`,
)
/** "They are building, the tools are slow": given up behind a verb; a phrase that opens the sentence ends there as well. */
const GIVEN_UP = letterPattern(String.raw`\p{L}ing, (?:the|an?|our|their|my) `)
const OPENING_PHRASE = /^(?:at|in|on|by|after|before|during|since|for|from|of|with|without|one|this|every) [^,]*ing, /i
/** Two sentences that were not parted, and one that breaks off. */
const INNER_END =
  /[.?!]["”]?\s+(?:And|But|So|The|It|I|We|You|He|She|They|This|That|If|In|Then|Because|What|How|There|A|Or|Yeah|Okay|Right|No|Yes)\b|\b[a-z]+ (?:And|But|So|Because|Then|Well|Maybe|The|This|That|It|We|They|You|There|If|What|When|How|While|Where|Have|Is|Are|In(?= (?:the|a|an|this|that|my|our|your|their) [a-z])) [a-z]|(?<!\b(?:the|an?|of|at|on|and|in|my|our|your|his|her|their|its)) (?<=[a-z] )First (?=[a-z])/u
const BAD_ENDING =
  /\b(?:(?:and|but|so) of course|to|have|has|had|can|could|will|would|should|(?:is|are|was|were) not|before|earlier|later|said|says|say|saying|think|thinks|thought|told|tells|called|like|maybe|then|the|a|an|and|or|but|so|because|if|than|my|your|their|his|our|its|is|are|was|were|be|very|really|just|i|that|which|who|where|whose|whether|as|of|from|by|per|during|via|including|with|into|this|these|those|also|like|not|there|here)\W*$/
/** A question asked straight inside of a statement: "not well understood why do we need it". */
const ASKS_WITHIN =
  /(?<!^)\b(?:why|how|what|where|when) (?:do|does|did|is|are|can|should|would) (?:we|you|i|they|it|he|she|the)\b|(?<=[a-z] )why (?:do|does|did|is|are|can|should) [a-z]|\bwhat is an? [^,]+ is\b/
/** "They tried it here's how it went": what is told next opens. */
const TELLS_NEXT = /(?<=[a-z] )(?<!\b(?:and|so|but|that|because|then) )here(?:['’]s| is) (?:how|what|why|where|when)\b/
/** ", Zhou says.", behind a quotation too. */
const SOURCE_BEHIND = letterPattern(
  String.raw`(?:,|”) (?!(?:and|but|or|so|who|which|as) )[\p{L} .'’-]{2,40} (?:says|argues|thinks|believes|estimates|warns|expects|suspects|feels|hopes|notes|finds)\.$`,
)
const GOOD_ENDING = letterPattern(
  String.raw`\b(?:(?:how|what|who|where|as|than|why|everything|all|whatever) [\p{L}' ]+ (?:is|are|was|were|have|has|had|can|do|does|did|will|would|should|could)|the [\p{L}' ]+ (?:people|i|you|he|she|it|we|they) (?:is|are|was|were|have|has|had|can|do|does|did|will|would|should|could)|(?:made|make|consists?|part|get|kind|aware|think|thought|known|taken|heard|dreamed) of|(?:deal|work|come|go|agree|start|live|compete|went|done|begin|do) with|come from|came from|comes from|get into|got into|go by|of this|be there|was there|is there|were there|are there|get there|got there|go there|went there|out there|live there|it is|they are|or not|does not|do not|did not|can not|will not|would not|why not)\W*$`,
)
const AGREEMENT = letterPattern(
  String.raw`\b(?:(?:he|she|it) (?:are|were not|have|do|am)|(?:they|people|we|you) (?:is|was|has|does)|i (?:is|are|has)|(?:he|she|it) (?:go|make|take|give|want|need|say|know|see|work|use|think|get|come|run|look|help|start|try|let|keep)|a \p{L}+s (?:are|were)|an? (?:\p{L}+ )?people|this are|these is|those is|there is (?:many|two|three|several)|is does|does is|has is)\b`,
)
/** Little words that never stand side by side. */
const SIDE_BY_SIDE =
  /\b(?:is is|was was|are are|to to|of of|the the|a a|the a|a the|an the|some the|some an?|every the|any the|and and|and but|but and|and or|or and|but or|is it is|is it was)\b/

/**
 * What settles that a finished sentence is not printed, from its letters alone; null where nothing does. What stands in
 * double quotation marks may speak as "I" and "you", and is not looked into otherwise. Where `ofSpeakers` are allowed, the
 * whole may, and its verbs are not held against its subjects. Where `leaning` is allowed, the sentence before it may
 * explain it. Whether the sentence is true to its evidence is another question (`findUngrounded`).
 */
export function settledFault(
  written: string,
  ofSpeakers: 'allowed' | 'refused' = 'refused',
  leaning: 'allowed' | 'refused' = 'refused',
): ProseFault | null {
  if (written.length > LONGEST) return 'length'
  const text = straightened(written)
  const lower = text.toLowerCase()
  // What opens a sentence shuts out most of those that fail, and is quickly seen.
  if (text.endsWith('?') || (QUESTION_START.test(lower) && !WH_CLAUSE.test(lower) && !WHEN_CLAUSE.test(lower)))
    return 'question'
  if (opensBadly(text, leaning)) return 'opening'
  const bare = outsideQuotes(text)
  const lowerBare = bare.toLowerCase()
  if (
    ofSpeakers === 'refused' &&
    PERSON.test(bare.includes('US') ? bare.replace(/\bUS\b/g, 'USA').toLowerCase() : lowerBare)
  )
    return 'person'
  const words = countMatches(WORD, text)
  if (words < LEAST_WORDS || words > MOST_WORDS + 6) return 'length'
  if (isUnbalanced(text) || STARTS_ILL.test(text) || (STARTS_SMALL.test(text) && !/^[a-z]+[A-Z]/.test(text)))
    return 'marks'
  if (RUN_TOGETHER.test(text)) return 'marks'
  if (!ENDED.test(text) || BEGINS_NEXT.test(bare) || INNER_END.test(bare) || ODD_MARKS.test(bare)) return 'marks'
  if (FILLER.test(lowerBare) || HEDGE_WITHIN.test(bare) || UNSURE_WITHIN.test(bare)) return 'filler'
  if (COARSE.test(lower)) return 'coarse'
  if (ACTS_SPEECH.test(lower)) return 'filler'
  return DOUBLED.test(lowerBare) && !DOUBLED_WELL.test(lowerBare) ? 'doubled' : null
}

/** Doubts about a finished sentence from its letters alone, for the same settings: of its opening, and the first other. */
export function textDoubts(
  written: string,
  ofSpeakers: 'allowed' | 'refused' = 'refused',
  leaning: 'allowed' | 'refused' = 'refused',
): Doubt[] {
  const text = straightened(written)
  const found = [openingDoubt(text, leaning), innerDoubt(text, ofSpeakers, leaning)]
  return found.filter((doubt) => doubt !== null)
}

function innerDoubt(text: string, ofSpeakers: 'allowed' | 'refused', leaning: 'allowed' | 'refused'): Doubt | null {
  const bare = outsideQuotes(text)
  const lower = text.toLowerCase()
  const lowerBare = bare.toLowerCase()
  if (DASH.test(bare)) return 'dash'
  if (ODD_COMMA.test(bare)) return 'odd comma'
  if (GIVEN_UP.test(bare.replace(OPENING_PHRASE, ''))) return 'given up'
  if (ASKS_WITHIN.test(lower) || TELLS_NEXT.test(lowerBare)) return 'asks within'
  if (TRAILING.test(lowerBare)) return 'trailing off'
  const clause = /, |”/.test(bare) ? bare.replace(SOURCE_BEHIND, '.').toLowerCase() : lowerBare
  if (BAD_ENDING.test(clause) && !GOOD_ENDING.test(clause)) return 'ending'
  if (SIDE_BY_SIDE.test(lowerBare) || (ofSpeakers === 'refused' && AGREEMENT.test(lowerBare))) return 'agreement'
  if (VAGUE.test(lowerBare)) return 'vague'
  if (countsOff(text, lower)) return 'counting'
  if (leaning === 'refused' && POINTING_END.test(lowerBare)) return 'pointing end'
  if (DEICTIC.test(lowerBare)) return 'deictic'
  return countMatches(/,/g, bare) > Math.max(3, countMatches(WORD, text) / 6) ? 'many commas' : null
}

function outsideQuotes(text: string): string {
  return QUOTES.test(text) ? text.replace(QUOTED, '“X”') : text
}

/** The first fault of words that were asked or said and stand in quotation marks, from their letters; null for none. */
export function speechFault(written: string): ProseFault | null {
  const text = straightened(written)
  if (RUN_TOGETHER.test(text) || ODD_MARKS.test(text) || DASH.test(text) || ODD_COMMA.test(text)) return 'marks'
  const lower = text.toLowerCase()
  if (FILLER.test(lower) || TRAILING.test(lower)) return 'filler'
  if (COARSE.test(lower)) return 'coarse'
  if (DOUBLED.test(lower) && !DOUBLED_WELL.test(lower)) return 'doubled'
  if (BAD_ENDING.test(lower) && !GOOD_ENDING.test(lower)) return 'ending'
  if (VAGUE.test(lower)) return 'vague'
  return DEICTIC.test(lower) ? 'pointer' : null
}

const QUOTES = /["“”]/
const QUOTED = /["“][^"“”]*["”]/g
const WORD = letterPattern(String.raw`[\p{L}\p{N}$€£%]+(?:['’.,-][\p{L}\p{N}]+)*`, 'g')
const ENDED = /[.?!]["”’)]*$/
/** ", before.", ", now.": what comes next was begun. */
const BEGINS_NEXT = /, (?:before|now)\W*$/
/** Or a quotation mark stands by itself. */
const STARTS_ILL = letterPattern(String.raw`^[^\p{L}\p{N}$€£“"]|(?:^|\s)["“]\s`)
const STARTS_SMALL = letterPattern(String.raw`^\p{Ll}`)

function countMatches(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}

/** True where a bracket or a double quotation mark has no partner, or nothing stands between two of them. */
function isUnbalanced(text: string): boolean {
  if (countMatches(/["“”]/g, text) % 2 === 1 || /["“”]{2}/.test(text)) return true
  return countMatches(/[([]/g, text) !== countMatches(/[)\]]/g, text)
}
