import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { AnalyzeError, type ErrorCode } from '../model/error.ts'

/** What was done to the file that was asked for. */
export type Written = 'written' | 'unchanged'

/**
 * Puts `content` at `path`, whole or not at all: it is written beside its place under a name of its own, then renamed,
 * so neither a reader nor a killed process ever sees half. A file that holds the same bytes already is left as it is;
 * a link is followed, the file's mode is kept. A device or pipe is written straight away. Folders are made as needed.
 * Throws `NOT_WRITABLE` (disk full, read-only, a folder in the way), with nothing left over.
 */
export function writeWhole(path: string, content: Uint8Array): Written {
  const known = statOrRefuse(path)
  if (known !== undefined && holdsSame(path, known, content)) return 'unchanged'
  const file = startWhole(path)
  file.write(content)
  file.finish()
  return 'written'
}

/** A file under way, for what comes in parts. All of it throws `NOT_WRITABLE`, with nothing left over. */
export interface WholeFile {
  readonly write: (content: Uint8Array) => void
  /** The file takes its name. */
  readonly finish: () => void
  /** It is taken away, and what had the name before stays. Never throws. */
  readonly abandon: () => void
}

/** Starts a file that will be at `path` when it is whole; as `writeWhole`, but for looking at what is there. */
export function startWhole(path: string): WholeFile {
  const known = statOrRefuse(path)
  const isDevice = known !== undefined && !known.isFile() && !known.isDirectory()
  let file: number | null = null
  let partial: string | null = null
  const abandon = () => {
    if (file !== null) closeSync(file)
    if (partial !== null) rmSync(partial, { force: true })
    file = null
    partial = null
  }
  const attempt = (work: () => void) => {
    try {
      work()
    } catch (error) {
      abandon()
      throw notWritable(path, error)
    }
  }
  attempt(() => {
    if (isDevice) {
      file = openSync(path, 'w')
      return
    }
    if (known === undefined) makeFolder(dirname(path))
    const place = join(dirname(known === undefined ? path : realpathSync(path)), partialName())
    file = openSync(place, 'wx', known?.mode ?? 0o666)
    partial = place
  })
  return {
    write: (content) => attempt(() => writeFileSync(file!, content)),
    finish: () =>
      attempt(() => {
        const open = file!
        file = null
        closeSync(open)
        if (partial === null) return
        if (known !== undefined) chmodSync(partial, known.mode)
        renameSync(partial, known === undefined ? path : realpathSync(path))
        partial = null
      }),
    abandon,
  }
}

/** What is at `path`; undefined where there is nothing, and where that cannot be told: whoever opens it learns why. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function makeFolder(folder: string): void {
  // One by one: asked for several, Node gives a read-only disk the wrong name, and never ends where none can be made (/proc).
  const missing: string[] = []
  for (let at = folder; statSync(at, { throwIfNoEntry: false }) === undefined; at = dirname(at)) missing.push(at)
  for (const each of missing.reverse()) {
    try {
      mkdirSync(each)
    } catch (error) {
      // Another thread may have made it in the meantime.
      if (systemCode(error) !== 'EEXIST' || statOf(each)?.isDirectory() !== true) throw error
    }
  }
}

function statOrRefuse(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw notWritable(path, error)
  }
}

function holdsSame(path: string, known: Stats, content: Uint8Array): boolean {
  // Sizes first: most files that differ differ in size, and asking costs no reading.
  if (!known.isFile() || known.size !== content.length) return false
  try {
    return readFileSync(path).equals(content)
  } catch {
    // What cannot be read is written anew, and that says clearer what is wrong.
    return false
  }
}

const PARTIAL = /^\.take-analyze-([0-9a-f]{6})-(\d+)-[0-9a-f]{12}\.part$/

/** Tells this machine's unfinished files from those of others in a folder that several share. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 6)

function partialName(): string {
  return `.take-analyze-${HOST}-${process.pid}-${randomBytes(6).toString('hex')}.part`
}

/** A file is under way for far less; what is older was left by a run that was killed, on whatever machine. */
const STALE_MS = 15 * 60 * 1000

/**
 * Removes what killed runs left of files under way in `folder` (not in those below it): ours, where the process is gone,
 * and any that is older than a quarter of an hour. Never throws: what cannot be removed does no harm.
 */
export function clearPartials(folder: string): void {
  for (const name of namesIn(folder)) {
    const match = PARTIAL.exec(name)
    if (match === null) continue
    const path = join(folder, name)
    const age = Date.now() - (statOf(path)?.mtimeMs ?? 0)
    const gone = match[1] === HOST && !isRunning(Number(match[2]), age)
    if (!gone && age < STALE_MS) continue
    try {
      rmSync(path, { force: true })
    } catch {
      // Read-only or another's: the file is no output of ours, and the run will say what it cannot write.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A process with our own number, and a file older than we are: the number was used again, as containers do. */
function isRunning(pid: number, ageMs: number): boolean {
  if (pid === process.pid) return ageMs < process.uptime() * 1000
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

const WRITE_PROBLEMS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Make room and run again: what is done is not done twice.'],
  EDQUOT: ['the quota of the disk is used up', 'Make room and run again: what is done is not done twice.'],
  EFBIG: ['it is larger than the disk allows', 'Choose another disk.'],
  EROFS: ['the disk is read-only', 'Choose another place with -o.'],
  EACCES: ['you may not write there', 'Choose a folder that is yours.'],
  EPERM: ['you may not write there', 'Choose a folder that is yours.'],
  ENOENT: ['its folder does not exist', 'Make the folder first, or check its name.'],
  EISDIR: ['it is a folder', 'Choose another name.'],
  ENOTEMPTY: ['it is a folder', 'Choose another name.'],
  ENOTDIR: ['a part of its path is a file', 'Check the path.'],
  EEXIST: ['a part of its path is a file', 'Check the path.'],
  ENAMETOOLONG: ['its name is too long', 'Choose a shorter one.'],
}

/** The error for a file that cannot be written, from what the system said. */
export function notWritable(path: string, error: unknown): AnalyzeError {
  const code = systemCode(error)
  const [what, hint] = WRITE_PROBLEMS[code] ?? [`the system says ${code}`, 'Check the disk.']
  return fault('NOT_WRITABLE', path, `${path} cannot be written: ${what}.`, hint)
}

/** The error for a file that cannot be read, from what the system said. */
export function unreadable(path: string, error: unknown): AnalyzeError {
  const code = systemCode(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fault('NOT_FOUND', path, `${path} does not exist.`, 'Check the name and the folder you are in.')
    case 'EACCES':
    case 'EPERM':
      return fault('NOT_READABLE', path, `${path} may not be read (${code}).`, 'Give yourself the right to read it.')
    case 'ELOOP':
      return fault('NOT_READABLE', path, `${path} is a link that leads to itself.`, 'Give the file itself.')
    case 'ENAMETOOLONG':
      return fault('NOT_FOUND', path, `${path.slice(0, 60)}… is too long for a name.`, 'Check the name.')
    case 'EISDIR':
      return fault('NOT_A_FILE', path, `${path} is a folder.`, 'Give a file.')
    default:
      return fault('NOT_READABLE', path, `${path} cannot be read (${code}).`, 'Check the file, and the disk it is on.')
  }
}

/** An error about a file as a whole. */
export function fault(code: ErrorCode, file: string, message: string, hint: string): AnalyzeError {
  return new AnalyzeError(code, message, hint, { file, line: null, column: null })
}

/** The system's name for what went wrong ("ENOENT"), or the message of any other error. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
