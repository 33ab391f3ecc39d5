import { letterPattern } from '../lexicon/letters.ts'
import type { Document } from '../model/document.ts'
import { clauseVerb, formOf, xposOf } from './grammar.ts'
import { straightened, tidy, type Word } from './words.ts'

/** How a reporter tells what someone thinks, wishes or doubts, and the clause that this is about. */
export interface Opinion {
  /** "thinks", "does not expect": fits a subject in the third person. */
  readonly verb: string
  readonly clause: readonly Word[]
}

/**
 * The verb that reports it, after how sure the speaker is: Hyland, "Hedging in Scientific Research Articles", 1998. What
 * is thought is argued where it judges, which `reportingVerb` decides; here it is only believed.
 */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['think', 'thinks'],
  ['believe', 'believes'],
  ['guess', 'suspects'],
  ['suppose', 'supposes'],
  ['suspect', 'suspects'],
  ['feel', 'feels'],
  ['hope', 'hopes'],
  ['expect', 'expects'],
  ['imagine', 'imagines'],
  ['bet', 'bets'],
  ['say', 'says'],
  ['argue', 'argues'],
  ['find', 'finds'],
  ['doubt', 'doubts'],
  ['worry', 'worries'],
  ['fear', 'fears'],
])

const BETWEEN: ReadonlySet<string> = new Set(
  "really do also personally just always still honestly certainly kind of sort 'd would actually definitely genuinely strongly".split(
    ' ',
  ),
)

/** "I think (that) X" → its verb and X; null where the sentence has another shape. */
export function splitOpinion(doc: Document, words: readonly Word[]): Opinion | null {
  const forms = words.slice(0, 10).map((word) => formOf(doc, word))
  let at = forms[0] === 'i' ? 1 : forms[0] === 'personally' && forms[1] === ',' && forms[2] === 'i' ? 3 : -1
  if (at < 0) return null
  let negated = false
  while (at < forms.length && (BETWEEN.has(forms[at]!) || forms[at] === "n't")) {
    if (forms[at] === "n't") negated = true
    at++
  }
  const stem = forms[at] ?? ''
  const verb = VERBS.get(stem)
  if (verb === undefined) return null
  at++
  if (forms[at] === ',') at++
  // "I think that deniability feature is": the "that" points at a noun that cannot stand bare.
  if (forms[at] === 'that' && pointsAtNoun(doc, words, at + 1)) return null
  if (forms[at] === 'like' || forms[at] === 'that') at++
  if (forms[at] === ',') at++
  const clause = tidy(words.slice(at))
  const inner = splitOpinion(doc, clause)
  if (inner !== null && !negated) return inner
  const opens = clauseVerb(doc, clause, 0) >= 0 || /^(?:if|when|there|people|because)$/.test(formOf(doc, clause[0]))
  if (!opens || (negated && !/^(?:think|believe|expect|say)$/.test(stem))) return null
  return { verb: negated ? `does not ${stem}` : verb, clause }
}

/** Endings of nouns that stand without an article. */
const BARE = /(?:ing|tion|sion|ity|ism|ment|ness|ance|ence|ship|logy|ware|ics|data|work|money|time|code)$/

/** True where one noun, with what stands before it, is followed by its verb: without an article it wants a "that". */
function pointsAtNoun(doc: Document, words: readonly Word[], from: number): boolean {
  let at = from
  while (/^(?:JJ|NN|HYPH)$/.test(xposOf(doc, words[at]))) at++
  if (at === from || !/^(?:VBZ|VBD|MD)$/.test(xposOf(doc, words[at]))) return false
  return xposOf(doc, words[at - 1]) === 'NN' && !BARE.test(formOf(doc, words[at - 1]))
}

/* Most patterns here read small letters: with the flag for either case V8 takes twice as long to compile them. */

/** Words that weigh what they are said of. */
const WEIGHS =
  /\b(?:should|must|needs? to|ha(?:s|ve) to|ought|better|worse|important|matters|interesting|great (?:way|thing|tool|idea|place|example)|bad (?:idea|thing|news)|good (?:way|thing|tool|idea|place|example|news)|hard(?:er)? to|eas(?:y|ier) to|wrong|valuable|useful|powerful|huge|mistake|rather than|makes? sense|worth|too (?:much|many|hard|complex|complicated|slow|big)|beautiful|amazing|terrible|awful|wonderful|fantastic|excellent|danger(?:ous)?|risk(?:s|y)?|threat(?:en)?s?|vulnerab[a-z]+|attacks?|harm(?:s|ful)?|careful|fail(?:s|ure)?|scams?|lose)\b/
/** Those of a case that is made. */
const JUDGES =
  /\b(?:should|must|ought|better|worse|important|matters|bad (?:idea|thing)|good (?:way|thing|idea)|wrong|mistake|makes? sense|worth|too (?:much|many|hard|complex|complicated|slow|big))\b/
