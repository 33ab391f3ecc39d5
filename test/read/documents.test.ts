import { describe, expect, test } from 'vitest'
import { AnalyzeError, type ErrorCode } from '../../src/model/error.ts'
import type { Transcript } from '../../src/model/transcript.ts'
import { read } from '../../src/read/read.ts'
import { renderTranscript } from '../../src/render/transcript.ts'
import { DOCUMENTS, docxOf, odtOf, paragraphOf as p, runOf as r, rtfOf, zipOf } from './office.ts'
import { checkInvariants, readText, said, sampleBytes } from './samples.ts'

/** Invented talk, written for these tests. */
const TALK = [
  'Why did the harbour silt up in the first place?',
  'The breakwater turned the current. It took ten years.',
  'All of it, or only the basin?',
  'Most of it, and the basin first. Nobody looked.',
]
const NAMES = ['Mara Ellison', 'Ivo Branko']
const row = (...cells: string[]): string => cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')
const TURNS = TALK.map((text, i) => [NAMES[i % 2], text])
const talkAs = (make: (name: string, text: string, row: number) => string): string =>
  TALK.map((text, i) => make(NAMES[i % 2]!, text, i)).join('')

function readDocument(bytes: Uint8Array, path = 'talk.docx'): Transcript {
  const transcript = read(bytes, path)
  checkInvariants(transcript)
  return transcript
}

const facts = ({ turns, chapters, events, facts }: Transcript) => ({
  turns: turns.map(({ speaker, text, startMs, endMs }) => ({ speaker, text, startMs, endMs })),
  chapters: chapters.map(({ title, turn, startMs }) => ({ title, turn, startMs })),
  events: events.map(({ kind, text, turn }) => ({ kind, text, turn })),
  facts,
})

const KINDS = Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[]
const SAMPLES = [
  'name-time-line.txt',
  'name-colon.txt',
  'rev.txt',
  'bracket-time.txt',
  'broadcast.txt',
  'chevrons.txt',
  'prose.txt',
  'bold.md',
  'prefix.srt',
  'table.csv',
  'whisper.tsv',
]

describe.each(KINDS)('%s', (kind) => {
  test.each(SAMPLES)('%s says the same as a document', (name) => {
    const text = new TextDecoder().decode(sampleBytes(name))
    const lines = text.replace(/\n$/, '').split('\n')
    const document = readDocument(DOCUMENTS[kind](lines), `talk.${kind}`)
    expect(document.source.format).toBe(kind)
    expect(facts(document)).toEqual(facts(read(sampleBytes(name), name)))
    expect(facts(read(DOCUMENTS[kind](lines), 'no-ending'))).toEqual(facts(document))
  })

  test('without empty lines paragraphs are paragraphs, and the lines of the output count them', () => {
    const lines = ['The Lost Harbour', ...TURNS.flatMap(([name, text]) => [`${name}: ${text}`, `And ${text}`])]
    const transcript = readDocument(DOCUMENTS[kind](lines), `talk.${kind}`)
    expect(transcript.facts.title).toBe('The Lost Harbour')
    expect(transcript.turns.map(({ paragraphs }) => paragraphs)).toEqual(TALK.map((text) => [text.length + 1]))
    const { turns } = JSON.parse(renderTranscript(transcript, 'json')) as { turns: { line: number }[] }
    expect(turns.map(({ line }) => line)).toEqual([2, 4, 6, 8])
  })
})

