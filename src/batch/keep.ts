import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Job } from '../job/job.ts'
import type { Analysis } from '../model/analysis.ts'
import { type Cache, cacheKey } from './cache.ts'
import { type Done, drawAnalysis, type EpisodeReport } from './task.ts'

/** What is kept of one episode: the text for this very call, and the analysis for calls that draw it otherwise. */
export interface Kept {
  /** What an earlier run made of the same bytes with the same job and gates; null where none did. */
  readonly find: () => Done | null
  readonly keep: (done: Done, analysis: Uint8Array | null) => void
}

/**
 * Where an episode lies in the cache. Its keys hold all that decides its result: `program` (code and weights), the job
 * (options, sidecars and tables included), the gates, the bytes.
 */
export function keptIn(cache: Cache, program: string, job: Job, gates: readonly string[], bytes: Uint8Array): Kept {
  const { view, ...rest } = job
  const content = cacheKey([bytes])
  const analysisKey = cacheKey([program, 'analysis', JSON.stringify(rest), content])
  const doneKey = cacheKey([analysisKey, 'done', JSON.stringify(view), JSON.stringify(gates)])
  const keepDone = (done: Done) => cache.put(doneKey, encodeDone(done))
  return {
    find: () => {
      const isDrawn = view.kind !== 'transcript' && view.kind !== 'explanation'
      const known = cache.get(isDrawn ? [doneKey, analysisKey] : [doneKey])
      if (known === null) return null
      if (known.key === doneKey) return decodeDone(known.value)
      const done = drawAnalysis(decodeAnalysis(known.value), job, gates)
      keepDone(done)
      return done
    },
    keep: (done, analysis) => {
      keepDone(done)
      // Level 1: a fifth of the size in a millisecond, and the disk is the narrow place.
      if (analysis !== null) cache.put(analysisKey, deflateRawSync(analysis, { level: 1 }))
    },
  }
}

const LINE_FEED = 10

/** The report as one line of JSON, then the text. */
function encodeDone({ report, text }: Done): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(report)}\n`), text])
}

/** The cache has checked that the bytes are those that `encodeDone` made, for a key that names this very program. */
function decodeDone(bytes: Uint8Array): Done {
  const end = bytes.indexOf(LINE_FEED)
  const report: EpisodeReport = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))
  return { report, text: bytes.subarray(end + 1) }
}

function decodeAnalysis(deflated: Uint8Array): Analysis {
  return JSON.parse(inflateRawSync(deflated).toString('utf8'))
}
