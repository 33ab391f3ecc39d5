import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import type { Input } from '../batch/inputs.ts'
import { AnalyzeError } from '../model/error.ts'
import { STDIN } from './inputs.ts'
import { stemOf } from './sidecars.ts'

/** Where the documents of a run go: all to standard output, all into one file, or each into a file of its own. */
export type OutputPlan =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly folder: string; readonly paths: ReadonlyMap<string, string> }

/**
 * Decides where each input's document goes. `output` (`-o`) is a folder where one is there, where it ends in a slash,
 * and where `many` is said and it has no ending; else a file. Throws `SAME_OUTPUT` where two inputs would write one file or
 * an input would be overwritten, before any work is done.
 */
export function planOutputs(
  inputs: readonly Omit<Input, 'fault'>[],
  output: string | undefined,
  extension: string,
  many: boolean,
): OutputPlan {
  if (output === undefined || output === STDIN) return { kind: 'stdout' }
  const sources = new Map(inputs.flatMap(({ path }) => sourceOf(path)))
  if (!isFolder(output, many)) {
    refuseOverwriting(sources, output)
    return { kind: 'file', path: output }
  }
  const paths = new Map<string, string>()
  const taken = new Map<string, string>()
  for (const { path: input, within } of inputs) {
    const path = join(output, dirname(within), stemOf(within) + extension)
    const other = taken.get(placeOf(path))
    if (other !== undefined) {
      throw sameOutput(
        `${other} and ${input} would both be written to ${path}.`,
        'Rename one, leave it out with --exclude, or run them into two folders.',
      )
    }
    taken.set(placeOf(path), input)
    paths.set(input, path)
    refuseOverwriting(sources, path)
  }
  return { kind: 'folder', folder: output, paths }
}

/** True where `-o` names a folder; the folder need not be there yet. */
function isFolder(output: string, many: boolean): boolean {
  if (/[\\/]$/.test(output)) return true
  if (existsSync(output)) return statSync(output).isDirectory()
  return many && extname(output) === ''
}

/** Two names are one place where the file system takes them for the same: those of macOS and Windows fold case. */
function placeOf(path: string): string {
  const full = resolve(path)
  return process.platform === 'darwin' || process.platform === 'win32' ? full.normalize('NFC').toLowerCase() : full
}

/** The real place of an input, links resolved, and its name; nothing for what is no file. */
function sourceOf(path: string): [place: string, path: string][] {
  return path !== STDIN && existsSync(path) ? [[realpathSync(path), path]] : []
}

function refuseOverwriting(sources: ReadonlyMap<string, string>, path: string): void {
  if (!existsSync(path) || !statSync(path).isFile()) return
  const input = sources.get(realpathSync(path))
  if (input !== undefined) {
    throw sameOutput(`The output ${path} is the input ${input}.`, 'Write to another file or folder.')
  }
}

function sameOutput(message: string, hint: string): AnalyzeError {
  return new AnalyzeError('SAME_OUTPUT', message, hint)
}
