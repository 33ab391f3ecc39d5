import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { NamedText } from '../job/sidecar.ts'
import { readSmallFile, STDIN } from './inputs.ts'

/** What stands beside a transcript and says more of it. */
export interface Sidecars {
  /** `episode.meta.json`. */
  readonly meta: NamedText | null
  /** The creator's chapters: `episode.chapters.json`, `.vtt` or `.txt`, the first that is there. */
  readonly chapters: NamedText | null
}

/** Nothing stands beside the input. */
export const NO_SIDECARS: Sidecars = { meta: null, chapters: null }

const CHAPTER_ENDINGS = ['.chapters.json', '.chapters.vtt', '.chapters.txt']

/** The sidecars of a transcript. Throws an `AnalyzeError` where one is there and cannot be read. */
export function findSidecars(path: string): Sidecars {
  if (path === STDIN) return NO_SIDECARS
  const stem = join(dirname(path), stemOf(path))
  const beside = (ending: string): string[] => (isFile(stem + ending) && stem + ending !== path ? [stem + ending] : [])
  const [meta] = beside('.meta.json')
  const [chapters] = CHAPTER_ENDINGS.flatMap(beside)
  return { meta: meta === undefined ? null : load(meta), chapters: chapters === undefined ? null : load(chapters) }
}

/** Reads a text file together with its name. */
export function load(file: string): NamedText {
  return { file, text: readSmallFile(file) }
}

/** Name of a file without folder and ending: "episode" for "shows/episode.vtt.gz". */
export function stemOf(path: string): string {
  const name = basename(path).replace(/\.gz$/i, '')
  return name.replace(/(?<=.)\.[^.]*$/, '')
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
