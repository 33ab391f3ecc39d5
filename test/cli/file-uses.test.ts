import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixture, run } from './command.ts'

/** A folder with an episode and all that may stand beside it. */
function folder(): string {
  const at = mkdtempSync(join(tmpdir(), 'take-analyze-'))
  copyFileSync(fixture('transcripts/panel.vtt'), join(at, 'ep.vtt'))
  writeFileSync(join(at, 'n.md'), 'The panel met.\n')
  writeFileSync(join(at, 'names.txt'), 'Aoife = eefa\n')
  writeFileSync(join(at, 'ch.txt'), '00:00 Welcome\n00:16 The people\n')
  writeFileSync(join(at, 'map.json'), '{}')
  writeFileSync(join(at, 'old.json'), '{}')
  symlinkSync('ep.vtt', join(at, 'link.vtt'))
  mkdirSync(join(at, 'out'))
  return at
}

const contents = (at: string) =>
  readdirSync(at).map((name) => [name, name === 'out' ? '' : readFileSync(join(at, name), 'latin1')])

test.each([
  ['verify n.md ep.vtt --fix ep.vtt', 'The copy ep.vtt is the input ep.vtt.'],
  ['verify n.md ep.vtt -o n.md', 'The output n.md is the input n.md.'],
  ['verify n.md ep.vtt -o x.txt --fix ./x.txt', 'The output x.txt and the copy ./x.txt are one file.'],
  ['ep.vtt --reporter junit=ep.vtt', 'The junit report ep.vtt is the input ep.vtt.'],
  ['ep.vtt --reporter sarif=link.vtt', 'The sarif report link.vtt is the input ep.vtt.'],
  ['ep.vtt --job-summary ep.vtt', 'The job summary ep.vtt is the input ep.vtt.'],
  ['ep.vtt --names names.txt -o names.txt', 'The output names.txt is what --names reads.'],
  ['ep.vtt --chapters-file ch.txt -o ch.txt', 'The output ch.txt is what --chapters-file reads.'],
  ['ep.vtt --speakers map.json -o map.json', 'The output map.json is what --speakers reads.'],
  ['--files-from n.md -o n.md', 'The output n.md is what --files-from reads.'],
  ['ep.vtt --reporter junit=r.xml --reporter sarif=r.xml', 'The junit report r.xml and the sarif report r.xml are'],
  ['ep.vtt -o out/ -f markdown --job-summary out/ep.md', 'The output out/ep.md and the job summary out/ep.md are'],
  ['archive old.json -o old.json', 'The output old.json is the input old.json.'],
  ['merge old.json -o old.json', 'The output old.json is the input old.json.'],
  ['diff old.json ch.txt -o old.json', 'The output old.json is the input old.json.'],
])('%s is refused before any work', (line, says) => {
  const at = folder()
  const before = contents(at)
  const { code, stderr } = run(line.split(' '), { cwd: at })
  expect([code, stderr]).toEqual([2, expect.stringContaining(`take-analyze: ${says}`)])
  expect(contents(at)).toEqual(before)
})

test.each([
  ['verify n.md ep.vtt -o out/', '-o takes a file here, and out/ is a folder.'],
  ['verify n.md ep.vtt --fix out', '--fix takes a file here, and out is a folder.'],
  ['verify n.md ep.vtt --fix -', '--fix takes a file.'],
  ['archive old.json -o out/', '-o takes a file here, and out/ is a folder.'],
  ['merge old.json -o new/', '-o takes a file here, and new/ is a folder.'],
  ['diff old.json old.json -o out', '-o takes a file here, and out is a folder.'],
])('%s is told that it wants a file', (line, says) => {
  const at = folder()
  const { code, stderr } = run(line.split(' '), { cwd: at })
  expect([code, stderr]).toEqual([2, expect.stringContaining(`take-analyze: ${says}`)])
  expect(readdirSync(at)).not.toContain('-')
})

test('a device may be read and written, and a second name of a file is another file', () => {
  const at = folder()
  linkSync(join(at, 'n.md'), join(at, 'second.md'))
  const reports = ['--reporter', 'junit=/dev/null', '--reporter', 'sarif=/dev/null']
  expect(run(['ep.vtt', '-o', '/dev/null', '-q', ...reports], { cwd: at }).code).toBe(0)
  expect(run(['ep.vtt', '-q', '-o', 'second.md'], { cwd: at }).code).toBe(0)
  expect(readFileSync(join(at, 'n.md'), 'utf8')).toBe('The panel met.\n')
})
