import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../../src/analyze.ts'
import type { Transcript } from '../../src/model/transcript.ts'
import type { Models } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'
import { render } from '../../src/render/render.ts'
import { readRows, SHARED } from '../data.ts'
import { readEpisodes } from '../episodes.ts'

/** Notes and the transcript that they are of. */
export interface NotesCase {
  readonly id: string
  readonly set: string
  /** Who wrote them: people, or this program. */
  readonly by: 'people' | 'us'
  /** Nobody looked at what the checks make of it while they were written. */
  readonly isHeldOut: boolean
  /** Markdown or plain text. */
  readonly notes: string
  readonly transcript: Transcript
}

interface Row {
  readonly id: string
  readonly title?: string | null
  readonly description?: string | null
  readonly summary?: string | null
  readonly links?: readonly { readonly title: string; readonly url: string }[]
  readonly chapters?: readonly {
    readonly title?: string | null
    readonly start_s?: number
    readonly notes?: readonly string[]
  }[]
}

/** Most episodes of one set, spread over it. */
const MOST = 24
/** Episodes of one set that we write notes for ourselves. */
const MOST_OURS = 5

const SETS: readonly { readonly set: string; readonly split: string }[] = [
  { set: 'podcasts-virtual-coffee', split: 'dev' },
  { set: 'podcasts-bitcoin', split: 'dev' },
  { set: 'podcasts-syntax', split: 'dev' },
  { set: 'podcasts-changelog', split: 'dev' },
  { set: 'podcasts-changelog-news', split: 'dev' },
]

/** Notes that people wrote for development episodes, and ours for some of them and for the files of `raw-podcasts`. */
export function* notesCases(models: Models): Generator<NotesCase> {
  for (const { set, split } of SETS) {
    const rows = readRows<Row>(`${set}/${split}.jsonl.gz`)
    const name = set.replace('podcasts-', '')
    const human = rows.flatMap((row, at) => (hasWords(row) ? [{ at, notes: humanNotes(row) }] : []))
    const episodes = readEpisodes(set, split)
    for (const { item, isHeldOut } of withHeldOut(human, MOST)) {
      const { at, notes } = item
      yield { id: rows[at]!.id, set: name, by: 'people', notes, transcript: episodes[at]!.transcript, isHeldOut }
    }
    for (const { item, isHeldOut } of withHeldOut(episodes, MOST_OURS)) {
      const { id, transcript } = item
      yield { id, set: name, by: 'us', notes: ourNotes(transcript, models), transcript, isHeldOut }
    }
  }
  const folder = join(SHARED, 'data', 'raw-podcasts')
  for (const file of readdirSync(folder).sort()) {
    if (file === 'SOURCES.md') continue
    const transcript = read(readFileSync(join(folder, file)), file)
    yield { id: file, set: 'raw', by: 'us', notes: ourNotes(transcript, models), transcript, isHeldOut: false }
  }
}

function ourNotes(transcript: Transcript, models: Models): string {
  return render(analyze(transcript, models), 'markdown')
}

/** Some of the items, and half as many of the others, which are held out. */
function withHeldOut<T>(items: readonly T[], most: number): { item: T; isHeldOut: boolean }[] {
  const tuned = spread(items, most)
  const others = spread(
    items.filter((item) => !tuned.includes(item)),
    Math.ceil(most / 2),
  )
  return [...tuned.map((item) => ({ item, isHeldOut: false })), ...others.map((item) => ({ item, isHeldOut: true }))]
}

function spread<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most)
  return Array.from({ length: Math.min(most, items.length) }, (_, i) => items[Math.floor(i * step)]!)
}

/** Descriptions that only name a source or list addresses are no notes. */
function hasWords({ description, summary, chapters }: Row): boolean {
  const prose = `${description ?? ''} ${summary ?? ''}`.replace(/\S*:\/\/\S+/g, '')
  return prose.trim().length > 80 || (chapters ?? []).filter(({ title }) => title != null).length > 2
}

/** What the publisher's page holds: title, description, summary, chapters with their notes, links. */
function humanNotes({ title, description, summary, chapters, links }: Row): string {
  const parts: string[] = []
  if (title != null) parts.push(`# ${title}`)
  for (const text of [summary, description]) if (text != null && text !== '') parts.push(text)
  const lines = (chapters ?? []).flatMap(({ title: chapter, start_s, notes }) => {
    if (chapter == null) return []
    const head = start_s === undefined ? `- ${chapter}` : `${clock(start_s)} - ${chapter}`
    return [head, ...(notes ?? []).filter((note) => !/[`{}<>]/.test(note)).map((note) => `  - ${note}`)]
  })
  if (lines.length > 0) parts.push(`## Chapters\n\n${lines.join('\n')}`)
  if (links !== undefined && links.length > 0) {
    parts.push(`## Links\n\n${links.map((link) => `- [${link.title.replace(/[[\]]/g, '')}](${link.url})`).join('\n')}`)
  }
  return `${parts.join('\n\n')}\n`
}

function clock(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds) % 60)}`
}
