import { writeWhole } from '../batch/files.ts'
import { STDIN } from './inputs.ts'
import { writeOut } from './streams.ts'

/** Writes the one document of a command to `-o`, whole or not at all, or to standard output. Throws `NOT_WRITABLE`. */
export async function writeDocument(output: string | undefined, text: string): Promise<void> {
  if (output === undefined || output === STDIN) await writeOut(text)
  else writeWhole(output, Buffer.from(text))
}
