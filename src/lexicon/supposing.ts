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

/** What hearers are asked to do with the talk itself: "if you remember, I left" supposes nothing. */
const WITH_TALK = new Set(
  'remember recall know look want ask notice follow see think go listen wonder read check like will hear watch'.split(
    ' ',
  ),
)

/** True where word `k` is the "you" of a case that is thought up: "if you have", "you could have", "say you have". */
export function supposesHearer(form: FormAt, k: number): boolean {
  if (form(k) !== 'you') return false
  if (form(k - 1) === 'if' || form(k - 1) === 'say') return !WITH_TALK.has(form(k + 1))
  return /^(?:could|might|would|['’]d)$/.test(form(k + 1)) && !WITH_TALK.has(form(k + 2))
}
