import { CommanderError } from 'commander'
import { AnalyzeError } from '../model/error.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { say, sayError } from './messages.ts'
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
    if (error instanceof CommanderError) return usageError(error)
    const verbose = args.includes('--verbose') || args.includes('-v')
    sayError(error, null, verbose ? 'verbose' : 'normal')
    return error instanceof AnalyzeError && error.code !== 'NOT_WRITABLE' ? EXIT.misuse : EXIT.failed
  }
}

/** Help and version come as errors too, with code 0 and their text printed already. */
function usageError({ exitCode, message }: CommanderError): ExitCode {
  if (exitCode === 0) return EXIT.done
  const [what = '', ...more] = message.replace(/^error: /, '').split('\n')
  const sentence = /[.?!)]$/.test(what) ? what : `${what}.`
  say(`take-analyze: ${[sentence, ...more].join(' ')} See take-analyze --help.`)
  return EXIT.misuse
}
