import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { letterPattern } from '../lexicon/letters.ts'
import { NOT_NAMES } from '../lexicon/name-words.ts'
import type { Span } from '../model/span.ts'
import { match, nameParts, readName } from './names.ts'

/** One entry of a list of people in a credit. */
export interface CreditName extends Span {
  readonly name: string
  /** The part that the list itself names: "and our guest host, Kevin Hirten". */
  readonly role: string | null
}

/** Most names in one list. */
const MAX_NAMES = 40

const LINK =
  /(?:,? (?:and|&|plus|along with|alongside|together with|as well as|with)(?: also| of course| finally)? |, (?:and |with |plus )?)/uy
const ME = letterPattern(String.raw`(?:me|myself|yours truly|I(?=, \p{Lu}))(?![\p{L}'’])`, 'y')
const HELP =
  /(?:additional |extra |some |special |a little |lots of )*(?:help|assistance|support|contributions)(?: this week| today| for this episode)? from /iuy
const ASIDE = letterPattern(
  String.raw`(?:our|the|your|my)(?: very own| own| good| dear)? ((?:\p{L}+[- ]){0,2}?(?:host|co-?host|producer|editor|engineer|designer|intern|friend|friends|colleague|colleagues|director|assistant))s?,? `,
  'iy',
)
const COMPANY = letterPattern(
  String.raw`(?:[Tt]he (?:team|folks|crew|people|good people|good folks) (?:at|over at|behind) )?(?:[Tt]he )?(?=[\p{Lu}\d])`,
  'y',
)
const COMPANY_WORD = letterPattern(String.raw`[\p{Lu}\d][\p{L}\p{N}]*(?:[-'’.&][\p{L}\p{N}]+)*`, 'y')
const COMPANY_LINK = letterPattern(String.raw` (?:(?:of|the|in|&)(?: the)? )?(?=[\p{Lu}\d])`, 'y')

/**
 * Reads "A, B and C, with D and me, E" from `at`, in order; empty where no name stands there. `me` is the name of the
 * voice that speaks, or null where it has none.
 */
export function readCreditNames(text: string, at: number, limit: number, me: string | null): CreditName[] {
  const out: CreditName[] = []
  let position = at
  while (out.length < MAX_NAMES && position < limit) {
    const helped = match(HELP, text, position)
    if (helped !== null) position += helped.length
    const self = match(ME, text, position)
    if (self !== null) {
      const start = position
      position += self.length
      const link = match(/,? /uy, text, position)
      const named = link === null ? null : readName(text, position + link.length, limit)
      if (named !== null && !startsClause(text, named.end)) {
        out.push({ name: named.name, role: null, start, end: named.end })
        position = named.next
      } else if (me !== null) out.push({ name: me, role: null, start, end: position })
    } else {
      ASIDE.lastIndex = position
      const found = ASIDE.exec(text)
      if (found !== null) position += found[0].length
      const entry = readEntry(text, position, limit)
      if (entry === null) break
      const role =
        found === null || /friend|colleague/i.test(found[1] ?? '') ? null : (found[1] ?? '').toLowerCase().trim()
      // "…, and Ney Alvarez is our head of audio": the last name begins the next credit.
      if (out.length > 0 && startsClause(text, entry.end)) break
      out.push({ ...entry, role })
      position = skipAside(text, entry.end, limit)
    }
    const link = match(LINK, text, position)
    if (link === null) break
    position += link.length
  }
  return out
}

function startsClause(text: string, at: number): boolean {
  return /^,?(?: who)?(?: is| are| was|['’]s| does| did| do| handles| makes| made| runs| wrote| composed| mixed| edited| edits| produces| produced)\b/iu.test(
    text.slice(at, at + 20),
  )
}

/** A person, or a company or band where a person cannot be read. */
function readEntry(text: string, at: number, limit: number): { name: string; start: number; end: number } | null {
  const person = readName(text, at, limit)
  // "Tim Holloway for Redwood Studios" is a person; a given name settles it.
  if (person !== null && FIRST_NAMES.has(nameParts(person.name)[0] ?? '')) {
    return { name: person.name, start: person.start, end: person.end }
  }
  const company = readCompany(text, at, limit)
  if (person !== null && (company === null || person.end >= company.end) && nameParts(person.name).length > 0) {
    return { name: person.name, start: person.start, end: person.end }
  }
  return company ?? (person === null ? null : { name: person.name, start: person.start, end: person.end })
}

function readCompany(text: string, at: number, limit: number): { name: string; start: number; end: number } | null {
  const lead = match(COMPANY, text, at)
  if (lead === null) return null
  const start = at + (/^the (?:team|folks|crew|people|good)/i.test(lead) ? lead.length : 0)
  let position = at + lead.length
  let end = -1
  for (let words = 0; words < 6; words++) {
    const word = match(COMPANY_WORD, text, position)
    if (word === null || position + word.length > limit) break
    if (words === 0 && NOT_NAMES.has(word.toLowerCase()) && lead === '') break
    end = position + word.replace(/['’]s$/, '').length
    position = end
    const link = match(COMPANY_LINK, text, position)
    if (link === null) break
    position += link.length
  }
  return end < 0 ? null : { name: text.slice(start, end).replace(/^the /, ''), start, end }
}

/** Steps over "of Blue Dot Sessions" and "from our London office" behind a name. */
function skipAside(text: string, at: number, limit: number): number {
  const aside =
    /(?: (?:of|from|at|in|here at|over at) (?:the |our )?[\p{Lu}\d][\p{L}\p{N}'’.-]*(?: [\p{Lu}\d][\p{L}\p{N}'’.-]*){0,4})/uy
  const found = match(aside, text, at)
  return found !== null && at + found.length <= limit ? at + found.length : at
}
