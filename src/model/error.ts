/** Why a file could not be read, or a call not carried out. Each has one row in the README's table. */
export type ErrorCode =
  | 'NOT_FOUND'
  | 'NOT_A_FILE'
  | 'NOT_READABLE'
  | 'TOO_LARGE'
  | 'BINARY'
  | 'EMPTY_FILE'
  | 'EMPTY_TRANSCRIPT'
  | 'NOT_A_TRANSCRIPT'
  | 'MALFORMED'
  | 'UNKNOWN_FORMAT'
  | 'NOT_WRITABLE'
  | 'SAME_OUTPUT'
  | 'USAGE'
  | 'INTERNAL'

/** Where in a file: 1-based line and column; null where the whole file is meant. */
export interface Location {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
}

/**
 * Damage stepped over, as data. `code` is kebab-case ("bad-timecode", "no-speakers"), stable for scripts; `line` is
 * 1-based in the decoded source, or null where the whole file is meant.
 */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly line: number | null
}

/** The one error that the program throws on purpose: `message` says what is wrong, `hint` what to do next. */
export class AnalyzeError extends Error {
  readonly code: ErrorCode
  readonly hint: string
  readonly location: Location | null

  constructor(code: ErrorCode, message: string, hint: string, location: Location | null = null) {
    super(message)
    this.name = 'AnalyzeError'
    this.code = code
    this.hint = hint
    this.location = location
  }
}
