import { describe, expect, test } from 'vitest'
import { read } from '../../src/read/read.ts'

/** Voices with their words, turns of one voice in a row joined. */
function voicesOf(text: string): [string | null, string][] {
  const out: [string | null, string][] = []
  for (const { speaker, text: words } of read(new TextEncoder().encode(text), 'talk.txt').turns) {
    const last = out.at(-1)
    if (last !== undefined && last[0] === speaker) last[1] += ` ${words}`
    else out.push([speaker, words])
  }
  return out
}

const speakersOf = (text: string): (string | null)[] => voicesOf(text).map(([speaker]) => speaker)

test('who is called by name at the start of a paragraph does not speak it', () => {
  const talk = [
    'Dana Whitcomb: Welcome to the show. Felix Orr is here.',
    'Felix Orr: It is good to be here, and the bridge is open.',
    'Dana Whitcomb: Good. What did it cost?',
    'Felix, let me put it to you this way: the county bought a bridge.',
    'Felix Orr: It did, and it paid for it in March.',
  ].join('\n\n')
  expect(voicesOf(talk)[2]?.[1]).toContain('the county bought a bridge')
})

test('questions of a briefing have a letter and white space', () => {
  const talk = [
    'MS. KANE: Good afternoon. The yard is open again.',
    'Q    Why did it take two years?',
    'MS. KANE: Because of the yard, and of the steel.',
    'Q    And who pays for the steel?',
    'MS. KANE: The state pays for it.',
  ].join('\n\n')
  expect(speakersOf(talk)).toEqual(['MS. KANE', 'Q', 'MS. KANE', 'Q', 'MS. KANE'])
})

test('names may end in a full stop, where nothing else names anybody', () => {
  const talk = [
    'Senator KANE. Good afternoon, and welcome to the hearing on ferries.',
    'Mr. BOYLE. Thank you. The ferry ran for forty years.',
    'Senator KANE. And then it stopped?',
    'Mr. BOYLE. Then it stopped, in March.',
  ].join('\n\n')
  expect(speakersOf(talk)).toEqual(['Senator KANE', 'Mr. BOYLE', 'Senator KANE', 'Mr. BOYLE'])
})

test('a name may stand alone between blank lines', () => {
  const talk = [
    'Operator',
    'Good afternoon, and welcome to the call of Corvane Marine.',
    'Priya Rao',
    'Thank you. Here is our chief, Robert Haines.',
    'Robert Haines',
    'We shipped 31 hulls in the quarter, and revenue rose.',
    'Operator',
    'The first question is from Michael Trask.',
    'Michael Trask',
    'What did a hull cost to build?',
    'Robert Haines',
    'Less than a year ago, and we are proud of it.',
  ].join('\n\n')
  expect(speakersOf(talk)).toEqual([
    'Operator',
    'Priya Rao',
    'Robert Haines',
    'Operator',
    'Michael Trask',
    'Robert Haines',
  ])
})

test('of a broadcast whoever speaks once is a voice, too, and a sound is none', () => {
  const talk = [
    'LEILA OBOE, HOST: The ferry is gone. Leah Stockard reports.',
    '(SOUNDBITE OF ENGINE)',
    'LEAH STOCKARD, BYLINE: The ferry ran for forty years. Ann Kessler runs the office.',
    'ANN KESSLER: We could not put people on a boat.',
    'LEAH STOCKARD: So they stayed, and the boat left without them.',
    '(SOUNDBITE OF GULLS)',
    'PETE DORSEY: I was the captain of it.',
    'LEAH STOCKARD: He was, until March.',
  ].join('\n\n')
  expect(speakersOf(talk)).toContain('ANN KESSLER')
  expect(speakersOf(talk)).toContain('PETE DORSEY')
})

test('numbers of lines are no words', () => {
  const said = ['THE COURT: We are on the', 'record. Call the witness.', 'MR. OKAFOR: The people call', 'Helen Marsh.']
  const lines = [...said, ...said, ...said].map((line, i) => `${String(i + 1).padStart(2)}    ${line}`)
  const voices = voicesOf(lines.join('\n'))
  expect(voices[0]).toEqual(['THE COURT', 'We are on the record. Call the witness.'])
  expect(voices.map(([, words]) => words).join(' ')).not.toMatch(/\d/)
})

