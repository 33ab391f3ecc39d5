import { type Document, tokenForm, tokenLemma } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'

/** Whether token `i` and the next are elsewhere in the talk one noun: "pull requests" after "a pull request". */
export type IsCompound = (i: number) => boolean

/** Reads the compounds of `doc` when it is first asked. */
export function compoundsOf(doc: Document): IsCompound {
  const { tokens } = doc
  const key = (i: number): string => `${tokenForm(doc, i)} ${tokenLemma(doc, i + 1)}`
  let known: Set<string> | undefined
  return (i) => {
    if (known === undefined) {
      known = new Set()
      for (let at = 0; at + 1 < tokens.length; at++) {
        if (MODIFIERS.has(tokens.tag[at]!) && NOUNS.has(tokens.tag[at + 1]!)) known.add(key(at))
      }
    }
    return known.has(key(i))
  }
}

const NOUNS: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN])
const MODIFIERS: ReadonlySet<number> = new Set([...NOUNS, UPOS_ROW.ADJ])

/** A noun counts as so many verbs. */
const NOUN_WEIGHT = 3

/** Whether the talk has the word of token `i` as a verb more than `NOUN_WEIGHT` times as often as it has it as a noun. */
export type IsVerb = (i: number) => boolean

/** Counts the verbs and nouns of `doc` when it is first asked. */
export function verbsOf({ tokens }: Document): IsVerb {
  let balance: Int32Array | undefined
  return (i) => {
    if (balance === undefined) {
      balance = new Int32Array(tokens.words.length)
      for (let at = 0; at < tokens.length; at++) {
        const tag = tokens.tag[at]!
        if (tag === UPOS_ROW.VERB) balance[tokens.form[at]!]!++
        else if (NOUNS.has(tag)) balance[tokens.form[at]!]! -= NOUN_WEIGHT
      }
    }
    return balance[tokens.form[i]!]! > 0
  }
}
