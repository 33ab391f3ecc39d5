import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Verification } from '../../src/model/verification.ts'
import { loadModels } from '../../src/models.ts'
import { readNotes } from '../../src/read/notes.ts'
import { read } from '../../src/read/read.ts'
import { createVerifier } from '../../src/verify.ts'
import { fixNames } from '../../src/verify-fixes.ts'

const TRANSCRIPT = `WEBVTT

00:00:01.000 --> 00:00:12.000
<v Nora Quist>Welcome to Low Tide. I'm Nora Quist, and with me is Tomas Abreu, who runs the harbour of Setubal in Portugal.

00:00:12.000 --> 00:00:30.000
<v Tomas Abreu>Thank you, Nora. We have run the harbour for nineteen years now, and we moved about four hundred and twelve thousand containers in 2021.

00:00:30.000 --> 00:01:10.000
<v Nora Quist>And the new crane was built by Halvorsen, for six million dollars. Did it pay for itself?

00:01:10.000 --> 00:02:00.000
<v Tomas Abreu>Honestly, we never expected, um, the crane to pay for itself within three years, but the ferries came back after the storm. Halvorsen were wonderful. I told the council that a harbour is a promise you keep every morning.

00:02:00.000 --> 00:06:00.000
<v Nora Quist>A promise you keep every morning. I like that. Let us talk about the ferries and the island of Berlenga.

00:06:00.000 --> 00:07:00.000
<v Tomas Abreu>The council has a permit in three stages, and stage 1 opens the northern quay to the ferries. The dredging took eleven weeks.

00:07:00.000 --> 00:08:00.000
<v Nora Quist>My own boat is seven years old. Its rope is a 3.5.
`

const check = createVerifier(read(Buffer.from(TRANSCRIPT), 'low-tide.vtt'), loadModels())
const verify = (notes: string, path = 'notes.md'): Verification => check(readNotes(Buffer.from(notes), path))
const errors = (notes: string, path?: string): string[] =>
  verify(notes, path).sentences.flatMap(({ issues }) =>
    issues.filter(({ level }) => level === 'error').map(({ kind, text }) => `${kind}: ${text}`),
  )

