import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
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
 * and where several inputs are given and it has no ending; else a file. Throws `SAME_OUTPUT` where two inputs would
 * write one file or an input would be overwritten, before any work is done.
 */
export function planOutputs(inputs: readonly string[], output: string | undefined, extension: string): OutputPlan {
  if (output === undefined || output === STDIN) return { kind: 'stdout' }
  if (!isFolder(output, inputs.length)) {
    refuseOverwriting(inputs, output)
    return { kind: 'file', path: output }
  }
  const paths = new Map<string, string>()
  const taken = new Map<string, string>()
  for (const input of inputs) {
    const path = join(output, (input === STDIN ? 'stdin' : stemOf(input)) + extension)
    const other = taken.get(resolve(path))
    if (other !== undefined) {
      throw sameOutput(
        `${other} and ${input} would both be written to ${path}.`,
        'Rename one, or run them into two folders.',
      )
    }
    taken.set(resolve(path), input)
    paths.set(input, path)
  }
  for (const path of paths.values()) refuseOverwriting(inputs, path)
  return { kind: 'folder', folder: output, paths }
}

/** True where `-o` names a folder; the folder need not be there yet. */
function isFolder(output: string, inputs: number): boolean {
  if (/[\\/]$/.test(output)) return true
  if (existsSync(output)) return statSync(output).isDirectory()
  return inputs > 1 && extname(output) === ''
}

function refuseOverwriting(inputs: readonly string[], path: string): void {
  if (!existsSync(path) || !statSync(path).isFile()) return
  const target = realpathSync(path)
  const input = inputs.find((each) => each !== STDIN && existsSync(each) && realpathSync(each) === target)
  if (input !== undefined) {
    throw sameOutput(`The output ${path} is the input ${input}.`, 'Write to another file or folder.')
  }
}

function sameOutput(message: string, hint: string): AnalyzeError {
  return new AnalyzeError('SAME_OUTPUT', message, hint)
}

/**
 * Writes a whole file or nothing: to a temporary file beside it, which then takes its name. A device or pipe is written
 * straight away. Throws `NOT_WRITABLE`.
 */
export function writeWhole(path: string, text: string): void {
  try {
    const stats = existsSync(path) ? statSync(path) : null
    if (stats !== null && !stats.isFile()) {
      writeFileSync(path, text)
      return
    }
    const target = stats === null ? path : realpathSync(path)
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
    try {
      writeFileSync(temporary, text)
      if (stats !== null) chmodSync(temporary, stats.mode)
      renameSync(temporary, target)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
  } catch (error) {
    throw notWritable(path, error)
  }
}

/** Makes the folder and those above it. Throws `NOT_WRITABLE`. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw notWritable(path, error)
  }
}

const REASONS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOENT: ['its folder does not exist', 'Make the folder first, or check its name.'],
  ENOTDIR: ['a part of its path is a file', 'Check the path.'],
  EEXIST: ['a file is in the place of the folder', 'Choose another name.'],
  EISDIR: ['it is a folder', 'Choose another name.'],
  EACCES: ['you may not write there', 'Choose a folder that is yours.'],
  EPERM: ['you may not write there', 'Choose a folder that is yours.'],
  EROFS: ['the disk is read-only', 'Choose another disk.'],
  ENOSPC: ['the disk is full', 'Make room, or choose another disk.'],
}

function notWritable(path: string, error: unknown): AnalyzeError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const [what, hint] = REASONS[code] ?? [`the system says ${code}`, 'Check the disk.']
  return new AnalyzeError('NOT_WRITABLE', `${path} cannot be written: ${what}.`, hint, {
    file: path,
    line: null,
    column: null,
  })
}
