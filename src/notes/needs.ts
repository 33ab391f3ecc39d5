import { type Document, tokenForm, tokenXpos } from '../model/document.ts'
import { formOf, xposOf } from '../prose/grammar.ts'
import { nounAfter } from '../prose/pointers.ts'
import type { Candidate } from './candidates.ts'
import { COMMON_GROUND } from './content.ts'

/**
 * True where `after`, of the next sentence of the talk, needs what is not printed of the sentence of `before`: "the old
 * wafer" behind "They mint coins", where what was cut off there told of a wafer.
 */
export function needsWhatWasCut(doc: Document, before: Candidate, after: Candidate): boolean {
  if (before.before === null && before.after === null) return false
  const printed = new Set(before.printed.map((word) => singular(formOf(doc, word))))
  const { firstToken, endToken } = doc.sentences[before.sentence]!
  const cut = new Set<string>()
  for (let i = firstToken; i < endToken; i++) {
    const noun = singular(tokenForm(doc, i))
    if (tokenXpos(doc, i).startsWith('NN') && !printed.has(noun)) cut.add(noun)
  }
  return after.printed.some((word, i) => {
    if (!/^(?:the|this|that|these|those)$/.test(formOf(doc, word))) return false
    const noun = nounAfter(doc, after.printed, i)
    return noun !== null && cut.has(noun) && !COMMON_GROUND.has(noun)
  })
}

/** True where `after` speaks of several together, and `before` names but one: "Together, they solve it". */
export function needsSeveral(doc: Document, before: Candidate, after: Candidate): boolean {
  const opening = after.printed.slice(0, FIRST_WORDS).map((word) => formOf(doc, word))
  const isOfAll = opening[0] === 'together' || (opening.includes('they') && opening.some((form) => ALL.test(form)))
  return isOfAll && !before.printed.some((word) => /^(?:NNS|NNPS|CC|CD)$/.test(xposOf(doc, word)))
}

const FIRST_WORDS = 5
const ALL = /^(?:together|both)$/

function singular(noun: string): string {
  return noun.replace(/s$/, '')
}
