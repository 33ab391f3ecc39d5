import { anyCue } from '../lexicon/cue-set.ts'
import { STATED_CUES } from '../lexicon/episode-cues.ts'
import { matchesOf } from '../lexicon/letters.ts'
import { type Document, tokenForm, tokenXpos } from '../model/document.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import { createVoiceCheck } from './names.ts'
import { bareText, overlaps, type Phrase, phraseAround, stemsOf } from './phrases.ts'

/** Where a host says what the episode is about: among so many sentences at its start, or this share of them. */
const OPENING = 40
const OPENING_SHARE = 0.08
/** Statements that are believed: later ones are of parts of the talk. */
const MOST_STATED = 2
/** Longest that a statement of the subject is read on, in characters. */
const LONGEST = 160
/** A thing named in one word is said so often, at least. */
const LEAST_SAID = 3
/** Heads that name no subject. */
const EMPTY =
  /\b(?:topic|subject|theme|difference|heck|hell|tips?|tutorials?|stuff|things?|story|stories|news|talk|update|changes?)$/i
/** Most things that one statement names. */
const MOST_THINGS = 4

const STATED = anyCue(STATED_CUES, 'g')
/** "We'll talk about them partway through the show": of a sponsor, or of another day. */
const NOT_NOW =
  /^(?:them|it|that|this|those|these|you)\b|\b(?:sponsors?|sponsored|partway|later|next (?:week|time|episode)|last (?:week|time)|previous)\b/
/** "Since we're talking about numbers": what the talk came to, not what it is about. */
const IN_PASSING = /\b(?:since|when|whenever|while|if|as|because|every time|until)[ ,]*$/
/** What the statement ends with: from here on it is of something else. */
const ENDS =
  /[.?!;]|, (?:so|but|and (?:i|we|then)|i (?:think|guess|mean|know))\b|\b(?:because|which|where|with (?:me|us))\b/

/** The things that a host names at the start as the subject of the episode, in the order of the talk, each once. */
export function findStated(doc: Document, structure: Structure, lower: string): Phrase[] {
  if (lower.length !== doc.text.length) return []
  const isVoice = createVoiceCheck(structure)
  const end = Math.min(doc.sentences.length, Math.max(OPENING, Math.ceil(doc.sentences.length * OPENING_SHARE)))
  const out: Phrase[] = []
  let statements = 0
  for (let row = 0; row < end && statements < MOST_STATED; row++) {
    if (BLOCK_KINDS[structure.sentenceBlock[row] ?? 0] === 'sponsor') continue
    const sentence = doc.sentences[row]!
    const said = lower.slice(sentence.start, sentence.end)
    const cue = matchesOf(STATED.pattern, said).at(-1)
    if (cue === undefined) continue
    if (IN_PASSING.test(said.slice(0, cue.index))) continue
    const from = cue.index + cue[0].length
    const rest = said.slice(from, from + LONGEST)
    const named = rest.slice(0, ENDS.exec(rest)?.index)
    if (NOT_NOW.test(named)) continue
    const start = sentence.start + from
    const things = phrasesIn(doc, start, start + named.length).filter(
      (phrase) =>
        stemsOf(phrase).length > 0 && !isVoice(phrase.text) && !EMPTY.test(phrase.text) && recurs(lower, phrase),
    )
    if (things.length > 0) statements++
    for (const phrase of things.slice(0, MOST_THINGS))
      if (!out.some((other) => overlaps(other, phrase))) out.push(phrase)
  }
  return out
}

/** What is said once and in one word is no subject. */
function recurs(lower: string, phrase: Phrase): boolean {
  const bare = bareText(phrase).toLowerCase()
  return bare.includes(' ') || lower.split(bare).length > LEAST_SAID
}

/** The noun phrases that can be printed of those that end within `[start, end)`. */
function phrasesIn(doc: Document, start: number, end: number): Phrase[] {
  const { tokens } = doc
  const out: Phrase[] = []
  for (let i = 0; i < tokens.length && tokens.start[i]! < end; i++) {
    if (tokens.start[i]! < start) continue
    const activity = tokens.end[i]! <= end && isActivity(doc, i)
    if (!activity && !/^NN/.test(tokenXpos(doc, i))) continue
    const place = { start: tokens.start[i]!, end: tokens.end[i]! }
    // "We're talking about CSS layout": who names a subject needs no article.
    const phrase = activity
      ? { text: tokenForm(doc, i), span: place }
      : (phraseAround(doc, place, 'mass') ?? phraseAround(doc, place, 'any'))
    if (phrase !== null && phrase.span.end <= end && !out.some((other) => overlaps(other, phrase))) out.push(phrase)
  }
  return out
}

/** "Talking about stretching": what is done, by itself. */
function isActivity(doc: Document, token: number): boolean {
  return (
    tokenXpos(doc, token) === 'VBG' &&
    /^(?:about|on|and|,)$/.test(tokenForm(doc, token - 1)) &&
    !/^(?:NN|DT|PRP|JJ|VB|TO|RB|RP|IN|WRB|WP|WDT|CD)/.test(tokenXpos(doc, token + 1))
  )
}
