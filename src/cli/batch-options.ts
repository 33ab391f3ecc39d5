import { type Command, InvalidArgumentError, Option } from 'commander'
import { readShard, type Shard } from '../batch/shard.ts'
import { AnalyzeError } from '../model/error.ts'
import { pathOption, wholeNumber } from './options.ts'

/** A report for another program, and where it goes: null for standard error. */
export interface Reporter {
  readonly kind: ReporterKind
  readonly file: string | null
}

const REPORTERS = ['github', 'junit', 'sarif'] as const

/** A program that reports are written for. */
export type ReporterKind = (typeof REPORTERS)[number]

/** Options for many episodes at once. */
export interface BatchOptions {
  readonly filesFrom?: string
  readonly exclude?: readonly string[]
  readonly base?: string
  readonly shard?: Shard
  readonly jobs?: number
  /** A folder; false for none. */
  readonly cache?: string | false
  readonly cacheSize?: number
  readonly cacheStats?: boolean
  readonly maxFailures?: number
  readonly failOn?: readonly string[]
  readonly failOnWarning?: boolean
  readonly reporter?: readonly Reporter[]
  readonly jobSummary?: string
}

/** True where a call asks for anything that only a run over many inputs has. */
export function isBatch(options: BatchOptions): boolean {
  const { cache, cacheSize, cacheStats } = options
  return (
    typeof cache === 'string' || cacheSize !== undefined || cacheStats !== undefined || batchFlags(options).length > 0
  )
}

/** The flags of a call, but for those of the cache, that a run over inputs one by one would pass over in silence. */
export function batchFlags(options: BatchOptions): string[] {
  const { filesFrom, exclude, base, shard, jobs, maxFailures, failOn, failOnWarning, reporter, jobSummary } = options
  const asked: Readonly<Record<string, unknown>> = {
    '--files-from': filesFrom,
    '--exclude': exclude,
    '--base': base,
    '--shard': shard,
    '--jobs': jobs,
    '--max-failures': maxFailures,
    '--fail-on': failOn,
    '--fail-on-warning': failOnWarning,
    '--reporter': reporter,
    '--job-summary': jobSummary,
  }
  return Object.keys(asked).filter((flag) => asked[flag] !== undefined)
}

/** Adds the options for many inputs. */
export function addBatchOptions(command: Command): Command {
  return command
    .optionsGroup('Many episodes (docs/ci.md):')
    .addOption(pathOption('--files-from <file>', 'read the paths of inputs from a file, or - for standard input'))
    .option('--exclude <pattern>', 'leave out what matches; may be given again', collect)
    .addOption(pathOption('--base <folder>', 'keep the folders below this one in -o'))
    .addOption(new Option('--shard <i/n>', 'do the i-th of n even parts').argParser(parsed(readShard)))
    .addOption(new Option('-j, --jobs <N>', 'threads, 1 to 256 (default: one a core)').argParser(wholeNumber(1, 256)))
    .addOption(
      pathOption(
        '--cache <folder>',
        'keep results here and take them from here when nothing changed; default: the cache folder of the user',
      ),
    )
    .option('--no-cache', 'do everything anew and keep nothing')
    .addOption(
      new Option('--cache-size <MB>', 'most that the cache keeps (default: 1024)').argParser(wholeNumber(1, 1e6)),
    )
    .option('--cache-stats', 'say how the cache did; with no inputs, what it holds')
    .addOption(new Option('--max-failures <N>', 'stop after so many failures').argParser(wholeNumber(1, 999_999_999)))
}

/** Adds the options that gate a run and report on it. */
export function addGateOptions(command: Command): Command {
  return command
    .optionsGroup('In CI (docs/ci.md):')
    .option(
      '--fail-on <expression>',
      'fail episodes where this holds: "speakers.unnamed > 0"; may be given again',
      collect,
    )
    .option('--fail-on-warning', 'fail episodes with any warning')
    .option(
      '--reporter <kind[=file]>',
      'github, junit or sarif, to standard error or a file; may be given again',
      collectReporter,
    )
    .addOption(pathOption('--job-summary <file>', 'append a summary in Markdown to this file'))
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}

function collectReporter(value: string, before: readonly Reporter[] | undefined): readonly Reporter[] {
  const [name = '', ...rest] = value.split('=')
  const kind = REPORTERS.find((known) => known === name)
  if (kind === undefined) throw new InvalidArgumentError(`Give one of: ${REPORTERS.join(', ')}.`)
  const file = rest.join('=')
  return [...(before ?? []), { kind, file: file === '' ? null : file }]
}

/** A parser of ours as one of commander's. */
function parsed<T>(parse: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return parse(text)
    } catch (error) {
      throw new InvalidArgumentError(error instanceof AnalyzeError ? `${error.message} ${error.hint}` : String(error))
    }
  }
}
