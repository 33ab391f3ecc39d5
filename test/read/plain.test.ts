import { describe, expect, test } from 'vitest'
import type { Transcript } from '../../src/model/transcript.ts'
import { read } from '../../src/read/read.ts'
import { readText, said } from './samples.ts'

const timed = (transcript: Transcript): unknown[] => transcript.turns.map((turn) => [turn.speaker, turn.startMs])

const TWO = [
  ['Mara Ellison', 'Why did it silt up?'],
  ['Ivo Branko', 'The breakwater. We think so.'],
  ['Mara Ellison', 'All of it?'],
  ['Ivo Branko', 'Most of it.'],
]
const TIMES = [
  ['Mara Ellison', 0],
  ['Ivo Branko', 4000],
  ['Mara Ellison', 9000],
  ['Ivo Branko', 3_661_000],
]
const CLOCKS = ['0:00', '0:04', '0:09', '1:01:01']
const LONG = ['00:00:00', '00:00:04', '00:00:09', '01:01:01']

const write = (line: (name: string, words: string, row: number) => string, between = '\n\n'): string =>
  TWO.map(([name, words], row) => line(name!, words!, row)).join(between)

describe('styles of names and times', () => {
  test.each<readonly [string, string]>([
    ['colon', write((name, words) => `${name}: ${words}`)],
    ['colon, a line a turn', write((name, words) => `${name}: ${words}`, '\n')],
    ['name on a line of its own with a colon', write((name, words) => `${name}:\n${words}`)],
    ['bold', write((name, words) => `**${name}:** ${words}`)],
    ['bold with the colon outside', write((name, words) => `**${name}**: ${words}`)],
    ['underscores', write((name, words) => `__${name}__: ${words}`)],
    ['bold, alone', write((name, words) => `**${name}**\n\n${words}`)],
    ['name alone', write((name, words) => `${name}\n${words}`)],
    ['brackets', write((name, words) => `[${name}] ${words}`)],
    ['list', write((name, words) => `- ${name}: ${words}`, '\n')],
    ['quotation', write((name, words) => `> **${name}:** ${words}`)],
    ['chevrons', write((name, words) => `>> ${name}: ${words}`)],
    ['one line', write((name, words) => `${name}: ${words}`, ' ')],
    ['wrapped', write((name, words) => `${name}: ${words.replaceAll(' ', '\n')}`)],
    ['indented', write((name, words) => `   ${name}:\t${words}`)],
    ['dash', write((name, words) => `${name} — ${words}`)],
    ['hyphen', write((name, words) => `${name} - ${words}`, '\n')],
    ['tab', write((name, words) => `${name}\t${words}`)],
    ['heading', write((name, words) => `### ${name}\n\n${words}`)],
    ['angle brackets', write((name, words) => `<${name}> ${words}`)],
    ['wide colon', write((name, words) => `${name}：${words}`)],
  ])('%s', (_, text) => {
    expect(said(readText(text))).toEqual(TWO)
  })

  test.each<readonly [string, string]>([
    ['bracket, name', write((name, words, i) => `[${LONG[i]}] ${name}: ${words}`)],
    ['bracket with thousandths, name', write((name, words, i) => `[${LONG[i]}.000] ${name}: ${words}`)],
    ['round brackets, name', write((name, words, i) => `(${CLOCKS[i]}) ${name}: ${words}`)],
    ['escaped brackets', write((name, words, i) => `**${name}:** \\[${CLOCKS[i]}\\] ${words}`)],
    ['time, name', write((name, words, i) => `${LONG[i]} ${name}: ${words}`)],
    ['time, dash, name', write((name, words, i) => `${LONG[i]} - ${name}: ${words}`)],
    ['a span of time, name', write((name, words, i) => `[${LONG[i]} - ${LONG[i]}] ${name}: ${words}`)],
    ['name, bracket', write((name, words, i) => `${name} [${LONG[i]}]: ${words}`)],
    ['name in brackets, bracket', write((name, words, i) => `[${name}] [${LONG[i]}] ${words}`)],
    ['name, round bracket', write((name, words, i) => `${name} (${CLOCKS[i]}): ${words}`)],
    ['name colon bracket', write((name, words, i) => `${name}: [${LONG[i]}] ${words}`)],
    ['bold, round bracket', write((name, words, i) => `**${name}** (${CLOCKS[i]}): ${words}`)],
    ['Otter', write((name, words, i) => `${name}  ${CLOCKS[i]}  \n${words}`)],
    ['Otter without blank lines', write((name, words, i) => `${name}  ${CLOCKS[i]}\n${words}`, '\n')],
    ['Riverside', write((name, words, i) => `${name} (${LONG[i]}.000)\n${words}`)],
    ['Rev', write((name, words, i) => `${name} (${LONG[i]}):\n${words}`)],
    ['name: time', write((name, words, i) => `${name}: ${LONG[i]}\n\n${words}`)],
    ['name | time', write((name, words, i) => `${name} | ${LONG[i]}\n${words}`)],
    ['Zoom', write((name, words, i) => `[${name}] ${LONG[i]}\n${words}`)],
    ['heading', write((name, words, i) => `### ${name} ${CLOCKS[i]}\n\n${words}`)],
    ['Premiere', write((name, words, i) => `${LONG[i]}:00 - ${LONG[i]}:12\n${name}\n${words}`)],
    ['bold, italic bracket', write((name, words, i) => `**${name}** *[${CLOCKS[i]}]*\n\n${words}`)],
    ['linked time, bold', write((name, words, i) => `[${CLOCKS[i]}](https://x.org/w?t=${i}) **${name}**: ${words}`)],
    ['columns of spaces', write((name, words, i) => `${name}  ${LONG[i]}  ${words}`, '\n')],
    ['columns of tabs', write((name, words, i) => `${LONG[i]}\t${name}\t${words}`, '\n')],
    ['units', write((name, words, i) => `[${['0s', '4s', '9s', '1h1m1s'][i]}] ${name}: ${words}`)],
    ['seconds', write((name, words, i) => `[${[0, 4, 9, 3661][i]}.0 - ${[1, 5, 10, 3662][i]}.5] ${name}: ${words}`)],
    [
      'Teams',
      write((name, words, i) => `${['0:0:0.0', '0:0:4.0', '0:0:9.0', '1:1:1.0'][i]} --> 1:1:2.5\n${name}\n${words}`),
    ],
    ['time on its own line', write((name, words, i) => `${CLOCKS[i]}\n${name}: ${words}`)],
  ])('%s', (_, text) => {
    const transcript = readText(text)
    expect(said(transcript)).toEqual(TWO)
    expect(timed(transcript)).toEqual(TIMES)
  })
})