test('the number of a question is not of whoever asks it', () => {
  const talk = [
    'Q1   Chair: Welcome to the committee. Who runs the ferry?',
    'Janet Pym: The county runs it, and the state pays.',
    'Q2   Chair: Since when?',
    'Janet Pym: Since March.',
    'Q3   Ruth Cadwell: And who pays for the steel?',
    'Janet Pym: The state does.',
  ].join('\n\n')
  expect(speakersOf(talk)).toEqual(['Chair', 'Janet Pym', 'Chair', 'Janet Pym', 'Ruth Cadwell', 'Janet Pym'])
})

test('a wrapped line that begins with a word and a colon goes on', () => {
  const filler = 'We hold that the county owed the ferry and the ferry owed the county.'
  const turns = Array.from({ length: 6 }, (_, i) => `${i % 2 === 0 ? 'Ms. Marlowe' : 'Mr. Langtry'}: ${filler}`)
  const talk = [
    ...turns,
    'Ms. Marlowe: Good morning, and may it please the whole of the honoured\nCourt: the facts are these.',
  ].join('\n\n')
  expect(speakersOf(talk)).not.toContain('Court')
})

test('a copied panel has the titles of chapters above the first time of each', () => {
  const lines = ['Intro', '0:00', 'welcome to the yard', '0:03', 'and to the ferries', '0:07', 'that are built here']
  lines.push('0:12', 'by sixty people', 'The price of steel', '0:16', 'steel went up', '0:20', 'by a third', '0:25')
  lines.push('in one winter', '0:31', 'and nobody knew', '0:36', 'what to do', '0:40', 'for a month')
  const { turns, chapters } = read(new TextEncoder().encode(lines.join('\n')), 'talk.txt')
  expect(chapters.map(({ title, startMs }) => [title, startMs])).toEqual([
    ['Intro', 0],
    ['The price of steel', 16_000],
  ])
  expect(turns.every(({ speaker }) => speaker === null)).toBe(true)
  expect(turns.map(({ text }) => text).join(' ')).not.toMatch(/Intro|price of steel/)
})

const ASKED = 'Why did the yard close, and who knew of it?'
const SAID = 'Because the ferry was late, and because the steel was wrong.'

test.each([
  ['times in code', '**Dana Whitcomb** `0:00`', '**Felix Orr** `0:09`', '\n'],
  ['times in italics', '**Dana Whitcomb** *(0:00)*:', '**Felix Orr** *(0:09)*:', ' '],
  ['numbered items', '1. **Dana Whitcomb:**', '2. **Felix Orr:**', ' '],
  ['bold names and nothing else', '**Dana Whitcomb**', '**Felix Orr**', ' '],
  [
    'names that are links',
    '[Dana Whitcomb](https://harbour.example/dana):',
    '[Felix Orr](https://harbour.example/f):',
    ' ',
  ],
  ['pictures', '🎙️ **Dana Whitcomb:**', '🎧 **Felix Orr:**', ' '],
  ['times of the day', '[10:02:03 AM] Dana Whitcomb:', '[10:02:12 AM] Felix Orr:', ' '],
  ['frames', '01:00:00;12 Dana Whitcomb:', '01:00:09;03 Felix Orr:', ' '],
])('%s', (_style, dana, felix, between) => {
  const talk = [dana, felix, dana, felix, dana, felix].map(
    (label, i) => `${label}${between}${i % 2 === 0 ? ASKED : SAID}`,
  )
  expect(voicesOf(talk.join('\n\n'))).toEqual(
    talk.map((_, i) => (i % 2 === 0 ? ['Dana Whitcomb', ASKED] : ['Felix Orr', SAID])),
  )
})

test('a firm may stand behind a name with its time', () => {
  const talk = ['0:00 - Dana Whitcomb (Harbour)', ASKED, '0:09 - Felix Orr', SAID, '0:20 - Dana Whitcomb (Harbour)']
  talk.push('And then?', '0:25 - Felix Orr', 'Then it closed.')
  expect(speakersOf(talk.join('\n'))).toEqual([
    'Dana Whitcomb (Harbour)',
    'Felix Orr',
    'Dana Whitcomb (Harbour)',
    'Felix Orr',
  ])
})

