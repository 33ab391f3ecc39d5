import { type Command, Option } from 'commander'
import type { ChapterOptions } from '../../render/chapter-times.ts'
import { CHAPTER_FORMATS, type ChapterFormat } from '../../render/chapters.ts'
import { addBatchOptions, addGateOptions, type BatchOptions } from '../batch-options.ts'
import { formatByEnding, formatHelp } from '../ending.ts'
import { HEADED, jsonRows } from '../joints.ts'
import { type AnalysisOptions, addAnalysisOptions, addInputOptions, addOutputOptions, wholeNumber } from '../options.ts'
import { runInputs } from '../run.ts'
import type { Joints } from '../sink.ts'
import type { AddCommand } from './command.ts'

interface Options extends AnalysisOptions, BatchOptions {
  readonly format?: ChapterFormat
  readonly chaptersPerHour?: number
  readonly shortTitles?: boolean
  readonly preset?: 'apple'
}

/** Chapters an hour of the preset; what is asked for beside it wins. */
const PRESET_PER_HOUR = 6

function exportOptions({ chaptersPerHour, shortTitles, preset }: Options): ChapterOptions {
  const isPreset = preset === 'apple'
  return {
    perHour: chaptersPerHour ?? (isPreset ? PRESET_PER_HOUR : null),
    shortTitles: shortTitles ?? isPreset,
  }
}

/** `take-analyze chapters`: the chapters of an episode, for players and platforms. */
export const addChapters: AddCommand = (program, finish) => {
  const command: Command = program
    .command('chapters')
    .summary('write chapters for players and platforms')
    .description('Writes the chapters of an episode. The transcript must have times.')
    .argument('[inputs...]', 'transcripts of any format, or - for standard input')
    .optionsGroup('Output:')
    .addOption(
      new Option('-f, --format <format>', formatHelp('podcast')).choices(CHAPTER_FORMATS.map(({ name }) => name)),
    )
    .addOption(new Option('--chapters-per-hour <N>', 'at most so many an hour, 1 to 60').argParser(wholeNumber(1, 60)))
    .addOption(new Option('--short-titles', 'titles of four words at most'))
    .addOption(new Option('--preset <name>', 'apple: six an hour, with short titles').choices(['apple']))
  addOutputOptions(command)
  addAnalysisOptions(command)
  addInputOptions(command)
  addBatchOptions(command)
  addGateOptions(command)
  command.action(async (inputs: string[], options: Options) => {
    const row = formatByEnding(CHAPTER_FORMATS, options, 'podcast')
    finish(
      await runInputs({
        inputs,
        options,
        view: { kind: 'chapters', format: row.name, options: exportOptions(options) },
        extension: row.extensions[0]!,
        joints: JOINTS[row.name],
        format: row.name,
        showsWarnings: false,
      }),
    )
  })
}

const JOINTS: Readonly<Record<ChapterFormat, Joints | null>> = {
  podcast: jsonRows('document'),
  vtt: null,
  youtube: HEADED,
  podlove: null,
  ffmpeg: null,
}