test('questions and answers by letter', () => {
  const text = 'Q. Why did it silt up?\n\nA. The breakwater.\n\nQ. All of it?\n\nA. Most of it.'
  expect(readText(text).turns.map((turn) => turn.speaker)).toEqual(['Q', 'A', 'Q', 'A'])
  expect(readText('A. First we dig.\n\nA. Then we dredge.').turns.map((turn) => turn.speaker)).toEqual([null])
})

test.each([
  ['as it was', ' : '],
  ['with whom it was for', ' to Everyone : '],
  ['on a line of its own', '  to  Everyone:\n\t'],
])('a saved chat, %s, has a voice a line', (_, between) => {
  const line = (time: string, name: string, words: string): string => `${time}\t From ${name}${between}${words}`
  const { turns } = readText(
    [
      line('10:02:11', "Margaret O'Dowd", 'can everyone see me'),
      line('10:02:15', 'Pete Hargreaves', 'Yes: we can'),
    ].join('\n'),
  )
  expect(turns.map(({ speaker, text }) => [speaker, text])).toEqual([
    ["Margaret O'Dowd", 'can everyone see me'],
    ['Pete Hargreaves', 'Yes: we can'],
  ])
})

test('times that YouTube spells out below the clock are no words', () => {
  const text = '0:01\n1 second\nThe bar is rising.\n1:04\n1 minute, 4 seconds\nNobody dredges it.\n'
  const { turns } = readText(text)
  expect(turns.map((turn) => turn.text)).toEqual(['The bar is rising. Nobody dredges it.'])
  expect(turns[0]?.pieces.map((piece) => piece.startMs)).toEqual([1000, 64_000])
  expect(readText('4 seconds is short.\n\n5 seconds is not.').turns[0]?.text).toContain('4 seconds')
})

