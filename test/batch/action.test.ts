import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fixture } from '../cli/command.ts'
import { write } from '../faults/episodes.ts'

const ROOT = join(import.meta.dirname, '..', '..')

let at = ''
beforeEach(() => {
  at = mkdtempSync(join(tmpdir(), 'action-'))
})
afterEach(() => rmSync(at, { recursive: true, force: true }))

/** Runs the Action's script as a job would, in a workspace of its own. */
function runAction(inputs: Record<string, string>) {
  const { status, stderr, stdout } = spawnSync(join(ROOT, 'action', 'run.sh'), [], {
    cwd: at,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_OUTPUT: join(at, 'outputs'),
      GITHUB_STEP_SUMMARY: join(at, 'summary.md'),
      INPUT_CACHE: join(at, 'kept'),
      ...inputs,
    },
  })
  return { code: status, stderr, stdout }
}

test('the Action does the fixtures, annotates what fails, writes the summary, and leaves with the exit code', () => {
  write(join(at, 'transcripts', 'empty.txt'), '')
  write(join(at, 'transcripts', 'panel.vtt'), readFileSync(fixture('transcripts/panel.vtt'), 'utf8'))
  const { code, stderr } = runAction({ INPUT_FAIL_ON: 'source.words < 100\n', INPUT_JUNIT: 'report.xml' })
  expect(code).toBe(1)
  expect(stderr).toContain('\n::error file=transcripts/empty.txt,title=Episode failed::transcripts/empty.txt is empty.')
  expect(readdirSync(join(at, 'notes'))).toEqual(['panel.md'])
  expect(readFileSync(join(at, 'summary.md'), 'utf8')).toContain('## take-analyze: 1 of 2 episodes done')
  expect(readFileSync(join(at, 'outputs'), 'utf8')).toBe('exit-code=1\noutput=notes/\n')
  expect(readFileSync(join(at, 'report.xml'), 'utf8')).toContain('errors="1"')
})

test('what the Action is given never becomes a command', () => {
  const hostile = '$(touch planted) `touch planted`; touch planted\n"; touch planted; "\n--output=elsewhere'
  const { code } = runAction({ INPUT_FILES: hostile, INPUT_FAIL_ON: '$(touch planted)', INPUT_EXCLUDE: hostile })
  expect(code).toBe(2)
  expect(existsSync(join(at, 'planted'))).toBe(false)
  expect(existsSync(join(at, 'elsewhere'))).toBe(false)
})

test('every input that the Action hands over is read by its script, and no other', () => {
  const names = (file: string) => [...new Set(readFileSync(join(ROOT, file), 'utf8').match(/INPUT_[A-Z_]+/g))].sort()
  expect(names('action/run.sh')).toEqual(names('action.yml'))
})
