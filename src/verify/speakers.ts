import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts'
import { tokenAt, tokenForm, tokenLemma } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { type Checked, NOTHING, type NotesInput } from './notes.ts'
import { bestPassage, contentOf, type Passage } from './passages.ts'
import { alignQuote, saidAlsoBy } from './quote-alignment.ts'
import { quotedWords } from './quoted-words.ts'
import { stemOf, type Talk } from './talk.ts'
import { type Voice, voiceAt } from './voices.ts'

/** Who is said to have said something, and where the notes say so. */
export interface Attribution {
  readonly voice: Voice
  readonly at: Span | null
}

/** Tokens between a name and its verb: "also", "then", "rightly". */
const MOST_BETWEEN = 2

/** Who is said to speak in tokens `[first, end)`: "Chen argues …", "… says Chen", "according to Chen"; null for nobody or several. */
function speakerIn(
  notes: NotesInput,
  voices: readonly Voice[],
  first: number,
  end: number,
): (Attribution & { rows: Set<number> }) | null {
  const { doc } = notes
  const rows = new Set<number>()
  let found: { voice: Voice; at: Span } | null = null
  for (let i = first; i < end; i++) {
    const named = voiceAt(voices, doc, i, end)
    if (named === null) continue
    rows.add(named.voice.row)
    const before = i > first ? tokenForm(doc, i - 1) : ''
    const joined =
      before === 'and' ||
      before === '&' ||
      before === 'with' ||
      /^(?:and|&|,)$/.test(named.end < end ? tokenForm(doc, named.end) : '')
    const verb =
      verbNear(notes, named.end, end) ||
      (i > first && REPORTING_VERBS.has(tokenLemma(doc, i - 1)) && isPast(before)) ||
      (before === 'to' && i > first + 1 && tokenForm(doc, i - 2) === 'according')
    if (verb && !joined && found === null)
      found = { voice: named.voice, at: { start: doc.tokens.start[i]!, end: doc.tokens.end[named.end - 1]! } }
    i = named.end - 1
  }
  return found === null ? null : { ...found, rows }
}

/** "says", "said": a verb before its subject; "tell Chen" has Chen for its object. */
const isPast = (form: string): boolean =>
  /(?:s|ed|said|told|thought)$/.test(form) &&
  !/^(?:tells|told|asks|asked|calls|called|credits|credited|sees)$/.test(form)

