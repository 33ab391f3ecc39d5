import { writeWhole } from '../batch/files.ts'
import { type Job, openInput } from '../job/job.ts'
import { loadModels } from '../models.ts'
import { readNotes } from '../read/notes.ts'
import { renderVerification } from '../render/verification.ts'
import { findUnknownSpeakers } from '../structure/renaming.ts'
import { verify } from '../verify.ts'
import { fixNames } from '../verify-fixes.ts'
import type { VerifyCommandOptions } from './commands/verify.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readInput, STDIN } from './inputs.ts'
import { chooseWidth } from './look.ts'
import { say } from './messages.ts'
import { loudnessOf } from './options.ts'
import { findSidecars, load, NO_SIDECARS } from './sidecars.ts'
import { writeOut } from './streams.ts'

/** Checks notes and writes what was found; throws `AnalyzeError` where an input cannot be read or an output written. */
export async function verifyNotes(
  notesPath: string,
  episodePath: string,
  options: VerifyCommandOptions,
): Promise<ExitCode> {
  const { strict, explain, ignore, fix, output, maxSize } = options
  const notes = readNotes(await readInput(notesPath, maxSize), notesPath)
  const { transcript, options: episode } = openInput(jobOf(episodePath, options), await readInput(episodePath, maxSize))
  const loudness = loudnessOf(options)
  if (loudness !== 'quiet')
    for (const { message } of findUnknownSpeakers(transcript, episode.speakers))
      say(`take-analyze: ${episodePath}: warning: ${message}`)
  const verification = verify(notes, transcript, loadModels(), { ...episode, strict: strict === true, ignore })
  const place = { terminal: process.stdout.isTTY, columns: process.stdout.columns, env: process.env }
  const width = chooseWidth(options.width, place)
  const text = renderVerification(verification, options.format, { width, explain: explain === true })
  if (output === undefined || output === STDIN) await writeOut(text)
  else writeWhole(output, Buffer.from(text))
  if (fix !== undefined) {
    const fixed = fixNames(notes.transcript.source.text, verification)
    writeWhole(fix, Buffer.from(fixed.text))
    if (loudness !== 'quiet') say(`take-analyze: put ${fixed.fixed} name(s) right in ${fix}.`)
  }
  return verification.counts.unsupported > 0 ? EXIT.failed : EXIT.done
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