describe('what is no speaker', () => {
  test.each([
    'Note: the water is high. Note: it is cold. So it goes.\n\nNote: we went home.',
    'See https://example.com today.\nhttps://example.com is the page.\nhttps://example.com is the page.',
    'We met at 10:30 and left.\n\n10:30 is early for me.',
    'I had one thought: leave.\n\nThere is one thing: time.\n\nThere is one thing: money.',
    'London — the rain fell.\n\nParis — it did not.\n\nWe left, all of us, and went to Rome.',
    'The bar - the new one - was shut.\n\nThe bar - the new one - is open.\n\nSo we went in.\n\nAnd out.\n\nAnd home.',
    'But: it did not work.\n\nBut: we tried again.',
  ])('%s', (text) => {
    const transcript = readText(text)
    expect(transcript.turns.map((turn) => turn.speaker)).toEqual([null])
    expect(transcript.turns[0]?.text).toBe(text.replace(/\s+/g, ' '))
  })

  test('a day of the programme is none', () => {
    const text =
      'Ann Bee: Hello.\n\nCal Dee: Hi.\n\nAnn Bee: This week:\n\nWednesday: Boats.\n\nWednesday: Have a great week!'
    expect(readText(text).turns.map((turn) => turn.speaker)).toEqual(['Ann Bee', 'Cal Dee', 'Ann Bee'])
  })

  test('a name with a particle joined to it is a name', () => {
    const text = '[0:01] Mara Ellison: Why?\n\n[0:04] Layla al-Mansouri: So.\n\n[0:09] Mara Ellison: So?'
    expect(readText(text).turns.map((turn) => turn.speaker)).toEqual([
      'Mara Ellison',
      'Layla al-Mansouri',
      'Mara Ellison',
    ])
  })

  test('a double name is one before a dash, too', () => {
    const turns = [
      ['Jean-Marc Ollier', 'Why did it silt up?'],
      ['Mara', 'The breakwater.'],
      ['Jean-Marc Ollier', 'All of it?'],
      ['Mara', 'Most of it.'],
    ]
    const { turns: found } = readText(turns.map((turn) => turn.join(' — ')).join('\n\n'))
    expect(found.map((turn) => [turn.speaker, turn.text])).toEqual(turns)
  })

  test.each(['\n', '\n\n'])('a name and its position on the line above the words', (between) => {
    const turns = [
      ['Operator', 'Good afternoon, and welcome to the call.'],
      ['Mara Ellison -- Vice President, Investor Relations', 'Thank you, operator.'],
      ['Ivo Branko -- Chief Executive Officer', 'Revenue was up.'],
      ['Zoë Hart -- Harbour Bank -- Analyst', 'And the margin?'],
      ['Mara Ellison-Jones -- Chief Financial Officer', 'So was the margin.'],
      ['Jean-Marc Ollier -- Northbank -- Analyst', 'Why?'],
      ['Ivo Branko -- Chief Executive Officer', 'Also up.'],
    ]
    const { turns: found } = readText(turns.map((turn) => turn.join(between)).join('\n\n'))
    expect(found.map((turn) => [turn.speaker, turn.text])).toEqual(turns)
  })

  test('in a newscast whoever is named in the talk speaks once, and what has no label is the reader’s', () => {
    const news = [
      'Good morning, it is seven.',
      'The mill is closed.',
      'The bank is open.',
      'Parents filled the room. Andre Tillery has more.',
      'Andre Tillery: It went on for hours. Parents like Rosa Quintanilla came.',
      'Rosa Quintanilla: Who will wait with her?',
      'Andre Tillery: The board will vote in June.',
      'In business, the bank adds a branch.',
      'A bison got loose, says Billy Redcorn.',
      'Billy Redcorn: She likes the lights.',
      'Weather now with Travis McKee.',
      'Travis McKee: Clouds, and then some sun.',
      'It is seven oh six.',
    ]
    const turns = readText(news.join('\n\n')).turns
    expect(turns.map(({ speaker }) => speaker)).toEqual([
      null,
      'Andre Tillery',
      'Rosa Quintanilla',
      'Andre Tillery',
      null,
      'Billy Redcorn',
      null,
      'Travis McKee',
      null,
    ])
    // Nobody else speaks under a label, so the name is a heading.
    const lives = ['Rosa Parks: a life.', 'She was born in 1913. Rosa Parks was a seamstress.', 'She sat down.']
    expect(readText(lives.join('\n\n')).turns.every(({ speaker }) => speaker === null)).toBe(true)
  })

  test('a word with a colon once among named turns stays a word', () => {
    const text =
      'Mara: Hello.\n\nIvo: One thing.\n\nMetaphor: that is what it is.\n\nAnd on.\n\nMara: Yes.\n\nIvo: Yes.\n\nMara: So.'
    expect(said(readText(text))[1]).toEqual(['Ivo', 'One thing. Metaphor: that is what it is. And on.'])
  })
})

