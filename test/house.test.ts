import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

const FOUNDATIONS = ['model', 'lexicon', 'learn', 'prose']
const STAGES = ['language', 'structure', 'entities', 'claims', 'topics', 'notes']

/** Folder, or file directly in `src/`, to what it may import beside itself. The same table stands in ARCHITECTURE.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  lexicon: ['model'],
  learn: ['model'],
  prose: ['model', 'lexicon'],
  render: ['model'],
  assemble: ['model'],
  read: FOUNDATIONS,
  ...Object.fromEntries(STAGES.map((stage) => [stage, FOUNDATIONS])),
  verify: FOUNDATIONS,
  'models.ts': ['model', 'learn'],
  'analyze.ts': ['model', 'learn', 'prose', 'models.ts', 'assemble', ...STAGES],
  llm: ['model', 'lexicon', 'read', 'models.ts', 'verify', 'verify.ts'],
  'verify-fixes.ts': ['model'],
  'verify.ts': ['model', 'learn', 'models.ts', 'assemble', 'language', 'structure', 'entities', 'verify'],
  job: ['model', 'read', 'structure', 'models.ts', 'analyze.ts', 'render'],
  'index.ts': ['model', 'read', 'structure', 'models.ts', 'analyze.ts', 'render', 'verify.ts'],
  batch: ['model', 'lexicon', 'read', 'models.ts', 'analyze.ts', 'render', 'job'],
  cli: [
    'model',
    'read',
    'structure',
    'models.ts',
    'analyze.ts',
    'render',
    'job',
    'batch',
    'verify.ts',
    'verify-fixes.ts',
    'llm',
  ],
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))

const partOf = (file: string): string => file.split('/')[0] ?? file

test.each(files)('%s imports only what its folder may', (file) => {
  const source = readFileSync(`src/${file}`, 'utf8')
  for (const [, target = ''] of source.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
    const part = partOf(posix.join(posix.dirname(file), target))
    if (part !== partOf(file)) expect(MAY_IMPORT[partOf(file)] ?? [], `${file} imports ${target}`).toContain(part)
  }
})

test.each(files.filter((file) => !/^(cli|batch)\//.test(file)))('%s is deterministic', (file) => {
  expect(readFileSync(`src/${file}`, 'utf8')).not.toMatch(
    /Date\.now|new Date\(\)|Math\.random|performance\.now|toLocale|localeCompare/,
  )
})

test.each(files)('%s can be read in one sitting', (file) => {
  expect(readFileSync(`src/${file}`, 'utf8').split('\n').length).toBeLessThanOrEqual(400)
})
