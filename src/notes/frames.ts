import { letterPattern } from '../lexicon/letters.ts'
import type { Statement } from '../model/notes.ts'
import type { Span } from '../model/span.ts'
import { houseFigures } from '../prose/figures.ts'
import { lowerFirst, upperFirst } from '../prose/words.ts'
import type { Asked } from './asked.ts'
import type { Candidate } from './candidates.ts'
import type { PersonNames, SpeakerNames } from './names.ts'
import { linesBeforeName, MOST_QUOTED, type Passage } from './passages.ts'

/** What a paragraph has done so far, so that openings vary, names are told once, and pronouns have what they mean. */
export interface Flow {
  /** Voice that was named last, and how many sentences ago. */
  lastVoice: number | null
  since: number
  /** Frames used: they take turns. */
  used: number
  /** The first word of the sentence before. */
  lastOpening: string
  /** Its first two words. */
  lastWords: string
  /** Entity that the sentence before was about. */
  subject: string | null
  /** The only entity that the sentence before names; null where there are more, or none. */
  only: string | null
  /** Voice that the sentence before quotes, which sentence of the talk and what it is about; null where it quotes none. */
  quoted: { readonly speaker: number; readonly sentence: number; readonly lemmas: readonly string[] } | null
  /** Voice that the sentence behind the one to come quotes; null where it quotes none. */
  quotesNext: number | null
  /** Ids of people named in full so far. */
  readonly met: Set<string>
}

/** A fresh paragraph. */
export function startFlow(): Flow {
  return {
    lastVoice: null,
    since: 0,
    used: 0,
    lastOpening: '',
    lastWords: '',
    subject: null,
    only: null,
    quoted: null,
    quotesNext: null,
    met: new Set(),
  }
}

/** A statement that is being put into a paragraph. */
export interface Told extends Statement {
  /** True where it needs the statement before it. */
  readonly leans?: boolean
  /** True where it is printed however the one before it opens. */
  readonly stays?: boolean
}

/** The statements less those that are refused, and less those that need one of them. */
export function withoutRefused(
  statements: readonly Told[],
  isRefused: (statement: Told, row: number) => boolean,
): Told[] {
  let isLost = false
  return statements.filter((statement, row) => {
    isLost = (isLost && statement.leans === true) || isRefused(statement, row)
    return !isLost
  })
}

/** The statements, the first without what it says of one that stood before it and was refused: "Hill also says" is "Hill says". */
export function openedAnew(statements: readonly Told[]): readonly Told[] {
  const [first, ...others] = statements
  if (first === undefined) return statements
  const text = first.text.replace(GOES_ON, '$1 says$2')
  return text === first.text ? statements : [{ ...first, text }, ...others]
}

/** "Hill also says: “…", "Hill adds: “…". */
const GOES_ON = letterPattern(String.raw`^(\p{Lu}[\p{L}'’-]*(?: [\p{L}'’.-]+){0,3}?) (?:also says|adds)(:| that)(?= )`)

/** What opens a sentence of the notes before its source: "Asked whether the price is believable". */
export interface Lead {
  readonly text: string
  readonly span: Span
}

/** What voices and people are called where a sentence names who says it. */
export interface Frames {
  readonly names: SpeakerNames
  readonly people: PersonNames
}

/** How far a sentence must be attributed: always, only if its voice was not named lately, or not at all. */
export type Attribution = 'always' | 'fresh' | 'none'

/**
 * The candidate as a sentence of the notes: plain ones as they are or with their source, opinions and quotations behind
 * the name of who said them.
 */
export function frame(
  candidate: Candidate,
  { names, people }: Frames,
  flow: Flow,
  attribution: Attribution,
  lead: Lead | null = null,
  isBehind = false,
): Told {
  const { form, speaker } = candidate
  const own = isBehind ? linked(candidate, candidate.text) : candidate
  if (form === 'verbatim') return { text: candidate.text, kind: 'extracted', evidence: candidate.evidence }
  if (lead !== null) return withLead(candidate, lead, names.called(speaker), flow)
  const isFresh = flow.lastVoice !== speaker || flow.since >= FORGOTTEN
  const asksName =
    !candidate.retells && (attribution === 'always' || (isFresh && (attribution === 'fresh' || candidate.view)))
  const attribute = form !== 'plain' || (asksName && names.short(speaker) !== null)
  const repeats = flow.subject !== null && flow.subject === candidate.subject
  const isTold = repeats || (isBehind && isOnlyPerson(candidate, flow))
  const base = isTold && candidate.pronounText !== null && !attribute ? candidate.pronounText : candidate.text
  const framed = attribute && form !== 'told' ? attributed(candidate, base, names, flow) : base
  const opened = repeatsOpening(framed, flow) ? reopened(candidate, names, framed) : framed
  const fresh = isBehind ? linked(candidate, opened, names.called(speaker)).text : opened
  const quotes = fresh.includes('“')
  const { text, evidence } = people.introduce(quotes ? fresh : houseFigures(fresh), candidate.entities, flow.met)
  moveOn(flow, candidate, text, attribute)
  const kind = fresh === candidate.text && form === 'plain' ? 'extracted' : 'reported'
  const leans = isBehind && (candidate.leans || candidate.link !== null)
  return { text, kind, evidence: [...own.evidence, ...evidence], leans }
}

