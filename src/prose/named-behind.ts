import { type Document, restoredMark, sentenceAt, tokenForm } from '../model/document.ts'

/** Where the clause of a pronoun ends, for this: what is joined on may name a thing again. */
const JOINTS = /^(?:[,;:.?!…()[\]–—-]|and|but|or|so|because|which|while|whereas)$/

/**
 * True where a name of the thing itself stands in what goes on behind the token at `at`, up to the next joint of its sentence: "it is a part of
 * the Acme network" is not said of the Acme network (principle C of Chomsky's binding theory). `isName` tells whether such a
 * name starts at an offset of the text.
 */
export function isNamedBehind(doc: Document, at: number, isName: (start: number) => boolean): boolean {
  const end = doc.sentences[sentenceAt(doc, doc.tokens.start[at]!)]?.endToken ?? 0
  // Marks that were restored are no tokens.
  for (let i = at + 1; i < end && restoredMark(doc, i - 1) === '' && !JOINTS.test(tokenForm(doc, i)); i++)
    if (isName(doc.tokens.start[i]!)) return true
  return false
}
