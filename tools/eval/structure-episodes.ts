import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '../../src/model/document.ts'
import type { Transcript } from '../../src/model/transcript.ts'
import { type Line, talk } from '../../test/structure/talk.ts'
import { readRows, SHARED } from '../data.ts'
import type { GoldEpisode } from './structure-blocks.ts'

/** A turn as the podcast files under `../shared/data` have it. */
export interface PodcastRow {
  readonly id: string
  readonly show?: string | null
  readonly title?: string | null
  readonly guests?: readonly string[]
  readonly hosts?: readonly string[]
  readonly turns: readonly {
    readonly speaker: string | null
    readonly text: string
    readonly start_s?: number
    readonly end_s?: number
  }[]
}

export interface Episode {
  readonly gold: GoldEpisode
  readonly doc: Document
  readonly transcript: Transcript
}

/** The documents of the marked episodes. */
export function buildEpisodes(gold: readonly GoldEpisode[]): Episode[] {
  const rows = new Map<string, Map<string, PodcastRow>>()
  return gold.map((episode) => {
    let row: PodcastRow | undefined
    if (episode.file.includes('.jsonl')) {
      const known = rows.get(episode.file) ?? new Map(readRows<PodcastRow>(episode.file).map((each) => [each.id, each]))
      rows.set(episode.file, known)
      row = known.get(episode.id)
    } else row = { id: episode.id, turns: [{ speaker: null, text: plainWords(episode.file) }] }
    if (row === undefined) throw new Error(`${episode.file} has no ${episode.id}`)
    return { gold: episode, ...buildRow(row) }
  })
}

/** The document of one row: turns with words, white space made single spaces. */
export function buildRow(row: PodcastRow): { readonly doc: Document; readonly transcript: Transcript } {
  const lines = row.turns
    .map(({ speaker, text, start_s, end_s }) => ({ speaker, text: text.replace(/\s+/g, ' ').trim(), start_s, end_s }))
    .filter(({ text }) => text !== '')
  return talk(lines.map(({ speaker, text, start_s, end_s }): Line => [speaker, text, ms(start_s), ms(end_s)]))
}

function ms(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.round(seconds * 1000)
}

/** The words of a caption or time-stamped text file, cue numbers and times taken out. */
function plainWords(file: string): string {
  return readFileSync(join(SHARED, 'data', file), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^\d\d:\d\d:\d\d\s*(?!.*-->)/, ''))
    .filter((line) => line !== '' && line !== 'WEBVTT' && !line.includes('-->') && !/^\d+$/.test(line))
    .join(' ')
    .replace(/\s+/g, ' ')
}
