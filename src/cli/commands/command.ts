import type { Command } from 'commander'
import type { ExitCode } from '../exit-codes.ts'

/**
 * Adds a subcommand to the program. Its action hands the exit code of its work to `finish`; what it throws is caught in
 * `main.ts`.
 */
export type AddCommand = (program: Command, finish: (code: ExitCode) => void) => void
