import { COMMON_PLACES } from '../lexicon/common-places.ts'
import { anyCue } from '../lexicon/cue-set.ts'
import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { CAPITAL_START, letterPattern, matchesOf } from '../lexicon/letters.ts'
import { ANOTHER_EPISODE, NAME_CUES, type NameCueKind, PRESENTED_AS, VOCATIVE_AFTER } from '../lexicon/speech-cues.ts'
import type { WordIndex } from '../lexicon/word-index.ts'
import { type Document, hasUnheard, type Sentence } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { type NameSpan, nameKey, nameParts, readName } from './names.ts'
import { lowerCase } from './surface.ts'
import { isJob, isOffice, type Occupation, occupationAfter, readOccupation, readOrganization } from './titles.ts'

/** A place where someone is named: presents themselves, is brought on, greeted or thanked. The span is the evidence. */
export interface NameCue extends Span {
  readonly kind: NameCueKind
  readonly name: string
  /** `nameKey(name)`. */
  readonly key: string
  readonly sentence: number
  readonly turn: number
  readonly occupation: Occupation | null
  /** True for wordings that also introduce people who are not in the episode ("I spoke to …"). */
  readonly weak: boolean
}

/** Words of names of shows, companies and places that no person is called. Lower case. */
const NOT_PERSON =
  /^(?:show|podcast|radio|news|times|post|journal|university|college|institute|school|company|inc|llc|ltd|labs?|studios?|media|network|magazine|review|today|weekly|daily|street|city|states|kingdom|house|center|centre|foundation|project|team|group|club|world|hour|report|talk|python|code|party|planet|science|stories|story|money|air|take|episode|part|edition|series|live)$/

