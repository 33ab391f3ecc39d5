import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { AnalyzeError } from '../model/error.ts'
import { FORMATS } from '../read/formats.ts'
import { fault, statOf, systemCode, unreadable } from './files.ts'

/** An input after folders and patterns have been opened up. */
export interface Input {
  /** As the user would write it. */
  readonly path: string
  /** Size of the file; 0 where it is no file, which is said when its turn comes. */
  readonly bytes: number
  /** Where its output goes below the folder of outputs: path of the transcript within what was asked for. */
  readonly within: string
  /** Why there is nothing to be done with it, to be said when its turn comes: a folder without transcripts or one that is closed. */
  readonly fault: AnalyzeError | null
}

/** What is looked for and what is left out. */
export interface InputOptions {
  /** Patterns of what to leave out. */
  readonly exclude: readonly string[]
  /** The folder that outputs' paths start from; null for what each pattern or folder is itself. */
  readonly base: string | null
  /** The folder of outputs: below a folder or pattern that is walked, what lies in it is no input; null for none. */
  readonly output: string | null
}

/** How standard input is written in place of a file. */
const STDIN = '-'

/** Files of these names stand in folders of transcripts and are none. */
const NO_TRANSCRIPT = /^(?:readme|licen[cs]e|changelog|contributing|sources|notice)(?:\.|$)/i

/** What stands beside a transcript and belongs to it. */
const SIDECAR = /\.(?:meta\.json|chapters\.(?:json|vtt|txt))$/i

/**
 * Opens up what a call names: files as they are, folders into the transcripts in them and below, patterns into the files
 * they match; each file once, in the order of the call, files of one folder or pattern by path. A pattern or folder with
 * nothing in it is an input with a `fault` among others; alone it throws that, `NOT_FOUND`. `listed` are the paths
 * of `--files-from`, each a file, no pattern; their outputs keep the folders that the list writes.
 */
export async function findInputs(
  named: readonly string[],
  listed: readonly string[],
  options: InputOptions,
): Promise<Input[]> {
  const found: Input[] = []
  const known = new Set<string>()
  const excluded = await excluder(options)
  const add = (input: Input) => {
    const key = input.path === STDIN ? STDIN : resolve(input.path)
    if (known.has(key) || excluded(input.path)) return
    known.add(key)
    found.push(input)
  }
  for (const name of named) {
    try {
      for (const input of await openUp(name, options)) add(input)
    } catch (error) {
      if (!(error instanceof AnalyzeError) || named.length + listed.length === 1) throw error
      add({ path: name, bytes: 0, within: basename(name), fault: error })
    }
  }
  for (const path of listed)
    add({ path, bytes: sizeOf(path), within: withinOf(path, options.base ?? '.'), fault: null })
  return found
}

async function openUp(name: string, { base, output }: InputOptions): Promise<Input[]> {
  if (name === STDIN) return [{ path: STDIN, bytes: 0, within: 'stdin', fault: null }]
  const stats = statOf(name)
  const input = (path: string, root: string): Input => ({
    path,
    bytes: sizeOf(path),
    within: withinOf(path, base ?? root),
    fault: null,
  })
  if (stats?.isDirectory() === true) {
    const { files, faults } = walk(name, isTranscriptName)
    const paths = files.filter(isNoOutput(name, output))
    if (paths.length + faults.length === 0) throw nothingIn(name, files.length > 0)
    return [...paths.map((path) => input(path, name)), ...faults]
  }
  if (stats === undefined && looksLikePattern(name)) {
    const pattern = name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
    const root = fixedPart(pattern)
    const matches = await matcher([pattern])
    const { files, faults } = walk(root, (path) => matches(path.replaceAll('\\', '/')))
    const paths = files.filter(isNoOutput(root, output))
    if (paths.length + faults.length === 0) throw matchesNothing(name, files.length > 0)
    return [...paths.map((path) => input(path, root)), ...faults]
  }
  return [input(name, dirname(name))]
}

function sizeOf(path: string): number {
  const stats = statOf(path)
  return stats?.isFile() === true ? stats.size : 0
}

const ENDINGS: ReadonlySet<string> = new Set(FORMATS.flatMap(({ extensions }): readonly string[] => extensions))

function isTranscriptName(path: string): boolean {
  const name = basename(path)
  const ending = /\.[^.]*$/.exec(name.replace(/\.gz$/i, ''))?.[0].toLowerCase() ?? ''
  return ENDINGS.has(ending) && !NO_TRANSCRIPT.test(name) && !SIDECAR.test(name)
}

/**
 * Files below `root` for which `matches` says yes of their path as `glob` shows it, by path. Links to files count as files;
 * links to folders are not followed, so that no loop and nothing outside comes in. Hidden ones and packages are passed over.
 * A folder that cannot be looked into is a fault of its own.
 */
function walk(root: string, matches: (path: string) => boolean): { files: string[]; faults: Input[] } {
  const files: string[] = []
  const faults: Input[] = []
  const folders = [root]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(folder)
    if (entries instanceof AnalyzeError) {
      faults.push({ path: folder, bytes: 0, within: basename(folder), fault: entries })
      continue
    }
    for (const entry of entries) {
      // Word keeps "~$name.docx" beside a document that is open.
      if (/^(?:\.|~\$|node_modules$)/.test(entry.name)) continue
      const path = joinShown(folder, entry.name)
      if (entry.isDirectory()) folders.push(path)
      else if (matches(path) && (entry.isFile() || isLinkToFile(path))) files.push(path)
    }
  }
  return { files: files.sort((a, b) => (a < b ? -1 : 1)), faults }
}

