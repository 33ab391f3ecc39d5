import { refuse } from './refuse.ts'

/** A word of an expression. `at` is its 0-based place. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'mark' | 'end'
  /** A string's content without its quotes; else the characters as written. */
  readonly text: string
  readonly at: number
}

/** Longer expressions are refused: nobody writes them by hand, and every later step is cheap below this. */
const MOST_CHARACTERS = 4000

const PATTERNS: readonly { readonly kind: Token['kind'] | 'space'; readonly pattern: RegExp }[] = [
  { kind: 'space', pattern: /\s+/y },
  { kind: 'number', pattern: /-?\d+(?:\.\d+)?/y },
  { kind: 'name', pattern: /[A-Za-z_][A-Za-z0-9_]*/y },
  { kind: 'string', pattern: /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/sy },
  { kind: 'mark', pattern: /==|!=|<=|>=|&&|\|\||[<>!().,[\]]/y },
]

/** The words of `expression`, with an `end` after the last. Throws `USAGE` at the first character that is none. */
export function tokenize(expression: string): Token[] {
  if (expression.length > MOST_CHARACTERS) {
    throw refuse('is too long', MOST_CHARACTERS, `Keep it under ${MOST_CHARACTERS} characters.`)
  }
  const tokens: Token[] = []
  let at = 0
  while (at < expression.length) {
    const token = tokenAt(expression, at)
    if (token === null) throw unreadable(expression, at)
    if (token.kind !== 'space') tokens.push({ kind: token.kind, text: contentOf(token.kind, token.text), at })
    at += token.text.length
  }
  tokens.push({ kind: 'end', text: '', at })
  return tokens
}

function tokenAt(expression: string, at: number): { kind: Token['kind'] | 'space'; text: string } | null {
  for (const { kind, pattern } of PATTERNS) {
    pattern.lastIndex = at
    const text = pattern.exec(expression)?.[0]
    if (text !== undefined) return { kind, text }
  }
  return null
}

function contentOf(kind: Token['kind'], text: string): string {
  return kind === 'string' ? text.slice(1, -1).replace(/\\(.)/gs, '$1') : text
}

function unreadable(expression: string, at: number): Error {
  const character = String.fromCodePoint(expression.codePointAt(at) ?? 0)
  if (character === '"' || character === "'")
    return refuse(`has a string that does not end`, at, `Close it with ${character}.`)
  if (character === '=') return refuse('has a single "="', at, 'Use "==" to compare.')
  return refuse(`has ${JSON.stringify(character)}, which means nothing here`, at, HINT)
}

const HINT = 'See "Gates" in docs/ci.md for what an expression may hold.'
