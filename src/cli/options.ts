import { type Command, InvalidArgumentError, Option } from 'commander'
import type { PlainOptions } from '../job/job.ts'
import { CHAPTERS_RANGE, DEFAULTS, LENGTHS, SECTIONS_RANGE, VOICES } from '../model/options.ts'
import { FORMATS, type FormatName } from '../read/formats.ts'
import type { ClaimFilter } from '../render/claims-select.ts'
import { grouped } from '../render/clock.ts'
import { RENDER_DEFAULTS, WIDTH_RANGE } from '../render/formats.ts'
import { DEFAULT_MAX_BYTES } from './inputs.ts'
import type { Loudness } from './messages.ts'

/** Options of every command that reads transcripts. */
export interface InputOptions {
  readonly from?: FormatName
  /** In bytes. */
  readonly maxSize: number
  readonly chaptersFile?: string
  readonly sidecars: boolean
  readonly output?: string
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** What the user knows better than file and talk. */
export interface EpisodeOptions extends InputOptions {
  readonly title?: string
  readonly show?: string
  readonly speakers?: string
  readonly names?: string
}

/** Options of every command that analyses them; absent is the default of the analysis. */
export interface AnalysisOptions extends EpisodeOptions {
  readonly sections?: PlainOptions['sections']
  readonly chapters?: PlainOptions['chapters']
  /** With `voice`, of the notes alone. */
  readonly length?: PlainOptions['length']
  readonly voice?: PlainOptions['voice']
  readonly keepSponsors?: boolean
}

/** Options of every command that draws for people. */
export interface LookOptions {
  readonly width?: number
  readonly color?: boolean
}

/** Options of commands that show claims. */
export interface ClaimOptions {
  /** "top" is as many as notes have. */
  readonly claims?: number | 'all' | 'top'
  readonly minCheckWorthiness?: number
  readonly speaker?: string
}

/** Adds the options about which claims are wanted; `usual` is how many the command shows where the call does not say. */
export function addClaimOptions(command: Command, usual: string): Command {
  return command
    .optionsGroup('Claims:')
    .addOption(
      new Option('--claims <N>', `the N most worth checking, top (10), or all; default: ${usual}`).argParser(
        claimCount,
      ),
    )
    .addOption(new Option('--min-check-worthiness <x>', 'leave out claims below this, 0 to 1').argParser(unitNumber))
    .option('--speaker <name>', 'claims of this speaker alone: name, surname, label or id')
}

/**
 * What notes show where the call does not say: of claims marked by readers 41% from this check-worthiness on are worth a
 * check, 6% below (`docs/decisions/0041-a-ranking-beyond-debates.md`).
 */
const LEAST_OF_NOTES = 0.15
const FEWEST_OF_NOTES = 3

/** The filter that those options ask for; `usual` is how many claims notes show where the call does not say; null for all. */
export function claimFilter({ claims, minCheckWorthiness, speaker }: ClaimOptions, usual: number | null): ClaimFilter {
  const most =
    claims === undefined ? usual : claims === 'all' ? null : claims === 'top' ? RENDER_DEFAULTS.claims : claims
  const isAsked = claims !== undefined || minCheckWorthiness !== undefined || speaker !== undefined
  if (!isAsked && usual !== null) return { most, least: LEAST_OF_NOTES, fewest: FEWEST_OF_NOTES, speaker: null }
  return { most, least: minCheckWorthiness ?? 0, speaker: speaker ?? null }
}

/** Adds the options about what is read. */
export function addInputOptions(command: Command): Command {
  return command
    .optionsGroup('Input:')
    .addOption(
      new Option('--from <format>', 'read as this format (take-analyze formats lists them)').argParser(formatName),
    )
    .addOption(
      pathOption('--chapters-file <file>', "the creator's chapters: Podcasting 2.0 JSON, WebVTT or a list of times"),
    )
    .option('--no-sidecars', 'pass over episode.meta.json and episode.chapters.* beside the input')
    .addOption(
      new Option('--max-size <MB>', 'refuse larger inputs')
        .argParser(megabytes)
        .default(DEFAULT_MAX_BYTES, String(DEFAULT_MAX_BYTES / MEGABYTE)),
    )
}

/** Adds the options about what the user knows better. */
export function addEpisodeOptions(command: Command): Command {
  return command
    .optionsGroup('Episode:')
    .option('--title <text>', 'title of the episode')
    .option('--show <text>', 'name of the show')
    .addOption(
      pathOption(
        '--speakers <file>',
        'JSON that says who the labels are, or ids of voices: {"Speaker 1": "Kevin Hirten"}',
      ),
    )
    .addOption(pathOption('--names <file>', 'names put right, one a line: Aoife = eefa | ifa'))
}

/** Adds the options about what is found. */
export function addAnalysisOptions(command: Command): Command {
  return addEpisodeOptions(command)
    .option('--keep-sponsors', 'keep sponsor reads in notes, topics and claims')
    .addOption(
      new Option('--sections <N>', `deep dives, ${rangeOf(SECTIONS_RANGE)}, or auto: by length (default)`).argParser(
        autoOr(SECTIONS_RANGE),
      ),
    )
    .addOption(
      new Option('--chapters <N>', `chapters, ${rangeOf(CHAPTERS_RANGE)}, or auto: by length (default)`).argParser(
        autoOr(CHAPTERS_RANGE),
      ),
    )
}

/** Adds the options about the prose of notes. */
export function addProseOptions(command: Command): Command {
  return command
    .optionsGroup('Episode:')
    .addOption(new Option('--length <length>', `how much prose; default: ${DEFAULTS.length}`).choices(LENGTHS))
    .addOption(
      new Option(
        '--voice <voice>',
        `prose in the third person, or the words as spoken; default: ${DEFAULTS.voice}`,
      ).choices(VOICES),
    )
}

/** Adds `-o` and how much is said meanwhile. */
export function addOutputOptions(command: Command): Command {
  return addOneOutput(command, '-o, --output <path>', 'write to this file, or into this folder (ends in /)')
}

/** The same for a command that writes one document, which goes to a file and to no folder. */
export function addFileOptions(command: Command): Command {
  return addOneOutput(command, '-o, --output <file>', 'write to this file')
}

/** The `-o` of commands that say nothing while they work. */
export function documentOption(): Option {
  return pathOption('-o, --output <file>', `write to this file, ${WHOLE}`)
}

const WHOLE = 'whole or not at all; its ending gives the format'

function addOneOutput(command: Command, flags: string, what: string): Command {
  return command
    .optionsGroup('Output:')
    .addOption(pathOption(flags, `${what}, ${WHOLE}`))
    .option('-q, --quiet', 'say nothing but errors')
    .option('-v, --verbose', 'say how each input went')
}

/** Adds the width. */
export function addWidthOption(command: Command): Command {
  const { least, most } = WIDTH_RANGE
  return command
    .optionsGroup('Output:')
    .addOption(
      new Option(
        '-w, --width <columns>',
        `columns to fill, ${least} to ${most}; default: those of the terminal, else 80`,
      ).argParser(wholeNumber(least, most)),
    )
}

/** Adds width and colour. */
export function addLookOptions(command: Command): Command {
  return addWidthOption(command)
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours (as with NO_COLOR)')
}

/** The options of an analysis that are plain data. */
export function plainOptions(options: AnalysisOptions): Partial<PlainOptions> {
  const { sections, chapters, length, voice, keepSponsors, title, show } = options
  return {
    ...(sections === undefined ? {} : { sections }),
    ...(chapters === undefined ? {} : { chapters }),
    ...(length === undefined ? {} : { length }),
    ...(voice === undefined ? {} : { voice }),
    ...(keepSponsors === undefined ? {} : { keepSponsors }),
    // A script may have none to give: an empty text is none.
    ...(title === undefined || title.trim() === '' ? {} : { title }),
    ...(show === undefined || show.trim() === '' ? {} : { show }),
  }
}

/** The loudness that two flags ask for. */
export function loudnessOf({ quiet, verbose }: Pick<InputOptions, 'quiet' | 'verbose'>): Loudness {
  return quiet === true ? 'quiet' : verbose === true ? 'verbose' : 'normal'
}

/** An option that takes the path of a file or folder, which an empty text is not. */
export function pathOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    if (text !== '') return text
    throw new InvalidArgumentError('Give a path.')
  })
}

