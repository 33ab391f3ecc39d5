import { type Command, Option } from 'commander'
import { TRANSCRIPT_FORMATS, type TranscriptFormat } from '../../render/transcript.ts'
import { addBatchOptions, type BatchOptions } from '../batch-options.ts'
import { addEpisodeOptions, addInputOptions, addOutputOptions, type EpisodeOptions } from '../options.ts'
import { runInputs } from '../run.ts'
import type { AddCommand } from './command.ts'

interface Options extends EpisodeOptions, BatchOptions {
  readonly format: TranscriptFormat
}

/** `take-analyze transcript`: what was read, in any of the forms that transcripts have. */
export const addTranscript: AddCommand = (program, finish) => {
  const command: Command = program
    .command('transcript')
    .summary('print what was read, or convert it')
    .description('Prints what was read of a transcript, for pipes and for trust: a converter between all formats.')
    .argument('[inputs...]', 'transcripts of any format, or - for standard input')
    .optionsGroup('Output:')
    .addOption(
      new Option('-f, --format <format>', TRANSCRIPT_FORMATS.map(({ name }) => name).join(', '))
        .choices(TRANSCRIPT_FORMATS.map(({ name }) => name))
        .default('text'),
    )
  addOutputOptions(command)
  addEpisodeOptions(command)
  addInputOptions(command)
  addBatchOptions(command)
  command.action(async (inputs: string[], options: Options) => {
    const row = TRANSCRIPT_FORMATS.find(({ name }) => name === options.format)!
    const json = row.extension === '.json'
    finish(
      await runInputs({
        inputs,
        options,
        view: { kind: 'transcript', format: row.name },
        extension: row.extension,
        joints: json ? { open: '[\n', separator: ',\n', close: ']\n' } : { open: '', separator: '\n', close: '' },
        showsWarnings: row.name === 'json',
      }),
    )
  })
}
