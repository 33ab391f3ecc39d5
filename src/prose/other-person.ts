import { type Document, tokenLemma } from '../model/document.ts'
import type { PersonPronoun } from '../model/entity.ts'
import { formOf, isFiniteVerb, xposOf } from './grammar.ts'
import { SINGULAR_OF, THIRD_PERSON, thirdSingular } from './person.ts'
import type { Word } from './words.ts'

/** "You guys": more than one is asked. */
const SEVERAL = /^(?:guys|all|both|folks|two)$/

/**
 * The words with each "you" and "your" as it is told of whoever is asked, and the verbs behind a "you" in the third person.
 * The same words where they ask nobody in particular; null where that cannot be told: `other` is null, "you" may be
 * anybody, or somebody else is spoken of in the same way.
 */
export function asOther(doc: Document, words: readonly Word[], other: PersonPronoun | null): readonly Word[] | null {
  if (!isOfOther(doc, words)) return words
  if (other === null || isOfAnybody(doc, words)) return null
  const several = words.some((word, i) => SEVERAL.test(formOf(doc, word)) && formOf(doc, words[i - 1]) === 'you')
  const pronoun = several ? 'they' : other
  const forms = THIRD_PERSON[pronoun]
  const own: ReadonlySet<string> = new Set(Object.values(forms))
  if (words.some((word) => own.has(formOf(doc, word)) && word.row >= 0)) return null
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const form = formOf(doc, word)
    if (form === 'yours' || form === "y'all") return null
    if (form === 'your') out.push({ ...word, text: forms.possessive })
    else if (form === 'yourself' || form === 'yourselves') out.push({ ...word, text: forms.reflexive })
    else if (form !== 'you') out.push(word)
    else {
      if (SEVERAL.test(formOf(doc, words[i + 1]))) i++
      const verb = verbOf(doc, words, i)
      if (verb < 0) {
        // "What you, like": neither subject nor object.
        if (!isObject(doc, words, i)) return null
        out.push({ ...word, text: forms.object })
        continue
      }
      const told = inThirdPerson(doc, words[verb]!, pronoun)
      if (told === null) return null
      out.push({ ...word, text: forms.subject }, ...words.slice(i + 1, verb))
      out.push({ ...words[verb]!, text: told, glued: false })
      i = verb
    }
  }
  return out
}

/** True where the words speak of whoever is asked, and not of several. */
export function isOfOther(doc: Document, words: readonly Word[]): boolean {
  return words.some((word) => OF_OTHER.test(formOf(doc, word)))
}

const OF_OTHER = /^(?:you|your|yours|yourself|yourselves|y'all)$/

/**
 * "How would you run a node", "what can you do if": where no past, no perfect and no view shows that one person is meant,
 * "you" may be anybody.
 */
function isOfAnybody(doc: Document, words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (formOf(doc, word) !== 'you') return false
    if (/^(?:if|when|whenever|once|unless)$/.test(formOf(doc, words[i - 1])) && i > 1) return true
    const verb = verbOf(doc, words, i)
    if (verb < 0) return false
    const form = formOf(doc, words[verb])
    if (!/^(?:can|could|would|should|must|might|may|will|'ll|'d)$/.test(form)) return false
    const main = words.slice(verb + 1).find((next) => xposOf(doc, next) !== 'RB')
    return main === undefined || main.row < 0 || !VIEWS.has(tokenLemma(doc, main.row))
  })
}

/** What only the one who is asked can do. */
const VIEWS: ReadonlySet<string> = new Set(
  'say recommend describe suggest advise define call characterize like love prefer give tell think feel pick choose rate summarize'.split(
    ' ',
  ),
)

/** Index of the finite verb behind the "you" at `at`, over adverbs; -1 where it is no subject. */
function verbOf(doc: Document, words: readonly Word[], at: number): number {
  // "What made you leave": an infinitive without "to".
  const before = words[at - 1]
  if (before !== undefined && before.row >= 0 && CAUSES.has(tokenLemma(doc, before.row))) return -1
  let verb = at + 1
  while (/^RB/.test(xposOf(doc, words[verb])) || formOf(doc, words[verb]) === 'ever') verb++
  const word = words[verb]
  if (word === undefined || word.row < 0) return -1
  // The main verb of a "do" that was taken out has the tag of an infinitive.
  return isFiniteVerb(doc, word) || /^(?:VB|VBN)$/.test(xposOf(doc, word)) || isClitic(formOf(doc, word)) ? verb : -1
}

const CAUSES: ReadonlySet<string> = new Set('make let help see hear watch have'.split(' '))

function isClitic(form: string): boolean {
  return form === "'re" || form === "'ve" || form === "'ll"
}

function isObject(doc: Document, words: readonly Word[], at: number): boolean {
  return /^(?:VB|IN|TO)/.test(xposOf(doc, words[at - 1]))
}

/** A verb that agrees with "you" as it stands behind the pronoun; null where its form is unclear. */
function inThirdPerson(doc: Document, word: Word, pronoun: PersonPronoun): string | null {
  const form = formOf(doc, word)
  if (form === "'d") return null
  if (form === "'ll") return 'will'
  if (pronoun === 'they') return form === "'re" ? 'are' : form === "'ve" ? 'have' : word.text
  const singular = SINGULAR_OF.get(word.text.toLowerCase()) ?? SINGULAR_OF.get(form)
  if (singular !== undefined && word.text.toLowerCase() === form) return singular
  const isPresent = /^VBP?$/.test(xposOf(doc, word)) && word.text.toLowerCase() === tokenLemma(doc, word.row)
  return isPresent ? thirdSingular(word.text.toLowerCase()) : word.text
}
