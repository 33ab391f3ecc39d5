import { NOT_NAMES } from '../lexicon/not-names.ts'
import { STOP_WORDS } from '../lexicon/stop-words.ts'
import { type Document, tokenAt, tokenForm, tokenSurface } from '../model/document.ts'
import type { EntityType } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { type NotesInput, type Setting, within } from './notes.ts'

/** Tokens `[first, end)` of the notes that may name something. */
export interface NameCandidate {
  readonly first: number
  readonly end: number
  /** What the tagger takes it for; null where only its capitals say that it is a name. */
  readonly type: EntityType | null
}

/** Words with an inner capital or a digit beside letters: "iPhone", "P2P", "jQuery". */
const MIXED = /^(?=.*\p{L})(?:\p{Ll}+\p{Lu}|\p{L}+\d|\d+\p{Lu})/u

/**
 * The names in row `sentence`: those of the tagger, and runs of capitals that it does not know. Where all words have
 * capitals (a title), and at the start of a sentence, only words that are not common ones count as such runs.
 */
export function nameCandidates(
  notes: NotesInput,
  sentence: number,
  setting: Setting,
  isCommon: (form: string) => boolean,
): NameCandidate[] {
  const { doc, names } = notes
  const { firstToken, endToken, start, end } = doc.sentences[sentence]!
  const type = new Map<number, EntityType>()
  for (const name of within(names, { start, end })) {
    const to = Math.min(endToken, tokenAt(doc, name.end - 1) + 1)
    for (let i = Math.max(firstToken, tokenAt(doc, name.start)); i < to; i++) type.set(i, name.type)
  }
  const named = (i: number): boolean => {
    if (doc.text[doc.tokens.start[i]! - 1] === '\\') return false
    if (type.has(i)) return true
    const surface = tokenSurface(doc, i)
    if (MIXED.test(surface)) return true
    if (!/^\p{Lu}/u.test(surface) || isNoName(doc, i)) return false
    const opens = i === firstToken || !/[\p{L}\p{N},]/u.test(doc.text[doc.tokens.end[i - 1]! - 1] ?? '')
    return !((opens || setting.isTitle) && isCommon(tokenForm(doc, i)))
  }
  const out: NameCandidate[] = []
  for (let i = firstToken; i < endToken; i++) {
    if (!named(i)) continue
    let to = i + 1
    // A name of the tagger ends where it ends; capitals beside it go with it, as in "Maria Lopez Ortega".
    while (to < endToken && named(to) && sameRun(doc, type, i, to)) to++
    out.push({ first: i, end: to, type: type.get(i) ?? type.get(to - 1) ?? null })
    i = to - 1
  }
  return out
}

/** True where tokens `i` and `to` may be words of one name. */
function sameRun(doc: Document, type: ReadonlyMap<number, EntityType>, i: number, to: number): boolean {
  const { tokens } = doc
  if (/[,;:/|()]/.test(doc.text.slice(tokens.end[to - 1], tokens.start[to]))) return false
  const a = type.get(to - 1)
  const b = type.get(to)
  return a === b || a === undefined || b === undefined || type.get(i) === b
}

function isNoName(doc: Document, i: number): boolean {
  const form = tokenForm(doc, i)
  // One letter is no name by itself, and a letter behind a backslash is a broken escape.
  if (form.length < 2 || doc.text[doc.tokens.start[i]! - 1] === '\\') return true
  if (form === 'i' || NOT_NAMES.has(form) || STOP_WORDS.has(form)) return true
  return (
    doc.tokens.tag[i] === UPOS_ROW.PUNCT || doc.tokens.tag[i] === UPOS_ROW.DET || doc.tokens.tag[i] === UPOS_ROW.PRON
  )
}
