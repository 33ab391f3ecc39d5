import { COMMON_PLACES } from '../lexicon/common-places.ts'
import { HOUSE_BEHIND } from '../lexicon/houses.ts'
import { JOB_SUFFIXES, JOB_TITLES, OFFICE_TITLES } from '../lexicon/job-titles.ts'
import { letterPattern } from '../lexicon/letters.ts'

/** What someone does and for whom, as the talk says it. */
export interface Occupation {
  readonly title: string | null
  readonly affiliation: string | null
  /** Where in the text the words end. */
  readonly end: number
}

/** Longest title in words ("senior associate editor for science and technology"). */
const MAX_TITLE_WORDS = 9

/** What may stand between a name and a title: ", a", " is the", ", who is currently an", ", uh, who is a". */
const BRIDGE =
  /(?:,? (?:uh|um|er|erm)(?=[, ]))?(?:,? (?:was|is)|,? (?:and )?I(?:['’]m|['’]ve been| am| have been)|,? who(?:['’]s| is| was| has been)|,? (?:she|he)(?:['’]s| is)|['’]s| is| was|,|,? (?:and|as)(?= (?:an?|the|our)\b))?\s+(?:(?:also|currently|now|both|formerly|actually|of course|himself|herself)\s+)*(?:(an?|the|our|my|one of the|one of our|one of (?:the |its |our )?(?:two|three|four|five|six|seven|eight|nine|ten)|your|as my|as our) )/iuy
const BARE_BRIDGE = /,\s+(?:(?:currently|now|formerly)\s+)?/uy
/** ", who is co-founder and CTO at …": a title without an article, and nothing else that somebody is ("who is here as a …"). */
const WHO_BRIDGE = /(?:,? (?:uh|um|er|erm)(?=[, ]))?,? who(?:['’]s| is)\s+(?:(?:also|currently|now|both|formerly)\s+)?/y
const NO_TITLE = /^(?:an?|the|as|at|by|for|from|in|not|on|to|with)$/
/** What joins another title to the one before: ", and the founder of …". */
const NEXT_TITLE = /,? (?:and |as well as )?(?:(?:also|currently|now) )?(?:(?:an?|the|our) )?/y
/** Most titles that one person is given in a row. */
const MOST_TITLES = 6
const ORG_BRIDGE = letterPattern(String.raw`,? (?:from|of|at|with|over at)\s+(?=(?:the )?\p{Lu})`, 'y')
const WORKS = letterPattern(
  String.raw`,? (?:who|she|he)\s+(?:(?:now|currently|also)\s+)?(?:works?|writes?|reports?|teaches|covers?|leads?|runs?|heads?|studies|researches|founded|co-founded|started|created|hosts?|is)\b[^.;!?]{0,80}?\b(?:at|for|of)\s+(?=(?:the )?\p{Lu})`,
  'y',
)

/** "covers technology in China for the Harbour Review", straight behind the name. */
const VERBS = letterPattern(
  String.raw` (?:(?:also|now|currently) )?(?:covers|writes|reports|teaches|works|leads|heads|studies|researches)\b[^.;!?]{0,60}?\b(?:at|for) (?=(?:the )?\p{Lu})`,
  'y',
)

/** The occupation that the words behind a name give ("Caiwei Chen, a reporter at MIT …"); null where they give none. */
export function occupationAfter(text: string, at: number, limit: number): Occupation | null {
  const first = firstAfter(text, at, limit)
  if (first === null || first.affiliation !== null || isOffice(first)) return first
  // "a developer, speaker and the founder of …" is the founder.
  let last = first
  for (let i = 0; i < MOST_TITLES; i++) {
    const link = run(NEXT_TITLE, text, last.end)
    const next = link === null ? null : readOccupation(text, last.end + link[0].length, limit)
    if (next === null) break
    if (isOffice(next)) return next
    last = next
  }
  return first
}

/** True for the title of an office, which tells more of its holder than what else they do. */
export function isOffice({ title }: Occupation): boolean {
  return (
    title
      ?.toLowerCase()
      .split(' ')
      .some((word) => OFFICE_TITLES.has(word)) === true
  )
}

function firstAfter(text: string, at: number, limit: number): Occupation | null {
  const bridge = run(BRIDGE, text, at)
  if (bridge !== null) {
    const found = readOccupation(text, at + bridge[0].length, limit)
    if (found !== null) return found
  }
  const bare = run(BARE_BRIDGE, text, at)
  if (bare !== null) {
    const found = readOccupation(text, at + bare[0].length, limit)
    if (found !== null) return found
  }
  const who = run(WHO_BRIDGE, text, at)
  if (who !== null) {
    const found = readOccupation(text, at + who[0].length, limit)
    const words = found?.title?.split(' ') ?? []
    if (found !== null && !words.slice(0, words.findIndex(isJob)).some((word) => NO_TITLE.test(word))) return found
  }
  for (const pattern of [ORG_BRIDGE, WORKS, VERBS]) {
    const direct = run(pattern, text, at)
    if (direct === null || at + direct[0].length >= limit || IN_PLACE_OF.test(direct[0])) continue
    const org = readOrganization(text, at + direct[0].length, limit)
    if (org !== null) return { title: null, affiliation: org.name, end: org.end }
  }
  return null
}

/** "Ida Moss, who is standing in for Felix": no employer. */
const IN_PLACE_OF =
  /\b(?:substitut\w+|(?:stand|fill|sitt?|stepp?)(?:s|ing)? in|deputi[sz]ing|subbing)(?: \w+)? for (?:the )?$/i

/** Words that end a title. */
const TITLE_END = letterPattern(
  String.raw`(?<!\bSt)\.(?!\p{L})|[,;:!?()[\]"“”]|\s(?:who|that|which|whose|where|and (?:he|she|I|we|they|who|the author|our|my|with (?:me|us))|but|so|because|joins?|joined|is|are|was|here|has|have|to (?:talk|discuss|help|tell|explain)|welcome|thank|today|about|for (?:[\w-]+ ){0,4}?(?:years|months|decades|a (?:long )?(?:time|while)))(?![\p{L}])|\s[-–—]+\s`,
  'gi',
)

/** A part in the episode, and no occupation: "co-host", "my awesome co host", "host for this episode". */
const HOSTS =
  /^(?:(?:as|you['’]re|an?|my|our|awesome|amazing|wonderful|lovely|fantastic|great|good|fellow|usual|regular|trusty|dear|beloved|fabulous|brilliant|favou?rite|esteemed|excellent|other) ){0,3}(?:co[- ]?)?(?:host|guest)s?(?: (?:for|of|on) (?:this|today['’]s) [\w-]+)?$/i

const NAMES_ANOTHER = /^\s(?:is|are|was|were) \p{Lu}/u

/** Reads "tech reporter at MIT Technology Review" from `at`; null where the words name no occupation. */
export function readOccupation(text: string, at: number, limit: number): Occupation | null {
  let stop = limit
  TITLE_END.lastIndex = at
  const end = TITLE_END.exec(text)
  if (end !== null && end.index < stop) stop = end.index
  // "… is Desmond Achebe, our producer is Lucy Quan": what goes on names someone else.
  if (NAMES_ANOTHER.test(text.slice(stop, limit))) return null
  const phrase = text.slice(at, Math.min(stop, at + 160))
  // The employer follows "at", or "of" and "for" before a capital: "professor of economics at Harvard".
  const split =
    /\s(?:over )?(?:at|with|for|from)\s+(?=(?:the )?[\p{Lu}\d])/u.exec(phrase) ??
    /\s(?:of|over at)\s+(?=(?:the )?\p{Lu})/u.exec(phrase) ??
    // "one of the co-founders in Grafana", where an engineer is in a city
    /(?<=founders?)\sin\s+(?=\p{Lu})/iu.exec(phrase) ??
    // "founder of a health startup called Whimser"
    /(?<=\s(?:startup|start-up|company|firm|agency|studio|business|charity|non-?profit|organi[sz]ation|consultancy))\s(?:called|named)\s+(?=\p{Lu})/u.exec(
      phrase,
    )
  const head = (split === null ? phrase : phrase.slice(0, split.index)).trim()
  const words = head.split(/\s+/)
  if (head === '' || words.length > MAX_TITLE_WORDS || !hasJob(words)) return null
  // "Our guest, Nick, was a co-author on", "Ana, who heads up data at": a clause that goes on is no title.
  if (
    /^(?:not|like|just|home|was|is|are|were|has|had|who|which|that|whose|where|(?:she|he|they|we|i)(?:['’]\w+)?)$/i.test(
      words[0] ?? '',
    )
  )
    return null
  const org = split === null ? null : readOrganization(text, at + split.index + split[0].length, stop)
  const title = trimTitle(words)
  if (title === null || HOSTS.test(title)) return null
  // "Minister for Health": the office is named whole.
  if (org !== null && split !== null && OFFICE_FOR.test(title))
    return { title: `${title} for ${org.name}`, affiliation: null, end: org.end }
  // "A co-author" alone leaves open of what, and with whom.
  if (org === null && /^co-?\p{L}+$/iu.test(title)) return null
  return { title, affiliation: org?.name ?? null, end: org?.end ?? at + head.length }
}

/** Offices of something, where others are at a place. */
const OFFICE_FOR = /\b(?:minister|secretary|commissioner|spokesperson|spokesman|spokeswoman|ombudsman)$/i

/** "One of the maintainers" is a maintainer. */
function singular(word: string): string {
  const one = /^([\p{L}-]+)s$/u.exec(word)?.[1]
  return one !== undefined && JOB_TITLES.has(one.toLowerCase()) ? one : word
}

/** Words of a title that tell more of the noun behind them: "our resident SRE". */
const LEANS_ON = /^(?:resident|lead|head|chief|principal|senior|staff|deputy|fellow)$/i
const GOES_ON = /^(?:of|for|and|on|in|at|from|with)$/i
const CAPITALIZED = letterPattern(String.raw`^\p{Lu}\p{Ll}`)
const isCapitalized = (word: string): boolean => CAPITALIZED.test(word)
/** A short name of an occupation that no list has. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d]{1,5}$/u

/** What may stand before a title, and is none of it: "our", "and everybody's favourite". */
const BEFORE_TITLE = /^(?:as|an?|the|our|my|your|and|also|(?:everybody|everyone)['’]s|favou?rite)$/i
/** Behind these an article is part of a title: "head of the lab", "author and an editor". */
const TAKES_ARTICLE = /^(?:of|for|and|on|in|at|from|with|to|by|or|over)$|,$/i

/** The words of a title behind an article that nothing takes: "a full stack a JavaScript developer" was begun twice. */
function fromLastStart(given: readonly string[]): readonly string[] {
  const job = given.findLastIndex(isJob)
  const start = given.findLastIndex(
    (word, i) => i > 0 && i < job && /^an?$/i.test(word) && !TAKES_ARTICLE.test(given[i - 1]!),
  )
  return start < 0 ? given : given.slice(start + 1)
}

/** A title cut behind its last job noun, unless "of …" tells what it is about; null where it is no occupation. */
function trimTitle(given: readonly string[]): string | null {
  const words = fromLastStart(given)
  let last = -1
  words.forEach((word, i) => {
    if (isJob(word)) last = i
  })
  if (last < 0) return null
  const noun = words[last + 1]
  if (noun !== undefined && LEANS_ON.test(words[last]!) && !GOES_ON.test(noun)) {
    if (!ABBREVIATION.test(noun.replace(/['’]s$/, ''))) return null
    last++
  }
  const next = words[last + 1]?.toLowerCase()
  // "One of our maintainers and Bekah": who comes next, and what of the title.
  const isNextName = next === 'and' && isCapitalized(words[last + 2] ?? '') && !words.slice(0, last).some(isCapitalized)
  const keep = isNextName
    ? last + 1
    : next === 'of' || next === 'for' || next === 'and' || next === 'on' || next === 'in'
      ? words.length
      : last + 1
  const kept = words.slice(0, keep)
  while (kept.length > 1 && BEFORE_TITLE.test(kept[0]!)) kept.shift()
  while (kept.length > 0 && /^(?:from|at|of|for|and|in|on|the|a|with|called|named)$/i.test(kept.at(-1) ?? ''))
    kept.pop()
  const title = kept
    .map(singular)
    .join(' ')
    .replace(/['’]s$/, '')
  return title === '' ? null : title
}

function hasJob(words: readonly string[]): boolean {
  return words.some(isJob)
}

/** True for a noun that says what someone does, plural or not. */
export function isJob(word: string): boolean {
  const lower = word.toLowerCase().replace(/[^a-z-]/g, '')
  const singular = lower.endsWith('s') ? lower.slice(0, -1) : lower
  return (
    JOB_TITLES.has(lower) ||
    JOB_TITLES.has(singular) ||
    JOB_SUFFIXES.some((suffix) => lower.length > suffix.length + 1 && lower.endsWith(suffix))
  )
}

const ORG_WORD = letterPattern(
  String.raw`St\.(?= \p{Lu})|[\p{Lu}\d][\p{L}\p{N}]*(?:[-'’.&/][\p{L}\p{N}]+)*(?:\.(?=[A-Z]))?`,
  'y',
)
/** "The Institute on Aging" is called so; "at Acme on Rust" is where and on what. */
const ORG_LINK = letterPattern(
  String.raw`(?: of(?: the)?| the| for| and| &| in| de|(?<=(?:Committee|Council|Commission|Institute|Center|Centre|Alliance)) on)(?= [\p{Lu}\d])`,
  'y',
)
const MAX_ORG_WORDS = 9
/** What may be the state or country of a town, and how far behind it that is read. */
const IN_PLACE = letterPattern(String.raw`^, (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?)`)
const MOST_PLACE = 40

/** The name of a company, school or paper that starts at `at`, a leading "the" left off; null where none does. */
export function readOrganization(
  text: string,
  at: number,
  limit: number,
): { readonly name: string; readonly end: number } | null {
  let position = at
  if (/^the /i.test(text.slice(at, at + 4))) position += 4
  const start = position
  let end = -1
  for (let words = 0; words < MAX_ORG_WORDS; words++) {
    const word = run(ORG_WORD, text, position)?.[0]
    if (word === undefined || position + word.length > limit) break
    if (words === 0 && /^(?:I|I['’]m|He|She|We|They|It|This|That|So|And)$/.test(word)) break
    const isOwner = /['’]s$/.test(word) && !HOUSE_BEHIND.test(text.slice(position + word.length, limit))
    end = position + (isOwner ? word.replace(/['’]s$/, '') : word).length
    if (isOwner) break
    position = end
    const link = run(ORG_LINK, text, position)?.[0] ?? ''
    position += link.length
    if (text[position] !== ' ') break
    position++
  }
  if (end <= start + 1) return null
  const name = text.slice(start, end).replace(/\s+/g, ' ')
  // "A developer from Redcliff, Ohio": a town before its state.
  const behind = text.slice(at - 5, at) === 'from ' ? IN_PLACE.exec(text.slice(end, end + MOST_PLACE))?.[1] : undefined
  if (behind !== undefined && COMMON_PLACES.has(behind.toLowerCase())) return null
  // "Kraków", "São Paulo": the list has them without accents.
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return COMMON_PLACES.has(plain) ? null : { name, end }
}

function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
