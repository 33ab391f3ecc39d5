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
