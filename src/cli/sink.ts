import { dirname } from 'node:path'
import { clearPartials, startWhole, type WholeFile, writeWhole } from '../batch/files.ts'
import type { OutputPlan } from './outputs.ts'
import { writeOut } from './streams.ts'

/** What joins several documents into one output: before the first, between two, after the last. */
export interface Joints {
  readonly open: string
  readonly separator: string
  readonly close: string
  /** Lines at the head of each document that only the first one keeps: a table's names of columns. Default 0. */
  readonly headLines?: number
  /** What stands before and behind the document of an input. Default nothing. */
  readonly row?: (input: string) => { readonly before: string; readonly after: string }
}

/** Where the documents of a run go, in the order of the inputs. */
export interface Sink {
  /** Takes the document of one input (UTF-8). Throws `NOT_WRITABLE`, `ClosedPipe`. */
  readonly put: (input: string, text: Uint8Array) => Promise<void>
  /** To be called when all are in. Throws as `put`. */
  readonly end: () => Promise<void>
  /** To be called instead where the run was broken off: what is not whole is taken away. */
  readonly abandon: () => void
}

/** The sink that a plan asks for. One document alone is written as it is; `joints` are for several. */
export function createSink(plan: OutputPlan, joints: Joints | null): Sink {
  switch (plan.kind) {
    case 'stdout':
      return streamSink(joints)
    case 'file':
      return fileSink(plan.path, joints)
    case 'folder':
      return folderSink(plan.paths)
  }
}

function streamSink(joints: Joints | null): Sink {
  let count = 0
  return {
    put: async (input, text) => {
      count++
      if (joints === null) await writeOut(text)
      else for (const part of partsOf(input, text, joints, count === 1)) await writeOut(part)
    },
    end: async () => {
      if (joints !== null) await writeOut((count === 0 ? joints.open : '') + joints.close)
    },
    abandon: () => {},
  }
}

/** Whole or nothing: the file takes its name when the last document is in, and is left alone where there is none. */
function fileSink(path: string, joints: Joints | null): Sink {
  let file: WholeFile | null = null
  clearPartials(dirname(path))
  return {
    put: async (input, text) => {
      const parts = joints === null ? [text] : partsOf(input, text, joints, file === null)
      file ??= startWhole(path)
      for (const part of parts) file.write(part)
    },
    end: async () => {
      if (joints !== null) file?.write(Buffer.from(joints.close))
      file?.finish()
    },
    abandon: () => file?.abandon(),
  }
}

/** One document of several, with all that comes before and behind it. */
function partsOf(input: string, text: Uint8Array, joints: Joints, isFirst: boolean): Uint8Array[] {
  const { before, after } = joints.row?.(input) ?? { before: '', after: '' }
  const body = isFirst ? text : withoutHead(text, joints)
  const parts = [Buffer.from((isFirst ? joints.open : joints.separator) + before), body, Buffer.from(after)]
  return parts.filter((part) => part.length > 0)
}

function withoutHead(text: Uint8Array, { headLines = 0 }: Joints): Uint8Array {
  let at = 0
  for (let line = 0; line < headLines; line++) at = text.indexOf(LINE_FEED, at) + 1
  return text.subarray(at)
}

const LINE_FEED = 0x0a

function folderSink(paths: ReadonlyMap<string, string>): Sink {
  for (const folder of new Set([...paths.values()].map((path) => dirname(path)))) clearPartials(folder)
  return {
    put: async (input, text) => {
      writeWhole(paths.get(input)!, text)
    },
    end: async () => {},
    abandon: () => {},
  }
}
