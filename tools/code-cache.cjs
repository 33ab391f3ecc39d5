'use strict'

/*
 * Writes the compiled code of the bundled program beside it: of those functions that the fixtures need. V8 reads all of
 * it at each start, so what hardly any run calls is left out and compiled by the run that does. A process of its own,
 * started by `build.ts` with no flags, so that V8 finds the settings of a user's run in it.
 */
const { readdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { CACHE, loadProgram } = require('../bin/program.js')

const FIXTURES = join(__dirname, '..', 'fixtures')
const EPISODES = filesOf('transcripts').filter((path) => !path.endsWith('.md'))
const FORMATS = ['text', 'json', 'markdown', 'html']

/** What users ask for most: an episode in each form of output, each form of talk, and something of each form of file. */
const CALLS = [
  ['--help'],
  ...FORMATS.map((format) => [EPISODES[0], '--format', format]),
  ...['claims', 'chapters', 'transcript'].map((command) => [command, EPISODES[0]]),
  ...[...EPISODES.slice(1), ...filesOf('formats')].map((path) => [path]),
]

async function main() {
  const { program, script } = loadProgram()
  // Else V8 forgets the code of functions that were not called of late.
  setFlagsFromString('--no-flush-bytecode')
  // One call a process is what the program is made for. Some of the files are no transcripts, and it says so.
  process.stdout.setMaxListeners(0)
  process.stderr.write = () => true
  for (const call of CALLS) await program.main([...call, '--quiet'])
  setFlagsFromString('--flush-bytecode')
  writeFileSync(CACHE, script.createCachedData())
}

function filesOf(folder) {
  return readdirSync(join(FIXTURES, folder)).map((name) => join(FIXTURES, folder, name))
}

main()
