import { SPACED_DASH } from '../lexicon/labels.ts'
import { letterPattern } from '../lexicon/letters.ts'
import { isFullName, isNameLike, isOfficeOf, labelAt } from './labels.ts'
import { isSound } from './sounds.ts'
import { parseUnits, secondsToMs, timecodeAt } from './timecode.ts'

/** What stands at the start of a line of plain text before the words. */
export interface Opening {
  /** Label candidate; null where none stands there. */
  readonly label: string | null
  /**
   * How sure the writing makes the label: `marked` by a time, bold type or brackets; `colon`; `dashed`, a dash instead
   * of a colon, or bold type alone; `dotted`, a full stop instead; `alone` on its line; `odd`, what looks like no name and
   * stands where nearly all paragraphs have one.
   */
  readonly sure: LabelSign | null
  readonly startMs: number | null
  readonly endMs: number | null
  /** True for a name in bold type. */
  readonly bold: boolean
  /** `bracket` times are times anywhere; a `bare` one is believed only if the file has more of them, a `loose` one ("00.16",
   *  "16s", or bare behind a label) only if half of the paragraphs have one. */
  readonly time: 'bracket' | 'bare' | 'loose' | null
  /** True for ">>" and for a dash: someone else speaks. */
  readonly opens: 'chevrons' | 'dash' | null
  /** Heading level 1 to 6; 0 where the line is no heading. */
  readonly heading: number
  /** Offset of the first word behind all that. */
  readonly textStart: number
  /** Offset of the first word if the label is not believed; and if neither it nor a bare time is. */
  readonly withoutLabel: number
  readonly withoutTime: number
  /** Offset of the first word behind the label if a time behind that is not believed. */
  readonly beforeTime: number
}

/** What sets a label off from the words. */
type LabelSign = 'marked' | 'colon' | 'dashed' | 'dotted' | 'alone' | 'odd'

/** How much of a line is looked at: labels, times and marks stand at its start. */
export const HEAD_CHARS = 160

/** Editing programs write frames as a fourth field, and semicolons where they drop some; a frame is less than a reader
 *  needs. `00'16"` has two digits of minutes: with one it is as high as someone. */
const TIME =
  '(?:\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3}|[:;]\\d{2}(?!\\d))?|\\d{1,2}:\\d{1,2}:\\d{1,2}[.,]\\d{1,7}|\\d{2};\\d{2};\\d{2}[;:]\\d{2}|\\d{2,3}[\'’′]\\d{2}["”″])(?: ?[AaPp]\\.?[Mm]\\b\\.?)?'
/** "1h02m03s", "12.5s", "1 min 4 sec"; and in a range in brackets bare seconds: "[1.00 - 4.25]". */
const UNITS =
  '(?:\\d{1,3} ?h ?)?(?:\\d{1,4} ?m(?:in)? ?)?\\d{1,6}(?:\\.\\d{1,6})? ?s(?:ec)?|(?:\\d{1,3} ?h ?)?\\d{1,4} ?m(?:in)?'
