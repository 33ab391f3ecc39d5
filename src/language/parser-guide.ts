import { closeSentence, type ParserSentence } from './parser-state.ts'

/**
 * Writes `sentence` from its last token to its first into `out`, so that a parser that goes from left to right reads it
 * from the right.
 */
export function reflect(sentence: ParserSentence, out: ParserSentence): void {
  const { length } = sentence
  for (let i = 1; i <= length; i++) {
    const at = length + 1 - i
    out.word[i] = sentence.word[at]!
    out.tag[i] = sentence.tag[at]!
    out.coarse[i] = sentence.coarse[at]!
    out.middle[i] = sentence.middle[at]!
    out.fine[i] = sentence.fine[at]!
  }
  closeSentence(out, length)
}

/**
 * Notes in `sentence` the tree that a parser built from the right: `head` holds the head of each row of the reflected
 * sentence, 0 for the root.
 */
export function setGuide(sentence: ParserSentence, head: ArrayLike<number>): void {
  const { length, guide, guideLast } = sentence
  guide.fill(0, 0, length + 2)
  guideLast.fill(0, 0, length + 2)
  for (let i = 1; i <= length; i++) {
    const reflected = head[length + 1 - i]!
    const above = reflected === 0 ? 0 : length + 1 - reflected
    guide[i] = above
    guideLast[above] = i
  }
}
