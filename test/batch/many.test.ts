import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BIN, run as runCommand } from '../cli/command.ts'
import * as make from '../faults/episodes.ts'

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
  test('becomes a folder of notes of the same shape, with one thread or three, cached or not', () => {
    episodes(6)
    const ran = run(['episodes', '-o', 'notes/', '-f', 'json', '-j', '3'])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toBe('')
    expect(ran.stderr).toMatch(/all 6 episodes done \(\d+ words in [\d.]+ s\): 6 analysed\.\n$/)
    const notes = tree('notes')
    expect(Object.keys(notes)).toEqual(['a/e0.json', 'a/e2.json', 'a/e4.json', 'b/e1.json', 'b/e3.json', 'b/e5.json'])
    expect(run(['episodes/**/*.txt', '-o', 'again/', '-f', 'json']).stderr).toContain('6 unchanged')
    expect(tree('again')).toEqual(notes)
    expect(run(['episodes', '-o', 'alone/', '-f', 'json', '-j', '1', '--no-cache', '-q']).stderr).toBe('')
    expect(tree('alone')).toEqual(notes)
  })

  test('is done but for what fails, which is said first at the end', () => {
    episodes(3)
    write('episodes/a/broken.txt', '')
    const { code, stderr } = run(['episodes', '-o', 'notes/', '-f', 'markdown'])
    expect(code).toBe(1)
    expect(Object.keys(tree('notes'))).toEqual(['a/e0.md', 'a/e2.md', 'b/e1.md'])
    expect(stderr).toMatch(
      /^take-analyze: episodes\/a\/broken\.txt is empty\. .+\n {2}FAILED {2}episodes\/a\/broken\.txt/,
    )
    expect(stderr).toContain('3 of 4 episodes done')
  })

  test('is refused before any work where two would become one file, or nothing matches', () => {
    episodes(2)
    write('episodes/a/e0.srt', '1\n00:00:00,000 --> 00:00:02,000\nHello there.\n')
    const clash = run(['episodes', '-o', 'notes/'])
    expect(clash.code).toBe(2)
    expect(clash.stderr).toContain('episodes/a/e0.srt and episodes/a/e0.txt would both be written to notes/a/e0.txt')
    expect(run(['episodes/*.vtt', '-o', 'notes/']).code).toBe(2)
    expect(run(['episodes', '-o', 'notes/', '--exclude', '*.srt', '-q']).code).toBe(0)
  })
})

test('a run that --max-failures ends says so, and how many are done', () => {
  const paths = episodes(9)
  for (const path of paths) write(path, '')
  const early = run(['episodes', '-o', 'notes/', '--max-failures', '1', '-j', '1'])
  expect(early.code).toBe(1)
  expect(early.stderr.match(/FAILED/g)).toHaveLength(1)
  expect(early.stderr).toMatch(/stopped after 1 failure \(--max-failures\) with 0 of 9 done\.\n$/)
  // The folder "b" comes last: all of "a" is done before it fails, and no more.
  for (const path of paths) write(path, make.talk(1))
  for (const path of paths.filter((each) => each.includes('/b/'))) write(path, '')
  const late = run(['episodes', '-o', 'notes/', '--max-failures', '1', '-j', '1'])
  expect(late.stderr).toMatch(
    /after 1 failure \(--max-failures\) with 5 of 9 done\. What is done is kept: run the same/,
  )
})

describe('the cache', () => {
  test('counts episodes, and says where it cannot be written, if it was asked for', () => {
    const [path = ''] = episodes(1)
    const cached = (...args: readonly string[]) => run([path, '--cache', 'kept', '--cache-stats', ...args]).stderr
    expect(cached()).toContain(' This run: 0 episodes found, 1 not.')
    expect(cached()).toContain(' This run: 1 episode found, 0 not.')
    expect(cached('-f', 'json')).toContain(' This run: 1 episode found, 0 not.')
    const closed = run([path, '--cache', `${path}/x`])
    expect([closed.code, closed.stderr]).toEqual([0, expect.stringContaining('warning: results are not kept: ')])
    const usual = run(['episodes'], { env: { XDG_CACHE_HOME: join(at, path) } })
    expect([usual.code, usual.stderr]).toEqual([0, expect.not.stringContaining('warning')])
  })
})

