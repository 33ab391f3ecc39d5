import { CREDIT_HEADS, CREDIT_THINGS, CREDIT_VERBS } from '../lexicon/credit-roles.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { Credit } from '../model/structure.ts'
import { type CreditName, readCreditNames } from './credit-names.ts'
import { nameKey, readName, sameName } from './names.ts'

/** Credits are read in this last share of the sentences, and at least so many; elsewhere only full formulas count. */
const CREDITS_SHARE = 0.15
const CREDITS_SENTENCES = 40

const VERB = `(?:${[...CREDIT_VERBS.keys()].sort((a, b) => b.length - a.length).join('|')})`
const THING = `(?:${[...CREDIT_THINGS.keys()].sort((a, b) => b.length - a.length).join('|')})`
const HEAD = `(?:${[...CREDIT_HEADS].join('|')})s?`
const ROLE_NOUN = String.raw`(?:[\p{L}-]+ ){0,3}?${HEAD}(?: (?:of|for|at) [\p{L}]+(?: [\p{L}]+){0,2}?)?`

/**
 * Who made the episode, from the formulas in which it is said: "produced by A and B, with C and me, D", "our sound
 * designer is E", "F is the show's executive producer", "music by G". `speakerName` gives the name of the voice of a turn.
 */
export function findCredits(doc: Document, surface: string, speakerName: (turn: number) => string | null): Credit[] {
  const n = doc.sentences.length
  const from = Math.max(0, Math.min(Math.floor(n * (1 - CREDITS_SHARE)), n - CREDITS_SENTENCES))
  const found: { role: string; names: CreditName[]; evidence: Span }[] = []
  for (let i = 0; i < n; i++) {
    const sentence = doc.sentences[i]!
    const text = surface.slice(sentence.start, sentence.end)
    const isClosing = i >= from
    if (
      !isClosing &&
      !/\b(?:this|the|today['’]s|our) (?:episode|show|podcast|series)\b[^.]{0,40}\b(?:produced|edited|hosted|mixed)\b/iu.test(
        text,
      )
    )
      continue
    const me = speakerName(sentence.turn)
    for (const credit of readCredits(text, me)) {
      const shift = (span: Span): Span => ({ start: sentence.start + span.start, end: sentence.start + span.end })
      found.push({
        role: credit.role,
        names: credit.names.map((name) => ({ ...name, ...shift(name) })),
        evidence: shift(credit.evidence),
      })
    }
  }
  return mergeCredits(found)
}

interface ReadCredit {
  readonly role: string
  readonly names: readonly CreditName[]
  readonly evidence: Span
}

/** The credits of one sentence. */
function readCredits(text: string, me: string | null): ReadCredit[] {
  const out: ReadCredit[] = []
  const claimed: Span[] = []
  const add = (roles: readonly string[], start: number, names: readonly CreditName[]): void => {
    const end = names.at(-1)?.end ?? start
    if (names.length === 0 || claimed.some((span) => start < span.end && span.start < end)) return
    claimed.push({ start, end })
    for (const role of roles) {
      out.push({
        role,
        names: names.filter((name) => name.role === null || roles.length > 1),
        evidence: { start, end },
      })
    }
    for (const name of names)
      if (name.role !== null)
        out.push({ role: name.role, names: [name], evidence: { start: name.start, end: name.end } })
  }
  // "produced and edited this week by A", "written by B", "mixed and mastered at C by D"
  const passive = new RegExp(
    String.raw`\b(${VERB}(?:(?:,? and|,|,? &) (?:was |also )?${VERB})*)(?: (?!by\b)[\p{L}'’-]+){0,5}? by `,
    'giu',
  )
  for (const match of text.matchAll(passive)) {
    const thing =
      /(?:^|\b(?:our|the|with|and|,) ?)((?:[\p{L}]+ )?[\p{L}]+)(?: (?:is|are|was|were|has been))? $/u.exec(
        text.slice(0, match.index),
      )?.[1] ?? ''
    const roles = splitVerbs(match[1] ?? '', thing)
    add(roles, match.index, readCreditNames(text, match.index + match[0].length, text.length, me))
  }
  // "music by A", "sound design and mixing by B", "our theme music is by C"
  const things = new RegExp(
    String.raw`\b(${THING}(?:(?:,? and|,|,? &) ${THING})*)(?: (?:for|on|in) (?:this|the|our) (?:episode|show|podcast))?(?: (?:is|was|comes|are|were|provided|courtesy|help|assistance))?(?: (?:by|from|of|courtesy of)) `,
    'giu',
  )
  for (const match of text.matchAll(things)) {
    const roles = (match[1] ?? '')
      .toLowerCase()
      .split(/(?:,? and|,|,? &) /u)
      .map((thing) => CREDIT_THINGS.get(thing.trim()) ?? thing.trim())
    add([...new Set(roles)], match.index, readCreditNames(text, match.index + match[0].length, text.length, me))
  }
  // "our sound designer is A", "the show's producers are B and C", "executive producer: D", "executive producer, D"
  const subject = new RegExp(
    String.raw`\b(?:(?:our|the|your|my|its|their|[\p{L}]+['’]s?) )?(${ROLE_NOUN})(?:,? and (?:our )?(${ROLE_NOUN}))?(?: (?:for|on|of|at) (?:this|the|our) (?:episode|show|podcast))?(?: (?:today|this week))?(?: (?:is|are|was|were)|:|,) `,
    'giu',
  )
  for (const match of text.matchAll(subject)) {
    const roles = [match[1], match[2]].flatMap((role) => (role === undefined ? [] : (cleanRole(role) ?? [])))
    if (roles.length > 0) add(roles, match.index, readCreditNames(text, match.index + match[0].length, text.length, me))
  }
  // "A is our head of audio", "B and C are the producers", "I'm the editor, D"
  const predicate = new RegExp(
    String.raw`(?: is|['’]s| are| was| were)(?: also)? (?:(?:our|the|your|[\p{Lu}][\p{L} ]{1,30}?['’]s?|an?) )(?:(?:show|podcast|program|series|team)['’]s )?(${ROLE_NOUN})(?:,? and (?:our |the )?(${ROLE_NOUN}))?(?=[\s.,;!?]|$)`,
    'giu',
  )
  for (const match of text.matchAll(predicate)) {
    const names = namesBefore(text, match.index, me)
    const roles = [match[1], match[2]].flatMap((role) => (role === undefined ? [] : (cleanRole(role) ?? [])))
    const first = names[0]
    if (first === undefined || roles.length === 0) continue
    const end = match.index + match[0].length
    if (claimed.some((span) => first.start < span.end && span.start < end)) continue
    claimed.push({ start: first.start, end })
    for (const role of roles) out.push({ role, names, evidence: { start: first.start, end } })
  }
  return out
}

/** The list of names that ends at `end`: what stands since the last mark that no list has. */
function namesBefore(text: string, end: number, me: string | null): CreditName[] {
  for (let at = Math.max(0, text.lastIndexOf('. ', end) + 1, end - 200); at < end; at++) {
    if (at > 0 && /[\p{L}'’-]/u.test(text[at - 1] ?? '')) continue
    if (!/\p{Lu}/u.test(text[at] ?? '')) continue
    const names = readCreditNames(text.slice(0, end), at, end, me)
    if (names.length > 0 && names.at(-1)?.end === end) return names
    const single = readName(text, at, end)
    if (single !== null && single.next === end)
      return [{ name: single.name, role: null, start: single.start, end: single.end }]
  }
  return []
}

function splitVerbs(verbs: string, thing: string): string[] {
  const roles = verbs
    .toLowerCase()
    .split(/(?:,? and|,|,? &) (?:was |also )?/u)
    .map((verb) => CREDIT_VERBS.get(verb.trim()) ?? '')
    .filter((role) => role !== '')
  const made =
    CREDIT_THINGS.get(thing.toLowerCase().trim()) ??
    CREDIT_THINGS.get(thing.toLowerCase().trim().split(' ').at(-1) ?? '')
  if (
    made !== undefined &&
    /^(?:composer|producer|music|creator|designer|writer)$/.test(roles[0] ?? '') &&
    made !== 'producer'
  )
    return [made]
  return [...new Set(roles)]
}

/** A role in the singular and lower case, without words that are no part of it; null where it is none. */
function cleanRole(text: string): string | null {
  const words = text.toLowerCase().split(/\s+/)
  while (
    words.length > 1 &&
    /^(?:our|the|your|my|is|are|and|also|this|with|a|an|from|by|of|who|show['’]s)$/.test(words[0] ?? '')
  )
    words.shift()
  const at = words.findIndex(
    (word) => CREDIT_HEADS.has(word) || (word.endsWith('s') && CREDIT_HEADS.has(word.slice(0, -1))),
  )
  if (at < 0) return null
  const head = words[at]!
  words[at] = CREDIT_HEADS.has(head) ? head : head.slice(0, -1)
  return words.join(' ')
}

/** One credit a role, in order of first mention, each name once. */
function mergeCredits(found: readonly { role: string; names: CreditName[]; evidence: Span }[]): Credit[] {
  const out: { role: string; names: string[]; evidence: Span[] }[] = []
  for (const { role, names, evidence } of found) {
    if (names.length === 0) continue
    let credit = out.find((other) => other.role === role)
    if (credit === undefined) {
      credit = { role, names: [], evidence: [] }
      out.push(credit)
    }
    for (const { name } of names) {
      if (!credit.names.some((other) => other === name || sameName(nameKey(other), nameKey(name))))
        credit.names.push(name)
    }
    if (!credit.evidence.some((span) => span.start === evidence.start)) credit.evidence.push(evidence)
  }
  return out
}
