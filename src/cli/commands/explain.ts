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
    .description('Says what makes a claim worth checking or not: take-analyze explain episode.txt c3')
    .argument('<input>', 'the transcript, or - for standard input')
    .argument('<claim>', 'id of the claim, as claims and the JSON have it: c1 is the most worth checking')
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <format>', formatHelp('text')).choices(TEXT_OR_JSON.map(({ name }) => name)))
  addOutputOptions(command)
  addWidthOption(command)
  addAnalysisOptions(command)
  addInputOptions(command)
  command.addHelpText(
    'after',
    '\nExample: take-analyze explain episode.vtt c3 says why the third claim of "take-analyze claims episode.vtt" ranks there.',
  )
  command.action(async (input: string, claim: string, options: Options) => {
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