describe('what stands around the talk', () => {
  test('a person of the header may come with an occupation', () => {
    const text =
      'Host: Mara Ellison\nGuest: Ivo Branko, technology reporter, Harbour Review\n\nMara Ellison: Why?\n\nIvo Branko: So.\n\nMara Ellison: So?\n\nIvo Branko: Yes.'
    const { facts, turns } = readText(text)
    expect(facts.people.map(({ name, role }) => [name, role])).toEqual([
      ['Mara Ellison', 'host'],
      ['Ivo Branko', 'guest'],
    ])
    expect(turns[0]?.text).toBe('Why?')
    const talk = 'Host: Mara Ellison, tell us.\n\nGuest: Why not?\n\nHost: So?\n\nGuest: Yes.'
    expect(readText(talk).turns[0]?.text).toBe('Mara Ellison, tell us.')
  })

  test('facts beside one another, a numbered title in quotation marks, a show in capitals', () => {
    const talk = 'Mara: Welcome to Cold Harbor.\n\nIvo: Thanks.\n\nMara: So.\n\nIvo: So.'
    const head =
      'COLD HARBOR\nSeason 2, Episode 4: "The Ledger"\nAired: 12 June 2024 | Hosts: Mara Ellison & Ivo Branko'
    const { facts, turns } = readText(`${head}\n\n${talk}`)
    expect(facts).toMatchObject({ title: 'The Ledger', show: 'Cold Harbor', date: '2024-06-12' })
    expect(facts.people.map(({ name }) => name)).toEqual(['Mara Ellison', 'Ivo Branko'])
    expect(turns[0]?.speaker).toBe('Mara')
    expect(readText(`Date: 3 March 2024  |  Host: Mara Ellison\n\n${talk}`).facts).toMatchObject({
      date: '2024-03-03',
      people: [{ name: 'Mara Ellison', role: 'host' }],
    })
    const record = readText(`REGULAR MEETING\nTuesday, April 15, 2025, 6:30 p.m.\n\n${talk}`)
    expect(record.facts).toMatchObject({ title: 'REGULAR MEETING', date: '2025-04-15' })
    expect(record.turns[0]?.speaker).toBe('Mara')
    expect(readText(`31\n=\n\n${talk}`).facts.title).toBeNull()
    expect(readText(`Title: The Desert\nEpisode: 31\n\n${talk}`).facts.title).toBe('The Desert')
  })

  test('prose above the heading of a transcript describes it, and prose above no heading is talk', () => {
    const talk = '**Mara:** Welcome.\n\n**Ivo:** Thanks.\n\n**Mara:** So.\n'
    const notes = 'Show notes: we make ragù, and it burns.'
    const page = read(new TextEncoder().encode(`# Ragù\n\n${notes}\n\n## Transcript\n\n${talk}`), 'x.md')
    expect(page.facts).toMatchObject({ title: 'Ragù', description: notes })
    expect(page.turns[0]?.speaker).toBe('Mara')
    expect(readText(`${notes}\n\n${talk}`, 'x.md').turns[0]?.text).toBe(notes)
  })

  test('the title of a page names the show where the talk does', () => {
    const page = (title: string): string =>
      `<html><head><title>${title}</title></head><body><h1>My Boat</h1><p>Mara: This is Two Fools.</p><p>Ivo: Yes.</p><p>Mara: So.</p><p>Ivo: So.</p></body></html>`
    expect(readText(page('My Boat | Two Fools'), 'x.html').facts).toMatchObject({ title: 'My Boat', show: 'Two Fools' })
    expect(readText(page('My Boat  |  Two Fools'), 'x.html').facts.show).toBe('Two Fools')
    expect(readText(page('My Boat | Some Host'), 'x.html').facts.show).toBeNull()
  })

  test('title lines, dates and guests above it are facts', () => {
    const head =
      'The Tide Table\nThe Harbour That Vanished\nDate: 3 March 2024\nHost: Mara Ellison\nGuests: Ivo Branko and Zoë Hart'
    const { facts, turns } = readText(
      `${head}\n\nMara: Welcome to The Tide Table.\n\nIvo: Thanks.\n\nMara: So.\n\nIvo: So.`,
    )
    expect(facts).toMatchObject({ title: 'The Harbour That Vanished', show: 'The Tide Table', date: '2024-03-03' })
    expect(facts.people).toEqual([
      { name: 'Mara Ellison', role: 'host' },
      { name: 'Ivo Branko', role: 'guest' },
      { name: 'Zoë Hart', role: 'guest' },
    ])
    expect(turns[0]?.text).toBe('Welcome to The Tide Table.')
  })

  test('a heading in capitals is a title, whatever its colon', () => {
    const text =
      'THE HISTORY BENCH: WHO WAS WAT TYLER?\nRecorded in 2023\n\nQ: Who was he?\n\nA: Nobody knows.\n\nQ: So?'
    const { facts, turns } = readText(text)
    expect(facts.title).toBe('THE HISTORY BENCH: WHO WAS WAT TYLER?')
    expect(turns.map(({ speaker }) => speaker)).toEqual(['Q', 'A', 'Q'])
  })

  test.each(['Riverside.fm transcript', 'Otter.ai Transcript', 'Full episode transcript'])('%s is no title', (line) => {
    expect(readText(`${line}\n\nMara: Why?\n\nIvo: So.\n\nMara: So?\n\nIvo: Yes.`).facts.title).toBeNull()
  })

  test('front matter is facts', () => {
    const text =
      '---\ntitle: "A: B"\ndate: 2024-03-05\nshow: Tide\nguests: [Ivo Branko, Zoë]\n---\n\n**Mara:** Hello.\n\n**Ivo:** Hello.'
    expect(readText(text, 'x.md').facts).toEqual({
      title: 'A: B',
      show: 'Tide',
      date: '2024-03-05',
      description: null,
      people: [
        { name: 'Ivo Branko', role: 'guest' },
        { name: 'Zoë', role: 'guest' },
      ],
    })
  })

  test.each([
    'host: danah boyd\nguests: [bell hooks, callers, a local historian, various, 2]',
    'host: danah boyd\nguest: bell hooks',
  ])('people may be written small: %s', (facts) => {
    const { people } = readText(`---\n${facts}\n---\n\n**Mara:** Hello.\n\n**Ivo:** Hello.`, 'x.md').facts
    expect(people.map(({ name }) => name)).toEqual(['danah boyd', 'bell hooks'])
  })

  test('headings are chapters, with the time of what they cover', () => {
    const text =
      '# Tide\n\n## Intro\n\nMara: 00:00:08\n\nHello.\n\n## The bar\n\nIvo: 00:00:20\n\nIt silted up.\n\nIvo: 00:00:30\n\nYes.'
    const { chapters, facts } = readText(text, 'x.md')
    expect(facts.title).toBe('Tide')
    expect(chapters).toEqual([
      { title: 'Intro', turn: 0, at: 0, startMs: 8000 },
      { title: 'The bar', turn: 1, at: 0, startMs: 20_000 },
    ])
  })

  test('what the file says of itself is dropped, with a warning that quotes it', () => {
    const { turns, warnings } = readText('Mara  0:00\nHello.\n\nIvo  0:03\nHello.\n\nTranscribed by https://otter.ai')
    expect(turns.at(-1)?.text).toBe('Hello.')
    expect(warnings).toMatchObject([{ code: 'footer-dropped', line: 7 }])
    expect(warnings[0]?.message).toContain('Transcribed by https://otter.ai')
  })

  test('sounds are events at their place', () => {
    const text =
      'Mara: Hello (laughs) there.\n\n[upbeat music]\n\nIvo: I know [inaudible 00:12:01] NASA (the agency) [sic].\n\nMara: Yes.\n\nIvo: So.'
    const { events, turns } = readText(text)
    expect(turns.map((turn) => turn.text)).toEqual(['Hello there.', 'I know NASA (the agency) [sic].', 'Yes.', 'So.'])
    expect(events.map(({ kind, turn, at }) => [kind, turn, at])).toEqual([
      ['laughter', 0, 6],
      ['music', 1, 0],
      ['inaudible', 1, 7],
    ])
  })
})

