import { CAPITAL_START, letterPattern } from '../lexicon/letters.ts'
import type { Document } from '../model/document.ts'
import type { Syntax } from '../model/syntax.ts'
import { formOf, xposOf } from '../prose/grammar.ts'
import { isWholeClause } from '../prose/whole-clause.ts'
import type { Candidate } from './candidates.ts'
import { countedNouns, isTorn, isTornApart } from './torn.ts'

/** From these log-odds on the fluency model counts as a witness for a sentence. */
const FLUENT = -2.2

/** True for a row of the candidates that may be printed. Each is judged when first asked for. */
export type Judge = (row: number) => boolean

/**
 * The last word over what is printed: a whole clause by tree and tags, that says enough to be worth a line and leans on
 * nothing outside it. Costs a tree, so it is asked only of what would be chosen.
 */
export function createJudge(doc: Document, syntax: Syntax, candidates: readonly Candidate[]): Judge {
  const known: (boolean | undefined)[] = new Array(candidates.length)
  let counted: ReadonlySet<string> | null = null
  return (row) => {
    const candidate = candidates[row]!
    counted ??= countedNouns(doc)
    const verdict =
      known[row] ??
      (saysEnough(doc, candidate) &&
        !leansOutside(doc, candidate) &&
        !slips(doc, candidate) &&
        !isTorn(candidate.text) &&
        !isTornApart(doc, candidate.printed, counted) &&
        isWholeClause(doc, () => syntax(candidate.sentence), candidate.printed, candidate.fluency > FLUENT))
    known[row] = verdict
    return verdict
  }
}

const EMPTY_NOUN: ReadonlySet<string> = new Set(
  'thing things way ways lot lots bunch people person persons bit kind kinds sort sorts time times point points part parts day days couple one ones stuff guy guys idea ideas problem problems place case cases fact moment end example examples reason reasons question questions something anything everything nothing someone somebody everybody everyone anyone hand front number numbers whole everybody rest side issue issues'.split(
    ' ',
  ),
)

/** "H800", "90s". */
const NAMED_NUMBER = letterPattern(String.raw`\p{L}+-?\d+|\d+\p{L}+`, 'g')
const WORDLIKE = letterPattern(String.raw`[\p{L}\p{N}]`)

/** What only someone in the room would miss: states of mind and small doings of the one who speaks. */
const FEELS =
  /\b(?:hate[sd]?|lov(?:e[sd]?|ing)|lik(?:e[sd]?|ing)|glad|happy|curious|worried|excited|sad|sorry|sure|honest|proud|afraid|nervous|want(?:s|ed)?|hop(?:e[sd]?|ing)|enjoy(?:s|ed)?|interested|fan|felt|feels|remembers?|forgot|wonder(?:s|ed)?|surprised|guilty|tired|thought|liked|prefers?|cares?|wish(?:es|ed)?|has no idea|not know|has not|is going to|was going to|met|a kid|showed up|had to|got)\b/i

function saysEnough(doc: Document, candidate: Candidate): boolean {
  const { text, form, printed, entities, figures, words, bareDefinites } = candidate
  const nouns = new Set<string>()
  let own = 0
  let counted = false
  for (const word of printed) {
    const tag = xposOf(doc, word)
    const form = formOf(doc, word)
    if (/^NN/.test(tag) && !EMPTY_NOUN.has(form)) nouns.add(form.replace(/s$/, ''))
    else if (tag === 'CD' && form !== 'one') counted = true
    // A name in place of a pronoun.
    else if (/^PRP/.test(tag) && word.text.toLowerCase() !== form && CAPITAL_START.test(word.text)) own = 1
  }
  const hasFigure = counted || (figures && /\d/.test(text.replace(NAMED_NUMBER, '')))
  const weight = nouns.size + (hasFigure ? 1 : 0) + (form === 'told' ? 0 : own)
  if (weight < (form === 'quote' && !isFullQuote(candidate) ? 3 : 2)) return false
  if (form === 'told' && (words < 7 || (FEELS.test(text) && !hasFigure) || (entities.length === 0 && weight < 3)))
    return false
  const hasName = entities.length > 0 || printed.some((word) => /^NNP/.test(xposOf(doc, word)))
  if (/\bthere (?:is|are|was|were|has|have|will|can|could|might)\b/i.test(text) && !hasFigure) {
    if (!hasName || words < 9 || EXISTS_VAGUELY.test(text)) return false
  }
  if (bareDefinites >= 1.5 && !hasFigure && !hasName) return false
  if (/^people\b/i.test(text) && weight < 3 && words < 10) return false
  return !EMPTY.test(text)
}

