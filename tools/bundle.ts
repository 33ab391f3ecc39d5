import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile, type Plugin } from 'esbuild'

/** The checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Where the build goes. */
export const DIST = join(ROOT, 'dist')

/** Programs by the name of their file in `dist/`. They are CommonJS, which Node starts quicker. */
const PROGRAMS = { cli: 'src/cli/main.ts', worker: 'src/batch/worker.ts', llm: 'src/llm/llm.ts' }

/** The library is a module, for whoever imports it. */
const LIBRARY = { index: 'src/index.ts' }

/** What talks to a language model is a file of its own, read only where one is asked for. */
const modelApart: Plugin = {
  name: 'model-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/llm\/llm\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './llm.cjs', external: true } : undefined,
    )
  },
}

const SHARED = {
  absWorkingDir: ROOT,
  outdir: DIST,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // Else esbuild writes each pattern with a Unicode class as `new RegExp(…)`, made anew whenever it is come by.
  supported: { 'regexp-unicode-property-escapes': true },
} as const

/** Bundles the programs into `dist/`, weights beside them: all that the command needs to run. */
export async function bundlePrograms(): Promise<Metafile> {
  mkdirSync(DIST, { recursive: true })
  // Compiled code of another build would be taken for this one's.
  for (const name of readdirSync(DIST)) if (name.endsWith('.cache')) rmSync(join(DIST, name))
  const { metafile } = await build({
    ...SHARED,
    entryPoints: PROGRAMS,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    plugins: [modelApart],
    // The program runs as a script of its own, where `import()` is not to be had.
    supported: { ...SHARED.supported, 'dynamic-import': false },
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  })
  for (const name of Object.keys(PROGRAMS)) writeInAscii(join(DIST, `${name}.cjs`))
  for (const name of readdirSync(join(ROOT, 'src', 'weights'))) {
    cpSync(join(ROOT, 'src', 'weights', name), join(DIST, 'weights', name))
  }
  chmodSync(join(ROOT, 'bin', 'take-analyze.js'), 0o755)
  return metafile
}

/**
 * Writes the signs beyond ASCII that esbuild leaves, those of patterns, as escapes: `bin/program.js` reads a byte as a sign.
 * They stand in regular expressions and in the raw strings that these are made of, where an escape says the same.
 */
function writeInAscii(file: string): void {
  const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\x00-\x7f]/g, escaped))
}

/** Bundles the library into `dist/`. Bundled CommonJS packages still ask for `require`. */
export async function bundleLibrary(): Promise<Metafile> {
  const { metafile } = await build({
    ...SHARED,
    entryPoints: LIBRARY,
    format: 'esm',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
    },
  })
  return metafile
}

/** Writes the compiled code of the command beside it, for the Node that runs this. `bundlePrograms` comes first. */
export function compilePrograms(): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'tools', 'code-cache.cjs')], {
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('the compiled code of the command could not be kept')
}