/** "00.16", "01.02.03": times where a full stop stands between hours and minutes, or any figures. */
const DOTTED = '\\d{2}\\.\\d{2}(?:\\.\\d{2})?(?![.\\d])'
const SECONDS = '\\d{1,6}\\.\\d{1,6}'
const ARROW = '\\s*(?:--?>|→|-|–|—|to)\\s*'
/** A date before the time of the day, as chats and logs have it: "[3/3/25, 10:02:03 AM]", "2025-03-03T10:02:03Z". */
const DATE = '\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}(?:T|,? )'
const RANGE = `(${TIME})(?:${ARROW}(${TIME}))?`
const MOMENT = `(${TIME}|${UNITS}|${SECONDS}(?=${ARROW}\\d))(?:${ARROW}(${TIME}|${UNITS}|${SECONDS}))?`
/** A time in brackets, in bold or italics or not, and where it links to; between "#" as f4 has it. */
const BRACKET_TIME = new RegExp(
  `^(?:\\*\\*?|__?)?(?:\\\\?[\\[({<]|#(?=\\d))\\s*(?:${DATE})?${MOMENT}Z?(?:-\\d{1,3}(?=#))?\\s*\\\\?[\\])}>#](?:\\((?:https?:|[?#/])[^()\\s]{0,300}\\))?(?:\\*\\*?|__?)?\\s*(?:[:–—-]\\s+|:$)?\\s*`,
)
/** Seconds in columns, as Audacity exports its labels. */
const TIME_COLUMNS = new RegExp(`^(${SECONDS})\\t(${SECONDS})\\t`)
/** Two times on a line of their own, nothing between them. */
const TWO_TIMES = new RegExp(`^(${TIME})\\s+(${TIME})\\s*$`)
/** Times that the file as a whole must bear out, before the words or a label. */
const LOOSE = `(${DOTTED}|(?:${UNITS})\\b)(?:${ARROW}(${DOTTED}|(?:${UNITS})\\b))?`
const LOOSE_TIME = new RegExp(`^(?:\\[${LOOSE}\\]|\\(${LOOSE}\\)|${LOOSE})(?:\\s*[:|–—-](?=\\s|$)|(?=\\s|$))\\s*`)
const DATED_TIME = new RegExp(`^${DATE}${RANGE}Z?(?:\\s*[:|–—-](?=\\s|$)|(?=\\s|$))\\s*`)
const BARE_TIME = new RegExp(`^${RANGE}(?:\\s*[:|–—-](?=\\s|$)|(?=\\s|$))\\s*`)
/** "Name 0:12", "Name (00:12.345)", "Name (00:00:12):", "Name: 00:00:00" with nothing behind it. */
const NAME_TIME_LINE = new RegExp(`^(.{1,70}?)\\s*[,:|·•–—-]?\\s*\\\\?[\\[(]?${RANGE}\\\\?[\\])]?\\s*:?\\s*$`)
/** The same with any time; only where nearly all paragraphs have it. */
const LABEL_TIME_LINE = new RegExp(
  `^(.{1,70}?)\\s*[,:|·•–—-]?\\s*\\\\?[\\[(]?(${TIME}|${DOTTED}|${UNITS})(?:${ARROW}(${TIME}|${DOTTED}|${UNITS}))?\\\\?[\\])]?\\s*:?\\s*$`,
)
/** "Name 00:00:12 words", "Name: 00:00:12 words": no words of a talk have hours, minutes and seconds in figures. */
const LONG_TIME = '\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?'
const NAME_LONG_TIME = new RegExp(
  `^([^\\[\\](){}<>!?;:"]{1,60}?)[,:]?\\s+(${LONG_TIME})(?:${ARROW}(${LONG_TIME}))?:?\\s+(?=\\S)`,
)
/** "Name  00:12  words", set in columns, or between bars. */
const NAME_TIME_COLUMNS = new RegExp(
  `^([^\\t:|]{1,60}?)(?: {2,}|\\t+| ?\\| ?)[\\[(]?${RANGE}[\\])]?(?: {2,}|\\t+| ?\\| ?)`,
)
/** Behind a time: "Name", then a tab. */
const NAME_COLUMN = /^([^\t:]{2,60}?):?[ ]*\t+\s*/
/** Behind a time: "From Name : words", "From Name to Everyone:", as Zoom saves its chats. */
const NAME_CHAT = /^From\s+([^:]{2,60}?)(?:\s+to\s+[^:]{2,60}?)?\s*:\s*/
/** "Name — words", "Name - words", "MO<tab>words". */
const NAME_DASH = new RegExp(`^([^:\\t]{2,70}?)(?:${SPACED_DASH.source}|\\t+\\s*(?=\\S))`)
/** "SPEAKER: S1" on a line of its own. */
const SPEAKER_LINE = /^speaker:[ \t]*((?:s|spk|speaker)?[ _#-]?\d{1,2}|[A-Z]|UU)\s*$/i
/** "<Name> words", as chats have it; "Q. words", "A. words". */
const NAME_ANGLE = /^<([^<>/]{2,40})>\s+/
const NAME_DOT = /^([QA])(?:\.[\s\u00b7]+|\t\s*| {3,})/
/** "Mr. BOYLE. ", "CHAIR KANE. ", "The PRESIDING OFFICER. " */
const NAME_STOP =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Hon|Senator|Chairman|Chairwoman|Chair|General|Admiral|Secretary|Mayor|Governor|Judge|Commissioner|Director|Ambassador|Sheriff|Chief|Colonel|Captain|Representative|Administrator)\.? \p{Lu}[\p{L}'’-]+(?: (?:of |de |van |von )?\p{Lu}[\p{L}'’-]+){0,2}|The (?:Chair(?:man|woman|person)?|CHAIR(?:MAN|WOMAN)?|(?:ACTING )?PRESIDING OFFICER|PRESIDENT pro tempore|VICE PRESIDENT|SPEAKER(?: pro tempore)?|Clerk|CLERK)(?: \([^()]{1,40}\))?|\p{Lu}[\p{Lu}'’-]+(?: [\p{Lu}'’-]+){1,4}))\.\s+(?=\S)/u
/** "Name (00:12): words", "Name [00:12] words". */
const NAME_TIME = new RegExp(
  `^([^\\[\\](){}<>!?;:"]{1,60}?(?:\\s\\([^()]{1,80}\\))?):?\\s*\\\\?[\\[(]${MOMENT}\\\\?[\\])]\\s*:?\\s*`,
)
/** "**Name**", "__Name__", and "'''Name'''" as wikis have it. */
const BOLD = /^(\*\*\*|\*\*|__|''')\s*(.{1,80}?)\s*\1\s*/
/** "[Name]", "[Name]:", "[Speaker:0]", "(Speaker 1)", "(Name)" */
const BRACKET_NAME = letterPattern(
  String.raw`^\\?\[([^[\]\\]{2,50})\\?\](?!\((?:https?:|mailto:|[?#/]))\s*(:?)\s*|^\(((?:speaker \w{1,2}|\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2}))\)\s*(:?)\s*`,
  'i',
)

/** Reads the opening of the line `[start, end)`, as it is written. What it finds are candidates: the file as a whole decides. */
export function openingOf(text: string, start: number, end: number): Opening {
  const head = withoutHidden(text.slice(start, Math.min(end, start + HEAD_CHARS)))
  const whole = end - start <= HEAD_CHARS
  let at = head.length - head.trimStart().length
  const heading = /^#{1,6}(?=\s)/.exec(head.slice(at))?.[0].length ?? 0
  if (heading > 0) at += heading + 1
  const state = { startMs: null as number | null, endMs: null as number | null, time: null as Opening['time'] }
  let opens: Opening['opens'] = null
  const marker = /^(?:>>+|>|[-–—•*](?=\s)|-(?=\p{Lu}))\s*/u.exec(head.slice(at))?.[0] ?? ''
  if (marker !== '' && heading === 0) {
    at += marker.length
    opens = marker.startsWith('>>') ? 'chevrons' : /^[-–—]/.test(marker) ? 'dash' : null
  }
  const withoutTime = start + at
  at += takeTime(head.slice(at), state, 'first')
  const withoutLabel = start + at
  const rest = head.slice(at)
  // Most lines hold no time, and the patterns that look for one are costly.
  const mayTime = MAY_TIME.test(rest)
  const found = whole && mayTime ? (nameTimeLine(rest, state) ?? labelOf(rest, state)) : labelOf(rest, state)
  let textStart = withoutLabel + (found?.length ?? 0)
  const beforeTime = textStart
  if (found !== null && state.time !== 'bare') {
    textStart += takeTime(head.slice(textStart - start), state, 'second')
    if (found.sure === 'colon') textStart += takeLoose(head.slice(textStart - start), state, BARE_TIME)
  }
  const { startMs, endMs, time } = state
  const bold = found !== null && /^(?:\*\*|__|''')/.test(rest)
  const label = found?.label ?? null
  return {
    label,
    sure: found === null ? null : time === 'bracket' && found.sure !== 'alone' ? 'marked' : found.sure,
    bold,
    startMs,
    endMs,
    time,
    opens,
    heading,
    textStart,
    withoutLabel,
    withoutTime,
    beforeTime: time === 'loose' ? beforeTime : textStart,
  }
}

