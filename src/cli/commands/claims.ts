import { type Command, Option } from 'commander'
import { CLAIMS_FORMATS, type ClaimsFormat } from '../../render/claims.ts'
import { addBatchOptions, addGateOptions, type BatchOptions } from '../batch-options.ts'
import { formatByEnding, formatHelp } from '../ending.ts'
import { JSON_LIST, jsonRows, SPACED } from '../joints.ts'
import { chooseWidth, placeOf, wantsColor } from '../look.ts'
import {
  type AnalysisOptions,
  addAnalysisOptions,
  addClaimOptions,
  addInputOptions,
  addLookOptions,
  addOutputOptions,
  type ClaimOptions,
  claimFilter,
  type LookOptions,
} from '../options.ts'
import { runInputs } from '../run.ts'
import type { Joints } from '../sink.ts'
import type { AddCommand } from './command.ts'

interface Options extends AnalysisOptions, LookOptions, ClaimOptions, BatchOptions {
  readonly format?: ClaimsFormat
}

/** `take-analyze claims`: what was claimed, by whom, how sure, worth a check or not. */
export const addClaims: AddCommand = (program, finish) => {
  const command: Command = program
    .command('claims')
    .summary('list the claims, for people, spreadsheets and the web')
    .description(
      'Lists what was claimed, the most worth checking first. It says who said it and where, never whether it is true.',
    )
    .argument('[inputs...]', 'transcripts of any format, or - for standard input')
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <format>', formatHelp('table')).choices(CLAIMS_FORMATS.map(({ name }) => name)))
  addOutputOptions(command)
  addLookOptions(command)
  addClaimOptions(command, 'all')
  addAnalysisOptions(command)
  addInputOptions(command)
  addBatchOptions(command)
  addGateOptions(command)
  command.action(async (inputs: string[], options: Options) => {
    const row = formatByEnding(CLAIMS_FORMATS, options, 'table')
    const place = placeOf(options.output)
    const filter = claimFilter(options, null)
    finish(
      await runInputs({
        inputs,
        options,
        view: {
          kind: 'claims',
          format: row.name,
          options: {
            width: chooseWidth(options.width, place),
            color: wantsColor(options.color, place),
            claims: filter.most ?? 0,
          },
          claims: filter,
        },
        extension: row.extensions[0]!,
        joints: JOINTS[row.name],
        format: row.name,
        showsWarnings: false,
      }),
    )
  })
}

const JOINTS: Readonly<Record<ClaimsFormat, Joints>> = {
  table: SPACED,
  csv: { open: '', separator: '', close: '', headLines: 1 },
  json: jsonRows('claims'),
  jsonld: JSON_LIST,
  checklist: SPACED,
}
