import { describe, expect, test } from 'vitest'
import { fixture, run } from './command.ts'

const PANEL = fixture('transcripts/panel.vtt')
const MONO = fixture('transcripts/monologue-unlabelled.txt')

describe('what help promises', () => {
  const help = (...command: readonly string[]) => run([...command, '--help']).stdout.replace(/\s+/g, ' ')

  test('of --claims is what the command does', () => {
    expect(help()).toContain('or all; default: up to 10 worth it, all as data')
    expect(help('claims')).toContain('or all; default: all')
  })

  test('names the defaults, and where the key of a server is read from', () => {
    for (const said of ['default: medium', 'default: reported', 'read from TAKE_ANALYZE_LLM_KEY', 'default: 60'])
      expect(help()).toContain(said)
  })

  test.each([
    ['verify', '--color'],
    ['verify', '--no-color'],
    ['explain', '--color'],
    ['claims', '--length'],
    ['claims', '--voice'],
    ['chapters', '--length'],
    ['explain', '--voice'],
  ])('of %s has no %s, which would do nothing', (command, flag) => {
    expect(help(command)).not.toContain(`${flag} `)
    expect(run([command, flag, 'long', PANEL]).code).toBe(2)
  })
})

describe('an error says what it is about', () => {
  test('the file, alone and among others', () => {
    const says = `take-analyze: ${MONO}: The transcript has no times, `
    expect(run(['chapters', MONO]).stderr).toContain(says)
    expect(run(['chapters', MONO, PANEL]).stderr).toContain(says)
  })

  test.each([
    [[], '', 'take-analyze: standard input is empty. '],
    [['chapters'], 'ANNA: Good evening to you all.\n', 'take-analyze: standard input: The transcript has no times, '],
  ])('standard input by its name: %j', (command, input, says) => {
    expect(run([...command, '-'], { input }).stderr).toContain(says)
    expect(run([...command, '-', MONO], { input }).stderr).toContain(says)
  })

  test.each([
    [[''], /^take-analyze: An input has an empty name\. Give its path/],
    [['verify', '', PANEL], /^take-analyze: An input has an empty name\./],
    [[PANEL, '-o', ''], /--output <path>' argument '' is invalid\. Give a path\./],
    [[PANEL, '--names', ''], /--names <file>' argument '' is invalid\. Give a path\./],
    [['archive', 'x', '-o', ''], /--output <file>' argument '' is invalid\. Give a path\./],
    [[PANEL, '--claims', '0'], /Give a whole number from 1 to 100,000, or top, or all\./],
    [[PANEL, '--chapters', '0'], /Give a whole number from 1 to 200, or auto\./],
    [['verify', PANEL], /missing required argument 'episode'\. See take-analyze verify --help\.\n$/],
    [[PANEL, '--lenght', 'long'], /'--lenght'\. \(Did you mean --length\?\) See take-analyze --help\.\n$/],
    [['help', 'clams'], /\ntake-analyze: There is no such command\. The help above lists all of them\.\n$/],
  ])('%j', (args, says) => {
    const { code, stderr } = run(args)
    expect([code, stderr]).toEqual([2, expect.stringMatching(says)])
  })
})

test('help may be asked for as a command', () => {
  expect(run(['help', 'claims'])).toEqual(run(['claims', '--help']))
  expect(run(['help'])).toEqual(run(['--help']))
})

test.each([
  ['claim', 'claims'],
  ['verfy', 'verify'],
  ['Chapter', 'chapters'],
])('%s is no file: take-analyze %s is meant', (word, command) => {
  const { code, stdout, stderr } = run([word, PANEL])
  const says = `take-analyze: ${word} is no file and no command. Did you mean take-analyze ${command}?\n`
  expect([code, stdout, stderr]).toEqual([2, '', says])
  expect(run(['no-file-at-all', PANEL, '-q']).code).toBe(1)
})

test.each(['table', 'checklist'])('a %s without claims says whether there were any', (format) => {
  const { stdout } = run(['claims', PANEL, '-f', format, '--min-check-worthiness', '1'])
  expect(stdout).toMatch(/\n\d+ claims found; none passes the filter\.\n$/)
  const none = run(['claims', '-', '-f', format], { input: 'ANNA: Hello.\n\nBEN: Hello, hello.\n' })
  expect(none.stdout).toMatch(/\nNo claims were found\.\n$/)
})

test('an empty title or show is none', () => {
  const plain = run([PANEL, '-q']).stdout
  expect(run([PANEL, '-q', '--title', '', '--show', ' ']).stdout).toBe(plain)
})

test('--verbose calls a warning one, as a call without it does', () => {
  const says = `${MONO}: warning: The transcript names no speakers`
  expect(run([MONO, '--verbose']).stderr).toContain(says)
  expect(run(['claims', MONO]).stderr).toContain(says)
})
