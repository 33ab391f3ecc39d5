import type { Analysis } from '../model/analysis.ts'
import { htmlLine } from './escape.ts'
import type { RenderOptions } from './formats.ts'
import { claimText, outlineNotes, percent } from './outline.ts'

/**
 * Show notes as one page of HTML that needs nothing else: no script, no picture, no address. Every word of the talk is
 * escaped, and the page's policy forbids all but its own style.
 */
export function renderHtml(analysis: Analysis, { claims }: RenderOptions): string {
  const outline = outlineNotes(analysis, htmlLine, claims)
  const items = (list: readonly string[]): string => list.map((item) => `<li>${item}</li>`).join('\n')
  const parts: (readonly [heading: string, body: string])[] = [
    ['Key takeaways', wrapped('ul', items(outline.takeaways))],
    [
      'Deep dives',
      outline.deepDives
        .map(
          ({ title, range, text }) =>
            `<h3>${title}${range === null ? '' : ` <small>${range}</small>`}</h3>\n<p>${text}</p>`,
        )
        .join('\n'),
    ],
    [
      'Worth quoting',
      outline.quotes
        .map(
          ({ text, by }) => `<blockquote><p>“${text}”</p>${by === null ? '' : `<footer>${by}</footer>`}</blockquote>`,
        )
        .join('\n'),
    ],
    [
      'People and organisations',
      table(
        ['Name', 'Who or what', 'Named', 'First'],
        outline.entities.map(({ name, what, count, first }) => [name, what, String(count), first]),
      ),
    ],
    ['Also mentioned', wrapped('p', outline.mentioned.join('; '))],
    [
      'Claims worth checking',
      table(
        ['#', 'Claim', 'Who', 'How sure', 'At'],
        outline.claims.map((claim) => [String(claim.rank), claimText(claim), claim.who, claim.certainty, claim.time]),
      ),
    ],
    [
      'Topics',
      wrapped(
        'ul',
        items(
          outline.topics.map(({ label, share, keyphrases }) => {
            return `${[`<b>${label}</b>`, ...keyphrases].join(', ')} <small>(${share})</small>`
          }),
        ),
      ),
    ],
    [
      'Chapters',
      table(
        ['At', 'Chapter'],
        outline.chapters.map(({ time, title }) => [time, title]),
      ),
    ],
    ['In this episode', wrapped('ul', items(outline.people))],
    [
      'Episode credits',
      wrapped('dl', outline.credits.map(({ role, names }) => `<dt>${role}</dt><dd>${names}</dd>`).join('\n')),
    ],
    [
      'Voices',
      table(
        ['Name', 'Role', 'Share', 'Words'],
        outline.speakers.map(({ name, role, share, words }) => [name, role, percent(share), words]),
      ),
    ],
  ]
  const sections = parts
    .filter(([, body]) => body !== '')
    .map(([heading, body]) => `<section>\n<h2>${heading}</h2>\n${body}\n</section>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${outline.title}</title>
<style>
${STYLE}
</style>
</head>
<body>
<header>
<h1>${outline.title}</h1>
<p><small>${outline.facts.join(' · ')}</small></p>
${wrapped('p', outline.summary)}
</header>
${sections.join('\n')}
</body>
</html>
`
}

function wrapped(tag: 'ul' | 'p' | 'dl', body: string): string {
  return body === '' ? '' : `<${tag}>${body}</${tag}>`
}

/** Columns that have nothing in any row are left out. */
function table(head: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  if (rows.length === 0) return ''
  const kept = head.map((_, c) => c).filter((c) => rows.some((row) => (row[c] ?? '') !== ''))
  const line = (tag: 'th' | 'td', cells: readonly (string | null | undefined)[]): string =>
    `<tr>${kept.map((c) => `<${tag}>${cells[c] ?? ''}</${tag}>`).join('')}</tr>`
  return `<table>\n${[line('th', head), ...rows.map((row) => line('td', row))].join('\n')}\n</table>`
}

const STYLE = `:root { color-scheme: light dark }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; font: 1.05rem/1.6 Georgia, serif }
h1, h2, h3, th, dt, small { font-family: system-ui, sans-serif; line-height: 1.3 }
h2 { margin-top: 2.5rem; font-size: 1.2rem }
h3 { margin-bottom: 0; font-size: 1rem }
h3 + p { margin-top: .3rem }
small, footer, th, dt { color: GrayText; font-weight: normal; font-size: .85rem }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid GrayText }
blockquote p { margin: 0; font-style: italic }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid color-mix(in srgb, GrayText 30%, transparent) }
dd { margin: 0 0 .6rem }`
