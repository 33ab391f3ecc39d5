import { KNOWN_NAMES } from '../lexicon/known-names.ts'
import { type Document, tokenForm, tokenSurface } from '../model/document.ts'
import { opensWithCapital } from './capitals.ts'
import { nameKey } from './join.ts'
import type { NameMention } from './mentions.ts'
import { hasCapital } from './name-runs.ts'

/** Least confidence of a name that is looked for elsewhere. */
const SURE = 0.6
/** Least sum of the confidences of all places of a name, where no single one is enough. */
const SURE_TOGETHER = 1.5
/** A name in two words ("deep seek") must be this long when written as one, or chance finds it. */
const LEAST_SPLIT = 7
/** Shortest half of a torn name, and shortest name that is looked for: fewer letters stand by chance. */
const LEAST_LETTERS = 3
/** Two words that stand this many times oftener than the name are words of their own ("trace points"). */
const MOST_TORN = 2

/**
 * Further places of names that were found with confidence: the same capitalised word where the model saw none, and
 * names that the recogniser tore in two ("deep seek" where the talk has "DeepSeek"). All mentions, in order.
 */
export function withEchoes(doc: Document, mentions: readonly NameMention[]): NameMention[] {
  const known = new Map<string, NameMention>()
  // First half of a torn name to its second halves.
  const torn = new Map<string, Set<string>>()
  const masses = new Map<string, number>()
  for (const { words, confidence } of mentions) {
    const key = nameKey(words)
    masses.set(key, (masses.get(key) ?? 0) + confidence)
  }
  for (const mention of mentions) {
    const key = nameKey(mention.words)
    if (
      (mention.confidence < SURE && masses.get(key)! < SURE_TOGETHER) ||
      (key.length < LEAST_LETTERS && !/\d/.test(key)) ||
      known.has(key)
    )
      continue
    known.set(key, mention)
    if (mention.words.length === 1 && key.length >= LEAST_SPLIT) {
      for (let cut = LEAST_LETTERS; cut <= key.length - LEAST_LETTERS; cut++) {
        const rests = torn.get(key.slice(0, cut)) ?? new Set<string>()
        torn.set(key.slice(0, cut), rests.add(key.slice(cut)))
      }
    }
  }
  const taken = new Uint8Array(doc.tokens.length)
  for (const { firstToken, endToken } of mentions) taken.fill(1, firstToken, endToken)
  const whole = new Map<string, number>()
  for (const { words } of mentions) {
    const key = nameKey(words)
    if (words.length === 1) whole.set(key, (whole.get(key) ?? 0) + 1)
  }
  const pieces = new Map<string, number>()
  const more: NameMention[] = []
  const add = (
    like: NameMention,
    firstToken: number,
    endToken: number,
    sentence: number,
    words: readonly string[],
  ): void => {
    const start = doc.tokens.start[firstToken]!
    const end = doc.tokens.end[endToken - 1]!
    let text = tokenSurface(doc, firstToken)
    for (let i = firstToken + 1; i < endToken; i++) text += ` ${tokenSurface(doc, i)}`
    more.push({ firstToken, endToken, sentence, start, end, text, words, type: like.type, confidence: SURE })
  }
  const halves = doc.tokens.words.map((word) => torn.get(word))
  const restored = doc.restoration !== null
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let i = firstToken; i < endToken; i++) {
      if (taken[i] === 1) continue
      const rests = halves[doc.tokens.form[i]!]
      if (rests !== undefined && i + 1 < endToken && taken[i + 1] === 0 && rests.has(tokenForm(doc, i + 1))) {
        const form = tokenForm(doc, i)
        const next = tokenForm(doc, i + 1)
        add(known.get(form + next)!, i, i + 2, sentence, [form, next])
        pieces.set(form + next, (pieces.get(form + next) ?? 0) + 1)
        i++
        continue
      }
      if (restored || !hasCapital(doc.text, doc.tokens.start[i]!, doc.tokens.end[i]!)) continue
      const form = tokenForm(doc, i)
      const surface = tokenSurface(doc, i)
      const like = known.get(nameKey([form]))
      // Any word opens a sentence with a capital; one with a figure or a capital inside is a name there too.
      if (like === undefined || like.text !== surface) continue
      if (i === firstToken && !/\d|\p{L}\p{Lu}/u.test(surface)) continue
      const beside = (at: number): boolean =>
        at >= firstToken && at < endToken && taken[at] === 0 && opensWithCapital(doc, at)
      // Part of a longer capitalised run that the model did not take is something else.
      if (beside(i + 1) || (i > firstToken + 1 && beside(i - 1))) continue
      add(like, i, i + 1, sentence, [form])
    }
  })
  if (more.length === 0) return [...mentions]
  const kept = more.filter(({ words }) => {
    const key = nameKey(words)
    return words.length === 1 || KNOWN_NAMES.has(key) || pieces.get(key)! <= MOST_TORN * whole.get(key)!
  })
  return [...mentions, ...kept].sort((a, b) => a.start - b.start)
}
