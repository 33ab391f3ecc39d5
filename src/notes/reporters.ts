import { type Document, sentenceAt } from '../model/document.ts'
import type { Structure } from '../model/structure.ts'

const REPORTER = '(?:reporter|correspondent|journalist|bureau chief)'
const REPORTERS = /\b(?:reporter|correspondent|journalist|bureau chief)\b/gi
const COVERS = /\b(?:covers|covered|has covered|has been covering|reports (?:on|for|from))\b/g

/**
 * Which voices are there to tell what they found out as reporters: by their role, their title, or the words that present
 * them ("Ann Hill is a reporter", "our correspondent Ann Hill", "Ann Hill covers fisheries"). By row of the speakers.
 */
export function createReporterCheck(doc: Document, { people, speakers }: Structure): (speaker: number) => boolean {
  const found = new Set(speakers.flatMap(({ role }, row) => (role === 'correspondent' ? [row] : [])))
  for (const { role, title, speaker } of people)
    if (speaker !== null && (role === 'correspondent' || new RegExp(`\\b${REPORTER}\\b`, 'i').test(title ?? '')))
      found.add(speaker)
  const voices = speakers.flatMap(({ name, role }, row) =>
    name === null || role === 'host' || role === 'clip' || found.has(row)
      ? []
      : [{ row, presents: presentationOf(name) }],
  )
  if (voices.length === 0) return (speaker) => found.has(speaker)
  for (const cue of [REPORTERS, COVERS]) {
    for (const { index } of doc.text.matchAll(cue)) {
      const { start, end } = doc.sentences[sentenceAt(doc, index)]!
      const text = doc.text.slice(start, end)
      for (const { row, presents } of voices) if (presents.test(text)) found.add(row)
    }
  }
  return (speaker) => found.has(speaker)
}

/** What presents somebody of that name as a reporter. */
function presentationOf(name: string): RegExp {
  const plain = name.replace(/[^\p{L}\p{N} '’-]/gu, '').trim()
  const first = plain.split(' ', 1)[0]!
  const called = first === plain ? plain : `(?:${plain}|${first})`
  return new RegExp(
    String.raw`\b${called}(?:['’]s| is|, who is|,) (?:\S+ ){0,4}?${REPORTER}\b|\b${REPORTER},? ${called}\b|\b${plain}(?:,? who)? (?:covers|covered|has covered|has been covering|reports (?:on|for|from))\b`,
    'i',
  )
}
