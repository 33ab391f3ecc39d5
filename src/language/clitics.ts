import { REASONS } from '../lexicon/reasons.ts'
import { UPOS_ROW } from '../model/tags.ts'

/** The columns of tokens that are looked at, and the tags that are put right in them. */
export interface CliticTokens {
  readonly form: Uint32Array
  readonly words: readonly string[]
  readonly xposTags: readonly string[]
  /** Rows of `UPOS` and of `xposTags`. */
  readonly tag: Uint8Array
  readonly xpos: Uint8Array
}

interface Run {
  readonly firstToken: number
  readonly endToken: number
}

/**
 * Writes the tags of a verb to each "'s" that was tagged as an owner's and can own nothing: "the company's at nineteen
 * percent", "my brother's a carpenter", "the law's not clear". An owner stands right before a noun phrase without a
 * determiner (Huddleston and Pullum, "The Cambridge Grammar of the English Language", 2002, 5.16.1). Only where the noun
 * before it opens a clause: "we met at Harrod's the next day" has its verb.
 */
export function retagClitics(tokens: CliticTokens, sentences: readonly Run[]): void {
  const { form, words, xposTags, tag, xpos } = tokens
  const clitic = words.indexOf("'s")
  const owner = xposTags.indexOf('POS')
  const verb = xposTags.indexOf('VBZ')
  if (clitic < 0 || owner < 0 || verb < 0) return
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken + 1; i < endToken - 1; i++) {
      if (form[i] !== clitic || xpos[i] !== owner) continue
      const view = viewOf(tokens, firstToken, endToken)
      if (!isGoingTo(view, i + 1) && !(ownsNothing(view, i + 1) && isSubject(view, i))) continue
      xpos[i] = verb
      tag[i] = UPOS_ROW.AUX
    }
  }
}

/** Form and Penn tag of a token of the sentence; "" outside. */
interface View {
  readonly form: (at: number) => string
  readonly xpos: (at: number) => string
}

function viewOf({ form, words, xposTags, xpos }: CliticTokens, first: number, end: number): View {
  const isIn = (at: number): boolean => at >= first && at < end
  return {
    form: (at) => (isIn(at) ? words[form[at]!]! : ''),
    xpos: (at) => (isIn(at) ? xposTags[xpos[at]!]! : ''),
  }
}

/** "It says the ferry's going to be late": wherever the noun stands. */
function isGoingTo(view: View, at: number): boolean {
  return /^(?:going to|gon na)$/.test(`${view.form(at)} ${view.form(at + 1)}`) && view.xpos(at + 2) === 'VB'
}

/** True where what opens at `from` is nothing that anybody could own. */
function ownsNothing(view: View, from: number): boolean {
  let at = from
  while (/^RB$/.test(view.xpos(at)) && view.form(at) !== 'not') at++
  const form = view.form(at)
  const tag = view.xpos(at)
  const next = view.xpos(at + 1)
  if (form === 'not') return true
  if (tag === 'DT') return /^(?:an?|the|all|this|that|these|those)$/.test(form)
  if (tag === 'VBN') {
    // "The harbour's used boats", "the company's stated goal".
    if (/^(?:supposed|meant)$/.test(form)) return view.form(at + 1) === 'to'
    return /^(?:been|got|gone|had)$/.test(form) && !/^(?:NN|JJ|VBG|HYPH)/.test(next)
  }
  if (tag === 'JJ') return isAllThatIsSaid(view, at + 1)
  if (tag === 'CD') return isAmountAlone(view, at)
  // "It's the baker's on the corner that shut": what is left unsaid has a verb of its own.
  if (tag === 'IN') return /^(?:if|that|because)$/.test(form) || !hasVerb(view, at + 1)
  return false
}

/** "The budget's dead.", "the budget's dead so it's over"; not "the club's old, leaking boats". */
function isAllThatIsSaid(view: View, at: number): boolean {
  if (/^[.]?$/.test(view.xpos(at))) return true
  return /^(?:,|and|but|so)$/.test(view.form(at)) && /^(?:PRP|DT|EX)$/.test(view.xpos(at + 1))
}

/** "My dad's seventy-one.", "the budget's two million for the year": a number, and nothing that is counted. */
function isAmountAlone(view: View, from: number): boolean {
  let at = from
  while (/^(?:CD|HYPH)$/.test(view.xpos(at)) || (at > from && /^(?:point|and)$/.test(view.form(at)))) at++
  return (
    /^(?:[.,:]|CC)?$/.test(view.xpos(at)) || (view.xpos(at) === 'IN' && view.form(at) !== 'of' && !hasVerb(view, at))
  )
}

/** True where a finite verb comes from `from` on before the clause ends. */
function hasVerb(view: View, from: number): boolean {
  for (let at = from; ; at++) {
    const tag = view.xpos(at)
    if (/^(?:|[.,:]|CC|WDT|WP|WRB)$/.test(tag) || (tag === 'IN' && JOINS.has(view.form(at)))) return false
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return true
  }
}

/** Longest subject, in words. */
const LONGEST_SUBJECT = 6

/** Words that open a clause, whatever their tags. */
const JOINS: ReadonlySet<string> = new Set([
  ...REASONS,
  ...'that if when while since although though unless whether until before after once so well yeah like'.split(' '),
])

/** True where the noun before token `clitic` ends a phrase that opens a clause, and is no short form of many ("three PCs"). */
function isSubject(view: View, clitic: number): boolean {
  let at = clitic - 1
  if (!/^(?:NNP?|DT)$/.test(view.xpos(at)) && !ANYBODY.test(view.form(at)) && view.form(at) !== 'one') return false
  for (; at > clitic - LONGEST_SUBJECT && /^(?:DT|PRP\$|JJ|NNP?|HYPH|CD)$/.test(view.xpos(at)); at--) {
    if (view.xpos(at) === 'CD' && view.form(at) !== 'one') return false
  }
  const tag = view.xpos(at)
  return /^(?:|[.,:!?]|``|''|CC|UH|WRB|WDT|WP)$/.test(tag) || JOINS.has(view.form(at))
}

const ANYBODY = /^(?:no|every|some|any)(?:body|one|thing)$/
