import { CommanderError } from 'commander'
import { AnalyzeError } from '../model/error.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { sayError } from './messages.ts'
import { createProgram } from './program.ts'
import { ClosedPipe, guardStreams } from './streams.ts'

/** Runs the command with the arguments behind its name, and gives the exit code. Never throws. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  guardStreams()
  let code: ExitCode = EXIT.done
  try {
    await createProgram((result) => {
      code = result
    }).parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.done
    // Help and version come as errors too, with their text printed already.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
    const verbose = args.includes('--verbose') || args.includes('-v')
    sayError(error, null, verbose ? 'verbose' : 'normal')
    return error instanceof AnalyzeError && error.code !== 'NOT_WRITABLE' ? EXIT.misuse : EXIT.failed
  }
}
