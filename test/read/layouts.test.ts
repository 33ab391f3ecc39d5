import { expect, test } from 'vitest'
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
