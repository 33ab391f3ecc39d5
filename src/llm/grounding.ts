import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Transcript } from '../model/transcript.ts'
import type { Models } from '../models.ts'
import { readNotes } from '../read/notes.ts'
import { keyOf } from '../verify/keys.ts'
import { stemOf } from '../verify/talk.ts'
import { createVerifier } from '../verify.ts'
import type { Passage } from './pieces.ts'

/** Share of a sentence's content words that may be none of its passages': an editor puts things in other words. */
const MOST_NEW = 0.4
const MOST_WORDS = 60
const LEAST_WORDS = 4
/** Whole numbers up to this may be a count that verifying leaves alone; here they must be said. */
const SMALL = 12

const NEGATIONS = new Set(['not', 'never', 'no', 'none', 'nobody', 'nothing', 'cannot', 'without', 'neither', 'nor'])
const DENIES =
  /\b(?:without|fail\w*|lack\w*|unable|refus\w+|avoid\w*|den(?:y|ies|ied)|instead|rather|hardly|barely|rarely|few|little|doubt\w*|skeptic\w*|impossible|un\w{4,}|in\w{5,}|dis\w{4,}|im\w{5,})\b/i

/**
 * What is wrong with a sentence of the model, for the second try; null where its passages bear it out: names, figures,
 * dates, quotations, speakers and negations as `verify` checks them, most of its words, and no word to the reader.
 */
export function faultOf(text: string, passages: readonly Passage[], analysis: Analysis, models: Models): string | null {
  const words = text.match(/[\p{L}\p{N}$€£%][\p{L}\p{N}'’.,%-]*/gu) ?? []
  if (passages.length === 0) return 'it names no passage'
  if (words.length < LEAST_WORDS || words.length > MOST_WORDS) return `it has ${words.length} words`
  if (/[\n\r<>{}|`\\]|\p{Cc}|\p{Cf}|https?:|www\.|\]\(/u.test(text)) return 'it holds markup, a link or a line break'
  if (!/^["'“‘]?[\p{Lu}\p{N}$€£]/u.test(text) || !/[.!?]["'”’)]*$/.test(text)) return 'it is no whole sentence'
  const plain = text.replace(/“[^”]*”|"[^"]*"/g, ' ')
  if (/\b(?:you|your|yours|we|us|our|i|me|my)\b/i.test(plain)) return 'it speaks to the reader or in the first person'
  const said = new Set<string>()
  const stems = new Set<string>()
  for (const { evidence, speaker } of passages) addWords(`${evidence.quote} ${speaker ?? ''}`, said, stems)
  const known = knownText(analysis)
  const knownStems = new Set<string>()
  addWords(known, new Set(), knownStems)
  const content = words.map((word) => stemOf(word.replace(/[’']s$|[.,]+$/g, ''))).filter((stem) => stem !== '')
  const added = content.filter((stem) => !stems.has(stem) && !knownStems.has(stem) && !REPORTING_VERBS.has(stem))
  if (added.length > MOST_NEW * content.length) return 'most of its words are in none of its passages'
  const number = words
    .map((word) => keyOf(word))
    .find((key) => /^\d+$/.test(key) && Number(key) <= SMALL && !said.has(key))
  if (number !== undefined) return `the number ${number} is in none of its passages`
  const denied = [...said].some((key) => NEGATIONS.has(key))
  const denies = words.some((word) => NEGATIONS.has(word.toLowerCase()) || /n[’']t$/i.test(word))
  if (denies && !denied) return 'it denies what its passages do not deny'
  if (denied && !denies && passages.length === 1 && !DENIES.test(text)) return 'it leaves out what its passage denies'
  return verifierFault(text, passages, known, models)
}

function verifierFault(text: string, passages: readonly Passage[], known: string, models: Models): string | null {
  const check = createVerifier(transcriptOf(passages, known), models)
  const { sentences } = check(readNotes(new TextEncoder().encode(text), 'sentence.txt'), { strict: true })
  if (sentences.length > 1) return 'it is more than one sentence'
  return sentences[0]?.issues.find(({ level }) => level === 'error')?.message ?? null
}

function addWords(text: string, keys: Set<string>, stems: Set<string>): void {
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:['’](?!s\b)\p{L}+)*/gu)) {
    const key = /n['’]t$/i.test(word) ? 'not' : keyOf(word)
    keys.add(key)
    const stem = stemOf(word)
    if (stem !== '') stems.add(stem)
  }
}

/** Who the people of the episode are, and what it is called: notes may say it of them anywhere. */
function knownText({ episode }: Analysis): string {
  const people = episode.people.map(({ name, title, affiliation }) =>
    [name, title, affiliation].filter((part) => part !== null).join(' '),
  )
  return [...people, episode.title ?? '', episode.show ?? ''].join('. ')
}

/** The passages as a talk of their own. */
function transcriptOf(passages: readonly Passage[], known: string): Transcript {
  let offset = 0
  const turns = passages.map(({ speaker, evidence: { quote } }) => {
    const end = quote.length
    const piece = { start: 0, end, sourceStart: offset, sourceEnd: offset + end, startMs: null, endMs: null }
    offset += end + 1
    return { speaker, text: quote, startMs: null, endMs: null, pieces: [piece] }
  })
  const text = passages.map(({ evidence }) => evidence.quote).join('\n')
  return {
    source: { path: 'passages', format: 'text', bytes: text.length, sha256: '', encoding: 'utf-8', text },
    facts: { title: null, show: null, date: null, description: known, people: [] },
    turns,
    events: [],
    chapters: [],
    durationMs: null,
    warnings: [],
  }
}
