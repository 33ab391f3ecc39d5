import { expect, test } from 'vitest'
import { FAULT_OF, settledFault, textDoubts } from '../../src/prose/publishable.ts'

/** What settles that the sentence is not printed, else what its doubt counts as. */
function textFault(text: string, leaning: 'allowed' | 'refused' = 'refused'): string | null {
  const [doubt] = textDoubts(text, 'refused', leaning)
  return settledFault(text, 'refused', leaning) ?? (doubt === undefined ? null : FAULT_OF[doubt])
}

test.each([
  'DeepSeek trained the model in about two months, for less than $6 million.',
  'The company sold more chips than the law said they could.',
  'In October 2022 the US government restricted the sale of advanced chips.',
  'Two were killed in the blast in the city.',
  'Zhou says: “I think you have to read the paper yourself.”',
  '“The price fell by a fifth,” Zhou says.',
  'Zhou says that the company’s price isn’t what it was.',
  'If people download the model, they can run it on their own computer.',
  'One research firm estimated that the company has spent more than $500 million.',
  'When the process started again, everyone was logged out.',
  'At five in the morning, the lettuce fields are already full of people.',
  'The more scattered the wallet is, the more the company pays its miners.',
  'The editor of The Daily Lettuce sold the paper in a single year.',
  'After that year of drought, the lettuce fields were sold.',
  'The treasurer spent the money on, among other things, a racehorse.',
])('%s stands', (text) => {
  expect(textFault(text)).toBeNull()
})

test.each([
  ['It was founded in 2023 in a small town.', 'opening'],
  ['By which the company means that it sold its chips.', 'opening'],
  ['Ma I prefer the chips of the smaller company.', 'opening'],
  ['Y people can tell the company what the chips are for.', 'opening'],
  ['Even not a single fund, the company sells chips to banks.', 'opening'],
  ['Back then there was a long debate on the price of chips.', 'opening'],
  ['At that time the company had sold all of its chips.', 'opening'],
  ['The firm fell because - not the bank, but the fund - because it sold its chips.', 'doubled'],
  ['The company sold chips, which chips are a part of every phone.', 'doubled'],
  ['Some of the chips that the company sold The idea is that people use them.', 'marks'],
  ['The company sold its chips in maybe in a single year.', 'doubled'],
  ['The tool and tool is what the number includes.', 'doubled'],
  ['And then a year later Washington banned the chip.', 'opening'],
  ['The engineers told me that they could not sleep.', 'person'],
  ['The company basically grew out of a hedge fund.', 'filler'],
  ['Unquote paid project of the company for banks.', 'filler'],
  ['The first one is what the number includes.', 'vague'],
  ['Next up, they have the price of the chips.', 'vague'],
  ['The third is that the network is open to all.', 'vague'],
  ['Number two was a law on how chips are sold.', 'vague'],
  ['The company told its engineers by saying.', 'ending'],
  ['The author lists all that the chips are for including.', 'ending'],
  ['People put chips in the wrong place because the price is.', 'ending'],
  ['The author parts the chips from the models, and she says.', 'ending'],
  ['Votes bring the best of the chips to the top."".', 'marks'],
  ['People need to return the chip And then the rest is sold.', 'marks'],
  ['The company sold sold its chips to a hedge fund.', 'doubled'],
  ['There is a wallet for chips, which both of which the tool supports.', 'doubled'],
  ['When and Ida and Mark started the company, they sold chips.', 'doubled'],
  ['There is a not sure what they call it law on chips.', 'filler'],
  ['The company sold its chips to banks, before.', 'marks'],
  ['The company sold its chips to banks, now.', 'marks'],
  ['The firm sold chips, and that was Stanton believe late in May.', 'filler'],
  ['Ida said "Look, the chips are too dear for the town".', 'filler'],
  ['Ida writes "what are chips used for?by the town" in it.', 'marks'],
  ['The firm sold chips to more than10 towns in Norway.', 'marks'],
  ['People have to sell First sell chips then sell models.', 'marks'],
  ['The firm, Ida: 00:30:35 says, sells chips to towns.', 'marks'],
  ['The rest is chips and models and a list of towns.', 'vague'],
  ['Working for the company remote remotely is not a barrier.', 'doubled'],
  ['Why does the company give away the model?', 'question'],
  ['When did the company give away the model.', 'question'],
  ['The company is building, the tools are slow.', 'marks'],
  ['The company sold its chips to the', 'marks'],
  ['The company said that it sold its chips because.', 'ending'],
  ['Chips were sold.', 'length'],
  ['The company paid for all of the work, and of course.', 'ending'],
  ['People trim the spaces at the end, then there they go.', 'filler'],
  ['Last week the company said that it sold its chips.', 'pointer'],
  ['The company is too, and its chips are sold to all.', 'pointer'],
  ['Since then the company has sold all of its chips.', 'pointer'],
  ['The investor called it “a wake-up call for all of the industry.', 'marks'],
  ['The company sold chips -- and then it did not.', 'marks'],
])('%s does not: %s', (text, fault) => {
  expect(textFault(text)).toBe(fault)
})

test.each([
  ['It was founded in 2023 in a small town.', 'opening'],
  ['The founder spent half of his money on it.', 'vague'],
])('%s stands behind what explains it', (text, fault) => {
  expect(textFault(text)).toBe(fault)
  expect(textFault(text, 'allowed')).toBeNull()
})

test('a quotation mark that stands by itself is a fault', () => {
  expect(settledFault('Anna says that " in France the boats come in late ".')).toBe('marks')
  expect(settledFault('Anna says that “in France the boats come in late”.')).toBeNull()
})

test('a word without end is no sentence of the notes', () => {
  expect(settledFault(`We sailed the ${'a'.repeat(800)} home in May.`)).toBe('length')
})
