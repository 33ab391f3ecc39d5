import type { Document } from '../model/document.ts'
import type { Statement } from '../model/notes.ts'

/**
 * Words that the notes may put in by themselves: frames, auxiliaries and what contractions and clipped forms are
 * written out to. None of them names a thing, a figure or a fact.
 */
const FRAME_WORDS = new Set(
  (
    'a an the and or of to in on with for as at by from that who what according says say adds add notes explains recalls puts ' +
    'way thinks think believes believe suspects suspect supposes suppose feels feel hopes hope expects expect imagines imagine bets bet finds find ' +
    'does not is are am was were has have had will would can cannot shall it this speaker host hosts guest joins joined talk talks discuss ' +
    'discusses conversation covers about also because them going want got yes among include other asked asks answers'
  ).split(' '),
)

const NEGATIONS = new Set([
  'not',
  "n't",
  'never',
  'no',
  'none',
  'nobody',
  'nothing',
  'cannot',
  'without',
  'neither',
  'nor',
])

/**
 * True where the evidence bears the statement out word by word: every word of it occurs in what was said there (or in
 * `known`, the names that the structure gave, or is a frame word), and it denies exactly where the evidence does.
 * `known` holds lower-cased words.
 */
export function isGrounded(doc: Document, statement: Statement, known: ReadonlySet<string>): boolean {
  const said = new Set<string>()
  let saidNegations = 0
  for (const { start, end } of statement.evidence) {
    for (const word of wordsOf(doc.text.slice(start, end))) {
      for (const part of partsOf(word)) said.add(part)
      if (isNegation(word)) saidNegations++
    }
  }
  let negations = 0
  for (const word of wordsOf(statement.text)) {
    if (isNegation(word)) negations++
    const parts = partsOf(word)
    if (!parts.some((part) => said.has(part) || known.has(part) || FRAME_WORDS.has(part) || isInflected(part, said))) {
      return false
    }
  }
  return negations <= saidNegations && (negations > 0 || saidNegations === 0 || isSplit(statement))
}

/** A statement of more than one place may leave a part of them out; one of a single place may lose no negation. */
function isSplit(statement: Statement): boolean {
  return statement.evidence.length > 1
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}$€£%][\p{L}\p{N}'.,$€£%-]*/gu) ?? []
  ).map((word) => word.replace(/[.,'-]+$/u, ''))
}

/** A word and what it is made of: "doesn't" holds "does" and "not", "state-of-the-art" its four words. */
function partsOf(word: string): string[] {
  const parts = [word]
  const clitic = /^(.+?)(?:n't|'s|'re|'ve|'ll|'d|'m|s')$/.exec(word)
  if (clitic !== null) parts.push(clitic[1]!)
  if (word.includes('-')) parts.push(...word.split('-'))
  return parts
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't")
}

/** A verb put into the third person: "works" where "work" was said. */
function isInflected(word: string, said: ReadonlySet<string>): boolean {
  if (!word.endsWith('s')) return false
  return said.has(word.slice(0, -1)) || said.has(word.slice(0, -2)) || said.has(`${word.slice(0, -3)}y`)
}
