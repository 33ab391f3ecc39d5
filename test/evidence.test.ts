import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Analysis, analyze, type Evidence, loadModels, read } from '../src/index.ts'

/*
 * What the whole program promises: each sentence of the notes carries evidence, and the quote of each piece of evidence
 * stands in the source at the place that it names.
 */

const models = loadModels()

function analyzeBytes(bytes: Uint8Array, path: string): { readonly analysis: Analysis; readonly source: string } {
  const transcript = read(bytes, path)
  return { analysis: analyze(transcript, models), source: transcript.source.text }
}

function allEvidence(analysis: Analysis): readonly Evidence[] {
  const { summary, takeaways, sections, claims, questions, quotes, episode } = analysis
  return [
    ...summary.sentences,
    ...takeaways,
    ...sections.flatMap(({ sentences }) => sentences),
    ...claims,
    ...questions,
    ...quotes,
    ...episode.people,
    ...episode.credits,
  ].flatMap(({ evidence }) => evidence)
}

/** The characters that markup writes in other ways, as one: escapes of JSON and of HTML undone. */
function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(["\\/])/g, '$1')
    .replace(/\\[nrtN]|&nbsp;/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot|apos|rsquo|lsquo|mdash|eacute);/g, (_, name: string) => ENTITIES[name] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  mdash: '—',
  eacute: 'é',
}

/** The quote's words and marks stand in the slice in their order, the first at its start, the last at its end. */
function expectQuoted({ start, end, line, quote }: Evidence, source: string): void {
  expect(start).toBeLessThan(end)
  expect(line).toBe(source.slice(0, start).split(/\r\n|\n|\r/).length)
  expect(quote).toBe(quote.replace(/\s+/g, ' ').trim())
  expect(quote).not.toBe('')
  const raw = source.slice(start, end)
  // Twice, for a file may hold HTML inside XML.
  const slice = unescaped(unescaped(raw))
  const pieces = quote.match(/[\p{L}\p{M}\p{N}]+|\S/gu) ?? []
  let at = 0
  for (const piece of pieces) {
    const found = slice.indexOf(piece, at)
    if (found < 0) expect.fail(`"${piece}" of "${quote}" is not in "${slice}" from ${at}`)
    at = found + piece.length
  }
  // Where something is escaped, the place is that of the whole stretch around it.
  if (slice === raw) {
    expect(slice.startsWith(pieces[0] ?? '')).toBe(true)
    expect(slice.endsWith(pieces.at(-1) ?? '')).toBe(true)
  }
}

function expectBorneOut({ analysis, source }: ReturnType<typeof analyzeBytes>): void {
  const { summary, takeaways, sections } = analysis
  for (const { text, evidence } of [
    ...summary.sentences,
    ...takeaways,
    ...sections.flatMap((each) => each.sentences),
  ]) {
    if (evidence.length === 0) expect.fail(`no evidence for: ${text}`)
  }
  for (const evidence of allEvidence(analysis)) expectQuoted(evidence, source)
  for (const { evidence } of [...analysis.claims, ...analysis.episode.people]) {
    const places = evidence.map(({ start, end }) => `${start}-${end}`)
    expect(places).toEqual([...new Set(places)])
  }
  expectWithin(analysis)
  for (const entity of analysis.entities) {
    for (const mention of entity.mentions) expectQuoted({ ...mention, quote: mention.text }, source)
  }
  for (const figure of analysis.quantities) expectQuoted({ ...figure, quote: figure.text }, source)
}

/** No time lies past the end of the episode. */
function expectWithin({ source, chapters, sections, blocks, ...analysis }: Analysis): void {
  const { durationMs } = source
  if (durationMs === null) return
  for (const { endMs } of [...chapters, ...sections, ...blocks]) expect(endMs ?? 0).toBeLessThanOrEqual(durationMs)
  const places = [...analysis.entities.flatMap(({ mentions }) => mentions), ...analysis.quantities]
  for (const { atMs } of places) expect(atMs ?? 0).toBeLessThanOrEqual(durationMs)
}

const FIXTURES = ['transcripts', 'formats'].flatMap((folder) =>
  readdirSync(`fixtures/${folder}`)
    .filter((name) => !/^README|^expected\.json$|^chapters\.json$|\.rss$/.test(name))
    .map((name) => `fixtures/${folder}/${name}`),
)

test.each(FIXTURES)('%s: what is said of it stands in it', (path) => {
  const bytes = readFileSync(path)
  expectBorneOut(analyzeBytes(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, path))
})

test('who presents a voice in mid-sentence is quoted from the first word on, and once', () => {
  const talk = [
    "ANN POE: Welcome to The Mill. I'm your host, Ann Poe. Here with me today is my co-host, Ben Reed, who is a miller.",
    "BEN REED: Hello. I'm a miller. The mill has ground wheat since 1890.",
    'ANN POE: And how is it powered?',
    'BEN REED: The river powers it. A wheel of six metres turns the stones.',
  ]
  expectBorneOut(analyzeBytes(Buffer.from(talk.join('\n\n')), 'talk.txt'))
})

test('an episode lasts as long as its words, where the file gives its length in whole seconds', () => {
  const words = 'The mill was built in 1890 .'
    .split(' ')
    .map((text, row) => ({ text, start: row * 300, end: row * 300 + 290 }))
  const { analysis } = analyzeBytes(
    Buffer.from(JSON.stringify({ audio_duration: 1, text: 'The mill was built in 1890.', words })),
    'talk.json',
  )
  expect(analysis.source.durationMs).toBe(2090)
  expectWithin(analysis)
})

const word = fc.constantFrom(
  ...'the a of and to we they it she company model chips China Washington DeepSeek OpenAI Marta Okafor Berlin two hundred million dollars percent 2023 said built believes cost launched not never about because but, which "efficient" you know, um, I think cheaper record researchers, investors sanctions grew fell nobody'.split(
    ' ',
  ),
)
const sentence = fc
  .tuple(fc.array(word, { minLength: 2, maxLength: 24 }), fc.constantFrom('.', '.', '.', '?', '!', ' --', '…'))
  .map(([words, mark]) => words.join(' ').replace(/^./, (first) => first.toUpperCase()) + mark)
const turn = fc.record({
  speaker: fc.constantFrom('HOST', 'Marta Okafor', 'Speaker 2'),
  sentences: fc.array(sentence, { minLength: 1, maxLength: 6 }),
})
const turns = fc.array(turn, { minLength: 1, maxLength: 25 })

type Turns = readonly { readonly speaker: string; readonly sentences: readonly string[] }[]

function stamp(seconds: number, mark: string): string {
  return `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}${mark}000`
}

/** Ways to write the same talk; captions break lines in mid-sentence. */
const WRITERS: readonly { readonly name: string; readonly write: (talk: Turns) => string }[] = [
  {
    name: 'talk.txt',
    write: (talk) => talk.map(({ speaker, sentences }) => `${speaker}: ${sentences.join(' ')}\n`).join('\n'),
  },
  {
    name: 'talk.srt',
    write: (talk) =>
      talk
        .flatMap(({ speaker, sentences }) => sentences.map((each, row) => (row === 0 ? `${speaker}: ${each}` : each)))
        .map(
          (text, row) =>
            `${row + 1}\r\n${stamp(row * 4, ',')} --> ${stamp(row * 4 + 3, ',')}\r\n${broken(text, '\r\n')}\r\n`,
        )
        .join('\r\n'),
  },
  {
    name: 'talk.vtt',
    write: (talk) =>
      `WEBVTT\n\n${talk
        .flatMap(({ speaker, sentences }) => sentences.map((each) => `<v ${speaker}>${broken(each, '\n')}</v>`))
        .map((text, row) => `${stamp(row * 4, '.')} --> ${stamp(row * 4 + 3, '.')}\n${text}\n`)
        .join('\n')}`,
  },
]

function broken(text: string, mark: string): string {
  const at = text.indexOf(' ', text.length / 2)
  return at < 0 ? text : text.slice(0, at) + mark + text.slice(at + 1)
}

test.each(WRITERS)('of any talk, as $name: what is said of it stands in it', ({ name, write }) => {
  fc.assert(
    fc.property(turns, (talk) => {
      expectBorneOut(analyzeBytes(Buffer.from(write(talk)), name))
    }),
    { numRuns: 15 },
  )
})
