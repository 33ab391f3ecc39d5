import { type Document, tokenAt, tokenForm } from '../model/document.ts'
import type { Quantity } from '../model/entity.ts'
import { UPOS_ROW } from '../model/tags.ts'

/** Figures that count or measure; those that only tell one thing from another are left out: "step three", "Python 3.6". */
export function countingFigures(doc: Document, figures: readonly Quantity[]): readonly Quantity[] {
  return figures.filter((figure) => figure.type !== 'number' || !isLabel(doc, figure))
}

const COUNTED: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.ADJ, UPOS_ROW.PROPN, UPOS_ROW.SYM, UPOS_ROW.NUM])

/** A number right after the noun or name that it belongs to, nothing that it could count behind it. */
function isLabel(doc: Document, { start, end }: Quantity): boolean {
  const { tag, xpos, xposTags } = doc.tokens
  const first = tokenAt(doc, start)
  const next = tokenAt(doc, end)
  if (first === 0) return false
  const before = tag[first - 1]
  const singular = before === UPOS_ROW.NOUN && xposTags[xpos[first - 1]!] === 'NN'
  if (!singular && before !== UPOS_ROW.PROPN) return false
  const follows = next < doc.tokens.length ? tag[next]! : -1
  return !COUNTED.has(follows) && tokenForm(doc, next) !== 'of'
}