const CUES = NAME_CUES.map(({ kind, pattern }) => ({ kind, cues: anyCue([pattern], 'g') }))
const VOCATIVES = VOCATIVE_AFTER.map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern, 'y') }))
/** Characters before whoever says it in "I'm Ann, and that's Bo". */
const I_AM = "I'm ".length
const POSSESSIVE = /^['’]s\b/
/** "We've got a visitor, Sir Alistair Broome" */
const VISITOR = /\b(?:visitor|guest)\b/
const ELSEWHEN = new RegExp(ANOTHER_EPISODE)
const PRESENTED = new RegExp(PRESENTED_AS, 'y')

/** What stands before a name at the start of a sentence: "Okay, Ivo, …", "KLFX's Andre Tillery has more." */
const OPENS_NAME = letterPattern(
  String.raw`^(?:(?:So|And|But|Well|Okay|OK|Alright|All right|Now|Yeah|Hey|Hi|Hello|Great|Cool),? )?(?:\p{Lu}[\p{Lu}\p{N}&]+['’]s (?=\p{Lu}))?`,
)
const CLOSING_NAME = letterPattern(String.raw`(?:^|, )(\p{Lu}\p{L}+)[?.!]$`)
const TITLE_AHEAD = letterPattern(String.raw`^ ([\p{Ll}-]+(?: [\p{Ll}-]+){0,3}),? (?=\p{Lu})`)

/** The cues of the whole talk in order. `surface` is `surfaceOf(doc)`, `said` its sentences; `listed` are names known beforehand. */
export function findNameCues(
  doc: Document,
  surface: string,
  said: WordIndex,
  listed: readonly string[],
  fix: (name: string) => string = (name) => name,
): NameCue[] {
  const known = new Set(listed.flatMap((name) => [nameKey(name), ...nameParts(name)]))
  const opening = Math.max(40, doc.sentences.length * 0.08)
  // A name from the user's table is one, whatever the recogniser made of it.
  const accepted = (name: string, kind: NameCueKind, cue: string, names: ReadonlySet<string>, weak: boolean): boolean =>
    fix(name) !== name || isPerson(name, kind, cue, names, weak)
  /** "Hello, Niklas." in full, a name that no list has. */
  const unsure: NameCue[] = []
  const namesOne = (text: string, at: number): boolean => {
    const own = readName(text, at)
    return own !== null && accepted(own.name, 'host', '', known, false)
  }
  const patterns = CUES.map(({ kind, cues: { pattern }, cues }) => ({ kind, pattern, rows: said.mayHave(cues) }))
  const cues: NameCue[] = []
  /** "… and with me as ever is" — "Bernice Oyelaran. Hello.": whoever is brought on says the name. */
  const ownAnswer = (row: number, text: string): NameSpan | null => {
    const before = doc.sentences[row - 1]!
    if (before.turn === doc.sentences[row]!.turn) return null
    const name = readName(text, 0)
    if (
      name === null ||
      !/^[.,!]?(?:\s|$)/.test(text.slice(name.next)) ||
      !isPerson(name.name, 'self', '', known, false)
    )
      return null
    const lead = `${lowerCase(surface.slice(before.start, before.end))} `
    const isLead = patterns.some(
      ({ kind, pattern, rows }) =>
        (kind === 'host' || kind === 'guest') &&
        rows[row - 1] === 1 &&
        matchesOf(pattern, lead).some((match) => match.index + match[0].length === lead.length),
    )
    return isLead ? name : null
  }
  doc.sentences.forEach((sentence, row) => {
    const text = surface.slice(sentence.start, sentence.end)
    const lower = lowerCase(text)
    const add = (kind: NameCueKind, at: number, found: Named, weak: boolean, into = cues): void => {
      const { name } = found
      const start = sentence.start + at
      // "I'm Ann Bee, head of [inaudible]": of what, nobody can tell.
      const known = found.occupation
      const isHeard = known === null || !hasUnheard(doc, { start, end: sentence.start + known.end })
      const occupation = isHeard ? known : null
      into.push({
        kind,
        name: fix(name.name),
        key: nameKey(fix(name.name)),
        sentence: row,
        turn: sentence.turn,
        occupation,
        weak,
        start,
        end: sentence.start + Math.max(name.end, occupation?.end ?? 0),
      })
    }
    for (const { kind, pattern, rows } of patterns) {
      if (rows[row] === 0) continue
      for (const match of matchesOf(pattern, lower)) {
        const at = match.index + match[0].length
        const cue = match[0]
        if (kind === 'host' && cue.startsWith('i') && !namesOne(text, match.index + I_AM)) continue
        if (kind === 'guest' && ELSEWHEN.test(lower.slice(0, at))) continue
        const mayBeAbsent =
          kind === 'guest' &&
          /\b(?:to|with|have|got|bringing|here is|here['’]s)\s+$|(?:on|us|me|here) $/.test(cue) &&
          !/\b(?:joining|me|us)\b/.test(cue)
        for (const bare of readNamed(text, at, kind)) {
          const found = withNext(bare, surface, sentence, doc.sentences[row + 1])
          const { name, occupation } = found
          // "This is Jim Moss's proposal" presents nobody.
          if (kind.startsWith('self') && POSSESSIVE.test(text.slice(name.end))) continue
          const weak = mayBeAbsent && !VISITOR.test(lower.slice(at, name.start))
          // "I'm Łukasz Wiśniewski, a glaciologist" is a name, whatever lists have of it.
          const isOwn = kind === 'self' && name.start === at && name.name.includes(' ') && occupation?.title != null
          if (isOwn || accepted(name.name, kind, cue, known, weak)) add(kind, match.index, found, weak)
          else if (kind === 'greeting' && isWhole(text, name)) add(kind, match.index, found, weak, unsure)
        }
      }
    }
    const presented = row === 0 ? null : ownAnswer(row, text)
    if (presented !== null) add('self', 0, { name: presented, occupation: null }, false)
    const first = OPENS_NAME.exec(text)?.[0].length ?? 0
    // "What do you make of it, Michael?" speaks to whoever goes on.
    const closing = CLOSING_NAME.exec(text)
    const closed = closing === null ? null : readName(text, text.length - (closing[1] ?? '').length - 1)
    if (closing !== null && closed !== null && accepted(closed.name, 'vocative', '', known, false)) {
      add('vocative', closing.index, { name: closed, occupation: null }, false)
    }
    const name = readName(text, first)
    if (name === null) return
    // Under "MS. WHITBY", "Eleanor Whitby, 22 Canal Lane." says who speaks.
    if (first === 0 && isFullOf(name.name, doc.turns[sentence.turn]!.speaker) && /^[,.]/.test(text.slice(name.next)))
      add('self', 0, { name, occupation: null }, false)
    if (!accepted(name.name, 'welcome', '', known, false)) return
    PRESENTED.lastIndex = name.next
    const isLabel = name.name.includes(' ') && known.has(nameParts(name.name)[0] ?? '')
    const isListed = row < opening && known.has(nameKey(name.name)) && name.name.includes(' ')
    const calledUp = isListed && text.startsWith(', ', name.next) ? occupationAfter(text, name.next, text.length) : null
    // "Ida Moss, bureau chief at Harbor Radio. Hello.": a panel as it is called up.
    if (calledUp !== null && calledUp.title !== null && /^[.!]?$/.test(text.slice(calledUp.end)))
      add('guest', first, { name, occupation: calledUp }, true)
    else if ((row < opening || isLabel) && PRESENTED.test(lower)) {
      const occupation = occupationAfter(text, name.next, text.length)
      if (occupation !== null || known.has(nameKey(name.name)))
        add('guest', first, withNext({ name, occupation }, surface, sentence, doc.sentences[row + 1]), true)
    }
    for (const { kind, pattern } of VOCATIVES) {
      pattern.lastIndex = name.next
      if (pattern.test(lower)) add(kind, first, { name, occupation: null }, false)
    }
  })
  // Where one of two greets the other by a name, so does the other: "Hello, Niklas." — "Hi, Gloria."
  const greeted = unsure.filter((one) => cues.some((cue) => answersGreeting(doc, one, cue)))
  return greeted.length === 0 ? cues : [...cues, ...greeted].sort((a, b) => a.start - b.start)
}

/** True where a name is one word and ends what is said. */
function isWhole(text: string, { name, next }: NameSpan): boolean {
  return !name.includes(' ') && /^[.!,]?$/.test(text.slice(next)) && !COMMON_PLACES.has(name.toLowerCase())
}

/** True where the one greeting opens a turn, and the other the turn of someone else before or behind it. */
function answersGreeting({ turns }: Document, one: NameCue, other: NameCue): boolean {
  const [a, b] = [turns[one.turn]!, turns[other.turn]!]
  const isNext =
    Math.abs(one.turn - other.turn) === 1 && a.speaker !== b.speaker && a.speaker !== null && b.speaker !== null
  return isNext && other.kind === 'greeting' && one.sentence === a.firstSentence && other.sentence === b.firstSentence
}

/** True for a name of more words than the label's, which ends with the same one. */
function isFullOf(name: string, label: string | null): boolean {
  const short = nameParts(label ?? '')
  return short.length > 0 && nameParts(name).length > short.length && nameParts(name).at(-1) === short.at(-1)
}

/**
 * "Next to him, Mireille Dubois. She's the deputy secretary of …": the occupation stands in the sentence behind, or one
 * that tells more: "Rahat is a developer. He is also the founder of …".
 */
function withNext(found: Named, surface: string, own: Sentence, next: Sentence | undefined): Named {
  const { name, occupation: known } = found
  if (next === undefined || (known !== null && (known.affiliation !== null || isOffice(known)))) return found
  const text = surface.slice(next.start, next.end)
  const start = /^(?:She|He|They)(?:['’]s| is| are|['’]re) (?:also |currently |now )?(?:an?|the|one of the|our) /.exec(
    text,
  )
  const occupation = start === null ? null : readOccupation(text, start[0].length, text.length)
  if (occupation === null || (known !== null && !isOffice(occupation))) return found
  const isSame = next.turn === own.turn
  return { name, occupation: { ...occupation, end: isSame ? next.start - own.start + occupation.end : name.end } }
}

interface Named {
  readonly name: NameSpan
  readonly occupation: Occupation | null
}

/** The names that follow a cue: one with its title before or behind it, then those joined to it by commas and "and". */
function readNamed(text: string, at: number, kind: NameCueKind): Named[] {
  const out: Named[] = []
  let position = at
  for (let i = 0; i < 6; i++) {
    const found = readTitled(text, position)
    if (found === null) break
    out.push(found)
    if (kind === 'self') break
    const after = Math.max(found.name.next, found.occupation?.end ?? 0)
    const link =
      /(?:,? and (?:also |then |of course |finally |our \w+,? |with )?|[,;] (?:and )?(?:also )?|,? as well as )/uy
    link.lastIndex = after
    const joined = link.exec(text)
    if (joined === null) break
    position = after + joined[0].length
  }
  return out
}

/** A name with its title before it ("MIT professor Max Tegmark", "our colleague, Jan") or behind it. */
function readTitled(text: string, at: number): Named | null {
  const direct = readName(text, at)
  if (direct !== null) {
    const next = TITLE_AHEAD.exec(text.slice(direct.end, direct.end + 60))
    const title = next?.[1] ?? ''
    if (next !== null && isJob(title.split(' ').at(-1) ?? '')) {
      const name = readName(text, direct.end + next[0].length)
      if (name !== null) {
        const org = readOrganization(text, at, direct.end)
        return { name, occupation: { title, affiliation: org?.name ?? null, end: name.end } }
      }
    }
    return { name: direct, occupation: occupationAfter(text, direct.next, text.length) }
  }
  // "tech reporter Caiwei Chen", "the author of Tidewater, Mara Ellison"
  const ahead = text.slice(at, at + 120)
  const words = /[^\s,.;!?]+/gu
  for (let match = words.exec(ahead), i = 0; match !== null && i < 12; match = words.exec(ahead), i++) {
    if (i === 0 || !CAPITAL_START.test(match[0])) continue
    const name = readName(text, at + match.index)
    const before = ahead.slice(0, match.index).trim().replace(/,$/, '')
    if (name === null || /[.;!?]/.test(before)) continue
    const last = before.split(/\s+/).at(-1) ?? ''
    const isAside =
      /\b(?:friend|colleague|visitor|guest|own|co[- ]?host|teammate|boss|husband|wife|brother|sister|mom|dad)$/i.test(
        before,
      )
    if (!isJob(last) && !isAside && !before.split(/\s+/).some(isJob)) continue
    if (!isJob(last) && !isAside && ahead[match.index - 2] !== ',') continue
    const occupation = readOccupation(text, at, at + match.index)
    return { name, occupation: occupation === null ? occupationAfter(text, name.next, text.length) : occupation }
  }
  return null
}

/** True where the words after a cue are a person: a known given name, or two words or more that name nothing else. */
function isPerson(name: string, kind: NameCueKind, cue: string, known: ReadonlySet<string>, weak: boolean): boolean {
  const words = name.split(' ')
  const parts = nameParts(name)
  if (words.some((word) => NOT_PERSON.test(word.toLowerCase()))) return false
  const given = FIRST_NAMES.has(parts[0] ?? '') || known.has(parts.join(' ')) || known.has(parts[0] ?? '')
  // "I'm Big Mike Tresser"
  if (kind === 'self' && parts.length > 2 && FIRST_NAMES.has(parts[1] ?? '')) return true
  if (kind === 'self' && cue.startsWith('this')) return given && words.length > 1
  if (weak) return given && words.length > 1
  if (given) return true
  // "My name is Gaurav" says so, whatever lists have of it.
  if (kind === 'self' && /^(?:my name|they call)/.test(cue) && words.length === 1) return true
  return (
    words.length > 1 &&
    !(kind === 'thanks' || kind === 'welcome' || kind === 'self' || kind === 'greeting' || kind === 'vocative')
  )
}
