import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { render, renderClaims, selectClaims } from '../../src/index.ts'
import type { Analysis } from '../../src/model/analysis.ts'
import type { OutputFormat } from '../../src/render/formats.ts'
import { HOSTILE, sampleAnalysis, sparseAnalysis, withText } from './sample.ts'

const OPTIONS = { width: 80, color: false, claims: 10 }

describe('the sample looks as it should', () => {
  test.each([
    ['terminal', 60, 'terminal-60.txt'],
    ['terminal', 100, 'terminal-100.txt'],
    ['text', 80, 'text.txt'],
    ['markdown', 80, 'markdown.md'],
    ['html', 80, 'page.html'],
  ] as const)('%s, %i columns', async (format, width, golden) => {
    await expect(render(sampleAnalysis(), format, { width })).toMatchFileSnapshot(`golden/${golden}`)
  })

  test.each([
    ['table', 'claims.txt'],
    ['csv', 'claims.csv'],
    ['jsonld', 'claims.jsonld'],
    ['checklist', 'claims.md'],
  ] as const)('claims as %s', async (format, golden) => {
    await expect(renderClaims(sampleAnalysis(), format, OPTIONS)).toMatchFileSnapshot(`golden/${golden}`)
  })

  test.each(['terminal', 'text', 'markdown', 'html'] as const)('%s says nothing of what was not found', (format) => {
    const notes = render(sparseAnalysis(), format)
    expect(notes).not.toMatch(/Summary|Deep dives|Claims|null|undefined|NaN/)
    expect(notes).toContain('standard input')
  })
})

describe('who made the episode', () => {
  const sample = sampleAnalysis()
  const maker = { ...sample.entities[0]!, type: 'PERSON' as const, name: 'Bo Ames', aliases: [], count: 1 }
  const shown = (start: number, credits = sample.episode.credits): string => {
    const mentions = [{ ...maker.mentions[0]!, form: 'name' as const, text: 'Bo Ames', start, end: start + 7 }]
    const entities = [{ ...maker, mentions }]
    return render({ ...sample, entities, episode: { ...sample.episode, credits } }, 'text')
  }
  const listed = /Bo Ames \([^)]*\), named 1x/

  test('stands in the credits, and among those talked about only if named before', () => {
    expect(shown(8000)).not.toMatch(listed)
    expect(shown(100)).toMatch(listed)
  })

  test('and hosts it is no credit of its own', () => {
    const host = { role: 'co-host', names: ['Ola Renn'], evidence: [] }
    expect(shown(100, [host])).not.toMatch(/co-?host/i)
    expect(shown(100, [{ ...host, names: ['Una Fell'] }])).toMatch(/co-?host: Una Fell/i)
  })
})

