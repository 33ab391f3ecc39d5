import { dirname, extname, join } from 'node:path'
import { statOf } from '../batch/files.ts'
import type { Input } from '../batch/inputs.ts'
import { AnalyzeError } from '../model/error.ts'
import { type FileUses, foldedPath, inputUses, outputUses, refuseClashes } from './file-uses.ts'
import { STDIN } from './inputs.ts'
import { stemOf } from './sidecars.ts'

/** Where the documents of a run go: all to standard output, all into one file, or each into a file of its own. */
export type OutputPlan =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly folder: string; readonly paths: ReadonlyMap<string, string> }

/**
 * Decides where each input's document goes. `output` (`-o`) is a folder where one is there, where it ends in a slash,
 * and where `many` is said and it has no ending; else a file. `others` is what else the call reads and writes. Throws
 * `SAME_OUTPUT` where two things would be written into one file or over what is read, before any work is done.
 */
export function planOutputs(
  inputs: readonly Omit<Input, 'fault'>[],
  output: string | undefined,
  extension: string,
  many: boolean,
  others: FileUses,
): OutputPlan {
  const plan = planOf(inputs, output, extension, many)
  const outputs = plan.kind === 'folder' ? [...plan.paths.values()] : plan.kind === 'file' ? [plan.path] : []
  refuseClashes({
    reads: [...inputUses(inputs.map(({ path }) => path)), ...others.reads],
    writes: [...outputs.flatMap(outputUses), ...others.writes],
  })
  return plan
}

function planOf(
  inputs: readonly Omit<Input, 'fault'>[],
  output: string | undefined,
  extension: string,
  many: boolean,
): OutputPlan {
  if (output === undefined || output === STDIN) return { kind: 'stdout' }
  if (!isFolder(output) && !(many && isNew(output) && extname(output) === '')) return { kind: 'file', path: output }
  const paths = new Map<string, string>()
  const taken = new Map<string, string>()
  for (const { path: input, within } of inputs) {
    const path = join(output, dirname(within), stemOf(within) + extension)
    const other = taken.get(foldedPath(path))
    if (other !== undefined) {
      throw new AnalyzeError(
        'SAME_OUTPUT',
        `${other} and ${input} would both be written to ${path}.`,
        'Rename one, leave it out with --exclude, or run them into two folders.',
      )
    }
    taken.set(foldedPath(path), input)
    paths.set(input, path)
  }
  return { kind: 'folder', folder: output, paths }
}

/** True where `-o` names a folder whatever is written; the folder need not be there yet. */
export function isFolder(output: string): boolean {
  return /[\\/]$/.test(output) || statOf(output)?.isDirectory() === true
}

function isNew(output: string): boolean {
  return statOf(output) === undefined
}
