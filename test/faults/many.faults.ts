import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BIN, run as runCommand } from '../cli/command.ts'
import * as make from './episodes.ts'

let at = ''
beforeEach(() => {
  at = mkdtempSync(join(tmpdir(), 'many-'))
})
afterEach(() => rmSync(at, { recursive: true, force: true }))

const run = (args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}) =>
  runCommand(args, { cwd: at, ...options, env: { XDG_CACHE_HOME: join(at, '.cache'), ...options.env } })
const write = (path: string, text: string) => make.write(join(at, path), text)
const episodes = (count: number) => make.writeEpisodes(at, count)
const tree = (folder: string) => make.tree(join(at, folder))

describe('a folder of episodes', () => {
  test('comes in the order of the inputs on standard output, the same whatever the number of threads', () => {
    const paths = episodes(5)
    const ran = run(['--files-from', '-', '-f', 'ndjson', '-j', '4', '--no-cache'], { input: paths.join('\n') })
    const lines = ran.stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).source.path)).toEqual(paths)
    expect(run([...paths, '-f', 'ndjson', '-j', '1']).stdout).toBe(ran.stdout)
    expect(run(['episodes', '-f', 'ndjson', '-o', 'all.ndjson', '-q']).code).toBe(0)
    expect(readFileSync(join(at, 'all.ndjson'), 'utf8').trimEnd().split('\n')).toHaveLength(5)
  })

  test('is done in shards that together are the whole', () => {
    episodes(5)
    const whole = run(['episodes', '-o', 'whole/', '-f', 'json', '-q'])
    for (const i of [1, 2, 3])
      expect(run(['episodes', '-o', 'parts/', '-f', 'json', '--shard', `${i}/3`, '-q']).code).toBe(0)
    expect(whole.code).toBe(0)
    expect(tree('parts')).toEqual(tree('whole'))
  })
})

describe('the cache', () => {
  test('forgets nothing that decides: words, options, sidecars', () => {
    const [path = ''] = episodes(2)
    const args = ['episodes', '-o', 'notes/', '-f', 'json']
    run(args)
    expect(run(args).stderr).toContain('2 unchanged')
    write(path, make.talk(9))
    expect(run(args).stderr).toContain('1 analysed, 1 unchanged')
    write(path.replace('.txt', '.meta.json'), JSON.stringify({ title: 'The Cranes' }))
    expect(run(args).stderr).toContain('1 analysed, 1 unchanged')
    expect(JSON.parse(tree('notes')['a/e0.json'] ?? '').episode.title).toBe('The Cranes')
    expect(run([...args, '--sections', '2']).stderr).toContain('2 analysed')
  })

  test('draws in another form, and gates, without analysing anew', () => {
    episodes(2)
    run(['episodes', '-o', 'notes/', '-f', 'json'])
    const other = run(['episodes', '-o', 'notes/', '-f', 'markdown', '--fail-on', 'speakers.none'])
    expect(other.stderr).toContain('2 unchanged')
    expect(Object.keys(tree('notes'))).toHaveLength(4)
  })

  test('does a damaged entry anew and says so', () => {
    episodes(2)
    const args = ['episodes', '-f', 'ndjson', '--cache', 'kept', '--cache-stats', '-q']
    const { stdout } = run(args)
    for (const name of Object.keys(tree('kept/v1'))) {
      const path = join(at, 'kept/v1', name)
      writeFileSync(path, readFileSync(path).fill(7, 20, 30))
    }
    const again = run(args)
    expect(again.stdout).toBe(stdout)
    expect(again.stderr).toMatch(/0 episodes found, 2 not, 4 damaged files made anew\.\n$/)
    expect(run(['--cache', 'kept', '--cache-stats']).stderr).toMatch(/4 files/)
  })
})

describe('gates', () => {
  test('fail an episode, which is written all the same', () => {
    episodes(2)
    write('episodes/nobody.txt', 'so we talked about the harbour and the cranes and what they cost\n')
    const { code, stderr } = run(['episodes', '-o', 'notes/', '-f', 'json', '--fail-on', 'source.words < 20'])
    expect(code).toBe(1)
    expect(stderr).toContain('take-analyze: episodes/nobody.txt: gate: source.words < 20 (source.words is 13)')
    expect(stderr).toContain('1 stopped by a gate')
    expect(Object.keys(tree('notes'))).toHaveLength(3)
  })

  test('end the run after --max-failures', () => {
    episodes(15)
    const { code, stderr } = run([
      'episodes',
      '-o',
      'notes/',
      '--fail-on',
      'claims.count >= 0',
      '--max-failures',
      '2',
      '-j',
      '1',
    ])
    expect(code).toBe(1)
    expect(stderr).toMatch(/stopped after 2 failures \(--max-failures\) with 0 of 15 done\.\n$/)
    expect(Object.keys(tree('notes')).length).toBeLessThan(15)
  })
})

describe('reports', () => {
  test('for programs are all there is on standard error, or go to a file', () => {
    episodes(2)
    write('episodes/empty.txt', '')
    const { stderr } = run(['episodes', '-o', 'notes/', '--reporter', 'sarif', '--reporter', 'junit=report.xml'])
    expect(JSON.parse(stderr).runs[0].results[0].ruleId).toBe('failed/empty-file')
    expect(readFileSync(join(at, 'report.xml'), 'utf8')).toContain('tests="3" failures="0" errors="1"')
  })
})

test('Ctrl-C stops the run, says what is done, leaves nothing half written, and the next run goes on', async () => {
  episodes(24)
  const args = ['episodes', '-o', 'notes/', '-f', 'json', '-j', '2']
  const env = { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: join(at, '.cache') }
  const child = spawn(process.execPath, [BIN, ...args], { cwd: at, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = once(child, 'close')
  while (Object.keys(tree('notes')).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGINT')
  const [code] = await ended
  expect(code).toBe(130)
  expect(stderr).toMatch(/stopped with \d+ of 24 done\. What is done is kept: run the same command again to go on\.\n$/)
  expect(Object.keys(tree('notes')).every((name) => name.endsWith('.json'))).toBe(true)
  expect(run(args).code).toBe(0)
  const notes = tree('notes')
  expect(run(['episodes', '-o', 'afresh/', '-f', 'json', '--no-cache']).code).toBe(0)
  expect(notes).toEqual(tree('afresh'))
})
