import { Command, type CommanderError } from 'commander'
import { AnalyzeError } from '../model/error.ts'
import { VERSION } from '../model/version.ts'
import { addAnalyze } from './commands/analyze.ts'
import { COMMANDS } from './commands/commands.ts'
import type { ExitCode } from './exit-codes.ts'

const EXAMPLES = `
Examples:
  $ take-analyze episode.txt                             show notes, here and now
  $ take-analyze episode.vtt --format json | jq .claims  the claims, for other tools
  $ take-analyze *.srt --format markdown -o notes/       a Markdown file an episode
  $ zcat episode.srt.gz | take-analyze - -f ndjson       from a pipe
  $ take-analyze chapters episode.vtt -f youtube         lines for the description

Exit codes: 0 all done; 1 some input failed, the others are done; 2 the call is wrong.
Nothing is sent anywhere unless --llm asks for it: the program works without a network.`

/** The command line as commander knows it. `finish` is told the exit code of the command that ran. */
export function createProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command('take-analyze')
    .description(
      'Reads podcast transcripts and writes show notes, people, claims and topics, each tied to the words and the second they came from.',
    )
    .usage('[options] FILE...')
    .enablePositionalOptions()
    .helpOption('-h, --help', 'show this help')
    .version(VERSION, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', EXAMPLES)
  addAnalyze(program, finish)
  for (const add of COMMANDS) add(program, finish)
  program.hook('preSubcommand', passOptionsOn)
  for (const command of [program, ...program.commands]) {
    command.exitOverride((error) => refuse(error, command)).configureOutput({ outputError: () => {} })
  }
  return program
}

/** Commander has printed the help of the program by then. */
const NAMES_ABOVE = 'The help above lists all of them.'

/** Throws what commander makes of a call: help and version as they are, with code 0; else `USAGE`, and where to read on. */
function refuse(error: CommanderError, command: Command): never {
  if (error.exitCode === 0) throw error
  if (error.code === 'commander.help') throw new AnalyzeError('USAGE', 'There is no such command.', NAMES_ABOVE)
  const [what = '', ...more] = error.message.replace(/^error: /, '').split('\n')
  const sentence = /[.?!)]$/.test(what) ? what : `${what}.`
  const names = command.parent === null ? [command.name()] : [command.parent.name(), command.name()]
  throw new AnalyzeError('USAGE', [sentence, ...more].join(' '), `See ${names.join(' ')} --help.`)
}

/** `take-analyze --quiet chapters …` means what `take-analyze chapters --quiet …` says. */
function passOptionsOn(program: Command, command: Command): void {
  for (const option of program.options) {
    const name = option.attributeName()
    if (program.getOptionValueSource(name) !== 'cli') continue
    if (!command.options.some((each) => each.attributeName() === name)) {
      const message = `${option.long ?? option.short} is no option of ${command.name()}.`
      throw new AnalyzeError('USAGE', message, `See take-analyze ${command.name()} --help.`)
    }
    command.setOptionValueWithSource(name, program.getOptionValue(name), 'cli')
  }
}
