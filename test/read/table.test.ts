import { describe, expect, test } from 'vitest'
import type { Transcript } from '../../src/model/transcript.ts'
import { readText, said } from './samples.ts'

const TALK = [
  ['Mara Ellison', 'Why did it silt up, then?'],
  ['Ivo Branko', 'The breakwater. We think so.'],
  ['Mara Ellison', 'All of it?'],
  ['Ivo Branko', 'Most of it, in the end.'],
] as const

const startsOf = ({ turns }: Transcript): unknown[] => turns.map(({ startMs }) => startMs)
const rows = (row: (name: string, words: string, i: number) => string): string =>
  TALK.map(([name, words], i) => row(name, words, i)).join('\n')

describe('Markdown tables', () => {
  const table = rows((name, words, i) => `| 00:0${i} | **${name}** | ${words} |`)

  test.each([
    ['with a title above', `# The Weir\n\n| Time | Speaker | Transcript |\n|:--|:--|:--|\n${table}\n`],
    ['with other names of columns', `# The Weir\n\n| When | Person heard | What was said |\n|---|---|---|\n${table}\n`],
  ])('%s', (_, text) => {
    const transcript = readText(text, 'talk.md')
    expect(said(transcript)).toEqual(TALK)
    expect(startsOf(transcript)).toEqual([0, 1000, 2000, 3000])
    expect(transcript.facts.title).toBe('The Weir')
  })

  test('headings between tables are chapters, and other lines stay words', () => {
    const head = '| Time | Speaker | Text |\n|---|---|---|\n'
    const transcript = readText(`${head}${table}\n\n## Part two\n\n${head}${table}\n\nSo it ended.\n`, 'talk.md')
    expect(transcript.chapters.map(({ title, turn }) => [title, turn])).toEqual([['Part two', 4]])
    expect(transcript.turns.at(-1)).toMatchObject({ speaker: null, text: 'So it ended.' })
  })

  test('a small table in a page is no transcript', () => {
    const talk = TALK.map(([name, words]) => `**${name}:** ${words}`).join('\n\n')
    const text = `# The Weir\n\n| Name | Text |\n|---|---|\n| Mara | host |\n\n${talk}\n\n${talk}\n\n${talk}\n`
    expect(readText(text, 'talk.md').source.format).toBe('markdown')
  })
})

describe('tables without a header that is known', () => {
  test.each([
    ['no header', rows((_, words, i) => `${i}.5,${i + 1}.0,"${words}"`), null],
    ['no header, with names', rows((name, words, i) => `${i},00:00:0${i},${i + 1}.5,${name},"${words}"`), 'names'],
    ['words without quotes', rows((name, words, i) => `00:00:0${i},${name},${words}`), 'names'],
    [
      'other words in the header',
      `At;Heard;Said so\n${rows((name, words, i) => `00:00:0${i};${name};${words}`)}`,
      'names',
    ],
  ])('%s', (_, text, names) => {
    const transcript = readText(text, 'talk.csv')
    const words = TALK.map(([, one]) => one)
    if (names === null) expect(transcript.turns.map((turn) => turn.text).join(' ')).toBe(words.join(' '))
    else expect(said(transcript)).toEqual(TALK)
    expect(transcript.turns[0]?.startMs).not.toBeNull()
    expect(transcript.source.format).toBe('csv')
  })

  test('tabs part columns where both times stand in them, each in two writings', () => {
    const text = rows(
      (name, words, i) => `${name}\t\t00:00:0${i}.000\t${i}.0\t00:00:0${i + 1}.500\t${i + 1}.5\t${words}`,
    )
    const { turns } = readText(text, 'talk.txt')
    expect(turns.map(({ speaker, text: words, startMs, endMs }) => [speaker, words, startMs, endMs])).toEqual(
      TALK.map(([name, words], i) => [name, words, i * 1000, i * 1000 + 1500]),
    )
  })

  test('both times may stand in one field', () => {
    const text = `"Timecode";"Speaker";"Dialogue"\n${rows((name, words, i) => `"00:00:0${i}:12 - 00:00:0${i + 1}:10";"${name}";"${words}"`)}`
    expect(readText(text, 'talk.csv').turns.map(({ startMs, endMs }) => [startMs, endMs])[1]).toEqual([1000, 2000])
  })

  test('prose with commas and numbered lines are no table', () => {
    const prose = [
      'In 1987, the wall, which was new, fell.',
      'In 1988, it was built, again, by hand.',
      'In 1989, so, nobody came.',
    ]
    expect(readText(prose.join('\n'), 'talk.txt').source.format).toBe('text')
    const list = TALK.map(([, words], i) => `${i + 1}, and so, ${words}`)
    expect(readText(list.join('\n'), 'talk.txt').source.format).toBe('text')
  })
})

describe('tables of other programs', () => {
  test.each([
    [
      'a line that names the delimiter',
      `sep=;\r\nSpeaker;Start;End;Text\r\n${rows((name, words, i) => `${name};00:00:0${i};00:00:0${i + 1};${words}`)}`,
      'a.csv',
    ],
    [
      'a column behind the words',
      `"#","In","Out","Character","Dialogue","Notes"\n${rows((name, words, i) => `"${i + 1}","00:00:0${i}.000","00:00:0${i + 1}.000","${name}","${words}",""`)}`,
      'a.csv',
    ],
    [
      'a first column without a name',
      `\tTimespan\tContent\tSpeaker\n${rows((name, words, i) => `${i + 1}\t0:0${i}.0 - 0:0${i + 1}.0\t${words}\t${name}`)}`,
      'a.txt',
    ],
    [
      'units behind the names',
      `Speaker,Start Time (s),End Time (s),Text\n${rows((name, words, i) => `${name},${i}.0,${i + 1}.0,"${words}"`)}`,
      'a.csv',
    ],
  ])('%s', (_, text, path) => {
    const transcript = readText(text, path)
    expect(said(transcript)).toEqual(TALK)
    expect(startsOf(transcript)).toEqual([0, 1000, 2000, 3000])
  })

  test.each(['\t', '|'])('quotes are doubled inside quotes, also between %j', (mark) => {
    const lines = ['start', 'end', 'text'].join(mark)
    const text = `${lines}\n${['0', '1.5', '"She said ""no"" *twice*."'].join(mark)}\n${['1.5', '3', 'So.'].join(mark)}\n`
    expect(readText(text, 'a.csv').turns[0]?.text).toBe('She said "no" *twice*. So.')
  })
})
