import { Option } from 'commander'
import { buildArchive } from '../../batch/archive/archive.ts'
import { renderArchive } from '../../batch/archive/archive-markdown.ts'
import { type EpisodeFacts, factsOf } from '../../batch/archive/facts.ts'
import { readAnalyses } from '../../batch/read-analyses.ts'
import { plainJson } from '../../render/escape.ts'
import { refuseOutput, writeDocument } from '../document.ts'
import { formatByEnding, formatHelp, type WrittenFormat } from '../ending.ts'
import { EXIT } from '../exit-codes.ts'
import { documentOption } from '../options.ts'
import type { AddCommand } from './command.ts'

interface Options {
  readonly format?: 'markdown' | 'json'
  readonly output?: string
}

const FORMATS: readonly WrittenFormat<'markdown' | 'json'>[] = [
  { name: 'markdown', extensions: ['.md', '.markdown'] },
  { name: 'json', extensions: ['.json'] },
]

/** `take-analyze archive`: what is to be said over all analysed episodes. */
export const addArchive: AddCommand = (program, finish) => {
  program
    .command('archive')
    .summary('people, organisations, claims and topics over many episodes')
    .description(
      'Reads analyses (JSON, NDJSON, folders of them) and tells over all episodes who appears where and with whom, what they are about, and which figures and claims recur, changed or speak against each other.',
    )
    .argument('<results...>', 'what --format json or ndjson wrote, or folders of it')
    .addOption(new Option('-f, --format <format>', formatHelp('markdown')).choices(FORMATS.map(({ name }) => name)))
    .addOption(documentOption())
    .action(async (results: string[], options: Options) => {
      const { output } = options
      const { name: format } = formatByEnding(FORMATS, options, 'markdown')
      refuseOutput(output, results)
      // One analysis at a time: what an archive needs of it is small.
      const facts = new Map<string, EpisodeFacts>()
      for (const { analysis } of readAnalyses(results)) facts.set(analysis.source.path, factsOf(analysis))
      const archive = buildArchive([...facts.values()])
      const json = () => `${plainJson(JSON.stringify(archive, null, 2))}\n`
      await writeDocument(output, format === 'json' ? json() : renderArchive(archive))
      finish(EXIT.done)
    })
}