/** A quotation with few nouns may still say enough: a whole sentence that reads well, of some length. */
function isFullQuote({ whole, words, lemmas, fluency }: Candidate): boolean {
  return whole && words >= 9 && lemmas.length >= 5 && fluency > FLUENT_QUOTE
}

/** Log-odds of a quotation that reads well. */
const FLUENT_QUOTE = -0.5

const EXISTS_VAGUELY = letterPattern(
  String.raw`\bthere (?:is|are|was|were|has been|have been|will be|can be|could be|might be) (?:\p{L}+ly )?(?:always |just |suddenly |often |also |so )?(?:different|many|a lot|a little|lots|plenty|a (?:whole )?bunch|a couple|various|several|things?|some|so|the|going to|got)\b`,
  'i',
)

/** Sentences that announce or judge and tell nothing. */
const EMPTY = letterPattern(
  String.raw`\b(?:is|are|was|were) (?:really |very |so |super |just |pretty |quite |awesome|a lot of )?(?:great|good|awesome|nice|cool|fun|interesting|amazing|fantastic|fine|weird|funny|tricky|hard|tough|crazy|fascinating|beautiful|worthwhile|okay)(?: (?:to \p{L}+|thing|one|guy|person|place|experience|question|point|episode))?\.$|\b(?:is|was|are|were) (?:all|mainly for|of course|going to talk)\b|\bgave a (?:great|good|fantastic) (?:talk|keynote)\b|\bhas (?:a good|some great)\b|\b(?:quote, unquote|anything they like|in a few days)\b`,
  'i',
)

/** Words that take up what was said before, or what only those in the talk can see. */
const LEANS = letterPattern(
  String.raw`\b(?:(?:in|of|the|at|\p{L}+) others|as well|else|anymore|in (?:particular|addition), (?!\p{L}+ (?:is|are|was|were))|as \p{Lu}\p{L}+ (?:has )?(?:said|mentioned)|mentioned (?:before|earlier)|as mentioned|in that|at that|of these|of those|by then|since then|the (?:first|second|third|last|next|previous|other|same|whole|original|current|new|former|latter)(?= \p{L}+ (?:is|was|are|were|has|had|will|would|can|could)\b)|in question|the following|the above|respectively|versus that|like that|such a|the other)\b`,
  'i',
)

