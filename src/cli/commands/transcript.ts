import { type Command, Option } from 'commander'
import { TRANSCRIPT_FORMATS, type TranscriptFormat } from '../../render/transcript.ts'
import { addBatchOptions, type BatchOptions } from '../batch-options.ts'
import { formatByEnding, formatHelp } from '../ending.ts'
import { JSON_LIST, jsonRows, SPACED } from '../joints.ts'
import { addEpisodeOptions, addInputOptions, addOutputOptions, type EpisodeOptions } from '../options.ts'
import { runInputs } from '../run.ts'
import type { Joints } from '../sink.ts'
import type { AddCommand } from './command.ts'

interface Options extends EpisodeOptions, BatchOptions {
  readonly format?: TranscriptFormat
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
      new Option('-f, --format <format>', formatHelp('text')).choices(TRANSCRIPT_FORMATS.map(({ name }) => name)),
    )
  addOutputOptions(command)
  addEpisodeOptions(command)
  addInputOptions(command)
  addBatchOptions(command)
  command.action(async (inputs: string[], options: Options) => {
    const row = formatByEnding(TRANSCRIPT_FORMATS, options, 'text')
    finish(
      await runInputs({
        inputs,
        options,
        view: { kind: 'transcript', format: row.name },
        extension: row.extensions[0]!,
        joints: JOINTS[row.name],
        format: row.name,
        showsWarnings: row.name === 'json',
      }),
    )
  })
}

const JOINTS: Readonly<Record<TranscriptFormat, Joints | null>> = {
  json: JSON_LIST,
  podcast: jsonRows('document'),
  srt: null,
  vtt: null,
  text: SPACED,
  markdown: SPACED,
}
