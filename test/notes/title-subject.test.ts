import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()

/** The opening of the summary of a talk with a given title. */
const openingOf = (title: string): string => {
  const talk = [
    `# ${title}`,
    "Bo Roe: Welcome to Harbour Hour. I'm Bo Roe, and with me is Ana Hill. Ana Hill is an engineer from Riga.",
    'Ana Hill: Thanks. Diesel engines wear out in the salt air, and a diesel engine costs a fortune.',
    'Bo Roe: What do sea walls do to a harbour?',
    'Ana Hill: Sea walls keep the waves out. Without sea walls the boats in the harbour would sink in a week.',
    'Bo Roe: And who pays, Ana Hill?',
    'Ana Hill: The town pays for the engines of the pumps, and the state pays for the walls.',
  ]
  const transcript = read(new TextEncoder().encode(talk.join('\n\n')), 'talk.md')
  return analyze(transcript, models).summary.sentences[0]?.text ?? ''
}

test('what the title names in words of the talk is the first subject', () => {
  expect(openingOf('Harbour Hour: Sea Walls')).toMatch(/to talk about sea walls/)
})

test('the guest of the title is no subject', () => {
  expect(openingOf('Ana Hill')).not.toMatch(/talk about[^.]*Ana Hill/)
  expect(openingOf('Ana Hill on Sea Walls')).toMatch(/to talk about sea walls/)
})
