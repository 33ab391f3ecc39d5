import { AnalyzeError } from '../model/error.ts'
import { plainLine } from '../render/escape.ts'
import { STDIN } from './inputs.ts'

/**
 * How much is said on standard error: nothing, since a report goes there; nothing but errors; what matters; or how each
 * input went.
 */
export type Loudness = 'silent' | 'quiet' | 'normal' | 'verbose'

/** Writes a line to standard error. Controls in it are made visible, for names of files may hold any. */
export function say(message: string): void {
  process.stderr.write(`${message.split('\n').map(visible).join('\n')}\n`)
}

/** Indentation kept, all else as `plainLine` has it. */
function visible(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? ''
  return indent + plainLine(line)
}

/** Says what went wrong with `path` (null for the call as a whole): file, line, what is wrong, what to do. */
export function sayError(error: unknown, path: string | null, loudness: Loudness): void {
  say(`take-analyze: ${describeError(error, path)}`)
  if (
    loudness === 'verbose' &&
    !(error instanceof AnalyzeError) &&
    error instanceof Error &&
    error.stack !== undefined
  ) {
    say(error.stack)
  }
}

/** What messages call the input that is written as "-". */
const INPUT_NAME = 'standard input'

/** What messages call an input. */
export function inputName(path: string): string {
  return path === STDIN ? INPUT_NAME : path
}

function describeError(error: unknown, path: string | null): string {
  if (error instanceof AnalyzeError) {
    const { code, message, hint, location } = error
    // Where the output cannot be written, the input is not to blame.
    const file = location?.file ?? (code === 'NOT_WRITABLE' ? null : path)
    const line = location?.line ?? null
    const place = (name: string) => (line === null ? `${name}: ` : `${name}:${line}: `)
    if (file === null) return `${message} ${hint}`.trim()
    if (file === STDIN) {
      const isNamed = message.startsWith(`${STDIN} `) || /^standard input\b/i.test(message)
      return `${isNamed ? '' : place(INPUT_NAME)}${message.replace(/^- /, `${INPUT_NAME} `)} ${hint}`.trim()
    }
    return `${message.includes(file) ? '' : place(file)}${message} ${hint}`.trim().replaceAll(file, plainLine(file))
  }
  const what = error instanceof Error ? error.message : String(error)
  const where = path === null ? '' : ` on ${path}`
  return `internal error${where}: ${what.replace(/\s+/g, ' ')} Please report it with the input; --verbose shows where it happened.`
}
