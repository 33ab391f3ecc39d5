import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type ChatServer, passagesIn, sendContent, startServer } from '../llm/server.ts'
import { BIN, fixture, run } from './command.ts'

const EPISODE = fixture('transcripts/deepseek-interview.txt')

let server: ChatServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

/** Runs the command while the server of this process answers it. */
async function runBeside(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const cache = mkdtempSync(join(tmpdir(), 'take-analyze-'))
  const child = spawn(process.execPath, [BIN, ...args], { env: { XDG_CACHE_HOME: cache, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stdout, stderr }
}

test('the built command has a model rewrite the notes, with the key of the environment', async () => {
  server = await startServer((seen, response) => {
    const sentences = passagesIn(seen).map(({ id, text }) => ({
      text: `“${text.replace(/[“”"]/g, '')}”`.replace(/([^.!?])”$/, '$1.”'),
      passages: [id],
    }))
    sendContent(seen, response, JSON.stringify({ sentences }))
  })
  const args = [EPISODE, '-f', 'json', '-v', '--llm', 'tiny', '--llm-url', server.url, '--llm-price', '1/2']
  const { code, stdout, stderr } = await runBeside(args, { TAKE_ANALYZE_LLM_KEY: 'secret-key' })
  expect(code).toBe(0)
  expect(stdout).toContain('"generated"')
  expect(stderr).toMatch(
    /language model: \d+ requests? and 0 from the cache; [\d,]+ tokens in and \d+ tokens out \(cost 0\.\d{4}\)/,
  )
  expect(server.seen[0]?.headers.authorization).toBe('Bearer secret-key')
  expect(stdout + stderr).not.toContain('secret-key')
})

test('a dead server leaves the notes as they are without one, and says so', async () => {
  const plain = run([EPISODE, '-f', 'markdown', '-q'])
  const { code, stdout, stderr } = await runBeside([
    EPISODE,
    '-f',
    'markdown',
    '--llm',
    'tiny',
    '--llm-url',
    'http://127.0.0.1:9/v1',
  ])
  expect([code, stdout]).toEqual([0, plain.stdout])
  expect(stderr).toMatch(/cannot be reached/)
})

test('a call with a model and no server, or the other way round, is wrong', () => {
  expect(run([EPISODE, '--llm', 'tiny']).code).toBe(2)
  expect(run([EPISODE, '--llm-url', 'http://127.0.0.1:9/v1']).code).toBe(2)
  expect(run([EPISODE, '--llm', 'tiny', '--llm-url', 'file:///etc/passwd']).code).toBe(2)
  expect(run([EPISODE, '--llm', 'tiny', '--llm-url', 'http://user:pass@127.0.0.1/v1']).code).toBe(2)
})
