import { openGazetteer } from '../learn/gazetteer.ts'
import type { Weights } from '../learn/weights.ts'
import type { Document, DocumentTurn, Sentence } from '../model/document.ts'
import type { Transcript } from '../model/transcript.ts'
import { retagClitics } from './clitics.ts'
import { findDisfluencies } from './disfluency.ts'
import { lemmatize } from './lemmas.ts'
import { restorationNeeds, restore, restoredStarts } from './restoration.ts'
import { keepNamesWhole } from './restored-names.ts'
import { splitSentences } from './sentences.ts'
import { isListed } from './tag-sets.ts'
import { hasCase, openTagger, tagTokens } from './tags.ts'
import { type SpanList, spanList, tokenize } from './tokens.ts'
import { internForms, SHAPE } from './words.ts'

/** Characters of English for each token, rounded down: how much room to take at first. */
const CHARACTERS_A_TOKEN = 4

/**
 * Sentences, tokens, tags and lemmas of a transcript; marks and case where it has none. Turns without a word are
 * kept, with no sentence. Throws only where weights are missing or damaged.
 */
export function buildDocument(transcript: Transcript, models: (name: string) => Weights): Document {
  const text = transcript.turns.map((turn) => turn.text).join('\n')
  const spans = spanList(Math.ceil(text.length / CHARACTERS_A_TOKEN) + 16)
  const turnTokens: { firstToken: number; endToken: number }[] = []
  const turnStarts: number[] = []
  let at = 0
  for (const turn of transcript.turns) {
    const firstToken = spans.length
    tokenize(text, at, at + turn.text.length, spans)
    turnTokens.push({ firstToken, endToken: spans.length })
    turnStarts.push(at)
    at += turn.text.length + 1
  }
  const table = internForms(text, spans)
  const needs = restorationNeeds(table, hasCase(table))
  const wanted = needs.marks || needs.letterCase
  const restoration = wanted ? restore(models('restoration'), models('clusters'), table, turnTokens, needs) : null
  if (restoration !== null) keepNamesWhole(restoration, table, turnTokens, openGazetteer(models('gazetteer')))
  const turns: DocumentTurn[] = []
  const sentences: Sentence[] = []
  let paragraph = -1
  for (const [row, turn] of transcript.turns.entries()) {
    const { firstToken, endToken } = turnTokens[row]!
    const written: number[] = []
    const start = turnStarts[row]!
    const paragraphs = rowsAt(spans, firstToken, endToken, start, turn.paragraphs ?? [])
    splitSentences(text, spans, firstToken, endToken, written, paragraphs)
    const starts = restoration === null ? written : restoredStarts(restoration, firstToken, endToken, written)
    const firstSentence = sentences.length
    paragraph++
    let next = 0
    for (const [i, first] of starts.entries()) {
      while (next < paragraphs.length && paragraphs[next]! <= first) {
        next++
        paragraph++
      }
      const last = starts[i + 1] ?? endToken
      const span = { start: spans.start[first]!, end: spans.end[last - 1]! }
      sentences.push({ turn: row, paragraph, firstToken: first, endToken: last, ...span })
    }
    turns.push({ ...turn, start, end: start + turn.text.length, firstSentence, endSentence: sentences.length })
  }
  const tagger = openTagger(models('tagger'), models('clusters'))
  const { tag, xpos } = tagTokens(tagger, table, sentences)
  const { form, words } = table
  retagClitics({ form, words, xposTags: tagger.xposTags, tag, xpos }, sentences)
  const isWord = (token: number): boolean => {
    const row = form[token]!
    return table.shape[token] !== SHAPE.small || isListed(tagger.sets, words[row]!, table.hashes[row]!)
  }
  const fluency = findDisfluencies({ ...spans, tag, form, words }, sentences, isWord)
  const lemma = lemmatize(text, spans, table, xpos, tagger.xposTags)
  const unheard = transcript.events.flatMap(({ kind, turn, at }) => {
    const start = turnStarts[turn]
    return kind !== 'inaudible' || start === undefined ? [] : [start + at]
  })
  return {
    text,
    turns,
    sentences,
    restoration,
    unheard: unheard.sort((a, b) => a - b),
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

/** Rows of the first tokens in `[first, end)` at or behind `offsets`, which count from `from` and ascend. */
function rowsAt(spans: SpanList, first: number, end: number, from: number, offsets: readonly number[]): number[] {
  let row = first
  return offsets.map((offset) => {
    while (row < end && spans.start[row]! < from + offset) row++
    return row
  })
}
