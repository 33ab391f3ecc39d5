/** What the process says on leaving; documented in the README. */
export const EXIT = {
  /** All inputs done. */
  done: 0,
  /** Some input failed; the others are done. */
  failed: 1,
  /** The call itself is wrong: nothing was done. */
  misuse: 2,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
