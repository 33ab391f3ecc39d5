import { type Document, tokenLemma } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Word } from '../prose/words.ts'

/** Content lemmas of the words: what the sentence is about, each once, in order. */
export function contentLemmas(doc: Document, words: readonly Word[]): string[] {
  const lemmas = new Set<string>()
  for (const { row } of words) {
    if (row < 0) continue
    const tag = doc.tokens.tag[row]!
    if (!CONTENT.has(tag)) continue
    const lemma = tokenLemma(doc, row).toLowerCase()
    if (lemma.length > 2 && !LIGHT.has(lemma)) lemmas.add(lemma)
  }
  return [...lemmas]
}

const CONTENT: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN, UPOS_ROW.ADJ, UPOS_ROW.NUM, UPOS_ROW.VERB])

const LIGHT: ReadonlySet<string> = new Set(
  'thing lot kind sort way bit stuff get go make do have say know think want come take look see good really little people one guy something happen talk mean let put use'.split(
    ' ',
  ),
)
