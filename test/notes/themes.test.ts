import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { anyCue } from '../../src/lexicon/cue-set.ts'
import { STATED_CUES } from '../../src/lexicon/episode-cues.ts'
import type { Entity } from '../../src/model/entity.ts'
import { loadModels } from '../../src/models.ts'
import { pickThemes, type WeighedTheme } from '../../src/notes/themes.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()
const NAME = { type: 'PRODUCT', speaker: null } as Entity

type Row = readonly [text: string, probability: number]

/** Themes as they are weighed, likeliest first; a name where the text has a capital. */
const weighed = (list: readonly Row[]): WeighedTheme[] =>
  list.map(([text, probability]) => ({
    phrase: { text, span: { start: 0, end: 1 } },
    keyphrase: text,
    entity: /^\p{Lu}/u.test(text) ? NAME : null,
    probability,
  }))

const picked = (...list: Row[]): string[] => pickThemes(weighed(list)).map(({ text }) => text)

test('an opening names the three likeliest things that say different things', () => {
  expect(picked(['tides', 0.9], ['the tidal barrage', 0.8], ['a tide', 0.7], ['salmon', 0.6], ['gas', 0.5])).toEqual([
    'tides',
    'the tidal barrage',
    'salmon',
  ])
})

test('unlikely themes are left out, but for the first two', () => {
  expect(picked(['tides', 0.15], ['salmon', 0.1], ['gas', 0.05])).toEqual(['tides', 'salmon'])
})

test('of names there are two at most where a thing is likely as well', () => {
  expect(picked(['Hallam', 0.9], ['Orsk', 0.8], ['Wexmouth', 0.7], ['tides', 0.6])).toEqual(['Hallam', 'Orsk', 'tides'])
  expect(picked(['Hallam', 0.9], ['Orsk', 0.8], ['Wexmouth', 0.7], ['tides', 0.1])).toEqual([
    'Hallam',
    'Orsk',
    'Wexmouth',
  ])
})

test('neither who pays for the episode nor the show itself is a theme of it', () => {
  const text = [
    'ANN COLE: Welcome to the Tide Table podcast. I am Ann Cole, and with me is the engineer Bob Reed.',
    'BOB REED: The tidal barrage turns the turbines, and Tide Table listeners asked about the turbines.',
    'ANN COLE: This episode is brought to you by Fernway. Fernway makes invoices simple. Fernway sends reminders for you. ' +
      'Go to fernway.example slash tide and get twenty percent off with Fernway.',
    'ANN COLE: Back to the tidal barrage. How do the turbines of the tidal barrage survive the salt?',
    'BOB REED: The turbines are made of bronze, and divers scrub the turbines of the tidal barrage each spring.',
  ].join('\n\n')
  const transcript = read(new TextEncoder().encode(text), 'talk.txt')
  const [opening] = analyze(transcript, models, { show: 'Tide Table Podcast' }).summary.sentences
  expect(opening?.text).toMatch(/turbines|barrage/)
  expect(opening?.text).not.toMatch(/Fernway|Tide Table/)
})

test('a voice that is heard under another surname is no theme', () => {
  const text = [
    'SCOTT HILL: Welcome back to the tidal barrage. Scott Bagwell here, as they wrote on the poster, and with me is Bob Reed.',
    'BOB REED: The tidal barrage turns the turbines, and the turbines turn all night. Scott Bagwell, that is what they wrote.',
    'SCOTT HILL: How do the turbines of the tidal barrage survive the salt, Scott Bagwell?',
    'BOB REED: The turbines are made of bronze, and divers scrub the turbines of the tidal barrage each spring.',
  ].join('\n\n')
  const { summary } = analyze(read(new TextEncoder().encode(text), 'talk.txt'), models)
  expect(summary.text).toContain('turbines')
  expect(summary.text).not.toContain('Bagwell')
})

test('what is said of the show itself is no theme', () => {
  const text = Array.from({ length: 6 }, (_, n) => [
    `ANN COLE: How did the town find the coupon code in year ${n}? Was the coupon code on the door?`,
    'BOB REED: The coupon code was on the ferry, and the skipper read the coupon code aloud.',
  ])
  const transcript = read(new TextEncoder().encode(text.flat().join('\n\n')), 'talk.txt')
  const [opening] = analyze(transcript, models).summary.sentences
  expect(opening?.text).toMatch(/ferry|skipper|town/)
  expect(opening?.text).not.toContain('coupon')
})

test('a lone noun with "the" is a theme by itself only where that is likely', () => {
  expect(picked(['tides', 0.9], ['the bucket', 0.4], ['salmon', 0.3])).toEqual(['tides', 'salmon'])
  expect(picked(['tides', 0.9], ['the harbour', 0.6], ['salmon', 0.3])).toEqual(['tides', 'the harbour', 'salmon'])
})

test('whom a guest works for is a theme only where somebody but the host speaks of it', () => {
  const about = (answer: string): string => {
    const text = [
      'ANN COLE: Bob Reed covers ports for the Orsk Chronicle, and he joins us from Orsk Chronicle headquarters.',
      'BOB REED: The tidal barrage turns the turbines, and the turbines turn all night.',
      'ANN COLE: The Orsk Chronicle printed a map of the tidal barrage. How do the turbines survive the salt?',
      `BOB REED: The turbines are made of bronze. ${answer} Divers scrub the turbines of the tidal barrage.`,
      'ANN COLE: That was Bob Reed of the Orsk Chronicle.',
    ].join('\n\n')
    return analyze(read(new TextEncoder().encode(text), 'talk.txt'), models).summary.text.replace(/^.*? about /, '')
  }
  expect(about('They last.')).not.toContain('Orsk Chronicle')
  expect(about('The Orsk Chronicle owns them.')).toContain('Orsk Chronicle')
})

test('a sentence that only names something of today says what the talk is about', () => {
  const { pattern } = anyCue(STATED_CUES)
  expect(pattern.test('today, the tidal barrage at orsk, and who pays for it.')).toBe(true)
  expect(pattern.test('today, the harbour opens its new barrage.')).toBe(false)
})