describe('what the talk bears out is left alone', () => {
  test.each([
    'Nora Quist talks with Tomas Abreu about the harbour of Setubal in Portugal.',
    'Abreu has run the harbour for 19 years.',
    'The crane cost $6 million.',
    'The permit has three stages, and stage one is the northern quay.',
    'Three things to know before you moor: ferries, storms and the council.',
    '4. The crane paid for itself.',
    'They moved 412,000 containers in 2021, says Abreu.',
    'Abreu never expected the crane to pay for itself within three years.',
    '“A harbour is a promise you keep every morning,” says Tomas Abreu.',
    '“We never expected the crane to pay for itself within three years,” he says.',
    'He describes storms, patience and hard bargains.',
    'Asked “And the new crane was built by Halvorsen, for six million dollars. Did it pay for itself?”, Abreu says that he never expected it to.',
  ])('%s', (notes) => expect(errors(notes)).toEqual([]))

  const OWN = `# Low Tide

Low Tide · 8:00 · 131 words

## Topics

- harbour, ferries (47%)

## Chapters

- 0:00 Introduction
- 5:00 Sponsor Break

## Voices

- Nora Quist, host: 39% (51 words)
`
  test.each([
    ['Markdown', OWN, 'notes.md'],
    ['text', OWN.replaceAll('·', '|').replace(/^#+ (.*)$/gm, '$1\n-------'), 'notes.txt'],
  ])('our own counts, in %s', (_, notes, path) => {
    expect(verify(notes, path).sentences.flatMap(({ issues }) => issues)).toEqual([])
    const texts = verify(notes.replace('(51 words)', '').replace('(47%)', 'rose 47%.'), path)
    expect(texts.sentences.flatMap(({ issues }) => issues.map(({ text }) => text))).toContain('39%')
  })

  test('our own shares of topics, in HTML', () => {
    const page = '<h1>Low Tide</h1><h2>Topics</h2><ul><li><b>harbour</b>, ferries <small>(47%)</small></li></ul>'
    expect(verify(page, 'notes.html').sentences.flatMap(({ issues }) => issues)).toEqual([])
  })

  test.each(['Costs rose 77%', 'Costs rose (77%)', 'Harbour costs: they rose (77%)'])(
    'but what is stated under "Topics" is checked: %s',
    (line) => {
      const issues = verify(`# Low Tide\n\n## Topics\n\n- ${line}\n`).sentences.flatMap((sentence) => sentence.issues)
      expect(issues.map(({ text }) => text)).toContain('77%')
    },
  )

  test('with the place', () => {
    const [sentence] = verify('The crane by Halvorsen cost $6 million.').sentences
    expect(sentence?.verdict).toBe('supported')
    expect(
      sentence?.evidence.map(({ line, atMs }) => [line, atMs === null ? null : Math.floor(atMs / 10_000)]),
    ).toEqual([
      [10, 4],
      [10, 5],
    ])
  })

  test('and what says nothing specific is unchecked', () => {
    expect(verify('He describes storms, patience and hard bargains.').sentences[0]?.verdict).toBe('unchecked')
  })
})

describe('what it does not bear out is named, with what is nearest', () => {
  test.each([
    ['Tomas Abrue runs the harbour.', 'name: Tomas Abrue', 'Tomas Abreu'],
    ['The crane was built by Halverson.', 'name: Halverson', 'Halvorsen'],
    ['Ingrid Solberg runs the harbour.', 'name: Ingrid Solberg', null],
    ['The crane was built for $9 million.', 'number: $9 million', 'six million dollars'],
    ['They moved 412,000 containers in 2017.', 'date: 2017', '2021'],
    [
      '“A harbour is a burden you keep every morning,” says Abreu.',
      'quote: A harbour is a burden you keep every morning,',
      'a harbour is a promise you keep every morning',
    ],
    [
      '“The ferries will never come back to this coast again,” he says.',
      'quote: The ferries will never come back to this coast again,',
      null,
    ],
    ['“A harbour is a promise you keep every morning. I told the council,” says Nora Quist.', 'quote', null],
    [
      'Nora Quist told the council that a harbour is a promise you keep every morning.',
      'speaker: Nora Quist',
      'Tomas Abreu',
    ],
    ['The council has a permit in five stages.', 'number: five', 'three'],
    ['Stage 4 opens the northern quay to the ferries.', 'number: 4', null],
    ['Stage four opens the northern quay to the ferries.', 'number: four', null],
    ['Abreu never expected the crane to pay for itself within seven years.', 'number: seven years', 'three years'],
    ['The dredging of the quay took 35 weeks.', 'number: 35 weeks', 'eleven weeks'],
    ['Abreu expected the crane to pay for itself within three years.', 'negation', 'expected'],
  ])('%s', (notes, error, nearest) => {
    const issues = verify(notes)
      .sentences.flatMap((sentence) => sentence.issues)
      .filter(({ level }) => level === 'error')
    expect(issues.map(({ kind, text }) => `${kind}: ${text}`).some((one) => one.startsWith(error))).toBe(true)
    if (nearest !== null) expect(issues[0]?.nearest).toContain(nearest)
  })

  test('a rounded figure is told and not called wrong', () => {
    const [sentence] = verify('They moved 400,000 containers.').sentences
    expect(sentence?.verdict).toBe('supported')
    expect(sentence?.issues.map(({ level, reason }) => [level, reason])).toEqual([['note', 'approximate']])
  })

  test('a time past the end and one that points elsewhere', () => {
    const chapters = '- 0:00 Welcome\n- 0:02 The crane built by Halvorsen for six million dollars\n- 59:00 Berlenga\n'
    expect(errors(chapters)).toEqual(['time: Berlenga'])
  })
})

test('the number of a voice is no figure that the talk must say, and any other number is', () => {
  const talk = `Speaker 1: We talk about the harbour of Setubal and its ferries today.

Speaker 2: The harbour moved its ferries to the northern quay after the storm in winter.
`
  const holds = createVerifier(read(Buffer.from(talk), 'numbered.txt'), loadModels())
  const kinds = (notes: string): string[] =>
    holds(readNotes(Buffer.from(notes), 'notes.md')).sentences.flatMap(({ issues }) => issues.map(({ kind }) => kind))
  expect(kinds('The harbour moved its ferries to the northern quay, Speaker 2 says.')).toEqual([])
  expect(kinds('The harbour moved 200 ferries to the northern quay, Speaker 2 says.')).toEqual(['number'])
})

test('a sentence of the talk is borne out, though another of the same words has another figure', () => {
  const talk = `Within ten days, more than five hundred sheep of that valley were dead. The farmers asked the ministry what it was.

Nobody knew. They burned the hay and they shut the wells. A vet came from the city with two boxes and a lamp.

He slept in the barn. He wrote letters to his wife each night, and he asked for more paper.

On the second night it rained. By Sunday a hundred and twenty-seven sheep are dead. The vet looks at the well again.
`
  const holds = createVerifier(read(Buffer.from(talk), 'valley.txt'), loadModels())
  const levels = (notes: string): string[] =>
    holds(readNotes(Buffer.from(notes), 'notes.md')).sentences.flatMap(({ issues }) => issues.map(({ level }) => level))
  expect(levels('By Sunday a hundred and twenty-seven sheep are dead.')).toEqual([])
  expect(levels('By Sunday nine hundred sheep are dead.')).toEqual(['error'])
})

describe('what need not be said aloud', () => {
  test.each([
    '## Links\n\n- [Corrigan Rope Works](https://example.org/rope)\n- Fjordline Almanac',
    'Subscribe at https://lowtide.example or follow @lowtidepod on Twitter.',
    '## Credits\n\nProducer: Wilhelmina Osei',
    'Find the crane at halvorsen.example, and write to nora@lowtide.example.',
    '`const Zorblax = 12`',
  ])('%s', (notes) => expect(errors(notes)).toEqual([]))

  test('is an error with strict', () => {
    const notes = readNotes(Buffer.from('## Links\n\n- Fjordline Almanac'), 'notes.md')
    expect(check(notes, { strict: true }).counts.unsupported).toBe(1)
    expect(check(notes, { strict: true, ignore: [/fjordline/i] }).counts.unsupported).toBe(0)
  })
})

describe('notes of every form keep their places', () => {
  const cases: readonly (readonly [path: string, notes: string])[] = [
    [
      'notes.md',
      '---\ntitle: Low Tide\nslug: zorblax\n---\n\n# Low Tide\n\nThe crane, **says** [Ingrid Solberg](https://a.example), works.',
    ],
    ['notes.txt', 'Low Tide\r\n\r\nThe crane, says Ingrid Solberg, works.\r\n'],
    [
      'notes.html',
      '<!doctype html><title>x</title><body><nav>Menu</nav><p>The crane, says Ingrid&nbsp;Solberg, <b>works</b>.</p>',
    ],
    [
      'notes.json',
      '{"url": "https://a.example/Zorblax", "summary": "The crane, says\\u0020Ingrid Solberg, \\"works\\"."}',
    ],
  ]
  test.each(cases)('%s', (path, notes) => {
    const { sentences } = verify(notes, path)
    const issue = sentences.flatMap(({ issues }) => issues).find(({ kind }) => kind === 'name')
    expect(issue?.text).toBe('Ingrid Solberg')
    expect(notes.slice(issue?.start, issue?.end).replace('&nbsp;', ' ')).toBe('Ingrid Solberg')
    expect(notes.split('\n').findIndex((line) => line.includes('Solberg')) + 1).toBe(issue?.line)
  })

  test('whatever the notes are, spans lie in them and verdicts follow from issues', () => {
    const words = fc.constantFrom(
      'Nora',
      'Quist',
      'the',
      'crane',
      '“',
      '”',
      '"',
      '$9',
      'million',
      '2021',
      '\n',
      '\n\n',
      '# ',
      '- ',
      '12:30 ',
      '[',
      '](x)',
      '> ',
      'not',
      '<b>',
      '&amp;',
      '😀',
      '|',
      '```',
    )
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 60 }),
        fc.constantFrom('n.md', 'n.txt', 'n.html'),
        (parts, path) => {
          const notes = `Low ${parts.join(' ')}`
          const { sentences, counts } = verify(notes, path)
          expect(counts.supported + counts.unsupported + counts.unchecked).toBe(sentences.length)
          for (const { start, end, issues, verdict } of sentences) {
            expect(start >= 0 && start < end && end <= notes.length).toBe(true)
            expect(verdict === 'unsupported').toBe(issues.some(({ level }) => level === 'error'))
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('fixes a misspelt name where one is sure, and leaves all else as it is', () => {
  const notes = '# Low Tide\n\nThe crane by **Halverson** cost $9 million, says Ingrid Solberg.\n'
  expect(fixNames(notes, verify(notes))).toEqual({ text: notes.replace('Halverson', 'Halvorsen'), fixed: 1 })
})

test('whoever a colon leads on to did not say the quotation before it', () => {
  const said = '“I told the council that a harbour is a promise you keep every morning.”'
  expect(errors(`${said} Quist says: “My own boat is seven years old.”`)).toEqual([])
  expect(errors(`${said} Quist says.`)).toHaveLength(1)
})

test('what is reported in the words of its voice may begin with the last word of somebody else', () => {
  const talk = [
    'Nora Quist: The council paid for the half of that.',
    'Tomas Abreu: It was closer to ten percent of the cost in the first year.',
    'Nora Quist: I did not know.',
  ]
  const verifier = createVerifier(read(Buffer.from(talk.join('\n\n')), 'talk.txt'), loadModels())
  const notes = 'Abreu says that it was closer to 10% of the cost in the first year.'
  const { sentences } = verifier(readNotes(Buffer.from(notes), 'notes.md'))
  expect(sentences.flatMap(({ issues }) => issues)).toEqual([])
})
