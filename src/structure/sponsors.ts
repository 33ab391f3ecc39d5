import { anyCue } from '../lexicon/cue-set.ts'
import { GREETING_CUES, TOPIC_CUES } from '../lexicon/episode-cues.ts'
import { PAID_BY, READ_ANNOUNCED, SHOW_PLEAS } from '../lexicon/sponsor-cues.ts'
import type { WordIndex } from '../lexicon/word-index.ts'
import type { Document } from '../model/document.ts'
import { isOfferWithAddress, SPONSOR_FEATURES, sponsorFeatures } from './sponsor-features.ts'
import { trimReads } from './sponsor-trim.ts'
import { SPONSOR_WEIGHTS } from './sponsor-weights.ts'

/**
 * Cost of going from talk to a read and back, in log-odds, where a paragraph begins and where not. Fitted on the tuning
 * episodes (tools/eval/gold/blocks.json) over 1 to 8.
 */
const SWITCH_COST = 3
const SWITCH_COST_AT_PARAGRAPH = 2

/** Log-odds that outweigh a switch to a read and back. */
const SURE = 2 * SWITCH_COST + 1
/** Greetings and what the episode is about are the host's own words, however near a read stands. */
const HOST_TALK = anyCue([...GREETING_CUES, ...TOPIC_CUES])
const PLEA = anyCue(SHOW_PLEAS)
const ANNOUNCED = anyCue(READ_ANNOUNCED)
const PAID = anyCue(PAID_BY)
/** So many sentences behind who pays stands what is offered. */
const OFFERED_WITHIN = 6
const SPONSORED = SPONSOR_FEATURES.indexOf('sponsored')
const COLUMNS = {
  call: SPONSOR_FEATURES.indexOf('call'),
  offer: SPONSOR_FEATURES.indexOf('offer'),
  address: SPONSOR_FEATURES.indexOf('address'),
}

/** True for each sentence that belongs to a sponsor read or to a call to rate, follow or support the show; `said` has the sentences of `surface`. */
export function findSponsored(doc: Document, surface: string, said: WordIndex): boolean[] {
  return findSponsoredBy(
    doc,
    surface,
    said,
    SPONSOR_WEIGHTS.map(([, weight]) => weight),
  )
}

/** `findSponsored` with other weights, in the order of `SPONSOR_FEATURES`, for cross-validation. */
export function findSponsoredBy(
  doc: Document,
  surface: string,
  said: WordIndex,
  weights: ArrayLike<number>,
): boolean[] {
  const features = sponsorFeatures(doc, surface, said)
  const width = SPONSOR_FEATURES.length
  const pleas = said.has(PLEA)
  const hostTalk = said.has(HOST_TALK)
  const paid = said.has(PAID)
  const scores = new Float64Array(doc.sentences.length)
  const has = (column: number, row: number): boolean => (features[row * width + column] ?? 0) > 0
  const hasCue = (cue: keyof typeof COLUMNS, row: number): boolean => has(COLUMNS[cue], row)
  const isOffered = (row: number): boolean => {
    const last = Math.min(row + OFFERED_WITHIN, scores.length - 1)
    for (let at = row; at <= last; at++)
      if (hasCue('offer', at) || hasCue('call', at) || hasCue('address', at)) return true
    return false
  }
  for (let row = 0; row < scores.length; row++) {
    let score = 0
    for (let j = 0; j < width; j++) score += weights[j]! * features[row * width + j]!
    // Whoever says that the episode is sponsored by someone, or what a code is good for and where, is reading an
    // advertisement, however short.
    const isRead = has(SPONSORED, row) || isOfferWithAddress(hasCue, row) || (paid[row] === 1 && isOffered(row))
    if (isRead || pleas[row] === 1) scores[row] = Math.max(score, SURE)
    else scores[row] = hostTalk[row] === 1 ? Math.min(score, -SURE) : score
  }
  const hasOne =
    (columns: readonly number[]) =>
    (row: number): boolean =>
      columns.some((column) => has(column, row))
  const announced = said.has(ANNOUNCED)
  return trimReads(doc, decode(doc, scores), {
    isCue: hasOne(CUES),
    announces: (row) => announced[row] === 1,
    pays: hasOne(PAYING),
    calls: hasOne(CALLING),
    thanks: hasOne(THANKING),
    isTalk: (row) => hostTalk[row] === 1,
    goesOn: hasOne(GOING_ON),
  })
}

const columnsOf = (...names: readonly string[]): number[] => names.map((name) => SPONSOR_FEATURES.indexOf(name))

const PAYING = columnsOf('sponsored', 'thanks-sponsor', 'offer', 'address')
const CALLING = columnsOf('offer', 'call', 'address')
const THANKING = columnsOf('thanks-sponsor')
const GOING_ON = columnsOf('sponsored', 'sponsor-word', 'offer', 'call')
/** Features that show a read by themselves, not by their surroundings. */
const CUES = columnsOf(
  'sponsored',
  'sponsor-word',
  'thanks-sponsor',
  'offer',
  'call',
  'address',
  'self-promotion',
  'plug',
  'brand',
)

/** The likeliest row of states: each sentence pays its score, each change of state a fixed cost (Viterbi, two states). */
function decode(doc: Document, scores: Float64Array): boolean[] {
  const n = scores.length
  const from = [new Uint8Array(n), new Uint8Array(n)] as const
  let talk = 0
  let read = -SWITCH_COST_AT_PARAGRAPH
  for (let i = 0; i < n; i++) {
    const isApart = i > 0 && doc.sentences[i]!.paragraph !== doc.sentences[i - 1]!.paragraph
    const cost = isApart ? SWITCH_COST_AT_PARAGRAPH : SWITCH_COST
    const intoTalk = read - cost
    const intoRead = talk - cost
    from[0][i] = intoTalk > talk ? 1 : 0
    from[1][i] = intoRead > read ? 0 : 1
    const nextTalk = Math.max(talk, intoTalk)
    read = Math.max(read, intoRead) + scores[i]!
    talk = nextTalk
  }
  const out: boolean[] = new Array(n).fill(false)
  let state: 0 | 1 = read > talk ? 1 : 0
  for (let i = n - 1; i >= 0; i--) {
    out[i] = state === 1
    state = from[state][i] === 1 ? 1 : 0
  }
  return out
}