/** What there is, and what somebody tells of themselves, is no view. */
const TELLS = /^there\b|\bi\b/
const FORESEES = /\b(?:will|going to|won't|eventually|in the future|soon|someday|by 20\d\d)\b/
const WARNS = /\b(?:danger(?:ous)?|risk(?:s|y)?|threat(?:en)?s?|careful|harm(?:s|ful)?)\b/
/** "The head of Threat Research": a name warns of nothing. */
const INNER_NAMES = /(?<=\S )[A-Z][\w-]*/g
/** Nobody warns by what there is or what is done, but by what can be, and by saying that it is a risk. */
const CAN_BE =
  /\b(?:could|might|may|will|would|can|if|when|careful|beware|never|should)\b|\b(?:is|are|becomes?) (?:\S+ ){0,2}?(?:danger(?:s|ous)?|risk[sy]?|threats?|harmful)\b/
/** Of what is over nobody warns. */
const IS_PAST = letterPattern(String.raw`^(?:\S+ ){1,8}?(?:was|were|had|did|went|came|\p{Ll}+ed)\b`)
/** "Almost zero risk", "less risky": who denies or lessens a risk warns of nothing. */
const ALLAYS =
  /(?:\b(?:no|not|never|zero|little|less|low|lower|small|minimal|without|free of|avoid(?:s|ed|ing)?|reduc(?:es?|ed|ing)|lowers|prevents?|protects?|removes?)|n't)(?: [^\s,;]+){0,3}? (?:dangers?|dangerous|risk(?:s|y)?|threat(?:en)?s?|harm(?:s|ful)?)\b|\brisks? (?:is|are) (?:\S+ )?(?:low|lower|small|minimal|negligible|gone|reduced)\b/
/** What is likely or possible, and no duty. */
const LIKELY =
  /\bshould (?:(?:probably|still|also|now|then|just) )?(?:work|be (?:able|fine|good|okay|enough|done|ready|possible|safe)|(?:present|pose|carry|bring) (?:\S+ )?(?:no|little|zero|less))\b/g
/** "They had to find better ways": of what was done nobody argues, though better things come of it. */
const BETTER_THINGS = letterPattern(
  String.raw`\b(?:better|worse) (?!than\b|to\b|off\b|for\b|if\b|when\b|at\b)\p{L}+`,
  'g',
)
const ESTIMATES = /\b(?:roughly|probably|approximately|maybe)\s+(?:about |around )?[$€£]?\d/

/** True for what its speaker holds and not everybody would: it is told as said by somebody. */
export function isView(text: string): boolean {
  const clause = text.toLowerCase()
  return WEIGHS.test(clause) || ESTIMATES.test(clause)
}

/** The verb for what a speaker asserts as an own view: argues, expects, warns, estimates, else the verb of the thought. */
export function reportingVerb(text: string, thought: string | null): string {
  const clause = straightened(text)
  if (thought !== null && thought !== 'thinks' && thought !== 'believes' && thought !== 'says') return thought
  const lower = clause.toLowerCase()
  if (ESTIMATES.test(lower)) return 'estimates'
  const isOfRisk = WARNS.test(lower) && WARNS.test(clause.replace(INNER_NAMES, '').toLowerCase())
  if (isOfRisk && CAN_BE.test(lower) && !IS_PAST.test(clause) && !/\bnot\b/.test(clause) && !ALLAYS.test(lower))
    return 'warns'
  if (FORESEES.test(lower)) return thought === null ? 'says' : 'expects'
  if (!JUDGES.test(lower)) return thought ?? 'says'
  const main = mainOf(lower).replace(LIKELY, '')
  const judged = IS_PAST.test(clause) ? main.replace(BETTER_THINGS, '') : main
  if (JUDGES.test(judged) && !TELLS.test(lower)) return 'argues'
  return thought ?? 'says'
}

/** True for what tells what someone else said or called it: no view of the speaker's; "according to" names a source too. */
export function retells(text: string): boolean {
  return RETELLS.test(text)
}

const RETELLS =
  /\b[Aa]ccording to |^(?:\S+ ){1,9}(?:said|says|asks|asked|told|called|argued|claimed|estimated|denied|announced|wrote|(?:is|are|was|were) (?:saying|arguing|telling \S+|claiming|asking|suggesting)|thinks?|thought|explain(?:s|ed)|describe[sd]|writes|reports|suggests|points out|makes the case|proposes|proposed|insists|insisted|recommends|recommended)\b/

const HUNG_BEFORE = /^(?:if|when|once|because|while|as|unless|since|before|after) [^,]*, /
const HUNG_BEHIND = /(?<!^\S+) (?:that|which|who|where|until|because|why|how|what) /

/** The clause without what hangs on it: "Ann uses it because that is important" judges nothing. */
function mainOf(clause: string): string {
  return clause.replace(HUNG_BEFORE, '').split(HUNG_BEHIND, 1)[0] ?? clause
}