describe('a Word document', () => {
  test.each<readonly [string, string, boolean]>([
    ['bold names with colons', talkAs((name, text) => p(r(`${name}:`, true) + r(` ${text}`))), false],
    ['bold names before colons', talkAs((name, text) => p(r(name, true) + r(`: ${text}`))), false],
    [
      'bold names in two runs',
      talkAs((name, text) => p(r(name.slice(0, 2), true) + r(`${name.slice(2)}: `, true) + r(text))),
      false,
    ],
    ['bold names alone', talkAs((name, text) => p(r(name, true)) + p(text)), false],
    ['bold names and no colon', talkAs((name, text) => p(r(name, true) + r(`\u00a0 ${text}`))), false],
    ['bold names, then times', talkAs((name, text, i) => p(r(name, true) + r(`  00:0${i}`)) + p(text)), true],
    ['times, then bold names', talkAs((name, text, i) => p(r(`[00:0${i}] `) + r(`${name}: `, true) + r(text))), true],
    [
      'a time and a line break',
      talkAs((name, text, i) => p(`${r(`${name} (00:0${i}):`)}<w:r><w:br/></w:r>${r(text)}`)),
      true,
    ],
    ['names as headings', talkAs((name, text, i) => p(`${name} 00:0${i}`, 'Heading3') + p(text)), true],
    [
      'a table',
      `<w:tbl>${talkAs((name, text, i) => `<w:tr>${[`00:0${i}`, name, text].map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`)}</w:tbl>`,
      true,
    ],
    [
      'a table for the layout',
      `<w:tbl><w:tr><w:tc>${talkAs((name, text) => p(`${name}: ${text}`))}</w:tc></w:tr></w:tbl>`,
      false,
    ],
  ])('%s', (_, body, isTimed) => {
    const transcript = readDocument(docxOf(body))
    expect(said(transcript)).toEqual(TURNS)
    expect(transcript.turns.map(({ startMs }) => startMs)).toEqual(TALK.map((_, i) => (isTimed ? i * 1000 : null)))
  })

  test.each<readonly [string, string]>([
    ['below a heading', `${p('The Lost Harbour', 'Heading1')}`],
    [
      'below a title and the names of its columns',
      `${p('The Lost Harbour', 'Title')}<w:tr>${row('No.', 'Time', 'Speaker', 'Text')}</w:tr>`,
    ],
    ['below facts', `<w:tr>${row('Title', 'The Lost Harbour')}</w:tr>`],
  ])('a table %s, with numbers of its rows', (_, above) => {
    const rows = talkAs((name, text, i) => `<w:tr>${row(`${i + 1}`, `00:00:0${i}`, name, text)}</w:tr>`)
    const { turns, facts } = readDocument(docxOf(above + rows))
    expect(turns.map(({ speaker, startMs, text }) => [speaker, startMs, text])).toEqual(
      TURNS.map(([name, text], i) => [name, i * 1000, text]),
    )
    expect(facts).toMatchObject({ title: 'The Lost Harbour', description: null })
  })

  test('captions below a heading are captions', () => {
    const cues = TALK.flatMap((text, i) => [`${i + 1}`, `00:00:0${i},000 --> 00:00:0${i},900`, text, ''])
    const transcript = readDocument(docxOf(p('Episode 5', 'Heading1') + cues.map((line) => p(line)).join('')))
    expect(transcript.turns).toMatchObject([{ startMs: 0, endMs: 3900, text: TALK.join(' ') }])
  })

  test('headings are chapters, whatever the language of Word, and the title is the title', () => {
    const styles = ['title', 'heading 1', 'toc 1']
      .map((name, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="${name}"/></w:style>`)
      .join('')
    const own =
      '<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="Mein Titel"/><w:basedOn w:val="s1"/></w:style>'
    const [first, second] = [TURNS.slice(0, 2), TURNS.slice(2)].map((turns) =>
      turns.map(([name, text]) => p(`${name}: ${text}`)).join(''),
    )
    const contents = p('How it silted up 1', 's2')
    const body =
      p('The Lost Harbour', 's0') +
      contents +
      p('How it *silted* up', 's1') +
      first +
      p('What is left', 'mine') +
      second
    const transcript = readDocument(docxOf(body, { styles: styles + own, title: 'Something else' }))
    expect(said(transcript)).toEqual(TURNS)
    expect(transcript.facts.title).toBe('The Lost Harbour')
    expect(transcript.chapters).toMatchObject([
      { title: 'How it *silted* up', turn: 0 },
      { title: 'What is left', turn: 2 },
    ])
  })

  test('its properties have the title where nothing else does', () => {
    const body = talkAs((name, text) => p(`${name}: ${text}`))
    expect(readDocument(docxOf(body, { title: 'The Lost & Found' })).facts.title).toBe('The Lost & Found')
    expect(readDocument(docxOf(p('The Lost Harbour') + body, { title: 'x' })).facts.title).toBe('The Lost Harbour')
    for (const title of ['Document1', 'Microsoft Word - take 2.docx', 'Transcript', ''])
      expect(readDocument(docxOf(body, { title })).facts.title).toBeNull()
  })

  test('what does not show is no talk, and what shows is said once', () => {
    const box = `<w:txbxContent>${p('A box.')}</w:txbxContent>`
    const words = [
      r('Right, it'),
      '<w:r><w:noBreakHyphen/><w:t>is</w:t></w:r><w:r><w:t xml:space="preserve"> un</w:t><w:softHyphen/><w:t>lit, </w:t></w:r>',
      `<w:ins>${r('kept ')}</w:ins><w:del><w:r><w:delText>gone </w:delText></w:r></w:del><w:moveFrom>${r('moved ')}</w:moveFrom>`,
      '<w:r><w:fldChar/><w:instrText>PAGE 4</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden </w:t></w:r>',
      '<w:commentRangeStart w:id="1"/><w:r><w:t>&#x201c;safe&#8221; &amp; dry.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>',
      `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`,
    ].join('')
    const tabs = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="4"/></w:tabs><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>'
    const { source } = readDocument(docxOf(`<w:p>${tabs}${words}</w:p>`))
    expect(source.text.replace(/[\u2029\n]+/g, '|')).toBe('A box.|Right, it-is unlit, kept “safe” & dry.|')
  })

  test('marks of Markdown in the talk stay words', () => {
    const odd = '2*3 *really* snake_case <b> &amp; [a](b) \\# `no` ~~x~~ ![c](d "e")'
    const transcript = readDocument(
      docxOf(talkAs((name, text) => p(r(`${name}:`, true) + r(` ${text} ${odd}`)) + p(`# ${text}`))),
    )
    expect(said(transcript)).toEqual(TURNS.map(([name, text]) => [name, `${text} ${odd} # ${text}`]))
  })

  test('talk set as a heading stays talk', () => {
    const transcript = readDocument(docxOf(talkAs((name, text) => p(`${name}: ${text}`, 'Heading1'))))
    expect(said(transcript)).toEqual(TURNS)
  })

  test('its main part may have another name', () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
    const relations = `<Relationships><Relationship Type="${type}" Target="/word/document2.xml"/></Relationships>`
    const part = `<w:document><w:body>${talkAs((name, text) => p(`${name}: ${text}`))}</w:body></w:document>`
    const bytes = zipOf([
      { name: '_rels/.rels', data: relations },
      { name: 'word/document2.xml', data: part, stored: true },
    ])
    expect(said(readDocument(bytes))).toEqual(TURNS)
  })
})

test('an OpenDocument text: styles, spaces, changes, notes, tables', () => {
  const styles =
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
  const body = [
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>',
    '<text:p text:style-name="P1">The Lost Harbour</text:p>',
    '<text:h text:outline-level="1">How it silted up</text:h>',
    talkAs(
      (name, text) =>
        `<text:p><text:span text:style-name="T1">${name}:</text:span>\n  <text:s text:c="2"/>${text}<text:note><text:note-body><text:p>Note.</text:p></text:note-body></text:note><office:annotation><text:p>Remark.</text:p></office:annotation></text:p>`,
    ),
  ].join('\n')
  const transcript = readDocument(odtOf(body, { styles, title: 'Else' }), 'talk.odt')
  expect(said(transcript)).toEqual(TURNS)
  expect(transcript.facts.title).toBe('The Lost Harbour')
  expect(transcript.chapters).toMatchObject([{ title: 'How it silted up', turn: 0 }])
  expect(transcript.source.text).toContain('**Mara Ellison:**')
  const row = (name: string, text: string): string =>
    `<table:table-row><table:table-cell><text:p>${name}</text:p></table:table-cell><table:table-cell table:number-columns-repeated="9999999"><text:p>${text}</text:p></table:table-cell></table:table-row>`
  const table = `<table:table><table:table-header-rows/>${talkAs((name, text) => row(name, text))}</table:table>`
  const named = readDocument(odtOf(table, { title: 'The Lost Harbour' }), 'talk.odt')
  expect(said(named)).toEqual(TURNS)
  expect(named.facts.title).toBe('The Lost Harbour')
})

describe('an RTF document', () => {
  test('characters by number, by code page and by name; what does not show', () => {
    const body = [
      '{\\header Page 2\\par}{\\*\\generator Invented;}{\\pict\\bin4 }}{{ffd8}',
      "{\\b Mara Ellison:} Caf\\'e9 \\u8220?yes\\u8221\\'94 {\\uc2 \\u8211--}\\emdash\\~na\\-\\-\\_\\{x\\}\\\\ {\\v hidden}{\\deleted gone}\\\r\n",
      '{\\b Ivo Branko:}\\tab Right.\\line Then{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt  this}}.{\\footnote No.}\\par',
      '{\\b Mara Ellison:} \\lquote a\\rquote  \\ldblquote b\\rdblquote \\bullet\\endash .\\par {\\b Ivo Branko:} \\u-10179?\\u-8704? ok.}\\par',
    ].join('\n')
    const head = '{\\info{\\title The Lost Harbour}{\\author N. N.}}{\\stylesheet{\\s1 heading 1;}}'
    const transcript = readDocument(rtfOf(body, head), 'talk.rtf')
    expect(transcript.facts.title).toBe('The Lost Harbour')
    expect(transcript.source.encoding).toBe('windows-1252')
    expect(said(transcript)).toEqual([
      ['Mara Ellison', 'Café “yes” –— na-{x}\\'],
      ['Ivo Branko', 'Right. Then this.'],
      ['Mara Ellison', '‘a’ “b”•–.'],
      ['Ivo Branko', '😀 ok.'],
    ])
  })

  test('other code pages, headings and tables', () => {
    const cyrillic =
      "{\\rtf1\\ansi\\ansicpg1251 \\'cc\\'e0\\'f0\\'e0: \\'c4\\'e0.\\par \\'cc\\'e0\\'f0\\'e0: \\'cd\\'e5\\'f2.}"
    const transcript = readDocument(new Uint8Array(Buffer.from(cyrillic, 'latin1')), 'talk.rtf')
    expect(transcript.source.encoding).toBe('windows-1251')
    expect(said(transcript)).toEqual([['Мара', 'Да. Нет.']])
    const japanese =
      "{\\rtf1\\ansi\\ansicpg932 Mara: \\'82\\'a0\\'83\\'5c.\\par Ivo: \\'82\\'a0.\\par Mara: So.\\par Ivo: So.}"
    expect(said(readDocument(new Uint8Array(Buffer.from(japanese, 'latin1'))))[0]).toEqual(['Mara', 'あソ.'])
    const table = talkAs((name, text) => `\\trowd\\pard\\intbl ${name}\\cell ${text}\\cell\\row\n`)
    const headed = readDocument(
      rtfOf(`\\pard\\outlinelevel0 How it silted up\\par ${table}\\pard The end.`),
      'talk.rtf',
    )
    expect(said(headed).slice(0, 3)).toEqual(TURNS.slice(0, 3))
  })

  test('as editors of several makers set it', () => {
    const lines = TURNS.map(([name, text]) => `${name}: ${text?.replace("'", "\\'92")}`)
    const simple = `{\\rtf1\\ansi\\ansicpg1252\\cocoartf2709\n{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}\n{\\*\\expandedcolortbl;;}\n\\margl1440\\viewkind0\n\\pard\\tx720\\pardirnatural\n\n\\f0\\fs24 \\cf0 ${lines.join('\\\n\\\n')}}`
    const long = TURNS.map(
      ([name, text]) =>
        `\\pard\\plain \\ltrpar\\ql\\itap0\\pararsid1 \\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\fs22{\\rtlch\\fcs1 \\ab\\af0 \\ltrch\\fcs0 \r\n\\b\\insrsid1 ${name}}{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\insrsid1 : ${text}\r\n\\par }`,
    ).join('')
    for (const body of [simple, `{\\rtf1\\adeflang1025\\ansi\\ansicpg1252\\uc1{\\*\\themedata 504b03}${long}}\0`]) {
      expect(said(readDocument(new Uint8Array(Buffer.from(body, 'latin1'))))).toEqual(TURNS)
    }
  })

  test('a document that breaks off is read as far as it goes', () => {
    const whole = rtfOf(talkAs((name, text) => `{\\b ${name}:} ${text}\\par\n`))
    expect(said(readDocument(whole.subarray(0, whole.length - 20), 'talk.rtf')).slice(0, 3)).toEqual(TURNS.slice(0, 3))
  })
})

test('captions in a document are captions', () => {
  const cues = TALK.flatMap((text, i) => [`${i + 1}`, `00:00:0${i},000 --> 00:00:0${i},900`, text])
  expect(readDocument(DOCUMENTS.docx(cues)).turns[0]).toMatchObject({ startMs: 0, endMs: 3900 })
})

describe('what is refused, and how', () => {
  const part = (name: string, data = 'x') => zipOf([{ name, data }])
  const typed = (type: string) =>
    zipOf([
      { name: 'mimetype', data: type, stored: true },
      { name: 'content.xml', data: '<a/>' },
    ])
  const talk = docxOf(p('Mara: Hello.'))
  const changed = Uint8Array.from(talk)
  changed[talk.length >> 2]! ^= 0xff
  const document = (entry: object) => zipOf([{ name: 'word/document.xml', data: '<w:p/>'.repeat(100), ...entry }])
  const cases: readonly (readonly [string, Uint8Array, ErrorCode, RegExp])[] = [
    ['a workbook', part('xl/workbook.xml'), 'BINARY', /a spreadsheet, not a transcript/],
    ['a presentation', part('ppt/presentation.xml'), 'BINARY', /a presentation/],
    ['an OpenDocument spreadsheet', typed('application/vnd.oasis.opendocument.spreadsheet'), 'BINARY', /a spreadsheet/],
    ['a book', typed('application/epub+zip'), 'BINARY', /an e-book/],
    ['a document of Pages', part('Index/Document.iwa'), 'BINARY', /Pages/],
    [
      'an archive',
      zipOf([
        { name: 'a/../../b.srt', data: 'x' },
        { name: 'c.srt', data: 'y' },
      ]),
      'BINARY',
      /ZIP archive of 2 files/,
    ],
    ['an empty archive', zipOf([]), 'BINARY', /ZIP archive of 0 files/],
    ['an archive with a password', zipOf([{ name: 'a.srt', data: 'x', flags: 1 }]), 'BINARY', /password/],
    ['a Word document without its words', part('[Content_Types].xml'), 'MALFORMED', /no word\/document\.xml/],
    [
      'an OpenDocument text without its words',
      zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }]),
      'MALFORMED',
      /no content\.xml/,
    ],
    [
      'an OpenDocument text with a password',
      odtOf('', { others: [{ name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' }] }),
      'BINARY',
      /password/,
    ],
    ['a Word document with a password', document({ flags: 1 }), 'BINARY', /password/],
    ['another way to pack', document({ method: 9 }), 'BINARY', /packed by method 9/],
    ['ZIP64', document({ size: 0xffffffff }), 'BINARY', /ZIP64/],
    ['a bomb that says so', document({ size: 0xfffffff0 }), 'TOO_LARGE', /more than 256 MB/],
    [
      'a bomb',
      zipOf([{ name: 'word/document.xml', data: new Uint8Array(300 * 1024 * 1024), size: 600 }]),
      'TOO_LARGE',
      /more than 256 MB/,
    ],
    ['a bomb of paragraphs', docxOf('<w:p/>'.repeat(1_100_000)), 'TOO_LARGE', /more than 1 million paragraphs/],
    ['a wrong length', document({ size: 5 }), 'MALFORMED', /damaged/],
    ['a wrong checksum', document({ crc: 5 }), 'MALFORMED', /damaged/],
    ['a wrong place', document({ at: 7 }), 'MALFORMED', /damaged/],
    ['a place outside', document({ at: 0xfffffff0 }), 'MALFORMED', /damaged/],
    ['stored bytes that are none', document({ stored: true, method: 8 }), 'MALFORMED', /damaged/],
    ['a document without words', docxOf(p('')), 'EMPTY_FILE', /is empty/],
    ['a document cut short', talk.subarray(0, talk.length - 30), 'MALFORMED', /its directory is missing/],
    ['groups without end', rtfOf('{'.repeat(2000)), 'MALFORMED', /more than 1000 groups/],
    [
      'an old Word document',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'BINARY',
      /old form \(\.doc/,
    ],
  ]
  test.each(cases)('%s', (_, bytes, code, message) => {
    let error: unknown
    try {
      read(bytes, 'x.bin')
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(AnalyzeError)
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) })
    expect((error as AnalyzeError).message).toContain('x.bin')
    expect((error as AnalyzeError).hint).not.toBe('')
  })

  test('styles and properties that are damaged are done without', () => {
    const body = talkAs((name, text) => p(`${name}: ${text}`))
    const others = [{ name: 'docProps/core.xml', data: '<dc:title>X</dc:title>', crc: 1 }]
    expect(said(readDocument(docxOf(body, { others })))).toEqual(TURNS)
  })

  test('a text that is forced to be a document says that it is none', () => {
    const call = (): unknown => read(new TextEncoder().encode('Mara: Hello.'), 'x.txt', { format: 'docx' })
    expect(call).toThrow(/x\.txt is no \.docx document/)
  })

  test('text that begins with the letters of a ZIP archive is text', () => {
    expect(readText('PK: Hello there.\nPK: Hello.\n').turns[0]?.speaker).toBe('PK')
  })
})
