import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { bundleLibrary, bundlePrograms, compilePrograms, DIST, ROOT } from './bundle.ts'

/*
 * Builds `dist/`: the command and the library, each in one file with all that it uses, the weights beside them, the
 * declarations, and the licences of what was bundled. `npm run build`, and npm itself after an install in a checkout.
 */

async function main(): Promise<void> {
  rmSync(DIST, { recursive: true, force: true })
  const metafiles = await Promise.all([bundlePrograms(), bundleLibrary()])
  compilePrograms()
  writeFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), licences(metafiles))
  declareTypes()
}

/** The texts of the licences of all packages that have code in a bundle, by name. */
function licences(metafiles: readonly Metafile[]): string {
  const folders = new Set<string>()
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)
        if (found !== null && bytesInOutput > 0) folders.add(found[0])
      }
    }
  }
  const head = 'take-analyze bundles code of the following packages, each under its own licence.\n'
  return [head, ...[...folders].sort().map(licenceOf)].join('\n')
}

function licenceOf(folder: string): string {
  const at = join(ROOT, folder)
  const { name, version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
  const files = readdirSync(at).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
  const text =
    files.length > 0
      ? files.map((file) => readFileSync(join(at, file), 'utf8').trim()).join('\n\n')
      : readmeLicence(at) || sameLicence(name)
  if (text === '') throw new Error(`${folder} has no licence text`)
  const rule = '='.repeat(80)
  return `${rule}\n${name} ${version} (${license ?? 'see below'})\n${rule}\n\n${text}\n`
}

/** The licence of the package that one without a file is published with, from the same repository. */
function sameLicence(name: string): string {
  return name.startsWith('@ai-sdk/') ? readFileSync(join(ROOT, 'node_modules', 'ai', 'LICENSE'), 'utf8').trim() : ''
}

/** What the README says under "License", for packages that keep it there. */
function readmeLicence(folder: string): string {
  const file = readdirSync(folder).find((each) => /^readme/i.test(each))
  if (file === undefined) return ''
  const text = readFileSync(join(folder, file), 'utf8')
  const at = text.search(/^#*\s*licen[cs]e\b/im)
  return at < 0 ? '' : text.slice(at).trim()
}

function declareTypes(): void {
  const tsc = join(ROOT, 'node_modules', '.bin', 'tsc')
  if (!existsSync(tsc)) throw new Error('tsc is not installed: run npm ci first')
  const { status } = spawnSync(tsc, ['--project', 'tsconfig.types.json'], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) throw new Error('tsc could not write the declarations')
}

await main()
