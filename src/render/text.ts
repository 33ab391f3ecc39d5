import type { Analysis } from '../model/analysis.ts'
import { namedTimes, topicLine } from '../model/own-words.ts'
import { plainLine } from './escape.ts'
import type { RenderOptions } from './formats.ts'
import { hanging } from './layout.ts'
import { outlineNotes } from './outline.ts'
import { widthOf } from './width.ts'
import { padStart, wrapLines } from './wrap.ts'

/** Show notes as plain text: no colours, no frames, lines of at most `options.width` columns. */
export function renderText(analysis: Analysis, { width, claims }: RenderOptions): string {
  const outline = outlineNotes(analysis, plainLine, claims)
  const bullets = (items: readonly string[]): string[] => items.flatMap((item) => hanging('- ', item, width))
  const times = Math.max(0, ...outline.chapters.map(({ time }) => widthOf(time ?? '')))
  const parts: [heading: string, lines: string[]][] = [
    ['Summary', wrapLines(outline.summary, width)],
    ['Key takeaways', bullets(outline.takeaways)],
    [
      'Deep dives',
      outline.deepDives.flatMap(({ title, range, text }, row) => [
        ...(row === 0 ? [] : ['']),
        ...wrapLines(range === null ? title : `${title} (${range})`, width),
        ...wrapLines(text, width),
      ]),
    ],
    ['Worth quoting', bullets(outline.quotes.map(({ text, by }) => `"${text}"${by === null ? '' : ` - ${by}`}`))],
    [
      'People and organisations',
      bullets(outline.entities.map(({ name, what, count }) => `${name} (${what}), ${namedTimes(count, 'x')}`)),
    ],
    ['Also mentioned', wrapLines(outline.mentioned.join('; '), width)],
    [
      'Claims worth checking',
      outline.claims.flatMap(({ rank, text, who, certainty, disputed, time }) => {
        const about = [who, certainty, time, disputed].filter((part) => part !== null && part !== '').join(', ')
        return hanging(`${padStart(String(rank), 2)}. `, `${text} (${about})`, width)
      }),
    ],
    ['Topics', bullets(outline.topics.map(({ label, share, keyphrases }) => topicLine([label, ...keyphrases], share)))],
    [
      'Chapters',
      outline.chapters.flatMap(({ time, title }) => {
        return hanging(times === 0 ? '- ' : `${padStart(time ?? '', times)}  `, title, width)
      }),
    ],
    ['In this episode', bullets(outline.people)],
    ['Episode credits', bullets(outline.credits.map(({ role, names }) => `${role}: ${names}`))],
    ['Warnings', bullets(outline.warnings)],
  ]
  const title = wrapLines(outline.title, width)
  const lines = [
    ...title,
    '='.repeat(Math.max(1, ...title.map(widthOf))),
    ...wrapLines(outline.facts.join(' | '), width),
  ]
  const voices = outline.speakers.map(({ name, role, share, words }) => {
    return `${role === null ? name : `${name}, ${role}`}: ${Math.round(share * 100)}% (${words})`
  })
  lines.push(...bullets(voices))
  for (const [heading, body] of parts) {
    if (body.length > 0) lines.push('', heading, '-'.repeat(heading.length), ...body)
  }
  return `${lines.join('\n')}\n`
}
