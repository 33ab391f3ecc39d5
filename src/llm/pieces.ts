import type { Analysis, Evidence, NoteSentence } from '../model/analysis.ts'

/** A part of the notes that is rewritten at a time. */
export interface Piece {
  readonly kind: 'summary' | 'takeaways' | 'section'
  /** Id of the section, or the kind. */
  readonly id: string
  /** Title of the section; null for the others. */
  readonly title: string | null
  /** What stands there now, and stands on where the model has nothing better. */
  readonly sentences: readonly NoteSentence[]
  readonly passages: readonly Passage[]
}

/** Words of the episode that a sentence may be made from. */
export interface Passage {
  /** `E1`, `E2`, … in order of the talk. */
  readonly id: string
  readonly speaker: string | null
  readonly evidence: Evidence
}

/** Transcripts may speak to the model; such passages are not shown to it, and their sentences stay as they are. */
const SPEAKS_TO_MODELS =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules|above|previous)\b|\b(?:system|developer) (?:prompt|message)\b|\byou are (?:now )?(?:an? )?(?:ai|assistant|chatgpt|language model|llm)\b|\bas an ai\b|<\|[^|]{0,40}\|>|\[\/?INST\]|<\/?(?:system|assistant|user)>/i

/** The parts of an analysis that hold sentences, with their evidence. */
export function piecesOf(analysis: Analysis): Piece[] {
  const names = new Map(analysis.speakers.map(({ id, name, label }) => [id, name ?? label]))
  const piece = (kind: Piece['kind'], id: string, title: string | null, sentences: readonly NoteSentence[]): Piece => ({
    kind,
    id,
    title,
    sentences,
    passages: passagesOf(sentences, names),
  })
  return [
    piece('summary', 'summary', null, analysis.summary.sentences),
    piece('takeaways', 'takeaways', null, analysis.takeaways),
    ...analysis.sections.map(({ id, title, sentences }) => piece('section', id, title, sentences)),
  ].filter(({ passages }) => passages.length > 0)
}

function passagesOf(sentences: readonly NoteSentence[], names: ReadonlyMap<string, string | null>): Passage[] {
  const seen = new Map<string, Evidence>()
  for (const { evidence } of sentences) {
    for (const one of evidence) {
      if (!SPEAKS_TO_MODELS.test(one.quote)) seen.set(`${one.start}-${one.end}`, one)
    }
  }
  return [...seen.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((evidence, row) => ({
      id: `E${row + 1}`,
      speaker: evidence.speaker === null ? null : (names.get(evidence.speaker) ?? null),
      evidence,
    }))
}

/**
 * The sentences of a piece with those of the model in the place of ours: ours stand where none of the model's is made
 * from a passage of theirs. In order of the talk, but for a summary, whose opening stays first.
 */
export function mergeSentences(piece: Piece, generated: readonly NoteSentence[]): NoteSentence[] {
  const covered = new Set(generated.flatMap(({ evidence }) => evidence.map(({ start, end }) => `${start}-${end}`)))
  const kept = piece.sentences.filter(
    ({ evidence }) => !evidence.some(({ start, end }) => covered.has(`${start}-${end}`)),
  )
  if (piece.kind !== 'section') return [...generated, ...kept]
  const startOf = ({ evidence }: NoteSentence): number => evidence[0]?.start ?? 0
  return [...generated, ...kept].sort((a, b) => startOf(a) - startOf(b))
}

/** The analysis with the sentences of its pieces replaced. `done` holds them by the id of the piece. */
export function withPieces(analysis: Analysis, done: ReadonlyMap<string, readonly NoteSentence[]>): Analysis {
  const summary = done.get('summary')
  return {
    ...analysis,
    summary: summary === undefined ? analysis.summary : { text: joined(summary), sentences: summary },
    takeaways: done.get('takeaways') ?? analysis.takeaways,
    sections: analysis.sections.map((section) => {
      const sentences = done.get(section.id)
      return sentences === undefined ? section : { ...section, text: joined(sentences), sentences }
    }),
  }
}

const joined = (sentences: readonly NoteSentence[]): string => sentences.map(({ text }) => text).join(' ')
