import { refuse } from './refuse.ts'
import { type Node, OPERATORS, type Operator, type Step } from './syntax.ts'
import { type Token, tokenize } from './tokens.ts'

/** Deepest nesting of parentheses and "not", so that no expression can exhaust the stack. */
const DEEPEST = 50

/**
 * Reads a gate expression. The grammar, loosest first:
 *
 *     either  = both { ("or" | "||") both }
 *     both    = not { ("and" | "&&") not }
 *     not     = ("not" | "!") not | compare
 *     compare = value [ ("==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "contains") value ]
 *     value   = number | string | "true" | "false" | "null" | "[" literals "]" | "(" either ")" | path
 *     path    = name [ "(" either ")" ] { "." name [ "(" either ")" ] }
 *
 * Throws `USAGE`, with the column, where the text is no expression; never anything else.
 */
export function parse(expression: string): Node {
  const parser = new Parser(tokenize(expression))
  const node = parser.either(0)
  parser.finish()
  return node
}

class Parser {
  readonly #tokens: readonly Token[]
  #next = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  either(depth: number): Node {
    let left = this.#both(depth)
    for (let at = this.#peek().at; this.#take('or', '||'); at = this.#peek().at) {
      left = { kind: 'either', at, left, right: this.#both(depth) }
    }
    return left
  }

  finish(): void {
    const token = this.#peek()
    if (token.kind === 'end') return
    const joins = token.kind === 'mark' ? '' : ' Join conditions with "and" or "or".'
    throw refuse(`goes on after its end with ${shown(token)}`, token.at, `Remove what is too much.${joins}`)
  }

  #both(depth: number): Node {
    let left = this.#not(depth)
    for (let at = this.#peek().at; this.#take('and', '&&'); at = this.#peek().at) {
      left = { kind: 'both', at, left, right: this.#not(depth) }
    }
    return left
  }

  #not(depth: number): Node {
    const { at } = this.#peek()
    if (depth > DEEPEST) throw refuse('is nested too deep', at, `Use at most ${DEEPEST} levels.`)
    if (this.#take('not', '!')) return { kind: 'not', at, of: this.#not(depth + 1) }
    return this.#compare(depth)
  }

  #compare(depth: number): Node {
    const left = this.#value(depth)
    const token = this.#peek()
    const operator = this.#operator()
    if (operator === null) return left
    const right = this.#value(depth)
    if (this.#operator() !== null) {
      throw refuse(
        'compares three things in a row',
        this.#tokens[this.#next - 1]!.at,
        'Join two comparisons with "and".',
      )
    }
    return { kind: 'compare', at: token.at, operator, left, right }
  }

  #operator(): Operator | null {
    const token = this.#peek()
    const operator = OPERATORS.find((known) => known === token.text)
    if (operator === undefined || (token.kind !== 'mark' && token.kind !== 'name')) return null
    this.#next++
    return operator
  }

  #value(depth: number): Node {
    const token = this.#peek()
    if (this.#take('(')) {
      const inner = this.either(depth + 1)
      this.#expect(')')
      return inner
    }
    if (this.#take('[')) return { kind: 'set', at: token.at, values: this.#literals() }
    const literal = this.#literal()
    if (literal !== undefined) return { kind: 'literal', at: token.at, value: literal }
    return { kind: 'path', at: token.at, steps: this.#steps(depth) }
  }

  #literals(): (string | number | boolean | null)[] {
    const values: (string | number | boolean | null)[] = []
    if (this.#take(']')) return values
    do {
      const { at } = this.#peek()
      const value = this.#literal()
      if (value === undefined)
        throw refuse('has a list with something other than plain values', at, 'Write ["a", "b"].')
      values.push(value)
    } while (this.#take(','))
    this.#expect(']')
    return values
  }

  #literal(): string | number | boolean | null | undefined {
    const { kind, text } = this.#peek()
    const value =
      kind === 'string' ? text : kind === 'number' ? Number(text) : kind === 'name' ? CONSTANTS.get(text) : undefined
    if (value !== undefined) this.#next++
    return value
  }

  #steps(depth: number): Step[] {
    const steps: Step[] = []
    do {
      const token = this.#peek()
      if (token.kind !== 'name' || RESERVED.has(token.text)) {
        const where = steps.length === 0 ? 'needs a value where it has' : 'needs a name after the dot where it has'
        throw refuse(`${where} ${shown(token)}`, token.at, 'Write a field (claims.count), a number or a "string".')
      }
      this.#next++
      let condition: Node | null = null
      if (this.#take('(')) {
        condition = this.either(depth + 1)
        this.#expect(')')
      }
      steps.push({ name: token.text, at: token.at, condition })
    } while (this.#take('.'))
    return steps
  }

  #peek(): Token {
    return this.#tokens[this.#next]!
  }

  #take(...texts: readonly string[]): boolean {
    const { kind, text } = this.#peek()
    if ((kind !== 'mark' && kind !== 'name') || !texts.includes(text)) return false
    this.#next++
    return true
  }

  #expect(mark: string): void {
    const token = this.#peek()
    if (!this.#take(mark)) throw refuse(`needs "${mark}" where it has ${shown(token)}`, token.at, `Add the "${mark}".`)
  }
}

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

const RESERVED: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'contains'])

function shown(token: Token): string {
  return token.kind === 'end' ? 'nothing more' : JSON.stringify(token.text)
}