function verbNear(notes: NotesInput, from: number, end: number): boolean {
  const { doc } = notes
  for (let i = from; i < Math.min(end, from + MOST_BETWEEN + 1); i++) {
    if (/^[,.;:()“”"]$/.test(tokenForm(doc, i))) return false
    if (tokenForm(doc, i) === 'to') return false
    if (REPORTING_VERBS.has(tokenLemma(doc, i))) return true
  }
  return false
}

/** "Asked “what it is”, Chen says …": the first token behind a question that somebody else put; `first` where none opens. */
function behindQuestion({ doc }: NotesInput, first: number, end: number): number {
  if (tokenForm(doc, first) !== 'asked' || !/^[“"]$/.test(tokenForm(doc, first + 1))) return first
  for (let i = first + 2; i < end; i++) if (/^[”"]$/.test(tokenForm(doc, i))) return i + 1
  return first
}

/** Who the notes say spoke the words of `span`: beside them in the file, or in the sentence around them. */
export function attributionOf(notes: NotesInput, voices: readonly Voice[], span: Span): Attribution | null {
  const { doc, blocks } = notes
  const row = doc.turns.findIndex(({ start, end }) => span.start >= start && span.start < end)
  const turn = doc.turns[row]
  if (turn === undefined) return null
  const own = blocks[row]!.speaker
  if (own !== null) {
    const voice = voices.find(({ name }) => name === own)
    return voice === undefined ? null : { voice, at: null }
  }
  const first = tokenAt(doc, turn.start)
  const opens = tokenAt(doc, span.start)
  const closes = tokenAt(doc, span.end)
  const last = doc.sentences[turn.endSentence - 1]?.endToken ?? closes
  const from = doc.sentences.find(({ start, end }) => start <= span.start && end > span.start)?.firstToken ?? first
  if (behindQuestion(notes, from, last) > opens) return null
  const before = speakerIn(notes, voices, Math.min(from, opens), opens)
  // "“We had two burns.” Nasser says: “…”": what a colon leads to stands behind it.
  const behind = Math.min(last, closes + 8)
  const leadsOn = doc.tokens.length > closes && hasColon(notes, closes, behind)
  const after = leadsOn ? null : speakerIn(notes, voices, closes, behind)
  const dashed =
    closes < last && /^[—–-]+$/.test(tokenForm(doc, Math.min(last - 1, closes + 1)))
      ? voiceAt(voices, doc, Math.min(last - 1, closes + 2), last)
      : null
  const pair = before ?? after
  if (pair !== null) return pair
  return dashed === null ? null : { voice: dashed.voice, at: null }
}

/** True where a colon and a quotation mark stand within tokens `[from, end)`, and no stop before them. */
function hasColon({ doc }: NotesInput, from: number, end: number): boolean {
  let at = from
  while (at < end && !/^[.,;:]$/.test(tokenForm(doc, at))) at++
  return at < end && tokenForm(doc, at) === ':' && /^[“"]$/.test(tokenForm(doc, at + 1))
}

/** Least share of a statement's words that another voice must say, and most that the named one may. */
const OTHER_COVERAGE = 0.75
const OWN_SHARE = 0.6
const LEAST_SHARED = 4

/** Checks who is said to have said what row `sentence` of the notes reports, by whose words cover it. */
export function checkSpeaker(talk: Talk, notes: NotesInput, voices: readonly Voice[], sentence: number): Checked {
  const { doc } = notes
  const { firstToken: opens, endToken } = doc.sentences[sentence]!
  const firstToken = behindQuestion(notes, opens, endToken)
  const found = speakerIn(notes, voices, firstToken, endToken)
  if (found === null || found.at === null || voices.length < 2) return NOTHING
  const wordly = wordForWord(talk, notes, found.voice, { start: found.at.end, end: doc.sentences[sentence]!.end })
  if (wordly === 'own') return NOTHING
  if (wordly !== null) return elsewhere(talk, found.voice, found.at, wordly.row, wordly.place)
  const leave = new Set<string>()
  for (const { words } of voices) for (const word of words) leave.add(stemOf(word))
  for (let i = firstToken; i < endToken; i++)
    if (REPORTING_VERBS.has(tokenLemma(doc, i))) leave.add(stemOf(tokenForm(doc, i)))
  const content = contentOf(talk, doc, firstToken, endToken, leave)
  const own = bestPassage(talk, content, (row) => talk.speakerOf[row] === found.voice.row)
  const other = bestPassage(talk, content, (row) => talk.speakerOf[row] !== found.voice.row)
  if (other.coverage < OTHER_COVERAGE || other.shared < LEAST_SHARED || own.coverage > OWN_SHARE * other.coverage)
    return NOTHING
  // A host who says what a guest will talk about says it of the guest.
  if (namesVoice(talk, other, found.voice)) return NOTHING
  const row = talk.speakerOf[other.first]!
  const place = { start: talk.doc.sentences[other.first]!.start, end: talk.doc.sentences[other.end - 1]!.end }
  return elsewhere(talk, found.voice, found.at, row, place)
}

/** Fewest words, and the least share of them in one place, for a report that keeps the words that were said. */
const LEAST_WORDS = 6
const LEAST_MATCHED = 0.7

/** Who says the reported words nearly as they stand: the named voice, another at a place, or null for nobody. */
function wordForWord(
  talk: Talk,
  notes: NotesInput,
  voice: Voice,
  span: Span,
): 'own' | { row: number; place: Span } | null {
  const words = quotedWords(notes.doc, span)
  if (words.length < LEAST_WORDS) return null
  const found = alignQuote(talk, words)
  if (found === null || found.matched < LEAST_MATCHED || found.end - found.first > 2.5 * words.length) return null
  const first = talk.sentenceOf[found.first]!
  const row = talk.speakerOf[first]!
  // Whoever introduces the named voice says it of them.
  if (namesVoice(talk, { first, end: first + 1 }, voice)) return 'own'
  // The "that" of "says that" may be found at the end of what stands before.
  const middle = talk.speakerOf[talk.sentenceOf[(found.first + found.end) >> 1]!]!
  if (row === voice.row || middle === voice.row || saidAlsoBy(talk, words, voice.row)) return 'own'
  const { tokens } = talk.doc
  return { row, place: { start: tokens.start[found.first]!, end: tokens.end[found.end - 1]! } }
}

function namesVoice(talk: Talk, { first, end }: Pick<Passage, 'first' | 'end'>, { words }: Voice): boolean {
  const from = talk.doc.sentences[first]!.firstToken
  const to = talk.doc.sentences[Math.min(talk.doc.sentences.length, end + 1) - 1]!.endToken
  return talk.keys.slice(Math.max(0, from - 40), to).some((key) => key === words[0] || key === words[words.length - 1])
}

function elsewhere(talk: Talk, voice: Voice, at: Span, row: number, place: Span): Checked {
  const speaker = talk.structure.speakers[row]
  const who = speaker?.name ?? speaker?.label ?? null
  if (who === null) return NOTHING
  const message = `In the transcript ${who} says this, not ${voice.name}.`
  const finding = {
    kind: 'speaker',
    level: 'error',
    reason: 'elsewhere',
    at,
    message,
    nearest: who,
    fix: null,
  } as const
  return { findings: [{ ...finding, places: [place] }], places: [] }
}
