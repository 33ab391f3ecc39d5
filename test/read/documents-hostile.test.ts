import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AnalyzeError } from '../../src/model/error.ts'
import { escapeMarkdown, readMarkdownText } from '../../src/read/markdown-text.ts'
import { read } from '../../src/read/read.ts'
import { DOCUMENTS, docxOf, odtOf, paragraphOf, rtfOf, runOf, zipOf } from './office.ts'
import { checkInvariants, spokenWords } from './samples.ts'

/** Invented talk, written for these tests. */
const LINES = [
  'The Lost Harbour',
  '',
  'Mara: Why did it silt up?',
  'Ivo: The breakwater.',
  'Mara: All of it?',
  'Ivo: Most.',
]
const WHOLE = Object.values(DOCUMENTS).map((make) => make(LINES))

/** Bytes are read, or refused in words. */
function readOrRefuse(bytes: Uint8Array): void {
  try {
    checkInvariants(read(bytes, 'x'))
  } catch (error) {
    expect(error).toBeInstanceOf(AnalyzeError)
  }
}

describe('any bytes are read or refused in words', () => {
  const bytes = fc.uint8Array({ maxLength: 600 })

  test.each([
    ['ZIP', 'PK\x03\x04'],
    ['the end of a ZIP', 'PK\x05\x06'],
    ['RTF', '{\\rtf1\\ansi '],
    ['the old form', '\xd0\xcf\x11\xe0'],
  ])('behind the signature of %s', (_, mark) => {
    const start = Buffer.from(mark, 'latin1')
    fc.assert(
      fc.property(bytes, (rest) => readOrRefuse(new Uint8Array(Buffer.concat([start, rest])))),
      { numRuns: 200 },
    )
  })

  test('in the parts of a document', () => {
    const part = fc.oneof(
      bytes,
      fc.string({ unit: fc.constantFrom(...'<>/&;w:ptrb "=x', '<w:p>', '</w:p>', '<w:t>'), maxLength: 200 }),
    )
    fc.assert(
      fc.property(part, part, part, fc.boolean(), (main, styles, properties, stored) => {
        const names = ['word/document.xml', 'word/styles.xml', 'docProps/core.xml']
        readOrRefuse(zipOf([main, styles, properties].map((data, i) => ({ name: names[i]!, data, stored }))))
        readOrRefuse(
          zipOf([
            { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
            ...[main, styles, properties].map((data, i) => ({
              name: ['content.xml', 'styles.xml', 'meta.xml'][i]!,
              data,
            })),
          ]),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('of control words', () => {
    const token = fc.constantFrom(
      ...[
        '{',
        '}',
        '\\',
        '\\par',
        '\\cell',
        '\\row',
        '\\intbl',
        '\\pard',
        '\\u8217?',
        '\\uc3 ',
        "\\'9",
        "\\'e9",
        '\\bin9 ',
      ],
      ...[
        '\\*',
        '\\info',
        '\\title ',
        '\\b ',
        '\\b0 ',
        '\\u-1',
        '\\line',
        'Mara: ',
        'so it went. ',
        '\\ansicpg932 ',
        '\0',
        '\n',
      ],
      ...['\\nestcell', '\\plain', '\\v ', '\\outlinelevel0 ', '\\mac', '\\u99999999 '],
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 80 }), (tokens) => readOrRefuse(rtfOf(tokens.join('')))),
      { numRuns: 300 },
    )
  })

  test.each(WHOLE.map((whole, i) => [Object.keys(DOCUMENTS)[i]!, whole] as const))(
    'a %s cut off or changed',
    (_, whole) => {
      for (let end = 0; end < whole.length; end += 13) readOrRefuse(whole.subarray(0, end))
      const edit = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }))
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
          const bytes = Uint8Array.from(whole)
          for (const [at, byte] of edits) bytes[at] = byte
          readOrRefuse(bytes)
        }),
        { numRuns: 300 },
      )
    },
  )
})

test('entries may overlap: each that is read is read for itself', () => {
  const bytes = docxOf(paragraphOf('Mara: Hello there.'), {
    others: Array.from({ length: 2000 }, (_, i) => ({ name: `../../etc/x${i}`, data: 'x', at: 0 })),
  })
  expect(read(bytes, 'x').turns[0]?.text).toBe('Hello there.')
})

test('entities of the file’s own stay as they are written', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
  const part = `${bomb}<w:document><w:body><w:p><w:r><w:t>So &b; it &amp; went.</w:t></w:r></w:p></w:body></w:document>`
  expect(read(zipOf([{ name: 'word/document.xml', data: part }]), 'x').turns[0]?.text).toBe('So &b; it & went.')
})

test('words written as Markdown are read as they were', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'\\*_`~[]()!<>&#; abc1"\u2028', '](', '**', '&amp;', '<!--', '<b>'),
  })
  fc.assert(
    fc.property(words, (text) => {
      const line = `x ${escapeMarkdown(text)}`
      const back = readMarkdownText(line, 2, line.length).map((run) => run.text)
      expect(back.join('')).toBe(text)
    }),
    { numRuns: 1000 },
  )
})

const MANY = 100_000
const TALK = paragraphOf('Mara: Hello there, and so on.')
test.each<readonly [string, Uint8Array]>([
  ['paragraphs within paragraphs', docxOf('<w:p>'.repeat(MANY) + runOf('Hello there.'))],
  ['tables within tables', docxOf('<w:tbl><w:tr><w:tc>'.repeat(MANY) + TALK)],
  ['closed cells within cells', docxOf('<w:tr><w:tc>'.repeat(MANY) + TALK + '</w:tc></w:tr>'.repeat(MANY))],
  ['a row of many cells', docxOf(`<w:tr>${`<w:tc>${TALK}</w:tc>`.repeat(20_000)}</w:tr>`)],
  ['ends without starts', docxOf('</w:p></w:tc></w:tr></w:del>'.repeat(MANY) + TALK)],
  ['deleted within deleted', docxOf(`${TALK}${'<w:del>'.repeat(MANY)}`)],
  [
    'line breaks',
    docxOf(`${TALK}<w:p><w:r>${'<w:br/>'.repeat(MANY)}<w:t># x</w:t></w:r></w:p>${paragraphOf('X', 'Heading1')}`),
  ],
  ['one bold stretch after the other', docxOf(`<w:p>${(runOf('a', true) + runOf(' b ')).repeat(20_000)}</w:p>`)],
  [
    'styles that are based on one another',
    docxOf(paragraphOf(runOf('Hello there.'), 'a').repeat(1000), {
      styles:
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    }),
  ],
  ['spans within spans', odtOf(`<text:p>${'<text:span>'.repeat(MANY)}Hello there.`)],
  ['spaces by number', odtOf(`<text:p>Hello${'<text:s text:c="999999999"/>'.repeat(20_000)}there.</text:p>`)],
  ['characters by number', rtfOf('\\u104?'.repeat(MANY))],
  ['bytes in hexadecimal', rtfOf("Hello \\'e9".repeat(MANY))],
  ['groups beside groups', rtfOf(`Hello there. ${'{\\b x}'.repeat(MANY)}`)],
  ['cells', rtfOf(`Hello there.\\par\\intbl ${'a\\cell '.repeat(MANY)}`)],
  ['rows', rtfOf(`Hello there.\\par${'\\intbl a\\cell b\\cell\\row '.repeat(20_000)}`)],
  ['braces that close nothing', rtfOf(`Hello there. ${'}'.repeat(MANY)}`)],
])('%s', (_, bytes) => {
  const transcript = read(bytes, 'x')
  expect(spokenWords(transcript).length).toBeGreaterThan(0)
})