test('a base that is no folder is refused', () => {
  const [path = ''] = episodes(1)
  const { code, stderr } = run([path, '-o', 'notes/', '--base', 'nope'])
  expect([code, stderr]).toEqual([2, expect.stringContaining('nope is no folder.')])
})

describe('where there is nothing to do', () => {
  test('for all of the inputs are left out, that is a wrong call', () => {
    episodes(2)
    const { code, stderr } = run(['episodes', '-o', 'notes/', '--exclude', '*.txt'])
    expect([code, stderr]).toEqual([2, 'take-analyze: All of the inputs are left out by --exclude. Leave out less.\n'])
  })

  test('for there are fewer inputs than shards, that is said and no fault', () => {
    episodes(2)
    const { code, stderr } = run(['episodes', '-o', 'notes/', '-f', 'json', '--shard', '3/3'])
    expect([code, stderr]).toEqual([0, 'take-analyze: part 3 of 3 has nothing to do: there are only 2 inputs.\n'])
  })

  test('for the list is empty, that is none', () => {
    const { code, stderr } = run(['--files-from', '-', '-o', 'notes/'], { input: '\n' })
    expect([code, stderr]).toEqual([0, 'take-analyze: the list names no transcripts to do.\n'])
  })
})

test('notes may be written beside the transcripts, again and again', () => {
  episodes(2)
  for (const args of [['episodes'], ['episodes/**/*.txt'], ['episodes', '-q']]) {
    expect(run([...args, '-o', 'episodes/', '-f', 'json']).code).toBe(0)
    expect(Object.keys(tree('episodes'))).toEqual(['a/e0.json', 'a/e0.txt', 'b/e1.json', 'b/e1.txt'])
  }
})

describe('a path that leads nowhere', () => {
  const long = `${'x'.repeat(300)}.vtt`

  test.each([
    ['a file in the place of a folder', 'episodes/a/e0.txt/x', 'does not exist'],
    ['a name that is too long', long, 'is too long for a name'],
    ['a link that leads to itself', 'loop.vtt', 'is a link that leads to itself'],
  ])('%s is told, alone and among others, which are done', (_, path, says) => {
    const [good = ''] = episodes(1)
    symlinkSync('loop.vtt', join(at, 'loop.vtt'))
    const alone = run([path])
    expect([alone.code, alone.stderr]).toEqual([1, expect.stringContaining(says)])
    const among = run([good, path, '-o', 'notes/'])
    expect([among.code, among.stderr]).toEqual([1, expect.stringContaining(says)])
    expect(alone.stderr + among.stderr).not.toContain('internal error')
    expect(Object.keys(tree('notes'))).toEqual(['e0.txt'])
  })

  test('a folder that may not be looked into fails alone, and so does a file in one that may not be entered', ({
    skip,
  }) => {
    const [good = ''] = episodes(2)
    chmodSync(at, 0o777)
    chmodSync(join(at, 'episodes', 'b'), 0)
    // The rights of folders bind everyone but root.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const tell = (...args: readonly string[]) => {
      const env = { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: join(at, '.cache') }
      return spawnSync(process.execPath, [BIN, ...args], { cwd: at, env, encoding: 'utf8', ...user })
    }
    if (tell('--version').status !== 0) return skip('no other user may run the command here')
    const walked = tell('episodes', '-o', 'notes/')
    expect([walked.status, walked.stderr]).toEqual([
      1,
      expect.stringContaining('episodes/b cannot be looked into (EACCES).'),
    ])
    expect(Object.keys(tree('notes'))).toEqual(['a/e0.txt'])
    const named = tell(good, 'episodes/b/e1.txt', '-o', 'again/')
    expect([named.status, named.stderr]).toEqual([1, expect.stringContaining('episodes/b/e1.txt may not be read')])
    expect(Object.keys(tree('again'))).toEqual(['e0.txt'])
    chmodSync(join(at, 'episodes', 'b'), 0o755)
  })
})

