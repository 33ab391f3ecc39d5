/** What the process says on leaving; documented in the README. */
export const EXIT = {
  /** All inputs done. */
  done: 0,
  /** Some input failed; the others are done. */
  failed: 1,
  /** The call itself is wrong: nothing was done. */
  misuse: 2,
  /** Stopped by Ctrl-C, or by a request to end: 128 and the signal's number, as shells have it. */
  interrupted: 130,
  ended: 143,
} as const

/** One of the codes that the command leaves with. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
