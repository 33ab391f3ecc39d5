#!/usr/bin/env node
'use strict'

const { loadProgram } = require('./program.js')

loadProgram()
  .program.main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code
  })
