import type { CorrectionTable } from '../model/correction.ts'
import { AnalyzeError } from '../model/error.ts'
import type { SpeakerMap } from '../model/speaker-map.ts'
import { parseCorrections } from '../structure/corrections.ts'
import { isObject, parseSpeakerMap } from '../structure/speaker-map.ts'

/** A small text that came with a transcript, and the file it came from, for messages. */
export interface NamedText {
  readonly file: string
  readonly text: string
}

/** What `episode.meta.json` beside `episode.vtt` says; null and empty where it says nothing. */
export interface Sidecar {
  readonly title: string | null
  readonly show: string | null
  /** ISO 8601, as far as known. */
  readonly date: string | null
  readonly speakers: SpeakerMap
  readonly names: CorrectionTable
}

/** A sidecar that says nothing. */
export const NO_SIDECAR: Sidecar = { title: null, show: null, date: null, speakers: new Map(), names: new Map() }

const FIELDS = ['title', 'show', 'date', 'speakers', 'names']

/**
 * Reads a sidecar: `{"title", "show", "date", "speakers", "names"}`, each optional; `speakers` as in a speaker map, `names`
 * from a name to what the recogniser makes of it (`{"Aoife": ["eefa", "ifa"]}`). Throws an `AnalyzeError` where it is
 * something else.
 */
export function parseSidecar({ text, file }: NamedText): Sidecar {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw malformed(file, 'is not JSON')
  }
  if (!isObject(value)) throw malformed(file, 'is not a JSON object')
  for (const field of Object.keys(value)) {
    if (!FIELDS.includes(field)) throw malformed(file, `has an unknown field "${field}"`)
  }
  const date = textField(value, 'date', file)
  if (date !== null && !/^\d{4}(?:-\d{2}(?:-\d{2}(?:T.*)?)?)?$/.test(date)) {
    throw malformed(file, `has a date "${date}" that is not of the form 2025-01-31`)
  }
  const { speakers, names } = value
  return {
    title: textField(value, 'title', file),
    show: textField(value, 'show', file),
    date,
    speakers: speakers === undefined ? new Map() : parseSpeakerMap(JSON.stringify(speakers), file),
    names: names === undefined ? new Map() : parseCorrections(correctionLines(names, file), file),
  }
}

function correctionLines(names: unknown, file: string): string {
  if (!isObject(names)) throw malformed(file, 'has "names" that is not an object from name to spellings')
  return Object.entries(names)
    .map(([name, spellings]) => {
      const list: readonly unknown[] = Array.isArray(spellings) ? spellings : [spellings]
      const texts = list.map((each) => (typeof each === 'string' ? each.replace(/[|\n\r]/g, ' ') : ''))
      if (texts.length === 0 || texts.some((each) => each.trim() === '')) {
        throw malformed(file, `has a spelling of "${name}" that is no text`)
      }
      return `${name.replace(/[=\n\r]/g, ' ')} = ${texts.join(' | ')}`
    })
    .join('\n')
}

/** Two correction tables as one: where both claim a spelling, the first has it. */
export function joinCorrections(first: CorrectionTable, second: CorrectionTable): CorrectionTable {
  const joined = new Map(first)
  for (const [key, variants] of second) {
    const list = [...(joined.get(key) ?? [])]
    const known = new Set(list.map(({ words }) => words.join(' ')))
    list.push(...variants.filter(({ words }) => !known.has(words.join(' '))))
    joined.set(
      key,
      list.sort((a, b) => b.words.length - a.words.length),
    )
  }
  return joined
}

function textField(value: Readonly<Record<string, unknown>>, field: string, file: string): string | null {
  const text = value[field]
  if (text === undefined || text === null) return null
  if (typeof text !== 'string') throw malformed(file, `has a ${field} that is no text`)
  return text.trim() || null
}

function malformed(file: string, what: string): AnalyzeError {
  return new AnalyzeError(
    'MALFORMED',
    `The sidecar ${what}.`,
    `Write a JSON object with any of ${FIELDS.join(', ')}, or leave sidecars out with --no-sidecars.`,
    { file, line: null, column: null },
  )
}
