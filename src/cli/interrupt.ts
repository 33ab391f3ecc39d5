import { EXIT, type ExitCode } from './exit-codes.ts'

/** Ctrl-C and its like, as a signal that work under way can look at. */
export interface Interrupt {
  readonly signal: AbortSignal
  /** What the process says on leaving after it. */
  readonly exitCode: () => ExitCode
  /** Leaves the signals to Node again. */
  readonly release: () => void
}

/** Catches the first Ctrl-C or request to end; the second ends the process at once, as if nobody had caught it. */
export function onInterrupt(): Interrupt {
  const controller = new AbortController()
  let code: ExitCode = EXIT.interrupted
  const stop = (signal: NodeJS.Signals) => {
    code = signal === 'SIGTERM' ? EXIT.ended : EXIT.interrupted
    release()
    controller.abort()
  }
  const release = () => {
    process.removeListener('SIGINT', stop)
    process.removeListener('SIGTERM', stop)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return { signal: controller.signal, exitCode: () => code, release }
}
