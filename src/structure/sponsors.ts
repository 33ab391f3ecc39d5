import { BACK_TO_SHOW, SPONSOR_CUES } from '../lexicon/sponsor-cues.ts'
import type { Document } from '../model/document.ts'

/** Log-odds that a sentence is part of a read, by cue group, and of a sentence without any. */
const WEIGHTS: Readonly<Record<string, number>> = {
  sponsored: 5,
  'sponsor-word': 3,
  'thanks-sponsor': 5,
  offer: 4,
  call: 2.5,
  address: 2,
  link: 0.5,
  'self-promotion': 3,
  pitch: 1,
  imperative: 0.5,
  'second-person': 0.5,
}
const BIAS = -1.8
const SWITCH = 4

/** True for each sentence that belongs to a sponsor read or to a call to rate, follow or support the show. */
export function findSponsored(doc: Document, surface: string): boolean[] {
  const groups = SPONSOR_CUES.map(({ name, patterns }) => ({
    weight: WEIGHTS[name] ?? 0,
    pattern: new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'iu'),
  }))
  const back = new RegExp(BACK_TO_SHOW.join('|'), 'iu')
  const scores = new Float64Array(doc.sentences.length)
  doc.sentences.forEach((sentence, row) => {
    const text = surface.slice(sentence.start, sentence.end)
    let score = BIAS
    for (const { weight, pattern } of groups) if (pattern.test(text)) score += weight
    if (back.test(text)) score -= 3
    scores[row] = score
  })
  return decode(doc, scores)
}

/** The likeliest row of states: each sentence pays its score, each change of state a fixed cost (Viterbi, two states). */
function decode(doc: Document, scores: Float64Array): boolean[] {
  const n = scores.length
  const from = [new Uint8Array(n), new Uint8Array(n)] as const
  let talk = 0
  let read = -SWITCH
  for (let i = 0; i < n; i++) {
    const newTurn = i > 0 && doc.sentences[i]!.turn !== doc.sentences[i - 1]!.turn
    const cost = newTurn ? SWITCH / 2 : SWITCH
    const score = scores[i]!
    const intoTalk = read - cost
    const intoRead = talk - cost
    from[0][i] = intoTalk > talk ? 1 : 0
    from[1][i] = intoRead > read ? 0 : 1
    const nextTalk = Math.max(talk, intoTalk)
    const nextRead = Math.max(read, intoRead) + score
    talk = nextTalk
    read = nextRead
  }
  const out: boolean[] = new Array(n).fill(false)
  let state: 0 | 1 = read > talk ? 1 : 0
  for (let i = n - 1; i >= 0; i--) {
    out[i] = state === 1
    state = from[state][i] === 1 ? 1 : 0
  }
  return out
}
