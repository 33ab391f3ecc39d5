import { expect, test } from 'vitest'
import type { Segment } from '../../src/model/topic.ts'
import { loadModels } from '../../src/models.ts'
import { type Frames, framePassage, startFlow } from '../../src/notes/frames.ts'
import { createPassageChoice } from '../../src/notes/passage-choice.ts'
import {
  createPassagesSource,
  findPassages,
  isBackchannel,
  linesBeforeName,
  type Passage,
  partsOf,
} from '../../src/notes/passages.ts'
import { rankCandidates } from '../../src/notes/ranking.ts'
import type { SpokenLine } from '../../src/notes/spoken-lines.ts'
import { transcriptOf } from '../../tools/episodes.ts'
import { prepare } from '../../tools/train/notes.ts'
import { documentOf } from '../document-of.ts'

const models = loadModels()

/** A talk of turns "Name: words", its only section, and the passages of that. */
function talk(...given: readonly string[]) {
  // Who speaks first may be taken for the host, whose words are not quoted beside a guest's.
  const turns = ['Bo: Welcome to the harbour.', ...given]
  const said = turns.map((turn) => {
    const [speaker = '', text = ''] = turn.split(': ')
    return { speaker, text, startMs: null, endMs: null }
  })
  const prepared = prepare({ id: 'talk', transcript: transcriptOf('talk', said) }, models)
  const section: Segment = {
    ...{ firstSentence: 0, endSentence: prepared.doc.sentences.length, title: 'The Old Ferry', kind: 'content' },
    ...{ keyphrases: ['ferry'], given: false },
  }
  const source = createPassagesSource(prepared)
  return { ...prepared, section, source, passages: findPassages(source, section) }
}

const textsOf = (passages: readonly Passage[]): string[] =>
  passages.map(({ lines }) => lines.map(({ text }) => text).join(' '))

const FERRY = 'The ferry carries nine cars and forty people across the strait every morning.'
const STORM = 'But in the winter nobody can cross, because the storms last for weeks.'

test('sentences that one voice says in a row are passages, shorter ones first, with the link that was said', () => {
  const { passages } = talk(`Ana: Um, ${FERRY} ${STORM}`, 'Bo: The old bridge was closed in the spring.')
  expect(textsOf(passages).filter((text) => text.startsWith('The ferry'))).toEqual([`${FERRY} ${STORM}`])
  expect(textsOf(passages).some((text) => text.includes('bridge'))).toBe(false)
})

test('a passage opens without the link, and not with what speaks of something before it', () => {
  const closed = 'But the bridge of the town was closed by the council in the spring.'
  const { passages } = talk(`Ana: ${closed} It takes far longer than anybody on the island would like it to take.`)
  const texts = textsOf(passages)
  expect(texts.every((text) => text.startsWith('The bridge of the town was'))).toBe(true)
  expect(texts.some((text) => text.includes('It takes far longer'))).toBe(true)
})

test('who only shows that they listen parts no passage, and who asks does', () => {
  const whole = `${FERRY} ${STORM}`
  const heard = talk(`Ana: ${FERRY}`, 'Bo: Yeah.', `Ana: ${STORM}`)
  expect(textsOf(heard.passages)).toContain(whole)
  expect(heard.passages.find(({ lines }) => lines.length === 2)).toMatchObject({ interrupted: true })
  expect(textsOf(talk(`Ana: ${FERRY}`, 'Bo: Why not?', `Ana: ${STORM}`).passages)).not.toContain(whole)
})

test.each([
  ['Episode 35 of the series is about the ferries of the northern islands and their crews.'],
  ['This episode of the show is about the ferries of the northern islands and their crews.'],
  ['There are only two reasons.'],
  ['It, that is the best of all of the boats in the harbour.'],
  ['A lot of people have like, even in the old harbour they have a boat of their own.'],
  ['Would anybody in the whole of the harbour pay for that?'],
  ['The captain of the old ferry always said -'],
])('%s is no line of a passage', (line) => {
  const { passages } = talk(`Ana: ${FERRY} ${line} ${STORM}`)
  expect(textsOf(passages).some((text) => text.includes(line))).toBe(false)
})

test.each([
  ['Yeah +, right +.', true],
  ['Of course +.', true],
  ['Ferries sink +.', false],
  ['Yeah +, yeah +, I see +, yeah +.', false],
])('%s only shows that somebody listens: %s', (text, expected) => {
  expect(isBackchannel(documentOf(text.split(' ')), 0)).toBe(expected)
})

test('a condition of which nothing hangs ends no passage', () => {
  const open = 'And if the storm lasts for the whole of a winter.'
  const texts = textsOf(talk(`Ana: ${FERRY} ${open} ${STORM}`).passages)
  expect(texts.some((text) => text.endsWith(open))).toBe(false)
  expect(texts).toContain(`${FERRY} ${open} ${STORM}`)
})

test('a passage of a label that stands for several people ends with its turn', () => {
  const { source, section } = talk(`Ana: ${FERRY}`, `Ana: ${STORM}`)
  const whole = `${FERRY} ${STORM}`
  expect(textsOf(findPassages(source, section))).toContain(whole)
  expect(textsOf(findPassages({ ...source, mixed: true }, section))).not.toContain(whole)
})

test.each([
  [[20], 1],
  [[37], 0],
  [[20, 20], 1],
  [[13, 12, 30], 2],
  [[20, 10, 8], 1],
  [[10, 20, 8, 20], 2],
  [[20, 38], 0],
])('of lines of %s words %i stand before the name', (lengths, expected) => {
  const lines = lengths.map((words) => ({ words }) as SpokenLine)
  expect(
    linesBeforeName(
      lines,
      lengths.reduce((sum, words) => sum + words),
    ),
  ).toBe(expected)
})

