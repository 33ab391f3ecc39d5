import { createHash } from 'node:crypto'
import type { Analysis, NoteSentence } from '../model/analysis.ts'
import type { Problem } from '../model/error.ts'
import type { LlmOptions, LlmUsage } from '../model/llm.ts'
import type { Models } from '../models.ts'
import { type Asked, ask, LlmFailure } from './ask.ts'
import { faultOf } from './grounding.ts'
import { mergeSentences, type Piece, piecesOf, withPieces } from './pieces.ts'
import { type Answer, PROMPT_VERSION, promptOf, readAnswer, retryOf } from './prompt.ts'

// The command loads this file alone, as a program of its own.
export { createFolderCache } from './folder-cache.ts'

/** The rewritten analysis and what it took. Its `warnings` say what the model could not do. */
export interface Rewritten {
  readonly analysis: Analysis
  readonly usage: LlmUsage
}

interface Tally {
  requests: number
  cached: number
  inputTokens: number
  outputTokens: number
  accepted: number
  rejected: number
}

/** After so many parts in a row without an answer the others are not asked for. */
const MOST_FAILURES = 2

/**
 * Has a language model rewrite summary, takeaways and deep dives from the evidence that the analysis chose. A sentence
 * stands only if the passages that it names bear it out; one that does not is asked for once more, then ours stays.
 * Never throws for what a server does: then the analysis comes back with the sentences that it had, and a warning.
 */
export async function rewriteNotes(analysis: Analysis, models: Models, options: LlmOptions): Promise<Rewritten> {
  const tally: Tally = { requests: 0, cached: 0, inputTokens: 0, outputTokens: 0, accepted: 0, rejected: 0 }
  const done = new Map<string, readonly NoteSentence[]>()
  const warnings: Problem[] = []
  let failures = 0
  for (const piece of piecesOf(analysis)) {
    try {
      const sentences = await rewritePiece(piece, analysis, models, options, tally)
      failures = 0
      if (sentences.length > 0) done.set(piece.id, mergeSentences(piece, sentences))
    } catch (error) {
      if (!(error instanceof LlmFailure)) throw error
      failures++
      const isLast = error.isFinal || failures >= MOST_FAILURES
      const rest = isLast ? ' The other parts were not asked for.' : ''
      const message = `The language model gave nothing for ${piece.title ?? `the ${piece.kind}`}: ${error.message}. Our own sentences stand.${rest}`
      warnings.push({ code: 'llm-failed', message, line: null })
      if (isLast) break
    }
  }
  if (tally.rejected > 0) {
    const message = `Left out ${tally.rejected} sentence(s) of the language model that the transcript did not bear out.`
    warnings.push({ code: 'llm-ungrounded', message, line: null })
  }
  const rewritten = withPieces(analysis, done)
  return { analysis: { ...rewritten, warnings: [...analysis.warnings, ...warnings] }, usage: tally }
}

/** The sentences of a piece that passed, after at most two tries. Throws `LlmFailure` where there is no first answer. */
async function rewritePiece(
  piece: Piece,
  analysis: Analysis,
  models: Models,
  options: LlmOptions,
  tally: Tally,
): Promise<NoteSentence[]> {
  const check = (answer: Answer): { good: NoteSentence[]; bad: { text: string; fault: string }[] } => {
    const good: NoteSentence[] = []
    const bad: { text: string; fault: string }[] = []
    for (const { text, passages } of answer.sentences) {
      const clean = text.replace(/\s+/g, ' ').trim()
      const used = piece.passages.filter(({ id }) => passages.includes(id))
      const unknown = passages.some((id) => !piece.passages.some((passage) => passage.id === id))
      const fault = unknown ? 'it names a passage that is not there' : faultOf(clean, used, analysis, models)
      if (fault !== null) bad.push({ text: clean, fault })
      else if (!good.some((one) => one.text === clean)) {
        good.push({ text: clean, kind: 'generated', evidence: used.map(({ evidence }) => evidence) })
      }
    }
    return { good, bad }
  }
  const first = check(await answerTo(promptOf(piece), options, tally))
  let { good, bad } = first
  if (bad.length > 0) {
    try {
      const second = check(await answerTo(retryOf(piece, bad), options, tally))
      // What passed at first stays; the second answer fills what it left open.
      const covered = new Set(good.flatMap(({ evidence }) => evidence.map(({ start }) => start)))
      good = [...good, ...second.good.filter(({ evidence }) => !evidence.some(({ start }) => covered.has(start)))]
      bad = second.bad
    } catch (error) {
      if (!(error instanceof LlmFailure)) throw error
    }
  }
  tally.accepted += good.length
  tally.rejected += bad.length
  return good
}

/** An answer out of the cache, else of the server; a server that asks to wait is asked once more. */
async function answerTo(prompt: string, options: LlmOptions, tally: Tally): Promise<Answer> {
  const key = createHash('sha256')
    .update(JSON.stringify([PROMPT_VERSION, options.url, options.model, prompt]))
    .digest('hex')
  const known = readCached(options.cache?.get(key) ?? null)
  if (known !== null) {
    tally.cached++
    return known
  }
  let asked: Asked
  tally.requests++
  try {
    asked = await ask(options, prompt)
  } catch (error) {
    if (!(error instanceof LlmFailure) || error.waitMs === null) throw error
    await new Promise((resolve) => setTimeout(resolve, error.waitMs ?? 0))
    tally.requests++
    asked = await ask(options, prompt)
  }
  tally.inputTokens += asked.inputTokens
  tally.outputTokens += asked.outputTokens
  options.cache?.set(key, JSON.stringify(asked.answer))
  return asked.answer
}

function readCached(text: string | null): Answer | null {
  if (text === null) return null
  try {
    return readAnswer(JSON.parse(text))
  } catch {
    return null
  }
}
