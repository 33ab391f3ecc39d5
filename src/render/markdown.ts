import type { Analysis } from '../model/analysis.ts'
import { topicLine } from '../model/own-words.ts'
import { markdownLine } from './escape.ts'
import type { RenderOptions } from './formats.ts'
import { claimText, outlineNotes } from './outline.ts'

/** Show notes to publish, in GitHub's Markdown: every word of the talk escaped, warnings left to the other formats. */
export function renderMarkdown(analysis: Analysis, { claims }: RenderOptions): string {
  const outline = outlineNotes(analysis, markdownLine, claims)
  const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')
  const parts: (readonly [heading: string | null, body: string])[] = [
    [null, outline.facts.join(' · ')],
    [null, outline.summary],
    ['Key takeaways', bullets(outline.takeaways)],
    [
      'Deep dives',
      outline.deepDives
        .map(({ title, range, text }) => `### ${title}${range === null ? '' : ` (${range})`}\n\n${text}`)
        .join('\n\n'),
    ],
    [
      'Worth quoting',
      outline.quotes.map(({ text, by }) => `> “${text}”${by === null ? '' : `\n>\n> — ${by}`}`).join('\n\n'),
    ],
    [
      'People and organisations',
      table(
        ['Name', 'Who or what', 'Named', 'First'],
        outline.entities.map(({ name, what, count, first }) => [name, what, String(count), first]),
      ),
    ],
    ['Also mentioned', outline.mentioned.join('; ')],
    [
      'Claims worth checking',
      table(
        ['#', 'Claim', 'Who', 'How sure', 'At'],
        outline.claims.map((claim) => [String(claim.rank), claimText(claim), claim.who, claim.certainty, claim.time]),
      ),
    ],
    ['Topics', bullets(outline.topics.map(({ label, share, keyphrases }) => topicLine([label, ...keyphrases], share)))],
    ['Chapters', bullets(outline.chapters.map(({ time, title }) => (time === null ? title : `${time} ${title}`)))],
    ['In this episode', bullets(outline.people)],
    ['Episode credits', bullets(outline.credits.map(({ role, names }) => `${role}: ${names}`))],
    [
      'Voices',
      bullets(
        outline.speakers.map(({ name, role, share, words }) => {
          return `${role === null ? name : `${name}, ${role}`}: ${Math.round(share * 100)}% (${words})`
        }),
      ),
    ],
  ]
  const blocks = [`# ${outline.title}`]
  for (const [heading, body] of parts) {
    if (body !== '') blocks.push(heading === null ? body : `## ${heading}\n\n${body}`)
  }
  return `${blocks.join('\n\n')}\n`
}

/** Columns that have nothing in any row are left out. */
function table(head: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  if (rows.length === 0) return ''
  const kept = head.map((_, c) => c).filter((c) => rows.some((row) => (row[c] ?? '') !== ''))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(kept.map((c) => head[c]!)),
    line(kept.map(() => '---')),
    ...rows.map((row) => line(kept.map((c) => row[c] ?? ''))),
  ].join('\n')
}
