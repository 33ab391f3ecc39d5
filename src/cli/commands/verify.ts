import { type Command, InvalidArgumentError, Option } from 'commander'
import { AnalyzeError } from '../../model/error.ts'
import { VERIFICATION_FORMATS, type VerificationFormat } from '../../render/verification-formats.ts'
import { formatHelp } from '../ending.ts'
import { STDIN } from '../inputs.ts'
import {
  addEpisodeOptions,
  addFileOptions,
  addInputOptions,
  addWidthOption,
  type EpisodeOptions,
  type LookOptions,
  pathOption,
} from '../options.ts'
import type { AddCommand } from './command.ts'

/** The options of `take-analyze verify`, as commander gives them. */
export interface VerifyCommandOptions extends EpisodeOptions, Pick<LookOptions, 'width'> {
  readonly format?: VerificationFormat
  readonly strict?: boolean
  readonly explain?: boolean
  readonly ignore: readonly RegExp[]
  readonly fix?: string
}

/** `take-analyze verify`: notes held against a transcript. Exit code 1 where something in them is not borne out. */
export const addVerify: AddCommand = (program, finish) => {
  const command: Command = program
    .command('verify')
    .summary('check show notes against a transcript')
    .description(
      'Checks notes (Markdown, text, HTML or JSON) against the transcript of their episode, sentence by sentence: names, ' +
        'figures, dates, quotations, speakers, times and negations. Exit code 1 where one is not borne out, 2 where the call is wrong.',
    )
    .argument('<notes>', 'the notes, or - for standard input')
    .argument('<episode>', 'the transcript')
    .optionsGroup('Output:')
    .addOption(
      new Option('-f, --format <format>', formatHelp('text')).choices(VERIFICATION_FORMATS.map(({ name }) => name)),
    )
    .option('--strict', 'names in links and credits, and those that only sound alike, are errors too')
    .option('--explain', 'list all sentences, and where the transcript bears them out')
    .addOption(
      new Option('--ignore <pattern>', 'pass over words that match this regular expression; may be given again')
        .argParser(patterns)
        .default([]),
    )
    .addOption(
      pathOption('--fix <file>', 'write a copy of the notes with misspelt names put right where one name is sure'),
    )
  addFileOptions(command)
  addWidthOption(command)
  addEpisodeOptions(command)
  addInputOptions(command)
  command.action(async (notesPath: string, episodePath: string, options: VerifyCommandOptions) => {
    if (notesPath === STDIN && episodePath === STDIN) {
      throw new AnalyzeError('USAGE', 'Only one of the two can be standard input.', 'Give the other as a file.')
    }
    // What checks notes is loaded for those who ask for it.
    const { verifyNotes } = await import('../verifying.ts')
    finish(await verifyNotes(notesPath, episodePath, options))
  })
}

function patterns(text: string, before: readonly RegExp[]): readonly RegExp[] {
  try {
    return [...before, new RegExp(text, 'iu')]
  } catch {
    throw new InvalidArgumentError('Give a regular expression, such as "episode \\d+".')
  }
}
