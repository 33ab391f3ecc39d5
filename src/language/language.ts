import type { Weights } from '../learn/weights.ts'
import type { Document, DocumentTurn, Sentence } from '../model/document.ts'
import type { Transcript } from '../model/transcript.ts'
import { findDisfluencies } from './disfluency.ts'
import { lemmatize } from './lemmas.ts'
import { splitSentences } from './sentences.ts'
import { openTagger, tagTokens } from './tags.ts'
import { spanList, tokenize } from './tokens.ts'
import { internForms } from './words.ts'

/** Characters of English for each token, rounded down: how much room to take at first. */
const CHARACTERS_A_TOKEN = 4

/**
 * Sentences, tokens, tags and lemmas of a transcript. Turns without a word are kept, with no sentence. Throws only
 * where weights are missing or damaged.
 */
export function buildDocument(transcript: Transcript, models: (name: string) => Weights): Document {
  const text = transcript.turns.map((turn) => turn.text).join('\n')
  const spans = spanList(Math.ceil(text.length / CHARACTERS_A_TOKEN) + 16)
  const turns: DocumentTurn[] = []
  const sentences: Sentence[] = []
  let at = 0
  for (const [row, turn] of transcript.turns.entries()) {
    const start = at
    const end = start + turn.text.length
    const firstToken = spans.length
    tokenize(text, start, end, spans)
    const starts: number[] = []
    splitSentences(text, spans, firstToken, spans.length, starts)
    const firstSentence = sentences.length
    for (const [i, first] of starts.entries()) {
      const last = starts[i + 1] ?? spans.length
      const span = { start: spans.start[first]!, end: spans.end[last - 1]! }
      sentences.push({ turn: row, firstToken: first, endToken: last, ...span })
    }
    turns.push({ ...turn, start, end, firstSentence, endSentence: sentences.length })
    at = end + 1
  }
  const table = internForms(text, spans)
  const tagger = openTagger(models('tagger'), models('clusters'))
  const { tag, xpos } = tagTokens(tagger, table, sentences)
  const fluency = findDisfluencies({ length: spans.length, tag, form: table.form, words: table.words }, sentences)
  const lemma = lemmatize(text, spans, table, xpos, tagger.xposTags)
  return {
    text,
    turns,
    sentences,
    restoration: null,
    tokens: {
      length: spans.length,
      start: spans.start.slice(0, spans.length),
      end: spans.end.slice(0, spans.length),
      tag,
      xpos,
      fluency,
      form: table.form,
      lemma,
      words: table.words,
      xposTags: tagger.xposTags,
    },
  }
}
