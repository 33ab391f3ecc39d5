import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { WordIndex } from '../../src/lexicon/word-index.ts'
import { loadModels } from '../../src/models.ts'
import { findIceBreaker } from '../../src/notes/ice-breakers.ts'
import { read } from '../../src/read/read.ts'

const OPENS = 'Today we have a random check-in question.'
const ENDS = "Let's start with your origin story."
const rows = (...sentences: string[]) => findIceBreaker(new WordIndex(sentences), sentences.length)
const talk = (count: number): string[] => Array.from({ length: count }, (_, i) => `The tide turned at pier ${i}.`)

test('a round of small talk goes from its question to where a guest is asked for what they came to tell', () => {
  expect(rows('Hello.', OPENS, ...talk(6), ENDS, ...talk(30))).toEqual({ from: 1, to: 8 })
  // The last question counts: the first may be spoken of by who presents the episode.
  expect(rows('We had an ice breaker.', ...talk(3), OPENS, ...talk(6), ENDS, ...talk(30))).toEqual({ from: 4, to: 11 })
})

test('there is none where one of the two is not said, late in the talk, or where it would be most of it', () => {
  expect(rows(OPENS, ...talk(40))).toBeNull()
  expect(rows(...talk(10), ENDS, ...talk(30))).toBeNull()
  expect(rows(...talk(30), OPENS, ...talk(6), ENDS)).toBeNull()
  expect(rows(OPENS, ...talk(20), ENDS, ...talk(10))).toBeNull()
})

test('a question that the episode is about opens no round, nor does a question about a figure end one', () => {
  expect(rows("Today's question is whether towns pay for walls.", ...talk(6), ENDS, ...talk(30))).toBeNull()
  expect(rows('Today’s question is, if you could live anywhere, where?', ...talk(6), ENDS, ...talk(30))?.from).toBe(0)
  expect(rows('We have a random check in question.', ...talk(6), ENDS, ...talk(30))?.from).toBe(0)
  expect(rows(OPENS, ...talk(6), 'How did you get to that number?', ...talk(30))).toBeNull()
  expect(rows(OPENS, ...talk(6), 'How did you get into tides?', ...talk(30))).toEqual({ from: 0, to: 7 })
  expect(rows(OPENS, ...talk(6), 'How did you come to be here?', ...talk(30))).toEqual({ from: 0, to: 7 })
})

test('what is told in it stands nowhere in the notes', () => {
  const round = 'Broccoli is the best vegetable because cheese melts on broccoli in four minutes.'
  const notes = (opening: string): string => {
    const text = [
      `Ann Cole: Welcome to The Salt Boat. I'm Ann Cole, and this is Bob Reed. ${opening}`,
      `Bob Reed: Hello Ann. ${round} Broccoli has more iron than cheese has.`,
      'Ann Cole: Cheese it is. I like cheese on broccoli. Anything goes with cheese.',
      `Ann Cole: Thanks, Bob. ${ENDS}`,
      ...Array.from(
        { length: 6 },
        () =>
          'Bob Reed: Salt marshes hold more carbon than a forest does. A marsh grows two millimetres a year. Farmers built sea walls. Behind the walls the marshes dried out.',
      ),
    ].join('\n\n')
    const analysis = analyze(read(new TextEncoder().encode(text), 'talk.txt'), models)
    return JSON.stringify([analysis.summary, analysis.takeaways, analysis.sections.map((section) => section.text)])
  }
  expect(notes('How are you?')).toMatch(/broccoli/i)
  expect(notes(OPENS)).not.toMatch(/broccoli/i)
})

const models = loadModels()
