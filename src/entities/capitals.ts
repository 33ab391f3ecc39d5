import { type Document, tokenSurface } from '../model/document.ts'

/** True where token `i`, as a reader would write it, opens with a capital. Most tokens are told by one look at the text. */
export function opensWithCapital(doc: Document, i: number): boolean {
  if (doc.restoration !== null) return /^\p{Lu}/u.test(tokenSurface(doc, i))
  const code = doc.text.charCodeAt(doc.tokens.start[i]!)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(tokenSurface(doc, i))
}
