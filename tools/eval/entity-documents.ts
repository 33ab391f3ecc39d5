import { findEntities } from '../../src/entities/entities.ts'
import { buildDocument } from '../../src/language/language.ts'
import { type Document, sentenceAt } from '../../src/model/document.ts'
import type { Entity, Quantity } from '../../src/model/entity.ts'
import type { Structure } from '../../src/model/structure.ts'
import type { Transcript, Turn } from '../../src/model/transcript.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { findStructure } from '../../src/structure/structure.ts'

/** A plain text analysed, with the way back to its own offsets. */
export interface AnalysedText {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly quantities: readonly Quantity[]
  /** Offset in the given text of an offset in `doc.text`. */
  readonly origin: (at: number) => number
}

const models: Models = loadModels()

/** Reads each line of a text as a turn without speaker, and finds its entities by the weights that `from` gives. */
export function analyseText(text: string, from: Models = models): AnalysedText {
  const { doc, structure, transcript, origin } = readText(text)
  return { doc, structure, origin, ...findEntities({ doc, structure, transcript, models: from }) }
}

/** Who speaks from an offset of the text on, in order. */
export interface Voice {
  readonly start: number
  readonly speaker: string | null
}

/**
 * A plain text as a document, each line a turn, with the way back to its own offsets. Without `voices` nobody is named;
 * with them a line in which the voice changes is several turns.
 */
export function readText(
  text: string,
  title: string | null = null,
  voices: readonly Voice[] = [],
): {
  readonly doc: Document
  readonly structure: Structure
  readonly transcript: Transcript
  readonly origin: (at: number) => number
} {
  const offsets: number[] = []
  const turns: Turn[] = []
  let at = 0
  let voice = 0
  for (const line of text.split('\n')) {
    const cuts = [at]
    const speakers: (string | null)[] = [voices[voice - 1]?.speaker ?? null]
    for (; voice < voices.length && voices[voice]!.start < at + line.length; voice++) {
      const { start, speaker } = voices[voice]!
      if (start <= at) speakers[0] = speaker
      else if (speaker !== speakers[speakers.length - 1]) {
        cuts.push(start)
        speakers.push(speaker)
      }
    }
    for (const [row, cut] of cuts.entries()) {
      const part = text.slice(cut, cuts[row + 1] ?? at + line.length)
      const words = part.trim()
      if (words === '') continue
      offsets.push(cut + part.indexOf(words))
      turns.push(turnOf(words, offsets[offsets.length - 1]!, speakers[row]!))
    }
    at += line.length + 1
  }
  const transcript = transcriptOf(text, turns, title)
  const doc = buildDocument(transcript, models)
  const structure = findStructure(doc, transcript)
  const origin = (place: number): number => {
    const { turn } = doc.sentences[sentenceAt(doc, place)]!
    return offsets[turn]! + place - doc.turns[turn]!.start
  }
  return { doc, structure, transcript, origin }
}

function turnOf(text: string, sourceStart: number, speaker: string | null): Turn {
  const piece = {
    start: 0,
    end: text.length,
    sourceStart,
    sourceEnd: sourceStart + text.length,
    startMs: null,
    endMs: null,
  }
  return { speaker, text, startMs: null, endMs: null, pieces: [piece] }
}

function transcriptOf(text: string, turns: readonly Turn[], title: string | null): Transcript {
  return {
    source: { path: '-', format: 'text', bytes: text.length, sha256: '', encoding: 'utf-8', text },
    facts: { title, show: null, date: null, description: null, people: [] },
    turns,
    events: [],
    chapters: [],
    durationMs: null,
    warnings: [],
  }
}

/** A text in small letters and without marks, with the offsets of what is left. */
export function lowerText(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  let out = ''
  const offsets: number[] = []
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!
    if (!/[\p{L}\p{N}\s'’]/u.test(sign)) continue
    out += sign.toLowerCase()[0]!
    offsets.push(i)
  }
  return { text: out, offsets }
}
