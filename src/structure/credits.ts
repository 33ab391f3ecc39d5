import { CREDIT_HEADS, CREDIT_THINGS, CREDIT_VERBS } from '../lexicon/credit-roles.ts'
import { anyCue, type CueSet } from '../lexicon/cue-set.ts'
import { letterPattern, matchesOf } from '../lexicon/letters.ts'
import type { WordIndex } from '../lexicon/word-index.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { Credit } from '../model/structure.ts'
import { type CreditName, readCreditNames } from './credit-names.ts'
import { nameKey, readName, sameName } from './names.ts'
import { lowerCase } from './surface.ts'

/** Credits are read in this last share of the sentences, and at least so many; elsewhere only full formulas count. */
const CREDITS_SHARE = 0.15
const CREDITS_SENTENCES = 40

/** Credits stand together: farther apart than this, one does not speak for another. */
const NEAR_CHARS = 1500

const VERB = `(?:${[...CREDIT_VERBS.keys()].sort((a, b) => b.length - a.length).join('|')})`
const THING = `(?:${[...CREDIT_THINGS.keys()].sort((a, b) => b.length - a.length).join('|')})`
const ACTIVE_VERBS = [
  'wrote',
  'writes',
  ...[...CREDIT_VERBS.keys()]
    .filter((verb) => /^[a-z]+ed$/.test(verb))
    .flatMap((verb) => [verb, verb.replace(/ed$/, 's'), verb.replace(/ed$/, 'es')]),
]
const ACTIVE = `(?:${ACTIVE_VERBS.join('|')})`
const HEAD = `(?:${[...CREDIT_HEADS].join('|')})s?`

const ROLE_NOUN = String.raw`(?:[\p{L}-]+ ){0,3}?${HEAD}(?: (?:of|for|at) \p{L}+(?: \p{L}+){0,2}?)?`

/**
 * Who made the episode, from the formulas in which it is said: "produced by A and B, with C and me, D", "our sound
 * designer is E", "F is the show's executive producer", "music by G". `speakerName` gives the name of the voice of a turn.
 */
export function findCredits(
  doc: Document,
  surface: string,
  said: WordIndex,
  fix: (name: string) => string,
  speakerName: (turn: number) => string | null,
): Credit[] {
  const n = doc.sentences.length
  const from = Math.max(0, Math.min(Math.floor(n * (1 - CREDITS_SHARE)), n - CREDITS_SENTENCES))
  const openly = said.has(MADE_SO)
  const formulas = FORMULAS.map((formula) => ({ formula, rows: said.mayHave(formula.cue) }))
  const named = NAMED_FIRST.map((formula) => ({ formula, rows: said.mayHave(formula.cue) }))
  const found: { role: string; names: CreditName[]; evidence: Span }[] = []
  for (let i = 0; i < n; i++) {
    if (i < from && openly[i] !== 1) continue
    const here = {
      last: formulas.flatMap(({ formula, rows }) => (rows[i] === 1 ? [formula] : [])),
      first: named.flatMap(({ formula, rows }) => (rows[i] === 1 ? [formula] : [])),
    }
    if (here.last.length + here.first.length === 0) continue
    const sentence = doc.sentences[i]!
    const text = surface.slice(sentence.start, sentence.end)
    for (const credit of readCredits(text, here, speakerName(sentence.turn))) {
      const shift = (span: Span): Span => ({ start: sentence.start + span.start, end: sentence.start + span.end })
      found.push({
        role: credit.role,
        names: credit.names.map((name) => ({ ...name, ...shift(name), name: fix(name.name) })),
        evidence: shift(credit.evidence),
      })
    }
  }
  // One word alone ("written by AI") is a credit only beside one that names a person in full.
  const full = found.filter(({ names }) => names.some(({ name }) => name.includes(' ')))
  return mergeCredits(
    found.filter((credit) => full.some((other) => Math.abs(other.evidence.start - credit.evidence.start) < NEAR_CHARS)),
  )
}

/** Full formulas, which count wherever they stand. */
const MADE_SO = anyCue([
  String.raw`\b(?:this|the|today['’]s|our) (?:episode|show|podcast|series)\b[^.]{0,40}\b(?:produced|edited|hosted|mixed)\b`,
])

interface ReadCredit {
  readonly role: string
  readonly names: readonly CreditName[]
  readonly evidence: Span
}

/**
 * A wording over lower-case text, and the roles that a match of it names. Any match has one of the `links` where names
 * start or end: sentences without are not read by the pattern, which is slow.
 */
interface Formula {
  readonly cue: CueSet
  readonly links: readonly string[]
  readonly roles: (match: RegExpMatchArray, before: string) => string[]
}

