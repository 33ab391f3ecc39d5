import { Option } from 'commander'
import { mergeAnalyses } from '../../batch/merge.ts'
import { readAnalyses } from '../../batch/read-analyses.ts'
import { OUTPUT_FORMATS, type OutputFormat, type OutputFormatRow } from '../../render/formats.ts'
import { render } from '../../render/render.ts'
import { refuseOutput, writeDocument } from '../document.ts'
import { formatByEnding, formatHelp } from '../ending.ts'
import { EXIT } from '../exit-codes.ts'
import { cannotJoin } from '../joints.ts'
import { documentOption } from '../options.ts'
import type { AddCommand } from './command.ts'

interface Options {
  readonly format?: OutputFormat
  readonly output?: string
}

const FORMATS = OUTPUT_FORMATS.filter(({ name }) => name !== 'terminal')

/** `take-analyze merge`: the results of shards as one. */
export const addMerge: AddCommand = (program, finish) => {
  program
    .command('merge')
    .summary('join the results of shards')
    .description('Joins analyses (JSON, NDJSON, folders of them) into one list, by path of the transcript, each once.')
    .argument('<results...>', 'what --format json or ndjson wrote, or folders of it')
    .addOption(new Option('-f, --format <format>', formatHelp('json')).choices(FORMATS.map(({ name }) => name)))
    .addOption(documentOption())
    .action(async (results: string[], options: Options) => {
      const { output } = options
      refuseOutput(output, results)
      const row = formatByEnding(FORMATS, options, 'json')
      const texts = mergeAnalyses(readAnalyses(results)).map((analysis) => render(analysis, row.name))
      await writeDocument(output, joined(texts, row))
      finish(EXIT.done)
    })
}

/** Several as one document. Throws `USAGE` where the form holds one episode a document. */
function joined(texts: readonly string[], { name, list }: OutputFormatRow): string {
  if (list !== null) return list.open + texts.join(list.separator) + list.close
  if (texts.length > 1) throw cannotJoin(name, 'Choose another format, such as json or markdown.')
  return texts.join('')
}