/** A parser of whole numbers within a range, for commander; `words` are what may be given in their place, for messages. */
export function wholeNumber(least: number, most: number, words: readonly string[] = []): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= least && value <= most) return value
    const range = `a whole number from ${least} to ${grouped(most)}`
    throw new InvalidArgumentError(`Give ${[range, ...words].join(', or ')}.`)
  }
}

function claimCount(text: string): number | 'all' | 'top' {
  return text === 'all' || text === 'top' ? text : wholeNumber(1, 100_000, ['top', 'all'])(text)
}

function unitNumber(text: string): number {
  const value = /^(?:0|1|0?\.\d{1,6}|1\.0+)$/.test(text) ? Number(text) : Number.NaN
  if (value >= 0 && value <= 1) return value
  throw new InvalidArgumentError('Give a number from 0 to 1, such as 0.5.')
}

interface Range {
  readonly least: number
  readonly most: number
}

function rangeOf({ least, most }: Range): string {
  return `${least} to ${most}`
}

function autoOr({ least, most }: Range): (text: string) => number | 'auto' {
  const parse = wholeNumber(least, most, ['auto'])
  return (text) => (text === 'auto' ? 'auto' : parse(text))
}

const MEGABYTE = 1024 * 1024

function megabytes(text: string): number {
  const value = /^\d{1,6}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0
  if (value > 0) return Math.floor(value * MEGABYTE)
  throw new InvalidArgumentError('Give a number of megabytes, such as 50.')
}

function formatName(text: string): FormatName {
  const row = FORMATS.find(({ name }) => name === text)
  if (row !== undefined) return row.name
  throw new InvalidArgumentError(`Give one of: ${FORMATS.map(({ name }) => name).join(', ')}.`)
}
