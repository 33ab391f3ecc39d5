/** Wordings of which any one is looked for. */
export interface CueSet {
  /** Matches where one of them stands in lower-case text. */
  readonly pattern: RegExp
  /**
   * Pieces of words, lower case: a text that has none of them has none of the wordings. Null where a wording can be made of
   * any words.
   */
  readonly pieces: readonly string[] | null
}

/**
 * The wordings `cues`, each the source of a regular expression over lower-case text. Without the flag for either case,
 * which makes V8 some three times slower, and with the one for Unicode classes only where a cue has such a class.
 */
export function anyCue(cues: readonly string[], flags = ''): CueSet {
  const source = cues
    .map((cue) => `(?:${cue})`)
    .join('|')
    .replaceAll('\\p{Lu}', '\\p{L}')
  const pattern = new RegExp(source, flags + (/\\p\{/.test(source) ? 'u' : ''))
  let pieces: readonly string[] | null | undefined
  return {
    pattern,
    get pieces() {
      if (pieces === undefined) pieces = piecesOf(source)
      return pieces
    },
  }
}

/** Pieces of less weight stand in too many words to tell anything. */
const MIN_WEIGHT = 3

/**
 * Runs of letters, digits, stops and slashes of which every match of a pattern has at least one; null where it may match
 * without any. The prefilter of Cox, "Regular Expression Matching with a Trigram Index" (2012), with words for trigrams.
 * Groups, classes, assertions, quantifiers and escapes are known; a backreference is not.
 */
export function piecesOf(source: string): readonly string[] | null {
  return readAlternatives({ source, at: 0 }).pieces
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

function readAlternatives(reader: Reader): Part {
  let pieces: readonly string[] | null = []
  let exact: readonly string[] | null = []
  for (;;) {
    const next = readSequence(reader)
    pieces = pieces === null || next.pieces === null ? null : [...new Set([...pieces, ...next.pieces])]
    exact = exact === null || next.exact === null ? null : [...exact, ...next.exact]
    if (reader.source[reader.at] !== '|') return { pieces, exact }
    reader.at++
  }
}

function readSequence(reader: Reader): Part {
  const { source } = reader
  let best: readonly string[] | null = null
  let run = ''
  let isExact = true
  const offer = (pieces: readonly string[] | null): void => {
    if (pieces !== null && worth(pieces) >= MIN_WEIGHT - 1 && worth(pieces) > worth(best)) best = pieces
  }
  const endRun = (): void => {
    if (run !== '') offer([run])
    run = ''
    isExact = false
  }
  while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')') {
    const literal = /^\\?([a-z\d./])/i.exec(source.slice(reader.at, reader.at + 2))
    if (literal !== null && (literal[0].length === 1 ? literal[1] !== '.' : /[./]/.test(literal[1] ?? ''))) {
      reader.at += literal[0].length
      const times = readQuantifier(reader)
      if (times !== 'optional') run += (literal[1] ?? '').toLowerCase()
      if (times !== 'once') endRun()
      continue
    }
    if (source[reader.at] !== '(') {
      endRun()
      reader.at += lengthOfUnit(source, reader.at)
      readQuantifier(reader)
      continue
    }
    const head = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(reader.at))?.[0] ?? '('
    reader.at += head.length
    const { pieces, exact } = readAlternatives(reader)
    reader.at++
    const isPart = readQuantifier(reader) !== 'optional' && !/[=!]/.test(head)
    const before = run
    endRun()
    if (isPart) offer(pieces)
    if (isPart && exact !== null) offer(exact.map((word) => before + word))
  }
  const exact = isExact ? [run] : null
  endRun()
  return { pieces: best, exact }
}

/** How telling a set is: the weight of its lightest piece, then how few they are. */
function worth(pieces: readonly string[] | null): number {
  if (pieces === null || pieces.length === 0) return -1
  return Math.min(...pieces.map(weightOf)) - pieces.length / 1000
}

/** A letter counts one, a stop, which ends most sentences, nearly nothing, and a slash, which hardly stands, three. */
function weightOf(piece: string): number {
  let sum = 0
  for (const sign of piece) sum += sign === '/' ? 3 : sign === '.' ? 0.2 : 1
  return sum
}

/** Length of a class, an escape or a single sign at `at`. */
function lengthOfUnit(source: string, at: number): number {
  const rest = source.slice(at)
  return /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{\w+\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\.|.)/su.exec(rest)?.[0].length ?? 1
}

function readQuantifier(reader: Reader): 'once' | 'often' | 'optional' {
  const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12))
  if (found === null) return 'once'
  reader.at += found[0].length
  return /^[?*]/.test(found[0]) || Number(found[1] ?? 1) === 0 ? 'optional' : 'often'
}