/**
 * The sentence behind the link that was said before it, and its places with that. `text` is the candidate's own, or framed
 * behind the name of its `voice`.
 */
export function linked(
  { link, evidence, keepsCapital, form }: Candidate,
  text: string,
  voice: string | null = null,
): { readonly text: string; readonly evidence: readonly Span[] } {
  const [place, ...others] = evidence
  if (link === null || place === undefined || text.startsWith('“')) return { text, evidence }
  const isNamed = voice !== null && text.startsWith(`${upperFirst(voice)} `)
  const isFrame = text.startsWith('According to ')
  const stays = isNamed ? false : !isFrame && (keepsCapital || (form === 'quote' && /^I\b/.test(text)))
  // "But Hill adds": what is set against something is not added to it.
  const said = isNamed && /^but$/i.test(link.text) ? text.slice(voice.length).replace(/^ adds:/, ' says:') : null
  const rest = isNamed ? voice + (said ?? text.slice(voice.length)) : stays ? text : lowerFirst(text)
  return { text: `${link.text} ${rest}`, evidence: [{ ...place, start: link.start }, ...others] }
}

/**
 * A passage as sentences of the notes: in one pair of marks where it is short, else with the name of its voice behind its
 * first lines and the others behind that. A voice that was named before stands behind its words even where they are few;
 * behind another quotation it stands before them, and "adds" the rest. `lead` stands before all where there is room. Null
 * where the lines cannot be parted so.
 */
export function framePassage(passage: Passage, { names }: Frames, flow: Flow, lead: Lead | null): Told[] | null {
  const { lines, words, speaker } = passage
  const [first, ...others] = lines.map(({ text }) => quotable(text))
  if (first === undefined) return null
  const name = names.called(speaker)
  const spans = lines.map(({ span }) => span)
  const voice = { speaker, sentence: lines[0]!.sentence, lemmas: lines.flatMap(({ lemmas }) => lemmas) }
  const isAgain = flow.quoted !== null && flow.quoted.speaker === speaker && !names.mixed
  const verb = quoteVerb(first, 'says')
  const says = isAgain ? (verb === 'recalls' ? 'also recalls' : 'also says') : verb
  const all = [first, ...others].join(' ')
  const close = (text: string): void => {
    flow.used++
    moveOn(flow, { ...voice, subject: null, form: 'quote', entities: [], sentence: lines.at(-1)!.sentence }, text, true)
  }
  if (lead !== null && words + lead.text.split(' ').length <= MOST_QUOTED) {
    const text = `${lead.text}, ${name} ${verb}: “${all}”`
    close(text)
    return [{ text, kind: 'reported', evidence: [...spans, lead.span], stays: true }]
  }
  // A voice that was named before stands behind its words.
  if (words <= MOST_QUOTED && (flow.lastVoice !== speaker || flow.quoted !== null)) {
    const text = `${upperFirst(name)} ${says}: “${all}”`
    close(text)
    return [{ text, kind: 'reported', evidence: spans, stays: true }]
  }
  const head = linesBeforeName(lines, words)
  if (head === 0) return null
  const opening = [first, ...others].slice(0, head).join(' ')
  const rest = others.slice(head - 1).join(' ')
  // Behind another quotation the marks alone would not tell whose words begin.
  const isBehindQuote = flow.quoted !== null
  const behind = `“${/[?!]$/.test(opening) ? opening : `${withoutStop(opening)},`}” ${name} ${says}.`
  const text = isBehindQuote ? `${upperFirst(name)} ${says}: “${opening}”` : behind
  close(text)
  const said: Told = { text, kind: 'reported', evidence: spans.slice(0, head), stays: true }
  if (rest === '') return [said]
  const more = { evidence: spans.slice(head), leans: true, stays: true }
  if (isBehindQuote) return [said, { text: `${upperFirst(name)} adds: “${rest}”`, kind: 'reported', ...more }]
  return [said, { text: `“${rest}”`, kind: 'extracted', ...more }]
}

