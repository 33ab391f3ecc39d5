import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { type Document, tokenForm } from '../model/document.ts'
import { opensWithCapital } from './capitals.ts'
import { type NameMention, toMention } from './mentions.ts'

/** What the first token of a well-known name may be: its first word, or the letters that it opens with ("C++"). */
const FIRST_TOKENS: ReadonlySet<string> = new Set(
  [...KNOWN_NAMES.keys()].flatMap((name) => [name.split(' ')[0]!, /^[\p{L}\d]*/u.exec(name)![0]]),
)
/** Confidence of a name that a list found. */
const BY_LIST = 0.5
/** Names that as often mean something else: networks of neurons, what is elastic or wired. */
const DOUBTFUL: ReadonlySet<string> = new Set('cnn elastic wired vox valve blizzard frozen'.split(' '))
/** Longest well-known name, in tokens. */
const LONGEST = 4

/**
 * The mentions with well-known names added that the model passed over ("Kafka", "C++", "Stack Overflow"), where they are
 * written with capitals and stand by themselves. Any word opens a sentence with a capital, so there only names with a
 * figure, a sign or a capital inside count.
 */
export function withWellKnown(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  const { tokens, text, restoration } = doc
  if (restoration !== null) return [...mentions]
  const taken = new Uint8Array(tokens.length)
  for (const { firstToken, endToken } of mentions) taken.fill(1, firstToken, endToken)
  const more: NameMention[] = []
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    const isCapital = (i: number): boolean =>
      i >= firstToken && i < endToken && taken[i] === 0 && opensWithCapital(doc, i)
    for (let i = firstToken; i < endToken; i++) {
      if (!isCapital(i) || !FIRST_TOKENS.has(tokenForm(doc, i))) continue
      const opens = i === firstToken || (i > firstToken + 1 && isCapital(i - 1))
      for (let end = Math.min(endToken, i + LONGEST); end > i; end--) {
        const name = text.slice(tokens.start[i], tokens.end[end - 1])
        const type = DOUBTFUL.has(name.toLowerCase()) ? undefined : KNOWN_NAMES.get(name.toLowerCase())
        if (type === undefined || isCapital(end) || taken[end - 1] === 1) continue
        if (opens && !/.[\p{Lu}\d+#]/u.test(name)) continue
        const mention = toMention(doc, i, end, sentence, type, BY_LIST)
        if (mention !== null) more.push(mention)
        i = end - 1
        break
      }
    }
  })
  if (more.length === 0) return [...mentions]
  return [...mentions, ...more].sort((a, b) => a.start - b.start)
}
