import { writeWhole } from '../batch/files.ts'
import { type Job, openInput } from '../job/job.ts'
import { AnalyzeError } from '../model/error.ts'
import { loadModels } from '../models.ts'
import { readNotes } from '../read/notes.ts'
import { counted } from '../render/clock.ts'
import { renderVerification } from '../render/verification.ts'
import { VERIFICATION_FORMATS } from '../render/verification-formats.ts'
import { findUnknownSpeakers } from '../structure/renaming.ts'
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
import { findSidecars, load, NO_SIDECARS } from './sidecars.ts'

/** Checks notes and writes what was found; throws `AnalyzeError` where an input cannot be read or an output written. */
export async function verifyNotes(
  notesPath: string,
  episodePath: string,
  options: VerifyCommandOptions,
): Promise<ExitCode> {
  const { strict, explain, ignore, fix, output, maxSize } = options
  if (fix !== undefined) refuseFix(fix)
  const { names, speakers, chaptersFile } = options
  const inputs = [notesPath, episodePath, names, speakers, chaptersFile].filter((path) => path !== undefined)
  refuseOutput(output, inputs, fix === undefined ? [] : [{ path: fix, what: `the copy ${fix}` }])
  const { name: format } = formatByEnding(VERIFICATION_FORMATS, options, 'text')
  const notes = readNotes(await readInput(notesPath, maxSize), notesPath)
  const { transcript, options: episode } = openInput(jobOf(episodePath, options), await readInput(episodePath, maxSize))
  const loudness = loudnessOf(options)
  if (loudness !== 'quiet')
    for (const { message } of findUnknownSpeakers(transcript, episode.speakers))
      say(`take-analyze: ${episodePath}: warning: ${message}`)
  const verification = verify(notes, transcript, loadModels(), { ...episode, strict: strict === true, ignore })
  const width = chooseWidth(options.width, placeOf(output))
  const text = renderVerification(verification, format, { width, explain: explain === true })
  await writeDocument(output, text)
  if (fix !== undefined) {
    const fixed = fixNames(notes.transcript.source.text, verification)
    writeWhole(fix, Buffer.from(fixed.text))
    const what = fixed.fixed === 0 ? 'found no name to put' : `put ${counted(fixed.fixed, 'name')}`
    if (loudness !== 'quiet') say(`take-analyze: ${what} right in ${fix}.`)
  }
  return verification.counts.unsupported > 0 ? EXIT.failed : EXIT.done
}

/** The copy is a file: standard output holds the findings. */
function refuseFix(fix: string): void {
  refuseFolder('--fix', fix)
  if (fix === STDIN) throw new AnalyzeError('USAGE', '--fix takes a file.', 'Give the name of one.')
}

/** What stands beside the transcript and what the call says of it, as for its analysis. */
function jobOf(
  path: string,
  { from, sidecars, chaptersFile, names, speakers, title, show }: VerifyCommandOptions,
): Omit<Job, 'view'> {
  const beside = sidecars ? findSidecars(path) : NO_SIDECARS
  return {
    path,
    from: from ?? null,
    sidecar: beside.meta,
    names: names === undefined ? null : load(names),
    speakers: speakers === undefined ? null : load(speakers),
    chapters: chaptersFile === undefined ? beside.chapters : load(chaptersFile),
    options: { title: title ?? null, show: show ?? null },
  }
}
