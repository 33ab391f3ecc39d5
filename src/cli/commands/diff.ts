import { Option } from 'commander'
import { diffAnalyses } from '../../batch/diff/diff.ts'
import { renderDiff } from '../../batch/diff/diff-text.ts'
import { readAnalysis } from '../../batch/read-analyses.ts'
import { plainJson } from '../../render/escape.ts'
import { refuseOutput, writeDocument } from '../document.ts'
import { formatByEnding, formatHelp, TEXT_OR_JSON } from '../ending.ts'
import { EXIT } from '../exit-codes.ts'
import { documentOption } from '../options.ts'
import type { AddCommand } from './command.ts'

interface Options {
  readonly format?: 'text' | 'json'
  readonly output?: string
  readonly exitCode?: boolean
}

/** `take-analyze diff`: what changed between two analyses of an episode. */
export const addDiff: AddCommand = (program, finish) => {
  program
    .command('diff')
    .summary('tell what changed between two analyses')
    .description(
      'Tells what changed between two analyses of an episode: names, figures, claims, sections and the rest.',
    )
    .argument('<old>', 'an analysis as JSON')
    .argument('<new>', 'another of the same episode')
    .addOption(new Option('-f, --format <format>', formatHelp('text')).choices(TEXT_OR_JSON.map(({ name }) => name)))
    .addOption(documentOption())
    .option('--exit-code', 'leave with 1 where anything changed')
    .action(async (before: string, after: string, options: Options) => {
      const { output, exitCode } = options
      const { name: format } = formatByEnding(TEXT_OR_JSON, options, 'text')
      refuseOutput(output, [before, after])
      const difference = diffAnalyses(readAnalysis(before), readAnalysis(after))
      const json = () => `${plainJson(JSON.stringify(difference, null, 2))}\n`
      await writeDocument(output, format === 'json' ? json() : renderDiff(difference))
      finish(exitCode === true && !difference.same ? EXIT.failed : EXIT.done)
    })
}