test('who is named once behind chevrons speaks, and whoever is not named is someone else', () => {
  const talk = `>> DANA WHITCOMB: ${ASKED}\n\n>> FELIX ORR: ${SAID}\n\n>> And then it closed.`
  expect(speakersOf(talk)).toEqual(['DANA WHITCOMB', 'FELIX ORR', null])
})

test('captions name some voices once', () => {
  const cue = (second: number, words: string): string =>
    `${second}\n00:00:${second} --> 00:00:${second + 2},000\n${words}\n`
  const words = [`Dana Whitcomb: ${ASKED}`, `Felix Orr: ${SAID}`, 'Dana Whitcomb: And now?', 'Mara Ellison: It opens.']
  const text = words.map((one, i) => cue(10 + 3 * i, one).replace(/:(\d\d) -->/, ':$1,000 -->')).join('\n')
  const { turns } = read(new TextEncoder().encode(text), 'talk.srt')
  expect(turns.map(({ speaker }) => speaker)).toEqual(['Dana Whitcomb', 'Felix Orr', 'Dana Whitcomb', 'Mara Ellison'])
})

test('names in captions may be anything before a colon, where nearly every caption has one', () => {
  const cue = (i: number, words: string): string => `00:00:${10 + 3 * i}.000 --> 00:00:${12 + 3 * i}.000\n${words}\n`
  const names = ['Dana', 'the man at gate six', 'Dana', 'the man at gate six', 'Dana', 'the man at gate six']
  const text = `WEBVTT\n\n${names.map((name, i) => cue(i, `${name}: ${SAID}`)).join('\n')}`
  const { turns } = read(new TextEncoder().encode(text), 'talk.vtt')
  expect(turns.map(({ speaker }) => speaker)).toEqual(names)
})

test('a bare list of segments may count milliseconds', () => {
  const segments = [ASKED, SAID, ASKED, SAID].map((text, i) => ({ start: i * 4000, end: i * 4000 + 3900, text }))
  const { turns } = read(new TextEncoder().encode(JSON.stringify(segments)), 'talk.json')
  expect(turns.at(-1)?.endMs).toBe(15_900)
})

describe('labels inside lines, where line breaks were lost', () => {
  test('name who answers', () => {
    const pair = `Dana Whitcomb: ${ASKED}  Felix Orr: ${SAID}`
    expect(speakersOf([pair, pair, pair, pair].join('\n\n')).slice(0, 4)).toEqual([
      'Dana Whitcomb',
      'Felix Orr',
      'Dana Whitcomb',
      'Felix Orr',
    ])
  })

  test('may be one name that lines begin with, and a space may stand before the colon', () => {
    const pair = `Dana: ${ASKED}  Felix :  ${SAID}`
    const talk = [pair, pair, `Felix: ${SAID}`, pair, `Felix: ${SAID}`].join('\n\n')
    expect(speakersOf(talk)).toEqual(['Dana', 'Felix', 'Dana', 'Felix', 'Dana', 'Felix'])
  })

  test('"Q" asks what "A" at the start of lines answers', () => {
    const talk = Array.from({ length: 4 }, () => `A: ${SAID} Q: ${ASKED}`).join('\n\n')
    expect(speakersOf(talk).slice(0, 4)).toEqual(['A', 'Q', 'A', 'Q'])
  })

  test('may be handles in small letters, beside voices with names', () => {
    const pair = `Dana Whitcomb: ${ASKED} quillfox: ${SAID}`
    expect(speakersOf(Array(6).fill(pair).join('\n\n')).slice(0, 4)).toEqual([
      'Dana Whitcomb',
      'quillfox',
      'Dana Whitcomb',
      'quillfox',
    ])
    const word = 'Dana Whitcomb: It costs more. remember: it rusts. Felix will remember it.'
    expect(new Set(speakersOf(Array(6).fill(word).join('\n\n')))).toEqual(new Set(['Dana Whitcomb']))
  })

  test('are words where they are no names or stand twice only', () => {
    const talk = [
      'Dana Whitcomb: It comes to this. One thing: it costs more. And another. One thing: it rusts.',
      'Felix Orr: I read Steel Weekly. Steel Weekly: what a paper. I read it twice. Steel Weekly: never again.',
      'Dana Whitcomb: It comes to this. One thing: it is late. One thing: it is loud.',
      'Felix Orr: It is, and it was so from the first day.',
    ].join('\n\n')
    expect(speakersOf(talk)).toEqual(['Dana Whitcomb', 'Felix Orr', 'Dana Whitcomb', 'Felix Orr'])
  })
})