/** "Ana Hill asks Marsh how she came to paint.": what stands before an answer of which only a later part is told. */
export function frameQuestion(
  { text, isTold, span, asker, answerer }: Asked,
  { names }: Pick<Frames, 'names'>,
  flow: Flow,
): Told {
  const who = `${names.called(asker)} asks ${names.called(answerer)}`
  const line = isTold ? `${upperFirst(who)} ${text}.` : `${text} ${who}.`
  flow.lastOpening = openingOf(line)
  flow.lastWords = firstWords(line)
  flow.subject = null
  flow.only = null
  // Behind a question in quotation marks the next ones must say whose words begin.
  flow.quoted = isTold ? null : { speaker: asker, sentence: -1, lemmas: [] }
  return { text: line, kind: 'reported', evidence: [span], stays: true }
}

/** Sentences after which a voice is named again. */
const FORGOTTEN = 3

/** What of a sentence that was printed the next ones have to know. */
type Printed = Pick<Candidate, 'speaker' | 'subject' | 'form' | 'sentence' | 'lemmas' | 'entities'>

/** The paragraph after a sentence that opens as `text` does. */
function moveOn(flow: Flow, candidate: Printed, text: string, attributed: boolean): void {
  const { speaker, subject, form, sentence, lemmas, entities } = candidate
  flow.since = attributed ? 0 : flow.since + 1
  if (attributed) flow.lastVoice = speaker
  flow.lastOpening = openingOf(text)
  flow.lastWords = firstWords(text)
  flow.subject = subject
  flow.only = entities.length === 1 ? entities[0]! : null
  flow.quoted = form === 'quote' ? { speaker, sentence, lemmas } : null
}

/** "The founder is a man called Li Wei. He is an engineer": the sentence before names nobody and nothing else. */
function isOnlyPerson({ subject, pronounText }: Candidate, { only }: Flow): boolean {
  return only !== null && only === subject && /^(?:He|She) /.test(pronounText ?? '')
}

function repeatsOpening(text: string, flow: Flow): boolean {
  return flow.lastWords !== '' && firstWords(text) === flow.lastWords
}

/** The sentence with another opening, where its form allows one: its source in front, or the words as they were said. */
function reopened(candidate: Candidate, names: SpeakerNames, framed: string): string {
  const { form, speaker, retells } = candidate
  const name = names.short(speaker)
  if (name === null) return framed
  const verbatim = form === 'told' ? candidate.verbatim() : null
  if (verbatim !== null && !/[?!]$/.test(verbatim)) {
    const quoted = withoutStop(quotable(verbatim))
    return `“${quoted},” ${name} ${quoteVerb(quoted, candidate.verb)}.`
  }
  if (form !== 'plain' || retells) return framed
  return `According to ${name}, ${inRunningText(candidate, candidate.text)}`
}

/** "Asked why it is cheap, Zhou says that …". */
function withLead(candidate: Candidate, lead: Lead, name: string, flow: Flow): Statement {
  const { form, text, verb } = candidate
  let body: string
  if (form === 'quote' || form === 'told') {
    const quoted = quotable(form === 'told' ? (candidate.verbatim() ?? text) : text)
    body = `${name} ${quoteVerb(quoted, verb)}: “${quoted}”`
  } else {
    const clause = houseFigures(withoutStop(text))
    body = `${name} ${verb === 'thinks' ? 'says' : verb} that ${inRunningText(candidate, clause)}${stopAfter(clause)}`
  }
  flow.used++
  moveOn(flow, candidate, lead.text, true)
  return { text: `${lead.text}, ${body}`, kind: 'reported', evidence: [...candidate.evidence, lead.span] }
}

