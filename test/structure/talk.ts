import type { Document, DocumentTurn, Sentence } from '../../src/model/document.ts'
import type { Transcript, TranscriptFacts } from '../../src/model/transcript.ts'

/** A turn of a test: who, what, and when in milliseconds where it matters. */
export type Line = readonly [
  speaker: string | null,
  text: string,
  startMs?: number | undefined,
  endMs?: number | undefined,
]

/** A document and its transcript from labelled lines; sentences end at `.`, `!` or `?` before a space, words are tokens. */
export function talk(
  lines: readonly Line[],
  facts: Partial<TranscriptFacts> = {},
): { readonly doc: Document; readonly transcript: Transcript } {
  const turns: DocumentTurn[] = []
  const sentences: Sentence[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  lines.forEach(([speaker, text, startMs, endMs], turn) => {
    const firstSentence = sentences.length
    for (const match of text.matchAll(
      /\S.*?(?:(?<![\s.]\p{Lu})(?<!\b(?:Dr|Mr|Ms|Mrs|St))[.!?]+["'”’)]*(?=\s|$)|$)/gsu,
    )) {
      const firstToken = starts.length
      for (const word of match[0].matchAll(/[\p{L}\p{N}'’-]+|[^\s\p{L}\p{N}]/gu)) {
        starts.push(at + match.index + word.index)
        ends.push(at + match.index + word.index + word[0].length)
      }
      const start = at + match.index
      sentences.push({
        turn,
        paragraph: turn,
        firstToken,
        endToken: starts.length,
        start,
        end: start + match[0].trimEnd().length,
      })
    }
    const piece = {
      start: 0,
      end: text.length,
      sourceStart: at,
      sourceEnd: at + text.length,
      startMs: null,
      endMs: null,
    }
    turns.push({
      speaker,
      text,
      startMs: startMs ?? null,
      endMs: endMs ?? null,
      pieces: [piece],
      start: at,
      end: at + text.length,
      firstSentence,
      endSentence: sentences.length,
    })
    at += text.length + 1
  })
  const text = lines.map((line) => line[1]).join('\n')
  const n = starts.length
  const rows: string[] = []
  const rowOf = new Map<string, number>()
  const form = Uint32Array.from(starts, (start, i) => {
    const word = text.slice(start, ends[i]).toLowerCase()
    const known = rowOf.get(word)
    if (known !== undefined) return known
    rowOf.set(word, rows.length)
    rows.push(word)
    return rows.length - 1
  })
  const doc: Document = {
    text,
    turns,
    sentences,
    restoration: null,
    unheard: [],
    tokens: {
      length: n,
      start: Uint32Array.from(starts),
      end: Uint32Array.from(ends),
      tag: new Uint8Array(n),
      xpos: new Uint8Array(n),
      fluency: new Uint8Array(n),
      form,
      lemma: form,
      words: rows,
      xposTags: [''],
    },
  }
  const transcript: Transcript = {
    source: { path: 'test', format: 'text', bytes: text.length, sha256: '', encoding: 'utf-8', text },
    facts: { title: null, show: null, date: null, description: null, people: [], ...facts },
    turns,
    events: [],
    chapters: [],
    durationMs: turns.at(-1)?.endMs ?? null,
    warnings: [],
  }
  return { doc, transcript }
}
