import { plainClasses } from './letters.ts'

/** Wordings of which any one is looked for in lower-case text. */
export interface CueSet {
  /** Matches where one of them stands. */
  readonly pattern: RegExp
  /** As `Cue.pieces`, of all of them. */
  readonly pieces: readonly string[] | null
  /** Each by itself. */
  readonly cues: readonly Cue[]
}

/** One wording. */
export interface Cue {
  /** The source of its regular expression. */
  readonly source: string
  readonly pattern: RegExp
  /**
   * Pieces of words, lower case: a text that has none of them does not have the wording. Null where it can be made of any
   * words.
   */
  readonly pieces: readonly string[] | null
  /** More such lists, most telling first. */
  readonly others: readonly (readonly string[])[]
}

/**
 * The wordings `sources`, each the source of a regular expression over lower-case text: without the flag for either case,
 * which makes V8 some three times slower. Patterns are made when they are first used: most never are.
 */
export function anyCue(sources: readonly string[], flags = ''): CueSet {
  const pattern = once(() => new RegExp(plainClasses(sources.map((source) => `(?:${source})`).join('|')), flags))
  const cues = once(() => sources.flatMap(cuesOf))
  const pieces = once(() => {
    const all = cues().map(({ pieces }) => pieces)
    return all.includes(null) ? null : [...new Set(all.flatMap((pieces) => pieces ?? []))]
  })
  return {
    get pattern() {
      return pattern()
    },
    get pieces() {
      return pieces()
    },
    get cues() {
      return cues()
    },
  }
}

/** The cues of each source that was read: sets share many. */
const READ = new Map<string, readonly Cue[]>()

/** The alternatives of a pattern that are divided by "|" outside of any group. */
function cuesOf(source: string): readonly Cue[] {
  const known = READ.get(source)
  if (known !== undefined) return known
  const cues: Cue[] = []
  for (const reader = { source, at: 0 }; reader.at <= source.length; reader.at++) {
    const from = reader.at
    const { lists } = readSequence(reader)
    cues.push(createCue(source.slice(from, reader.at), lists))
  }
  READ.set(source, cues)
  return cues
}

