'use strict'

/*
 * Writes the compiled code of the bundled program beside it. A process of its own, started by `build.ts` with no flags,
 * so that V8 finds the settings of a user's run in it.
 */
const { writeFileSync } = require('node:fs')
const { CACHE, loadProgram } = require('../bin/program.js')

writeFileSync(CACHE, loadProgram({ whole: true }).script.createCachedData())
