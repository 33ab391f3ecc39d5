import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Analysis } from '../model/analysis.ts'
import { AnalyzeError } from '../model/error.ts'
import { fault, statOf, unreadable } from './files.ts'

/** An analysis and the file that it came from. */
export interface KeptAnalysis {
  readonly file: string
  readonly analysis: Analysis
}

/**
 * The analyses in files that this program wrote as JSON (one document, or an array) or NDJSON, and in folders of such
 * files, one at a time, files by path. In a folder, other JSON is passed over. Throws as `unreadable`, and
 * `MALFORMED` where a file that was named holds no analysis.
 */
export function* readAnalyses(named: readonly string[]): Generator<KeptAnalysis> {
  for (const name of named) {
    const isFolder = statOf(name)?.isDirectory() === true
    if (!isFolder) {
      yield* analysesIn(name, true)
      continue
    }
    let found = 0
    for (const file of jsonFilesIn(name)) {
      for (const kept of analysesIn(file, false)) {
        found++
        yield kept
      }
    }
    if (found === 0) throw noAnalysis(name, 'has no analyses in it')
  }
}

/** One analysis, the only one of its file. Throws as `readAnalyses`, and `USAGE` where there are several. */
export function readAnalysis(file: string): Analysis {
  const [first, second] = analysesIn(file, true)
  if (first !== undefined && second === undefined) return first.analysis
  throw new AnalyzeError('USAGE', `${file} holds several analyses.`, 'Give a file with one episode.')
}

function jsonFilesIn(folder: string): string[] {
  return namesBelow(folder)
    .filter((name) => /\.(?:json|ndjson|jsonl)$/i.test(name) && !/(?:^|[\\/])\./.test(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statOf(path)?.isFile() === true)
}

function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch (error) {
    throw unreadable(folder, error)
  }
}

function* analysesIn(file: string, isNamed: boolean): Generator<KeptAnalysis> {
  const values = valuesOf(file, readText(file))
  if (values === null || values.length === 0) {
    if (isNamed) throw noAnalysis(file, 'is no JSON or NDJSON')
    return
  }
  for (const value of values) {
    if (isAnalysis(value)) yield { file, analysis: value }
    else if (isNamed) throw noAnalysis(file, 'holds something other than analyses')
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** One document, an array, or a document a line; null where it is none of them. */
function valuesOf(file: string, text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch {
    if (!/^\s*\{/.test(text)) return null
  }
  const values: unknown[] = []
  for (const [row, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      values.push(JSON.parse(line))
    } catch {
      if (values.length === 0) return null
      const location = { file, line: row + 1, column: null }
      throw new AnalyzeError(
        'MALFORMED',
        `${file} is damaged: no JSON in line ${row + 1}.`,
        'Analyse it again.',
        location,
      )
    }
  }
  return values
}

/** The schema's name promises the rest: whoever writes it by hand gets what they wrote. */
function isAnalysis(value: unknown): value is Analysis {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return false
  if (value.schema !== 'take-analyze/analysis/1') return false
  const lists = [
    'speakers',
    'takeaways',
    'sections',
    'chapters',
    'entities',
    'quantities',
    'claims',
    'topics',
    'warnings',
  ]
  const groups = ['source', 'episode', 'summary', 'tool']
  const held = (name: string): unknown => Reflect.get(value, name)
  return lists.every((name) => Array.isArray(held(name))) && groups.every((name) => typeof held(name) === 'object')
}

function noAnalysis(file: string, what: string): AnalyzeError {
  const hint = 'Give what take-analyze wrote with --format json or ndjson.'
  return fault('MALFORMED', file, `${file} ${what}.`, hint)
}
