import { letterPattern } from '../lexicon/letters.ts'
import type { Document } from '../model/document.ts'
import { formOf, isOtherThanSaid, xposOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'
import type { MentionIndex } from './subjects.ts'

/** Names as the episode's list of names spells them: "deep seek" is "DeepSeek". */
export function spellNames(doc: Document, words: readonly Word[], index: MentionIndex): readonly Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const start = word.row < 0 ? -1 : doc.tokens.start[word.row]!
    const found = start < 0 || isOtherThanSaid(doc, word) ? null : index.at(start)
    if (found === null || found.mention.form === 'pronoun' || found.mention.form === 'nominal') {
      out.push(word)
      continue
    }
    const { entity, mention } = found
    const said = doc.text.slice(mention.start, mention.end)
    if (said === entity.name || squeezed(said) !== squeezed(entity.name)) {
      out.push(word)
      continue
    }
    out.push({ ...word, text: entity.name })
    while (i + 1 < words.length && words[i + 1]!.row >= 0 && doc.tokens.start[words[i + 1]!.row]! < mention.end) i++
  }
  return out
}

function squeezed(name: string): string {
  return name.toLowerCase().replace(/[\s-]/g, '')
}

/** Words that the talk writes with a capital inside sentences, lower case: names and what comes of them ("american"). */
export function findCapitals(doc: Document): Set<string> {
  const { tokens } = doc
  const balance = new Map<string, number>()
  for (const { firstToken, endToken } of doc.sentences) {
    for (let i = firstToken + 1; i < endToken; i++) {
      const restored = doc.restoration?.letterCase[i] ?? 0
      const code = doc.text.charCodeAt(tokens.start[i]!)
      const isCapital = restored === 0 ? code >= 65 && code <= 90 : restored > 1
      const form = tokens.words[tokens.form[i]!]!
      balance.set(form, (balance.get(form) ?? 0) + (isCapital ? 1 : -1))
    }
  }
  return new Set([...balance].flatMap(([form, count]) => (count > 0 ? [form] : [])))
}

const OF_CAPITALS = letterPattern(String.raw`^(?:I$|I'|\p{Lu}.*\p{Lu}|\p{Lu}\.)`)
const SMALL = letterPattern(String.raw`^\p{Ll}`)

/** True where the first of the words has its capital in running text too: a name, an acronym, a nationality. */
export function keepsCapital(
  doc: Document,
  words: readonly Word[],
  index: MentionIndex,
  capitals: ReadonlySet<string>,
): boolean {
  const word = words[0]!
  const form = formOf(doc, word)
  if (word.row < 0 || isOtherThanSaid(doc, word)) return !/^(?:the|people|they)\b/i.test(word.text)
  if (SMALL.test(word.text)) return false
  if (OF_CAPITALS.test(word.text)) return true
  const found = index.at(doc.tokens.start[word.row]!)
  if (found !== null && /^(?:name|alias)$/.test(found.mention.form) && form !== 'the') return true
  if (/^(?:IN|DT|PRP|PRP\$|CC|RB|WRB|WP|EX|MD|TO|PDT)$/.test(xposOf(doc, word))) return false
  return capitals.has(form) || xposOf(doc, word).startsWith('NNP')
}
