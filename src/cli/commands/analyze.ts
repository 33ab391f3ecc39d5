import { type Command, Option } from 'commander'
import { statOf } from '../../batch/files.ts'
import { nearest } from '../../batch/nearest.ts'
import { AnalyzeError } from '../../model/error.ts'
import { OUTPUT_FORMATS, type OutputFormat, type OutputFormatRow, RENDER_DEFAULTS } from '../../render/formats.ts'
import { addBatchOptions, addGateOptions, type BatchOptions } from '../batch-options.ts'
import { formatByEnding } from '../ending.ts'
import type { ExitCode } from '../exit-codes.ts'
import { addLlmOptions, type LlmCallOptions } from '../llm-options.ts'
import { chooseWidth, placeOf, wantsColor } from '../look.ts'
import {
  type AnalysisOptions,
  addAnalysisOptions,
  addClaimOptions,
  addInputOptions,
  addLookOptions,
  addOutputOptions,
  addProseOptions,
  type ClaimOptions,
  claimFilter,
  type LookOptions,
} from '../options.ts'
import { runInputs } from '../run.ts'

interface Options extends AnalysisOptions, LookOptions, ClaimOptions, BatchOptions, LlmCallOptions {
  readonly format?: OutputFormat
}

/** More than an episode has. */
const EVERY_CLAIM = 1_000_000

/** The main command: show notes of the inputs. It has no name of its own, so it is the program itself. */
export function addAnalyze(program: Command, finish: (code: ExitCode) => void): void {
  program
    .argument('[inputs...]', 'transcripts of any format, or - for standard input')
    .optionsGroup('Output:')
    .addOption(
      new Option(
        '-f, --format <format>',
        'how to write it; default: by -o, else terminal where it is shown on one, else text',
      ).choices(OUTPUT_FORMATS.map(({ name }) => name)),
    )
  addOutputOptions(program)
  addLookOptions(program)
  addAnalysisOptions(program)
  addProseOptions(program)
  addClaimOptions(program, `up to ${RENDER_DEFAULTS.claims} worth it, all as data`)
  addInputOptions(program)
  addLlmOptions(program)
  addBatchOptions(program)
  addGateOptions(program)
  program.action(async (inputs: string[], options: Options) => {
    refuseCommands(
      inputs,
      program.commands.map((command) => command.name()),
    )
    finish(await analyzeInputs(inputs, options))
  })
}

/** Throws `USAGE` where the first input is no file and nearly the name of a command. */
function refuseCommands([first = '']: readonly string[], names: readonly string[]): void {
  if (!/^[a-z]+$/i.test(first) || statOf(first) !== undefined) return
  const meant = nearest(first, names)
  if (meant === null) return
  throw new AnalyzeError('USAGE', `${first} is no file and no command.`, `Did you mean take-analyze ${meant}?`)
}

async function analyzeInputs(inputs: readonly string[], options: Options): Promise<ExitCode> {
  const place = placeOf(options.output)
  const color = wantsColor(options.color, place)
  const row = chooseFormat(options, place.terminal || color)
  const isData = row.name === 'json' || row.name === 'ndjson'
  const filter = claimFilter(options, isData ? null : RENDER_DEFAULTS.claims)
  return await runInputs({
    inputs,
    options,
    llm: options,
    view: {
      kind: 'notes',
      format: row.name,
      options: { width: chooseWidth(options.width, place), color, claims: filter.most ?? EVERY_CLAIM },
      claims: filter,
    },
    extension: row.extensions[0]!,
    joints: row.list,
    format: row.name,
    showsWarnings: row.name === 'terminal' || row.name === 'text',
  })
}

/** The format asked for; else by the ending of the output file; else the one for the place that it goes to. */
function chooseFormat(options: Options, dressed: boolean): OutputFormatRow {
  return dressed ? formatByEnding(OUTPUT_FORMATS, options, 'terminal') : formatByEnding(PLAIN_FIRST, options, 'text')
}

/** `-o notes.txt` is a file of plain text, not of tables drawn for a terminal. */
const PLAIN_FIRST = [...OUTPUT_FORMATS].sort((a, b) => Number(a.name === 'terminal') - Number(b.name === 'terminal'))