describe('pipes', () => {
  /** What the command leaves with, its standard input held open and `stop` sent when the first notes are there. */
  async function interrupted(args: readonly string[], stop: NodeJS.Signals): Promise<number | null> {
    const env = { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: join(at, '.cache') }
    const child = spawn(process.execPath, [BIN, ...args], { cwd: at, env, stdio: ['pipe', 'ignore', 'ignore'] })
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
    while (!existsSync(join(at, 'notes', 'e0.txt'))) await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill(stop)
    const code = await Promise.race([ended, new Promise<null>((resolve) => setTimeout(() => resolve(null), 10_000))])
    child.kill('SIGKILL')
    return code
  }

  test('that nobody writes to do not keep Ctrl-C waiting, nor a request to end', async () => {
    const [good = ''] = episodes(1)
    spawnSync('bash', ['-c', 'mkfifo pipe'], { cwd: at })
    expect(await interrupted([good, '-', '-o', 'notes/'], 'SIGINT')).toBe(130)
    rmSync(join(at, 'notes'), { recursive: true })
    expect(await interrupted([good, 'pipe', '-o', 'notes/'], 'SIGTERM')).toBe(143)
  })

  test('with a name are read to their end, and tables may come from one', () => {
    const [good = ''] = episodes(1)
    const shell = (line: string) => spawnSync('bash', ['-c', line], { cwd: at, encoding: 'utf8' })
    const read = shell(`"${process.execPath}" "${BIN}" <(cat ${good}) -q --names <(echo 'Mira Kastel = mira castell')`)
    expect([read.status, read.stderr]).toEqual([0, ''])
    expect(read.stdout).toContain('Kastel')
    expect(shell(`"${process.execPath}" "${BIN}" <(true)`).stderr).toMatch(/is empty/)
  })
})

describe('gates', () => {
  test('that cannot be read are refused before any work', () => {
    episodes(1)
    const { code, stderr } = run(['episodes', '-o', 'notes/', '--fail-on', 'speakers.unamed > 0'])
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean "speakers.unnamed"?')
    expect(existsSync(join(at, 'notes'))).toBe(false)
  })

  test('are not passed over where a language model is asked', () => {
    const [path = ''] = episodes(1)
    const { code, stderr } = run([path, '--fail-on', 'warnings.any', '--llm', 'm', '--llm-url', 'http://127.0.0.1:1'])
    expect(code).toBe(2)
    expect(stderr).toContain('--llm does not go with --fail-on.')
  })

  test('work on one plain file too', () => {
    const [path = ''] = episodes(1)
    const { code, stdout } = run([path, '-f', 'json', '--fail-on', 'claims.count >= 0', '-q'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).source.path).toBe(path)
  })
})

describe('reports', () => {
  test('for GitHub go to standard error, and the summary to the page of the job', () => {
    episodes(2)
    write('episodes/empty.txt', '')
    const env = { GITHUB_STEP_SUMMARY: join(at, 'summary.md') }
    const { stdout, stderr } = run(['episodes', '-f', 'json', '--reporter', 'github'], { env })
    expect(JSON.parse(stdout)).toHaveLength(2)
    expect(stderr).toContain('\n::error file=episodes/empty.txt,title=Episode failed::episodes/empty.txt is empty.')
    expect(readFileSync(join(at, 'summary.md'), 'utf8')).toContain('## take-analyze: 2 of 3 episodes done')
  })
})
