import { plainLine } from '../../render/escape.ts'
import type { Row } from '../batch.ts'

/** Something about one episode that a reviewer should see at its place. */
export interface Finding {
  readonly level: 'error' | 'warning'
  /** Stable from run to run: `failed/not-a-transcript`, `gate/3f2a…`, `warning/no-times`. */
  readonly rule: string
  /** What the rule is about, for people. */
  readonly title: string
  readonly path: string
  /** 1-based line of the transcript; null where the whole file is meant. */
  readonly line: number | null
  readonly column: number | null
  /** One line, without controls. */
  readonly message: string
  /** What identifies the finding when lines move: words of the transcript, or the message. */
  readonly identity: string
}

/** All there is to say of the rows: what failed, then gates that hold, then warnings; in each, by row and line. */
export function findingsOf(rows: readonly Row[]): Finding[] {
  return [...rows.flatMap(failureOf), ...rows.flatMap(gatesOf), ...rows.flatMap(warningsOf)]
}

function failureOf({ path, failure }: Row): Finding[] {
  if (failure === null) return []
  const { code, message, hint, location } = failure
  const name = code.toLowerCase().replaceAll('_', '-')
  return [
    {
      level: 'error',
      rule: `failed/${name}`,
      title: 'Episode failed',
      path,
      line: location?.line ?? null,
      column: location?.column ?? null,
      message: plainLine(`${message} ${hint}`),
      identity: code,
    },
  ]
}

function gatesOf({ path, report }: Row): Finding[] {
  return (report?.tripped ?? []).flatMap(({ expression, figures, matches }): Finding[] => {
    const base = { level: 'error', rule: `gate/${shortHash(expression)}`, title: `Gate: ${expression}`, path } as const
    const why = figures.length === 0 ? '' : ` (${figures.join(', ')})`
    const placed = matches.filter(({ line }) => line !== null)
    const message = plainLine(`The gate holds: ${expression}${why}.`)
    if (placed.length === 0) return [{ ...base, line: null, column: null, message, identity: expression }]
    return placed.map(({ line, text }) => {
      const words = plainLine(text)
      return {
        ...base,
        line,
        column: null,
        message: words === '' ? message : `${message} Here: ${words}`,
        identity: words,
      }
    })
  })
}

function warningsOf({ path, report }: Row): Finding[] {
  return (report?.warnings ?? []).map(({ code, message, line }) => ({
    level: 'warning',
    rule: `warning/${code}`,
    title: `Warning: ${code}`,
    path,
    line,
    column: null,
    message: plainLine(message),
    identity: message,
  }))
}

/** FNV-1a, 32 bits, as eight hexadecimal digits: tells a project's few expressions apart. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
