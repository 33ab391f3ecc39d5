/*
 * Wordings with which a speaker asks others to think of a case. Written for this project.
 */

/** Lower-case forms of words by their place: of a document's tokens or of a statement; "" past either end. */
type FormAt = (k: number) => string

const SUPPOSING = new Set(['imagine', 'suppose', 'pretend', 'picture'])

/** True where word `k` asks to suppose: "imagine", or the "say" of "let's say". */
export function asksToSuppose(form: FormAt, k: number): boolean {
  if (SUPPOSING.has(form(k))) return true
  return form(k) === 'say' && /^(?:['’]s|us)$/.test(form(k - 1)) && form(k - 2) === 'let'
}

/** True where word `k` says that what follows could be anybody's case: "for example", "hypothetically". */
export function givesExample(form: FormAt, k: number): boolean {
  if (form(k) === 'hypothetically') return true
  return form(k) === 'for' && (form(k + 1) === 'example' || form(k + 1) === 'instance')
}
