import { type Command, Option } from 'commander'
import type { ExplanationFormat } from '../../render/explanation.ts'
import { formatByEnding, formatHelp, TEXT_OR_JSON } from '../ending.ts'
import { chooseWidth, placeOf } from '../look.ts'
import {
  type AnalysisOptions,
  addAnalysisOptions,
  addInputOptions,
  addOutputOptions,
  addWidthOption,
  type LookOptions,
} from '../options.ts'
import { runInputs } from '../run.ts'
import type { AddCommand } from './command.ts'

interface Options extends AnalysisOptions, Pick<LookOptions, 'width'> {
  readonly format?: ExplanationFormat
}

/** `take-analyze explain`: why a claim ranks where it does. */
export const addExplain: AddCommand = (program, finish) => {
  const command: Command = program
    .command('explain')
    .summary('say why a claim ranks where it does')
    .description('Says what makes a claim worth checking or not.')
    .argument('<input>', 'the transcript, or - for standard input')
    .argument('<claim>', 'its number in the notes and in claims, or its id in the JSON: 3 or c3')
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <format>', formatHelp('text')).choices(TEXT_OR_JSON.map(({ name }) => name)))
  addOutputOptions(command)
  addWidthOption(command)
  addAnalysisOptions(command)
  addInputOptions(command)
  command.addHelpText(
    'after',
    '\nExample: take-analyze explain episode.vtt c3 says why claim 3 of "take-analyze claims episode.vtt" ranks there.',
  )
  command.action(async (input: string, given: string, options: Options) => {
    const claim = /^\d+$/.test(given) ? `c${Number(given)}` : given
    const row = formatByEnding(TEXT_OR_JSON, options, 'text')
    const width = chooseWidth(options.width, placeOf(options.output))
    finish(
      await runInputs({
        inputs: [input],
        options,
        view: { kind: 'explanation', claim, format: row.name, width },
        extension: row.extensions[0]!,
        joints: null,
        format: row.name,
        showsWarnings: false,
      }),
    )
  })
}
