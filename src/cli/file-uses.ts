import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { statOf } from '../batch/files.ts'
import { AnalyzeError } from '../model/error.ts'
import type { BatchOptions } from './batch-options.ts'
import { STDIN } from './inputs.ts'
import type { AnalysisOptions } from './options.ts'

/** A file that a call reads or writes, and how messages call it: "the input a.vtt", "what --names reads". */
export interface FileUse {
  readonly path: string
  readonly what: string
}

/** All that a call reads and writes. */
export interface FileUses {
  readonly reads: readonly FileUse[]
  readonly writes: readonly FileUse[]
}

/** Throws `USAGE` where an input has no name: a variable of a script that is empty. */
export function refuseEmpty(inputs: readonly string[]): void {
  if (!inputs.includes('')) return
  throw new AnalyzeError('USAGE', 'An input has an empty name.', 'Give its path, or - for standard input.')
}

/** Files that are read as inputs; standard input is none. */
export function inputUses(paths: readonly string[]): FileUse[] {
  return paths.map((path) => ({ path, what: `the input ${path}` }))
}

/** The file that `-o` names, if any. */
export function outputUses(output: string | undefined): FileUse[] {
  return output === undefined ? [] : [{ path: output, what: `the output ${output}` }]
}

/** What options of a run read and write, beside its inputs and `-o`. */
export function optionUses(options: AnalysisOptions & BatchOptions): FileUses {
  const { names, speakers, chaptersFile, filesFrom, reporter = [], jobSummary } = options
  const read = (flag: string, path: string | undefined): FileUse[] =>
    path === undefined ? [] : [{ path, what: `what ${flag} reads` }]
  return {
    reads: [
      ...read('--names', names),
      ...read('--speakers', speakers),
      ...read('--chapters-file', chaptersFile),
      ...read('--files-from', filesFrom),
    ],
    writes: [
      ...reporter.flatMap(({ kind, file }) =>
        file === null ? [] : [{ path: file, what: `the ${kind} report ${file}` }],
      ),
      ...(jobSummary === undefined ? [] : [{ path: jobSummary, what: `the job summary ${jobSummary}` }]),
    ],
  }
}

/**
 * Throws `SAME_OUTPUT` where something would be written over what is read, or two things into one file. Devices and pipes
 * may be read and written as often as one likes.
 */
export function refuseClashes({ reads, writes }: FileUses): void {
  const known = new Map<string, FileUse>()
  for (const use of reads) if (isFileUse(use)) known.set(placeOf(use.path), use)
  const written = new Map<string, FileUse>()
  for (const use of writes) {
    if (!isFileUse(use)) continue
    const place = placeOf(use.path)
    const read = known.get(place)
    if (read !== undefined) {
      throw new AnalyzeError(
        'SAME_OUTPUT',
        `${sentence(use.what)} is ${read.what}.`,
        'Write to another file or folder.',
      )
    }
    const other = written.get(place)
    if (other !== undefined) {
      throw new AnalyzeError(
        'SAME_OUTPUT',
        `${sentence(other.what)} and ${use.what} are one file.`,
        'Give each a file of its own.',
      )
    }
    written.set(place, use)
  }
}

/** True for a file, and for what is not there yet. */
function isFileUse({ path }: FileUse): boolean {
  return path !== STDIN && path !== '' && statOf(path)?.isFile() !== false
}

/** Where a path leads, links resolved; of a file that is not there, as far as its folder is. */
function placeOf(path: string): string {
  try {
    return foldedPath(realpathSync(path))
  } catch {
    try {
      return foldedPath(join(realpathSync(dirname(path)), basename(path)))
    } catch {
      return foldedPath(path)
    }
  }
}

/** Two names are one place where the file system takes them for the same: those of macOS and Windows fold case. */
export function foldedPath(path: string): string {
  const full = resolve(path)
  return process.platform === 'darwin' || process.platform === 'win32' ? full.normalize('NFC').toLowerCase() : full
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
