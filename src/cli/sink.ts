import { type OutputPlan, writeWhole } from './outputs.ts'
import { writeOut } from './streams.ts'

/** What joins several documents into one output: before the first, between two, after the last. */
export interface Joints {
  readonly open: string
  readonly separator: string
  readonly close: string
}

/** Where the documents of a run go, in the order of the inputs. */
export interface Sink {
  /** Takes the document of one input. Throws `NOT_WRITABLE`, `ClosedPipe`. */
  readonly put: (input: string, text: string) => Promise<void>
  /** To be called when all are in. Throws as `put`. */
  readonly end: () => Promise<void>
}

/** The sink that a plan asks for. One document alone is written as it is; `joints` are for several. */
export function createSink(plan: OutputPlan, joints: Joints | null): Sink {
  switch (plan.kind) {
    case 'stdout':
      return streamSink(joints)
    case 'file':
      return fileSink(plan.path, joints)
    case 'folder':
      return {
        put: async (input, text) => writeWhole(plan.paths.get(input)!, text),
        end: async () => {},
      }
  }
}

function streamSink(joints: Joints | null): Sink {
  let count = 0
  return {
    put: async (_, text) => {
      const before = joints === null ? '' : count === 0 ? joints.open : joints.separator
      count++
      await writeOut(before + text)
    },
    end: async () => {
      if (joints !== null) await writeOut((count === 0 ? joints.open : '') + joints.close)
    },
  }
}

/** Whole or nothing: the file is written when the last document is in, and left alone where there is none. */
function fileSink(path: string, joints: Joints | null): Sink {
  const texts: string[] = []
  return {
    put: async (_, text) => {
      texts.push(text)
    },
    end: async () => {
      if (texts.length === 0) return
      writeWhole(path, joints === null ? texts.join('') : joints.open + texts.join(joints.separator) + joints.close)
    },
  }
}
