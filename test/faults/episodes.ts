import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A short talk that is like no other. */
export function talk(nth: number): string {
  return [
    `HOST: Welcome to episode ${nth}. With me is Mira Castell of the Harbour Review.`,
    `MIRA CASTELL: Thank you. The harbour of Delft spent ${3 + nth} million euros on cranes in 20${10 + nth}.`,
    'HOST: And did the ships come back after that?',
    'MIRA CASTELL: They did. Traffic rose by forty percent within two years, the port says.',
    '',
  ].join('\n')
}

/** Writes a file and the folders above it. */
export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Writes short talks into two folders below `episodes`; gives their paths from `at`. */
export function writeEpisodes(at: string, count: number): string[] {
  const paths = Array.from({ length: count }, (_, i) => `episodes/${i % 2 === 0 ? 'a' : 'b'}/e${i}.txt`)
  for (const [i, path] of paths.entries()) write(join(at, path), talk(i))
  return paths
}

/** Every file below a folder with its content, hidden ones too; empty where there is no folder. */
export function tree(folder: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const files = names
    .sort()
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