test.each(['Meeting ended after 00:02:05 👋', 'English (auto-generated)', 'Dana Whitcomb stopped transcription'])(
  'no word of the talk right below it: "%s"',
  (line) => {
    const talk = `Dana Whitcomb: ${ASKED}\nFelix Orr: ${SAID}\nDana Whitcomb: And then?\nFelix Orr: ${SAID}\n${line}`
    expect(voicesOf(talk).at(-1)).toEqual(['Felix Orr', SAID])
  },
)

describe('what stands below a name with a time is said', () => {
  const talk = (name: (who: string, at: string) => string): string =>
    [
      `${name('Dana Whitcomb', '0:05')}Welcome to the show, Felix.`,
      `${name('Felix Orr', '0:09')}Lesson One: never buy a bridge in winter.`,
      `${name('Dana Whitcomb', '0:15')}How many bolts did it have?`,
      `${name('Felix Orr', '0:19')}About 4,000 by now. Most of them are old: rods, nuts and pins.`,
    ].join('\n\n')

  test.each([
    ['above', (who: string, at: string) => `${who} ${at}\n`],
    ['before a colon', (who: string, at: string) => `${who} (${at}):\n`],
  ])('the name %s', (_, name) => {
    expect(speakersOf(talk(name))).toEqual(['Dana Whitcomb', 'Felix Orr', 'Dana Whitcomb', 'Felix Orr'])
    expect(voicesOf(talk(name))[3]?.[1]).toBe('About 4,000 by now. Most of them are old: rods, nuts and pins.')
  })

  test('and so is what has a colon behind a dash', () => {
    const text = [
      'Dana — Welcome to the show, Felix.',
      'Felix — Two reasons: it was cold, and it was old.',
      'Dana — And now it is gone.',
      'Felix — Now it is gone.',
    ].join('\n\n')
    expect(voicesOf(text)[1]).toEqual(['Felix', 'Two reasons: it was cold, and it was old.'])
    const titled = `# Felix Orr - Crossing Over: It Takes Time\n\n${shortTalk((name, words) => `**${name}:** ${words}`)}`
    expect(read(new TextEncoder().encode(titled), 'talk.md').facts.title).toBe(
      'Felix Orr - Crossing Over: It Takes Time',
    )
  })
})

const SHORT_TALK = [
  ['Dana Whitcomb', 'Welcome to the show, Felix.'],
  ['Felix Orr', 'It is good to be here.'],
  ['Dana Whitcomb', 'What did the bridge cost?'],
  ['Felix Orr', 'It cost a million.'],
] as const
const shortTalk = (write: (name: string, words: string, row: number) => string, mark = '\n\n'): string =>
  SHORT_TALK.map(([name, words], i) => write(name, words, i)).join(mark)

test('marks that do not show are no part of a name, and its spaces are plain', () => {
  const hidden = shortTalk((name, words) => `\u200b${name.replace(' ', '\u00a0')}:\u200b\u00a0${words}`)
  expect(voicesOf(`\ufeff${hidden}`)).toEqual(SHORT_TALK)
  expect(voicesOf(shortTalk((name, words) => `\u200f${name}:\u200f ${words}`))).toEqual(SHORT_TALK)
})

test('a wiki sets names in three apostrophes', () => {
  expect(voicesOf(shortTalk((name, words) => `'''${name}:''' ${words}`))).toEqual(SHORT_TALK)
})

