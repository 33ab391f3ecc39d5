import type { EntityInput } from '../../src/entities/entities.ts'
import type { Document } from '../../src/model/document.ts'
import type { Structure } from '../../src/model/structure.ts'
import type { Transcript } from '../../src/model/transcript.ts'

/** A document as the stage takes it: all of it talk, the first of `names` speaking. */
export function analysable(doc: Document, names: readonly string[] = []): Omit<EntityInput, 'models'> {
  return { doc, structure: structureOf(doc, names), transcript: TRANSCRIPT }
}

function structureOf(doc: Document, names: readonly string[]): Structure {
  return {
    speakers: names.map((name, i) => ({
      id: `p${i + 1}`,
      label: name,
      name,
      role: 'other',
      turns: [0],
      words: doc.tokens.length,
      talkMs: null,
      called: null,
      share: 1 / names.length,
      questions: 0,
    })),
    turnSpeaker: new Uint16Array(doc.turns.length),
    people: [],
    credits: [],
    blocks: [{ kind: 'content', firstSentence: 0, endSentence: doc.sentences.length }],
    sentenceBlock: new Uint8Array(doc.sentences.length),
    letters: new Uint8Array(doc.sentences.length),
    facts: { title: null, show: null, date: null },
  }
}

const TRANSCRIPT: Transcript = {
  source: { path: '-', format: 'text', bytes: 0, sha256: '', encoding: 'utf-8', text: '' },
  facts: { title: null, show: null, date: null, description: null, people: [] },
  turns: [],
  events: [],
  chapters: [],
  durationMs: null,
  warnings: [],
}
