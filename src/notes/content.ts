import { type Document, tokenLemma } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { formOf, xposOf } from '../prose/grammar.ts'
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

/** "the fund" that no word explains: no adjective or noun before it, no "of" or "that" behind it, not said before. */
export function countBareDefinites(doc: Document, words: readonly Word[]): number {
  const seen = new Set<string>()
  let count = 0
  for (let i = 0; i < words.length; i++) {
    if (!/^NNS?$/.test(xposOf(doc, words[i]))) continue
    const noun = formOf(doc, words[i])
    if (formOf(doc, words[i - 1]) === 'the' && !/^(?:NN|POS)/.test(xposOf(doc, words[i + 1]))) {
      const isExplained = EXPLAINING.test(formOf(doc, words[i + 1]))
      // As the subject it weighs more: the whole sentence is about it.
      if (!isExplained && !seen.has(noun) && !COMMON_GROUND.has(noun)) count += i < 4 ? 1.5 : 1
    }
    seen.add(noun)
  }
  return count
}

const EXPLAINING = /^(?:of|that|which|who|in|for|to|behind|from|at|on|between|with|where)$/

/** Things that are known to all and need no introduction. */
export const COMMON_GROUND: ReadonlySet<string> = new Set(
  'world time past future internet web sun moon earth sky sea ocean weather public government president market economy media news police army law end beginning start day night morning evening week year month weekend country city planet community industry brain body mind heart truth whole same most best first browser phone way rest'.split(
    ' ',
  ),
)
