import {
  addPatterns,
  bucketAt,
  type Clusters,
  describeWord,
  edgeBucket,
  matchPhrases,
  OFFSETS,
  seenAt,
  type Word,
} from '../../src/entities/name-features.ts'
import { LABELS } from '../../src/entities/name-labels.ts'
import { addMemories, type NameMemory, newMemory, remember, rememberSmall } from '../../src/entities/name-memory.ts'
import { markCandidates } from '../../src/entities/name-runs.ts'
import { allowedPairs, chainRoom, marginals } from '../../src/learn/chain.ts'
import type { Gazetteer } from '../../src/learn/gazetteer.ts'
import { type Crf, type Run, scoreRun } from './crf.ts'
import type { NameDocument, NameSentence } from './names-corpora.ts'

export interface Encoder {
  readonly gazetteer: Gazetteer
  readonly clusters: Clusters
  readonly never: (form: string) => boolean
  readonly known: Map<string, Word>
}

/** A run and the tokens that it covers. */
interface Placed {
  readonly run: Run
  readonly words: readonly Word[]
  readonly sentence: number
  readonly from: number
}

/** The runs of a document's sentences, as features without memory. */
export function encode(doc: NameDocument, cased: boolean, encoder: Encoder, weight = 1): Placed[] {
  return doc.sentences.flatMap((sentence, row) => encodeSentence(sentence, row, cased, encoder, weight))
}

function encodeSentence(
  { tokens, allowed }: NameSentence,
  row: number,
  cased: boolean,
  encoder: Encoder,
  weight: number,
): Placed[] {
  const words = tokens.map((token) => {
    const key = cased ? token : ` ${token}`
    let word = encoder.known.get(key)
    if (word === undefined) {
      word = describeWord(token, cased, encoder.gazetteer, encoder.clusters)
      encoder.known.set(key, word)
    }
    return word
  })
  const candidates = new Uint8Array(tokens.length)
  markCandidates(tokens, cased, encoder.never, candidates)
  const phrases = new Uint8Array(tokens.length)
  const out: Placed[] = []
  for (let from = 0; from < tokens.length; from++) {
    if (candidates[from] !== 1) continue
    let to = from
    while (candidates[to] === 1) to++
    matchPhrases(words, from, to, encoder.gazetteer, phrases)
    const features: Int32Array[] = []
    for (let i = from; i < to; i++) features.push(featuresAt(words, i, phrases))
    const run = { features, allowed: allowed.slice(from, to), weight }
    out.push({ run, words, sentence: row, from })
    from = to
  }
  return out
}

function featuresAt(words: readonly Word[], i: number, phrases: Uint8Array): Int32Array {
  const out: number[] = []
  OFFSETS.forEach((offset, column) => {
    const word = words[i + offset]
    if (word === undefined) out.push(edgeBucket(column))
    else for (const hash of word.features.slice(0, seenAt(word, column))) out.push(bucketAt(hash, column))
  })
  addPatterns(words, i, 0, words.length, phrases[i]!, out)
  return Int32Array.from(out)
}

/** A document's runs with what a first reading by `crf` remembers of the whole text. */
export function withMemory(doc: NameDocument, placed: readonly Placed[], crf: Crf): Run[] {
  const pairs = allowedPairs(crf.chain)
  const odds = crf.chain.transitions.map(Math.exp)
  const longest = placed.reduce((most, { run }) => Math.max(most, run.features.length), 1)
  const room = chainRoom(LABELS, longest)
  const scores = new Float64Array(longest * LABELS)
  const memory: NameMemory = newMemory()
  const read = placed.map(({ run, words, from }) => {
    const out = new Float64Array(run.features.length * LABELS)
    scoreRun(crf.table, LABELS, run.features, scores)
    marginals(LABELS, odds, pairs, scores, run.features.length, null, room, out, null)
    run.features.forEach((_, t) => {
      remember(memory, words[from + t]!.form, out, t * LABELS)
    })
    return out
  })
  doc.sentences.forEach(({ tokens }) => {
    for (const token of tokens) if (/^\p{Ll}/u.test(token)) rememberSmall(memory, token.toLowerCase())
  })
  return placed.map(({ run, words, from }, row) => {
    const own = (i: number): number => (i >= from && i < from + run.features.length ? (i - from) * LABELS : -1)
    const features = run.features.map((old, t) => {
      const more: number[] = []
      addMemories(memory, words, from + t, 0, words.length, own, read[row]!, more)
      return Int32Array.from([...old, ...more])
    })
    return { ...run, features }
  })
}

/** The document in small letters, without punctuation: what a recogniser without a punctuator writes. */
export function lowered(doc: NameDocument): NameDocument {
  return {
    ...doc,
    sentences: doc.sentences.map(({ tokens, allowed }) => {
      const kept = tokens.flatMap((token, i) => (/[\p{L}\p{N}]/u.test(token) ? [i] : []))
      return {
        tokens: kept.map((i) => tokens[i]!.toLowerCase()),
        allowed: Uint32Array.from(kept, (i) => allowed[i]!),
      }
    }),
  }
}
