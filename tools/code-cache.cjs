'use strict'

/*
 * Writes the compiled code of the bundled program beside it. A process of its own, started by `build.ts` with no flags,
 * so that V8 finds the settings of a user's run in it; and after a run, so that the functions which a run needs are in it.
 */
const { writeFileSync } = require('node:fs')
const { CACHE, loadProgram } = require('../bin/program.js')

const { program, script } = loadProgram()
process.stdout.write = (_text, done) => {
  done?.()
  return true
}
program.main(['--quiet', ...process.argv.slice(2)]).then((code) => {
  if (code === 0) writeFileSync(CACHE, script.createCachedData())
  else process.exitCode = 1
})