test('letters that stand for pictures of the speakers are no words', () => {
  const copied = (letters: (name: string) => string): string =>
    shortTalk((name, words, i) => `${letters(name)}\n${name}\n0:0${i}\n${words}`, '\n')
  expect(voicesOf(copied((name) => name.charAt(0)))).toEqual(SHORT_TALK)
  expect(voicesOf(copied((name) => name.replace(/[^A-Z]/g, '')))).toEqual(SHORT_TALK)
})

test('the mark of a voice may stand behind the word "SPEAKER"', () => {
  const text = shortTalk((name, words) => `SPEAKER: ${name === 'Felix Orr' ? 'S2' : 'S1'}\n${words}`)
  expect(speakersOf(text)).toEqual(['S1', 'S2', 'S1', 'S2'])
  expect(
    speakersOf('Mr BOYLE: Is it so?\n\nSPEAKER: Order.\n\nMr BOYLE: I am done.\n\nSPEAKER: Order.\n\nMr BOYLE: So.')[1],
  ).toBe('SPEAKER')
})

test('numbers in brackets count the turns', () => {
  const many = [...SHORT_TALK, ...SHORT_TALK].map(([name, words], i) => `[${i + 1}] ${name}: ${words}`)
  expect(voicesOf(many.join('\n'))).toEqual([...SHORT_TALK, ...SHORT_TALK])
})

test('names alone between blank lines may have a place and a party behind them, and are any that come again', () => {
  const seen = new Set<string>()
  const text = shortTalk((name, words) => {
    const first = !seen.has(name)
    seen.add(name)
    return `${name}${first ? ' (Ardmouth) (Lab)' : ''}\n\n${words}`
  }).replaceAll('Felix Orr', 'Ngoc Tran')
  const places = ['Dana Whitcomb (Ardmouth) (Lab)', 'Ngoc Tran (Ardmouth) (Lab)', 'Dana Whitcomb', 'Ngoc Tran']
  expect(speakersOf(text)).toEqual(places)
})

test('a full stop may stand between a group and the dash', () => {
  const text = shortTalk((name, words) => {
    const group = name === 'Felix Orr' ? ' (PPE)' : ', on behalf of the Greens Group'
    return `${name}${group}. – ${words}`
  })
  expect(speakersOf(text).slice(0, 2)).toEqual(['Dana Whitcomb, on behalf of the Greens Group', 'Felix Orr (PPE)'])
})

test('how words are said stands below a name in a script', () => {
  const text = shortTalk((name, words, i) => `${name.toUpperCase()}\n${i === 1 ? '(smiling)\n' : ''}${words}`)
  const { turns, events } = read(new TextEncoder().encode(text), 'talk.txt')
  expect(turns.map((turn) => turn.text)).toEqual(SHORT_TALK.map(([, words]) => words))
  expect(events.map((event) => event.text)).toEqual(['smiling'])
})

test('records of courts number their lines, one space behind', () => {
  const lines = shortTalk((name, words) => `${name.toUpperCase()}: ${words.replace(/ (?=\S+$)/, '\n')}`, '\n').split(
    '\n',
  )
  const text = [...lines, ...lines].map((line, i) => `${(i % lines.length) + 1} ${line}`).join('\n')
  const loud = SHORT_TALK.map(([name, words]) => [name.toUpperCase(), words])
  expect(voicesOf(text)).toEqual([...loud, ...loud])
})

test('bars part names, times and words', () => {
  const text = shortTalk((name, words, i) => `${name} | 0:0${i} | ${words}`, '\n')
  expect(voicesOf(text)).toEqual(SHORT_TALK)
})

test('a surname alone on its line may have a particle of one letter', () => {
  const text = shortTalk((name, words) => `${name === 'Felix Orr' ? 'Ó Briain' : 'Whitcomb'}\n${words}`)
  expect(speakersOf(text)).toEqual(['Whitcomb', 'Ó Briain', 'Whitcomb', 'Ó Briain'])
})

test('what whoever made the text says of it is no talk', () => {
  const talk = shortTalk((name, words) => `${name}: ${words}`)
  expect(voicesOf(`Here is the full transcript of the audio:\n\n${talk}`)).toEqual(SHORT_TALK)
  expect(voicesOf(`${talk}\n\nEND  2:24 P.M. EST`)).toEqual(SHORT_TALK)
})
