import { openTagger, type Tagger, tagTokens } from '../../src/language/tags.ts'
import { spanList } from '../../src/language/tokens.ts'
import { internForms } from '../../src/language/words.ts'
import { loadModels } from '../../src/models.ts'
import type { TreebankSentence } from '../treebank.ts'
import type { GumDocument } from './gum.ts'
import { trainTagger } from './tagger.ts'

/** Parts of the training documents; each is tagged by a tagger that has not seen it. */
const PARTS = 5

/** Models of such a tagger: fewer than the shipped one has, for speed. */
const MEMBERS = 2

/**
 * A function that gives sentences of the training documents, or copies of them, the Penn tags that our tagger would give
 * them unseen. The sentences of a document must stand together.
 */
export function jackknife(
  docs: readonly GumDocument[],
): (sentences: readonly TreebankSentence[]) => TreebankSentence[] {
  const taggers = new Map<string, Tagger>()
  const clusters = loadModels()('clusters')
  for (let part = 0; part < PARTS; part++) {
    const others = docs.filter((_, i) => i % PARTS !== part)
    const tagger = openTagger(trainTagger(others, { members: MEMBERS }), clusters)
    for (const [i, { id }] of docs.entries()) if (i % PARTS === part) taggers.set(id, tagger)
  }
  return (sentences) => {
    const out: TreebankSentence[] = []
    for (let first = 0; first < sentences.length; ) {
      const { document } = sentences[first]!
      let end = first
      while (end < sentences.length && sentences[end]!.document === document) end++
      const tagger = taggers.get(document)
      if (tagger === undefined) throw new Error(`no tagger for ${document}`)
      out.push(...retag(tagger, sentences.slice(first, end)))
      first = end
    }
    return out
  }
}

/** The sentences of one text with the Penn tags that `tagger` gives them. */
export function retag(tagger: Tagger, sentences: readonly TreebankSentence[]): TreebankSentence[] {
  const words = sentences.flatMap((sentence) => sentence.words)
  const spans = spanList(words.length)
  let at = 0
  for (const [i, word] of words.entries()) {
    spans.start[i] = at
    spans.end[i] = at + word.length
    at += word.length + 1
  }
  spans.length = words.length
  const runs: { firstToken: number; endToken: number }[] = []
  for (const sentence of sentences) {
    const firstToken = runs.at(-1)?.endToken ?? 0
    runs.push({ firstToken, endToken: firstToken + sentence.words.length })
  }
  const { xpos } = tagTokens(tagger, internForms(words.join(' '), spans), runs)
  return sentences.map((sentence, s) => ({
    ...sentence,
    xpos: Array.from(xpos.subarray(runs[s]!.firstToken, runs[s]!.endToken), (tag) => tagger.xposTags[tag]!),
  }))
}