/** Formulas in which the names come last: what matches ends where they start, and `roles` reads it. */
const FORMULAS: readonly Formula[] = [
  // "produced and edited this week by A", "written by B", "mixed and mastered at C by D"
  {
    cue: anyCue(
      [String.raw`\b(${VERB}(?:(?:,? and|,|,? &) (?:was |also )?${VERB})*)(?: (?!by\b)[\p{L}'’-]+){0,5}? by `],
      'g',
    ),
    links: [' by '],
    roles: (match, before) => splitVerbs(match[1] ?? '', before),
  },
  // "music by A", "sound design and mixing by B", "our theme music is by C", "engineering help from D"
  {
    cue: anyCue(
      [
        String.raw`\b(${THING}(?:(?:,? and|,|,? &) ${THING})*)(?: (?:for|on|in) (?:this|the|our) (?:episode|show|podcast))?(?:['’]s| (?:is|was|comes|are|were|provided|help|assistance))?(?: (?:by|from|courtesy of)) `,
      ],
      'g',
    ),
    links: [' by ', ' from ', ' courtesy of '],
    roles: (match) => splitThings(match[1] ?? ''),
  },
  // "our sound designer is A", "the show's producers are B and C", "executive producer: D", "our editor, E"
  {
    cue: anyCue(
      [
        String.raw`(?:^|[\s,;.])(?:(?:our|the|your|my|its|their|\p{L}+['’]s?) )?(${ROLE_NOUN})(?:,? and (?:our )?(${ROLE_NOUN}))?(?: (?:for|on|of|at) (?:this|the|our) (?:episode|show|podcast))?(?: (?:today|this week))?(?: (?:is|are|was|were)|:) `,
      ],
      'g',
    ),
    links: [' is ', ' are ', ' was ', ' were ', ': '],
    roles: (match) => nounRoles(match),
  },
  // "the producer's A B", but not "the producer's Mac"
  {
    cue: anyCue(
      [String.raw`\b(?:our|the|the show['’]s) (${ROLE_NOUN})['’]s (?=[\p{L}-]+ [\p{L}-]+(?:[,.;!]|$| (?:and|with)\b))`],
      'g',
    ),
    links: ["'s ", '’s '],
    roles: (match) => nounRoles(match),
  },
  {
    cue: anyCue([String.raw`\b(?:our|the show['’]s|i['’]m your) (${ROLE_NOUN}), `], 'g'),
    links: [', '],
    roles: (match) => nounRoles(match),
  },
  {
    cue: anyCue([String.raw`\b(?:special )?thanks (?:also )?(?:go(?:es)? )?to `], 'g'),
    links: [' to '],
    roles: (match) => (/special/i.test(match[0]) ? ['special thanks'] : []),
  },
  {
    cue: anyCue([String.raw`\b(?:a|an) (?:\p{L}+ )?(?:co-?)?production (?:of|from|by) `], 'g'),
    links: ['production of ', 'production from ', 'production by '],
    roles: () => ['production company'],
  },
  // "it's a Lantern Audio production"
  {
    cue: anyCue(
      [
        String.raw`(?:\bit['’]s|\bthis['’]s| is| was| has been) an? (?=(?:[\p{L}\p{N}'’&.-]+ ){1,4}(?:co-?)?production(?:[,.;!]|$| (?:and|for|in)\b))`,
      ],
      'g',
    ),
    links: [' a ', ' an '],
    roles: () => ['production company'],
  },
]

/** Formulas in which the names come first: "A is our editor", "B composed our theme", "C did the sound design". */
const NAMED_FIRST: readonly Formula[] = [
  {
    cue: anyCue(
      [
        String.raw`(?: is|['’]s| are| was| were)(?: also)? (?:(?:our|the|your|my|[\p{L} ]{1,30}?['’]s?) )(?:(?:show|podcast|program|series|team)['’]s )?(${ROLE_NOUN})(?:,? and (?:our |the )?(${ROLE_NOUN}))?(?=[\s.,;!?]|$)`,
      ],
      'g',
    ),
    links: [' is', "'s", '’s', ' are', ' was', ' were'],
    roles: (match) => nounRoles(match),
  },
  {
    cue: anyCue(
      [
        String.raw` (?:did|does|do|made|makes|handles|handled|wrote|writes|composed|composes|created|designed|provided) (?:the|our|all the|all our|this episode['’]s|the show['’]s) (${THING})(?=[\s.,;!?]|$)`,
      ],
      'g',
    ),
    links: [
      ' did',
      ' does',
      ' do ',
      ' made',
      ' makes',
      ' handle',
      ' wrote',
      ' writes',
      ' compose',
      ' created',
      ' designed',
      ' provided',
    ],
    roles: (match) => splitThings(match[1] ?? ''),
  },
  {
    cue: anyCue(
      [
        String.raw` (?:also )?(${ACTIVE})(?: and (${ACTIVE}))? (?:the|our|this|today['’]s|this week['’]s) (?:show|episode|podcast|program|series)\b`,
      ],
      'g',
    ),
    links: [' also', ...ACTIVE_VERBS.map((verb) => ` ${verb}`)],
    roles: (match) => [match[1], match[2]].flatMap((verb) => (verb === undefined ? [] : (activeRole(verb) ?? []))),
  },
]

