import { addArchive } from './archive.ts'
import { addChapters } from './chapters.ts'
import { addClaims } from './claims.ts'
import type { AddCommand } from './command.ts'
import { addDiff } from './diff.ts'
import { addExplain } from './explain.ts'
import { addFormats } from './formats.ts'
import { addMerge } from './merge.ts'
import { addSchema } from './schema.ts'
import { addTranscript } from './transcript.ts'
import { addVerify } from './verify.ts'

/** The registry of subcommands, in the order in which help lists them. */
export const COMMANDS: readonly AddCommand[] = [
  addClaims,
  addExplain,
  addChapters,
  addTranscript,
  addVerify,
  addArchive,
  addDiff,
  addMerge,
  addFormats,
  addSchema,
]
