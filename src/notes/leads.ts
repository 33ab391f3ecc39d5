import type { Entity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import type { Segment } from '../model/topic.ts'
import type { Candidate } from './candidates.ts'
import { createVoiceCheck } from './names.ts'
import { type Phrase, phraseAround, stemsOf } from './phrases.ts'
import type { SubjectSource } from './topic-line.ts'

/** What opens a sentence of the notes before its source: "On export controls", "Asked whether the price is believable". */
export interface Lead {
  readonly text: string
  readonly span: Span
}

/** Sentences before a quotation in which its topic is named. */
const REACH = 3
/** Sentences after it in which the topic is named again. */
const AFTER = 6
/** Only the strongest keyphrases of a section, named this often in it, are what all of it is on. */
const STRONGEST = 3
const LEAST_COUNT = 3
/** Keyphrases under this share of the strongest are asides. */
const LEAST_SCORE = 0.12
/** What a keyphrase of several words is worth above its score: it says more than one word does. */
const LONGER = 0.3
/** A topic named as far back as one may be is worth this much less. */
const FADING = 0.5
/** A thing less salient than this is no topic. */
const LEAST_SALIENCE = 0.3

interface Topic {
  readonly start: number
  readonly end: number
  readonly weight: number
  readonly entity: Entity | null
  readonly key: string
}

/** For a quotation, what was being talked of: a subject of its section named just before it, which it does not name. */
export function createTopics(source: SubjectSource): (candidate: Candidate, section: Segment) => Lead | null {
  const { doc, structure } = source
  const topics = placesOfTopics(source)
  // A topic that is not named again after the quotation may have been left before it.
  const goesOn = (
    all: readonly Topic[],
    topic: Topic,
    { sentence, evidence }: Candidate,
    section: Segment,
  ): boolean => {
    const to = doc.sentences[Math.min(section.endSentence, sentence + AFTER) - 1]!.end
    for (let i = lowerBound(all, evidence[0]!.end); i < all.length && all[i]!.start < to; i++)
      if (all[i]!.key === topic.key) return true
    return false
  }
  const isFrequent = (all: readonly Topic[], key: string, { firstSentence, endSentence }: Segment): boolean => {
    const to = doc.sentences[endSentence - 1]!.end
    let count = 0
    for (let i = lowerBound(all, doc.sentences[firstSentence]!.start); i < all.length && all[i]!.start < to; i++)
      if (all[i]!.key === key) count++
    return count >= LEAST_COUNT
  }
  return (candidate, section) => {
    const { sentence } = candidate
    // Who reads out one item after the other leaves each without a word.
    if (structure.speakers.length < 2) return null
    const keys = new Set(section.keyphrases.slice(0, STRONGEST).filter((key) => isFrequent(topics, key, section)))
    if (keys.size === 0) return null
    const first = Math.max(section.firstSentence, sentence - REACH)
    const from = doc.sentences[first]!.start
    const to = candidate.evidence[0]!.start
    const quoted = new Set(stemsOf(candidate))
    let best: Phrase | null = null
    let bestWeight = 0
    for (let i = lowerBound(topics, from); i < topics.length && topics[i]!.end <= to; i++) {
      const topic = topics[i]!
      if (!keys.has(topic.key)) continue
      // What was named last is nearest to what is said.
      const weight = topic.weight * (1 - (FADING * (to - topic.end)) / Math.max(1, to - from))
      if (weight <= bestWeight) continue
      const phrase =
        topic.entity === null
          ? phraseAround(doc, topic)
          : { text: topic.entity.name, span: { start: topic.start, end: topic.end } }
      if (
        phrase === null ||
        stemsOf(phrase).some((one) => quoted.has(one)) ||
        !goesOn(topics, topic, candidate, section)
      )
        continue
      best = phrase
      bestWeight = weight
    }
    return best === null ? null : { text: `On ${best.text}`, span: best.span }
  }
}

function placesOfTopics({ doc, structure, entities, topics }: SubjectSource): Topic[] {
  const isVoice = createVoiceCheck(structure)
  const named = new Set<number>()
  const out: Topic[] = []
  for (const entity of entities) {
    const { name, type, salience, speaker, mentions, madeUp } = entity
    for (const { start } of mentions) named.add(start)
    if (speaker !== null || salience < LEAST_SALIENCE || madeUp || type === 'PLACE') continue
    for (const { start, end } of mentions)
      if (doc.text.slice(start, end) === name) out.push({ start, end, weight: salience, entity, key: name })
  }
  for (const { phrase, score, mentions } of topics.keyphrases) {
    if (score < LEAST_SCORE || isVoice(phrase)) continue
    const weight = Math.min(1, score + (phrase.includes(' ') ? LONGER : 0))
    for (const { start, end } of mentions)
      if (!named.has(start)) out.push({ start, end, weight, entity: null, key: phrase })
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end)
}

function lowerBound(topics: readonly Topic[], at: number): number {
  let low = 0
  let high = topics.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (topics[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}
