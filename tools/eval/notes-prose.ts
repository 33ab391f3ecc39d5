import type { Analysis, NoteSentence } from '../../src/model/analysis.ts'
import { findUngrounded } from '../../src/prose/grounding.ts'

/** Sentences looked at, and how many of them had each fault. */
export interface ProseCount {
  sentences: number
  readonly faults: Map<string, number>
  ungrounded: number
}

/** Name of the check of a sentence against its own evidence. */
export const ungrounded = 'figures, names or denials that the evidence lacks'

/** Faults that a reader sees. They look at the letters alone and share no code with the program. */
export const PROSE_CHECKS: readonly {
  readonly name: string
  readonly test: (text: string, before: string) => boolean
}[] = [
  {
    name: 'first or second person',
    test: (text) => /\b(?:i|i'm|i've|me|my|we|our|ours|you|your|you're)\b/i.test(unquoted(text)),
  },
  {
    name: 'fillers',
    test: (text) =>
      /\b(?:um|uh|you know|i mean|kind of (?!a\b)|sort of (?!a\b)|yeah|okay|basically|literally)\b/i.test(
        unquoted(text),
      ),
  },
  { name: 'questions', test: (text) => /\?\W*$/.test(text) },
  {
    name: 'openings with a pronoun or connective and nothing before',
    test: (text, before) =>
      before === '' &&
      /^(?:it|he|she|they|this|that|these|those|and|but|so|then|also|because|which)\b/i.test(text) &&
      !/^(?:that is why|this is)\b/i.test(text),
  },
  { name: 'over 40 words', test: (text) => text.split(/\s+/).length > 40 },
  { name: 'under 5 words', test: (text) => text.split(/\s+/).length < 5 },
  {
    name: 'same opening as the sentence before',
    test: (text, before) => before !== '' && openingOf(text) === openingOf(before),
  },
  { name: 'doubled words', test: (text) => /\b(\p{L}+) \1\b/iu.test(text) && !/\b(?:that that|had had)\b/i.test(text) },
  { name: 'unbalanced quotes', test: (text) => (text.match(/[“”"]/g)?.length ?? 0) % 2 === 1 },
  { name: 'no mark at the end', test: (text) => !/[.!?]["”’)]?$/.test(text) },
  {
    name: 'sponsor words',
    test: (text) =>
      /\b(?:sponsor|promo code|coupon|discount|free trial|sign up|patreon|subscribe|check out)\b/i.test(text),
  },
]

function unquoted(text: string): string {
  return text.replace(/[“"][^“”"]*[”"]/g, '').replace(/\bUS\b/g, '')
}

function openingOf(text: string): string {
  return text.split(/\s+/).slice(0, 2).join(' ').toLowerCase()
}

/** Counts the faults of all sentences of the notes into `count`. */
export function countFaults(analysis: Analysis, count: ProseCount): void {
  const { summary, takeaways, sections, speakers, episode } = analysis
  const known = new Set<string>()
  // Whoever the file gives no name is called by its label.
  for (const name of [...speakers, ...episode.people].map((one) => one.name ?? ('label' in one ? one.label : null))) {
    for (const word of (name ?? '').toLowerCase().split(/[^\p{L}\p{N}'-]+/u)) known.add(word)
    // The figure of "Speaker 2" is part of what the voice is called.
    known.add((name ?? '').toLowerCase())
  }
  for (const { title, affiliation } of episode.people) {
    for (const word of `${title ?? ''} ${affiliation ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}'-]+/u)) known.add(word)
  }
  const paragraphs: (readonly NoteSentence[])[] = [
    summary.sentences,
    ...takeaways.map((takeaway) => [takeaway]),
    ...sections.map(({ sentences }) => sentences),
  ]
  for (const paragraph of paragraphs) {
    let before = ''
    for (const { text, evidence } of paragraph) {
      count.sentences++
      for (const { name, test } of PROSE_CHECKS) {
        if (test(text, before)) count.faults.set(name, (count.faults.get(name) ?? 0) + 1)
      }
      const fault = findUngrounded(
        text,
        evidence.map(({ quote }) => quote),
        { strictness: 'facts', known },
      )
      if (fault !== null) count.ungrounded++
      before = text
    }
  }
}
