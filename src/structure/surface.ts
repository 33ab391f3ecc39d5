import { WordIndex } from '../lexicon/word-index.ts'
import type { NameCorrection } from '../model/correction.ts'
import { type Document, restoredMark, tokenSurface } from '../model/document.ts'

/**
 * The document's text as a reader would write it, offset for offset: restored capitals stand where the text's letters
 * do, and a restored mark takes the place of the white space behind its token. Words that a correction table knows as a name
 * get their capitals too. The text itself where nothing was restored.
 */
export function surfaceOf(doc: Document, corrections: readonly NameCorrection[] = []): string {
  const restored = restore(doc)
  let out = ''
  let at = 0
  for (const { start, end } of corrections) {
    out +=
      restored.slice(at, start) +
      restored
        .slice(start, end)
        .replace(/(^| )(\p{Ll})/gu, (_, space: string, letter: string) => space + capital(letter))
    at = end
  }
  return out + restored.slice(at)
}

/** The sentences of `surface`, the document's text as it reads, for the search of wordings. */
export function saidIn(doc: Document, surface: string): WordIndex {
  return new WordIndex(doc.sentences.map(({ start, end }) => surface.slice(start, end)))
}

/** The capital of a letter, or the letter where its capital is longer ("ß"). */
function capital(letter: string): string {
  const upper = letter.toUpperCase()
  return upper.length === letter.length ? upper : letter
}

/** Lower case with every offset kept: the few letters whose small form is longer ("İ") stay as they are. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/./gsu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  )
}

function restore(doc: Document): string {
  const { text, tokens, restoration } = doc
  if (restoration === null) return text
  let out = ''
  let at = 0
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens.start[i]!
    const end = tokens.end[i]!
    const surface = tokenSurface(doc, i)
    out += text.slice(at, start)
    // A letter whose capital is longer ("ß") would shift every later offset, so such a word stays as it is.
    out += surface.length === end - start ? surface : text.slice(start, end)
    at = end
    const mark = restoredMark(doc, i)
    if (mark !== '' && (text[end] === ' ' || text[end] === '\n')) {
      out += mark
      at = end + 1
    }
  }
  return out + text.slice(at)
}
