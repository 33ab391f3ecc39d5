import { mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixture, run } from './command.ts'

const TALK = 'HOST: Welcome to Makers. Our guest tonight is Zoë Brontë.\n\nZOË: Thanks for having me at the café.\n'

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const at = mkdtempSync(join(tmpdir(), 'take-analyze-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(at, name), content)
  return at
}

/** What each thing that people hand us by mistake is told; one line each, and no stack trace. */
const REFUSED: readonly {
  readonly what: string
  readonly name: string
  readonly content: string | Uint8Array
  readonly says: RegExp
}[] = [
  { what: 'an empty file', name: 'a.txt', content: '', says: /^take-analyze: a\.txt is empty\. \S.+\.$/ },
  { what: 'a file of blanks', name: 'a.txt', content: ' \n\n\t\n', says: /^take-analyze: a\.txt .+\.$/ },
  { what: 'a recording', name: 'a.mp3', content: 'ID3\u0003\0\0\0\0\0', says: /MP3 recording.+Transcribe it first/ },
  {
    what: 'binary data',
    name: 'a.txt',
    content: new Uint8Array(4096).map((_, i) => (i * 31) % 251),
    says: /binary data/,
  },
  { what: 'a feed', name: 'feed.rss', content: readFileSync(fixture('formats/feed.rss')), says: /podcast feed/ },
  {
    what: 'captions without words',
    name: 'a.vtt',
    content: 'WEBVTT\n\n00:00.000 --> 00:01.000\n\n',
    says: /a\.vtt .+no words/,
  },
  {
    what: 'a JSON file of something else',
    name: 'a.json',
    content: '{"dependencies": {"left-pad": 1}}',
    says: /a\.json/,
  },
]

describe('what cannot be read is told in one line', () => {
  test.each(REFUSED)('$what', ({ name, content, says }) => {
    const { code, stdout, stderr } = run([name], { cwd: folderWith({ [name]: content }) })
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr.split('\n')[0]).toMatch(says)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('a file that is not there', () => {
    const { code, stderr } = run(['missing.vtt'])
    expect(code).toBe(1)
    expect(stderr).toBe('take-analyze: missing.vtt does not exist. Check the name and the folder you are in.\n')
  })

  test('a folder with no transcripts', () => {
    const at = folderWith({})
    mkdirSync(join(at, 'episodes'))
    const { code, stderr } = run(['episodes'], { cwd: at })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^take-analyze: episodes has no transcripts in it\. .+\n$/)
  })

  test('a file of 200 MB, before it is read', () => {
    const at = folderWith({ 'a.txt': TALK })
    truncateSync(join(at, 'a.txt'), 200 * 1024 * 1024)
    const { code, stderr } = run(['a.txt'], { cwd: at })
    expect(code).toBe(1)
    expect(stderr).toBe(
      'take-analyze: a.txt is too large: 200 MB, where the limit is 100 MB. Give one episode a file, or raise the limit with --max-size.\n',
    )
  })

  test('a pipe that goes on too long', () => {
    const { code, stderr } = run(['-', '--max-size', '0.001'], { input: TALK.repeat(100) })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^take-analyze: standard input is too large: .*, where the limit is 0\.001 MB\. /)
  })

  test('a name with controls in it cannot write to the terminal', () => {
    const { stderr } = run(['\u001b(0;red\n.txt'])
    expect(stderr).not.toContain('\u001b')
    expect(stderr.split('\n')).toHaveLength(2)
  })
})

describe('encodings', () => {
  test.each([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TALK}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without', Buffer.from(TALK, 'utf16le'), 'utf-16le'],
    ['Windows-1252', Buffer.from(TALK, 'latin1'), 'windows-1252'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TALK}`), 'utf-8'],
  ])('%s', (_, bytes, encoding) => {
    const { code, stdout } = run(['-', '-f', 'json', '-q'], { input: bytes })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).source.encoding).toBe(encoding)
    expect(JSON.parse(stdout).speakers.map(({ label }: { label: string }) => label)).toEqual(['HOST', 'ZOË'])
  })
})

describe('a wrong call does nothing and says what is wrong', () => {
  const PANEL = fixture('transcripts/panel.vtt')

  test.each([
    [[], /No transcript is given/],
    [['--fromat', 'srt', PANEL], /unknown option '--fromat'.+--format/],
    [[PANEL, '--format', 'yaml'], /Allowed choices are terminal, json/],
    [[PANEL, '--from', 'pages'], /Give one of: docx, /],
    [[PANEL, '--width', 'wide'], /from 40 to 200/],
    [[PANEL, '--sections', '0'], /from 1 to 20/],
    [[PANEL, '--max-size', '-1'], /number of megabytes/],
    [[PANEL, PANEL], /is given twice/],
    [[PANEL, '--names', 'missing.txt'], /missing\.txt does not exist/],
    [['--width', '60', 'chapters', PANEL], /--width is no option of chapters/],
    [[PANEL, '-o', PANEL, '-f', 'text'], /The output .+ is the input/],
  ])('%j', (args, says) => {
    const { code, stdout, stderr } = run(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(says)
    expect(stderr.trimEnd()).not.toContain('\n')
  })

  test('a table of names that is no good is told with its line', () => {
    const at = folderWith({ 'names.txt': 'Aoife = eefa\nCiarán\n' })
    const { code, stderr } = run([PANEL, '--names', 'names.txt'], { cwd: at })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^take-analyze: names\.txt:2: Line 2 of the correction table/)
  })
})