function leansOutside(doc: Document, { text, printed, form }: Candidate): boolean {
  if (
    LEANS.test(text) ||
    /^(?:in particular|for example|for instance|likewise|similarly|besides|moreover|furthermore|additionally|meanwhile|either way|of course|obviously|too)\b/i.test(
      text,
    )
  )
    return true
  for (let i = 0; i < printed.length; i++) {
    const word = printed[i]!
    const at = formOf(doc, word)
    const tag = xposOf(doc, word)
    if (word.text.toLowerCase() !== at) continue
    const next = xposOf(doc, printed[i + 1])
    // "the authority there said": a place that was named before.
    if (
      at === 'there' &&
      tag !== 'EX' &&
      !/^(?:is|'s|are|was|were|has|have|will|could|can|might)$/.test(formOf(doc, printed[i + 1]))
    )
      return true
    if (/^(?:one|ones)$/.test(at) && tag !== 'CD') return true
    if (at === 'one' && !/^(?:NN|JJ|CD|IN|HYPH|VBG|RB)/.test(next)) return true
    if (/^(?:another|both|either|neither|too|also|again|so)$/.test(at) && i < 3 && form !== 'quote') return true
    if (at === 'that' && form === 'quote') {
      const before = xposOf(doc, printed[i - 1])
      if (/^(?:VBZ|VBD|MD)$/.test(next) && !/^(?:NN|CD|JJ|,)/.test(before)) return true
    }
    if (/^(?:this|these|those|that)$/.test(at) && tag === 'DT' && !/^(?:WP|WDT|IN)$/.test(next) && form === 'quote') {
      return true
    }
  }
  return false
}

const SLIPS = letterPattern(
  String.raw`\b(?:has|have|had) (?:ran|went|did|saw|came|wrote|took|gave|began|drove|knew|ate|broke|chose|spoke|fell|grew|threw|is|was|are|went)\b|\bthere (?:has been|is|was|has) (?:\p{L}+ )?(?:estimates|people|things|ways|tools|reasons|problems|examples|companies|developers|options|libraries|more and more)\b|\b(?:was|is|are|were) (?:love|want|need|have|go|get|know|think|make|filter|find|use)\b|\b(?:a|an) (?:are|is|was|were|have|has)\b|\bnot (?:no|yes)\b|\b(?:not even|ever|like at all|anything like)\.$|\bbut \p{L}+ly\.$|\bany,|\b(?:\p{L}+ing|and|of|for|with|about|in) \p{L}+-\p{L}+ed\.$|^every time [^,]+$|\b(?:stuff|wanna)\b|\b(?:i think|thinks that|says that) (?:in|on|at|for|with) [^,]{1,30} (?:is|was|are|were) (?:going|\p{L}+ing)\b|\b(?:there (?:are|is|were)|people) (?:only|just)? ?(?:no|not)\b.*\bno\b|\b(?:to|of|in|for|with) (?:to|of|with) \b|\bof which is\b|\bor (?:not )?even\b|\bmight want (?:to )?\p{L}+ it\.$|\b(?:how|what|why|where|when|who) (?:is|are|was|were|do|does|did|can|could|would|should) (?:the|a|it|they|people|he|she|there)\b|\b(?:remotely|really) remote|\b(\p{L}{4,}) \1\b|\bkind of\b|\bsort of\b`,
  'i',
)

/** A sentence that starts within another: "to Ruben If your transaction". */
const INNER_START = letterPattern(
  String.raw`[\p{Ll},] (?:A|Each|If|And|But|So|Or|When|Because|We|They|You|The|This|It|He|She|In|Which|Who|That|Where|There) \p{Ll}|\p{Ll}- \p{L}`,
)

const BREAKS = letterPattern(
  String.raw`\bwho['’]?s? \p{L}+ who\b|\b(?:is|was|are|were) (?:even though|although|unless|whenever)\b|\b(?:probably|maybe|apparently|obviously|honestly|basically|hopefully)\.["”]?$|^no \p{Lu}|^just \p{Lu}|,\)|["“](?:oh|yeah|hey|well|okay|so|and|but)\b|\b(\p{L}{4})\p{L}* \1\p{L}*\b(?! \1)|\b(?:two|three|four|five|six|seven|eight|nine|ten) (?:most \p{L}+ )?\p{L}+ is\b`,
  'i',
)

/** Slips of the speaker or the recogniser that no edited sentence has. */
function slips(doc: Document, { text, printed, fluency }: Candidate): boolean {
  if (SLIPS.test(text) || INNER_START.test(text) || BREAKS.test(text)) return true
  const bare = printed.filter((word) => WORDLIKE.test(word.text))
  const last = bare[bare.length - 1]
  // "before GitHub, Tom.": a name behind the only comma belongs to what was said next.
  const marks = printed.filter((word) => word.text === ',').length
  const lastAt = printed.indexOf(last!)
  if (marks === 1 && printed[lastAt - 1]?.text === ',' && !/^NNP/.test(xposOf(doc, printed[lastAt - 2]))) return true
  const quotes = /["“]/.test(text)
  for (let i = 0; i < bare.length; i++) {
    const tag = xposOf(doc, bare[i])
    // What stands between quotation marks must be what was said.
    if (quotes && /^PRP/.test(tag) && bare[i]!.text.toLowerCase() !== formOf(doc, bare[i])) return true
    // "Craddock have got": a name put for a pronoun, its verb left as it was.
    const isPut =
      /^PRP/.test(tag) && bare[i]!.text.toLowerCase() !== formOf(doc, bare[i]) && !/ and /.test(bare[i]!.text)
    if (isPut && /^(?:are|were|have|do|am|['’](?:re|ve|m))$/i.test(bare[i + 1]?.text ?? '')) return true
    // "a full stack developer their code": two phrases with nothing between them.
    if (
      tag === 'PRP$' &&
      /^NNS?$/.test(xposOf(doc, bare[i - 1])) &&
      bare[i - 1] === printed[printed.indexOf(bare[i]!) - 1]
    )
      return true
  }
  const tag = xposOf(doc, last)
  // "was not used to communicating in", "because it.": what the sentence ends with hangs in the air.
  if (/^(?:IN|DT|CC|TO|MD|WDT|WP|WRB|PRP\$|EX)$/.test(tag)) return true
  const first = xposOf(doc, bare[0])
  if (/^(?:VBN|VBG|VB|VBZ|VBP|VBD|UH|CC|RP|MD|WDT)$/.test(first) && first !== 'VBG') return true
  return fluency < LEAST_FLUENCY
}

/** Under these log-odds hardly a sentence is sound; above, the model takes rare names for breaks. */
const LEAST_FLUENCY = -5
