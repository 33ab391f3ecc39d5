import { CLAIM_NOUNS, REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { type Document, tokenForm, tokenLemma } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { NamedPlace } from '../prose/named-places.ts'
import { isPartOfQuotation, isReadOut } from '../prose/quoted.ts'

/** How far before a sentence its quotation may begin, in sentences. */
const REACH = 8

/**
 * Tells for a sentence of a quotation of several whom it is from: the person named last in what announces it ("James
 * Somers writes:", "Ann Hill argues that it fell."). Null for any other sentence, and where nobody is named. `places` are
 * those that name something, by sentence.
 */
export function createQuotations(
  doc: Document,
  places: readonly (readonly NamedPlace[])[],
): (row: number) => NamedPlace | null {
  const mayQuote = /["“>]/.test(doc.text)
  return (row) => {
    if (!mayQuote || !isPartOfQuotation(doc, row)) return null
    const { turn } = doc.sentences[row]!
    const first = Math.max(doc.turns[turn]!.firstSentence, row - REACH)
    let at = row - 1
    while (at >= first && isPartOfQuotation(doc, at)) at--
    if (at < first) return null
    if ((!isReadOut(doc, row) && !announces(doc, at)) || announcesThesis(doc, at)) return null
    // Of what is within the marks nobody there need have said it.
    const { start, end } = doc.sentences[at]!
    const mark = doc.text.slice(start, end).search(/["“]/)
    const opens = mark < 0 ? end : start + mark
    // What voices of the talk are made to say is made up, and one word alone may be no person's name.
    const people = (places[at] ?? []).filter(
      (place) =>
        place.start < opens &&
        place.entity.type === 'PERSON' &&
        place.entity.speaker === null &&
        place.entity.name.includes(' '),
    )
    return people[people.length - 1] ?? null
  }
}

/** Nouns of what is quoted, beside those of claims. */
const QUOTED_NOUNS = new Set(['thesis', 'title', 'premise', 'headline', 'subtitle', 'tagline', 'gist', 'motto', 'rule'])
const VERBAL: ReadonlySet<number> = new Set([UPOS_ROW.AUX, UPOS_ROW.VERB, UPOS_ROW.ADV])
const CLAUSE_MARKS = /^(?:where|and|but|,|with)$/

/** "Ann Hill reacts to a post, where the thesis is:": the thesis is that of the post, and not hers. */
function announcesThesis(doc: Document, row: number): boolean {
  const { firstToken, endToken } = doc.sentences[row]!
  let k = endToken - 1
  while (k > firstToken && tokenForm(doc, k) !== ':') k--
  k--
  while (k > firstToken && VERBAL.has(doc.tokens.tag[k]!)) k--
  const noun = tokenLemma(doc, k)
  if (!QUOTED_NOUNS.has(noun) && !CLAIM_NOUNS.has(noun)) return false
  while (doc.tokens.tag[k - 1] === UPOS_ROW.ADJ) k--
  return /^(?:the|its)$/.test(tokenForm(doc, k - 1)) && k - 1 > firstToken && CLAUSE_MARKS.test(tokenForm(doc, k - 2))
}

function announces(doc: Document, row: number): boolean {
  const { firstToken, endToken } = doc.sentences[row]!
  if (/^[:,]$/.test(tokenForm(doc, endToken - 1))) return true
  for (let i = firstToken; i < endToken; i++) {
    if (doc.tokens.tag[i] === UPOS_ROW.VERB && REPORT_VERBS.has(tokenLemma(doc, i))) return true
  }
  return false
}
