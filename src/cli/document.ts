import { writeWhole } from '../batch/files.ts'
import { AnalyzeError } from '../model/error.ts'
import { type FileUse, inputUses, outputUses, refuseClashes, refuseEmpty } from './file-uses.ts'
import { STDIN } from './inputs.ts'
import { isFolder } from './outputs.ts'
import { writeOut } from './streams.ts'

/**
 * Refuses an empty input and an `-o` that is a folder (`USAGE`) for a command with one document, and an `-o` that is one of
 * the files that it reads or else writes (`SAME_OUTPUT`): to be asked before any work.
 */
export function refuseOutput(
  output: string | undefined,
  inputs: readonly string[],
  others: readonly FileUse[] = [],
): void {
  refuseEmpty(inputs)
  if (output !== undefined) refuseFolder('-o', output)
  refuseClashes({ reads: inputUses(inputs), writes: [...outputUses(output), ...others] })
}

/** Throws `USAGE` where an option that takes a file was given a folder. */
export function refuseFolder(flag: string, path: string): void {
  if (path !== STDIN && isFolder(path)) {
    throw new AnalyzeError('USAGE', `${flag} takes a file here, and ${path} is a folder.`, 'Give the name of a file.')
  }
}

/** Writes the one document of a command to `-o`, whole or not at all, or to standard output. Throws `NOT_WRITABLE`. */
export async function writeDocument(output: string | undefined, text: string): Promise<void> {
  if (output === undefined || output === STDIN) await writeOut(text)
  else writeWhole(output, Buffer.from(text))
}
