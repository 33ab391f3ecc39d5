import { AnalyzeError } from '../model/error.ts'
import { plainJson, plainLine } from '../render/escape.ts'
import type { Joints } from './sink.ts'

/** Documents for people, a blank line between two. */
export const SPACED: Joints = { open: '', separator: '\n', close: '' }

/** JSON documents that say themselves what they are of, as an array. */
export const JSON_LIST: Joints = { open: '[\n', separator: ',\n', close: ']\n' }

/** JSON documents that do not, as an array of `{"path": …, FIELD: document}`: where one fails, the others keep their names. */
export function jsonRows(field: string): Joints {
  return {
    ...JSON_LIST,
    row: (path) => ({ before: `{"path": ${plainJson(JSON.stringify(path))}, "${field}": `, after: '}\n' }),
  }
}

/** Lines for people that do not say what they are of, the path of the transcript above each. */
export const HEADED: Joints = { ...SPACED, row: (path) => ({ before: `${plainLine(path)}\n`, after: '' }) }

/** The error for several documents of a form that holds one: two in a row would be valid for no program. */
export function cannotJoin(format: string, hint = 'Write to a folder: -o out/'): AnalyzeError {
  return new AnalyzeError('USAGE', `One document of the format ${format} cannot hold several episodes.`, hint)
}