/** A control of any kind, or a character that turns the direction of writing. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

describe.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 50), text] as const))('%s', (_, text) => {
  const analysis = withText(sampleAnalysis(), text)

  test.each([40, 80])('stays within %i columns and cannot move the cursor', (width) => {
    for (const format of ['terminal', 'text'] as const) {
      const notes = render(analysis, format, { width })
      expect(notes).not.toMatch(CONTROL)
      for (const line of notes.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
    const colored = render(analysis, 'terminal', { width, color: true })
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(render(analysis, 'terminal', { width }))
    const claims = renderClaims(analysis, 'table', { ...OPTIONS, width })
    for (const line of claims.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
  })

  test('adds no markup to Markdown, and no cell to its tables', () => {
    const shape = (format: OutputFormat | 'checklist', words: string) => {
      const changed = withText(sampleAnalysis(), words)
      const notes = format === 'checklist' ? renderClaims(changed, format, OPTIONS) : render(changed, format)
      expect(notes).not.toMatch(CONTROL)
      const bare = notes.replace(/\\[\\`*_[\]|~#+=\-:$.]|\\(?=\d)/g, '').replace(/&(?:amp|lt|gt|#12[35]);/g, '')
      return bare.split('\n').map((line) => {
        const [start = ''] = /^(?:#+ |- \[ \] |> ?|- |\d+\. )?/.exec(line) ?? []
        return start + line.slice(start.length).replace(/[^|<>`*[\]{}]/g, '')
      })
    }
    const blank = text.trim() === ''
    for (const format of ['markdown', 'checklist'] as const) {
      expect(shape(format, text)).toEqual(shape(format, blank ? text : 'harmless'))
    }
  })

  test('adds no tag to HTML', () => {
    const tags = (words: string) => render(withText(sampleAnalysis(), words), 'html').match(/<[^>]*>/g)
    const page = render(analysis, 'html')
    expect(page).not.toMatch(CONTROL)
    expect(tags(text)).toEqual(tags(text.trim() === '' ? text : 'harmless'))
  })

  test('stays one cell of CSV, and no formula', () => {
    const rows = cellsOf(renderClaims(withText(analysis, `=HYPERLINK("http://x")${text}`), 'csv', OPTIONS))
    for (const row of rows) expect(row).toHaveLength(rows[0]!.length)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/)
  })

  test('is the same words in JSON', () => {
    expect(JSON.parse(render(analysis, 'json'))).toEqual(JSON.parse(JSON.stringify(analysis)))
    expect(render(analysis, 'ndjson').trimEnd()).not.toContain('\n')
    expect(() => JSON.parse(renderClaims(analysis, 'jsonld', OPTIONS))).not.toThrow()
  })
})

/** Cells of a CSV file by RFC 4180. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = []
  for (const line of csv.split('\r\n').slice(0, -1)) {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)]
    rows.push(cells.map((cell) => (cell[1] ?? cell[2] ?? '').replaceAll('""', '"')))
  }
  return rows
}

describe('the claims that are wanted', () => {
  test('by worth, number and speaker; sections name no others', () => {
    const analysis = sampleAnalysis()
    const [first, ...rest] = analysis.claims
    const few = selectClaims(analysis, { most: 1, least: 0, speaker: null })
    expect(few.claims).toEqual([first])
    for (const { claims } of few.sections) for (const { id } of rest) expect(claims).not.toContain(id)
    const least = first?.checkWorthiness ?? 0
    expect(selectClaims(analysis, { most: null, least, speaker: null }).claims.length).toBeGreaterThan(0)
    expect(selectClaims(analysis, { most: null, least: 1, speaker: null }).claims).toEqual([])
    expect(selectClaims(analysis, { most: null, least: 1, fewest: 1, speaker: null }).claims).toEqual([first])
    const speaker = analysis.speakers.find(({ id }) => id === first?.speaker)
    const surname = speaker?.name?.split(' ').at(-1) ?? ''
    const by = selectClaims(analysis, { most: null, least: 0, speaker: surname.toUpperCase() })
    expect(by.claims).toContainEqual(first)
    for (const claim of by.claims) expect(claim.speaker).toBe(speaker?.id)
  })

  test('of a speaker who is not there are refused', () => {
    const filter = { most: null, least: 0, speaker: 'Nobody' }
    expect(() => selectClaims(sampleAnalysis(), filter)).toThrow(/has no speaker "Nobody"/)
  })
})

test('a voice that nobody names and that says next to nothing is not listed', () => {
  const analysis = sampleAnalysis()
  const stray = (share: number): string => {
    const voice = { ...analysis.speakers[0]!, id: 'p9', label: null, name: null, share }
    return render({ ...analysis, speakers: [...analysis.speakers, voice] }, 'markdown')
  }
  expect(stray(0.02)).toContain('unnamed voice')
  expect(stray(0.004)).not.toContain('unnamed voice')
  const labelled = { ...analysis.speakers[0]!, id: 'p9', label: 'SPEAKER', name: null, share: 0.004 }
  expect(render({ ...analysis, speakers: [...analysis.speakers, labelled] }, 'markdown')).not.toContain('SPEAKER')
})

test('notes are headed with the title, else with the show and the file below it, else with the file', () => {
  const analysis = sampleAnalysis()
  const head = (title: string | null, show: string | null): string[] =>
    render({ ...analysis, episode: { ...analysis.episode, title, show } }, 'markdown')
      .split('\n')
      .slice(0, 3)
  expect(head('The cheap rival', 'The Long Day')[0]).toBe('# The cheap rival')
  expect(head(null, 'The Long Day')).toEqual(['# The Long Day', '', expect.stringMatching(/^rivals\.srt · /)])
  expect(head(null, null)).toEqual(['# rivals.srt', '', expect.not.stringContaining('rivals')])
})

describe('what is named once', () => {
  const sample = sampleAnalysis()
  const named = (name: string, times: number, description: string | null = null) => {
    const [mention] = sample.entities[0]!.mentions
    const mentions = Array.from({ length: times }, () => ({ ...mention!, form: 'name' as const, start: 100, end: 110 }))
    return { ...sample.entities[0]!, name, aliases: [], type: 'ORG' as const, description, mentions }
  }
  const often = ['Ardmouth', 'Belmont', 'Corvex', 'Dunlin', 'Eastway', 'Farrow'].map((name) => named(name, 2))
  const shown = (entities: Analysis['entities']): string => render({ ...sample, entities }, 'text')

  test('is listed only where little else is, or the talk says what it is', () => {
    const all = [...often, named('Passing', 1), named('Told', 1, 'a bank')]
    expect(shown(all)).toMatch(/Farrow/)
    expect(shown(all)).not.toMatch(/Passing/)
    expect(shown(all)).toMatch(/Told \(a bank\)/)
    expect(shown(all.slice(1))).not.toMatch(/Passing/)
    expect(shown(all.slice(2))).toMatch(/Passing/)
  })

  test('and sounds like a voice of the talk is that voice', () => {
    const person = (name: string) => ({ ...named(name, 3), type: 'PERSON' as const })
    expect(shown([person('Olaus')])).toMatch(/Olaus/)
    expect(shown([person('Miras')])).not.toMatch(/Miras/)
    // "Paula" beside Paul is somebody else.
    expect(shown([person('Mirae')])).toMatch(/Mirae/)
  })
})

test('the shares of two voices add up to 100%, which those of the JSON, rounded once more, do not', () => {
  const analysis = sampleAnalysis()
  const [host, guest] = analysis.speakers
  const voices = [
    { ...host!, words: 4122, share: 0.545 },
    { ...guest!, words: 3436, share: 0.455 },
  ]
  const notes = render({ ...analysis, speakers: voices }, 'markdown')
  expect(notes).toContain('55% (4,122 words)')
  expect(notes).toContain('45% (3,436 words)')
})

test('a claim keeps its number where others are left out, so that "explain" finds it', () => {
  const analysis = sampleAnalysis()
  const claims = analysis.claims.map((claim, row) => ({ ...claim, id: `c${row + 12}` }))
  for (const width of [40, 100]) {
    expect(renderClaims({ ...analysis, claims }, 'table', { ...OPTIONS, width })).toMatch(/^12 {2}/m)
  }
  expect(render({ ...analysis, claims }, 'text')).toMatch(/^12\. /m)
})

test('a line that a paragraph quotes is not quoted again', () => {
  const analysis = sampleAnalysis()
  const [quote] = analysis.quotes
  const shown = (text: string): string => {
    const sections = analysis.sections.map((section) => ({ ...section, text }))
    return render({ ...analysis, sections, quotes: [{ ...quote!, text: 'It was cheap. It was fast.' }] }, 'markdown')
  }
  expect(shown('“It was slow. It was cheap. It was fast,” Castell says.')).not.toContain(
    '> “It was cheap. It was fast.”',
  )
  expect(shown('It was slow.')).toContain('> “It was cheap. It was fast.”')
})