describe('Markdown', () => {
  test('marks are taken off and words in them kept', () => {
    const text =
      '**Mara:** A *very* \\[big\\] [harbour](https://x.org "x") &amp; `code` snake_case 2*3 <b>bold</b>.\n\n**Ivo:** Yes.'
    expect(readText(text, 'x.md').turns[0]?.text).toBe('A very [big] harbour & code snake_case 2*3 bold.')
  })
})

describe('paragraphs', () => {
  const paragraphsOf = (text: string): unknown[] =>
    readText(text).turns.map(({ text: words, paragraphs }) => [words, paragraphs])

  test('those of one voice are one turn that knows where they begin', () => {
    const text = [
      'Mara Ellison: The wall is new:',
      'Mara Ellison: It holds.',
      'Ivo Branko: So far.',
      'It leaks, though.\nA little.',
      'Mara Ellison: Where?',
    ].join('\n\n')
    expect(paragraphsOf(text)).toEqual([
      ['The wall is new: It holds.', [17]],
      ['So far. It leaks, though. A little.', [8]],
      ['Where?', undefined],
    ])
  })

  const narration = [
    'The wall was new in 1987.',
    'Nobody saw it fall.',
    'ELSA: I heard it.',
    'She was alone that night.',
    'The harbour master was asked.',
    'ELSA: Nobody asked me.',
    'He does not answer letters.',
    'He has a new boat.',
    'BRAM: He never came.',
    'Nobody knows why.',
    'BRAM: I do.',
    'And so it stands.',
  ]
  const bands = ['The wall was new in 1987. Nobody saw it fall.', 'I heard it.', 'She was alone', 'Nobody asked me.']

  test.each([
    ['set apart by blank lines', narration.join('\n\n')],
    ['set apart by times', narration.map((line, i) => `[00:${10 + i}] ${line}`).join('\n')],
  ])('those of a narrator without a label, %s, are no clip voice’s', (_, text) => {
    const { turns } = readText(text)
    expect(turns.map(({ speaker }) => speaker)).toEqual([null, 'ELSA', null, 'ELSA', null, 'BRAM', null, 'BRAM', null])
    for (const [i, words] of bands.entries()) expect(turns[i]?.text).toContain(words)
  })

  test('those behind a label go on with it where voices answer each other, whatever stands above', () => {
    const talk = [
      'Mara Ellison: Why?',
      'Ivo Branko: Salt.',
      'It eats the stone.',
      'All of it.',
      'Mara Ellison: And now?',
    ]
    const text = ['A wall fell in 1987.', 'Two people talk about it.', ...talk, 'Ivo Branko: Nothing.', 'It stands.']
    const { turns } = readText(text.join('\n\n'))
    expect(turns.at(-1)).toMatchObject({ speaker: 'Ivo Branko', text: 'Nothing. It stands.' })
  })

  test('captions have none', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\nThe wall is\n\n2\n00:00:02,000 --> 00:00:04,000\nnew.\n'
    expect(readText(text, 'x.srt').turns.map(({ paragraphs }) => paragraphs)).toEqual([undefined])
  })
})

