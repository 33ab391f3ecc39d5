import { type Document, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { NameMention } from './mentions.ts'

/** How sure one place makes it that a name is a body's: hardly anything else is spoken of so, or it only hints. */
export type BodyUse = 'clear' | 'hint' | null

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What firms do for a living. */
const TRADES = words(
  'make sell build manufacture produce offer provide supply ship publish rent lease own operate employ',
)
/** Nouns for what bodies have and hardly anybody does. */
const PARTS = words('headquarters shareholders shareholder subsidiary subsidiaries workforce boardroom ceo cfo cto coo')
/** What people have as well, though bodies oftener. */
const HINTED_PARTS = words(
  'board employees customers factory factories investors spokesman spokeswoman spokesperson executives',
)
/** Verbs whose past is written like their present: "who read the book". */
const UNCHANGED = words('read put set cut let hit quit cost beat come become split spread shut hurt bet burst cast')
const LEFT_OUT = words('just also still only now basically really actually mostly')

/**
 * What a place says of whether a name that was taken for a person's is a body's: "Ostrava, who make clogs", "the big one is
 * Ostrava. They sell shoes", "shares in Ostrava", "Ostrava's shareholders"; null where it says nothing.
 */
export function bodyUse(doc: Document, mention: NameMention): BodyUse {
  const { firstToken, endToken, sentence } = mention
  const { firstToken: first, endToken: last } = doc.sentences[sentence]!
  const at = (i: number): string => (i >= first && i < last ? tokenForm(doc, i) : '')
  const before = at(firstToken - 1)
  // "Ida and Ostrava, who make": two people are many.
  const isOneOfMany = firstToken - 1 > first && /^(?:and|or|&|,)$/.test(before)
  if (!isOneOfMany && isMany(doc, endToken, last)) return 'clear'
  const trade = isOneOfMany ? '' : theirVerb(doc, endToken, sentence)
  if (TRADES.has(trade)) return 'clear'
  if (trade === 'do' || trade === 'have') return 'hint'
  if (/^(?:in|of)$/.test(before) && /^(?:shares?|stakes?|stocks?)$/.test(at(firstToken - 2)) && !owns(at(endToken)))
    return 'clear'
  if (before === 'of' && /^(?:percent|shareholders?|subsidiary)$/.test(at(firstToken - 2)) && !owns(at(endToken)))
    return 'clear'
  if (owns(at(endToken))) {
    const noun = at(endToken + 1)
    if (PARTS.has(noun) || /^(?:chief executive|share price|market share)$/.test(`${noun} ${at(endToken + 2)}`))
      return 'clear'
    if (HINTED_PARTS.has(noun)) return 'hint'
  }
  // "The first Ostrava one": people are not told apart so.
  if (/^ones?$/.test(at(endToken)) && /^(?:the|first|second|third|other|new|old|next|big)$/.test(before)) return 'hint'
  return !isOneOfMany && isIt(doc, mention) ? 'hint' : null
}

/** What a body does in its own name. */
const ACTS = words('says said wants wanted owns owned plans planned claims claimed bought sold hired employs makes')

/** "Ostrava's against, it says", "Ostrava is fine with that. It wants to pay": the name begins its clause and comes back as "it". */
function isIt(doc: Document, { firstToken, endToken, sentence }: NameMention): boolean {
  const { firstToken: first, endToken: last, turn } = doc.sentences[sentence]!
  const opening =
    firstToken > first && /^(?:and|but|so|then|well)$/.test(tokenForm(doc, firstToken - 1))
      ? firstToken - 1
      : firstToken
  if (opening !== first && tokenForm(doc, opening - 1) !== ',') return false
  const next = doc.sentences[sentence + 1]
  for (let i = endToken + 1; i + 1 < last && i < endToken + FAR; i++) {
    // Another name or pronoun may be meant.
    if (doc.tokens.tag[i] === UPOS_ROW.PROPN || doc.tokens.tag[i] === UPOS_ROW.NOUN) return false
    if (tokenForm(doc, i) === ',' && tokenForm(doc, i + 1) === 'it') return ACTS.has(tokenForm(doc, i + 2))
  }
  if (next === undefined || next.turn !== turn || last - endToken > FAR) return false
  return tokenForm(doc, next.firstToken) === 'it' && ACTS.has(tokenForm(doc, next.firstToken + 1))
}

/** Tokens in which "it" comes back. */
const FAR = 8

const owns = (form: string): boolean => /^['’]s$/.test(form)

/** "X, who make clogs", "X, who just build them": one person makes and builds. */
function isMany(doc: Document, end: number, last: number): boolean {
  const who = tokenForm(doc, end) === ',' ? end + 1 : end
  if (who + 1 >= last || tokenForm(doc, who) !== 'who') return false
  const verb = LEFT_OUT.has(tokenForm(doc, who + 1)) ? who + 2 : who + 1
  // "Who are you", "who do they think": a question.
  if (
    verb + 1 >= last ||
    (/^(?:I|you|we|they|he|she|it|the|that|this)$/i.test(tokenForm(doc, verb + 1)) &&
      doc.tokens.tag[verb] === UPOS_ROW.AUX)
  )
    return false
  const form = tokenForm(doc, verb)
  if (UNCHANGED.has(form) || form !== tokenLemma(doc, verb) || form === 'be') return false
  return /^VBP?$/.test(tokenXpos(doc, verb))
}

/** "X. They make clogs", "X, they sell shoes": the verb of what is said of more than one behind a name; "" for none. */
function theirVerb(doc: Document, end: number, sentence: number): string {
  const { endToken: last } = doc.sentences[sentence]!
  const next = doc.sentences[sentence + 1]
  const mark = tokenForm(doc, end)
  let they = -1
  if (mark === ',' && end + 1 < last) they = end + 1
  else if (mark === '.' && end + 1 === last && next !== undefined && next.turn === doc.sentences[sentence]!.turn)
    they = next.firstToken
  if (they < 0 || tokenForm(doc, they) !== 'they') return ''
  return tokenForm(doc, LEFT_OUT.has(tokenForm(doc, they + 1)) ? they + 2 : they + 1)
}