test('what no sentence of the notes can hold is no passage', () => {
  const { source, section } = talk(`Ana: ${FERRY}`)
  const passagesOf = (words: number): number => {
    const first = (row: number): SpokenLine => ({ ...line('The ferry sails.', row), words, link: null, printed: [] })
    return findPassages({ ...source, lines: { first, behind: () => null } }, section).length
  }
  expect(passagesOf(36)).toBeGreaterThan(0)
  expect(passagesOf(37)).toBe(0)
})

test('where a passage stands in its turn is told, and the word behind it', () => {
  const { doc, passages } = talk(`Ana: I live there. ${FERRY} ${STORM}`, 'Bo: And the bridge was closed in spring.')
  const two = passages.find(({ lines }) => lines[0]!.text === FERRY && lines.length === 2)
  expect(partsOf(doc, two!)).toEqual({ opensTurn: false, place: 1, endsTurn: true, next: 'and' })
})

test('what stands in the notes is not quoted again, and what the paragraph says already hardly', () => {
  const prepared = talk(`Ana: ${FERRY} ${STORM}`, 'Bo: Good.')
  const isNamed = (): boolean => true
  const ranking = rankCandidates({ ...prepared, isNamed }, models)
  const choose = createPassageChoice(
    {
      ...prepared,
      ranking,
      isNamed,
      asked: { answeredBy: () => null, askedBefore: () => null },
      passages: prepared.source,
    },
    models,
  )
  const found = choose(prepared.section, { taken: new Set(), lemmas: new Set() })
  expect(found?.lines[0]?.text).toBe(FERRY)
  const { sentence } = found!.lines[0]!
  expect(choose(prepared.section, { taken: new Set([sentence]), lemmas: new Set() })?.lines[0]?.text).not.toBe(FERRY)
  const lemmas = new Set(found!.lines.flatMap((line) => line.lemmas))
  expect(choose(prepared.section, { taken: new Set(), lemmas })).toBeNull()
})

const line = (text: string, sentence: number): SpokenLine =>
  ({
    ...{ text, sentence, words: text.split(' ').length, span: { start: sentence, end: sentence + 1 } },
    lemmas: [],
  }) as unknown as SpokenLine

const passage = (...texts: readonly string[]): Passage => {
  const lines = texts.map(line)
  return {
    speaker: 0,
    lines,
    words: lines.reduce((sum, { words }) => sum + words, 0),
    interrupted: false,
    isCutOff: false,
  }
}

const frames = { names: { called: () => 'Moss', mixed: false } } as unknown as Frames
const long = (word: string): string => `${`${word} `.repeat(19)}end.`

test('a short passage stands in one pair of marks, a long one around the name of its voice', () => {
  const short = framePassage(passage('The “old” ferry sank.', 'Nobody saw it.'), frames, startFlow(), null)
  expect(short).toEqual([
    {
      ...{ text: "Moss says: “The 'old' ferry sank. Nobody saw it.”", kind: 'reported' },
      evidence: [
        { start: 0, end: 1 },
        { start: 1, end: 2 },
      ],
      stays: true,
    },
  ])
  const split = framePassage(passage(long('sail'), long('row')), frames, startFlow(), null)!
  expect(split.map(({ text }) => text)).toEqual([`“${long('sail').slice(0, -1)},” Moss says.`, `“${long('row')}”`])
  expect(split[1]).toMatchObject({ kind: 'extracted', leans: true, evidence: [{ start: 1, end: 2 }] })
})

test('the question stands before an answer where there is room, and a second quotation is said to be one', () => {
  const lead = { text: 'Asked why it sank', span: { start: 7, end: 9 } }
  const short = passage('The ferry was far too old.')
  const asked = framePassage(short, frames, startFlow(), lead)!
  expect(asked[0]).toMatchObject({ text: 'Asked why it sank, Moss says: “The ferry was far too old.”' })
  expect(asked[0]!.evidence).toContainEqual(lead.span)
  expect(framePassage(passage(long('sail'), long('row')), frames, startFlow(), lead)![0]!.text).toMatch(/^“Sail|^“sail/)
  const flow = startFlow()
  framePassage(short, frames, flow, null)
  expect(framePassage(short, frames, flow, null)![0]!.text).toBe('Moss also says: “The ferry was far too old.”')
})

test('a voice that was named before stands behind its words', () => {
  const flow = startFlow()
  flow.lastVoice = 0
  expect(framePassage(passage('The old ferry sank.', 'Nobody saw it.'), frames, flow, null)).toMatchObject([
    { text: '“The old ferry sank,” Moss says.' },
    { text: '“Nobody saw it.”' },
  ])
  flow.quoted = null
  expect(framePassage(passage('The old ferry was lost at sea.'), frames, flow, null)).toMatchObject([
    { text: '“The old ferry was lost at sea,” Moss says.' },
  ])
})

test('behind another quotation a long passage opens with the name of its voice', () => {
  const flow = startFlow()
  flow.quoted = { speaker: 1, sentence: 0, lemmas: [] }
  expect(framePassage(passage(long('sail'), long('row')), frames, flow, null)).toMatchObject([
    { text: `Moss says: “${long('sail')}”` },
    { text: `Moss adds: “${long('row')}”` },
  ])
})

test('a passage that would have to be parted within a line is not printed', () => {
  const endless = `${'row '.repeat(39)}end.`
  expect(framePassage(passage('We sail.', endless), frames, startFlow(), null)).toBeNull()
})