/** The words as they stand between quotation marks. */
function quotable(text: string): string {
  return text.replace(/[“”"]/g, "'")
}

function inRunningText({ keepsCapital }: Candidate, text: string): string {
  return keepsCapital ? text : lowerFirst(text)
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}

/** A quotation that closes the sentence has its stop within. */
function stopAfter(clause: string): string {
  return /[.?!]["”]$/.test(clause) ? '' : '.'
}

/** What the first "I" or "we" did. */
const DEEDS =
  /^(?:(?!(?:I|[Ww]e)\b)\S+ ){0,5}(?:I|[Ww]e) (?:was|were|had|did|got|went|came|started|began|worked|used to|built|wrote|made|decided|joined|left|met|moved|founded|remember)\b/
/** Words in quotation marks within a quotation: somebody else may be their "I". */
const QUOTED_WITHIN = letterPattern(String.raw`(?<!\S)['‘][^'’]{3,}['’](?!\p{L})`, 'g')
const SUPPOSES = /\b(?:if|would|could|I wish)\b|['’]d\b/i

/** What a voice does that is quoted twice in a row: it adds to what it said not long before, or also says. */
function again({ quoted }: Flow, { speaker, sentence, lemmas }: Candidate): string | null {
  if (quoted === null || quoted.speaker !== speaker) return null
  const pause = sentence - quoted.sentence
  const comesAgain = lemmas.some((lemma) => quoted.lemmas.includes(lemma))
  return pause <= (comesAgain ? LONGEST_PAUSE : SHORT_PAUSE) ? 'adds' : 'also says'
}

/** Farthest that something added stands behind what it is added to, in sentences of the talk. */
const LONGEST_PAUSE = 12
/** The same where no word of it comes again. */
const SHORT_PAUSE = 3

/** "recalls" for what the speaker did, else a verb that fits what is claimed. */
function quoteVerb(quoted: string, verb: string): string {
  const own = quoted.replace(QUOTED_WITHIN, 'X')
  if (DEEDS.test(own) && !SUPPOSES.test(own)) return 'recalls'
  return /^(?:argues|warns)$/.test(verb) ? verb : 'says'
}

function attributed(candidate: Candidate, text: string, names: SpeakerNames, flow: Flow): string {
  const { form, verb } = candidate
  const name = names.called(candidate.speaker)
  const turn = flow.used++
  const namedFirst = flow.lastOpening === name.toLowerCase().split(' ')[0] || flow.lastOpening === 'according'
  if (form === 'quote') {
    const quoted = quotable(text)
    const said = quoteVerb(quoted, verb)
    const next = names.mixed ? null : again(flow, candidate)
    const says =
      next === null || said === 'argues' || said === 'warns' ? said : said === 'recalls' ? 'also recalls' : next
    // Behind another quotation the marks alone would not tell whose words begin.
    // Nor do two quotations of one voice both open with its name.
    const opensNext = flow.quotesNext === candidate.speaker
    if (flow.quoted !== null || (!namedFirst && !opensNext && turn % 2 === 0))
      return `${upperFirst(name)} ${says}: “${quoted}”`
    const inner = /[?!]$/.test(quoted) ? quoted : `${withoutStop(quoted)},`
    return `“${inner}” ${name} ${says}.`
  }
  const clause = withoutStop(text)
  const rest = inRunningText(candidate, clause) + stopAfter(clause)
  const isDoubt = verb === 'doubts' || verb.startsWith('does not')
  const canTrail = !isDoubt && !/[”"?!]$/.test(clause) && !clause.includes(';')
  const opensLate = /^(?:\S+ ){0,5}\S+,/.test(clause)
  const mayTrail = turn % 3 === 1 && (verb === 'says' || form === 'plain')
  if (canTrail && (namedFirst || opensLate || mayTrail)) return `${upperFirst(clause)}, ${name} ${verb}.`
  if (verb === 'says' && !namedFirst && turn % 3 === 0) return `According to ${name}, ${rest}`
  return `${upperFirst(name)} ${verb} that ${rest}`
}

/** The statements less those that open like the one before, while three are left: with two, one is better told twice. */
export function varied(statements: readonly Told[]): Told[] {
  let left = statements.length
  let before = ''
  return withoutRefused(statements, ({ text, stays }) => {
    const isSame = stays !== true && left > LEAST_LEFT && before !== '' && firstWords(before) === firstWords(text)
    if (isSame) left--
    else before = text
    return isSame
  })
}

/** Sentences of a paragraph that stay, however they open. */
const LEAST_LEFT = 2

function firstWords(text: string): string {
  return text.split(' ', 2).join(' ').toLowerCase()
}

function openingOf(text: string): string {
  return FIRST_WORD.exec(text)?.[1]?.toLowerCase() ?? ''
}

const FIRST_WORD = letterPattern(String.raw`^[“"]?([\p{L}'’-]+)`)