/** Marks that show nothing, as word processors and pages leave them. */
const HIDDEN = '\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff'
const MAY_HIDE = new RegExp(`[${HIDDEN}]`)
/** The same where a line or its words begin, or beside a colon or space. Inside a word of some scripts they join letters. */
const HIDDEN_APART = new RegExp(`^[\\s${HIDDEN}]+|[${HIDDEN}]+(?=[:：\\s])|(?<=[:：\\s])[${HIDDEN}]+`, 'g')

/** Spaces instead of marks that do not show, so that offsets stay. */
function withoutHidden(head: string): string {
  return MAY_HIDE.test(head) ? head.replace(HIDDEN_APART, (marks) => ' '.repeat(marks.length)) : head
}

const MAY_TIME = /\d[:;'’′]\d|\d ?(?:[hms]|min|sec)\b/

interface Times {
  startMs: number | null
  endMs: number | null
  time: Opening['time']
}

/** Takes a time at the start of `rest`; how many characters it took. Behind a label only one in brackets counts, or one
 *  that is alone there. */
function takeTime(rest: string, state: Times, place: 'first' | 'second'): number {
  if (state.time !== null) return 0
  const columns = place === 'first' ? (TIME_COLUMNS.exec(rest) ?? TWO_TIMES.exec(rest)) : null
  const bracket = BRACKET_TIME.exec(rest) ?? columns
  const bare = bracket === null ? BARE_TIME.exec(rest) : null
  const match = bracket ?? (place === 'first' || bare?.[0].length === rest.length ? bare : null)
  if (match === null && place === 'first')
    return takeLoose(rest, state, LOOSE_TIME) || takeLoose(rest, state, DATED_TIME)
  if (match === null || !setTimes(match[1], match[2], state)) return 0
  // Hours, minutes and seconds alone on a line are no words of the talk.
  const isWhole = bare?.[0].length === rest.length && /^\s*\d{1,2}:\d{2}:\d{2}/.test(rest)
  state.time = bracket !== null || place === 'second' || isWhole ? 'bracket' : 'bare'
  return match[0].length
}

/** Takes what is a time only if the file bears it out. */
function takeLoose(rest: string, state: Times, pattern: RegExp): number {
  const match = state.time === null && /^[[(]?\d/.test(rest) ? pattern.exec(rest) : null
  if (match === null) return 0
  const [first, second] = match.slice(1).filter((part) => part !== undefined)
  if (!setTimes(undotted(first), undotted(second), state)) return 0
  state.time = 'loose'
  return match[0].length
}

/** "00.16" as "00:16". */
function undotted(time: string | undefined): string | undefined {
  return time !== undefined && /^\d{2}(?:\.\d{2}){1,2}$/.test(time) ? time.replaceAll('.', ':') : time
}

function setTimes(first: string | undefined, second: string | undefined, state: Times): boolean {
  const start = momentOf(first)
  if (start === null) return false
  state.startMs = start
  const end = momentOf(second)
  state.endMs = end === null ? null : Math.max(end, start)
  return true
}

const HALF_DAY_MS = 43_200_000

/** A clock time, of the day ("2:05 PM": hours and minutes) or not, a time in units, or bare seconds; in milliseconds. */
function momentOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const clock = timecodeAt(text.replace(/[;'’′]/g, ':'), 0)?.ms
  const half = /([ap])\.?m\.?$/i.exec(text)?.[1]?.toLowerCase()
  if (clock !== undefined && half !== undefined) {
    const ofDay = text.split(':').length < 3 ? clock * 60 : clock
    return (ofDay % HALF_DAY_MS) + (half === 'p' ? HALF_DAY_MS : 0)
  }
  return clock ?? parseUnits(text) ?? secondsToMs(text)
}

interface FoundLabel {
  readonly label: string
  readonly sure: LabelSign
  readonly length: number
}

/** What stands before the time on a line that ends with one, be it a name or not; null for any other line. */
export function timedNameOf(line: string): { label: string; startMs: number | null; endMs: number | null } | null {
  const match = /\d[^\d]{0,8}$/.test(line.slice(-MOST_NAME_CHARS)) ? LABEL_TIME_LINE.exec(singleSpaced(line)) : null
  const state: Times = { startMs: null, endMs: null, time: null }
  if (match === null || !setTimes(undotted(match[2]), undotted(match[3]), state)) return null
  return { label: (match[1] ?? '').trim(), startMs: state.startMs, endMs: state.endMs }
}

/** White space made single: a pattern with several places for it would try them all. */
function singleSpaced(line: string): string {
  return line.replace(/\s+/g, ' ')
}

function nameTimeLine(rest: string, state: Times): FoundLabel | null {
  if (state.time !== null) return null
  const match = NAME_TIME_LINE.exec(singleSpaced(rest))
  if (match === null) return null
  const label = stripMarks(match[1] ?? '')
  if (!isNameLike(label) || !setTimes(match[2], match[3], state)) return null
  state.time = 'bracket'
  return { label, sure: 'marked', length: rest.length }
}

function labelOf(rest: string, state: Times): FoundLabel | null {
  const bold = BOLD.exec(rest)
  if (bold !== null) return boldLabel(rest, bold, state)
  const mayTime = state.time === null && MAY_TIME.test(rest)
  const timed = mayTime ? (NAME_TIME.exec(rest) ?? NAME_TIME_COLUMNS.exec(rest) ?? NAME_LONG_TIME.exec(rest)) : null
  if (timed !== null && isNameLike(stripMarks(timed[1] ?? '')) && setTimes(timed[2], timed[3], state)) {
    state.time = 'bracket'
    return { label: stripMarks(timed[1] ?? ''), sure: 'marked', length: timed[0].length }
  }
  const bracket = BRACKET_NAME.exec(rest)
  if (bracket !== null) {
    const label = (bracket[1] ?? bracket[3] ?? '').trim().replace(/^(speaker):(?=\d)/i, '$1 ')
    const sure = (bracket[2] ?? bracket[4]) === ':' ? 'marked' : 'colon'
    if (isNameLike(label) && !isSound(label)) return { label, sure, length: bracket[0].length }
  }
  const chat = state.time === null ? null : NAME_CHAT.exec(rest)
  if (chat !== null && isNameLike(chat[1] ?? '')) {
    return { label: chat[1] ?? '', sure: 'marked', length: chat[0].length }
  }
  const said = SPEAKER_LINE.exec(rest)?.[1]
  if (said !== undefined && isNameLike(said)) return { label: said, sure: 'colon', length: rest.length }
  // "Q12  Chair: …": the number of the question stands before who asks it.
  const number = /^Q\d{1,4}\.?\s+/.exec(rest)?.[0].length ?? 0
  const asked = number === 0 ? null : labelAt(rest, number, rest.length)
  if (asked !== null) return { label: asked.label, sure: 'colon', length: asked.end }
  const colon = labelAt(rest, 0, rest.length)
  if (colon !== null) return dashBefore(rest, colon.label) ?? { label: colon.label, sure: 'colon', length: colon.end }
  const column = state.time === null || !rest.includes('\t') ? null : NAME_COLUMN.exec(rest)
  if (column !== null && isNameLike(column[1] ?? '')) {
    return { label: column[1] ?? '', sure: 'marked', length: column[0].length }
  }
  return aloneLabel(rest, state.time !== null) ?? oddLabel(rest)
}

/** Labels set off in ways that mostly mean something else: the file as a whole must bear them out. */
function oddLabel(rest: string): FoundLabel | null {
  const first = rest.charCodeAt(0)
  const match = first === 60 ? NAME_ANGLE.exec(rest) : first === 65 || first === 81 ? NAME_DOT.exec(rest) : null
  if (match !== null && isNameLike(match[1] ?? '')) {
    return { label: match[1] ?? '', sure: 'colon', length: match[0].length }
  }
  const stop = NAME_STOP.exec(rest)
  if (stop !== null) return { label: stop[1]!, sure: 'dotted', length: stop[0].length }
  const dash = /[–—\t-]/.test(rest) ? NAME_DASH.exec(rest) : null
  // "Ida Moss (S&D). – ", "Ida Moss, on behalf of the S&D Group. – "
  const name = dash?.[1]?.replace(/(?<=\)|\bGroup)\.$/, '') ?? ''
  if (dash === null || !/^[\p{Lu}\p{Lo}]/u.test(name) || !isNameLike(name)) return null
  return { label: name, sure: 'dashed', length: dash[0].length }
}

/** Longer than titles are. */
const LONG_TITLE = 100

/** "Mara — Two reasons: …": what stands between the dash and the colon is no position, so the dash ends the name. */
function dashBefore(rest: string, label: string): FoundLabel | null {
  // "Mara Ellison - Breaking In: It Takes Time" is a title.
  if (rest.length <= LONG_TITLE && !/[.!?…,;"”)]\s*$/.test(rest)) return null
  const [, ...positions] = SPACED_DASH.test(label) ? label.split(SPACED_DASH) : []
  return positions.some((position) => !POSITION.test(position)) ? oddLabel(rest) : null
}

/** "**Name:** words", "**Name**: words", "**Name** (00:09): words", "**Name:**" and "**Name**" alone. */
function boldLabel(rest: string, bold: RegExpExecArray, state: Times): FoundLabel | null {
  const label = stripMarks(bold[2] ?? '')
  if (!isNameLike(label)) return null
  const inside = (bold[2] ?? '').trimEnd().endsWith(':')
  let length = bold[0].length
  const colon = /^:\s*/.exec(rest.slice(length))?.[0] ?? ''
  length += colon.length
  if (inside || colon !== '') return { label, sure: 'marked', length }
  const took = takeTime(rest.slice(length), state, 'second')
  if (took > 0) return { label, sure: 'marked', length: length + took }
  if (length >= rest.length) return { label, sure: 'alone', length }
  return state.time === null ? { label, sure: 'dashed', length } : null
}

/** What someone is, in capitals: "Chief Financial Officer", "Harbour Bank". */
const POSITION =
  /^\p{Lu}[\p{L}\p{N}'’.&-]*(?:,? (?:(?:of|and|for|the|&|in|at|to) ){0,2}\p{Lu}[\p{L}\p{N}'’.&-]*){0,7}$/u

/** True for "Mara Ellison -- Chief Financial Officer" and "IVO BRANKO – Harbour Bank – Analyst". */
function isNameWithPosition(label: string): boolean {
  const [name = '', ...positions] = label.split(SPACED_DASH)
  return (
    (positions.length === 1 || positions.length === 2) &&
    name.length <= MOST_NAME_CHARS &&
    isFullName(name) &&
    isNameLike(name) &&
    positions.every((position) => POSITION.test(position))
  )
}

/** Longest name that stands alone on its line, or before a position. */
const MOST_NAME_CHARS = 40

/** A name by itself on a short line, no sentence mark behind it. */
function aloneLabel(rest: string, timed: boolean): FoundLabel | null {
  const label = rest.trim()
  // "0:03 - Priya Raman (Northwind)"
  const bracketless = label.replace(/(?:\s*\([^()]{1,60}\)){1,2}$/, '')
  // "Ida Moss (Ardmouth) (Lab)"
  const name = timed || isFullName(bracketless) ? bracketless : label
  if (!/[.!?]$/.test(label) && (isNameWithPosition(label) || isOfficeOf(label)))
    return { label, sure: 'alone', length: rest.length }
  if (
    name.length > MOST_NAME_CHARS ||
    /[.!?,;:…"”)\]]$/.test(name) ||
    !/^(?:\p{Lu}[.'’] ?|Ó )*\p{Lu}\p{L}/u.test(name) ||
    !isNameLike(label)
  )
    return null
  const words = name.split(/\s+/)
  return words.length <= 4 ? { label, sure: 'alone', length: rest.length } : null
}

function stripMarks(label: string): string {
  return label.replace(/^[\s*_#>|-]+|[\s*_:|,@–—-]+$/g, '').trim()
}