/** What somebody named owns, whose part it is. */
const OWNS_MORE = /^['’]s \p{Ll}/u

/** A capital that is no "I", or the one who speaks: without, nobody is named. */
const MAY_NAME = letterPattern(String.raw`(?:^|[^\p{L}'’])(?:(?!I\b)\p{Lu}|(?:me|myself|yours truly)\b|I, )`)

/** What a list of names may start with behind a link, and end with before one. */
const NAME_STARTS = letterPattern(
  String.raw`^(?:(?:the )?\p{Lu}|\d|me\b|myself|yours|(?:additional|extra|some|special|a little|lots|help|assistance|support|contributions)\b|the (?:team|folks|crew|people|good)\b|(?:our|the|your|my) (?:[^ ]+ ){0,4}?(?:co-?host|host|producer|editor|engineer|designer|intern|friend|colleague|director|assistant))`,
)
const NAME_ENDS = letterPattern(String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|\bme|\bmyself|yours truly)$`)

/** Where `link` stands in `text`. */
function everyPlace(text: string, link: string): number[] {
  const out: number[] = []
  for (let at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + 1)) out.push(at)
  return out
}

/** The credits of one sentence. */
function readCredits(
  text: string,
  formulas: { readonly last: readonly Formula[]; readonly first: readonly Formula[] },
  me: string | null,
): ReadCredit[] {
  const lower = lowerCase(text)
  const out: ReadCredit[] = []
  const claimed: Span[] = []
  const isFree = (start: number, end: number): boolean => !claimed.some((span) => start < span.end && span.start < end)
  if (!MAY_NAME.test(text)) return out
  for (const { cue, links, roles } of formulas.last) {
    if (!links.some((link) => everyPlace(lower, link).some((at) => NAME_STARTS.test(text.slice(at + link.length)))))
      continue
    for (const match of matchesOf(cue.pattern, lower)) {
      const start = match.index
      // "By Ida's old band": not by her.
      const names = readCreditNames(text, start + match[0].length, text.length, me).filter(
        (name) => !OWNS_MORE.test(text.slice(name.end, name.end + 4)),
      )
      const end = names.at(-1)?.end ?? start
      const found = names.length === 0 ? [] : roles(match, text.slice(0, start))
      if (found.length === 0 || !isFree(start, end)) continue
      claimed.push({ start, end })
      for (const role of found)
        out.push({ role, names: names.filter((name) => name.role === null), evidence: { start, end } })
      for (const name of names)
        if (name.role !== null)
          out.push({ role: name.role, names: [name], evidence: { start: name.start, end: name.end } })
    }
  }
  for (const { cue, links, roles } of formulas.first) {
    if (!links.some((link) => everyPlace(lower, link).some((at) => NAME_ENDS.test(text.slice(0, at))))) continue
    for (const match of matchesOf(cue.pattern, lower)) {
      // "Our producer is Ida Moss, Bo Ames did the mix": she has her part already.
      const names = namesBefore(text, match.index, me).filter(({ start, end }) => isFree(start, end))
      const first = names[0]
      const end = match.index + match[0].length
      if (first === undefined || !isFree(first.start, end)) continue
      const found = roles(match, text.slice(0, match.index))
      if (found.length > 0) claimed.push({ start: first.start, end })
      for (const role of found) out.push({ role, names, evidence: { start: first.start, end } })
    }
  }
  return out
}

function nounRoles(match: RegExpMatchArray): string[] {
  return [match[1], match[2]].flatMap((role) => (role === undefined ? [] : (cleanRole(role) ?? [])))
}

function splitThings(things: string): string[] {
  const roles = things
    .toLowerCase()
    .split(/(?:,? and|,|,? &) /u)
    .map((thing) => CREDIT_THINGS.get(thing.trim()) ?? thing.trim())
  return [...new Set(roles)]
}

/** "edits", "produced": the role of the participle with the same stem. */
function activeRole(verb: string): string | null {
  const lower = verb.toLowerCase()
  if (lower === 'wrote' || lower === 'writes') return 'writer'
  for (const [participle, role] of CREDIT_VERBS) {
    if (participle === lower || participle.replace(/ed$/, 's') === lower || participle.replace(/ed$/, 'es') === lower)
      return role
  }
  return null
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

/** Roles of "produced and edited"; of "theme music was composed" what was made, not that it was composed. */
function splitVerbs(verbs: string, before: string): string[] {
  const roles = verbs
    .toLowerCase()
    .split(/(?:,? and|,|,? &) (?:was |also )?/u)
    .map((verb) => CREDIT_VERBS.get(verb.trim()) ?? '')
    .filter((role) => role !== '')
  const words = before
    .toLowerCase()
    .replace(/(?: (?:is|are|was|were|has been|also))* $/, '')
    .split(/[\s,.;]+/)
  const made = CREDIT_THINGS.get(words.slice(-2).join(' ')) ?? CREDIT_THINGS.get(words.at(-1) ?? '')
  if (made !== undefined && /^(?:composer|creator|designer|writer|music|recording)$/.test(roles[0] ?? '')) return [made]
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
