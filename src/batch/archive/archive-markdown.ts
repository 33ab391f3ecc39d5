import { clockTime, counted, grouped } from '../../render/clock.ts'
import { markdownLine } from '../../render/escape.ts'
import type {
  Archive,
  ArchiveClaim,
  ArchiveConflict,
  ArchiveEpisode,
  ArchiveFigure,
  ArchivePerson,
  ArchiveThing,
  ArchiveTopic,
  Place,
} from './model.ts'

/** Rows that a page for people shows of each list; the JSON has them all. */
const MOST_ROWS = 50
/** Places named in one cell. */
const MOST_PLACES = 6

/** An archive as a page in Markdown: who, what, which figures, what speaks against what; each row says where. */
export function renderArchive(archive: Archive): string {
  const { episodes, people, organizations, others, topics, figures, conflicts, repeated, claims } = archive
  const words = episodes.reduce((sum, episode) => sum + episode.words, 0)
  const present = people.filter(({ roles }) => roles.length > 0)
  const spokenOf = people.filter(({ roles, episodes: rows }) => roles.length === 0 && rows.length > 1)
  const several = (things: readonly ArchiveThing[]) => things.filter(({ episodes: rows }) => rows.length > 1)
  const parts = [
    `# ${counted(episodes.length, 'episode')}`,
    `${counted(words, 'word')}, ${counted(people.length, 'name')} of people, ${counted(claims.length, 'claim')}.`,
    ...section(
      'Episodes',
      ['Id', 'Episode', 'Show', 'Date', 'Words', 'Length'],
      episodes.map(episodeRow),
      episodes.length,
    ),
    ...section('Who appears', ['Name', 'As', 'Episodes', 'With', 'Where'], present.map(personRow)),
    ...section('Who is spoken of', ['Name', 'Episodes', 'Times', 'Where'], spokenOf.map(thingRow)),
    ...section('Organisations', ['Name', 'Episodes', 'Times', 'Where'], several(organizations).map(thingRow)),
    ...section(
      'Products, places, works',
      ['Name', 'Type', 'Episodes', 'Times', 'Where'],
      several(others).map(otherRow),
    ),
    ...section(
      'Topics',
      ['Topic', 'Episodes', 'Where'],
      topics.filter(({ episodes: rows }) => rows.length > 1).map(topicRow),
    ),
    ...blocks('Claims that speak against each other', conflicts.map(conflictBlock)),
    ...blocks('Figures that changed', ofKind(figures, 'changed').map(figureBlock)),
    ...blocks('Figures that recur', ofKind(figures, 'recurs').map(figureBlock)),
    ...blocks(
      'Said again',
      repeated.map((list) => list.map(claimLine).join('\n')),
    ),
    ...section('Most worth checking', ['Claim', 'Who', 'Worth', 'Where'], claims.slice(0, MOST_ROWS).map(claimRow)),
  ]
  return `${parts.join('\n\n')}\n`
}

function section(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  most = MOST_ROWS,
): string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table = [line(heads), line(heads.map(() => '---')), ...rows.slice(0, most).map(line)].join('\n')
  return [`## ${title}`, table, ...leftOver(rows.length - most)]
}

function blocks(title: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : [`## ${title}`, ...texts.slice(0, MOST_ROWS), ...leftOver(texts.length - MOST_ROWS)]
}

function leftOver(count: number): string[] {
  return count > 0 ? [`And ${grouped(count)} more in the JSON.`] : []
}

function ofKind(figures: readonly ArchiveFigure[], kind: ArchiveFigure['kind']): ArchiveFigure[] {
  return figures.filter((figure) => figure.kind === kind)
}

function nameOf({ title, path }: ArchiveEpisode): string {
  return markdownLine(title ?? path.replace(/^.*[\\/]/, ''))
}

/** "ep3 line 12 (1:46)"; the first table of the page says which episode that is. */
function where({ episode, line, atMs }: Place): string {
  return `${episode}${line === null ? '' : ` line ${line}`}${atMs === null ? '' : ` (${clockTime(atMs)})`}`
}

function places(list: readonly Place[]): string {
  const left = list.length - MOST_PLACES
  return [...list.slice(0, MOST_PLACES).map(where), ...(left > 0 ? [`and ${left} more`] : [])].join('; ')
}

function episodeRow(episode: ArchiveEpisode): string[] {
  const { id, path, show, date, words, durationMs } = episode
  const name = episode.title === null ? markdownLine(path) : `${nameOf(episode)} (${markdownLine(path)})`
  const length = durationMs === null ? '' : clockTime(durationMs)
  return [id, name, markdownLine(show ?? ''), date ?? '', grouped(words), length]
}

function personRow({ name, roles, episodes, with: others }: ArchivePerson): string[] {
  const as = roles.map(({ role, episodes: count }) => (count === 1 ? role : `${role} (${count})`)).join(', ')
  const company = others.slice(0, MOST_PLACES).map(({ name: other, episodes: count }) => {
    return count === 1 ? markdownLine(other) : `${markdownLine(other)} (${count})`
  })
  const own = episodes.filter(({ role }) => role !== null)
  return [markdownLine(name), as, grouped(own.length), company.join(', '), places(own)]
}

function thingRow({ name, aliases, episodes, count }: ArchiveThing): string[] {
  const also = aliases.slice(0, 3).map(markdownLine).join(', ')
  const full = also === '' ? markdownLine(name) : `${markdownLine(name)} (also ${also})`
  return [full, grouped(episodes.length), grouped(count), places(episodes)]
}

function otherRow(thing: ArchiveThing): string[] {
  const [name = '', ...rest] = thingRow(thing)
  return [name, thing.type.toLowerCase(), ...rest]
}

function topicRow({ label, episodes }: ArchiveTopic): string[] {
  return [markdownLine(label), grouped(episodes.length), places(episodes)]
}

function claimLine(claim: ArchiveClaim): string {
  const who = claim.speaker === null ? '' : `${markdownLine(claim.speaker)}: `
  return `- ${who}${markdownLine(claim.text)} (${where(claim)})`
}

function conflictBlock({ claims, kind }: ArchiveConflict): string {
  const head = kind === 'figure' ? 'Figures differ:' : 'One denies what the other says:'
  return `${head}\n\n${claims.map((claim) => claimLine(claim)).join('\n')}`
}

function figureBlock({ values }: ArchiveFigure): string {
  return values.map((value) => claimLine(value).replace('- ', `- **${markdownLine(value.figure)}** `)).join('\n')
}

function claimRow(claim: ArchiveClaim): string[] {
  const { text, speaker, checkWorthiness } = claim
  return [markdownLine(text), markdownLine(speaker ?? ''), checkWorthiness.toFixed(2), where(claim)]
}
