import { AnalyzeError } from '../model/error.ts'
import type { SpeakerMap, SpeakerOverride } from '../model/speaker-map.ts'
import type { Role } from '../model/structure.ts'

const ROLES: ReadonlySet<string> = new Set<Role>(['host', 'guest', 'correspondent', 'clip', 'credit', 'other'])
const FIELDS: ReadonlySet<string> = new Set(['name', 'role', 'title', 'affiliation'])

/**
 * Reads a speaker map: a JSON object from label to a name, or to `{name, role, title, affiliation}`:
 * `{"Speaker 1": "Kevin Hirten", "Speaker 2": {"name": "Caiwei Chen", "role": "guest"}}`. Throws an `AnalyzeError` where
 * it is something else.
 */
export function parseSpeakerMap(text: string, file: string): SpeakerMap {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw malformed(file, 'is not JSON')
  }
  if (!isObject(value)) throw malformed(file, 'is not an object from label to name')
  const map = new Map<string, SpeakerOverride>()
  for (const [label, entry] of Object.entries(value)) {
    if (typeof entry === 'string') {
      map.set(label.trim(), { name: entry.trim() || null, role: null, title: null, affiliation: null })
      continue
    }
    if (!isObject(entry)) throw malformed(file, `gives no name for "${label}"`)
    for (const field of Object.keys(entry))
      if (!FIELDS.has(field)) throw malformed(file, `has an unknown field "${field}" for "${label}"`)
    const role = textField(entry, 'role', label, file)
    if (role !== null && !ROLES.has(role)) throw malformed(file, `has an unknown role "${role}" for "${label}"`)
    map.set(label.trim(), {
      name: textField(entry, 'name', label, file),
      role: role === null ? null : toRole(role),
      title: textField(entry, 'title', label, file),
      affiliation: textField(entry, 'affiliation', label, file),
    })
  }
  return map
}

/** The form of a label in which two spellings of it are one. */
export function labelKey(label: string): string {
  return label.trim().toLowerCase()
}

function toRole(text: string): Role | null {
  const roles: readonly Role[] = ['host', 'guest', 'correspondent', 'clip', 'credit', 'other']
  return roles.find((role) => role === text) ?? null
}

/** True for a JSON object, which is neither a list nor null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textField(
  entry: Readonly<Record<string, unknown>>,
  field: string,
  label: string,
  file: string,
): string | null {
  const value = entry[field]
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') throw malformed(file, `has a ${field} that is no text for "${label}"`)
  return value.trim() || null
}

function malformed(file: string, what: string): AnalyzeError {
  return new AnalyzeError(
    'MALFORMED',
    `The speaker map ${what}.`,
    'Write a JSON object such as: {"Speaker 1": {"name": "Kevin Hirten", "role": "host"}}',
    { file, line: null, column: null },
  )
}
