import { writeWhole } from '../batch/files.ts'
import { AnalyzeError } from '../model/error.ts'
import { loadModels } from '../models.ts'
import { readNotes } from '../read/notes.ts'
import { read } from '../read/read.ts'
import { counted } from '../render/clock.ts'
import { renderVerification } from '../render/verification.ts'
import { VERIFICATION_FORMATS } from '../render/verification-formats.ts'
import { verify } from '../verify.ts'
import { fixNames } from '../verify-fixes.ts'
import type { VerifyCommandOptions } from './commands/verify.ts'
import { refuseFolder, refuseOutput, writeDocument } from './document.ts'
import { formatByEnding } from './ending.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readInput, STDIN } from './inputs.ts'
import { chooseWidth, placeOf } from './look.ts'
import { say } from './messages.ts'
import { loudnessOf } from './options.ts'

/** Checks notes and writes what was found; throws `AnalyzeError` where an input cannot be read or an output written. */
export async function verifyNotes(
  notesPath: string,
  episodePath: string,
  options: VerifyCommandOptions,
): Promise<ExitCode> {
  const { strict, explain, ignore, fix, from, output, maxSize } = options
  if (fix !== undefined) refuseFix(fix)
  refuseOutput(output, [notesPath, episodePath], fix === undefined ? [] : [{ path: fix, what: `the copy ${fix}` }])
  const { name: format } = formatByEnding(VERIFICATION_FORMATS, options, 'text')
  const notes = readNotes(await readInput(notesPath, maxSize), notesPath)
  const bytes = await readInput(episodePath, maxSize)
  const transcript = read(bytes, episodePath, from === undefined ? {} : { format: from })
  const verification = verify(notes, transcript, loadModels(), { strict: strict === true, ignore })
  const width = chooseWidth(options.width, placeOf(output))
  const text = renderVerification(verification, format, { width, explain: explain === true })
  await writeDocument(output, text)
  if (fix !== undefined) {
    const fixed = fixNames(notes.transcript.source.text, verification)
    writeWhole(fix, Buffer.from(fixed.text))
    const what = fixed.fixed === 0 ? 'found no name to put' : `put ${counted(fixed.fixed, 'name')}`
    if (loudnessOf(options) !== 'quiet') say(`take-analyze: ${what} right in ${fix}.`)
  }
  return verification.counts.unsupported > 0 ? EXIT.failed : EXIT.done
}

/** The copy is a file: standard output holds the findings. */
function refuseFix(fix: string): void {
  refuseFolder('--fix', fix)
  if (fix === STDIN) throw new AnalyzeError('USAGE', '--fix takes a file.', 'Give the name of one.')
}