test('a line that a program puts into the talk, with a link to its place, is no speech', () => {
  const text = `${write((name, words) => `${name}: ${words}`)}\n\nACTION ITEM: Test it - WATCH: https://video.example/12?t=6`
  const transcript = readText(`${text}\n\n${write((name, words) => `${name}: ${words}`)}`)
  expect(said(transcript)).toEqual([...TWO, ...TWO])
  expect(transcript.events.map(({ text: words }) => words.slice(0, 11))).toEqual(['ACTION ITEM'])
  const link = 'MARA: So.\n\nIVO: It is at https://weir.example/12\n\nMARA: So.\n\nIVO: So.'
  expect(readText(link).turns[1]?.text).toBe('It is at https://weir.example/12')
})

describe('times inside a turn', () => {
  test('times in brackets between words are times, not words', () => {
    const text = '**Mara:** First part. \\[04:01\\] Second part.\n\n**Ivo:** Yes.\n\n**Mara:** \\[05:00\\] So.'
    const { turns } = readText(text, 'x.md')
    expect(turns[0]?.text).toBe('First part. Second part.')
    expect(turns[0]?.pieces.map((piece) => piece.startMs)).toContain(241_000)
  })

  test('a paragraph with a time alone goes on with the speaker', () => {
    const text = 'Mara (00:00:01):\nFirst.\n\n(00:00:09):\nSecond.\n\nIvo (00:00:12):\nThird.'
    const { turns } = readText(text)
    expect(said({ turns } as Transcript)).toEqual([
      ['Mara', 'First. Second.'],
      ['Ivo', 'Third.'],
    ])
    expect(turns[0]?.pieces[1]?.startMs).toBe(9000)
    expect(turns[0]?.endMs).toBe(12_000)
  })

  test('a turn without a time between timed ones has none', () => {
    const text = 'Mara: 00:00:01\n\nFirst.\n\nIvo:\n\nSecond.\n\nMara: 00:00:12\n\nThird.\n\nIvo: 00:00:14\n\nFourth.'
    expect(timed(readText(text))).toEqual([
      ['Mara', 1000],
      ['Ivo', null],
      ['Mara', 12_000],
      ['Ivo', 14_000],
    ])
  })
})

