import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const THINGS =
  'ferry tulip kettle violin glacier saddle lantern turbine walnut quarry beehive compass anvil harbour orchard'.split(
    ' ',
  )

test('a talk that asks after a new thing in every minute has chapters that a reader looks through', () => {
  const talk = [...THINGS, ...THINGS.map((thing) => `old ${thing}`)].map(
    (thing) =>
      `Ann: All right, next question. Let's talk about the ${thing}. What is the ${thing} for?\n\n` +
      `Ben: The ${thing} came from the north in the spring. People keep a ${thing} by the door because the ${thing} is ` +
      `heavy and the rain is cold. Nobody sells a ${thing} for less than nine pounds. My mother had a ${thing} with a ` +
      `handle, and she polished the ${thing} on Sundays before lunch. We are all fond of it.`,
  )
  const { chapters } = analyze(read(new TextEncoder().encode(talk.join('\n\n')), 'talk.txt'), loadModels())
  expect(chapters.length).toBeGreaterThan(5)
  expect(chapters.length).toBeLessThan(THINGS.length)
})

test('no part of a talk is called as its show', () => {
  const talk = [
    'Ann: Welcome to Salt Boat. I am Ann, and this is Salt Boat, the show about the sea.',
    ...Array.from(
      { length: 8 },
      () => 'Ben: Salt Boat sails in the spring. People wait for Salt Boat by the door. Salt Boat is here.',
    ),
    'Ann: That was Salt Boat. Thanks for listening to Salt Boat.',
  ]
  const { episode, chapters, sections } = analyze(
    read(new TextEncoder().encode(talk.join('\n\n')), 'talk.txt'),
    loadModels(),
  )
  expect(episode.show).toBe('Salt Boat')
  expect([...chapters, ...sections].map(({ title }) => title)).not.toContain('Salt Boat')
})

test('a short greeting at the start is an introduction', () => {
  const talk = THINGS.slice(0, 6).map(
    (thing) =>
      `Ann: All right, next question. Let's talk about the ${thing}. What is the ${thing} for?\n\n` +
      `Ben: ${`The ${thing} came from the north in the spring. People keep a ${thing} by the door because the ${thing} is heavy. `.repeat(5)}`,
  )
  const greeting =
    'Ann: Welcome to Salt Boat. I am Ann, and with me today is Ben. We have a walnut cake, and the walnut cake is good.'
  const titles = (lines: readonly string[]): string[] =>
    analyze(read(new TextEncoder().encode(lines.join('\n\n')), 'talk.txt'), loadModels()).chapters.map(
      ({ title }) => title,
    )
  const filler = `Ben: ${'It is good to be here, and the weather is fine as ever. '.repeat(8)}`
  expect(titles([greeting, filler, ...talk])[0]).toBe('Introduction')
  const presented =
    'Ann: Oh, come to Salt Boat. My name is Ann. I am a full stack baker from Oslo, and with me, as always, is Ben. The full stack baker from Oslo is tired.'
  expect(titles([presented, filler, ...talk])[0]).toBe('Introduction')
  expect(titles(talk)).not.toContain('Introduction')
})

test('a short leave at the end is no chapter about what is named in it', () => {
  const talk = THINGS.slice(0, 6).map(
    (thing) =>
      `Ann: All right, next question. Let's talk about the ${thing}. What is the ${thing} for?\n\n` +
      `Ben: ${`The ${thing} came from the north in the spring. People keep a ${thing} by the door because the ${thing} is heavy. `.repeat(5)}`,
  )
  const leave = (thanks: string): readonly string[] => [
    `Ann: All right, moving on to the walnut cake. ${thanks} Where can people find the walnut cake?`,
    `Ben: ${'The walnut cake is on the table, and the walnut cake was good. '.repeat(8)}`,
    `Ann: ${thanks}`,
  ]
  const last = (lines: readonly string[]): string | undefined =>
    analyze(read(new TextEncoder().encode(lines.join('\n\n')), 'talk.txt'), loadModels()).chapters.at(-1)?.title
  expect(last([...talk, ...leave('Thank you so much for being here, Ben.')])).toBe('Closing Words')
  expect(last([...talk, ...leave('The oven is hot.')])).not.toBe('Closing Words')
})

test('as many chapters as were asked for, fewer than an episode has breaks too, and what cannot be is told', () => {
  const path = 'fixtures/transcripts/deepseek-interview.txt'
  const transcript = read(readFileSync(path), path)
  const ask = (chapters: number) => {
    const analysis = analyze(transcript, loadModels(), { chapters })
    return {
      found: analysis.chapters,
      told: analysis.warnings.filter(({ code }) => code === 'count-not-met').map(({ message }) => message),
    }
  }
  for (const count of [1, 2, 3, 4, 5, 9]) {
    const { found, told } = ask(count)
    expect([found.length, told]).toEqual([count, []])
    expect([found[0]?.start, found.at(-1)?.end]).toEqual([0, transcript.source.text.length])
  }
  // The break for a sponsor is what listeners want to skip: it goes last.
  expect(ask(3).found.map(({ kind }) => kind)).toContain('sponsor')
  const many = ask(200)
  expect(many.found.length).toBeLessThan(200)
  expect(many.told).toEqual([expect.stringContaining('200 were asked for')])
})

test('deep dives and chapters of the creator that are more or fewer than asked for are told', () => {
  const talk = 'Ann: Who built the mill?\n\nBen: The town built the mill in 1890, and my aunt ran it.\n'
  const { warnings } = analyze(read(new TextEncoder().encode(talk), 'talk.txt'), loadModels(), { sections: 9 })
  expect(warnings.filter(({ code }) => code === 'count-not-met')).toHaveLength(1)
  const timed = talk.replace('Ann:', '[00:00:01] Ann:').replace('Ben:', '[00:00:09] Ben:')
  const given = read(new TextEncoder().encode(timed), 'talk.txt', { chapters: '0:00 Who\n0:09 The town' })
  expect(analyze(given, loadModels(), { chapters: 7 }).warnings.map(({ message }) => message)).toContain(
    'The episode has 2 chapters of its creator, and 7 were asked for.',
  )
})
