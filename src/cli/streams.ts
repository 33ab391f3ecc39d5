import { AnalyzeError } from '../model/error.ts'

/** Thrown when whoever reads our output has gone away (`| head -1`): time to stop, and no error. */
export class ClosedPipe extends Error {}

/** Keeps the process alive when a reader of its streams goes away; `writeOut` tells of it. */
export function guardStreams(): void {
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
}

/** Writes to standard output and waits until it is taken. Throws `ClosedPipe`, or `NOT_WRITABLE` (disk full). */
export async function writeOut(text: string | Uint8Array): Promise<void> {
  const error = await new Promise<Error | null | undefined>((resolve) => {
    process.stdout.write(text, (failure) => resolve(failure))
  })
  if (error === null || error === undefined) return
  const code = 'code' in error ? error.code : ''
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ECONNRESET') throw new ClosedPipe()
  throw new AnalyzeError(
    'NOT_WRITABLE',
    `Standard output cannot be written (${String(code)}).`,
    'Check the disk that it is sent to.',
  )
}
