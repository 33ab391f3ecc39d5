import { FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS } from '../lexicon/person-nouns.ts'
import { type Document, tokenForm, tokenLemma } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'

const BRINGING_IN = new Set(['a', 'an', 'one', 'another'])
const EMPTY_SUBJECTS = new Set(['it', 'there'])

/**
 * True where somebody nameless whom "he" or "she" (`gender`) fits is spoken of in tokens `[from, to)`. `latest` is where
 * the last name ends. A nameless person ("the owner", "a man who …") said after the name, or brought in anew by the sentence before, may
 * be meant as well. What a person is said to be ("the founder is a man called Liang") is nobody else.
 */
export function holdsNameless(doc: Document, from: number, to: number, latest: number, gender: string): boolean {
  const { tokens } = doc
  const others = gender === 'he' ? FEMALE_NOUNS : MALE_NOUNS
  for (let i = from; i < to; i++) {
    if (tokens.tag[i] !== UPOS_ROW.NOUN) continue
    // "A janitor, who …": whatever the noun, it is somebody.
    const next = tokenForm(doc, i + 1) === ',' ? i + 2 : i + 1
    if (others.has(tokenForm(doc, i))) continue
    if (!PERSON_NOUNS.has(tokenLemma(doc, i)) && tokenForm(doc, next) !== 'who') continue
    if (tokens.tag[i + 1] === UPOS_ROW.PROPN || isNamedNext(doc, i)) continue
    if (tokens.start[i]! >= latest && latest >= 0) {
      if (!isPredicate(doc, i)) return true
    } else if (isBroughtIn(doc, i)) return true
  }
  return false
}

/** "A man called Liang", "Sarah Lewis, the mother". */
function isNamedNext(doc: Document, i: number): boolean {
  const { tag } = doc.tokens
  const link = tokenForm(doc, i + 1)
  if ((link === 'called' || link === 'named' || link === ',') && tag[i + 2] === UPOS_ROW.PROPN) return true
  return tokenForm(doc, i - 2) === ',' && tag[i - 3] === UPOS_ROW.PROPN
}

function isPredicate(doc: Document, i: number): boolean {
  for (let k = i - 1; k > i - 5; k--) {
    if (tokenLemma(doc, k).toLowerCase() === 'be') return !EMPTY_SUBJECTS.has(tokenForm(doc, k - 1))
  }
  return false
}

function isBroughtIn(doc: Document, i: number): boolean {
  for (let k = i - 1; k > i - 4; k--) {
    if (BRINGING_IN.has(tokenForm(doc, k))) return !isPredicate(doc, i)
  }
  return false
}