function createCue(source: string, lists: readonly PieceList[]): Cue {
  const pattern = once(() => new RegExp(plainClasses(source)))
  const [best, ...others] = lists.length > 1 ? lists.toSorted((a, b) => b.worth - a.worth) : lists
  return {
    source,
    get pattern() {
      return pattern()
    },
    pieces: best?.pieces ?? null,
    others: others.map(({ pieces }) => pieces),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Pieces of less worth stand in too many words to tell anything. */
const MIN_WORTH = 1.9

/** Runs of letters, digits, stops and slashes, of which every match has at least one. */
interface PieceList {
  readonly pieces: readonly string[]
  readonly worth: number
}

interface Reader {
  readonly source: string
  at: number
}

interface Part {
  readonly pieces: readonly string[] | null
  /** All that the part matches, where it is made of plain letters alone. */
  readonly exact: readonly string[] | null
}

interface Sequence extends Part {
  readonly lists: readonly PieceList[]
}

function readAlternatives(reader: Reader): Part {
  const first = readSequence(reader)
  if (reader.source[reader.at] !== '|') return first
  const pieces = new Set(first.pieces)
  const exact = [...(first.exact ?? [])]
  let [isTold, isExact] = [first.pieces !== null, first.exact !== null]
  while (reader.source[reader.at] === '|') {
    reader.at++
    const next = readSequence(reader)
    isTold &&= next.pieces !== null
    isExact &&= next.exact !== null
    for (const piece of next.pieces ?? []) pieces.add(piece)
    exact.push(...(next.exact ?? []))
  }
  return { pieces: isTold ? [...pieces] : null, exact: isExact ? exact : null }
}

/**
 * Reads a pattern up to the "|" or ")" that ends it, and finds all lists that are of some worth. The prefilter of Cox,
 * "Regular Expression Matching with a Trigram Index" (2012), with words for trigrams. Groups, classes, assertions,
 * quantifiers and escapes are known; a backreference is not.
 */
function readSequence(reader: Reader): Sequence {
  const { source } = reader
  const wordEnd = endOfLetters(source, reader.at)
  if (wordEnd === source.length || source[wordEnd] === '|' || source[wordEnd] === ')') {
    const word = source.slice(reader.at, wordEnd).toLowerCase()
    reader.at = wordEnd
    return readWord(word)
  }
  let best: readonly string[] | null = null
  let bestWorth = MIN_WORTH
  const lists: PieceList[] = []
  let run = ''
  let isExact = true
  const offer = (pieces: readonly string[]): void => {
    const its = worth(pieces)
    if (its > MIN_WORTH) lists.push({ pieces, worth: its })
    if (its <= bestWorth) return
    best = pieces
    bestWorth = its
  }
  const endRun = (): void => {
    if (run.length > 1 || run === '/') offer([run])
    run = ''
    isExact = false
  }
  for (let sign = source[reader.at]; sign !== undefined && sign !== '|' && sign !== ')'; sign = source[reader.at]) {
    const end = endOfLetters(source, reader.at)
    if (end > reader.at) {
      run += source.slice(reader.at, end).toLowerCase()
      reader.at = end
      continue
    }
    const escaped = source[reader.at + 1]
    const isEscaped = sign === '\\' && (escaped === '.' || escaped === '/')
    if (isEscaped || sign === '/' || isLetterOrDigit(sign.charCodeAt(0))) {
      reader.at += isEscaped ? 2 : 1
      const times = readQuantifier(reader)
      if (times !== OPTIONAL) run += isEscaped ? escaped : sign.toLowerCase()
      if (times !== ONCE) endRun()
      continue
    }
    if (sign !== '(') {
      endRun()
      skipUnit(reader)
      readQuantifier(reader)
      continue
    }
    const isAssertion = skipGroupHead(reader)
    const { pieces, exact } = readAlternatives(reader)
    reader.at++
    const isPart = readQuantifier(reader) !== OPTIONAL && !isAssertion
    const before = run
    endRun()
    if (!isPart) continue
    if (pieces !== null) offer(pieces)
    if (exact !== null && before !== '') offer(exact.map((word) => before + word))
  }
  const exact = isExact ? [run] : null
  endRun()
  return { pieces: best, exact, lists }
}

/** What `readSequence` says of letters and digits alone. */
function readWord(word: string): Sequence {
  const words = [word]
  const its = worth(words)
  if (its <= MIN_WORTH) return { pieces: null, exact: words, lists: [] }
  return { pieces: words, exact: words, lists: [{ pieces: words, worth: its }] }
}

/** End of the letters and digits from `at` on that stand once: the one before a quantifier is not among them. */
function endOfLetters(source: string, at: number): number {
  let end = at
  while (end < source.length && isLetterOrDigit(source.charCodeAt(end))) end++
  const next = source[end]
  return end > at && (next === '?' || next === '*' || next === '+' || next === '{') ? end - 1 : end
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
}

/** Goes past "(", "(?:", "(?=" and the like; true where the group only looks and takes nothing. */
function skipGroupHead(reader: Reader): boolean {
  const { source } = reader
  reader.at++
  if (source[reader.at] !== '?') return false
  const looksBack = source[reader.at + 1] === '<' && (source[reader.at + 2] === '=' || source[reader.at + 2] === '!')
  const kind = source[reader.at + 1]
  if (kind === '<' && !looksBack) reader.at = source.indexOf('>', reader.at) + 1
  else reader.at += looksBack ? 3 : 2
  return looksBack || kind === '=' || kind === '!'
}

/** How telling a set is: the weight of its lightest piece, then how few they are. */
function worth(pieces: readonly string[]): number {
  let least = pieces.length === 0 ? -1 : Number.POSITIVE_INFINITY
  for (const piece of pieces) least = Math.min(least, weightOf(piece))
  return least - pieces.length / 1000
}

/** A letter counts one, a stop, which ends most sentences, nearly nothing, and a slash, which hardly stands, three. */
function weightOf(piece: string): number {
  if (!piece.includes('/') && !piece.includes('.')) return piece.length
  let sum = 0
  for (let i = 0; i < piece.length; i++) sum += piece[i] === '/' ? 3 : piece[i] === '.' ? 0.2 : 1
  return sum
}

/** Goes past a class, an escape or a single sign. */
function skipUnit(reader: Reader): void {
  const { source } = reader
  const sign = source[reader.at++]
  if (sign === '\\') {
    const kind = source[reader.at++]
    if ((kind === 'p' || kind === 'P') && source[reader.at] === '{') reader.at = source.indexOf('}', reader.at) + 1
    else if (kind === 'u') reader.at += 4
    else if (kind === 'x') reader.at += 2
  } else if (sign === '[') {
    while (reader.at < source.length && source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1
    reader.at++
  }
}

const ONCE = 0
const OFTEN = 1
const OPTIONAL = 2

/** Goes past a quantifier, if one stands here. */
function readQuantifier(reader: Reader): typeof ONCE | typeof OFTEN | typeof OPTIONAL {
  const { source } = reader
  const sign = source[reader.at]
  if (sign !== '?' && sign !== '*' && sign !== '+' && sign !== '{') return ONCE
  const isOptional = sign === '?' || sign === '*' || (sign === '{' && source[reader.at + 1] === '0')
  if (sign === '{') reader.at = source.indexOf('}', reader.at)
  reader.at++
  if (source[reader.at] === '?') reader.at++
  return isOptional ? OPTIONAL : OFTEN
}
