'use strict'

const { readFileSync } = require('node:fs')
const { createRequire, wrap } = require('node:module')
const { dirname, join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

/** The bundled program. */
const FILE = join(__dirname, '..', 'dist', 'cli.cjs')

/** Its compiled code, made by the build for one version of V8; another version passes it over. */
const CACHE = join(__dirname, '..', 'dist', `cli.v8-${process.versions.v8}-${process.arch}.cache`)

/**
 * Settings of V8 for a program that is over in a second, in the versions that Node 20 to 24 have. A function is optimised
 * late (after so many bytes of bytecode; V8's own default is 67,584), since a run of one episode ends before that work has
 * paid: this saves two fifths of its processor time, and a long batch takes no longer. A pattern is compiled when it is
 * first used and not interpreted once before.
 */
const SETTINGS = ['--interrupt-budget=1000000', '--no-regexp-tier-up']
const HAS_SETTINGS = /^1[123]\./.test(process.versions.v8)

/**
 * Node's own modules that the program uses, and that those load when they are used. Their compiled code comes with Node
 * and is good for V8's default settings only: loaded after a setting was changed, they are compiled anew, which takes
 * longer than all else that comes before the first file is read.
 */
const MODULES = [
  'child_process',
  'crypto',
  'fs/promises',
  'os',
  'perf_hooks',
  'process',
  'tty',
  'url',
  'worker_threads',
  'zlib',
]

/**
 * Loads the bundled program as `require` would, with its compiled code where there is some: that and the settings save a
 * third of the time that a short run takes. Gives what the program exports, and the script that it was compiled to. Where
 * its compiled code is to be kept (`whole`), each function is compiled now, and not when it is first called.
 */
function loadProgram({ whole = false } = {}) {
  for (const name of MODULES) require(`node:${name}`)
  // Before anything is compiled: the compiled code is good for one set of flags only.
  if (HAS_SETTINGS) for (const setting of SETTINGS) setFlagsFromString(setting)
  // The build writes nothing but ASCII (`tools/bundle.ts`), so this is exact, and Node keeps it in half the room.
  const source = readFileSync(FILE, 'latin1')
  const cachedData = readCache()
  if (whole) setFlagsFromString('--no-lazy')
  const script = new Script(wrap(source), { filename: FILE, ...(cachedData === null ? {} : { cachedData }) })
  if (whole) setFlagsFromString('--lazy')
  const module = { exports: {} }
  script.runInThisContext().call(module.exports, module.exports, createRequire(FILE), module, FILE, dirname(FILE))
  return { program: module.exports, script }
}

/** Null where there is none for this version of Node: the program then compiles as it always does. */
function readCache() {
  try {
    return readFileSync(CACHE)
  } catch {
    return null
  }
}

module.exports = { loadProgram, CACHE }