function entriesOf(folder: string): Dirent[] | AnalyzeError {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const why = systemCode(error)
    if (why === 'ENOENT' || why === 'ENOTDIR') return []
    return fault('NOT_READABLE', folder, `${folder} cannot be looked into (${why}).`, 'Check its permissions.')
  }
}

function isLinkToFile(path: string): boolean {
  return statOf(path)?.isFile() === true
}

/**
 * False for what a run like this one wrote below `root`: all that lies in the folder of outputs, where that folder is a
 * part of what is walked and not the whole or more of it, and analyses.
 */
function isNoOutput(root: string, output: string | null): (path: string) => boolean {
  const outputs = output === null ? null : folderPrefix(output)
  const isPart = outputs !== null && outputs !== folderPrefix(root) && outputs.startsWith(folderPrefix(root))
  return (path) => !(isPart && resolve(path).startsWith(outputs)) && !isAnalysis(path)
}

/** What the full paths of all that lies in a folder start with. */
function folderPrefix(folder: string): string {
  const full = resolve(folder)
  return full.endsWith(sep) ? full : full + sep
}

/** How a document of ours starts, alone, as a line of many or as the first of a list; a transcript of ours is an input. */
const OWN_DOCUMENT = /^\s*(?:\[\s*)?\{\s*"schema":\s*"take-analyze\/(?!transcript\/)/

/** Bytes that hold that start. */
const HEAD_BYTES = 96

function isAnalysis(path: string): boolean {
  if (!/\.(?:json|ndjson|jsonl)$/i.test(path)) return false
  try {
    const file = openSync(path, 'r')
    try {
      const head = Buffer.alloc(HEAD_BYTES)
      const length = readSync(file, head, 0, HEAD_BYTES, 0)
      return OWN_DOCUMENT.test(head.toString('latin1', 0, length))
    } finally {
      closeSync(file)
    }
  } catch {
    // What cannot be read says so when its turn comes.
    return false
  }
}

async function excluder({ exclude }: InputOptions): Promise<(path: string) => boolean> {
  if (exclude.length === 0) return () => false
  // "drafts" leaves out the folder and the file of that name, wherever it is, as .gitignore reads it.
  const patterns = exclude.flatMap((each) => {
    const pattern = each.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '')
    return pattern.includes('/') ? [pattern, `${pattern}/**`] : [`**/${pattern}`, `**/${pattern}/**`]
  })
  const matches = await matcher(patterns)
  return (path) => path !== STDIN && matches(shownPath(path))
}

/** The library is loaded where a pattern is named, so that a call on plain files does not pay for it. */
async function matcher(patterns: readonly string[]): Promise<(path: string) => boolean> {
  const { default: picomatch } = await import('picomatch')
  return picomatch([...patterns], { dot: true })
}

/** From the working folder where it lies below it, with forward slashes. */
function shownPath(path: string): string {
  const inside = relative('.', path)
  return (inside.startsWith('..') ? path : inside).replaceAll('\\', '/')
}

function looksLikePattern(name: string): boolean {
  return /[*?[\]{}!]/.test(name)
}

/** The folders before the first part with a wildcard: "episodes/2024" of "episodes/2024/**\/*.vtt". */
function fixedPart(pattern: string): string {
  const parts = pattern.split('/').slice(0, -1)
  const at = parts.findIndex(looksLikePattern)
  const fixed = (at < 0 ? parts : parts.slice(0, at)).join('/')
  return fixed === '' ? (pattern.startsWith('/') ? '/' : '.') : fixed
}

function joinShown(folder: string, file: string): string {
  return folder === '.' ? file : join(folder, file)
}

/** Path below `root`; the name alone where it lies elsewhere. */
function withinOf(path: string, root: string): string {
  const inside = relative(resolve(root), resolve(path))
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? basename(path) : inside
}

/**
 * The paths that `--files-from` names: one a line, or with a NUL after each (`git ls-files -z`). "-" reads standard input.
 * Throws `AnalyzeError` where the list cannot be read.
 */
export function readFileList(file: string): string[] {
  let text: string
  try {
    text = readFileSync(file === STDIN ? 0 : file, 'utf8')
  } catch (error) {
    throw unreadable(file, error)
  }
  const lines = text.includes('\0') ? text.split('\0') : text.replace(/^\uFEFF/, '').split(/\r?\n/)
  return lines.filter((line) => line.trim() !== '')
}

function nothingIn(folder: string, hasOutputs: boolean): AnalyzeError {
  const message = `${folder} has no transcripts in it${hasOutputs ? ONLY_OUTPUTS : ''}.`
  return new AnalyzeError('NOT_FOUND', message, 'Name them with a pattern, such as "episodes/**/*.txt".')
}

function matchesNothing(pattern: string, hasOutputs: boolean): AnalyzeError {
  const message = `${pattern} matches no ${hasOutputs ? `transcript${ONLY_OUTPUTS}` : 'file'}.`
  return new AnalyzeError('NOT_FOUND', message, 'Check the pattern, and quote it, so that the shell leaves it alone.')
}

const ONLY_OUTPUTS = ', only analyses or what lies in the folder of outputs'
