import { expect, test } from 'vitest'
import { analyze, loadModels, read } from '../../src/index.ts'

const models = loadModels()
const told = (line: string): string => {
  const talk = `Ines Brandt: Welcome to the Kestrel show. Today we talk about wallets and payment channels.
Tomas Keller: The Kestrel wallet opens a payment channel with two signatures because one key can be stolen. ${line}
Ines Brandt: And how does the wallet close a payment channel?
Tomas Keller: A payment channel closes after 80 blocks because the network needs time to settle. It has handled 40,000 payments since 2019.
`
  const { takeaways, summary, sections } = analyze(read(new TextEncoder().encode(talk), 'talk.txt'), models, {
    length: 'long',
  })
  return [...takeaways, ...summary.sentences, ...sections.flatMap(({ sentences }) => sentences)]
    .map(({ text }) => text)
    .join('\n')
}

test.each([
  ['Each wallet keeps 3 spare keys in a bank in Graz because paper burns.', true],
  ['Or each wallet keeps 3 spare keys in a bank in Graz because paper burns.', false],
  [
    'And if the node asks all others at once. Then each wallet keeps 3 spare keys in a bank in Graz because paper burns.',
    false,
  ],
  [
    'The node asks all others at once. Then each wallet keeps 3 spare keys in a bank in Graz because paper burns.',
    true,
  ],
  ['Each wallet keeps 3 spare keys in a bank in Graz because paper burns. Is that true?', false],
  ['Facing the risk of fire, they keep 3 spare keys in a bank in Graz because paper burns.', false],
])('what holds by half or under a condition is not told by itself: %s', (line, isTold) => {
  expect(told(line).includes('Graz')).toBe(isTold)
})

test.each([
  ['Keys like these, the bank in Graz keeps 3 spare keys because paper burns.', true],
  ['Things like paper and wood, those things are kept with 3 spare keys in a bank in Graz because paper burns.', false],
  ['Something that happens is if each wallet keeps 3 spare keys in a bank in Graz, they burn it.', false],
  ['The nice thing is each wallet keeps 3 spare keys in that bank in Graz because paper burns.', true],
])('what is doubted in its letters and in its clauses is not told: %s', (line, isTold) => {
  expect(told(line).includes('Graz')).toBe(isTold)
})

test.each([
  ['Each wallet keeps 3 spare keys in a bank in Graz because paper burns, I don’t know the exact number.', false],
  ['Each wallet keeps 3 spare keys in a bank in Graz because paper burns. I don’t remember exactly.', false],
  ['Each wallet keeps 3 spare keys in a bank in Graz because paper burns. I don’t know.', true],
])('what its speaker is not sure of in the next breath is not told: %s', (line, isTold) => {
  expect(told(line).includes('Graz')).toBe(isTold)
})