describe('an assembly', () => {
  const members = [
    'Hon. Ida Moss (Minister of Fisheries, Forests and the Development of the Northern Islands)',
    'Mrs. Bea Lund (Lowfield, Ind.)',
  ]
  const speech = 'I thank the member, and I will say that the fund was closed in March.'
  const speakersOf = (lines: readonly string[]) =>
    read(new TextEncoder().encode(lines.join('\n\n')), 'talk.txt').turns.map(({ speaker }) => speaker)

  test('labels may open with a form of address and close with an office', () => {
    const lines = [...members, ...members].map((label) => `${label}: ${speech}`)
    expect(speakersOf(lines)).toEqual([...members, ...members])
  })

  test('many may speak once, and a glossary has no voices', () => {
    const once = Array.from({ length: 20 }, (_, i) => `Ms. Ann ${'BCDFGHJKLM'[i % 10]}${i < 10 ? 'o' : 'a'}rly`)
    const chaired = once.flatMap((label) => [`The Chair: ${speech}`, `${label}: ${speech}`])
    expect(new Set(speakersOf(chaired)).size).toBe(new Set(once).size + 1)
    const glossary = once.map(
      (label) => `${label.replace('Ms. ', '')}: what it means is told here, in a line of its own.`,
    )
    expect(new Set(speakersOf(glossary)).size).toBeLessThan(3)
  })
})
