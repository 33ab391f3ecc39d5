import { writeWhole } from '../batch/files.ts'
import { loadModels } from '../models.ts'
import { readNotes } from '../read/notes.ts'
import { read } from '../read/read.ts'
import { renderVerification } from '../render/verification.ts'
import { verify } from '../verify.ts'
import { fixNames } from '../verify-fixes.ts'
import type { VerifyCommandOptions } from './commands/verify.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readInput, STDIN } from './inputs.ts'
import { chooseWidth } from './look.ts'
import { say } from './messages.ts'
import { loudnessOf } from './options.ts'
import { writeOut } from './streams.ts'

/** Checks notes and writes what was found; throws `AnalyzeError` where an input cannot be read or an output written. */
export async function verifyNotes(
  notesPath: string,
  episodePath: string,
  options: VerifyCommandOptions,
): Promise<ExitCode> {
  const { strict, explain, ignore, fix, from, output, maxSize } = options
  const notes = readNotes(await readInput(notesPath, maxSize), notesPath)
  const bytes = await readInput(episodePath, maxSize)
  const transcript = read(bytes, episodePath, from === undefined ? {} : { format: from })
  const verification = verify(notes, transcript, loadModels(), { strict: strict === true, ignore })
  const place = { terminal: process.stdout.isTTY, columns: process.stdout.columns, env: process.env }
  const width = chooseWidth(options.width, place)
  const text = renderVerification(verification, options.format, { width, explain: explain === true })
  if (output === undefined || output === STDIN) await writeOut(text)
  else writeWhole(output, Buffer.from(text))
  if (fix !== undefined) {
    const fixed = fixNames(notes.transcript.source.text, verification)
    writeWhole(fix, Buffer.from(fixed.text))
    if (loudnessOf(options) !== 'quiet') say(`take-analyze: put ${fixed.fixed} name(s) right in ${fix}.`)
  }
  return verification.counts.unsupported > 0 ? EXIT.failed : EXIT.done
}
